"""What makes deals quick to find: for each deal its records, its names and its days, worked out of the whole ledger.

None of it is a truth of its own: it can be thrown away at any time and is made anew from the records. What a state
is, is never in it. A set of lines belongs to one mark (what was written by then) and one time known at; the sets of
older marks go when a new one comes, but for the one for now, which `shelves` can bring up to a newer mark.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, exists, func, insert, or_, select

from ceasewire.model.judging import settle_judgements
from ceasewire.model.ledger import Judgement, JudgementKind, KnownActor, Report
from ceasewire.model.records import Records, join_records
from ceasewire.store.boarddays import DealDays, Move, day_rows, list_unmoved, walk_days
from ceasewire.store.querying import escape_like
from ceasewire.store.rows import KINDS, load_record, pack_records, split_ids, unpack_records
from ceasewire.store.schema import (
    additions,
    board_actors,
    board_contents,
    board_days,
    board_deals,
    board_judgements,
    board_keys,
    board_names,
    board_parts,
    boards,
    readings,
    records,
    versions,
)

# How many sets of lines are kept for times in the past, beside the one for now.
MOST_BOARDS = 6
# Rows in one statement; keeps memory small.
_BATCH = 2_000
_OF_BOARDS = (
    board_keys, board_judgements, board_actors, board_parts, board_names, board_days, board_contents, board_deals,
)  # fmt: skip
# As what a deal is looked up by a key: a party and a mediator of it; what is done in it and what it awaits, as sides
# with acts.
PARTY, MEDIATOR, DOES, AWAITS = "party", "mediator", "does", "awaits"


NO_DAYS, NO_RECORDS = DealDays(), Records()


@dataclass(frozen=True, slots=True, kw_only=True)
class DealLine:
    """A deal as the index has it.

    Attributes:
        id: of the deal.
        days: what happens in it on which days.
        names: ids that lead to it: its own, those of its norms and talks.
        parties, mediators: keys of those who are.
        places, words: what it can be found by, folded, one after another.
        acts: what is done in it, as `|commit|violate|`.
        does, awaits: the acts of its norms and those that its conditions are met by, each with who does it.
        records: all that its states are derived from, but for actors and the judgements on them.
        actors: keys of those who play a part in it.
        circle: the same for deals that may wait for one another; empty where it can be in no deadlock with others.
    """

    id: str
    names: tuple[str, ...]
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    places: str = ""
    words: str = ""
    acts: str = ""
    does: tuple[str, ...] = ()
    awaits: tuple[str, ...] = ()
    days: DealDays = NO_DAYS
    records: Records = NO_RECORDS
    actors: tuple[str, ...] = ()
    circle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor as the index has it.

    Attributes:
        lead: the key that stands for it and for all who are one with it.
        stand: on whose side it stands, and of what kind that one is.
        names: its names, folded, one after another.
        json: what all of its rows say together.
    """

    key: str
    lead: str
    stand: str
    names: str
    json: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementLine:
    """A judgement, with the norms, talks, events, articles or actors that its two ends belong to.

    Attributes:
        kept: whether it is a record of the ledger, and none that rules make anew.
    """

    id: str
    one: str
    other: str
    kept: bool
    json: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """A key under which a norm, talks, an event or an actor is looked up, with the days between which that holds."""

    key: str
    item: str
    low: int = 0
    high: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLines:
    """All that an index is made of."""

    deals: Iterable[DealLine] = ()
    actors: Iterable[ActorLine] = ()
    judgements: Iterable[JudgementLine] = ()
    keys: Iterable[KeyLine] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which lines to find; empty for all. Words are folded, and may stand anywhere in the names.

    Attributes:
        each: words of which each has to stand in a quotation, a place, or a name of a party or mediator.
        acts: at least one of each group has to be there.
    """

    party: str = ""
    mediator: str = ""
    place: str = ""
    words: str = ""
    each: tuple[str, ...] = ()
    acts: tuple[tuple[str, ...], ...] = ()


def find_board(connection: Connection, mark: str, known_at: str) -> int | None:
    """Return the number of the set of lines for this mark and time, or None where there is none."""
    query = select(boards.c.number).where(boards.c.mark == mark, boards.c.known_at == known_at)
    return connection.scalar(query)


def latest_board(connection: Connection) -> tuple[int, str] | None:
    """Return the number and the mark of the set of lines for now, whatever was written after it."""
    row = connection.execute(select(boards.c.number, boards.c.mark).where(boards.c.known_at == "")).first()
    return (row.number, row.mark) if row is not None else None


def cut_known(connection: Connection, until: str) -> str:
    """Return when the last became known of what was known by this instant; nothing where that is all there is.

    So one index serves for all times between which nothing became known.
    """
    later = select(records.c.seq).where(records.c.known > until).limit(1)
    reread = select(readings.c.seq).where(readings.c.known > until).limit(1)
    if not connection.scalar(later) and not connection.scalar(reread):
        return ""
    latest = (select(func.max(t.c.known)).where(t.c.known <= until) for t in (records, readings, versions))
    return max((known for query in latest if (known := connection.scalar(query))), default=until)


def list_report_ids(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """Return the id of the record that is the report of the newest reading of each of these documents."""
    return {document: name for document, (name, _) in _find_reports(connection, documents).items()}


def find_reports(connection: Connection, documents: Iterable[str]) -> dict[str, Report]:
    """Return the last report on each of these documents that has one."""
    found = _find_reports(connection, documents).items()
    return {document: load_record(Report, content) for document, (_, content) in found}


def _find_reports(connection: Connection, documents: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return id and JSON of the record that is the report of the newest reading, by document."""
    later = readings.alias()
    replaced = exists().where(later.c.document == readings.c.document, later.c.seq > readings.c.seq)
    # By the documents' readings: SQLite would go through every report of the ledger if it could look up the kind.
    query = select(records.c.id, records.c.json).where(records.c.kind + "" == KINDS[Report]).order_by(records.c.seq)
    query = query.join(additions, additions.c.record == records.c.id).join(
        readings, readings.c.seq == additions.c.reading
    )
    queries = [query.where(readings.c.document.in_(some), ~replaced) for some in split_ids(sorted(set(documents)))]
    rows = (row for each in queries for row in connection.execute(each))
    return {json.loads(content)["document"]: (name, content) for name, content in rows}


