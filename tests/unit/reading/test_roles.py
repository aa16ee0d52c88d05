"""Roles: who does it and to whom, in every form in which a clause or a phrase says so."""

import pytest

from tests.readings import deeds


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Hamas attacked Israel.", "Hamas", "Israel"),
        ("Israel was attacked by Hamas.", "Hamas", "Israel"),
        ("The attack by Hamas on Israel was the third.", "Hamas", "Israel"),
        ("The Hamas attack on Israel was the third.", "Hamas", "Israel"),
        ("Hamas launched an attack on Israel.", "Hamas", "Israel"),
        ("Hamas carried out a series of attacks on Israel.", "Hamas", "Israel"),
        ("An attack carried out by Hamas ended the truce.", "Hamas", ""),
    ],
)
def test_both_sides_of_an_attack(text: str, agents: str, targets: str) -> None:
    assert ("attack", agents, targets) in [(k, a, t) for k, a, t, _ in deeds(text)]


def test_those_who_do_it_together_are_agents() -> None:
    assert deeds("Israel clashed with Hezbollah.") == [("clash", "Hezbollah + Israel", "", "happened")]


@pytest.mark.parametrize(
    "text",
    ["Israel shelled the village of Aitaroun.", "Israel captured the town.", "Israel bombed Rafah."],
)
def test_a_place_is_no_target(text: str) -> None:
    assert [(agents, targets) for _, agents, targets, _ in deeds(text)] == [("Israel", "")]


def test_people_told_of_by_their_number_alone_are_no_targets_of_the_attack() -> None:
    assert deeds("At least 14 people were killed in an Israeli airstrike.") == [("airstrike", "Israel", "", "happened")]


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("Hamas returned the bodies of four hostages.", "release", "four hostages"),
        ("The European Union extended Russian sanctions.", "sanction", "Russia"),
        ("The United States lifted the sanctions it placed on Turkey.", "other", "Turkey"),
    ],
)
def test_whom_an_act_on_a_thing_is_done_to(text: str, kind: str, targets: str) -> None:
    assert (kind, targets) in [(k, t) for k, _, t, _ in deeds(text)]


def test_on_whose_behalf_somebody_strikes_is_not_hit() -> None:
    assert deeds("The militia attacked on behalf of Daesh.") == [("attack", "militia", "", "happened")]


def test_the_day_of_an_attack_did_not_do_it() -> None:
    assert [(k, a) for k, a, _, _ in deeds("The New Year's attack in Dara killed nine.")] == [("attack", "")]


def test_who_halts_the_fighting_is_not_in_it() -> None:
    agents = [a for k, a, _, _ in deeds("The African Union halted the fighting in Darfur.") if k == "clash"]
    assert agents in ([], [""])


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The Sudanese minister survived an assassination attempt.", "Sudanese minister"),
        ("The Sudanese army came under attack.", "Sudanese army"),
    ],
)
def test_who_came_through_an_attack_was_its_target(text: str, targets: str) -> None:
    assert [t for k, _, t, _ in deeds(text) if k == "attack"] == [targets]


def test_a_deed_in_a_list_is_done_by_who_does_the_list() -> None:
    found = [(k, a) for k, a, _, _ in deeds("Hezbollah carried out raids and air strikes on Monday.")]
    assert ("airstrike", "Hezbollah") in found
