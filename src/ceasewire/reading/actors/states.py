"""States that no list holds, known by how the article uses their names: "X's army", "President Y of X"."""

from ceasewire.model.reading import ActorKind, Relation
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.mentions import Mention


def settle_states(roster: Roster) -> None:
    """Make states of the names that the gazetteer does not know and the article uses like one.

    "X's army", "President Y of X", "the Xian navy".
    """
    for mention in roster.order:
        entity = roster.named_by(mention)
        if entity is None or entity.key or "capitalised-name" not in entity.rules or " " in entity.name:
            continue
        if entity.kind is not ActorKind.STATE and _used_as_state(roster, mention):
            entity.kind, entity.person, entity.plural = ActorKind.STATE, False, False
            entity.rules["used-as-state"] = None
            roster.persons.drop(entity)


def _used_as_state(roster: Roster, mention: Mention) -> bool:
    head = mention.head
    if head.dep_ in {"poss", "compound"} and (noun := roster.people.noun(head.head.lower_)) is not None:
        return noun.kind is ActorKind.GOVERNMENT and head.head.pos_ == "NOUN"
    if head.dep_ != "pobj" or head.head.lower_ != "of":
        return False
    holder = roster.mention_at(mention.paragraph, head.head.head)
    titles = (*holder.titles, holder.head.lower_) if holder is not None else ()
    return any(roster.people.relation(t.casefold()) is Relation.LEADER_OF for t in titles)