def count_parties(connection: Connection, board: int, part: str, limit: int) -> tuple[tuple[str, int], ...]:
    """Return the fullest names of those who have this part in most deals, each with in how many, the most first."""
    query = select(board_parts.c.key, func.count().label("deals")).where(
        board_parts.c.board == board, board_parts.c.part == part
    )
    query = query.group_by(board_parts.c.key).order_by(func.count().desc()).limit(limit)
    counts: dict[str, int] = {row.key: row.deals for row in connection.execute(query)}
    rows = select(board_actors.c.lead, board_actors.c.json).where(
        board_actors.c.board == board, board_actors.c.lead.in_(counts)
    )
    names: dict[str, list[str]] = {}
    for lead, content in connection.execute(rows):
        names.setdefault(lead, []).append(json.loads(content)["name"])
    found = ((max(names.get(key, [key]), key=lambda name: (len(name), name)), n) for key, n in counts.items())
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0].casefold())))


def put_board(connection: Connection, mark: str, known_at: str, lines: BoardLines) -> int:
    """Keep a set of lines, and drop those of older marks and of times that nobody asked for lately; return its number.

    Args:
        connection: inside a write transaction.
        mark: what the ledger was written up to.
        known_at: the time known at, or empty for now.
        lines: what it is made of.
    """
    there = find_board(connection, mark, known_at)
    if there is not None:
        return there
    old = select(boards.c.number).where(boards.c.known_at != "")
    recent = list(connection.scalars(old.order_by(boards.c.number.desc()).limit(MOST_BOARDS - 1)))
    stale = select(boards.c.number).where(
        (boards.c.known_at == known_at) | ((boards.c.known_at != "") & boards.c.number.not_in(recent))
    )
    numbers = list(connection.scalars(stale))
    # Not a number that goes: somebody may be reading by it.
    number = (connection.scalar(select(func.max(boards.c.number))) or 0) + 1
    for table in _OF_BOARDS:
        connection.execute(delete(table).where(table.c.board.in_(numbers)))
    connection.execute(delete(boards).where(boards.c.number.in_(numbers)))
    connection.execute(insert(boards), {"number": number, "mark": mark, "known_at": known_at})
    put_deals(connection, number, lines.deals)
    for table, own in ((board_actors, lines.actors), (board_judgements, lines.judgements), (board_keys, lines.keys)):
        put_lines(connection, number, table, own)
    return number


