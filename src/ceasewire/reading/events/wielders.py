"""Wielders: whose deed it is, and whom it hit, where other words than the verb or noun of the deed tell.

1. "a patrol boat of the navy opened fire": whoever the boat, the drone or the guns are said to be of
2. "killed in an Israeli strike, in violation of the truce": whose strike it was
3. "a truce has been reached with the government, Hamas announced": who announces it and the other side
4. "liberated the town after a month-long offensive": who took the town made the offensive
5. "Roe was among those killed in the strike": it was Roe whom it hit
"""

from ceasewire.lexicon.events import TriggerRule
from ceasewire.model.reading import ActorKind, EventType, Relation
from ceasewire.reading.events.drafts import EventDraft, Scene
from ceasewire.reading.events.triggers import is_named
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    child,
    doer_of,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token

# Who makes a truce known that he has reached with another; a state may have brokered it.
_FIGHTING = frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
_PARTIES = frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP, ActorKind.STATE, ActorKind.GOVERNMENT})
_AFTER = frozenset({"after", "following", "during", "in"})


def wielders_of(draft: EventDraft, thing: Token, scene: Scene) -> tuple[str, ...]:
    """Return whose a thing is that does what an event tells, by a name before it or behind "of"."""
    named = scene.cast.modifiers(draft.paragraph, thing)
    words = scene.lexicon.events.words
    if child(thing, "poss") is not None and thing.lemma_.lower().removesuffix("s") in words.weapons | words.flown:
        named = tuple(dict.fromkeys(i for n in named for i in _of_state(n, scene)))  # "officials said THEIR JETS"
    if named or thing.lemma_.lower() not in words.weapons | words.prizes:
        return named
    behind = (n for p in prepositions(thing, "of", "from") for n in objects_of(p)[:1] if n.pos_ != "PRON")
    owned = (c for c in thing.rights if c.dep_ == "acl" and c.lemma_ in words.wielding)
    behind_owned = (n for c in owned for p in prepositions(c, "to", "by") for n in objects_of(p)[:1])
    found = (i for n in (*behind, *behind_owned) for i in scene.cast.resolve(draft.paragraph, n))
    return tuple(dict.fromkeys(i for i in found if scene.cast.entity(i).kind in {*_PARTIES, ActorKind.UNNAMED}))


def _of_state(actor: str, scene: Scene) -> tuple[str, ...]:
    """Return the state whose officials somebody is, or himself."""
    entity = scene.cast.entity(actor)
    states = entity.tied(Relation.OFFICIAL_OF) if entity.kind in {ActorKind.UNNAMED, ActorKind.PERSON} else []
    return tuple(states) or (actor,)


def kind_of_arms(draft: EventDraft, scene: Scene) -> EventType:
    """Return what kind of attack the arms behind a verb's "with" make of it ("struck the port WITH DRONES")."""
    words, kinds = scene.lexicon.events.words, {EventType.ATTACK, EventType.AIRSTRIKE, EventType.SHELLING}
    arms = [n.lemma_.lower() for p in prepositions(draft.head, "with", "using") for n in objects_of(p)[:1]]
    if (
        draft.type is EventType.ATTACK
        and draft.head.pos_ == "VERB"
        and (doer := child(draft.head, "nsubj")) is not None
    ):
        by = doer.lemma_.lower().removesuffix("s")  # "DRONES attacked the port": the tagger may take it for a name
        if by in {"bomb", "mine", "landmine"}:
            return EventType.BOMBING  # "a BOMB brought down the plane"
        if by in {"attacker", "bomber"} and any(c.lower_ == "suicide" for c in doer.lefts):
            return EventType.BOMBING  # "two SUICIDE ATTACKERS struck a mosque"
        arms = [by, *arms] if by in words.flown - {"bomber"} else arms
    if draft.head.pos_ != "VERB" or draft.type not in kinds or not arms:
        return draft.type
    if arms[0] in words.flown:
        return EventType.AIRSTRIKE
    return EventType.SHELLING if arms[0] in words.shot else draft.type


