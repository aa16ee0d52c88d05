"""Sites: the place of an event, from the place names and place words of its sentence.

1. what stands after a preposition of place and is a place: a known or recognised name, or a noun for places
2. first what hangs on the trigger or on the verb that it serves, then the nearest in its clause, then in its sentence;
   a place without a name only where it hangs on the trigger ("clashes in the region")
3. a town before the trigger ("the Vienna meeting"), and what is itself hit or taken ("shelled the village")
"""

from collections.abc import Iterator
from itertools import takewhile

from ceasewire.model.reading import ActorKind, EventType, Relation
from ceasewire.model.spans import Span
from ceasewire.reading.events.drafts import EventDraft, Scene
from ceasewire.reading.events.holders import is_taken_place
from ceasewire.reading.grammar.classes import ARTICLES
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    ancestors,
    child,
    has_subject,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tags import NOMINAL, PLACE_NAMES
from ceasewire.reading.grammar.tokens import Token

# Where those come from who leave, or are taken away; where those go who are sent.
_WAYS = {
    EventType.WITHDRAWAL: "from",
    EventType.DISPLACEMENT: "from",
    EventType.ABDUCTION: "from",
    EventType.DEPLOYMENT: "to",
    EventType.AID_DELIVERY: "to",
}
# What is done to people, who are no places.
_DONE_TO_PEOPLE = frozenset({EventType.ARREST, EventType.ABDUCTION, EventType.KILLING, EventType.RELEASE})
# How what is told of the telling hangs on its verb, other than who tells it.
_WHERE_TOLD = frozenset({"prep", "dobj", "dative", "advcl"})
# Who speaks from a capital of what happens elsewhere.
_SEATED = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.IGO})
# Who has bases and camps.
_OWNING = frozenset({ActorKind.IGO, ActorKind.NGO, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP})
_OFFICIAL = frozenset({Relation.OFFICIAL_OF, Relation.SPOKESPERSON_OF})
# How far a place without a name may be from its event: in its own phrase, or that of the verb that tells of it.
_OWN = 1


def set_place(draft: EventDraft, scene: Scene) -> None:
    """Set where an event is, and whether its own phrase says so; null where its sentence names no place."""
    finder = _Finder(draft, scene)
    rank, place = finder.nearest()
    if place is None or rank > 1:
        inner = finder.before() or (finder.hit() if place is None or draft.type is EventType.SEIZURE else None)
        rank, place = (0, inner) if inner is not None else (rank, place)
    draft.place = finder.span(finder.town(place)) if place is not None else None
    draft.placed = draft.place is not None and rank <= 1


