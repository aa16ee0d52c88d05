"""What is said without a clause of its own: infinitives, gerunds, objects, and what a preposition governs."""

from collections.abc import Iterable
from dataclasses import replace

from ceasewire.reading.cues.contents import Content, content_between
from ceasewire.reading.cues.continuations import answers, is_participle, judges, leave_content, leaves_unsaid
from ceasewire.reading.grammar.classes import RELATIVES_OF_THINGS
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    comes_of_it,
    coordinated,
    full_edges,
    has_subject,
    objects_of,
    prepositions,
    trim,
)
from ceasewire.reading.grammar.tags import TIME_NAMES
from ceasewire.reading.grammar.tokens import Token

# So many words at least tell more of a thing than a word kept at a distance does.
_LONG_NAME = 3
_AHEAD = frozenset({"next", "coming", "by", "before", "until"})
# What opens a clause that an act hangs on, always or in the present.
_HINGES = frozenset({"if", "unless", "until", "once", "provided", "providing"})
_HINGES_AHEAD = frozenset({"before", "after", "while"})
_LASTING = frozenset({"long", "soon"})
# Where what is reported was.
_WHERE = frozenset(
    {"in", "on", "at", "near", "across", "around", "outside", "along", "from", "inside", "despite", "amid"}
)


def for_clause_content(cue: Token, governor: Token, cues_at: Iterable[int]) -> Content | None:
    """Return "both sides to leave" of "a call for both sides to leave", where the parser takes "for" for a marker."""
    for clause in governor.rights:
        mark = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "for"), None)
        if mark is not None and to_word(clause) is not None and mark.i > cue.i:
            last = max(t.i for t in clause.subtree)
            cut = [i for i in cues_at if clause.i < i <= last and cue.doc[i].tag_ == "VBG"]
            return content_between(cue, mark.i + 1, min([c - 1 for c in cut], default=last), clause, "prep:for")
    return None


