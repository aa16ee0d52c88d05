"""`ceasewire source` and `reread`: the bytes of pages in the ledger are given out, and read again."""

import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ceasewire.faces.cli.console import note, output, show, shown
from ceasewire.faces.cli.files import write_json
from ceasewire.faces.cli.ledger import LedgerPath, say_added
from ceasewire.faces.cli.progress import follow
from ceasewire.faces.cli.read import tell_problems
from ceasewire.faces.clock import now
from ceasewire.faces.wording import counted
from ceasewire.settings import read_settings
from ceasewire.workflow.outputs import write_atomic

if TYPE_CHECKING:
    from ceasewire.store import KeptOriginal, Store, StoredDocument

_PAGE = "Its id, the beginning of one, its address, path or file name."


def source(
    page: Annotated[
        str | None, typer.Argument(metavar="PAGE", help=f"{_PAGE} Without it all pages are listed.", show_default=False)
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the bytes to this file instead.", show_default=False),
    ] = None,
    ledger: LedgerPath = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print hash, times and size as JSON instead of the bytes.")
    ] = False,
) -> None:
    """Give out a page of the ledger as it came, byte for byte.

    The bytes are held to their hash. A terminal is shown where they come from; a pipe or a file gets
    the bytes.

    \b
    Examples:
      ceasewire source
      ceasewire source two-truces.html --out page.html
      ceasewire source two-truces.html --json
    """
    from ceasewire.workflow.ask import open_ledger
    from ceasewire.workflow.originals import find_document

    if out and (page is None or as_json):
        raise typer.BadParameter("--out writes the bytes of one PAGE.", param_hint="--out")
    with open_ledger(ledger or read_settings(os.environ).ledger) as store:
        if page is None:
            _list_pages(store.documents(), store.originals(), as_json=as_json)
            return
        document = find_document(store, page)
        original = store.original(document.id)
        if as_json:
            _print(_facts(document, original))
        elif out:
            data = store.original_bytes(document.id)
            write_atomic(out, data)
            note(f"{counted(len(data), 'byte')} of {document.source.uri} written to {out}.")
        elif output().is_terminal:
            show(_render_facts(_facts(document, original)))
            note("Write the bytes to a file with --out FILE, or pass them on through a pipe.")
        else:
            data = store.original_bytes(document.id)
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()


def reread(
    pages: Annotated[
        list[str] | None,
        typer.Argument(metavar="PAGE", help=f"{_PAGE} Without one all are read.", show_default=False),
    ] = None,
    ledger: LedgerPath = None,
) -> None:
    """Read pages of the ledger again, with this version of Ceasewire.

    From the bytes that the ledger has of them: no file and no network is needed. What this version has
    read is not read again. Records that a person coded stay as they are. Both readings are kept, and what
    the newer ones moved is said.

    \b
    Examples:
      ceasewire reread
      ceasewire reread two-truces.html
    """
    from ceasewire.workflow.add import open_keeper
    from ceasewire.workflow.ask import name_ledger
    from ceasewire.workflow.originals import find_document
    from ceasewire.workflow.rereading import find_older, reread_documents

    settings = read_settings(os.environ)
    path = ledger or settings.ledger
    with open_keeper(path, parser=settings.parser, clock=now, create=False) as keeper:
        store = keeper.store
        found = [find_document(store, page) for page in pages] if pages else find_older(store, keeper.reader_name)
        kept = counted(len(store.documents()), "page")
        if not found:
            typer.echo(f"Nothing to read again: this version has read all of {kept}, or a person coded them.")
            return
        failed = done = 0
        before = now()
        for addition in follow(reread_documents(found, keeper=keeper), total=len(found), words="reading"):
            tell_problems(addition.outcome)
            say_added(addition)
            failed += addition.failed
            done += addition.outcome.reading is not None and addition.added is not None
        older = f" The older readings are kept: --known-at {before}." if done else ""
        note(f"{done} of {kept} in {name_ledger(path)} read again.{older}")
        if done:
            _show_moved(store, before)
    raise typer.Exit(1 if failed else 0)


def _show_moved(store: "Store", before: str) -> None:
    """Write what the newer readings moved, as of now."""
    from ceasewire.faces.cli.diff import render_movements
    from ceasewire.faces.cli.ledger import ask_now, label_documents
    from ceasewire.workflow.ask import index_documents
    from ceasewire.workflow.movements import list_movements

    asked = ask_now(None, None, None)
    moved = list_movements(store, since=asked.as_of, asked=asked, known_since=before)
    if moved:
        show(render_movements(moved, label_documents(index_documents(store).values())))
    note(f"{counted(len(moved), 'change')} of what stands." if moved else "Nothing of what stands has changed.")


def _list_pages(
    documents: Iterable["StoredDocument"], originals: Mapping[str, "KeptOriginal"], *, as_json: bool
) -> None:
    facts = [_facts(document, originals.get(document.id)) for document in documents]
    if as_json:
        _print(facts)
    elif facts:
        show(_render_pages(facts))
        note("Get one as it came with `ceasewire source ID --out FILE`.")
    else:
        typer.echo("The ledger is empty. Add pages first: ceasewire add PAGE...")


def _facts(document: "StoredDocument", original: "KeptOriginal | None") -> dict[str, Any]:
    """Return what is known of a page and its bytes, as JSON."""
    return {
        "id": document.id,
        "uri": document.source.uri,
        "sha256": original.sha256 if original else document.source.sha256,
        "size": original.size if original else None,
        "kept": original is not None and original.kept,
        "retrieved": document.source.retrieved,
        "added": document.known,
        "media_type": document.source.media_type,
        "encoding": document.source.encoding,
        "replaced_by": document.replaced_by,
        "headlines": list(document.headlines),
    }


def _render_facts(facts: Mapping[str, Any]) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    for name, value in facts.items():
        if value is None or value == []:
            continue
        words = ("yes" if value else "no") if isinstance(value, bool) else f"{value:,}" if name == "size" else value
        lines = "\n".join(words) if isinstance(words, list) else words
        grid.add_row(Text(name.replace("_", " "), style="dim"), Text(shown(lines), overflow="fold"))
    return grid


def _render_pages(facts: Iterable[Mapping[str, Any]]) -> RenderableType:
    """Return a line for each page: id, day, size in bytes where they are kept, and what it goes by."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for page in facts:
        size = f"{page['size']:,}" if page["kept"] else "not kept"
        day = (page["retrieved"] or page["added"])[:10]
        grid.add_row(page["id"], day, size, shown(page["uri"]) + (" (replaced)" if page["replaced_by"] else ""))
    return grid


def _print(content: Any) -> None:
    write_json(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
