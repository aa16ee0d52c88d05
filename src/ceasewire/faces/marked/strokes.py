"""Records' words as strokes over a text, and the text cut into runs that each lie under the same strokes.

Strokes nest and cross as records do; runs never do, so that they can be written one after the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

PARAGRAPH_BREAK = "\n\n"


class Kind(StrEnum):
    """What a stroke shows; the order is that of the legend."""

    STATEMENT = "statement"
    TERM = "term"
    CONDITION = "condition"
    EVENT = "event"
    RESPONSIBILITY = "responsibility"
    TALKS = "talks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """Words of a record, at half-open offsets of the article's text.

    Attributes:
        key: names the record's card on the page.
        name: what the record is called in the reading ("t1").
        title: the record in short.
        main: whether these are the record's own words; others (its cue, its time) show only with its card.
    """

    key: str
    kind: Kind
    start: int
    end: int
    name: str = ""
    title: str = ""
    main: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A piece of a paragraph under the same strokes.

    Attributes:
        kinds: kinds of the records whose own words these are.
        keys: of every record that has words here.
        target: key of the innermost record, which the run leads to; empty where there is none.
        title: the records in short, the innermost first, one a line.
        first: whether no run before leads to this target.
        opening: keys of the records whose own words begin here for the first time.
        closing: names of the records whose own words end here.
    """

    text: str
    kinds: tuple[Kind, ...] = ()
    keys: tuple[str, ...] = ()
    target: str = ""
    title: str = ""
    first: bool = False
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


def cut_runs(text: str, strokes: Sequence[Stroke]) -> tuple[tuple[Run, ...], ...]:
    """Return the runs of each paragraph; together they are the text without the breaks between paragraphs."""
    opened: set[str] = set()
    reached: set[str] = set()
    paragraphs = []
    at = 0
    for paragraph in text.split(PARAGRAPH_BREAK):
        end = at + len(paragraph)
        over = [stroke for stroke in strokes if stroke.start < end and at < stroke.end]
        paragraphs.append(tuple(_cut_paragraph(text, at, end, over, opened, reached)))
        at = end + len(PARAGRAPH_BREAK)
    return tuple(paragraphs)


def _cut_paragraph(
    text: str, start: int, end: int, strokes: list[Stroke], opened: set[str], reached: set[str]
) -> Iterator[Run]:
    cuts = {start, end, *(at for stroke in strokes for at in (stroke.start, stroke.end) if start < at < end)}
    ordered = sorted(cuts)
    for a, b in pairwise(ordered):
        here = [stroke for stroke in strokes if stroke.start <= a and b <= stroke.end]
        own = sorted((s for s in here if s.main), key=lambda s: (s.end - s.start, -s.start, s.key))
        target = own[0].key if own else ""
        opening = tuple(dict.fromkeys(s.key for s in own if s.key not in opened))
        yield Run(
            text=text[a:b],
            kinds=tuple(kind for kind in Kind if any(s.kind is kind for s in own)),
            keys=tuple(dict.fromkeys(s.key for s in here)),
            target=target,
            title="\n".join(dict.fromkeys(s.title for s in own)),
            first=bool(target) and target not in reached,
            opening=opening,
            closing=tuple(dict.fromkeys(s.name for s in own if s.end == b and s.name)),
        )
        opened.update(opening)
        reached.add(target)
