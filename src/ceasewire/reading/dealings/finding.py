"""Dealings: what parties do to and with one another in politics at large, clause by clause.

1. a sentence is walked from its main verb down; verbs that only report lead on to what they report
2. the first rule of the lexicon that fits a verb names the act; what it asks for, promises, refuses or threatens is
   the act that hangs on it, and is no act of its own
3. what is denied, hoped for, possible or conditional is no act; what is to come is promised, or threatened
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ceasewire.lexicon.dealings import DealingRule, Dealings
from ceasewire.lexicon.fiction import Fiction
from ceasewire.model.reading import ActorKind, Turn
from ceasewire.model.spans import Span
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.dealings.rules import Frame, find_rule, has_subject, thing_in
from ceasewire.reading.grammar.classes import NEGATIVE_PRONOUNS, WOULD
from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.grammar.hearsay import is_unsettled
from ceasewire.reading.grammar.madeup import is_made_up
from ceasewire.reading.grammar.mandates import is_mandated
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    child,
    coordinated,
    full_edges,
    is_passive,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tags import PEOPLES, PRESENT
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.grammar.undone import is_undone
from ceasewire.reading.parse import Paragraph

# Marks of clauses in which nothing is done.
_OPEN_MARKS = frozenset({"if", "unless", "whether", "until", "lest", "once"})
# Where a clause may hang on a verb whose own words have been read.
_NEXT = frozenset({"conj", "parataxis"})
# What is said of those who do a thing before or after all others.
_RANKS = frozenset({"first", "second", "third", "latest", "last", "only"})
_CONTENT = frozenset({"ccomp", "xcomp", "pcomp", "acl", "advcl"})


@dataclass(slots=True, eq=False)
class DealingDraft:
    """A dealing in the making; places are tokens of its paragraph."""

    paragraph: Paragraph
    head: Token
    kind: str
    turn: Turn
    first: int
    last: int
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    alleged: bool = False
    rules: list[str] = field(default_factory=list)

    @property
    def extent(self) -> Span:
        """The words of the act with what they say."""
        return self.paragraph.span(self.first, self.last)


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who tells of a clause: none for the article itself."""

    speaker: tuple[str, ...] = ()
    quoted: bool = False


def find_dealings(
    paragraphs: tuple[Paragraph, ...], cast: Cast, words: Dealings, fiction: Fiction
) -> list[DealingDraft]:
    """Return the dealings of an article in reading order."""
    found: list[DealingDraft] = []
    for paragraph in paragraphs:
        walk = _Walk(paragraph, cast, words, fiction)
        for sentence in paragraph.doc.sents:
            found += sorted(walk.clause(sentence.root, _Voice()), key=lambda d: d.head.i)
    return found


