"""Drafts to records: ids, times, performers, and whoever says so."""

import pytest

from ceasewire.model.reading import ActionType, ConditionKind
from tests.readings import conditions, hinges, name, read

COLUMNS = ("text", "expected")


def test_a_term_names_its_statement_and_who_says_so() -> None:
    reading = read("The ELN pledged to free nine soldiers. M23 will leave Goma.")
    (pledged, planned) = reading.terms
    assert (pledged.statement, name(reading, pledged.stated_by)) == ("s1", "ELN")
    assert (planned.statement, planned.stated_by) == (None, ())


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("M23 will leave Goma if the army stops its raids.", "army"),
        ("M23 will leave Goma if its men are freed by Congo.", "Congo"),
        ("M23 will leave Goma if its men are freed.", ""),
        ("M23 will leave Goma in exchange for a withdrawal by Rwanda.", "Rwanda"),
        ("M23 will leave Goma in exchange for a Rwandan withdrawal.", "Rwanda"),
        ("There will be no talks without a withdrawal from Donetsk, Ukraine said.", ""),
        ("M23 will leave Goma in exchange for fuel.", ""),
    ],
)
def test_a_condition_names_whose_conduct_fulfils_it(text: str, expected: str) -> None:
    reading = read(text)
    assert [name(reading, c.by) for _, c in conditions(text)] == [expected]


def test_a_condition_says_what_fulfils_it() -> None:
    ((_, condition),) = conditions("M23 will leave Goma if the army stops its raids.")
    assert condition.kind is ConditionKind.ABSTAIN
    assert condition.x_action_type is ActionType.SUSPEND_ATTACKS
    assert condition.x_rules == ("marker:if",)


def test_a_condition_may_have_a_deadline_of_its_own() -> None:
    ((_, condition),) = conditions("Hamas accepted the deal on condition that Israel leaves Rafah by March 18.")
    assert condition.by_when is not None
    assert condition.by_when.value == "2024-03-18"


def test_a_term_has_its_times() -> None:
    (term,) = read("The MILF declared a truce from March 18.").terms
    assert term.starts is not None
    assert term.starts.value == "2024-03-18"
    (dated,) = read("The ELN pledged to free nine soldiers by March 18.").terms
    assert dated.ends is not None
    assert dated.ends.value == "2024-03-18"


def test_the_day_of_the_dead_is_that_of_the_attack_that_killed_them() -> None:
    (event,) = read("At least 34 people were killed on 8 March when the militia shelled a market.").events
    assert event.time is not None
    assert event.time.span.text == "on 8 March"
    (event,) = read("The militia shelled a market. At least 34 people were killed, it was said on 8 March.").events
    assert event.time is None


@pytest.mark.parametrize(
    "text", ["The truce is due to expire on March 20.", "The truce had been due to run out on March 20."]
)
def test_a_truce_does_not_begin_when_it_is_due_to_end(text: str) -> None:
    (term,) = read(text).terms
    assert term.starts is None
    assert term.ends is not None
    assert term.ends.span.text == "on March 20"


def test_an_event_that_happened_looks_back_and_a_planned_one_forward() -> None:
    (raid,) = read("Gunmen attacked a convoy in Ituri on Monday.").events
    assert raid.time is not None
    assert raid.time.value == "2024-03-11"
    (talks,) = read("Armenia and Azerbaijan will meet in Geneva on Monday.").events
    assert talks.time is not None
    assert talks.time.value == "2024-03-18"


def test_a_row_names_its_event() -> None:
    reading = read("Armenia blamed Azerbaijan for the raid on Martuni.")
    (row,) = reading.responsibility
    assert row.event in {e.id for e in reading.events}
    assert name(reading, [row.accused]) == "Azerbaijan"
    assert row.span.text == "Armenia blamed Azerbaijan for the raid on Martuni"


def test_talks_are_numbered() -> None:
    reading = read("Talks between Rwanda and Congo stalled. Talks between Armenia and Azerbaijan went on.")
    assert [p.id for p in reading.processes] == ["p1", "p2"]


