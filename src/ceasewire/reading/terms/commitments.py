"""Commitments that the article itself tells of: who agreed, refused or will, what is signed, extended, exchanged."""

from collections.abc import Iterator

from ceasewire.lexicon.cues import Strength, VerbCue
from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.forms import FormRole
from ceasewire.model.reading import ActionType, Polarity, Role, SpeechAct, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.cues.fitting import cue_beside, says_nothing
from ceasewire.reading.grammar.classes import RELATIVES_OF_THINGS
from ceasewire.reading.grammar.clauses import Clause, has_negative_subject, read_clause
from ceasewire.reading.grammar.harms import is_harm
from ceasewire.reading.grammar.hearsay import is_denied, is_hedged, is_unsettled, is_whispered, only_seems
from ceasewire.reading.grammar.irrealis import is_hypothetical, is_irrealis
from ceasewire.reading.grammar.phrases import (
    SIDE_NOUNS,
    VERBAL,
    agent_of,
    child,
    has_to,
    is_negated,
    is_passive,
    meant,
    prepositions,
    subject_of,
    verb_above,
    verb_from,
)
from ceasewire.reading.grammar.realising import is_timetabled
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone
from ceasewire.reading.grammar.vouching import is_hearsay, is_unvouched
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.acting import act_edges, find_complement, task_of
from ceasewire.reading.statements.acts import goes_on
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.statements.promising import waits_for
from ceasewire.reading.statements.said import main_verbs
from ceasewire.reading.statements.voices import own_side
from ceasewire.reading.terms.debtors import Debtors
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker

STANCES = {
    SpeechAct.PLEDGE: TermStance.PLEDGED,
    SpeechAct.THREATEN: TermStance.THREATENED,
    SpeechAct.DEMAND: TermStance.DEMANDED,
    SpeechAct.ACCEPT: TermStance.AGREED,
    SpeechAct.REJECT: TermStance.REFUSED,
    SpeechAct.PROPOSE: TermStance.PROPOSED,
}
# Prepositions before those of whom something is asked: "called ON both sides to".
_OF_WHOM = frozenset({"on", "upon", "to", "with"})
# What the text of an agreement says that its parties will do.
_BOUND = "shall"
# What is told with a condition is told for its sake, whoever will do it ("THE DELEGATES will sign once").
_HANGING = frozenset({
    ActionType.SIGN_AGREEMENT, ActionType.CEASE_HOSTILITIES, ActionType.RELEASE_CAPTIVES, ActionType.EXCHANGE_CAPTIVES,
    ActionType.ALLOW_AID, ActionType.WITHDRAW_FORCES, ActionType.DISARM,
})  # fmt: skip
# What is set for somebody who is to act.
_NONE = frozenset({"no", "any"})
_SIDES = frozenset({"state", "government", "armed_group", "political_group", "igo"})


