"""`ceasewire import`: readings out of what `ceasewire export` wrote."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.errors import CeasewireError
from ceasewire.faces.cli.console import fault, note
from ceasewire.faces.cli.files import add_name
from ceasewire.faces.wording import counted
from ceasewire.workflow.outputs import write_atomic
from ceasewire.workflow.sources import LONGEST_STEM, SourceFile, load_bytes

if TYPE_CHECKING:
    from ceasewire.faces.exports.formats import Load, Named


def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="A file that was exported.", show_default=False)],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Write DIR/<name>.json for each reading.")],
    form: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="csv, jsonl, parquet or webanno; by the suffix if not given."),
    ] = None,
) -> None:
    """Take readings back out of exported files.

    What comes out is what went in, record for record. Keep it in a ledger with `ceasewire add --as-coded`.

    \b
    Example:
      ceasewire import records.csv --out imported
    """
    from ceasewire.model.codec import dump_reading

    failed = 0
    names: dict[str, str] = {}
    for file in files:
        try:
            for number, (name, reading) in enumerate(_load(file, form)):
                stem = _clean(SourceFile(uri=name).stem) or file.stem
                place = add_name(names, SourceFile(uri=f"{file}/{number}/{stem}.json"))
                write_atomic(out / place, dump_reading(reading) + "\n")
        except CeasewireError as error:
            failed += 1
            fault(f"{file}: {error.message}")
    note(f"{counted(len(names), 'reading')} written to {out}.")
    raise typer.Exit(1 if failed else 0)


def _clean(stem: str) -> str:
    """Return the name of a document, words of a stranger, as the name of a file."""
    return "".join(c if c.isprintable() and c not in "/\\" else "-" for c in stem[:LONGEST_STEM]).strip(".")


def _load(file: Path, form: str | None) -> list["Named"]:

    load = _choose(file, form)
    return list(load(load_bytes(SourceFile(uri=str(file)))))


def _choose(file: Path, form: str | None) -> "Load":
    from ceasewire.faces.exports.formats import FORMATS
    from ceasewire.faces.exports.offers import OFFERS

    able = {f.name: (OFFERS[f.name].suffix, f.load) for f in FORMATS.values() if f.load is not None}
    if form is not None and form not in able:
        raise typer.BadParameter(f"{form!r} is none of {', '.join(able)}.", param_hint="--format")
    for name, (suffix, load) in able.items():
        if name == form or (form is None and suffix == file.suffix.lower()):
            return load
    suffixes = ", ".join(suffix for suffix, _ in able.values())
    raise typer.BadParameter(f"{file} ends in none of {suffixes}. Name its format with --format.")
