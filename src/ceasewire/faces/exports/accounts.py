"""Deals with why each norm stands as it does: what the exports of ceasefires and agreements are made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ceasewire.model.ledger import StateName
from ceasewire.model.reading import ActionType, Polarity
from ceasewire.model.views import DealView, EvidenceView, Explanation, NormView, Quotation
from ceasewire.workflow.books import Book

TRUCES = frozenset({ActionType.CEASE_HOSTILITIES, ActionType.SUSPEND_ATTACKS, ActionType.EXTEND_CEASEFIRE})
# Norms that were asked for or put forward, and that nobody took on.
NOT_MADE = frozenset({StateName.NONE, StateName.SOUGHT, StateName.OFFERED, StateName.REJECTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A deal, with the explanation of each of its norms, by id."""

    deal: DealView
    why: Mapping[str, Explanation]

    @property
    def truces(self) -> tuple[NormView, ...]:
        """The norms by which somebody holds fire, and that somebody took on."""
        return tuple(norm for norm in self.deal.norms if is_truce(norm))

    def made(self, *actions: ActionType) -> bool:
        """Whether the deal has a norm of one of these kinds that somebody took on."""
        return any(n.action_type in actions and n.state.name not in NOT_MADE for n in self.deal.norms)


def is_truce(norm: NormView) -> bool:
    """Whether a norm is one of holding fire that somebody took on."""
    return norm.action_type in TRUCES and norm.polarity is Polarity.DO and norm.state.name not in NOT_MADE


def list_accounts(book: Book, *, as_of: str, viewpoint: str | None = None) -> Iterator[Account]:
    """Yield each deal of a ledger, the one that moved last first.

    Args:
        book: the ledger as it was known.
        as_of: ISO date.
        viewpoint: key of an actor.
    """
    for deal in book.list_deals(as_of=as_of, viewpoint=viewpoint):
        why = {norm.id: book.explain_norm(norm.id, as_of=as_of, viewpoint=viewpoint) for norm in deal.norms}
        yield Account(deal=deal, why=why)


def cite(words: Quotation, names: Mapping[str, str]) -> str:
    """Return a quotation with its document and offsets in one cell."""
    place = names.get(words.document or "", words.document or "a person's note")
    offsets = f" {words.start}-{words.end}" if words.start is not None else ""
    return f"“{words.text}” [{place}{f' {words.article}' if words.article else ''}{offsets}]"


def cite_all(evidence: tuple[EvidenceView, ...], names: Mapping[str, str]) -> str:
    """Return what several assertions rest on, each quotation once."""
    return "; ".join(dict.fromkeys(cite(item.words, names) for item in evidence))
