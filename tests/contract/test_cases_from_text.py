"""Eight truces and near-truces told as news, read, kept, and what the ledger then says, for whom, on which day.

The texts are made up in the words of news agencies; what is asked of the ledger is what `test_worked_cases` asks of
lines coded by hand.
"""

from collections.abc import Iterator

import pytest

from ceasewire.model.ledger import Act, Assertion, DeadlineKind, NormKind, Phase, Stance, StateName
from ceasewire.model.reading import ActionType, Role
from tests.newsroom import Desk, Story, open_desk

N = StateName
A = ActionType
WIRE = "(Reuters)"


def assertions(desk: Desk, *acts: Act) -> list[Assertion]:
    """Return the lines of a ledger with these acts."""
    return [a for a in desk.store.assertions() if a.act in acts]


class TestIraqOctober2020:
    """Militias hold their rockets if the government presents a timetable; by a second report they hold them already."""

    DAY = "2020-10-11"
    FIRST = Story(
        day=DAY,
        headline="Militias offer pause in rocket fire if government sets out timetable",
        body=f"""\
BAGHDAD {WIRE} - An array of Iran-backed Iraqi militia groups has agreed to suspend rocket attacks on U.S.
forces on condition that Iraq's government presents a timetable for the withdrawal of American troops, one of
the groups said on Sunday.

There was no deadline for the government, said Mohammed Mohi, a spokesman for Kataib Hezbollah.

"If America insists on staying and doesn't respect the parliament's decision, the factions will use all the
weapons at their disposal," Mohi told Reuters.

Mohi demanded that the Iraqi government implement the resolution of parliament.

U.S. officials blame Kataib Hezbollah for dozens of rocket attacks on American installations in Iraq. The group
has denied involvement in the attacks. Smaller and previously unknown militias have claimed responsibility for
some of the attacks.""",
    )
    SECOND = Story(
        day=DAY,
        headline="Rockets fall silent around American bases",
        outlet="The Gulf Mirror",
        body=f"""\
BAGHDAD {WIRE} - An array of Iran-backed Iraqi militia groups has suspended rocket attacks on U.S. forces.

No base was hit over the weekend.""",
    )

    @pytest.fixture(scope="class")
    @classmethod
    def first(cls) -> Iterator[Desk]:
        with open_desk([cls.FIRST]) as desk:
            yield desk

    @pytest.fixture(scope="class")
    @classmethod
    def both(cls) -> Iterator[Desk]:
        with open_desk([cls.FIRST, cls.SECOND]) as desk:
            yield desk

    def test_truce_waits_for_the_government_and_cannot_expire(self, first: Desk) -> None:
        (norm,) = [n for n in first.norms(self.DAY) if n.action_type is A.SUSPEND_ATTACKS]
        assert (norm.kind, norm.state.name, norm.state.cannot_expire) == (NormKind.MAINTAIN, N.CONDITIONAL, True)
        assert [actor.key for actor in norm.creditors] == ["united_states"]
        (condition,) = norm.conditions
        assert [actor.key for actor in condition.performers] == ["iraq"]
        assert (condition.role, condition.waits, condition.deadline) == (Role.IF, True, DeadlineKind.NONE_EXPLICIT)

    def test_threat_waits_for_both_parts_of_its_condition(self, first: Desk) -> None:
        (threat,) = [n for n in first.norms(self.DAY) if n.kind is NormKind.THREAT]
        assert threat.state.name is N.CONDITIONAL
        (condition,) = threat.conditions
        assert condition.parts == ("America insists on staying", "doesn't respect the parliament's decision")

    def test_resolution_is_sought_of_the_government(self, first: Desk) -> None:
        assert first.state(A.COMPLY, "iraq", self.DAY) is N.SOUGHT

    def test_blame_denial_and_claim_hang_on_one_event(self, first: Desk) -> None:
        (blame,) = assertions(first, Act.BLAME)
        (denial,) = assertions(first, Act.DENY)
        (claim,) = assertions(first, Act.CLAIM)
        assert (denial.target, claim.target) == (blame.id, blame.target)
        assert (blame.about, denial.viewpoint) == (("kataib_hezbollah",), "kataib_hezbollah")

    def test_second_report_makes_it_contested_between_reports(self, both: Desk) -> None:
        (norm,) = [n for n in both.norms(self.DAY) if n.action_type is A.SUSPEND_ATTACKS]
        assert norm.state.name is N.CONDITIONAL
        assert sorted(name for _, name in norm.views) == [N.CONDITIONAL, N.DETACHED]
        assert all(actor.key.startswith("report:") for actor, _ in norm.views)
        assert norm.sources == 1  # both go back to one agency


