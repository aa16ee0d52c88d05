"""Terms: who would do what, and on which conditions.

    1. statements give the acts that they pledge, demand, accept, reject, threaten or propose
    2. verbs that commit give acts in the article's own voice and inside what somebody says of others
    3. each act is typed by its words, trimmed of its conditions and times
    4. conditions go to the act that their clause hangs on, or to the nearest act of the sentence
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import ActionType, Polarity, Role, SpeechAct, TermStance
from ceasewire.model.spans import Span
from ceasewire.reading.acts import POLITE, announced_act, is_harm, is_party, main_verbs, on_own_side, speaks_of_own
from ceasewire.reading.cast import Cast
from ceasewire.reading.clauses import is_hypothetical, read_clause
from ceasewire.reading.conditions import Found
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import (
    agent_of,
    ancestors,
    child,
    coordinated,
    is_negated,
    is_passive,
    meant,
    objects_of,
    prepositions,
    subject_of,
    trim,
)
from ceasewire.reading.statements import Draft

STANCES = {
    SpeechAct.PLEDGE: TermStance.PLEDGED,
    SpeechAct.THREATEN: TermStance.THREATENED,
    SpeechAct.DEMAND: TermStance.DEMANDED,
    SpeechAct.ACCEPT: TermStance.AGREED,
    SpeechAct.REJECT: TermStance.REFUSED,
    SpeechAct.PROPOSE: TermStance.PROPOSED,
}
# Nouns that only carry the act after them: "agreed on a plan to withdraw", "demands an end to the siege".
_CARRIERS = frozenset({
    "plan", "proposal", "offer", "call", "request", "demand", "need", "importance", "commitment", "decision",
    "agreement", "deal", "readiness", "willingness", "intention", "pledge", "promise", "threat", "possibility", "idea",
    "resolution", "appeal", "urgency", "necessity",
})  # fmt: skip
# "take the necessary steps to end": the act is what the steps are for.
_STEPS = frozenset({"step", "action", "measure", "effort", "utmost", "move"})
# What is rejected or supported as untrue or true is a claim, not an act.
_CLAIMS = frozenset({"idea", "claim", "allegation", "theory", "report", "suggestion", "accusation", "notion", "charge", "reports", "rumour", "rumor", "assertion", "criticism"})
_SIDES = frozenset({"state", "government", "armed_group", "political_group", "igo"})
_AGREEING = frozenset({"agree", "accept", "consent", "approve"})
# What is made of an act on the table: reached together, declared by one.
_REACHED = frozenset({"sign", "reach", "conclude", "strike", "extend", "renew", "prolong", "agree", "finalize", "seal", "conduct", "complete"})
_DECLARED = frozenset({"declare", "announce", "proclaim"})
_DEAL_TYPES = frozenset({
    ActionType.CEASE_HOSTILITIES, ActionType.EXTEND_CEASEFIRE, ActionType.SIGN_AGREEMENT, ActionType.EXCHANGE_CAPTIVES,
    ActionType.RELEASE_CAPTIVES, ActionType.SUSPEND_ATTACKS,
})  # fmt: skip
# Dependents of an act's verb that are not part of the act.
_NOT_ACT = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "neg", "mark", "cc", "conj", "advcl", "punct", "parataxis", "ccomp_report", "expl"})
_TIME_ENTITIES = frozenset({"DATE", "TIME"})


@dataclass(slots=True, eq=False)
class TermDraft:
    """A term in the making."""

    paragraph: Paragraph
    head: Token
    first: int
    last: int
    stance: TermStance
    debtor: tuple[str, ...] = ()
    creditor: tuple[str, ...] = ()
    polarity: Polarity = Polarity.DO
    action_type: ActionType = ActionType.OTHER
    statement: Draft | None = None
    conditions: list[Found] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)

    def span(self) -> Span:
        """Return the words of the act."""
        return self.paragraph.span(self.first, self.last)


def find_terms(
    paragraphs: tuple[Paragraph, ...], statements: list[Draft], conditions: list[Found], cast: Cast, lexicon: Lexicon
) -> list[TermDraft]:
    """Return the terms of an article in reading order."""
    finder = _Finder(cast, lexicon, conditions)
    drafts: list[TermDraft] = []
    for statement in statements:
        drafts.extend(finder.of_statement(statement))
    for paragraph in paragraphs:
        drafts.extend(finder.of_article(paragraph, drafts, statements))
    drafts = _once(drafts)
    for condition in _attach(drafts, conditions):
        drafts.extend(finder.of_condition(condition, statements))
    drafts.sort(key=lambda t: (t.paragraph.index, t.first))
    return drafts


class _Finder:
    """Finds the acts of statements and of the article's own sentences."""

    def __init__(self, cast: Cast, lexicon: Lexicon, conditions: list[Found]) -> None:
        self._cast, self._lexicon, self._conditions = cast, lexicon, conditions
        self._inside = {(c.paragraph.index, i) for c in conditions for i in range(c.first, c.last + 1)}

    # -- statements ---------------------------------------------------------------------------

    def of_statement(self, statement: Draft) -> Iterator[TermDraft]:
        """Yield the terms that a statement carries."""
        stance = STANCES.get(statement.act)
        if stance is TermStance.PLEDGED and statement.match is not None and statement.match.anchor.lemma_ in _AGREEING:
            stance = TermStance.AGREED
        if stance is not None and statement.head is not None and statement.frame not in {"clause", "quote"}:
            yield from self._of_complement(statement, stance)
        else:
            yield from self._of_clauses(statement, stance)

    def _of_complement(self, statement: Draft, stance: TermStance) -> Iterator[TermDraft]:
        """Yield the acts of "vowed to X and Y", "urged Z to X", "demanded the release of"."""
        head, paragraph = statement.head, statement.paragraph
        assert head is not None
        if statement.match is not None and is_passive(statement.match.anchor) and statement.match.speaker is None:
            return
        if statement.frame == "object_rest" and head.pos_ not in {"VERB", "AUX"} or head.dep_ == "pobj" and stance is TermStance.DEMANDED:
            head = _infinitive_in(statement) or head
            if statement.frame == "object_rest" and head.pos_ not in {"VERB", "AUX"}:
                return
        for act in self._act_heads(head):
            debtor = self._debtor_of_complement(statement, act, stance)
            yield from self._make(paragraph, act, stance, debtor, statement, f"complement:{statement.frame}")

    def _act_heads(self, head: Token) -> list[Token]:
        """Return the verbs or nouns of the coordinated acts under a complement's head."""
        heads: list[Token] = []
        for part in (*coordinated(head), *_bare_verbs(head)):
            heads.extend(t for t in self._through_carrier(part) if t not in heads)
        return heads

    def _through_carrier(self, token: Token) -> list[Token]:
        """Return the act that "a plan to withdraw", "an end to the siege" are about."""
        if token.pos_ == "NOUN" and token.lemma_.lower() in _CARRIERS:
            clause = next((c for c in token.rights if c.dep_ in {"acl", "relcl"} and _has_to(c)), None)
            if clause is not None:
                return coordinated(clause)
            for preposition in prepositions(token, "for", "to", "of", "on"):
                inner = objects_of(preposition)
                if inner:
                    return inner
        if token.pos_ == "VERB" and token.lemma_ in {"take", "do", "make"}:
            step = child(token, "dobj")
            if step is not None and step.lemma_.lower() in _STEPS:
                aims = [c for c in (*step.rights, *token.rights) if c.dep_ in {"acl", "relcl", "advcl", "xcomp"} and _has_to(c)]
                if aims:
                    return coordinated(aims[0])
        if token.pos_ in {"VERB", "AUX"} and token.lemma_ in {"be", "have", "need", "go", "continue"} and token.dep_ != "pcomp":
            inner = next((c for c in token.children if c.dep_ == "xcomp" and _has_to(c)), None)
            if inner is not None and token.lemma_ != "continue":
                return coordinated(inner)
        return [token]

    def _debtor_of_complement(self, statement: Draft, act: Token, stance: TermStance) -> tuple[str, ...]:
        paragraph, cast = statement.paragraph, self._cast
        if act.pos_ in {"VERB", "AUX"}:
            if stance is TermStance.DEMANDED:
                return self._asked(statement, act)
            if statement.match is not None and statement.match.own_act or stance in {TermStance.PLEDGED, TermStance.THREATENED, TermStance.AGREED, TermStance.REFUSED}:
                return self._own(statement)
        doer = self._doer_of_noun(paragraph, act)
        if stance is TermStance.DEMANDED:
            return doer or self._asked(statement, act)
        if stance in {TermStance.PLEDGED, TermStance.THREATENED, TermStance.AGREED}:
            return doer or self._own(statement)
        if stance is TermStance.REFUSED:
            return self._own(statement)
        return doer

    def _asked(self, statement: Draft, act: Token) -> tuple[str, ...]:
        """Return of whom something is demanded: the object of the cue, the subject of the clause."""
        paragraph, cast = statement.paragraph, self._cast
        clause = read_clause(act) if act.pos_ in {"VERB", "AUX"} else None
        if clause is not None:
            if clause.passive:
                by = agent_of(act)
                return cast.resolve(paragraph, by) if by is not None else ()
            if clause.subject is not None:
                own = child(act, "nsubj")
                who = own if own is not None else clause.subject
                ids = cast.resolve(paragraph, who, create=own is not None or who.dep_ == "dobj")
                if ids and ids != statement.speaker:
                    return ids
        anchor = statement.match.anchor if statement.match is not None else None
        if anchor is not None:
            for dep in ("dobj", "dative"):
                noun = child(anchor, dep)
                if noun is not None and noun.i != act.i and noun.lemma_.lower() not in _CARRIERS:
                    ids = cast.resolve(paragraph, noun, create=statement.frame == "object_rest")
                    if ids:
                        return ids
            for preposition in prepositions(anchor, "on", "to", "upon", "with"):
                for noun in objects_of(preposition)[:1]:
                    if noun.i != act.i and (ids := cast.resolve(paragraph, noun)):
                        return ids
        return tuple(a for a in statement.addressee)

    def _own(self, statement: Draft) -> tuple[str, ...]:
        """Return who would act where the speaker speaks of his own side: the body, for a person."""
        return own_side(statement.speaker, self._cast)

    def _doer_of_noun(self, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
        """Return who would do what a noun names: "Israel's withdrawal", "the withdrawal of troops", "talks between"."""
        cast = self._cast
        by = [n for p in prepositions(noun, "by") for n in objects_of(p)[:1]]
        for n in by:
            return cast.resolve(paragraph, n)
        between = [n for p in prepositions(noun, "between", "among") for n in objects_of(p)[:1]]
        for n in between:
            return cast.resolve(paragraph, n)
        owners = cast.modifiers(paragraph, noun)
        if owners:
            return owners
        if noun.lemma_.lower() in {"withdrawal", "retreat", "departure", "disarmament", "pullout", "return", "participation", "pullback"}:
            for of in prepositions(noun, "of"):
                for n in objects_of(of)[:1]:
                    return cast.resolve(paragraph, n)
        return ()

    # -- clauses ------------------------------------------------------------------------------

    def _of_clauses(self, statement: Draft, stance: TermStance | None) -> Iterator[TermDraft]:
        """Yield the acts of the clauses said: "it will X", "Y must X", "Z has agreed to X"."""
        for verb in main_verbs(statement):
            yield from self._of_clause(statement, verb)

    def _of_clause(self, statement: Draft, verb: Token) -> Iterator[TermDraft]:
        clause = read_clause(verb)
        paragraph, cast = statement.paragraph, self._cast
        if _demands(statement, verb):
            yield from self._demanded(statement, verb, "demanded-clause")
            return
        own = speaks_of_own(clause.subject, statement, cast)
        announced = announced_act(verb)
        if announced is None and (committed := self._committed(paragraph, verb, statement, clause.subject)):
            yield from committed
            return
        act = announced or verb
        warned = statement.act is SpeechAct.THREATEN and clause.modal in {"may", "might", "could"}
        fighters = not own and clause.future and statement.act is SpeechAct.THREATEN and on_own_side(clause.subject, statement, cast)
        if (own or fighters) and (clause.future or announced is not None or (clause.modal == "would" and verb.lemma_ not in POLITE) or warned):
            debtor = self._own(statement)
            if clause.subject is not None and clause.subject.lower_ not in {"we", "i"}:
                debtor = cast.resolve(paragraph, clause.subject) or debtor
                debtor = own_side(debtor, cast)
            if clause.negated:
                stance = TermStance.REFUSED if statement.act is SpeechAct.REJECT else TermStance.PLEDGED
                polarity = Polarity.DO if stance is TermStance.REFUSED else Polarity.REFRAIN
            else:
                harm = warned or is_harm(act, self._lexicon) or statement.act is SpeechAct.THREATEN and _warns(statement)
                stance = TermStance.THREATENED if harm else TermStance.PLEDGED
                polarity = Polarity.DO
            for part in self._act_heads(act):
                yield from self._make(paragraph, part, stance, debtor, statement, f"own:{clause.modal or verb.lemma_}", polarity=polarity)
        elif clause.future and clause.passive and not clause.negated and statement.act in {SpeechAct.SAY, SpeechAct.PLEDGE} and (self._announces(statement) or is_party(statement, cast)) and self._rule(verb, *_clause_edges(verb)) is not None:
            first, _ = _clause_edges(verb)
            by = agent_of(verb)
            debtor = self._cast.resolve(paragraph, by) if by is not None else self._own(statement)
            yield from self._make(paragraph, verb, TermStance.PLEDGED, debtor, statement, "announced-passive", first=first)
        elif clause.duty and not own:
            yield from self._demanded(statement, verb, f"duty:{clause.modal or 'to'}")
        elif statement.act is SpeechAct.THREATEN and (clause.possible or clause.future) and clause.subject is not None and not cast.resolve(paragraph, clause.subject):
            first = min(t.i for t in clause.subject.subtree)
            yield from self._make(paragraph, verb, TermStance.THREATENED, (), statement, "menace", first=first)

    def _demanded(self, statement: Draft, verb: Token, rule: str) -> Iterator[TermDraft]:
        """Yield what a clause says should be done; in the passive with what it is done to."""
        clause = read_clause(verb)
        debtor = self._clause_debtor(statement, verb)
        polarity = Polarity.REFRAIN if clause.negated else Polarity.DO
        for act in self._act_heads(verb):
            first = None
            if read_clause(act).passive and act is verb and clause.subject is not None and clause.subject.i < act.i:
                first = clause.subject.left_edge.i
            yield from self._make(statement.paragraph, act, TermStance.DEMANDED, debtor, statement, rule, polarity=polarity, first=first)

    def _announces(self, statement: Draft) -> bool:
        return statement.match is not None and statement.match.anchor.lemma_ in {"announce", "declare", "confirm"}

    def _clause_debtor(self, statement: Draft, verb: Token) -> tuple[str, ...]:
        clause = read_clause(verb)
        if clause.passive:
            by = agent_of(verb)
            return self._cast.resolve(statement.paragraph, by) if by is not None else ()
        return self._cast.resolve(statement.paragraph, clause.subject) if clause.subject is not None else ()

    # -- verbs that commit --------------------------------------------------------------------

    def of_article(self, paragraph: Paragraph, before: list[TermDraft], statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the terms of the sentences that no statement covers."""
        taken = [(s.paragraph.index, a, b) for s in statements for a, b in s.content]
        cues = {(s.paragraph.index, s.match.anchor.i) for s in statements if s.match is not None}
        for token in paragraph.doc:
            if token.pos_ not in {"VERB", "AUX"} or (paragraph.index, token.i) in cues:
                continue
            holder = next((s for s in statements if s.paragraph is paragraph and any(a <= token.idx < b for a, b in s.content)), None)
            if holder is not None and any(p == paragraph.index and a <= token.idx < b for p, a, b in taken) and token in set(main_verbs(holder)):
                continue
            yield from self._committed(paragraph, token, holder, subject_of(token))
            yield from self._made(paragraph, token, holder)
            yield from self._exchanged(paragraph, token, holder)
            if holder is None:
                yield from self._planned(paragraph, token)

    def _committed(
        self, paragraph: Paragraph, verb: Token, statement: Draft | None, subject: Token | None
    ) -> list[TermDraft]:
        """Return the acts under a verb that commits its subject: "the rebels agreed to X", "refuses to X"."""
        if is_hypothetical(verb) or self._tentative(verb) or (paragraph.index, verb.i) in self._inside:
            return []
        cue = next((c for c in self._lexicon.cues.verbs_for(verb.lemma_.lower()) if c.act in STANCES and (not c.prep or any(p.lower_ == c.prep for p in verb.children))), None)
        if cue is None:
            return []
        stance = TermStance.AGREED if cue.lemma in _AGREEING else STANCES[cue.act]
        negated = is_negated(verb)
        if negated:
            if cue.negated is None or cue.negated not in STANCES:
                return []
            stance = STANCES[cue.negated]
        complement = _complement(verb, cue.frames)
        if complement is None:
            return []
        if cue.objects and complement.pos_ not in {"VERB", "AUX"} and not self._lexicon.cues.in_group(meant(complement).lemma_.lower(), cue.objects):
            return []
        passive = is_passive(verb)
        who = agent_of(verb) if passive else subject
        debtor = self._cast.resolve(paragraph, who) if who is not None else ()
        if not debtor:
            return []
        out: list[TermDraft] = []
        for act in self._act_heads(complement):
            if stance is TermStance.DEMANDED:
                asked = child(verb, "dobj", "dative") or (child(act, "nsubj") if act.pos_ == "VERB" else None)
                owners = self._cast.resolve(paragraph, asked, create=True) if asked is not None and asked.i != act.i else ()
                who_acts = owners or (self._doer_of_noun(paragraph, act) if act.pos_ == "NOUN" else ())
            else:
                who_acts = own_side(debtor, self._cast)
            if stance is TermStance.PLEDGED and is_harm_act(act, self._lexicon):
                chosen = TermStance.THREATENED
            else:
                chosen = stance
            out.extend(self._make(paragraph, act, chosen, who_acts, statement, f"commit:{cue.id}"))
        return out

    def _tentative(self, verb: Token) -> bool:
        """Whether a verb of committing is itself only wished, asked for or due ("urged them to agree to")."""
        if any(c.dep_ == "aux" and c.lower_ in {"to", "may", "might", "could", "should", "must", "would"} for c in verb.children):
            return True
        return verb.dep_ in {"amod", "compound"}

    def _made(self, paragraph: Paragraph, verb: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield the act of a truce, exchange or accord that the article says is made ("extend the ceasefire")."""
        lemma = verb.lemma_.lower()
        if lemma not in _REACHED | _DECLARED or is_hypothetical(verb) or self._tentative(verb) or is_negated(verb):
            return
        clause = read_clause(verb)
        if clause.future or clause.infinitive or clause.negated or clause.modal or verb.dep_ in {"relcl", "acl"}:
            return
        if clause.passive:
            noun = child(verb, "nsubjpass")
            who = agent_of(verb)
        else:
            noun = child(verb, "dobj") or next((n for p in prepositions(verb, "on", "to", "upon") for n in objects_of(p)[:1]), None)
            who = clause.subject
        if noun is None or noun.pos_ not in {"NOUN", "PROPN"}:
            return
        rule = self._rule(noun, *_noun_window(noun))
        if rule is None or rule.type not in _DEAL_TYPES:
            return
        debtor = self._cast.resolve(paragraph, who) if who is not None else ()
        debtor = own_side(debtor, self._cast)
        parties = self._doer_of_noun(paragraph, noun)
        debtor = parties if len(parties) > 1 or not debtor else debtor
        stance = TermStance.PLEDGED if lemma in _DECLARED else TermStance.AGREED
        if lemma in {"extend", "renew", "prolong"} and rule.type is ActionType.CEASE_HOSTILITIES:
            yield from self._make(paragraph, verb, stance, debtor, holder, "made:extended")
        elif debtor or clause.passive:
            yield from self._make(paragraph, noun, stance, debtor, holder, f"made:{lemma}")

    def _exchanged(self, paragraph: Paragraph, verb: Token, holder: Draft | None) -> Iterator[TermDraft]:
        """Yield the agreed exchange behind captives set free for something, or exchanged."""
        clause = read_clause(verb)
        if verb.pos_ != "VERB" or clause.negated or clause.modal or clause.infinitive or is_hypothetical(verb):
            return
        first, last = act_edges(paragraph, verb)
        rule = self._rule(verb, first, last)
        if rule is None or rule.type not in {ActionType.RELEASE_CAPTIVES, ActionType.EXCHANGE_CAPTIVES}:
            return
        returned = any(
            c.role is Role.IN_RETURN_FOR and c.paragraph is paragraph and verb.sent.start <= c.marker_at < verb.sent.end
            for c in self._conditions
        )
        if rule.type is ActionType.RELEASE_CAPTIVES and not returned:
            return
        who = agent_of(verb) if clause.passive else clause.subject
        debtor = own_side(self._cast.resolve(paragraph, who), self._cast) if who is not None else ()
        for term in self._make(paragraph, verb, TermStance.AGREED, debtor, holder, "made:exchange"):
            term.action_type = ActionType.EXCHANGE_CAPTIVES
            yield term

    def _planned(self, paragraph: Paragraph, verb: Token) -> Iterator[TermDraft]:
        """Yield what the article itself says a party will or must do."""
        clause = read_clause(verb)
        if clause.subject is None or is_hypothetical(verb) or verb.dep_ not in {"ROOT", "conj", "ccomp", "xcomp"}:
            return
        who = agent_of(verb) if clause.passive else clause.subject
        debtor = self._cast.resolve(paragraph, who) if who is not None else ()
        if clause.duty and not clause.possible:
            polarity = Polarity.REFRAIN if clause.negated else Polarity.DO
            first = clause.subject.left_edge.i if clause.passive and clause.subject.i < verb.i else None
            if debtor or clause.passive:
                for act in self._act_heads(verb):
                    yield from self._make(paragraph, act, TermStance.DEMANDED, debtor, None, "article:must", polarity=polarity, first=first)
            return
        if not clause.future or clause.negated:
            return
        sides = [i for i in debtor if self._cast.entity(i).kind in _SIDES]
        for act in self._act_heads(verb):
            rule = self._rule(act, *act_edges(paragraph, act))
            talks = rule is not None and rule.type is ActionType.HOLD_TALKS
            if talks or rule is not None and rule.harm or (rule is None and not sides):
                continue
            if sides or clause.passive and rule is not None:
                yield from self._make(paragraph, act, TermStance.PLEDGED, debtor, None, "article:will")

    def of_condition(self, condition: Found, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the deal that a condition hangs on where nobody commits to it ("a deal is near, provided")."""
        paragraph, doc = condition.paragraph, condition.paragraph.doc
        start = condition.head if condition.head is not None else doc[condition.marker_at]
        above = next((a for a in ancestors(start) if a.pos_ in {"VERB", "AUX"} and not condition.first <= a.i <= condition.last), None)
        if above is None:
            return
        subjects = [c for v in (above, *(c for c in above.children if c.dep_ == "ccomp")) for c in v.children if c.dep_ in {"nsubj", "nsubjpass"}]
        for subject in subjects:
            tokens = [t.i for t in subject.subtree]
            first, last = trim(doc[min(tokens)], doc[max(tokens)])
            deal = next((t for t in subject.subtree if (r := self._rule(t, first, last)) is not None and r.type in _DEAL_TYPES | {ActionType.HOLD_TALKS} and t.pos_ in {"NOUN", "VERB"}), None)
            if deal is None:
                continue
            holder = next((s for s in statements if s.paragraph is paragraph and any(a <= deal.idx < b for a, b in s.content)), None)
            clause = read_clause(subject.head)
            if clause.possible or clause.future:
                last = max(last, subject.head.i)
            elif subject.dep_ in {"nsubj", "nsubjpass"} and deal.pos_ == "VERB":
                first = deal.i
            parties = {i: None for t in subject.subtree for i in self._cast.one(paragraph, t) if t.pos_ != "ADJ"}
            debtor = tuple(i for i in parties if self._cast.entity(i).kind in {"state", "armed_group", "government", "political_group"})
            if debtor and holder is not None:
                debtor = tuple(dict.fromkeys((*own_side(holder.speaker, self._cast), *debtor)))
            yield from self._deal_on(condition, deal, first, last, debtor, holder)
            return
        yield from self._unparsed_deal(condition, statements)

    def _unparsed_deal(self, condition: Found, statements: list[Draft]) -> Iterator[TermDraft]:
        """Yield the deal named before a trailing condition where the parse shows no subject for it."""
        paragraph, doc = condition.paragraph, condition.paragraph.doc
        holder = next((s for s in statements if s.paragraph is paragraph and any(a <= doc[condition.marker_at].idx < b for a, b in s.content)), None)
        if condition.fronted or holder is None:
            return
        words = [t for a, b in holder.content for t in doc if a <= t.idx < b and t.i < condition.marker_at and t.sent.start == doc[condition.marker_at].sent.start]
        verb = next((t for t in words if t.pos_ == "AUX" and t.i > words[0].i + 1), None)
        if verb is None:
            return
        opening = next((t for t in words if not t.is_punct and not t.is_quote), words[0])
        carried = next((t for t in words if t.tag_ == "VBG" and t.dep_ == "pcomp" and t.i < opening.i + 5), None)
        opening = carried or opening
        modal = verb.lower_ in {"could", "may", "might", "will", "would", "can"} and verb.head.i < condition.marker_at
        first, last = trim(opening, verb.head if modal and verb.dep_ == "aux" else doc[verb.i - 1])
        deal = next((t for t in words if t.i <= last and (r := self._rule(t, first, last)) is not None and r.type in _DEAL_TYPES), None)
        if deal is not None:
            parties = {i: None for t in doc[first : last + 1] for i in self._cast.one(paragraph, t) if t.pos_ == "PROPN"}
            sides = tuple(i for i in parties if self._cast.entity(i).kind in {"state", "armed_group", "government"})
            debtor = tuple(dict.fromkeys((*own_side(holder.speaker, self._cast), *sides))) if sides else ()
            yield from self._deal_on(condition, deal, first, last, debtor, holder)

    def _deal_on(
        self, condition: Found, deal: Token, first: int, last: int, debtor: tuple[str, ...], holder: Draft | None
    ) -> Iterator[TermDraft]:
        rule = self._rule(deal, first, last)
        kind = rule.type if rule is not None else ActionType.OTHER
        named = {t.lemma_.lower() for t in deal.doc[first : last + 1]} & {"agreement", "deal", "accord"}
        yield TermDraft(
            paragraph=condition.paragraph,
            head=deal,
            first=first,
            last=last,
            stance=TermStance.PROPOSED,
            debtor=debtor,
            action_type=ActionType.SIGN_AGREEMENT if named else kind,
            statement=holder,
            conditions=[condition],
            rules=["deal-on-condition"],
        )

    # -- making -------------------------------------------------------------------------------

    def _make(
        self,
        paragraph: Paragraph,
        head: Token,
        stance: TermStance,
        debtor: tuple[str, ...],
        statement: Draft | None,
        rule: str,
        *,
        polarity: Polarity = Polarity.DO,
        first: int | None = None,
    ) -> Iterator[TermDraft]:
        if (paragraph.index, head.i) in self._inside and head.pos_ in {"VERB", "AUX"}:
            return
        if head.pos_ not in {"VERB", "AUX"} and not self._is_act(paragraph, head, stance):
            return
        if first is None:
            first, last = act_edges(paragraph, head)
        else:
            last = act_edges(paragraph, head)[1]
        last = self._before_condition(paragraph, head, last)
        if last < first:
            return
        kind = self._rule(head, first, last)
        negated = head.pos_ in {"VERB", "AUX"} and any(c.dep_ == "neg" or c.lower_ == "not" for c in head.children)
        if negated and stance is not TermStance.REFUSED and polarity is Polarity.DO:
            polarity = Polarity.REFRAIN
        yield TermDraft(
            paragraph=paragraph,
            head=head,
            first=first,
            last=last,
            stance=stance,
            debtor=debtor,
            creditor=self._creditor(paragraph, head, debtor, first, last),
            polarity=polarity,
            action_type=kind.type if kind is not None else ActionType.OTHER,
            statement=statement,
            rules=[rule] + ([f"action:{kind.id}"] if kind is not None else []),
        )

    def _is_act(self, paragraph: Paragraph, noun: Token, stance: TermStance) -> bool:
        """Whether a noun can be an act or a thing asked for: no pronoun, date, number, claim or actor.

        What is pledged or agreed must be of a known kind: "committed to this relationship" is no act.
        """
        if noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ in _TIME_ENTITIES or noun.is_punct:
            return False
        if noun.lemma_.lower() in _CLAIMS:
            return False
        if self._rule(noun, *_noun_window(noun)) is not None:
            return True
        asked = stance in {TermStance.DEMANDED, TermStance.REFUSED, TermStance.THREATENED}
        return asked and noun.pos_ == "NOUN" and not self._cast.one(paragraph, noun)

    def _before_condition(self, paragraph: Paragraph, head: Token, last: int) -> int:
        for i in range(head.i + 1, last + 1):
            if (paragraph.index, i) in self._inside:
                end = i - 1
                doc = paragraph.doc
                while end > head.i and (doc[end].pos_ in {"SCONJ", "ADP", "PUNCT", "CCONJ"} or doc[end].lower_ in {"condition", "that", "only", "even", "exchange", "return", "long", "as", "once", "unless", "until", "provided", "if", "the"}):
                    end -= 1
                return end
        return last

    def _rule(self, head: Token, first: int, last: int):  # type: ignore[no-untyped-def]
        lemmas = {t.lemma_.lower() for t in head.doc[first : last + 1]} | {head.lemma_.lower()}
        return self._lexicon.actions.find(head.lemma_.lower(), is_verb=head.pos_ in {"VERB", "AUX"}, lemmas=lemmas)

    def _creditor(self, paragraph: Paragraph, head: Token, debtor: tuple[str, ...], first: int, last: int) -> tuple[str, ...]:
        """Return toward whom the act is: its object if that is a party, else a party after with, to, on, against."""
        found: dict[str, None] = {}
        for c in head.children:
            if c.dep_ in {"dobj", "dative"} and first <= c.i <= last:
                found.update(dict.fromkeys(self._cast.resolve(paragraph, c)))
            if c.dep_ in {"prep", "dative"} and c.lower_ in {"with", "to", "on", "against", "at", "for"}:
                for noun in objects_of(c)[:1]:
                    found.update(dict.fromkeys(self._cast.resolve(paragraph, noun)))
            if c.dep_ == "dobj":
                for p in prepositions(c, "with", "on", "against", "to", "at"):
                    for noun in objects_of(p)[:1]:
                        found.update(dict.fromkeys(self._cast.resolve(paragraph, noun)))
        return tuple(i for i in found if i not in debtor)


def _demands(statement: Draft, verb: Token) -> bool:
    """Whether the verb is what a demand asks for in a clause of its own ("demands that the army leave")."""
    cue = statement.match
    if cue is None or cue.act is not SpeechAct.DEMAND or statement.frame != "clause" or statement.head is None:
        return False
    bare = verb.tag_ == "VB" or any(c.lower_ in {"be", "should"} for c in verb.children if c.dep_ in {"aux", "auxpass"})
    return bare and verb in coordinated(statement.head)


def _warns(statement: Draft) -> bool:
    return statement.match is not None and statement.match.anchor.lemma_ in {"warn", "threaten"}


def own_side(ids: Iterable[str], cast: Cast) -> tuple[str, ...]:
    """Return who acts when these speak of their own acts: a person's body, else themselves."""
    out: dict[str, None] = {}
    for i in ids:
        entity = cast.entity(i)
        homes = [to for to, relation, _ in entity.affiliations if relation in {"spokesperson_of", "leader_of", "official_of", "member_of"}]
        out[homes[0] if entity.person and homes else i] = None
    return tuple(out)


def is_harm_act(act: Token, lexicon: Lexicon) -> bool:
    """Whether an act, verb or noun, hurts another side."""
    lemmas = {t.lemma_.lower() for t in act.subtree}
    rule = lexicon.actions.find(act.lemma_.lower(), is_verb=act.pos_ in {"VERB", "AUX"}, lemmas=lemmas)
    return rule is not None and rule.harm


def act_edges(paragraph: Paragraph, head: Token) -> tuple[int, int]:
    """Return the token edges of an act: a verb with its objects and phrases, or a noun phrase."""
    doc = paragraph.doc
    if head.pos_ in {"VERB", "AUX"}:
        first, last = head.i, head.i
        for c in head.lefts:
            if c.dep_ in {"advmod"} and c.i == head.i - 1 and c.lower_ not in {"not", "never", "also", "then"}:
                first = c.i
        passive = is_passive(head)
        if passive:
            aux = child(head, "auxpass")
            first = aux.i if aux is not None and aux.i < head.i and aux.i >= head.i - 3 else first
        for c in head.rights:
            if c.dep_ in _NOT_ACT or _reporting(c):
                if c.dep_ in {"advcl", "cc", "conj", "punct"}:
                    continue
                continue
            last = max(last, max(t.i for t in c.subtree))
    else:
        tokens = [t.i for c in head.lefts if c.dep_ not in {"cc", "punct", "conj"} for t in c.subtree] + [head.i]
        first = min(tokens)
        while first < head.i and doc[first].lower_ in {"the", "a", "an"}:
            first += 1
        last = head.i
        for c in head.rights:
            if c.dep_ in {"conj", "cc", "punct", "appos", "relcl"}:
                continue
            last = max(last, max(t.i for t in c.subtree))
    last = min(last, _conj_cut(head, last))
    region = paragraph.quoted(head)
    while last > head.i and region is not None and doc[last].idx + len(doc[last]) >= region.end:
        last -= 1
    return trim(doc[first], doc[last])


def _bare_verbs(head: Token) -> list[Token]:
    """Return bare verbs after a comma that go on a list of acts ("to end the war, open the port, and")."""
    if head.tag_ != "VB":
        return []
    conjuncts = set(coordinated(head))
    inside = [t for t in head.subtree if t.i > head.i + 1 and t.tag_ == "VB" and t not in conjuncts]
    return [t for t in inside if t.nbor(-1).text in {",", "and"} and t.dep_ != "xcomp" and not _has_to(t) and t.sent == head.sent]


def _clause_edges(verb: Token) -> tuple[int, int]:
    tokens = [t.i for t in verb.subtree if t.dep_ not in {"mark"}]
    return min(tokens), max(tokens)


def _conj_cut(head: Token, last: int) -> int:
    """Return the last token before a coordinated act begins."""
    cuts = []
    if head.tag_ == "VB":  # ", listen to ..., and build": bare verbs after a comma are acts of their own
        for i in range(head.i + 2, last + 1):
            token = head.doc[i]
            if token.tag_ == "VB" and token.nbor(-1).text in {",", "and"} and token.dep_ != "xcomp":
                cuts.append(i - 2 if token.nbor(-2).text == "," and token.nbor(-1).text == "and" else i - 2)
    for c in coordinated(head)[1:]:
        start = min(t.i for t in c.subtree)
        while start - 1 > head.i and (head.doc[start - 1].dep_ == "cc" or head.doc[start - 1].text == "," or head.doc[start - 1].lower_ in {"and", "or"}):
            start -= 1
        if start > head.i:
            cuts.append(start - 1)
    return min(cuts, default=last)


def _reporting(token: Token) -> bool:
    return token.dep_ == "ccomp" and token.lemma_ in {"say", "add", "tell"}


def _infinitive_in(statement: Draft) -> Token | None:
    """Return the first to-infinitive among the words said, whatever the parser hung it on."""
    doc = statement.paragraph.doc
    for start, end in statement.content:
        inside = [t for t in doc if start <= t.idx < end]
        for n, token in enumerate(inside[:14]):
            if token.lower_ == "to" and token.tag_ == "TO":
                verb = next((t for t in inside[n + 1 : n + 4] if t.tag_ == "VB"), None)
                if verb is not None:
                    return verb
    return None


def _has_to(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _complement(verb: Token, frames: Iterable[str]) -> Token | None:
    """Return the head of the act that a committing verb governs, by its frames."""
    for frame in frames:
        for c in verb.children:
            if frame == "to" and c.dep_ in {"xcomp", "ccomp"} and _has_to(c) and c.i > verb.i:
                return c
            if frame == "object_rest" and c.dep_ in {"xcomp", "ccomp"} and _has_to(c) and c.i > verb.i:
                return c
            if frame == "object" and (c.dep_ == "dobj" and c.i > verb.i or c.dep_ == "nsubjpass") and c.pos_ in {"NOUN", "PROPN"}:
                return c
            if frame == "gerund" and c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VBG":
                return c
            if frame.startswith("prep:") and c.dep_ == "prep" and c.lower_ == frame[5:]:
                inner = objects_of(c)
                if inner:
                    return inner[0]
    return None


def _noun_window(noun: Token) -> tuple[int, int]:
    tokens = [t.i for t in noun.subtree if abs(t.i - noun.i) <= 8]
    return min(tokens), max(tokens)


def _once(drafts: list[TermDraft]) -> list[TermDraft]:
    """Drop a term whose words another term of the same statement has already."""
    kept: list[TermDraft] = []
    for draft in drafts:
        same = any(
            k.paragraph is draft.paragraph
            and k.head.i == draft.head.i
            and (k.stance is draft.stance or k.statement is draft.statement)
            for k in kept
        )
        if not same:
            kept.append(draft)
    return kept


def _attach(drafts: list[TermDraft], conditions: list[Found]) -> list[Found]:
    """Give each condition to the term it hangs on; return those that no term of their sentence takes."""
    left: list[Found] = []
    for condition in conditions:
        sentence = condition.paragraph.doc[condition.marker_at].sent
        near = [t for t in drafts if t.paragraph is condition.paragraph and sentence.start <= t.head.i < sentence.end and not condition.first <= t.head.i <= condition.last]
        if not near and not condition.marker.negated:
            left.append(condition)
        if condition.marker.negated:
            near = [t for t in near if t.stance is TermStance.REFUSED or _denied(t.head)]
        if not near:
            continue
        chosen = _governed(near, condition) or _nearest(near, condition)
        for term in chosen:
            term.conditions.append(condition)
    return left


def _denied(head: Token) -> bool:
    """Whether an act stands under a negation ("there will be no talks before")."""
    verb = head if head.pos_ in {"VERB", "AUX"} else head.head
    return is_negated(verb) or any(c.lower_ == "no" for c in head.children)


def _governed(terms: list[TermDraft], condition: Found) -> list[TermDraft]:
    """Return the terms whose act the condition's clause hangs on in the parse."""
    doc = condition.paragraph.doc
    start = condition.head if condition.head is not None else doc[condition.marker_at]
    for above in ancestors(start):
        if condition.first <= above.i <= condition.last:
            continue
        for term in terms:
            if term.head.i == above.i:
                return [term]
            if above.lemma_ in {"say", "tell", "warn", "announce", "add"}:
                return []
    return []


def _nearest(terms: list[TermDraft], condition: Found) -> list[TermDraft]:
    before = [t for t in terms if t.head.i < condition.marker_at]
    after = [t for t in terms if t.head.i > condition.last]
    if condition.fronted and after:
        first = min(after, key=lambda t: t.head.i)
        return [first, *(t for t in after if t is not first and t.head in set(coordinated(first.head)))]
    if before:
        return [max(before, key=lambda t: t.head.i)]
    return after[:1]
