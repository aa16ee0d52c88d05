"""Entities: actors in the making, which gather forms, titles and ties as the article is read."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ceasewire.lexicon.actorwords import ActorWords
from ceasewire.model.reading import Actor, ActorKind, Affiliation, Relation
from ceasewire.text.fold import fold_name

# Kinds that "the group", "the movement" may stand for.
GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
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


def surname_of(name: str, words: ActorWords) -> str:
    """Return the folded surname of a person's name: its last word that is no suffix."""
    parts = fold_name(name).split(" ")
    return parts[-2] if len(parts) > 2 and parts[-1].rstrip(".") in words.suffixes else parts[-1]


def may_be_one_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the shorter is part of the longer, or first names agree."""
    a, b = fold_name(one).split(" "), fold_name(other).split(" ")
    if len(a) == 1 or len(b) == 1:
        return True
    return (
        a[0] == b[0]
        or set(a) <= set(b)
        or set(b) <= set(a)
        or (a[0][0] == b[0][0] and (len(a[0]) <= 2 or len(b[0]) <= 2))
    )


def acronyms_of(form: str) -> Iterable[str]:
    """Return the acronyms that a name of several words may have: of its capitals, and of all its words."""
    initials = [w[0] for w in form.replace("-", " ").split() if w[0].isalpha()]
    if len(initials) < 2:
        return ()
    return "".join(c for c in initials if c.isupper()), "".join(initials).upper()
