"""The whole ledger, built as it was known at one time, and the actor whose view is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.errors import ActorError, DateError
from ceasewire.model.ledger import Judgement
from ceasewire.model.parties import Parties
from ceasewire.model.records import Records
from ceasewire.text.fold import fold_name
from ceasewire.text.moments import last

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger
    from ceasewire.store import Store

# How many names an error lists.
_LISTED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose view, as of when, and as known when.

    Attributes:
        viewpoint: a name or key of an actor; None for the reporters' own voice.
        as_of: ISO date (its end counts) or date-time.
        known_at: the same, for what the ledger knew.
    """

    viewpoint: str | None = None
    as_of: str
    known_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A ledger as it was known then.

    Attributes:
        records: what was kept by then.
        viewpoint: the key of whose view was asked for.
        judgements: of rules and of persons, whatever their verdict; several may be on one pair.
    """

    records: Records
    ledger: "Ledger"
    viewpoint: str | None
    judgements: tuple[Judgement, ...]


def check_days(asked: Asked) -> None:
    """Raise DateError if a day that was asked for is none."""
    for day in (asked.as_of, asked.known_at):
        if last(day) is None:
            raise DateError(f"{day!r} is no date", expected="an ISO date (2025-01-26) or date-time")


def build_at(store: "Store", asked: Asked) -> Built:
    """Return the whole ledger as it was known then.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
        DateError: if a date is none.
    """
    from ceasewire.ledger.book import build_ledger, known_by
    from ceasewire.ledger.retractions import keep_standing
    from ceasewire.workflow.judging import judge_all

    check_days(asked)
    records = known_by(store.gather(known_at=asked.known_at), asked.known_at)
    viewpoint = find_actor(records, asked.viewpoint) if asked.viewpoint else None
    ruled = judge_all(keep_standing(records))
    return Built(
        records=records,
        ledger=build_ledger(records, ruled),
        viewpoint=viewpoint,
        judgements=(*ruled, *records.judgements),
    )


def find_actor(records: Records, name: str) -> str:
    """Return the key of the actor of this name: a key, a name, else an alias, else the only one that holds these words.

    Raises:
        ActorError: if there is none, or more than one.
    """
    parties = Parties(records.actors)
    keys = sorted({actor.key for actor in records.actors})
    if name in keys:
        return name
    folded = fold_name(name)
    names = {key: {fold_name(n) for n in (*parties.names(key), key)} for key in keys}
    exact = [key for key in keys if folded in names[key]]
    called = [key for key in exact if parties.named(key) and fold_name(parties.name(key)) == folded]
    within = [key for key in keys if folded and any(f" {folded} " in f" {n} " for n in names[key])]
    found = called or _prefer_named(parties, exact) or _prefer_named(parties, within)
    if len(found) == 1:
        return found[0]
    if not found:
        raise ActorError(
            f"The ledger knows no actor {name!r}", todo=f"It knows {_list_names(parties, _prefer_named(parties, keys))}"
        )
    raise ActorError(f"{name!r} may be {_list_names(parties, found)}", todo="Give the whole name")


def _prefer_named(parties: Parties, keys: Iterable[str]) -> list[str]:
    """Return those that have a name of their own; all where none has."""
    every = list(keys)
    return [key for key in every if parties.named(key)] or every


def _list_names(parties: Parties, keys: list[str]) -> str:
    names = sorted({parties.name(key) for key in keys})
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return (", ".join(names[:_LISTED]) or "none yet") + more
