"""`ceasewire export site`: a ledger as a folder of pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ceasewire.faces.cli.console import note
from ceasewire.faces.cli.progress import follow
from ceasewire.faces.clock import now
from ceasewire.faces.wording import counted
from ceasewire.workflow.outputs import write_atomic

if TYPE_CHECKING:
    from ceasewire.faces.site import Kept
    from ceasewire.store import Store

SITE = "site"
# Marks a folder as a site of ours, so that no other folder is ever written over.
MARK = ".ceasewire-site"


def check_folder(folder: Path | None) -> None:
    """Raise typer.BadParameter unless a site may be written here: in a new or empty folder, or over an earlier site."""
    if folder is None:
        raise typer.BadParameter("A site is a folder. Name it with --out DIR.", param_hint="--out")
    if folder.exists() and not folder.is_dir():
        raise typer.BadParameter(f"{folder} is a file. Name a folder.", param_hint="--out")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).exists():
        words = f"{folder} holds files that are no site of Ceasewire. Name a new or empty folder."
        raise typer.BadParameter(words, param_hint="--out")


def write_site(folder: Path, store: "Store", *, as_of: str | None, known_at: str | None, viewpoint: str | None) -> None:
    """Write the pages of a site; those of an earlier one that are not written again are removed.

    Args:
        folder: where to, see `check_folder`.
        store: the ledger.
        as_of, known_at: ISO dates; the present if not given.
        viewpoint: name of an actor.
    """
    from ceasewire.faces.site import build_site
    from ceasewire.workflow.books import build_book

    present = now()
    kept = list(_list_documents(store, known_at))
    book = build_book(store, known_at or present)
    sheets = build_site(book, kept, as_of=as_of or present[:10], viewpoint=viewpoint)
    earlier = set(folder.rglob("*.html")) if folder.is_dir() else set()
    written = set()
    for sheet in follow(sheets, total=len(kept) + 2, words="writing pages"):
        write_atomic(folder / sheet.path, sheet.content)
        written.add(folder / sheet.path)
    write_atomic(folder / MARK, "")
    for path in earlier - written:
        path.unlink()
    note(f"{counted(len(written), 'page')} in {folder}. Open {folder / 'index.html'} in a browser.")


def _list_documents(store: "Store", known_at: str | None) -> Iterator["Kept"]:
    from ceasewire.faces.site import Kept
    from ceasewire.text.moments import last
    from ceasewire.workflow.given import name_file

    bound = last(known_at) if known_at else None
    for document in store.documents():
        learned = last(document.known)
        if bound is None or learned is None or learned <= bound:
            reading = store.reading(document.id, known_at=known_at)
            yield Kept(id=document.id, name=name_file(document.source.uri), reading=reading)
