"""Eight truces and near-truces, coded by hand, and what has to be said of each, for whom, on which day.

The lines are what a careful reader takes from the news of those days. No line is a status: the tests hold the ledger to
what follows from the lines.
"""

from typing import Any

import pytest

from ceasewire.ledger.book import Ledger
from ceasewire.ledger.deadlocks import find_deadlocks
from ceasewire.ledger.deals import list_deals
from ceasewire.model.ledger import (
    Act,
    Assertion,
    DeadlineKind,
    JudgementKind,
    NormKind,
    Period,
    Phase,
    Stance,
    StateName,
    Talks,
    Window,
)
from ceasewire.model.reading import ActionType, ActorKind, ConditionKind, EventType, Join, ProcessStatus, Role, Subject
from ceasewire.model.views import DealView
from tests.books import (
    LATER,
    hang,
    judge,
    make_act,
    make_actor,
    make_event,
    make_ledger,
    make_norm,
    name_rules,
    say,
    see,
)

N = StateName


def deals_as_of(ledger: Ledger, day: str) -> tuple[DealView, ...]:
    """Return the deals of a ledger as the reporters tell them."""
    return list_deals(ledger, as_of=day, known_at=LATER)


class TestIraqOctober2020:
    """Militias hold their rockets if the government presents a timetable; by a second report they hold them already."""

    DAY = "2020-10-11"
    HOLD = make_norm("militias", toward=("us_forces",), action_type=ActionType.SUSPEND_ATTACKS)
    TIMETABLE = hang(HOLD, "present_plan", "iraq", kind=ConditionKind.ACHIEVE)
    THREAT = make_norm("factions", kind=NormKind.THREAT, action_type=ActionType.RESUME_HOSTILITIES)
    STAYING = hang(THREAT, "insists on staying", "united_states", join=Join.AND)
    DEFYING = hang(THREAT, "does not respect what parliament decided", "united_states", join=Join.AND)
    RESOLUTION = make_act("iraq", action=ActionType.COMPLY)
    ATTACKS = make_event(EventType.SHELLING, targets=("united_states",))

    def say(self, act: Act, target: Any, by: str | None = None, *, document: str = "first", **fields: Any) -> Assertion:
        return say(act, target, self.DAY, by=by, document=document, **({"source": "the agency"} | fields))

    def ledger(self, *more: Any) -> Ledger:
        told = [
            self.say(Act.ACCEPT, self.HOLD, "militias"),
            self.say(Act.ATTACH, self.TIMETABLE, "militias", window=Window(deadline=DeadlineKind.NONE_EXPLICIT)),
            self.say(Act.THREATEN, self.THREAT, "factions"),
            self.say(Act.ATTACH, self.STAYING, "factions"),
            self.say(Act.ATTACH, self.DEFYING, "factions"),
            self.say(Act.DEMAND, self.RESOLUTION, "factions"),
        ]
        rows = (self.HOLD, self.THREAT, self.RESOLUTION, self.TIMETABLE, self.STAYING, self.DEFYING, self.ATTACKS)
        return make_ledger(*rows, *told, *more)

    @pytest.mark.parametrize("viewpoint", [None, "militias", "iraq", "us_forces"])
    def test_truce_waits_for_a_third_party_and_cannot_expire(self, viewpoint: str | None) -> None:
        state = see(self.ledger(), self.HOLD, self.DAY, viewpoint)
        assert (state.name, state.cannot_expire, state.contested) == (N.CONDITIONAL, True, False)
        assert state.waits_for == (self.TIMETABLE.id,)
        assert see(self.ledger(), self.HOLD, "2030-01-01", viewpoint).name is N.CONDITIONAL

    def test_that_there_is_no_deadline_is_told(self) -> None:
        norms = [norm for deal in deals_as_of(self.ledger(), self.DAY) for norm in deal.norms]
        (condition,) = next(norm.conditions for norm in norms if norm.id == self.HOLD.id)
        assert condition.deadline is DeadlineKind.NONE_EXPLICIT
        assert [actor.key for actor in condition.performers] == ["iraq"]
        assert condition.waits

    def test_threat_waits_for_both_of_its_conditions(self) -> None:
        state = see(self.ledger(), self.THREAT, self.DAY)
        assert (state.name, set(state.waits_for)) == (N.CONDITIONAL, {self.STAYING.id, self.DEFYING.id})
        after = self.ledger(say(Act.MEET, self.STAYING, "2020-10-12", document="third"))
        assert see(after, self.THREAT, "2020-10-12").name is N.CONDITIONAL
        assert see(after, self.THREAT, "2020-10-12").waits_for == (self.DEFYING.id,)

    def test_what_is_asked_of_the_government_is_sought(self) -> None:
        assert see(self.ledger(), self.RESOLUTION, self.DAY).name is N.SOUGHT

    def test_blame_denial_and_claim_are_linked_and_move_nothing(self) -> None:
        blame = self.say(Act.BLAME, self.ATTACKS, "us_officials", stance=Stance.ALLEGED, about=("kataib_hezbollah",))
        denial = self.say(Act.DENY, blame, "kataib_hezbollah")
        claim = self.say(Act.CLAIM, self.ATTACKS, "small_militias", about=("small_militias",))
        concerned = [judge(JudgementKind.CONCERNS, row, self.HOLD) for row in (blame, claim)]
        ledger = self.ledger(blame, denial, claim, *concerned)
        assert ledger.takes_away[blame.id] == (denial,)
        assert blame.target == claim.target == self.ATTACKS.id
        for viewpoint in (None, "us_officials", "kataib_hezbollah", "small_militias"):
            state = see(ledger, self.HOLD, self.DAY, viewpoint)
            assert (state.name, state.contested) == (N.CONDITIONAL, False)
            assert [name_rules(state)[row.id] for row in (blame, denial, claim)] == ["idle"] * 3

    def test_second_report_of_the_agency_makes_it_contested_between_reports(self) -> None:
        ledger = self.ledger(self.say(Act.TAKE_EFFECT, self.HOLD, document="second"))
        state = see(ledger, self.HOLD, self.DAY)
        assert state.name is N.CONDITIONAL
        assert dict(state.contested_by) == {"report:first": N.CONDITIONAL, "report:second": N.DETACHED}

    def test_both_reports_are_one_source(self) -> None:
        ledger = self.ledger(self.say(Act.TAKE_EFFECT, self.HOLD, document="second"))
        deal = next(d for d in deals_as_of(ledger, self.DAY) if self.HOLD.id in {norm.id for norm in d.norms})
        assert (deal.sources, deal.reports, deal.contested) == (1, 2, True)


