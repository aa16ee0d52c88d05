"""Mended ties: what hangs on the wrong one of two words that stand side by side or in one list."""

import pytest

from tests.readings import deeds, named_by, read, said, talks, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("The army launched a wave of missile and drone strikes across the north.", "strikes", ("pobj", "of")),
        ("The army launched a wave of missiles and drones at the town.", "missiles", ("pobj", "of")),
        ("Fighters of the two clans met in Wau, Western Bahr, South Sudan.", "Wau", ("pobj", "in")),
        ("Chad and Mali agreed to reopen the bridge following talks with Niger.", "following", ("prep", "reopen")),
        ("The men following the convoy were stopped.", "following", ("acl", "men")),
        ("Chad and Mali have been mediating between Niger and the rebels.", "Chad", ("nsubj", "mediating")),
        ("The minister has called the accusation nonsense.", "accusation", ("dobj", "called")),
        ("Protesters demanded that the army hand power to civilians.", "army", ("nsubj", "hand")),
        ("The king demanded that the right hand man resign.", "hand", ("compound", "man")),
    ],
)
def test_what_stands_in_a_list_hangs_where_it_belongs(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The armies traded fire, with Chad claiming to have hit a bunker and Mali claiming to have burned a tank.",
            [("Chad", "claim", "to have hit a bunker"), ("Mali", "claim", "to have burned a tank")],
        ),
        (
            "The armies traded fire, with Chad claiming to have hit a bunker and a tank.",
            [("Chad", "claim", "to have hit a bunker and a tank")],
        ),
    ],
)
def test_each_of_two_behind_with_has_its_own_clause(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_a_province_behind_a_town_is_no_side() -> None:
    text = (
        "Clashes between two factions of the Taliban in Shindand, Herat Province, Afghanistan, left 15 fighters dead."
    )
    assert deeds(text) == [("clash", "two factions of the Taliban", "", "happened")]


def test_two_kinds_of_arms_make_one_wave_of_strikes() -> None:
    text = "Russian forces launch a wave of missile and drone strikes across Ukraine, killing five guards."
    assert [(e.trigger.text, e.deaths) for e in read(text).events] == [("missile and drone strikes", 5)]


def test_those_who_have_been_mediating_mediate() -> None:
    text = "Turkey and Egypt have also been mediating between Sudan and the RSF."
    assert talks(text) == [("RSF + Sudan", "Egypt + Turkey", "ongoing")]
    assert named_by(text, "Turkey") == ["Turkey", "Egypt"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "No sooner had the truce begun than mortar rounds fell on the town.",
            [("ceasefire_in_effect", "", "", "happened"), ("shelling", "", "", "happened")],
        ),
        ("Had the truce begun, rebels would have attacked the town.", []),
        ("At no time have rebels attacked the town.", [("attack", "rebels", "", "not_happened")]),
    ],
)
def test_what_came_about_no_sooner_than_another_came_about(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert deeds(text) == expected


def test_two_sides_are_on_the_ends_of_talks_and_not_of_a_town() -> None:
    assert tie_of("Talks in Bangui between Chad and Mali resumed.", "between") == ("prep", "Talks")
    assert tie_of("The road between Goma and Bukavu is closed.", "between") == ("prep", "road")


def test_reports_called_absurd_are_what_is_dismissed() -> None:
    assert tie_of("The army dismissed as absurd reports that it shelled Kidal.", "reports") == ("dobj", "dismissed")
    assert tie_of("The army served as main reports clerk that year.", "reports") != ("dobj", "served")


def test_two_sides_are_those_between_whom_somebody_mediates() -> None:
    text = "Mediation by the church between Chad and Mali was suspended."
    assert tie_of(text, "between") == ("prep", "Mediation")
    assert tie_of("A house by the road between Goma and Bukavu burned.", "between") == ("prep", "road")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hamas left Gaza on Saturday and Israel freed ten men.", "Israel"),
        ("Hamas left Gaza on Saturday and Sunday and freed ten men.", "Hamas"),
    ],
)
def test_who_stands_behind_a_day_is_no_day(text: str, who: str) -> None:
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert [[names[i] for i in e.agents] for e in reading.events if e.type.value == "release"] == [[who]]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The River Front, the Sons of Sol and the Lake Brigade left on Monday.", ("conj", "Front")),
        ("The River Front, the Sons of Sol and the Lake Brigade, left on Monday.", ("appos", "Front")),
    ],
)
def test_three_names_are_a_list_where_no_comma_closes_an_aside(text: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, "Sons") == tie
