"""Actors of a reading to known actors: which key each has, and on whose side it stands."""

from collections.abc import Iterable, Mapping

from ceasewire.lexicon.gazetteer import Entry, Gazetteer
from ceasewire.model.ledger import KnownActor, Tie
from ceasewire.model.parties import Parties
from ceasewire.model.reading import Actor, ActorKind, ArticleReading
from ceasewire.text.fold import fold_name

# Kinds that the gazetteer does not hold, or whose names it must not be asked for: "US officials" are not the US.
_OWN_NAME_ONLY = frozenset({ActorKind.PERSON, ActorKind.UNNAMED, ActorKind.OTHER})


def key_actors(article: ArticleReading, document: str, gazetteer: Gazetteer) -> dict[str, str]:
    """Return the key of each actor id of an article.

    A name or alias that the gazetteer holds gives its key; "Islamic Jihad", which several bear, is settled by the
    countries of the others. Who is described but not named gets a key that is good in this document alone.
    """
    countries = {c for actor in article.actors if (entry := _entry(actor, gazetteer, ())) for c in entry.country}
    keys: dict[str, str] = {}
    for actor in article.actors:
        entry = _entry(actor, gazetteer, countries)
        if entry is not None:
            keys[actor.id] = entry.key
        elif actor.kind is ActorKind.UNNAMED:
            keys[actor.id] = f"{document}:{fold_name(actor.name)}"
        else:
            keys[actor.id] = fold_name(actor.name).replace(" ", "_") or f"{document}:{actor.id}"
    return keys


def _entry(actor: Actor, gazetteer: Gazetteer, countries: Iterable[str]) -> Entry | None:
    if actor.kind in _OWN_NAME_ONLY:
        return None
    places = frozenset(countries)
    found = (gazetteer.find(name, countries=places) for name in (actor.name, *actor.aliases))
    return next((entry for entry in found if entry is not None), None)


def know_actors(article: ArticleReading, keys: Mapping[str, str]) -> tuple[KnownActor, ...]:
    """Return the rows that an article adds to the known actors."""
    return tuple(
        KnownActor(
            key=keys[actor.id],
            name=actor.name,
            aliases=actor.aliases,
            kind=actor.kind,
            named=actor.kind is not ActorKind.UNNAMED,
            ties=tuple(
                Tie(to=keys[tie.to], relation=tie.relation, by=keys[tie.by] if tie.by is not None else None)
                for tie in actor.affiliations
                if keys[tie.to] != keys[actor.id]
            ),
        )
        for actor in article.actors
    )


def sides_of(ids: Iterable[str], keys: Mapping[str, str], parties: Parties) -> tuple[str, ...]:
    """Return the sides of actors, each once, sorted."""
    return tuple(sorted({parties.side(keys[i]) for i in ids}))
