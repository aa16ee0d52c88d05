"""Moves: the words by which an act or a truce that stands is paused, taken up again, done, called off, missed."""

from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.rules import read_rules, read_word_sets
from ceasewire.model.reading import MoveKind


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRule:
    """A verb that does something to an act or a truce; the file says what each field is."""

    id: str
    move: MoveKind
    verbs: frozenset[str]
    on: frozenset[str]
    words: frozenset[str]
    particles: frozenset[str]
    after: frozenset[str]
    without: frozenset[str]
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveWords:
    """Sets of lemmas; the file says what each is for."""

    truces: frozenset[str]
    deals: frozenset[str]
    asked: frozenset[str]
    whole: frozenset[str]
    partial: frozenset[str]
    instant: frozenset[str]
    performed: frozenset[str]
    stopping: frozenset[str]
    beginning: frozenset[str]
    endings: frozenset[str]
    breakings: frozenset[str]
    violations: frozenset[str]
    shares: frozenset[str]
    pauses: frozenset[str]
    fights: frozenset[str]
    promises: frozenset[str]
    offers: frozenset[str]
    decisions: frozenset[str]
    deciding: frozenset[str]
    giving: frozenset[str]
    passing: frozenset[str]
    dues: frozenset[str]
    exits: frozenset[str]
    reversing: frozenset[str]
    suspensions: frozenset[str]
    terminations: frozenset[str]
    steps: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """The rules in order, and the words beside them."""

    rules: tuple[MoveRule, ...]
    words: MoveWords


@cache
def load_moves(language: str = "en") -> Moves:
    """Return the moves of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    name = f"{language}/moves.toml"
    fields = {"move": str, "verbs": list, "on": list}
    rows = read_rules(
        name, "move", fields, optional={"with": list, "particles": list, "after": list, "without": list, "own": bool}
    )
    return Moves(
        rules=tuple(
            MoveRule(
                id=row["id"],
                move=MoveKind(row["move"]),
                verbs=frozenset(row["verbs"]),
                on=frozenset(row["on"]),
                words=frozenset(row.get("with", ())),
                particles=frozenset(row.get("particles", ())),
                after=frozenset(row.get("after", ())),
                without=frozenset(row.get("without", ())),
                own=row.get("own", False),
            )
            for row in rows
        ),
        words=MoveWords(**read_word_sets(name, MoveWords)),
    )
