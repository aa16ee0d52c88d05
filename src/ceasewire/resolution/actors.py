"""Actors of a reading to known actors: which key each has, and on whose side it stands."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.lexicon.gazetteer import Entry, Gazetteer
from ceasewire.lexicon.places import load_places
from ceasewire.model.ledger import KnownActor, Tie, hash_id
from ceasewire.model.parties import BELONGING, Parties
from ceasewire.model.reading import Actor, ActorKind, ArticleReading, Relation
from ceasewire.resolution.homes import cannot_belong, find_governed, find_rulers, find_state, key_rulers, own_government
from ceasewire.text.fold import fold_name

# Kinds that the gazetteer does not hold, or whose names it must not be asked for: "US officials" are not the US.
_OWN_NAME_ONLY = frozenset({ActorKind.PERSON, ActorKind.UNNAMED, ActorKind.OTHER})
# In another name of a group, says that it is the fighting part of a movement: "the armed wing of Hamas".
_WING = "wing"


def key_actors(article: ArticleReading, document: str, gazetteer: Gazetteer) -> dict[str, str]:
    """Return the key of each actor id of an article.

    A name or alias that the gazetteer holds gives its key; "Islamic Jihad", which several bear, is settled by the
    countries of the others, or else of the states that the text names at all. Who is described but not named gets a
    key that is good in this document alone, and so does "the army", which is another one in each country, unless
    nothing tells of which: then its key says against which group it stands, if only one is there.
    """
    countries = {c for actor in article.actors if (entry := _entry(actor, gazetteer, ())) for c in entry.country}
    countries = countries or _lands_in(article, gazetteer)
    keys: dict[str, str] = {}
    offices = [actor for actor in article.actors if is_office(actor) and _entry(actor, gazetteer, countries) is None]
    for actor in article.actors:
        entry = _entry(actor, gazetteer, countries)
        if entry is not None:
            keys[actor.id] = entry.key
        elif actor.kind is ActorKind.UNNAMED or is_watcher(actor):
            keys[actor.id] = f"{document}:{fold_name(actor.name)}"
        elif actor not in offices:
            keys[actor.id] = fold_name(actor.name).replace(" ", "_") or f"{document}:{actor.id}"
    groups = {keys[a.id] for a in article.actors if a.kind is ActorKind.ARMED_GROUP}
    placed = bool(offices) and find_home(article, gazetteer) is not None
    against = next(iter(groups)) if len(groups) == 1 and not placed else None
    for actor in offices:
        keys[actor.id] = key_office(actor, against) if against else f"{document}:{fold_name(actor.name)}"
    return {actor.id: keys[actor.id] for actor in article.actors}


def key_office(actor: Actor, group: str) -> str:
    """Return the key of an office against a group: "the army", whichever it is, that fights that group."""
    return hash_id(fold_name(actor.name).replace(" ", "_"), group)


def is_office(actor: Actor) -> bool:
    """Whether an actor is called by its office alone: "the army", "the government", "the defence ministry".

    Those who watch over a truce are nobody's: "the monitoring mission".
    """
    return actor.kind is ActorKind.GOVERNMENT and _is_lower(actor) and not is_watcher(actor)


def is_watcher(actor: Actor) -> bool:
    """Whether an actor is a body without a name that may be anybody's: "the monitoring mission", "a committee"."""
    return actor.kind is ActorKind.GOVERNMENT and _is_lower(actor) and load_deal_words().is_panel(actor.name)


def _is_lower(actor: Actor) -> bool:
    return all(name == name.lower() for name in (actor.name, *actor.aliases))


def find_home(article: ArticleReading, gazetteer: Gazetteer) -> Entry | None:
    """Return the state whose army and government an article means by "the army" and "the government", if that is clear.

    It is clear where one state alone acts, and an armed group of its country or the dateline is there besides; or
    where group and dateline agree. Mediators and hosts act for others; and where a land acts that nobody knows, it may
    be that land's: "Carvania and the front reached a truce, Portugal said".
    """
    if any(a.kind is ActorKind.STATE and _entry(a, gazetteer, ()) is None for a in article.actors):
        return None
    outside = {i for process in article.processes for i in (*process.mediators, *process.hosts)}
    entries = [e for a in article.actors if a.id not in outside and (e := _entry(a, gazetteer, ())) is not None]
    states = {code for entry in entries if entry.alpha3 for code in entry.country[:1]}
    states |= {c for e in entries if e.kind is ActorKind.GOVERNMENT for c in e.country[:1]}
    groups = {code for entry in entries if entry.kind is ActorKind.ARMED_GROUP for code in entry.country[:1]}
    place = load_places().find(article.dateline.place) if article.dateline and article.dateline.place else None
    here = set(place.country) if place is not None and len(place.country) == 1 else set()
    found = states & (groups | here) if len(states) == 1 else groups & here if len(groups) == 1 else set()
    if not found and len(groups) == 1:
        found = groups & here
    return next((e for e in gazetteer.entries if e.alpha3 and {*e.country[:1]} == found), None) if found else None


def _entry(actor: Actor, gazetteer: Gazetteer, countries: Iterable[str]) -> Entry | None:
    if actor.kind in _OWN_NAME_ONLY and not is_people(actor):
        return None
    places = frozenset(countries)
    names = [name for name in (actor.name, *actor.aliases) if not _is_common(name)]
    found = (gazetteer.find(name, countries=places) for name in names)
    governed = (find_governed(name, gazetteer, places) for name in names)  # a government is its state
    return next((entry for entry in chain(found, governed) if entry is not None), None)


