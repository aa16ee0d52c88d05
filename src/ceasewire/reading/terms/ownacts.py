"""Acts of the speaker's own side: what it will do or leave undone, turns down, is driven to, or goes on fighting."""

from collections.abc import Iterator

from ceasewire.lexicon.cues import Strength
from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, Polarity, SpeechAct, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.classes import FIRST_PERSON, FIRST_PERSON_POSSESSIVES, MODALS_OF_CHANCE
from ceasewire.reading.grammar.clauses import Clause, has_negative_subject
from ceasewire.reading.grammar.harms import is_harm, is_idle_by, turns_down
from ceasewire.reading.grammar.phrases import VERBAL, child, is_negated, objects_of, prepositions, takes_effect
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.statements.acting import find_complement
from ceasewire.reading.statements.drafts import Draft
from ceasewire.reading.statements.promising import (
    hopes_or_fears,
    is_announced_now,
    is_idle,
    mirrors,
    refuses_now,
    waits_for,
)
from ceasewire.reading.statements.voices import PARTIES, bodies, is_party, on_own_side, speaks_of_own
from ceasewire.reading.terms.commitments import Commitments
from ceasewire.reading.terms.debtors import Debtors
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker

# How an act stands that somebody says he will turn down or ask for.
_ANSWERS = {SpeechAct.REJECT: TermStance.REFUSED, SpeechAct.DEMAND: TermStance.DEMANDED}


