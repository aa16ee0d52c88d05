"""Times: found with their words, dated from the article's date, null where the words leave it open."""

from datetime import date

import pytest

from ceasewire.lexicon.times import Preposition, load_times
from ceasewire.reading.times.finding import Direction, TimeKind, TimeRole, find_times, resolve_time

WORDS = load_times()
WEDNESDAY = date(2024, 3, 13)
SUNDAY = date(2023, 10, 8)
PAST, FUTURE, NONE = Direction.PAST, Direction.FUTURE, Direction.NONE
EVENT, START, END, DEADLINE = TimeRole.EVENT, TimeRole.START, TimeRole.END, TimeRole.DEADLINE


def read(
    text: str, *, anchor: date | None, tense: Direction, role: TimeRole, previous: str | None = None
) -> list[tuple[str, str | None]]:
    """Return the words and value of each time in a text."""
    return [
        (x.span.text, resolve_time(x, anchor=anchor, tense=tense, role=role, previous=previous))
        for x in find_times(text, anchor=anchor)
    ]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Shells fell on the port on March 1.", "on March 1", "2024-03-01"),
        ("Shells fell on the port on 29 November.", "on 29 November", "2023-11-29"),
        ("The camp was hit on Monday.", "on Monday", "2024-03-11"),
        ("The camp was hit on Wednesday.", "on Wednesday", "2024-03-13"),
        ("The camp was hit on Thursday.", "on Thursday", "2024-03-07"),
        ("A convoy burned late on Saturday.", "late on Saturday", "2024-03-09"),
        ("A convoy burned in the early hours of Sunday.", "in the early hours of Sunday", "2024-03-10"),
        ("A convoy burned on the night of March 3.", "on the night of March 3", "2024-03-03"),
        ("A convoy burned at dawn on Friday.", "at dawn on Friday", "2024-03-08"),
        ("Gunmen came Friday morning.", "Friday morning", "2024-03-08"),
        ("The village fell last week.", "last week", "2024-03-04/2024-03-10"),
        ("The village fell last month.", "last month", "2024-02"),
        ("The village fell last year.", "last year", "2023"),
        ("The village fell last Friday.", "last Friday", "2024-03-08"),
        ("The village fell last Wednesday.", "last Wednesday", "2024-03-06"),
        ("The village fell the week before last.", "the week before last", "2024-02-26/2024-03-03"),
        ("Two farmers died over the weekend.", "over the weekend", "2024-03-09/2024-03-10"),
        ("Two farmers died earlier this month.", "earlier this month", "2024-03"),
        ("Two farmers died earlier in the week.", "earlier in the week", "2024-03-11/2024-03-17"),
        ("The pact was signed two days ago.", "two days ago", "2024-03-11"),
        ("The pact was signed twenty-one days ago.", "twenty-one days ago", "2024-02-21"),
        ("The pact was signed a month ago.", "a month ago", "2024-02"),
        ("The pact was signed two weeks ago.", "two weeks ago", "2024-02-26/2024-03-03"),
        ("The pact was signed three years ago.", "three years ago", "2021"),
        ("The pact was signed yesterday.", "yesterday", "2024-03-12"),
        ("The pact was signed the day before yesterday.", "the day before yesterday", "2024-03-11"),
        ("The pact was signed this morning.", "this morning", "2024-03-13"),
        ("Drones came last night.", "last night", "2024-03-12"),
        ("He has been missing since Monday.", "since Monday", "2024-03-11"),
        ("He has been missing since June 3.", "since June 3", "2023-06-03"),
        ("He has been missing since 2014.", "since 2014", "2014"),
        ("The front moved in December.", "in December", "2023-12"),
        ("The front moved in March.", "in March", "2024-03"),
        ("The front moved in May of 2012.", "in May of 2012", "2012-05"),
        ("The front moved last September.", "last September", "2023-09"),
        ("The front moved in October last year.", "in October last year", "2023-10"),
        ("The front moved in 2014.", "in 2014", "2014"),
        ("The failed 2015 accord was no help.", "2015", "2015"),
        ("It went on in January and February.", "in January and February", "2024-01/2024-02"),
        ("It went on between June 2014 and April 2016.", "between June 2014 and April 2016", "2014-06/2016-04"),
        ("It went on from Friday until Monday.", "from Friday until Monday", "2024-03-08/2024-03-11"),
        ("It went on from November 28 to January 4.", "from November 28 to January 4", "2023-11-28/2024-01-04"),
        ("It happened on May 2 and 3.", "on May 2 and 3", "2023-05-02/2023-05-03"),
        ("It happened on Tuesday (March 5).", "on Tuesday (March 5)", "2024-03-05"),
        ("It happened on Monday, March 4, 2024.", "on Monday, March 4, 2024", "2024-03-04"),
        ("It happened on the third of May 2019.", "on the third of May 2019", "2019-05-03"),
        ("It happened at 5 a.m. on Sunday.", "at 5 a.m. on Sunday", "2024-03-10T05:00"),
        ("It happened on Sunday at 17:45.", "on Sunday at 17:45", "2024-03-10T17:45"),
        ("It happened at 12 a.m. on Sunday.", "at 12 a.m. on Sunday", "2024-03-10T00:00"),
        ("It happened shortly after midnight on Sunday.", "shortly after midnight on Sunday", "2024-03-10"),
        ("It happened around noon on Sunday.", "around noon on Sunday", "2024-03-10"),
        ("They were held for five days.", "for five days", "P5D"),
        ("They were freed after 18 hours.", "after 18 hours", "PT18H"),
        ("Churches were hit on Christmas Eve.", "on Christmas Eve", "2023-12-24"),
        ("Churches were hit on Palm Sunday 2022.", "on Palm Sunday 2022", "2022-04-10"),
        ("It ended on Easter Sunday.", "on Easter Sunday", "2023-04-09"),
        ("It ended on Eid al-Adha.", "on Eid al-Adha", "2023-06-28"),
        ("It ended on New Year's Eve.", "on New Year's Eve", "2023-12-31"),
        ("It ended on Christmas Day 2022.", "on Christmas Day 2022", "2022-12-25"),
        ("It went on during Ramadan.", "during Ramadan", "2024-03-11/2024-04-09"),
        ("It ended on Feb. 29.", "on Feb. 29", "2024-02-29"),
        ("It ended late Saturday night.", "late Saturday night", "2024-03-09"),
        ("It ended at 11:30 p.m. on Tuesday.", "at 11:30 p.m. on Tuesday", "2024-03-12T23:30"),
        ("They met on March 4, 5 and 6.", "on March 4, 5 and 6", "2024-03-04/2024-03-06"),
        ("They met on 24, 25 and 26 December.", "on 24, 25 and 26 December", "2023-12-24/2023-12-26"),
        ("The April truce failed.", "April", "2023-04"),
        ("They met today at noon.", "today at noon", "2024-03-13T12:00"),
        ("They met in the night from Monday to Tuesday.", "from Monday to Tuesday", "2024-03-11/2024-03-12"),
        ("Markets were hit during Ramadan last year.", "during Ramadan last year", "2023-03-23/2023-04-20"),
    ],
)
def test_what_happened_looks_back(text: str, words: str, value: str) -> None:
    assert read(text, anchor=WEDNESDAY, tense=PAST, role=EVENT) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "role", "value"),
    [
        ("Talks open on March 15.", "on March 15", EVENT, "2024-03-15"),
        ("Talks open on Monday.", "on Monday", EVENT, "2024-03-18"),
        ("Talks open on Wednesday.", "on Wednesday", EVENT, "2024-03-13"),
        ("Talks open next Monday.", "next Monday", EVENT, "2024-03-18"),
        ("Talks open on Friday next week.", "on Friday next week", EVENT, "2024-03-22"),
        ("Talks open next week.", "next week", EVENT, "2024-03-18/2024-03-24"),
        ("Talks open in two days.", "in two days", EVENT, "2024-03-15"),
        ("Talks open tomorrow morning.", "tomorrow morning", EVENT, "2024-03-14"),
        ("Talks open the day after tomorrow.", "the day after tomorrow", EVENT, "2024-03-15"),
        ("Talks open the week of March 25.", "the week of March 25", EVENT, "2024-03-25/2024-03-31"),
        ("Talks open June 8-9.", "June 8-9", EVENT, "2024-06-08/2024-06-09"),
        ("Talks run from July 24 to August 1.", "from July 24 to August 1", EVENT, "2024-07-24/2024-08-01"),
        ("Talks open within a month.", "within a month", EVENT, "P1M"),
        ("The halt begins tonight.", "tonight", START, "2024-03-13"),
        ("The halt begins at midnight.", "at midnight", START, "2024-03-14T00:00"),
        ("The guns fall silent from midnight on.", "from midnight on", START, "2024-03-14T00:00"),
        ("The halt begins at 08:00 on Friday.", "at 08:00 on Friday", START, "2024-03-15T08:00"),
        ("The halt begins at 1500 GMT on Friday.", "at 1500 GMT on Friday", START, "2024-03-15T15:00"),
        ("The halt begins at 6 pm.", "at 6 pm", START, "2024-03-13T18:00"),
        ("A halt, starting Monday, was offered.", "starting Monday", START, "2024-03-18"),
        ("A halt, as of Thursday, was offered.", "as of Thursday", START, "2024-03-14"),
        ("A halt will hold from Friday to Sunday.", "from Friday to Sunday", START, "2024-03-15"),
        ("A halt will hold from Friday to Sunday.", "from Friday to Sunday", END, "2024-03-17"),
        (
            "A halt will hold from 12:00 on January 6 to 24:00 on January 7.",
            "from 12:00 on January 6 to 24:00 on January 7",
            EVENT,
            "2025-01-06T12:00/2025-01-08T00:00",
        ),
        ("A halt will hold from 3 p.m. to 6 p.m. Friday.", "from 3 p.m. to 6 p.m. Friday", END, "2024-03-15T18:00"),
        ("A halt will hold until 18 February.", "until 18 February", END, "2025-02-18"),
        ("A halt will hold through Saturday.", "through Saturday", END, "2024-03-16"),
        ("A halt will hold until midnight on Sunday.", "until midnight on Sunday", END, "2024-03-18T00:00"),
        ("A halt will hold during Ramadan.", "during Ramadan", END, "2024-03-11/2024-04-09"),
        ("A halt will hold until the end of Ramadan.", "until the end of Ramadan", END, "2024-04-09"),
        ("A halt will hold for another 12 hours.", "for another 12 hours", END, "PT12H"),
        ("A halt will hold for at least 90 consecutive days.", "for at least 90 consecutive days", END, "P90D"),
        ("A halt will hold for a fortnight.", "for a fortnight", END, "P2W"),
        ("They proposed a 60-day halt.", "60-day", END, "P60D"),
        ("They proposed a three-day truce starting Monday.", "three-day", END, "P3D"),
        ("They proposed a three-day truce starting Monday.", "starting Monday", START, "2024-03-18"),
        ("A truce was offered from midnight tonight.", "from midnight tonight", START, "2024-03-14T00:00"),
        ("A truce was offered effective April 1.", "effective April 1", START, "2024-04-01"),
        ("A truce was offered over Christmas.", "over Christmas", START, "2024-12-25"),
        ("A truce was offered after Ramadan.", "after Ramadan", START, "2024-04-09"),
        (
            "A truce was offered from Christmas Eve to New Year's Day.",
            "from Christmas Eve to New Year's Day",
            END,
            "2025-01-01",
        ),
        ("It was extended by a month.", "by a month", END, "P1M"),
        ("It was extended to March 31.", "to March 31", END, "2024-03-31"),
        ("It was extended for two more weeks.", "for two more weeks", END, "P2W"),
        (
            "It runs until 6 a.m. on Saturday, March 16.",
            "until 6 a.m. on Saturday, March 16",
            END,
            "2024-03-16T06:00",
        ),
        (
            "Bring it home not later than noon on April 1.",
            "not later than noon on April 1",
            DEADLINE,
            "2024-04-01T12:00",
        ),
        ("Bring it home by the last day of April.", "by the last day of April", DEADLINE, "2024-04-30"),
        ("Bring it home within three months.", "within three months", DEADLINE, "P3M"),
        ("Bring it home before Eid al-Adha.", "before Eid al-Adha", DEADLINE, "2024-06-16"),
        ("Bring it home before Rosh Hashanah.", "before Rosh Hashanah", DEADLINE, "2024-10-03"),
        ("They proposed a 48–hour halt.", "48–hour", END, "PT48H"),
        ("They proposed a three-month halt.", "three-month", END, "P3M"),
        ("They proposed a weeklong halt.", "weeklong", END, "P1W"),
        ("It was prolonged by two days.", "by two days", END, "P2D"),
        ("All troops go by January 26.", "by January 26", DEADLINE, "2025-01-26"),
        ("All troops go no later than April 3.", "no later than April 3", DEADLINE, "2024-04-03"),
        ("All troops go within 24 hours.", "within 24 hours", DEADLINE, "PT24H"),
        ("All troops go within the next 48 hours.", "within the next 48 hours", DEADLINE, "PT48H"),
        ("All troops go in 72 hours.", "in 72 hours", DEADLINE, "PT72H"),
        ("All troops go over the next ten days.", "over the next ten days", DEADLINE, "P10D"),
        ("All troops go before the end of this year.", "before the end of this year", DEADLINE, "2024-12-31"),
        ("All troops go by the end of the month.", "by the end of the month", DEADLINE, "2024-03-31"),
        ("All troops go by the end of next February.", "by the end of next February", DEADLINE, "2025-02-28"),
        ("All troops go by year-end.", "by year-end", DEADLINE, "2024-12-31"),
        ("All troops go by midnight today.", "by midnight today", DEADLINE, "2024-03-14T00:00"),
        ("All troops go by noon on Saturday.", "by noon on Saturday", DEADLINE, "2024-03-16T12:00"),
        ("All troops go by Christmas.", "by Christmas", DEADLINE, "2024-12-25"),
        ("All troops go before Easter.", "before Easter", DEADLINE, "2024-03-31"),
        ("All troops go by Orthodox Easter.", "by Orthodox Easter", DEADLINE, "2024-05-05"),
        ("All troops go by Eid al-Fitr.", "by Eid al-Fitr", DEADLINE, "2024-04-10"),
        ("All troops go by Eid.", "by Eid", DEADLINE, "2024-04-10"),
        ("All troops go before Passover.", "before Passover", DEADLINE, "2024-04-23"),
        ("All troops go by 2031.", "by 2031", DEADLINE, "2031"),
        ("All troops go by the 26th of next month.", "by the 26th of next month", DEADLINE, "2024-04-26"),
    ],
)
def test_what_is_to_come_looks_forward(text: str, words: str, role: TimeRole, value: str) -> None:
    assert (words, value) in read(text, anchor=WEDNESDAY, tense=FUTURE, role=role)