class _Finder:
    """The places of one event's sentence."""

    def __init__(self, draft: EventDraft, scene: Scene) -> None:
        self.draft, self.words, self.cast = draft, scene.lexicon.events.words, scene.cast
        self.scene = scene
        self.events, self.cues = scene.lexicon.events, scene.lexicon.cues
        sentence = draft.head.sent
        found = scene.lexicon.places.scan([t.text for t in sentence])
        self.known = frozenset(sentence.start + i for m in found for i in range(m.start, m.end))

    def nearest(self) -> tuple[int, Token | None]:
        """Return the place after a preposition that is nearest to the trigger, and its rank."""
        found = [(self._distance(noun), noun.i, noun) for noun in self._after_prepositions()]
        near = self.draft.type in {EventType.SANCTION, EventType.VOTE} or self.draft.head.lemma_ in self.words.calling
        ranked = [f for f in found if f[0][0] <= _OWN or (not near and self._is_named(f[2]) and self._may_be(f[2]))]
        if not ranked:
            return 0, None
        (rank, _), _, noun = min(ranked)
        return rank, noun

    def town(self, spot: Token) -> Token:
        """Return the named place that a spot without a name is said to be in ("a mosque in PESHAWAR"), or itself."""
        if (called := self._called(spot)) is not None:
            return called
        unnamed = spot.pos_ == "NOUN" or spot.text[:1].islower()
        if not unnamed or (_named(spot) and not self._is_owned(spot)):
            return spot
        behind = spot.doc[spot.i + 1] if spot.i + 1 < len(spot.doc) else spot
        within = [*prepositions(spot, "in", "at", "near", "outside"), *([behind] if behind.lower_ == "in" else [])]
        inside = (n for p in within for n in objects_of(p)[:1])
        return next((n for n in inside if self._is_place(n) and (n.pos_ == "PROPN" or _named(n))), spot)

    def _called(self, spot: Token) -> Token | None:
        """Return the name that stands behind a noun for a place ("the capital, SANAA, fell"), or null."""
        names = (c for c in spot.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and self._is_place(c))
        return next(names, None) if spot.pos_ == "NOUN" else None

    def _is_named(self, noun: Token) -> bool:
        return self._is_place(noun) or self._called(noun) is not None

    def _is_owned(self, spot: Token) -> bool:
        """Whether the name before a spot is that of a body whose it is, and of no place ("a UNITED NATIONS base")."""
        owners = [i for c in spot.lefts if c.pos_ == "PROPN" for i in self.cast.one(self.draft.paragraph, c)]
        return any(self.cast.entity(i).kind in _OWNING for i in owners)

    def hit(self) -> Token | None:
        """Return the place that the event's verb or noun takes: "shelled the village", "the raid on the town"."""
        head = self.draft.head
        if head.pos_ in VERBAL:
            patient = subject_of(head) if is_passive(head) else child(head, "dobj")
            if self.draft.type in _DONE_TO_PEOPLE:
                return None
            opened = self.draft.type is EventType.OTHER and not self.draft.agents  # "the crossing reopened"
            if patient is None and (opened or self.draft.type is EventType.SEIZURE):  # "the town fell to the rebels"
                patient = subject_of(head)
            if patient is not None and self.draft.type is EventType.SEIZURE:  # "took control of the district"
                of = [n for p in patient.children if p.lower_ == "of" for n in objects_of(p)[:1]]
                named = next((n for n in of if self._is_place(n)), None)
                named = named or next((n for n in of if is_taken_place(self.draft, n, self.scene)), None)
                placed = self._is_place(patient) or self._is_spot(patient)
                placed = placed or is_taken_place(self.draft, patient, self.scene)
                return named or (patient if placed else None)
            return patient if patient is not None and self._is_place(patient) and not self._is_person(patient) else None
        for preposition in (c for c in head.children if c.lower_ in {"on", "of", "against", "from"}):
            for noun in objects_of(preposition)[:1]:
                taken = self.draft.type is EventType.SEIZURE and is_taken_place(self.draft, noun, self.scene)
                if taken or self._is_place(noun):
                    return noun
        return None

    def _may_be(self, noun: Token) -> bool:
        """Whether a place in another phrase may be where it was: not what it is about, nor where others were."""
        head = self.draft.head
        over = {head.i, *(a.i for a in ancestors(head))}
        others = list(takewhile(lambda a: a.i not in over, ancestors(noun)))
        nouns = (a.lemma_.lower() for a in others if a.pos_ == "NOUN" and not _frames(a, head))
        apart = any(_is_of_others(a) for a in others)
        apart = apart or any(_tells_since(a) and not a.is_ancestor(noun) for a in (head, *ancestors(head)))
        return not (apart or _is_matter(noun) or self._is_where_told(noun) or any(map(self.events.is_noun, nouns)))

    def _is_where_told(self, noun: Token) -> bool:
        """Whether a place is where somebody told of it ("told reporters IN NAIROBI that"), and not where he lives."""
        under = self.draft.head
        for verb in ancestors(self.draft.head):
            if under.dep_ == "ccomp" and verb.pos_ in VERBAL and self.cues.verbs_for(verb.lemma_.lower()):
                beside = next((a for a in (noun, *ancestors(noun)) if a.head.i == verb.i and a.i != verb.i), under)
                if beside.i != under.i and (beside.dep_ in _WHERE_TOLD or self._is_seat(beside)):
                    return True
            under = verb
        return False

    def _is_seat(self, speaker: Token) -> bool:
        """Whether who tells of an event is a government, a ministry or its man, whose seat is no place of it."""
        noun = self.scene.lexicon.people.noun(speaker.lower_)
        if speaker.dep_ == "nsubj" and noun is not None and noun.relation in _OFFICIAL:
            return True  # "the truce has expired, an OFFICIAL IN GUWAHATI said"
        kinds = {self.cast.entity(i).kind for i in self.cast.one(self.draft.paragraph, speaker)}
        return speaker.dep_ == "nsubj" and bool(kinds & _SEATED)

    def _is_person(self, noun: Token) -> bool:
        """Whether a name is a person's."""
        return any(self.cast.entity(i).person for i in self.cast.one(self.draft.paragraph, noun))

    def before(self) -> Token | None:
        """Return the town that stands before a noun: "the Vienna meeting"; a state there is who does it."""
        head = self.draft.head
        if head.pos_ not in NOMINAL:
            return None
        lefts = (t for c in head.lefts if c.dep_ in {"compound", "nmod"} for t in (c, *c.lefts))
        towns = (t for t in lefts if t.pos_ == "PROPN" and (t.ent_type_ == "GPE" or t.i in self.known))
        here, cast = self.draft.paragraph, self.cast
        return next((t for t in towns if not cast.one(here, t) or cast.is_city(here, t)), None)

    def _after_prepositions(self) -> Iterator[Token]:
        way = _WAYS.get(self.draft.type)
        for token in self.draft.head.sent:
            if token.lower_ in self.words.whereabouts and token.pos_ in {"ADP", "SCONJ", "ADV"}:
                for noun in objects_of(token)[:1]:
                    high = token.lower_ in {"on", "over"} and self.draft.type is not EventType.DEPLOYMENT
                    spot = not high and self._is_spot(noun)
                    if (self._is_place(noun) or spot) and not self.draft.first <= token.i < self.draft.last:
                        yield noun
            elif token.lower_ == "of" and token.head.lower_ in self.words.bearings:  # "west OF MOSUL"
                yield from (n for n in objects_of(token)[:1] if n.pos_ == "PROPN" and self._is_place(n))
            elif token.lower_ == way and token.head.i == self.draft.head.i:
                yield from (n for n in objects_of(token)[:1] if self._is_place(n) or self._is_spot(n))

    def _is_spot(self, noun: Token) -> bool:
        """Whether a noun is for a place, with a name or without."""
        return noun.pos_ == "NOUN" and noun.lemma_.lower() in self.words.sites | self.words.spots

    def _is_place(self, noun: Token) -> bool:
        if noun.ent_type_ in PLACE_NAMES or noun.i in self.known:
            return True
        if noun.pos_ == "PROPN" and any(
            self.cast.entity(i).kind is ActorKind.STATE for i in self.cast.one(self.draft.paragraph, noun)
        ):
            return True
        if noun.pos_ == "PROPN":
            return noun.tag_ == "NNP" and (noun.ent_type_ == "" or self._is_nobody(noun))
        return noun.lemma_.lower() in self.words.sites | self.words.spots and _named(noun)

    def _is_nobody(self, noun: Token) -> bool:
        """Whether what the tagger takes for a body is none that is known ("in NEGROS OCCIDENTAL")."""
        bare = (
            noun.dep_ == "pobj" and noun.head.lower_ in {"in", "near"} and not any(c.dep_ == "det" for c in noun.lefts)
        )
        named = [self.cast.entity(i) for i in self.cast.one(self.draft.paragraph, noun)]
        return bare and noun.ent_type_ == "ORG" and all(e.kind is ActorKind.OTHER and e.key is None for e in named)

    def _distance(self, noun: Token) -> tuple[int, int]:
        """Return how far a place is: in the trigger's own phrase or clause first, then by words."""
        head = self.draft.head
        above = next(ancestors(noun), noun).head  # the preposition's governor
        serves = head.head if head.pos_ not in VERBAL else head
        if head.dep_ in {"nsubj", "nsubjpass"} and above.dep_ == "xcomp" and serves.i < above.i:
            above = above.head.head if above.head.dep_ == "acomp" else above.head  # "talks are due to OPEN in Rome"
        if above.i == head.i:
            rank = 0
        elif above.i == serves.i or (head.dep_ == "pobj" and above.i == serves.head.i):
            rank = 1
        else:
            rank = 2 if _clause(noun) == _clause(head) else 3
        return rank, abs(noun.i - head.i)

    def span(self, noun: Token) -> Span:
        """Return the words of a place: its name, or its noun with the names in it."""
        first = min(
            [t.i for c in noun.lefts if c.dep_ in {"compound", "det", "amod", "nmod"} for t in c.subtree],
            default=noun.i,
        )
        last = noun.i
        of = [c for c in noun.rights if c.lower_ == "of"]
        if noun.pos_ == "NOUN" or any(n.pos_ == "PROPN" for c in of for n in objects_of(c)):  # "the Gulf of Aden"
            last = max((t.i for c in of for t in c.subtree), default=last)
        while first < last and self.draft.paragraph.doc[first].lower_ in ARTICLES:
            first += 1
        return self.draft.paragraph.span(first, last)


