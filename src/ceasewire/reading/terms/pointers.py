"""Conditions that only point at an act told of before: "until THAT HAPPENS", "once THIS IS DONE", "without IT".

Their own words say nothing: the act that they mean is the condition (codebook, Decision 10).
"""

from collections.abc import Sequence
from dataclasses import replace

from ceasewire.model.reading import Role
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.classes import CLAUSE_PRONOUNS
from ceasewire.reading.grammar.phrases import is_negated
from ceasewire.reading.terms.drafts import TermDraft

_HELPING = frozenset({"aux", "auxpass", "prt", "dobj", "advmod"})
# What is waited for where an act that hangs on a condition was told of: that condition, and not the act.
_WAITING = frozenset({Role.UNTIL, Role.UNLESS})
# How many paragraphs back the act may stand.
_REACH = 1


def point_back(drafts: Sequence[TermDraft]) -> None:
    """Put in place of each condition that only points back what it points at, where a term tells of that."""
    for draft in drafts:
        meant = [_meant_by(c, draft, drafts) if _only_points(c) else c for c in draft.conditions]
        draft.conditions = [c for at, c in enumerate(meant) if not any(_is_same(c, d) for d in meant[:at])]


def _only_points(condition: Found) -> bool:
    """Whether the words of a condition are a pronoun, alone or with a verb for coming about."""
    doc = condition.paragraph.doc
    first, rest = doc[condition.first], doc[condition.first + 1 : condition.last + 1]
    if first.lower_ not in CLAUSE_PRONOUNS or first.dep_ in {"det", "mark"}:
        return False
    verb = first.head if first.dep_ in {"nsubj", "nsubjpass"} else None
    if verb is None:
        return not rest
    came = verb.lemma_ in doc.clause_words.coming_about and not is_negated(verb)
    return came and all(t.i == verb.i or (t.head.i == verb.i and t.dep_ in _HELPING) for t in rest)


def _meant_by(condition: Found, draft: TermDraft, drafts: Sequence[TermDraft]) -> Found:
    """Return what a condition points at: the act of the nearest term before it, or what that act waits for."""
    at, index = condition.marker_at, condition.paragraph.index
    before = [
        t
        for t in drafts
        if t is not draft
        and (
            (t.paragraph is condition.paragraph and t.last < at and t.head.sent is not draft.head.sent)
            or 0 < index - t.paragraph.index <= _REACH
        )
    ]
    meant = max(before, key=lambda t: (t.paragraph.index, t.first), default=None)
    if meant is None:
        return condition
    if condition.role in _WAITING and meant.conditions:
        return replace(meant.conditions[0], marker=condition.marker)
    return Found(
        paragraph=meant.paragraph,
        marker=condition.marker,
        marker_at=meant.first,
        first=meant.first,
        last=meant.last,
        head=meant.head,
        fronted=True,
    )


def _is_same(one: Found, other: Found) -> bool:
    return one.paragraph is other.paragraph and (one.first, one.last) == (other.first, other.last)
