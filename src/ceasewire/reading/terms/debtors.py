"""Who would act: the debtor of an act that a statement carries, from the words that ask for it or promise it."""

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import TRUCES_KEPT, ActionType, ActorKind, SpeechAct, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.phrases import VERBAL, agent_of, ancestors, child, objects_of, prepositions, subject_of
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.acting import noun_window
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.statements.voices import PARTIES, acting_side, is_called, is_party, own_side
from ceasewire.reading.terms.making import TermMaker

_OWN_STANCES = frozenset({TermStance.PLEDGED, TermStance.THREATENED, TermStance.AGREED})
# Acts that take two: "calls for a truce WITH the front" asks both.
_MUTUAL = frozenset({ActionType.CEASE_HOSTILITIES, ActionType.HOLD_TALKS, ActionType.SIGN_AGREEMENT})
_RELATIVE = frozenset({"which", "who", "whom"})
# What a party orders of its own forces by its noun.


class Debtors:
    """Says who would do the acts of statements.

    Args:
        maker: knows the kinds of acts, and whose the act of a noun is.
        cast: the article's actors.
        lexicon: the words for acts.
    """

    def __init__(self, maker: TermMaker, cast: Cast, lexicon: Lexicon) -> None:
        self._maker, self._cast, self._lexicon, self._words = maker, cast, lexicon, lexicon.acts

    def own(self, statement: Draft, act: Token | None = None) -> tuple[str, ...]:
        """Return who would act where the speaker speaks of his own side: the body, for a person."""
        return self.side_of(statement.speaker, act)

    def side_of(self, ids: tuple[str, ...], act: Token | None = None) -> tuple[str, ...]:
        """Return who does an act that these commit to: their side, but a person himself where nobody else can do it."""
        if act is not None and self._is_personal(act):
            return ids
        return acting_side(ids, self._cast)

    def _is_personal(self, act: Token) -> bool:
        """Whether an act is one that only a person can do: "resign", "step down"."""
        particle = child(act, "prt")
        words = f"{act.lemma_} {particle.lower_}" if particle is not None else act.lemma_
        return words in self._words.personal

    def of_complement(self, statement: Draft, act: Token, stance: TermStance) -> tuple[str, ...]:
        """Return who would do the act that a reporting verb governs ("vowed to X", "urged Z to X")."""
        paragraph = statement.paragraph
        owners = self._owners(statement, act, stance)
        if owners:
            return owners
        if act.pos_ in VERBAL:
            if stance is TermStance.DEMANDED:
                return self.asked(statement, act)
            own_act = statement.match is not None and statement.match.own_act
            if own_act or stance in {*_OWN_STANCES, TermStance.REFUSED}:
                return self._with_partners(statement, act) if stance is TermStance.AGREED else self.own(statement, act)
        doer = self._maker.doer_of_noun(paragraph, act)
        if stance in _OWN_STANCES and self._is_of_own_forces(statement, act):
            return self.own(statement)  # "announced the withdrawal of HIS TROOPS"
        if stance is TermStance.THREATENED and _cue_lemma(statement) == "warn":
            return doer  # "warned of consequences" names nobody who would bring them about
        if stance is TermStance.DEMANDED:
            beside = self._accused_beside(statement)
            return doer or self._both(statement, act) or self.asked(statement, act) or beside
        if stance is TermStance.AGREED:
            taken_up = act.lemma_.lower() in self._words.offers  # "accepted KENYA'S PLAN": who accepts it would act
            return self._with_partners(statement, act) if taken_up or not doer else doer
        if stance in _OWN_STANCES:
            return doer or self.own(statement)
        if stance is TermStance.REFUSED:
            return doer if self._is_harm_of_others(act) else self.own(statement)
        return self.own(statement) if not doer and self._offers(statement) else doer

    def _is_of_own_forces(self, statement: Draft, noun: Token) -> bool:
        """Whether a noun names what the speaker's own forces would do."""
        forces = (n for p in prepositions(noun, "of") for n in objects_of(p)[:1])
        forces = (n for n in forces if n.lemma_.lower() in self._words.own_forces | self._words.own_troops)
        whose = (w for n in forces if (w := child(n, "poss")) is not None and w.pos_ == "PRON")
        return any(self._cast.same_side(statement.speaker, self._cast.resolve(statement.paragraph, w)) for w in whose)

    def _with_partners(self, statement: Draft, act: Token) -> tuple[str, ...]:
        """Return the speaker's side with those whom it agrees with, where the act is one of two sides."""
        anchor = statement.match.anchor if statement.match is not None else None
        own = self.own(statement, act) if act.pos_ in VERBAL else self.own(statement)
        return self._maker.with_partners(statement.paragraph, act, own, anchor)

    def _accused_beside(self, statement: Draft) -> tuple[str, ...]:
        """Return whom the verb before accuses: "accused the front of a breach and demanded the return of"."""
        anchor = statement.match.anchor if statement.match is not None else None
        if anchor is None or anchor.dep_ != "conj":
            return ()
        verb = anchor.head.head.head if anchor.head.dep_ == "pcomp" else anchor.head  # joined to "of violating"
        acts = {c.act for c in self._lexicon.cues.verbs_for(verb.lemma_.lower())}
        accused = child(verb, "dobj")
        if SpeechAct.BLAME not in acts or accused is None:
            return ()
        return self._cast.resolve(statement.paragraph, accused)

    def _owners(self, statement: Draft, act: Token, stance: TermStance) -> tuple[str, ...]:
        """Return whose commitment it is that a speaker tells of: "reiterated its government's commitment to"."""
        head = statement.head
        if head is None or head.i == act.i or stance not in {TermStance.PLEDGED, TermStance.AGREED}:
            return ()
        lemma = head.lemma_.lower()
        if lemma not in self._words.carriers or lemma in self._words.offers:
            return ()
        owner = child(head, "poss")
        anchor = statement.match.anchor if statement.match is not None else None
        if owner is not None and owner.pos_ == "PRON" and head.dep_ == "dobj" and head.head == anchor:
            return self.own(statement)  # "reaffirms its readiness to": its own
        return self._cast.modifiers(statement.paragraph, head)

    def _is_harm_of_others(self, noun: Token) -> bool:
        """Whether what is turned down is a hostile act, which whoever turns it down would not do himself."""
        rule = self._maker.rule(noun, *noun_window(noun))
        return rule is not None and rule.harm

    def _both(self, statement: Draft, noun: Token) -> tuple[str, ...]:
        """Return both sides of what a party asks another to do with it: "called for a truce with the front"."""
        rule = self._maker.rule(noun, *noun_window(noun))
        if rule is None or rule.type not in _MUTUAL or not is_party(statement, self._cast):
            return ()
        others = [n for p in prepositions(noun, "with") for n in objects_of(p)[:1]]
        named = tuple(i for n in others for i in self._cast.resolve(statement.paragraph, n))
        return tuple(dict.fromkeys((*self.own(statement), *named))) if named else ()

    def _offers(self, statement: Draft) -> bool:
        """Whether a party puts an act of its own on the table: "offers a truce", an armed group's proposal."""
        if statement.match is None or not is_party(statement, self._cast):
            return False
        sides = (*statement.speaker, *own_side(statement.speaker, self._cast))
        armed = any(self._cast.entity(i).kind == "armed_group" for i in sides)
        return armed or statement.match.anchor.lemma_ == "offer"

    def asked(self, statement: Draft, act: Token) -> tuple[str, ...]:
        """Return of whom something is demanded: the object of the cue, the subject of the clause."""
        cast, paragraph = self._cast, statement.paragraph
        anchor = statement.match.anchor if statement.match is not None else None
        if act.pos_ in VERBAL:
            clause = read_clause(act)
            if clause.passive:
                by = agent_of(act)
                return cast.resolve(paragraph, by) if by is not None else ()
            if clause.subject is not None:
                own = child(act, "nsubj")
                who = own if own is not None else clause.subject
                named = (anchor is None or who.i != anchor.i) and who.lemma_.lower() not in self._words.carriers
                ids = cast.resolve(paragraph, who, create=own is not None or who.dep_ == "dobj") if named else ()
                if ids and ids != statement.speaker:
                    return ids
        if anchor is not None:
            found = self._object_asked(statement, act, anchor) or self._answering(paragraph, anchor)
            if found:
                return found
        return tuple(statement.addressee)

    def ordered(self, statement: Draft, act: Token) -> tuple[str, ...]:
        """Return whose own forces somebody orders to act ("ordered HIS TROOPS to halt"): their side; else nobody.

        Bare troops are those of the state or group whose leader gives them orders ("ordered TROOPS to advance"), and so
        is a truce that he orders.
        """
        anchor = statement.match.anchor if statement.match is not None else None
        return self.ordered_by(statement.paragraph, anchor, statement.speaker, act) if anchor is not None else ()

    def ordered_by(self, paragraph: Paragraph, anchor: Token, speaker: tuple[str, ...], act: Token) -> tuple[str, ...]:
        """Return whose own forces those who give an order by a verb tell to act, as `ordered` does."""
        if anchor.lemma_ not in self._words.ordering:
            return ()
        if act.pos_ not in VERBAL:
            return self._party(speaker, act) if self._is_own_halt(paragraph, act, anchor) else ()
        told = child(anchor, "dobj") or child(act, "nsubj")
        owner = child(told, "poss") if told is not None else None
        words = self._words
        if told is None or told.lemma_.lower() not in words.own_forces | words.own_troops | words.units:
            return ()
        if told.tag_ == "NNS" and not list(told.lefts):
            return self._party(speaker, act)
        if self._is_the_service(told):
            party = self._party(speaker, act)
            return party if all(self._has_army(i) for i in party) else ()
        if owner is None or owner.pos_ != "PRON":
            return ()
        owners = self._cast.resolve(paragraph, owner)
        return self.side_of(speaker, act) if self._cast.same_side(speaker, owners) else ()

    def _is_the_service(self, told: Token) -> bool:
        """Whether those told to act are an army that needs no name of whose it is ("ordered THE AIR FORCE to halt")."""
        before = {c.lower_ for c in told.lefts}
        known = told.lemma_.lower() in self._words.own_forces and "the" in before
        return known and before <= {"the"} | self._words.services

    def _has_army(self, party: str) -> bool:
        """Whether an actor is a state, its government, or who speaks for a state that is not named."""
        state = self._cast.entity(party).kind in {ActorKind.STATE, ActorKind.GOVERNMENT}
        return state or self._cast.speaks_for_unnamed_state(party)

    def _is_own_halt(self, paragraph: Paragraph, noun: Token, anchor: Token) -> bool:
        """Whether a noun is a halt that somebody orders of nobody else ("ordered A TRUCE")."""
        ordered = noun.dep_ == "dobj" and noun.head.i == anchor.i
        kind = self._maker.kind_of_noun(noun) if ordered else None
        return kind is not None and kind.type in TRUCES_KEPT and not self._maker.doer_of_noun(paragraph, noun)

    def _party(self, speaker: tuple[str, ...], act: Token) -> tuple[str, ...]:
        """Return the side of those who give an order, where it is one that has forces; else nobody."""
        side = self.side_of(speaker, act)
        called = [self._cast.entity(i) for i in (*side, *speaker)]
        names = (" ".join((e.name, *e.titles)).casefold().split() for e in called)
        armed = all(self._cast.entity(i).kind in PARTIES or self._cast.speaks_for_unnamed_state(i) for i in side)
        return side if armed and not any(self._words.judging.intersection(name) for name in names) else ()

    def _object_asked(self, statement: Draft, act: Token, anchor: Token) -> tuple[str, ...]:
        """Return whom a word of asking names: its object, the noun after "on", the noun that it tells more of."""
        cast, paragraph, carriers = self._cast, statement.paragraph, self._words.carriers
        for dep in ("dobj", "dative"):
            noun = child(anchor, dep)
            if noun is not None and noun.i != act.i and noun.lemma_.lower() not in carriers:
                ids = cast.resolve(paragraph, noun, create=statement.frame == "object_rest")
                if ids:
                    return ids
        for preposition in prepositions(anchor, "on", "to", "upon", "with", "from"):
            for noun in objects_of(preposition)[:1]:
                asked = preposition.lower_ in {"on", "upon"} and noun.i < act.i
                named = noun.i != act.i and noun.lemma_.lower() not in carriers
                if named and (ids := cast.resolve(paragraph, noun, create=asked)):
                    return ids
        given = child(anchor.head, "dative") if anchor.dep_ == "dobj" else None  # "gave THE FRONT an ultimatum to"
        if given is not None and given.i < anchor.i and (ids := cast.resolve(paragraph, given)):
            return ids
        told_of = anchor.head  # "the council, which we urge to act"
        subject = child(anchor, "nsubj")
        asks = subject is not None and subject.lower_ not in _RELATIVE
        if anchor.dep_ == "relcl" and asks and any(t.lower_ in _RELATIVE for t in anchor.doc[told_of.i + 1 : anchor.i]):
            return cast.resolve(paragraph, told_of)
        return ()

    def _answering(self, paragraph: Paragraph, anchor: Token) -> tuple[str, ...]:
        """Return who answers a demand told of by its noun: "the premier rejected a demand by the group to"."""
        verb = anchor.head
        if anchor.pos_ != "NOUN" or anchor.dep_ != "dobj" or verb.pos_ != "VERB":
            return ()
        answers = {c.act for c in self._lexicon.cues.verbs_for(verb.lemma_.lower())}
        who = subject_of(verb)
        if not answers & {SpeechAct.REJECT, SpeechAct.ACCEPT} or who is None:
            return ()
        return self.side_of(self._cast.resolve(paragraph, who))

    def of_clause(self, statement: Draft, verb: Token) -> tuple[str, ...]:
        """Return who would do what a clause says should be done."""
        paragraph = statement.paragraph
        clause = read_clause(verb)
        if clause.passive:
            by = agent_of(verb)
            return self._cast.resolve(paragraph, by) if by is not None else ()
        who = clause.subject if clause.subject is not None else _cut_off_subject(verb)
        if who is None:
            return self._told(statement) if verb.tag_ == "VB" and not clause.infinitive else ()
        return self._cast.resolve(paragraph, who) or self._behind(paragraph, who)

    def _told(self, statement: Draft) -> tuple[str, ...]:
        """Return to whom an order is told (“Lay down your arms,” he told THE FIGHTERS); reporters only pass it on."""
        told = [i for i in statement.addressee if self._cast.entity(i).kind in {*PARTIES, ActorKind.UNNAMED}]
        return tuple(i for i in told if not is_called(self._cast.entity(i), self._words.onlookers))

    def _behind(self, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
        """Return whose efforts or steps a subject names: "efforts by the front should be"."""
        if noun.lemma_.lower() not in self._words.steps:
            return ()
        return self._maker.doer_of_noun(paragraph, noun)

    def governor_of(self, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
        """Return whom the verb above an act names as its doer, through "responsibility for refusing to"."""
        for above in ancestors(verb):
            if above.pos_ in VERBAL:
                who = agent_of(above) if above.dep_ == "acl" else subject_of(above)
                if who is not None and (named := self._cast.resolve(paragraph, who)):
                    return named
                if above.dep_ != "pcomp":
                    return ()
            elif above.lemma_.lower() in self._words.carriers and (owners := self._cast.modifiers(paragraph, above)):
                return owners
        return ()


def _cue_lemma(statement: Draft) -> str:
    return statement.match.anchor.lemma_ if statement.match is not None else ""


def _cut_off_subject(verb: Token) -> Token | None:
    """Return the subject that stands right before a quotation which opens with the helping verb (`X "must leave"`)."""
    helper = child(verb, "aux")
    if helper is None or helper.i < 2 or not helper.nbor(-1).is_quote:
        return None
    before = helper.nbor(-2)
    return before if before.pos_ in {"NOUN", "PROPN", "PRON"} else None