@pytest.mark.parametrize(
    ("text", "words", "tense", "role"),
    [
        ("It began in recent days.", "in recent days", PAST, EVENT),
        ("It began over the past week.", "over the past week", PAST, EVENT),
        ("It began in the past 10 days.", "in the past 10 days", PAST, EVENT),
        ("It began since late April.", "since late April", PAST, EVENT),
        ("It began in early 2008.", "in early 2008", PAST, EVENT),
        ("It began late last year.", "late last year", PAST, EVENT),
        ("It began in the 1990s.", "in the 1990s", PAST, EVENT),
        ("It began in the summer of 2006.", "in the summer of 2006", PAST, EVENT),
        ("It began nearly two years ago.", "nearly two years ago", PAST, EVENT),
        ("It began several weeks ago.", "several weeks ago", PAST, EVENT),
        ("It began overnight.", "overnight", PAST, EVENT),
        ("It began on the first day of Ramadan.", "on the first day of Ramadan", PAST, EVENT),
        ("It began two hours before the raid.", "two hours before", PAST, EVENT),
        ("It began around March 1.", "around March 1", PAST, EVENT),
        ("It began after March 1.", "after March 1", PAST, EVENT),
        ("It began on 04/05/2023.", "on 04/05/2023", PAST, EVENT),
        ("It began on the eve of Ramadan.", "on the eve of Ramadan", PAST, EVENT),
        ("It began at the height of Ramadan.", "at the height of Ramadan", PAST, EVENT),
        ("It began in the last week of February.", "in the last week of February", PAST, EVENT),
        ("It began on Monday or Tuesday.", "on Monday or Tuesday", PAST, EVENT),
        ("It began on March 4 or 5.", "on March 4 or 5", PAST, EVENT),
        ("It began two days after Friday.", "two days after Friday", PAST, EVENT),
        ("The 7 October raid was on his mind.", "The 7 October", PAST, EVENT),
        ("June 4 Square was shelled.", "June 4", PAST, EVENT),
        ("Ramadan Harib spoke.", "Ramadan", PAST, EVENT),
        ("It will begin in April or May.", "in April or May", FUTURE, START),
        ("It will begin in the second half of April.", "in the second half of April", FUTURE, START),
        ("It will begin a week from Sunday.", "a week from Sunday", FUTURE, START),
        ("It will begin after Eid al-Fitr.", "after Eid al-Fitr", FUTURE, START),
        ("It lasted for over a year.", "for over a year", PAST, EVENT),
        ("It lasted a day and a half.", "a day and a half", PAST, EVENT),
        ("The halt will last 7 to 10 days.", "7 to 10 days", FUTURE, END),
        ("The halt was renewed indefinitely.", "indefinitely", FUTURE, END),
        ("The halt holds for the time being.", "for the time being", FUTURE, END),
        ("The halt holds until further notice.", "until further notice", FUTURE, END),
        ("Aid will come in the coming days.", "in the coming days", FUTURE, START),
        ("Aid will come soon.", "soon", FUTURE, START),
        ("Aid will come every Friday.", "every Friday", FUTURE, START),
        ("Aid will come within days.", "within days", FUTURE, DEADLINE),
        ("Aid will come by mid-April.", "by mid-April", FUTURE, DEADLINE),
        ("Aid will come later this month.", "later this month", FUTURE, START),
        ("Aid will come in two weeks.", "in two weeks", FUTURE, START),
        ("Aid will come next Friday.", "next Friday", FUTURE, START),
        ("Aid will come at 4 a.m.", "at 4 a.m", FUTURE, START),
        ("Aid must come by March 10.", "by March 10", FUTURE, DEADLINE),
        ("Aid will come before Ramadan.", "before Ramadan", FUTURE, DEADLINE),
        ("Aid will come within five working days.", "within five working days", FUTURE, DEADLINE),
        ("An Easter pause is hoped for.", "Easter", FUTURE, START),
        ("Nobody knew on Friday.", "on Friday", NONE, EVENT),
        ("Nobody knew on February 30.", "on February 30", PAST, EVENT),
        ("The October 7 raid was on his mind.", "October 7", PAST, EVENT),
        ("They met again the following day.", "the following day", PAST, EVENT),
        ("They met again that year.", "that year", PAST, EVENT),
    ],
)
def test_what_nobody_can_date_has_no_value(text: str, words: str, tense: Direction, role: TimeRole) -> None:
    found = dict(read(text, anchor=WEDNESDAY, tense=tense, role=role))
    assert any(key.startswith(words) for key in found), found
    assert set(found.values()) == {None}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Monday", None),
        ("on June 12", None),
        ("in June", None),
        ("last week", None),
        ("yesterday", None),
        ("two days ago", None),
        ("by Christmas", None),
        ("from midnight on", None),
        ("by the end of the year", None),
        ("from Friday to Monday", None),
        ("in October last year", None),
        ("on June 12, 2018", "2018-06-12"),
        ("on 2018-06-12", "2018-06-12"),
        ("in June 2018", "2018-06"),
        ("in 1953", "1953"),
        ("by Christmas 2018", "2018-12-25"),
        ("by the end of 2018", "2018-12-31"),
        ("from 3 to 5 May 2018", "2018-05-05"),
        ("at noon on June 12, 2018", "2018-06-12T12:00"),
        ("within 72 hours", "PT72H"),
    ],
)
def test_without_an_article_date_only_full_dates_and_durations_have_a_value(text: str, value: str | None) -> None:
    (found,) = read(text, anchor=None, tense=FUTURE, role=DEADLINE)
    assert found[1] == value


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said no.",
        "Mrs. May was asked.",
        "They may attack.",
        "The March on the capital failed.",
        "They will march again.",
        "A second truce is needed.",
        "Some 10,000 people fled.",
        "A total of 2014 men fell.",
        "Resolution 2023 was adopted.",
        "Flight 2010 was shot down.",
        "It cost $2014 apiece.",
        "The Six-Day War was long ago" + " in books.",
        "A 15-year-old boy was hurt.",
        "The two-month-old truce holds.",
        "The Bloody Sunday inquiry is over.",
        "The Good Friday Agreement holds.",
        "The Sunday Times has it.",
        "USA Today has it.",
        "At the same time shells fell.",
        "One day he will speak.",
        "It grew by 2.5 percent.",
        "The score was 3:1.",
        "Room 1204 was hit.",
        "May we go?",
        "He spoke in May's name.",
        "Highway 2010 was shut.",
        "The 2023/24 season ended.",
        "Some 2000 fled.",
        "Between 1900 and 2000 people fled.",
        "He was 52 years old when the Daily Herald fired him.",
        "It sold for 2,020 dollars.",
        "Black September fighters came.",
        "The October War is long over.",
        "Christmas Island and Easter Island were quiet.",
        "The front page was blank.",
        "He took the 4x4.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    found = [x for x in find_times(text, anchor=WEDNESDAY) if x.span.text != "long ago"]
    assert found == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In July 20 people died.", [("In July", "2023-07")]),
        ("In March 2000 soldiers left.", [("In March", "2024-03")]),
        ("By May, said Theresa May, it was over by Monday.", [("by Monday", "2024-03-11")]),
        ("After Sunday's raid it was calm.", [("Sunday's", "2024-03-10")]),
        ("On Tuesday, two days after the vote, it fell.", [("On Tuesday", "2024-03-12"), ("two days after", None)]),
        ("It was moved from March 4 to March 11.", [("from March 4", "2024-03-04"), ("to March 11", "2024-03-11")]),
        ("On Monday and Thursday it rained.", [("On Monday", "2024-03-11"), ("Thursday", "2024-03-07")]),
        ("Fifty trucks a day crossed on Monday.", [("a day", None), ("on Monday", "2024-03-11")]),
        ("The 60-day truce was signed on May 3.", [("60-day", "P60D"), ("on May 3", "2023-05-03")]),
        (
            "Two days after the 2014 vote, they left in June.",
            [("Two days after", None), ("2014", "2014"), ("in June", "2023-06")],
        ),
    ],
)
def test_a_trap_does_not_change_its_neighbours(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text, anchor=WEDNESDAY, tense=PAST, role=EVENT) == expected