def _lands_in(article: ArticleReading, gazetteer: Gazetteer) -> set[str]:
    """Return the countries whose names stand in an article, be they actors or places."""
    found = gazetteer.scan_text(article.text)
    return {code for m in found if m.entry.kind is ActorKind.STATE for code in m.entry.country}


def is_people(actor: Actor) -> bool:
    """Whether an actor is a people of a land by name, which acts as one: "the Bosnian Serbs"; not "the Serbs"."""
    words = actor.name.split()
    named = len(words) > 1 and all(word.istitle() for word in words)
    return actor.kind is ActorKind.UNNAMED and named and words[-1].endswith("s")


def _is_common(name: str) -> bool:
    """Whether a name is one word in small letters: "a congress" is not the Congress of a state."""
    return name.islower() and " " not in name


def know_actors(article: ArticleReading, keys: Mapping[str, str], gazetteer: Gazetteer) -> tuple[KnownActor, ...]:
    """Return the rows that an article adds to the known actors.

    The gazetteer adds the bodies that its actors are part of: a ministry speaks for its state though no text says so.
    """
    home = find_home(article, gazetteer) if any(is_office(actor) for actor in article.actors) else None
    entries = {actor.id: _entry(actor, gazetteer, ()) for actor in article.actors}
    led = {a.id: state for a in article.actors if (state := find_state(a, article, gazetteer)) is not None}
    read = _read_actors(article, keys, entries, home, led)
    states = {state.key: state for state in led.values()}
    states |= {home.key: home} if home is not None else {}
    more = [KnownActor(key=key, name=state.name, kind=state.kind) for key, state in sorted(states.items())]
    more += (row for a in article.actors if _is_alone(a, entries) for row in own_government(a, keys[a.id]))
    more += find_rulers(article, keys, entries)
    return (*read, *more, *_known_bodies(sorted({row.key for row in read}), gazetteer))


def _is_alone(actor: Actor, entries: Mapping[str, Entry | None]) -> bool:
    """Whether nothing but its name tells whose an actor is."""
    return entries[actor.id] is None and not any(t.relation in BELONGING and t.by is None for t in actor.affiliations)


def _known_bodies(keys: Iterable[str], gazetteer: Gazetteer) -> Iterator[KnownActor]:
    """Yield a row for each actor of the gazetteer that acts for another, and one for that other."""
    for key in keys:
        entry = gazetteer.get(key)
        while entry is not None and (whole := _acts_for(entry, gazetteer)) is not None:
            tie = Tie(to=whole.key, relation=Relation.PART_OF)
            yield KnownActor(key=entry.key, name=entry.name, kind=entry.kind, ties=(tie,))
            yield KnownActor(key=whole.key, name=whole.name, kind=whole.kind)
            entry = whole


def _acts_for(entry: Entry, gazetteer: Gazetteer) -> Entry | None:
    """Return for whom an actor surely acts: a body for its state, an armed wing for its movement.

    A group in an umbrella of groups has its own word and breaks its own truces.
    """
    whole = gazetteer.get(entry.part_of) if entry.part_of is not None else None
    body = entry.kind is ActorKind.GOVERNMENT
    wing = any(_WING in fold_name(name).split() for name in entry.aliases)
    return whole if body or wing else None


def _read_actors(
    article: ArticleReading,
    keys: Mapping[str, str],
    entries: Mapping[str, Entry | None],
    home: Entry | None,
    led: Mapping[str, Entry],
) -> tuple[KnownActor, ...]:
    """Return the actors of an article under their keys; a tie of an actor to itself, or that cannot be, is left out.

    Whose those are whom the text doesn't tie to anybody says `homes`.
    """
    actors = {actor.id: actor for actor in article.actors}
    unknown = {keys[a.id] for a in article.actors if a.kind is ActorKind.ARMED_GROUP and entries[a.id] is None}
    rows = []
    for actor in article.actors:
        own = keys[actor.id]
        ties = [
            Tie(to=keys[tie.to], relation=tie.relation, by=keys[tie.by] if tie.by is not None else None)
            for tie in actor.affiliations
            if keys[tie.to] != own
            and not (
                tie.relation in BELONGING and cannot_belong(actor, actors[tie.to], entries[actor.id], article.terms)
            )
        ]
        if _is_alone(actor, entries):
            state = led.get(actor.id)
            above = state.key if state is not None else _find_above(actor, own, unknown, home)
            ties += [Tie(to=above, relation=Relation.PART_OF)] if above not in (None, own) else []
        rows.append(
            KnownActor(
                key=own,
                name=actor.name,
                aliases=actor.aliases,
                kind=actor.kind,
                named=actor.kind is not ActorKind.UNNAMED,
                ties=tuple(ties),
            )
        )
    return tuple(rows)


def _find_above(actor: Actor, key: str, groups: Iterable[str], home: Entry | None) -> str | None:
    """Return the key of whose a body is, though the text ties it to nobody; null where nothing tells.

    Against a known group several armies may stand, so that only of an unknown one army and government are one side.
    """
    if is_office(actor):
        against = next((group for group in groups if key == key_office(actor, group)), None)
        return home.key if home is not None else key_rulers(against) if against is not None else None
    return next((row.key for row in own_government(actor, key)), None)


def sides_of(ids: Iterable[str], keys: Mapping[str, str], parties: Parties) -> tuple[str, ...]:
    """Return the sides of actors, each once, sorted."""
    return tuple(sorted({parties.side(keys[i]) for i in ids}))