def put_lines(
    connection: Connection, board: int, table: Table, lines: Iterable[ActorLine | JudgementLine | KeyLine]
) -> None:
    """Keep lines of one table."""
    rows = ({"board": board} | {name: getattr(line, name) for name in line.__slots__} for line in lines)
    for some in _batches(rows):
        connection.execute(insert(table), some)


def drop_boards(connection: Connection) -> None:
    """Drop the index of deals; it is made anew when somebody asks."""
    for table in (*_OF_BOARDS, boards):
        connection.execute(delete(table))


def drop_deals(connection: Connection, board: int, deals: Sequence[int]) -> None:
    """Drop the lines of these deals."""
    for table in (board_parts, board_names, board_days, board_contents, board_deals):
        connection.execute(delete(table).where(table.c.board == board, table.c.deal.in_(deals)))


def walk_moves(
    connection: Connection,
    board: int,
    wanted: Wanted,
    until: str,
    *,
    since: str = "",
    still: str | None = None,
    after: tuple[str, int] | None = None,
    limit: int,
) -> list[Move]:
    """Return the last moves of the deals that have what is wanted, see `boarddays.walk_days`."""
    among = _among(board, wanted)
    return walk_days(connection, board, until, among=among, since=since, still=still, after=after, limit=limit)


def find_unmoved(connection: Connection, board: int, wanted: Wanted, until: str) -> list[tuple[int, str]]:
    """Return the deals that have what is wanted and of which something is heard by that day, but no move."""
    return list_unmoved(connection, board, until, among=_among(board, wanted))


def find_wanted(connection: Connection, board: int, wanted: Wanted) -> list[int]:
    """Return the numbers of the deals that have what is wanted."""
    query = select(board_deals.c.deal).where(_on(board), *_conditions(board, wanted))
    return sorted(connection.scalars(query))


def _among(board: int, wanted: Wanted) -> Select[tuple[int]] | None:
    """Select the numbers of the deals that have what is wanted; nothing where everything is."""
    conditions = list(_conditions(board, wanted))
    return select(board_deals.c.deal).where(_on(board), *conditions) if conditions else None


def _on(board: int) -> ColumnElement[bool]:
    return board_deals.c.board == board


def name_deals(connection: Connection, board: int, deals: Iterable[int]) -> dict[int, str]:
    """Return the ids of these deals by number."""
    query = select(board_deals.c.deal, board_deals.c.id).where(_on(board), board_deals.c.deal.in_(list(deals)))
    return {row.deal: row.id for row in connection.execute(query)}


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


def find_actors(connection: Connection, board: int, words: str | None = None) -> list[KnownActor]:
    """Return the actors with these folded words in a name, or with that key; everybody where no words are given."""
    query = select(board_actors.c.json).where(board_actors.c.board == board)
    if words is not None:
        named = board_actors.c.names.like(escape_like(words), escape="\\")
        query = query.where(named | (board_actors.c.key == words))
    return [load_record(KnownActor, content) for content in connection.scalars(query.order_by(board_actors.c.key))]


def climb_actors(
    connection: Connection, board: int, keys: Iterable[str]
) -> tuple[dict[str, KnownActor], list[Judgement]]:
    """Return these actors and all on whose side they may stand, by key, with the judgements that make some of them one.

    From each actor it goes up to those that its ties lead to, and over to those that are judged to be one with it.
    """
    ahead, seen = set(keys), set[str]()
    actors, judged = dict[str, KnownActor](), dict[str, Judgement]()
    while ahead:
        seen |= ahead
        found: list[KnownActor] = []
        same: list[Judgement] = []
        for some in split_ids(sorted(ahead)):
            rows = select(board_actors.c.json).where(board_actors.c.board == board, board_actors.c.key.in_(some))
            found += [load_record(KnownActor, content) for content in connection.scalars(rows)]
            same += find_judgements(connection, board, some, kind=JudgementKind.SAME_ACTOR)
        actors |= {actor.key: actor for actor in found}
        settled = settle_judgements(same)
        judged |= {j.id: j for j in settled}
        ahead = {tie.to for actor in found for tie in actor.ties if tie.by is None}
        ahead |= {end for j in settled for end in (j.subject, j.object)}
        ahead -= seen
    return {key: actors[key] for key in sorted(actors)}, [judged[key] for key in sorted(judged)]


