"""Dating: a time belongs to the verb or noun that it hangs on, and to nothing else in its sentence."""

from collections.abc import Callable

import pytest

from ceasewire.lexicon.clauses import load_clause_words
from ceasewire.lexicon.times import load_times
from ceasewire.model.reading import Time
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph, parse_text
from ceasewire.reading.times.dating import Dating
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser
from tests.readings import read

# A Wednesday.
PUBLISHED = "2024-03-13"


def date_text(text: str, head: str, published: str | None = PUBLISHED) -> tuple[Dating, Paragraph, Token]:
    """Return the times of a text, and the paragraph and token where a word stands first."""
    paragraphs = parse_text(text, load_parser(DEFAULT_PARSER), load_clause_words())
    dating = Dating(published, load_times())
    return next((dating, p, token) for p in paragraphs for token in p.doc if token.text == head)


def words_and_value(time: Time | None) -> tuple[str, str | None] | None:
    return (time.span.text, time.value) if time is not None else None


def when(text: str, head: str, *, planned: bool = False) -> tuple[str, str | None] | None:
    """Return when the event of this word was, or is to be."""
    dating, paragraph, token = date_text(text, head)
    return words_and_value(dating.of_event(paragraph, token, planned=planned))


def bounds(text: str, head: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None] | None]:
    """Return when the act of this word starts and ends."""
    dating, paragraph, token = date_text(text, head, published)
    found: list[Callable[[Paragraph, Token], Time | None]] = [dating.starts, dating.ends]
    return [words_and_value(find(paragraph, token)) for find in found]


def test_the_day_of_a_claim_is_not_that_of_the_deed() -> None:
    assert when("The group claimed responsibility on Thursday for an attack on a base.", "attack") is None
    found = when("Nine men were killed on Thursday in an attack on a base.", "attack")
    assert found == ("on Thursday", "2024-03-07")


@pytest.mark.parametrize(
    ("text", "head", "time"),
    [
        ("Troops attacked the camp on Monday.", "attacked", ("on Monday", "2024-03-11")),
        ("Monday's attack on the camp killed two.", "attack", ("Monday's", "2024-03-11")),
        ("Monday's attack on the camp killed two.", "killed", ("Monday's", "2024-03-11")),
        ("They carried out an attack on Friday.", "attack", ("on Friday", "2024-03-08")),
        ("An attack on the camp took place on Friday.", "attack", ("on Friday", "2024-03-08")),
        ("Nine people were killed in Sunday's raid.", "killed", ("Sunday's", "2024-03-10")),
        ("Nine people were killed by Sunday's raid.", "killed", ("Sunday's", "2024-03-10")),
        ("The killing of three soldiers on Friday drew anger.", "killing", ("on Friday", "2024-03-08")),
        ("The front has shelled the village since Monday.", "shelled", ("since Monday", "2024-03-11")),
        ("The army and the rebels clashed last month.", "clashed", ("last month", "2024-02")),
        ("The attacks in Goma on March 7 killed nine.", "attacks", ("on March 7", "2024-03-07")),
        ("He was tried for attacks on the U.S. and French embassies in 1983.", "attacks", ("in 1983", "1983")),
        ("They spoke of a vote, held on Monday.", "vote", ("on Monday", "2024-03-11")),
    ],
)
def test_an_event_has_the_time_that_hangs_on_it(text: str, head: str, time: tuple[str, str]) -> None:
    assert when(text, head) == time


@pytest.mark.parametrize(
    ("text", "head", "time"),
    [
        ("The spokesman said on Monday that troops attacked the camp.", "attacked", None),
        ("The spokesman said on Monday that troops attacked it on Friday.", "attacked", ("on Friday", "2024-03-08")),
        ("On Monday troops attacked a camp where rockets fell on Friday.", "fell", ("on Friday", "2024-03-08")),
        ("A truce that began on Monday was broken on Tuesday.", "broken", ("on Tuesday", "2024-03-12")),
        ("Ending a raid that began on Monday, they left.", "left", None),
        ("Troops attacked. Rockets fell on Friday.", "attacked", None),
        ("The truce of April 2022 lapsed on Friday.", "lapsed", ("on Friday", "2024-03-08")),
        ("The truce of April 2022 lapsed.", "lapsed", None),
        ("They spoke of attacks that began on Monday.", "attacks", None),
    ],
)
def test_an_event_does_not_take_the_time_of_another_verb(text: str, head: str, time: tuple[str, str] | None) -> None:
    assert when(text, head) == time


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("After Sunday's raid, troops attacked the camp.", "attacked"),
        ("Troops attacked the camp the day after Friday's vote.", "attacked"),
        ("Troops attacked the camp two days after the March 1 vote.", "attacked"),
        ("The army shelled the village in response to Sunday's raid.", "shelled"),
        ("The army shelled the village following the raid on Sunday.", "shelled"),
        ("The army retaliated for Sunday's raid.", "retaliated"),
        ("The army shelled the village after March 3.", "shelled"),
    ],
)
def test_the_day_of_what_came_before_is_not_the_day_of_what_came_after(text: str, head: str) -> None:
    found = when(text, head)
    assert found is None or found[1] is None


