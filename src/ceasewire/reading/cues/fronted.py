"""What is said before its report, or on both sides of it ("the road, he said, was open")."""

from collections.abc import Iterable

from ceasewire.reading.cues.contents import Content, content_between
from ceasewire.reading.grammar.classes import AND_BUT
from ceasewire.reading.grammar.clauses import has_negative_subject
from ceasewire.reading.grammar.phrases import VERBAL, has_subject, is_negated, trim
from ceasewire.reading.grammar.tags import PRESENT
from ceasewire.reading.grammar.tokens import Token


def fronted_content(verb: Token, clause: Token, cues_at: frozenset[int]) -> Content | None:
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
    if (later := _goes_on_present(verb) or _joined_present(verb, cues_at)) is not None:
        begin, stop = trim(later, doc[sentence.end - 1])
        start, end = trim(doc[first], doc[last])
        return Content(begin, stop, clause, "clause", (start, end))
    return content_between(verb, first, last, clause, "clause")


def _goes_on_present(verb: Token) -> Token | None:
    """Return where what is said goes on behind a past report (", she said, BUT THEY ARE still looking"), or null.

    What the writer tells himself there stands in the past, as the report does.
    """
    named = next((c for c in verb.rights if c.dep_ == "nsubj"), None)
    end = verb.i if named is None else named.right_edge.i - (named.right_edge.text == ",")
    if verb.tag_ != "VBD" or end + 2 >= len(verb.doc) or verb.doc[end + 1].text != ",":
        return None
    later = next((c for c in verb.rights if c.dep_ == "conj" and has_subject(c)), None)
    joined = verb.doc[end + 2]
    if later is None or joined.dep_ != "cc" or later.left_edge.i > joined.i + 1:
        return None
    present = later.tag_ in PRESENT or any(c.tag_ in PRESENT or c.lower_ == "will" for c in later.lefts)
    return joined if present else None


def _joined_present(verb: Token, cues_at: frozenset[int]) -> Token | None:
    """Return what joins to a report in passing what goes on about its subject (", they say, AND works well"), or null.

    In the present, where the writer tells nothing of what the speaker does next.
    """
    later = next((c for c in verb.rights if c.dep_ == "conj" and c.i not in cues_at and not has_subject(c)), None)
    joined = verb.nbor(2)
    told = later is not None and {later.tag_, verb.tag_} <= PRESENT and verb.nbor(1).text == ","
    return joined if told and joined.dep_ == "cc" and later is not None and joined.i < later.i else None


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


def is_parenthetical(verb: Token) -> bool:
    """Whether the verb with its subject stands between commas or ends its sentence: ", he said,"."""
    subtree = sorted(t.i for t in verb.subtree)
    if len(subtree) > 14 or any(c.dep_ in {"ccomp", "xcomp", "dobj", "mark"} for c in verb.children):
        return False
    if not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return False
    before = verb.doc[subtree[0] - 1].text if subtree[0] > 0 else ""
    return before in {",", "—", "–", "-"} or verb.doc[subtree[0]].text == ","


