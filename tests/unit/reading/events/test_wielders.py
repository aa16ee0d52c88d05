"""Wielders: whose deed it is, and whom it hit, where other words than those of the deed tell."""

import pytest

from tests.readings import deeds


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("A patrol boat of the Kenyan navy opened fire on a trawler.", "Kenya"),
        ("A drone operated by the army struck a bus.", "army"),
        ("A truck of onions hit a trawler.", ""),
        ("Six shells of them hit a bus.", ""),
    ],
)
def test_whose_a_boat_or_drone_is_does_what_it_does(text: str, agents: str) -> None:
    assert {a for _, a, _, _ in deeds(text)} <= {agents}
    assert bool(agents) == any(a for _, a, _, _ in deeds(text))


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Four people were killed in an Israeli strike, in violation of the truce.", "Israel"),
        ("Four people were killed in an Israeli town, in violation of the truce.", ""),
    ],
)
def test_a_strike_in_violation_of_a_truce_is_whose_it_is(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k == "ceasefire_violated"] == [agents]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Hamas announces that a ceasefire has been reached with Israel.", "Hamas + Israel"),
        ("Qatar said that a truce had been reached with Hamas.", "Hamas"),
    ],
)
def test_a_group_that_tells_of_a_truce_with_another_made_it(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k == "ceasefire_declared"] == [agents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops recaptured the airport from the rebels following a three-day offensive.", [("Troops", "rebels")]),
        ("Rebels captured the town after an attack by the army failed.", [("army", "")]),
        ("Rebels took part in the attacks on Israel.", [("Rebels", "Israel")]),
    ],
)
def test_an_offensive_is_by_who_took_the_place_after_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(a, t) for k, a, t, _ in deeds(text) if k == "attack"] == expected


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A journalist was among those killed in the Israeli airstrikes.", ["journalist"]),
        ("A journalist was among those who condemned the Israeli airstrikes.", [""]),
    ],
)
def test_who_is_among_those_killed_was_hit(text: str, targets: list[str]) -> None:
    assert [t for k, _, t, _ in deeds(text) if k == "airstrike"] == targets


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("A rebel attack killed six soldiers near the border.", ["rebel"]),
        ("A gunmen attack on a church killed four.", ["gunmen"]),
        ("The Houthis shelled Aden. A rebel attack on Taiz killed two.", ["Houthis", "Houthis"]),
        ("An armed attack on the post killed two.", [""]),
        ("A terrorist attack on the post killed two.", [""]),
        ("A bomb planted by rebels exploded near a school.", ["rebels"]),
        ("A bomb found by rebels exploded near a school.", [""]),
    ],
)
def test_fighters_named_before_their_deed_did_it(text: str, agents: list[str]) -> None:
    assert [a for _, a, _, _ in deeds(text)] == agents


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Russia struck Kyiv overnight with drones.", ["airstrike"]),
        ("Russia strikes Lviv with its ballistic missile.", ["shelling"]),
        ("Russia struck Kyiv with a warning.", []),
        ("The union struck Kyiv over wages.", []),
        ("Troops targeted militants in Diffa.", ["attack"]),
        ("The bill targeted militants in Diffa.", []),
    ],
)
def test_the_arms_of_a_strike_say_of_what_kind_it_is(text: str, kinds: list[str]) -> None:
    assert [d[0] for d in deeds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The rocket attacks directed at the convoy wounded two.", ["convoy"]),
        ("The rocket attacks in the north, aimed to scare voters, wounded two.", [""]),
    ],
)
def test_at_whom_a_deed_was_directed_is_hit(text: str, targets: list[str]) -> None:
    assert [t for _, _, t, _ in deeds(text)] == targets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drones attacked the airport for a third day.", [("airstrike", "", "airport")]),
        ("Rebels attacked the airport for a third day.", [("attack", "Rebels", "airport")]),
        ("Their boat was fired on from the shore.", [("attack", "", "Their boat")]),
        ("Two buses were shot at near the border.", [("attack", "", "Two buses")]),
        ("Two drivers were shot near the border.", [("killing", "", "Two drivers")]),
        ("The explosion of a landmine woke the town.", [("bombing", "", "")]),
        ("The police dispersed the crowd with tear gas.", [("attack", "police", "crowd")]),
        ("The police dispersed the crowd with kind words.", []),
        ("An attacker drove a van into a crowd.", [("attack", "attacker", "crowd")]),
        ("A tourist drove a van into a ditch.", []),
    ],
)
def test_arms_do_nothing_and_who_is_shot_at_is_hit(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(k, a, t) for k, a, t, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Turkish officials said their warplanes struck the rebel base.", "Turkey"),
        ("Rebel commanders said their drones struck the army base.", "Rebel commanders"),
    ],
)
def test_the_arms_of_officials_are_their_states(text: str, agents: str) -> None:
    assert [a for _, a, _, _ in deeds(text)] == [agents]
