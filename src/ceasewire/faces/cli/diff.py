"""`ceasewire diff`: what changed in the ledger between two days, and by which reports."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceasewire.faces.cli.console import note, show, shown
from ceasewire.faces.cli.ledger import (
    AsJson,
    KnownAt,
    LedgerPath,
    Viewpoint,
    ask_now,
    find_path,
    label_documents,
    print_records,
)
from ceasewire.faces.wording import counted, short_id, tell_once
from ceasewire.model.views import EvidenceView, Movement

MOST_REPORTS = 3


def diff(
    since: Annotated[str, typer.Option("--from", metavar="DATE", help="The earlier day.", show_default=False)],
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="The later day; today if not given.", show_default=False)
    ] = None,
    learned: Annotated[
        bool,
        typer.Option("--learned", help="Each day as it was known that day: late reports count as news."),
    ] = False,
    known_at: KnownAt = None,
    viewpoint: Viewpoint = None,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """Say what changed between two days, and by which reports.

    New deals and norms, states that changed, in the reporters' voice or in a party's, conditions that were
    set, met or failed, new dates, talks.

    \b
    Examples:
      ceasewire diff --from 2026-03-14
      ceasewire diff --from 2026-03-14 --for "Resistance Front"
      ceasewire diff --from 2026-03-14 --json
    """
    from ceasewire.faces.desk.movements import tell_once
    from ceasewire.workflow.ask import index_documents, open_ledger
    from ceasewire.workflow.movements import list_movements

    if learned and known_at:
        raise typer.BadParameter("--learned takes each day as it was known that day; it goes without --known-at.")
    with open_ledger(find_path(ledger)) as store:
        asked = ask_now(viewpoint, until, until if learned else known_at)
        if since[:1].isdigit() and since > asked.as_of:  # what is no date at all is told as such below
            raise typer.BadParameter(f"--from {since} is after --to {asked.as_of}.")
        found = list_movements(store, since=since, asked=asked, known_since=since if learned else None)
        if as_json:
            print_records(found)
        elif found:
            told = tell_once(found)
            show(render_movements(told, label_documents(index_documents(store).values())))
            note(f"{counted(len(told), 'change')} from {since} to {asked.as_of}. See why: ceasewire why ID.")
        else:
            typer.echo(f"Nothing changed from {since} to {asked.as_of}{_hint(store.counts()['documents'])}")


def render_movements(movements: Sequence[Movement], labels: Mapping[str, str]) -> RenderableType:
    """Return what moved, deal by deal, each with its reports.

    Args:
        movements: see `list_movements`.
        labels: what the documents are called.
    """
    from ceasewire.faces.desk.movements import group_movements, tell_movement

    parts: list[RenderableType] = []
    for deal, title, members in group_movements(movements):
        heading = Text.assemble((shown(title), "bold cyan"), (f"  deal {short_id(deal)}", "dim"))
        parts.append(heading)
        for movement in members:
            name = short_id(movement.norm.id) if movement.norm else ""
            line = Text.assemble(("· ", "dim"), shown(tell_movement(movement)), (f" {name}" if name else "", "dim"))
            parts.append(Padding(line, (0, 0, 0, 2)))
            lines = [_report(item, labels) for item in _choose(movement.because)]
            parts += [Padding(Text(told, style="dim"), (0, 0, 0, 6)) for told in lines]
        parts.append(Text())
    return Group(*parts)


def _choose(because: Sequence[EvidenceView]) -> Sequence[EvidenceView]:
    """Return the latest of the reports."""
    return sorted(tell_once(because), key=lambda item: (item.reported or "", item.day or ""))[-MOST_REPORTS:]


def _report(item: EvidenceView, labels: Mapping[str, str]) -> str:
    voice = ", ".join(shown(actor.name) for actor in item.said_by) or "the article itself"
    place = labels.get(item.words.document or "", "")
    words = f": “{shown(item.words.text)}”" if item.words.text else ""
    return f"{item.reported or item.day or 'no date'}, {voice}{words}{f' ({place})' if place else ''}"


def _hint(documents: int) -> str:
    if not documents:
        return ": the ledger is empty. Add pages first: ceasewire add PAGE..."
    return f", by the {counted(documents, 'document')} of the ledger. Days are those of the news, not those of adding."
