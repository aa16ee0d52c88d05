"""Known places: capitals, and where there is or was fighting, talks or a crossing."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ceasewire.lexicon.forms import Form, FormRole
from ceasewire.lexicon.phrases import Mention, PhraseIndex
from ceasewire.lexicon.prepared import was_checked
from ceasewire.lexicon.tables import Row, check_faults, parse_table, read_text
from ceasewire.text.fold import fold_words

FILE = "places.tsv"
COLUMNS = ("key", "name", "kind", "country", "latitude", "longitude", "aliases", "example", "not")
_KEY = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_DEGREES = re.compile(r"-?\d{1,3}(?:\.\d{1,3})?")
_LIMITS = (("latitude", 90.0), ("longitude", 180.0))


class PlaceKind(StrEnum):
    """What a place is."""

    CAPITAL = "capital"
    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    NEIGHBOURHOOD = "neighbourhood"
    PROVINCE = "province"
    REGION = "region"
    ISLAND = "island"
    CAMP = "camp"
    CROSSING = "crossing"
    BASE = "base"
    AIRPORT = "airport"
    SITE = "site"
    STRAIT = "strait"
    SEA = "sea"
    GULF = "gulf"
    RIVER = "river"
    LAKE = "lake"
    CANAL = "canal"
    VALLEY = "valley"
    MOUNTAIN = "mountain"
    DESERT = "desert"
    CORRIDOR = "corridor"
    LINE = "line"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """One known place.

    Attributes:
        key: stable word for it; never reused for another.
        country: ISO 3166 alpha-2 codes of the countries that it lies in or between, or that dispute it.
        latitude, longitude: degrees of its middle, right to about a tenth for a town; null where it has none.
        forms: every way in which it is written, its name first.
        example, counter: a sentence in which it is mentioned, and one in which it is not.
    """

    key: str
    name: str
    kind: PlaceKind
    country: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    forms: tuple[Form, ...]
    example: str = ""
    counter: str = ""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its other names."""
        return tuple(form.text for form in self.forms[1:])


class Places:
    """The known places, to be found by name or in running text."""

    def __init__(self, entries: Iterable[KnownPlace]) -> None:
        self.entries = tuple(entries)
        self._by_key = {entry.key: entry for entry in self.entries}
        self._index = PhraseIndex(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, key: str) -> KnownPlace | None:
        """Return the place with this key."""
        return self._by_key.get(key)

    def candidates(self, name: str) -> tuple[KnownPlace, ...]:
        """Return every place that may be called so."""
        return self._index.candidates(name)

    def find(self, name: str, *, countries: Collection[str] = ()) -> KnownPlace | None:
        """Return the place of that name, exact after folding; null where none or more than one is meant.

        Args:
            name: a name as some text writes it.
            countries: codes of the countries that the text is about; they settle an ambiguous name.
        """
        found = self.candidates(name)
        if len(found) > 1:
            found = tuple(place for place in found if set(place.country) & set(countries))
        return found[0] if len(found) == 1 else None

    def scan(self, tokens: Sequence[str], *, countries: Collection[str] = ()) -> list[Mention[KnownPlace]]:
        """Return the places that the tokens mention: (start, end, place, form), token places, longest first."""
        return self._index.scan(tokens, countries=countries, known=())

    def scan_text(self, text: str, *, countries: Collection[str] = ()) -> list[Mention[KnownPlace]]:
        """Return the places that the text mentions, like `scan`; places of a mention are characters."""
        return self._index.scan_text(text, countries=countries, known=())

    def faults(self) -> Iterable[str]:
        """Yield what is wrong between places: keys that stand twice, names shared without a mark."""
        seen: set[str] = set()
        for entry in self.entries:
            if entry.key in seen:
                yield f"key {entry.key} stands twice"
            seen.add(entry.key)
        yield from self._index.faults()


@cache
def load_places() -> Places:
    """Return the places that ship with the package; they are read once.

    Raises:
        LexiconError: if the file breaks its schema; every fault is listed.
    """
    text = read_text(FILE)
    return parse_places(text, checked=was_checked(text))


def check_places() -> Places:
    """Return the places that ship with the package, their rows checked whatever a build has checked.

    Raises:
        LexiconError: if the file breaks its schema; every fault is listed.
    """
    return parse_places(read_text(FILE))


def parse_places(text: str, *, checked: bool = False) -> Places:
    """Return the places that this table holds; its rows may have been checked already.

    Raises:
        LexiconError: if it breaks the schema; every fault is listed.
    """
    rows, faults = parse_table(text, FILE, columns=COLUMNS)
    entries: list[KnownPlace] = []
    for row in rows:
        wrong = [] if checked else [row.fault(what) for what in _row_faults(row)]
        faults += wrong
        if not wrong:
            entries.append(_place(row))
    places = Places(entries)
    check_faults("places", [*faults, *(() if checked else places.faults())])
    return places


def _row_faults(row: Row) -> Iterable[str]:
    if not _KEY.fullmatch(row["key"]):
        yield f"key {row['key']!r}, expected small letters, digits and _"
    if row["kind"] not in set(PlaceKind):
        yield f"kind {row['kind']!r} is no kind of place"
    for code in row.items("country"):
        if not _COUNTRY.fullmatch(code):
            yield f"country {code!r}, expected two capitals"
    for column, limit in _LIMITS:
        if row[column] and not (_DEGREES.fullmatch(row[column]) and abs(float(row[column])) <= limit):
            yield f"{column} {row[column]!r}, expected degrees"
    if bool(row["latitude"]) != bool(row["longitude"]):
        yield "one of latitude and longitude alone"
    for cell in (row["name"], *row.items("aliases")):
        if not fold_words(cell):
            yield f"form {cell!r} has no word"
    for column in ("example", "not"):
        if not row[column]:
            yield f"no {column}"


def _place(row: Row) -> KnownPlace:
    name = Form.parse(row["name"], FormRole.NAME)
    return KnownPlace(
        key=row["key"],
        name=name.text,
        kind=PlaceKind(row["kind"]),
        country=row.items("country"),
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
        forms=(name, *(Form.parse(cell, FormRole.ALIAS) for cell in row.items("aliases"))),
        example=row["example"],
        counter=row["not"],
    )
