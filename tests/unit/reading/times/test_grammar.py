"""The grammar of times: what the words alone say, before anybody asks which day that was."""

from dataclasses import replace

import pytest

from ceasewire.lexicon.times import load_times
from ceasewire.reading.times.grammar import BUILDERS, find_atoms
from ceasewire.reading.times.moments import (
    Ago,
    Ahead,
    Clock,
    Day,
    DayOfMonth,
    End,
    FeastDay,
    Length,
    Moment,
    Month,
    NearDay,
    Period,
    Range,
    Told,
    Unknown,
    Weekday,
    WeekOf,
    Year,
)

WORDS = load_times()
UNGATED = replace(WORDS, patterns=tuple(replace(pattern, gates=frozenset()) for pattern in WORDS.patterns))
VAGUE, WINDOW, DURATION, FREQUENCY = (Unknown(kind=kind) for kind in ("vague", "window", "duration", "frequency"))

MOMENTS: list[tuple[str, str, Moment]] = [
    ("Signed 2031-02-28 in the port.", "2031-02-28", Day(year=2031, month=2, day=28)),
    ("Signed 2031-02-30 in the port.", "2031-02-30", VAGUE),
    ("Signed 28/02/2031.", "28/02/2031", Day(year=2031, month=2, day=28)),
    ("Signed 02/28/2031.", "02/28/2031", Day(year=2031, month=2, day=28)),
    ("Signed 5.5.2031.", "5.5.2031", Day(year=2031, month=5, day=5)),
    ("Signed 4/5/2031.", "4/5/2031", VAGUE),
    ("Signed 44/55/2031.", "44/55/2031", VAGUE),
    ("Signed September 9.", "September 9", Day(month=9, day=9)),
    ("Signed Sept. 9th, 2031.", "Sept. 9th, 2031", Day(month=9, day=9, year=2031)),
    ("Signed the 9th of September.", "the 9th of September", Day(month=9, day=9)),
    ("Signed the ninth day of September.", "the ninth day of September", Day(month=9, day=9)),
    ("Held September 9-11.", "September 9-11", Range(first=Day(month=9, day=9), last=Day(month=9, day=11))),
    (
        "Held 9 to 11 September 2031.",
        "9 to 11 September 2031",
        Range(first=Day(month=9, day=9, year=2031), last=Day(month=9, day=11, year=2031)),
    ),
    (
        "Held September 9, 10 and 11.",
        "September 9, 10 and 11",
        Range(first=Day(month=9, day=9), last=Day(month=9, day=11)),
    ),
    (
        "Held on 9, 10 and 11 September.",
        "9, 10 and 11 September",
        Range(first=Day(month=9, day=9), last=Day(month=9, day=11)),
    ),
    ("Held September 9 and 14.", "September 9 and 14", WINDOW),
    ("Held September 9, 14 and 15.", "September 9, 14 and 15", WINDOW),
    ("Held on 9 or 10 September.", "9 or 10 September", WINDOW),
    ("Held on September 9 or 10.", "September 9 or 10", WINDOW),
    ("Held September 11-9.", "September 11-9", WINDOW),
    ("Due the 26th of next month.", "the 26th of next month", DayOfMonth(day=26, months=1)),
    ("Held in September.", "September", Month(month=9)),
    ("Held last September.", "last September", Month(month=9, pick=-1)),
    ("Held this September.", "this September", Month(month=9, pick=0)),
    ("Held the coming September.", "the coming September", Month(month=9, pick=1)),
    ("September's raid failed.", "September's", Month(month=9)),
    ("The September raid failed.", "September", Month(month=9)),
    ("The May truce broke.", "May", Month(month=5)),
    ("Held in Sept. 2031.", "Sept. 2031", Month(month=9, year=2031)),
    ("Held in May and June.", "May and June", Range(first=Month(month=5), last=Month(month=6))),
    ("Held in May and September.", "May and September", WINDOW),
    ("Held in May or June.", "May or June", WINDOW),
    (
        "Held from November to February 2031.",
        "November to February 2031",
        Range(first=Month(month=11, year=2030), last=Month(month=2, year=2031)),
    ),
    ("Held in the second half of May.", "the second half of May", VAGUE),
    ("Held in the last week of May.", "the last week of May", VAGUE),
    ("Held in mid-May.", "mid-May", VAGUE),
    ("Held in 2019.", "2019", Year(year=2019)),
    ("The 2019 accord fell.", "2019", Year(year=2019)),
    ("2019 saw raids.", "2019", Year(year=2019)),
    ("The 2003-11 war ended.", "2003-11", Range(first=Year(year=2003), last=Year(year=2011))),
    ("Between 2014 and 2016 they fled.", "2014 and 2016", Range(first=Year(year=2014), last=Year(year=2016))),
    ("The 2016-2014 list was long.", "2016-2014", VAGUE),
    ("Held in late 2019.", "late 2019", VAGUE),
    ("Held the day  before yesterday.", "the day  before yesterday", NearDay(days=-2)),
    ("Held later today.", "later today", NearDay(days=0)),
    ("Held Friday night.", "Friday night", Weekday(number=4)),
    ("Held last Friday.", "last Friday", Weekday(number=4, pick=-1)),
    ("Held this past Friday.", "this past Friday", Weekday(number=4, pick=-1)),
    ("Held next Friday.", "next Friday", Weekday(number=4, pick=1)),
    ("Held this coming Friday.", "this coming Friday", Weekday(number=4, pick=2)),
    ("Held the following Friday.", "the following Friday", VAGUE),
    ("Held on Fridays.", "Fridays", FREQUENCY),
    ("Held the week of May 9.", "the week of May 9", WeekOf(day=Day(month=5, day=9))),
    ("Held last week.", "last week", Period(unit="week", shift=-1)),
    ("Held this year.", "this year", Period(unit="year", shift=0)),
    ("Held the month before last.", "the month before last", Period(unit="month", shift=-2)),
    ("Held over the weekend.", "the weekend", Period(unit="weekend", shift=None)),
    ("Due by the end of next month.", "the end of next month", End(of=Period(unit="month", shift=1))),
    ("Due by year's end.", "year's end", End(of=Period(unit="year", shift=0))),
    ("Held two days ago.", "two days ago", Ago(count=2, unit="day")),
    ("Held forty-one days ago.", "forty-one days ago", Ago(count=41, unit="day")),
    ("Held a fortnight ago.", "a fortnight ago", Ago(count=1, unit="fortnight")),
    ("Held about two days ago.", "about two days ago", VAGUE),
    ("Held two days later.", "two days later", Told(unit="day", count=2)),
    ("Held a week earlier.", "a week earlier", Told(unit="week", count=-1)),
    ("Held the day before.", "the day before", Told(unit="day", count=-1)),
    ("Held the same evening.", "the same evening", Told(unit="day", count=0)),
    ("Held the next day.", "the next day", Told(unit="day", count=1)),
    ("Held the previous month.", "the previous month", Told(unit="month", count=-1)),
    ("Held two days after the vote.", "two days after", VAGUE),
    ("Held two days after Friday.", "two days after Friday", VAGUE),
    ("Held a week from Sunday.", "a week from Sunday", VAGUE),
    ("Due in ten days.", "in ten days", Ahead(count=10, unit="day", iso="P10D")),
    ("Due in an hour.", "in an hour", Ahead(count=1, unit="hour", iso="PT1H")),
    ("Due two weeks from now.", "two weeks from now", Ahead(count=2, unit="week", iso="P2W")),
    ("A 1,000-day siege ended.", "1,000-day", Length(iso="P1000D")),
    ("A two-decade war ended.", "two-decade", Length(iso="P20Y")),
    ("A war of two fortnights ended.", "two fortnights", Length(iso="P4W")),
    ("It lasts 30 minutes.", "30 minutes", Length(iso="PT30M")),
    ("It lasts another 90 seconds.", "another 90 seconds", Length(iso="PT90S")),
    ("It lasts for an additional month.", "an additional month", Length(iso="P1M")),
    ("A month-long lull ended.", "month-long", Length(iso="P1M")),
    ("It lasts five to seven days.", "five to seven days", DURATION),
    ("It lasts a day or two.", "a day or two", DURATION),
    ("It lasts half an hour.", "half an hour", DURATION),
    ("It opens twice a week.", "twice a week", FREQUENCY),
    ("It lasts indefinitely.", "indefinitely", VAGUE),
    ("Held at 17:45.", "17:45", Clock(hour=17, minute=45)),
    ("Held at 12:30 a.m. GMT.", "12:30 a.m. GMT", Clock(hour=0, minute=30)),
    ("Held at 12 pm.", "12 pm", Clock(hour=12, minute=0)),
    ("Held at 6.30 pm.", "6.30 pm", Clock(hour=18, minute=30)),
    ("Held at 1500 GMT.", "1500 GMT", Clock(hour=15, minute=0)),
    ("Held at 2 o'clock in the morning.", "2 o'clock in the morning", Clock(hour=2, minute=0)),
    ("Held at 24:00.", "24:00", Clock(hour=24, minute=0)),
    ("Held at 24:10.", "24:10", VAGUE),
    ("Held at 15 p.m.", "15 p.m.", VAGUE),
    ("Held at noon.", "noon", Clock(hour=12, minute=0, word="noon")),
    ("Held at midnight.", "midnight", Clock(hour=0, minute=0, word="midnight")),
    ("Held by Easter 2031.", "Easter 2031", FeastDay(feast="easter", year=2031)),
    ("Held last year's Ramadan.", "last year's Ramadan", FeastDay(feast="ramadan", years=-1)),
    ("Held next Christmas.", "next Christmas", FeastDay(feast="christmas", pick=1)),
    ("Held by Eid ul-Fitr.", "Eid ul-Fitr", FeastDay(feast="eid-al-fitr")),
]


