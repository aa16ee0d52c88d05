"""Whose side somebody speaks for: who is a party, who only looks on, what is one's own."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ceasewire.lexicon.acts import ActWords
from ceasewire.model.reading import ActorKind, Relation
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.entities import Entity
from ceasewire.reading.grammar.classes import IT_OR_THEY
from ceasewire.reading.grammar.phrases import child, has_to
from ceasewire.reading.grammar.tokens import Token

if TYPE_CHECKING:
    from ceasewire.reading.statements.drafts import Draft

# Who can be a party to a ceasefire.
PARTIES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_GROUP})
# Whose forces "his troops", "our fighters" may be.
_FORCES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.UNNAMED})
_BYSTANDERS = frozenset({ActorKind.IGO, ActorKind.NGO, ActorKind.MEDIA})
_BELONGING = frozenset({
    Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.MEMBER_OF, Relation.PART_OF,
})  # fmt: skip
# Persons act for these; a part of a body acts itself.
_ACTS_FOR = _BELONGING - {Relation.PART_OF}
_RULING = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})
# What a state fights with, and what may stand before that without saying whose it is.
_ARMS = frozenset({"army", "military", "navy", "force", "forces", "troops", "soldiers", "marines", "police"})
_PLAIN = frozenset({"air", "armed", "security", "government", "state", "national", "special", "defence", "defense"})
# Who speaks for the state where it isn't named.
_RULERS = frozenset({
    "government", "ministry", "army", "military", "command", "cabinet", "junta", "police", "navy", "forces",
    "president", "authorities",
})  # fmt: skip
_FIRST_PERSON = frozenset({"we", "i", "us"})
_OTHER_PERSONS = frozenset({"he", "she", "they"})
_THIRD_PERSON = _OTHER_PERSONS | {"it"}


def is_first_person(word: Token) -> bool:
    """Whether a word is "we", "us" or "I", and not the country "US"."""
    return word.lower_ in _FIRST_PERSON and word.text != "US"


def is_party(draft: "Draft", cast: Cast) -> bool:
    """Whether somebody speaks who can act: a state, an armed group, or their people; not an outlet or observer."""
    for speaker in draft.speaker:
        entity = cast.entity(speaker)
        if entity.kind in PARTIES or cast.speaks_for_unnamed_state(speaker):
            return True
        if any(cast.entity(to).kind in PARTIES for to, _, _ in entity.affiliations):
            return True
    return False


def is_bystander(draft: "Draft", cast: Cast) -> bool:
    """Whether only bodies speak that are no party: international bodies, aid groups, outlets."""
    return bool(draft.speaker) and all(cast.entity(i).kind in _BYSTANDERS for i in draft.speaker)


def is_onlooker(draft: "Draft", cast: Cast, words: ActWords) -> bool:
    """Whether those who speak are described as people who look on: analysts, witnesses, reporters."""
    return any(is_called(cast.entity(i), words.onlookers) for i in draft.speaker)


def is_partisan(draft: "Draft", cast: Cast, words: ActWords) -> bool:
    """Whether those who speak are unnamed people of a side: "rebels", "opposition activists"."""
    return any(is_called(cast.entity(i), words.partisans) for i in draft.speaker)


def is_called(entity: Entity, wanted: frozenset[str]) -> bool:
    """Whether one of these words is in a name or title of somebody."""
    words = {w for text in (entity.name, *entity.titles, *entity.forms) for w in text.casefold().split()}
    return bool(words & wanted)


def _stands_for_act(subject: Token) -> bool:
    """Whether "it" only stands for an act behind its verb ("IT would take years TO REBUILD the north")."""
    verb = subject.head
    needed = child(verb, "dobj", "npadvmod") if verb.lemma_ in {"take", "cost"} else None
    if subject.lower_ != "it" or needed is None:
        return False
    counted = needed.ent_type_ in {"DATE", "TIME", "MONEY", "QUANTITY"} or needed.tag_ == "JJR" or verb.lemma_ == "cost"
    acts = [c for c in verb.rights if c.dep_ in {"xcomp", "advcl"} and c.tag_ == "VB" and has_to(c)]
    return any(counted or any(m.lower_ == "for" and m.dep_ == "mark" for m in act.lefts) for act in acts)


def speaks_of_own(subject: Token | None, draft: "Draft", cast: Cast, words: ActWords) -> bool:
    """Whether the subject is the speaker or the side he speaks for: "we", "his troops", the state of an official."""
    if subject is None or _stands_for_act(subject):
        return False
    if is_first_person(subject):
        return True
    if subject.lower_ in _THIRD_PERSON and _speaks_as_we(draft):
        return False  # "we hope it will let them travel": not we
    if subject.lower_ in _OTHER_PERSONS and _is_quoted_here(draft, subject) and not _speaks_for_body(draft, cast):
        return False  # whoever says “They will leave” in so many words speaks of others
    named = cast.resolve(draft.paragraph, subject)
    if cast.same_side(draft.speaker, named) or _is_arm(named, draft, cast):
        return True
    if subject.lower_ in IT_OR_THEY and _speaks_for_body(draft, cast):
        return True  # "the spokesman said it had struck"
    if subject.lemma_.lower() in words.kin:
        return False  # "her brother will sell the house": he will, and not she
    if subject.pos_ == "NOUN" and (owner := child(subject, "poss")) is not None and owner.pos_ == "PRON":
        owners = cast.resolve(draft.paragraph, owner)  # "his troops", "our fighters"
        if owner.lower_ == "our" or cast.same_side(draft.speaker, owners):
            return any(cast.entity(i).kind in _FORCES for i in named) or not named
    if subject.lemma_.lower() in words.own_forces and cast.same_side(
        draft.speaker, cast.modifiers(draft.paragraph, subject)
    ):
        return True  # an American official on "American troops"
    if named and (_speaks_for_subject(draft, named, cast) or _is_home_force(subject, named, draft, cast, words)):
        return True
    homeless = any(cast.speaks_for_unnamed_state(s) for s in draft.speaker)
    states = {"state", "government"} if subject.lemma_.lower() in words.state_bodies else {"state"}
    return homeless and any(cast.entity(i).kind in states for i in named)


def _is_quoted_here(draft: "Draft", word: Token) -> bool:
    """Whether a word stands in a quotation that the report of it stands outside of."""
    region = draft.paragraph.quoted(word)
    anchor = draft.match.anchor if draft.match is not None else None
    return region is not None and anchor is not None and draft.paragraph.quoted(anchor) is not region


def _speaks_as_we(draft: "Draft") -> bool:
    """Whether the verb by which somebody speaks has "we" or "I" as its subject."""
    speaker = draft.match.speaker if draft.match is not None else None
    return speaker is not None and is_first_person(speaker)


def _is_arm(named: Iterable[str], draft: "Draft", cast: Cast) -> bool:
    """Whether the one named is part of the body that the speaker leads or speaks for: the army of a president."""
    homes = [h for h in bodies(draft.speaker, cast) if not cast.entity(h).person]
    return any(cast.same_side([i], homes) and not cast.entity(i).person for i in named)


def _speaks_for_body(draft: "Draft", cast: Cast) -> bool:
    return any(
        relation is Relation.SPOKESPERSON_OF for i in draft.speaker for _, relation, _ in cast.entity(i).affiliations
    )


def _speaks_for_subject(draft: "Draft", named: Iterable[str], cast: Cast) -> bool:
    """Whether a spokesman of nobody in particular speaks of a party: he is that party's."""
    speakers = [cast.entity(i) for i in draft.speaker]
    told = draft.match.speaker if draft.match is not None else None
    owned = told is not None and any(c.dep_ == "poss" or c.lower_ in {"of", "for"} for c in told.children)
    nobodys = all(s.person and s.anonymous and not s.affiliations for s in speakers)
    unattached = bool(speakers) and nobodys and not owned
    return (
        unattached
        and all(cast.is_spokesperson(s.id) for s in speakers)
        and all(cast.entity(i).kind in PARTIES for i in named)
    )


