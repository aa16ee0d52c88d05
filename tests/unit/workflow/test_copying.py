"""Tests of `ceasewire.workflow.copying`."""

from itertools import permutations

import pytest

from ceasewire.model.ledger import JudgementKind
from ceasewire.model.reading import ActionType
from tests.newsroom import Desk, Story, open_desk

DAY = "2031-05-02"
WIRE = """The Northern Front will hold fire for ten days so that the harvest can be brought in, its spokesman said.

Farmers in the valley had asked both sides for weeks to let them back to their fields before the rain sets in.

The Coastal Guard did not say whether it will answer in kind. Its commander left the capital on Thursday night.

Both sides have fought over the two bridges since the spring, and more than ninety people have died at the river."""
OTHER = """The Northern Front said it will hold fire for ten days.

A doctor in the valley spoke of hope after a hard spring, and of empty shelves in the hospital of the town."""
FIRST = Story(day=DAY, headline="Front holds fire", body=WIRE, outlet="The Coast Herald")
COPY = Story(day=DAY, headline="Ten days of quiet", body=WIRE.rpartition("\n\n")[0], outlet="The Hill Courier")
OWN = Story(day=DAY, headline="Hope in the valley", body=OTHER, outlet="The River Post")


def pairs_of(desk: Desk) -> list[tuple[str, str]]:
    """Return the pairs that are judged copies."""
    judged = desk.store.gather().judgements
    return sorted((j.subject, j.object) for j in judged if j.kind is JudgementKind.SAME_TEXT)


@pytest.mark.parametrize("order", list(permutations([FIRST, COPY, OWN]))[::2], ids=["1", "2", "3"])
def test_copy_adds_a_report_and_no_source_in_any_order(order: tuple[Story, ...]) -> None:
    with open_desk(order) as desk:
        (norm,) = [n for n in desk.norms(DAY) if n.action_type is ActionType.CEASE_HOSTILITIES]
        (deal,) = [d for d in desk.deals(DAY) if norm in d.norms]
        assert len(pairs_of(desk)) == 1
        assert (norm.sources, deal.reports) == (2, 3)


def test_two_reports_in_their_own_words_are_two_sources() -> None:
    with open_desk([FIRST, OWN]) as desk:
        assert pairs_of(desk) == []
        assert max(n.sources for n in desk.norms(DAY)) == 2


def test_adding_again_judges_nothing_again() -> None:
    with open_desk([FIRST, COPY]) as desk:
        before = desk.store.gather()
        desk.add([COPY])
        assert desk.store.gather().judgements == before.judgements
