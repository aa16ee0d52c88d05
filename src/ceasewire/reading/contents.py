"""What is said: the words that a reporting verb governs, as offsets into its paragraph."""

from collections.abc import Iterable
from dataclasses import dataclass

from ceasewire.lexicon.cues import Frame, NounCue, PhraseKind, PhraseMatch, VerbCue
from ceasewire.reading.continuations import is_participle, leave_content
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import child, coordinated, full_edges, has_subject, objects_of, prepositions, trim
from ceasewire.reading.sourcing import Around, around_source
from ceasewire.reading.tokens import Token

_PRESENT = frozenset({"VBP", "VBZ"})
# Words that open a clause of time or reason.
_OPENING = frozenset({"when", "after", "before", "because", "since", "while", "although", "though", "once"})
# So many words at least tell more of a thing than a word kept at a distance does.
_LONG_NAME = 3
_TIME_ENTITIES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Content:
    """The words said, as token edges, with the verb or noun that heads them and the frame that gave them.

    `opening` are the edges of what is said before a report in the middle of it ("the road, he said, was open").
    """

    first: int
    last: int
    head: Token
    frame: str
    opening: tuple[int, int] | None = None


def content_of_verb(verb: Token, cue: VerbCue, cues_at: frozenset[int]) -> Content | None:
    """Return what the verb governs as content by its frames, or null.

    Args:
        verb: the reporting verb.
        cue: its entry.
        cues_at: the tokens of all reporting verbs of the paragraph; content ends before the next one that
            hangs on this verb ("..., adding that").
    """
    for frame in cue.frames:
        if frame == "object_rest" and cue.complements and not any(_has_complement(verb, c) for c in cue.complements):
            continue
        content = _by_frame(verb, frame, cues_at)
        if content is not None:
            return content
    return None


def _has_complement(verb: Token, wanted: str) -> bool:
    """Whether what must follow the object does: an infinitive, what it is called, a preposition."""
    noun = next((c for c in verb.children if c.dep_ in {"dobj", "dative", "nsubjpass"}), None)
    after = [c for governor in (verb, noun) if governor is not None for c in governor.rights if c.i > verb.i]
    if wanted == "to":
        return any(_to_word(c) is not None for c in after)
    if wanted == "gerund":
        return any(c.tag_ == "VBG" for c in after)
    if wanted == "predicate":
        named = any(c.dep_ in {"oprd", "attr"} or (c.dep_ == "appos" and c.nbor(-1).text != ",") for c in after)
        small = any(c.dep_ in {"ccomp", "xcomp"} and c.pos_ in {"NOUN", "PROPN", "ADJ"} for c in after)
        behind = noun.right_edge.i + 1 if noun is not None and noun.i > verb.i else verb.i
        quoted = verb.i < behind < len(verb.doc) and verb.doc[behind].is_quote  # "called the plan “far from perfect”"
        return named or small or quoted or len([c for c in verb.children if c.dep_ == "dobj"]) > 1
    return any(c.dep_ == "prep" and c.lower_ == wanted.removeprefix("prep:") for c in after)


