"""States and groups that no list holds, known by how the article uses their names: "X's army", "President Y of X"."""

from ceasewire.lexicon.forms import FormRole
from ceasewire.lexicon.roles import load_leaders
from ceasewire.model.reading import ActorKind, Relation
from ceasewire.reading.actors.entities import PARTIES, Entity, is_firm, is_nation
from ceasewire.reading.actors.mentions import Mention
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.grammar.classes import IT_OR_THEY
from ceasewire.reading.grammar.phrases import child, coordinated, objects_of, prepositions
from ceasewire.reading.grammar.tokens import Token

# What those do with a truce who keep it.
_KEEPING = frozenset({
    "observe", "respect", "honour", "honor", "uphold", "break", "violate", "breach", "abide", "stick", "adhere",
    "rejoin",
})  # fmt: skip
# What one does alone with a truce that is one's own, or is to be.
_MAKING = frozenset({"offer", "declare", "prolong", "extend", "end", "suspend", "renew", "resume"})
# "X and Y exchanged fire": no truce.
_FIRE = frozenset({"fire"})


def settle_states(roster: Roster) -> None:
    """Make states of the names that the gazetteer does not know and the article uses like one.

    "X's army", "President Y of X", "the Xian navy", "X and Y agreed on a truce". Who makes a truce with one of them, or
    with a group, and has a name of several words is a group.
    """
    for mention in roster.order:
        entity = roster.named_by(mention)
        if entity is None or entity.key or entity.kind is ActorKind.STATE:
            continue
        if _may_be_person(mention, entity):
            continue  # "Norland and PUTIN agreed a truce"
        if is_lone_name(entity) and makes_truce(roster, mention, with_party=True):
            _make_state(roster, entity)  # "Mali and OSKAR signed a truce": no person does, whatever the tagger says
            continue
        if "capitalised-name" not in entity.rules:
            continue
        if entity.plural and _is_pair_of_states(roster, mention):
            entity.kind = ActorKind.STATE  # "the two Koreas"
            entity.rules["pair-of-states"] = None
            continue
        if " " in entity.name:
            may_fight = is_nation(entity) and not _is_firm(roster, entity)
            bound = may_fight and (makes_truce(roster, mention, with_party=True) or _keeps_truce(roster, mention))
            if bound:
                entity.kind = ActorKind.ARMED_GROUP  # "Chad and the RIVER UNION agreed on a truce"
                entity.rules["side-of-truce"] = None
            continue
        if entity.name.isupper() and _is_called_the(mention):
            if (
                makes_truce(roster, mention, with_party=True)
                or _keeps_truce(roster, mention)
                or _owns_truce(mention, roster)
            ):
                entity.kind = ActorKind.ARMED_GROUP  # "Chad and THE MDS agreed on a truce"
                entity.rules["side-of-truce"] = None
            continue
        if _used_as_state(roster, mention) or (makes_truce(roster, mention) and not _is_firm(roster, entity)):
            _make_state(roster, entity)


def is_lone_name(entity: Entity) -> bool:
    """Whether somebody is called by one word wherever he is named, and without a title."""
    named = "person-name" in entity.rules and entity.person and not entity.titles
    return named and all(" " not in form for form in (entity.name, *entity.forms))


def _may_be_person(mention: Mention, entity: Entity) -> bool:
    """Whether one word is the name of a known leader, or "he" stands behind it in its paragraph."""
    if " " in entity.name:
        return False
    if any(entity.name.casefold() in name.split() for name in load_leaders()):
        return True
    later = mention.paragraph.doc[mention.head.i + 1 :]
    return "person-name" in entity.rules and any(
        t.tag_ in {"PRP", "PRP$"} and (t.lower_ == "he" or t.lower_.startswith("hi")) for t in later
    )


def _make_state(roster: Roster, entity: Entity) -> None:
    entity.kind, entity.person, entity.plural = ActorKind.STATE, False, False
    entity.rules["used-as-state"] = None
    roster.persons.drop(entity)


def _is_pair_of_states(roster: Roster, mention: Mention) -> bool:
    """Whether a name is of two states that share one ("the two KOREAS", "both SUDANS")."""
    head, gazetteer = mention.head, roster.lexicon.gazetteer
    counted = any(c.lower_ in {"two", "both"} for c in head.lefts) and head.tag_ in {"NNPS", "NNS"}
    name = head.text.removesuffix("s")
    named = (gazetteer.find(f"{before}{name}") for before in ("", "North ", "South ", "East ", "West "))
    states = {e.key for e in (*named, *gazetteer.candidates(name)) if e is not None and e.kind is ActorKind.STATE}
    return counted and len(states) > 1


def find_seated(roster: Roster, city: Token, mention: Mention) -> Entity | None:
    """Return the state whose government sits in a city ("the government in BAGHDAD").

    A city that is as often something else tells only of a state that was named before.
    """
    found = roster.lexicon.gazetteer.scan([city.text])
    capitals = [m for m in found if m.form.role is FormRole.METONYM and m.entry.kind is ActorKind.STATE]
    named = next((e for m in capitals if (e := roster.by_key.get(m.entry.key)) is not None), None)
    if named is not None:
        return named
    sure = next((m.entry for m in capitals if not (m.form.weak or m.form.ambiguous)), None)
    return roster.of_entry(sure, mention, sure.name) if sure is not None else None


