"""Rounds of a norm: last year's truce that ran out is not the one declared today, though the parties are the same."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from ceasewire.ledger.acts import CREATING, OPENING, PRESUPPOSING, WINDOWS_WHEN_BOUND
from ceasewire.ledger.weighing import Line
from ceasewire.ledger.windows import settle_window
from ceasewire.model.ledger import Act, Window
from ceasewire.text.moments import begin, finish, is_duration

# After so long without a word a norm that is made anew is another one. Half a year: longer than the pause between
# two extensions of any truce of the worked cases, shorter than from one year's holiday truce to the next. Set by
# judgement, not measured.
SILENCE = timedelta(days=180)
# What was agreed is told of within some days; a truce of long ago in the same report is the one that is replaced.
_TOLD_WITHIN = timedelta(days=3)
# By these a party binds itself, whatever it refused before.
_BINDING = frozenset({Act.COMMIT, Act.ACCEPT})
# What ends a round, so that a new promise with a time of its own is another one.
_OVER = frozenset({Act.EXPIRE, Act.CANCEL})


def cut_rounds(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines of the last round, and those before it.

    A round opens where a norm is made, offered or demanded anew, and either its new window begins when the old one
    is over, or nobody spoke of it for long while no window ran; and where it is made after it was only refused, so
    that what it was refused until is no condition of it, or for a time of its own after it was told to be over, or
    from a later day on than it was told to be broken: who agrees on a new truce starts afresh with the old one. One
    report that tells of a truce and that it replaces another one of the same parties opens one too: what is replaced
    is the round before.

    Args:
        lines: those that count, in order of time.
    """
    first, replaced = 0, list[Line]()
    for n, line in enumerate(lines):
        if line.assertion.act not in OPENING:
            continue
        earlier = [past for past in lines[first:n] if past.at < line.at]
        # A condition that was met before anything was promised makes no round of its own (rule 4).
        begun = any(past.condition is None for past in earlier)
        replacing = _find_replacing(line, lines) if begun else []
        if begun and (replacing or _opens(line, earlier, hangs=_hangs(line, lines))):
            first, replaced = next(m for m, other in enumerate(lines) if other.at == line.at), replacing
    return [line for line in lines[first:] if line not in replaced], [*lines[:first], *replaced]


def _find_replacing(line: Line, lines: Sequence[Line]) -> list[Line]:
    """Return where the report by which a side binds itself says that an older truce is replaced."""
    own = line.assertion.evidence.document
    if line.act not in _BINDING or own is None:
        return []
    told = [other for other in lines if other.act is Act.SUPERSEDE and other.assertion.evidence.document == own]
    return [other for other in told if other.at - line.at <= _TOLD_WITHIN]


def _hangs(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the report of a promise sets a condition for it: one that only looks back sets none."""
    own = line.assertion.evidence.document
    return any(o.act is Act.ATTACH and o.at == line.at and o.assertion.evidence.document == own for o in lines)


def _opens(line: Line, earlier: Sequence[Line], *, hangs: bool) -> bool:
    acts = {past.act for past in earlier}
    if line.act in _BINDING and Act.REJECT in acts and not acts & (CREATING | PRESUPPOSING):
        return True
    over = [past.at for past in earlier if past.act in _OVER]
    if line.act in _BINDING | {Act.OFFER} and over and (hangs or _runs_on(line, max(over))):
        return True
    start = begin(line.assertion.window.start) if line.assertion.window else None
    broken = max((past.at for past in earlier if past.act is Act.VIOLATE), default=None)
    if line.act in _BINDING and broken is not None and start is not None and start.date() > broken.date():
        return True
    silent = line.at - max(past.at for past in earlier) > SILENCE
    if start is None and not silent:
        return False
    end = settle_window(earlier, WINDOWS_WHEN_BOUND).end
    if end is not None and start is not None and start >= end:
        return True
    return silent and (end is None or end <= line.at)


def _runs_on(line: Line, over: datetime) -> bool:
    """Whether a promise has a time that lies behind an end that was told of: it is no word on what ended."""
    window = line.assertion.window or Window()
    start, end = begin(window.start), window.end
    if start is not None:
        return start > over or (start >= over and end is not None)
    last = finish(end) if end is not None and not is_duration(end) else None
    return is_duration(end) or (last is not None and last > max(line.at, over))