def raised_content(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return the infinitive that tells what somebody "is said to" do or have done, or null."""
    return _infinitive(verb, cues_at)


def content_of_phrase(
    paragraph: Paragraph,
    phrase: PhraseMatch,
    predicate: Token,
    anchor: Token,
    speaker: Token | None,
    cues_at: frozenset[int],
) -> Content | None:
    """Return what a phrase cue governs: complements of its last word, or the sentence around it."""
    if phrase.cue.kind is PhraseKind.SOURCE and "clause" not in phrase.cue.frames:
        return None  # "in his words": the quotation beside it alone
    if phrase.cue.kind is PhraseKind.SOURCE:
        return _trimmed(around_source(paragraph, phrase, speaker))
    for frame in phrase.cue.frames:
        for governor in dict.fromkeys((anchor, *reversed(paragraph.doc[phrase.start : phrase.end]), predicate)):
            content = _by_frame(governor, frame, cues_at)
            if content is None and frame == "clause" and governor.pos_ == "NOUN":
                content = _under_noun(governor, frame)  # "left open the possibility THAT"
            # "is ready TO": the infinitive's own word is the last of the phrase.
            if content is not None and content.first >= phrase.end - (frame == "to"):
                return content
        if frame.startswith("prep:") or frame in {"object", "gerund"}:
            content = _right_after(paragraph, phrase, frame)
            if content is not None:
                return content
    return None


def content_of_noun(noun: Token, cue: NounCue) -> Content | None:
    """Return what a noun cue governs ("a demand to leave", "the claim that")."""
    for frame in cue.frames:
        content = _under_noun(noun, frame)
        if content is not None:
            return content
    return None


def _under_noun(noun: Token, frame: Frame) -> Content | None:
    for c in noun.rights:
        if frame == "to" and c.dep_ in {"acl", "relcl", "xcomp"} and (to := _to_word(c)) is not None:
            return _checked(noun, to.i, max(t.i for t in c.subtree), c, "to")
        if frame == "clause" and c.dep_ in {"acl", "ccomp", "relcl"}:
            that = next((m for m in c.children if m.lower_ == "that" and m.dep_ in {"mark", "dobj"}), None)
            if that is not None:
                return _checked(noun, that.i + 1, max(t.i for t in c.subtree), c, "clause")
        if frame.startswith("prep:") and c.dep_ == "prep" and c.lower_ == frame[5:]:
            for inner in objects_of(c)[:1]:
                last = max(t.i for t in c.subtree)
                return _checked(noun, min(t.i for t in inner.subtree), last, inner, frame)
    if frame == "clause" and (clause := _behind_is(noun)) is not None:
        return clause
    return _for_clause(noun, noun, ()) if "prep:for" in frame else None


def _behind_is(noun: Token) -> Content | None:
    """Return the clause that "is" says a noun of speech to be ("her hope IS THAT they will come")."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    that = next((m for m in clause.lefts if m.lower_ == "that" and m.dep_ == "mark"), None) if clause else None
    if clause is None or that is None:
        return None
    return _checked(noun, that.i + 1, clause.right_edge.i, clause, "clause")


def _for_clause(cue: Token, governor: Token, cues_at: Iterable[int]) -> Content | None:
    """Return "both sides to leave" of "a call for both sides to leave", where the parser takes "for" for a marker."""
    for clause in governor.rights:
        mark = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "for"), None)
        if mark is not None and _to_word(clause) is not None and mark.i > cue.i:
            last = max(t.i for t in clause.subtree)
            cut = [i for i in cues_at if clause.i < i <= last and cue.doc[i].tag_ == "VBG"]
            return _checked(cue, mark.i + 1, min([c - 1 for c in cut], default=last), clause, "prep:for")
    return None


def _trimmed(around: Around | None) -> Content | None:
    """Return the words around a source without outer punctuation."""
    if around is None:
        return None
    doc = around.head.doc
    start, end = trim(doc[around.first], doc[around.last])
    opening = trim(*(doc[i] for i in around.opening)) if around.opening is not None else None
    return Content(start, end, around.head, "clause", opening)


def _right_after(paragraph: Paragraph, phrase: PhraseMatch, frame: Frame) -> Content | None:
    """Return the noun phrase that stands right after a phrase, whatever the parser hung it on."""
    doc = paragraph.doc
    if phrase.end >= len(doc):
        return None
    at = phrase.end
    if frame.startswith("prep:") and doc[at].lower_ == frame[5:]:
        at += 1
    elif frame.startswith("prep:") and doc[at - 1].lower_ != frame[5:]:
        return None
    if at >= len(doc):
        return None
    heads = [
        t
        for t in doc[at : min(at + 12, doc[at].sent.end)]
        if t.left_edge.i == at and t.pos_ in {"NOUN", "PROPN", "PRON", "VERB", "NUM"}
    ]
    if not heads:
        return None
    head = heads[-1]
    return _checked(doc[phrase.start], at, max(t.i for t in head.subtree), head, frame)


