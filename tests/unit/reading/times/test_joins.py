"""Times that are one: a clock time and its day, a weekday and its date, the two ends of a stretch."""

import pytest

from ceasewire.lexicon.times import load_times
from ceasewire.reading.times.grammar import find_atoms
from ceasewire.reading.times.joins import join_atoms
from ceasewire.reading.times.moments import (
    Clock,
    Day,
    End,
    FeastDay,
    Moment,
    Month,
    NearDay,
    Period,
    Range,
    Unknown,
    Weekday,
    Year,
)

WORDS = load_times()
LOST = Unknown(kind="vague")
MONDAY, FRIDAY, SUNDAY = Weekday(number=0), Weekday(number=4), Weekday(number=6)
MARCH_3, MARCH_4, MARCH_8 = (Day(month=3, day=day) for day in (3, 4, 8))


def join(text: str) -> list[tuple[str, Moment]]:
    """Return the words and moments of a text, joined."""
    atoms = join_atoms(text, find_atoms(text, WORDS), WORDS)
    return [(text[atom.start : atom.end], atom.moment) for atom in atoms]


@pytest.mark.parametrize(
    ("text", "words", "moment"),
    [
        ("Held the morning of March 3.", "the morning of March 3", MARCH_3),
        ("Held in the early hours of Monday.", "the early hours of Monday", MONDAY),
        ("Held at dawn on Friday.", "dawn on Friday", FRIDAY),
        ("Held on Sunday, March 3.", "Sunday, March 3", MARCH_3),
        ("Held on Sunday (March 3).", "Sunday (March 3)", MARCH_3),
        ("Held on March 3 (Sunday).", "March 3 (Sunday)", MARCH_3),
        ("Held yesterday (Sunday).", "yesterday (Sunday)", NearDay(days=-1)),
        ("Held on Friday next week.", "Friday next week", Weekday(number=4, weeks=1)),
        ("Held on Friday of this week.", "Friday of this week", Weekday(number=4, weeks=0)),
        ("Held last week on Friday.", "last week on Friday", Weekday(number=4, weeks=-1)),
        ("Held in March last year.", "March last year", Month(month=3, years=-1)),
        ("Held on March 3 of last year.", "March 3 of last year", Day(month=3, day=3, years=-1)),
        ("Held in March of that year.", "March of that year", Month(month=3, that_year=True)),
        ("Held last year in March.", "last year in March", Month(month=3, years=-1)),
        ("Held at Easter last year.", "Easter last year", FeastDay(feast="easter", years=-1)),
        (
            "Held March 3-4 last year.",
            "March 3-4 last year",
            Range(first=Day(month=3, day=3, years=-1), last=Day(month=3, day=4, years=-1)),
        ),
        ("Held on the first day of Ramadan.", "the first day of Ramadan", LOST),
        ("Held in the second week of March.", "the second week of March", LOST),
    ],
)
def test_a_day_takes_in_what_stands_beside_it(text: str, words: str, moment: Moment) -> None:
    assert join(text) == [(words, moment)]


@pytest.mark.parametrize(
    ("text", "words", "moment"),
    [
        ("Begins at noon on Friday.", "noon on Friday", Clock(hour=12, minute=0, word="noon", day=FRIDAY)),
        ("Begins at 6 a.m. this Friday.", "6 a.m. this Friday", Clock(hour=6, minute=0, day=Weekday(number=4, pick=0))),
        ("Begins Friday at 6 a.m.", "Friday at 6 a.m.", Clock(hour=6, minute=0, day=FRIDAY)),
        ("Begins on March 3, at 06:00.", "March 3, at 06:00", Clock(hour=6, minute=0, day=MARCH_3)),
        ("Begins on Friday by noon.", "Friday by noon", Clock(hour=12, minute=0, word="noon", day=FRIDAY)),
        ("Begins at 17:00 (15:00 GMT).", "17:00 (15:00 GMT)", Clock(hour=17, minute=0)),
        ("Begins tonight at 23:00.", "tonight at 23:00", Clock(hour=23, minute=0, day=NearDay(days=0))),
    ],
)
def test_a_clock_time_takes_its_day(text: str, words: str, moment: Moment) -> None:
    assert join(text) == [(words, moment)]


