"""Clauses that are said: where one begins behind its reporting verb, and where the sentence goes on without it."""

from collections.abc import Iterator

from ceasewire.reading.cues.contents import Content, content_between
from ceasewire.reading.cues.continuations import is_participle, leave_content
from ceasewire.reading.cues.fronted import fronted_content, is_parenthetical, parenthesis_content
from ceasewire.reading.grammar.classes import FIRST_PERSON
from ceasewire.reading.grammar.phrases import ancestors, has_subject, objects_of, prepositions
from ceasewire.reading.grammar.tokens import Token

# What is done with a paper, which is no content of it ("said in a letter that he wrote").
_WITH_PAPERS = frozenset({
    "write", "send", "release", "sign", "issue", "post", "publish", "read", "give", "make", "hold", "deliver", "call",
    "obtain", "see", "review", "circulate", "share", "file", "draft", "prepare", "receive", "record", "conduct", "do",
})  # fmt: skip
# What stands before a place or paper where something is said.
_WHERE = frozenset({"in", "at", "on", "during", "through", "for", "since"})
# Words that open a clause that says what is asked or not known.
_ASKING = frozenset({"how", "whether", "why", "if", "who", "what"})
# What somebody did who is named with "as" beside his words.
_AS = frozenset({"say", "tell", "note", "observe", "write", "warn", "argue", "explain", "acknowledge", "concede"})
# Words that open a clause of time or reason.
_OPENING = frozenset({"as", "when", "after", "before", "because", "since", "while", "although", "though", "once"})


def clause_content(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return a clause that is said: behind the verb, before it, around it, or under a paper that says so."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" or (c.dep_ == "xcomp" and _finite(c))]
    clauses = [c for c in clauses if c.pos_ != "ADJ" or len(clauses) < 2]  # "made CLEAR she would oppose it"
    clauses += [c for c in verb.rights if c.dep_ == "csubj" and verb.pos_ == "ADJ"]  # "made clear that he would stay"
    after = [c for c in clauses if c.i > verb.i]
    before = [c for c in clauses if c.i < verb.i]
    if after:
        first = _clause_start(after[0], verb)
        found = content_between(verb, first, _clause_end(verb, after[0], cues_at), after[0], "clause")
        opening = verb.head if verb.dep_ == "parataxis" and verb.head.i < verb.i else next(iter(before), None)
        return _on_both_sides(found, opening, verb) if opening is not None and found is not None else found
    if before and not _cut_off(before[0], verb):
        return fronted_content(verb, before[0], cues_at)
    if (carried := _under_paper(verb)) is not None:
        that = next((m for m in carried.lefts if m.dep_ == "mark"), carried.left_edge)
        return content_between(verb, that.i + 1, _clause_end(verb, carried, cues_at), carried, "clause")
    if verb.dep_ == "parataxis" or (verb.dep_ in {"advcl", "ccomp"} and is_parenthetical(verb)):
        return parenthesis_content(verb, cues_at)
    if verb.dep_ == "advcl" and (around := _as_said(verb)) is not None:
        return around
    if verb.dep_ == "ROOT" and (said := _unparsed(verb)) is not None:
        return content_between(verb, verb.sent.start, said, verb, "clause")
    return None


def _as_said(verb: Token) -> Content | None:
    """Return the main clause beside "as X said", which tells no more of what X said ("AS ROE TOLD US, it is over")."""
    doc, sentence = verb.doc, verb.sent
    first, last = verb.left_edge, verb.right_edge.i - (verb.right_edge.text == ",")
    another = any(c.dep_ == "nsubj" and c.lower_ not in FIRST_PERSON for c in verb.lefts)
    plain = first.lower_ == "as" and first.head is verb and verb.lemma_ in _AS and another
    extra = [c for c in verb.rights if not (c.is_punct or _is_when(c) or (verb.lemma_ == "tell" and c.dep_ == "dobj"))]
    if not plain or extra:
        return None
    opens = first.i == sentence.start or doc[first.i - 1].dep_ == "cc"
    if verb.head.i > verb.i and opens and doc[last + 1].text == ",":
        return content_between(verb, last + 2, sentence.end - 1, verb.head, "clause")
    if verb.head.i < verb.i and doc[first.i - 1].text == "," and last + 2 >= sentence.end:
        return content_between(verb, sentence.start, first.i - 2, verb.head, "clause")
    return None


def _is_when(part: Token) -> bool:
    """Whether a part of a report tells when it was made."""
    timed = part.ent_type_ in {"DATE", "TIME"} or any(n.ent_type_ in {"DATE", "TIME"} for n in objects_of(part))
    return (timed or part.lower_ in {"before", "earlier", "then"}) and part.dep_ in {"prep", "npadvmod", "advmod"}