def test_each_record_names_the_rules_that_made_it() -> None:
    reading = read("Armenia blamed Azerbaijan for the raid on Martuni. The ELN agreed to free nine soldiers.")
    records = [*reading.actors, *reading.statements, *reading.terms, *reading.events, *reading.responsibility]
    assert records
    assert all(record.x_rules for record in records)


def test_who_is_attacked_does_not_fulfil_the_condition_of_being_attacked() -> None:
    assert hinges("Unless attacked, M23 will not use its weapons, M23 said.") == [("unless", "", "attacked")]


def test_a_time_of_the_condition_is_none_of_the_act() -> None:
    (term,) = [t for t in read("Chad will free ten captives in return for a 60-day truce.").terms if t.conditions]
    assert (term.starts, term.ends) == (None, None)


def test_a_truce_ends_when_it_expires() -> None:
    text = "The envoy has asked Chad and Mali to extend a truce that expires on June 2."
    assert [t.ends.value for t in read(text).terms if t.action.text == "truce" and t.ends] == ["2024-06-02"]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Chad will walk away from the talks if there is no progress.", ""),
        ("Chad will leave Kidal if it receives guarantees from Mali.", "Mali"),
        ("Chad will leave Kidal if Mali gives guarantees.", "Mali"),
    ],
)
def test_whose_conduct_fulfils_a_condition(text: str, by: str) -> None:
    assert [who for _, who, _ in hinges(text)] == [by]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Chad has ruled out talks with Mali as long as it occupies Kidal.", "Mali"),
        ("Chad will leave Kidal as soon as it has freed its men.", "Chad"),
    ],
)
def test_a_pronoun_in_a_condition_is_the_other_side_where_the_act_names_one(text: str, by: str) -> None:
    assert [who for _, who, _ in hinges(text)] == [by]


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("The truce of April 2022 lapsed in October.", "2022-04", "2023-10"),
        ("The truce of two months lapsed in October.", None, None),
        ("The truce lapsed in October.", None, None),
    ],
)
def test_the_day_behind_a_truces_of_is_when_it_was_made(text: str, starts: str | None, ends: str | None) -> None:
    found = [(t.starts, t.ends) for t in read(text).terms if t.starts is not None]
    got = [(s.value, e.value if e is not None else None) for s, e in found]
    assert got == ([(starts, ends)] if starts is not None else [])


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("The truce, which expires on Sunday, took effect in February.", "2024-02", "2024-03-17"),
        ("The ceasefire that ended the war took effect in February.", "2024-02", None),
        ("The army extended its ten-day truce until March 30.", None, "2024-03-30"),
    ],
)
def test_when_a_truce_begins_and_ends(text: str, starts: str | None, ends: str | None) -> None:
    (term,) = read(text).terms
    assert (term.starts.value if term.starts else None, term.ends.value if term.ends else None) == (starts, ends)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("The ceasefire agreed last week was broken on Monday.", None),
        ("The truce signed in February collapsed on Friday.", None),
        ("The truce signed in February began on Friday.", "2024-03-08"),
        ("The truce that began on Sunday was violated on Monday.", "2024-03-10"),
    ],
)
def test_a_truce_does_not_begin_when_it_is_broken(text: str, starts: str | None) -> None:
    found = [t.starts.value for t in read(text).terms if t.starts is not None]
    assert starts in found if starts else "2024-03-11" not in found and "2024-03-08" not in found


def test_what_is_demanded_since_a_day_is_not_to_begin_then() -> None:
    (term,) = read("The insurgents have been demanding the withdrawal of foreign troops since 2001.").terms
    assert term.starts is None


def test_what_is_reported_to_end_on_a_day_to_come_is_planned() -> None:
    (event,) = read("The rebels' ceasefire with India expires on June 1, an official said.").events
    assert event.factuality.value == "planned"


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Hamas offered a truce in return for Marwan Barghouti's release.", ""),
        ("Hamas offered a truce in return for Israel's withdrawal.", "Israel"),
    ],
)
def test_who_is_to_be_freed_does_not_free_himself(text: str, by: str) -> None:
    reading = read(text)
    assert [name(reading, c.by) for t in reading.terms for c in t.conditions] == [by]
