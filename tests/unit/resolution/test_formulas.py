"""Paragraphs that are no evidence of a copy."""

from ceasewire.resolution.formulas import drop_formulas
from ceasewire.text.shingles import Shingles, cut_shingles

HOUSE = "Our newsroom is paid for by its readers. If you found this useful, think about a small gift each month."
STORIES = {
    "north": "Rebels promised yesterday evening to suspend rocket attacks against northern garrisons until Sunday.",
    "coast": "Fishermen discovered another drifting mine beside the southern harbour entrance.",
    "court": "Judges postponed sentencing for former ministers accused of selling ammunition through companies.",
}
SECOND = {
    "north": "Government negotiators answered cautiously, demanding independent monitors.",
    "coast": "Minesweepers searched eleven nautical miles, but visibility prevented divers.",
    "court": "Prosecutors presented banking documents; defence lawyers questioned whether translations were accurate.",
}


def cut(texts: dict[str, str]) -> dict[str, Shingles]:
    return {key: cut_shingles(text) for key, text in texts.items()}


def test_a_paragraph_that_three_strangers_hold_is_dropped_with_its_words() -> None:
    texts = {key: f"{STORIES[key]}\n\n{SECOND[key]}\n\n{HOUSE}" for key in STORIES}
    found = drop_formulas(cut(texts))
    bare = cut({key: f"{STORIES[key]}\n\n{SECOND[key]}" for key in STORIES})
    assert {key: held.every for key, held in found.items()} == {key: held.every for key, held in bare.items()}
    assert all("newsroom" not in held.vocabulary for held in found.values())


def test_copies_of_one_story_keep_all_of_it_however_many_they_are() -> None:
    texts = {f"copy{n}": f"{STORIES['north']}\n\n{SECOND['north']}\n\nWords of house number {n}." for n in range(5)}
    shingles = cut(texts)
    assert drop_formulas(shingles) == shingles


def test_what_two_texts_alone_share_is_kept() -> None:
    texts = {key: f"{STORIES[key]}\n\n{SECOND[key]}\n\n{HOUSE}" for key in ("north", "coast")}
    shingles = cut(texts)
    assert drop_formulas(shingles) == shingles


def test_texts_without_words_are_left_alone() -> None:
    shingles = cut({"a": "", "b": "", "c": ""})
    assert drop_formulas(shingles) == shingles


def test_texts_with_too_little_of_their_own_are_no_strangers() -> None:
    shingles = cut({key: f"{key.title()} news, short.\n\n{HOUSE}" for key in STORIES})
    assert drop_formulas(shingles) == shingles
