"""What is due under a deal: "under the accord, the army will leave", and the sentences that go on about it."""

from collections.abc import Iterator

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, Polarity, TermStance
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.classes import INDEFINITE_ARTICLES
from ceasewire.reading.grammar.clauses import has_negative_subject, read_clause
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.irrealis import in_condition
from ceasewire.reading.grammar.phrases import VERBAL, agent_of, child, coordinated, has_to, is_negated
from ceasewire.reading.grammar.tokens import Token, Words
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, first_holding
from ceasewire.reading.terms.contents import kind_of_deal, under_which
from ceasewire.reading.terms.drafts import TermDraft
from ceasewire.reading.terms.making import TermMaker
from ceasewire.reading.terms.unmade import is_only_put, is_told_unmade

_UNDER = frozenset({"under", "in", "by", "as", "to"})
# Prepositions that need no such noun: "UNDER the deal", "according TO the plan".
_ALONE = frozenset({"under", "to"})
# Words that open a clause beside the first one: "the army will leave, WHILE the front is to disarm".
_BESIDE = frozenset({"while", "whereas", "whilst"})
# Verbs that bind to the act under them: not to be bound is no act.
_BINDING = frozenset({"have", "need", "require", "oblige", "be"})
# Who takes up all that were named before.
_ALL_OF_THEM = frozenset({"both", "each", "they"})
# What two sides do together, and no act due of one of them.
_MEETING = frozenset({ActionType.HOLD_TALKS, ActionType.SIGN_AGREEMENT})


