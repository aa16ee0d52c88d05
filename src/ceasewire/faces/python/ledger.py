"""`ceasewire.Ledger`: a ledger to add pages to and to ask."""

import os
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from ceasewire.faces.clock import now
from ceasewire.faces.python.readings import Readings, choose_fetch
from ceasewire.faces.python.tables import Table
from ceasewire.model.views import DealView, EvidenceView, NormView
from ceasewire.settings import read_settings
from ceasewire.workflow.add import add_sources, open_keeper
from ceasewire.workflow.ask import explain_norm as _explain
from ceasewire.workflow.ask import index_documents, list_deals, search_words, show_deal
from ceasewire.workflow.building import Asked
from ceasewire.workflow.given import list_kept, name_file
from ceasewire.workflow.sources import find_sources

if TYPE_CHECKING:
    from ceasewire.store import Hit

DEAL_COLUMNS = (
    "id", "title", "phase", "parties", "mediators", "norms", "outstanding", "contested", "next_deadline", "last_moved",
    "sources", "reports",
)  # fmt: skip
NORM_COLUMNS = (
    "deal", "id", "state", "debtors", "creditors", "action_type", "words", "conditions", "ends", "contested_by",
    "sources", "last_moved",
)  # fmt: skip
REASON_COLUMNS = ("counts", "day", "act", "stance", "said_by", "on_behalf_of", "via", "words", "why", "document")
HIT_COLUMNS = ("published", "headline", "kind", "snippet", "uri")


