"""Moves: what becomes of an act or a truce that stands, which terms don't tell.

1. a verb of the lexicon with the act, truce or demand that it is about ("postponed the release")
2. any other verb that is itself an act, told of as done ("presented a timetable", "opened the road")
3. a breach of an agreement to do something

Nothing is moved inside a condition, a wish, a question, a duty, a denial. What is to come is a move only where the one
whose act it is announces it, since to say that it is put off puts it off.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ceasewire.lexicon.english import Lexicon
from ceasewire.lexicon.moves import MoveRule
from ceasewire.model.reading import TRUCES_KEPT, ActionType, ActorKind, Factuality, MoveKind, Role, SpeechAct
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.entities import Entity, is_nation
from ceasewire.reading.charges.finding import Charge
from ceasewire.reading.conditions.finding import Found
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.harms import act_lemmas
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.irrealis import is_hypothetical, is_irrealis
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    agent_of,
    child,
    doer_of,
    has_to,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft, innermost_holding
from ceasewire.reading.statements.voices import PARTIES, own_side

# Saying that one does these does them.
ANNOUNCED = frozenset({
    MoveKind.SUSPEND, MoveKind.RESUME, MoveKind.CANCEL, MoveKind.WAIVE, MoveKind.EXTEND, MoveKind.REINSTATE,
})  # fmt: skip
# Kinds of acts that have events of their own, or that hurt.
_NO_ACT = frozenset({ActionType.RESUME_HOSTILITIES, ActionType.HOLD_TALKS, ActionType.OTHER})
_NO_MORE = "longer"
_MORE = frozenset({"more", "another", "extra", "further", "additional"})
_HANGING = frozenset({Role.UNTIL, Role.UNLESS, Role.AFTER, Role.IF})


@dataclass(slots=True, eq=False)
class MoveDraft:
    """A move in the making.

    Attributes:
        head: its verb or noun.
        act: the word that heads what is moved; the verb itself where that is the act.
        agents: who moves it; owners: whose act it is, or who makes the truce.
        words: those of its rule that complete its verb.
        whole: whether all of the act is told of as done.
    """

    paragraph: Paragraph
    head: Token
    act: Token
    kind: MoveKind
    action_type: ActionType
    agents: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    factuality: Factuality = Factuality.HAPPENED
    statement: Draft | None = None
    conditions: list[Found] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    words: frozenset[str] = frozenset()

    @property
    def last(self) -> int:
        """The last token of its verb, with what only completes it right behind ("put ON HOLD")."""
        ahead = self.paragraph.doc[self.head.i + 1 : self.head.i + 3]
        return next((t.i for t in ahead if t.lemma_.lower() in self.words), self.head.i)


def find_moves(
    paragraphs: tuple[Paragraph, ...],
    statements: list[Draft],
    conditions: list[Found],
    charges: list[Charge],
    cast: Cast,
    lexicon: Lexicon,
) -> list[MoveDraft]:
    """Return the moves of an article in reading order."""
    finder = _Finder(statements, conditions, charges, cast, lexicon)
    found = [draft for paragraph in paragraphs for draft in finder.find(paragraph)]
    return sorted(found, key=lambda d: (d.paragraph.index, d.head.i))


class _Finder:
    """Finds moves, given what else was read in the article."""

    def __init__(
        self, statements: list[Draft], conditions: list[Found], charges: list[Charge], cast: Cast, lexicon: Lexicon
    ) -> None:
        self._statements, self._conditions, self._charges = statements, conditions, charges
        self._cast, self._lexicon, self._words = cast, lexicon, lexicon.moves.words
        words = self._words
        self._of_nouns = (("asked", words.asked), ("promised", words.promises), ("offered", words.offers))
        self._steps = {
            "exit": (words.exits, ("from",)),
            "suspension": (words.suspensions, ("of",)),
            "ending": (words.terminations, ("of", "to")),
        }
        self._within = {(c.paragraph.index, i) for c in conditions for i in range(c.first, c.last + 1)}

    def find(self, paragraph: Paragraph) -> Iterator[MoveDraft]:
        """Yield the moves of a paragraph."""
        for token in paragraph.doc:
            if (paragraph.index, token.i) in self._within:
                continue
            if token.pos_ in VERBAL:
                draft = (
                    self._by_rule(paragraph, token)
                    or self._performed(paragraph, token)
                    or self._let_pass(paragraph, token)
                    or self._give_time(paragraph, token)
                )
            else:
                draft = self._breach(paragraph, token)
            if draft is not None:
                draft.conditions = self._hanging(draft)
                yield draft

    # -- verbs of the lexicon -----------------------------------------------------------------------

    def _by_rule(self, paragraph: Paragraph, verb: Token) -> MoveDraft | None:
        """Return the move that a verb makes by the first rule that fits it, or null."""
        lemma = verb.lemma_.lower()
        for rule in self._lexicon.moves.rules:
            if lemma not in rule.verbs or not self._has_words(verb, rule):
                continue
            for thing in self._things(verb, rule):
                moved = self._moved(paragraph, thing, rule)
                if moved is None:
                    continue
                act, action_type = moved
                draft = MoveDraft(
                    paragraph=paragraph,
                    head=verb,
                    act=act,
                    kind=rule.move,
                    action_type=action_type,
                    rules=[f"move:{rule.id}"],
                    words=rule.words | rule.particles,
                )
                self._give_roles(draft, rule)
                return draft if self._stands(draft, verb) else None
        return None

    def _has_words(self, verb: Token, rule: MoveRule) -> bool:
        near = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "prep"}}
        if rule.particles and not rule.particles & near:
            return False
        if rule.without and rule.without & {c.lower_ for c in verb.children}:
            return False
        beside = {form for t in verb.subtree for form in (t.lemma_.lower(), t.lower_)}
        return not rule.words or bool(rule.words & beside)

    def _things(self, verb: Token, rule: MoveRule) -> Iterator[Token]:
        """Yield what a verb may be about: its object, its subject in the passive, a verb under it."""
        if is_passive(verb) or verb.lemma_ == "be":
            subject = subject_of(verb)
            if subject is not None:
                yield subject
        # In "postponed until further notice the release" the parser takes "notice" for a verb, and gives it the object.
        notices = (c for c in verb.children if c.dep_ == "advcl" and c.lower_ == "notice")
        yield from (c for head in (verb, *notices) for c in head.children if c.dep_ in {"dobj", "xcomp"})
        # The parser may take a particle for a preposition, and hang what follows on the particle.
        particles = [c for c in verb.children if c.lower_ in rule.particles]
        out = [c for c in verb.children if c.lower_ == "out" and c not in particles]  # "pulled OUT of the truce"
        behind = [verb, *particles, *out] if rule.after else []
        prepositional = [*(q for head in behind for q in prepositions(head, *rule.after)), *particles]
        yield from (n for preposition in prepositional for n in objects_of(preposition)[:1])

    def _moved(self, paragraph: Paragraph, thing: Token, rule: MoveRule) -> tuple[Token, ActionType] | None:
        """Return the word that heads what is moved, and its kind; null where it is nothing that could be."""
        lemma = thing.lemma_.lower()
        known = next((words for on, words in self._of_nouns if on in rule.on), None)
        if known is not None:
            if lemma in known and "offered" in rule.on and self._has_truce_before(thing):
                return thing, ActionType.CEASE_HOSTILITIES
            inner = next(self._asked_for(thing), None) if lemma in known else None
            kind = self._type_of(inner) if inner is not None else None
            return (inner, kind) if inner is not None and kind is not None else None
        steps = next((self._steps[on] for on in rule.on if on in self._steps), None)
        if steps is not None and lemma in steps[0]:
            left = (n for p in prepositions(thing, *steps[1]) for n in objects_of(p)[:1] if self._is_truce(n))
            # "the suspension of the truce IN THREE PROVINCES": it goes on elsewhere
            kept = (n for n in left if not any(_is_local(t) for t in (thing.head, thing, n)))
            return next(((n, ActionType.CEASE_HOSTILITIES) for n in kept), None)
        if "truce" in rule.on and (truce := self._truce_at(thing)) is not None:
            return truce, ActionType.CEASE_HOSTILITIES
        if "deal" in rule.on and lemma in self._words.deals:
            return thing, ActionType.CEASE_HOSTILITIES
        if "act" in rule.on:
            # "halted their raids on TROOPS": those whom something befalls are no act
            inner_acts = (t for t in self._asked_for(thing) if t.pos_ in VERBAL or not self._cast.one(paragraph, t))
            for token in (thing, *inner_acts):
                kind = self._type_of(token)
                if kind is not None and kind not in TRUCES_KEPT:
                    return token, kind
        return None

    def _truce_at(self, noun: Token) -> Token | None:
        """Return the noun that is a truce, or that in which a party has its part ("its participation in THE TRUCE")."""
        if noun.lemma_.lower() not in self._words.shares:
            return noun if self._is_truce(noun) else None
        shared = (n for p in prepositions(noun, "in", "of", "to", "with", "from") for n in objects_of(p)[:1])
        return next((n for n in shared if self._is_truce(n)), None)

    def _has_truce_before(self, noun: Token) -> bool:
        return any(c.lemma_.lower() in self._words.truces for c in noun.lefts)

    def _is_truce(self, noun: Token) -> bool:
        """Whether a noun is a truce by its own words ("the ceasefire agreement", "the pause IN FIGHTING")."""
        lemma, words = noun.lemma_.lower(), self._words
        if lemma in words.pauses:
            over = (n for p in prepositions(noun, "in", "to", "of") for n in objects_of(p)[:1])
            return any(n.lemma_.lower() in words.fights for n in over)
        return lemma in words.truces or (lemma in words.deals and self._has_truce_before(noun))

    def _asked_for(self, noun: Token) -> Iterator[Token]:
        """Yield what hangs on a noun: "demand FOR the release", "deadline FOR the withdrawal", "demand THAT x do"."""
        for preposition in prepositions(noun, "for", "of", "on"):
            yield from objects_of(preposition)[:1]
        yield from (c for c in noun.children if c.dep_ in {"acl", "relcl", "ccomp", "advcl"})
        # "extended the deadline FOR MALI TO LEAVE": the parser may give it to the verb
        behind = (c for c in noun.head.rights if c.dep_ == "advcl" and c.left_edge.i == noun.i + 1)
        yield from (c for c in behind if c.left_edge.lower_ == "for" and has_to(c))

    def _type_of(self, head: Token) -> ActionType | None:
        lemma = head.lemma_.lower()
        if lemma not in self._lexicon.actions.by_head:
            return None
        lemmas = act_lemmas(head)
        for is_verb in (head.pos_ in VERBAL, head.pos_ not in VERBAL):
            rule = self._lexicon.actions.find(lemma, is_verb=is_verb, lemmas=lemmas)
            if rule is not None:
                return None if rule.harm or rule.type in _NO_ACT else rule.type
        return None

    # -- acts told of as done ---------------------------------------------------------------------------

    def _performed(self, paragraph: Paragraph, verb: Token) -> MoveDraft | None:
        """Return the move of doing what was pledged, by an act of its kind ("withdrew from the town"), or null."""
        kind = self._type_of(verb)
        if kind is None or kind not in self._words.performed:
            return None
        if kind in TRUCES_KEPT and not self._stops(verb):
            return None
        above = verb.head if verb.dep_ == "xcomp" else None
        begun = above is not None and above.lemma_.lower() in self._words.beginning
        clause = read_clause(above if begun and above is not None else verb)
        if not clause.past and not (clause.negated and not clause.modal and not clause.infinitive):
            return None
        move = MoveKind.FAIL if clause.negated else MoveKind.START if begun else self._extent(verb, kind)
        rule = "move:performed-whole" if move is MoveKind.COMPLETE else "move:performed"
        draft = MoveDraft(paragraph=paragraph, head=verb, act=verb, kind=move, action_type=kind, rules=[rule])
        doer = agent_of(verb) if clause.passive else subject_of(verb)
        draft.agents = self._parties(paragraph, doer)
        draft.owners = draft.agents
        draft.targets = self._toward(paragraph, verb)
        standing = above if begun and above is not None else verb
        return draft if draft.agents and self._stands(draft, standing) else None

    def _stops(self, verb: Token) -> bool:
        """Whether a verb is itself the stopping of fire: who agrees on a truce, or speaks of one, has not begun it.

        The fire, the fighting or the truce stands right behind it: "held talks on a truce" keeps none.
        """
        if verb.lemma_.lower() not in self._words.stopping:
            return False
        behind = [c for c in verb.children if c.dep_ in {"dobj", "xcomp", "prep", "prt", "nsubjpass"}]
        near = [*behind, *(n for preposition in prepositions(verb, "from") for n in objects_of(preposition)[:1])]
        return verb.lemma_.lower() != "hold" or any(c.lemma_.lower() in self._words.truces for c in near)

    def _toward(self, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
        """Return toward whom an act is done: behind "on", "against", "to" of its verb or of the verb's object."""
        governors = [verb, *(c for c in verb.children if c.dep_ == "dobj")]
        nouns = [n for g in governors for p in prepositions(g, "on", "against", "with") for n in objects_of(p)[:1]]
        found = (i for noun in nouns for i in self._parties(paragraph, noun))
        return tuple(dict.fromkeys(found))

    def _extent(self, verb: Token, kind: ActionType) -> MoveKind:
        # "opened the road, and a FIRST convoy came": of another clause
        others = {t.i for c in verb.rights if c.dep_ == "conj" and c.pos_ in VERBAL for t in c.subtree}
        own = [t for t in verb.subtree if t.i not in others]
        lemmas = {w for t in own if t.dep_ not in {"nsubj", "nsubjpass"} for w in (t.lemma_.lower(), t.lower_)}
        things = {"dobj", "nsubjpass"}
        # "freed the LAST of the men", "the LAST men"; not "the men taken last year"
        last = any(t.lower_ == "last" and (t.dep_ in things or t.head.dep_ in things) for t in own)
        if kind in self._words.instant or lemmas & self._words.whole or last:
            return MoveKind.COMPLETE
        numbered = any(
            (t.dep_ == "nummod" and t.head.dep_ in things) or (t.pos_ == "NUM" and t.dep_ in things) for t in own
        )
        return MoveKind.START if numbered or lemmas & self._words.partial else MoveKind.DO

    # -- days that passed -------------------------------------------------------------------------------

    def _let_pass(self, paragraph: Paragraph, verb: Token) -> MoveDraft | None:
        """Return the act whose day passed without it ("the deadline to leave PASSED WITHOUT a word"), or null."""
        day = child(verb, "nsubj") if verb.lemma_.lower() in self._words.passing else None
        if day is None or day.lemma_.lower() not in self._words.dues or not _tells_of_nothing(verb):
            return None
        for inner in self._asked_for(day):
            kind = self._type_of(inner)
            if kind is None:
                continue
            rules = ["move:day-passed"]
            draft = MoveDraft(
                paragraph=paragraph, head=verb, act=inner, kind=MoveKind.FAIL, action_type=kind, rules=rules
            )
            draft.owners = draft.agents = self._named_owners(draft) or self._cast.modifiers(paragraph, inner)
            return draft if self._stands(draft, verb) else None
        return None

    def _give_time(self, paragraph: Paragraph, verb: Token) -> MoveDraft | None:
        """Return the act for which another side is given more time ("GAVE Mali ten MORE days to leave"), or null.

        To be given a day where there was none is an ultimatum, and nothing that is put off.
        """
        if verb.lemma_.lower() not in self._words.giving:
            return None
        given = child(verb, "dative") or child(verb, "dobj")
        more = any(t.lower_ in _MORE and t.i > verb.i for t in verb.subtree)
        agreed = verb.dep_ == "xcomp" and verb.head.lemma_ == "agree" and prepositions(verb, "until", "till")
        if given is None or not (more or agreed):
            return None
        owners = self._parties(paragraph, given)
        for inner in (c for c in verb.subtree if c.i > verb.i and c.tag_ == "VB" and has_to(c)):
            kind = self._type_of(inner)
            if kind is None or not owners or kind in TRUCES_KEPT:
                continue
            draft = MoveDraft(
                paragraph=paragraph,
                head=verb,
                act=inner,
                kind=MoveKind.EXTEND,
                action_type=kind,
                owners=owners,
                rules=["move:more-time"],
            )
            draft.agents = self._parties(paragraph, subject_of(verb))
            return draft if self._stands(draft, verb.head if agreed else verb) else None
        return None

    # -- breaches -----------------------------------------------------------------------------------------

    def _breach(self, paragraph: Paragraph, noun: Token) -> MoveDraft | None:
        """Return the breach of an agreement to do something ("a violation of the agreement to free the captives")."""
        if noun.lemma_.lower() not in self._words.violations:
            return None
        for preposition in prepositions(noun, "of"):
            for thing in objects_of(preposition)[:1]:
                inner = next((t for t in self._asked_for(thing) if self._type_of(t) is not None), None)
                kind = self._type_of(inner) if inner is not None else None
                if inner is None or kind is None:
                    continue
                draft = MoveDraft(
                    paragraph=paragraph,
                    head=noun,
                    act=inner,
                    kind=MoveKind.FAIL,
                    action_type=kind,
                    rules=["move:breach"],
                )
                verb = next((t for t in (noun.head, noun.head.head) if t.pos_ in VERBAL), None)
                return draft if verb is None or self._stands(draft, verb) else None
        return None

    # -- who, and whether it is so ------------------------------------------------------------------------

    def _give_roles(self, draft: MoveDraft, rule: MoveRule) -> None:
        """Set who moves something, and whose it is: as named, as charged, or as whoever speaks."""
        verb, paragraph = draft.head, draft.paragraph
        doer = doer_of(verb)
        draft.agents = self._parties(paragraph, self._decider(verb) or doer)
        charge = next((c for c in self._charges if c.paragraph is paragraph and c.first <= verb.i <= c.last), None)
        if charge is not None and (not draft.agents or verb.dep_ == "pcomp"):
            draft.agents = charge.accused
        named = self._named_owners(draft)
        holder = self._holder(draft)
        speaks = holder is not None and (is_passive(verb) or verb.lemma_ == "be") and not draft.agents
        if speaks and holder is not None:
            speaking = self._speaking(holder)  # "said its truce with Mali was over"
            draft.agents = speaking if not named or (verb.lemma_ == "be" and set(speaking) <= set(named)) else ()
        # Who says that something was put on hold, and names nobody, put on hold what is his.
        own = rule.own or draft.action_type in TRUCES_KEPT or (speaks and draft.kind is MoveKind.SUSPEND)
        draft.owners = named or (draft.agents if own else ())
        if not draft.agents and rule.own:
            draft.agents = draft.owners

    def _decider(self, verb: Token) -> Token | None:
        """Return whose decision it is that stands before an infinitive ("the FRONT's decision to postpone it")."""
        noun = verb.head
        if verb.dep_ != "acl" or noun.lemma_.lower() not in self._words.decisions:
            return None
        if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_.lower() in self._words.reversing:
            return None
        by = next((n for p in prepositions(noun, "by", "of") for n in objects_of(p)[:1]), None)
        return next((c for c in noun.lefts if c.dep_ == "poss"), by)

    def _is_decided(self, verb: Token, *, more_time: bool) -> bool:
        """Whether somebody has decided on what the infinitive says ("DECIDED to withdraw from the truce").

        Who agreed to put off by when another is to act put it off; to extend a truce both are to agree.
        """
        above = verb.head
        deciding = above.lemma_.lower() in self._words.deciding
        if verb.dep_ != "xcomp" or not (deciding or (more_time and above.lemma_ == "agree")):
            return False
        clause = read_clause(above)
        return clause.past and not clause.negated and not (is_undone(above) or is_irrealis(above) or is_asked(above))

    def _named_owners(self, draft: MoveDraft) -> tuple[str, ...]:
        """Return whose act or truce the words say that it is: "its", "between A and B", "by A"."""
        paragraph, act = draft.paragraph, draft.act
        found: dict[str, None] = {}
        if act.pos_ in VERBAL:
            subject = child(act, "nsubj")
            return self._parties(paragraph, subject)
        moving = draft.action_type in (ActionType.WITHDRAW_FORCES, ActionType.DEPLOY_FORCES)
        for preposition in prepositions(act, "between", "among", "by", "with", *(("of",) if moving else ())):
            for noun in objects_of(preposition)[:1]:
                found.update(dict.fromkeys(self._parties(paragraph, noun)))
        for own in (c for c in act.lefts if c.dep_ == "poss"):
            found.update(dict.fromkeys(self._parties(paragraph, own)))
        if draft.action_type in (ActionType.CEASE_HOSTILITIES, ActionType.EXCHANGE_CAPTIVES) and found:
            found.update(dict.fromkeys(draft.agents))
        return tuple(found)

    def _parties(self, paragraph: Paragraph, token: Token | None) -> tuple[str, ...]:
        if token is None:
            return ()
        ids = self._cast.resolve(paragraph, token)
        return tuple(i for i in ids if self._moves(self._cast.entity(i)))

    def _moves(self, entity: Entity) -> bool:
        """Whether it may be who moves an act, or whose the act is."""
        return entity.kind not in {ActorKind.MEDIA, ActorKind.OTHER} or is_nation(entity)

    def _speaking(self, statement: Draft) -> tuple[str, ...]:
        """Return the parties that speak in a statement, of persons those whom they speak for."""
        return tuple(i for i in own_side(statement.speaker, self._cast) if self._cast.entity(i).kind in PARTIES)

    def _holder(self, draft: MoveDraft) -> Draft | None:
        return innermost_holding(self._statements, draft.paragraph, draft.head)

    def _stands(self, draft: MoveDraft, verb: Token) -> bool:
        """Settle whether the move is told of as so, and whose word it is; false where it is not."""
        clause, holder = read_clause(verb), self._holder(draft)
        draft.statement = holder
        more_time = draft.kind is MoveKind.EXTEND and draft.action_type not in TRUCES_KEPT
        decided = self._decider(verb) is not None or self._is_decided(verb, more_time=more_time)
        if is_undone(verb) or is_unsettled(verb) or is_asked(verb) or clause.duty or clause.unreal:
            return False
        if is_irrealis(verb) and not decided:
            return False
        if verb.lemma_ == "be" and (not draft.agents or _conditional_on(draft, self._conditions)):
            return False  # "the truce is over if they fire"; what is over by nobody's word is an event
        ended = _NO_MORE in draft.words  # "is NO LONGER bound by the truce"
        if ended and holder is not None and not self._cast.same_side(holder.speaker, draft.agents):
            return False  # said of another, it is a charge
        if clause.negated and not ended and (draft.kind is not MoveKind.FAIL or draft.rules != ["move:performed"]):
            return False
        if holder is not None and holder.act in {SpeechAct.DENY, SpeechAct.DEMAND, SpeechAct.PROPOSE}:
            return False
        if clause.future or clause.modal == "would":
            if not self._announced(draft, holder):
                return False
        elif (
            is_hypothetical(verb)
            or clause.possible
            or (clause.infinitive and not clause.past and not decided)
            or (_is_bare(verb) and not decided)
            or _only_named(verb)
        ):
            return False
        draft.factuality = Factuality.HAPPENED if holder is None else Factuality.ALLEGED
        return True

    def _announced(self, draft: MoveDraft, holder: Draft | None) -> bool:
        """Whether those who are to do what is to come say so themselves, and hang it on nothing."""
        own = holder is not None and bool(draft.agents) and self._cast.same_side(holder.speaker, draft.agents)
        return own and draft.kind in ANNOUNCED and not _conditional_on(draft, self._conditions)

    def _hanging(self, draft: MoveDraft) -> list[Found]:
        """Return the conditions that a pause hangs on: those behind its verb in its sentence."""
        if draft.kind is not MoveKind.SUSPEND:
            return []
        ahead = range(draft.head.i, draft.head.sent.end)
        here = (c for c in self._conditions if c.paragraph is draft.paragraph and c.role in _HANGING)
        return [c for c in here if c.marker_at in ahead]


