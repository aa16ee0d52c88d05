"""ISO 8601 words and their moments: where a time begins, where it is over, what comes a duration later."""

from datetime import datetime

import pytest

from ceasewire.text.moments import add_duration, begin, finish, is_duration, last


def read(iso: str | None) -> datetime | None:
    """Return a moment written by a test."""
    return datetime.fromisoformat(iso) if iso else None


@pytest.mark.parametrize(
    ("iso", "first", "over"),
    [
        ("2031", "2031-01-01", "2032-01-01"),
        ("2031-02", "2031-02-01", "2031-03-01"),
        ("2031-12", "2031-12-01", "2032-01-01"),
        ("2031-02-28", "2031-02-28", "2031-03-01"),
        ("2032-02-28", "2032-02-28", "2032-02-29"),
        ("2031-02-28T19", "2031-02-28T19:00", "2031-02-28T19:00"),
        ("2031-02-28T19:30", "2031-02-28T19:30", "2031-02-28T19:30"),
        ("2031-02-28 19:30:15", "2031-02-28T19:30:15", "2031-02-28T19:30:15"),
        ("2031-02-28T24:00", "2031-03-01T00:00", "2031-03-01T00:00"),
        ("2031-02-28T19:30:00.5Z", "2031-02-28T19:30:00.500000", "2031-02-28T19:30:00.500000"),
        ("2031-02-28T19:30:00,1234567+01:00", "2031-02-28T18:30:00.123456", "2031-02-28T18:30:00.123456"),
        ("2031-02-28T19:30+02:00", "2031-02-28T17:30", "2031-02-28T17:30"),
        ("2031-02-28T23:30-0100", "2031-03-01T00:30", "2031-03-01T00:30"),
        ("2031-02-10/2031-02-16", "2031-02-10", "2031-02-17"),
        ("2031-02/2031-04", "2031-02-01", "2031-05-01"),
        ("2031-02-28T19:30/2031-03", "2031-02-28T19:30", "2031-04-01"),
    ],
)
def test_a_time_begins_and_is_over(iso: str, first: str, over: str) -> None:
    assert (begin(iso), finish(iso)) == (read(first), read(over))


@pytest.mark.parametrize(
    "iso",
    [None, "", "/", "P3D", "31", "2031-2", "2031-13", "2031-00-01", "2031-02-30", "28.02.2031", "2031-02-28T25:00"],
)
@pytest.mark.parametrize("edge", [begin, finish, last])
def test_what_is_no_date_has_no_moment(iso: str | None, edge: type) -> None:
    assert edge(iso) is None


def test_the_last_year_of_the_calendar_begins_and_is_never_over() -> None:
    assert (begin("9999"), finish("9999")) == (None, None)
    assert begin("9999-12-30") == datetime(9999, 12, 30)


@pytest.mark.parametrize(
    ("iso", "moment"),
    [
        ("2031-02-28", "2031-02-28T23:59:59.999999"),
        ("2031-02", "2031-02-28T23:59:59.999999"),
        ("2031", "2031-12-31T23:59:59.999999"),
        ("2031-02-28T19:30", "2031-02-28T19:30"),
        ("2031-02-10/2031-02-16", "2031-02-16T23:59:59.999999"),
    ],
)
def test_as_of_a_day_is_as_of_its_end(iso: str, moment: str) -> None:
    assert last(iso) == read(moment)


@pytest.mark.parametrize(
    ("iso", "length"),
    [
        ("P3D", True),
        ("P1Y2M3W4D", True),
        ("PT72H", True),
        ("P1DT12H30M5S", True),
        ("P", False),
        ("PT", False),
        ("P1DT", False),
        ("P3", False),
        ("3D", False),
        ("P3H", False),
        ("P-3D", False),
        ("P3D/P4D", False),
        ("2031-02-28", False),
        ("", False),
        (None, False),
    ],
)
def test_a_length_of_time_is_told_from_a_date(iso: str | None, length: bool) -> None:
    assert is_duration(iso) is length


@pytest.mark.parametrize(
    ("moment", "iso", "later"),
    [
        ("2031-02-06", "P180D", "2031-08-05"),
        ("2031-02-06", "P2W", "2031-02-20"),
        ("2031-02-06T08:00", "PT72H", "2031-02-09T08:00"),
        ("2031-02-06T08:00", "P1DT30M", "2031-02-07T08:30"),
        ("2031-02-06T08:00", "P1DT0H30M10S", "2031-02-07T08:30:10"),
        ("2031-01-31", "P1M", "2031-02-28"),
        ("2032-01-31", "P1M", "2032-02-29"),
        ("2032-02-29", "P1Y", "2033-02-28"),
        ("2032-02-29", "P4Y", "2036-02-29"),
        ("2031-11-15", "P14M", "2033-01-15"),
        ("2031-12-31", "P2M", "2032-02-29"),
        ("2031-01-31", "P1M1D", "2031-03-01"),
        ("2031-02-06", "soon", None),
        ("2031-02-06", "2031", None),
        ("2031-02-06", "P9000Y", None),
        ("9999-12-31", "P1D", None),
    ],
)
def test_a_duration_later(moment: str, iso: str, later: str | None) -> None:
    start = read(moment)
    assert start is not None
    assert add_duration(start, iso) == read(later)
