"""Whose an army, a government or a leader is, beyond what an article ties them to.

1. a body that is called after a land belongs to that land's government: "Karuvan army"
2. an army and a government that are called by their office alone, against one armed group that nobody knows, are one
   side; they are of the state that an article shows as that group's other side
3. a person whom the lexicon knows as the voice of a state speaks for it though the article ties him to nobody
4. what cannot be so is no tie: that a state belongs to anybody, or that a known group, or one that makes a truce with
   a state, belongs to that state
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from ceasewire.lexicon.gazetteer import Entry, Gazetteer
from ceasewire.lexicon.people import Owner, load_people
from ceasewire.lexicon.roles import load_spokesmen, load_surnames
from ceasewire.model.ledger import KnownActor, Tie, hash_id
from ceasewire.model.reading import TRUCES, Actor, ActorKind, ArticleReading, Relation, Term
from ceasewire.text.fold import fold_name

GOVERNMENT = "government"
_RULING = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})


def name_government(actor: Actor) -> str | None:
    """Return what the government is called that a body is of by its name alone: "Karuvan government"; null if none.

    One word that is a land's, then only words for a body of a state: "Karuvan armed forces".
    """
    land, *rest = actor.name.split()
    noun = load_people().noun(rest[-1]) if rest else None
    plain = land[:1].isupper() and land[1:].islower() and all(word.islower() and word.isalpha() for word in rest)
    if actor.kind is not ActorKind.GOVERNMENT or not plain or noun is None or noun.kind is not ActorKind.GOVERNMENT:
        return None
    return f"{land} {GOVERNMENT}"


def find_governed(name: str, gazetteer: Gazetteer, countries: Collection[str]) -> Entry | None:
    """Return the known state whose government a name is ("Sudanese government", "government of Chad"); else null.

    Whatever stands beside the land makes another one of it: "Tigray regional government".

    Args:
        name: the name of an actor.
        gazetteer: the known actors.
        countries: codes of the countries that the text is about; they settle an ambiguous name.
    """
    words = name.replace("’s ", " ").replace("'s ", " ").split()
    front, behind = words[:-1], words[2:] if [w.lower() for w in words[1:2]] == ["of"] else []
    noun = load_people().noun((words[0] if behind else words[-1]).lower()) if len(words) > 1 else None
    if noun is None or noun.kind is not ActorKind.GOVERNMENT or noun.stands_for_name is not Owner.STATE:
        return None
    land = behind[1:] if behind and behind[0].lower() == "the" else behind or front
    entry = gazetteer.find(" ".join(land), countries=countries)
    return entry if entry is not None and entry.kind is ActorKind.STATE else None


def own_government(actor: Actor, key: str) -> tuple[KnownActor, ...]:
    """Return the row of the government that a body is of by its name, if the body isn't that government itself."""
    name = name_government(actor)
    other = fold_name(name).replace(" ", "_") if name is not None else key
    return (KnownActor(key=other, name=name, kind=ActorKind.GOVERNMENT),) if name and other != key else ()


def key_rulers(group: str) -> str:
    """Return the key of "the government", whichever it is, that stands against a group."""
    return hash_id(GOVERNMENT, group)


def find_rulers(
    article: ArticleReading, keys: Mapping[str, str], entries: Mapping[str, Entry | None]
) -> Iterator[KnownActor]:
    """Yield whose "the government" is that stands against the one armed group of an article.

    It is the state, or the government with a name, with which the group talks or makes a truce here; a known group's
    has to be of a country of that group. Mediators and hosts are none.

    Args:
        article: the article.
        keys: the key of each of its actors.
        entries: the known actor that each is, if any.
    """
    groups = {actor.id for actor in article.actors if actor.kind is ActorKind.ARMED_GROUP}
    if len({keys[group] for group in groups}) != 1:
        return
    outside = _outside(article)
    able = {a.id for a in article.actors if a.kind in _RULING and a.name != a.name.lower()} - outside
    both = [*_sides_of_truces(article.terms), *(set(process.parties) for process in article.processes)]
    found = {keys[i] for ids in both if ids & groups for i in ids & able}
    (group,) = {keys[group] for group in groups}
    of = {code for i in groups if (entry := entries[i]) is not None for code in entry.country}
    lands = {code for i in able if keys[i] in found and (entry := entries[i]) is not None for code in entry.country[:1]}
    if len(found) == 1 and (not of or (lands and lands <= of)):
        tie = Tie(to=next(iter(found)), relation=Relation.PART_OF)
        yield KnownActor(key=key_rulers(group), name=GOVERNMENT, kind=ActorKind.GOVERNMENT, ties=(tie,))


def find_state(actor: Actor, article: ArticleReading, gazetteer: Gazetteer) -> Entry | None:
    """Return the state that a person speaks for, where the article ties him to nobody; else null.

    It is known by his full name; a surname alone tells it where the article names that state. Who brings others
    together does so for whoever sent him, though he once led a state.
    """
    outside = _outside(article)
    if actor.kind is not ActorKind.PERSON or actor.affiliations or actor.id in outside:
        return None
    spokesmen = load_spokesmen()
    key = next((key for name in (actor.name, *actor.aliases) if (key := spokesmen.get(fold_name(name)))), None)
    surname = fold_name(actor.name)
    if key is None and " " not in surname and (of := load_surnames().get(surname)) is not None:
        key = of if any(found.entry.key == of for found in gazetteer.scan_text(article.text)) else None
    entry = gazetteer.get(key) if key is not None else None
    return entry if entry is not None and entry.kind is ActorKind.STATE else None


def cannot_belong(actor: Actor, other: Actor, entry: Entry | None, terms: Iterable[Term]) -> bool:
    """Whether an actor surely belongs to no such other: a state is its own, whatever a text ties it to.

    So is an armed group that is known as its own, or makes a truce with a state.
    """
    if actor.kind is ActorKind.STATE:
        return True
    if actor.kind is not ActorKind.ARMED_GROUP or other.kind not in _RULING:
        return False
    truces = _sides_of_truces(terms)
    return entry is not None or any({actor.id, other.id} <= both for both in truces)


def _outside(article: ArticleReading) -> set[str]:
    """Return the actors of an article who bring others together."""
    return {i for process in article.processes for i in (*process.mediators, *process.hosts)}


def _sides_of_truces(terms: Iterable[Term]) -> list[set[str]]:
    """Return the actors of each truce."""
    return [{*term.debtor, *term.creditor} for term in terms if term.action_type in TRUCES]