class TestGazaDecember2024:
    """Talks are closer than ever, provided one side stops adding conditions: a forecast, and nobody is bound."""

    DAY = "2024-12-21"
    STORY = Story(
        day=DAY,
        headline="Deal on Gaza nearer, groups say",
        body="""\
CAIRO - Hamas, Islamic Jihad and the Popular Front for the Liberation of Palestine said on Saturday that a
ceasefire with Israel in Gaza was closer than ever, provided Israel stops imposing new conditions.

Mediators from Qatar, Egypt and the United States have been holding talks in Doha with delegations of Israel and
Hamas on a truce and the release of hostages.

A Hamas official told AFP that the deal could be finalized before the end of this year if Israel did not set new
conditions.""",
    )

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk([cls.STORY]) as desk:
            yield desk

    @pytest.mark.parametrize("viewpoint", [None, "hamas", "israel"])
    def test_forecast_creates_no_commitment(self, desk: Desk, viewpoint: str | None) -> None:
        for day in (self.DAY, "2025-01-01"):
            assert {norm.state.name for norm in desk.norms(day, viewpoint)} == {N.NONE}

    def test_forecast_is_kept_with_its_condition_and_its_date(self, desk: Desk) -> None:
        forecasts = assertions(desk, Act.FORECAST)
        assert {a.stance for a in forecasts} == {Stance.EXPECTED}
        assert "2024-12-31" in {a.window.end for a in forecasts if a.window}
        performers = {actor.key for n in desk.norms(self.DAY) for c in n.conditions for actor in c.performers}
        assert performers == {"israel"}

    def test_talks_have_mediators_and_a_place(self, desk: Desk) -> None:
        talks = [t for deal in desk.deals(self.DAY) for t in deal.talks]
        assert {actor.key for t in talks for actor in t.mediators} == {"egypt", "qatar", "united_states"}
        assert {venue for t in talks for venue in t.venues} == {"Doha"}
        assert {deal.phase for deal in desk.deals(self.DAY)} == {Phase.TALKS}


class TestKurdistanMarch2025:
    """Fire is held unless attacked, from today; a congress waits for surroundings that somebody has to make."""

    DAY = "2025-03-01"
    STORY = Story(
        day=DAY,
        headline="Kurdish group declares ceasefire",
        body="""\
ISTANBUL - The Kurdistan Workers' Party (PKK) declared a ceasefire with Turkey on Saturday, effective from
today, after its jailed leader Abdullah Ocalan called on the group to disband.

"We will hold fire unless attacked," the PKK said in a statement.

The PKK said it was ready to convene a congress as Ocalan asked. For this to happen, a suitable secure
environment must be created, it said.""",
    )

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk([cls.STORY]) as desk:
            yield desk

    def test_truce_binds_from_the_day(self, desk: Desk) -> None:
        norm = desk.norm(A.CEASE_HOSTILITIES, "pkk", self.DAY)
        assert (norm.state.name, norm.window and norm.window.start) == (N.DETACHED, self.DAY)
        assert [(c.role, c.waits) for c in norm.conditions] == [(Role.UNLESS, False)]

    def test_congress_waits_for_its_surroundings(self, desk: Desk) -> None:
        (congress,) = [n for n in desk.norms(self.DAY) if any("congress" in q.text for q in n.words)]
        assert congress.state.name is N.CONDITIONAL
        assert [c.waits for c in congress.conditions] == [True]


