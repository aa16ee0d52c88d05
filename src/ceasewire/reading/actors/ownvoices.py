"""Own voices: who "we" and "I" are, inside somebody's words and in a text that speaks for its issuer."""

from collections import defaultdict

from ceasewire.model.reading import ActorKind, Relation
from ceasewire.reading.actors.entities import Entity
from ceasewire.reading.actors.mentions import Mention
from ceasewire.reading.actors.roster import Roster
from ceasewire.reading.grammar.classes import FIRST_PERSON
from ceasewire.reading.grammar.phrases import first_of_list, has_to, subject_of
from ceasewire.reading.grammar.tags import SUBJECTS
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph

# How much more a body counts as the issuer where it acts in a main clause than where it is only named.
_ACTING = 10
_GOVERNING = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})
# The ties of a person to a body that he means by "we", the closest first.
_SPEAKS_FOR = (Relation.SPOKESPERSON_OF, Relation.LEADER_OF, Relation.OFFICIAL_OF, Relation.MEMBER_OF)


def _is_joined(noun: Token) -> bool:
    return any(c.dep_ == "conj" for c in noun.rights)


class OwnVoices:
    """Who speaks where in an article.

    Args:
        roster: the article's mentions and entities.
    """

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._voices: dict[int, list[tuple[int, int, tuple[str, ...]]]] = defaultdict(list)
        self._issuers: list[Entity] = []

    def issued(self, issuers: list[Entity]) -> None:
        """Say whose text the article is."""
        self._issuers = issuers

    def give(self, paragraph: Paragraph, start: int, end: int, speakers: tuple[str, ...]) -> None:
        """Say who speaks between two offsets of a paragraph."""
        self._roster.forget()
        self._voices[paragraph.index].append((start, end, speakers))

    def speaking(self, mention: Mention) -> list[Entity]:
        """Return whom a pronoun of the first person stands for: who speaks there, else the text's issuer."""
        at = mention.head.idx
        for start, end, speakers in self._voices.get(mention.paragraph.index, []):
            if start <= at < end:
                return [self.body_of(self._roster.of_id(s), mention) for s in speakers]
        if mention.paragraph.quoted(mention.head) is not None:
            return []
        alone = mention.head.lower_ in self._roster.words.myself
        if self._issuers:
            return self._issued_for(mention, alone=alone)
        return self._roster.remember(("issuer", alone), lambda: self._issuer(person=alone))

    def body_of(self, speaker: Entity, mention: Mention) -> Entity:
        """Return the body that a person speaks for when he says "we"."""
        if not speaker.person or mention.head.lower_ in self._roster.words.myself:
            return speaker
        bodies = [to for relation in _SPEAKS_FOR for to in speaker.tied(relation)]
        return self._roster.of_id(bodies[0]) if bodies else speaker

    def _issued_for(self, mention: Mention, *, alone: bool) -> list[Entity]:
        """Return whom "I" or "we" stands for in the text of a known issuer: a person's "we" is the body he speaks for.

        Where the text does not tie him to one, it is the state or government that acts in it.
        """
        if alone:
            return self._issuers if len(self._issuers) == 1 and self._issuers[0].person else []
        if len(self._issuers) > 1 or not self._issuers[0].person:
            return self._issuers
        body = self.body_of(self._issuers[0], mention)
        acting = self._issuer(person=False) if body is self._issuers[0] else [body]
        return acting if acting and all(e.kind in _GOVERNING for e in acting) else [body]

    def _issuer(self, *, person: bool) -> list[Entity]:
        """Return whose text this is: who acts in most of its main clauses, alone or together.

        Whom it urges, thanks or tells what to do counts the less; a person whom it names beside "I" or "my" is
        somebody else.
        """
        counts: dict[str, int] = {}
        able: set[str] = set()
        others: set[str] = set()
        for mention in self._roster.order:
            entity = self._roster.named_by(mention)
            if entity is None or entity.person is not person or entity.kind in {ActorKind.OTHER, ActorKind.UNNAMED}:
                continue
            verb = mention.head.head
            acts = mention.head.dep_ in SUBJECTS and verb.dep_ in {"ROOT", "conj"} and not has_to(verb)
            addressed = self._is_addressed(mention, acts=acts, person=person)
            if addressed and person:
                others.add(entity.id)
            elif acts or not person:
                weight = _ACTING if acts or addressed else 1
                counts[entity.id] = counts.get(entity.id, 0) + (-weight if addressed else weight)
                its_own = entity.kind is ActorKind.STATE and mention.head.dep_ in {"compound", "amod"}
                if not addressed and (acts or its_own):  # whoever else is only named issues nothing
                    able.add(entity.id)  # "the release of U.S. CITIZENS"
        fit = [i for i, count in counts.items() if i in able and i not in others and count > 0]
        first = max(fit, key=counts.__getitem__, default=None)
        if first is None:
            return []
        state = next((to for to in self._roster.of_id(first).tied(Relation.PART_OF) if to in fit), first)
        return self._together(self._roster.of_id(state))  # a text in which a state and its office act is the state's

    def _together(self, entity: Entity) -> list[Entity]:
        """Return a body with those that always act beside it ("France, Italy and Spain welcome")."""
        named = [m for m in self._roster.order if self._roster.named_by(m) is entity]
        acting = [m for m in named if first_of_list(m.head).dep_ in SUBJECTS] or named[:1]
        lists = [
            (m.paragraph.index, first_of_list(m.head).i)
            for m in acting
            if first_of_list(m.head) is not m.head or _is_joined(m.head)
        ]
        if entity.person or len(lists) < len(acting):
            return [entity]
        beside = (m for m in self._roster.order if (m.paragraph.index, first_of_list(m.head).i) == lists[0])
        found = [other for m in beside if (other := self._roster.named_by(m)) is not None]
        return list({other.id: other for other in found if not other.person}.values())

    def _is_addressed(self, mention: Mention, *, acts: bool, person: bool) -> bool:
        """Whether a text in the first person speaks to or of somebody: "we urge X", "my friend X", "X must"."""
        if acts:
            return any(c.dep_ == "aux" and c.lower_ in self._roster.words.bidding for c in mention.head.head.lefts)
        if person:
            return any(t.lower_ in {"i", "my"} for t in mention.head.sent)
        main = next((t for t in mention.head.sent if t.head is t), mention.head)
        opener = subject_of(main)
        place = first_of_list(mention.head)
        told_of = place.dep_ in SUBJECTS and place.head is not main  # "we are sure that CHAD did it"
        spoken_to = opener is not None and opener.lower_ in FIRST_PERSON
        return spoken_to and (place.dep_ in {"dobj", "pobj", "dative"} or told_of)