@pytest.mark.parametrize(
    ("text", "words", "moment"),
    [
        ("Due by the end of March.", "the end of March", End(of=Month(month=3))),
        ("Due by the very end of 2031.", "the very end of 2031", End(of=Year(year=2031))),
        ("Due by the last day of March.", "the last day of March", End(of=Month(month=3))),
        ("Due by the close of Ramadan.", "the close of Ramadan", End(of=FeastDay(feast="ramadan"))),
        ("Due by the end of this week.", "the end of this week", End(of=Period(unit="week", shift=0))),
        ("Due by the start of March.", "the start of March", LOST),
        ("Due by the middle of next week.", "the middle of next week", LOST),
        ("Due at the height of Ramadan.", "the height of Ramadan", LOST),
        ("Due on the eve of Ramadan.", "the eve of Ramadan", LOST),
        ("Due on the eve of March 3.", "the eve of March 3", LOST),
    ],
)
def test_an_edge_is_not_the_whole(text: str, words: str, moment: Moment) -> None:
    assert join(text) == [(words, moment)]


@pytest.mark.parametrize(
    ("text", "words", "moment"),
    [
        ("Held from Friday to Monday.", "Friday to Monday", Range(first=FRIDAY, last=MONDAY)),
        ("Held from Friday until the Monday.", "Friday until the Monday", Range(first=FRIDAY, last=MONDAY)),
        ("Held from March 3 through March 8.", "March 3 through March 8", Range(first=MARCH_3, last=MARCH_8)),
        ("Held March 3 – March 8.", "March 3 – March 8", Range(first=MARCH_3, last=MARCH_8)),
        ("Held between Friday and Monday.", "Friday and Monday", Range(first=FRIDAY, last=MONDAY)),
        ("Held on March 3 and March 4.", "March 3 and March 4", Range(first=MARCH_3, last=MARCH_4)),
        ("Held on Sunday and Monday.", "Sunday and Monday", Range(first=SUNDAY, last=MONDAY)),
        ("Held yesterday and today.", "yesterday and today", Range(first=NearDay(days=-1), last=NearDay(days=0))),
        (
            "Held from 3 p.m. to 6 p.m. on Friday.",
            "3 p.m. to 6 p.m. on Friday",
            Range(first=Clock(hour=15, minute=0), last=Clock(hour=18, minute=0, day=FRIDAY)),
        ),
        (
            "Held from Friday until the end of March.",
            "Friday until the end of March",
            Range(first=FRIDAY, last=End(of=Month(month=3))),
        ),
        ("Held on Friday or Monday.", "Friday or Monday", Unknown(kind="window")),
        ("Held on March 3, or on March 4.", "March 3, or on March 4", Unknown(kind="window")),
    ],
)
def test_two_ends_make_a_stretch(text: str, words: str, moment: Moment) -> None:
    assert join(text) == [(words, moment)]


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("Held on Friday and Monday.", [FRIDAY, MONDAY]),
        ("Held on March 3 and March 8.", [MARCH_3, MARCH_8]),
        ("It was moved from Friday to Monday.", [FRIDAY, MONDAY]),
        ("The deadline was put off from March 3 to March 8.", [MARCH_3, MARCH_8]),
        ("It was moved. They met from Friday to Monday.", [Range(first=FRIDAY, last=MONDAY)]),
        ("Held in March, then on Friday.", [Month(month=3), FRIDAY]),
        ("On Friday nine died, on Monday two.", [FRIDAY, MONDAY]),
        ("He left on Friday to the March 3 talks.", [FRIDAY, MARCH_3]),
        ("Held at noon, they said on Friday.", [Clock(hour=12, minute=0, word="noon"), FRIDAY]),
        ("Held in 2019 or on Friday.", [Year(year=2019), FRIDAY]),
    ],
)
def test_neighbours_that_are_two_stay_two(text: str, moments: list[Moment]) -> None:
    assert [moment for _, moment in join(text)] == moments
