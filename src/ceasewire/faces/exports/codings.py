"""Coded acts: who did what to whom, as event data counts it, from the records of a reading.

1. dealings are coded as they stand; 2. events, terms and statements are, where no dealing covers their words;
3. what is denied, negated or only possible is no act, and an act that a sentence tells twice is one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.faces.exports.actorcodes import ActorCode, ActorCoder, find_country, find_other
from ceasewire.lexicon.codes import Code, load_codes
from ceasewire.model.reading import (
    ArticleReading,
    Dealing,
    Event,
    EventType,
    Factuality,
    Polarity,
    Statement,
    Term,
    TermStance,
    Time,
    Turn,
)
from ceasewire.model.spans import Span

_STANCES = {
    TermStance.PLEDGED: "promised",
    TermStance.AGREED: "promised",
    TermStance.PROPOSED: "promised",
    TermStance.DEMANDED: "requested",
    TermStance.THREATENED: "threatened",
    TermStance.REFUSED: "refused",
}
_MUTUAL = frozenset({EventType.TALKS, EventType.AGREEMENT_SIGNED, EventType.CLASH})
_TRUCES = frozenset({EventType.CEASEFIRE_IN_EFFECT, EventType.CEASEFIRE_DECLARED, EventType.CEASEFIRE_EXTENDED})
# What is done where one is: the place of the sentence tells whose police or protesters they are.
_LOCAL = frozenset({"PROTEST", "COERCE", "ASSAULT", "MOBILIZE", "CONCEDE", "RETREAT"})
# What those who rule a country do to their own where nobody is said to do it ("a curfew was imposed in Harare").
_OWN = frozenset({"COERCE", "CONCEDE", "MOBILIZE", "PROTEST"})
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])|\n\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """One coded act.

    Attributes:
        record: the id of the record that it is from.
        turn: "done", or how the act stands: "promised", "requested", "refused", "threatened".
        alleged: whether only a source that the article quotes says so.
        evidence: the words for it; `sentence` those around them.
    """

    record: str
    rule: str
    code: Code
    turn: str
    alleged: bool
    source: tuple[ActorCode, ...]
    target: tuple[ActorCode, ...]
    time: Time | None
    evidence: Span
    sentence: Span


def code_article(article: ArticleReading) -> tuple[tuple[Coding, ...], tuple[Coding, ...]]:
    """Return the acts of an article in reading order, and those that no category of PLOVER has."""
    every = sorted(_Coder(article).codings(), key=lambda c: (c.evidence.start, c.record))
    coded: list[Coding] = []
    for coding in every:
        if not coding.code.plover or not _is_between_parties(coding):
            continue
        at = next((n for n, other in enumerate(coded) if _repeats(coding, other)), None)
        if at is None:
            coded.append(coding)
        elif _fullness(coding) > _fullness(coded[at]):
            coded[at] = coding
    return tuple(coded), tuple(coding for coding in every if not coding.code.plover)


def _is_between_parties(coding: Coding) -> bool:
    """Whether a dealing is of somebody in politics or war: "the frost killed the crops" is none."""
    return not coding.rule.startswith("dealing:") or any(c.code for c in (*coding.source, *coding.target))


def _fullness(coding: Coding) -> tuple[int, int]:
    """Return how much a coding says of who did it to whom; the earlier of two alike is kept."""
    return bool(coding.source) + bool(coding.target), bool(coding.source and coding.source[0].country)


def _repeats(coding: Coding, other: Coding) -> bool:
    """Whether two codings of one sentence are one act: of the same words, or of one category and no other parties."""
    if coding.sentence.start != other.sentence.start:
        return False
    if coding.evidence.overlaps(other.evidence):
        return True
    if coding.code.plover != other.code.plover:
        return False
    return _may_be_same(coding.source, other.source) and _may_be_same(coding.target, other.target)


def _may_be_same(some: tuple[ActorCode, ...], others: tuple[ActorCode, ...]) -> bool:
    """Whether two codings may name the same party, one of them with fewer words ("U.S.", "a U.S. drone")."""
    if not some or not others or set(some) & set(others):
        return True
    codes = {c.code for c in some if c.country}
    return bool(codes & {c.code for c in others})


class _Coder:
    """Codes the records of one article."""

    def __init__(self, article: ArticleReading) -> None:
        self._article, self._codes, self._actors = article, load_codes(), ActorCoder(article)
        self._covered = [dealing.extent for dealing in article.x_dealings]
        self._sentences = tuple(cut_sentences(article.text))

    def codings(self) -> Iterator[Coding]:
        """Yield every coding, with those outside PLOVER."""
        for dealing in self._article.x_dealings:
            yield self._dealing(dealing)
        for event in self._article.events:
            if event.type is EventType.SANCTION and not event.agents:
                continue  # sanctions that are in force are nobody's act of the day
            if event.factuality in {Factuality.HAPPENED, Factuality.ALLEGED} and self._is_open(event.trigger):
                yield self._event(event)
            elif event.factuality is Factuality.PLANNED and self._is_open(event.trigger):
                yield self._event(event, turn="promised")
        told = {term.statement for term in self._article.terms}
        truces = {self._sentence_of(e.trigger).start for e in self._article.events if e.type in _TRUCES}
        for term in self._article.terms:
            if term.stance is TermStance.AGREED and self._sentence_of(term.action).start in truces:
                continue  # the truce that began is one act
            if self._is_open(term.action) and self._cue_open(term.statement):
                yield from self._term(term)
        for statement in self._article.statements:
            spans = (*statement.content, *((statement.cue,) if statement.cue else ()))
            if statement.id not in told and all(self._is_open(span) for span in spans):
                yield self._statement(statement)

    def _dealing(self, dealing: Dealing) -> Coding:
        turn = "" if dealing.turn is Turn.DONE else dealing.turn.value
        return self._coding(
            dealing.id,
            rule=dealing.x_rules[0] if dealing.x_rules else "dealing",
            code=self._codes.find("kind", dealing.kind, turn=turn),
            turn=turn,
            alleged=dealing.alleged,
            who=(dealing.agents, dealing.targets),
            time=dealing.time,
            evidence=dealing.extent,
        )

    def _event(self, event: Event, *, turn: str = "") -> Coding:
        """Return the coding of an event; of one that is mutual the first side is the source."""
        agents, targets = event.agents, event.targets
        if event.type in _MUTUAL and not targets:
            agents, targets = agents[:1], agents[1:]
        code = self._codes.find("event", event.type, turn=turn)
        return self._coding(
            event.id,
            rule=f"event:{event.type}",
            code=code,
            turn=turn,
            alleged=event.factuality is Factuality.ALLEGED,
            who=(agents, targets),
            time=event.time,
            evidence=event.trigger,
            place=event.place.span if event.place is not None and code.plover in _LOCAL else None,
        )

    def _term(self, term: Term) -> Iterator[Coding]:
        """Yield the coding of an act that is promised, asked for or refused; none where nobody is named who says so."""
        turn = _STANCES[term.stance]
        if term.polarity is Polarity.REFRAIN:
            turn = {"promised": "refused", "refused": "promised"}.get(turn, turn)
        source, target = term.debtor, term.creditor
        if turn == "requested":
            source, target = term.stated_by, term.debtor
        elif term.stance is TermStance.PROPOSED:
            source, target = term.stated_by or term.debtor, term.creditor
        if not source:
            return
        if not target and len(source) > 1:
            source, target = source[:1], source[1:]
        yield self._coding(
            term.id,
            rule=f"term:{term.stance}:{term.action_type}",
            code=self._codes.find("action", term.action_type, turn=turn),
            turn=turn,
            alleged=bool(term.stated_by),
            who=(source, target),
            time=term.starts,
            evidence=term.action,
        )

    def _statement(self, statement: Statement) -> Coding:
        """Return the coding of a statement, toward whom it is said or whom it accuses."""
        spans = [statement.cue, *statement.content] if statement.cue else list(statement.content)
        accused = [r.accused for r in self._article.responsibility if any(r.span.overlaps(s) for s in spans)]
        target = statement.addressee or tuple(a for a in dict.fromkeys(accused) if a not in statement.speaker)
        return self._coding(
            statement.id,
            rule=f"statement:{statement.act}",
            code=self._codes.find("act", statement.act),
            turn="",
            alleged=False,
            who=(statement.speaker, target),
            time=None,
            evidence=statement.cue or statement.content[0],
        )

    def _coding(
        self,
        record: str,
        *,
        rule: str,
        code: Code,
        turn: str,
        alleged: bool,
        who: tuple[tuple[str, ...], tuple[str, ...]],
        time: Time | None,
        evidence: Span,
        place: Span | None = None,
    ) -> Coding:
        """Return a coding with its actors coded in the light of the sentence around it."""
        sentence = self._sentence_of(evidence)
        around = sentence.text if code.plover in _LOCAL else ""
        source, target = (
            tuple(dict.fromkeys(c for i in ids for c in self._actors.codes(i, around=around))) for ids in who
        )
        if rule.startswith("dealing:") and not any(c.country for c in target):
            other = find_other(evidence.text, besides={c.country for c in source})
            target = (other,) if other is not None else target
        if place is not None and not target and (there := find_country(place.text)):
            abroad = source and there not in {c.country for c in source}
            target = (ActorCode(name=place.text, country=there),) if abroad else target
        if not source and code.plover in _OWN and (home := find_country(evidence.text) or find_country(sentence.text)):
            source = (ActorCode(name="", country=home),)
        return Coding(
            record=record,
            rule=rule,
            code=code,
            turn=turn or "done",
            alleged=alleged,
            source=source,
            target=target,
            time=time,
            evidence=evidence,
            sentence=sentence,
        )

    def _is_open(self, span: Span) -> bool:
        """Whether no dealing has these words for its own or speaks of them."""
        return not any(extent.overlaps(span) for extent in self._covered)

    def _cue_open(self, statement_id: str | None) -> bool:
        statement = next((s for s in self._article.statements if s.id == statement_id), None)
        return statement is None or statement.cue is None or self._is_open(statement.cue)

    def _sentence_of(self, span: Span) -> Span:
        return next(s for s in reversed(self._sentences) if s.start <= span.start)


def cut_sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text, near enough for showing words in their place."""
    start = 0
    for end in [m.end() for m in _SENTENCE_END.finditer(text)] + [len(text)]:
        words = text[start:end]
        lead = len(words) - len(words.lstrip())
        if words.strip():
            yield Span.cut(text, start + lead, start + len(words.rstrip()))
        start = end
