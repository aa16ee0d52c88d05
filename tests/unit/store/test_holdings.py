"""What holds now, and held as known at an instant."""

import pytest
from sqlalchemy import Connection

from ceasewire.model.ledger import (
    Act,
    Assertion,
    Evidence,
    Judgement,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    Report,
    Talks,
    TargetKind,
)
from ceasewire.model.reading import EventType, Reading
from ceasewire.store import Store
from ceasewire.store.holdings import current_readings, gather_holdings, list_assertions, list_contents
from ceasewire.store.rows import load_record
from tests.factories import TEXT
from tests.stored import (
    CONDITION,
    FRONT,
    NORM,
    add,
    full_reading,
    judge,
    make_assertion,
    make_resolved,
    quote,
)

MAY, JUNE, JULY = "2031-05-03", "2031-06-01", "2031-07-01"
ON_CONDITION = {"act": Act.ATTACH, "target": CONDITION.id, "target_kind": TargetKind.CONDITION}


def instant(day: str) -> str:
    """Return the last instant of a day, as rows have it."""
    return f"{day}T23:59:59.999999Z"


@pytest.fixture
def store(connection: Connection) -> Store:
    """An empty ledger, written over the same connection."""
    return Store(connection.engine, connection)


def read_twice(store: Store, first: Assertion, second: Assertion, reading: Reading) -> None:
    """Add what a reader read in May, and what a newer one read in June."""
    add(store, reading, make_resolved(reading, first), known=MAY)
    add(store, reading, make_resolved(reading, second, conditions=()), reader="2", known=JUNE)


@pytest.mark.parametrize(
    ("until", "numbers"), [(None, [2, 3]), (JULY, [2, 3]), (JUNE, [2, 3]), (MAY, [1]), ("2031-05-02", [])]
)
def test_the_last_reading_of_each_document_holds(
    store: Store, connection: Connection, until: str | None, numbers: list[int]
) -> None:
    add(store, full_reading(), known=MAY)
    add(store, full_reading(), reader="2", known=JUNE)
    add(store, full_reading(f"{TEXT} More."), known=JUNE)
    query = current_readings(until and instant(until))
    assert sorted(connection.scalars(query)) == numbers


@pytest.mark.parametrize(("until", "held"), [(None, "second"), (JUNE, "second"), (MAY, "first"), ("2031-05-02", None)])
def test_a_record_holds_while_a_reading_that_added_it_does(
    store: Store, connection: Connection, until: str | None, held: str | None
) -> None:
    reading = full_reading()
    lines = {"first": make_assertion(quote(reading), value="1"), "second": make_assertion(quote(reading), value="2")}
    read_twice(store, lines["first"], lines["second"], reading)
    found = [load_record(Assertion, text).id for text in list_assertions(connection, until and instant(until), None)]
    assert found == ([lines[held].id] if held else [])
    conditions = list_contents(connection, NormCondition, until and instant(until))
    assert len(conditions) == (held == "first")


def test_a_record_that_another_document_adds_as_well_holds_on(store: Store, connection: Connection) -> None:
    reading, other = full_reading(), full_reading(f"{TEXT} More.")
    add(store, other)
    read_twice(store, make_assertion(quote(reading)), make_assertion(quote(reading), value="2"), reading)
    assert len(list_contents(connection, NormCondition, None)) == 1


@pytest.mark.parametrize(("until", "held"), [(None, 1), (JUNE, 1), (MAY, 0)])
def test_a_record_of_a_person_holds_from_when_it_became_known(
    store: Store, connection: Connection, until: str | None, held: int
) -> None:
    store.add_records([judge(known=f"{JUNE}T08:00:00Z")], known=MAY)
    assert len(list_contents(connection, Judgement, until and instant(until))) == held


def test_records_come_in_the_order_in_which_they_were_kept(store: Store, connection: Connection) -> None:
    lines = [judge(other=f"norm-{n}") for n in (3, 1, 2)]
    store.add_records(lines, known=MAY)
    assert [load_record(Judgement, text) for text in list_contents(connection, Judgement, None)] == lines


@pytest.mark.parametrize(
    ("targets", "found"),
    [
        (None, ["commit", "attach", "accept"]),
        ([], []),
        ([NORM.id], ["commit", "accept"]),
        ([CONDITION.id, NORM.id, "norm-none"], ["commit", "attach", "accept"]),
        ([CONDITION.id, CONDITION.id], ["attach"]),
    ],
)
@pytest.mark.parametrize("most", [1, 30_000])
def test_assertions_on_some_targets_come_in_that_order_too(
    store: Store,
    connection: Connection,
    monkeypatch: pytest.MonkeyPatch,
    most: int,
    targets: list[str] | None,
    found: list[str],
) -> None:
    monkeypatch.setattr("ceasewire.store.rows.MOST_IDS", most)
    reading = full_reading()
    lines = (
        make_assertion(quote(reading)),
        make_assertion(quote(reading), **ON_CONDITION),
        make_assertion(quote(reading), act=Act.ACCEPT),
    )
    add(store, reading, make_resolved(reading, *lines))
    assert [load_record(Assertion, text).act for text in list_assertions(connection, None, targets)] == found


def test_everything_is_gathered_by_kind_and_sorted(store: Store, connection: Connection) -> None:
    reading = full_reading()
    document = quote(reading).document or ""
    events = tuple(
        LedgerEvent(document=document, article="art1", type=EventType.SHELLING, words=f"shelling {n}") for n in range(4)
    )
    talks = tuple(Talks(document=document, article="art1", parties=(f"party {n}",)) for n in range(4))
    resolved = make_resolved(reading, events=events, talks=talks)
    add(store, reading, resolved)
    store.add_records([judge(other=f"norm-{n}") for n in range(4)], known=MAY)
    held = gather_holdings(connection, None)
    assert held.events == tuple(sorted(events, key=lambda e: e.id))
    assert held.talks == tuple(sorted(talks, key=lambda t: t.id))
    assert held.assertions == tuple(sorted(resolved.assertions, key=lambda a: a.id))
    assert [judgement.id for judgement in held.judgements] == sorted(judgement.id for judgement in held.judgements)
    assert (held.actors, held.norms, held.conditions) == ((FRONT,), (NORM,), (CONDITION,))
    assert held.reports == (resolved.report,)


def test_nothing_is_gathered_from_an_empty_ledger(connection: Connection) -> None:
    assert not any(getattr(gather_holdings(connection, None), name) for name in ("norms", "assertions", "reports"))


def test_of_reports_on_one_document_the_last_is_gathered(store: Store, connection: Connection) -> None:
    add(store, full_reading())
    document = add(store, full_reading(f"{TEXT} More.")).document
    copied = Report(document=document, copy_group="copies-1")
    store.add_records([copied], known=MAY)
    reports = gather_holdings(connection, None).reports
    assert [report.document for report in reports] == sorted(report.document for report in reports)
    assert [report for report in reports if report.document == document] == [copied]


@pytest.mark.parametrize("kind", [KnownActor, Norm, NormCondition, Report])
def test_records_of_one_kind_are_listed_alone(store: Store, connection: Connection, kind: type) -> None:
    add(store, full_reading())
    (content,) = list_contents(connection, kind, None)
    assert isinstance(load_record(kind, content), kind)


def test_a_note_of_a_person_is_an_assertion_that_holds(store: Store, connection: Connection) -> None:
    add(store, full_reading())
    note = make_assertion(Evidence(quotation="by telephone"), act=Act.CANCEL)
    store.add_records([note], known=MAY)
    assert load_record(Assertion, list_assertions(connection, None, [NORM.id])[-1]) == note
