"""Struck: which words name those whom an event hits."""

import pytest

from tests.readings import deeds


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Airstrikes hit Sanaa, killing the Houthi leader and two guards.", "Houthi leader + two guards"),
        ("Russia launched an attack on Kyiv.", ""),
        ("Russia imposed sanctions on Kyiv.", "Ukraine"),
    ],
)
def test_a_capital_that_is_hit_is_a_place_and_not_its_state(text: str, targets: str) -> None:
    assert targets in [t for _, _, t, _ in deeds(text)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A bombing killed two soldiers and an interpreter.", "interpreter + two soldiers"),
        ("A bombing killed two soldiers and ended the talks.", "two soldiers"),
        ("The army has killed, raped and robbed villagers.", "villagers"),
        ("The army has killed and the villagers fled.", ""),
    ],
)
def test_all_of_a_list_are_hit(text: str, targets: str) -> None:
    assert targets in [t for _, _, t, _ in deeds(text)]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Troops captured Barawe from al-Shabaab.", "Troops", "al-Shabaab"),
        ("The army freed Barawe from jail.", "army", "Barawe"),
    ],
)
def test_an_unknown_name_that_is_taken_from_somebody_is_a_place(text: str, agents: str, targets: str) -> None:
    assert [(a, t) for _, a, t, _ in deeds(text)] == [(agents, targets)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Rebels beheaded six fishermen on an island in Lake Chad.", "six fishermen"),
        ("Rebels carried out an attack on a camp in Chad.", "camp"),
        ("Police used tear gas to push them back.", ""),
        ("Police used tear gas to disperse marchers.", "marchers"),
    ],
)
def test_where_people_are_killed_is_not_hit_and_nobody_drives_himself_back(text: str, targets: str) -> None:
    assert [t for _, _, t, _ in deeds(text)] == [targets]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The coalition bombed a village held by the Houthis.", "Houthis"),
        ("The coalition bombed a village used by traders.", ""),
        ("Troops recaptured the airport from the Houthis.", "Houthis"),
    ],
)
def test_who_holds_a_place_is_hit_there(text: str, targets: str) -> None:
    assert [t for _, _, t, _ in deeds(text)] == [targets]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The navy seized a fishing boat and its crew.", "fishing boat + its crew"),
        ("The navy seized control and a crew left.", ""),
        ("Indians freed four policemen they had held as hostages.", "four policemen"),
        ("Iran released the two boats it had seized.", "two boats"),
        ("Iran left the two towns it had seized.", ""),
        ("The militia detonated a bomb in the town, targeting soldiers.", "soldiers"),
        ("The militia detonated a bomb in the town, aiming to scare voters.", ""),
    ],
)
def test_whom_a_list_or_a_clause_names_is_hit(text: str, targets: str) -> None:
    assert [t for _, _, t, _ in deeds(text)][-1:] == [targets]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Iraqi forces launched an offensive to retake Mosul from Islamic State.", "Islamic State"),
        ("Iraqi forces launched an offensive to flush out the rebels.", "rebels"),
        ("Iraqi forces launched an offensive to retake Mosul.", ""),
    ],
)
def test_from_whom_an_offensive_is_to_take_a_place(text: str, targets: str) -> None:
    assert [t for k, _, t, _ in deeds(text) if k == "attack"] == [targets]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Rebels shelled government positions near Minova.", "government positions"),
        ("Rebels shelled mountain villages near Minova.", ""),
        ("Riot police fired tear gas on farmers in Lyon.", "farmers"),
        ("Riot police used water cannon on farmers in Lyon.", "farmers"),
        ("Riot police used water cannon on Sunday in Lyon.", ""),
    ],
)
def test_posts_of_a_side_and_crowds_are_hit(text: str, targets: str) -> None:
    assert [t for _, _, t, _ in deeds(text)] == [targets]
