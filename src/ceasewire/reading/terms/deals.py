"""What hangs on a condition that no term takes: a party's act ("may resume fighting if"), or a deal."""

from collections.abc import Iterable, Iterator

from ceasewire.lexicon.acts import ActWords
from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, ActorKind, MoveKind, Polarity, Role, SpeechAct, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.conditions.unmarked import paired_with
from ceasewire.reading.grammar.classes import CLAUSE_PRONOUNS, FIRST_PERSON, MODALS_OF_CHANCE
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.harms import is_harm, is_idle_by
from ceasewire.reading.grammar.hearsay import is_rumoured, is_unsettled
from ceasewire.reading.grammar.irrealis import in_condition, is_irrealis
from ceasewire.reading.grammar.phrases import (
    SIDE_NOUNS,
    VERBAL,
    agent_of,
    ancestors,
    child,
    disagrees,
    objects_of,
    trim,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.statements.promising import is_ruled_out
from ceasewire.reading.statements.voices import PARTIES, is_onlooker, is_party, own_side
from ceasewire.reading.terms.accords import DEAL_TYPES
from ceasewire.reading.terms.attachment import is_held_back
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker

# Whose own words may bind them as well: aid groups and international bodies.
_WITH_AIMS = PARTIES | {ActorKind.IGO, ActorKind.NGO}
# What a deal is called whatever it is about.
_NAMED = frozenset({"agreement", "deal", "accord"})
_KEPT = frozenset({"hold", "last", "remain", "stay", "continue", "stand"})
_MAYBE = frozenset({"would", "may", "might", "could"})


class ConditionalDeals:
    """Finds the deal that a condition hangs on where no term of its sentence takes it.

    Args:
        maker: types the deal by its words.
        cast: the article's actors.
        lexicon: the kinds of acts.
    """

    def __init__(self, maker: TermMaker, cast: Cast, lexicon: Lexicon) -> None:
        self._maker, self._cast, self._lexicon = maker, cast, lexicon

    def of_condition(self, condition: Found, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the act or deal that a condition hangs on where no other rule found it ("a deal is near, provided")."""
        paragraph, doc = condition.paragraph, condition.paragraph.doc
        if (refused := self._refused_deal(condition, statements)) is not None:
            yield refused
        if refused is not None or condition.marker.negated:
            return
        start = condition.head if condition.head is not None else doc[condition.marker_at]
        above = next(
            (a for a in ancestors(start) if a.pos_ in VERBAL and not condition.marker_at <= a.i <= condition.last),
            None,
        )
        if above is None or _is_put_off(above, self._lexicon) or _had_been(condition, above):
            return
        acts = list(self.act_on(condition, above, statements, paragraph))
        if (
            acts or condition.marker.takes == "people"
        ):  # "those who BREAK THE TRUCE would be punished": no truce hangs on it
            yield from acts
            return
        subjects = [
            c
            for v in (above, *(c for c in above.children if c.dep_ == "ccomp"))
            for c in v.children
            if c.dep_ in {"nsubj", "nsubjpass"}
        ]
        for subject in subjects:
            if disagrees(subject) or is_ruled_out(subject.head, self._lexicon.acts):
                continue  # "a truce is OUT OF THE QUESTION unless they leave"
            tokens = [t.i for t in subject.subtree]
            first, last = trim(doc[min(tokens)], doc[max(tokens)])
            deal = next(
                (
                    t
                    for t in subject.subtree
                    if not condition.first <= t.i <= condition.last  # "anyone who breaks THE TRUCE will pay"
                    and (r := self._maker.rule(t, first, last)) is not None
                    and (r.type in DEAL_TYPES | {ActionType.HOLD_TALKS} or (condition.marker.predicate and not r.harm))
                    and t.pos_ in {"NOUN", "VERB"}
                ),
                None,
            )
            if deal is None:
                continue
            holder = first_holding(statements, paragraph, deal)
            clause = read_clause(subject.head)
            light = _with_light_object(subject.head)
            if clause.possible or clause.future or (light > last and doc[light].lemma_ in doc.clause_words.breaking):
                last = max(last, light)  # "the truce IS OVER if they come"
            elif subject.dep_ in {"nsubj", "nsubjpass"} and deal.pos_ == "VERB":
                first = deal.i
            if clause.negated and subject.head.lemma_ in self._lexicon.acts.enduring and holder is None:
                return  # "the deal may not survive": a guess
            parties = self._named_in(paragraph, subject.subtree)
            debtor = self._makers(parties, holder)
            done = subject.head if clause.passive and (clause.possible or clause.future) else None
            yield from self._deal_on(condition, deal, first, last, debtor, holder, done)
            return
        yield from self._unparsed_deal(condition, statements)

    def _refused_deal(self, condition: Found, statements: list[Draft]) -> TermDraft | None:
        """Return what somebody rules out unless a condition is met ("“No DEAL without the release of our men”")."""
        paragraph, other = condition.paragraph, paired_with(condition)
        noun = other or paragraph.doc[condition.marker_at].head
        no = next((c for c in noun.lefts if c.lower_ == "no"), None)
        if condition.role is not Role.UNLESS or no is None or noun.pos_ != "NOUN":
            return None
        rule, holder = self._maker.rule(noun, no.i + 1, noun.i), first_holding(statements, paragraph, noun)
        if other is not None and (holder is None or not is_party(holder, self._cast)):
            return None  # "No justice, no peace": what a crowd chants
        named = noun.lemma_.lower() in _NAMED
        if (
            (rule is None and not named)
            or holder is None
            or not (other is not None or noun.dep_ in {"ROOT", "ccomp", "attr", "dep"})
        ):
            return None
        return TermDraft(
            paragraph=paragraph,
            head=noun,
            first=no.i + 1,
            last=noun.i,
            stance=TermStance.REFUSED,
            debtor=own_side(holder.speaker, self._cast),
            action_type=ActionType.SIGN_AGREEMENT if rule is None or named else rule.type,
            statement=holder,
            conditions=[condition],
            rules=["no-deal-without"],
        )

    def act_on(
        self, condition: Found, verb: Token, statements: list[Draft], paragraph: Paragraph
    ) -> Iterator[TermDraft]:
        """Yield what a party will, would or may do on the condition.

        Args:
            condition: the condition; its words may stand in another paragraph.
            verb: the verb of the act.
            statements: the article's statements.
            paragraph: where the verb stands.
        """
        if condition.role is Role.DESPITE or condition.marker.negated:
            return
        agreed = _readied(verb, self._lexicon.acts)
        if agreed is not None:  # "would be ready to extend it, provided"
            verb = agreed[0]
        agrees = verb.dep_ == "xcomp" and verb.head.lemma_ in self._lexicon.acts.agreeing
        teller = (
            verb.head if agrees else verb.head.head if agreed is not None else verb
        )  # "would agree to free them only if"
        clause = read_clause(teller)
        if clause.subject is None or clause.unreal or clause.duty or is_irrealis(teller):
            return
        if in_condition(teller) or is_unsettled(teller) or is_rumoured(teller):
            return  # "it is unclear whether they would leave if", "denied reports that they would"
        if clause.subject.lower_ in CLAUSE_PRONOUNS and verb.lemma_ in {"be", "make", "take", "seem", "mean"}:
            return  # "it would make sense"
        cannot = clause.negated and clause.modal in {"can", "ca"}
        if not (clause.future or clause.modal in _MAYBE or cannot):
            return
        who = agent_of(verb) if clause.passive else clause.subject
        holder = first_holding(statements, paragraph, verb)
        debtor = self._cast.resolve(paragraph, who) if who is not None else ()
        if not debtor and holder is not None and clause.subject.lower_ in FIRST_PERSON:
            debtor = holder.speaker
        debtor = own_side(debtor, self._cast)
        foreseen = clause.modal in MODALS_OF_CHANCE
        if foreseen and holder is not None and not self._cast.same_side(holder.speaker, debtor):
            return  # what others might do is foreseen, not put on the table
        able = _WITH_AIMS if clause.subject.lower_ == "we" or holder is None else PARTIES
        both = clause.subject.lemma_.lower() in SIDE_NOUNS  # "BOTH SIDES would free captives if"
        party = any(self._cast.entity(i).kind in able for i in debtor)
        if not both and not party:
            return
        if holder is not None and self._foretells(holder, debtor):
            return
        if holder is not None and verb.lemma_ in self._lexicon.acts.suffering:
            return  # "if they attack, they will find the army waiting"
        harm = is_harm(verb, self._lexicon)
        if is_held_back(condition):  # "not until every captive is home will the army leave"
            stance, polarity = TermStance.REFUSED, Polarity.DO
        elif clause.negated and is_idle_by(verb):
            stance, polarity = TermStance.THREATENED, Polarity.REFRAIN  # "will not stand idly by if they come"
        elif clause.negated:
            waits = condition.role in {Role.UNTIL, Role.UNLESS, Role.AFTER} and not harm
            stance, polarity = (TermStance.REFUSED, Polarity.DO) if waits else (TermStance.PLEDGED, Polarity.REFRAIN)
        else:
            others = holder is not None and clause.modal == "would" and not self._cast.same_side(holder.speaker, debtor)
            # A rebel says what the state would do, or the article what one side could do: no pledge of theirs.
            kept = TermStance.PROPOSED if others or (foreseen and holder is None) else TermStance.PLEDGED
            stance, polarity = (TermStance.THREATENED if harm else kept), Polarity.DO
        for act in self._maker.act_heads(verb):
            for term in self._maker.make(paragraph, act, stance, debtor, holder, "act-on-condition", polarity=polarity):
                if not party and term.action_type is ActionType.OTHER:
                    continue  # "both sides would gain if"
                term.conditions.append(condition)
                yield term

    def _foretells(self, holder: Draft, debtor: tuple[str, ...]) -> bool:
        """Whether somebody only foresees what another side will do ("he believes Russia will leave once")."""
        weighs = holder.act is SpeechAct.ASSESS or is_onlooker(holder, self._cast, self._lexicon.acts)
        return weighs and not self._cast.same_side(holder.speaker, debtor)

    def being_on(self, condition: Found, verb: Token, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the deal or talks that there will be on a condition ("only then WILL THERE BE A TRUCE")."""
        noun = child(verb, "attr")
        if noun is None or child(verb, "expl") is None:
            return
        kind = self._maker.kind_of_noun(noun)
        if kind is None or kind.type not in DEAL_TYPES | {ActionType.HOLD_TALKS}:
            return
        if any(c.lower_ == "no" for c in noun.lefts):  # "until then there will be NO TALKS"
            if condition.role in {Role.UNTIL, Role.UNLESS} and read_clause(verb).future:
                yield self._none_until(condition, noun, kind.type, first_holding(statements, condition.paragraph, noun))
            return
        first = next((t.i for t in noun.subtree if t.dep_ != "det"), noun.i)
        last = trim(noun, noun.right_edge)[1]
        holder = first_holding(statements, condition.paragraph, noun)
        yield from self._deal_on(condition, noun, first, last, (), holder)

    def _none_until(self, condition: Found, noun: Token, kind: ActionType, holder: Draft | None) -> TermDraft:
        """Return what there will be none of before a condition is met, in a party's words or nobody's."""
        last = trim(noun, noun.right_edge)[1]
        own = own_side(holder.speaker, self._cast) if holder is not None and is_party(holder, self._cast) else ()
        return TermDraft(
            paragraph=condition.paragraph,
            head=noun,
            first=noun.i,
            last=last,
            stance=TermStance.REFUSED,
            debtor=own,
            action_type=kind,
            statement=holder,
            conditions=[condition],
            rules=["none-until"],
        )

    def _unparsed_deal(self, condition: Found, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the deal named before a trailing condition where the parse shows no subject for it."""
        paragraph, doc = condition.paragraph, condition.paragraph.doc
        holder = first_holding(statements, paragraph, doc[condition.marker_at])
        if condition.fronted or holder is None:
            return
        words = [
            t
            for a, b in holder.content
            for t in doc
            if a <= t.idx < b and t.i < condition.marker_at and t.sent.start == doc[condition.marker_at].sent.start
        ]
        # "the handover, which IS due under the AGREEMENT, ..." is no word of an agreement
        words = [t for t in words if not any(a.dep_ == "relcl" and a.i > words[0].i for a in (t, *ancestors(t)))]
        verb = next((t for t in words if t.pos_ == "AUX" and t.i > words[0].i + 1), None)
        if verb is None:
            return
        opening = next((t for t in words if not t.is_punct and not t.is_quote), words[0])
        carried = next((t for t in words if t.tag_ == "VBG" and t.dep_ == "pcomp" and t.i < opening.i + 5), None)
        opening = carried or opening
        modal = verb.lower_ in {"could", "may", "might", "will", "would", "can"} and verb.head.i < condition.marker_at
        first, last = trim(opening, verb.head if modal and verb.dep_ == "aux" else doc[verb.i - 1])
        deal = next(
            (
                t
                for t in words  # "Machar would RETURN if": an act of his, and no deal
                if t.i <= last
                and t.tag_ != "VB"
                and (r := self._maker.rule(t, first, last)) is not None
                and r.type in DEAL_TYPES
            ),
            None,
        )
        if deal is not None:
            parties = self._named_in(paragraph, doc[first : last + 1])
            yield from self._deal_on(condition, deal, first, last, self._makers(parties, holder), holder)

    def _named_in(self, paragraph: Paragraph, words: Iterable[Token]) -> tuple[str, ...]:
        """Return whom the words of a deal name; a city before a noun is where it was made ("the LUANDA agreement")."""
        nouns = (t for t in words if t.pos_ != "ADJ" and not self._cast.is_city(paragraph, t))
        return tuple(dict.fromkeys(i for t in nouns for i in self._cast.one(paragraph, t)))

    def _makers(self, named: Iterable[str], holder: Draft | None) -> tuple[str, ...]:
        """Return who would make a deal: the sides that its words name, with the speaker's where he is of a side."""
        sides = [i for i in named if self._cast.entity(i).kind in PARTIES]
        own = own_side(holder.speaker, self._cast) if holder is not None and sides else ()
        return tuple(dict.fromkeys((*(i for i in own if self._cast.entity(i).kind in PARTIES), *sides)))

    def _deal_on(
        self,
        condition: Found,
        deal: Token,
        first: int,
        last: int,
        debtor: tuple[str, ...],
        holder: Draft | None,
        done: Token | None = None,
    ) -> Iterator[TermDraft]:
        """Yield a deal with the condition on which it would come about, or would end.

        `done`: the verb of what would be done with it ("the truce may be EXTENDED if").
        """
        of_verb = self._maker.rule(done, first, last) if done is not None else None
        rule = of_verb or self._maker.rule(deal, first, last)
        kind = rule.type if rule is not None else ActionType.OTHER
        named = {t.lemma_.lower() for t in deal.doc[first : last + 1]} & _NAMED
        breaks = _breaks(deal, last)
        if breaks and (holder is None or not is_party(holder, self._cast)):
            return  # "the truce will collapse if": who looks on foresees it
        runs_on = not breaks and deal.head.lemma_ in {"remain", "stay"} and read_clause(deal.head).future
        clause = read_clause(deal.head)
        keeps = not breaks and deal.head.lemma_ in _KEPT and (clause.future or clause.modal == "would")
        keeps = keeps and not clause.negated and holder is not None and is_party(holder, self._cast)
        stance = TermStance.THREATENED if breaks else TermStance.AGREED if runs_on else TermStance.PROPOSED
        if keeps and holder is not None:  # "the rebels said the truce would HOLD as long as"
            stance, debtor = TermStance.PLEDGED, debtor or own_side(holder.speaker, self._cast)
        proposed = ActionType.SIGN_AGREEMENT if named and of_verb is None and not runs_on else kind
        broken = ActionType.OTHER if kind is ActionType.HOLD_TALKS else ActionType.RESUME_HOSTILITIES
        yield TermDraft(
            paragraph=condition.paragraph,
            head=deal,
            first=first,
            last=last,
            stance=stance,
            debtor=() if breaks else debtor,
            action_type=broken if breaks else proposed,
            statement=holder,
            conditions=[condition],
            rules=["deal-on-condition"],
        )


def _with_light_object(verb: Token) -> int:
    """Return the last token of a verb with the bare noun that it only carries ("can TAKE HOLD", "will take effect")."""
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    if (
        verb.lemma_ == "be"
        and after.dep_ in {"acomp", "attr", "advmod", "prep"}
        and after.lemma_ in verb.doc.clause_words.breaking
    ):
        return after.i  # "will be VOID if"
    if after.lower_ == "in" and any(n.lower_ in {"force", "effect", "place"} for n in objects_of(after)):
        return after.i + 1  # "will remain IN FORCE until"
    light = after.dep_ in {"dobj", "prt"} and after.head.i == verb.i and not after.children
    return after.i if light else verb.i


def _readied(verb: Token, words: ActWords) -> tuple[Token, Token] | None:
    """Return what somebody is ready to do, with the verb that says so ("would BE ready to EXTEND the truce"), or null.

    Args:
        verb: either of the two.
        words: the adjectives of readiness.
    """
    adjective = child(verb, "acomp") if verb.lemma_ == "be" else verb.head if verb.dep_ == "xcomp" else None
    if adjective is None or adjective.lemma_ not in words.ready or adjective.head.lemma_ != "be":
        return None
    act = child(adjective, "xcomp")
    return (act, adjective.head) if act is not None else None


def _is_put_off(verb: Token, lexicon: Lexicon) -> bool:
    """Whether something is only put off until then, and would not come about by it ("had been PUT ON HOLD until")."""
    clause = read_clause(verb)
    if not clause.passive or clause.future or clause.modal:
        return False  # "the talks will be suspended if": that would come about
    lemma, near = verb.lemma_.lower(), {t.lemma_.lower() for t in verb.subtree}
    pausing = (r for r in lexicon.moves.rules if r.move is MoveKind.SUSPEND and lemma in r.verbs)
    return any(not rule.words or rule.words & near for rule in pausing)


def _had_been(condition: Found, verb: Token) -> bool:
    """Whether something is only told of as so until then, and hangs on nothing ("until then the truce HAD HELD")."""
    clause = read_clause(verb)
    return condition.role is Role.UNTIL and clause.past and not (clause.negated or clause.modal or clause.future)


def _breaks(deal: Token, last: int) -> bool:
    """Whether what is said of a deal is that it will end ("if they don't come, the truce will be over")."""
    clause = [t for t in deal.doc[deal.i : last + 1] if t.pos_ in {"VERB", "AUX", "ADV", "ADJ"}]
    return any(t.lemma_ in deal.doc.clause_words.breaking for t in clause)