def find_judgements(
    connection: Connection, board: int, items: Iterable[str], *, kind: JudgementKind | None = None
) -> list[Judgement]:
    """Return the judgements of which an end belongs to one of these, sorted by id."""
    table, found = board_judgements, dict[str, str]()
    for some in split_ids(sorted(set(items))):
        for column in (table.c.one, table.c.other):
            query = select(table.c.id, table.c.json).where(table.c.board == board, column.in_(some))
            found |= {row.id: row.json for row in connection.execute(query)}
    judged = (load_record(Judgement, found[name]) for name in sorted(found))
    return [j for j in judged if kind is None or j.kind is kind]


def load_deals(connection: Connection, board: int, deals: Sequence[int]) -> Records:
    """Return what the states of these deals are derived from: what they hold, and the deals that they may wait for."""
    own = select(board_deals.c.circle).where(
        board_deals.c.board == board, board_deals.c.deal.in_(deals), board_deals.c.circle != ""
    )
    circles = sorted(set(connection.scalars(own)))
    around = select(board_deals.c.deal).where(board_deals.c.board == board, board_deals.c.circle.in_(circles))
    every = sorted({*deals, *(connection.scalars(around) if circles else ())})
    query = select(board_contents.c.records, board_contents.c.actors).where(board_contents.c.board == board)
    rows = [
        row
        for some in _batches(every)
        for row in connection.execute(query.where(board_contents.c.deal.in_(some))).all()
    ]
    held = join_records(unpack_records(row.records) for row in rows)
    actors, same = climb_actors(connection, board, {key for row in rows for key in json.loads(row.actors)})
    return replace(held, actors=tuple(actors.values()), judgements=(*same, *held.judgements))


def _conditions(board: int, wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    """Yield what the deals of a board have to meet to be wanted."""
    for part, name in ((PARTY, wanted.party), (MEDIATOR, wanted.mediator)):
        if name:
            yield board_deals.c.deal.in_(_deals_of(board, (part,), name))
    for column, words in ((board_deals.c.place, wanted.place), (board_deals.c.words, wanted.words)):
        if words:
            yield column.like(escape_like(words), escape="\\")
    for word in wanted.each:
        columns = (board_deals.c.words, board_deals.c.place)
        yield or_(
            *(column.like(escape_like(word), escape="\\") for column in columns),
            board_deals.c.deal.in_(_deals_of(board, (PARTY, MEDIATOR), word)),
        )
    for group in wanted.acts:
        yield or_(*(board_deals.c.acts.like(escape_like(f"|{act}|"), escape="\\") for act in group))


def _deals_of(board: int, parts: Sequence[str], name: str) -> Select[tuple[int]]:
    """Select the deals in which somebody with these folded words in a name has one of these parts."""
    named = select(board_actors.c.lead).where(
        board_actors.c.board == board, board_actors.c.names.like(escape_like(name), escape="\\")
    )
    deals = select(board_parts.c.deal).where(board_parts.c.board == board, board_parts.c.part.in_(parts))
    return deals.where(board_parts.c.key.in_(named))


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(rows)
    while batch := list(islice(left, _BATCH)):
        yield batch


def put_deals(connection: Connection, board: int, lines: Iterable[DealLine], *, first: int = 0) -> None:
    """Keep the lines of deals, numbered from the first."""
    for some in _batches(enumerate(lines, first)):
        _insert(connection, board, some)


def _insert(connection: Connection, board: int, lines: Sequence[tuple[int, DealLine]]) -> None:
    """Write the lines of a board, each to its tables."""
    rows = [
        {
            "board": board,
            "deal": number,
            "id": line.id,
            "place": line.places,
            "words": line.words,
            "acts": line.acts,
            "circle": line.circle,
        }
        for number, line in lines
    ]
    contents = [
        {"board": board, "deal": number, "records": pack_records(line.records)}
        | {"actors": json.dumps(line.actors, ensure_ascii=False)}
        for number, line in lines
    ]
    names = [{"board": board, "name": name, "deal": number} for number, line in lines for name in set(line.names)]
    parts = [
        {"board": board, "part": part, "key": key, "deal": number}
        for number, line in lines
        for part, keys in (
            (PARTY, line.parties), (MEDIATOR, line.mediators), (DOES, line.does), (AWAITS, line.awaits)
        )
        for key in set(keys)
    ]  # fmt: skip
    days = [row for number, line in lines for row in day_rows(board, number, line.days)]
    for table, own in (
        (board_deals, rows), (board_contents, contents), (board_names, names), (board_parts, parts), (board_days, days),
    ):  # fmt: skip
        if own:
            connection.execute(insert(table), own)