def _is_local(word: Token) -> bool:
    """Whether what is told is so at a place, and no day: "IN THREE PROVINCES", "in 2024" is none."""
    places = (n for p in prepositions(word, "in", "at") for n in objects_of(p)[:1])
    return any(n.ent_type_ not in {"DATE", "TIME"} for n in places)


def _tells_of_nothing(verb: Token) -> bool:
    """Whether words behind a verb say that nothing was done ("passed WITHOUT a release", "with the men STILL held")."""
    if prepositions(verb, "without"):
        return True
    beside = [p for c in verb.rights for p in c.subtree] if prepositions(verb, "with") else []
    return any(t.lower_ in {"no", "still"} for t in beside)


def _is_bare(verb: Token) -> bool:
    """Whether a verb stands in its bare form: what is let, made or wished to be ("lets either party suspend it")."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return (verb.tag_ == "VB" and not helpers) or [c.tag_ for c in helpers] == ["VB"]


def _only_named(verb: Token) -> bool:
    """Whether a verb is only the name of an act behind a noun ("talks on extending the truce")."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.head.pos_ not in VERBAL


def _conditional_on(draft: MoveDraft, conditions: list[Found]) -> bool:
    """Whether what is announced hangs on an "if": then nothing is moved yet."""
    below = {t.i for t in draft.head.subtree}
    return any(
        c.paragraph is draft.paragraph and c.role in {Role.IF, Role.UNLESS, Role.AFTER} and c.marker_at in below
        for c in conditions
    )
