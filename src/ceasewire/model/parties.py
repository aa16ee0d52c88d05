"""Known actors together: which row names whom, and on whose side somebody stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ceasewire.model.ledger import KnownActor
from ceasewire.model.reading import ActorKind, Relation

# Ties by which one speaks and acts for another. Backing, alliance and links are none: who is armed by a state is
# not that state.
BELONGING = frozenset({
    Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.MEMBER_OF, Relation.PART_OF,
})  # fmt: skip

# Of several bodies that somebody belongs to, the one that can be a party to a ceasefire comes first.
_RANK = {
    kind: rank
    for rank, kind in enumerate((
        ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.GOVERNMENT, ActorKind.IGO, ActorKind.POLITICAL_GROUP,
    ))
}  # fmt: skip


class Parties:
    """The known actors by key. The order of the rows that it is made from does not matter.

    Args:
        actors: the rows.
        leads: of keys that are judged to be one actor's, the one that stands for all of them.
    """

    def __init__(self, actors: Iterable[KnownActor] = (), leads: Mapping[str, str] = MappingProxyType({})) -> None:
        self._leads = leads
        rows: defaultdict[str, list[KnownActor]] = defaultdict(list)
        for actor in actors:
            rows[self.lead(actor.key)].append(actor)
        self._rows = {key: sorted(found, key=lambda row: row.id) for key, found in rows.items()}
        self._sides: dict[str, str] = {}

    def __contains__(self, key: str) -> bool:
        return self.lead(key) in self._rows

    def lead(self, key: str) -> str:
        """Return the key that stands for all of the actor's keys; the same where it has but one."""
        return self._leads.get(key, key)

    def name(self, key: str) -> str:
        """Return the fullest name that is known for the key; the key itself where none is.

        A name behind a word that only describes ("paramilitary Support Forces") gives way to the name alone.
        """
        names = [row.name for row in self._rows.get(self.lead(key), ())]
        return max(names, key=lambda name: (not _is_described(name), len(name), name)) if names else key

    def names(self, key: str) -> tuple[str, ...]:
        """Return every name and alias of the key, sorted."""
        rows = self._rows.get(self.lead(key), ())
        return tuple(sorted({name for row in rows for name in (row.name, *row.aliases)}))

    def kind(self, key: str) -> ActorKind:
        """Return what the actor is; `other` where it is unknown."""
        kinds = [row.kind for row in self._rows.get(self.lead(key), ())]
        return min(kinds, key=lambda kind: (_RANK.get(kind, len(_RANK)), kind)) if kinds else ActorKind.OTHER

    def named(self, key: str) -> bool:
        """Whether the actor has a name of its own."""
        return any(row.named for row in self._rows.get(self.lead(key), ()))

    def side(self, key: str) -> str:
        """Return the key of the party that this one speaks and acts for in the end; its own where it is its own.

        Ties that only somebody claims don't count.
        """
        if key not in self._sides:
            self._sides[key] = self._climb(key)
        return self._sides[key]

    def sides(self, keys: Iterable[str]) -> frozenset[str]:
        """Return the sides of several."""
        return frozenset(self.side(key) for key in keys)

    def same_side(self, one: str, other: str) -> bool:
        """Whether the two stand on one side."""
        return self.side(one) == self.side(other)

    def backers(self, key: str) -> frozenset[str]:
        """Return the sides of those who are said to back the actor."""
        ties = (tie for row in self._rows.get(self.lead(key), ()) for tie in row.ties)
        return frozenset(self.side(tie.to) for tie in ties if tie.relation is Relation.BACKED_BY and tie.by is None)

    def _climb(self, key: str, below: frozenset[str] = frozenset()) -> str:
        path = [self.lead(key)]
        while True:
            above = {
                self.lead(tie.to)
                for row in self._rows.get(path[-1], ())
                for tie in row.ties
                if tie.relation in BELONGING and tie.by is None
            }
            above.difference_update(path, below)  # a circle of ties ends where it would close
            if not above:
                return path[-1]
            if len(above) > 1 and self._is_office(path[-1]):
                ends = {self._climb(to, below | {*path}) for to in above}
                return next(iter(ends)) if len(ends) == 1 else path[-1]
            path.append(min(above, key=lambda to: (_RANK.get(self.kind(to), len(_RANK)), to)))

    def _is_office(self, key: str) -> bool:
        """Whether an actor is called by its office alone; the government of two lands is that of neither."""
        rows = self._rows[key]
        return all(row.kind is ActorKind.GOVERNMENT and row.name == row.name.lower() for row in rows)


def _is_described(name: str) -> bool:
    """Whether a name begins with a word in small letters that is no article."""
    return name.removeprefix("the ")[:1].islower()
