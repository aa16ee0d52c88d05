"""Entities: actors in the making, which gather forms, titles and ties as the article is read."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from ceasewire.model.reading import Actor, ActorKind, Affiliation, Relation

# Kinds that "the group", "the movement" may stand for.
GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
_BY_NAME = {"person-name", "capitalised-name"}
# What opens the key of an entry that only the article has.
OWN_KEY = "~"
# Who can be one of two sides.
PARTIES = GROUPS | {ActorKind.STATE, ActorKind.GOVERNMENT}


@dataclass(slots=True, eq=False)
class Entity:
    """An actor in the making.

    Attributes:
        id, name, kind: as the finished actor has them.
        key: its entry in the gazetteer, or null.
        forms: every form in the text, in order.
        affiliations: ties to other entities: whose id, how, and who says so.
        titles: title words and roles that the text gives a person, in small letters.
        plural, person, anonymous: several people; one person; somebody whose name is withheld.
        name_given: the name is a proper one, so that "the group" is no other name.
        rules: what put it there, in order.
    """

    id: str
    name: str
    kind: ActorKind
    key: str | None = None
    forms: dict[str, None] = field(default_factory=dict)
    affiliations: dict[tuple[str, Relation, str | None], None] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    plural: bool = False
    person: bool = False
    anonymous: bool = False
    name_given: bool = False
    rules: dict[str, None] = field(default_factory=dict)

    def tied(self, relation: Relation) -> list[str]:
        """Return the ids of those to whom it has this tie, in order."""
        return [to for to, tie, _ in self.affiliations if tie is relation]

    def freeze(self, present: set[str]) -> Actor:
        """Return the finished actor, with its ties to those present."""
        aliases = tuple(f for f in self.forms if f != self.name)
        ties = tuple(
            Affiliation(to=to, relation=relation, by=by)
            for to, relation, by in self.affiliations
            if to in present and to != self.id
        )
        return Actor(
            id=self.id,
            name=self.name,
            aliases=aliases,
            kind=self.kind,
            affiliations=ties,
            x_rules=tuple(self.rules),
        )


def is_stranger(entity: Entity) -> bool:
    """Whether all that an article says of a person is a name: no office, no body, and nobody who is known."""
    named = entity.kind is ActorKind.PERSON and entity.rules.keys() <= _BY_NAME
    return named and not (entity.key or entity.titles or entity.affiliations)


def is_thing(entity: Entity) -> bool:
    """Whether it is no party, but a thing that has a part in what is told ("market", "checkpoint")."""
    return entity.kind is ActorKind.OTHER and "named-by-its-role" in entity.rules


def is_nation(entity: Entity) -> bool:
    """Whether a name of which nothing tells what it names may be a party's: that of a land or group nobody knows."""
    return entity.kind is ActorKind.OTHER and entity.name[:1].isupper() and not is_thing(entity)


def is_firm(entity: Entity, firms: Set[str]) -> bool:
    """Whether the last word of somebody's name is one that ends the names of firms ("Tamm Tool CO.")."""
    return not entity.person and ends_as_firm(entity.name, firms)


def ends_as_firm(name: str, firms: Set[str]) -> bool:
    """Whether the last word of a name ends the names of firms; "Ministry of Health" is none."""
    words = name.casefold().split()
    return len(words) > 1 and words[-1].strip(".") in firms and not {"of", "for"} & {*words}


def acronyms_of(form: str) -> Iterable[str]:
    """Return the acronyms that a name of several words may have: of its capitals, and of all its words."""
    initials = [w[0] for w in form.replace("-", " ").split() if w[0].isalpha()]
    if len(initials) < 2:
        return ()
    return "".join(c for c in initials if c.isupper()), "".join(initials).upper()