def infinitive_content(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return the infinitive that a verb governs ("pledged TO FREE nine men"), or null."""
    for clause in verb.children:
        if clause.dep_ in {"xcomp", "ccomp", "advcl", "acl"} and clause.i > verb.i and to_word(clause) is not None:
            if clause.dep_ == "ccomp" and has_subject(clause):
                continue
            first = to_word(clause) or clause
            start = first.i - 1 if first.i and verb.doc[first.i - 1].lower_ == "not" else first.i
            start = next((c.i for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "for"), start)
            return content_between(verb, start, _verb_end(verb, clause, cues_at), clause, "to")
    return None


def news_content(verb: Token) -> Content | None:
    """Return what is reported by nobody in particular, around the verb ("CLASHES are reported IN THE NORTH"), or null.

    What only counts nobody ("no injuries were reported") is none.
    """
    news = child(verb, "nsubjpass")
    if news is None or agent_of(verb) is not None or any(c.lower_ == "no" for c in news.lefts):
        return None
    told = [c for c in verb.rights if c.dep_ in {"xcomp", "oprd"} or (c.dep_ == "prep" and _is_where(c))]
    if not told or told[0].i != verb.i + 1:
        return None
    head = told[0] if told[0].pos_ in VERBAL else news
    last = next(
        (t.i - 1 for t in verb.doc[head.i + 1 : told[-1].right_edge.i] if t.lower_ == "ahead"), told[-1].right_edge.i
    )
    return Content(told[0].left_edge.i, last, head, "clause", (news.left_edge.i, news.right_edge.i))


def _is_where(preposition: Token) -> bool:
    """Whether a preposition tells where, and not on which day ("NEAR Goma", not "ON Monday")."""
    return preposition.lower_ in _WHERE and not any(n.ent_type_ in TIME_NAMES for n in objects_of(preposition)[:1])


def to_word(verb: Token) -> Token | None:
    """Return the "to" of an infinitive that says what is to be done, or null."""
    if comes_of_it(verb):
        return None  # "agreed to a truce ONLY TO BREAK it"
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


def gerund_content(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return the gerund that a verb governs ("denied BACKING the front"), or null."""
    for clause in verb.children:
        having = clause.tag_ == "VBN" and any(
            (c.lower_, c.dep_) in {("having", "aux"), ("being", "auxpass")} for c in clause.lefts
        )
        if clause.dep_ in {"xcomp", "ccomp", "dobj"} and clause.i > verb.i and (having or clause.tag_ == "VBG"):
            first = min(t.i for t in clause.subtree if t.i > verb.i)
            return content_between(verb, first, _verb_end(verb, clause, cues_at), clause, "gerund")
    return None


def object_content(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return the object of a verb, or the subject of its passive ("rejected THE PLAN"), or null."""
    shared = verb.head if verb.dep_ == "conj" and agent_of(verb) is not None and not has_subject(verb) else verb
    if any(c.tag_ == "MD" for c in shared.lefts):
        shared = verb  # "MAY be accepted by the front but rejected by the army"
    for noun in (*verb.children, *(c for c in shared.lefts if shared is not verb)):
        passive_subject = noun.dep_ == "nsubjpass"
        if (noun.dep_ in {"dobj", "attr", "oprd"} and noun.i > verb.i) or passive_subject:
            if (
                passive_subject
                and noun.lower_ in RELATIVES_OF_THINGS
                and verb.dep_ == "relcl"
                and agent_of(verb) is not None
            ):
                told = _edges_of(verb.head)  # "a plan WHICH WAS REJECTED BY Chad"
                return content_between(verb, *told, verb.head, "object") if told is not None else None
            if noun.pos_ == "PRON" and noun.tag_ != "DT":
                continue
            first, last = full_edges(noun)
            if noun.dep_ == "dobj":
                last = _trailing(verb, noun, last, cues_at)
            first, last = _before_relative(noun, first, last)
            return content_between(verb, first, last, noun, "object")
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
            (c.dep_ == "prep" and c.i == last + 1 and (not _is_time(c) or _lies_ahead(c, verb)))
            or (c.dep_ == "npadvmod" and c.left_edge.i == last + 1 and _lies_ahead(c, verb))
            or _is_hinge(c)
            or (c.dep_ in {"acl", "relcl"} and c.i > noun.i)
        ):
            last = max(t.i for t in c.subtree)
    return last


def _lies_ahead(time: Token, verb: Token) -> bool:
    """Whether a time is that of what is asked or foreseen ("sees growth of 2 percent NEXT YEAR"), not of the report."""
    words = {t.lower_ for t in time.subtree}
    return bool(words & _AHEAD) or ("this" in words and verb.tag_ in {"VBZ", "VBP", "VBG"})


def _is_hinge(part: Token) -> bool:
    """Whether what is asked or refused hangs on a part of it ("no talks UNTIL it leaves", "AS LONG AS it stays").

    What only tells when somebody spoke is in the past ("demanded a truce after he MET the envoy").
    """
    if part.dep_ == "prep":  # "PROVIDED that it stays away"
        return part.lower_ in _HINGES and any(c.dep_ == "pcomp" for c in part.rights)
    if part.dep_ == "advmod":  # "as LONG as it stays away"
        return part.lower_ in _LASTING and any(c.dep_ == "advcl" for c in part.rights)
    if part.dep_ != "advcl":
        return False
    if any(m.dep_ == "mark" and m.lower_ in _HINGES for m in part.children):
        return True
    if part.tag_ not in {"VBZ", "VBP"} or any(c.tag_ == "VBD" for c in part.lefts):
        return False
    opener, *behind = (t.lower_ for t in part.doc[part.left_edge.i : part.left_edge.i + 3])
    return opener in _HINGES_AHEAD or (opener in {"as", "so"} and behind in (["long", "as"], ["soon", "as"]))


def _is_time(preposition: Token) -> bool:
    return any(n.ent_type_ in TIME_NAMES for n in objects_of(preposition))


def object_rest_content(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return the object with what is wanted of it ("urged IRAN TO STOP"), from its first word to the end."""
    noun = next((c for c in verb.children if c.dep_ in {"dobj", "dative", "nsubjpass"}), None)
    clause = next((c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i), None)
    if noun is not None and noun.dep_ == "nsubjpass":
        rest = clause or next((c for c in verb.children if c.dep_ in {"prep", "oprd"} and c.i > verb.i), None)
        if rest is None:  # "The raid WAS CONDEMNED BY Chad"
            blamed = _edges_of(noun) if agent_of(verb) is not None else None
            return content_between(verb, *blamed, noun, "object_rest") if blamed is not None else None
        content = content_between(verb, rest.left_edge.i, _verb_end(verb, rest, cues_at), rest, "object_rest")
        called = rest.dep_ == "oprd" or rest.lower_ == "as"
        return replace(content, opening=_edges_of(noun)) if called and content is not None else content
    start = noun or clause
    if start is None and verb.dep_ == "acl" and verb.tag_ == "VBN":  # "the plan, described by critics AS A GIFT,"
        rest = next(iter(prepositions(verb, "as")), None) or child(verb, "oprd")
        return content_between(verb, rest.left_edge.i, rest.right_edge.i, rest, "object_rest") if rest else None
    if start is None and verb.dep_ == "relcl" and has_subject(verb):
        return _called_by_it(verb, cues_at)  # "a decision critics described AS RASH"
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
    last = max([last, *(c.right_edge.i for c in verb.rights if noun is not None and is_called_so(c))])
    anchor = clause or start
    last = max(last, _verb_end(verb, anchor, cues_at)) if clause is not None else last
    if clause is not None:
        last = min([c - 1 for c in leave_content(verb, clause, cues_at) if clause.i < c <= last], default=last)
    else:
        left = (*answers(anchor, cues_at), *judges(anchor, cues_at), *leaves_unsaid(anchor))
        last = min([c - 1 for c in left if anchor.i < c <= last], default=last)
    if noun is not None and last == noun.right_edge.i and _tells_of_person(noun):
        first, last = _before_relative(noun, first, last)  # "thanked the envoy, who had said that"
    return content_between(verb, first, last, anchor, "object_rest")


def is_called_so(participle: Token) -> bool:
    """Whether a participle right behind "as" is what somebody is called ("portrayed her AS RATTLED")."""
    mark = next((c for c in participle.lefts if c.lower_ == "as" and c.dep_ == "mark"), None)
    bare = mark is not None and participle.dep_ == "advcl" and participle.tag_ in {"VBN", "VBG"}
    return bare and mark is participle.left_edge and child(participle, "nsubj", "nsubjpass") is None


def _edges_of(noun: Token) -> tuple[int, int] | None:
    """Return the first and last token of who or what is called so ("THE RULE was seen as"); null for a pronoun."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    clause = next((c for c in noun.rights if c.dep_ in {"relcl", "acl", "appos"}), None)
    first, last = trim(noun.left_edge, noun.right_edge if clause is None else noun.doc[clause.left_edge.i - 1])
    return first, last


def _called_by_it(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Return what a relative clause says of its noun: "that critics deride AS A GIFT", "what he called “THE END”"."""
    named = child(verb, "oprd", "acomp") or next(iter(prepositions(verb, "as")), None)
    charge = next((p for p in prepositions(verb, "of") if child(p, "pcomp") is not None), None)
    if named is None and charge is not None and charge.i == verb.i + 1 and verb.lemma_ in {"accuse", "suspect"}:
        return content_between(verb, charge.i, _verb_end(verb, charge, cues_at), charge, "object_rest")
    if named is None and (thing := child(verb, "dobj")) is not None and thing.lower_ in {"what", "which"}:
        named = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if named is None or named.i < verb.i:
        return None
    what = child(verb, "dobj")
    # "what aides described AS A FIRST STEP", "this is what experts call THE BEST PROOF YET"
    apart = named.dep_ == "prep" or (verb.dep_ == "ccomp" and verb.head.lemma_ == "be")
    told = apart and verb.right_edge.i - named.left_edge.i >= _LONG_NAME
    if what is None and not (named.dep_ == "prep" or named.pos_ == "ADJ" or _is_quoted_phrase(named)):
        return None  # "a boy they called Joe"
    if what is not None and what.lower_ == "what" and not (told or _is_quoted_phrase(named)):
        return None  # "what it calls terrorist targets": a word kept at a distance
    return content_between(verb, named.left_edge.i, _verb_end(verb, named, cues_at), named, "object_rest")


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


def prepositional_content(verb: Token, word: str, cues_at: frozenset[int]) -> Content | None:
    """Return what a preposition governs as content ("called for A TRUCE"), with what its clause adds."""
    for preposition in prepositions(verb, word):
        if preposition.i < verb.i:
            continue
        for noun in objects_of(preposition)[:1]:
            parts = coordinated(noun)
            parts += [c for c in preposition.rights if c.dep_ == "conj" and c.lower_ == word]  # "for A and FOR B"
            last = max(max(t.i for t in p.subtree) for p in parts)
            first = min(t.i for t in noun.subtree)
            clause = next(
                (c for c in verb.children if c.dep_ in {"xcomp", "advcl"} and c.i > noun.i and to_word(c)), None
            )
            if clause is not None:  # "called on Iran to stop"
                last = _verb_end(verb, clause, cues_at)
            elif noun.pos_ in {"NOUN", "PROPN"}:
                last = _trailing(verb, noun, last, cues_at)
            return content_between(verb, first, last, clause or noun, f"prep:{word}")
    if word == "for":
        return for_clause_content(verb, verb, cues_at) or _for_behind(verb)
    return None


def _for_behind(verb: Token) -> Content | None:
    """Return what is asked for where its preposition hangs on the one asked ("pleads with the group for mercy")."""
    for preposition in prepositions(verb, "with", "to"):
        for asked in objects_of(preposition)[:1]:
            for wanted in (n for p in prepositions(asked, "for") for n in objects_of(p)[:1]):
                return content_between(verb, wanted.left_edge.i, max(t.i for t in wanted.subtree), wanted, "prep:for")
    return None
