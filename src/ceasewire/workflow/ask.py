"""Questions to a ledger: which deals there are, what a norm is and why, where words stand."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ceasewire.errors import NormError
from ceasewire.model.views import DealView, Explanation, NormView
from ceasewire.text.fold import fold_name
from ceasewire.workflow.building import Asked, build_at
from ceasewire.workflow.collecting import paused_collector
from ceasewire.workflow.opened import open_board

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger
    from ceasewire.store import Hit, Store, StoredDocument

# How many of the places that are worded so an error lists.
_LISTED = 5


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
    """Return one deal, by its id, that of a norm in it, the beginning of one, words that only it has, or its parties.

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
    named = _find_words(deal, {view.id: list(view.norms) for view in views}, asked, names=_name_deals(views))
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


def _build(store: "Store", asked: Asked) -> tuple["Ledger", str | None]:
    """Return the ledger as it was known then, and the key of the viewpoint."""
    built = build_at(store, asked)
    return built.ledger, built.viewpoint


def _name_deals(views: Sequence[DealView]) -> dict[str, str]:
    """Return what each deal is called: its title, with all who take part in it or mediate."""
    return {
        view.id: " · ".join((view.title, *(actor.name for actor in (*view.parties, *view.mediators)))) for view in views
    }


def _find_words(
    given: str, places: Mapping[str, Sequence[NormView]], asked: Asked, names: Mapping[str, str] | None = None
) -> str:
    """Return the id of the only place whose norms are worded so, or that is called so; else what was given, an id.

    Raises:
        NormError: if several are worded so, or none is and what was given can be no id.
    """
    wanted = fold_name(given)
    quoted = {i: [q.text for norm in norms for q in norm.words] for i, norms in places.items()}
    found = {i: texts for i, texts in quoted.items() if wanted and any(wanted in fold_name(text) for text in texts)}
    if not found and names is not None and wanted:
        called = {i: fold_name(name).split() for i, name in names.items()}
        found = {i: [names[i].partition(" · ")[0]] for i, words in called.items() if set(wanted.split()) <= set(words)}
    if len(found) == 1:
        return next(iter(found))
    if found:
        listed = "; ".join(f"{i.partition('-')[2][:8]} “{texts[0]}”" for i, texts in list(found.items())[:_LISTED])
        raise NormError(f"{given!r} stands in {len(found)} of them: {listed}", todo="Give more words, or the id")
    if any(character.isspace() for character in given.strip()):
        todo = "Search all texts with `ceasewire search`, or list what stands with `ceasewire deals`"
        raise NormError(f"Nothing that stands as of {asked.as_of} is worded {given!r}", todo=todo)
    return given