@pytest.mark.parametrize(("text", "words", "moment"), MOMENTS, ids=[text for text, _, _ in MOMENTS])
def test_words_for_a_time_say_a_moment(text: str, words: str, moment: Moment) -> None:
    assert [(text[atom.start : atom.end], atom.moment) for atom in find_atoms(text, WORDS)] == [(words, moment)]


@pytest.mark.parametrize(
    "text",
    [
        "The second truce held for the third party.",
        "He marched in May's name.",
        "Highway 2010 was shut.",
        "It closed the 2023/24 season.",
        "In all 2,014 men fell in 3.5 months' worth of rain.",
        "The October War is taught at school.",
        "He is 31 years old.",
        "Some 2000 fled.",
        "Between 1900 and 2000 people fled.",
        "The Maundy Thursday rite began.",
        "A decades-old feud goes on day and night.",
    ],
)
def test_what_only_looks_like_a_time_is_passed_by(text: str) -> None:
    assert find_atoms(text, WORDS) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Theresa May spoke in May.", []),
        ("Mrs. May spoke on May 3.", ["May 3"]),
        ("On Friday April said it would hold in April.", ["Friday"]),
        ("The April truce broke in April.", ["April", "April"]),
    ],
)
def test_a_surname_takes_the_bare_month_away(text: str, words: list[str]) -> None:
    assert [text[atom.start : atom.end] for atom in find_atoms(text, WORDS)] == words