class Dues:
    """Finds the acts that are due under a deal or would be under a plan.

    Args:
        maker: makes the terms.
        cast: the article's actors.
        lexicon: the words for deals.
    """

    def __init__(self, maker: TermMaker, cast: Cast, lexicon: Lexicon) -> None:
        self._maker, self._cast, self._words = maker, cast, lexicon.accords
        self._lexicon = lexicon

    def of_paragraph(self, paragraph: Paragraph, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield what each sentence says is due, and what the ones after it add with "would", "will" or "is to"."""
        stance: TermStance | None = None
        for sentence in paragraph.doc.sents:
            yield from self._under_which(paragraph, sentence, statements)
            under = self._under(paragraph, sentence) or self._under_it(sentence)
            if under is not None:
                stance, verb = under
                if stance is None:
                    continue
                yield from self._due(
                    paragraph, verb, stance, first_holding(statements, paragraph, verb), "accord:under"
                )
            elif (held := self._told_of(sentence)) is not None:
                stance = held
            elif stance is not None:
                terms = list(self._going_on(paragraph, sentence, stance, statements))
                yield from terms
                stance = stance if terms else None

    def _under(self, paragraph: Paragraph, sentence: Words) -> tuple[TermStance | None, Token] | None:
        """Return the stance (null under "any deal") and the verb of "under the deal, X will", or null."""
        for noun in sentence:
            accord = self._words.under(noun.lemma_.lower()) if noun.pos_ in {"NOUN", "PROPN"} else None
            if accord is None or (paragraph.index, noun.i) in self._maker.inside:
                continue
            verb = _governor_of_under(noun, alone=not accord.only_under or not _has_of(noun))
            before, told = _said_with(noun)
            stance = self._words.stance_of(kind_of_deal(noun, self._words) or accord, before, told)
            if stance is TermStance.AGREED and before & INDEFINITE_ARTICLES and not any(map(self._words.making, told)):
                stance = TermStance.PROPOSED  # "under a deal, both would": nothing says that it was made
            if stance is TermStance.AGREED and not any(map(self._words.making, told)) and self._is_unmade(noun):
                stance = TermStance.PROPOSED
            if verb is not None and not in_condition(verb) and not is_unsettled(verb):
                return stance, verb
        return None

    def _under_it(self, sentence: Words) -> tuple[TermStance, Token] | None:
        """Return the stance and the verb of "Under it, X will" behind the sentence that tells of a deal, or null."""
        under, start = sentence[0], sentence.start
        it = next((c for c in under.rights if c.dep_ == "pobj" and c.lower_ == "it"), None)
        if under.lower_ != "under" or it is None or under.head.pos_ not in VERBAL or not start:
            return None
        before = sentence.doc[start - 1].sent
        deals = (n for n in before if n.pos_ == "NOUN" and n.dep_ in {"dobj", "pobj", "nsubjpass"})
        kinds = [kind for n in deals if (kind := self._words.noun(n.lemma_.lower())) is not None]
        made = kinds and self._words.making(before.root.lemma_.lower()) is not None and not is_negated(before.root)
        if not made or kinds[0].stance is not TermStance.AGREED or not read_clause(before.root).past:
            return None
        put = any(is_only_put(n, self._words) for n in before if self._words.noun(n.lemma_.lower()) is not None)
        return TermStance.PROPOSED if put else TermStance.AGREED, under.head

    def _is_unmade(self, noun: Token) -> bool:
        """Whether a deal is only put forward or refused, by what is said of it here or before."""
        return is_only_put(noun, self._words) or is_told_unmade(noun, self._words)

    def _under_which(self, paragraph: Paragraph, sentence: Words, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield what a clause behind a deal says is due under it; `settle_parts` gives it the deal's own stance."""
        for verb in sentence:
            deal = under_which(verb, self._lexicon)
            accord = self._words.noun(deal.lemma_.lower()) if deal is not None else None
            if deal is None or accord is None or in_condition(verb) or is_unsettled(verb):
                continue
            stance = self._words.stance_of(accord, *_said_with(deal))
            if stance is not None:
                holder = first_holding(statements, paragraph, verb)
                yield from self._due(paragraph, verb, stance, holder, "accord:under-which")

    def _told_of(self, sentence: Words) -> TermStance | None:
        """Return the stance of a deal whose contents the sentence begins to tell ("the plan provides for"), or null."""
        for noun in sentence:
            accord = self._words.noun(noun.lemma_.lower()) if noun.dep_ == "nsubj" else None
            if accord is None or accord.stance is TermStance.DEMANDED:
                continue
            holding = self._words.holding(noun.head.lemma_.lower())
            if holding is not None and not is_negated(noun.head) and not in_condition(noun.head):
                return self._words.stance_of(accord, *_said_with(noun))
        return None

    def _going_on(
        self, paragraph: Paragraph, sentence: Words, stance: TermStance, statements: list[Draft]
    ) -> Iterator[TermDraft]:
        """Yield what a sentence adds to a deal told of before it: known kinds of acts in the article's own voice."""
        root = sentence.root
        if root.pos_ not in VERBAL or first_holding(statements, paragraph, root) is not None:
            return
        anchors = {s.match.anchor.i for s in statements if s.paragraph is paragraph and s.match is not None}
        if any(t.i in anchors for t in sentence) or in_condition(root):
            return
        for term in self._due(paragraph, root, stance, None, "accord:going-on"):
            known = any(r.startswith("action:") for r in term.rules)
            if known and term.action_type not in _MEETING:
                yield term

    def _due(
        self, paragraph: Paragraph, verb: Token, stance: TermStance, holder: Draft | None, rule: str
    ) -> Iterator[TermDraft]:
        """Yield the acts of the coordinated clauses that say what is to be done."""
        named: dict[str, None] = {}
        for clause_verb in _clauses(verb):
            act = _through_be(clause_verb)
            clause = read_clause(act)
            if clause.infinitive and any(c.lower_ == "have" for c in act.children if c.dep_ == "aux"):
                continue  # "was to have been given"
            excused = clause.negated and act.lemma_ in _BINDING  # "will not have to leave"
            forbidden = clause.negated and clause.modal in {"may", "can"}  # "under the truce, neither side MAY move"
            due = clause.future or clause.modal == "would" or clause.duty or forbidden
            if not due or excused or clause.unreal:
                continue
            who = agent_of(act) if clause.passive else child(clause_verb, "nsubj", "nsubjpass") or clause.subject
            nobody = has_negative_subject(act)  # "neither side may": all of them are bound
            neither = has_negative_subject(clause_verb)  # "neither side IS to move its troops"
            debtor = self._cast.resolve(paragraph, who) if who is not None and not nobody else ()
            if who is not None and who.lower_ in _ALL_OF_THEM and len(named) > 1:
                debtor = tuple(named)
            named.update(dict.fromkeys(debtor))
            quiet = self._falls_quiet(act, who)
            if not debtor and not clause.passive and not nobody and not quiet:
                continue
            first = clause.subject.left_edge.i if (clause.passive or quiet) and clause.subject is not None else None
            if first is not None and first > act.i:
                first = None
            for part in self._maker.act_heads(act):
                if part != act and part in _clauses(verb):
                    continue
                doer = self._maker.doer_of_part(paragraph, part, debtor)
                yield from self._maker.make(
                    paragraph,
                    part,
                    stance,
                    doer,
                    holder,
                    rule,
                    polarity=Polarity.REFRAIN if clause.negated or neither else Polarity.DO,
                    first=first if part == act else None,
                )

    def _falls_quiet(self, act: Token, who: Token | None) -> bool:
        """Whether fighting is to stop of itself ("under the deal, HOSTILITIES WILL CEASE on Friday")."""
        if who is None or child(act, "dobj") is not None or who.pos_ == "PROPN":
            return False
        words, lemma = self._lexicon.moves.words, who.lemma_.lower()
        walkout = lemma == "strike" and not any(
            c.dep_ in {"compound", "amod"} for c in who.lefts
        )  # "the STRIKES of staff"
        return lemma in words.fights | words.truces and not walkout and act.lemma_.lower() in words.stopping


def _clauses(verb: Token) -> list[Token]:
    """Return the verb and those beside it with a helping verb of their own ("..., and the front is to disarm")."""
    heads = coordinated(verb)
    if _stands_before(verb):  # "the army would leave, the front would disarm, and both would"
        heads += coordinated(verb.head)
    heads += [c for c in verb.lefts if _stands_before(c)]  # "in the first phase A is to leave, in the second B is to"
    heads += [
        c
        for h in heads
        for c in h.rights
        if c.dep_ == "advcl" and any(m.dep_ in {"mark", "advmod"} and m.lower_ in _BESIDE for m in c.lefts)
    ]
    return [verb, *(h for h in heads if h != verb and (h.lemma_ == "be" or child(h, "aux") is not None))]


def _stands_before(verb: Token) -> bool:
    """Whether the parser made a clause with its own helping verb a part of the one behind the comma."""
    after = verb.head
    subject = child(after, "nsubj", "nsubjpass")
    joined = verb.dep_ == "ccomp" or (verb.dep_ == "advcl" and child(verb, "mark") is None)
    if not joined or verb.i > after.i or subject is None or (child(after, "aux") is None and after.pos_ != "AUX"):
        return False
    return subject.left_edge.i > verb.i and subject.left_edge.nbor(-1).text in {",", ";"}


def _through_be(verb: Token) -> Token:
    """Return the act of "is to leave"; any other verb itself."""
    if verb.lemma_ != "be":
        return verb
    return next((c for c in verb.rights if c.dep_ == "xcomp" and has_to(c)), verb)


def _said_with(noun: Token) -> tuple[set[str], set[str]]:
    """Return the lemmas of the words before a deal, and of the verbs that tell more of it."""
    before = {w for c in noun.lefts for w in (c.lower_, c.lemma_.lower())}
    after = {t.lemma_.lower() for c in noun.rights if c.dep_ in {"relcl", "acl"} for t in (c, *c.children)}
    return before, after


def _has_of(noun: Token) -> bool:
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in noun.rights)


def _governor_of_under(noun: Token, *, alone: bool) -> Token | None:
    """Return the verb that "under the deal", "under the terms of the deal" hangs on."""
    top = noun
    for _ in range(2):
        if (
            top.dep_ == "pobj"
            and top.head.lower_ in {"of", "with"}
            and top.head.head.lemma_.lower() in noun.doc.clause_words.deal_parts
        ):
            top = top.head.head
    preposition = top.head
    if top.dep_ != "pobj" or preposition.lower_ not in _UNDER:
        return None
    if preposition.lower_ not in _ALONE and top == noun:
        return None
    if preposition.lower_ == "to":  # "according to the plan"
        preposition = preposition.head
        if preposition.lower_ not in {"according", "accordance"}:
            return None
    elif not alone:
        return None
    verb = preposition.head
    while verb.dep_ == "conj" and verb.tag_ == "VB" and child(verb, "aux", "nsubj") is None:
        verb = verb.head  # "will LEAVE and disarm under the deal"
    if verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.pos_ in VERBAL:
        verb = verb.head  # "will STOP firing under the deal"
    return verb if verb.pos_ in VERBAL else None
