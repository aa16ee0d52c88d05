"""`ceasewire export`: readings and ledgers in the formats of the field."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.faces.cli.console import STEERING, fault, note
from ceasewire.faces.cli.ledger import AsOf, KnownAt, LedgerPath, Viewpoint
from ceasewire.faces.cli.site import SITE, check_folder, write_site
from ceasewire.faces.clock import now
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.faces.exports.formats import Format, Named
    from ceasewire.store import Store
    from ceasewire.workflow.given import Given


def export(
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="csv, jsonl, parquet, plover, cameo, ethprio-cf, pax, acled, gkg, webanno, or site.",
            show_default=False,
        ),
    ],
    readings: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[READING]...", help="Reading files, or folders of them; the ledger if none.", show_default=False
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write to this file; of a site the folder.", show_default=False),
    ] = None,
    ledger: LedgerPath = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    viewpoint: Viewpoint = None,
) -> None:
    """Write readings, or what a ledger holds, in a format of the field.

    Without READING the ledger is exported. What a format can't express is counted on standard error.
    ethprio-cf, pax and site are of deals: of the ledger, or of one that is made of the readings for it.
    A site is a folder of pages that open from disk, without a server or a script.

    \b
    Examples:
      ceasewire export plover readings/two-truces.json
      ceasewire export csv readings/ --out records.csv
      ceasewire export ethprio-cf --as-of 2026-03-25
      ceasewire export site --out pages
    """
    from ceasewire.faces.exports.dealformats import DEAL_FORMATS
    from ceasewire.faces.exports.formats import FORMATS
    from ceasewire.workflow.given import check_day

    chosen = FORMATS.get(form)
    of_deals = (*DEAL_FORMATS, SITE)
    if chosen is None and form not in of_deals:
        raise typer.BadParameter(f"{form!r} is none of {', '.join((*FORMATS, *of_deals))}.", param_hint="FORMAT")
    if chosen is not None and viewpoint:
        raise typer.BadParameter(f"{form} tells what pages say; a viewpoint is for {', '.join(of_deals)}.")
    if form == SITE:
        check_folder(out)
    if chosen is not None and chosen.binary and out is None and sys.stdout.isatty():
        raise typer.BadParameter(f"{form} is no text for a terminal. Name a file with --out.", param_hint="FORMAT")
    for day in (as_of, known_at):
        check_day(day)
    tally = _Tally(form, chosen)
    with ExitStack() as stack:
        store = None if readings else _open(stack, ledger)
        if chosen is not None:
            given = _give(store, readings, as_of=as_of, known_at=known_at)
            _write(chosen.write(tally.follow(given)), out)
        else:
            if store is None:
                store = _fill(stack, tally.follow(_give(None, readings, as_of=None, known_at=None)))
            if form == SITE and out is not None:
                write_site(out, store, as_of=as_of, known_at=known_at, viewpoint=viewpoint)
            else:
                _write(_deals(form, store, as_of=as_of, known_at=known_at, viewpoint=viewpoint), out)
    tally.tell(out)
    raise typer.Exit(1 if tally.failed else 0)


def _open(stack: ExitStack, ledger: str | None) -> "Store":
    from ceasewire.workflow.ask import open_ledger

    return stack.enter_context(open_ledger(ledger or read_settings(os.environ).ledger))


def _fill(stack: ExitStack, readings: Iterable["Named"]) -> "Store":
    from ceasewire.workflow.given import open_readings

    return stack.enter_context(open_readings(readings, clock=now))


def _give(
    store: "Store | None", readings: list[str] | None, *, as_of: str | None, known_at: str | None
) -> Iterator["Given"]:
    from ceasewire.workflow.given import list_kept, load_given

    if store is not None:
        return list_kept(store, as_of=as_of, known_at=known_at)
    return load_given(readings or [], as_of=as_of)


def _deals(
    form: str, store: "Store", *, as_of: str | None, known_at: str | None, viewpoint: str | None
) -> Iterator[bytes]:
    from ceasewire.faces.exports.dealformats import write_deals
    from ceasewire.workflow.ask import index_documents
    from ceasewire.workflow.books import build_book
    from ceasewire.workflow.given import name_file

    present = now()
    names = {key: name_file(document.source.uri) for key, document in index_documents(store).items()}
    book = build_book(store, known_at or present)
    return write_deals(form, book, names, as_of=as_of or present[:10], viewpoint=viewpoint)


class _Tally:
    """Counts what went through, and tells of what did not."""

    def __init__(self, name: str, form: "Format | None") -> None:
        self._name, self._form = name, form
        self.done = self.failed = self.left_out = 0

    def follow(self, given: Iterable["Given"]) -> Iterator["Named"]:
        """Yield the readings; of a file without one, its problem is told."""
        for item in given:
            if item.problem is not None or item.reading is None:
                self.failed += 1
                fault(item.problem.message if item.problem else f"{item.name} holds no reading.")
                continue
            self.done += 1
            if self._form is not None and self._form.left_out is not None:
                self.left_out += self._form.left_out(item.reading)
            yield item.name, item.reading

    def tell(self, out: Path | None) -> None:
        """Write what became of it to standard error."""
        counted = f"{self.done} of {self.done + self.failed} readings" if self.done + self.failed else "The ledger"
        note(f"{counted} exported as {self._name}" + (f" to {out}." if out else "."))
        if self.left_out and self._form is not None:
            note(f"Left out: {self.left_out} {self._form.left_out_words}.")


def _write(pieces: Iterator[bytes], out: Path | None) -> None:
    if out is not None:
        from ceasewire.workflow.outputs import write_atomic

        write_atomic(out, b"".join(pieces))
        return
    sys.stdout.flush()
    for piece in pieces:
        sys.stdout.buffer.write(_disarm(piece) if sys.stdout.isatty() else piece)
    sys.stdout.buffer.flush()


def _disarm(piece: bytes) -> bytes:
    """Return what a file would hold, for eyes: what could steer a terminal is replaced, tabs aside."""
    cells = piece.decode("utf-8", "replace").replace("\r\n", "\n").split("\t")
    return "\t".join(STEERING.sub("\ufffd", cell) for cell in cells).encode()