class Ledger:
    """A ledger at a path or address; it is made where there is none. Close it, or use it as a context manager.

    Args:
        path: path or address; ":memory:" for one that goes when it is closed; the setting's if not given.
        parser: package of the spaCy pipeline; the best one installed if not given.
    """

    def __init__(self, path: str | Path | None = None, *, parser: str = "") -> None:
        self._settings = read_settings(os.environ)
        self.path = str(path or self._settings.ledger)
        self._stack = ExitStack()
        self._keeper = self._stack.enter_context(
            open_keeper(self.path, parser=parser or self._settings.parser, clock=now)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        counts = self._keeper.store.counts()
        return f"<Ledger {self.path}: {counts['documents']} documents>"

    def close(self) -> None:
        """Let go of the file."""
        self._stack.close()

    def add(self, *sources: str | Path, published: str | None = None, as_coded: bool = False) -> Readings:
        """Read pages, keep what they say, and return what was read; pages that are there already add nothing.

        Args:
            sources, published, as_coded: as for `ceasewire.read`.
        """
        found = find_sources([str(source) for source in sources])
        keeper = replace(self._keeper, fetch=choose_fetch(found, self._settings))
        done = list(add_sources(found, keeper=keeper, published=published, as_coded=as_coded))
        outcomes = [addition.outcome for addition in done]
        problems = [(o.source.uri, problem) for o in outcomes for problem in o.problems]
        return Readings([(name_file(o.source.uri), o.reading) for o in outcomes if o.reading is not None], problems)

    def readings(self, *, known_at: str | None = None) -> Readings:
        """Return the readings of all documents."""
        kept = list_kept(self._keeper.store, known_at=known_at)
        return Readings((given.name, given.reading) for given in kept if given.reading is not None)

    def deals(
        self, *, as_of: str | None = None, known_at: str | None = None, viewpoint: str | None = None
    ) -> Table[DealView]:
        """Return the deals, the one that moved last first.

        Args:
            as_of: ISO date; today if not given.
            known_at: ISO date or date-time; what the ledger knew then.
            viewpoint: name of an actor; the reporters' own voice if not given.
        """
        found = list_deals(self._keeper.store, _asked(viewpoint, as_of, known_at))
        return Table(found, row=_deal_row, noun="deal", columns=DEAL_COLUMNS)

    def norms(
        self, *, as_of: str | None = None, known_at: str | None = None, viewpoint: str | None = None
    ) -> Table[tuple[DealView, NormView]]:
        """Return every norm of every deal with its state; the arguments are those of `deals`."""
        found = list_deals(self._keeper.store, _asked(viewpoint, as_of, known_at))
        pairs = [(deal, norm) for deal in found for norm in deal.norms]
        return Table(pairs, row=_norm_row, noun="norm", columns=NORM_COLUMNS)

    def deal(
        self, name: str, *, as_of: str | None = None, known_at: str | None = None, viewpoint: str | None = None
    ) -> DealView:
        """Return one deal by its id, the beginning of it, or words of it."""
        return show_deal(self._keeper.store, name, _asked(viewpoint, as_of, known_at))

    def why(
        self, norm: str, *, as_of: str | None = None, known_at: str | None = None, viewpoint: str | None = None
    ) -> Table[tuple[bool, EvidenceView]]:
        """Return why a norm stands as it does: what counts, then what does not, each with its words."""
        found = _explain(self._keeper.store, norm, _asked(viewpoint, as_of, known_at))
        names = {key: name_file(d.source.uri) for key, d in index_documents(self._keeper.store).items()}
        reasons = [*((True, e) for e in found.because), *((False, e) for e in found.not_counted)]
        return Table(
            reasons, row=lambda pair: _reason_row(*pair, names=names), noun="assertion", columns=REASON_COLUMNS
        )

    def search(self, words: str, *, kind: str = "paragraph", limit: int = 20) -> Table["Hit"]:
        """Return the passages that hold all these words.

        Args:
            words: words, and phrases in quotation marks.
            kind: "paragraph", "statement" or "term".
            limit: how many at most.
        """
        hits = search_words(self._keeper.store, words, kind=kind, limit=limit)
        return Table(
            hits, row=lambda hit: {c: getattr(hit, c) for c in HIT_COLUMNS}, noun="passage", columns=HIT_COLUMNS
        )


def _asked(viewpoint: str | None, as_of: str | None, known_at: str | None) -> Asked:
    present = now()
    return Asked(viewpoint=viewpoint, as_of=as_of or present[:10], known_at=known_at or present)


def _deal_row(deal: DealView) -> dict[str, Any]:
    return {
        "id": deal.id,
        "title": deal.title,
        "phase": deal.phase.value,
        "parties": "; ".join(actor.name for actor in deal.parties),
        "mediators": "; ".join(actor.name for actor in deal.mediators),
        "norms": len(deal.norms),
        "outstanding": deal.outstanding,
        "contested": deal.contested,
        "next_deadline": deal.next_deadline,
        "last_moved": deal.last_moved,
        "sources": deal.sources,
        "reports": deal.reports,
    }


def _norm_row(pair: tuple[DealView, NormView]) -> dict[str, Any]:
    deal, norm = pair
    conditions = (f"{c.role}: {c.words[0].text if c.words else ''} ({c.truth})" for c in norm.conditions)
    return {
        "deal": deal.title,
        "id": norm.id,
        "state": norm.state.name.value,
        "debtors": "; ".join(actor.name for actor in norm.debtors),
        "creditors": "; ".join(actor.name for actor in norm.creditors),
        "action_type": norm.action_type.value,
        "words": norm.words[0].text if norm.words else None,
        "conditions": "; ".join(conditions) or None,
        "ends": norm.window.end if norm.window else None,
        "contested_by": "; ".join(f"{actor.name}: {state}" for actor, state in norm.views) or None,
        "sources": norm.sources,
        "last_moved": norm.last_moved,
    }


def _reason_row(counts: bool, evidence: EvidenceView, *, names: dict[str, str]) -> dict[str, Any]:
    return {
        "counts": counts,
        "day": evidence.day or evidence.reported,
        "act": evidence.act.value,
        "stance": evidence.stance.value,
        "said_by": "; ".join(actor.name for actor in evidence.said_by),
        "on_behalf_of": "; ".join(actor.name for actor in evidence.on_behalf_of),
        "via": "; ".join(actor.name for actor in evidence.via),
        "words": evidence.words.text,
        "why": evidence.reason.why,
        "document": names.get(evidence.words.document or "", evidence.words.document),
    }
