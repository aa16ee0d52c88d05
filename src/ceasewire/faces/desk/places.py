"""Places: where events happened and talks were held, with their position where the lexicon knows one.

What only describes a place ("the border", "a village") names none, and is left out.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ceasewire.faces.desk.events import EventView
from ceasewire.model.views import DealView
from ceasewire.text.fold import fold_name


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A place as the reports name it.

    Attributes:
        latitude, longitude: degrees of its middle; None where it is not known.
        events, deals: what it was named with.
        last: ISO date of the latest of these.
    """

    name: str
    known_as: str
    country: str
    latitude: float | None
    longitude: float | None
    events: tuple[EventView, ...]
    deals: tuple[DealView, ...]
    last: str

    @property
    def number(self) -> int:
        """How much it was named with."""
        return len(self.events) + len(self.deals)


@dataclass(slots=True)
class _Heap:
    names: list[str] = field(default_factory=list)
    events: dict[str, EventView] = field(default_factory=dict)
    deals: dict[str, DealView] = field(default_factory=dict)


def list_places(events: Iterable[EventView], deals: Iterable[DealView]) -> tuple[PlaceView, ...]:
    """Return the places, the one named with most first."""
    heaps: defaultdict[str, _Heap] = defaultdict(_Heap)
    for event in events:
        if event.place and _is_name(event.place):
            heap = heaps[_key(event.place)]
            heap.names.append(event.place)
            heap.events[event.id] = event
    for deal in deals:
        for venue in filter(_is_name, deal.venues):
            heap = heaps[_key(venue)]
            heap.names.append(venue)
            heap.deals[deal.id] = deal
    views = [_view(heap) for heap in heaps.values()]
    return tuple(sorted(views, key=lambda v: (-v.number, v.name.casefold())))


def choose_places(places: Iterable[PlaceView], *, country: str = "") -> tuple[PlaceView, ...]:
    """Return the places of a country, by its code of two letters; all where it is empty."""
    return tuple(place for place in places if not country or country in place.country.split(", "))


def _is_name(place: str) -> bool:
    return not place.islower()  # a script without capitals isn't


def _key(name: str) -> str:
    known = _find(name)
    return known[0] if known else fold_name(name)


def _view(heap: _Heap) -> PlaceView:
    """Return a place by the name that most reports use, with what happened and what was negotiated there."""
    name = max(sorted(set(heap.names)), key=heap.names.count)
    known = _find(name)
    days = [e.day for e in heap.events.values()] + [d.last_moved for d in heap.deals.values()]
    return PlaceView(
        name=name,
        known_as=known[1] if known else "",
        country=(known[2] if known else "") or _find_country(name),
        latitude=known[3] if known else None,
        longitude=known[4] if known else None,
        events=tuple(heap.events.values()),
        deals=tuple(heap.deals.values()),
        last=max((day for day in days if day), default=""),
    )


@cache
def _find(name: str) -> tuple[str, str, str, float | None, float | None] | None:
    """Return key, name, countries and position of a known place."""
    from ceasewire.lexicon.places import load_places

    place = load_places().find(name)
    return (place.key, place.name, ", ".join(place.country), place.latitude, place.longitude) if place else None


@cache
def _find_country(name: str) -> str:
    """Return the code of the country that a place is, or names ("eastern Ukraine"); empty where it isn't one."""
    from ceasewire.lexicon.gazetteer import load_gazetteer

    named = {m.entry.country[0] for m in load_gazetteer().scan_text(name) if m.entry.alpha3 and m.entry.country}
    return named.pop() if len(named) == 1 else ""


@cache
def name_country(code: str) -> str:
    """Return the name of a country by its two-letter code; the code where none is known.

    >>> name_country("QA"), name_country("XX")
    ('Qatar', 'XX')
    """
    from ceasewire.lexicon.gazetteer import load_gazetteer

    return next((e.name for e in load_gazetteer().entries if e.alpha3 and e.country[:1] == (code,)), code)