def _by_frame(verb: Token, frame: Frame, cues_at: frozenset[int]) -> Content | None:
    """Return what a verb says in this frame, or null where nothing stands so."""
    if frame == "clause":
        return _clause(verb, cues_at)
    if frame == "to":
        return _infinitive(verb, cues_at)
    if frame == "gerund":
        return _gerund(verb, cues_at)
    if frame == "object":
        return _object(verb, cues_at)
    if frame == "object_rest":
        return _object_rest(verb, cues_at)
    if frame.startswith("prep:"):
        return _prepositional(verb, frame[5:], cues_at)
    return None


def _clause(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return a clause that is said: behind the verb, before it, around it, or under a paper that says so."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" or (c.dep_ == "xcomp" and _finite(c))]
    clauses = [c for c in clauses if c.pos_ != "ADJ" or len(clauses) < 2]  # "made CLEAR she would oppose it"
    clauses += [c for c in verb.rights if c.dep_ == "csubj" and verb.pos_ == "ADJ"]  # "made clear that he would stay"
    after = [c for c in clauses if c.i > verb.i]
    before = [c for c in clauses if c.i < verb.i]
    if after:
        first = _clause_start(after[0], verb)
        return _checked(verb, first, _clause_end(verb, after[0], cues_at), after[0], "clause")
    if before and not _cut_off(before[0], verb):
        return _fronted(verb, before[0])
    if (carried := _under_paper(verb)) is not None:
        that = next((m for m in carried.lefts if m.dep_ == "mark"), carried.left_edge)
        return _checked(verb, that.i + 1, _clause_end(verb, carried, cues_at), carried, "clause")
    if verb.dep_ == "parataxis" or (verb.dep_ in {"advcl", "ccomp"} and _parenthetical(verb)):
        return _parenthesis(verb, cues_at)
    if verb.dep_ == "ROOT" and (said := _unparsed(verb)) is not None:
        return _checked(verb, verb.sent.start, said, verb, "clause")
    return None


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
    """Whether a semicolon stands between a clause and the verb that the parser gave it to ("blamed X; Y claimed")."""
    return any(t.text == ";" for t in verb.doc[clause.i : verb.i])


def _under_paper(verb: Token) -> Token | None:
    """Return the clause that the parser gave to where it was said ("said in a statement that the road was open")."""
    places = prepositions(verb, "in", "at", "on", "during", "through", "for", "since")
    nouns = [n for p in places for n in objects_of(p)[:1]]
    titles = (c for c in verb.rights if c.dep_ == "dobj" and c.nbor(-1).is_quote)  # "said on “The Hour” that"
    for noun in (*nouns, *titles):
        for c in noun.rights:
            if c.dep_ in {"acl", "relcl"} and any(m.dep_ == "mark" and m.lower_ == "that" for m in c.lefts):
                return c
            if c.dep_ == "relcl" and c.left_edge.lower_ == "that" and has_subject(c) and c.left_edge.head is not c:
                return c  # "claims on a video made by X that she had managed to flee"
    return None


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
    main = verb.head.head
    if verb.dep_ == "relcl" and verb.head.dep_ in {"nsubj", "nsubjpass"} and main.i > verb.right_edge.i:
        return verb.right_edge.i  # "A guide, who asked that we wait, said it was far"
    for other in sorted(leave_content(verb, clause, cues_at)):
        if other > clause.i:
            return min(end, other - 1)
    return end


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