class TestRussiaJanuary2023:
    """A truce of 36 hours that hangs on nothing; the other side answers with a condition; afterwards they differ."""

    STORIES = (
        Story(
            day="2023-01-05",
            headline="Moscow declares Christmas truce",
            body="""\
MOSCOW - Russian President Vladimir Putin declared a 36-hour ceasefire in Ukraine, from 12:00 on January 6 to
24:00 on January 7.

Putin did not appear to make his order conditional on a Ukrainian agreement to follow suit.

Ukrainian presidential adviser Mykhailo Podolyak said Russia must withdraw its troops from the occupied
territories. Only then will Ukraine agree to a temporary truce, he said.""",
        ),
        Story(
            day="2023-01-08",
            headline="Kyiv and Moscow trade charges over truce",
            outlet="The River Post",
            body="""\
KYIV - Ukraine accused Russia on Sunday of violating the ceasefire that Moscow had declared, saying Russian
troops shelled dozens of positions during the truce.

The Russian defence ministry said Russia had observed the ceasefire until it ended at midnight on January 7.""",
        ),
    )

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(cls.STORIES) as desk:
            yield desk

    def test_negated_condition_is_none(self, desk: Desk) -> None:
        assert desk.norm(A.CEASE_HOSTILITIES, "russia", "2023-01-06").conditions == ()

    @pytest.mark.parametrize(
        ("moment", "name"),
        [
            ("2023-01-06T11:59", N.CONDITIONAL),
            ("2023-01-06T12:00", N.DETACHED),
            ("2023-01-07T23:59", N.DETACHED),
            ("2023-01-08", N.EXPIRED),
        ],
    )
    def test_truce_runs_from_noon_to_midnight(self, desk: Desk, moment: str, name: StateName) -> None:
        assert desk.state(A.CEASE_HOSTILITIES, "russia", moment, known_at="2023-01-07") is name

    def test_counter_offer_waits_for_the_withdrawal(self, desk: Desk) -> None:
        norm = desk.norm(A.CEASE_HOSTILITIES, "ukraine", "2023-01-05")
        assert norm.state.name is N.CONDITIONAL
        assert [[actor.key for actor in c.performers] for c in norm.conditions] == [["russia"]]

    def test_afterwards_it_was_broken_to_one_and_kept_to_the_other(self, desk: Desk) -> None:
        day = "2023-01-08"
        assert desk.state(A.CEASE_HOSTILITIES, "russia", day, "ukraine") is N.VIOLATED
        assert desk.state(A.CEASE_HOSTILITIES, "russia", day, "russia") is N.DISCHARGED
        assert desk.norm(A.CEASE_HOSTILITIES, "russia", day).state.contested


class TestGazaFebruary2025:
    """A handover is put off until further notice and until the other side complies."""

    DAY = "2025-02-10"
    STORY = Story(
        day=DAY,
        headline="Handover of captives put off",
        body="""\
GAZA - The armed wing of Hamas said on Monday that the handing over of Israeli captives, which was due on
February 15, would be postponed until further notice, and until Israel complies with its obligations under the
ceasefire.

Israel's defence minister Israel Katz said the announcement was a complete violation of the agreement to release
the hostages.""",
    )

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk([cls.STORY]) as desk:
            yield desk

    @pytest.mark.parametrize(("viewpoint", "name"), [("hamas", N.SUSPENDED), ("israel", N.VIOLATED)])
    def test_it_is_paused_to_one_and_broken_to_the_other(self, desk: Desk, viewpoint: str, name: StateName) -> None:
        norm = desk.norm(A.RELEASE_CAPTIVES, "hamas", self.DAY, viewpoint)
        assert (norm.state.name, norm.state.contested) == (name, True)

    def test_pause_lasts_until_the_other_side_complies(self, desk: Desk) -> None:
        (condition,) = desk.norm(A.RELEASE_CAPTIVES, "hamas", self.DAY).conditions
        assert (condition.role, [actor.key for actor in condition.performers]) == (Role.UNTIL, ["israel"])


