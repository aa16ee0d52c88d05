"""`ceasewire export`: readings and ledgers in the formats of the field."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.faces.cli.console import fault, note
from ceasewire.faces.cli.ledger import AsOf, KnownAt, LedgerPath
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.faces.exports.formats import Format, Named
    from ceasewire.workflow.given import Given


def export(
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT", help="csv, jsonl, parquet, plover, cameo, acled, gkg or webanno.", show_default=False
        ),
    ],
    readings: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[READING]...", help="Reading files, or folders of them; the ledger if none.", show_default=False
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write to this file instead.", show_default=False)
    ] = None,
    ledger: LedgerPath = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Write readings, or what a ledger holds, in a format of the field.

    Without READING the ledger is exported. What a format can't express is counted on standard error.

    \b
    Examples:
      ceasewire export plover readings/two-truces.json
      ceasewire export csv readings/ --out records.csv
    """
    from ceasewire.faces.exports.formats import FORMATS
    from ceasewire.workflow.given import check_day

    chosen = FORMATS.get(form)
    if chosen is None:
        raise typer.BadParameter(f"{form!r} is none of {', '.join(FORMATS)}.", param_hint="FORMAT")
    if chosen.binary and out is None and sys.stdout.isatty():
        raise typer.BadParameter(f"{form} is no text for a terminal. Name a file with --out.", param_hint="FORMAT")
    for day in (as_of, known_at):
        check_day(day)
    with ExitStack() as stack:
        if readings:
            from ceasewire.workflow.given import load_given

            given = load_given(readings, as_of=as_of)
        else:
            from ceasewire.workflow.ask import open_ledger
            from ceasewire.workflow.given import list_kept

            store = stack.enter_context(open_ledger(ledger or read_settings(os.environ).ledger))
            given = list_kept(store, as_of=as_of, known_at=known_at)
        tally = _Tally(chosen)
        _write(chosen.write(tally.follow(given)), out)
    tally.tell(out)
    raise typer.Exit(1 if tally.failed else 0)


class _Tally:
    """Counts what went through, and tells of what did not."""

    def __init__(self, form: "Format") -> None:
        self._form = form
        self.done = self.failed = self.left_out = 0

    def follow(self, given: Iterable["Given"]) -> Iterator["Named"]:
        """Yield the readings; of a file without one, its problem is told."""
        for item in given:
            if item.problem is not None or item.reading is None:
                self.failed += 1
                fault(item.problem.message if item.problem else f"{item.name} holds no reading.")
                continue
            self.done += 1
            if self._form.left_out is not None:
                self.left_out += self._form.left_out(item.reading)
            yield item.name, item.reading

    def tell(self, out: Path | None) -> None:
        """Write what became of it to standard error."""
        words = f"{self.done} of {self.done + self.failed} readings exported as {self._form.name}"
        note(f"{words} to {out}." if out else f"{words}.")
        if self.left_out:
            note(f"Left out: {self.left_out} {self._form.left_out_words}.")


def _write(pieces: Iterator[bytes], out: Path | None) -> None:
    if out is not None:
        from ceasewire.faces.cli.files import write_atomic

        write_atomic(out, b"".join(pieces))
        return
    sys.stdout.flush()
    for piece in pieces:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()