def _fronted(verb: Token, clause: Token) -> Content | None:
    """Content before its verb: "X agreed to Y, officials said"."""
    doc, sentence = verb.doc, verb.sent
    report = min(
        [
            t.i
            for c in verb.children
            if c.i < verb.i and c is not clause and c.dep_ in {"nsubj", "nsubjpass", "aux"}
            for t in c.subtree
        ]
        + [verb.i]
    )
    last = report - 1
    if (rest := _behind_copula(verb, clause, report)) is not None:
        return rest
    tokens = [t.i for t in clause.subtree if t.i < report]
    if not tokens:
        return None
    first = min(tokens)
    while (
        first > sentence.start and doc[first - 1].text not in {",", ";", ":", "“", '"'} and first - 1 >= sentence.start
    ):
        first -= 1
    if first - sentence.start <= 6 and all(t.dep_ != "conj" for t in doc[sentence.start : first]):
        first = sentence.start
    if (later := _goes_on_present(verb)) is not None:
        begin, stop = trim(later, doc[sentence.end - 1])
        start, end = trim(doc[first], doc[last])
        return Content(begin, stop, clause, "clause", (start, end))
    return _checked(verb, first, last, clause, "clause")


def _goes_on_present(verb: Token) -> Token | None:
    """Return where what is said goes on behind a past report (", she said, BUT THEY ARE still looking"), or null.

    What the writer tells himself there stands in the past, as the report does.
    """
    if verb.tag_ != "VBD" or verb.i + 2 >= len(verb.doc) or verb.nbor(1).text != ",":
        return None
    later = next((c for c in verb.rights if c.dep_ == "conj" and has_subject(c)), None)
    joined = verb.nbor(2)
    if later is None or joined.dep_ != "cc" or later.left_edge.i > joined.i + 1:
        return None
    present = later.tag_ in _PRESENT or any(c.tag_ in _PRESENT or c.lower_ == "will" for c in later.lefts)
    return joined if present else None


def _behind_copula(verb: Token, clause: Token, report: int) -> Content | None:
    """Return both sides of a report between "is" and what it is of ("Chad is not, it said, IN THE BUSINESS of")."""
    doc, end = verb.doc, verb.sent.end
    told = verb.i + 2 < end and doc[verb.i + 1].text == "," and doc[verb.i + 2].dep_ == "prep"
    bare = clause.lemma_ == "be" and not any(c.dep_ in {"attr", "acomp", "prep"} for c in clause.rights)
    if not (told and bare):
        return None
    first, last = trim(doc[clause.left_edge.i], doc[report - 1])
    start, stop = trim(doc[verb.i + 2], doc[end - 1])
    return Content(start, stop, clause, "clause", (first, last))


def _parenthetical(verb: Token) -> bool:
    """Whether the verb with its subject stands between commas or ends its sentence: ", he said,"."""
    subtree = sorted(t.i for t in verb.subtree)
    if len(subtree) > 14 or any(c.dep_ in {"ccomp", "xcomp", "dobj", "mark"} for c in verb.children):
        return False
    if not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return False
    before = verb.doc[subtree[0] - 1].text if subtree[0] > 0 else ""
    return before in {",", "—", "–", "-"} or verb.doc[subtree[0]].text == ","