def _is_matter(noun: Token) -> bool:
    """Whether a place in another phrase is only what something is about or done to ("sanctions on Russia")."""
    return noun.pos_ == "PROPN" and noun.head.lower_ in {"on", "over"} and noun.head.dep_ == "prep"


def _is_of_others(verb: Token) -> bool:
    """Whether a verb between an event and a place has a subject of its own, or tells what somebody is charged with.

    "Suspended the truce after four were killed IN CAUCA", "denied the raid and accused India of firing IN POONCH".
    """
    if verb.pos_ not in VERBAL:
        return False
    if verb.dep_ in {"conj", "advcl"} and has_subject(verb):
        return True
    if verb.dep_ == "ccomp" and has_subject(verb):  # "announced that talks would begin IN LUANDA"
        return any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.lefts)
    return verb.dep_ == "pcomp" and verb.head.lower_ == "of"


def _tells_since(verb: Token) -> bool:
    """Whether a clause tells from when on another thing went ("have faced each other since a soldier WAS SHOT")."""
    return verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "since" for c in verb.lefts)


def _frames(noun: Token, head: Token) -> bool:
    """Whether a noun is what something was done by, in or to ("killed by FIRE near the town", "in an OPERATION")."""
    if noun.dep_ == "dobj" and noun.head.i == head.i:
        return True
    if noun.dep_ == "pobj" and noun.head.lower_ in {"on", "at"} and noun.head.head.i == head.i:
        return True  # "opened fire on a CONVOY in the town"
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"by", "in", "during"}:
        return False
    above = noun.head.head
    if above.dep_ == "dobj" and above.head.i == head.i:
        return True  # "captured a commander in an operation near the town"
    return above.i == head.i or (head.dep_ == "conj" and above.i == head.head.i)


def _named(noun: Token) -> bool:
    """Whether a noun for a place is named: "Aleppo province", "the village of Teldau"."""
    inside = [c for c in noun.lefts if c.pos_ == "PROPN"]
    return bool(inside) or any(n.pos_ == "PROPN" for p in noun.children if p.lower_ == "of" for n in objects_of(p))


def _clause(token: Token) -> int:
    """Return the verb of a token's clause; of "are due to OPEN" it is "are"."""
    verb = token if token.pos_ in VERBAL else next((a for a in ancestors(token) if a.pos_ in VERBAL), None)
    while verb is not None and verb.dep_ == "xcomp" and verb.head.dep_ == "acomp":
        verb = verb.head.head
    return verb.i if verb is not None else -1