def test_the_longest_of_those_that_begin_first_wins() -> None:
    text = "The pact of the third of May 2019 lapsed two days ago."
    found = [(atom.rule, text[atom.start : atom.end]) for atom in find_atoms(text, WORDS)]
    assert found == [("ordinal-of-month", "the third of May 2019"), ("days-ago", "two days ago")]


def test_a_blank_may_be_any_space_of_the_line_but_no_line_break() -> None:
    assert [atom.moment for atom in find_atoms("on March\u00a03", WORDS)] == [Day(month=3, day=3)]
    assert Day(month=3, day=3) not in [atom.moment for atom in find_atoms("in March\n3 men fled", WORDS)]


@pytest.mark.parametrize(
    "text", [*(text for text, _, _ in MOMENTS), *(s for p in WORDS.patterns for s in (p.example, p.counter))]
)
def test_a_gate_changes_nothing_but_the_time_it_takes(text: str) -> None:
    assert find_atoms(text, WORDS) == find_atoms(text, UNGATED)


def test_every_meaning_of_the_lexicon_is_built_and_every_builder_is_used() -> None:
    meanings = {pattern.meaning for pattern in WORDS.patterns}
    assert meanings - {"nothing", "person", "unknown"} == set(BUILDERS)


@pytest.mark.parametrize("text", ["The pact lets in 200 trucks of aid per day.", "Ten lorries cross per hour."])
def test_how_often_is_told_by_its_own_words_where_nothing_stands_before_them(text: str) -> None:
    (atom,) = find_atoms(text, load_times())
    assert text[atom.start : atom.end].startswith("per ")