def test_the_raid_itself_keeps_the_day_that_its_answer_does_not_take() -> None:
    assert when("After Sunday's raid, troops attacked the camp.", "raid") == ("Sunday's", "2024-03-10")


@pytest.mark.parametrize(
    ("planned", "value"),
    [(False, "2024-03-08"), (True, "2024-03-15")],
)
def test_what_is_planned_looks_forward_and_what_happened_back(planned: bool, value: str) -> None:
    assert when("Talks in the port on Friday", "Talks", planned=planned) == ("on Friday", value)


@pytest.mark.parametrize(
    ("text", "cue", "day"),
    [
        ("He spoke on March 3.", "spoke", "2024-03-03"),
        ("He said at 5 p.m. on Sunday that they had left.", "said", "2024-03-10"),
        ("He said on Monday that they left on Friday.", "said", "2024-03-11"),
        ("He spoke in March.", "spoke", None),
        ("He spoke last week.", "spoke", None),
        ("He spoke for five days.", "spoke", None),
        ("He condemned Friday's attack.", "condemned", None),
        ("He spoke of Friday's attack.", "spoke", None),
        ("He spoke on Saturday and Sunday.", "spoke", None),
    ],
)
def test_a_statement_is_made_on_one_day_or_nobody_knows_when(text: str, cue: str, day: str | None) -> None:
    dating, paragraph, token = date_text(text, cue)
    assert dating.said_on(paragraph, token) == day


@pytest.mark.parametrize(
    ("text", "head", "starts", "ends"),
    [
        ("The front will withdraw by January 26.", "withdraw", None, ("by January 26", "2025-01-26")),
        ("The front will withdraw within 72 hours.", "withdraw", None, ("within 72 hours", "PT72H")),
        ("The front will hold fire for three days.", "hold", None, ("for three days", "P3D")),
        ("The front will hold fire until Friday.", "hold", None, ("until Friday", "2024-03-15")),
        ("The front will hold fire from midnight on.", "hold", ("from midnight on", "2024-03-14T00:00"), None),
        ("The front will hold fire from Monday.", "hold", ("from Monday", "2024-03-18"), None),
        (
            "The front will hold fire from Monday until Friday.",
            "hold",
            ("from Monday until Friday", "2024-03-18"),
            ("from Monday until Friday", "2024-03-22"),
        ),
        (
            "The front offered a three-day truce starting Monday.",
            "truce",
            ("starting Monday", "2024-03-18"),
            ("three-day", "P3D"),
        ),
        ("Norland proposed a three-day truce on Sunday.", "truce", None, ("three-day", "P3D")),
        (
            "The front declared a three-day truce on Sunday.",
            "truce",
            ("on Sunday", "2024-03-10"),
            ("three-day", "P3D"),
        ),
        (
            "The chief extended the truce by two weeks, until May 29.",
            "extended",
            None,
            ("until May 29", "2024-05-29"),
        ),
        (
            "The front must disarm before the end of this year.",
            "disarm",
            None,
            ("before the end of this year", "2024-12-31"),
        ),
        ("They will stop shelling the town for ten days.", "stop", None, ("for ten days", "P10D")),
        (
            "They will stop shelling the town for ten days from Friday.",
            "stop",
            ("from Friday", "2024-03-15"),
            ("for ten days", "P10D"),
        ),
        ("They will refrain from shelling the town until Friday.", "refrain", None, ("until Friday", "2024-03-15")),
        ("They will stop shelling a town that was held for ten days.", "stop", None, None),
        ("They agreed to a three-day pause.", "agreed", None, ("three-day", "P3D")),
        ("They agreed to a pause from Friday.", "agreed", ("from Friday", "2024-03-15"), None),
        ("He said on Monday that they would go by Friday.", "go", None, ("by Friday", "2024-03-15")),
        ("They will go if the army leaves by Friday.", "go", None, None),
        ("They will lay down arms after forty years.", "lay", None, None),
        ("The front must respect the truce of last May.", "respect", None, None),
        ("The front must respect a vote in May that asked for peace.", "respect", None, None),
        ("The front must respect the truce by Friday.", "respect", None, ("by Friday", "2024-03-15")),
        ("The front will withdraw soon.", "withdraw", None, None),
    ],
)
def test_an_act_has_its_start_and_its_end(
    text: str, head: str, starts: tuple[str, str] | None, ends: tuple[str, str] | None
) -> None:
    assert bounds(text, head) == [starts, ends]


