"""Events: the verbs and nouns that name them, and where their agents and targets stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ceasewire.lexicon.charges import Charges, load_charges
from ceasewire.lexicon.rules import read_rules, read_word_sets
from ceasewire.model.reading import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerRule:
    """Words that name a kind of event; all are lemmas in small letters.

    Attributes:
        lemmas: of which one is the verb or noun.
        objects, not_objects, subjects, not_subjects: of which its object or subject must be one, or none.
        particles: of which one must belong to it ("pulled OUT").
        with_words, not_words: of which one, or none, must stand in its clause ("took nine people HOSTAGE").
        preposition_objects: one must stand after its "on", "over", "to", "into", "under" ("agreed to a TRUCE").
        needs_preposition, not_prepositions: prepositions that it must, or must not, have.
        modifiers, not_modifiers: of which one, or none, stands before a noun; none before what a verb is done to,
            or before one of its `subjects`.
        of_words: of which one must follow a noun's "of"; `not_of`: of which none may, nor behind
            a preposition that it needs or that says whom it hits.
        from_words, not_from: of which one must, or none may, follow a verb's "from" or "out of", or a noun's "from".
        not_verbs: whose object the noun may not be ("made a KILLING").
        needs_verb: of which one must stand above the noun ("the convoy REACHED the town").
        under: of which one must stand above the noun's "for" ("RESPONSIBLE for the deaths").
        mutual: whether both sides are agents.
        subject_is_target: whether the subject undergoes it ("nine people died").
        subject_acts: whether the subject of its passive is who does it ("was SWORN IN").
        no_target: whether its object is no target.
        target_prepositions, agent_prepositions: what follows them is whom it hits, or who does it.
        needs_actor, needs_target, needs_two: whether it is no event without one, or without two parties.
        plural: whether it counts only in the plural.
        no_object: whether it counts only without an object.
        of_actors: whether it is done only to people, bodies, ships and the like.
        planned: whether it may be told of as still to come.
        by_person: whether it counts only of a named person or an envoy, told in a clause of its own.
        told: whether it counts only where its clause tells something by itself ("the man CONVICTED of the raid").
        places: whether the name of a place may stand for its objects ("struck DAMASCUS"), done by a party.
        arms: with which a place so named is struck, and not with duties ("struck Kyiv WITH DRONES").
        attributive: whether its participle before a noun tells of it too ("the ABDUCTED soldier").
    """

    id: str
    type: EventType
    lemmas: frozenset[str]
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    not_subjects: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    with_words: frozenset[str] = frozenset()
    not_words: frozenset[str] = frozenset()
    preposition_objects: frozenset[str] = frozenset()
    needs_preposition: frozenset[str] = frozenset()
    not_prepositions: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    not_modifiers: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    of_words: frozenset[str] = frozenset()
    not_of: frozenset[str] = frozenset()
    from_words: frozenset[str] = frozenset()
    not_from: frozenset[str] = frozenset()
    not_verbs: frozenset[str] = frozenset()
    needs_verb: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    arms: frozenset[str] = frozenset()
    target_prepositions: tuple[str, ...] = ("against", "on")
    agent_prepositions: tuple[str, ...] = ("by",)
    of_people: bool = False
    mutual: bool = False
    subject_is_target: bool = False
    subject_acts: bool = False
    no_target: bool = False
    needs_actor: bool = False
    needs_target: bool = False
    needs_two: bool = False
    plural: bool = False
    no_object: bool = False
    of_actors: bool = False
    planned: bool = False
    by_person: bool = False
    told: bool = False
    places: bool = False
    attributive: bool = False
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """Lemmas that decide how an event stands, who takes part and how many; the file says what each set is for."""

    unreal: frozenset[str]
    to_come: frozenset[str]
    aims: frozenset[str]
    seeking: frozenset[str]
    fixing: frozenset[str]
    realising: frozenset[str]
    occurring: frozenset[str]
    escaping: frozenset[str]
    gathering: frozenset[str]
    unlike: frozenset[str]
    wavering: frozenset[str]
    signifying: frozenset[str]
    carried_out: frozenset[str]
    happening: frozenset[str]
    affirming: frozenset[str]
    letting: frozenset[str]
    granting_leave: frozenset[str]
    arranging: frozenset[str]
    contemplating: frozenset[str]
    voided: frozenset[str]
    abortive: frozenset[str]
    heard: frozenset[str]
    unfounded: frozenset[str]
    accomplished: frozenset[str]
    topical: frozenset[str]
    taking: frozenset[str]
    siding: frozenset[str]
    due: frozenset[str]
    halting: frozenset[str]
    deferring: frozenset[str]
    deferring_with: frozenset[str]
    barring: frozenset[str]
    lacking: frozenset[str]
    awaiting: frozenset[str]
    open_ended: frozenset[str]
    pending: frozenset[str]
    bargaining: frozenset[str]
    framing: frozenset[str]
    calling: frozenset[str]
    ailing: frozenset[str]
    mishaps: frozenset[str]
    telling: frozenset[str]
    plans: frozenset[str]
    provisions: frozenset[str]
    judging: frozenset[str]
    effecting: frozenset[str]
    containing: frozenset[str]
    granting: frozenset[str]
    in_return: frozenset[str]
    resuming: frozenset[str]
    ongoing: frozenset[str]
    hedging: frozenset[str]
    announcing: frozenset[str]
    brokering: frozenset[str]
    habitual: frozenset[str]
    habits: frozenset[str]
    rewards: frozenset[str]
    pronouncing: frozenset[str]
    trial: frozenset[str]
    answering: frozenset[str]
    any_violence: frozenset[str]
    captives: frozenset[str]
    suspects: frozenset[str]
    hitting: frozenset[str]
    driving: frozenset[str]
    undergoing: frozenset[str]
    undergone: frozenset[str]
    warfare: frozenset[str]
    laying: frozenset[str]
    holding: frozenset[str]
    joining: frozenset[str]
    armed: frozenset[str]
    ending: frozenset[str]
    concluding: frozenset[str]
    cancelling: frozenset[str]
    scheduling: frozenset[str]
    dead: frozenset[str]
    hurt: frozenset[str]
    limbs: frozenset[str]
    slaying: frozenset[str]
    crowd: frozenset[str]
    beasts: frozenset[str]
    parts: frozenset[str]
    remains: frozenset[str]
    sites: frozenset[str]
    spots: frozenset[str]
    prizes: frozenset[str]
    violable: frozenset[str]
    whereabouts: frozenset[str]
    bearings: frozenset[str]
    numbers: Mapping[str, int]
    instruments: frozenset[str]
    weapons: frozenset[str]
    wielding: frozenset[str]
    flown: frozenset[str]
    shot: frozenset[str]
    enacting: frozenset[str]
    anew: frozenset[str]
    amid: frozenset[str]
    behind_all: frozenset[str]
    watching: frozenset[str]
    dying: frozenset[str]


@dataclass(frozen=True, slots=True)
class Events:
    """The rules of a language by the lemma that they begin from, in the order of the file."""

    verbs: Mapping[str, tuple[TriggerRule, ...]]
    nouns: Mapping[str, tuple[TriggerRule, ...]]
    light_verbs: frozenset[str]
    words: EventWords
    charges: Charges

    def is_noun(self, lemma: str) -> bool:
        """Whether a noun may name an event."""
        return lemma in self.nouns

    def rules(self) -> Iterator[TriggerRule]:
        """Yield each rule once."""
        groups = (*self.verbs.values(), *self.nouns.values())
        yield from dict.fromkeys(rule for group in groups for rule in group)


_LISTS = (
    "objects", "not_objects", "subjects", "not_subjects", "particles", "with_words", "not_words", "preposition_objects",
    "needs_preposition", "not_prepositions", "modifiers", "not_modifiers", "not_after", "of_words",
    "not_of", "from_words", "not_from", "not_verbs", "needs_verb", "under", "arms",
)  # fmt: skip
_ORDERED = ("target_prepositions", "agent_prepositions")
_FLAGS = (
    "of_people",
    "mutual",
    "subject_is_target",
    "subject_acts",
    "no_target",
    "needs_actor",
    "needs_target",
    "needs_two",
    "plural",
    "no_object",
    "of_actors",
    "planned",
    "by_person",
    "told",
    "places",
    "attributive",
)


@cache
def load_events(language: str = "en") -> Events:
    """Return the words for events of a language; read once.

    Raises:
        LexiconError: if the file breaks its schema; every fault is listed.
    """
    name = f"{language}/events.toml"
    optional: dict[str, type] = {**dict.fromkeys((*_LISTS, *_ORDERED), list), **dict.fromkeys(_FLAGS, bool)}
    verbs = read_rules(name, "verb", {"type": str, "lemmas": list}, optional=optional)
    nouns = read_rules(name, "noun", {"type": str, "lemmas": list}, optional=optional)
    light = read_rules(name, "light", {"verbs": list}, optional={})
    return Events(
        verbs=_by_lemma(_rule(row) for row in verbs),
        nouns=_by_lemma(_rule(row) for row in nouns),
        light_verbs=frozenset(verb for row in light for verb in row["verbs"]),
        words=_read_words(name),
        charges=load_charges(language),
    )


def _read_words(name: str) -> EventWords:
    numbers = read_rules(name, "number", {"word": str, "value": int}, optional={})
    sets = read_word_sets(name, EventWords, besides=("numbers",))
    return EventWords(**sets, numbers={row["word"]: row["value"] for row in numbers})


def _rule(row: Mapping[str, Any]) -> TriggerRule:
    fields: dict[str, Any] = {name: frozenset(row[name]) for name in _LISTS if name in row}
    fields |= {name: tuple(row[name]) for name in _ORDERED if name in row}
    fields |= {name: row[name] for name in _FLAGS if name in row}
    return TriggerRule(
        id=row["id"],
        type=EventType(row["type"]),
        lemmas=frozenset(row["lemmas"]),
        example=row["example"],
        counter=row["counter"],
        **fields,
    )


def _by_lemma(rules: Iterable[TriggerRule]) -> dict[str, tuple[TriggerRule, ...]]:
    found: dict[str, list[TriggerRule]] = {}
    for rule in rules:
        for lemma in sorted(rule.lemmas):
            found.setdefault(lemma, []).append(rule)
    return {lemma: tuple(group) for lemma, group in found.items()}