def _parenthesis(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Content around a report between commas: both sides, or the one that has words."""
    sentence = verb.sent
    # "if none came, she added, fines would follow": the condition is no part of the report, where the parser hangs it
    apart = {t.i for c in verb.lefts if c.dep_ == "advcl" for t in c.subtree}
    speaker = next((c for c in verb.lefts if c.dep_ == "nsubj"), verb)
    own = sorted(t.i for t in verb.subtree if t.i not in apart and (not apart or t.i >= speaker.left_edge.i))
    own = _unbroken(verb, _until_comma(verb, own))
    opens, goes_on = own[0] > sentence.start, own[-1] < sentence.end - 3
    after = next((t for t in verb.doc[own[-1] + 1 : sentence.end] if not t.is_punct), None)
    if after is not None and after.dep_ == "cc" and not after.head.is_ancestor(verb) and not _goes_on_behind(verb):
        goes_on = False  # ", she said, and then stopped"
    if after is not None and after.dep_ == "cc" and after.nbor(1).lower_ == "then":
        goes_on = False  # told by the writer, of what came next
    if after is not None and after.dep_ == "cc" and _reports_on(verb, cues_at):
        goes_on = False  # ", she said, but insisted that"
    if opens and goes_on and not verb.doc[own[0] - 1].is_quote:
        breaks = (i for i in range(own[0] - 1, sentence.start, -1) if verb.doc[i].text == ";")
        begin = next(breaks, sentence.start - 1) + 1
        within = verb.head.head if verb.head.dep_ in {"aux", "auxpass"} else verb.head
        if within.dep_ in {"relcl", "advcl", "ccomp"} and within.head.i < within.i:
            begin = max(begin, within.left_edge.i)  # "a phrase that, critics note, could mean anything"
            while begin < own[0] and (verb.doc[begin].dep_ == "mark" or verb.doc[begin].is_punct):
                begin += 1
        start, end = trim(verb.doc[own[-1] + 1], verb.doc[sentence.end - 1])
        if begin >= own[0]:
            return Content(start, end, verb.head, "clause")
        first, last = trim(verb.doc[begin], verb.doc[own[0] - 1])
        return Content(start, end, verb.head, "clause", (first, last))
    if own[0] > sentence.start + 3:
        return _checked(verb, sentence.start, own[0] - 1, verb.head, "clause")
    if own[-1] < sentence.end - 3:
        return _checked(verb, own[-1] + 1, sentence.end - 1, verb.head, "clause")
    return None


def _unbroken(verb: Token, own: list[int]) -> list[int]:
    """Leave off what stands apart from a report that it hangs on, such as the sentence's full stop."""
    first = last = own.index(verb.i)
    while first and own[first - 1] == own[first] - 1:
        first -= 1
    while last + 1 < len(own) and own[last + 1] == own[last] + 1:
        last += 1
    return own[first : last + 1]


def _goes_on_behind(verb: Token) -> bool:
    """Whether what is said goes on behind a report with another verb of it (", she said, and NEVER TOOK the sand")."""
    later = next((c for c in verb.head.rights if c.dep_ == "conj" and c.i > verb.i), None)
    return later is not None and later.pos_ in {"VERB", "AUX"} and any(c.i > verb.i for c in later.lefts)


def _until_comma(verb: Token, own: list[int]) -> list[int]:
    """Leave off what the parser gave to a report behind the comma that closes it ("is not, she said, IN THE TRADE")."""
    closing = next((t.i for t in verb.rights if t.text == "," and t.i == verb.i + 1), None)
    return own if closing is None else [i for i in own if i < closing]


def _reports_on(verb: Token, cues_at: frozenset[int]) -> bool:
    """Whether whoever makes a report between commas makes another one behind it."""
    later = (c for c in verb.head.rights if c.dep_ == "conj" and c.i > verb.i and c.i in cues_at)
    return any(c.tag_ in {verb.tag_, "VBN"} and not has_subject(c) for c in later)


def _infinitive(verb: Token, cues_at: frozenset[int]) -> Content | None:
    for clause in verb.children:
        if clause.dep_ in {"xcomp", "ccomp", "advcl", "acl"} and clause.i > verb.i and _to_word(clause) is not None:
            if clause.dep_ == "ccomp" and has_subject(clause):
                continue
            first = _to_word(clause) or clause
            start = first.i - 1 if first.i and verb.doc[first.i - 1].lower_ == "not" else first.i
            return _checked(verb, start, _verb_end(verb, clause, cues_at), clause, "to")
    return None


def _to_word(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "aux" and c.lower_ == "to"), None)


def _verb_end(verb: Token, inner: Token, cues_at: frozenset[int]) -> int:
    """Return the last token that goes with `inner`: its subtree and what trails it under the verb."""
    last = max(t.i for t in inner.subtree)
    for c in verb.children:
        if (
            c.i > last
            and c.dep_ in {"prep", "advcl", "npadvmod", "mark", "advmod"}
            and c.i not in cues_at
            and not is_participle(c)
        ):
            last = max(last, max(t.i for t in c.subtree))
    cut = [i for i in leave_content(verb, inner, cues_at) if inner.i < i <= last]
    return min([c - 1 for c in cut], default=last)


