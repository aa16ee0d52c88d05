"""Tolls: the numbers of an event, and whose they are."""

import pytest

from tests.readings import name, read


@pytest.mark.parametrize(
    ("text", "deaths", "injured"),
    [
        ("Two bombings in Sol leave at least 22 people dead and 26 wounded.", 22, 26),
        ("A bombing killed four guards and one prisoner.", 5, None),
        ("Masked men shot dead a judge, his driver and a bodyguard.", 3, None),
    ],
)
def test_each_toll_has_its_own_number(text: str, deaths: int, injured: int | None) -> None:
    assert [(e.deaths, e.injured) for e in read(text).events] == [(deaths, injured)]


@pytest.mark.parametrize(
    ("text", "deaths", "injured"),
    [
        ("At least 19 people were killed in a bombing.", 19, None),
        ("Forty-five soldiers were killed in an attack.", 45, None),
        ("A bombing killed nine people, including two children.", 9, None),
        ("Eleven people, including two children, were killed in a bombing.", 11, None),
        ("Four people were killed and three injured in a bombing.", 4, 3),
        ("A bombing left 22 people dead and 26 wounded.", 22, 26),
        ("Four guards and one prisoner were killed in a bombing.", 5, None),
        ("Russian strikes killed at least 72 people overnight.", 72, None),
        ("Ten rebels, among them a commander known to many by the name of Moro, were killed in a bombing.", 10, None),
        ("A bombing killed a doctor and two nurses.", 3, None),
        ("A bombing killed a commander and three of his guards.", 4, None),
        ("Twelve rebels, a guard and two drivers were killed in a bombing.", 15, None),
        ("A shell hit the town, wounding a guard.", None, 1),
        ("A bombing killed a couple.", None, None),
        ("Dozens were killed in a bombing.", None, None),
        ("Two thousand people saw the bombing.", None, None),
        ("A bombing killed three marines, and the army said it would strike if one soldier is hurt.", 3, None),
        ("Should ten more soldiers be killed, the army will strike; a bombing in May hurt two.", None, 2),
    ],
)
def test_the_dead_and_the_hurt(text: str, deaths: int | None, injured: int | None) -> None:
    assert [(e.deaths, e.injured) for e in read(text).events] == [(deaths, injured)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hamas released six captives.", 6),
        ("The release of 10 sailors was welcomed.", 10),
        ("The group handed over the bodies of four hostages.", 4),
        ("Two bombings shook the capital.", 2),
        ("Gunmen kidnapped three teachers.", 3),
    ],
)
def test_how_many_were_taken_or_freed_or_how_often(text: str, count: int) -> None:
    assert [e.count for e in read(text).events] == [count]


def test_one_person_who_was_killed_is_one_death() -> None:
    assert [e.deaths for e in read("Gunmen killed a teacher.").events] == [1]


def test_a_killing_counts_those_it_is_of() -> None:
    (event,) = read("The monitor reported the killing of 132 civilians, totaling 1,225 civilian deaths.").events
    assert event.deaths == 132


def test_a_toll_goes_to_the_attack_whose_clause_tells_it() -> None:
    events = read("Iran's missile strike was an answer to the twin attacks in Tehran that killed 17 people.").events
    assert [(e.type.value, e.deaths) for e in events] == [("shelling", None), ("attack", 17)]


@pytest.mark.parametrize(
    ("text", "deaths"),
    [
        ("The army said it had killed 12 militants in two separate operations.", 12),
        ("Troops had killed six rebels in the raid.", 6),
        ("Raiders hacked 23 villagers to death.", 23),
        ("Rebels killed in the raid had held two posts.", None),
    ],
)
def test_those_whom_somebody_had_killed_are_counted(text: str, deaths: int | None) -> None:
    assert next(e.deaths for e in read(text).events) == deaths


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The shelling killed 40 cows and wounded two farmers.", ("two farmers", None, 2)),
        ("The shelling killed two cows and three farmers.", ("three farmers", 3, None)),
        ("The shelling killed three farmers.", ("three farmers", 3, None)),
    ],
)
def test_no_toll_is_kept_of_animals(text: str, told: tuple[str, int | None, int | None]) -> None:
    reading = read(text)
    (event,) = reading.events
    assert (name(reading, event.targets), event.deaths, event.injured) == told


def test_killing_nothing_but_animals_is_an_attack() -> None:
    (event,) = read("Settlers killed nine sheep near Nablus.").events
    assert (event.type.value, event.targets, event.deaths) == ("attack", (), None)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The 11 September attacks shook the city.", None),
        ("The 7 July 2005 bombings killed 52 people in London.", None),
        ("The 14 airstrikes on Sunday killed nine.", 14),
    ],
)
def test_the_day_of_attacks_is_not_how_many_there_were(text: str, count: int | None) -> None:
    assert read(text).events[0].count == count
