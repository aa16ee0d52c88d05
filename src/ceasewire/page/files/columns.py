"""From where the runs of a printed page stand to the order in which they are read: columns, and lines in them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

# Widths of the raster, in points, on which gutters are looked for.
BIN = 2.0
# A wider page is a poster, or no page.
MOST_BINS = 5_000
# A column has at least so many lines, and so many of them have a line of the other column beside them.
LEAST_LINES = 3
LEAST_BESIDE = 3
# ... between two full-width lines, where columns are short.
LEAST_BAND = 2
# Places with nearly as many lines on both sides as the best one are as good.
NEARLY_MOST = 0.9
# A difference in height, and a gap in heights of letters, that set a line off from those above it.
OTHER_SIZE = 0.12
SET_OFF = 0.6
# Columns in columns in columns: nobody prints more.
MOST_DEPTH = 4
# Runs whose base lines are within this share of their height are on one line.
SAME_LINE = 0.4
# Running heads stand within so many lines of a page's edge.
EDGE_LINES = 2
DIGITS = re.compile(r"\d+")
# "3", "- 3 -", "Page 3 of 7", "3/7", and the address that a browser prints at a page's foot.
PAGE_NUMBER = re.compile(
    r"(?:[-–—|\s]*+(?:(?:page|p\.?)\s*+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—|\s]*+)$", re.IGNORECASE
)
PRINTED_ADDRESS = re.compile(r"(?:https?|file)://\S+\s+(?:page\s+)?\d{1,4}\s*(?:/|of)\s*\d{1,4}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters on one line, with their place in points from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    bold: bool = False

    @property
    def height(self) -> float:
        return max(self.bottom - self.top, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Lines below one another."""

    lines: tuple[Run, ...]

    @property
    def left(self) -> float:
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        """Where its lines end, but for some that stick out."""
        ends = sorted(line.right for line in self.lines)
        return ends[int(0.9 * (len(ends) - 1))]


def order_pages(pages: Sequence[Sequence[Run]]) -> tuple[Column, ...]:
    """Return the columns of all pages in the order in which they are read, without running heads and page numbers."""
    lines = [join_lines(page) for page in pages]
    heads = _running_heads(lines)
    columns: list[Column] = []
    for page, shown in zip(pages, lines, strict=True):
        dropped = {line.base for line in _edges(shown) if _is_running(line, heads)}
        columns += _order(_without(page, dropped), depth=0)
    return tuple(columns)