def _is_home_force(subject: Token, named: Iterable[str], draft: "Draft", cast: Cast, words: ActWords) -> bool:
    """Whether "the army" in the words of a state's own people is that state's, while nobody says whose it is."""
    if subject.lemma_.lower() not in words.own_forces | words.state_bodies:
        return False
    persons = [i for i in draft.speaker if cast.entity(i).person]
    home = any(cast.entity(i).kind == "state" for i in bodies(persons, cast))
    return home and all(not cast.entity(i).affiliations and not cast.entity(i).key for i in named)


def on_own_side(subject: Token | None, draft: "Draft", cast: Cast) -> bool:
    """Whether a party speaks of fighters that are not named ("the factions will"): its own, while nobody says else."""
    if subject is not None and are_own_forces(draft.speaker, cast.resolve(draft.paragraph, subject), cast):
        return True
    if subject is None or subject.pos_ != "NOUN":
        return False
    party = any(cast.entity(b).kind == "armed_group" for b in (*draft.speaker, *bodies(draft.speaker, cast)))
    doers = [cast.entity(i) for i in cast.resolve(draft.paragraph, subject)]
    return (
        party
        and bool(doers)
        and all(d.kind in {"unnamed", "armed_group"} and not d.affiliations and not d.key for d in doers)
    )