class TestGazaDecember2024:
    """Talks are closer than ever, provided one side stops adding conditions: a forecast, and nobody is bound."""

    DAY = "2024-12-21"
    TRUCE = make_norm("hamas", "israel")
    NEW_CONDITIONS = hang(TRUCE, "stops imposing conditions", "israel", kind=ConditionKind.ABSTAIN)
    TALKS = Talks(
        document="d1",
        article="art1",
        parties=("hamas", "israel"),
        mediators=("egypt", "qatar", "united_states"),
        venues=("Doha",),
        subjects=(Subject.CEASEFIRE,),
    )

    def ledger(self) -> Ledger:
        foreseen = {"by": "hamas", "stance": Stance.EXPECTED}
        before_new_year = Window(end="2024-12-31", deadline=DeadlineKind.DATE)
        return make_ledger(
            *(self.TRUCE, self.NEW_CONDITIONS, self.TALKS),
            *(make_actor(key) for key in ("hamas", "israel")),
            *(make_actor(key, ActorKind.STATE) for key in ("egypt", "qatar", "united_states")),
            say(Act.NEGOTIATE, self.TALKS, self.DAY, value=ProcessStatus.NEAR_AGREEMENT),
            say(Act.FORECAST, self.TRUCE, self.DAY, **foreseen),
            say(Act.FORECAST, self.TRUCE, self.DAY, window=before_new_year, document="d2", **foreseen),
            say(Act.ATTACH, self.NEW_CONDITIONS, self.DAY, **foreseen),
            judge(JudgementKind.SAME_DEAL, self.TRUCE, self.TALKS, known="2024-12-21"),
        )

    @pytest.mark.parametrize("day", ["2024-12-21", "2024-12-31", "2025-01-01"])
    @pytest.mark.parametrize("viewpoint", [None, "hamas", "israel", "qatar"])
    def test_forecast_creates_no_commitment_and_runs_out_of_no_time(self, viewpoint: str | None, day: str) -> None:
        state = see(self.ledger(), self.TRUCE, day, viewpoint)
        assert (state.name, state.evidence, state.conditions, state.waits_for) == (N.NONE, (), (), ())
        assert state.cannot_expire
        assert set(name_rules(state).values()) == {"not_a_fact"}

    def test_deal_is_in_talks_with_its_mediators_and_what_is_foreseen(self) -> None:
        (deal,) = deals_as_of(self.ledger(), self.DAY)
        assert (deal.phase, deal.venues, deal.outstanding) == (Phase.TALKS, ("Doha",), 0)
        assert [actor.key for actor in deal.mediators] == ["egypt", "qatar", "united_states"]
        assert [talks.status for talks in deal.talks] == ["near_agreement"]
        assert deal.norms[0].forecasts
        assert deal.norms[0].words == ()

    def test_what_is_expected_keeps_the_day_by_which(self) -> None:
        ends = {a.window.end for a in self.ledger().assertions.values() if a.window}
        assert ends == {"2024-12-31"}
        assert {a.stance for a in self.ledger().assertions.values() if a.window} == {Stance.EXPECTED}


