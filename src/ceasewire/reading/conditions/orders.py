"""Orders before what follows from them: "free our men and we will open the road", "fail to comply and we will fire".

The order is the condition of what follows, though no "if" says so.
"""

from collections.abc import Sequence

from ceasewire.lexicon.conditions import Marker, Markers
from ceasewire.reading.conditions.finding import Found, stands_first
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import child, has_subject, trim
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph


def find_orders(paragraph: Paragraph, markers: Markers, conditions: Sequence[Found]) -> list[Found]:
    """Return the orders of a paragraph that bring what stands behind "and" in the words of the same voice.

    Args:
        paragraph: the paragraph.
        markers: those of orders: "fail to" before what is not to be done, "and" behind any other.
        conditions: the paragraph's conditions; an order that is part of one is none of its own.
    """
    failing, plain = markers.taking("imperative"), markers.taking("order")
    found = []
    for verb in paragraph.doc:
        fails, bare = verb.lower_ == failing.words[0], verb.tag_ == "VB" and verb.pos_ == "VERB"
        if not (fails or bare) or any(c.first <= verb.i <= c.last for c in conditions):
            continue
        if fails and failing.words == tuple(t.lower_ for t in verb.doc[verb.i : verb.i + len(failing.words)]):
            found += _read_order(paragraph, failing, verb)
        elif bare and child(verb, "aux", "mark") is None:
            found += _read_order(paragraph, plain, verb)
    return found


def _read_order(paragraph: Paragraph, marker: Marker, verb: Token) -> list[Found]:
    """Return the order whose being followed brings what is said behind it ("FAIL TO COMPLY and we will fire")."""
    joint = next((c for c in verb.rights if c.dep_ == "cc" and c.lower_ == "and"), None)
    outcome = next((c for c in verb.rights if c.dep_ == "conj" and joint is not None and c.i > joint.i), None)
    if joint is None or outcome is None or verb.tag_ not in {"VB", "VBP"} or not stands_first(verb):
        return []
    if has_subject(verb) or not has_subject(outcome) or not read_clause(outcome).future:
        return []
    if paragraph.quoted(verb) != paragraph.quoted(outcome):
        return []
    last = trim(verb, paragraph.doc[joint.i - 1])[1]
    return [
        Found(paragraph=paragraph, marker=marker, marker_at=verb.i, first=verb.i, last=last, head=verb, fronted=True)
    ]