def _on_both_sides(behind: Content, before: Token, verb: Token) -> Content:
    """Return what is said behind a report with its opening before it ("THERE WAS NO WAY, he said, that it would")."""
    doc, subject = verb.doc, next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i > before.i), None)
    asked = doc[behind.first].lower_ in _ASKING  # "It was unclear, he said, HOW it had come"
    start = behind.first if asked else behind.first - 1
    if (
        subject is None
        or not (asked or doc[start].lower_ == "that")
        or doc[start - 1].text != ","
        or start - 2 != verb.i
    ):
        return behind
    last = subject.left_edge.i - 1
    if (
        doc[last].text != ","
        or doc[last - 1].pos_ not in {"NOUN", "ADJ", "VERB"}
        or before.left_edge.i != verb.sent.start
    ):
        return behind
    return Content(start, behind.last, behind.head, "clause", (before.left_edge.i, last - 1))


def _unparsed(verb: Token) -> int | None:
    """Return where what is said before its report ends, of which the parser makes no clause ("Bees dance, he said")."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    behind = subject is not None and subject.i > verb.i  # "Not so fast, says the envoy"
    loose = behind or any(c.dep_ == "dep" for c in verb.lefts)
    if subject is None or not loose or any(c.dep_ in {"dobj", "xcomp", "prt"} for c in verb.rights):
        return None
    comma = (verb if subject.i > verb.i else subject.left_edge).i - 1
    return comma - 1 if comma > verb.sent.start + 1 and verb.doc[comma].text == "," else None


def _cut_off(clause: Token, verb: Token) -> bool:
    """Whether a semicolon or colon stands between a clause and a verb that it is given to ("It was hard: He said")."""
    between = verb.doc[clause.i : verb.i]
    closes = verb.right_edge.i >= verb.sent.end - 1 and not any(c.dep_ != "punct" for c in verb.rights)
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i > clause.i), None)
    if closes and subject is not None and subject.left_edge.nbor(-1).text == ",":
        return any(t.text == ";" for t in between)  # "It meant more pay: nine dollars an hour, HE SAID."
    return any(t.text in {";", ":"} for t in between)


def _under_paper(verb: Token) -> Token | None:
    """Return the clause that the parser gave to where it was said ("said in a statement that the road was open")."""
    nouns = [n for p in prepositions(verb) for n in objects_of(p)[:1] if p.lower_ in _WHERE or not _tells_itself(n)]
    titles = (c for c in verb.rights if c.dep_ == "dobj" and c.nbor(-1).is_quote)  # "said on “The Hour” that"
    for noun in (*nouns, *titles):
        for c in noun.rights:
            if c.dep_ in {"acl", "relcl"} and any(m.dep_ == "mark" and m.lower_ == "that" for m in c.lefts):
                return c
            if c.dep_ == "relcl" and c.left_edge.lower_ == "that" and has_subject(c):
                if c.left_edge.head is not c:
                    return c  # "claims on a video made by X that she had managed to flee"
                if c.left_edge.dep_ == "dobj" and noun.head.lower_ == "in" and c.lemma_ not in _WITH_PAPERS:
                    return c  # "said in a news release that the man fled"
                if c.left_edge.dep_ == "advmod" and noun.lemma_.lower() in verb.doc.clause_words.moments:
                    return c  # "told friends at the time that she was poor"
    return None


def _tells_itself(noun: Token) -> bool:
    """Whether a clause with "that" behind a noun is what the noun is of ("agreed with CLAIMS that it was so")."""
    words = noun.doc.clause_words
    manner = noun.head.lower_ == "with"  # "noted WITH REGRET that it was so"
    own = words.unsettling_nouns | words.hearsay_nouns | words.aimed
    return noun.lemma_.lower() in own | (frozenset() if manner else words.vouching_nouns - words.moments)


def _finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP", "MD"} or any(c.tag_ in {"MD", "VBD", "VBZ", "VBP"} for c in verb.lefts)


def _clause_start(clause: Token, verb: Token) -> int:
    """Return the first token of a clause after its reporting verb, without "that"."""
    doc = clause.doc
    first = _past_day(min(t.i for t in clause.subtree if t.i > verb.i), verb)
    # A recipient or a time may hang in the clause's subtree by mistake; "that" shows where it begins.
    thats = [c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that" and c.i > verb.i]
    if thats:
        return thats[0].i + 1
    if doc[first].lower_ == "according":  # "believes, according to one aide, that time is short"
        behind = (i for i in range(first, clause.i) if doc[i].lower_ == "that" and doc[i - 1].text == ",")
        return next(behind, first - 1) + 1
    if first > verb.i + 1:
        for i in range(verb.i + 1, first):
            if doc[i].lower_ == "that" and doc[i].tag_ == "IN":
                return i + 1
    torn = _torn_off(clause, verb)
    if torn is not None:
        return torn
    if doc[first].text == ")":  # "said hundreds of men (all guards) fled": the parser gives the noun to the verb
        return next((c.left_edge.i for c in verb.rights if c.dep_ == "dobj" and c.i < first), first + 1)
    while (doc[first].text in {",", ":"} or _opens_clause(doc[first])) and first < clause.i:
        first += 1
    return first


def _past_day(first: int, verb: Token) -> int:
    """Return the token behind the day that follows a reporting verb ("said on Thursday it would")."""
    doc, i = verb.doc, first
    if i != verb.i + 1 or i + 2 >= len(doc):
        return first
    i += doc[i].lower_ == "on"
    while i < len(doc) - 1 and doc[i].ent_type_ == "DATE" and doc[i].pos_ in {"PROPN", "NUM"}:
        i += 1
    follows = i > first + 1 or doc[first].ent_type_ == "DATE"
    opens = doc[i].dep_ in {"nsubj", "nsubjpass", "expl", "det", "poss", "compound", "amod", "nummod"}
    return i if follows and opens and doc[i].head.i > i - 1 else first


def _opens_clause(word: Token) -> bool:
    """Whether "that" only leads to a clause; in "said that was a lie" it is what the clause is about."""
    return word.lower_ == "that" and word.dep_ not in {"nsubj", "nsubjpass"}


def _torn_off(clause: Token, verb: Token) -> int | None:
    """Return where the subject begins that the parser gave to the verb ("said any guess ... is premature"), or null."""
    if any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in clause.children) or not _finite(clause):
        return None
    noun = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < clause.i), None)
    return noun.left_edge.i if noun is not None and clause.dep_ == "ccomp" else None


def _clause_end(verb: Token, clause: Token, cues_at: frozenset[int]) -> int:
    """Return the last token of what is said: the sentence's end, or before what goes on about the speaker."""
    sentence = verb.sent
    end = _before_outer(verb, clause, sentence.end - 1)
    if verb.dep_ == "advcl" and verb.i < verb.head.i and (is_participle(verb) or _opens(verb)):
        return clause.right_edge.i  # "Asked whether it was so, he smiled", "When he said that it was, they left"
    top = verb
    while top.dep_ == "xcomp":
        top = top.head  # "A guide, who likes to say that it is far, left"
    if top.dep_ == "relcl" and any(above.i > top.right_edge.i for above in ancestors(top)):
        return verb.right_edge.i  # "A guide, who asked that we wait, said it was far"
    if top.dep_ == "pcomp" and top.head.head.i > clause.i:
        return clause.right_edge.i  # "In what aides say is a first step, they left"
    end = min([end, *(i - 1 for i in _goes_on_outside(verb, clause, cues_at))])
    if verb.dep_ == "relcl" or (verb.dep_ == "advcl" and verb.tag_ == "VBG"):
        end = min([end, *(i - 1 for i in _goes_on_beside(verb, cues_at))])
    for other in sorted(leave_content(verb, clause, cues_at)):
        if other > clause.i:
            return min(end, other - 1)
    return end


