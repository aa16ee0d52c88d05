"""Holders: from whom a place or thing is taken, as the words that hang on it tell.

1. "retook the town from the rebels": whoever stands after "from"
2. "a camp used by the front", "the last district that the front still held": who does what its clause tells
3. "a front-held village", "an IS base": whose name stands before it
4. "a camp of the front": whose camp it is

Those into whose hands it fell are told the same way: "fell to the rebels".
"""

from collections.abc import Iterator

from ceasewire.model.reading import ActorKind, EventType
from ceasewire.reading.actors.entities import Entity
from ceasewire.reading.events.drafts import EventDraft, Scene
from ceasewire.reading.grammar.classes import RELATIVE_SUBJECTS
from ceasewire.reading.grammar.phrases import agent_of, child, is_passive, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.tokens import Token

_TAKING = frozenset({ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP, ActorKind.GOVERNMENT, ActorKind.UNNAMED})

# What a name may be taken for that no list holds.
_UNKNOWN = frozenset({ActorKind.OTHER, ActorKind.PERSON})

# What those do who are not hit where a place is ("a town USED by traders").
_ONLY_USING = frozenset({"use", "run", "operate", "own", "administer"})
# What fighters have of their own.
_POSTS = frozenset({
    "camp", "base", "stronghold", "post", "position", "outpost", "hideout", "headquarters", "bastion", "bunker",
})  # fmt: skip


def holders_of(draft: EventDraft, thing: Token | None, scene: Scene) -> tuple[str, ...]:
    """Return those from whom a seizure takes a place or thing; empty where nobody is said to hold it.

    Args:
        draft: the seizure.
        thing: what is taken; of "took control of the town" the control.
        scene: what is known of the article.
    """
    heads = [draft.head, *([thing] if thing is not None else [])]
    for noun in losers_in(*heads):
        if found := _parties(draft, noun, scene):
            return found
    places = [thing] if thing is not None else []
    places += [n for head in heads for p in prepositions(head, "of") for n in objects_of(p)[:1]]
    places += [c for place in places for c in place.children if c.dep_ == "appos"]
    if thing is not None and thing.lemma_.lower() in _POSTS:  # "captured a camp OF THE FRONT"
        for noun in (n for p in prepositions(thing, "of") for n in objects_of(p)[:1]):
            if found := tuple(i for i in _parties(draft, noun, scene) if scene.cast.entity(i).kind in _TAKING):
                return tuple(i for i in found if i not in draft.agents)
    return next((found for place in places if (found := keepers_of(draft, place, scene))), ())


def keepers_of(draft: EventDraft, place: Token, scene: Scene) -> tuple[str, ...]:
    """Return those who by a clause of its own hold a place ("villages HELD BY THE REBELS"), but for who does it."""
    holding = scene.lexicon.events.words.holding - (_ONLY_USING if draft.type is not EventType.SEIZURE else frozenset())
    for noun in _said_to_hold(place, holding, draft.head):
        if found := tuple(i for i in _parties(draft, noun, scene) if i not in draft.agents):
            return found
    return ()


def losers_in(*heads: Token) -> list[Token]:
    """Return the nouns behind "from" that hang on these words ("retook the town FROM THE REBELS")."""
    return [n for head in heads for p in prepositions(head, "from") for n in objects_of(p)[:1]]


def is_taken_place(draft: EventDraft, thing: Token, scene: Scene) -> bool:
    """Whether a name that no list holds is that of a place, since it is taken from somebody ("took BARAWE from").

    So it is where soldiers or rebels take control of it ("the army took control of HADRUT"), and where they take what
    is called by one word alone ("the rebels captured NYABIBWE", "the recapture of LOLOGO by the army").
    """
    if thing.pos_ != "PROPN":
        return False
    named = [scene.cast.entity(i) for i in scene.cast.one(draft.paragraph, thing)]
    unknown = all(e.key is None for e in named)
    if prepositions(draft.head, "from") or prepositions(thing, "from"):
        return unknown and all(e.kind in _UNKNOWN for e in named)
    taker = _taker_in(draft.head)
    if not unknown or taker is None or not _is_armed(draft, taker, scene):
        return False
    if thing.head.lower_ == "of" and thing.head.head.i != draft.head.i and thing.ent_type_ != "PERSON":
        return all(e.kind is ActorKind.OTHER for e in named)
    return _is_bare_name(thing, named, scene)


def _taker_in(seizing: Token) -> Token | None:
    """Return who seizes, as the verb or noun tells: its subject, or what stands after "by" or before it."""
    if seizing.pos_ == "VERB":
        return agent_of(seizing) if is_passive(seizing) else subject_of(seizing)
    by = (n for p in prepositions(seizing, "by") for n in objects_of(p)[:1])
    return next(by, child(seizing, "poss"))


def _is_bare_name(name: Token, named: list[Entity], scene: Scene) -> bool:
    """Whether a name is one word without a title, and is nowhere that of somebody with more names."""
    if any(c.dep_ in {"compound", "nmod", "amod", "nummod"} for c in name.lefts) or name.tag_ == "NNPS":
        return False
    alone = all(" " not in e.name and not e.titles and e.kind in _UNKNOWN for e in named)
    longer = any(e.name.endswith(f" {name.text}") for e in scene.cast.known(*_UNKNOWN))
    return alone and not longer and not name.text.isupper()


def _is_armed(draft: EventDraft, noun: Token, scene: Scene) -> bool:
    kinds = {scene.cast.entity(i).kind for i in scene.cast.one(draft.paragraph, noun)}
    return ActorKind.ARMED_GROUP in kinds or noun.lemma_.lower() in scene.lexicon.events.words.armed


def takers_of(draft: EventDraft, scene: Scene) -> tuple[str, ...]:
    """Return into whose hands a place fell ("fell TO THE REBELS", "under HOUTHI control", "under the control OF IS").

    No state takes a place so: "Japan fell to Iran" is a match.
    """
    for preposition in prepositions(draft.head, "to", "under", "into"):
        for noun in objects_of(preposition)[:1]:
            inner = [n for p in prepositions(noun, "of") for n in objects_of(p)[:1]]
            found = [i for n in (noun, *inner) for i in _parties(draft, n, scene)]
            takers = [i for i in found if scene.cast.entity(i).kind in _TAKING]
            if takers:
                return tuple(dict.fromkeys(takers))
    return ()


def _parties(draft: EventDraft, noun: Token, scene: Scene) -> tuple[str, ...]:
    """Return the actors that a noun names, or whose name stands before it ("IS control")."""
    return scene.cast.resolve(draft.paragraph, noun) or scene.cast.modifiers(draft.paragraph, noun)


def _said_to_hold(place: Token, holding: frozenset[str], seizing: Token) -> Iterator[Token]:
    """Yield the nouns for those who hold a place, by a clause or participle of its own, but not of its seizure."""
    clauses = (c for c in place.children if c.dep_ in {"acl", "relcl"} and c.lemma_ in holding and c.i != seizing.i)
    for clause in clauses:
        doer = agent_of(clause) if is_passive(clause) else child(clause, "nsubj")
        if doer is not None and doer.lower_ not in RELATIVE_SUBJECTS:
            yield doer
    for participle in (c for c in place.lefts if c.dep_ == "amod" and c.lemma_ in holding):
        yield from (c for c in participle.children if c.dep_ == "npadvmod")
