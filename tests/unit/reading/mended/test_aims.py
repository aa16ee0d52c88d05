"""Mended aims: those at whom something is fired or by whom it is done, beside a participle."""

import pytest

from tests.readings import deeds, tie_of


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Police fired tear gas at students marching on the parliament.", "students"),
        ("Soldiers opened fire on people queuing for bread in Gaza City.", "people"),
        ("Police fired rubber bullets against demonstrators blocking the road.", "demonstrators"),
    ],
)
def test_those_at_whom_it_is_fired_are_hit_whatever_they_do(text: str, targets: str) -> None:
    assert targets in [t for k, _, t, _ in deeds(text) if k == "attack"]


@pytest.mark.parametrize(
    "text", ["Kyiv insists on troops leaving Crimea.", "The minister voiced anger at Israel bombing the town."]
)
def test_nobody_is_hit_by_what_is_only_insisted_on(text: str) -> None:
    assert [d for d in deeds(text) if d[0] == "attack"] == []


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("John Hale is being held hostage by surviving Islamic State militants.", "Islamic State militants"),
        ("The town was shelled by advancing rebels on Monday.", "advancing rebels"),
        ("The army provoked anger by killing civilians.", "army"),
    ],
)
def test_those_who_survive_or_advance_do_it(text: str, agents: str) -> None:
    assert [a for _, a, _, _ in deeds(text)] == [agents]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The town was attacked by the army and allied militias on Sunday.", "allied militias + army"),
        ("He told of the executions of ten men by troops and allied units.", "allied units + troops"),
        ("Chad and allied rebels attacked the town.", "Chad + allied rebels"),
        ("The army captured the town and allied itself with the rebels.", "army"),
    ],
)  # fmt: skip
def test_allies_do_it_too(text: str, agents: str) -> None:
    assert [" + ".join(sorted(a.split(" + "))) for _, a, _, _ in deeds(text)] == [
        " + ".join(sorted(agents.split(" + ")))
    ]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("The army resumed shelling of villages held by the rebels.", "army", "rebels"),
        ("The army resumed shelling villages.", "army", ""),
        ("Shelling of a convoy by government forces went on.", "government forces", "convoy"),
    ],
)
def test_a_deed_that_is_of_somebody_is_a_noun(text: str, agents: str, targets: str) -> None:
    assert [(a, t) for _, a, t, _ in deeds(text)] == [(agents, targets)]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The army withdrew following a three-day offensive.", ("prep", "withdrew")),
        ("The army advanced while following the rebels.", ("advcl", "advanced")),
    ],
)
def test_following_what_happened_is_after_it(text: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, "following") == tie


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("A car bomb exploded in Lyon, France killing seven people.", ""),
        ("France, killing seven people, bombed the town.", "France"),
    ],
)
def test_a_land_behind_its_town_kills_nobody(text: str, agents: str) -> None:
    assert {a for _, a, _, _ in deeds(text)} == {agents}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The arrest by police of three mayors drew protests.", ("police", "three mayors")),
        ("The killing by troops of a teenager in Jenin was condemned.", ("troops", "teenager")),
        ("The killing by troops of the second brigade was condemned.", ("troops of the second brigade", "")),
        ("A landmine killed two children herding goats.", ("", "two children")),
        ("A landmine killed two breeding goats.", ("", "")),
        ("A suicide bomber rammed a car packed with explosives into a convoy.", ("suicide bomber", "convoy")),
        ("A suicide bomber rammed a car turned into a shop.", ("suicide bomber", "")),
    ],
)
def test_to_whom_it_was_done_stands_behind_others(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(a, t) for _, a, t, _ in deeds(text)]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The ministry declares a ceasefire in Lome after several days of conflict.", ("prep", "declares")),
        ("The ministry studies a ceasefire in Lome after the conflict.", ("prep", "studies")),
    ],
)
def test_how_long_it_had_gone_on_hangs_on_the_verb(text: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, "after") == tie


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Britain imposed asset freezes on a Sudanese bank.", [("Britain", "Sudanese bank")]),
        ("Britain says a frost freezes on a lake.", []),
    ],
)
def test_freezes_behind_what_is_frozen_are_imposed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(a, t) for _, a, t, _ in deeds(text)] == expected
