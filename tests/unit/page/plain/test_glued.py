"""Headlines behind which a source and a day stand without a blank."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.plain.glued import part_glued
from ceasewire.page.text.lines import LineRole, read_entries

FURNITURE = load_furniture()
BODY = "Drivers said that soldiers had held them for nine hours before they were sent back to the coast."
HEADS = ("Convoy turned back at the northern pass", "Bridge reopened to lorries from the coast")


def read(tail: str) -> list[tuple[str, LineRole]]:
    page = "\n\n".join(f"{head}{tail}\n\n{BODY}" for head in HEADS)
    return [(e.text, e.role) for e in part_glued(read_entries(page, FURNITURE), FURNITURE) if e.text != BODY]


@pytest.mark.parametrize(
    "tail",
    ["The Courier · 4 May 2026", "Echo 24 - 2 days ago", "The Courier – 4 May 2026", "Gulf Lantern | May 4, 2026"],
)
def test_source_and_day_stand_as_a_line_of_their_own(tail: str) -> None:
    assert read(tail) == [row for h in HEADS for row in ((h, LineRole.HEADING), (tail, LineRole.DATE))]


@pytest.mark.parametrize("tail", [" in McLeod - 4 May 2026: what we know", "Town", " - The Courier"])
def test_what_is_no_source_with_a_day_stays(tail: str) -> None:
    assert [text for text, _ in read(tail)] == [f"{head}{tail}" for head in HEADS]


@pytest.mark.parametrize(
    "tail",
    [
        " with envoy Brett McGurk – 4 May 2026",
        " with envoy McGurk · 4 May 2026",
        " with General DeLuca | 4 May 2026",
        " by the YpsiForce – 4 May 2026",
    ],
)
def test_a_name_with_a_capital_inside_stays_whole(tail: str) -> None:
    assert [text for text, _ in read(tail)] == [f"{head}{tail}" for head in HEADS]


def test_one_such_line_alone_is_left_as_it_is() -> None:
    entries = read_entries(f"Talks resume with envoy McDonald · 4 May 2026\n\n{BODY}", FURNITURE)
    assert part_glued(entries, FURNITURE) == entries
