"""Verbs of war in another sense: who does it or what it is done to is a mere thing, or it is only played.

"Inflation has seized the country", "the bank withdrew the old notes", "the visitors attacked and scored a late goal".
"""

from ceasewire.model.reading import VIOLENCE, ActorKind, EventType
from ceasewire.reading.events.drafts import EventDraft, Scene
from ceasewire.reading.events.takings import is_one_of
from ceasewire.reading.grammar.madeup import is_drilled
from ceasewire.reading.grammar.phrases import (
    agent_of,
    child,
    has_subject,
    is_passive,
    meant,
    objects_of,
    prepositions,
    subject_of,
    verb_above,
)
from ceasewire.reading.grammar.tokens import Token

# What only people, bodies and weapons do.
_DELIBERATE = frozenset({
    EventType.ATTACK, EventType.AIRSTRIKE, EventType.SHELLING, EventType.BOMBING, EventType.SEIZURE,
    EventType.ABDUCTION, EventType.ARREST,
})  # fmt: skip
# What clubs and players only play at.
_PLAYED = VIOLENCE | {EventType.SEIZURE, EventType.WITHDRAWAL, EventType.RELEASE}
_FREEING = frozenset({"release", "free", "liberate"})
# What an army is called that is none ("an army OF VOLUNTEERS").
_HOSTS = frozenset(
    {"army", "legion", "battalion", "brigade", "regiment", "squad", "platoon", "phalanx", "horde", "swarm"}
)
_BY_PEOPLE = frozenset({EventType.ABDUCTION, EventType.ARREST})
_MOVES = frozenset({EventType.WITHDRAWAL, EventType.DEPLOYMENT})


def is_another_sense(draft: EventDraft, scene: Scene) -> bool:
    """Whether an event's word is meant in another sense than that of war.

    Args:
        draft: the event, with its roles.
        scene: the article's cast and lexicon.
    """
    if draft.type in _PLAYED and _is_played(draft.head, scene):
        return True
    verb = draft.head
    if _is_stoppage(verb, scene) or _is_row(draft, scene):
        return True
    if verb.pos_ != "VERB" or verb.dep_ == "amod":
        return False
    if draft.type is EventType.TALKS and verb.lemma_ == "meet" and is_passive(verb) and prepositions(verb, "with"):
        return True  # "the attack WAS MET WITH force"
    if draft.type in VIOLENCE - {EventType.KILLING} and is_drilled(verb, scene.lexicon.fiction):
        return all(scene.cast.entity(t).kind is ActorKind.OTHER for t in draft.targets)
    aim = child(verb, "dobj")
    if draft.type in VIOLENCE and aim is not None and aim.lower_ == "target":
        return any(c.tag_ == "PRP$" or c.dep_ == "compound" for c in aim.lefts)  # "hit its sales TARGET"
    if draft.type in _MOVES and not is_passive(verb):
        beside = [verb, *(c for c in verb.rights if c.dep_ in {"advmod", "prt", "prep"})]  # "pulled BACK from"
        behind = [c for t in beside for p in prepositions(t, "from", "of") for c in p.children]
        if any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in behind):
            return True  # "pulled back from signing the truce"
        doer = subject_of(verb)
        if doer is not None and meant(doer).lemma_.lower() in scene.lexicon.senses.traders:
            return True
    if draft.type in _MOVES:
        moved = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
        return moved is not None and _is_mere_thing(moved, draft, scene.lexicon.senses.movable, scene)
    if draft.type is EventType.RELEASE and verb.lemma_ in _FREEING:  # "released ITS CALENDAR"
        freed = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
        freed = verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" else freed  # "PAPERS RELEASED on Friday"
        living = scene.lexicon.senses.living | scene.lexicon.senses.movable | scene.lexicon.events.words.prizes
        return freed is not None and _is_mere_thing(freed, draft, living, scene)
    if draft.type is EventType.KILLING:
        victim = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
        return victim is not None and _is_lifeless(victim, draft, scene)
    by = agent_of(verb) if draft.type in _BY_PEOPLE else None
    if by is not None and _is_mere_thing(by, draft, scene.lexicon.senses.strikers, scene):
        return True  # "were taken hostage BY THE WEATHER"
    if draft.type not in _DELIBERATE or is_passive(verb) or not (has_subject(verb) or verb.dep_ == "conj"):
        return False
    doer = subject_of(verb)
    if doer is None or not set(draft.targets).isdisjoint(scene.cast.one(draft.paragraph, doer)):
        return False  # "a bus hit a mine": it undergoes it
    senses = scene.lexicon.senses
    if meant(doer).lemma_.lower() in _HOSTS and _is_of_others(meant(doer), scene):
        return True
    if draft.type is EventType.SEIZURE and meant(doer).lemma_.lower() in senses.depicters:
        return True  # "a photographer captured the town"
    return _is_mere_thing(doer, draft, senses.strikers, scene)