class _Walk:
    """The clauses of one paragraph."""

    def __init__(self, paragraph: Paragraph, cast: Cast, words: Dealings, fiction: Fiction) -> None:
        self.paragraph, self.cast, self.words, self.fiction = paragraph, cast, words, fiction
        self._seen: set[int] = set()

    def clause(self, verb: Token, voice: _Voice) -> Iterator[DealingDraft]:
        """Yield the dealings of the clause that a verb heads, and of those joined to it."""
        if verb.i in self._seen:
            return
        self._seen.add(verb.i)
        if (verb.pos_ in VERBAL or verb.tag_.startswith("VB")) and not _is_open(verb):
            yield from self._own(verb, voice)
        for joined in verb.children:
            if joined.dep_ in _NEXT and (joined.pos_ in VERBAL or joined.tag_.startswith("VB")):
                yield from self.clause(joined, voice)
            elif joined.dep_ == "ccomp" and joined.i < verb.i and joined.i not in self._seen:
                yield from self.clause(joined, voice)  # "A did this; B did that"

    def _own(self, verb: Token, voice: _Voice) -> Iterator[DealingDraft]:
        """Yield the dealings of one verb: what is wished, what its rule makes of it, or what its clause tells."""
        lemma = verb.lemma_.lower()
        if lemma in self.words.hope:
            if (asked := self._wanted(verb, voice)) is not None:
                yield asked
            self._close(verb)
            return
        if lemma in self.words.joining and (shared := _shared(verb)) is not None:
            if not (is_undone(verb) or is_unsettled(verb) or read_clause(verb).negated):
                yield from self.clause(shared, voice)
            return
        if (willing := self._willing(verb, voice)) is not None:
            yield willing
            return
        rule, frame = find_rule(verb, self.paragraph, self.cast, self.words)
        content = _content(verb)
        told_behind = content is not None and content.i < verb.i and lemma in self.words.hearsay
        if is_undone(verb) or is_unsettled(verb) or is_made_up(verb, self.fiction) or _is_done_to_nobody(verb):
            self._close(verb)
            return
        if rule is not None and frame is not None and not told_behind:
            draft = self._draft(verb, rule, frame, voice)
            if draft is not None:
                yield draft
            if draft is not None or lemma not in self.words.hearsay:
                self._close(verb)
                return
        if (aim := self._aim(verb, voice)) is not None:
            yield aim
            self._close(verb)
            return
        if lemma == "become" and (first := _done_first(verb)) is not None:
            for done in self.clause(first, voice):
                done.agents = self._subject(verb) if done.head.i == first.i else done.agents
                yield done
        if content is not None and (lemma in self.words.hearsay or lemma in self.words.aspect or lemma == "be"):
            told = voice
            if lemma in self.words.hearsay:
                if read_clause(verb).negated:
                    return
                told = _Voice(speaker=self._subject(verb), quoted=True)
            elif lemma != "be" and read_clause(verb).negated:
                return
            yield from self.clause(content, told)

    def _draft(self, verb: Token, rule: DealingRule, frame: Frame, voice: _Voice) -> DealingDraft | None:
        """Return the dealing that a rule makes of a verb, in the turn that its clause gives it, or null."""
        turn, kind = self._turn(verb, rule, frame, voice)
        if turn is None:
            return None
        agents, targets = frame.agents, frame.targets
        if turn is Turn.DONE and "obeyed" in rule.flags and (content := _content(verb)) is not None:
            ordered = find_rule(content, self.paragraph, self.cast, self.words)[1]
            targets = ordered.targets if ordered is not None else ()
        if turn is Turn.REQUESTED and "request" not in rule.flags:  # "X said Y must": X asks it of Y
            agents, targets = voice.speaker, frame.agents
        if rule.id == "agree" and turn is Turn.PROMISED and (other := self._bidden(verb, agents)):
            turn, targets = Turn.REQUESTED, other
        if "suffered" in rule.flags:
            agents, targets = voice.speaker, frame.agents
        if "mutual" in rule.flags and not targets and len(agents) > 1:
            agents, targets = agents[:1], agents[1:]
        targets = tuple(t for t in targets if t not in agents)
        first, last = _extent(verb, whole=rule.turn is not None or "request" in rule.flags or _speaks(rule))
        draft = DealingDraft(
            paragraph=self.paragraph,
            head=verb,
            kind=kind,
            turn=turn,
            first=first,
            last=last,
            agents=agents,
            targets=targets,
            alleged=voice.quoted,
            rules=[f"dealing:{rule.id}"],
        )
        if rule.turn is not None and rule.id != "agree" and not kind and child(verb, "xcomp", "ccomp", "dobj") is None:
            return None
        return draft

    def _bidden(self, verb: Token, agents: tuple[str, ...]) -> tuple[str, ...]:
        """Return who else is to act, as sides that agree on it say ("agreed THAT CHAD must withdraw")."""
        content = _content(verb)
        if content is None or not (is_mandated(content) or read_clause(content).duty):
            return ()
        doer = child(content, "nsubj")
        named = self.cast.resolve(self.paragraph, doer) if doer is not None else ()
        return tuple(i for i in named if i not in agents)

    def _turn(self, verb: Token, rule: DealingRule, frame: Frame, voice: _Voice) -> tuple[Turn | None, str]:
        """Return how the act stands and of what kind it is; no turn where it is no act."""
        clause = read_clause(verb)
        kind, turn, asked = rule.kind, rule.turn or Turn.DONE, ""
        if rule.turn is not None or "request" in rule.flags or "refused" in rule.flags:
            asked = self._asked_for(verb, rule)
            kind = asked if asked or rule.turn is not None else kind
            if "request" in rule.flags:
                content = _content(verb)
                if "obeyed" in rule.flags and content is not None:
                    asked = self._kind_of(content)
                obeyed = "obeyed" in rule.flags and (content is None or self._are_own(verb, frame))
                turn = Turn.REQUESTED if asked and not obeyed else Turn.DONE
                kind = asked or rule.kind
            elif "refused" in rule.flags and asked:
                turn = Turn.REFUSED
        if is_asked(verb) or ("things" in rule.flags and not asked):
            return None, kind
        would = clause.modal in WOULD
        if "suffered" in rule.flags:
            told = (clause.future or would) and bool(voice.speaker) and not clause.negated
            return (Turn.DONE if told else None), kind
        if clause.negated:
            willed = clause.future or would or clause.infinitive
            if turn in {Turn.DONE, Turn.PROMISED} and willed:
                return Turn.REFUSED, kind
            return (None, kind)
        if clause.duty:
            return (Turn.REQUESTED if voice.quoted and voice.speaker else None), kind
        if clause.unreal or (clause.possible and not would):
            return None, kind
        if turn is Turn.DONE and would:
            who = subject_of(verb)
            same = bool(set(frame.agents) & set(voice.speaker)) or (who is not None and child(who, "poss") is not None)
            return (Turn.PROMISED if voice.quoted and (same or not voice.speaker) else None), kind
        if turn is Turn.DONE and clause.future:
            return Turn.PROMISED, kind
        return turn, kind

    def _are_own(self, verb: Token, frame: Frame) -> bool:
        """Whether those who are told to act belong to whoever tells them; so they do where nothing says whose."""
        mine = self.cast.side(frame.agents)
        told = child(verb, "dobj")
        for named in (c for c in told.lefts if c.ent_type_ in PEOPLES) if told is not None else ():
            if not mine.intersection(self.cast.one(self.paragraph, named)):
                return False
        states = {entity.id for entity in self.cast.known(ActorKind.STATE)}
        return self.cast.side(frame.targets) & states <= mine

    def _asked_for(self, verb: Token, rule: DealingRule | None = None) -> str:
        """Return the kind of act that hangs on a verb: its clause's, or that of a noun after it; empty if unknown."""
        content = _content(verb)
        if rule is not None and "things" in rule.flags and "request" in rule.flags:
            orders = content is not None and any(c.lower_ == "to" and c.dep_ == "aux" for c in content.children)
            return self._kind_of(content) or "demand" if content is not None and orders else ""
        if content is None:
            content = next((c for p in prepositions(verb) for c in p.children if c.dep_ == "pcomp"), None)
        if content is not None and (kind := self._kind_of(content)):
            return kind
        for noun in _things(verb):
            if kind := thing_in(noun, self.words):
                return kind
        return ""

    def _kind_of(self, content: Token) -> str:
        """Return the kind of act that a clause under another verb names; empty where it is unknown or negated."""
        if content.pos_ not in VERBAL:
            return ""
        rule, _ = find_rule(content, self.paragraph, self.cast, self.words)
        if rule is not None and not read_clause(content).negated:
            return rule.kind or self._asked_for(content)
        if content.lemma_ in self.words.aspect:
            return self._asked_for(content)
        if content.lemma_ in self.words.leaving:
            return "withdraw"
        return "truce" if content.lemma_ in {"stop", "end", "halt", "cease"} else ""

    def _willing(self, verb: Token, voice: _Voice) -> DealingDraft | None:
        """Return the promise of those who "are ready to" do something, or are scheduled to."""
        adjective = child(verb, "acomp") if verb.lemma_ == "be" else None
        slated = verb.lemma_ in self.words.slated and any(c.dep_ == "auxpass" and c.tag_ in PRESENT for c in verb.lefts)
        if slated:
            adjective = verb
        elif adjective is None or adjective.lower_ not in self.words.ready:
            return None
        elif adjective.lower_ in self.words.slated and verb.tag_ not in PRESENT:
            return None  # "were due to meet" tells nothing of what came about
        clause = read_clause(verb)
        content = child(adjective, "xcomp", "prep")
        if content is None or clause.possible or is_asked(verb):
            return None
        rule, frame = (
            find_rule(content, self.paragraph, self.cast, self.words) if content.pos_ == "VERB" else (None, None)
        )
        kind = rule.kind if rule is not None else self._asked_for(adjective)
        if not kind and (slated or adjective.lower_ in self.words.slated):
            return None
        first, last = full_edges(verb)
        return DealingDraft(
            paragraph=self.paragraph,
            head=verb,
            kind=kind,
            turn=Turn.REFUSED if clause.negated else Turn.PROMISED,
            first=first,
            last=last,
            agents=self._subject(verb) or self._due(verb),
            targets=frame.targets if frame is not None else (),
            alleged=voice.quoted,
            rules=["dealing:ready"],
        )

    def _wanted(self, verb: Token, voice: _Voice) -> DealingDraft | None:
        """Return the request in "X wants Y to leave"."""
        content = _content(verb)
        who = child(content, "nsubj") if content is not None else None
        if verb.lemma_ != "want" or who is None or content is None or read_clause(verb).negated:
            return None
        rule, _ = find_rule(content, self.paragraph, self.cast, self.words)
        first, last = full_edges(verb)
        return DealingDraft(
            paragraph=self.paragraph,
            head=verb,
            kind=rule.kind if rule is not None else "",
            turn=Turn.REQUESTED,
            first=first,
            last=last,
            agents=self._subject(verb),
            targets=self.cast.resolve(self.paragraph, who),
            alleged=voice.quoted,
            rules=["dealing:want"],
        )

    def _aim(self, verb: Token, voice: _Voice) -> DealingDraft | None:
        """Return the protest that a crowd makes by what it does: "tied up their boats TO PROTEST"."""
        aim = next((c for c in verb.rights if c.dep_ in {"advcl", "xcomp"} and c.tag_ == "VB"), None)
        if aim is None:
            return None
        clause, who = read_clause(verb), self._subject(verb)
        if clause.negated or clause.possible or clause.future:
            return None
        pressing = aim.lemma_ in self.words.pressing and has_subject(verb, self.words.crowd)
        if aim.lemma_ not in self.words.protesting and not pressing:
            return None
        if not who or any(self.cast.entity(i).kind in {ActorKind.STATE, ActorKind.GOVERNMENT} for i in who):
            return None
        return DealingDraft(
            paragraph=self.paragraph,
            head=verb,
            kind="demonstrate",
            turn=Turn.DONE,
            first=verb.i,
            last=max(t.i for t in aim.subtree),
            agents=who,
            alleged=voice.quoted,
            rules=["dealing:aim"],
        )

    def _due(self, verb: Token) -> tuple[str, ...]:
        """Return who is scheduled to act."""
        subject = child(verb, "nsubjpass")
        return self.cast.resolve(self.paragraph, subject) if subject is not None else ()

    def _subject(self, verb: Token) -> tuple[str, ...]:
        subject = subject_of(verb)
        return self.cast.resolve(self.paragraph, subject) if subject is not None and not is_passive(verb) else ()

    def _close(self, verb: Token) -> None:
        """Mark the clauses under a verb as read: what it asks for or speaks of is no act of its own."""
        for under in verb.children:
            if under.dep_ not in _NEXT:
                self._seen.update(t.i for t in under.subtree if t.dep_ not in _NEXT or t.head.i != verb.i)


