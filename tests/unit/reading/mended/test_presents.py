"""Verbs in the present that the parser takes for nouns."""

import pytest

from tests.readings import deeds, name, read, tie_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police fire tear gas at students in Dhaka.", [("attack", "Police", "students")]),
        ("Rebels fire rockets at a base in Idlib.", [("shelling", "Rebels", "base")]),
        ("Artillery fire shells were found in Idlib.", []),
    ],
)
def test_who_fires_what_at_whom_in_the_present(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [deed[:3] for deed in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "agents"),
    [
        ("The Israeli Air Force bombs targets in the Gaza Strip.", "airstrike", "Israeli Air Force"),
        ("The Turkish military shells Kurdish positions in northern Syria.", "shelling", "Turkish military"),
        (
            "Bahraini security forces fire tear gas and rubber bullets at students.",
            "attack",
            "Bahraini security forces",
        ),
    ],
)
def test_what_an_army_does_in_the_present(text: str, kind: str, agents: str) -> None:
    assert [deed[:2] for deed in deeds(text)] == [(kind, agents)]


def test_kills_behind_a_place_is_a_verb() -> None:
    (event,) = read("An explosion at an arms depot kills at least 20 soldiers in Velin.").events
    assert (event.type.value, event.deaths) == ("bombing", 20)
    flight = read("Fighting in South Kordofan displaces 7,000 people, agencies report.").events[-1]
    assert (flight.type.value, flight.count) == ("displacement", 7000)


def test_who_orders_troops_is_not_their_name() -> None:
    text = "Iraqi Prime Minister Nouri al-Maliki orders troops to enter Basra."
    assert [(t.stance.value, name(read(text), t.debtor)) for t in read(text).terms] == [("demanded", "troops")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The United States struck Houthi launch sites near Hodeidah.", ("attack", "United States", "Houthis")),
        (
            "Somali forces and clan militias recaptured the town of Adan Yabal from al-Shabab.",
            ("seizure", "Somali forces + clan militias", "al-Shabab"),
        ),
    ],
)
def test_launch_sites_and_names_with_an_article_are_one_object(text: str, expected: tuple[str, str, str]) -> None:
    assert [deed[:3] for deed in deeds(text)] == [expected]


def test_a_hyphen_joins_one_noun() -> None:
    assert tie_of("The rebels demanded the vice-presidency.", "presidency") == ("dobj", "demanded")
    assert tie_of("The rebels demanded the vice-presidency.", "vice") == ("compound", "presidency")


def test_what_hinges_on_something_is_no_kind_of_hinges() -> None:
    assert tie_of("The truce hinges on the army leaving the town, he said.", "truce") == ("nsubj", "hinges")
    assert tie_of("He oiled the door hinges on the gate.", "door") == ("compound", "hinges")