class TestPkkMarch2025:
    """A truce unless attacked, in force from the day on; the congress waits for a safe setting."""

    DAY = "2025-03-01"
    HOLD = make_norm("pkk", toward=("turkiye",))
    ATTACKED = hang(HOLD, "attacked", "turkiye", role=Role.UNLESS)
    CONGRESS = make_act("pkk", action=ActionType.HOLD_VOTE)
    SETTING = hang(CONGRESS, "a safe setting is created", kind=ConditionKind.ACHIEVE)

    def ledger(self, *more: Assertion) -> Ledger:
        return make_ledger(
            *(self.HOLD, self.ATTACKED, self.CONGRESS, self.SETTING),
            say(Act.COMMIT, self.HOLD, self.DAY, by="pkk", window=Window(start=self.DAY)),
            say(Act.ATTACH, self.ATTACKED, self.DAY, by="pkk"),
            say(Act.COMMIT, self.CONGRESS, self.DAY, by="pkk"),
            say(Act.ATTACH, self.SETTING, self.DAY, by="pkk"),
            *more,
        )

    @pytest.mark.parametrize("viewpoint", [None, "pkk", "turkiye"])
    def test_truce_is_in_force_and_the_exception_holds_nothing_up(self, viewpoint: str | None) -> None:
        state = see(self.ledger(), self.HOLD, self.DAY, viewpoint)
        assert (state.name, state.waits_for, state.contested) == (N.DETACHED, (), False)
        assert see(self.ledger(), self.HOLD, "2025-02-28", viewpoint).name is N.NONE

    def test_congress_waits(self) -> None:
        state = see(self.ledger(), self.CONGRESS, self.DAY)
        assert (state.name, state.waits_for) == (N.CONDITIONAL, (self.SETTING.id,))
        after = self.ledger(say(Act.MEET, self.SETTING, "2025-05-05", document="d2"))
        assert see(after, self.CONGRESS, "2025-05-05").name is N.DETACHED

    def test_truce_does_not_bind_while_its_exception_is_there(self) -> None:
        after = self.ledger(say(Act.MEET, self.ATTACKED, "2025-03-09", document="d2"))
        assert see(after, self.HOLD, "2025-03-08").name is N.DETACHED
        assert see(after, self.HOLD, "2025-03-09").name is N.SUSPENDED


