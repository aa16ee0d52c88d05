"""In which time a norm holds: the window that its makers gave it, and what extensions made of it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta

from ceasewire.ledger.weighing import Line
from ceasewire.model.ledger import Act, DeadlineKind, Window
from ceasewire.text.moments import add_duration, begin, finish, is_duration

_OVER = frozenset({Act.CANCEL, Act.EXPIRE, Act.DISCHARGE, Act.RELEASE, Act.SUPERSEDE, Act.VIOLATE})
_RENEWING = frozenset({Act.EXTEND, Act.REINSTATE})
# A truce is extended before it runs out, or within days. Who speaks later of one that "was extended" tells of what was.
# By judgement; anybody who changes it should look at a dated series again.
AFTERMATH = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A window worked out.

    Attributes:
        start: its first moment; null where none is given.
        end: the moment at which it is over; null where none is given.
        lines: ids of the assertions that give its end.
        window: as it is shown: the words of the source, with the end worked out.
    """

    start: datetime | None = None
    end: datetime | None = None
    lines: tuple[str, ...] = ()
    window: Window | None = None


def settle_window(
    lines: Sequence[Line], giving: AbstractSet[Act], *, waits: bool = False, met: datetime | None = None
) -> Hours:
    """Return the window that the lines give together.

    The earliest start holds, and the latest end: a report that repeats an older end never cuts an extension
    short. A length of time runs from the start given with it; where there is none, an extension's runs from the
    end that it extends, any other from the end of the day of its report. An extension without a quoted end takes
    away the end that an earlier day gave, since the clock alone can't say that it ran out; unless an extension gave
    that end and it is still to come, which is the same extension told again, or the end lies more than a week back.
    "For three months, if the road is opened" runs from the day on which it was opened, and comes to no end before, if
    one report says both.

    Args:
        lines: those that count, in order of time.
        giving: the acts whose windows hold, beside `extend`.
        waits: whether a condition is not met yet.
        met: when the last condition was.
    """
    timed = [line for line in lines if line.assertion.window and (line.act in giving or line.act is Act.EXTEND)]
    if not timed:
        return Hours()
    base = [line for line in timed if line.act is not Act.EXTEND]
    starts = [moment for line in base if (moment := _start(line)) is not None]
    hung = {line.assertion.evidence.document for line in lines if line.act is Act.ATTACH}
    ends = []
    for line in base:
        # What one report promises within a time is due then, whatever a later report hangs it on.
        own = not hung or line.assertion.evidence.document in hung
        if (moment := _base_end(line, waits=waits and own, met=met if own else None)) is not None:
            ends.append((moment, line))
    for line in timed:
        if line.act is Act.EXTEND:
            # Reports of one day tell of one extension: none extends what another of them gave.
            earlier = [end for end, giver in ends if giver.act is not Act.EXTEND or giver.at < line.at]
            moment = _extended_end(line, earlier)
            if moment is not None:
                ends.append((moment, line))
    start = min(starts, default=None)
    end = max((moment for moment, _ in ends), default=None)
    given = max((line.at for moment, line in ends if moment == end), default=None)
    # Where an extension gave the end, a bare "was extended" before it is that one told again.
    extended = any(giver.act in _RENEWING for moment, giver in ends if moment == end)
    bare = [line for line in lines if line.act in _RENEWING and _is_open(line) and not _takes_up(line, lines)]
    if end is not None and given is not None and _is_put_off(end, given, bare, extended=extended):
        end, ends = None, []
    shown = _shown(start, end, timed, ends)
    lines_of_end = tuple(sorted(line.assertion.id for moment, line in ends if moment == end))
    return Hours(start=start, end=end, lines=lines_of_end, window=shown)


def _is_put_off(end: datetime, given: datetime, bare: Sequence[Line], *, extended: bool) -> bool:
    """Whether a renewal without an end of its own takes away an end that was given at a time, perhaps by another."""
    for line in bare:
        fresh = line.at >= end if extended else line.at > given
        if fresh and (line.act is Act.REINSTATE or line.at - end <= AFTERMATH):
            return True
    return False


def _takes_up(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a truce is only taken up again that was paused: the pause took no end away."""
    before = [other for other in lines if other.at < line.at and (other.act is Act.SUSPEND or other.act in _OVER)]
    return line.act is Act.REINSTATE and bool(before) and before[-1].act is Act.SUSPEND


def _is_open(line: Line) -> bool:
    return _window(line).end is None


def _window(line: Line) -> Window:
    return line.assertion.window or Window()


def _start(line: Line) -> datetime | None:
    return begin(_window(line).start)


def _base_end(line: Line, *, waits: bool, met: datetime | None) -> datetime | None:
    window = _window(line)
    if not is_duration(window.end):
        return finish(window.end)
    start = begin(window.start)
    if start is None and waits:
        return None
    return add_duration(start if start is not None else _end_of_day(max(line.at, met or line.at)), window.end or "")


def _extended_end(line: Line, ends: Sequence[datetime]) -> datetime | None:
    window = _window(line)
    if not is_duration(window.end):
        return finish(window.end)
    start = begin(window.start)
    if start is None:
        # Every report of one extension comes before the end that it moves, so they all count from the same end.
        ahead = [end for end in ends if end >= line.at]
        start = min(ahead) if ahead else max(ends, default=_end_of_day(line.at))
    return add_duration(start, window.end or "")


def _end_of_day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def _shown(
    start: datetime | None,
    end: datetime | None,
    timed: Sequence[Line],
    ends: Sequence[tuple[datetime, Line]],
) -> Window | None:
    """Return the window to show: as the source writes it, a length of time as the moment that it comes to."""
    if start is None and end is None:
        explicit = [line for line in timed if _window(line).deadline is DeadlineKind.NONE_EXPLICIT]
        return _window(explicit[0]) if explicit else None
    start_words = min((_window(line).start for line in timed if _start(line) == start), key=str, default=None)
    giver = min((line for moment, line in ends if moment == end), key=lambda line: line.assertion.id, default=None)
    given = _window(giver) if giver else Window()
    end_words = end.isoformat(timespec="minutes") if end and is_duration(given.end) else given.end
    return Window(
        start=start_words if start else None, end=end_words, deadline=given.deadline, span_text=given.span_text
    )
