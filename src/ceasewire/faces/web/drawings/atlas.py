"""The outlines of countries: rings of longitude and latitude, decoded from the atlas once."""

import json
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import Any, TypeAlias

# (longitude, latitude), in degrees.
Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]

_FILE = "countries-50m.json"


@cache
def load_rings() -> tuple[Ring, ...]:
    """Return the outer and inner outlines of every country."""
    topology = json.loads(files("ceasewire.faces.web.drawings").joinpath(_FILE).read_text("utf-8"))
    arcs = [_decode(arc, topology["transform"]) for arc in topology["arcs"]]
    return tuple(
        _join(ring, arcs)
        for country in topology["objects"]["countries"]["geometries"]
        for polygon in _polygons(country)
        for ring in polygon
    )


def _polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    kind = geometry.get("type")
    if kind == "Polygon":
        return [geometry["arcs"]]
    return geometry["arcs"] if kind == "MultiPolygon" else []


def _decode(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """Return an arc's points: they are kept as steps on a grid."""
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    xs, ys = accumulate(point[0] for point in arc), accumulate(point[1] for point in arc)
    return [(x * kx + dx, y * ky + dy) for x, y in zip(xs, ys, strict=True)]


def _join(ring: list[int], arcs: list[list[Point]]) -> Ring:
    """Return a ring of arcs; one with a negative number runs backwards."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return tuple(points)
