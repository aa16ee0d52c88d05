"""Made series of reports over months, as a monitor reads them: what stands when, and for whom.

Three have twenty reports and more, the others six to nine, and arrive out of order. They hold copies, contradictions,
corrections, names that are written differently, late reports and truces that follow one another. The texts are under
`series/`: a line for each report (day, outlet, headline), then its words.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceasewire.model.ledger import Phase, StateName
from ceasewire.model.reading import ActionType
from ceasewire.model.views import MovementKind, NormView
from ceasewire.workflow.building import Asked
from ceasewire.workflow.movements import list_movements
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


def shuffle_series(name: str) -> list[Story]:
    """Return the stories of a series in an order that is none of theirs, the same each time."""
    stories = load_series(name)
    random.Random(3).shuffle(stories)
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
        (norm,) = [n for n in desk.norms("2031-03-18") if n.action_type is A.SUSPEND_ATTACKS]
        assert (norm.state.name, norm.state.cannot_expire) == (N.CONDITIONAL, True)

    def test_it_binds_once_the_blockade_is_lifted(self, desk: Desk) -> None:
        (norm,) = [n for n in desk.norms("2031-06-01") if n.action_type is A.SUSPEND_ATTACKS]
        assert norm.state.name is N.DETACHED

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


class TestKivu:
    """A truce without an end that gets one, accusations before and after, a copy, a number that is corrected."""

    PARTIES = ("dr_congo", "m23")

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("kivu")) as desk:
            yield desk

    def held(self, desk: Desk, day: str) -> NormView:
        """Return the halt to attacks of both sides."""
        norms = (n for n in desk.norms(day) if n.action_type is A.SUSPEND_ATTACKS)
        (norm,) = [n for n in norms if {debtor.key for debtor in n.debtors} == set(self.PARTIES)]
        return norm

    @pytest.mark.parametrize(
        ("day", "state", "until"),
        [
            ("2025-07-25", N.DETACHED, None),
            ("2025-09-20", N.DETACHED, "2025-10-31"),
            ("2025-10-20", N.DETACHED, "2025-10-31"),
            ("2025-11-05", N.EXPIRED, "2025-10-31"),
        ],
    )
    def test_truce_runs_to_the_end_that_its_extension_gives(
        self, desk: Desk, day: str, state: StateName, until: str | None
    ) -> None:
        norm = self.held(desk, day)
        assert (norm.state.name, norm.window.end if norm.window else None) == (state, until)

    def test_breach_is_the_armys_word_until_the_truce_is_extended(self, desk: Desk) -> None:
        assert ("dr_congo", N.VIOLATED) in [(who.key, name) for who, name in self.held(desk, "2025-08-12").views]
        asked = Asked(as_of="2025-09-15", known_at="2099-12-31")
        moved = list_movements(desk.store, since="2025-08-10", asked=asked)
        told = [m for m in moved if m.kind is MovementKind.BREACH]
        assert [{e.words.text for e in m.because} for m in told] == [{"violation of the ceasefire"}]

    def test_copy_is_no_further_source_and_the_agency_owes_nothing(self, desk: Desk) -> None:
        assert self.held(desk, "2025-07-25").sources == 1
        assert "agence_france_presse" not in {d.key for n in desk.norms("2025-12-01") for d in n.debtors}

    def test_corrected_number_is_not_asked_for_again(self, desk: Desk) -> None:
        asked = [q.text for n in desk.norms("2025-09-06") if n.state.name is N.SOUGHT for q in n.words]
        assert [words for words in asked if "507" in words]
        assert not [words for words in asked if "700" in words]


class TestLuzon:
    """A truce of one side over the holidays that the other turns down, and that is extended in one region."""

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("luzon")) as desk:
            yield desk

    def test_side_that_will_declare_no_truce_has_refused_one(self, desk: Desk) -> None:
        (norm,) = truces(desk, "2024-12-20", "philippines")
        assert norm.state.name is N.REJECTED

    @pytest.mark.parametrize(
        ("day", "state"),
        [
            ("2024-12-20", N.CONDITIONAL),
            ("2024-12-25", N.DETACHED),
            ("2024-12-31", N.DETACHED),
            ("2025-01-20", N.EXPIRED),
        ],
    )
    def test_truce_of_one_side_begins_on_its_day_and_runs_out(self, desk: Desk, day: str, state: StateName) -> None:
        (norm,) = [n for n in desk.norms(day) if n.words and "four-day ceasefire" in n.words[0].text]
        assert norm.state.name is state

    def test_the_military_that_is_asked_to_leave_is_that_of_the_country(self, desk: Desk) -> None:
        (norm,) = [n for n in desk.norms("2024-12-31") if n.action_type is A.WITHDRAW_FORCES]
        assert [debtor.key for debtor in norm.debtors] == ["philippines"]


class TestDara:
    """A truce whose start, extension and end are told without a word of whose it is."""

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("dara")) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "state", "until"),
        [
            ("2034-11-22", N.CONDITIONAL, "2034-11-28T00:00"),
            ("2034-11-24", N.DETACHED, "2034-11-28T00:00"),
            ("2034-11-27", N.DETACHED, "2034-11-30T00:00"),
            ("2034-12-01", N.EXPIRED, "2034-12-01"),
        ],
    )
    def test_all_is_told_of_the_one_truce(self, desk: Desk, day: str, state: StateName, until: str) -> None:
        (norm,) = [n for n in desk.norms(day) if n.action_type is A.CEASE_HOSTILITIES]
        assert (norm.state.name, norm.window.end if norm.window else None) == (state, until)
        assert [debtor.name for debtor in norm.debtors] == ["Norland", "Sarra Front"]


class TestTarn:
    """A withdrawal that is given more time, an exchange that each side does its part of, a road that is opened late."""

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("tarn")) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "state", "until"),
        [
            ("2034-03-13", N.DETACHED, "2034-03-14"),
            ("2034-03-16", N.DETACHED, "2034-03-20"),
            ("2034-03-21", N.DISCHARGED, "2034-03-20"),
        ],
    )
    def test_withdrawal_has_more_time_and_is_done_when_its_creditor_says_so(
        self, desk: Desk, day: str, state: StateName, until: str
    ) -> None:
        (norm,) = [n for n in desk.norms(day) if n.action_type is A.WITHDRAW_FORCES]
        assert (norm.state.name, norm.window.end if norm.window else None) == (state, until)

    @pytest.mark.parametrize(("day", "state"), [("2034-03-08", N.DETACHED), ("2034-03-10", N.DISCHARGED)])
    def test_exchange_is_done_when_both_have_freed_theirs(self, desk: Desk, day: str, state: StateName) -> None:
        (norm,) = [n for n in desk.norms(day) if n.action_type is A.EXCHANGE_CAPTIVES]
        assert (norm.state.name, len(norm.debtors)) == (state, 2)

    @pytest.mark.parametrize(("day", "state"), [("2034-06-01", N.DETACHED), ("2034-12-19", N.DISCHARGED)])
    def test_road_is_opened_when_it_is_told_of_by_its_name(self, desk: Desk, day: str, state: StateName) -> None:
        (norm,) = [n for n in desk.norms(day) if n.action_type is A.OPEN_ACCESS]
        assert norm.state.name is state


class TestVind:
    """A truce that is signed on one day and begins before dawn on another."""

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("vind")) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "state", "until"),
        [
            ("2036-06-18", N.CONDITIONAL, "2036-07-10T00:00"),
            ("2036-06-21", N.DETACHED, "2036-07-10T00:00"),
            ("2036-07-12", N.EXPIRED, "2036-07-10T00:00"),
        ],
    )
    def test_all_is_told_of_the_one_truce(self, desk: Desk, day: str, state: StateName, until: str) -> None:
        (norm,) = [n for n in desk.norms(day) if n.action_type is A.CEASE_HOSTILITIES]
        assert (norm.state.name, norm.window.end if norm.window else None) == (state, until)


class TestPreah:
    """Two states: a truce from midnight, accused and denied, paused by one side; captives who come free late."""

    PARTIES = ("cambodia", "thailand")

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("preah")) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "state"), [("2025-07-29", N.DETACHED), ("2025-10-30", N.DETACHED), ("2025-11-12", N.SUSPENDED)]
    )
    def test_truce_stands_until_one_side_suspends_carrying_it_out(self, desk: Desk, day: str, state: StateName) -> None:
        assert [norm.state.name for norm in truces(desk, day, *self.PARTIES)] == [state]

    def test_deal_is_suspended_with_its_truce_whatever_else_is_kept(self, desk: Desk) -> None:
        (deal,) = [d for d in desk.deals("2025-11-12") if {p.key for p in d.parties} >= set(self.PARTIES)]
        assert deal.phase is Phase.SUSPENDED

    def test_accuser_alone_holds_that_it_was_broken(self, desk: Desk) -> None:
        (norm,) = truces(desk, "2025-07-29", *self.PARTIES)
        assert [(who.key, name) for who, name in norm.views] == [("thailand", N.VIOLATED)]

    def test_captives_are_free_when_they_are_handed_over(self, desk: Desk) -> None:
        states = {n.id: n.state.name for n in desk.norms("2026-01-01") if n.action_type is A.RELEASE_CAPTIVES}
        before = {n.id: n.state.name for n in desk.norms("2025-12-30") if n.action_type is A.RELEASE_CAPTIVES}
        assert N.DISCHARGED in states.values()
        assert N.DISCHARGED not in before.values()


class TestLanka:
    """A truce of one side that the other matches and both prolong; one of both, ended by notice years later."""

    REBELS, PARTIES = "liberation_tigers_of_tamil_eelam", ("liberation_tigers_of_tamil_eelam", "sri_lanka")

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("lanka")) as desk:
            yield desk

    @pytest.mark.parametrize("day", ["2001-12-26", "2002-01-28"])
    def test_extension_that_hangs_on_something_holds_up_nothing_and_is_matched(self, desk: Desk, day: str) -> None:
        alone = [n for n in desk.norms(day) if n.action_type is A.CEASE_HOSTILITIES and len(n.debtors) == 1]
        ends = {
            n.debtors[0].key: (n.state.name, n.window.end[:10] if n.window and n.window.end else None) for n in alone
        }
        end = "2002-01-24" if day < "2002" else "2002-02-24"
        assert set(ends.values()) == {(N.DETACHED, end)}
        assert len(ends) == 2

    @pytest.mark.parametrize(
        ("day", "state"), [("2002-02-22", N.CONDITIONAL), ("2008-01-10", N.DETACHED), ("2008-01-17", N.CANCELLED)]
    )
    def test_truce_of_both_stands_until_the_day_on_which_the_notice_runs_out(
        self, desk: Desk, day: str, state: StateName
    ) -> None:
        both = [n for n in desk.norms(day) if n.action_type is A.CEASE_HOSTILITIES and len(n.debtors) == 2]
        assert [n.state.name for n in both] == [state]


class TestBosnia:
    """A truce of "the warring sides" that waits for gas and light, is put off, and begins; a people that is a party."""

    PARTIES = ("bosnia_and_herzegovina", "republika_srpska")

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("bosnia")) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "state"),
        [("1995-10-06", N.CONDITIONAL), ("1995-10-14", N.DETACHED), ("1995-12-20", N.EXPIRED)],
    )
    def test_truce_is_of_the_two_who_fight_and_begins_when_the_gas_flows(
        self, desk: Desk, day: str, state: StateName
    ) -> None:
        assert {norm.state.name for norm in truces(desk, day, *self.PARTIES)} == {state}

    def test_breach_is_the_word_of_the_people_that_is_a_party(self, desk: Desk) -> None:
        (norm,) = truces(desk, "1995-10-14", *self.PARTIES)
        assert [(who.key, name) for who, name in norm.views] == [("republika_srpska", N.VIOLATED)]


class TestKaruva:
    """A truce of an invented land, whose government and army are named in a dozen ways; one deal all the while."""

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("karuva")) as desk:
            yield desk

    def test_all_is_told_of_one_deal(self, desk: Desk) -> None:
        (deal,) = desk.deals("2024-04-20")
        assert (len(deal.parties), {actor.key for actor in deal.mediators}) == (2, {"norway"})

    def test_army_breaks_what_the_government_agreed_on_in_the_rebels_eyes_alone(self, desk: Desk) -> None:
        (truce,) = [n for n in desk.norms("2024-03-13") if n.action_type is A.CEASE_HOSTILITIES]
        assert (truce.state.name, truce.state.contested_by) == (N.DETACHED, (("northern_front", N.VIOLATED),))

    def test_new_time_that_a_third_party_announces_is_everybodys(self, desk: Desk) -> None:
        (truce,) = [n for n in desk.norms("2024-04-01") if n.action_type is A.CEASE_HOSTILITIES and len(n.debtors) > 1]
        assert truce.state.name is N.DETACHED

    def test_new_truce_that_is_refused_does_not_run_out_with_the_old_one(self, desk: Desk) -> None:
        found = {n.state.name for n in desk.norms("2024-04-20") if n.action_type is A.CEASE_HOSTILITIES}
        assert found == {N.EXPIRED, N.REJECTED}


class TestEllaria:
    """An offer that another report refuses, a truce whose mediator attests what was done, a pause of one side."""

    PARTIES = ("carvania", "ellaria_liberation_front")

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("ellaria")) as desk:
            yield desk

    @pytest.mark.parametrize(("day", "state"), [("2035-04-05", N.OFFERED), ("2035-04-06", N.REJECTED)])
    def test_offer_stands_until_the_other_side_answers_it(self, desk: Desk, day: str, state: StateName) -> None:
        assert [norm.state.name for norm in truces(desk, day, "ellaria_liberation_front")] == [state]

    @pytest.mark.parametrize(
        ("day", "state"),
        [
            ("2035-04-29", N.CONDITIONAL),
            ("2035-05-01", N.DETACHED),
            ("2035-05-21", N.SUSPENDED),
            ("2035-05-24", N.DETACHED),
            ("2035-06-16", N.EXPIRED),
        ],
    )
    def test_truce_of_both_is_paused_by_one_and_taken_up_again(self, desk: Desk, day: str, state: StateName) -> None:
        assert [norm.state.name for norm in truces(desk, day, *self.PARTIES)] == [state]

    def test_condition_is_met_for_all_once_the_mediator_says_so(self, desk: Desk) -> None:
        (norm,) = [n for n in desk.norms("2035-05-04") if n.action_type is A.RELEASE_CAPTIVES]
        assert (norm.state.name, norm.views) == (N.DETACHED, ())

    def test_the_army_that_is_to_end_the_siege_is_not_the_mediators(self, desk: Desk) -> None:
        (norm,) = [n for n in desk.norms("2035-04-29") if n.action_type is A.OPEN_ACCESS]
        assert [debtor.key for debtor in norm.debtors] == ["carvania"]


class TestKeld:
    """Two states that nobody knows are to leave a ridge: one does, the other misses the day and gets a later one."""

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("keld")) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "state"),
        [
            ("2027-08-19", N.DETACHED),
            ("2027-08-22", N.EXPIRED),
            ("2027-08-25", N.DETACHED),
            ("2027-09-05", N.DISCHARGED),
        ],
    )
    def test_what_two_owe_is_done_when_the_second_has_done_it(self, desk: Desk, day: str, state: StateName) -> None:
        (norm,) = [n for n in desk.norms(day) if n.action_type is A.WITHDRAW_FORCES and len(n.debtors) == 2]
        assert norm.state.name is state

    def test_new_day_is_that_of_the_extension(self, desk: Desk) -> None:
        (norm,) = [n for n in desk.norms("2027-08-25") if n.action_type is A.WITHDRAW_FORCES]
        assert norm.window is not None
        assert norm.window.end == "2027-09-05"


class TestSela:
    """A truce of three gangs that an archbishop announces; one leaves it and comes back; it is given more time."""

    PARTIES = ("delmas_brigade", "quarry_boys", "red_anchors")

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("sela")) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "until", "left"),
        [
            ("2028-09-02", "2028-10-31", []),
            ("2028-09-16", "2028-10-31", [("delmas_brigade", N.CANCELLED)]),
            ("2028-11-15", "2029-01-29", []),
        ],
    )
    def test_who_leaves_ends_it_for_himself_alone(
        self, desk: Desk, day: str, until: str, left: list[tuple[str, StateName]]
    ) -> None:
        (norm,) = truces(desk, day, *self.PARTIES)
        assert norm.state.name is N.DETACHED
        assert norm.window is not None
        assert (norm.window.end or "")[:10] == until
        assert [(who.key, name) for who, name in norm.views] == left

    def test_the_three_groups_owe_what_they_promised_and_one_missed_its_day(self, desk: Desk) -> None:
        def owed(day: str) -> NormView:
            (norm,) = [n for n in desk.norms(day) if any("roadblocks" in q.text for q in n.words)]
            return norm

        assert {debtor.key for debtor in owed("2028-09-05").debtors} == set(self.PARTIES)
        assert (owed("2028-09-05").state.name, owed("2028-09-12").state.name) == (N.DETACHED, N.EXPIRED)


class TestOsmera:
    """More time for a truce that one side tells of and the other denies, until the mediator says so."""

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("osmera")) as desk:
            yield desk

    @pytest.mark.parametrize(("day", "until"), [("2030-06-13", "2030-06-14"), ("2030-06-14", "2030-06-24")])
    def test_word_of_one_side_that_the_other_denies_gives_no_time(self, desk: Desk, day: str, until: str) -> None:
        (norm,) = truces(desk, day, "jadin", "osmera")
        assert norm.window is not None
        assert (norm.window.end or "")[:10] == until

    def test_who_said_so_after_mediating_mediates(self, desk: Desk) -> None:
        (deal,) = desk.deals("2030-06-05")
        assert {actor.key for actor in deal.mediators} == {"iceland"}


class TestSahel:
    """A truce that a third state announces: captives due and freed late, an end that is put off and then not again."""

    PARTIES = ("movement_for_the_defence_of_the_sahara", "niger")

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("sahel")) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "state", "until"),
        [
            ("2031-02-05", N.CONDITIONAL, "2031-05-06"),
            ("2031-03-19", N.DETACHED, "2031-05-06"),
            ("2031-05-07", N.DETACHED, "2031-08-06"),
            ("2031-08-08", N.EXPIRED, "2031-08-06"),
        ],
    )
    def test_truce_runs_as_long_as_it_was_made_and_prolonged_for(
        self, desk: Desk, day: str, state: StateName, until: str
    ) -> None:
        (norm,) = truces(desk, day, *self.PARTIES)
        assert norm.window is not None
        assert (norm.state.name, (norm.window.end or "")[:10]) == (state, until)

    @pytest.mark.parametrize(
        ("day", "state"), [("2031-02-10", N.DETACHED), ("2031-02-23", N.EXPIRED), ("2031-03-02", N.DISCHARGED)]
    )
    def test_government_of_the_side_frees_its_men_and_not_who_tells_of_it(
        self, desk: Desk, day: str, state: StateName
    ) -> None:
        (norm,) = [n for n in desk.norms(day) if n.action_type is A.RELEASE_CAPTIVES]
        assert ([debtor.key for debtor in norm.debtors], norm.state.name) == (["niger"], state)

    def test_talks_of_nobody_named_are_those_of_their_article(self, desk: Desk) -> None:
        (deal,) = desk.deals("2031-02-05")
        assert {actor.key for actor in deal.mediators} == {"algeria", "libya"}


class TestTavar:
    """Three militias under one truce: a day that passes, one that leaves and returns, and more time for an act."""

    PARTIES = ("hill_guard", "lake_battalion", "sons_of_tavar")

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(shuffle_series("tavar")) as desk:
            yield desk

    def truce(self, desk: Desk, day: str) -> NormView:
        """Return the truce of the three."""
        norms = (n for n in desk.norms(day) if n.action_type is A.CEASE_HOSTILITIES)
        (norm,) = [
            n for n in norms if {d.key.rpartition(":")[2].replace(" ", "_") for d in n.debtors} == {*self.PARTIES}
        ]
        return norm

    @pytest.mark.parametrize(
        ("day", "state", "left"),
        [
            ("2032-04-02", N.CONDITIONAL, []),
            ("2032-04-04", N.DETACHED, []),
            ("2032-04-16", N.DETACHED, [("lake_battalion", N.CANCELLED)]),
            ("2032-04-21", N.DETACHED, []),
        ],
    )
    def test_one_who_leaves_and_returns_ends_and_takes_up_his_part(
        self, desk: Desk, day: str, state: StateName, left: list[tuple[str, StateName]]
    ) -> None:
        norm = self.truce(desk, day)
        assert (norm.state.name, [(who.key, name) for who, name in norm.views]) == (state, left)

    def test_more_time_of_which_one_side_tells_and_another_denies_is_none(self, desk: Desk) -> None:
        norm = self.truce(desk, "2032-05-15")
        assert norm.window is not None
        assert (norm.window.end or "")[:10] == "2032-05-18"
