"""What became of words that were kept, when their page is read again: counted, and those that are gone in full."""

from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ceasewire.faces.cli.console import shown
from ceasewire.faces.wording import counted
from ceasewire.text.anchors import Fate

if TYPE_CHECKING:
    from ceasewire.resolution.changes import Changes, KeptWords


def render_changes(changes: "Changes") -> RenderableType:
    """Return how many of the kept words stand, moved and are orphaned, and the orphaned with their records."""
    gone = changes.having(Fate.ORPHANED)
    stand, moved = changes.count(Fate.SAME), changes.count(Fate.MOVED)
    line = f"{counted(len(changes.words), 'quotation')} kept before: {stand} same, {moved} moved, {len(gone)} orphaned."
    parts: list[RenderableType] = [Text(line)]
    if gone:
        grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
        grid.add_column(style="dim cyan", max_width=24, overflow="fold")
        grid.add_column(overflow="fold")
        for words in gone:
            grid.add_row(Text(_records(words)), Text(f"“{shown(words.span.text)}”"))
        parts.append(grid)
    return Group(*parts)


def encode_changes(changes: "Changes") -> dict[str, Any]:
    """Return the same as JSON-ready dicts and lists, with the places of what moved."""
    return {
        "counts": {fate.value: changes.count(fate) for fate in Fate},
        "moved": [
            _encode(words) | {"now": {"article": words.now_article, "start": words.now_start}}
            for words in changes.having(Fate.MOVED)
        ],
        "orphaned": [_encode(words) for words in changes.having(Fate.ORPHANED)],
    }


def _encode(words: "KeptWords") -> dict[str, Any]:
    span = words.span
    return {
        "article": words.article,
        "records": list(words.records),
        "span": {"start": span.start, "end": span.end, "text": span.text},
    }


def _records(words: "KeptWords") -> str:
    return f"{words.article}: {', '.join(words.records)}"
