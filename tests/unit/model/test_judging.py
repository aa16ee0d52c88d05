"""Tests of `ceasewire.model.judging`; which judgement counts is tested with the ledger (`ledger/test_book`)."""

from itertools import permutations

import pytest

from ceasewire.model.judging import final_judgements, lead_actors
from ceasewire.model.ledger import Judgement, JudgementKind, Verdict


def judge(verdict: Verdict, day: str, by: str = "ann", *, pair: tuple[str, str] = ("a", "b")) -> Judgement:
    """Return a judgement that two actors are one, or not."""
    return Judgement(
        kind=JudgementKind.SAME_ACTOR,
        subject=pair[0],
        object=pair[1],
        verdict=verdict,
        decided_by=by,
        known=f"2031-05-{day}",
    )


RULE = judge(Verdict.UNDECIDED, "09", "rule:nearly")
SAME, PARTED = judge(Verdict.SAME, "01"), judge(Verdict.NOT_SAME, "02", "ben")
UNDONE, AGAIN = judge(Verdict.WITHDRAWN, "03"), judge(Verdict.WITHDRAWN, "04")


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        ([RULE], RULE),
        ([RULE, SAME], SAME),
        ([RULE, SAME, PARTED], PARTED),
        ([RULE, SAME, PARTED, UNDONE], SAME),
        ([RULE, SAME, PARTED, UNDONE, AGAIN], RULE),
        ([UNDONE], None),
    ],
)
def test_undoing_goes_back_one_step(given: list[Judgement], counts: Judgement | None) -> None:
    for order in permutations(given):
        assert final_judgements(order) == ((counts,) if counts else ())


def test_actors_that_are_one_have_one_leading_key() -> None:
    judged = [judge(Verdict.SAME, "01", pair=pair) for pair in (("c", "b"), ("b", "a"), ("x", "y"))]
    assert lead_actors(judged) == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x"}
