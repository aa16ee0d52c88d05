"""ACLED: the 31 columns of its export, one row for each event that it has a type for.

docs/exports/acled.md says what each column is.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from ceasewire.faces.exports.actorcodes import INTERNATIONAL, ActorCode, ActorCoder, find_country
from ceasewire.faces.exports.codings import cut_sentences
from ceasewire.lexicon.acled import load_acled
from ceasewire.lexicon.countrynumbers import load_numbers
from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.places import KnownPlace, PlaceKind, load_places
from ceasewire.model.reading import ArticleReading, Event, EventType, Factuality, Reading

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_MONTH = re.compile(r"\d{4}-\d{2}$")
_TOLD = frozenset({Factuality.HAPPENED, Factuality.ALLEGED})
# ACLED's words for sorts of actors, by parts of society.
STATE, PROTESTERS, EXTERNAL, CIVILIANS = "State forces", "Protesters", "External/Other forces", "Civilians"
_INTER = {
    "GOV": STATE, "MIL": STATE, "COP": STATE, "SPY": STATE, "JUD": STATE,
    "REB": "Rebel group", "UAF": "Political militia", "CRM": "Political militia", "OPP": PROTESTERS,
}  # fmt: skip
# In the order in which ACLED names the two sorts of an interaction, whichever of them acts.
INTERS = (
    STATE, "Rebel group", "Political militia", "Identity militia", "Rioters", PROTESTERS, EXTERNAL, CIVILIANS,
)  # fmt: skip
UNIDENTIFIED = "Unidentified Armed Group"
_EXACT = frozenset({PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE, PlaceKind.CAPITAL, PlaceKind.CAMP})


def list_acled(name: str, reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield a row for each event that happened or is said to have, and that ACLED has a type for."""
    for article in reading.articles:
        actors = ActorCoder(article)
        for event in article.events:
            if event.factuality in _TOLD and event.type in load_acled():
                yield _row(name, reading, article, event, actors)


def count_no_acled(reading: Reading) -> int:
    """Return how many events of a reading ACLED has no type for, or were not told of as done."""
    every = [event for article in reading.articles for event in article.events]
    return sum(event.factuality not in _TOLD or event.type not in load_acled() for event in every)


def _row(name: str, reading: Reading, article: ArticleReading, event: Event, actors: ActorCoder) -> dict[str, Any]:
    """Return an event in the columns of ACLED; what the text does not say is left empty, or told in `tags`."""
    sentence = next(s for s in reversed(tuple(cut_sentences(article.text))) if s.start <= event.trigger.start)
    agents = [actors.code(i, around=sentence.text) for i in event.agents]
    targets = [actors.code(i, around=sentence.text) for i in event.targets]
    day, precision = _day(article, event)
    place = _place(event)
    country = _country(place, sentence.text)
    civilians = bool(targets) and all(_inter(code, country[0]) == CIVILIANS for code in targets)
    rule = load_acled()[event.type]
    kind = rule.civilians if civilians else rule.plain
    first, second = agents or ([ActorCode(name=UNIDENTIFIED, sector="UAF")] if targets else []), targets
    inters = [_inter(codes[0], country[0]) if codes else "" for codes in (first, second)]
    if event.type is EventType.PROTEST and first:
        inters[0] = PROTESTERS
    key = f"{name}/{article.id}/{event.id}"
    return {
        "event_id_cnty": f"{country[0] or 'UNK'}{int(hashlib.sha256(key.encode()).hexdigest()[:8], 16)}",
        "event_date": day,
        "year": day[:4] if day else None,
        "time_precision": precision,
        "disorder_type": kind.disorder,
        "event_type": kind.type,
        "sub_event_type": _subtype(kind.subtype, event, agents),
        "actor1": first[0].name if first else None,
        "assoc_actor_1": "; ".join(code.name for code in first[1:]),
        "inter1": inters[0],
        "actor2": second[0].name if second else None,
        "assoc_actor_2": "; ".join(code.name for code in second[1:]),
        "inter2": inters[1],
        "interaction": _interaction(inters),
        "civilian_targeting": "Civilian targeting" if civilians and kind.disorder == "Political violence" else None,
        "iso": load_numbers().get(country[0]),
        "country": country[1],
        "location": event.place.span.text if event.place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "geo_precision": (1 if place.kind in _EXACT else 2) if place and place.latitude is not None else 3,
        "source": "; ".join(article.agency) or reading.source.outlet or reading.source.uri,
        "notes": f"“{sentence.text}” [{name} {article.id} {event.id} {event.trigger.start}-{event.trigger.end}; "
        f"{event.factuality}]",
        "fatalities": event.deaths if event.deaths is not None else 0,
        "tags": None if event.deaths is not None else "fatalities not stated",
    }


def _day(article: ArticleReading, event: Event) -> tuple[str, int]:
    """Return the day and how sure it is: 1 the day, 2 near it, 3 the month."""
    value = event.time.value if event.time is not None else None
    if value and _DAY.match(value[:10]) and len(value) in {10, 16, 19}:
        return value[:10], 1
    if value and (month := _MONTH.match(value)):
        return f"{month.group()}-01", 3
    return article.published or "", 2


def _place(event: Event) -> KnownPlace | None:
    return load_places().find(event.place.span.text) if event.place is not None else None


def _country(place: KnownPlace | None, sentence: str) -> tuple[str, str]:
    """Return three letters and name of the country that an event is in."""
    states = {entry.alpha3: entry for entry in load_gazetteer().entries if entry.alpha3}
    if place is not None and place.country:
        entry = next((e for e in states.values() if e.country[:1] == place.country[:1]), None)
    else:
        entry = states.get(find_country(sentence, placed_only=True))
    return (entry.alpha3 or "", entry.name) if entry is not None else ("", "")


def _inter(code: ActorCode, country: str) -> str:
    """Return the sort of an actor; forces of a state are external in another country, and so are those of bodies."""
    if code.country == INTERNATIONAL:
        return EXTERNAL
    sort = _INTER.get(code.sector, CIVILIANS) if code.sector else STATE if code.country else ""
    abroad = bool(country and code.country) and code.country != country
    return EXTERNAL if sort == STATE and abroad else sort


def _interaction(inters: list[str]) -> str:
    """Return both sorts in ACLED's order, or that there is one only.

    >>> _interaction(["Civilians", "State forces"]), _interaction(["Rebel group", ""])
    ('State forces-Civilians', 'Rebel group only')
    """
    given = sorted((inter for inter in inters if inter), key=INTERS.index)
    return "-".join(given) if len(given) > 1 else f"{given[0]} only" if given else ""


def _subtype(subtype: str, event: Event, agents: list[ActorCode]) -> str:
    """Return the sub-type; of land that is taken, by whom."""
    if event.type is EventType.SEIZURE and agents and agents[0].sector and _INTER.get(agents[0].sector) == STATE:
        return "Government regains territory"
    return subtype
