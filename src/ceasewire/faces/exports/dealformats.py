"""The formats that deals are exported to: what a ledger says of them, as of a day and for a viewpoint."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from ceasewire.faces.exports import ethprio, pax
from ceasewire.faces.exports.accounts import Account, list_accounts
from ceasewire.faces.exports.cells import write_csv
from ceasewire.model.reading import ActorKind
from ceasewire.workflow.books import Book

Kinds = Mapping[str, ActorKind]
WriteDeals = Callable[[Iterable[Account], Mapping[str, str], Kinds], Iterator[bytes]]


def _ethprio(accounts: Iterable[Account], names: Mapping[str, str], _kinds: Kinds) -> Iterator[bytes]:
    return write_csv(ethprio.COLUMNS, ethprio.list_ceasefires(accounts, names))


def _pax(accounts: Iterable[Account], names: Mapping[str, str], kinds: Kinds) -> Iterator[bytes]:
    return write_csv(pax.COLUMNS, pax.list_agreements(accounts, names, kinds))


DEAL_FORMATS: Mapping[str, WriteDeals] = {"ethprio-cf": _ethprio, "pax": _pax}


def write_deals(
    form: str, book: Book, names: Mapping[str, str], *, as_of: str, viewpoint: str | None = None
) -> Iterator[bytes]:
    """Yield a file of the deals of a ledger.

    Args:
        form: one of `DEAL_FORMATS`.
        book: the ledger as it was known.
        names: what each document is called, by id.
        as_of: ISO date.
        viewpoint: name of an actor; None for the reporters' own voice.

    Raises:
        ActorError: if the ledger doesn't know the viewpoint.
    """
    kinds = {actor.key: actor.kind for actor in book.records.actors}
    accounts = list_accounts(book, as_of=as_of, viewpoint=book.find_viewpoint(viewpoint))
    return DEAL_FORMATS[form](accounts, names, kinds)
