"""Told twice: one event that two words of a sentence name."""

import pytest

from tests.readings import deeds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers of Chad and Mali met in Cairo for talks on prisoners.", [("talks", "Chad + Mali", "")]),
        ("Chad and Mali met in Cairo. Kenya held talks.", [("talks", "Chad + Mali", ""), ("talks", "Kenya", "")]),
        ("France targeted al-Shabaab in a series of airstrikes.", [("airstrike", "France", "al-Shabaab")]),
        ("France attacked al-Shabaab, and Kenya carried out airstrikes.", [
            ("attack", "France", "al-Shabaab"), ("airstrike", "Kenya", "")]),
    ],
)  # fmt: skip
def test_the_word_that_says_more_tells_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(k, " + ".join(sorted(a.split(" + "))), t) for k, a, t, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The militia fired rockets at the town, targeting a power station.", ["power station"]),
        ("The militia fired rockets at the town, and the army hit a power station.", ["", "power station"]),
    ],
)
def test_what_an_attack_was_aimed_at_is_hit_by_it(text: str, targets: list[str]) -> None:
    assert [t for _, _, t, _ in deeds(text)] == targets


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rebels blew up a bridge and exchanged fire with border guards.", ["bombing", "clash"]),
        ("A car bomb that killed nine people went off in Mogadishu.", ["bombing"]),
    ],
)
def test_what_bombers_do_next_is_a_deed_of_its_own(text: str, kinds: list[str]) -> None:
    assert [d[0] for d in deeds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A grenade thrown into a bar killed two guards.", [("attack", "bar + two guards")]),
        ("A grenade found in a bar killed two guards.", [("bombing", "two guards")]),
    ],
)
def test_what_was_thrown_and_killed_is_one_attack(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(k, t) for k, _, t, _ in deeds(text)] == expected
