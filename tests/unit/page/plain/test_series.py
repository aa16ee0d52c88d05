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
    assert [e.text for e in entries if e.role is LineRole.HEADING] == [HEADLINE, *lines[2:5]]


@pytest.mark.parametrize(
    "parts",
    [
        ("The plan has three parts:", "Day 1: The army stops all attacks on the town.", "Day 2: The rebels leave it."),
        ("The plan has two parts:", "Part one: The army stops all attacks.", "Part two: The rebels free the captives."),
        ("The plan has two parts:", "Part I - Cessation of hostilities", "Part II - Release of captives"),
        ("The plan is as follows", "Part I: Cessation of hostilities", "Part II: Release of captives"),
    ],
)
def test_the_parts_of_a_plan_are_the_storys_own(parts: tuple[str, ...]) -> None:
    (draft,) = split_plain("\n\n".join([HEADLINE, BODY[0], *parts, *BODY[1:]]), furniture=FURNITURE)
    assert tuple(strand.text for strand in draft.body) == (BODY[0], *parts, *BODY[1:])


def test_a_text_of_parts_alone_is_kept() -> None:
    lines = ["AGREEMENT ON A CEASEFIRE IN DARA", "Part I: Cessation of hostilities", "Part II: Release of captives"]
    entries = read_entries("\n\n".join(lines), FURNITURE)
    assert hide_series(entries) == entries


def test_parts_named_behind_the_story_are_no_part_of_it() -> None:
    lines = [HEADLINE, *BODY, "Part 1: Who holds the road", "Part 2: Who pays the guards"]
    (draft,) = split_plain("\n\n".join(lines), furniture=FURNITURE)
    assert tuple(strand.text for strand in draft.body) == BODY