def _goes_on_outside(verb: Token, clause: Token, cues_at: frozenset[int]) -> Iterator[int]:
    """Yield where whoever reports the whole goes on ("said the tests prove that it was safe AND URGED the town to")."""
    while verb.dep_ == "ccomp" and verb.head.i < verb.i:
        verb = verb.head
        for other in verb.rights:
            joint = other.dep_ == "conj" and other.i in cues_at and other.i > clause.i and not has_subject(other)
            if joint and verb.doc[other.i - 1].dep_ == "cc":
                yield other.i - 1


def _goes_on_beside(verb: Token, cues_at: frozenset[int]) -> Iterator[int]:
    """Yield where another one reports beside a clause that says who reports ("those who SAY so, AND A STUDY")."""
    doc = verb.doc
    for above in ancestors(verb):
        for later in above.rights:
            first = later.left_edge.i
            if (
                later.dep_ == "conj"
                and later.i in cues_at
                and has_subject(later)
                and first > verb.right_edge.i
                and doc[first - 2].text == ","
            ):
                yield first - 1


def _opens(verb: Token) -> bool:
    """Whether a clause of time or reason that opens its sentence has a verb."""
    return (
        any(c.lower_ in _OPENING and c.dep_ in {"mark", "advmod"} for c in verb.lefts) and verb.left_edge.is_sent_start
    )


def _before_outer(verb: Token, clause: Token, end: int) -> int:
    """Return `end`, or where another's report of the whole begins ("They bet it would rise, SAID HE")."""
    if verb.dep_ != "ccomp" or verb.head.i <= clause.i or not has_subject(verb.head):
        return end
    outer = verb.head
    own = [c.left_edge.i for c in outer.children if c.dep_ in {"nsubj", "nsubjpass"} and c.left_edge.i > clause.i]
    return min(end, min([outer.i, *own]) - 1)
