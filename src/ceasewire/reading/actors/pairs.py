"""Pairs: the two whom "both sides" speaks of, and those whom "they" takes up together."""

from ceasewire.lexicon.forms import FormRole
from ceasewire.lexicon.people import GroupNoun, Owner
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.entities import GROUPS, PARTIES, Entity, is_nation
from ceasewire.reading.actors.mentions import Mention
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.grammar.phrases import (
    BEFORE_NOUN,
    SIDE_NOUNS,
    child,
    coordinated,
    first_of_list,
    has_subject,
    objects_of,
    prepositions,
    subject_of,
    verb_from,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# How many paragraphs back the two sides may have been named together.
_PAIR_REACH = 3
# Before what one does oneself at another time, or by which.
_TIMING = frozenset({"after", "before", "since", "by", "without", "while", "when", "upon"})
# Before where something was.
_WITHIN = frozenset({"in", "at", "near", "around", "outside", "inside"})
# Before those whom a noun for people belongs to: "mediators FROM Qatar".
_BELONGING = frozenset({"from", "of"})
# Where the first of two coordinated names stands; one further along is part of a longer list.
_OPENS_PAIR = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative"})


def pair_of(roster: Roster, mention: Mention, noun: GroupNoun) -> tuple[Entity, Entity] | None:
    """Return the two whom "both leaders", "the two sides" means: the last two named together, or the only two.

    Two of whom it is told comes before two who tell it: of "A and B signed, C and D said" the sides are A and B.
    Persons where the noun is for persons, else those who can be parties.
    """
    if not _speaks_of_two(roster, mention):
        return None
    seen: dict[str, Entity] = {}
    telling: tuple[Entity, Entity] | None = None
    for earlier, entity in roster.before(mention):
        sides = mention.head.lemma_.lower() in SIDE_NOUNS
        fits = _fits(entity, noun) or (sides and _is_side(entity)) or (not noun.person and is_nation(entity))
        if not fits or _asks_of(earlier.head, mention.head):
            continue
        if _is_place(earlier.head):
            continue  # "strikes in OMDURMAN AND BAHRI ... each side blamed the other"
        if goes_between(roster, earlier.head):
            continue  # "the truce, brokered by Turkey and Russia ... both sides broke it"
        near = mention.paragraph.index - earlier.paragraph.index <= _PAIR_REACH
        together = [roster.named_at(earlier.paragraph, t) for t in coordinated(earlier.head)]
        other = together[1] if len(together) == 2 and earlier.head.dep_ in _OPENS_PAIR else None
        fitting = other is not None and (
            _fits(other, noun) or (sides and _is_side(other)) or (not noun.person and is_nation(other))
        )
        if near and other is not None and other is not entity and fitting:
            if not _tells(earlier.head):
                return entity, other
            telling = telling or (entity, other)
        if _fits(entity, noun):
            seen[entity.id] = entity
    if telling is not None:
        return telling
    if len(seen) != 2:
        return None if noun.person else _at_odds(roster, mention, noun) or _fighters(roster, mention)
    later, sooner = seen.values()
    return None if _is_of_one_side(roster, sooner, later) else (sooner, later)


def _at_odds(roster: Roster, mention: Mention, noun: GroupNoun) -> tuple[Entity, Entity] | None:
    """Return the only two of whom the article has told before that one fights or charges the other, or None."""
    pairs: dict[frozenset[str], tuple[Entity, Entity]] = {}
    for earlier, entity in roster.before(mention):
        verb = _verb_against(earlier.head, roster.words.at_odds)
        subject = None if verb is None else subject_of(verb)
        other = None if subject is None else roster.named_at(earlier.paragraph, subject)
        if other is None or other is entity or not (_is_party(entity, noun) and _is_party(other, noun)):
            continue
        if not _is_of_one_side(roster, entity, other):
            pairs[frozenset({entity.id, other.id})] = other, entity
    return next(iter(pairs.values())) if len(pairs) == 1 else None


def _fighters(roster: Roster, mention: Mention) -> tuple[Entity, Entity] | None:
    """Return an army and the only armed group, or the only two armed groups, of whom the article has told before.

    None where a further army or group was named: who fights whom is not said then. "The two countries" are no fighters.
    """
    if mention.head.lemma_.lower() not in SIDE_NOUNS:
        return None
    armies: dict[str, Entity] = {}
    groups: dict[str, Entity] = {}
    for earlier, entity in roster.before(mention):
        if entity.plural or entity.person or entity.anonymous:
            continue
        if entity.kind is ActorKind.ARMED_GROUP:
            groups[entity.id] = entity
        elif entity.kind is ActorKind.GOVERNMENT and earlier.head.lower_ in roster.words.forces:
            armies[entity.id] = entity
    fighting = [*armies.values(), *groups.values()]
    if len(fighting) != 2 or not groups:
        return None
    one, other = fighting
    return None if _is_of_one_side(roster, one, other) else (one, other)


def _is_place(name: Token) -> bool:
    """Whether a name is that of where something was ("air strikes IN Omdurman and Bahri")."""
    first = first_of_list(name)
    return first.dep_ == "pobj" and first.head.lower_ in _WITHIN


def _is_party(entity: Entity, noun: GroupNoun) -> bool:
    return _fits(entity, noun) or is_nation(entity)


def _verb_against(name: Token, words: frozenset[str]) -> Token | None:
    """Return the verb that tells what is done against somebody ("accused the ARMY", "is at war with the ARMY")."""
    if name.dep_ == "dobj" and name.head.lemma_ in words:
        return name.head
    if name.dep_ != "pobj" or name.head.lower_ not in {"with", "against"}:
        return None
    above = name.head.head
    if above.dep_ == "pobj" and above.lemma_ in words and above.head.dep_ == "prep":
        return above.head.head  # "has been AT WAR with the army"
    return above if above.lemma_ in words and above.pos_ == "VERB" else None


def _is_of_one_side(roster: Roster, one: Entity, other: Entity) -> bool:
    """Whether one of two is part of the other: a state and its army are no two sides."""
    above = [roster.lexicon.gazetteer.keys_above(e.key) for e in (one, other)]
    return one.key in above[1] or other.key in above[0]


def mixed_pair(roster: Roster, mention: Mention, noun: GroupNoun) -> tuple[Entity, Entity] | None:
    """Return the two before a noun for members of a group: "Israel and Islamic Jihad militants"."""
    if not mention.plural or noun.stands_for_name not in {Owner.GROUP, Owner.ANY}:
        return None
    for left in mention.head.lefts:
        first, named = roster.named_at(mention.paragraph, left), roster.mention_at(mention.paragraph, left)
        group = next((roster.named_at(mention.paragraph, c) for c in left.children if c.dep_ == "conj"), None)
        whole = named is not None and named.form in {FormRole.NAME, FormRole.ALIAS, FormRole.METONYM}
        if first is None or group is None or first is group or group.kind not in GROUPS:
            continue
        if first.kind in GROUPS or (whole and first.kind is ActorKind.STATE):
            return first, group
    return None


def goes_between(roster: Roster, name: Token) -> bool:
    """Whether a name is that of who brings others together ("a truce brokered BY QATAR", "EGYPT hosted the talks").

    So it is where a noun says so ("mediators from QATAR", "the mediators, OMAN and EGYPT"), or a clause about it does.
    """
    head, mediating = first_of_list(name), roster.lexicon.talks.mediating_nouns
    told = (c for t in coordinated(head) for c in t.rights if c.dep_ == "relcl")
    if any(verb.lemma_ in roster.words.between_sides for verb in told):
        return True  # "Qatar and EGYPT, which have hosted several rounds"
    if head.dep_ == "appos" or (head.dep_ == "pobj" and head.head.lower_ in _BELONGING):
        whose = head.head if head.dep_ == "appos" else head.head.head
        if whose.lemma_.lower() in mediating:
            return True
    if head.dep_ in BEFORE_NOUN | {"poss"}:  # "talks under US AND SAUDI mediation"
        return head.head.lemma_.lower() in mediating
    if head.dep_ not in {"nsubj", "pobj"}:
        return False
    verb = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "by" else head.head
    return verb.lemma_ in roster.words.between_sides


def _asks_of(asker: Token, asked: Token) -> bool:
    """Whether one asks another to act, who is then somebody else ("A and B urged BOTH SIDES to sign")."""
    first = asker.head if asker.dep_ == "conj" else asker
    verb = asked.head.head if asked.dep_ == "pobj" else asked.head
    bare = asked.dep_ == "nsubj" and verb.tag_ == "VB" and verb.dep_ in {"ccomp", "xcomp"}
    modal = any(c.tag_ == "MD" for c in verb.lefts)
    asked_of = asked.dep_ in {"dobj", "dative", "pobj"} or (bare and not modal)
    hung = (
        verb.dep_ == "acl" and verb.tag_ in {"VBD", "VBN"} and verb.head.i == first.i
    )  # the parser made no clause of it
    return asked_of and (hung or (first.dep_ == "nsubj" and first.head.i == (verb.head.i if bare else verb.i)))


def _tells(head: Token) -> bool:
    """Whether somebody is the subject of a verb of saying, with what is said under it."""
    return head.dep_ == "nsubj" and any(c.dep_ == "ccomp" for c in head.head.children)


def cabinet_beside(roster: Roster, paragraph: Paragraph, head: Token) -> Entity | None:
    """Return the state whose government the parser hung before a group: "YEMEN's government and Houthi rebels"."""
    for left in head.lefts:
        if left.lower_ not in roster.words.cabinets or all(c.dep_ != "conj" for c in left.children):
            continue
        named = (roster.named_at(paragraph, c) for c in left.children if c.dep_ == "poss")
        return next((e for e in named if e is not None and e.kind is ActorKind.STATE), None)
    return None


def _speaks_of_two(roster: Roster, mention: Mention) -> bool:
    """Whether a description is of two who were named before, and says nothing more of them."""
    words = {t.lower_ for t in mention.paragraph.doc[mention.first : mention.head.i]}
    definite = "both" in words or ("two" in words and bool(words & roster.words.pointing))
    one_of_two = bool(words & {"either", "neither", "each"}) and mention.head.lower_ in SIDE_NOUNS
    return ((definite and mention.plural) or one_of_two) and not any(
        t.pos_ in {"PROPN", "ADJ"} for t in mention.head.lefts
    )


def _fits(entity: Entity, noun: GroupNoun) -> bool:
    if entity.plural or entity.anonymous:
        return False
    return entity.person if noun.person else entity.kind in PARTIES and not entity.person


def _is_side(entity: Entity) -> bool:
    """Whether several without a name may be one of two sides ("the government and COMMUNIST REBELS ... both sides")."""
    return entity.plural and not entity.person and entity.kind in PARTIES | {ActorKind.UNNAMED}


def named_together(roster: Roster, mention: Mention) -> list[Entity]:
    """Return those whom the last subject or object before "they" names together ("spoke with A and B")."""
    for earlier in reversed(roster.order):
        if mention.paragraph is not earlier.paragraph:
            break
        entity = roster.named_by(earlier)
        if entity is None or earlier.position >= mention.position or in_same_clause(earlier, mention):
            continue
        if _asks_of(earlier.head, mention.head):
            continue
        first = earlier.head.head if earlier.head.dep_ == "conj" else earlier.head
        together = [roster.named_at(earlier.paragraph, t) for t in coordinated(first)]
        named = [e for e in together if e is not None]
        return named if len(named) > 1 and len(named) == len(together) else []
    return []


def couple_of(roster: Roster, mention: Mention) -> list[Entity]:
    """Return the two persons whom "the couple" means: the last two who were named together; none where none were."""
    doc, head = mention.paragraph.doc, mention.head
    if head.lower_ not in roster.words.couples or not head.i or doc[head.left_edge.i].lower_ != "the":
        return []
    for earlier, entity in roster.before(mention):
        if mention.paragraph.index - earlier.paragraph.index > _PAIR_REACH:
            break
        first = earlier.head.head if earlier.head.dep_ == "conj" else earlier.head
        heads = coordinated(first)
        if entity.person and len(heads) == 2:
            named = [e for t in heads if (e := roster.named_at(earlier.paragraph, t)) is not None and e.person]
            if len(named) == 2 and not any(e.plural for e in named):
                return named
    return []


def in_same_clause(earlier: Mention, mention: Mention) -> bool:
    """Whether two mentions hang on one verb, so that a pronoun is not the other; a possessive may be.

    Who does what an infinitive or gerund tells hangs on it too: "the ARMY denied shelling IT".
    """
    if earlier.paragraph is not mention.paragraph or mention.head.tag_ == "PRP$":
        return False
    if earlier.head.head.i == mention.head.head.i:
        return earlier.head.dep_ != "appos"
    if earlier.head.dep_ == "pobj" and earlier.head.head.head is mention.head.head and earlier.head.i < mention.head.i:
        return mention.head.dep_ == "nsubj"  # "On TWITTER, SHE wrote"
    doer = _doer_above(mention.head)
    return doer is not None and doer.i == earlier.head.i


def _doer_above(object_: Token) -> Token | None:
    """Return who does what the verb of an object tells: the object or subject of the verb above it."""
    verb = object_.head
    aside = verb.dep_ == "advcl" and verb.tag_ == "VBG"
    if object_.dep_ != "dobj" or not (aside or verb.dep_ in {"xcomp", "pcomp", "conj"}) or has_subject(verb):
        return None
    if aside or verb.dep_ == "conj":
        return subject_of(verb)  # "the ARMY wants a truce and asked THEM to talk", "the JUNTA left, accusing IT of"
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ == "pcomp" and verb.head.lower_ in _TIMING:
        return subject_of(verb_from(above))  # "released them two months AFTER abducting them"
    return child(above, "dobj") or subject_of(above)


def joint_states(roster: Roster, head: Token) -> list[Token]:
    """Return the names of the states that one noun speaks of together: "the governments of Chad and Sudan"."""
    noun = roster.people.noun(head.lower_) if head.tag_ in {"NNS", "NNPS"} else None
    if noun is None or noun.person or noun.kind is not ActorKind.GOVERNMENT:
        return []
    names = [n for p in prepositions(head, "of") for n in objects_of(p)]
    return names if len(names) > 1 and all(n.pos_ == "PROPN" for n in names) else []
