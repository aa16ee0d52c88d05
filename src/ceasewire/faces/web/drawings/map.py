"""A map of the places: the countries around them, a circle for each, as wide as much was named with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sqrt

from ceasewire.faces.desk.places import PlaceView
from ceasewire.faces.web.drawings.atlas import Ring, load_rings

WIDTH, LEAST_HEIGHT, MOST_HEIGHT = 1000.0, 380.0, 620.0
# Degrees around the outermost places; the least that is shown; how near two points are drawn as one, in units.
_MARGIN, _LEAST_SPAN, _FINE = 3.0, 14.0, 1.1
_RADIUS, _LARGEST, _NAMED = 4.5, 20.0, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The part of the world that is shown, in degrees."""

    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on the map."""

    x: float
    y: float
    radius: float
    name: str
    title: str
    label: bool
    anchor: str
    shift: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A drawing, ready to be written."""

    width: float
    height: float
    land: tuple[str, ...]
    spots: tuple[Spot, ...]


def draw_map(places: Sequence[PlaceView]) -> Map | None:
    """Return the map of those places whose position is known, or None where there is none."""
    known = [(p, p.longitude, p.latitude) for p in places if p.longitude is not None and p.latitude is not None]
    if not known:
        return None
    frame = _frame([x for _, x, _ in known], [y for _, _, y in known])
    scale, height = _scale(frame)
    squeeze = cos(radians((frame.south + frame.north) / 2))

    def place(x: float, y: float) -> tuple[float, float]:
        return round((x - frame.west) * scale * squeeze, 1), round((frame.north - y) * scale, 1)

    most = max(p.number for p, _, _ in known)
    spots = []
    for n, (view, longitude, latitude) in enumerate(known):
        x, y = place(longitude, latitude)
        radius = max(_RADIUS, min(_RADIUS * sqrt(most), _LARGEST) * sqrt(view.number / most))
        left = x > WIDTH * 0.8
        spots.append(
            Spot(
                x=x,
                y=y,
                radius=round(radius, 1),
                name=view.name,
                title=f"{view.name}: {len(view.events)} events, {len(view.deals)} deals",
                label=n < _NAMED,
                anchor="end" if left else "start",
                shift=round(-radius - 4 if left else radius + 4, 1),
            )
        )
    return Map(width=WIDTH, height=height, land=_draw_land(frame), spots=tuple(_space(spots)))


def _space(spots: Sequence[Spot]) -> Iterator[Spot]:
    """Yield the spots; a name that would run into another one's is left to the table."""
    taken: list[tuple[float, float, float]] = []
    for spot in spots:
        length = 7.2 * len(spot.name)
        start = spot.x + spot.shift - (length if spot.anchor == "end" else 0)
        free = all(abs(spot.y - y) > 14 or start > right or start + length < left for left, right, y in taken)
        if spot.label and free:
            taken.append((start, start + length, spot.y))
            yield spot
        else:
            yield Spot(**{f: getattr(spot, f) for f in Spot.__slots__} | {"label": False})


def _frame(xs: Sequence[float], ys: Sequence[float]) -> Frame:
    """Return what is shown: all places with a margin, wide enough to know where one is."""
    west, east, south, north = min(xs) - _MARGIN, max(xs) + _MARGIN, min(ys) - _MARGIN, max(ys) + _MARGIN
    for _ in range(2):
        tall = max(north - south, _LEAST_SPAN)
        middle = (north + south) / 2
        south, north = max(middle - tall / 2, -85.0), min(middle + tall / 2, 85.0)
        squeeze = cos(radians((south + north) / 2))
        wide = max(east - west, tall * 1.7 / squeeze)
        across = (east + west) / 2
        west, east = across - wide / 2, across + wide / 2
        tall = max(north - south, (east - west) * squeeze * LEAST_HEIGHT / WIDTH)
        south, north = max(middle - tall / 2, -85.0), min(middle + tall / 2, 85.0)
    return Frame(west=west, east=east, south=south, north=north)


def _scale(frame: Frame) -> tuple[float, float]:
    squeeze = cos(radians((frame.south + frame.north) / 2))
    scale = WIDTH / ((frame.east - frame.west) * squeeze)
    return scale, round(min(max((frame.north - frame.south) * scale, LEAST_HEIGHT), MOST_HEIGHT), 1)


@lru_cache(maxsize=32)
def _draw_land(frame: Frame) -> tuple[str, ...]:
    """Return the outlines that reach into the frame, no finer than they can be seen."""
    scale, height = _scale(frame)
    squeeze = cos(radians((frame.south + frame.north) / 2))
    paths = []
    for ring in load_rings():
        if not _reaches(ring, frame):
            continue
        points = list(_thin(((x - frame.west) * scale * squeeze, (frame.north - y) * scale) for x, y in ring))
        inside = [(min(max(x, -40.0), WIDTH + 40), min(max(y, -40.0), height + 40)) for x, y in points]
        kept = list(_thin(inside))
        if len(kept) > 2:
            paths.append("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in kept) + "Z")
    return tuple(paths)


def _reaches(ring: Ring, frame: Frame) -> bool:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(xs) >= frame.west and min(xs) <= frame.east and max(ys) >= frame.south and min(ys) <= frame.north


def _thin(points: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield the points without those that lie next to the one before."""
    last: tuple[float, float] | None = None
    for x, y in points:
        if last is None or abs(x - last[0]) > _FINE or abs(y - last[1]) > _FINE:
            last = (x, y)
            yield last
