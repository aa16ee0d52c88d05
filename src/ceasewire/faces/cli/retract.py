"""`ceasewire retract`: a page no longer counts, because it was taken back or another one corrects it."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.faces.cli.ledger import LedgerPath
from ceasewire.faces.cli.review import By, tell_settled, who_decides
from ceasewire.faces.clock import now
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.model.reviews import Decision

_NAMED = "Its id, the beginning of one, its address, path or file name."
Reason = Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why; it is kept.", show_default=False)]
Page = Annotated[str, typer.Argument(metavar="PAGE", help=_NAMED, show_default=False)]


def retract(
    page: Page,
    reason: Reason,
    corrected_by: Annotated[
        str | None, typer.Option(metavar="NEW", help="The page of the ledger that corrects it.", show_default=False)
    ] = None,
    by: By = None,
    ledger: LedgerPath = None,
) -> None:
    """Take a page back: what it says stays in the ledger and no longer counts.

    Every state follows, as of any day, from now on; --known-at an earlier moment still gives what was
    known then. `ceasewire review undo` puts the page in force again.

    \b
    Example:
      ceasewire retract two-truces.html --reason "the paper withdrew it"
    """
    from ceasewire.model.reviews import Decision

    if corrected_by is None:
        _settle(Decision.REJECT, [page], reason=reason, by=by, ledger=ledger)
    else:
        _settle(Decision.CORRECT, [page, corrected_by], reason=reason, by=by, ledger=ledger)


def _settle(decision: "Decision", pages: list[str], *, reason: str, by: str | None, ledger: str | None) -> None:
    from ceasewire.workflow.ask import open_ledger
    from ceasewire.workflow.building import Asked
    from ceasewire.workflow.originals import find_document
    from ceasewire.workflow.review import settle

    present = now()
    with open_ledger(ledger or read_settings(os.environ).ledger) as store:
        named = [find_document(store, page).id for page in pages]
        asked = Asked(as_of=present[:10], known_at=present)
        tell_settled(settle(store, decision, named, asked, by=who_decides(by), now=present, reason=reason))
