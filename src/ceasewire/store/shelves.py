"""The index of deals taken up to be mended: what was written since, what leads to what, and lines that take the place
of others.

Nothing here decides what belongs together; see `workflow.upkeep`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Connection, delete, exists, func, select, update

from ceasewire.model.ledger import Assertion, Judgement, KnownActor, NormCondition, TargetKind
from ceasewire.model.reviews import Review, find_withdrawn
from ceasewire.store.boards import (
    AWAITS,
    DOES,
    ActorLine,
    DealLine,
    JudgementLine,
    KeyLine,
    climb_actors,
    drop_deals,
    find_judgements,
    list_report_ids,
    name_deals,
    put_deals,
    put_lines,
)
from ceasewire.store.rows import KINDS, TYPES, LedgerRecord, load_record, load_records, split_ids
from ceasewire.store.schema import (
    additions,
    assertions,
    board_actors,
    board_deals,
    board_judgements,
    board_keys,
    board_names,
    board_parts,
    boards,
    own,
    readings,
    records,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written since a mark.

    Attributes:
        documents: those that were read, for the first time or anew.
        own: ids of what persons said, or took back, since then.
        read: ids of all records of those documents, also of readings that were replaced.
    """

    documents: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()


class Shelf:
    """The index for now, inside a write transaction.

    Args:
        connection: inside a write transaction.
        board: the number of the index.
    """

    def __init__(self, connection: Connection, board: int) -> None:
        self._connection, self.board = connection, board

    # -- what was written ------------------------------------------------------------------------------

    def written_since(self, record: int, reading: int) -> Written:
        """Return what was written after the record and the reading of these numbers."""
        execute = self._connection.scalars
        documents = frozenset(execute(select(readings.c.document).where(readings.c.seq > reading)))
        fresh = select(own.c.record).join(records, records.c.id == own.c.record).where(records.c.seq > record)
        earlier = [review for seq, review in self._reviews if seq <= record]
        undone = find_withdrawn(tuple(review for _, review in self._reviews)) ^ find_withdrawn(tuple(earlier))
        read: set[str] = set()
        for some in split_ids(sorted(documents)):
            added = select(additions.c.record).join(readings).where(readings.c.document.in_(some))
            read |= set(execute(added))
        return Written(documents=documents, own=frozenset({*execute(fresh), *undone}), read=frozenset(read))

    def is_carried(self) -> bool:
        """Whether persons spoke of lines that a newer reading no longer has, so that others stand in their place."""
        own_records = self.load(self._persons)
        told = {a.target for a in own_records if isinstance(a, Assertion) and a.target_kind is TargetKind.ASSERTION}
        told |= {j.subject for j in own_records if isinstance(j, Judgement) and j.subject.startswith("as-")}
        return len(self.hold(told)) < len(told)

    def mark(self) -> str:
        """Return what the index is made up to."""
        mark: str = self._connection.scalars(select(boards.c.mark).where(boards.c.number == self.board)).one()
        return mark

    def count_readings(self) -> int:
        """Return how many readings there are."""
        return self._connection.scalar(select(func.max(readings.c.seq))) or 0

    # -- records ---------------------------------------------------------------------------------------

    def hold(self, ids: Iterable[str]) -> list[LedgerRecord]:
        """Return those of the records with these ids that hold; see `holdings`."""
        wanted = set(ids)
        current = wanted & (self._persons | self._pinned)
        later = readings.alias()
        replaced = exists().where(later.c.document == readings.c.document, later.c.seq > readings.c.seq)
        for some in split_ids(sorted(wanted)):
            query = select(additions.c.record).join(readings, readings.c.seq == additions.c.reading)
            current |= set(self._connection.scalars(query.where(additions.c.record.in_(some), ~replaced)))
        return self.load(current)

    def find_about(self, targets: Iterable[str]) -> list[Assertion]:
        """Return the assertions on these records and documents that hold."""
        ids: set[str] = set()
        for some in split_ids(sorted(set(targets))):
            ids |= set(self._connection.scalars(select(assertions.c.id).where(assertions.c.target.in_(some))))
        return [record for record in self.hold(ids) if isinstance(record, Assertion)]

    def report_ids(self, documents: Iterable[str]) -> dict[str, str]:
        """Return the id of the record that is the last report on each of these documents."""
        return list_report_ids(self._connection, documents)

    def load(self, ids: Iterable[str]) -> list[LedgerRecord]:
        """Return the records with these ids, whether or not they hold; those of a kind together."""
        contents: defaultdict[str, list[str]] = defaultdict(list)
        for some in split_ids(sorted(ids)):
            query = select(records.c.kind, records.c.json).where(records.c.id.in_(some))
            for kind, content in self._connection.execute(query).all():
                contents[kind].append(content)
        return [record for kind, some in contents.items() for record in load_records(TYPES[kind], some)]

    @cached_property
    def _reviews(self) -> list[tuple[int, Review]]:
        query = select(records.c.seq, records.c.json).where(records.c.kind == KINDS[Review]).order_by(records.c.seq)
        return [(seq, load_record(Review, content)) for seq, content in self._connection.execute(query)]

    @cached_property
    def _persons(self) -> frozenset[str]:
        """The ids of what persons said and did not take back."""
        every = self._connection.scalars(select(own.c.record))
        return frozenset(every) - find_withdrawn(tuple(review for _, review in self._reviews))

    @cached_property
    def _pinned(self) -> frozenset[str]:
        """The ids of what persons speak of, and the norms of conditions among that."""
        about = [a for a in self.load(self._persons) if isinstance(a, Assertion)]
        targets = {a.target for a in about if a.target_kind not in (TargetKind.ASSERTION, TargetKind.DOCUMENT)}
        norms = {c.norm for c in self.load(targets) if isinstance(c, NormCondition)}
        return frozenset(targets | norms)

    # -- what leads to what ----------------------------------------------------------------------------

    def find_items(self, keys: Iterable[str]) -> set[str]:
        """Return the items under these keys."""
        found: set[str] = set()
        for some in split_ids(sorted(set(keys))):
            query = select(board_keys.c.item).where(board_keys.c.board == self.board, board_keys.c.key.in_(some))
            found |= set(self._connection.scalars(query))
        return found

    def find_between(self, spans: Mapping[str, tuple[int, int]]) -> set[str]:
        """Return the items under each key whose days meet those that are given with it, first and last."""
        found: set[str] = set()
        table = board_keys.c
        for key, (low, high) in spans.items():
            query = select(table.item).where(table.board == self.board, table.key == key)
            found |= set(self._connection.scalars(query.where(table.low <= high, table.high >= low)))
        return found

    def keys_of(self, items: Iterable[str]) -> set[KeyLine]:
        """Return the keys of these items."""
        found: set[KeyLine] = set()
        table = board_keys.c
        for some in split_ids(sorted(set(items))):
            query = select(table.key, table.item, table.low, table.high)
            rows = self._connection.execute(query.where(table.board == self.board, table.item.in_(some)))
            found |= {KeyLine(key=row.key, item=row.item, low=row.low, high=row.high) for row in rows}
        return found

    def judgements(self, items: Iterable[str]) -> list[Judgement]:
        """Return the judgements of which an end belongs to one of these, of whatever verdict."""
        return find_judgements(self._connection, self.board, items)

    def judgement_lines(self, items: Iterable[str]) -> dict[str, JudgementLine]:
        """Return the lines of those judgements by id."""
        found: dict[str, JudgementLine] = {}
        table = board_judgements.c
        for some in split_ids(sorted(set(items))):
            for column in (table.one, table.other):
                query = select(table.id, table.one, table.other, table.kept, table.json)
                rows = self._connection.execute(query.where(table.board == self.board, column.in_(some)))
                found |= {
                    row.id: JudgementLine(id=row.id, one=row.one, other=row.other, kept=row.kept, json=row.json)
                    for row in rows
                }
        return found

    def actor_lines(self, keys: Iterable[str]) -> dict[str, ActorLine]:
        """Return the lines of these actors by key."""
        found: dict[str, ActorLine] = {}
        table = board_actors.c
        for some in split_ids(sorted(set(keys))):
            query = select(table.key, table.lead, table.stand, table.names, table.json)
            rows = self._connection.execute(query.where(table.board == self.board, table.key.in_(some)))
            found |= {
                row.key: ActorLine(key=row.key, lead=row.lead, stand=row.stand, names=row.names, json=row.json)
                for row in rows
            }
        return found

    def climb(self, keys: Iterable[str]) -> tuple[dict[str, KnownActor], list[Judgement]]:
        """Return these actors and all on whose side they may stand; see `boards.climb_actors`."""
        return climb_actors(self._connection, self.board, keys)

    # -- deals -----------------------------------------------------------------------------------------

    def deals_of(self, names: Iterable[str]) -> dict[int, set[str]]:
        """Return the numbers of the deals that these ids lead to, each with all ids that lead to it."""
        numbers: set[int] = set()
        table = board_names.c
        for some in split_ids(sorted(set(names))):
            query = select(table.deal).where(table.board == self.board, table.name.in_(some))
            numbers |= set(self._connection.scalars(query))
        found: dict[int, set[str]] = {number: set() for number in numbers}
        for number in numbers:
            query = select(table.name).where(table.board == self.board, table.deal == number)
            found[number] = set(self._connection.scalars(query))
        return found

    def circles_of(self, deals: Sequence[int]) -> set[str]:
        """Return the circles that these deals are in."""
        table = board_deals.c
        query = select(table.circle).where(table.board == self.board, table.deal.in_(deals), table.circle != "")
        return set(self._connection.scalars(query))

    def deals_in(self, circles: Iterable[str]) -> set[int]:
        """Return the numbers of the deals in these circles."""
        table = board_deals.c
        query = select(table.deal).where(table.board == self.board, table.circle.in_(sorted(circles)))
        return set(self._connection.scalars(query))

    def next_deals(self, deals: Iterable[int], *, back: bool = False) -> dict[int, set[int]]:
        """Return for each of these deals those that may be waited for by it; `back`: those that may wait for it."""
        ahead, behind = (DOES, AWAITS) if back else (AWAITS, DOES)
        mine, theirs = board_parts.alias(), board_parts.alias()
        found: dict[int, set[int]] = {deal: set() for deal in deals}
        query = select(mine.c.deal, theirs.c.deal).where(
            mine.c.board == self.board, mine.c.part == ahead, theirs.c.board == self.board, theirs.c.part == behind,
            mine.c.key == theirs.c.key,
        )  # fmt: skip
        for some in split_ids([str(deal) for deal in found]):
            numbers = [int(deal) for deal in some]
            for one, other in self._connection.execute(query.where(mine.c.deal.in_(numbers))):
                found[one].add(other)
        return found

    def deal_ids(self, deals: Iterable[int]) -> dict[int, str]:
        """Return the ids of these deals by number."""
        return name_deals(self._connection, self.board, deals)

    # -- lines that take the place of others -----------------------------------------------------------

    def replace_deals(self, old: Sequence[int], lines: Sequence[DealLine]) -> list[int]:
        """Drop the lines of deals, keep others, and return their numbers."""
        drop_deals(self._connection, self.board, old)
        query = select(func.max(board_deals.c.deal)).where(board_deals.c.board == self.board)
        first = max(self._connection.scalar(query) or 0, *old, 0) + 1
        put_deals(self._connection, self.board, lines, first=first)
        return [first + n for n in range(len(lines))]

    def name_circle(self, deals: Iterable[int], circle: str) -> None:
        """Say that these deals are in this circle; empty for none."""
        table = board_deals
        query = update(table).where(table.c.board == self.board, table.c.deal.in_(sorted(deals)))
        self._connection.execute(query.values(circle=circle))

    def replace_keys(self, old: Iterable[KeyLine], new: Iterable[KeyLine]) -> None:
        """Drop and keep keys of items."""
        before, after = set(old), set(new)
        for item in sorted({line.item for line in before - after}):
            gone = sorted(line.key for line in before - after if line.item == item)
            query = delete(board_keys).where(board_keys.c.board == self.board, board_keys.c.item == item)
            self._connection.execute(query.where(board_keys.c.key.in_(gone)))
        put_lines(self._connection, self.board, board_keys, after - before)

    def replace_judgements(self, old: Iterable[str], new: Iterable[JudgementLine]) -> None:
        """Drop the judgements with these ids and keep others."""
        for some in split_ids(sorted(old)):
            query = delete(board_judgements).where(board_judgements.c.board == self.board)
            self._connection.execute(query.where(board_judgements.c.id.in_(some)))
        put_lines(self._connection, self.board, board_judgements, new)

    def replace_actors(self, old: Iterable[str], new: Iterable[ActorLine]) -> None:
        """Drop the actors with these keys and keep others."""
        for some in split_ids(sorted(old)):
            query = delete(board_actors).where(board_actors.c.board == self.board)
            self._connection.execute(query.where(board_actors.c.key.in_(some)))
        put_lines(self._connection, self.board, board_actors, new)

    def set_mark(self, mark: str) -> None:
        """Say that the index is that of what was written up to this mark."""
        self._connection.execute(update(boards).where(boards.c.number == self.board).values(mark=mark))