def parenthesis_content(verb: Token, cues_at: frozenset[int]) -> Content | None:
    """Content around a report between commas: both sides, or the one that has words."""
    sentence = verb.sent
    # "if none came, she added, fines would follow": the condition is no part of the report, where the parser hangs it
    apart = {t.i for c in verb.lefts if c.dep_ == "advcl" for t in c.subtree}
    speaker = next((c for c in verb.lefts if c.dep_ == "nsubj"), verb)
    own = sorted(t.i for t in verb.subtree if t.i not in apart and (not apart or t.i >= speaker.left_edge.i))
    own = _unbroken(verb, _until_comma(verb, own))
    opens, goes_on = own[0] > sentence.start, own[-1] < sentence.end - 3
    after = next((t for t in verb.doc[own[-1] + 1 : sentence.end] if not t.is_punct), None)
    joined = after is not None and after is _joined_present(verb, cues_at)
    outside = after is not None and after.dep_ == "cc" and not after.head.is_ancestor(verb) and not joined
    if outside and not _goes_on_behind(verb):
        goes_on = False  # ", she said, and then stopped"
    if after is not None and after.lower_ == "but" and _is_unconfirmed(verb.doc[after.i + 1 : sentence.end]):
        goes_on = False  # "..., he said, but neither side has confirmed it": the reporter says so
    if after is not None and after.dep_ == "cc" and after.nbor(1).lower_ == "then":
        goes_on = False  # told by the writer, of what came next
    if after is not None and after.head.dep_ == "appos" and after.head.head.i == verb.i:
        goes_on = False  # ", she said, a claim that Chad denied"
    if after is not None and after.dep_ == "cc" and _reports_on(verb, cues_at):
        opening = opens and goes_on
        goes_on = False  # ", she said, but insisted that"
        if opening:
            return content_between(verb, sentence.start, own[0] - 1, verb.head, "clause")
    if opens and goes_on and not verb.doc[own[0] - 1].is_quote:
        breaks = (i for i in range(own[0] - 1, sentence.start, -1) if verb.doc[i].text == ";")
        begin = next(breaks, sentence.start - 1) + 1
        within = verb.head.head if verb.head.dep_ in {"aux", "auxpass"} else verb.head
        # "They think he fled, an aide said, because he ran", "They think, an aide said, that he fled"
        whole = within.dep_ == "ccomp" and (within.i < own[0] or within.head.i == own[0] - 1)
        if within.dep_ in {"relcl", "advcl", "ccomp"} and within.head.i < within.i and not whole:
            begin = max(begin, within.left_edge.i)  # "a phrase that, critics note, could mean anything"
            while begin < own[0] and (verb.doc[begin].dep_ == "mark" or verb.doc[begin].is_punct):
                begin += 1
        if (later := _joined_behind_comma(own[0], verb)) is not None:
            begin = max(begin, later)  # "They won, and the mayor, aides said, will go": no more than that
        start, end = trim(verb.doc[own[-1] + 1], verb.doc[_before_another(verb, own[-1], cues_at)])
        if begin >= own[0]:
            return Content(start, end, verb.head, "clause")
        first, last = trim(verb.doc[begin], verb.doc[own[0] - 1])
        return Content(start, end, verb.head, "clause", (first, last))
    if own[0] > sentence.start + 3:
        return content_between(verb, sentence.start, own[0] - 1, verb.head, "clause")
    if own[-1] < sentence.end - 3:
        return content_between(verb, own[-1] + 1, sentence.end - 1, verb.head, "clause")
    return None


def _before_another(verb: Token, last: int, cues_at: frozenset[int]) -> int:
    """Return where a sentence ends, or before the semicolon behind which another one reports ("; CRITICS SAY so")."""
    end = verb.sent.end
    for at in (i for i in range(last + 1, end) if verb.doc[i].text == ";"):
        if any(t.i in cues_at and has_subject(t) for t in verb.doc[at + 1 : end]):
            return at - 1
    return end - 1


def _is_unconfirmed(words: Iterable[Token]) -> bool:
    """Whether words say that somebody has not borne out a report, or not yet ("HAS YET TO ENDORSE it")."""
    for token in (t for t in words if t.pos_ == "VERB"):
        yet = any(c.lower_ == "to" and c.nbor(-1).lower_ == "yet" for c in token.lefts)
        silent = is_negated(token) or has_negative_subject(token)
        if (yet or silent) and token.lemma_ in token.doc.clause_words.commenting:
            return True
    return False


def _joined_behind_comma(report: int, verb: Token) -> int | None:
    """Return where a clause begins that ", and" joins to another one and a report in passing breaks off; or null.

    Args:
        report: the token with which the report begins.
        verb: its verb.
    """
    doc, start = verb.doc, verb.sent.start
    for at in range(report - 1, start + 1, -1):
        if doc[at].pos_ in VERBAL:
            return None
        if doc[at].lower_ in AND_BUT and doc[at - 1].text == ",":
            told = any(t.tag_ in PRESENT | {"VBD", "MD"} for t in doc[start : at - 1])
            return at + 1 if told else None
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
    return later is not None and later.pos_ in VERBAL and any(c.i > verb.i for c in later.lefts)


def _until_comma(verb: Token, own: list[int]) -> list[int]:
    """Leave off what the parser gave to a report behind the comma that closes it ("is not, she said, IN THE TRADE")."""
    closing = next((t.i for t in verb.rights if t.text == "," and t.i == verb.i + 1), None)
    return own if closing is None else [i for i in own if i < closing]


def _reports_on(verb: Token, cues_at: frozenset[int]) -> bool:
    """Whether whoever makes a report between commas makes another one behind it."""
    later = (c for c in verb.head.rights if c.dep_ == "conj" and c.i > verb.i and c.i in cues_at)
    return any(c.tag_ in {verb.tag_, "VBN"} and not has_subject(c) for c in later)