class TestColombia:
    """A truce that is extended twice, and then runs out by the clock."""

    STORIES = (
        Story(
            day="2023-08-03",
            headline="Truce begins in Colombia",
            body="""\
BOGOTA - A six-month ceasefire between Colombia's government and the National Liberation Army (ELN) took effect
on Thursday, August 3, 2023.

The two sides agreed to hold fire until January 29, 2024.""",
        ),
        Story(
            day="2024-01-29",
            headline="Colombia, rebels add a week to truce",
            body="""\
BOGOTA - Colombia's government and the National Liberation Army (ELN) agreed on Monday to extend their ceasefire
by seven days, the two delegations said in Havana.""",
        ),
        Story(
            day="2024-02-06",
            headline="Colombia, rebels extend truce by half a year",
            body="""\
BOGOTA - Colombia's government and the ELN rebels have agreed to extend their ceasefire for another 180 days,
starting on February 6, they said in a joint statement on Tuesday.""",
        ),
    )

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(cls.STORIES) as desk:
            yield desk

    @pytest.mark.parametrize(
        ("day", "name"),
        [
            ("2023-08-03", N.DETACHED),
            ("2024-01-30", N.DETACHED),
            ("2024-02-07", N.DETACHED),
            ("2024-08-03", N.DETACHED),
            ("2024-08-04", N.EXPIRED),
        ],
    )
    def test_truce_runs_as_long_as_it_was_extended(self, desk: Desk, day: str, name: StateName) -> None:
        assert desk.state(A.CEASE_HOSTILITIES, "eln", day) is name

    def test_who_does_not_know_of_the_last_extension_sees_it_run_out(self, desk: Desk) -> None:
        assert desk.state(A.CEASE_HOSTILITIES, "eln", "2024-02-20", known_at="2024-01-30") is N.EXPIRED

    def test_all_reports_are_of_one_norm_in_one_deal(self, desk: Desk) -> None:
        (deal,) = desk.deals("2024-02-06")
        assert (len(deal.norms), deal.phase, deal.reports) == (1, Phase.IN_EFFECT, 3)


class TestLebanon:
    """One army cannot deploy until the other withdraws, which waits for the deployment; the time is extended."""

    STORIES = (
        Story(
            day="2024-11-27",
            headline="Ceasefire takes hold in Lebanon",
            body="""\
BEIRUT - A ceasefire between Israel and Lebanon took effect on Wednesday. Israel agreed to withdraw its forces
from southern Lebanon within 60 days, while the Lebanese army agreed to deploy its troops there.""",
        ),
        Story(
            day="2025-01-25",
            headline="Each waits for the other in south Lebanon",
            body="""\
BEIRUT - Israel said it will withdraw its troops only after the Lebanese army deploys in the south.

The Lebanese army said on Saturday that it cannot deploy until Israel withdraws its forces.""",
        ),
        Story(
            day="2025-01-26",
            headline="Lebanon accuses Israel as deadline passes",
            body="""\
BEIRUT - Lebanon accused Israel on Sunday of violating the agreement by failing to withdraw its forces by the
deadline.""",
        ),
        Story(
            day="2025-01-27",
            headline="White House announces extension",
            body="""\
WASHINGTON - The ceasefire agreement between Israel and Lebanon has been extended until February 18, 2025, the
White House said on Monday.

The deadline for the withdrawal of Israeli forces from southern Lebanon was extended until February 18, it said.""",
        ),
    )

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(cls.STORIES) as desk:
            yield desk

    def test_each_waits_for_the_other(self, desk: Desk) -> None:
        assert [len(circle) for deal in desk.deals("2025-01-25") for circle in deal.deadlocks] == [2]
        assert not any(deal.deadlocks for deal in desk.deals("2024-11-27"))

    @pytest.mark.parametrize(("viewpoint", "name"), [(None, N.CONDITIONAL), ("lebanon", N.VIOLATED)])
    def test_last_day_is_contested(self, desk: Desk, viewpoint: str | None, name: StateName) -> None:
        norm = desk.norm(A.WITHDRAW_FORCES, "israel", "2025-01-26", viewpoint)
        assert (norm.state.name, norm.state.contested) == (name, True)

    def test_third_party_announces_the_new_time(self, desk: Desk) -> None:
        norm = desk.norm(A.WITHDRAW_FORCES, "israel", "2025-01-27", "lebanon")
        assert norm.state.name is N.CONDITIONAL
        assert norm.window is not None
        assert norm.window.end == "2025-02-18"
        assert desk.state(A.WITHDRAW_FORCES, "israel", "2025-02-19") is N.EXPIRED


