"""Acts that statements carry: what somebody pledges, demands, accepts, rejects, threatens or proposes in saying so.

A complement is the act itself ("vowed to leave"); in clauses each main verb is looked at, and the first way of telling
of an act that fits decides ("it will leave", "they must leave", "the other side has agreed to leave").
"""

from collections.abc import Iterator
from dataclasses import replace

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import VIOLENCE, ActionType, ActorKind, EventType, Polarity, SpeechAct, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.unmarked import done_by_whoever
from ceasewire.reading.grammar.classes import FIRST_PERSON, NEGATIVE_PRONOUNS
from ceasewire.reading.grammar.clauses import Clause, has_negative_subject, read_clause
from ceasewire.reading.grammar.harms import is_harm
from ceasewire.reading.grammar.mandates import is_mandated
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    coordinated,
    has_to,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
)
from ceasewire.reading.grammar.questions import is_indirect_question
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_anothers_part
from ceasewire.reading.statements.acting import clause_edges, driven_act, first_infinitive, noun_window
from ceasewire.reading.statements.acts import leaves_undone, requites, rules_out_being
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.statements.promising import announced_act, is_ruled_out, promises_whoever, waits_for
from ceasewire.reading.statements.said import main_verbs
from ceasewire.reading.statements.voices import PARTIES, is_onlooker, is_party, speaks_of_own
from ceasewire.reading.terms.commitments import STANCES, Commitments
from ceasewire.reading.terms.debtors import Debtors
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker
from ceasewire.reading.terms.othersacts import OthersActs
from ceasewire.reading.terms.ownacts import OwnActs

# Deeds that are rejected as wrong, not as one's own to do.
_DEEDS = VIOLENCE | {EventType.ARREST, EventType.ABDUCTION, EventType.SEIZURE}