class Commitments:
    """Finds the acts that verbs outside of any statement, or about others inside one, commit somebody to.

    Args:
        maker: makes the terms.
        cast: the article's actors.
        lexicon: the verbs that commit.
        conditions: the article's conditions.
        debtors: knows whose own forces an order is for.
    """

    def __init__(
        self, maker: TermMaker, cast: Cast, lexicon: Lexicon, conditions: list[Found], debtors: Debtors
    ) -> None:
        self._maker, self._cast, self._lexicon, self._conditions = maker, cast, lexicon, conditions
        self._debtors = debtors

    def of_article(self, paragraph: Paragraph, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the terms of the sentences that no statement covers."""
        here = [s for s in statements if s.paragraph is paragraph]
        cues = {s.match.anchor.i for s in here if s.match is not None}
        carriers: dict[int, set[Token]] = {}
        for token in paragraph.doc:
            if token.pos_ not in VERBAL or token.i in cues:
                continue
            holder = first_holding(here, paragraph, token)
            yield from self._won_over(paragraph, token, holder)
            if holder is not None:
                if id(holder) not in carriers:
                    carriers[id(holder)] = set(main_verbs(holder))
                if token in carriers[id(holder)]:
                    continue
            yield from self.committed(paragraph, token, holder, subject_of(token))
            yield from self._answered(paragraph, token, holder)
            yield from self._agreed_that(paragraph, token, holder)
            yield from self._exchanged(paragraph, token, holder)
            yield from self._time_given(paragraph, token, holder)
            yield from self._deadline_set(paragraph, token, holder)
            yield from self._time_come(paragraph, token, holder)
            if holder is None:
                yield from self.planned(paragraph, token)

    def committed(
        self, paragraph: Paragraph, verb: Token, statement: Draft | None, subject: Token | None
    ) -> list[TermDraft]:
        """Return the acts under a verb that commits its subject: "the rebels agreed to X", "refuses to X"."""
        cue = self._committing(verb)
        stance = self._stance_of(verb, cue) if cue is not None else None
        if stance is TermStance.DEMANDED and goes_on(verb, self._lexicon.acts):
            stance = TermStance.PLEDGED
        if cue is None or stance is None or (paragraph.index, verb.i) in self._maker.inside:
            return []
        if is_hypothetical(verb) or self._tentative(verb) or (statement is None and self._is_rumoured(verb)):
            return []
        if is_hearsay(verb) or is_whispered(verb):
            return []
        complement = find_complement(verb, cue.frames)
        asked = child(verb, "dobj", "dative")
        if stance is TermStance.DEMANDED and complement is not None and _is_asked_of(complement):
            asked, complement = complement, task_of(verb)
        pronoun = complement or (child(verb, "dobj", "nsubjpass") if "object" in cue.frames else None)
        if pronoun is not None and cue.act in {SpeechAct.ACCEPT, SpeechAct.REJECT}:
            complement = self._maker.deal_meant(pronoun) or complement
        if complement is None or not self._is_act(complement, cue):
            return []
        if cue.strength is Strength.WEAK and stance is TermStance.DEMANDED and asked is None and has_to(complement):
            return []  # "wants to make peace" asks nothing of another
        who = agent_of(verb) if is_passive(verb) else subject
        committed = self._cast.resolve(paragraph, who) if who is not None else ()
        if not committed:
            return []
        out: list[TermDraft] = []
        for act in self._maker.act_heads(complement):
            if act.pos_ in VERBAL and read_clause(act).past and is_passive(act):
                continue  # "had agreed to was never signed": the parser took what is told of it for what was agreed
            demanded = stance is TermStance.DEMANDED
            debtor = self._asked(paragraph, act, asked) if demanded else own_side(committed, self._cast)
            if stance is TermStance.AGREED:
                debtor = self._maker.with_partners(paragraph, act, debtor, verb)
            own = self._debtors.ordered_by(paragraph, verb, committed, act) if demanded else ()
            harms, chosen, debtor = is_harm(act, self._lexicon), stance, own or debtor
            if stance is TermStance.PLEDGED and harms:
                chosen = TermStance.THREATENED
            elif own and not harms:
                chosen = TermStance.PLEDGED  # "said he had ordered his troops to halt"
            elif stance is TermStance.PLEDGED and len(debtor) > 1 and self._is_by_deal(verb):
                chosen = TermStance.AGREED
            out.extend(self._maker.make(paragraph, act, chosen, debtor, statement, f"commit:{cue.id}"))
        return out

    def _is_by_deal(self, verb: Token) -> bool:
        """Whether several commit themselves by a deal that they make ("signed a pact, COMMITTING both to a truce")."""
        made = verb.head
        deal = child(made, "dobj") if verb.tag_ == "VBG" and verb.dep_ == "advcl" else None
        making = self._lexicon.accords.making(made.lemma_.lower()) if deal is not None else None
        done = read_clause(made).past and not is_negated(made) and not is_hypothetical(made)
        return making is not None and done and deal is not None and deal.lemma_.lower() in made.doc.clause_words.deals

    def _committing(self, verb: Token) -> VerbCue | None:
        """Return the cue by which a verb commits somebody, with its particle and preposition where it has them."""
        return cue_beside(verb, [c for c in self._lexicon.cues.verbs_for(verb.lemma_.lower()) if c.act in STANCES])

    def _stance_of(self, verb: Token, cue: VerbCue) -> TermStance | None:
        """Return how a verb stands to the act under it; null where its negation leaves that open."""
        if not is_negated(verb):
            return TermStance.AGREED if cue.lemma in self._lexicon.acts.agreeing else STANCES[cue.act]
        if cue.negated is None or cue.negated not in STANCES or read_clause(verb).past:
            return None  # "has not agreed" leaves it open
        return STANCES[cue.negated]

    def _is_act(self, complement: Token, cue: VerbCue) -> bool:
        """Whether what stands under a verb of committing is an act, of a kind that the verb takes."""
        cues = self._lexicon.cues
        if says_nothing(complement, cue, cues):
            return False
        any_noun = not cue.objects or complement.pos_ in VERBAL
        return any_noun or cues.in_group(meant(complement).lemma_.lower(), cue.objects)

    def _asked(self, paragraph: Paragraph, act: Token, asked: Token | None) -> tuple[str, ...]:
        """Return of whom an act is demanded: whom the verb asks, or who does what a noun names."""
        who = asked or (child(act, "nsubj") if act.pos_ == "VERB" else None)
        named = self._cast.resolve(paragraph, who, create=True) if who is not None and who.i != act.i else ()
        return named or (self._maker.doer_of_noun(paragraph, act) if act.pos_ == "NOUN" else ())

    def _tentative(self, verb: Token) -> bool:
        """Whether a verb of committing is itself only asked for, to come or denied ("urged them to agree")."""
        clause = read_clause(verb)
        if (
            clause.modal
            or clause.infinitive
            or clause.future
            or clause.duty
            or is_unsettled(verb)
            or has_negative_subject(verb)
            or is_hedged(verb)
            or only_seems(verb)
            or is_undone(verb)
            or (verb.dep_ == "ccomp" and verb.tag_ == "VB" and is_irrealis(verb))
        ):
            return True  # "tried to make the rebels ACCEPT it"
        return verb.dep_ in {"amod", "compound"}

    def _is_rumoured(self, verb: Token) -> bool:
        """Whether nobody answers for a clause ("posts claimed that the front had accepted")."""
        return is_unvouched(verb) or (verb.dep_ == "ccomp" and verb.head.lemma_ in self._lexicon.acts.rumouring)

    def _is_side(self, actor_id: str) -> bool:
        """Whether an actor can agree to something for a side: a body, or a person with a name."""
        entity = self._cast.entity(actor_id)
        return entity.kind in _SIDES or (entity.person and not entity.anonymous)

    def _answered(self, paragraph: Paragraph, verb: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield what is accepted or refused in a relative clause ("a truce, WHICH CHAD ACCEPTED and Mali refused")."""
        first = verb.head if verb.dep_ == "conj" else verb
        if first.dep_ != "relcl":
            return
        whats = (c for c in first.lefts if c.dep_ in {"dobj", "nsubj"} and c.lower_ in RELATIVES_OF_THINGS)
        what = next(whats, None)
        who = next((c for c in verb.lefts if c.dep_ == "nsubj" and c != what), None)
        cue = self._committing(verb)
        helped = any(c.dep_ == "aux" and c.lemma_ != "have" for c in verb.lefts)
        if what is None or who is None or cue is None or helped:
            return
        act, stance = first.head, STANCES[cue.act]
        called = act.dep_ == "appos" and act.lemma_.lower() in act.doc.clause_words.calls
        if cue.act not in {SpeechAct.ACCEPT, SpeechAct.REJECT} or is_negated(verb):
            return
        if is_hypothetical(act) and not called:
            return
        debtor = own_side(self._cast.resolve(paragraph, who), self._cast)
        asked = verb_above(act) if called else None
        if debtor and asked is not None and has_to(asked):  # "to hand them over, a DEMAND that the state has refused"
            yield from self._maker.make(paragraph, asked, stance, debtor, holder, "commit:answered")
            return
        if debtor and self._maker.kind_of_noun(act) is not None:
            yield from self._maker.make(paragraph, act, stance, debtor, holder, "commit:answered")

    def _won_over(self, paragraph: Paragraph, verb: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield what somebody was brought to agree to, or decided to ("PERSUADED THE JUNTA to accept a truce")."""
        acts = self._lexicon.acts
        # "Voted to accept it" is a statement of its own where nobody reports it.
        deciding = acts.deciding | (frozenset({"vote"}) if holder is not None else frozenset())
        if verb.lemma_ not in acts.winning | deciding | acts.talking_into or verb.tag_ not in {"VBD", "VBN"}:
            return
        act = next((c for c in verb.rights if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.tag_ == "VB"), None)
        pressed = next((g for p in prepositions(verb, "into") for g in p.rights if g.dep_ == "pcomp"), None)
        act = pressed or act  # "talked the junta INTO ACCEPTING a truce"
        if act is None or is_hypothetical(verb) or not (pressed or any(c.lower_ == "to" for c in act.lefts)):
            return
        if is_negated(verb) or is_negated(act) or any(c.lower_ == "being" for c in verb.lefts):
            return  # "persuaded the junta NOT to accept it", "is BEING pressed into it"
        if self._tentative(verb) or (holder is None and self._is_rumoured(verb)):
            return
        if verb.lemma_ in deciding | {"bring", "get"} and not pressed and act.lemma_ not in acts.agreeing | {"sign"}:
            return  # "brought in troops to end the siege"
        if verb.lemma_ in acts.talking_into and not pressed:
            return  # "pushed to sign it"
        who = child(verb, "nsubjpass") if is_passive(verb) else child(act, "nsubj") or child(verb, "dobj")
        if verb.lemma_ in deciding:
            who = subject_of(verb)
        debtor = own_side(self._cast.resolve(paragraph, who), self._cast) if who is not None else ()
        for head in self._maker.act_heads(act) if debtor else ():
            yield from self._maker.make(paragraph, head, TermStance.AGREED, debtor, holder, "commit:won-over")

    def _agreed_that(self, paragraph: Paragraph, verb: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield what sides agree will be done, by whom ("agreed that Chad would free the crew")."""
        if verb.lemma_ != "agree" or is_hypothetical(verb) or self._tentative(verb) or is_negated(verb):
            return
        who = subject_of(verb)
        sides = self._cast.resolve(paragraph, who) if who is not None else ()
        if not any(self._is_side(i) for i in sides):
            return  # "analysts agreed that the truce would fail"
        for told in (c for c in verb.rights if c.dep_ == "ccomp"):
            clause = read_clause(told)
            if not (clause.future or clause.modal == "would") or clause.unreal:
                continue
            doer = agent_of(told) if clause.passive else clause.subject
            debtor = self._cast.resolve(paragraph, doer) if doer is not None else ()
            first = clause.subject.left_edge.i if clause.passive and clause.subject is not None else None
            for act in self._maker.act_heads(told):
                begins, ends = act_edges(paragraph, act)
                opening = first if act == told and first is not None else begins
                known = self._maker.rule(act, opening, ends) is not None
                if known or any(self._cast.entity(i).kind in _SIDES for i in debtor):
                    own = self._maker.doer_of_part(paragraph, act, debtor)
                    yield from self._maker.make(
                        paragraph,
                        act,
                        TermStance.AGREED,
                        own,
                        holder,
                        "commit:agree-that",
                        first=first if act == told else None,
                    )

    def _exchanged(self, paragraph: Paragraph, verb: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield the agreed exchange behind captives set free for something, or exchanged."""
        clause = read_clause(verb)
        if verb.pos_ != "VERB" or clause.negated or is_hypothetical(verb) or self._tentative(verb):
            return
        if is_timetabled(verb) or _is_had_done(verb):
            return  # "exchange prisoners next week", "the text HAS THEM EXCHANGE prisoners"
        first, last = act_edges(paragraph, verb)
        rule = self._maker.rule(verb, first, last)
        if rule is None or rule.type not in {ActionType.RELEASE_CAPTIVES, ActionType.EXCHANGE_CAPTIVES}:
            return
        thing = child(verb, "dobj")
        if thing is not None and verb.lemma_ == "exchange" and prepositions(thing, "on", "about", "over"):
            return  # "exchanged views ON an exchange of prisoners"
        if thing is not None and child(thing, "neg") is not None and self._maker.rule(verb, verb.i, thing.i) is None:
            return  # "exchanged accusations, NOT prisoners"
        returned = any(
            c.role is Role.IN_RETURN_FOR and c.paragraph is paragraph and verb.sent.start <= c.marker_at < verb.sent.end
            for c in self._conditions
        )
        if rule.type is ActionType.RELEASE_CAPTIVES and not returned:
            return
        who = agent_of(verb) if clause.passive else clause.subject
        debtor = own_side(self._cast.resolve(paragraph, who), self._cast) if who is not None else ()
        begins = clause.subject.left_edge.i if clause.passive and clause.subject is not None else verb.i
        opening = begins if begins < verb.i else None
        for term in self._maker.make(
            paragraph, verb, TermStance.AGREED, debtor, holder, "made:exchange", first=opening
        ):
            term.action_type = ActionType.EXCHANGE_CAPTIVES
            yield term

    def _time_given(self, paragraph: Paragraph, verb: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield what a party is given time for: "gave the group 48 hours to leave"."""
        if verb.lemma_.lower() != "give" or is_hypothetical(verb) or self._tentative(verb) or is_negated(verb):
            return
        asked = child(verb, "dative") or child(verb, "nsubjpass")
        spans = (c for c in verb.rights if c.dep_ in {"dobj", "npadvmod", "oprd"})
        span = next((c for c in spans if c.ent_type_ in {"DATE", "TIME"} or c.lemma_.lower() == "deadline"), None)
        if asked is None or span is None:
            return
        task = next(
            (c for c in (*span.rights, *verb.rights) if c.dep_ in {"acl", "relcl", "xcomp", "advcl"} and has_to(c)),
            None,
        )
        debtor = self._cast.resolve(paragraph, asked)
        if task is not None and debtor:
            for act in self._maker.act_heads(task):
                yield from self._maker.make(paragraph, act, TermStance.DEMANDED, debtor, holder, "time-given")

    def _deadline_set(self, paragraph: Paragraph, act: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield what a deadline or an ultimatum is for ("the 72-hour ULTIMATUM FOR THE FRONT TO SURRENDER expired")."""
        mark = next((c for c in act.lefts if c.dep_ == "mark" and c.lower_ == "for"), None)
        who = child(act, "nsubj")
        if mark is None or who is None or not has_to(act) or mark.i == 0:
            return
        before = mark.nbor(-1)
        if before.pos_ != "NOUN" or before.lemma_.lower() not in self._lexicon.moves.words.dues or is_negated(act):
            return
        setting, none = verb_from(before), {c.lower_ for c in before.lefts} & _NONE
        if none or is_negated(setting) or is_denied(setting) or is_hypothetical(setting):
            return  # "there was NO DEADLINE for the army to go", "has not set a deadline for it to go"
        debtor = self._cast.resolve(paragraph, who)
        forces = bool(debtor) and who.lemma_.lower() in self._lexicon.acts.own_forces
        if forces or any(self._cast.entity(i).kind in _SIDES for i in debtor):
            for part in self._maker.act_heads(act):
                yield from self._maker.make(paragraph, part, TermStance.DEMANDED, debtor, holder, "deadline-set")

    def _time_come(self, paragraph: Paragraph, verb: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield what it is said to be time for: "it is time for both sides to sit down"."""
        if verb.lemma_ != "be" or is_negated(verb) or is_hypothetical(verb):
            return
        time = next((c for c in verb.rights if c.dep_ == "attr" and c.lower_ == "time"), None)
        if time is None:
            return
        for act in (*verb.subtree,):
            who = child(act, "nsubj")
            marked = any(c.dep_ == "mark" and c.lower_ == "for" for c in act.children)
            if marked and has_to(act) and act.i > time.i and who is not None:
                debtor = self._cast.resolve(paragraph, who)
                for part in self._maker.act_heads(act):
                    if child(part, "nsubj") in {None, who}:
                        yield from self._maker.make(paragraph, part, TermStance.DEMANDED, debtor, holder, "time-for")

    def on_condition(self, paragraph: Paragraph, verb: Token) -> bool:
        """Whether the sentence says on which condition the act would be done."""
        sentence = verb.sent
        return any(c.paragraph is paragraph and sentence.start <= c.marker_at < sentence.end for c in self._conditions)

    def planned(self, paragraph: Paragraph, verb: Token) -> Iterator[TermDraft]:
        """Yield what the article itself says a party will or must do."""
        clause = read_clause(verb)
        dated = verb.dep_ in {"relcl", "advcl"} and any(c.lower_ == "when" and _on_day(c) for c in verb.lefts)
        beside = verb.dep_ == "advcl" and any(c.lower_ in {"while", "whereas"} and c.dep_ == "mark" for c in verb.lefts)
        beside = beside or (clause.negated and _gives_reason(verb))  # "stalled BECAUSE THEY WILL NOT disarm"
        if not dated and (is_hypothetical(verb) or verb.dep_ not in {"ROOT", "conj", "ccomp", "xcomp"}) and not beside:
            return  # "they will leave, WHILE the army will lift its siege" tells of both
        if clause.subject is None:
            return
        if verb.dep_ == "ccomp" and (is_unsettled(verb) or is_unvouched(verb)):
            return  # "few expect that Chad WILL ACCEPT it"
        if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and child(verb.head, "nsubj", "nsubjpass", "expl") is None:
            return  # "the day before a truce was to be extended": whose clause it is, the parser does not say
        who = agent_of(verb) if clause.passive else clause.subject
        mention = self._cast.mention(paragraph, who) if who is not None else None
        if mention is not None and mention.form is FormRole.PEOPLE:
            return  # "Ethiopians will": the people are not the state
        debtor = self._cast.resolve(paragraph, who) if who is not None else ()
        if clause.duty and not clause.possible:
            if debtor or clause.passive:
                yield from self._due(paragraph, clause, debtor)
            return
        if any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.lefts):
            return  # "was to HAVE LEFT": it did not
        hinges = self.on_condition(paragraph, verb)
        imagined = clause.modal == "would" and not clause.unreal and hinges
        held_out = clause.modal == "would" and not clause.unreal and _gives_reason(verb)
        if not clause.future and not imagined and not held_out:
            return
        bound = clause.modal == _BOUND and bool(debtor)  # "The Parties shall": whoever they are
        able = _SIDES | {"ngo"} if hinges else _SIDES
        sides = bound or any(self._cast.entity(i).kind in able for i in debtor)
        of_sides = clause.subject.lemma_.lower() in SIDE_NOUNS
        sides = sides or (bool(debtor) and clause.subject.lemma_.lower() in self._lexicon.acts.own_forces)
        if not clause.negated:
            both = of_sides and (bool(debtor) or hinges)  # "BOTH SIDES will free captives"
            yield from self._to_come(paragraph, clause, debtor, sides=sides or both)
            return
        wanted = verb.lemma_.lower() in self._lexicon.acts.wanted and verb.lemma_ != "be"
        kind = None if wanted else self._maker.rule(verb, *act_edges(paragraph, verb))
        wanted = wanted or (kind is not None and kind.type is ActionType.HOLD_TALKS)  # "will not enter into talks"
        sides = sides or (of_sides and has_negative_subject(verb))
        if clause.modal == _BOUND and sides:
            yield from self._maker.make(
                paragraph, verb, TermStance.AGREED, debtor, None, "article:shall-not", polarity=Polarity.REFRAIN
            )
            return
        if sides and clause.future and is_harm(verb, self._lexicon) and not waits_for(verb):
            yield from self._maker.make(
                paragraph, verb, TermStance.PLEDGED, debtor, None, "article:will-not-harm", polarity=Polarity.REFRAIN
            )
        elif not debtor and clause.future and waits_for(verb) and (clause.passive or has_negative_subject(verb)):
            yield from self._left_undone(paragraph, clause)
        elif sides and (clause.future or held_out) and (wanted or waits_for(verb)) and not is_harm(verb, self._lexicon):
            yield from self._maker.make(
                paragraph, verb, TermStance.REFUSED, debtor, None, "article:will-not", polarity=Polarity.DO
            )

    def _left_undone(self, paragraph: Paragraph, clause: Clause) -> Iterator[TermDraft]:
        """Yield what is put off, whoever would do it ("the siege will not be lifted until")."""
        verb, subject = clause.verb, clause.subject
        if subject is None or subject.i > verb.i:
            return
        rule = self._maker.rule(verb, subject.left_edge.i, verb.i)
        if rule is not None and not rule.harm:
            yield from self._maker.make(
                paragraph,
                verb,
                TermStance.REFUSED,
                (),
                None,
                "article:will-not",
                polarity=Polarity.DO,
                first=subject.left_edge.i,
            )

    def _due(self, paragraph: Paragraph, clause: Clause, debtor: tuple[str, ...]) -> Iterator[TermDraft]:
        """Yield what the article itself says must be done, or must not."""
        verb, subject = clause.verb, clause.subject
        polarity = Polarity.REFRAIN if clause.negated else Polarity.DO
        behind = clause.passive and subject is not None and subject.i < verb.i
        first = subject.left_edge.i if behind and subject is not None else None
        for act in self._maker.act_heads(verb):
            yield from self._maker.make(
                paragraph, act, TermStance.DEMANDED, debtor, None, "article:must", polarity=polarity, first=first
            )

    def _to_come(
        self, paragraph: Paragraph, clause: Clause, debtor: tuple[str, ...], *, sides: bool
    ) -> Iterator[TermDraft]:
        """Yield what the article itself says will be done; `sides`: a side of the conflict will do it."""
        verb, subject = clause.verb, clause.subject
        hinges = self.on_condition(paragraph, verb)
        agreed = child(verb, "xcomp") if verb.lemma_ in self._lexicon.acts.agreeing else None
        for act in self._maker.act_heads(agreed if agreed is not None and has_to(agreed) else verb):
            begins, ends = act_edges(paragraph, act)
            of_itself = child(act, "dobj") is None and not clause.passive and not debtor
            hangs = (clause.passive or of_itself) and act == verb and hinges
            first = subject.left_edge.i if hangs and subject is not None and subject.i < act.i else None
            rule = self._maker.rule(act, begins if first is None else first, ends)
            opens = of_itself and hinges and rule is not None and rule.type is ActionType.OPEN_ACCESS
            talks = rule is not None and rule.type is ActionType.HOLD_TALKS
            if (talks and not hinges) or (rule is not None and rule.harm):
                continue
            known = rule is not None and (clause.passive or (hinges and not of_itself and rule.type in _HANGING))
            if sides or opens or known:  # "the crossing will REOPEN if"
                doer = self._maker.doer_of_part(paragraph, act, debtor)
                stance = TermStance.AGREED if clause.modal == _BOUND else TermStance.PLEDGED
                yield from self._maker.make(paragraph, act, stance, doer, None, "article:will", first=first)


def _gives_reason(verb: Token) -> bool:
    """Whether a clause gives the reason for what has happened ("failed BECAUSE they would not leave")."""
    told = verb.dep_ == "advcl" and read_clause(verb.head).past
    return told and any(c.dep_ == "mark" and c.lower_ == "because" for c in verb.lefts)


def _on_day(when: Token) -> bool:
    """Whether "when" tells more of the day before it ("on Friday, WHEN both must stop")."""
    return when.i > 1 and when.nbor(-1).text == "," and when.nbor(-2).ent_type_ in {"DATE", "TIME"}


def _is_asked_of(noun: Token) -> bool:
    """Whether a complement names of whom something is asked, and not what ("called on both sides to")."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _OF_WHOM and noun.pos_ in {"NOUN", "PROPN", "PRON"}


def _is_had_done(verb: Token) -> bool:
    """Whether a bare verb is only what something has somebody do ("the text HAS both sides EXCHANGE prisoners")."""
    while verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.tag_ == "VB":
        verb = verb.head
    return verb.tag_ == "VB" and verb.dep_ == "ccomp" and verb.head.lemma_ in {"have", "see"}
