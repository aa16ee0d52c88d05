"""Plain pages that say where their stories begin."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.plain.marked import find_told, next_prose, skip_to, story_words
from ceasewire.page.text.lines import LineRole, read_entries

FURNITURE = load_furniture()
HEADS = (
    "Convoy turned back at the northern pass",
    "Envoy leaves without a date for talks",
    "Bridge reopened to lorries from the coast",
)


def story(n: int) -> list[str]:
    return [
        f"Drivers said on day {n} that soldiers had held them for nine hours before they were sent back to the coast.",
        f"A guard at gate {n} told them that nobody had been given leave to pass since the start of the week.",
    ]


def told(form: str, *above: str) -> list[str]:
    lines = [*above]
    for n, head in enumerate(HEADS, 1):
        lines += [form.format(n=n, head=head), *story(n)]
    entries = read_entries("\n\n".join(lines), FURNITURE)
    return [entries[n].text for n in find_told(entries, FURNITURE)]


@pytest.mark.parametrize("form", ["14:0{n} 12May26 RB-{head}", "# {head}", "■ {head}"])
def test_what_stands_before_headlines_tells_them(form: str) -> None:
    assert [line.removeprefix("■ ") for line in told(form)] == list(HEADS[1:])


def test_lines_without_a_mark_tell_nothing() -> None:
    assert told("{head}") == []


def test_marked_headings_below_other_prose_tell_stories_only_where_the_page_gathers_them() -> None:
    assert told("## {head}", "Nobody crosses the river now", *story(9)) == []
    assert told("## {head}", "World in brief", *story(9)) == list(HEADS)
    rule = "=" * 30
    assert told(f"{rule}\n{{head}}\n{rule}", "Dear reader, this is the week.") == list(HEADS)


def test_a_clock_right_below_a_day_is_the_days_and_opens_no_post() -> None:
    assert told("{head}\n4 May 2026\n10:2{n}\nThe Courier") == []
    assert told("10:2{n}\n{head}") == ["10:22", "10:23"]


def test_a_stamp_without_a_story_below_tells_nothing() -> None:
    heads = [f"14:0{n} 12May26 RB-{head}" for n, head in enumerate(HEADS)]
    lines = [heads[0], *story(1), heads[1], heads[2], *story(2)]
    entries = read_entries("\n\n".join(lines), FURNITURE)
    assert [(entries[n].text, entries[n].stamp) for n in find_told(entries, FURNITURE)] == [(HEADS[2], "12May26")]


def test_prose_is_found_and_counted() -> None:
    entries = read_entries("\n\n".join([HEADS[0], *story(1)]), FURNITURE)
    assert (skip_to(entries, 0, LineRole.PROSE), next_prose(entries)) == (1, [1, 1, 2])
    assert (story_words(entries, 1, most=10), story_words(entries, 0)) == (21, 0)


@pytest.mark.parametrize(("prefix", "stories"), [("FW: ", 3), ("RE: Convoy ", 0)])
def test_pasted_mails_on_different_subjects_are_stories(prefix: str, stories: int) -> None:
    lines = []
    for n, head in enumerate(HEADS, 1):
        subject = f"{prefix}{head}" if stories else f"{prefix}turned back at the pass"
        lines += [f"From: Desk <desk@list.example>\nSent: Monday, May {n}, 2026 9:12 AM\nSubject: {subject}", *story(n)]
    entries = read_entries("\n\n".join(lines), FURNITURE)
    assert len(find_told(entries, FURNITURE)) == max(stories - 1, 0)


@pytest.mark.parametrize("form", ["{n} of 3 | The Courier | 4 May 2026\n\n{head}", "Document {n} of 3\n\n{head}"])
def test_lines_that_count_stories_out_of_all_tell_them(form: str) -> None:
    assert len(told(form)) == 2
    assert len(told(form, "PRESS CUTTINGS", "Contents")) == 3


@pytest.mark.parametrize("form", ["{n} of 2\n\n{head}", "3 of 3\n\n{head}", "{n} of 9"])
def test_lines_that_count_something_else_tell_nothing(form: str) -> None:
    assert told(form) == []
