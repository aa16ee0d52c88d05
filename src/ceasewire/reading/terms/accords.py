"""Deals that an article tells of: the act a deal is made on, what it holds, when a truce runs."""

from collections.abc import Iterator

from ceasewire.lexicon.accords import AccordNoun, Accords, Making
from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.classes import (
    ANY_ARTICLES,
    DEFINITE_DETERMINERS,
    INDEFINITE_ARTICLES,
    RELATIVES_OF_THINGS,
)
from ceasewire.reading.grammar.clauses import Clause, read_clause
from ceasewire.reading.grammar.hearsay import is_denied, is_hedged, is_unsettled
from ceasewire.reading.grammar.irrealis import in_condition, is_hypothetical, is_irrealis
from ceasewire.reading.grammar.phrases import (
    SIDE_NOUNS,
    VERBAL,
    agent_of,
    child,
    coordinated,
    has_to,
    is_negated,
    is_one_sided,
    objects_of,
    prepositions,
    runs_out,
    subject_of,
)
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone
from ceasewire.reading.outside import is_outside
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.acting import noun_window
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.statements.voices import acting_side, is_party, own_side
from ceasewire.reading.terms.contents import (
    agreed_in,
    is_bound,
    is_doer,
    kind_of_deal,
    listed_in,
    strayed_from,
    tasks_of,
)
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.made import (
    is_being_made,
    is_in_fact,
    is_of_none,
    is_open,
    is_to_be_made,
    is_which_was,
    is_wished,
    made_thing,
    says_who_made,
    through_news,
    turned_to,
)
from ceasewire.reading.terms.making import EXTENDING, TermMaker, is_known

DEAL_TYPES = frozenset({
    ActionType.CEASE_HOSTILITIES, ActionType.EXTEND_CEASEFIRE, ActionType.SIGN_AGREEMENT, ActionType.EXCHANGE_CAPTIVES,
    ActionType.RELEASE_CAPTIVES, ActionType.SUSPEND_ATTACKS,
})  # fmt: skip
# What sides may agree on besides, in so many words.
_STEPS = frozenset({
    ActionType.WITHDRAW_FORCES, ActionType.OPEN_ACCESS, ActionType.ALLOW_AID, ActionType.LIFT_SANCTIONS,
    ActionType.DISARM, ActionType.ALLOW_RETURN, ActionType.ACCEPT_MONITORS, ActionType.DEPLOY_FORCES,
    ActionType.SHARE_POWER, ActionType.HOLD_VOTE,
})  # fmt: skip
_TRUCE_TYPES = frozenset({ActionType.CEASE_HOSTILITIES, ActionType.EXTEND_CEASEFIRE, ActionType.SIGN_AGREEMENT})
# What only dates another clause.
_LOOKING_BACK = frozenset({"after", "since", "when", "before", "until"})
# Verbs by which a truce is set to begin or end: "is due to expire".
_SCHEDULED = frozenset({"schedule", "set", "due"})
# Of a truce with one of these it is told how it ends or is kept.
_EXPIRING = frozenset({"expire", "lapse"})
_ENDING = _EXPIRING | frozenset({"end", "last", "run", "hold", "stand", "stay", "be", "remain"})
# How one side may make a truce by itself.
_BY_ONE = frozenset({"declared", "begun"})
# The rule of a truce that is extended in so many words.
EXTENDED = "accord:extended"
# An exchange that is completed has been agreed, and come about.
_CARRIED_OUT = frozenset({"complete", "conduct"})
# Peoples that make truces though they are no body.
_PEOPLES = frozenset({"clan", "tribe", "community", "sect"})
_BYSTANDERS = frozenset({"igo", "ngo", "media", "other"})