@pytest.mark.parametrize(
    ("text", "previous", "value"),
    [
        ("the next day", "2023-05-31", "2023-06-01"),
        ("the previous day", "2023-06-01", "2023-05-31"),
        ("that day", "2023-06-01T08:00", "2023-06-01"),
        ("two days later", "2023-06-01/2023-06-04", "2023-06-06"),
        ("four days earlier", "2023-06-01/2023-06-04", "2023-05-28"),
        ("three years later", "2011", "2014"),
        ("two months later", "2011-11", "2012-01"),
        ("in October of that year", "2011", "2011-10"),
        ("later that year in August", "2012-05", "2012-08"),
        ("at 07:30", "2023-06-01", "2023-06-01T07:30"),
        ("two days later", "2011", None),
        ("18 hours later", "2011-01-01", None),
        ("the next day", "P3D", None),
    ],
)
def test_told_times_count_from_the_one_before(text: str, previous: str, value: str | None) -> None:
    assert [v for _, v in read(text, anchor=WEDNESDAY, tense=PAST, role=EVENT, previous=previous)] == [value]


@pytest.mark.parametrize(
    ("text", "tense", "value"),
    [
        ("on Sunday", PAST, "2023-10-08"),
        ("last Sunday", PAST, "2023-10-01"),
        ("this weekend", PAST, "2023-10-07/2023-10-08"),
        ("on Saturday", PAST, "2023-10-07"),
        ("on Saturday", FUTURE, "2023-10-14"),
        ("next weekend", FUTURE, "2023-10-14/2023-10-15"),
        ("on October 10", PAST, "2023-10-10"),
        ("this week", PAST, "2023-10-02/2023-10-08"),
    ],
)
def test_a_sunday_ends_its_week(text: str, tense: Direction, value: str) -> None:
    assert [v for _, v in read(text, anchor=SUNDAY, tense=tense, role=EVENT)] == [value]


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("on March 1", TimeKind.DATE, NONE),
        ("yesterday", TimeKind.DATE, PAST),
        ("two days ago", TimeKind.DATE, PAST),
        ("last month", TimeKind.WINDOW, PAST),
        ("next month", TimeKind.WINDOW, FUTURE),
        ("during Ramadan", TimeKind.WINDOW, NONE),
        ("from March 1 to March 3", TimeKind.WINDOW, NONE),
        ("for five days", TimeKind.DURATION, NONE),
        ("60-day", TimeKind.DURATION, NONE),
        ("within 24 hours", TimeKind.DEADLINE, FUTURE),
        ("by January 26", TimeKind.DEADLINE, FUTURE),
        ("until 18 February", TimeKind.DEADLINE, NONE),
        ("from midnight on", TimeKind.START, NONE),
        ("since Monday", TimeKind.START, PAST),
        ("every Friday", TimeKind.FREQUENCY, NONE),
        ("indefinitely", TimeKind.VAGUE, NONE),
    ],
)
def test_an_expression_has_its_kind_and_direction(text: str, kind: TimeKind, direction: Direction) -> None:
    (found,) = find_times(text, anchor=WEDNESDAY)
    assert (found.span.text, found.kind, found.direction) == (text, kind, direction)


