"""Moves of an article to lines of the ledger: what was paused, taken up again, done, called off, missed.

A move gives a line on an event of its own; which norm or condition that moves is judged when all articles are known
(see `judgements`). To put an act off or to take it up again shows that it was promised, so the norm comes with it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ceasewire.lexicon.dealwords import load_deal_words
from ceasewire.model.ledger import (
    DONE_AT_ONCE,
    Act,
    Assertion,
    LedgerEvent,
    Norm,
    NormCondition,
    NormKind,
    Stance,
    TargetKind,
)
from ceasewire.model.reading import (
    TRUCES,
    ActionType,
    Condition,
    EventType,
    Factuality,
    Join,
    Move,
    MoveKind,
    Term,
    Time,
)
from ceasewire.model.spans import Span
from ceasewire.resolution.counterparts import find_counterparts, is_of_a_part
from ceasewire.resolution.norms import window_of
from ceasewire.resolution.voices import Said, Voices, period_of
from ceasewire.text.fold import fold_name

# Over how many characters a verb and what it moves are still quoted as one.
_TOGETHER = 200

Row = Norm | NormCondition | LedgerEvent | Assertion

# What each kind of move does to a norm, and to a condition that the same act would fulfil.
ON_NORMS = {
    MoveKind.COMPLETE: Act.DISCHARGE,
    MoveKind.FAIL: Act.VIOLATE,
    MoveKind.KEEP: Act.DISCHARGE,
    MoveKind.SUSPEND: Act.SUSPEND,
    MoveKind.RESUME: Act.RESUME,
    MoveKind.EXTEND: Act.EXTEND,
    MoveKind.CANCEL: Act.CANCEL,
    MoveKind.WAIVE: Act.RELEASE,
    MoveKind.REINSTATE: Act.REINSTATE,
    MoveKind.SUPERSEDE: Act.SUPERSEDE,
}
ON_CONDITIONS = {MoveKind.DO: Act.MEET, MoveKind.COMPLETE: Act.MEET, MoveKind.FAIL: Act.FAIL}
# To put off or to resume what was to be done takes for granted that it was to be done.
_PRESUPPOSING = frozenset({MoveKind.SUSPEND, MoveKind.RESUME})
# What bodies that take no side may attest; an accusation is always somebody's word.
_WITNESSED = frozenset({MoveKind.START, MoveKind.DO, MoveKind.COMPLETE, MoveKind.KEEP})
_KEEPING = frozenset({MoveKind.DO, MoveKind.COMPLETE})
_UNDOING = frozenset({MoveKind.SUSPEND, MoveKind.CANCEL, MoveKind.WAIVE, MoveKind.FAIL})
# What one does by saying so; all else is a report of what somebody did.
_DECLARED = frozenset({Act.SUSPEND, Act.RESUME, Act.CANCEL, Act.RELEASE, Act.EXTEND, Act.REINSTATE, Act.SUPERSEDE})


def move_rows(move: Move, voices: Voices) -> Iterator[Row]:
    """Yield what a move adds: an event, its lines, and where it takes a norm for granted that norm."""
    move = _of_truce(move)
    owners, agents = voices.sides(move.owners), voices.sides(move.agents)
    event = LedgerEvent(
        document=voices.document,
        article=voices.article.id,
        type=EventType.OTHER,
        action_type=move.action_type,
        words=f"{move.span.text}: {move.act.text}" if move.act.start != move.span.start else move.act.text,
        agents=agents,
        targets=tuple(o for o in dict.fromkeys((*owners, *_others(move, voices))) if o not in agents),
        time=move.time.value if move.time is not None else None,
        count=_count_of(move, voices),
    )
    yield event
    statement = voices.statement(move.statement)
    witnessed = statement is not None and move.kind in _WITNESSED and voices.is_witness(statement, (*owners, *agents))
    said = voices.said(statement)
    if witnessed:
        said, move = replace(said, viewpoint=None), replace(move, factuality=Factuality.HAPPENED)
    done = move.kind in _KEEPING and move.action_type in TRUCES  # begun, and not over
    at_once = move.kind is MoveKind.DO and move.action_type in DONE_AT_ONCE
    of_norms = Act.DISCHARGE if event.count or at_once else ON_NORMS.get(move.kind)
    # So many as were awaited, or not: the number is held to that of the condition.
    of_conditions = Act.MEET if event.count else ON_CONDITIONS.get(move.kind)
    for act in (None if done else of_norms, of_conditions):
        if act is not None:
            yield _line(act, event.id, TargetKind.EVENT, move, said, voices, owners or agents)
    if move.kind in _KEEPING and move.action_type in TRUCES and agents:
        yield from _kept(move, said, voices, agents)
    if move.kind in _PRESUPPOSING and owners and move.action_type is not ActionType.CEASE_HOSTILITIES:
        yield from _presupposed(move, said, voices, owners)


def _of_truce(move: Move) -> Move:
    """Return the move as one of the truce that it names: who suspends "the implementation of the truce" suspends it."""
    if move.action_type is ActionType.COMPLY and load_deal_words().names_truce(move.act.text, 0):
        return replace(move, action_type=ActionType.CEASE_HOSTILITIES)
    return move


def _others(move: Move, voices: Voices) -> tuple[str, ...]:
    """Return with whom a truce that is moved was made, as the words beside it say ("its ceasefire with Norland")."""
    if move.action_type not in TRUCES or _is_of_a_part(move, voices):
        return ()
    return voices.sides(find_counterparts(voices.article, move.act))


def _is_of_a_part(move: Move, voices: Voices) -> bool:
    """Whether a truce is paused at a place: it may go on elsewhere, and is not paused as a whole."""
    pauses = (event for event in voices.article.events if is_of_a_part(event))
    return move.kind is MoveKind.SUSPEND and any(pause.trigger.overlaps(move.span) for pause in pauses)


def _count_of(move: Move, voices: Voices) -> int | None:
    """Return how many were freed or handed over, if that is told and may not be all of them."""
    if move.kind is not MoveKind.START:
        return None
    return next((e.count for e in voices.article.events if e.count and e.trigger.overlaps(move.span)), None)


def _start_of(move: Move, voices: Voices) -> Time | None:
    """Return from when a new time runs, where the same words tell it of a term ("by 180 days from Feb. 6")."""
    terms = (t for t in voices.article.terms if t.action_type is ActionType.EXTEND_CEASEFIRE)
    return next((term.starts for term in terms if term.action.overlaps(move.span)), None)


def _kept(move: Move, said: Said, voices: Voices, agents: tuple[str, ...]) -> Iterator[Row]:
    """Yield the truce that a side has begun to keep ("have suspended their attacks on the army")."""
    toward = tuple(side for side in voices.sides(move.targets) if side not in agents)
    norm = Norm(kind=NormKind.MAINTAIN, debtors=agents, creditors=toward, action_type=move.action_type)
    yield norm
    statement = voices.statement(move.statement)
    declared = statement is not None and bool(set(voices.speaking(statement)) & set(agents))
    line = _line(Act.TAKE_EFFECT, norm.id, TargetKind.NORM, move, said, voices, agents)
    # Who says that he has stopped his fire declares that he does.
    yield replace(line, act=Act.COMMIT, stance=Stance.ASSERTED, id="") if declared else line


def _presupposed(move: Move, said: Said, voices: Voices, owners: tuple[str, ...]) -> Iterator[Row]:
    norm = Norm(kind=NormKind.ACHIEVE, debtors=owners, action_type=move.action_type)
    yield norm
    paused = _line(ON_NORMS[move.kind], norm.id, TargetKind.NORM, move, said, voices, owners)
    yield paused
    for condition in move.conditions:
        kept = _condition(condition, norm, voices)
        yield kept
        line = _line(Act.ATTACH, kept.id, TargetKind.CONDITION, move, said, voices, kept.performers)
        yield replace(_at(line, condition, voices), stance=paused.stance, id="")


def _line(
    act: Act, target: str, kind: TargetKind, move: Move, said: Said, voices: Voices, about: tuple[str, ...]
) -> Assertion:
    """Return the assertion that a move makes of a norm, a condition or a deal."""
    # "It replaces the truce of March": the time is that of what is replaced.
    return Assertion(
        act=act,
        target=target,
        target_kind=kind,
        asserted_by=said.chain,
        viewpoint=said.viewpoint,
        stance=_stance(act, move, said, voices),
        valid=period_of(move.time.value if move.time is not None and act is not Act.SUPERSEDE else None),
        window=window_of(_start_of(move, voices), move.ends) if act in (Act.EXTEND, Act.REINSTATE) else None,
        about=about,
        evidence=voices.quote(_told_in(move, voices)),
        rules=move.x_rules,
        **voices.common,
    )


def _told_in(move: Move, voices: Voices) -> Span:
    """Return the words that tell of a move: its verb with what it moves, where they stand near one another."""
    start, end = min(move.span.start, move.act.start), max(move.span.end, move.act.end)
    near = end - start <= _TOGETHER
    return Span.cut(voices.article.text, start, end) if near else move.span


def _stance(act: Act, move: Move, said: Said, voices: Voices) -> Stance:
    """Return how the line stands. Who says that he himself pauses something pauses it; others only say that he did.

    A new time that a third party announces is announced: mediators do it for the parties.
    """
    statement = voices.statement(move.statement)
    if move.factuality is Factuality.HAPPENED or statement is None or voices.is_reporter(statement):
        return Stance.ASSERTED
    if said.viewpoint is None:
        return Stance.EXPECTED  # nobody's word: it moves nothing
    speaking, agents = set(voices.speaking(statement)), set(voices.sides(move.agents))
    parties = agents | set(voices.sides(move.owners))
    own = bool(speaking & agents)
    announced = act is Act.EXTEND and not speaking & parties
    return Stance.ASSERTED if act in _DECLARED and (own or announced) else Stance.ALLEGED


def _condition(condition: Condition, norm: Norm, voices: Voices) -> NormCondition:
    return NormCondition(
        norm=norm.id,
        performers=voices.sides(condition.by),
        role=condition.role,
        kind=condition.kind,
        gist=condition.x_action_type or fold_name(condition.span.text),
        join=Join.AND,
    )


def _at(line: Assertion, condition: Condition, voices: Voices) -> Assertion:
    fields: dict[str, Any] = {f: getattr(line, f) for f in line.__dataclass_fields__ if f != "id"}
    fields |= {"evidence": voices.quote(condition.span), "rules": condition.x_rules}
    return Assertion(**fields)


def is_moved(term: Term, moves: Iterable[Move]) -> bool:
    """Whether the words of a term only tell that its act is put off or called off ("will postpone the release").

    So do those by which another is given more time ("agreed to extend the deadline for the army to leave"), and those
    behind the verb of a move, as in "ordered THE SUSPENSION OF THE TRUCE".
    """
    return any(
        _undoes(move)
        and (
            (
                term.action.covers(move.span)
                and (move.action_type is term.action_type or term.action.start == move.span.start)
            )
            or (move.action_type in TRUCES and move.span.end <= term.action.start and term.action.covers(move.act))
        )
        for move in moves
    )


def _undoes(move: Move) -> bool:
    return move.kind in _UNDOING or (move.kind is MoveKind.EXTEND and move.action_type not in TRUCES)
