"""Told twice: one event that two words of a sentence name, and which of them tells it.

1. "met in Oman for talks", "targeted the group in a series of airstrikes": the word that says more tells it
2. "fired at the town, targeting a power station": what was targeted is what the first attack hit
3. "two strikes hit the port": the strikes tell it, and the verb only says what came of them
"""

from ceasewire.lexicon.events import EventWords
from ceasewire.model.reading import VIOLENCE, EventType
from ceasewire.reading.events.drafts import EventDraft
from ceasewire.reading.events.partners import FORCE
from ceasewire.reading.grammar.phrases import ancestors, doer_of, is_passive
from ceasewire.reading.grammar.tags import NOMINAL
from ceasewire.reading.grammar.tokens import Token

# What stands between the verb and the noun of one event.
_OF_TALKS = frozenset({"for", "in", "at", "during"})
_OF_FORCE = frozenset({"in", "with", "by"})
# The rule for what is burned or broken.
_RUINING = "trigger:set-fire"
_AIMING = frozenset({"target", "hit", "strike"})


def is_told_twice(draft: EventDraft, drafts: list[EventDraft]) -> bool:
    """Whether an event of a paragraph is told by another word of its clause, which takes what is known of it."""
    other = next((d for d in drafts if d is not draft and (_tells_less(draft, d) or _aims(draft, d))), None)
    if other is None:
        return False
    if draft.type is EventType.TALKS:
        other.agents = tuple(dict.fromkeys((*other.agents, *draft.agents)))
    other.agents = other.agents or draft.agents
    other.targets = other.targets or tuple(i for i in draft.targets if i not in other.agents)
    _hand_place(draft, other)
    other.count = other.count if other.count is not None else draft.count
    return True


def only_tells(draft: EventDraft, drafts: list[EventDraft], words: EventWords) -> bool:
    """Whether a verb only says what came of what another word names ("two STRIKES hit the port").

    The other takes what is known of it; of "a missile FIRED by the front hit a ship" too, of an "aid CONVOY" that came.
    """
    verb = draft.head
    if verb.pos_ != "VERB" or draft.type not in (VIOLENCE - {EventType.KILLING}) | {EventType.AID_DELIVERY}:
        return False
    doer = doer_of(verb)
    family = VIOLENCE if draft.type in VIOLENCE else {draft.type}
    other = next((d for d in drafts if doer is not None and d.type in family and _is_it(d, doer, words)), None)
    if other is None or other is draft:
        return False
    thrown = other.type is EventType.ATTACK and other.head.dep_ == "acl"
    other.targets = tuple(dict.fromkeys((*draft.targets, *other.targets))) if thrown else other.targets or draft.targets
    _hand_place(draft, other)
    return True


def _hand_place(draft: EventDraft, other: EventDraft) -> None:
    """Give an event the place that another word told of it, where its own tells none."""
    if other.place is None:
        other.place, other.placed = draft.place, draft.placed


def _is_it(told: EventDraft, thing: Token, words: EventWords) -> bool:
    """Whether an event is what a noun names, or how it was fired ("a missile FIRED by them", "LAUNCH a missile")."""
    if told.type is EventType.BOMBING and thing.dep_ == "nsubj" and thing.head.i == told.head.i:
        return thing.lemma_.lower() in words.weapons  # "a car BOMB that killed nine went off", but "REBELS blew it up"
    fired = told.head.dep_ == "acl" and is_passive(told.head)
    if told.type is EventType.ATTACK and fired and told.head.lemma_ in words.wielding:
        return told.head.head.i == thing.i  # "a grenade THROWN into a bar KILLED two"
    if told.type is not EventType.SHELLING:
        return told.head.i == thing.i
    launched = thing.dep_ == "dobj" and thing.head.i == told.head.i
    return told.head.i == thing.i or launched or (fired and told.head.head.i == thing.i)


def _tells_less(draft: EventDraft, other: EventDraft) -> bool:
    """Whether one of a verb and the noun of its clause says less: the noun of talks, the plain verb of an attack."""
    if draft.type is EventType.TALKS and other.type is EventType.TALKS:
        return _holds(other.head, draft.head, _OF_TALKS)
    plain = draft.type is EventType.ATTACK
    if plain and other.type in FORCE - {EventType.ATTACK}:
        return _holds(draft.head, other.head, _OF_FORCE) or _holds(other.head, draft.head, _OF_FORCE)
    return plain and other.type is EventType.ATTACK and _holds(draft.head, other.head, _OF_FORCE)


def _holds(verb: Token, noun: Token, between: frozenset[str]) -> bool:
    """Whether a noun stands behind a preposition of a verb's, or of its object's ("a SERIES of airstrikes" as well)."""
    if verb.pos_ != "VERB" or noun.pos_ not in NOMINAL or noun.i < verb.i or noun.dep_ != "pobj":
        return False
    preposition = noun.head
    while preposition.lower_ == "of" and preposition.head.dep_ == "pobj":
        preposition = preposition.head.head
    above = preposition.head
    direct = above is verb or (above.dep_ == "dobj" and above.head is verb)
    return direct and preposition.lower_ in between and not any(c.lower_ == "another" for c in noun.lefts)


def _aims(draft: EventDraft, other: EventDraft) -> bool:
    """Whether a gerund says at what the attack of the verb above was aimed, or what came of it.

    "Fired rockets, TARGETING a depot", "launched an attack on the town, killing two and DAMAGING a school".
    """
    verb = draft.head
    clause = verb.head if verb.dep_ == "conj" and verb.head.tag_ == "VBG" else verb
    told = verb.tag_ == "VBG" and clause.dep_ == "advcl"
    aimed = told and draft.type in FORCE and (verb.lemma_ in _AIMING or draft.rules[:1] == [_RUINING])
    if not aimed or other.type not in FORCE or other.head.i > verb.i:
        return False
    above = next((a for a in ancestors(clause) if a.pos_ == "VERB"), None)
    return above is not None and (other.head is above or (other.head.dep_ == "dobj" and other.head.head is above))
