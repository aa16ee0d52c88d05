"""Persons: found again by surname, by a part of their names, and in other spellings."""

import pytest

from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.entities import Entity
from ceasewire.reading.actors.persons import Persons
from tests.readings import lexicon, who_said


def persons_of(*names: str) -> Persons:
    """Return persons of these names, named in this order."""
    persons = Persons(lexicon().actors, lexicon().acts.kin)
    for number, name in enumerate(names, 1):
        persons.add(Entity(id=f"a{number}", name=name, kind=ActorKind.PERSON, person=True), name)
    return persons


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Wong", "Penny Wong"),
        ("Penny", "Penny Wong"),
        ("P. Wong", "Penny Wong"),
        ("Galvez", "Carlito Galvez Jr."),
        ("al-Houthi", "Abdul-Malik al-Houthi"),
        ("Rueda", "Ivan Danilo Rueda Rodriguez"),
        ("Zelenskyy", "Volodymyr Zelenskiy"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskiy"),
        ("Ann Wong", None),
        ("Jr.", None),
        ("Maro", None),
    ],
)
def test_a_person_is_found_by_parts_of_the_name(name: str, found: str | None) -> None:
    persons = persons_of(
        "Penny Wong",
        "Carlito Galvez Jr.",
        "Abdul-Malik al-Houthi",
        "Ivan Danilo Rueda Rodriguez",
        "Volodymyr Zelenskiy",
    )
    entity = persons.find(name)
    assert (entity.name if entity else None) == found


def test_of_two_of_one_surname_each_has_his_own_name_and_a_bare_surname_is_the_last_one_named() -> None:
    persons = persons_of("Omar Hassan", "Yusuf Hassan")
    found = {name: entity.name for name in ("Omar Hassan", "Yusuf Hassan", "Hassan") if (entity := persons.find(name))}
    assert found == {"Omar Hassan": "Omar Hassan", "Yusuf Hassan": "Yusuf Hassan", "Hassan": "Yusuf Hassan"}


def test_a_first_name_that_two_bear_finds_nobody() -> None:
    assert persons_of("Omar Hassan", "Omar Diallo").find("Omar") is None


def test_who_is_no_person_is_not_found() -> None:
    persons = persons_of("Zandor")
    entity = persons.find("Zandor")
    assert entity is not None
    persons.drop(entity)
    assert persons.find("Zandor") is None


def test_a_surname_is_not_that_of_a_wife_who_has_it_behind_her_own() -> None:
    text = "President Jan Torvald met the press with his wife, Ada Lind-Torvald. Torvald said the talks were over."
    assert who_said(text) == [("Jan Torvald", "say")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ruth Tamm ran a mill.\n\nShe married Edward Tamm in 1950.\n\nMs. Tamm said it was a fine mill.", "Ruth Tamm"),
        (
            "Ruth Tamm ran a mill.\n\nShe met Edward Tamm in May.\n\nMr. Tamm said it was a fine mill.",
            "Edward Tamm",
        ),
        ("Ruth Tamm ran a mill.\n\nHer granddaughter Kate Tamm sold it.\n\nTamm said it was a fine mill.", "Ruth Tamm"),
        ("Ruth Tamm ran a mill.\n\nA baker named Kate Tamm sold it.\n\nTamm said it was a fine mill.", "Kate Tamm"),
    ],
)
def test_of_several_of_one_surname_titles_and_kinship_tell_who_is_meant(text: str, speaker: str) -> None:
    assert [who for who, _ in who_said(text)] == [speaker]
