"""Words found again in a later version of their text."""

import pytest

from ceasewire.text.anchors import Anchor, Fate, find_again

OLD = "The rebels offered a truce.\n\nThe army refused the truce. It called the offer a trick."


def found(words: str, now: str, *, nth: int = 0, old: str = OLD) -> tuple[Fate, str]:
    """Return the fate of some words and what stands at their new place, with three characters on each side."""
    start = -1
    for _ in range(nth + 1):
        start = old.index(words, start + 1)
    anchor = find_again(start, start + len(words), old=[old], new=[now])
    if anchor.fate is Fate.ORPHANED:
        return anchor.fate, ""
    assert now[anchor.start : anchor.start + len(words)] == words
    return anchor.fate, now[max(0, anchor.start - 4) : anchor.start + len(words) + 4]


def test_words_of_an_unchanged_text_are_the_same() -> None:
    assert found("a trick", OLD)[0] is Fate.SAME


def test_words_before_a_change_are_the_same() -> None:
    assert found("offered a truce", OLD.replace("trick", "trap"))[0] is Fate.SAME


def test_words_behind_a_new_paragraph_have_moved() -> None:
    assert found("called the offer a trick", "News came late.\n\n" + OLD) == (
        Fate.MOVED,
        " It called the offer a trick.",
    )


def test_words_that_stand_twice_are_told_apart_by_their_neighbours() -> None:
    now = "News came late.\n\n" + OLD
    assert found("truce", now, nth=0) == (Fate.MOVED, "d a truce.\n\nT")
    assert found("truce", now, nth=1) == (Fate.MOVED, "the truce. It")


def test_words_that_were_altered_are_orphaned() -> None:
    assert found("refused the truce", OLD.replace("refused the truce", "turned the truce down"))[0] is Fate.ORPHANED


def test_short_words_in_another_sentence_are_not_taken_for_the_old_ones() -> None:
    assert found("trick", "Nothing is left of it.\n\nThat was no trick, the mayor wrote.")[0] is Fate.ORPHANED


def test_same_place_with_other_neighbours_on_both_sides_is_not_the_same() -> None:
    old, now = "They spoke of a raid on Monday.", "It was that odd raid in Velin, no"
    start = old.index("raid")
    assert now[start : start + 4] == "raid"
    assert find_again(start, start + 4, old=[old], new=[now]).fate is Fate.ORPHANED


def test_words_that_now_stand_twice_with_all_their_neighbours_are_orphaned() -> None:
    old = "The army refused the offer."
    assert found("refused", f"Late news.\n\n{old}\n\n{old}", old=old)[0] is Fate.ORPHANED


def test_words_may_have_moved_to_another_text() -> None:
    words = "the convoy of nine lorries"
    old = f"On Monday {words} was stopped."
    anchor = find_again(10, 10 + len(words), old=[old], new=["Other news.", "More. " + old])
    assert anchor == Anchor(fate=Fate.MOVED, text=1, start=16)


@pytest.mark.parametrize("now", [[], [""]])
def test_nothing_is_found_where_nothing_stands(now: list[str]) -> None:
    assert find_again(0, 3, old=["The army refused."], new=now).fate is Fate.ORPHANED
