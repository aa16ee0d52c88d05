"""The box that names the parts of a series."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.plain.finding import split_plain
from ceasewire.page.plain.series import hide_series
from ceasewire.page.text.lines import LineRole, read_entries

FURNITURE = load_furniture()
BODY = (
    "Drivers said that soldiers had held them for nine hours before they were sent back to the coast.",
    "A guard at the gate told them that nobody had been given leave to pass since the start of the week.",
    "The army did not say when the road would be open again, and the governor was not to be reached.",
)
HEADLINE = "Convoy turned back at the northern pass"


@pytest.mark.parametrize(
    "part", ["Part {n}: Who {n} holds the road", "PART {n} - Roads of {n} kinds", "Chapter {n}. Why {n}"]
)
def test_parts_named_below_one_another_are_no_part_of_the_story(part: str) -> None:
    box = ["The Divided River: a series in three parts", *(part.format(n=n) for n in ("1", "2", "3"))]
    (draft,) = split_plain("\n\n".join([HEADLINE, BODY[0], *box, *BODY[1:]]), furniture=FURNITURE)
    assert tuple(strand.text for strand in draft.body) == BODY


def test_parts_with_something_between_are_a_storys_own_headings() -> None:
    lines = [HEADLINE, BODY[0], "Part 1: Who holds the road", BODY[1], "Part 2: Who pays the guards", BODY[2]]
    entries = read_entries("\n\n".join(lines), FURNITURE)
    assert hide_series(entries) == entries


def test_a_line_above_that_names_no_series_stays() -> None:
    lines = [HEADLINE, BODY[0], "The road and the river", "Part 1: Who holds the road", "Part 2: Who pays", BODY[1]]
    entries = hide_series(read_entries("\n\n".join(lines), FURNITURE))
    assert [e.text for e in entries if e.role is LineRole.HEADING] == [HEADLINE, "The road and the river"]
