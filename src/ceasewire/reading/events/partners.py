"""Partners: who takes part in an event beside those whom its own words name, and what events told of together share.

1. "was released along with its crew", "fought alongside the army": those after these words are in it too
2. "fired rockets and drone strikes on the posts": what is told in one list has one doer, and what it hits stands last
3. "airstrikes followed by a ground assault": the second is by those who did the first
"""

from collections.abc import Iterator

from ceasewire.model.reading import EventType
from ceasewire.reading.events.drafts import EventDraft
from ceasewire.reading.grammar.phrases import child, coordinated, is_passive, objects_of, prepositions
from ceasewire.reading.grammar.tags import NOMINAL
from ceasewire.reading.grammar.tokens import Token

# Attacks: several may be told of in one list.
FORCE = frozenset({EventType.ATTACK, EventType.AIRSTRIKE, EventType.SHELLING, EventType.BOMBING})


def joined_to(head: Token) -> Iterator[Token]:
    """Yield the nouns after the "along with" or "together with" that hangs on a verb or noun."""
    adverbs = [c for c in head.children if c.dep_ == "advmod" and c.lower_ in {"along", "together"}]
    for along in prepositions(head, "along", "together") + adverbs:
        for preposition in prepositions(along, "with"):
            yield from objects_of(preposition)[:1]
    for preposition in prepositions(head, "with"):  # the parser may hang both words on the verb
        if preposition.nbor(-1).lower_ in {"along", "together"} and preposition.nbor(-1).head is head:
            yield from objects_of(preposition)[:1]


def beside(verb: Token) -> Iterator[Token]:
    """Yield the nouns for those beside whom somebody fights ("fought ALONGSIDE the army")."""
    for preposition in prepositions(verb, "alongside"):
        yield from objects_of(preposition)[:1]


def share_roles(drafts: list[EventDraft]) -> None:
    """Give the attacks of a list who makes it and whom it hits, and an attack that follows another its doers."""
    attacks = [d for d in drafts if d.type in FORCE]
    for draft in attacks:
        first = next((d for d in attacks if d is not draft and _leads(d, draft)), None)
        if first is None:
            continue
        if not draft.agents and _tells_before(first, draft):
            draft.agents = first.agents
        if not first.targets and draft.agents == first.agents and not _follows(draft.head):
            first.targets = draft.targets


def _leads(first: EventDraft, later: EventDraft) -> bool:
    """Whether one attack stands before another in a list, or is what the other follows."""
    noun = later.head
    if noun.pos_ not in NOMINAL or first.head.i > noun.i:
        return False
    if _follows(noun):
        return noun.head.head.head.i == first.head.i
    thing = child(first.head, "dobj") if first.head.pos_ == "VERB" else first.head
    return thing is not None and any(t.i == noun.i for t in coordinated(thing)[1:])


def _follows(noun: Token) -> bool:
    """Whether a noun is what comes behind another ("airstrikes FOLLOWED BY an assault")."""
    by = noun.head
    return noun.dep_ == "pobj" and by.lower_ == "by" and by.head.lemma_ == "follow" and is_passive(by.head)


def _tells_before(first: EventDraft, later: EventDraft) -> bool:
    """Whether those who do the first are named before the list, and not in a phrase that hangs on the first alone."""
    if first.head.pos_ == "VERB":
        return not is_passive(first.head)
    return not any(p.i < later.head.i for p in prepositions(first.head, "by", "from"))