def _is_played(word: Token, scene: Scene) -> bool:
    """Whether a sentence tells of a game, and of nobody dead or armed in it."""
    nouns = [t for t in word.sent if t.pos_ in {"NOUN", "PROPN"}]
    lemmas = {t.lemma_.lower() for t in nouns}
    pairs = {f"{t.nbor(-1).lower_} {t.lemma_.lower()}" for t in nouns if t.i}
    words = scene.lexicon.events.words
    return bool((lemmas | pairs) & scene.lexicon.senses.play) and not lemmas & (words.armed | words.captives)


def _is_stoppage(noun: Token, scene: Scene) -> bool:
    """Whether those whose strike it is only stop work ("the UNIONS suspended their STRIKE", "the nurses' strike")."""
    if noun.lemma_ != "strike" or noun.pos_ != "NOUN":
        return False
    verb = verb_above(noun)
    doer = subject_of(verb) if verb is not None and noun.dep_ in {"dobj", "pobj"} else None
    whose = [child(noun, "poss"), doer, *(n for p in prepositions(noun, "by", "of") for n in objects_of(p)[:1])]
    return any(w is not None and meant(w).lemma_.lower() in scene.lexicon.senses.workers for w in whose)


def _is_row(draft: EventDraft, scene: Scene) -> bool:
    """Whether it is fought out in words, by whom it is with ("after clashes with BACKBENCHERS")."""
    if draft.type not in {EventType.CLASH, EventType.ATTACK}:
        return False
    partners = (n for p in prepositions(draft.head, "with") for n in objects_of(p)[:1])
    return any(n.lemma_.lower() in scene.lexicon.senses.quarrellers for n in partners)


def _is_of_others(host: Token, scene: Scene) -> bool:
    """Whether a host is of people who do not fight ("an army OF VOLUNTEERS invaded the beach")."""
    many = (n for p in prepositions(host, "of") for n in objects_of(p)[:1] if n.tag_ == "NNS")
    return any(n.lemma_.lower() in scene.lexicon.senses.peaceful for n in many)


def _is_lifeless(victim: Token, draft: EventDraft, scene: Scene) -> bool:
    """Whether what is killed is a single thing that never lived ("killed HIS CAREER", "killed off THE TIE")."""
    if any(c.lower_ == "dead" for c in draft.head.rights):
        return False  # "SHOT DEAD a radio host"
    single = victim.tag_ == "NN" and not any(c.dep_ == "nummod" for c in victim.lefts)
    return single and _is_mere_thing(victim, draft, scene.lexicon.senses.living, scene)


def _is_mere_thing(noun: Token, draft: EventDraft, allowed: frozenset[str], scene: Scene) -> bool:
    """Whether a noun is for neither people nor a body, an event or what is allowed here."""
    noun = meant(noun)
    if {noun.lower_, noun.lemma_.lower()} & (scene.lexicon.senses.feelings | scene.lexicon.senses.lifeless):
        return True
    if noun.pos_ != "NOUN" or (noun.i and noun.nbor(-1).text == "-"):
        return False
    if any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in noun.rights):
        return False  # "the radio HOST JAN ROE was killed"
    words, lemma = scene.lexicon.events.words, noun.lemma_.lower()
    held = words.armed | words.captives | words.crowd | words.suspects | words.sites | words.spots | words.remains
    if is_one_of(noun, held | allowed) or lemma in scene.lexicon.events.nouns:
        return False
    if any(scene.lexicon.people.noun(w) or scene.lexicon.people.title(w) for w in (noun.lower_, lemma)):
        return False
    doers = () if draft.type in _MOVES | {EventType.KILLING, EventType.RELEASE} else draft.agents
    return scene.cast.are_things((*scene.cast.one(draft.paragraph, noun), *doers))
