"""What makes deals quick to find: for each deal its records, its names and its days, worked out of the whole ledger.

None of it is a truth of its own: it can be thrown away at any time and is made anew from the records. What a state
is, is never in it. A set of lines belongs to one mark (what was written by then) and one time known at; the sets of
older marks go when a new one comes.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from ceasewire.model.ledger import Report
from ceasewire.store.carrying import carry_lines
from ceasewire.store.querying import escape_like
from ceasewire.store.rows import KINDS, TYPES, LedgerRecord, load_record, split_ids
from ceasewire.store.schema import board_deals, board_names, board_records, boards, readings, records

# How many sets of lines are kept for times in the past, beside the one for now.
MOST_BOARDS = 6
# Rows in one statement; keeps memory small.
_BATCH = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DealLine:
    """A deal as the index has it.

    Attributes:
        id: of the deal.
        days: the ISO days on which something that anybody says of it counts from, each once, sorted.
        names: ids that lead to it: its own, those of its norms and talks.
        parties, mediators, places, words: what it can be found by, folded, one after another.
        acts: what is done in it, as `|commit|violate|`.
        records: ids of all records that its states are derived from, but for actors and judgements.
        actors: those who play a part in it, each key once, as JSON.
        judgements: the judgements that hold in it, as JSON.
    """

    id: str
    days: tuple[str, ...]
    names: tuple[str, ...]
    parties: str = ""
    mediators: str = ""
    places: str = ""
    words: str = ""
    acts: str = ""
    records: tuple[str, ...] = ()
    actors: str = "[]"
    judgements: str = "[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class DealContents:
    """The actors and judgements of a deal, as JSON; see `DealLine`."""

    actors: str
    judgements: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which lines to find; empty for all. Words are folded, and may stand anywhere in the names.

    Attributes:
        acts: at least one of each group has to be there.
    """

    party: str = ""
    mediator: str = ""
    place: str = ""
    words: str = ""
    acts: tuple[tuple[str, ...], ...] = ()


def find_board(connection: Connection, mark: str, known_at: str) -> int | None:
    """Return the number of the set of lines for this mark and time, or None where there is none."""
    query = select(boards.c.number).where(boards.c.mark == mark, boards.c.known_at == known_at)
    return connection.scalar(query)


def cut_known(connection: Connection, until: str) -> str:
    """Return this instant, or nothing where all that is there was known by then."""
    later = select(records.c.seq).where(records.c.known > until).limit(1)
    reread = select(readings.c.seq).where(readings.c.known > until).limit(1)
    return until if connection.scalar(later) or connection.scalar(reread) else ""


def list_report_ids(connection: Connection) -> dict[str, str]:
    """Return the id of the record that is the last report on each document."""
    query = select(records.c.id, records.c.json).where(records.c.kind == KINDS[Report]).order_by(records.c.seq)
    return {json.loads(content)["document"]: name for name, content in connection.execute(query)}


def put_board(connection: Connection, mark: str, known_at: str, actors: str, lines: Iterable[DealLine]) -> int:
    """Keep a set of lines, and drop those of older marks and of times that nobody asked for lately; return its number.

    Args:
        connection: inside a write transaction.
        mark: what the ledger was written up to.
        known_at: the time known at, or empty for now.
        actors: everybody whom the ledger knew, each key once, as JSON.
        lines: the deals.
    """
    there = find_board(connection, mark, known_at)
    if there is not None:
        return there
    old = select(boards.c.number).where(boards.c.mark == mark, boards.c.known_at != "")
    recent = list(connection.scalars(old.order_by(boards.c.number.desc()).limit(MOST_BOARDS - 1)))
    stale = select(boards.c.number).where(
        (boards.c.mark != mark) | ((boards.c.known_at != "") & boards.c.number.not_in(recent))
    )
    numbers = list(connection.scalars(stale))
    for table in (board_names, board_records, board_deals):
        connection.execute(delete(table).where(table.c.board.in_(numbers)))
    connection.execute(delete(boards).where(boards.c.number.in_(numbers)))
    number = (connection.scalar(select(func.max(boards.c.number))) or 0) + 1
    connection.execute(insert(boards), {"number": number, "mark": mark, "known_at": known_at, "actors": actors})
    for some in _batches(lines):
        _insert(connection, number, some)
    return number


