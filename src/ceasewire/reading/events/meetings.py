"""Meetings: who takes part in what two sides do together, where a noun tells of it: talks, and fights.

1. with whom, and who holds it: "the minister held talks with the rebels", "Chad is in talks with Mali"
2. those who are invited or received: "Oman invited both sides to talks", "he hosted the emir for talks"
3. for whom somebody takes part: "Mali's negotiator in the talks with Chad"
"""

from collections.abc import Iterable

from ceasewire.model.reading import VIOLENCE, EventType
from ceasewire.reading.actors.sides import sides_of
from ceasewire.reading.events.drafts import EventDraft, Scene
from ceasewire.reading.grammar.phrases import child, invited_to, is_passive, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.tokens import Token

# Where those stand who are received for talks.
_HOSTING = frozenset({"host", "receive", "welcome", "meet"})
# What happens while others talk is not done by those who talk.
_MEANWHILE = frozenset({"during", "amid", "despite", "after", "before"})
_STRUCK = VIOLENCE - {EventType.CLASH} | {EventType.ABDUCTION}


def met_by(draft: EventDraft, scene: Scene, known: Iterable[str]) -> tuple[str, ...]:
    """Return who takes part in what a noun names: with whom it is, and who holds it.

    Args:
        draft: the event.
        scene: what is known of the article.
        known: who takes part by the noun's own words.
    """
    cast, paragraph, noun = scene.cast, draft.paragraph, draft.head
    words = scene.lexicon.events.words
    agents = dict.fromkeys(known)
    for preposition in prepositions(noun, "with", "against"):
        for n in (n for n in objects_of(preposition)[:1] if n.lemma_.lower() not in words.aims | words.framing):
            agents.update(dict.fromkeys(cast.resolve(paragraph, n)))
    holding = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else None
    if holding is None or len(agents) >= 2:
        return tuple(agents)
    if holding.pos_ in {"NOUN", "PROPN"}:
        return (*agents, *(_sent(draft, holding, scene) if agents else ()))
    within = holding.lemma_ == "be" and noun.dep_ == "pobj" and noun.head.lower_ in {"in", "for"}  # "IS IN TALKS with"
    if not (holding.pos_ == "VERB" or within):
        return tuple(agents)
    if guests := invited_to(noun):  # "Oman invited both sides to talks"
        return (*agents, *(i for n in guests for i in cast.one(paragraph, n)))
    if not _holds(draft, holding, scene):
        return tuple(agents)
    subject = subject_of(holding)
    if subject is not None and subject.i != noun.i and not is_passive(holding):
        agents.update(dict.fromkeys(sides_of(paragraph, subject, cast)))
    guest = child(holding, "dobj") if holding.lemma_ in _HOSTING and noun.head.lower_ == "for" else None
    if guest is not None and draft.type is EventType.TALKS:
        agents.update(dict.fromkeys(cast.resolve(paragraph, guest)))
    for preposition in prepositions(holding, "with"):
        for n in objects_of(preposition)[:1]:
            agents.update(dict.fromkeys(cast.resolve(paragraph, n)))
    return tuple(agents)


def _holds(draft: EventDraft, holding: Token, scene: Scene) -> bool:
    """Whether who does what a verb tells is in it by that: who ends, sees or flees a fight, or hails talks, is not."""
    noun, words = draft.head, scene.lexicon.events.words
    if draft.type is EventType.CLASH:
        ended = holding.lemma_ in words.ending | words.seeking  # "ordered both sides to halt the fighting"
        seen = noun.dep_ == "dobj" and holding.lemma_ in words.watching  # "while covering the shootouts"
        fled = noun.dep_ == "pobj" and noun.head.lower_ not in {"in", "into", "with"}  # "fled FROM the fighting"
        return not (ended or seen or fled)
    hailed = noun.dep_ == "dobj" and holding.lemma_ in words.granting | words.brokering
    if hailed or (noun.dep_ == "pobj" and holding.lemma_ in words.topical):
        return False  # "Chad WELCOMED the talks", "Yemen FIGURED in the discussions"
    rules = scene.lexicon.events.verbs.get(holding.lemma_, ())
    struck = noun.dep_ == "pobj" and any(r.type in _STRUCK for r in rules)
    return not (struck and noun.head.lower_ in _MEANWHILE)  # "fired mortars at the palace DURING A MEETING"


def _sent(draft: EventDraft, envoy: Token, scene: Scene) -> tuple[str, ...]:
    """Return for whom somebody takes part in talks ("MALI's negotiator in the talks with Chad")."""
    sent = envoy.lemma_.lower() in envoy.doc.clause_words.envoys and draft.head.head.lower_ in {"in", "at"}
    return scene.cast.modifiers(draft.paragraph, envoy) if sent and draft.type is EventType.TALKS else ()