def violators_of(draft: EventDraft, scene: Scene) -> tuple[str, ...]:
    """Return whose act is said to be "in violation of" a truce: who does what the verb above tells."""
    noun, cast = draft.head, scene.cast
    above = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or above.pos_ not in VERBAL:
        return ()
    if scene.lexicon.cues.verb(above.lemma_) is not None:  # "shelled it, a monitor said, in violation of"
        above = child(above, "ccomp") or above
        if above.i == noun.head.head.i:
            return ()
    doer = doer_of(above)
    if doer is None:  # "were killed IN AN ISRAELI STRIKE"
        inside = (n for p in prepositions(above, "in") for n in objects_of(p)[:1] if n.i != noun.i)
        deeds = (n for n in inside if is_named(n, scene.lexicon.events))
        return next((found for n in deeds if (found := cast.modifiers(draft.paragraph, n))), ())
    return cast.resolve(draft.paragraph, doer) or cast.modifiers(draft.paragraph, doer)


def reached_by(verb: Token, draft: EventDraft, scene: Scene) -> tuple[str, ...]:
    """Return who makes a deal known that has been reached with another ("HAMAS says a truce has been reached with")."""
    cue = verb.head
    if (
        verb.dep_ != "ccomp"
        or not is_passive(verb)
        or cue.lemma_ not in scene.lexicon.events.words.announcing | {"say"}
    ):
        return ()
    teller = child(cue, "nsubj")
    found = scene.cast.resolve(draft.paragraph, teller) if teller is not None else ()
    return found if found and all(scene.cast.entity(i).kind in _FIGHTING for i in found) else ()


def takers_before(draft: EventDraft, noun: Token, scene: Scene) -> tuple[Token | None, Token | None]:
    """Return who took a place after an offensive, and the verb that tells of it; null for both where none does.

    "Troops LIBERATED the town after a month-long offensive": it was theirs.
    """
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in _AFTER else noun
    taken = verb.pos_ == "VERB" and any(
        r.type is EventType.SEIZURE and not (r.objects or r.with_words or r.particles)
        for r in scene.lexicon.events.verbs.get(verb.lemma_, ())
    )
    if not taken or is_passive(verb) or child(verb, "dobj") is None or draft.type is not EventType.ATTACK:
        return None, None
    return subject_of(verb), verb


def fighters_before(draft: EventDraft, scene: Scene) -> tuple[str, ...]:
    """Return those who fight and are named right before their deed by a common noun ("a REBEL attack")."""
    kinds = {EventType.ATTACK, EventType.AIRSTRIKE, EventType.SHELLING, EventType.BOMBING, EventType.ABDUCTION}
    before = draft.head.nbor(-1) if draft.type in kinds and draft.head.i else draft.head
    named = before.dep_ in {"compound", "amod", "nmod"} and before.head is draft.head
    if not named or before.lemma_.lower() not in scene.lexicon.actors.raiding:
        return ()
    return scene.cast.one(draft.paragraph, before, create=True)


def is_left_hanging(verb: Token, rule: TriggerRule) -> bool:
    """Whether a passive has its preposition left without a noun ("their boat was FIRED ON")."""
    behind = verb.nbor(1)
    return behind.lower_ in {*rule.target_prepositions, "at", "on", "upon"} and child(behind, "pobj", "pcomp") is None


def counted_among(verb: Token) -> Token | None:
    """Return who is said to be among those to whom a participle was done ("ROE was among those killed in it")."""
    those = verb.head
    among = those.head
    if verb.dep_ != "acl" or those.dep_ != "pobj" or among.lower_ not in {"among", "of"}:
        return None
    be = among.head if among.lower_ == "among" else among.head.head
    return child(be, "nsubj") if be.lemma_ == "be" and (among.lower_ == "among" or among.head.dep_ == "attr") else None