def drop_boards(connection: Connection) -> None:
    """Drop the index of deals; it is made anew when somebody asks."""
    for table in (board_names, board_records, board_deals, boards):
        connection.execute(delete(table))


def find_lines(connection: Connection, board: int, wanted: Wanted) -> list[tuple[int, str, tuple[str, ...]]]:
    """Return the number, id and days of the deals that have what is wanted, the latest day first."""
    query = select(board_deals.c.deal, board_deals.c.id, board_deals.c.days).where(board_deals.c.board == board)
    query = query.where(*_conditions(wanted)).order_by(board_deals.c.latest.desc(), board_deals.c.id)
    return [(deal, name, tuple(days.split())) for deal, name, days in connection.execute(query)]


def find_deals(connection: Connection, board: int, beginnings: Iterable[str]) -> list[int]:
    """Return the numbers of the deals to which an id leads that is, or begins, as one of these."""
    found: set[int] = set()
    every = select(board_names.c.deal).where(board_names.c.board == board)
    for given in beginnings:
        exact = set(connection.scalars(every.where(board_names.c.name == given)))
        if exact:
            return sorted(exact)
        found |= set(connection.scalars(every.where(board_names.c.name.startswith(given, autoescape=True)).limit(50)))
    return sorted(found)


def load_actors(connection: Connection, board: int) -> str:
    """Return everybody whom the ledger knew, as JSON."""
    actors: str = connection.scalars(select(boards.c.actors).where(boards.c.number == board)).one()
    return actors


def load_deals(
    connection: Connection, board: int, deals: Sequence[int]
) -> tuple[list[LedgerRecord], list[DealContents]]:
    """Return the records that the states of these deals are derived from, each once, and what else each needs."""
    query = select(board_records).where(board_records.c.board == board)
    rows = connection.execute(query.where(board_records.c.deal.in_(deals))).all()
    ids = sorted({name for row in rows for name in json.loads(row.records)})
    found: list[LedgerRecord] = []
    for some in split_ids(ids):
        kinds = select(records.c.kind, records.c.json).where(records.c.id.in_(some))
        found += [load_record(TYPES[kind], content) for kind, content in connection.execute(kinds)]
    return carry_lines(connection, found), [DealContents(actors=row.actors, judgements=row.judgements) for row in rows]


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    for column in (board_deals.c.party, board_deals.c.mediator, board_deals.c.place, board_deals.c.words):
        given = {"party": wanted.party, "mediator": wanted.mediator, "place": wanted.place, "words": wanted.words}
        if given[column.name]:
            yield column.like(escape_like(given[column.name]), escape="\\")
    for group in wanted.acts:
        some = [board_deals.c.acts.like(escape_like(f"|{act}|"), escape="\\") for act in group]
        yield some[0] if len(some) == 1 else _either(some)


def _either(conditions: Sequence[ColumnElement[bool]]) -> ColumnElement[bool]:
    joined = conditions[0]
    for condition in conditions[1:]:
        joined = joined | condition
    return joined


def _batches(lines: Iterable[DealLine]) -> Iterator[list[tuple[int, DealLine]]]:
    batch: list[tuple[int, DealLine]] = []
    for number, line in enumerate(lines):
        batch.append((number, line))
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _insert(connection: Connection, board: int, lines: Sequence[tuple[int, DealLine]]) -> None:
    rows = [
        {
            "board": board,
            "deal": number,
            "id": line.id,
            "latest": line.days[-1] if line.days else "",
            "days": " ".join(line.days),
            "party": line.parties,
            "mediator": line.mediators,
            "place": line.places,
            "words": line.words,
            "acts": line.acts,
        }
        for number, line in lines
    ]
    connection.execute(insert(board_deals), rows)
    contents = [
        {"board": board, "deal": number, "records": json.dumps(line.records)}
        | {"actors": line.actors, "judgements": line.judgements}
        for number, line in lines
    ]
    connection.execute(insert(board_records), contents)
    names = [{"board": board, "name": name, "deal": number} for number, line in lines for name in set(line.names)]
    if names:
        connection.execute(insert(board_names), names)
