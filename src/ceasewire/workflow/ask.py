"""Questions to a ledger: which deals there are, what a norm is and why, where words stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasewire.errors import ActorError, DateError, NormError
from ceasewire.model.ledger import Judgement
from ceasewire.model.parties import Parties
from ceasewire.model.records import Records
from ceasewire.model.views import DealView, Explanation, NormView
from ceasewire.text.fold import fold_name
from ceasewire.text.moments import last
from ceasewire.workflow.collecting import paused_collector

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger
    from ceasewire.store import Hit, Store, StoredDocument

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


@contextmanager
def open_ledger(path: str) -> Iterator["Store"]:
    """Give the ledger at this path or address, which has to be there.

    Raises:
        StoreError: if it isn't, or can't be opened.
    """
    from ceasewire.store import open_store

    with open_store(path, create=False) as store:
        yield store


def name_ledger(path: str) -> str:
    """Return what to call the ledger at this path or address: its password is never shown.

    Raises:
        StoreError: if it is no address of a ledger.
    """
    from ceasewire.store import name_ledger as name

    return name(path)


def list_deals(store: "Store", asked: Asked) -> tuple[DealView, ...]:
    """Return every deal, the one that moved last first.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
        DateError: if a date is none.
    """
    from ceasewire.ledger import deals

    ledger, viewpoint = _build(store, asked)
    return deals.list_deals(ledger, viewpoint=viewpoint, as_of=asked.as_of, known_at=asked.known_at)


def show_deal(store: "Store", deal: str, asked: Asked) -> DealView:
    """Return one deal, by its id, that of a norm in it, the beginning of one, or words that only it has.

    Raises:
        NormError: if none or several are called so.
        ActorError, DateError: as `list_deals` does.
    """
    with paused_collector():
        return _show(store, deal, asked)


def _show(store: "Store", deal: str, asked: Asked) -> DealView:
    from ceasewire.ledger import deals

    ledger, viewpoint = _find_ledger(store, deal, asked)
    views = deals.list_deals(ledger, viewpoint=viewpoint, as_of=asked.as_of, known_at=asked.known_at)
    named = _find_words(deal, {view.id: list(view.norms) for view in views}, asked)
    found = next((view for view in views if view.id == named), None)
    return found or deals.show_deal(ledger, named, viewpoint=viewpoint, as_of=asked.as_of, known_at=asked.known_at)


def explain_norm(store: "Store", norm: str, asked: Asked) -> Explanation:
    """Return why a norm is what it is, by its id, the beginning of it, or words that only it has.

    Raises:
        NormError: if none or several are called so.
        ActorError, DateError: as `list_deals` does.
    """
    with paused_collector():
        return _explain(store, norm, asked)


def _explain(store: "Store", norm: str, asked: Asked) -> Explanation:
    from ceasewire.ledger import deals
    from ceasewire.ledger.explain import explain_state

    ledger, viewpoint = _find_ledger(store, norm, asked)
    views = deals.list_deals(ledger, viewpoint=viewpoint, as_of=asked.as_of, known_at=asked.known_at)
    named = _find_words(norm, {n.id: [n] for view in views for n in view.norms}, asked)
    return explain_state(ledger, named, viewpoint=viewpoint, as_of=asked.as_of, known_at=asked.known_at)


def _find_ledger(store: "Store", given: str, asked: Asked) -> tuple["Ledger", str | None]:
    """Return a ledger with every deal that may be meant, and the key of the viewpoint.

    Words may stand in any deal, and ids begin alike: all of those are in it, so that an error can name them.
    """
    from ceasewire.workflow.opened import open_board

    board = open_board(store, asked)
    if board is None:
        return _build(store, asked)
    return board.ledger(*board.meant(given)), board.viewpoint


def search_words(store: "Store", words: str, *, kind: str = "paragraph", limit: int = 20) -> tuple["Hit", ...]:
    """Return the passages that hold all these words, the best first.

    Args:
        store: the ledger.
        words: words, and phrases in quotation marks.
        kind: "paragraph", "statement" or "term".
        limit: how many at most.
    """
    from ceasewire.store import PassageKind

    return store.search(words, kind=PassageKind(kind), limit=limit)


def index_documents(store: "Store") -> dict[str, "StoredDocument"]:
    """Return the documents of the ledger by id."""
    return {document.id: document for document in store.documents()}


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


def _build(store: "Store", asked: Asked) -> tuple["Ledger", str | None]:
    """Return the ledger as it was known then, and the key of the viewpoint."""
    built = build_at(store, asked)
    return built.ledger, built.viewpoint


def _find_words(given: str, places: Mapping[str, Sequence[NormView]], asked: Asked) -> str:
    """Return the id of the only place whose norms are worded so; what was given where it may be an id itself.

    Raises:
        NormError: if several are worded so, or none is and what was given can be no id.
    """
    wanted = fold_name(given)
    quoted = {i: [q.text for norm in norms for q in norm.words] for i, norms in places.items()}
    found = {i: texts for i, texts in quoted.items() if wanted and any(wanted in fold_name(text) for text in texts)}
    if len(found) == 1:
        return next(iter(found))
    if found:
        listed = "; ".join(f"{i.partition('-')[2][:8]} “{texts[0]}”" for i, texts in list(found.items())[:_LISTED])
        raise NormError(f"{given!r} stands in {len(found)} of them: {listed}", todo="Give more words, or the id")
    if any(character.isspace() for character in given.strip()):
        todo = "Search all texts with `ceasewire search`, or list what stands with `ceasewire deals`"
        raise NormError(f"Nothing that stands as of {asked.as_of} is worded {given!r}", todo=todo)
    return given


def _prefer_named(parties: Parties, keys: Iterable[str]) -> list[str]:
    """Return those that have a name of their own; all where none has."""
    every = list(keys)
    return [key for key in every if parties.named(key)] or every


def _list_names(parties: Parties, keys: list[str]) -> str:
    names = sorted({parties.name(key) for key in keys})
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return (", ".join(names[:_LISTED]) or "none yet") + more
