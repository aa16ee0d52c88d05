"""Holders: from whom a place or thing is taken, as the words that hang on it tell."""

import pytest

from tests.readings import deeds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Palmyra fell to the rebels in May.", [("seizure", "rebels", "", "happened")]),
        ("Sanaa fell under Houthi control in 2014.", [("seizure", "Houthis", "", "happened")]),
        ("The town fell under the control of Islamic State.", [("seizure", "Islamic State", "", "happened")]),
        ("Japan fell to Iran in the last match.", []),
        ("The bank fell under state control.", []),
        ("The river fell to its lowest level.", []),
    ],
)
def test_into_whose_hands_a_place_fell(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert deeds(text) == expected


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Troops captured a training camp used by al-Shabaab fighters near Jowhar.", "al-Shabaab"),
        ("The army seized the last district still held by M23.", "M23"),
        ("Government forces seized a Boko Haram-held village on Tuesday.", "Boko Haram"),
        ("The army retook the town from the Houthis.", "Houthis"),
        ("The army took control of a suburb that the Houthis held.", "Houthis"),
        ("The army seized a village crossed by the river.", ""),
        ("The army seized a mountain town on Tuesday.", ""),
    ],
)
def test_a_place_is_taken_from_who_held_it(text: str, targets: str) -> None:
    assert [t for k, _, t, _ in deeds(text) if k == "seizure"] == [targets]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town of Goma, captured by the rebels in May, is quiet.", [("seizure", "rebels", "", "happened")]),
        ("The army captured a town held by the rebels.", [("seizure", "army", "rebels", "happened")]),
    ],
)
def test_who_takes_a_place_did_not_hold_it(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert deeds(text) == expected


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Philippine troops captured a camp of the New People's Army in Samar.", "New People's Army"),
        ("Troops captured the village of the army chief.", ""),
    ],
)
def test_whose_camp_is_captured_loses_it(text: str, targets: str) -> None:
    assert [hit for _, _, hit, _ in deeds(text)] == [targets]