def _is_done_to_nobody(verb: Token) -> bool:
    """Whether what a verb tells befell nobody ("EXPELLED NOBODY but recalled its envoy")."""
    thing = child(verb, "dobj")
    return thing is not None and thing.lower_ in NEGATIVE_PRONOUNS


def _speaks(rule: DealingRule) -> bool:
    return rule.kind in {"criticise", "accuse", "praise", "deny", "warn", "threaten", "complain", "reject", "claim"}


def _content(verb: Token) -> Token | None:
    """Return the verb of the clause that a verb governs."""
    return next((c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.pos_ in VERBAL), None)


def _done_first(verb: Token) -> Token | None:
    """Return what somebody did in "became the first nation TO RECOGNISE it"."""
    rank = child(verb, "attr")
    if rank is None or not any(c.lower_ in _RANKS for c in (rank, *rank.lefts)):
        return None
    under = (c for c in (*rank.rights, *verb.rights) if c.i > rank.i)
    return next((c for c in under if c.tag_ == "VB" and c.dep_ in {*_CONTENT, "relcl"}), None)


def _shared(verb: Token) -> Token | None:
    """Return what somebody did with others in "joined the bloc in FREEZING his assets"."""
    return next((c for p in prepositions(verb, "in") for c in p.children if c.dep_ == "pcomp"), None)


