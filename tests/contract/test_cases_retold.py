"""The eight truces and near-truces of `test_cases_from_text` once more, in the words of other desks.

What is asked is what the worked cases ask: the state, for whom, on which day.
"""

import pytest

from ceasewire.model.ledger import DeadlineKind, StateName
from ceasewire.model.reading import ActionType
from tests.newsroom import Desk, Story, open_desk

A, N = ActionType, StateName
HEADLINE = "What the day brought"


def report(day: str, body: str, outlet: str = "The Coast Herald") -> Story:
    return Story(day=day, headline=HEADLINE, body=body, outlet=outlet)


def states(desk: Desk, day: str, action: ActionType, *debtors: str) -> set[StateName]:
    """Return the states of the norms of these debtors, or of anybody, to do such an act."""
    norms = [n for n in desk.norms(day) if n.action_type is action]
    return {n.state.name for n in norms if not debtors or {d.key for d in n.debtors} == set(debtors)}


IRAQ = (
    report(
        "2020-10-11",
        """\
BAGHDAD - Armed groups close to Tehran have offered to stop attacking U.S. troops in Iraq on condition the
Iraqi government presents a timetable for their withdrawal, a commander said on Sunday.

The offer has no deadline, he added.""",
    ),
)
FORECAST = (
    report(
        "2024-12-21",
        """\
CAIRO (Reuters) - A truce in Gaza is nearer than at any time before, provided that Israel stops adding new
demands, Hamas and two other Palestinian factions said on Saturday.

Qatar, Egypt and the United States are mediating talks between Israel and Hamas in Doha.

An agreement could be completed before the year ends, a Hamas official said.""",
    ),
)
PKK = (
    report(
        "2025-03-01",
        """\
ANKARA (Reuters) - The Kurdistan Workers' Party (PKK) declared a ceasefire on Saturday, effective immediately,
heeding a call by its jailed leader Abdullah Ocalan.

"None of our forces will take armed action unless attacked," the group's executive committee said.

It said it was ready to convene a congress, but for this to happen a suitable secure environment must be
created.""",
    ),
)
PKK_AGAIN = (
    report(
        "2025-03-01",
        """\
ISTANBUL - Kurdish militants of the PKK announced on Saturday that they would hold fire from today unless they
are attacked by Turkey's army.

The PKK said it could only hold a congress once a secure environment has been created.""",
    ),
)
CHRISTMAS = (
    report(
        "2023-01-05",
        """\
MOSCOW (Reuters) - President Vladimir Putin ordered Russia's troops on Thursday to observe a 36-hour ceasefire
in Ukraine from noon on Jan. 6 until midnight on Jan. 7 to mark Orthodox Christmas.

Putin did not make the order conditional on Ukraine's agreement.

Ukraine rejected the truce. Russia must withdraw its troops from the occupied territories, and only then will
there be a temporary truce, presidential adviser Mykhailo Podolyak said.""",
    ),
    report(
        "2023-01-07",
        """\
KYIV - Ukraine accused Russia of violating its own Christmas ceasefire by shelling towns in the east on
Friday.

Russia's defence ministry said its troops had observed the ceasefire throughout.""",
        "Dnipro Post",
    ),
)
PAUSE = (
    report(
        "2025-02-10",
        """\
CAIRO - Hamas said on Monday it was postponing until further notice the handover of Israeli captives due on
Saturday, and until Israel complies with the terms of the ceasefire.

Israel's defence minister, Israel Katz, called the announcement a complete violation of the ceasefire
agreement.""",
    ),
)
ELN = (
    report(
        "2023-08-03",
        """\
BOGOTA (Reuters) - A six-month ceasefire between Colombia's government and the National Liberation Army (ELN)
guerrillas took effect on Thursday.""",
    ),
    report(
        "2024-01-29",
        """\
BOGOTA - Colombia's government and the ELN agreed on Monday to extend their ceasefire by seven days while
talks in Havana go on.""",
    ),
    report(
        "2024-02-06",
        """\
HAVANA - The Colombian government and the ELN rebels have extended their ceasefire by 180 days from Feb. 6,
the two sides said on Tuesday.""",
    ),
)
LEBANON = (
    report(
        "2024-11-27",
        """\
BEIRUT (Reuters) - A ceasefire between Israel and Hezbollah came into force at 4 a.m. on Wednesday. Under the
deal Israel will withdraw its forces from southern Lebanon within 60 days, and the Lebanese army will deploy
in the south.""",
    ),
    report(
        "2025-01-24",
        """\
JERUSALEM - Israel will not complete its withdrawal from southern Lebanon until the Lebanese army deploys
there, Prime Minister Benjamin Netanyahu's office said on Friday.""",
    ),
    report(
        "2025-01-25",
        """\
BEIRUT - The Lebanese army said on Saturday it could not deploy in the south until Israeli forces withdraw.""",
    ),
    report(
        "2025-01-26",
        """\
WASHINGTON - The White House said on Sunday that the arrangement between Israel and Lebanon would be extended
until Feb. 18, 2025.""",
    ),
)
YEMEN = (
    report(
        "2022-04-01",
        """\
AMMAN (Reuters) - Yemen's warring parties have agreed to a two-month truce starting on Saturday, U.N. envoy
Hans Grundberg said on Friday.""",
    ),
    report(
        "2022-06-02",
        """\
SANAA - Yemen's government and the Houthis have agreed to renew the truce for two months, the United Nations
said.""",
    ),
    report(
        "2022-08-02",
        """\
ADEN - The truce between Yemen's government and the Houthi movement was extended until Oct. 2, the U.N. envoy
announced on Tuesday.""",
    ),
    report(
        "2022-10-02",
        """\
SANAA - The United Nations said Yemen's warring parties had failed to agree on extending a truce before the
Oct. 2 deadline.""",
    ),
)
YEMEN_AGAIN = (
    report(
        "2022-08-02",
        """\
ADEN (AFP) - Yemen's government and Houthi rebels agreed to extend their ceasefire until October 2, U.N. envoy
Hans Grundberg said on Tuesday.""",
    ),
    report(
        "2022-10-03",
        """\
ADEN - Talks on prolonging Yemen's truce between the government and the Houthis failed on Sunday, hours before
it was to run out.""",
    ),
)


