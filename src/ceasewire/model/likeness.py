"""Two names, and whether they are of one actor."""

from dataclasses import dataclass

from ceasewire.model.ledger import Verdict
from ceasewire.model.reading import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor as some text names it, with what the text shows of it.

    Attributes:
        countries: ISO 3166 alpha-2 codes of the countries that the text around it is about.
        homes: keys of the states and bodies that it belongs to.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind | None = None
    countries: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Whether two names are of one actor.

    Attributes:
        score: from 0, surely not, to 1, surely.
        rule: the name of what decided.
        reason: why, in words.
    """

    verdict: Verdict
    score: float
    rule: str
    reason: str