def _gerund(verb: Token, cues_at: frozenset[int]) -> Content | None:
    for clause in verb.children:
        having = clause.tag_ == "VBN" and any(c.lower_ == "having" and c.dep_ == "aux" for c in clause.lefts)
        if clause.dep_ in {"xcomp", "ccomp", "dobj"} and clause.i > verb.i and (having or clause.tag_ == "VBG"):
            first = min(t.i for t in clause.subtree if t.i > verb.i)
            return _checked(verb, first, _verb_end(verb, clause, cues_at), clause, "gerund")
    return None


def _object(verb: Token, cues_at: frozenset[int]) -> Content | None:
    for noun in verb.children:
        passive_subject = noun.dep_ == "nsubjpass"
        if (noun.dep_ in {"dobj", "attr", "oprd"} and noun.i > verb.i) or passive_subject:
            if noun.pos_ == "PRON" and noun.tag_ != "DT":
                continue
            first, last = full_edges(noun)
            if noun.dep_ == "dobj":
                last = _trailing(verb, noun, last, cues_at)
            first, last = _before_relative(noun, first, last)
            return _checked(verb, first, last, noun, "object")
    return None


def _before_relative(noun: Token, first: int, last: int) -> tuple[int, int]:
    """Leave off a relative clause after a comma."""
    for c in noun.children:
        if c.dep_ in {"relcl", "appos", "acl"} and c.i > noun.i:
            start = min(t.i for t in c.subtree)
            if start > noun.i + 1 and noun.doc[start - 1].text == ",":
                return first, min(last, start - 2)
    return first, last


def _trailing(verb: Token, noun: Token, last: int, cues_at: frozenset[int]) -> int:
    """Take in the phrases after the object that belong to what is asked or announced, times apart."""
    for c in verb.children:
        if c.i <= last or c.i in cues_at:
            continue
        if any(last < other.i < c.i for other in verb.children if other.dep_ == "conj"):
            break  # the rest is said of the next verb
        if (
            (c.dep_ == "prep" and c.i == last + 1 and not _is_time(c))
            or (
                c.dep_ == "advcl"
                and any(m.dep_ == "mark" and m.lower_ in {"if", "unless", "until", "once"} for m in c.children)
            )
            or (c.dep_ in {"acl", "relcl"} and c.i > noun.i)
        ):
            last = max(t.i for t in c.subtree)
    return last


def _is_time(preposition: Token) -> bool:
    return any(n.ent_type_ in _TIME_ENTITIES for n in objects_of(preposition))