class AccordTerms:
    """Finds what deals hold, and deals that are said to be made.

    Args:
        maker: makes the terms.
        cast: the article's actors.
        lexicon: the words for deals.
    """

    def __init__(self, maker: TermMaker, cast: Cast, lexicon: Lexicon) -> None:
        self._maker, self._cast, self._words = maker, cast, lexicon.accords
        self._wished = lexicon.events.words.aims

    def of_paragraph(self, paragraph: Paragraph, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the terms of the deals that a paragraph tells of, in reading order."""
        for token in paragraph.doc:
            if (paragraph.index, token.i) in self._maker.inside:
                continue
            if token.pos_ in {"NOUN", "PROPN"} and (accord := self._words.noun(token.lemma_.lower())) is not None:
                holder = first_holding(statements, paragraph, token)
                yield from self._held(paragraph, token, accord, holder)
                yield from self._running(paragraph, token, holder)
                yield from self._settled(paragraph, token, holder)
                yield from self._come_of_it(paragraph, token, holder)
            if token.pos_ == "VERB" and (making := self._making(token)) is not None:
                yield from self._made(paragraph, token, making, first_holding(statements, paragraph, token))

    def _making(self, verb: Token) -> Making | None:
        """Return how a verb, by itself or with words beside it, says that a deal was made; null where it does not."""
        lemma = verb.lemma_.lower()
        turns = (m for m in self._words.turns(lemma) if turned_to(verb, m) is not None)
        return next(turns, None) or self._words.making(lemma)

    def _made(self, paragraph: Paragraph, verb: Token, making: Making, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield the acts of a truce, exchange or accord that is said to be made ("sign a deal to end the war")."""
        if not is_in_fact(verb) or self._is_held(verb) or (making.way == "joint" and is_being_made(verb)):
            return
        clause = read_clause(verb)
        noun = through_news(made_thing(clause, making))
        if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or is_open(noun) or self._is_wish(noun):
            return
        if making.judges and _is_judged(verb):
            return  # "made a deal UNLIKELY"
        if not making.parties and {c.lower_ for c in noun.lefts} & self._words.tentative:
            return  # "published a DRAFT deal"
        if making.way == "begun" and not self._is_truce(noun):
            return  # "began the release of captives"
        parties, alone = self._parties(paragraph, clause, making, noun, holder)
        stance = TermStance.PLEDGED if alone else TermStance.AGREED
        accord = self._words.noun(noun.lemma_.lower())
        if accord is not None and accord.stance is not TermStance.AGREED:
            return
        if making.indefinite and (accord is None or _is_definite(noun)):
            return  # "came to THE TRUCE with other aims", "came to truce TALKS"
        truce = self._is_truce(noun)
        acts = self._aims(noun, verb) or self._matters(noun, verb) if accord is not None and not truce else []
        if acts and is_outside(noun, self._words.outside):
            return  # "players and owners struck a deal to end the lockout"
        if acts:
            for act in acts:
                yield from self._maker.make(paragraph, act, stance, parties, holder, f"accord:{making.id}-to")
            return
        rule = self._maker.kind_of_noun(noun)
        agreed_on = verb.lemma_ == "agree" and noun.dep_ == "pobj" and noun.head.lower_ in {"on", "upon"}
        steps = DEAL_TYPES | _STEPS if agreed_on else DEAL_TYPES  # "agreed on THE REOPENING of the road"
        if rule is None or rule.type not in steps or (not parties and not clause.passive and making.parties):
            return
        if rule.type in _STEPS:
            parties = self._maker.doer_of_noun(paragraph, noun) or parties
        if making.way == "told" and rule.type not in _TRUCE_TYPES:
            return  # a release that is welcomed is done, and nothing that was agreed
        if making.way == "joint" and rule.type is ActionType.RELEASE_CAPTIVES and verb.lemma_ != "agree":
            return  # "the release was completed on Monday": it is done, whoever agreed to it
        if is_known(noun) and making.way != "joint":
            return
        if making.way == "told":
            parties = self._settlers(paragraph, noun) or parties
        if rule.type is ActionType.SIGN_AGREEMENT and (
            is_known(noun) or any(self._held(paragraph, noun, accord, None))
        ):
            return
        if verb.lemma_.lower() in EXTENDING and rule.type is ActionType.CEASE_HOSTILITIES:
            first = noun.left_edge.i if clause.passive and noun.i < verb.i else None
            yield from self._maker.make(paragraph, verb, stance, parties, holder, EXTENDED, first=first)
        elif rule.type is ActionType.SIGN_AGREEMENT and not clause.passive and making.way != "told":
            for term in self._maker.make(paragraph, noun, stance, parties, holder, "made:signed"):
                places = (p.i for p in prepositions(noun, "at", "in", "during", "after") if noun.i < p.i <= term.last)
                term.first, term.last = min(term.first, verb.i), min(places, default=term.last + 1) - 1
                yield term
        else:
            done = rule.type is ActionType.EXCHANGE_CAPTIVES and verb.lemma_ in _CARRIED_OUT
            name = f"made:{making.id}" if done else f"accord:{making.id}"
            yield from self._maker.make(paragraph, noun, stance, parties, holder, name)

    def _parties(
        self, paragraph: Paragraph, clause: Clause, making: Making, noun: Token, holder: Draft | None
    ) -> tuple[tuple[str, ...], bool]:
        """Return who makes a truce or deal, and whether one side makes it alone ("declared", "extended its truce")."""
        verb = clause.verb
        who = agent_of(verb) if clause.passive else clause.subject
        named = self._cast.resolve(paragraph, who) if who is not None and making.parties else ()
        between = self._maker.doer_of_noun(paragraph, noun) or tuple(
            i
            for p in prepositions(verb, "between", "among")
            for n in objects_of(p)[:1]
            for i in self._cast.resolve(paragraph, n)
        )
        sided = acting_side(named, self._cast) if making.way == "joint" else own_side(named, self._cast)
        peoples = who is not None and who.lemma_.lower() in _PEOPLES
        sides = tuple(i for i in sided if peoples or self._cast.entity(i).kind not in _BYSTANDERS)
        parties = between if len(between) > 1 or not sides else sides
        if not parties and clause.passive and holder is not None and making.way == "joint":
            own = own_side(holder.speaker, self._cast)  # "announced that a truce had been reached WITH Mali"
            with_others = self._maker.joined_by(paragraph, (verb, noun), own) if own else ()
            parties = with_others if len(with_others) > len(own) else ()
        if sides and parties == sides and making.way == "joint" and not _is_own(noun):
            parties = self._maker.joined_by(paragraph, (verb, noun), sides)
        extended = verb.lemma_.lower() in EXTENDING and _is_own(noun)
        several = (
            who is not None and who.tag_ == "NNS" and who.lemma_.lower() in SIDE_NOUNS
        )  # "both sides began a truce"
        single = parties == sides and len(sides) == 1 and not several
        return parties, (making.way in _BY_ONE or extended) and single

    def _is_wish(self, noun: Token) -> bool:
        """Whether a noun is only for what is wanted ("the truce APPEAL"), and no truce itself ("a CESSATION")."""
        return noun.lemma_.lower() in self._wished and self._maker.rule(noun, noun.i, noun.i) is None

    def _is_truce(self, noun: Token) -> bool:
        """Whether a noun is itself the act: what stands behind it says what for ("declared a truce to let aid in")."""
        named = [noun, *(c for c in noun.lefts if c.dep_ == "compound")]  # "a CEASEFIRE agreement to end the fighting"
        rules = (self._maker.rule(n, n.i, n.i) for n in named)
        return any(r is not None and r.type is ActionType.CEASE_HOSTILITIES for r in rules)

    def _aims(self, noun: Token, verb: Token) -> list[Token]:
        """Return the acts that a deal is made on: "a deal to free captives and open the road"."""
        clause = next((c for c in (*noun.rights, *verb.rights) if c.i > noun.i and _aim(c, noun) and has_to(c)), None)
        return self._maker.act_heads(clause) if clause is not None else []

    def _matters(self, noun: Token, verb: Token) -> list[Token]:
        """Return what a deal is about that is an act itself: "an accord FOR THE RELEASE of all prisoners"."""
        about = [n for t in (noun, verb) for p in prepositions(t, "for") for n in objects_of(p) if p.i > noun.i]
        return [n for n in about if n.pos_ == "NOUN" and self._maker.kind_of_noun(n) is not None]

    def _held(
        self, paragraph: Paragraph, noun: Token, accord: AccordNoun | None, holder: Draft | None
    ) -> Iterator[TermDraft]:
        """Yield what a deal holds: "the truce entails a halt to ..., the entry of fuel"."""
        whose = (n.lemma_.lower() for p in prepositions(noun, "of") for n in objects_of(p))
        if accord is None or not accord.not_of.isdisjoint(whose):
            return
        if accord.id == "phase" and noun.dep_ != "nsubj":
            return  # of "urged them to go on to PHASE TWO, which includes a swap", the swap is urged
        makers = self._makers(paragraph, noun, holder)
        for verb in _said_of(noun):
            holding = self._words.holding(verb.lemma_.lower())
            if holding is None or child(verb, "nsubjpass") is not None:
                continue  # "the truce that the two are SAID to have signed"
            would = read_clause(verb).modal == "would" and not (in_condition(verb) or is_asked(verb) or is_denied(noun))
            would = would and not read_clause(verb).unreal and accord.stance is not TermStance.DEMANDED
            if is_negated(verb) or (is_hypothetical(verb) and not would) or read_clause(verb).duty or is_of_none(noun):
                continue
            stance = TermStance.PROPOSED if would else _stance_of(noun, accord, self._words)
            if holding.act:
                yield from self._done(paragraph, verb, stance, holder)
                continue
            contents = (
                [n for p in prepositions(verb, holding.prep) for o in objects_of(p)[:1] for n in listed_in(o)]
                + tasks_of(verb, holding.prep)
                if holding.prep
                else [
                    n
                    for c in verb.rights
                    if (c.dep_ in {"dobj", "ccomp", "xcomp"} and not is_doer(c)) or is_bound(c)
                    for n in listed_in(c)
                ]
            )
            contents += [n for n in strayed_from(noun, verb, holding.prep) if n not in contents]
            contents = [n for c in contents for n in agreed_in(c)]
            for content in contents:
                for term in self._content(paragraph, content, stance, holder, holding.id):
                    if term.action_type is ActionType.CEASE_HOSTILITIES:
                        term.debtor = term.debtor or makers  # a truce is of all who made the deal
                    yield term

    def _makers(self, paragraph: Paragraph, deal: Token, holder: Draft | None) -> tuple[str, ...]:
        """Return who makes a deal by the verb above it ("A AND B SIGNED an accord that provides for a truce")."""
        verb = deal.head.head if deal.dep_ == "pobj" else deal.head
        making = self._words.making(verb.lemma_.lower()) if deal.dep_ in {"dobj", "pobj"} else None
        if making is None or making.way != "joint" or not is_in_fact(verb):
            return ()
        return self._parties(paragraph, read_clause(verb), making, deal, holder)[0]

    def _done(self, paragraph: Paragraph, verb: Token, stance: TermStance, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield what a deal itself is told to do, whoever does it ("the pact will CREATE a buffer zone")."""
        clause, noun = read_clause(verb), subject_of(verb)
        now = verb.tag_ == "VBZ" or clause.future or clause.modal == "would"
        if noun is None or not now or child(verb, "dobj") is None or not _is_definite(noun):
            return
        if is_irrealis(verb) or is_unsettled(verb) or (is_hypothetical(verb) and clause.modal != "would"):
            return  # "hopes that the accord will lift the siege"
        deal = noun.lemma_.lower() in verb.doc.clause_words.deals
        hinges = any(c.dep_ == "advcl" and in_condition(c) for c in (*verb.children, *noun.children))
        hinges = hinges or any((paragraph.index, t.i) in self._maker.inside for t in verb.subtree)
        if clause.modal == "would" or hinges or any(c.lower_ in self._words.tentative for c in noun.lefts):
            stance = TermStance.PROPOSED  # "if it is signed", "the PROPOSED accord"
        if deal or stance is TermStance.PROPOSED:
            yield from self._maker.make(paragraph, verb, stance, (), holder, "accord:do")

    def _is_held(self, verb: Token) -> bool:
        """Whether a clause only says what a deal or draft holds ("the draft says the parties AGREE to a truce")."""
        above = verb.head
        noun = child(above, "nsubj") if verb.dep_ == "ccomp" else None
        if noun is None or self._words.holding(above.lemma_.lower()) is None:
            return False
        return self._words.noun(noun.lemma_.lower()) is not None

    def _running(self, paragraph: Paragraph, noun: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield the truce of which it is said when it runs: "the ceasefire, which expires on Sunday"."""
        rule = self._maker.rule(noun, *noun_window(noun))
        accord = self._words.noun(noun.lemma_.lower())
        if rule is None or rule.type is not ActionType.CEASE_HOSTILITIES or is_open(noun):
            return
        if accord is not None and accord.stance is not TermStance.AGREED:
            return  # "the truce offer expires on Sunday"
        for verb in _said_of(noun):
            inner = verb
            if verb.lemma_ in _SCHEDULED:
                inner = next((c for c in verb.children if c.dep_ == "xcomp"), verb)
            running = self._words.running(
                inner.lemma_.lower(), {t.lower_ for t in inner.doc[inner.i + 1 : inner.i + 4]}
            )
            if running is None or is_wished(noun, verb) or _only_begins(inner):
                continue
            clause = read_clause(verb)
            if running.id == "end" and not (inner is not verb or inner.tag_ == "VBZ"):
                continue  # "the truce ended on Sunday"; that it WILL END may be a threat
            aside = verb.dep_ in {"advcl", "pcomp"}
            if (runs_out(inner) and (clause.past or aside)) or (inner.lemma_ in _EXPIRING and clause.past and aside):
                continue  # "three days after the truce had run out"
            told = clause.modal == "would" and self._announces(holder)
            unsure = (clause.modal and not clause.future) or is_hypothetical(verb) or is_irrealis(verb)
            if clause.negated or clause.unreal or ((is_asked(verb) or is_hedged(verb)) if told else unsure):
                continue
            after = next((c for c in verb.lefts if c.lower_ in _LOOKING_BACK and c.i < noun.i), None)
            first = after.i if after is not None and verb.dep_ in {"advcl", "pcomp"} else -1
            # "came a day AFTER the truce expired": that is the day of what came
            own = {
                t.i for t in noun.subtree if t.i < noun.i
            }  # "a SEVEN-WEEK truce ends with an ambush": no day is told
            dated = any(t.ent_type_ in {"DATE", "TIME"} and t.i > first and t.i not in own for t in inner.subtree)
            if not (dated or running.id == "hold-until"):
                continue
            if self._hangs_on_something(paragraph, inner):
                continue  # "will begin on Friday IF THE FRONT SIGNS": nobody has agreed to it yet
            parties = self._settlers(paragraph, noun) or self._maker.doer_of_noun(paragraph, noun)
            parties = parties or self._between(paragraph, inner)
            stance = TermStance.PLEDGED if len(parties) == 1 else TermStance.AGREED
            yield from self._maker.make(paragraph, noun, stance, parties, holder, "accord:running")
            return

    def _announces(self, holder: Draft | None) -> bool:
        """Whether a party says how long its truce is to run ("SAID THE TRUCE WOULD remain in force until June")."""
        return (
            holder is not None and holder.told_by("say", "announce", "tell", "declare") and is_party(holder, self._cast)
        )

    def _hangs_on_something(self, paragraph: Paragraph, verb: Token) -> bool:
        """Whether a truce is to begin on a condition; that it ends or is kept on one says that it is there."""
        clauses = (c for v in (verb, verb.head) for c in v.children if c.dep_ == "advcl")
        return verb.lemma_ not in _ENDING and any((paragraph.index, c.i) in self._maker.inside for c in clauses)

    def _between(self, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
        """Return the sides of a truce behind its verb and the hour ("begins at noon BETWEEN Chad and Mali")."""
        hung = (p for c in verb.rights for p in (c, *c.subtree) if p.dep_ == "prep" and p.lower_ == "between")
        return next((self._cast.resolve(paragraph, n) for p in hung for n in objects_of(p)[:1]), ())

    def _settled(self, paragraph: Paragraph, noun: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield the truce of which it is said in passing when it was made: "the ceasefire reached last week"."""
        rule = self._maker.rule(noun, *noun_window(noun))
        if rule is None or rule.type is not ActionType.CEASE_HOSTILITIES or is_open(noun) or is_hypothetical(noun):
            return
        if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in noun.doc.clause_words.remembrances:
            return  # "marked the anniversary of the truce signed in May 1976"
        for verb in (
            c for c in noun.rights if says_who_made(c) or (c.tag_ == "VBN" and (c.dep_ == "acl" or is_which_was(c)))
        ):
            making = self._words.making(verb.lemma_.lower())
            dated = any(t.ent_type_ in {"DATE", "TIME"} for t in verb.subtree)
            if making is None or not dated or is_negated(verb) or is_undone(verb):
                continue
            if says_who_made(verb) and making.way != "joint":
                continue
            made = self._settlers(paragraph, noun) or self._who_made(paragraph, verb)
            parties = made or self._maker.doer_of_noun(paragraph, noun)
            stance = TermStance.PLEDGED if len(made) == 1 else TermStance.AGREED
            yield from self._maker.make(paragraph, noun, stance, parties, holder, "accord:settled")
            return

    def _who_made(self, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
        """Return the sides that a relative clause says made a truce ("the truce that A AND B signed in May")."""
        who = child(verb, "nsubj") if says_who_made(verb) else None
        named = self._cast.resolve(paragraph, who) if who is not None else ()
        return tuple(i for i in acting_side(named, self._cast) if self._cast.entity(i).kind not in _BYSTANDERS)

    def _come_of_it(self, paragraph: Paragraph, noun: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield the truce that talks are said to have brought, or that is said to be there.

        "The talks ENDED IN a ceasefire deal", "THERE IS an agreement on a pause".
        """
        accord = self._words.noun(noun.lemma_.lower())
        first = noun.head if noun.dep_ == "conj" and noun.head.dep_ == "pobj" else noun  # "a handshake and AN ACCORD"
        verb = noun.head if noun.dep_ == "attr" else first.head.head
        if accord is None or accord.stance is not TermStance.AGREED or verb.pos_ not in VERBAL or not is_in_fact(verb):
            return
        if noun.lemma_.lower() not in noun.doc.clause_words.deals:
            return  # "there is a lull in the fighting"
        if verb.dep_ == "acl" and any(c.lower_ in ANY_ARTICLES for c in verb.head.lefts):
            return  # "supported a pause LEADING TO a truce"
        if is_open(noun) or not any(c.lower_ in INDEFINITE_ARTICLES for c in noun.lefts):
            return
        if noun.dep_ == "attr":
            there = verb.lemma_ == "be" and child(verb, "expl") is not None
            if not there or is_negated(verb) or is_asked(verb):
                return
        elif first.dep_ != "pobj" or first.head.lower_ not in self._words.yielding(verb.lemma_.lower()):
            return
        subject = child(verb, "nsubj")
        if first.dep_ == "pobj" and not self._is_truce(noun):
            acts = self._aims(noun, noun) if not is_outside(noun, self._words.outside) else []
            sides = self._cast.resolve(paragraph, subject) if subject is not None else ()
            for act in acts:
                yield from self._maker.make(paragraph, act, TermStance.AGREED, sides, holder, "accord:yielded")
            if acts:
                return
        about = next((n for p in prepositions(noun, "on", "for") for n in objects_of(p)[:1]), noun)
        for act in (about, noun):
            rule = self._maker.rule(act, *noun_window(act))
            if rule is not None and rule.type in _TRUCE_TYPES:
                parties = self._maker.doer_of_noun(paragraph, noun) or self._settlers(paragraph, noun)
                if not parties and subject is not None:
                    parties = self._between(paragraph, subject)
                yield from self._maker.make(paragraph, act, TermStance.AGREED, parties, holder, "accord:yielded")
                return

    def _settlers(self, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
        """Return who made a truce by the words behind it ("declared BY THE FRONT", "reached BETWEEN A AND B")."""
        for verb in (c for c in noun.rights if c.dep_ in {"acl", "relcl"} and c.tag_ == "VBN"):
            making = self._words.making(verb.lemma_.lower())
            if making is None or is_negated(verb):
                continue
            by = agent_of(verb) if making.parties and making.way != "told" else None
            between = (n for p in prepositions(verb, "between", "among") for n in objects_of(p)[:1])
            who = by if by is not None else next(between, None)
            named = self._cast.resolve(paragraph, who) if who is not None else ()
            sides = tuple(i for i in own_side(named, self._cast) if self._cast.entity(i).kind not in _BYSTANDERS)
            if sides:
                return sides
        return ()

    def _content(
        self, paragraph: Paragraph, content: Token, stance: TermStance, holder: Draft | None, rule: str
    ) -> Iterator[TermDraft]:
        if content.pos_ in VERBAL:
            clause = read_clause(content)
            who = agent_of(content) if clause.passive else child(content, "nsubj")
            bound = child(content.head, "dobj") if who is None and has_to(content) and not clause.passive else None
            if bound is not None and bound.i < content.i:
                who = bound  # "obliges THE FRONT to disarm"
            debtor = self._cast.resolve(paragraph, who) if who is not None else ()
            moved = child(content, "nsubj", "nsubjpass") if not debtor else None  # "allows AID to enter the city"
            first = moved.left_edge.i if moved is not None and moved.i < content.i else None
            yield from self._maker.make(paragraph, content, stance, debtor, holder, f"accord:{rule}", first=first)
        elif self._maker.rule(content, *noun_window(content)) is not None:
            debtor = self._maker.doer_of_noun(paragraph, content)
            yield from self._maker.make(paragraph, content, stance, debtor, holder, f"accord:{rule}")


def _is_definite(deal: Token) -> bool:
    """Whether one deal is spoken of that was told before, and not any ("AN accord will create jobs")."""
    return any(c.lower_ in DEFINITE_DETERMINERS or c.dep_ == "poss" for c in deal.lefts)


def _is_judged(verb: Token) -> bool:
    """Whether behind its object a verb says what it makes or finds it to be ("made a deal with Mali UNLIKELY")."""
    thing = child(verb, "dobj")
    behind = verb.doc[thing.i + 1 : verb.right_edge.i + 1] if thing is not None else ()
    return any(t.pos_ == "ADJ" and t.head.i < t.i and t.dep_ != "pobj" for t in behind)


def _stance_of(noun: Token, accord: AccordNoun, accords: Accords) -> TermStance:
    """Return how what a deal holds stands: as the deal does, or proposed where that is yet to be made."""
    whole = kind_of_deal(noun, accords) or accord
    return TermStance.PROPOSED if is_to_be_made(noun) else whole.stance


def _is_own(noun: Token) -> bool:
    """Whether a truce is one side's own: "its truce", "a unilateral truce"."""
    return is_one_sided(noun) or child(noun, "poss") is not None


def _only_begins(verb: Token) -> bool:
    """Whether it is told what a truce began to do, and not when it did ("BEGAN TO FRAY in June")."""
    does = child(verb, "xcomp")
    return does is not None and has_to(does)


def _aim(clause: Token, noun: Token) -> bool:
    """Whether a clause after a deal says what it is made on; the parser may hang it on the verb above."""
    if clause.head.i == noun.i:
        return clause.dep_ in {"acl", "relcl", "xcomp"}
    return clause.dep_ in {"xcomp", "advcl"} and noun.dep_ in {"dobj", "pobj", "nsubjpass"}


def _said_of(noun: Token) -> Iterator[Token]:
    """Yield the verbs whose subject the noun is, relative clauses and participles included."""
    if noun.dep_ == "nsubj" and noun.head.pos_ == "VERB":
        # "the truce lapsed, but residents SAID" is of another subject
        own = (v for v in coordinated(noun.head) if v.i == noun.head.i or child(v, "nsubj", "nsubjpass") is None)
        yield from own
    elif noun.dep_ == "nsubjpass" and noun.head.lemma_ in _SCHEDULED:
        yield noun.head
    elif noun.dep_ == "nsubj" and noun.head.lemma_ == "be":  # "a truce IS TO BEGIN at noon", "is DUE TO BEGIN"
        states = (noun.head, *(c for c in noun.head.rights if c.dep_ == "acomp" and c.lemma_ in _SCHEDULED))
        yield from (c for state in states for c in state.rights if c.dep_ == "xcomp" and has_to(c))
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if behind.lower_ == "due" and (inner := child(behind, "xcomp")) is not None:  # "the truce due to expire today"
        yield inner
    for c in noun.rights:
        bare = all(s.lower_ in RELATIVES_OF_THINGS for s in c.lefts if s.dep_ == "nsubj")
        if c.dep_ in {"relcl", "acl"} and c.pos_ == "VERB" and bare:
            yield from coordinated(c)  # not "which CHAD SAYS it broke"
