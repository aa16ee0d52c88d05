"""Who waits for whom, as a graph: parties as boxes, an arrow from each that waits to the one it waits for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ceasewire.faces.desk.waiting import Wait

BOX_WIDTH, BOX_HEIGHT, GAP_X, GAP_Y, EDGE = 190.0, 46.0, 150.0, 30.0, 10.0
# Room for the arrow of a side that waits for itself, in the drawing's units.
_LOOP = 46.0
_NAME, _MOST = 24, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A party."""

    name: str
    full_name: str
    x: float
    y: float
    stuck: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """The waits of one party for another: a path, and where its number stands."""

    path: str
    stuck: bool
    number: int
    x: float
    y: float
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """A drawing, ready to be written."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def draw_waits(waits: Sequence[Wait]) -> Graph | None:
    """Return the graph, or None where nobody waits, or so many that only the list can be read."""
    if not waits:
        return None
    pairs: defaultdict[tuple[str, str], list[Wait]] = defaultdict(list)
    for wait in waits:
        pairs[wait.waiting, wait.awaited].append(wait)
    names = list(dict.fromkeys(name for pair in pairs for name in pair))
    if len(names) > _MOST:
        return None
    layers = _layer(names, pairs)
    columns: defaultdict[int, list[str]] = defaultdict(list)
    for name in names:
        columns[layers[name]].append(name)
    tallest = max(len(column) for column in columns.values())
    places: dict[str, tuple[float, float]] = {}
    for number, column in sorted(columns.items()):
        top = EDGE + _LOOP / 2 + (tallest - len(column)) * (BOX_HEIGHT + GAP_Y) / 2
        for line, name in enumerate(column):
            places[name] = (EDGE + number * (BOX_WIDTH + GAP_X), top + line * (BOX_HEIGHT + GAP_Y))
    stuck = {name for pair, group in pairs.items() if any(w.stuck for w in group) for name in pair}
    return Graph(
        width=2 * EDGE + (max(columns) + 1) * BOX_WIDTH + max(columns) * GAP_X + (_LOOP if _loops(pairs) else 0),
        height=2 * EDGE + _LOOP + tallest * BOX_HEIGHT + (tallest - 1) * GAP_Y,
        boxes=tuple(
            Box(name=_cut(name), full_name=name, x=x, y=round(y, 1), stuck=name in stuck)
            for name, (x, y) in places.items()
        ),
        arrows=tuple(_draw(pair, group, places, both=pair[::-1] in pairs) for pair, group in pairs.items()),
    )


def _layer(names: Sequence[str], pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return a column for each party: who waits stands left of the one waited for; a circle is cut where it closes."""
    layers = dict.fromkeys(names, 0)
    for _ in range(len(names)):
        moved = False
        for one, other in pairs:
            if one != other and layers[other] <= layers[one] and (other, one) not in set(pairs):
                if layers[one] + 1 < len(names):
                    layers[other], moved = layers[one] + 1, True
            elif one != other and layers[one] == layers[other]:
                layers[other], moved = layers[one] + 1, True
        if not moved:
            break
    used = sorted(set(layers.values()))
    return {name: used.index(layer) for name, layer in layers.items()}


def _draw(pair: tuple[str, str], waits: Sequence[Wait], places: dict[str, tuple[float, float]], *, both: bool) -> Arrow:
    (x1, y1), (x2, y2) = places[pair[0]], places[pair[1]]
    middle = BOX_HEIGHT / 2
    if pair[0] == pair[1]:
        right = x1 + BOX_WIDTH
        path = f"M{right:.0f} {y1 + 12:.0f}c{_LOOP:.0f} -14 {_LOOP:.0f} 36 6 22"
        x, y = right + _LOOP * 0.62, y1 + middle
    elif x1 == x2:
        right = x1 + BOX_WIDTH
        out, a, b = right + 60, y1 + middle, y2 + middle
        path = f"M{right:.0f} {a:.0f}C{out:.0f} {a:.0f} {out:.0f} {b:.0f} {right + 7:.0f} {b:.0f}"
        x, y = right + 46, (y1 + y2) / 2 + middle
    else:
        forward = x1 < x2
        shift = (-9.0 if forward else 9.0) if both else 0.0
        start, end = (x1 + BOX_WIDTH, x2 - 7) if forward else (x1, x2 + BOX_WIDTH + 7)
        bend = (end - start) / 2
        a, b = y1 + middle + shift, y2 + middle + shift
        path = f"M{start:.0f} {a:.0f}C{start + bend:.0f} {a:.0f} {end - bend:.0f} {b:.0f} {end:.0f} {b:.0f}"
        x, y = (start + end) / 2, (a + b) / 2
    told = "; ".join(w.condition.words[0].text if w.condition.words else "" for w in waits[:5])
    return Arrow(
        path=path,
        stuck=any(w.stuck for w in waits),
        number=len(waits),
        x=round(x, 1),
        y=round(y, 1),
        title=f"{pair[0]} waits for {pair[1]}: {told}",
    )


def _loops(pairs: Iterable[tuple[str, str]]) -> bool:
    return any(one == other for one, other in pairs)


def _cut(name: str) -> str:
    return name if len(name) <= _NAME else name[: _NAME - 1].rstrip() + "…"
