"""The review queue, its items and the audit trail as tables for people."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceasewire.faces.cli.console import shown
from ceasewire.faces.cli.ledgertable import make_grid, render_explanation
from ceasewire.faces.wording import DECISIONS, ITEM_KINDS, short_id
from ceasewire.model.reviews import Item, ItemKind, LoggedReview, Queue
from ceasewire.model.views import Quotation

if TYPE_CHECKING:
    from ceasewire.store import StoredDocument
    from ceasewire.workflow.review import ItemDetail

_STYLES = {
    ItemKind.MATCH: "cyan",
    ItemKind.ORPHAN: "yellow",
    ItemKind.UNSURE: "yellow",
    ItemKind.CONTESTED: "magenta",
    ItemKind.UNRESOLVED: "red",
}


def render_queue(queue: Queue) -> RenderableType:
    """Return a page of the queue: each item with its id, kind, title and why it needs an eye."""
    grid = make_grid(8, 20)
    for item in queue.items:
        lines = [Text(shown(item.title), style="bold"), Text(shown(item.why), style="dim")]
        if item.review is not None:
            lines.append(Text(f"{DECISIONS[item.review.decision]} by {shown(item.review.decided_by)}", style="green"))
        grid.add_row(Text(short_id(item.id), style="dim cyan"), _kind(item), Group(*lines))
    first, last = queue.offset + 1, queue.offset + len(queue.items)
    counts = "; ".join(f"{number} {ITEM_KINDS[kind]} (--kind {kind})" for kind, number in queue.counts if number)
    return Group(grid, Text(f"{first}-{last} of {queue.total}: {counts}", style="dim"))


def render_detail(detail: "ItemDetail", documents: "Mapping[str, StoredDocument]") -> RenderableType:
    """Return one item with its words, the evidence of its norms and what was decided of it before."""
    item = detail.item
    labels = {i: d.source.uri if "://" in d.source.uri else Path(d.source.uri).name for i, d in documents.items()}
    parts: list[RenderableType] = [
        Text.assemble((shown(item.title), "bold cyan"), "  ", (ITEM_KINDS[item.kind], "bold")),
        Text(shown(item.why)),
        Text(f"item {short_id(item.id)} · {item.status} · about {' '.join([item.subject, *item.others])}", style="dim"),
        *(Padding(_quotation(words, labels), (0, 0, 0, 2)) for words in item.words),
        Text(f"settle it with: {', '.join(item.options)}", style="dim"),
    ]
    for norm in detail.norms:
        parts += [Text(), render_explanation(norm, labels)]
    if detail.history:
        parts += [Text(), Text("Decided before", style="bold underline"), render_log(detail.history)]
    return Group(*parts)


def render_log(trail: Iterable[LoggedReview]) -> RenderableType:
    """Return decisions: id, day, who, what about what, why, and whether it still holds."""
    grid = make_grid(8, 16)
    for entry in trail:
        review = entry.review
        what = Text.assemble(
            (DECISIONS[review.decision], "bold"), ":", f" {shown(entry.about)}", (f"  {review.subject}", "dim")
        )
        lines = [what, Text(f"by {shown(review.decided_by)}" + (f": {shown(review.reason)}" if review.reason else ""))]
        if not entry.holds:
            lines.append(Text(f"taken back by {short_id(entry.undone_by or '')}", style="yellow"))
        grid.add_row(Text(short_id(review.id), style="dim cyan"), review.known[:16].replace("T", " "), Group(*lines))
    return grid


def _kind(item: Item) -> Text:
    return Text(ITEM_KINDS[item.kind], style=_STYLES[item.kind])


def _quotation(words: Quotation, labels: Mapping[str, str]) -> Text:
    label = labels.get(words.document or "", "")
    return Text.assemble(f"“{shown(words.text)}”", (f" {shown(label)}" if label else "", "dim"))
