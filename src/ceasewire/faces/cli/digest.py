"""`ceasewire digest`: a brief on what moved, as Markdown or HTML."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.faces.cli.console import note
from ceasewire.faces.cli.files import write_json
from ceasewire.faces.cli.ledger import LedgerPath, ask_now, find_path
from ceasewire.faces.cli.read import parse_date

if TYPE_CHECKING:
    from ceasewire.faces.watching.digest import Digest
    from ceasewire.store import Store
    from ceasewire.workflow.building import Asked


def digest(
    since: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="DATE", callback=parse_date, help="The day before if not given.", show_default=False
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", callback=parse_date, help="Today if not given.", show_default=False),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write FILE.md or FILE.html instead, by its ending.", show_default=False),
    ] = None,
    ledger: LedgerPath = None,
) -> None:
    """Write a brief: what moved, what comes, what parties see otherwise; each sentence with its source.

    \b
    Examples:
      ceasewire digest
      ceasewire digest --from 2026-03-14 --to 2026-03-20 --out brief.html
    """
    from ceasewire.faces.watching.digest import write_html, write_markdown
    from ceasewire.workflow.ask import open_ledger
    from ceasewire.workflow.outputs import write_atomic

    if out and out.suffix.lower() not in (".md", ".html", ".htm"):
        raise typer.BadParameter(f"{out} ends neither in .md nor in .html.", param_hint="--out")
    with open_ledger(find_path(ledger)) as store:
        asked = ask_now(None, until, None)
        first = since or (date.fromisoformat(asked.as_of) - timedelta(days=1)).isoformat()
        if first > asked.as_of:
            raise typer.BadParameter(f"--from {first} is after --to {asked.as_of}.")
        made = build_digest(store, since=first, asked=asked)
    if out is None:
        write_json(write_markdown(made))
        return
    write_atomic(out, write_markdown(made) if out.suffix.lower() == ".md" else write_html(made))
    note(f"{made.summary[0]} Written to {out}.")


def build_digest(store: "Store", *, since: str, asked: "Asked") -> "Digest":
    """Return the brief on what moved in a ledger after a day, up to another.

    Args:
        store: the ledger.
        since: the earlier ISO day.
        asked: the later day.
    """
    from ceasewire.faces.watching.digest import AHEAD_DAYS, make_digest
    from ceasewire.workflow.ask import index_documents
    from ceasewire.workflow.movements import brief_days

    compared = brief_days(store, since=since, asked=asked, ahead=AHEAD_DAYS)
    return make_digest(
        compared.movements,
        compared.deals,
        total=compared.total,
        since=since,
        until=asked.as_of,
        sources={d.id: d.source.uri for d in index_documents(store).values()},
    )