class StatementTerms:
    """Finds the acts that statements carry."""

    def __init__(
        self, maker: TermMaker, commitments: Commitments, debtors: Debtors, cast: Cast, lexicon: Lexicon
    ) -> None:
        self._cast, self._lexicon, self._words = cast, lexicon, lexicon.acts
        self._maker, self._commitments, self._debtors = maker, commitments, debtors
        self._own = OwnActs(maker, commitments, debtors, cast, lexicon)
        self._others = OthersActs(maker, commitments, cast, lexicon)

    def of_statement(self, statement: Draft) -> Iterator[TermDraft]:
        """Yield the terms that a statement carries."""
        stance = STANCES.get(statement.act)
        if statement.act is SpeechAct.DENY or self._is_agreement_denied(statement):
            return  # "denied that it would leave"
        agrees = statement.match is not None and statement.match.anchor.lemma_ in self._words.agreeing
        if stance is TermStance.PLEDGED and agrees:
            stance = TermStance.AGREED
        if stance is not None and statement.head is not None and statement.frame not in {"clause", "quote"}:
            yield from self._of_complement(statement, stance)
            return
        for term in self._of_clauses(statement):
            if term.stance is TermStance.PLEDGED and agrees:
                term.stance = TermStance.AGREED  # "agreed that it would let aid in"
            yield term

    def _is_agreement_denied(self, statement: Draft) -> bool:
        """Whether a statement tells that nothing was agreed so far: "has not agreed to a vote" refuses none."""
        if statement.match is None or statement.match.anchor.lemma_ not in self._words.agreeing:
            return False
        anchor = statement.match.anchor
        perfect = any(c.lemma_ == "have" for c in anchor.children if c.dep_ == "aux")
        never = any(c.lower_ == "never" for c in anchor.children)
        return (perfect or never) and read_clause(anchor).negated

    def _of_complement(self, statement: Draft, stance: TermStance) -> Iterator[TermDraft]:
        """Yield the acts of "vowed to X and Y", "urged Z to X", "demanded the release of"."""
        head, paragraph = statement.head, statement.paragraph
        if head is None:
            return
        if stance in {TermStance.AGREED, TermStance.REFUSED}:
            head = self._maker.deal_meant(head) or head
        if statement.match is not None and is_passive(statement.match.anchor) and statement.match.speaker is None:
            return
        if (statement.frame == "object_rest" and head.pos_ not in VERBAL) or (
            head.dep_ == "pobj" and stance is TermStance.DEMANDED
        ):
            head = first_infinitive(statement) or head
            if statement.frame == "object_rest" and head.pos_ not in VERBAL:
                return
        for act in self._maker.act_heads(head):
            if stance is TermStance.AGREED and self._runs(act):
                continue  # "agreed on a truce TO RUN from May"
            if stance is TermStance.REFUSED and _is_anothers_deed(act, self._lexicon):
                continue
            debtor = self._debtors.of_complement(statement, act, stance)
            if stance is TermStance.DEMANDED and (own := self._debtors.ordered(statement, act)):
                harms = is_harm(act, self._lexicon)
                stance, debtor = (TermStance.DEMANDED if harms else TermStance.PLEDGED), own
            forbids = statement.match is not None and statement.match.forbids
            polarity = Polarity.REFRAIN if forbids else Polarity.DO
            others = _for_whom(act) if stance in {TermStance.AGREED, TermStance.PLEDGED} else None
            if stance is TermStance.DEMANDED and statement.frame == "prep:for":
                others = _undergoing(act)  # "called FOR THE PRISONERS to be released"
            first = others.left_edge.i if others is not None else None
            for term in self._maker.make(
                paragraph,
                act,
                stance,
                debtor,
                statement,
                f"complement:{statement.frame}",
                polarity=polarity,
                first=first,
            ):
                if (
                    stance is TermStance.THREATENED
                    and statement.told_by("vow", "pledge", "promise", "swear")
                    and term.polarity is Polarity.REFRAIN
                ):
                    term.stance = TermStance.PLEDGED  # "vowed not to leave"
                put_off = _is_put_off(act) and not statement.told_by(
                    "promise"
                )  # "promised not to return unless attacked"
                if stance is TermStance.PLEDGED and term.polarity is Polarity.REFRAIN and put_off:
                    term.stance, term.polarity = TermStance.REFUSED, Polarity.DO  # "vowed not to vote until"
                yield term

    def _runs(self, act: Token) -> bool:
        """Whether an infinitive only says when the truce named right before it runs."""
        if act.lemma_ not in act.doc.clause_words.dating | {"run"} or child(act, "dobj", "xcomp") is not None:
            return False
        named = (t for t in reversed(act.doc[: act.i]) if t.pos_ == "NOUN")
        kind = next((self._maker.kind_of_noun(t) for t in named), None)
        return kind is not None and kind.type is ActionType.CEASE_HOSTILITIES

    def _of_clauses(self, statement: Draft) -> Iterator[TermDraft]:
        """Yield the acts of the clauses said: "it will X", "Y must X", "Z has agreed to X"."""
        for verb in main_verbs(statement):
            yield from self._of_clause(statement, verb)

    def _of_clause(self, statement: Draft, verb: Token) -> Iterator[TermDraft]:
        """Yield the acts of one clause: the first way of telling of them that fits."""
        if is_anothers_part(verb) or is_indirect_question(verb):
            return
        clause = read_clause(verb)
        if _demands(statement, verb):
            yield from self._demanded(statement, verb, "demanded-clause")
            return
        if _wants_done(statement, verb) and clause.subject is not None:
            yield from self._wanted_done(statement, verb, clause.subject)
            return
        if _proposes(statement, verb):
            yield from self._demanded(statement, verb, "proposed-clause", stance=TermStance.PROPOSED)
            return
        if statement.act is SpeechAct.REJECT and (ruled_out := list(self._ruled_out(statement, verb))):
            yield from ruled_out
            return
        if dismissed := list(self._dismissed(statement, clause)):
            yield from dismissed
            return
        if statement.act is SpeechAct.PLEDGE and rules_out_being(clause):
            yield from self._ruled_out(statement, verb)
            return
        if statement.act is SpeechAct.THREATEN and (menace := list(self._menace(statement, verb, clause))):
            yield from menace
            return
        if (driven := driven_act(verb, self._words.driving)) is not None:
            yield from self._own.driven(statement, clause, *driven)
            return
        own = speaks_of_own(clause.subject, statement, self._cast, self._words)
        announced = announced_act(verb, self._words)
        to_come = clause.future or clause.modal == "would"
        if own and to_come and not clause.negated and (answered := list(self._own.answered(statement, verb))):
            yield from answered
            return
        if own and (held := list(self._own.committed_to(statement, clause))):
            yield from held
            return
        if announced is None and (
            committed := self._commitments.committed(statement.paragraph, verb, statement, clause.subject)
        ):
            yield from committed
            return
        if self._own.is_fight_going_on(statement, clause):
            yield from self._own.fight_going_on(statement, clause)
        elif self._own.binds(statement, clause, own=own, announces=announced is not None):
            undone = announced is not None and announced is not verb and is_negated(announced)
            told = replace(clause, negated=True) if undone else clause  # "have decided NOT TO ATTACK it"
            yield from self._own.of_clause(statement, told, announced or verb)
        elif kept := self._kept_up(statement, clause) or self._not_allowed(statement, clause):
            yield from kept
        elif self._vouches_for(statement, clause):
            yield from self._vouched(statement, clause)
        elif promises_whoever(clause) and self._can_punish(statement, verb):
            yield from self._to_whoever(statement, clause)
        elif self._is_announced_passive(statement, clause):
            yield from self._announced_passive(statement, verb)
        elif verb.lemma_ in self._words.waiting and clause.subject is not None and clause.subject.pos_ == "NOUN":
            yield from self._waiting(statement, clause)
        elif clause.duty and not own and not (clause.subject is not None and clause.subject.lower_ == "one"):
            yield from self._demanded(statement, verb, f"duty:{clause.modal or 'to'}")
        elif statement.act is SpeechAct.THREATEN and (clause.possible or clause.future):
            yield from self._harm_to_come(statement, clause)
        elif statement.speaker and all(self._cast.entity(i).kind is ActorKind.MEDIA for i in statement.speaker):
            for term in self._commitments.planned(statement.paragraph, verb):  # state media speak as the article does
                term.statement = statement
                yield term
        else:
            yield from self._others.of_clause(statement, clause)

    def _waiting(self, statement: Draft, clause: Clause) -> list[TermDraft]:
        """Return what a party will do once another act is done ("the RELEASE will have to wait until they leave")."""
        act, verb = clause.subject, clause.verb
        hung = any(m.dep_ == "mark" and m.lower_ in {"until", "till"} for c in verb.rights for m in c.lefts)
        if act is None or act.pos_ != "NOUN" or verb.lemma_ not in self._words.waiting or clause.negated or not hung:
            return []
        doer = self._maker.doer_of_noun(statement.paragraph, act)
        if not is_party(statement, self._cast) or self._maker.kind_of_noun(act) is None:
            return []
        if self._is_of_others(statement, act) or (doer and not self._cast.same_side(statement.speaker, doer)):
            return []
        debtor = doer or self._debtors.own(statement)
        return list(self._maker.make(statement.paragraph, act, TermStance.PLEDGED, debtor, statement, "own:waits"))

    def _kept_up(self, statement: Draft, clause: Clause) -> list[TermDraft]:
        """Return what a party says that it will keep from others ("the crossing will STAY CLOSED until they leave").

        Sanctions that remain are not lifted, and a road that stays shut is not opened, until what it hangs on.
        """
        thing, verb = clause.subject, clause.verb
        if thing is None or verb.lemma_ not in self._words.staying or clause.negated:
            return []
        if not (clause.future or clause.modal == "would"):
            return []
        shut = any(c.lower_ in self._words.shut for c in verb.rights if c.dep_ in {"acomp", "oprd", "attr"})
        undo = "open" if shut else "lift"
        kind = self._lexicon.actions.find(undo, is_verb=True, lemmas={undo, thing.lemma_.lower()})
        if kind is None or kind.type is not (ActionType.OPEN_ACCESS if shut else ActionType.LIFT_SANCTIONS):
            return []
        imposes = kind.type is ActionType.LIFT_SANCTIONS and self._are_bodies(statement.speaker)
        if not (imposes or is_party(statement, self._cast)) or self._is_of_others(statement, thing):
            return []
        made = self._maker.make(
            statement.paragraph,
            verb,
            TermStance.THREATENED,
            self._debtors.own(statement),
            statement,
            "own:kept-up",
            polarity=Polarity.REFRAIN,
            first=thing.left_edge.i,
        )
        terms = list(made)
        for term in terms:
            term.action_type = kind.type
        return terms

    def _not_allowed(self, statement: Draft, clause: Clause) -> list[TermDraft]:
        """Return what is said not to be allowed until something is done, by nobody knows whom who is no party."""
        thing, verb = clause.subject, clause.verb
        to_come = clause.future or clause.modal == "would"
        barred = clause.negated or has_negative_subject(verb)
        if thing is None or not (to_come and clause.passive and barred) or verb.lemma_ not in self._words.allowing:
            return []
        if is_party(statement, self._cast) or is_onlooker(statement, self._cast, self._words):
            return []
        if not self._commitments.on_condition(statement.paragraph, verb):
            return []
        first = thing.left_edge.i
        made = self._maker.make(
            statement.paragraph, verb, TermStance.REFUSED, (), statement, "not-allowed", first=first
        )  # fmt: skip
        return list(made)

    def _are_bodies(self, speaker: tuple[str, ...]) -> bool:
        return bool(speaker) and all(self._cast.entity(i).kind is ActorKind.IGO for i in speaker)

    def _is_announced_passive(self, statement: Draft, clause: Clause) -> bool:
        """Whether a party, or who announces it, says that something is to be done ("the road will be opened")."""
        told_of = self._is_told_of_truce(clause) or self._would_be_done(statement, clause)
        comes = clause.passive or self._comes_about(statement, clause)
        if not comes or clause.negated or not (clause.future or told_of):
            return False
        if statement.act not in {SpeechAct.SAY, SpeechAct.PLEDGE}:
            return False
        if not (statement.told_by("announce", "declare", "confirm", "decide") or is_party(statement, self._cast)):
            return False
        if self._is_of_others(statement, clause.subject):
            return False
        kind = self._maker.rule(clause.verb, *clause_edges(clause.verb))
        return kind is not None and kind.type is not ActionType.HOLD_TALKS and not self._of_talks(clause.subject)

    def _comes_about(self, statement: Draft, clause: Clause) -> bool:
        """Whether a thing does what somebody does with it ("the crossing will REOPEN once they are freed")."""
        what = clause.subject
        if what is None or what.pos_ not in {"NOUN", "PROPN"} or clause.verb.lemma_ not in self._words.opening:
            return False
        named = self._cast.resolve(statement.paragraph, what)
        return child(clause.verb, "dobj") is None and not any(self._cast.entity(i).kind in PARTIES for i in named)

    def _is_of_others(self, statement: Draft, thing: Token | None) -> bool:
        """Whether something is another side's, which the speaker can't promise; captives are their holder's to free."""
        if thing is None or self._maker.is_held(thing):
            return False
        owners = self._cast.modifiers(statement.paragraph, thing)
        sides = [i for i in owners if self._cast.entity(i).kind in PARTIES]
        return bool(sides) and not self._cast.same_side(statement.speaker, sides)

    def _vouches_for(self, statement: Draft, clause: Clause) -> bool:
        """Whether a party promises what a body of no other side will do ("promised that THE STATE would pay")."""
        cue = statement.match
        if cue is None or not cue.own_act or cue.act is not SpeechAct.PLEDGE or statement.frame != "clause":
            return False
        to_come = (clause.future or clause.modal == "would") and not clause.unreal and not clause.negated
        if not to_come or clause.passive or clause.subject is None or not is_party(statement, self._cast):
            return False
        named = self._cast.resolve(statement.paragraph, clause.subject)
        return not named and clause.subject.lemma_.lower() in self._words.state_bodies | {"state"}

    def _vouched(self, statement: Draft, clause: Clause) -> Iterator[TermDraft]:
        for act in self._maker.act_heads(clause.verb):
            yield from self._maker.make(
                statement.paragraph, act, TermStance.PLEDGED, self._debtors.own(statement, act), statement, "vouched"
            )

    def _can_punish(self, statement: Draft, verb: Token) -> bool:
        """Whether a party says what will be done to whoever does a thing, or an international body that he will pay."""
        if is_party(statement, self._cast):
            return True
        return is_harm(verb, self._lexicon) and not is_onlooker(statement, self._cast, self._words)

    def _to_whoever(self, statement: Draft, clause: Clause) -> Iterator[TermDraft]:
        """Yield what a party says will be done to whoever does a thing ("those who surrender WILL BE FREED")."""
        stance = TermStance.THREATENED if is_harm(clause.verb, self._lexicon) else TermStance.PLEDGED
        by = agent_of(clause.verb)
        own = self._debtors.own(statement) if is_party(statement, self._cast) else ()
        debtor = self._cast.resolve(statement.paragraph, by) if by is not None else own
        yield from self._maker.make(statement.paragraph, clause.verb, stance, debtor, statement, "to-whoever")

    def _would_be_done(self, statement: Draft, clause: Clause) -> bool:
        """Whether words told on say what would be done on a condition, or on a day ("said a vote would be held if")."""
        on_condition = self._commitments.on_condition(statement.paragraph, clause.verb)
        dated = any(c.ent_type_ in {"DATE", "TIME"} for d in clause.verb.rights for c in (d, *d.children))
        return clause.modal == "would" and not clause.unreal and (on_condition or dated)

    def _announced_passive(self, statement: Draft, verb: Token) -> Iterator[TermDraft]:
        first, _ = clause_edges(verb)
        by = agent_of(verb)
        debtor = self._cast.resolve(statement.paragraph, by) if by is not None else self._debtors.own(statement)
        stance = TermStance.THREATENED if is_harm(verb, self._lexicon) else TermStance.PLEDGED
        yield from self._maker.make(
            statement.paragraph, verb, stance, debtor, statement, "announced-passive", first=first
        )

    def _harm_to_come(self, statement: Draft, clause: Clause) -> Iterator[TermDraft]:
        """Yield what a threat says will happen, where nobody is named who does it ("the truce will end")."""
        if clause.subject is None or self._cast.resolve(statement.paragraph, clause.subject):
            return
        whoever = done_by_whoever(clause.subject) is not None  # "anyone who breaks the truce WILL PAY"
        first = None if whoever else min(t.i for t in clause.subject.subtree)
        for term in self._maker.make(
            statement.paragraph, clause.verb, TermStance.THREATENED, (), statement, "menace", first=first
        ):
            if term.action_type is ActionType.CEASE_HOSTILITIES:
                term.action_type = ActionType.RESUME_HOSTILITIES
            yield term

    def _menace(self, statement: Draft, verb: Token, clause: Clause) -> Iterator[TermDraft]:
        """Yield the harm that is said to come of itself: "there will be consequences", "would be met with force"."""
        if not (clause.future or clause.modal == "would") or clause.negated or clause.unreal:
            return
        there = child(verb, "expl") if verb.lemma_ == "be" else None
        answered = clause.subject is not None and (statement.paragraph.index, clause.subject.i) in self._maker.inside
        if there is None and not (answered and verb.lemma_ in self._words.menacing and verb.lemma_ != "be"):
            return
        nouns = [t for c in verb.rights if c.dep_ in {"attr", "dobj", "prep", "agent"} for t in c.subtree]
        if any(t.lower_ == "no" for t in nouns) or not any(t.lemma_.lower() in self._words.menaces for t in nouns):
            return
        first = there.i if there is not None else None
        for term in self._maker.make(
            statement.paragraph, verb, TermStance.THREATENED, (), statement, "menace", first=first
        ):
            if term.action_type is ActionType.HOLD_TALKS:  # "will be MET with force"
                term.action_type = ActionType.RESUME_HOSTILITIES
            yield term

    def _ruled_out(self, statement: Draft, verb: Token) -> Iterator[TermDraft]:
        """Yield what a party says will not be: "there will be no ceasefire until", "the war won't end until"."""
        clause = read_clause(verb)
        if not (clause.future or clause.modal in {"would", "can"}):
            return
        debtor = self._debtors.own(statement)
        nothing = [n for c in verb.children if c.dep_ == "attr" for n in coordinated(c) if _is_none(n)]
        if rules_out_being(clause) and nothing:
            known = [n for n in nothing if self._is_conceded(n)]
            held_back = not known and self._commitments.on_condition(statement.paragraph, verb)
            for noun in nothing[:1] if held_back else known:  # not "there will be no doubt"
                yield from self._no_such(statement, verb, noun, debtor)
        elif clause.subject is not None and clause.subject.lower_ in NEGATIVE_PRONOUNS:
            return
        elif clause.modal != "can" and clause.negated and clause.subject is not None and clause.subject.i < verb.i:
            subject = clause.subject
            of_known_kind = self._maker.rule(subject, *clause_edges(verb)) or self._maker.rule(
                verb, *clause_edges(verb)
            )
            forces = has_negative_subject(verb) and subject.lemma_.lower() in self._words.own_forces
            if requites(clause, self._lexicon):
                return  # "such raids will not go unpunished"
            nobodys = not self._cast.resolve(statement.paragraph, subject) or leaves_undone(clause, self._lexicon)
            if of_known_kind is not None and (forces or nobodys):
                yield from self._maker.make(
                    statement.paragraph,
                    verb,
                    TermStance.REFUSED,
                    debtor,
                    statement,
                    "ruled-out",
                    polarity=Polarity.DO,
                    first=None if forces else subject.left_edge.i,
                )

    def _dismissed(self, statement: Draft, clause: Clause) -> Iterator[TermDraft]:
        """Yield the act that a party says will not come about ("a pullback is OUT OF THE QUESTION")."""
        what, verb = clause.subject, clause.verb
        if what is None or what.pos_ != "NOUN" or (clause.negated and not _is_none(what)) or clause.unreal:
            return
        kind = self._maker.kind_of_noun(what)
        if not is_ruled_out(verb, self._words) or kind is None or kind.harm:
            return
        if is_party(statement, self._cast):
            debtor = self._debtors.own(statement)
            yield from self._maker.make(statement.paragraph, what, TermStance.REFUSED, debtor, statement, "dismissed")

    def _is_conceded(self, noun: Token) -> bool:
        """Whether a noun names an act of a known kind, or what somebody concedes."""
        return self._maker.kind_of_noun(noun) is not None or noun.lemma_.lower() in self._words.conceding

    def _no_such(self, statement: Draft, verb: Token, noun: Token, debtor: tuple[str, ...]) -> Iterator[TermDraft]:
        """Yield what there will be none of: refused, or left undone where it would do harm."""
        kind = self._maker.kind_of_noun(noun)
        promised = statement.act is SpeechAct.PLEDGE and kind is None and not waits_for(verb)
        spares = promised and noun.lemma_.lower() not in self._words.conceding  # "promised that there would be"
        harms = (kind is not None and kind.harm) or spares  # "there will be no war if they leave"
        yield from self._maker.make(
            statement.paragraph,
            noun,
            TermStance.PLEDGED if harms else TermStance.REFUSED,
            debtor,
            statement,
            "ruled-out",
            polarity=Polarity.REFRAIN if harms else Polarity.DO,
        )

    def _of_talks(self, noun: Token | None) -> bool:
        """Whether a noun phrase names talks, that are held and no act of a side."""
        rule = self._maker.rule(noun, *noun_window(noun)) if noun is not None else None
        return rule is not None and rule.type is ActionType.HOLD_TALKS

    def _demanded(
        self, statement: Draft, verb: Token, rule: str, *, stance: TermStance = TermStance.DEMANDED
    ) -> Iterator[TermDraft]:
        """Yield what a clause says should be done; in the passive with what it is done to."""
        clause = read_clause(verb)
        debtor = self._debtors.of_clause(statement, verb)
        polarity = Polarity.REFRAIN if clause.negated else Polarity.DO
        for act in self._maker.act_heads(verb):
            told = child(act, "nsubj", "nsubjpass") if act != verb else None
            if told is not None and told.lower_ in FIRST_PERSON and _is_or(verb, act):
                own = self._debtors.own(statement, act)  # "they must leave, or we will make them"
                yield from self._maker.make(
                    statement.paragraph, act, TermStance.THREATENED, own, statement, f"{rule}:or"
                )
                continue
            if act != verb and _goes_on_otherwise(act):
                continue  # "give us the men and you will have your truce", "must leave, but the front will stay"
            first = None
            what = clause.subject if act == verb else told
            if read_clause(act).passive and what is not None and what.i < act.i:
                first = what.left_edge.i
            doer = debtor if told is None else self._debtors.of_clause(statement, act)  # "A must go AND B MUST STAY"
            yield from self._maker.make(
                statement.paragraph, act, stance, doer, statement, rule, polarity=polarity, first=first
            )

    def _wanted_done(self, statement: Draft, verb: Token, what: Token) -> Iterator[TermDraft]:
        """Yield what somebody wants done ("wants THE CURFEW LIFTED"), which nobody is named to do."""
        kind = self._maker.rule(verb, what.left_edge.i, verb.i)
        if kind is None and not is_party(statement, self._cast):
            return  # "she wanted the house painted"
        goes = verb.lemma_ == "go"  # "want all troops GONE"
        debtor = self._cast.resolve(statement.paragraph, what) if goes else ()
        yield from self._maker.make(
            statement.paragraph, verb, TermStance.DEMANDED, debtor, statement, "wanted-done", first=what.left_edge.i
        )

    def _is_told_of_truce(self, clause: Clause) -> bool:
        """Whether words told on say that a truce is to be extended or kept ("said the truce would be extended")."""
        verb = clause.verb
        if clause.modal != "would" or clause.unreal or clause.subject is None or _hangs(verb):
            return False
        rule = self._maker.rule(verb, *clause_edges(verb))
        return rule is not None and rule.type is ActionType.EXTEND_CEASEFIRE