class TestYemen2022:
    """Talks on an extension fail before the day on which the truce runs out."""

    STORIES = (
        Story(
            day="2022-08-02",
            headline="Yemen truce extended",
            body="""\
SANAA - Yemen's government and the Houthis agreed on Tuesday to extend their truce until October 2, the United
Nations said.""",
        ),
        Story(
            day="2022-09-30",
            headline="Houthis say talks on truce failed",
            body="""\
SANAA - Talks between Yemen's government and the Houthis on extending the truce have failed, the Houthis said on
Friday. The truce expires on October 2.""",
        ),
        Story(
            day="2022-10-03",
            headline="Yemen truce runs out",
            body="""\
SANAA - A truce between Yemen's government and the Houthis expired on Sunday after the two sides failed to agree
on an extension, the United Nations said.""",
        ),
    )

    @pytest.fixture(scope="class")
    @classmethod
    def desk(cls) -> Iterator[Desk]:
        with open_desk(cls.STORIES) as desk:
            yield desk

    @pytest.mark.parametrize("viewpoint", [None, "yemen", "houthis"])
    @pytest.mark.parametrize(
        ("day", "name"), [("2022-09-30", N.DETACHED), ("2022-10-01", N.DETACHED), ("2022-10-03", N.EXPIRED)]
    )
    def test_truce_holds_until_its_day_and_then_runs_out(
        self, desk: Desk, day: str, name: StateName, viewpoint: str | None
    ) -> None:
        assert desk.state(A.CEASE_HOSTILITIES, "houthis", day, viewpoint) is name

    def test_running_out_breaks_nothing(self, desk: Desk) -> None:
        norms = desk.norms("2022-10-03")
        assert {norm.state.name for norm in norms} == {N.EXPIRED}
        assert not any(norm.state.contested for norm in norms)


DESKS = [TestRussiaJanuary2023.STORIES, TestLebanon.STORIES, TestYemen2022.STORIES, TestColombia.STORIES]


@pytest.mark.parametrize("stories", DESKS, ids=["Russia", "Lebanon", "Yemen", "Colombia"])
def test_every_line_on_every_norm_is_accounted_for(stories: tuple[Story, ...]) -> None:
    """What makes a state so, and why each other line does not count, is told for every norm of every deal."""
    with open_desk(stories) as desk:
        day = stories[-1].day
        for viewpoint in (None, *{actor.key for deal in desk.deals(day) for actor in deal.parties}):
            for norm in desk.norms(day, viewpoint):
                found = desk.why(norm, day, viewpoint)
                counted = {item.reason.assertion for item in (*found.because, *found.not_counted)}
                assert found.because or norm.state.name is N.NONE
                assert all(item.reason.why for item in (*found.because, *found.not_counted))
                assert not {i.reason.assertion for i in found.because} & {i.reason.assertion for i in found.not_counted}
                assert counted