class OwnActs:
    """Finds the acts that bind the speaker's own side, in clauses about it."""

    def __init__(
        self, maker: TermMaker, commitments: Commitments, debtors: Debtors, cast: Cast, lexicon: Lexicon
    ) -> None:
        self._cast, self._lexicon, self._words = cast, lexicon, lexicon.acts
        self._maker, self._commitments, self._debtors = maker, commitments, debtors

    def binds(self, statement: Draft, clause: Clause, *, own: bool, announces: bool) -> bool:
        """Whether a clause says what the speaker's own side will do.

        Args:
            statement: what is said.
            clause: a clause of it.
            own: whether its subject is the speaker or their side.
            announces: whether its verb announces an act that stands under it.
        """
        if own:
            if is_idle(clause.verb, self._words) or hopes_or_fears(statement, self._words):
                return False
            imagined = clause.verb.lemma_ in self._words.polite or clause.unreal
            return (
                clause.future
                or announces
                or is_announced_now(clause, statement, self._lexicon)
                or (clause.modal == "would" and not imagined and not self._is_only_imagined(statement, clause))
                or _is_warned_of(statement, clause)
                or self._is_answer(statement, clause)
                or mirrors(clause, self._lexicon)
                or refuses_now(clause, self._lexicon)
            )
        return (
            clause.future and statement.act is SpeechAct.THREATEN and on_own_side(clause.subject, statement, self._cast)
        )

    def of_clause(self, statement: Draft, clause: Clause, act: Token) -> Iterator[TermDraft]:
        """Yield what the speaker's own side will do, or leave undone."""
        paragraph, verb, subject = statement.paragraph, clause.verb, clause.subject
        debtor = self._debtors.own(statement, act)
        thing = self._own_thing(subject, verb, statement)
        nobody = has_negative_subject(verb)  # "not one soldier will leave"
        if subject is not None and not nobody and not self._of_his_own(subject, statement):
            named = self._cast.resolve(paragraph, subject)
            bare = subject.lemma_.lower() in self._words.state_bodies  # "the army" in its spokesman's words
            others = all(self._cast.entity(i).kind == "state" for i in named)
            foreign = bare and others and self._has_side(statement) and not self._cast.same_side(debtor, named)
            forces = subject.lemma_.lower() in self._words.own_forces and all(c.dep_ == "det" for c in subject.children)
            unowned = forces and self._has_side(statement)  # "the troops will stay", in a minister's words
            debtor = debtor if foreign or unowned else named or debtor
            debtor = self._debtors.side_of(debtor, act)
        stance = self._own_stance(statement, clause, act, thing=thing)
        refrains = clause.negated and stance is not TermStance.REFUSED
        first = subject.left_edge.i if thing and subject is not None else None
        if thing and subject is not None and takes_effect(verb) and not clause.negated:
            kind = self._maker.kind_of_noun(subject)
            if kind is not None and kind.type is ActionType.CEASE_HOSTILITIES:  # "its TRUCE would take effect at noon"
                yield from self._maker.make(paragraph, subject, stance, debtor, statement, "own:takes-effect")
                return
        for part in self._maker.act_heads(act):
            if _is_anothers(part, act):
                continue  # "the front will leave, AND THE STATE WILL FREE its men": a clause of its own
            if clause.negated and _is_taken_up(part, act):
                # "would not free the men BUT WOULD LET aid in": this it will do
                yield from self._maker.make(
                    paragraph, part, TermStance.PLEDGED, debtor, statement, f"own:{clause.modal or verb.lemma_}"
                )
                continue
            harms = stance is TermStance.PLEDGED and not refrains and part != act and is_harm(part, self._lexicon)
            yield from self._maker.make(
                paragraph,
                part,
                TermStance.THREATENED if harms else stance,
                debtor,
                statement,
                f"own:{clause.modal or verb.lemma_}",
                polarity=Polarity.REFRAIN if refrains else Polarity.DO,
                first=first if part == act else None,
            )

    def driven(self, statement: Draft, clause: Clause, who: Token, act: Token) -> Iterator[TermDraft]:
        """Yield what a deed would make the speaker's side do ("a raid would force us to respond")."""
        to_come = (clause.future or clause.modal == "would") and not clause.negated and not clause.unreal
        if not to_come or not speaks_of_own(who, statement, self._cast, self._words):
            return
        debtor = self._debtors.side_of(self._cast.resolve(statement.paragraph, who), act)
        stance = TermStance.THREATENED if is_harm(act, self._lexicon) else TermStance.PLEDGED
        for part in self._maker.act_heads(act):
            yield from self._maker.make(
                statement.paragraph, part, stance, debtor or self._debtors.own(statement), statement, "own:driven"
            )

    def answered(self, statement: Draft, verb: Token) -> Iterator[TermDraft]:
        """Yield what one's own verb to come turns down or asks for ("will reject any deal", "will demand that")."""
        beside = {"", *(p.lower_ for p in verb.children)}
        cues = (c for c in self._lexicon.cues.verbs_for(verb.lemma_.lower()) if c.act in _ANSWERS)
        cue = next((c for c in cues if {c.particle, c.prep} <= beside), None)
        if cue is None or cue.strength is Strength.WEAK:
            return
        demands = cue.act is SpeechAct.DEMAND
        told = child(verb, "ccomp") if demands else None
        complement = told if told is not None else find_complement(verb, cue.frames)
        if complement is None:
            return
        for act in self._maker.act_heads(complement):
            debtor = self._asked_of(statement, act) if demands else self._debtors.own(statement)
            stance = _ANSWERS[cue.act]
            yield from self._maker.make(statement.paragraph, act, stance, debtor, statement, f"own:{verb.lemma_}")

    def committed_to(self, statement: Draft, clause: Clause) -> Iterator[TermDraft]:
        """Yield what the speaker's side says it is committed to ("we remain COMMITTED TO THE TRUCE")."""
        verb = clause.verb
        bound = child(verb, "acomp", "attr", "oprd") if verb.lemma_ in self._words.remaining else verb
        if clause.negated or clause.modal or clause.unreal:
            return
        if bound is None or bound.lower_ not in self._words.committed:
            return
        for to in prepositions(bound, "to"):
            deed = child(to, "pcomp")
            for act in [deed] if deed is not None else objects_of(to):
                debtor = self._debtors.own(statement, act)
                yield from self._maker.make(
                    statement.paragraph, act, TermStance.PLEDGED, debtor, statement, "own:committed"
                )

    def _asked_of(self, statement: Draft, act: Token) -> tuple[str, ...]:
        """Return who would do what somebody will demand."""
        if act.pos_ in VERBAL:
            return self._debtors.of_clause(statement, act)
        return self._maker.doer_of_noun(statement.paragraph, act)

    def is_fight_going_on(self, statement: Draft, clause: Clause) -> bool:
        """Whether a party says that fighting will go on which is nobody else's ("the offensive will go on")."""
        noun, paragraph = clause.subject, statement.paragraph
        to_come = clause.future or (clause.modal == "would" and not clause.unreal)
        if noun is None or noun.pos_ != "NOUN" or not to_come or clause.negated or clause.passive:
            return False
        if not self._is_harm(noun) or not self._harms(noun, clause.verb) or not is_party(statement, self._cast):
            return False
        owners = self._cast.modifiers(paragraph, noun)
        return not owners or self._cast.same_side(statement.speaker, owners)

    def fight_going_on(self, statement: Draft, clause: Clause) -> Iterator[TermDraft]:
        """Yield the fighting that a party says will go on, as its threat."""
        if clause.subject is not None:
            yield from self._maker.make(
                statement.paragraph,
                clause.verb,
                TermStance.THREATENED,
                self._debtors.own(statement),
                statement,
                "fight-going-on",
                first=clause.subject.left_edge.i,
            )

    def _has_side(self, statement: Draft) -> bool:
        """Whether those who speak belong to a body that the text names."""
        return any(self._cast.entity(b).kind in PARTIES for b in bodies(statement.speaker, self._cast))

    def _own_stance(self, statement: Draft, clause: Clause, act: Token, *, thing: bool) -> TermStance:
        """Return whether an act of one's own is pledged, threatened or refused; `thing`: its subject is no actor."""
        harms = is_harm(act, self._lexicon)
        if not clause.negated and act.lemma_ in self._words.refusing:
            return TermStance.REFUSED
        if clause.negated and is_idle_by(act):
            return TermStance.THREATENED  # "will not stand idly by"
        if clause.negated:
            waits = statement.act is SpeechAct.REJECT or (waits_for(clause.verb) and not harms)
            waits = waits or (clause.verb == act and turns_down(act, self._lexicon))
            return TermStance.REFUSED if waits else TermStance.PLEDGED
        threatens = (
            harms
            or _is_warned_of(statement, clause)
            or (thing and self._harms(clause.subject, act))
            or (statement.act is SpeechAct.THREATEN and statement.told_by("warn", "threaten"))
        )
        return TermStance.THREATENED if threatens else TermStance.PLEDGED

    def _own_thing(self, subject: Token | None, verb: Token, statement: Draft) -> bool:
        """Whether what is spoken of is the speaker's and no actor ("our resistance will go on")."""
        if subject is None or subject.pos_ != "NOUN" or subject.i > verb.i or not self._of_his_own(subject, statement):
            return False
        if subject.lemma_.lower() in self._words.own_forces:
            return False  # "his forces would accept a truce"
        return not self._cast.one(statement.paragraph, subject) or self._is_harm(subject)

    def _is_answer(self, statement: Draft, clause: Clause) -> bool:
        """Whether somebody says in the present what harm he does on a condition: "if they hit us, we hit them"."""
        present = clause.verb.tag_ in {"VBP", "VBZ", "VB"} and not clause.modal and not clause.negated
        first_person = clause.subject is not None and clause.subject.lower_ in FIRST_PERSON
        on_condition = self._commitments.on_condition(statement.paragraph, clause.verb)
        return present and first_person and on_condition and is_harm(clause.verb, self._lexicon)

    def _is_only_imagined(self, statement: Draft, clause: Clause) -> bool:
        """Whether somebody says what he himself would do, on no condition ("I wouldn't bet on it")."""
        if any(c.lower_ == "never" for c in clause.verb.lefts) and turns_down(clause.verb, self._lexicon):
            return False  # "we would never accept that plan"
        first_person = clause.subject is not None and clause.subject.lower_ in FIRST_PERSON
        return first_person and not self._commitments.on_condition(statement.paragraph, clause.verb)

    def _of_his_own(self, subject: Token, statement: Draft) -> bool:
        """Whether the speaker names himself or his own ("we", "our fighters", "his troops")."""
        if subject.lower_ in FIRST_PERSON:
            return True
        owner = child(subject, "poss")
        if owner is None or owner.pos_ != "PRON" or subject.lemma_.lower() in self._lexicon.acts.kin:
            return False
        owners = self._cast.resolve(statement.paragraph, owner)
        return owner.lower_ in FIRST_PERSON_POSSESSIVES or self._cast.same_side(statement.speaker, owners)

    def _is_harm(self, noun: Token) -> bool:
        """Whether a noun names fighting, though the lexicon has a group of that name ("our resistance")."""
        lemma = noun.lemma_.lower()
        return any(lemma in rule.needed and rule.harm for rule in self._lexicon.actions.rules)

    def _harms(self, subject: Token | None, verb: Token) -> bool:
        rule = self._maker.rule(verb, subject.left_edge.i, verb.i) if subject is not None else None
        return rule is not None and rule.harm


def _is_taken_up(part: Token, first: Token) -> bool:
    """Whether an act stands behind "but" with a helping verb of its own and no "not" ("will not go BUT WILL talk")."""
    helped = any(c.dep_ == "aux" and c.tag_ == "MD" for c in part.lefts)
    but = any(c.dep_ == "cc" and c.lower_ == "but" for c in part.head.rights)
    return part.i != first.i and part.dep_ == "conj" and helped and but and not is_negated(part)


def _is_anothers(part: Token, act: Token) -> bool:
    """Whether a verb joined to an act has a subject of its own, or is joined to one that has."""
    while part.i != act.i and part.dep_ == "conj":
        if child(part, "nsubj", "nsubjpass") is not None:
            return True
        part = part.head
    return False


def _is_warned_of(statement: Draft, clause: Clause) -> bool:
    """Whether a threat says what may come of it ("we could strike again")."""
    return statement.act is SpeechAct.THREATEN and clause.modal in MODALS_OF_CHANCE