def _object_rest(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return the object with what is wanted of it ("urged IRAN TO STOP"), from its first word to the end."""
    noun = next((c for c in verb.children if c.dep_ in {"dobj", "dative", "nsubjpass"}), None)
    clause = next((c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i), None)
    if noun is not None and noun.dep_ == "nsubjpass":
        rest = clause or next((c for c in verb.children if c.dep_ == "prep" and c.i > verb.i), None)
        if rest is None:
            return None
        return _checked(verb, min(t.i for t in rest.subtree), _verb_end(verb, rest, cues_at), rest, "object_rest")
    start = noun or clause
    if noun is not None and noun.i < verb.i and verb.dep_ in {"relcl", "pcomp", "ccomp", "conj"}:
        return _called_by_it(verb, cues_at)
    if start is None or start.i < verb.i:
        return None
    first = min(t.i for t in start.subtree if t.i > verb.i)
    last = max(t.i for t in start.subtree)
    for c in verb.children:
        if (
            c.i > verb.i
            and c.dep_ in {"xcomp", "ccomp", "prep", "dobj", "dative", "oprd", "acomp"}
            and c.i not in cues_at
            and not (c.dep_ == "prep" and _is_time(c))
        ):
            last = max(last, max(t.i for t in c.subtree))
    anchor = clause or start
    last = max(last, _verb_end(verb, anchor, cues_at)) if clause is not None else last
    if clause is not None:
        last = min([c - 1 for c in leave_content(verb, clause, cues_at) if clause.i < c <= last], default=last)
    if noun is not None and last == noun.right_edge.i and _tells_of_person(noun):
        first, last = _before_relative(noun, first, last)  # "thanked the envoy, who had said that"
    return _checked(verb, first, last, anchor, "object_rest")


def _called_by_it(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return what a relative clause says of its noun: "that critics deride AS A GIFT", "what he called “THE END”"."""
    named = child(verb, "oprd", "acomp") or next(iter(prepositions(verb, "as")), None)
    if named is None and (thing := child(verb, "dobj")) is not None and thing.lower_ in {"what", "which"}:
        named = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if named is None or named.i < verb.i:
        return None
    what = child(verb, "dobj")
    # "what aides described AS A FIRST STEP", "this is what experts call THE BEST PROOF YET"
    apart = named.dep_ == "prep" or (verb.dep_ == "ccomp" and verb.head.lemma_ == "be")
    told = apart and verb.right_edge.i - named.left_edge.i >= _LONG_NAME
    if what is not None and what.lower_ == "what" and not (told or _is_quoted_phrase(named)):
        return None  # "what it calls terrorist targets": a word kept at a distance
    return _checked(verb, named.left_edge.i, _verb_end(verb, named, cues_at), named, "object_rest")


def _is_quoted_phrase(named: Token) -> bool:
    """Whether a noun phrase opens with a quotation mark and has two words at least before the next."""
    doc, first = named.doc, named.left_edge.i
    while first < named.i and doc[first].dep_ == "det":
        first += 1
    opens = doc[first] if doc[first].is_quote else doc[first - 1]
    return opens.is_quote and not any(t.is_quote for t in doc[opens.i + 1 : opens.i + 3])


def _tells_of_person(noun: Token) -> bool:
    """Whether a relative clause goes on about somebody named ("the envoy, who had said that")."""
    return any(c.left_edge.lower_ == "who" for c in noun.rights if c.dep_ == "relcl")


def _prepositional(verb: Token, word: str, cues_at: frozenset[int]) -> Content | None:
    """Return what a preposition governs as content ("called for A TRUCE"), with what its clause adds."""
    for preposition in prepositions(verb, word):
        if preposition.i < verb.i:
            continue
        for noun in objects_of(preposition)[:1]:
            parts = coordinated(noun)
            last = max(max(t.i for t in p.subtree) for p in parts)
            first = min(t.i for t in noun.subtree)
            clause = next(
                (c for c in verb.children if c.dep_ in {"xcomp", "advcl"} and c.i > noun.i and _to_word(c)), None
            )
            if clause is not None:  # "called on Iran to stop"
                last = _verb_end(verb, clause, cues_at)
            elif noun.pos_ in {"NOUN", "PROPN"}:
                last = _trailing(verb, noun, last, cues_at)
            return _checked(verb, first, last, clause or noun, f"prep:{word}")
    if word == "for":
        return _for_clause(verb, verb, cues_at) or _for_behind(verb)
    return None


def _for_behind(verb: Token) -> Content | None:
    """Return what is asked for where its preposition hangs on the one asked ("pleads with the group for mercy")."""
    for preposition in prepositions(verb, "with", "to"):
        for asked in objects_of(preposition)[:1]:
            for wanted in (n for p in prepositions(asked, "for") for n in objects_of(p)[:1]):
                return _checked(verb, wanted.left_edge.i, max(t.i for t in wanted.subtree), wanted, "prep:for")
    return None


def _checked(verb: Token, first: int, last: int, head: Token, frame: str) -> Content | None:
    if first > last:
        return None
    doc = verb.doc
    start, end = trim(doc[first], doc[last])
    if doc[end].dep_ == "cc" and end > start:  # its other clause is none of what is said
        start, end = trim(doc[start], doc[end - 1])
    if start > end or (start <= verb.i <= end):
        return None
    return Content(start, end, head, frame)