@pytest.mark.parametrize(
    ("text", "head", "value"),
    [
        ("The truce will take effect on April 2.", "take", "2025-04-02"),
        ("The truce was to begin on April 2.", "begin", "2025-04-02"),
        ("The truce, which took effect on April 2, holds.", "took", "2024-04-02"),
        ("The truce began on April 2.", "began", "2024-04-02"),
        ("The truce was begun on April 2.", "begun", "2024-04-02"),
    ],
)
def test_an_act_told_in_the_past_started_before_the_article(text: str, head: str, value: str) -> None:
    assert bounds(text, head, "2024-06-15")[0] == ("on April 2", value)


def test_the_deadline_of_a_condition_stands_inside_it() -> None:
    dating, paragraph, token = date_text("They will go by May 1 if the army leaves the port by Friday.", "leaves")
    last = len(paragraph.doc) - 1
    assert words_and_value(dating.within(paragraph, token.i, last)) == ("by Friday", "2024-03-15")
    assert dating.within(paragraph, token.i, token.i + 2) is None


def test_when_those_begin_who_are_under_a_pact_is_not_when_it_is_signed() -> None:
    reading = read("Chad and Mali signed a pact on Monday under which they will begin talks on March 20.")
    assert "2024-03-20" not in [
        t.starts.value for t in reading.terms if t.starts and t.action.text.startswith("signed")
    ]


@pytest.mark.parametrize("published", [None, "", "some day in March"])
def test_an_article_without_a_date_gives_words_without_a_value(published: str | None) -> None:
    dating, paragraph, token = date_text("The front attacked the camp on Monday.", "attacked", published)
    assert words_and_value(dating.of_event(paragraph, token, planned=False)) == ("on Monday", None)
    assert dating.said_on(paragraph, token) is None


def test_a_time_points_at_its_words_in_the_article() -> None:
    text = "Rain fell.\n\nThe camp was raided on March 3, the army said."
    dating, paragraph, token = date_text(text, "raided")
    time = dating.of_event(paragraph, token, planned=False)
    assert time is not None
    assert text[time.span.start : time.span.end] == time.span.text == "on March 3"


def test_a_truce_begins_on_its_day_rather_than_on_its_feast() -> None:
    text = "The Taliban declares a three-day Eid ceasefire starting on Sunday."
    assert bounds(text, "ceasefire")[0] == ("starting on Sunday", "2024-03-17") or bounds(text, "ceasefire")[0] == (
        "on Sunday",
        "2024-03-17",
    )


@pytest.mark.parametrize(
    ("text", "verb", "start"),
    [
        ("The Taliban will extend the Eid truce.", "extend", None),
        ("The Taliban declared an Eid truce.", "truce", "Eid"),
    ],
)
def test_a_feast_tells_which_truce_is_extended_and_when_one_is_kept(text: str, verb: str, start: str | None) -> None:
    time, _ = bounds(text, verb)
    assert (time and time[0]) == start


@pytest.mark.parametrize(
    ("text", "verb", "day"),
    [
        ("Chad's Orthodox Christmas ceasefire ended on Monday.", "ended", "on Monday"),
        ("Chad's ceasefire ended on Christmas Day.", "ended", "on Christmas Day"),
    ],
)
def test_a_truce_does_not_end_on_the_feast_that_it_is_named_after(text: str, verb: str, day: str) -> None:
    dating, paragraph, token = date_text(text, verb)
    time = dating.of_event(paragraph, token, planned=False)
    assert time is not None
    assert time.span.text == day