def _things(verb: Token) -> Iterator[Token]:
    """Yield the nouns that a verb's act may be about: its object, those after its prepositions."""
    passive = is_passive(verb)
    for c in verb.children:
        if c.dep_ in ({"nsubjpass"} if passive else {"dobj", "attr"}):
            yield from coordinated(c)[:2]
    for preposition in prepositions(verb, "for", "to", "on", "with", "against", "of", "in", "at"):
        yield from objects_of(preposition)[:2]


def _extent(verb: Token, *, whole: bool) -> tuple[int, int]:
    """Return the token edges of a verb with its objects; `whole`: with its clauses too."""
    first = last = verb.i
    for c in verb.children:
        if c.dep_ in {"punct", "cc", *_NEXT, "mark", "aux", "auxpass", "neg"}:
            continue
        if c.i < verb.i and not (whole or c.dep_ in {"nsubjpass", "dobj"}):
            continue
        if not whole and c.dep_ in _CONTENT and not any(t.lower_ == "to" for t in c.lefts):
            continue  # "killing ten" is an act beside it; "to demand" is why
        if c.dep_ in {"nsubj"}:
            continue
        edges = [t.i for t in c.subtree]
        first, last = min(first, *edges), max(last, *edges)
    return first, last


def _is_open(verb: Token) -> bool:
    """Whether a verb heads a clause of condition or doubt."""
    return any(c.dep_ == "mark" and c.lower_ in _OPEN_MARKS for c in verb.children)