class TestRussiaJanuary2023:
    """A truce of a day and a half, on no condition; a counter-offer on one; and two accounts of how it went."""

    HOLD = make_norm("russia", toward=("ukraine",))
    COMPLIANCE = hang(HOLD, "ukraine holds fire", "ukraine")
    COUNTER = make_norm("ukraine", toward=("russia",))
    WITHDRAWAL = hang(COUNTER, "withdraw_forces", "russia", role=Role.AFTER, kind=ConditionKind.ACHIEVE)
    HOURS = Window(start="2023-01-06T12:00", end="2023-01-07T24:00", deadline=DeadlineKind.WINDOW)

    def ledger(self) -> Ledger:
        return make_ledger(
            *(self.HOLD, self.COMPLIANCE, self.COUNTER, self.WITHDRAWAL),
            say(Act.COMMIT, self.HOLD, "2023-01-05", by="russia", window=self.HOURS),
            say(Act.ATTACH, self.COMPLIANCE, "2023-01-05", stance=Stance.DENIED),
            say(Act.COMMIT, self.COUNTER, "2023-01-05", by="ukraine"),
            say(Act.ATTACH, self.WITHDRAWAL, "2023-01-05", by="ukraine"),
            say(Act.VIOLATE, self.HOLD, "2023-01-07", by="ukraine", stance=Stance.ALLEGED, document="d2"),
            say(Act.DISCHARGE, self.HOLD, "2023-01-08", by="russia", document="d3"),
        )

    @pytest.mark.parametrize(
        ("as_of", "name"),
        [
            ("2023-01-04", N.NONE),
            ("2023-01-05", N.CONDITIONAL),
            ("2023-01-06T11:59", N.CONDITIONAL),
            ("2023-01-06T12:00", N.DETACHED),
            ("2023-01-07T23:59", N.DETACHED),
            ("2023-01-07T24:00", N.EXPIRED),
        ],
    )
    def test_truce_lasts_from_its_first_hour_to_its_last(self, as_of: str, name: StateName) -> None:
        assert see(self.ledger(), self.HOLD, as_of).name is name

    def test_negated_condition_is_no_condition(self) -> None:
        state = see(self.ledger(), self.HOLD, "2023-01-06")
        assert (state.name, state.conditions) == (N.DETACHED, ())
        assert "denied" in name_rules(state).values()

    def test_counter_offer_waits_for_the_withdrawal(self) -> None:
        state = see(self.ledger(), self.COUNTER, "2023-01-08")
        assert (state.name, state.waits_for) == (N.CONDITIONAL, (self.WITHDRAWAL.id,))

    def test_each_side_has_its_own_account_of_the_end(self) -> None:
        to_ukraine = see(self.ledger(), self.HOLD, "2023-01-08", "ukraine")
        to_russia = see(self.ledger(), self.HOLD, "2023-01-08", "russia")
        assert (to_ukraine.name, to_russia.name) == (N.VIOLATED, N.DISCHARGED)
        assert dict(to_ukraine.contested_by)["russia"] is N.DISCHARGED
        assert dict(to_russia.contested_by)["ukraine"] is N.VIOLATED
        assert see(self.ledger(), self.HOLD, "2023-01-08").contested


class TestGazaFebruary2025:
    """Handing over captives is put off until the other side complies: a pause to one, a breach to the other."""

    HANDOVER = make_act("hamas", toward=("israel",), action=ActionType.RELEASE_CAPTIVES)
    COMPLIANCE = hang(HANDOVER, "comply", "israel", role=Role.UNTIL)

    def ledger(self, *more: Assertion) -> Ledger:
        due = Window(end="2025-02-15", deadline=DeadlineKind.DATE)
        return make_ledger(
            *(self.HANDOVER, self.COMPLIANCE),
            say(Act.ACCEPT, self.HANDOVER, "2025-01-19", window=due, document="d0"),
            say(Act.SUSPEND, self.HANDOVER, "2025-02-10", by="hamas"),
            say(Act.ATTACH, self.COMPLIANCE, "2025-02-10", by="hamas"),
            say(Act.VIOLATE, self.HANDOVER, "2025-02-10", by="israel", stance=Stance.ALLEGED),
            *more,
        )

    @pytest.mark.parametrize(
        ("viewpoint", "name"), [("hamas", N.SUSPENDED), ("israel", N.VIOLATED), (None, N.SUSPENDED)]
    )
    def test_each_side_has_its_own_state(self, viewpoint: str | None, name: StateName) -> None:
        state = see(self.ledger(), self.HANDOVER, "2025-02-10", viewpoint)
        assert (state.name, state.contested) == (name, True)

    def test_day_before_nothing_was_contested(self) -> None:
        state = see(self.ledger(), self.HANDOVER, "2025-02-09", "israel")
        assert (state.name, state.contested) == (N.DETACHED, False)

    def test_pause_says_what_would_end_it(self) -> None:
        assert see(self.ledger(), self.HANDOVER, "2025-02-10", "hamas").waits_for == (self.COMPLIANCE.id,)

    def test_resuming_ends_the_pause(self) -> None:
        after = self.ledger(
            say(Act.RESUME, self.HANDOVER, "2025-02-13", by="hamas", document="d2"),
            say(Act.MEET, self.COMPLIANCE, "2025-02-13", document="d2"),
        )
        assert see(after, self.HANDOVER, "2025-02-13", "hamas").name is N.DETACHED


