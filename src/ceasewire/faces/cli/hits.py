"""Passages that a search found, for people."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceasewire.faces.cli.console import output, shown

if TYPE_CHECKING:
    from ceasewire.store import Hit


def render_hits(hits: Sequence["Hit"]) -> RenderableType:
    """Return the passages with the words found in bold; without colours they stand between brackets."""
    return Group(*(_render_hit(hit) for hit in hits))


def _render_hit(hit: "Hit") -> RenderableType:
    headline = Text(shown(hit.headline or "(no headline)"), style="bold cyan")
    source = hit.uri if "://" in hit.uri else Path(hit.uri).name
    facts = [hit.published or "no date", source, f"{hit.kind} {hit.record}" if hit.record else hit.kind]
    return Group(headline, Text(" · ".join(map(shown, facts)), style="dim"), Padding(_mark(hit), (0, 0, 1, 2)))


def _mark(hit: "Hit") -> Text:
    brackets = not output().is_terminal
    words, start = hit.snippet.text, hit.snippet.start
    line, done = Text(), 0
    for match in hit.matches:
        line.append(shown_inside(words[done : match.start - start]))
        line.append(f"[{match.text}]" if brackets else match.text, style="bold")
        done = match.end - start
    return line.append(shown_inside(words[done:]))


def shown_inside(words: str) -> str:
    """Return a piece of a line fit for a terminal, with the blanks at its ends.

    >>> shown_inside(" of the ")
    ' of the '
    """
    core = shown(words)
    if not core:
        return " " if words else ""
    before = " " if words[:1].isspace() else ""
    return before + core + (" " if words[-1:].isspace() else "")