def _is_called_the(mention: Mention) -> bool:
    """Whether a name has an article before it, as groups have and lands have not."""
    return any(c.lower_ == "the" for c in mention.head.lefts)


def _used_as_state(roster: Roster, mention: Mention) -> bool:
    head = mention.head
    if head.dep_ in {"poss", "compound"} and (noun := roster.people.noun(head.head.lower_)) is not None:
        return noun.kind is ActorKind.GOVERNMENT and head.head.pos_ == "NOUN"
    if head.dep_ != "pobj" or head.head.lower_ != "of":
        return False
    holder = roster.mention_at(mention.paragraph, head.head.head)
    titles = (*holder.titles, holder.head.lower_) if holder is not None else ()
    return any(roster.people.relation(t.casefold()) is Relation.LEADER_OF for t in titles)


def makes_truce(roster: Roster, mention: Mention, *, with_party: bool = False) -> bool:
    """Whether a name is one of two whose truce is told of ("X and Y SIGNED A CEASEFIRE", "truce BETWEEN X and Y")."""
    first = mention.head.head if mention.head.dep_ == "conj" else mention.head
    sides = coordinated(first)
    if len(sides) < 2 or (len(sides) > 2 and not with_party):
        return False
    beside = [e for t in sides if (e := roster.named_at(mention.paragraph, t)) is not roster.named_by(mention)]
    armed = any(e is not None and e.kind in PARTIES and not e.person for e in beside)
    if with_party and not armed:
        return False
    if first.dep_ == "pobj":
        return first.head.lower_ == "between" and _is_truce(roster, first.head.head)
    if first.dep_ != "nsubj":
        return False
    verb = first.head
    below = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    things = (
        n for v in below for n in (child(v, "dobj"), *(n for p in prepositions(v, "on", "to") for n in objects_of(p)))
    )
    deals = roster.lexicon.moves.words.deals if armed else frozenset()  # firms sign deals as well
    named = any(n is not None and (_is_truce(roster, n) or n.lemma_.lower() in deals) for n in things)
    return named or any(_halts(roster, v) for v in below)


def _halts(roster: Roster, verb: Token) -> bool:
    """Whether a verb is of stopping what only those with arms do ("agreed to HALT MILITARY OPERATIONS")."""
    words, thing = roster.lexicon.moves.words, child(verb, "dobj")
    if verb.lemma_ not in words.stopping or thing is None:
        return False
    military = any(c.lower_ == "military" for c in thing.lefts)
    return thing.lemma_.lower() in words.fights - _FIRE or (military and thing.lemma_ in {"operation", "action"})


def _keeps_truce(roster: Roster, mention: Mention) -> bool:
    """Whether a name is of those who keep, break or leave a truce ("X said they would STICK TO THE CEASEFIRE")."""
    verb = mention.head.head
    if mention.head.dep_ != "nsubj" or verb.pos_ != "VERB":
        return False
    said = (c for c in verb.rights if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i and _is_own_clause(c))
    for deed in (verb, *said):
        if deed.lemma_.lower() in _KEEPING:
            things = [child(deed, "dobj"), *(n for p in prepositions(deed, "to", "by") for n in objects_of(p)[:1])]
            if any(n is not None and _is_truce(roster, n) for n in things):
                return True
    return False


def _owns_truce(mention: Mention, roster: Roster) -> bool:
    """Whether a name offers, declares, prolongs or ends a truce, or says so of its own ("THE SLF OFFERED A TRUCE")."""
    verb = mention.head.head
    if mention.head.dep_ != "nsubj" or verb.pos_ != "VERB":
        return False
    said = (c for c in verb.rights if c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i)
    for deed in (v for top in (verb, *said) for v in coordinated(top)):
        thing, who = child(deed, "dobj"), child(deed, "nsubj")
        own = who is None or who.i == mention.head.i or _is_own_clause(deed)
        if own and deed.lemma_.lower() in _MAKING and thing is not None and _is_truce(roster, thing):
            return True
        if who is not None and who.i > verb.i and _is_truce(roster, who) and any(c.lower_ == "its" for c in who.lefts):
            return True  # "said ITS CEASEFIRE would begin"
    return False


def _is_own_clause(clause: Token) -> bool:
    """Whether a clause is about whoever reports it: without a subject, or with a pronoun for one."""
    who = child(clause, "nsubj", "nsubjpass")
    return who is None or who.lower_ in IT_OR_THEY


def _is_truce(roster: Roster, noun: Token) -> bool:
    words = {noun.lemma_.lower(), *(c.lemma_.lower() for c in noun.lefts if c.dep_ == "compound")}
    return bool(words & roster.lexicon.moves.words.truces - _FIRE)


def _is_firm(roster: Roster, entity: Entity) -> bool:
    return entity.name_given or is_firm(entity, roster.words.firms)