class TestColombia:
    """A truce of 180 days, extended by seven and then by 180 more: it runs out by the clock unless renewed."""

    TRUCE = make_norm("colombia", "eln")

    def ledger(self, *more: Assertion) -> Ledger:
        half_year = Window(start="2023-08-03", end="P180D", deadline=DeadlineKind.WINDOW)
        seven_more = Window(end="P7D", deadline=DeadlineKind.WINDOW)
        another = Window(start="2024-02-06", end="P180D", deadline=DeadlineKind.WINDOW)
        return make_ledger(
            self.TRUCE,
            say(Act.ACCEPT, self.TRUCE, "2023-06-09", window=half_year, document="d1"),
            say(Act.TAKE_EFFECT, self.TRUCE, "2023-08-03", document="d2"),
            say(Act.EXTEND, self.TRUCE, "2024-01-29", window=seven_more, document="d3"),
            say(Act.EXTEND, self.TRUCE, "2024-02-06", window=another, document="d4"),
            *more,
        )

    @pytest.mark.parametrize(
        ("day", "name"),
        [
            ("2023-08-03", N.DETACHED),
            ("2024-01-29", N.DETACHED),
            ("2024-02-05", N.DETACHED),
            ("2024-02-06", N.DETACHED),
            ("2024-08-03", N.DETACHED),
            ("2024-08-04", N.EXPIRED),
        ],
    )
    def test_truce_runs_as_long_as_it_was_extended(self, day: str, name: StateName) -> None:
        state = see(self.ledger(), self.TRUCE, day)
        assert (state.name, state.cannot_expire) == (name, False)

    @pytest.mark.parametrize(
        ("known_at", "day", "name"),
        [
            ("2023-08-04", "2024-01-30", N.EXPIRED),
            ("2024-01-29", "2024-02-05", N.DETACHED),
            ("2024-01-29", "2024-02-06", N.EXPIRED),
        ],
    )
    def test_who_does_not_know_of_an_extension_sees_it_run_out(self, known_at: str, day: str, name: StateName) -> None:
        assert see(self.ledger(), self.TRUCE, day, known_at=known_at).name is name

    @pytest.mark.parametrize("renewed", ["2024-08-03", "2024-08-04", "2024-08-10"])
    def test_renewal_puts_it_in_force_again(self, renewed: str) -> None:
        more = say(Act.EXTEND, self.TRUCE, renewed, window=Window(start=renewed, end="P180D"), document="d5")
        assert see(self.ledger(more), self.TRUCE, renewed).name is N.DETACHED
        assert see(self.ledger(more), self.TRUCE, "2025-01-15").name is N.DETACHED


