"""Terms that only the tagger sees.

A span of the tagger becomes a term only where the parse bears it out: nothing in a condition, a question or a mere
possibility, nothing that is denied or hoped for, and never an agreement, which takes a verb that says so.
"""

from collections.abc import Iterator

from ceasewire.model.reading import ActionType, SpeechAct, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.irrealis import is_hypothetical
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
    verb_above,
)
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.acting import act_edges, last_sharing, noun_window, only_describes
from ceasewire.reading.statements.drafts import Draft, innermost_holding
from ceasewire.reading.statements.voices import own_side
from ceasewire.reading.terms.debtors import Debtors
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker
from ceasewire.reading.terms.tagged import TaggedText, head_of
from ceasewire.reading.terms.tags import Marked

# By which somebody binds himself.
_OWN = frozenset({SpeechAct.PLEDGE, SpeechAct.ACCEPT})
_OF_OTHERS = frozenset({TermStance.DEMANDED, TermStance.PROPOSED})


# How sure the tagger must be of an act. Set on annotated texts that it was not trained on (docs/model-card.md).
SEEN = 0.85
# Stances that the tagger's word is enough for, with the parse. To have agreed takes a verb that says so.
STANCES = frozenset(TermStance) - {TermStance.AGREED}


class SpottedTerms:
    """Finds the acts that the tagger marks and the rules have not.

    Args:
        maker: makes the terms.
        debtors: says who would act.
        cast: the article's actors.
        tagged: what the tagger says.
        calling_off: verbs, with their particle, that end or endanger what they govern.
        agreeing: verbs whose object nobody turns down.
    """

    def __init__(
        self,
        maker: TermMaker,
        debtors: Debtors,
        cast: Cast,
        tagged: TaggedText,
        calling_off: frozenset[str],
        agreeing: frozenset[str],
    ) -> None:
        self._maker, self._debtors, self._cast, self._tagged = maker, debtors, cast, tagged
        self._calling_off, self._agreeing = calling_off, agreeing

    def of_paragraph(
        self, paragraph: Paragraph, drafts: list[TermDraft], statements: list[Draft]
    ) -> Iterator[TermDraft]:
        """Yield the terms that the tagger sees in a paragraph beside these."""
        held = {i for t in drafts if t.paragraph is paragraph for i in range(t.first, t.last + 1)}
        for span in self._tagged.spans(paragraph, "action", SEEN):
            tokens = {t.i for t in paragraph.doc if t.idx < span.end and span.start < t.idx + len(t)}
            head = head_of(paragraph, span.start, span.end)
            if head is None or tokens & held:
                continue
            head = last_sharing(head)
            stance = self._stance(paragraph, span)
            if span.score < SEEN or stance not in STANCES or not self._is_act(paragraph, head, stance):
                continue
            holder = innermost_holding(statements, paragraph, head)
            if stance is TermStance.DEMANDED and head.pos_ not in VERBAL and holder is not None and holder.act in _OWN:
                stance = TermStance.PLEDGED  # "committed to measures, including a CEASEFIRE"
            if stance is TermStance.DEMANDED and _is_only_told(head, holder):
                continue
            debtor = self._debtor(paragraph, head, stance, holder)
            if not debtor and stance is TermStance.DEMANDED and head.pos_ in VERBAL:
                debtor = _asked_before(paragraph, head, drafts, holder)
            if stance is TermStance.THREATENED and not self._of_speaker(debtor, holder):
                continue
            if stance is TermStance.PLEDGED and not is_negated(head) and self._is_harm(paragraph, head):
                stance = TermStance.THREATENED
            for term in self._maker.make(paragraph, head, stance, debtor, holder, f"tagger:{stance}"):
                held |= {*tokens, *range(term.first, term.last + 1)}
                yield term

    def _stance(self, paragraph: Paragraph, span: Marked) -> TermStance:
        chances = self._tagged.of(paragraph, "stance", span.start, span.end)
        return TermStance(max(chances, key=chances.__getitem__))

    def _is_harm(self, paragraph: Paragraph, verb: Token) -> bool:
        kind = self._maker.rule(verb, *act_edges(paragraph, verb)) if verb.pos_ in VERBAL else None
        return kind is not None and kind.harm

    def _is_act(self, paragraph: Paragraph, head: Token, stance: TermStance) -> bool:
        """Whether the parse has an act there that it does not leave open or deny: a verb, or a noun of a known kind."""
        if (paragraph.index, head.i) in self._maker.inside or is_asked(head) or only_describes(head):
            return False
        kind = self._maker.rule(head, *(noun_window(head) if head.pos_ not in VERBAL else act_edges(paragraph, head)))
        if head.pos_ not in VERBAL and (kind is None or (self._is_called_off(head) and not kind.harm)):
            return False
        if stance is TermStance.REFUSED and self._is_taken_up(head):
            return False
        if stance is TermStance.DEMANDED and head.dep_ == "dobj" and head.head.lemma_ == "call":
            return False  # "called AN END to the truce" ended it
        if stance is TermStance.DEMANDED:
            return not (head.dep_ == "xcomp" and head.head.lemma_ in head.doc.clause_words.own_acts)
        if stance is TermStance.PLEDGED and kind is not None and kind.type is ActionType.HOLD_TALKS:
            return False  # talks to come are an event
        verb = head if head.pos_ in VERBAL else verb_above(head) or head
        return not (is_hypothetical(verb) and stance is not TermStance.THREATENED) and not is_unsettled(verb)

    def _is_taken_up(self, noun: Token) -> bool:
        """Whether a verb of agreeing that nothing denies governs a noun ("decided to ACCEPT the truce")."""
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        if noun.dep_ not in {"dobj", "pobj"} or verb.lemma_ not in self._agreeing:
            return False
        return not (is_unsettled(verb) or any(is_negated(v) or is_undone(v) for v in (verb, verb.head)))

    def _is_called_off(self, noun: Token) -> bool:
        """Whether the verb above ends or endangers what a noun names: "called off a truce", "threatens the truce"."""
        verb = noun.head
        particle = child(verb, "prt")
        words = f"{verb.lemma_} {particle.lower_}" if particle is not None else verb.lemma_
        return noun.dep_ in {"dobj", "nsubjpass"} and words in self._calling_off

    def _of_speaker(self, debtor: tuple[str, ...], holder: Draft | None) -> bool:
        """Whether whoever speaks would act himself: a warning of what others may do is no threat."""
        return holder is not None and (not debtor or self._cast.same_side(holder.speaker, debtor))

    def _debtor(self, paragraph: Paragraph, head: Token, stance: TermStance, holder: Draft | None) -> tuple[str, ...]:
        """Return who would act: the subject of the act, whoever is asked, else whoever speaks of his own."""
        cast = self._cast
        if head.pos_ not in VERBAL:
            named = self._maker.doer_of_noun(paragraph, head)
            if named or stance in _OF_OTHERS:
                return named
        else:
            clause = read_clause(head)
            own = child(head, "nsubj")
            if own is None and head.dep_ == "conj" and head.head.pos_ in VERBAL:
                return self._debtor(paragraph, head.head, stance, holder)
            if clause.passive:
                by = agent_of(head)
                return cast.resolve(paragraph, by) if by is not None else ()
            if own is not None and (named := cast.resolve(paragraph, own, create=stance in _OF_OTHERS)):
                return own_side(named, cast) if stance not in _OF_OTHERS else named
            if stance in _OF_OTHERS:
                return self._asked(paragraph, head)
        if named := self._debtors.governor_of(paragraph, head):
            return own_side(named, cast)
        return self._debtors.own(holder, head) if holder is not None else ()

    def _asked(self, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
        """Return of whom the act of a verb is demanded: the object of the verb above it, or who is called on."""
        above = verb_above(verb)
        if above is None:
            subject = subject_of(verb)
            return self._cast.resolve(paragraph, subject) if subject is not None else ()
        if is_passive(above):
            subject = subject_of(above)
            return self._cast.resolve(paragraph, subject) if subject is not None else ()
        nouns = [child(above, "dobj"), child(above, "dative")]
        carriers = [above, *(n for n in nouns if n is not None)]  # "renew our call on both sides to"
        nouns += [n for c in carriers for p in prepositions(c, "on", "to", "upon") for n in objects_of(p)[:1]]
        for noun in nouns:
            if noun is None or noun.i >= verb.i:
                continue
            person = noun.tag_ == "NNS" and not any(c.dep_ == "prep" for c in noun.children)
            if named := self._cast.resolve(paragraph, noun, create=person):
                return named
        return ()


def _is_only_told(head: Token, holder: Draft | None) -> bool:
    """Whether somebody says what another will do, and asks nobody to ("Mali WILL LIFT the siege, Norway said")."""
    clause = read_clause(head) if head.pos_ in VERBAL else None
    told = holder is not None and holder.act is SpeechAct.SAY and holder.told_by("say", "announce", "report", "add")
    return told and clause is not None and clause.future and not clause.duty and child(head, "nsubj") is not None


def _asked_before(paragraph: Paragraph, head: Token, drafts: list[TermDraft], holder: Draft | None) -> tuple[str, ...]:
    """Return of whom the last demand of the same sentence and statement asks its act: the list of acts goes on."""
    start = head.sent.start
    before = (
        t
        for t in reversed(drafts)
        if t.paragraph is paragraph and start <= t.first < head.i and t.stance is TermStance.DEMANDED
    )
    return next((t.debtor for t in before if t.statement is holder and t.debtor), ())
