"""Takings: whether what was captured is a place or thing, or people, and whether those were arrested or abducted."""

from ceasewire.model.reading import ActorKind, EventType
from ceasewire.reading.events.drafts import EventDraft, Scene
from ceasewire.reading.events.holders import is_taken_place
from ceasewire.reading.grammar.classes import RELATIVE_SUBJECTS
from ceasewire.reading.grammar.phrases import child, is_passive, meant, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.tags import NOMINAL
from ceasewire.reading.grammar.tokens import Token

# How nouns for those who do something end.
DOERS = ("er", "or", "ist", "man", "woman", "ee", "ian")
# What is said of places alone.
_OF_PLACES = frozenset(
    {"retake", "retook", "conquer", "overrun", "annex", "occupy", "annexation", "occupation", "takeover"}
)
# What is done to things alone.
_OF_THINGS = frozenset({"confiscate", "expropriate", "impound", "commandeer"})
_OFFICIAL = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})


def name_taking(draft: EventDraft, scene: Scene) -> None:
    """Make an abduction or arrest of a seizure of people: suspects whom a state's forces take are arrested."""
    if draft.type is EventType.RELEASE:
        _name_freed(draft, scene)
        return
    if draft.type is EventType.ABDUCTION and draft.head.lemma_ == "capture" and _is_fighter_of_none(draft, scene):
        draft.type = EventType.ARREST
    if draft.type is not EventType.SEIZURE or draft.head.lemma_ in _OF_THINGS:
        return
    taken = taken_by(draft.head)
    words = scene.lexicon.events.words
    counted = taken is not None and taken.pos_ == "NUM" and draft.head.dep_ == "conj"
    if counted:  # "seven RAIDERS were killed and four captured"
        before = subject_of(draft.head.head)
        taken = meant(before) if before is not None else None
    if taken is None or _is_retaken(draft.head) or not _are_people(taken, draft, scene):
        return
    if is_taken_place(draft, taken, scene):
        draft.targets = tuple(t for t in draft.targets if t not in scene.cast.one(draft.paragraph, taken))
        return  # "the capture of Nyabibwe by the rebels"
    official = any(scene.cast.entity(i).kind in _OFFICIAL for i in draft.agents)
    suspects = taken.lemma_.lower() in words.suspects
    arrested = (suspects and (official or not draft.agents)) or _is_fighter_of_none(draft, scene)
    draft.type = EventType.ARREST if arrested else EventType.ABDUCTION
    if not counted:
        draft.targets = draft.targets or scene.cast.resolve(draft.paragraph, taken, create=True)


def _is_fighter_of_none(draft: EventDraft, scene: Scene) -> bool:
    """Whether a state's forces capture one who fights for no state ("the army captured A REBEL COMMANDER")."""
    taken = taken_by(draft.head)
    if taken is None or not any(scene.cast.entity(i).kind in _OFFICIAL for i in draft.agents):
        return False
    rebels = scene.lexicon.actors.armed | scene.lexicon.actors.raiding
    named = [taken, *(c for c in taken.lefts if c.dep_ in {"compound", "amod", "nmod"})]
    return any(t.lemma_.lower() in rebels for t in named)


def _is_retaken(verb: Token) -> bool:
    """Whether a verb is said of places alone ("RETOOK Lome", "TOOK BACK Lome")."""
    return verb.lemma_ in _OF_PLACES or (verb.lemma_ == "take" and any(c.lower_ == "back" for c in verb.rights))


def _name_freed(draft: EventDraft, scene: Scene) -> None:
    """Make a seizure of the liberation of a place ("the city is liberated")."""
    freed = taken_by(draft.head)
    if draft.head.lemma_ not in {"liberate", "liberation"} or freed is None:
        return
    words = scene.lexicon.events.words
    named = freed.pos_ == "PROPN" and scene.lexicon.places.find(freed.text) is not None
    named = named or is_taken_place(draft, freed, scene)
    if named or freed.lemma_.lower() in words.sites | words.spots:
        draft.type, draft.targets = EventType.SEIZURE, ()


def taken_by(head: Token) -> Token | None:
    """Return who or what a verb or noun says is taken: its object, or what follows its "of"."""
    if head.pos_ in NOMINAL:
        return next((meant(n) for p in prepositions(head, "of") for n in objects_of(p)[:1]), None)
    if head.dep_ == "amod":
        return head.head
    patient = subject_of(head) if is_passive(head) else child(head, "dobj") or _before_clause(head)
    return meant(patient) if patient is not None else None


def _before_clause(verb: Token) -> Token | None:
    """Return the noun that a clause says somebody took ("the soldiers that THEY HAD CAPTURED"), or null."""
    subject = child(verb, "nsubj")
    gap = verb.dep_ == "relcl" and subject is not None and subject.lower_ not in RELATIVE_SUBJECTS
    return verb.head if gap else None


def _are_people(noun: Token, draft: EventDraft, scene: Scene) -> bool:
    words = scene.lexicon.events.words
    if is_one_of(noun, words.armed | words.captives | words.crowd | words.suspects) and noun.pos_ == "NOUN":
        return {noun.lemma_.lower(), noun.lower_}.isdisjoint(words.prizes | words.sites | words.spots)  # "the BORDER"
    people = scene.lexicon.people.noun(noun.lower_)
    if (people is not None and people.person and noun.pos_ == "NOUN") or noun.lower_ in {"staff", "personnel"}:
        return True  # "three Red Cross STAFF"
    if noun.tag_ == "NNPS" and child(noun, "nummod") is not None:
        return True  # "nine KENYANS"
    entities = [scene.cast.entity(i) for i in scene.cast.one(draft.paragraph, noun)]
    return bool(entities) and all(e.person for e in entities)


def is_one_of(noun: Token, held: frozenset[str]) -> bool:
    """Whether a noun is for people or what carries them, by its word or by how it ends."""
    lemma = noun.lemma_.lower()
    return lemma in held or lemma.endswith(DOERS)