def test_an_offset_moves_the_spans() -> None:
    (found,) = find_times("It fell on Monday.", anchor=WEDNESDAY, offset=100)
    assert (found.span.start, found.span.end, found.span.text) == (108, 117, "on Monday")


def test_a_year_far_from_the_article_is_a_number() -> None:
    assert not find_times("It holds in 2099.", anchor=date(2001, 1, 1))


@pytest.mark.parametrize("row", WORDS.prepositions, ids=lambda p: p.words[0])
def test_a_preposition_belongs_to_its_example_and_not_to_its_counter_example(row: Preposition) -> None:
    assert opens_with(row.example, row)
    assert not opens_with(row.counter, row)


def opens_with(text: str, row: Preposition) -> bool:
    """Whether a time of the text begins with words of this preposition."""
    openings = tuple(f"{words} " for words in row.words)
    return any(x.span.text.lower().startswith(openings) for x in find_times(text, anchor=None))


@pytest.mark.parametrize(
    ("text", "tense", "role", "expected"),
    [
        ("The airport will reopen on the 15th.", FUTURE, START, [("on the 15th", "2024-03-15")]),
        ("The airport will reopen on the 9th.", FUTURE, START, [("on the 9th", "2024-04-09")]),
        ("The airport was shut on the 9th.", PAST, EVENT, [("on the 9th", "2024-03-09")]),
        ("On the 25th, the airport was shut.", PAST, EVENT, [("On the 25th", "2024-02-25")]),
        ("The rebels must leave by the 20th, the army said.", FUTURE, DEADLINE, [("by the 20th", "2024-03-20")]),
        ("The rebels met on the 15th floor.", PAST, EVENT, []),
        ("The men of the 15th Brigade left by the 3rd bridge.", PAST, EVENT, []),
        ("Russia declared a truce for May 9.", PAST, EVENT, [("for May 9", "2024-05-09")]),
        ("They were praised for February 20.", PAST, EVENT, [("for February 20", "2024-02-20")]),
        ("It holds through the end of Ramadan.", FUTURE, END, [("through the end of Ramadan", "2024-04-09")]),
        ("They left in the run-up to May 9.", PAST, EVENT, [("in the run-up to May 9", None)]),
        ("It ends 48 hours from Sunday noon.", FUTURE, END, [("48 hours from Sunday noon", None)]),
    ],
)
def test_days_by_number_and_days_that_something_is_for(
    text: str, tense: Direction, role: TimeRole, expected: list[tuple[str, str | None]]
) -> None:
    assert read(text, anchor=WEDNESDAY, tense=tense, role=role) == expected
