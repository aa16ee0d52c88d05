"""Days that pages show."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.times.days import (
    is_clock,
    is_day_label,
    is_guessed,
    is_post_time,
    is_source_and_day,
    not_after,
    part_day_before,
    puts_month_first,
    read_day,
    read_machine_day,
)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-03-22", "2026-03-22"),
        ("2026-03-22T23:50:00+05:30", "2026-03-22"),
        ("20260322T102000", "2026-03-22"),
        ("2026-13-22", None),
        ("1026-03-22", None),
        ("Sun, 22 Mar 2026 10:20:00 GMT", "2026-03-22"),
        ("Sun Mar 22 2026 10:20:00 GMT+0000", "2026-03-22"),
        ("March 22nd, 2026", "2026-03-22"),
        ("2026/3/22 10:20", "2026-03-22"),
        ("22.03.2026 10:20", "2026-03-22"),
        ("03/04/2026", None),
        ("1774174800", "2026-03-22"),
        ("1774174800000", "2026-03-22"),
        ("12 Mordad 2026", None),
        ("soon", None),
    ],
)
def test_machine_days_are_the_day_as_written(value: str, day: str | None) -> None:
    assert read_machine_day(value) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: Sunday, 22 March 2026 - 10:20 GMT", "2026-03-22"),
        ("Mar. 3, 2026", "2026-03-03"),
        ("2026年3月3日 10時32分", "2026-03-03"),
        ("نشر في: 03 مارس ,2026: 10:32 ص GST", "2026-03-03"),
        ("Madrid - 03 ene 2026 - 10:32CET", "2026-01-03"),
        ("March 3, 20269:12 AM UTCUpdated 5 hours ago", "2026-03-03"),
        ("Wed May  4 09:12:44 UTC 2026", "2026-05-04"),
        ("1st of September 2025", "2025-09-01"),
        ("041530ZMAY26 from headquarters", "2026-05-04"),
        ("041530 May 26", "2026-05-04"),
        ("049930 May 26", None),
        ("Updated 2026/3/2 at noon", "2026-03-02"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("نشر في: 22 / 12 / 2026", "2026-12-22"),
        ("22. 12. 2026", "2026-12-22"),
        ("pages 22 / 12 of 2026", None),
        ("04/05/2026", None),
        ("04.05.2026, 14:05 Uhr", "2026-05-04"),
        ("נכתב ב-4 במאי 2026", "2026-05-04"),
        ("31 February 2026", None),
        ("22 March", None),
    ],
)
def test_a_line_names_a_day_only_with_its_year_and_no_doubt(line: str, day: str | None) -> None:
    assert read_day(line, load_furniture()) == day


@pytest.mark.parametrize(
    ("day", "retrieved", "kept"),
    [
        ("2026-03-22", "2026-03-22T08:00:00Z", "2026-03-22"),
        ("2026-03-23", "2026-03-22T08:00:00Z", None),
        ("2026-03-23", None, "2026-03-23"),
        (None, "2026-03-22", None),
    ],
)
def test_no_day_is_later_than_retrieval(day: str | None, retrieved: str | None, kept: str | None) -> None:
    assert not_after(day, retrieved) == kept


@pytest.mark.parametrize(("month_first", "day"), [(True, "2026-04-05"), (False, "2026-05-04"), (None, None)])
def test_figures_are_read_in_the_order_of_the_pages_country(month_first: bool | None, day: str | None) -> None:
    assert read_day("04/05/2026", load_furniture(), month_first=month_first) == day


@pytest.mark.parametrize(
    ("language", "order"), [("en-US", True), ("en-GB", False), ("fr", False), ("en", None), ("", None), (None, None)]
)
def test_the_order_of_day_and_month_is_the_countrys(language: str | None, order: bool | None) -> None:
    assert puts_month_first(language) is order


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("No. 17 | 4 May 2026, 10:42", True),
        ("10:42, 4 мая 2026", True),
        ("The Coast Courier of the North, 4 May 2026, by Lina Saab and Paul Hart", True),
        ("by Lina Saab and Paul Hart May 4, 2026 in Coast News, Northern Region", True),
        ("The offer of 4 May 2026 was to be signed by noon on the bridge of Dara", False),
        ("On 4 May 2026 the two sides signed a text that nobody has published since then.", False),
        ("A word on the road", False),
    ],
)
def test_a_line_that_says_a_day_and_little_else_is_a_label(line: str, label: bool) -> None:
    assert is_day_label(line, load_furniture()) is label


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("The Courier | 3 March 2026", True),
        ("3 March 2026 - Echo 24", True),
        ("Truce signed at dawn, 3 March 2026", False),
        ("The Courier", False),
    ],
)
def test_a_source_and_a_day_are_told_from_a_headline(line: str, source: bool) -> None:
    assert is_source_and_day(line, load_furniture()) is source


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("18:05", True),
        ("18:05 GMT", True),
        ("Updated 6:05 pm", True),
        ("3 hours ago", True),
        ("At 18:05 it rained", False),
    ],
)
def test_a_time_of_day_alone_is_a_clock(line: str, told: bool) -> None:
    assert is_clock(line) is told


@pytest.mark.parametrize(
    ("source", "guessed"),
    [
        ("<span>04/05/2026</span>", True),
        ("<span>05-04-2026</span>", True),
        ("<span>04.05.2026</span>", False),
        ("<span>04/05/2026</span><span>May 4, 2026</span>", False),
        ("<span>04/05/2026</span><meta content=2026-05-04>", False),
        ("<span>4 May</span>", False),
    ],
)
def test_a_day_that_is_shown_in_open_figures_alone_is_guessed(source: str, guessed: bool) -> None:
    assert is_guessed("2026-05-04", source) == guessed


def test_a_day_behind_the_twelfth_is_no_guess() -> None:
    assert not is_guessed("2026-05-14", "<span>14/05/2026</span>")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("10.06.26 | 23:58", "2026-06-10"),
        ("2026/May/20", "2026-05-20"),
        ("10/06/26", None),
        ("version 10.06.26.4", None),
        ("23:10.06.26", None),
    ],
)
def test_short_years_and_years_first_are_read_where_no_doubt_is_left(line: str, day: str | None) -> None:
    assert read_day(line, load_furniture()) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12May26", "2026-05-12"),
        ("12-MAY-2026 14:02", "2026-05-12"),
        ("Northern TV, in Arabic 1800 gmt 21 Jun 16", "2016-06-21"),
        ("On 18 May 20 people left", None),
        ("Flight 12Abc26", None),
    ],
)
def test_stamps_and_short_years_are_days(line: str, day: str | None) -> None:
    assert read_day(line, load_furniture()) == day


@pytest.mark.parametrize(
    ("headline", "parts"),
    [
        ("7 May 2026: Convoy reaches the port", ("Convoy reaches the port", "7 May 2026")),
        ("[2026-05-07] Convoy reaches the port", ("Convoy reaches the port", "2026-05-07")),
        ("7 May 2026 attack", ("7 May 2026 attack", "")),
        ("Convoy of 7 May 2026 reaches the port", ("Convoy of 7 May 2026 reaches the port", "")),
    ],
)
def test_a_day_before_a_headline_is_parted_from_it(headline: str, parts: tuple[str, str]) -> None:
    assert part_day_before(headline, load_furniture()) == parts


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("May 14 at 10:22 AM · Public", True),
        ("Yesterday at 10:22", True),
        ("Tuesday, 14 May, 10:22 pm", True),
        ("3 h ago", True),
        ("May 14", False),
        ("May 14 at 10 envoys met in the hall", False),
        ("Envoys leave at 10:22 AM", False),
    ],
)
def test_when_a_post_was_made_is_told_without_its_year(line: str, told: bool) -> None:
    assert is_post_time(line, load_furniture()) is told


@pytest.mark.parametrize("day", ["1945-01-01", "1944-12-31"])
def test_a_program_writes_a_turn_of_a_year_at_which_no_clock_begins(day: str) -> None:
    assert read_machine_day(day) == day


@pytest.mark.parametrize("day", ["1899-12-30", "1900-01-01", "1904-01-01", "1969-12-31", "1970-01-01"])
def test_a_clock_that_was_never_set_tells_no_day(day: str) -> None:
    assert read_machine_day(day) is None
