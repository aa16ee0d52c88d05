"""Dates of an article, with where the page says so."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.model.page import DateKind, DateOrigin, PageDate
from ceasewire.page.times.moments import address_date, local_dates, machine_date, settle_dates, shown_dates

PUBLISHED, UPDATED = DateKind.PUBLISHED, DateKind.UPDATED


def given(kind: DateKind, value: str, origin: DateOrigin = DateOrigin.META) -> PageDate:
    found = machine_date(value, kind, origin)
    assert found
    return found


@pytest.mark.parametrize(
    ("value", "shown", "precision"),
    [
        ("2026-03-22T10:20:00+02:00", "2026-03-22T10:20:00+02:00", "second"),
        ("2026-03-22 10:20", "2026-03-22T10:20", "minute"),
        ("20260322", "2026-03-22", "day"),
    ],
)
def test_a_machine_date_keeps_what_is_written(value: str, shown: str, precision: str) -> None:
    found = machine_date(value, PUBLISHED, DateOrigin.DATA)
    assert found
    assert (found.value, found.precision, found.origin) == (shown, precision, DateOrigin.DATA)


@pytest.mark.parametrize(
    ("line", "moment", "days"),
    [
        ("23.03.2026, 01:10 (UTC+3)", "2026-03-22T22:10:00Z", ["2026-03-23"]),
        ("March 21, 2026 8:30 p.m. EST", "2026-03-22T01:30:00+00:00", ["2026-03-21"]),
        ("22 March 2026, 23:40", "2026-03-22T22:10:00Z", []),  # the same day
        ("23 March 2026, 01:17", "2026-03-22T22:10:00Z", []),  # no zone is 3 hours and 7 minutes ahead
        ("25 March 2026, 01:10", "2026-03-22T22:10:00Z", []),
        ("Updated 23 March 2026, 01:10", "2026-03-22T22:10:00Z", []),
        ("23 March 2026", "2026-03-22T22:10:00Z", []),
    ],
)
def test_the_day_that_a_page_shows_is_that_of_its_own_place(line: str, moment: str, days: list[str]) -> None:
    told = local_dates([line], [given(PUBLISHED, moment)], load_furniture())
    assert [date.value for date in told] == days


def test_a_moment_shown_that_is_a_change_as_it_is_given_is_not_the_publication() -> None:
    moments = [given(PUBLISHED, "2026-05-04T22:00Z"), given(UPDATED, "2026-05-05T08:00Z")]
    assert not list(local_dates(["5 May 2026 08:00"], moments, load_furniture()))
    (told,) = local_dates(["5 May 2026 01:00"], moments, load_furniture())
    assert told.value == "2026-05-05"


@pytest.mark.parametrize("value", [None, "", "yesterday", "2026-13-41"])
def test_what_is_no_date_gives_none(value: str | None) -> None:
    assert machine_date(value, PUBLISHED, DateOrigin.DATA) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("22 March 2026", [(PUBLISHED, "2026-03-22")]),
        ("Updated: 23 March 2026", [(UPDATED, "2026-03-23")]),
        ("Published 22 March 2026, updated 23 March 2026", [(PUBLISHED, "2026-03-22"), (UPDATED, "2026-03-23")]),
        ("Mis à jour le 22 mars 2026", [(UPDATED, "2026-03-22")]),
        ("22. März 2026", [(PUBLISHED, "2026-03-22")]),
        ("22 de marzo de 2026", [(PUBLISHED, "2026-03-22")]),
        ("22 марта 2026 г.", [(PUBLISHED, "2026-03-22")]),
        ("٢٢ مارس ٢٠٢٦", [(PUBLISHED, "2026-03-22")]),
        ("yesterday", []),
    ],
)
def test_date_lines_show_published_and_updated(line: str, found: list[tuple[DateKind, str]]) -> None:
    assert [(d.kind, d.value) for d in shown_dates([line], load_furniture())] == found


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://courier.example/world/2026/03/22/truce", "2026-03-22"),
        ("https://courier.example/article/2026-03-22-truce", "2026-03-22"),
        ("https://courier.example/truce-20260322", None),
        ("https://courier.example/2026/33/99/", None),
        (None, None),
    ],
)
def test_an_address_may_hold_the_day(address: str | None, day: str | None) -> None:
    found = address_date(address)
    assert (found.value if found else None) == day


def test_the_first_date_of_publication_counts_and_no_date_is_after_retrieval() -> None:
    dates = [given(UPDATED, "2026-03-23"), given(PUBLISHED, "2026-05-01"), given(PUBLISHED, "2026-03-22")]
    published, updated, kept = settle_dates(dates, "2026-03-24T00:00:00Z")
    assert (published, updated) == ("2026-03-22", "2026-03-23")
    assert [d.value for d in kept] == ["2026-03-23", "2026-03-22"]


def test_an_update_stands_in_where_nothing_else_is_given() -> None:
    assert settle_dates([given(UPDATED, "2026-03-23"), None], None)[:2] == ("2026-03-23", "2026-03-23")


def test_an_update_before_publication_is_none() -> None:
    assert settle_dates([given(PUBLISHED, "2026-03-23"), given(UPDATED, "2026-03-01")], None)[1] is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Updated Thursday 14 May 2026 at 7:05 pm First published Tuesday 12 May 2026",
            [(UPDATED, "2026-05-14"), (PUBLISHED, "2026-05-12")],
        ),
        ("Published: 12 May 2026 | Updated: 14 May 2026", [(PUBLISHED, "2026-05-12"), (UPDATED, "2026-05-14")]),
        ("Updated 14 May 2026", [(UPDATED, "2026-05-14")]),
    ],
)
def test_each_day_of_a_line_is_what_the_word_before_it_says(line: str, found: list[tuple[DateKind, str]]) -> None:
    assert [(d.kind, d.value) for d in shown_dates([line], load_furniture())] == found
