"""Kinds of acts: which words make an act a withdrawal, a truce, an exchange."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache

from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import ActionType


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRule:
    """Words that give an act its type; all are lemmas in small letters.

    Attributes:
        verbs, nouns: of which one heads the act.
        needed: of which one stands in the words of the act, if there are any.
        barred: of which none does.
        also: of which each does.
        not_objects: of which none is what a verb is done to ("exchanged LETTERS with the detained").
        objects: of which one is what a verb is done to, if there are any ("end the TRUCE"; not "the truce will end").
        harm: whether the act hurts another side, so that saying it of oneself is a threat.
    """

    id: str
    type: ActionType
    verbs: frozenset[str]
    nouns: frozenset[str]
    needed: frozenset[str]
    barred: frozenset[str]
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    harm: bool
    example: str
    counter: str

    def matches(
        self, head: str, *, is_verb: bool, lemmas: Collection[str], objects: Collection[str] = frozenset()
    ) -> bool:
        """Whether an act with this head lemma, these lemmas in its words and these objects is of this type."""
        if head not in (self.verbs if is_verb else self.nouns):
            return False
        if self.objects and self.objects.isdisjoint(objects):
            return False
        if not self.not_objects.isdisjoint(objects) or not self.also.issubset(lemmas):
            return False
        words = self.needed.intersection(lemmas)
        return bool(words or not self.needed) and self.barred.isdisjoint(lemmas)


@dataclass(frozen=True, slots=True)
class Actions:
    """The rules for kinds of acts, in order.

    Attributes:
        by_head: for each lemma that heads an act of some kind, the rules that it may be of.
    """

    rules: tuple[ActionRule, ...]
    by_head: Mapping[str, tuple[ActionRule, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_head: dict[str, tuple[ActionRule, ...]] = {}
        for rule in self.rules:
            for word in rule.verbs | rule.nouns:
                by_head[word] = (*by_head.get(word, ()), rule)
        object.__setattr__(self, "by_head", by_head)

    def find(
        self, head: str, *, is_verb: bool, lemmas: Collection[str], objects: Collection[str] = frozenset()
    ) -> ActionRule | None:
        """Return the first rule that fits, or null."""
        for rule in self.by_head.get(head, ()):
            if rule.matches(head, is_verb=is_verb, lemmas=lemmas, objects=objects):
                return rule
        return None


@cache
def load_actions(language: str = "en") -> Actions:
    """Return the kinds of acts of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema.
    """
    rows = read_rules(
        f"{language}/actions.toml",
        "action",
        {"type": str, "verbs": list, "nouns": list, "with": list},
        optional={"without": list, "objects": list, "not_objects": list, "also": list, "harm": bool},
    )
    return Actions(
        tuple(
            ActionRule(
                id=row["id"],
                type=ActionType(row["type"]),
                verbs=frozenset(row["verbs"]),
                nouns=frozenset(row["nouns"]),
                needed=frozenset(row["with"]),
                barred=frozenset(row.get("without", ())),
                objects=frozenset(row.get("objects", ())),
                not_objects=frozenset(row.get("not_objects", ())),
                also=frozenset(row.get("also", ())),
                harm=row.get("harm", False),
                example=row["example"],
                counter=row["counter"],
            )
            for row in rows
        )
    )