class TestLebanonJanuary2025:
    """One army cannot deploy until the other withdraws, which waits for the deployment; the time is extended."""

    WITHDRAWAL = make_act("israel", toward=("lebanon",))
    DEPLOYMENT = make_act("lebanon", action=ActionType.DEPLOY_FORCES)
    DEPLOYED = hang(WITHDRAWAL, "deploy_forces", "lebanon", role=Role.AFTER, kind=ConditionKind.ACHIEVE)
    WITHDRAWN = hang(DEPLOYMENT, "withdraw_forces", "israel", role=Role.UNTIL, kind=ConditionKind.ACHIEVE)
    EXTENSION = say(
        Act.EXTEND,
        WITHDRAWAL,
        "2025-01-27",
        by="united_states",
        window=Window(end="2025-02-18", deadline=DeadlineKind.DATE),
        document="d4",
    )

    def ledger(self, *more: Assertion) -> Ledger:
        sixty_days = Window(start="2024-11-27", end="2025-01-26", deadline=DeadlineKind.WINDOW)
        return make_ledger(
            *(self.WITHDRAWAL, self.DEPLOYMENT, self.DEPLOYED, self.WITHDRAWN),
            say(Act.ACCEPT, self.WITHDRAWAL, "2024-11-27", window=sixty_days),
            say(Act.ACCEPT, self.DEPLOYMENT, "2024-11-27"),
            say(Act.ATTACH, self.DEPLOYED, "2025-01-24", by="israel", document="d2"),
            say(Act.ATTACH, self.WITHDRAWN, "2025-01-25", by="lebanon", document="d2"),
            say(Act.VIOLATE, self.WITHDRAWAL, "2025-01-26", by="lebanon", stance=Stance.ALLEGED, document="d3"),
            *more,
        )

    def test_each_waits_for_the_other(self) -> None:
        circle = tuple(sorted((self.WITHDRAWAL.id, self.DEPLOYMENT.id)))
        assert find_deadlocks(self.ledger(), as_of="2025-01-25", known_at=LATER) == (circle,)
        assert find_deadlocks(self.ledger(), as_of="2025-01-24", known_at=LATER) == ()

    def test_deployment_breaks_the_circle(self) -> None:
        moved = say(Act.MEET, self.DEPLOYED, "2025-01-26", document="d3")
        assert find_deadlocks(self.ledger(moved), as_of="2025-01-26", known_at=LATER) == ()

    @pytest.mark.parametrize(
        ("viewpoint", "name"), [("israel", N.CONDITIONAL), ("lebanon", N.VIOLATED), (None, N.CONDITIONAL)]
    )
    def test_last_day_is_contested(self, viewpoint: str | None, name: StateName) -> None:
        state = see(self.ledger(self.EXTENSION), self.WITHDRAWAL, "2025-01-26", viewpoint)
        assert (state.name, state.contested) == (name, True)

    @pytest.mark.parametrize("viewpoint", ["israel", "lebanon", "united_states", None])
    def test_third_party_extends_the_time_for_all(self, viewpoint: str | None) -> None:
        state = see(self.ledger(self.EXTENSION), self.WITHDRAWAL, "2025-02-18", viewpoint)
        assert state.name is N.CONDITIONAL
        assert state.window is not None
        assert state.window.end == "2025-02-18"
        assert see(self.ledger(self.EXTENSION), self.WITHDRAWAL, "2025-02-19", viewpoint).name is N.EXPIRED

    def test_without_the_extension_the_time_is_over(self) -> None:
        assert see(self.ledger(), self.WITHDRAWAL, "2025-01-27", "israel").name is N.EXPIRED


class TestYemen2022:
    """Talks on a further extension fail: the truce runs to its last day and then out, and nobody has broken it."""

    TRUCE = make_norm("houthis", "yemen")
    TALKS = Talks(document="d4", article="art1", parties=("houthis", "yemen"), subjects=(Subject.CEASEFIRE,))
    WAR = make_norm("houthis", kind=NormKind.THREAT, action_type=ActionType.RESUME_HOSTILITIES)

    def ledger(self) -> Ledger:
        two_months = Window(start="2022-04-02", end="P2M", deadline=DeadlineKind.WINDOW)
        failed = {"value": ProcessStatus.COLLAPSED, "document": "d4", "valid": Period(start="2022-10-01")}
        return make_ledger(
            *(self.TRUCE, self.WAR, self.TALKS),
            say(Act.ACCEPT, self.TRUCE, "2022-04-01", window=two_months),
            say(Act.EXTEND, self.TRUCE, "2022-06-02", until="2022-08-02", document="d2"),
            say(Act.EXTEND, self.TRUCE, "2022-08-02", until="2022-10-02", document="d3"),
            say(Act.NEGOTIATE, self.TALKS, "2022-10-02", **failed),
            say(Act.THREATEN, self.WAR, "2022-10-02", by="houthis", stance=Stance.HYPOTHETICAL, document="d4"),
        )

    @pytest.mark.parametrize("viewpoint", [None, "houthis", "yemen"])
    @pytest.mark.parametrize(
        ("day", "name"), [("2022-06-01", N.DETACHED), ("2022-10-01", N.DETACHED), ("2022-10-03", N.EXPIRED)]
    )
    def test_truce_is_in_force_to_its_end_and_then_expires(
        self, viewpoint: str | None, day: str, name: StateName
    ) -> None:
        state = see(self.ledger(), self.TRUCE, day, viewpoint)
        assert (state.name, state.contested) == (name, False)

    def test_expiry_is_neither_breach_nor_return_to_war(self) -> None:
        state = see(self.ledger(), self.TRUCE, "2022-10-03")
        assert {reason.rule for reason in state.evidence} == {"clock"}
        assert see(self.ledger(), self.WAR, "2022-10-03").name is N.NONE
