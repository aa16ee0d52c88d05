"""A board that is open: the index of a ledger's deals for one time known at, and deals derived from it one by one.

The index is made from the whole ledger when it is first asked for, and mended after each write; see `upkeep`. A deal
costs what it holds, whatever else the ledger holds. A ledger that can't be written has none, and is built whole for
every question.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.errors import ActorError, StoreError
from ceasewire.model.ledger import KnownActor
from ceasewire.model.records import Records
from ceasewire.text.fold import fold_name
from ceasewire.workflow.building import Asked, build_at, check_days, find_actor
from ceasewire.workflow.collecting import paused_collector
from ceasewire.workflow.rulebook import hash_rules

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger
    from ceasewire.store import Store

_ID = re.compile(r"(?:(?:deal|norm|talks|cond)-)?[0-9a-f]+")
_WHOLE_ID = re.compile(r"(?:deal|norm|talks|cond)-[0-9a-f]{16}")
# Of deals in which the same words stand no more are looked at: their number is all that an error needs.
MOST_MEANT = 200
_KINDS = ("deal-", "norm-", "talks-", "cond-")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBoard:
    """The index of the deals, as known at one time.

    Attributes:
        number: of the set of lines in the store.
        viewpoint: key of the actor whose view was asked for.
        onlookers: that actor, and on whose side it may stand.
    """

    store: "Store"
    number: int
    asked: Asked
    viewpoint: str | None
    onlookers: tuple[KnownActor, ...] = ()

    def named(self, given: str) -> list[int]:
        """Return the numbers of the deals to which an id leads that is, or begins, as given."""
        if not _ID.fullmatch(given):
            return []
        beginnings = [given] if given.startswith(_KINDS) else [given, *(kind + given for kind in _KINDS)]
        return self.store.find_board_names(self.number, beginnings)

    def meant(self, given: str) -> list[int]:
        """Return the numbers of the deals that an id, or words, may mean."""
        from ceasewire.store import Wanted

        named = self.named(given)
        if _WHOLE_ID.fullmatch(given):
            return named
        words = fold_name(given)
        worded = self.store.find_wanted(self.number, Wanted(words=words)) if words else []
        worded = worded or (self.store.find_wanted(self.number, Wanted(each=tuple(words.split()))) if words else [])
        return sorted({*named, *worded})[:MOST_MEANT]

    def ledger(self, *numbers: int) -> "Ledger":
        """Return the small ledger of these deals."""
        from ceasewire.workflow.indexing import small_ledger

        return small_ledger(self.store.load_board_deals(self.number, numbers), self.onlookers)

    def names(self, numbers: Iterable[int]) -> frozenset[str]:
        """Return the ids of these deals."""
        return frozenset(self.store.name_deals(self.number, numbers).values())


def open_board(store: "Store", asked: Asked) -> OpenBoard | None:
    """Return the index of the deals as they were known then; None for a ledger that can't be written.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
        DateError: if a date is none.
    """
    check_days(asked)
    known = store.known_cut(asked.known_at)
    mark = f"{store.mark(known_at=known)} {hash_rules()}"
    number = store.find_board(mark, known)
    if number is None:
        number = _bring_up(store, asked, mark, known)
    if number is None:
        return None
    if not asked.viewpoint:
        return OpenBoard(store=store, number=number, asked=asked, viewpoint=None)
    viewpoint = _find_viewpoint(store, number, asked.viewpoint)
    onlookers = store.climb_board_actors(number, [viewpoint])
    return OpenBoard(store=store, number=number, asked=asked, viewpoint=viewpoint, onlookers=tuple(onlookers.values()))


def _bring_up(store: "Store", asked: Asked, mark: str, known: str) -> int | None:
    """Return the number of the index for this mark, mended where there is an older one, else made anew."""
    try:
        return (None if known else _mend_board(store, mark)) or _make_board(store, asked, mark, known)
    except StoreError:
        return None  # a ledger that may only be read, or a full disk: the question can be answered without


def _mend_board(store: "Store", mark: str) -> int | None:
    """Bring the index for now up to this mark; return its number, or None where it has to be made anew."""
    from ceasewire.workflow.upkeep import mend_board

    there = store.latest_board()
    if there is None or there[1].partition(" ")[2] != mark.partition(" ")[2]:
        return None  # none yet, or one that other rules made
    with paused_collector(), store.shelf(there[0]) as shelf:
        since = shelf.mark()
        done = since == mark or mend_board(shelf, mark, since)
    return there[0] if done else None


def _make_board(store: "Store", asked: Asked, mark: str, known: str) -> int | None:
    from ceasewire.workflow.indexing import make_board

    with paused_collector():
        built = build_at(store, Asked(as_of=asked.as_of, known_at=asked.known_at))
        return store.put_board(mark, known, make_board(built, mended=not known))


def _find_viewpoint(store: "Store", number: int, name: str) -> str:
    """Return the key of the actor of this name. Raises ActorError."""
    named = store.find_board_actors(number, fold_name(name)) or store.find_board_actors(number, name)
    with suppress(ActorError):
        return find_actor(Records(actors=tuple(named)), name)
    # Everybody is looked through only for an error that tells whom the ledger knows.
    return find_actor(Records(actors=tuple(store.find_board_actors(number))), name)
