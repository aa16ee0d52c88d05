"""Three made series of twenty reports and more over months, as a monitor reads them: what stands when, and for whom.

Each holds copies, contradictions, corrections, names that are written differently, late reports and truces that follow
one another. The texts are under `series/`: a line for each report (day, outlet, headline), then its words.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceasewire.model.ledger import StateName
from ceasewire.model.reading import ActionType
from ceasewire.model.views import NormView
from tests.newsroom import Desk, Story, open_desk

SERIES = Path(__file__).parent / "series"
A, N = ActionType, StateName


def load_series(name: str) -> list[Story]:
    """Return the reports of a series, in order."""
    stories = []
    for part in (SERIES / f"{name}.txt").read_text("utf-8").split("## ")[1:]:
        head, _, body = part.partition("\n")
        day, outlet, headline = (field.strip() for field in head.split("|"))
        stories.append(Story(day=day, outlet=outlet, headline=headline, body=body))
    return stories


def truces(desk: Desk, day: str, *debtors: str) -> list[NormView]:
    """Return the truces of exactly these debtors, as of a day."""
    norms = (n for n in desk.norms(day) if n.action_type is A.CEASE_HOSTILITIES)
    return [norm for norm in norms if {debtor.key for debtor in norm.debtors} == set(debtors)]


class TestNile:
    """A week's truce that is extended and runs out, then one of a day and one of three days, announced by mediators."""

    PARTIES = ("rapid_support_forces", "sudan")

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        stories = load_series("nile")
        random.Random(7).shuffle(stories)
        with open_desk(stories) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "state"),
        [
            ("2023-05-21", N.CONDITIONAL),
            ("2023-05-24", N.DETACHED),
            ("2023-05-26", N.DETACHED),
            ("2023-05-30", N.DETACHED),
            ("2023-06-05", N.EXPIRED),
            ("2023-06-10", N.DETACHED),
            ("2023-06-12", N.EXPIRED),
            ("2023-06-18", N.DETACHED),
            ("2023-07-01", N.EXPIRED),
        ],
    )
    def test_truce_stands_while_it_runs_and_no_longer(self, desk: Desk, day: str, state: StateName) -> None:
        assert [norm.state.name for norm in truces(desk, day, *self.PARTIES)] == [state]

    def test_each_side_holds_that_the_other_broke_it(self, desk: Desk) -> None:
        (norm,) = truces(desk, "2023-05-26", *self.PARTIES)
        assert {actor.key for actor, name in norm.views if name is N.VIOLATED} == set(self.PARTIES)

    def test_a_copy_is_no_further_source(self, desk: Desk) -> None:
        (norm,) = truces(desk, "2023-05-21", *self.PARTIES)
        assert norm.sources == 1


class TestShan:
    """An alliance's truce, its breach on the next day, a group's own halt that is extended, a town handed back."""

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(load_series("shan")) as desk:
            yield desk

    def test_signed_truce_stands_and_the_breach_is_of_it(self, desk: Desk) -> None:
        keys = {d.key for n in desk.norms("2024-01-12") for d in n.debtors}
        alliance = {key for key in keys if "brotherhood" in key or key == "myanmar"}
        (norm,) = truces(desk, "2024-01-14", *alliance)
        assert norm.state.name is N.DETACHED
        assert [name for actor, name in norm.views if "brotherhood" in actor.key] == [N.VIOLATED]

    def test_halt_to_attacks_is_extended_and_runs_out(self, desk: Desk) -> None:
        def states(day: str) -> set[StateName]:
            return {
                n.state.name
                for n in desk.norms(day)
                if n.action_type in (A.SUSPEND_ATTACKS, A.CEASE_HOSTILITIES)
                and [d.name for d in n.debtors] == ["Myanmar National Democratic Alliance Army"]
            }

        assert states("2024-07-15") == {N.DETACHED}
        assert states("2024-07-20") == {N.DETACHED}
        assert states("2024-08-02") == {N.EXPIRED}

    def test_withdrawal_is_done_when_it_is_told_of(self, desk: Desk) -> None:
        def states(day: str) -> list[StateName]:
            return [n.state.name for n in desk.norms(day) if n.action_type is A.WITHDRAW_FORCES]

        assert states("2025-01-01") == [N.CONDITIONAL]
        assert N.DISCHARGED in states("2025-04-23")


class TestVeluria:
    """An offer that is refused, ninety days that are extended and run out, forty soldiers who come free."""

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(load_series("veluria")) as desk:
            yield desk

    def test_refused_offer_is_never_in_force(self, desk: Desk) -> None:
        for norm in desk.norms("2031-02-21"):
            if norm.action_type in (A.CEASE_HOSTILITIES, A.SUSPEND_ATTACKS):
                assert norm.state.name in (N.REJECTED, N.CONDITIONAL, N.OFFERED), norm.words

    def test_length_of_a_truce_that_waits_for_a_condition_does_not_run(self, desk: Desk) -> None:
        (norm,) = [n for n in desk.norms("2031-06-01") if n.action_type is A.SUSPEND_ATTACKS]
        assert (norm.state.name, norm.state.cannot_expire) == (N.CONDITIONAL, True)

    @pytest.mark.parametrize(
        ("day", "state"),
        [("2031-03-11", N.DETACHED), ("2031-07-01", N.DETACHED), ("2031-12-07", N.DETACHED), ("2031-12-10", N.EXPIRED)],
    )
    def test_truce_of_ninety_days_is_extended_by_six_months(self, desk: Desk, day: str, state: StateName) -> None:
        both = [n for n in desk.norms(day) if n.action_type is A.CEASE_HOSTILITIES and len(n.debtors) == 2]
        assert {n.state.name for n in both} == {state}

    def test_captives_are_free_when_the_red_cross_says_so(self, desk: Desk) -> None:
        def states(day: str) -> set[StateName]:
            return {
                n.state.name
                for n in desk.norms(day)
                if n.action_type is A.RELEASE_CAPTIVES and "soldiers" in n.words[0].text
            }

        assert states("2031-03-20") == {N.CONDITIONAL}
        assert states("2031-03-27") == {N.DISCHARGED}