def _is_or(demanded: Token, act: Token) -> bool:
    """Whether "or" stands between what is demanded and what comes otherwise."""
    return any(t.lower_ == "or" and t.dep_ == "cc" for t in demanded.doc[demanded.i : act.i])


def _is_anothers_deed(noun: Token, lexicon: Lexicon) -> bool:
    """Whether who rejects a deed only finds it wrong: "opposed THE WAR", "rejected THE ARREST of the editor"."""
    if noun.pos_ != "NOUN" or not any(c.lower_ == "the" for c in noun.lefts):
        return False
    deeds = {rule.type for rule in lexicon.events.nouns.get(noun.lemma_.lower(), ())} & _DEEDS
    return bool(deeds) or is_harm(noun, lexicon) or noun.lemma_.lower() in lexicon.acts.hostile_nouns


def _undergoing(act: Token) -> Token | None:
    """Return to what is to be done what an act in the passive tells, or null."""
    to = next((c for c in act.lefts if c.lower_ == "to"), None)
    if to is None or not (is_passive(act) and has_to(act)):
        return None
    told = (n for p in prepositions(act.head, "for") for n in objects_of(p)[:1])  # the parser may hang it on "for"
    return child(act, "nsubjpass") or next((n for n in told if n.right_edge.i == to.i - 1), None)


