"""A large ledger, of which pages show a part: asked through the index of deals, and never built whole.

Small ledgers are built whole and kept, so that every choice can be shown with how many deals have it. In a large one
that would take minutes after each write: only what a page shows is derived, and numbers stand where they are known.
"""

from collections.abc import Iterator, Mapping, ValuesView
from dataclasses import replace
from typing import TYPE_CHECKING

from ceasewire.faces.desk.board import Choice, Facets, Selection, fits_choice
from ceasewire.faces.desk.sources import SourceLine, tell_source
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.explain import explain_state
from ceasewire.model.ledger import Phase, StateName
from ceasewire.model.views import DealView, Explanation
from ceasewire.text.fold import fold_name
from ceasewire.workflow.board import BoardFilter, look_up
from ceasewire.workflow.collecting import paused_collector
from ceasewire.workflow.ranking import Ranking

if TYPE_CHECKING:
    from ceasewire.ledger.book import Ledger
    from ceasewire.store import Store, Wanted
    from ceasewire.workflow.opened import OpenBoard

# Parties and mediators that can be chosen by; more don't fit on a page.
MOST_FACETS = 60


def choose_large(board: "OpenBoard", choice: Choice, *, offset: int, limit: int, after: str | None = None) -> Selection:
    """Return a page of the deals that fit, and how many there are where that is known without deriving them all.

    A place is one that the reports of the deal's own events name.
    """
    own = replace(choice, place="")
    ranking = Ranking(
        board,
        _look_up(choice),
        fits=None if choice == Choice() else lambda deal: fits_choice(deal, own, frozenset()),
        since=choice.since or None,
        until=choice.until or None,
        after=after,
    )
    found = ranking.take(offset, limit)
    return Selection(
        deals=found.deals,
        offset=offset,
        more=found.more,
        total=found.total,
        everything=board.store.count_board(board.number, board.asked.as_of[:10]),
        facets=_list_facets(board),
        looked=found.looked,
        further=found.further,
    )


def find_called(board: "OpenBoard", given: str) -> "tuple[tuple[DealView, ...], Ledger]":
    """Return the deals to which an id, or the beginning of one, leads; and their ledger."""
    numbers, asked = board.named(given), board.asked
    with paused_collector():
        ledger = board.ledger(*numbers)
        views = list_deals(
            ledger,
            viewpoint=board.viewpoint,
            as_of=asked.as_of,
            known_at=asked.known_at,
            only=board.names(numbers),
        )
    return views, ledger


def explain_called(board: "OpenBoard", norm: str) -> Explanation:
    """Return why a norm is what it is, by its id or the beginning of it. Raises NormError."""
    asked = board.asked
    with paused_collector():
        ledger = board.ledger(*board.named(norm))
        return explain_state(ledger, norm, viewpoint=board.viewpoint, as_of=asked.as_of, known_at=asked.known_at)


class LargeSources(Mapping[str, SourceLine]):
    """The documents in short, by id, each looked up when it is asked for: a page names few of them."""

    def __init__(self, store: "Store") -> None:
        """Take an open ledger."""
        self._store = store
        self._found: dict[str, SourceLine | None] = {}
        self._all: dict[str, SourceLine] | None = None

    def __getitem__(self, document: str) -> SourceLine:
        if document not in self._found:
            told = self._store.find_source(document)
            self._found[document] = tell_source(*told) if told else None
        line = self._found[document]
        if line is None:
            raise KeyError(document)
        return line

    def values(self) -> ValuesView[SourceLine]:
        """Return all of them, looked up together."""
        if self._all is None:
            self._all = {told.id: tell_source(told, report) for told, report in self._store.list_sources()}
            self._found |= self._all
        return self._all.values()

    def __iter__(self) -> Iterator[str]:
        return iter([document.id for document in self._store.documents()])

    def __len__(self) -> int:
        return self._store.count_documents()


def _look_up(choice: Choice) -> "Wanted":
    """Return what the index is asked for: more deals than fit, and none less."""
    wanted = look_up(
        BoardFilter(
            party=choice.party or None,
            mediator=choice.mediator or None,
            place=choice.place or None,
            phase=tuple(p for p in Phase if p == choice.phase),
            state=tuple(s for s in StateName if s == choice.state),
            contested=choice.contested,
        )
    )
    return replace(wanted, each=tuple(fold_name(choice.words).split()))


def _list_facets(board: "OpenBoard") -> Facets:
    """Return what deals can be chosen by; how many are in a phase or state is not known without deriving all."""
    return Facets(
        phases=tuple((phase, None) for phase in Phase),
        states=tuple((state, None) for state in StateName if state is not StateName.NONE),
        parties=board.store.count_parties(board.number, MOST_FACETS),
        mediators=board.store.count_parties(board.number, MOST_FACETS, mediating=True),
        places=(),
    )