def are_own_forces(speakers: tuple[str, ...], doers: tuple[str, ...], cast: Cast) -> bool:
    """Whether all these are the forces of the state whose people or bodies speak ("THE MILITARY", "U.S. FORCES").

    Args:
        speakers: who tells of what was done.
        doers: who did it.
        cast: the article's actors.
    """
    homes = [cast.entity(i) for i in (*speakers, *bodies(speakers, cast))]
    official = any(e.kind in _RULING for e in homes) or any(cast.speaks_for_unnamed_state(i) for i in speakers)
    if not (official and doers) or any(e.kind in PARTIES - _RULING for e in homes):
        return False
    land = cast.lands(speakers)
    unnamed = any(cast.speaks_for_unnamed_state(i) for i in speakers)
    ruling = bool(land) or unnamed or any(_RULERS & set(e.name.lower().split()) for e in homes)
    for doer in doers:
        entity = cast.entity(doer)
        words = entity.name.lower().split()
        if entity.kind is not ActorKind.GOVERNMENT or words[-1] not in _ARMS:
            return False
        its_land = cast.lands((doer,))
        plain = ruling and set(words) <= _ARMS | _PLAIN and not entity.affiliations
        if not (land & its_land if its_land else plain):
            return False
    return True


def bodies(speakers: Iterable[str], cast: Cast) -> Iterator[str]:
    """Yield the bodies that the speakers belong to."""
    for speaker in speakers:
        for to, relation, _ in cast.entity(speaker).affiliations:
            if relation in _BELONGING:
                yield to


def own_side(ids: Iterable[str], cast: Cast) -> tuple[str, ...]:
    """Return who acts when these speak of their own acts: a person's body, else themselves."""
    out: dict[str, None] = {}
    for i in ids:
        entity = cast.entity(i)
        homes = [to for to, relation, _ in entity.affiliations if relation in _ACTS_FOR]
        if not (entity.person and homes):
            homes = [i]
        several = entity.plural and not entity.name_given  # "representatives of Chad and Mali"
        out.update(dict.fromkeys(homes if several else homes[:1]))
    return tuple(out)


def acting_side(ids: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Return who acts when these commit themselves: a person's body, but two persons who do it together themselves."""
    named = all(cast.entity(i).person and not cast.entity(i).anonymous for i in ids)
    return ids if len(ids) > 1 and named else own_side(ids, cast)