@pytest.mark.parametrize(
    "name", ["running_out", "agreeing", "beginning", "lasting", "rounds", "giving", "apart", "within"]
)
def test_the_words_that_date_a_record_stand_in_the_lexicon(name: str) -> None:
    assert load_times().lists[name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They agreed on Saturday to a ceasefire starting on Sunday.", "starting on Sunday"),
        ("They agreed on Saturday to a ceasefire that will begin on Sunday.", "on Sunday"),
        ("They agreed on Saturday to a ceasefire.", "on Saturday"),
        ("They declared a ceasefire on Saturday, to take effect on Sunday.", "on Sunday"),
        ("They agreed on Saturday to a ceasefire of 40 days that starts on Sunday.", "on Sunday"),
        ("They declared a ceasefire on Saturday to begin talks on Sunday.", "on Saturday"),
    ],
)
def test_a_truce_begins_when_its_words_say_so_rather_than_when_it_was_agreed(text: str, words: str) -> None:
    start = bounds(text, "ceasefire")[0]
    assert start is not None
    assert start[0] == words


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("The army has killed nine men since 2016.", "killed", ("since 2016", None)),
        ("The army has held nine men since Monday.", "held", ("since Monday", "2024-03-11")),
        ("The army killed nine men in 2016.", "killed", ("in 2016", "2016")),
    ],
)
def test_since_a_year_tells_no_day(text: str, head: str, expected: tuple[str, str | None]) -> None:
    assert when(text, head) == expected


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        # a stretch that is under way, and one that is over
        ("They will suspend raids from March 10 to March 20.", "suspend", ["2024-03-10", "2024-03-20"]),
        ("They will suspend raids from January 3 to January 9.", "suspend", ["2025-01-03", "2025-01-09"]),
        # what is to come does not begin with a feast that has begun
        ("They will observe a truce through Ramadan.", "observe", [None, None]),
        ("They proposed a truce lasting from June 1 until June 20.", "truce", ["2024-06-01", "2024-06-20"]),
        ("The truce will last 40 days.", "truce", [None, "P40D"]),
        ("They gave the junta a month to restore civilian rule.", "restore", [None, "P1M"]),
        ("They will reopen the border crossing on Friday morning.", "reopen", ["2024-03-15", None]),
    ],
)
def test_an_act_to_come_has_these_bounds(text: str, head: str, expected: list[str | None]) -> None:
    assert [found[1] if found is not None else None for found in bounds(text, head)] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Gunmen abducted nine girls before dawn on Monday.", "2024-03-11"),
        ("Gunmen attacked the base before noon on Sunday.", "2024-03-10"),
        ("The talks between Iran and Oman, scheduled for Sunday, were cancelled.", "2024-03-17"),
        ("The talks between Iran and Oman, held on Sunday, were short.", "2024-03-10"),
    ],
)
def test_an_hour_of_a_past_day_and_a_day_that_was_set(text: str, value: str) -> None:
    assert {e.time.value if e.time else None for e in read(text).events} == {value}


def test_what_was_done_before_a_day_was_not_done_on_it() -> None:
    assert {e.time.value if e.time else None for e in read("Gunmen attacked the base before Sunday.").events} == {None}


def test_when_a_captive_was_freed_is_not_when_he_was_taken() -> None:
    reading = read("Guerrillas freed the kidnapped corporal in Arauca on Tuesday.")
    assert [(e.type.value, e.time.value if e.time else None) for e in reading.events] == [
        ("release", "2024-03-12"),
        ("abduction", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks between Chad and Mali are due to open in Rome on March 20.", "2024-03-20"),
        ("Peace talks are expected to resume in Doha on Friday.", "2024-03-15"),
    ],
)
def test_talks_that_are_due_have_the_day_on_which_they_are_to_open(text: str, expected: str) -> None:
    assert [e.time.value if e.time else None for e in read(text).events] == [expected]


def test_how_long_that_went_on_which_ends_is_not_how_long_an_act_lasts() -> None:
    ends = [
        t.ends
        for text in ("end two years of fighting", "observe two weeks of calm")
        for t in read(f"Chad and Mali agreed to {text}.").terms
    ]
    assert [e.value if e else None for e in ends] == [None, "P2W"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The truce, the first since 2014, took effect on Sunday.", "2024-03-10"),
        ("It was the deadliest attack since March.", None),
        ("The army has fought the rebels since Monday.", "2024-03-11"),
    ],
)
def test_a_thing_was_not_on_the_day_since_which_it_is_the_first(text: str, value: str | None) -> None:
    assert {e.time.value if e.time else None for e in read(text).events} == {value}


def test_a_feast_far_ahead_is_the_last_one() -> None:
    (term,) = read("The FARC, which declared a unilateral truce over Christmas, attacked a pipeline.").terms
    assert term.starts is not None
    assert term.starts.value == "2023-12-25"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ceasefire, the third in a month, was broken on Sunday.", "2024-03-10"),
        ("The raid, the second in three days, killed six people.", None),
        ("The deadliest attack in a year killed six people.", None),
        ("The first attack in March killed six people.", "2024-03"),
    ],
)
def test_how_rare_a_deed_is_does_not_say_when_it_was(text: str, value: str | None) -> None:
    assert [e.time.value if e.time else None for e in read(text).events] == [value]


def test_a_first_in_years_is_not_when_it_was() -> None:
    (event,) = read("The Houthis opened the road to Taiz for the first time in nine years.").events
    assert event.time is None
