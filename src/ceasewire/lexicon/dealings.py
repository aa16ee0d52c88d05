"""Dealings: which verbs and nouns tell of an act between parties, and where the one acted on stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ceasewire.lexicon.codes import load_codes
from ceasewire.lexicon.events import load_events
from ceasewire.lexicon.rules import read_rules
from ceasewire.lexicon.tables import check_faults
from ceasewire.model.reading import Turn

# What the flags of a rule say.
FLAGS = frozenset({
    "actor-place",  # the one acted on may be named by a place ("arrived in Lagos")
    "clause",  # a clause must hang on the verb ("alleged THAT ...")
    "crowd",  # whoever does it is no state, government or armed group
    "mutual",  # both sides do it
    "needs-target",  # it is nothing without one acted on
    "no-object",  # the verb has no object
    "obeyed",  # what is asked of one's own people is done ("ordered its troops to leave", "ordered the arrest of ten")
    "own-object",  # where nobody is said to do it, those whom it is done to do it ("police were put on alert")
    "person-object",  # its object is an actor
    "refused",  # what its object names is refused, not done
    "request",  # what it asks for is the act of the one acted on
    "state-target",  # the one acted on is a whole state
    "suffered",  # what is said to come to somebody threatens them ("said that Togo would pay a heavy price")
    "talks-subject",  # its subject names the meeting, and who meets stands after "between"
    "things",  # it is nothing unless a noun for an act stands after it
    "two",  # it is nothing without two parties
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DealingRule:
    """Words for a kind of dealing; the file says what each field is.

    Attributes:
        kind: a kind of the table of codes; empty for a rule of `turn` alone.
        turn: how the act that hangs on the verb stands; null where the verb itself is the act.
        after: prepositions of which one must be there, with the words that may stand behind it (none: any).
    """

    id: str
    kind: str
    verbs: frozenset[str]
    turn: Turn | None = None
    objects: frozenset[str] = frozenset()
    after: tuple[tuple[str, frozenset[str]], ...] = ()
    particles: frozenset[str] = frozenset()
    nearby: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    targets: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    example: str = ""
    counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealings:
    """The rules of a language by verb, in the order of the file.

    Attributes:
        rules: what is tried at each verb, the more narrowly worded first.
        hearsay: verbs that only tell what their clause says.
        aspect: verbs whose infinitive is what is done ("began to").
        hope: verbs after which nothing is done or promised.
        ready: adjectives of those who will ("ready to").
        leaving: verbs by which those who are told to do it withdraw ("told them to LEAVE").
        protesting: verbs for what a crowd aims at in all that it does ("tied up their boats to PROTEST").
        pressing: verbs for what those in `crowd` aim at when they protest ("cut off a bridge to DEMAND food").
        crowd: nouns for people who march, strike or riot.
        slated: verbs whose infinitive is what somebody is to do ("is SCHEDULED to visit").
        joining: verbs behind which stands what others do and one does too ("joined the bloc IN FREEZING assets").
        things: the kind of act that a noun names.
        nobody: nouns of deeds and weapons, which do nothing themselves ("the BOMBING killed nine").
    """

    rules: Mapping[str, tuple[DealingRule, ...]]
    hearsay: frozenset[str]
    aspect: frozenset[str]
    hope: frozenset[str]
    ready: frozenset[str]
    leaving: frozenset[str]
    protesting: frozenset[str]
    pressing: frozenset[str]
    crowd: frozenset[str]
    slated: frozenset[str]
    joining: frozenset[str]
    things: Mapping[str, str]
    nobody: frozenset[str]


_LISTS = ("objects", "after", "particles", "nearby", "subjects", "targets", "flags")
_OPTIONAL = dict.fromkeys(_LISTS, list)


@cache
def load_dealings(language: str = "en") -> Dealings:
    """Return the words for dealings of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema; every fault is listed.
    """
    name = f"{language}/dealings.toml"
    sets = {row["id"]: tuple(row["words"]) for row in read_rules(name, "words", {"words": list}, optional={})}
    verbs = {row["id"]: frozenset(row["words"]) for row in read_rules(name, "verbs", {"words": list}, optional={})}
    things = read_rules(name, "thing", {"words": list}, optional={})
    plain = read_rules(name, "dealing", {"kind": str, "verbs": list}, optional=_OPTIONAL)
    turned = read_rules(name, "turn", {"turn": str, "verbs": list}, optional=_OPTIONAL)
    rules = [*(_rule(row, sets) for row in plain), *(_rule(row, sets) for row in turned)]
    kinds = {r.kind for r in rules if r.kind} | {row["id"] for row in things}
    unknown = [f"{name}: kind {k} has no code" for k in sorted(kinds - load_codes().values("kind"))]
    flags = {flag for rule in rules for flag in rule.flags}
    check_faults(name, [*unknown, *(f"{name}: unknown flag {f}" for f in sorted(flags - FLAGS))])
    events = load_events(language)
    return Dealings(
        rules=_by_verb(rules),
        **verbs,
        crowd=frozenset(sets["crowd"]),
        things={word: row["id"] for row in reversed(things) for word in row["words"]},
        nobody=frozenset(events.nouns) | events.words.weapons,
    )


def _rule(row: Mapping[str, Any], sets: Mapping[str, tuple[str, ...]]) -> DealingRule:
    pairs = (entry.partition("=") for entry in row.get("after", ()))
    return DealingRule(
        id=row["id"],
        kind=row.get("kind", ""),
        verbs=frozenset(row["verbs"]),
        turn=Turn(row["turn"]) if "turn" in row else None,
        objects=_words(row.get("objects", ()), sets),
        after=tuple((word, _words(() if w == "*" else w.split(","), sets)) for word, _, w in pairs),
        particles=frozenset(row.get("particles", ())),
        nearby=_words(row.get("nearby", ()), sets),
        subjects=_words(row.get("subjects", ()), sets),
        targets=tuple(row.get("targets", ())),
        flags=frozenset(row.get("flags", ())),
        example=row["example"],
        counter=row["counter"],
    )


def _words(given: Iterable[str], sets: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Return the words with the sets that they name with "@"."""
    return frozenset(word for name in given for word in (sets[name[1:]] if name.startswith("@") else (name,)))


def _by_verb(rules: Iterable[DealingRule]) -> dict[str, tuple[DealingRule, ...]]:
    """Return the rules by verb; those that ask for an object or preposition come before those that do not."""
    found: defaultdict[str, list[DealingRule]] = defaultdict(list)
    for rule in rules:
        for verb in rule.verbs:
            found[verb].append(rule)
    return {verb: tuple(sorted(group, key=_width)) for verb, group in found.items()}


def _width(rule: DealingRule) -> int:
    """Return 0 for a rule that asks for more words than its verb, 1 for one that does not."""
    return 0 if rule.objects or rule.after or rule.particles or rule.nearby or rule.subjects else 1