def _for_whom(act: Token) -> Token | None:
    """Return those by whom an act is to be let happen ("agreed FOR TRUCKS to enter the town"), or null."""
    if not any(c.dep_ == "mark" and c.lower_ == "for" for c in act.lefts):
        return None
    return child(act, "nsubj", "nsubjpass")


def _is_put_off(act: Token) -> bool:
    """Whether an act is only left undone till something is done."""
    return act.pos_ == "VERB" and waits_for(act)


def _is_none(noun: Token) -> bool:
    """Whether there is said to be none of what a noun names ("NO TALKS")."""
    return any(c.lower_ == "no" for c in noun.lefts)


def _demands(statement: Draft, verb: Token) -> bool:
    """Whether the verb is what a demand asks for in a clause of its own ("demands that the army leave")."""
    cue = statement.match
    if cue is None or statement.act is not SpeechAct.DEMAND or statement.frame != "clause" or statement.head is None:
        return False
    if cue.act is not SpeechAct.DEMAND:  # "insists that the deal proceed": only a bare verb shows the demand
        bare = verb.tag_ == "VB" or is_mandated(verb)
        return bare and verb in coordinated(statement.head) and not read_clause(verb).modal
    bare = (
        verb.tag_ in {"VB", "VBP"}
        or _is_bare(verb)
        or any(c.lower_ in {"be", "should"} for c in verb.children if c.dep_ in {"aux", "auxpass"})
    )
    return bare and verb in coordinated(statement.head)