def test_pause_waits_for_a_timetable_and_cannot_expire() -> None:
    with open_desk(IRAQ) as desk:
        (norm,) = [n for n in desk.norms("2020-10-11") if n.action_type is A.SUSPEND_ATTACKS]
        (condition,) = norm.conditions
        assert (norm.state.name, norm.state.cannot_expire) == (N.CONDITIONAL, True)
        assert [actor.key for actor in condition.performers] == ["iraq"]
        assert condition.deadline is DeadlineKind.NONE_EXPLICIT


def test_forecast_binds_nobody() -> None:
    with open_desk(FORECAST) as desk:
        assert {n.state.name for n in desk.norms("2024-12-22")} <= {N.NONE}


@pytest.mark.parametrize("stories", [PKK, PKK_AGAIN])
def test_truce_binds_at_once_unless_its_makers_are_attacked(stories: tuple[Story, ...]) -> None:
    with open_desk(stories) as desk:
        assert states(desk, "2025-03-02", A.CEASE_HOSTILITIES) == {N.DETACHED}


def test_ordered_truce_runs_for_its_hours_and_its_end_is_contested() -> None:
    with open_desk(CHRISTMAS) as desk:
        for day, state in {"2023-01-05": N.CONDITIONAL, "2023-01-06": N.DETACHED, "2023-01-09": N.EXPIRED}.items():
            assert states(desk, day, A.CEASE_HOSTILITIES, "russia") == {state}, day
        (norm,) = [n for n in desk.norms("2023-01-09") if [d.key for d in n.debtors] == ["russia"] and n.views][:1]
        assert {actor.key: name for actor, name in norm.views} == {"russia": N.DISCHARGED, "ukraine": N.VIOLATED}
        assert states(desk, "2023-01-09", A.CEASE_HOSTILITIES, "ukraine") == {N.REJECTED}


def test_release_is_paused_until_the_other_side_complies() -> None:
    with open_desk(PAUSE) as desk:
        (norm,) = [n for n in desk.norms("2025-02-11") if n.action_type is A.RELEASE_CAPTIVES]
        assert norm.state.name is N.SUSPENDED
        assert {actor.key: name for actor, name in norm.views} == {"israel": N.VIOLATED}


@pytest.mark.parametrize(
    ("day", "state"),
    [("2023-09-01", N.DETACHED), ("2024-03-01", N.DETACHED), ("2024-08-03", N.DETACHED), ("2024-08-05", N.EXPIRED)],
)
def test_truce_that_is_extended_twice_runs_out_after_the_second_time(day: str, state: StateName) -> None:
    with open_desk(ELN) as desk:
        assert states(desk, day, A.CEASE_HOSTILITIES) == {state}


def test_each_waits_for_the_other() -> None:
    with open_desk(LEBANON) as desk:
        assert any(deal.deadlocks for deal in desk.deals("2025-01-26"))
        assert states(desk, "2025-01-26", A.WITHDRAW_FORCES, "israel") == {N.CONDITIONAL}
        assert states(desk, "2025-01-26", A.DEPLOY_FORCES, "lebanon") == {N.CONDITIONAL}


@pytest.mark.parametrize(
    ("stories", "days"),
    [
        (YEMEN, {"2022-04-03": N.DETACHED, "2022-09-01": N.DETACHED, "2022-10-03": N.EXPIRED}),
        (YEMEN_AGAIN, {"2022-09-01": N.DETACHED, "2022-10-02": N.DETACHED, "2022-10-04": N.EXPIRED}),
    ],
)
def test_truce_that_nobody_renews_runs_out_and_breaks_nothing(
    stories: tuple[Story, ...], days: dict[str, StateName]
) -> None:
    with open_desk(stories) as desk:
        for day, state in days.items():
            norms = [n for n in desk.norms(day) if n.action_type is A.CEASE_HOSTILITIES]
            latest = max(norms, key=lambda norm: norm.state.window.end or "" if norm.state.window else "")
            assert latest.state.name is state, day
            assert not any(name is N.VIOLATED for norm in norms for _, name in norm.views)