def join_lines(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return runs as lines: those beside one another joined by a space, in the order from the top."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: r.base):
        if lines and abs(lines[-1][0].base - run.base) <= SAME_LINE * max(lines[-1][0].height, run.height):
            lines[-1].append(run)
        else:
            lines.append([run])
    return tuple(_join(sorted(line, key=lambda r: r.left)) for line in lines)


def _join(runs: Sequence[Run]) -> Run:
    largest = max(runs, key=lambda r: len(r.text))
    return replace(
        largest,
        text=" ".join(" ".join(run.text.split()) for run in runs),
        left=min(r.left for r in runs),
        right=max(r.right for r in runs),
        top=min(r.top for r in runs),
        bottom=min(r.top for r in runs) + largest.height,
        bold=all(r.bold for r in runs),
    )


# ---------------------------------------------------------------- running heads


def _running_heads(pages: Sequence[Sequence[Run]]) -> set[str]:
    """Return the lines at the edges that stand on most pages, whatever their figures."""
    times = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    least = max(2, len(pages) // 2 + 1)
    return {key for key, number in times.items() if number >= least}


def _edges(lines: Sequence[Run]) -> Sequence[Run]:
    return [*lines[:EDGE_LINES], *lines[max(EDGE_LINES, len(lines) - EDGE_LINES) :]]


def _key(line: Run) -> str:
    return DIGITS.sub("#", line.text.casefold()).strip()


def _is_running(line: Run, heads: set[str]) -> bool:
    return _key(line) in heads or bool(PAGE_NUMBER.match(line.text) or PRINTED_ADDRESS.search(line.text))


def _without(page: Sequence[Run], dropped: set[float]) -> list[Run]:
    return [r for r in page if not any(abs(r.base - base) <= SAME_LINE * r.height for base in dropped)]


# ---------------------------------------------------------------- columns


def _order(runs: Sequence[Run], *, depth: int) -> Iterator[Column]:
    """Yield the columns of a part of a page: above a full-width line, left then right, then what is below it."""
    if not runs:
        return
    gutter = _find_gutter(runs) if depth < MOST_DEPTH else None
    if gutter is None:
        yield Column(lines=join_lines(runs))
        return
    across: list[Run] = []
    for parted, zone in _find_zones(runs, gutter):
        if not parted:
            across += zone
            continue
        if across:
            yield Column(lines=join_lines(across))
        yield from _order([r for r in zone if r.right <= gutter], depth=depth + 1)
        yield from _order([r for r in zone if r.right > gutter], depth=depth + 1)
        across = []
    if across:
        yield Column(lines=join_lines(across))


def _find_zones(runs: Sequence[Run], gutter: float) -> Iterator[tuple[bool, list[Run]]]:
    """Yield the runs from the top, cut where full-width lines begin and end; each with whether it is in two columns."""
    ordered = sorted(runs, key=lambda r: (r.base, r.left))
    for wide, group in groupby(ordered, key=lambda r: r.left < gutter < r.right):
        zone = list(group)
        if wide:
            yield False, zone
            continue
        lefts, rights = [r for r in zone if r.right <= gutter], [r for r in zone if r.right > gutter]
        if _count_beside(lefts, rights) < LEAST_BAND:
            yield False, zone
            continue
        # Lines above the other column are no part of it: nothing is lost by reading them first.
        above = [r for r in lefts if r.bottom <= rights[0].top + 1]
        below = _find_heading_below(lefts, rights)
        yield False, above
        yield True, [r for r in zone if r not in above and r not in below]
        yield False, below


def _find_heading_below(lefts: Sequence[Run], rights: Sequence[Run]) -> list[Run]:
    """Return the lines below both columns that are set off from the left one: the heading of what follows."""
    bottom = max(r.bottom for r in rights)
    for n in range(len(lefts) - 1, 0, -1):
        line, before = lefts[n], lefts[n - 1]
        if line.top < bottom - 1:
            break
        other = abs(line.height - before.height) > OTHER_SIZE * before.height or line.bold != before.bold
        if other or line.top - before.bottom > SET_OFF * line.height:
            return list(lefts[n:])
    return []


def _find_gutter(runs: Sequence[Run]) -> float | None:
    """Return where a vertical gap parts the runs in two columns, or None.

    Of the gaps with the most lines on both sides, that which the fewest runs cross; of those, the widest.
    """
    first, last = min(r.left for r in runs), max(r.right for r in runs)
    number = int((last - first) / BIN)
    if not 2 <= number <= MOST_BINS or len(runs) < 2 * LEAST_LINES:
        return None
    crossing, ended = _raster(runs, first, number)
    beside = [min(ended[n], len(runs) - crossing[n] - ended[n]) for n in range(number)]
    most = max(beside)
    if most < LEAST_LINES:
        return None
    usable = [n for n in range(1, number) if beside[n] >= NEARLY_MOST * most]
    fewest = min((crossing[n] for n in usable), default=0)
    stretches = list(_stretches([n for n in usable if crossing[n] == fewest]))
    if not stretches:
        return None
    start, end = max(stretches, key=lambda s: s[1] - s[0])
    gutter = first + BIN * (start + end) / 2
    return gutter if _stand_beside(runs, gutter) else None


def _raster(runs: Sequence[Run], first: float, number: int) -> tuple[list[int], list[int]]:
    """Return for each place from left to right how many runs cross it, and how many end before it."""
    starts, ends = [0] * (number + 2), [0] * (number + 2)
    for run in runs:
        starts[min(int((run.left - first) / BIN) + 1, number + 1)] += 1
        ends[min(int(-((first - run.right) // BIN)), number + 1)] += 1
    crossing, ended = [0] * number, [0] * number
    opened = closed = 0
    for n in range(number):
        opened += starts[n]
        closed += ends[n]
        crossing[n], ended[n] = opened - closed, closed
    return crossing, ended


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each stretch of places that follow one another."""
    for _, group in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        stretch = [place for _, place in group]
        yield stretch[0], stretch[-1]


def _stand_beside(runs: Sequence[Run], gutter: float) -> bool:
    """Whether, between two full-width lines, enough lines of both sides stand beside one another.

    Else it is one column with short lines, or with wide spaces in some of them.
    """
    return any(
        _count_beside([r for r in zone if r.right <= gutter], [r for r in zone if r.right > gutter]) >= LEAST_BESIDE
        for parted, zone in _find_zones(runs, gutter)
        if parted
    )


def _count_beside(lefts: Sequence[Run], rights: Sequence[Run]) -> int:
    """Return how many lines of the right side have one of the left side beside them."""
    if not lefts or not rights:
        return 0
    height = median(r.height for r in (*lefts, *rights))
    rows = {round(r.base / height) for r in lefts}
    return sum(1 for row in {round(r.base / height) for r in rights} if rows & {row - 1, row, row + 1})