def _wants_done(statement: Draft, verb: Token) -> bool:
    """Whether a participle with a subject is what somebody wants to be so ("wants the curfew LIFTED")."""
    cue, first = statement.match, statement.head
    if cue is None or first is None or cue.anchor.lemma_ != "want" or statement.frame != "clause":
        return False
    bare = verb.tag_ in {"VBN", "VBD"} and not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.lefts)
    return bare and verb in coordinated(first) and child(verb, "nsubj", "nsubjpass") is not None


def _proposes(statement: Draft, verb: Token) -> bool:
    """Whether a clause says what is proposed ("proposed that both PULL BACK", "that a corridor BE OPENED")."""
    cue = statement.match
    if cue is None or statement.act is not SpeechAct.PROPOSE or statement.frame != "clause" or statement.head is None:
        return False
    if cue.act is not SpeechAct.PROPOSE and not statement.told_by("suggest"):
        return False
    helpers = {c.lower_ for c in verb.lefts if c.dep_ in {"aux", "auxpass"}}
    to_do = helpers <= {"should", "would", "could", "be"} and (
        bool(helpers) or verb.tag_ in {"VB", "VBP"} or _is_bare(verb)
    )
    return to_do and verb in coordinated(statement.head) and not read_clause(verb).unreal


def _is_bare(verb: Token) -> bool:
    """Whether a verb with one form stands bare behind one that has more ("that Mali LET them in", not "lets")."""
    subject = child(verb, "nsubj")
    one = subject is not None and subject.tag_ in {"NNP", "NN"}
    return verb.tag_ == "VBD" and verb.lower_ == verb.lemma_ and one


def _goes_on_otherwise(act: Token) -> bool:
    """Whether a clause joined to a demand has a subject of its own, and asks for nothing."""
    told = child(act, "nsubj", "nsubjpass")
    return told is not None and (told.lower_ == "you" or not read_clause(act).duty)


def _hangs(verb: Token) -> bool:
    """Whether a clause has a condition of its own among the words said."""
    return any(m.lower_ in {"if", "unless", "should", "once"} for c in verb.children for m in (c, *c.children))
