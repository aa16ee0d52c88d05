"""On which days something happens in a deal, whoever looks at it: what an index of deals is sorted and chosen by.

Nothing here is a state. A day tells where it is worth while to derive one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from ceasewire.ledger.acts import DECLARATIONS
from ceasewire.ledger.book import Ledger
from ceasewire.ledger.weighing import Scope, effective, is_heard, moves_nobody
from ceasewire.model.ledger import Act, Assertion, Deal
from ceasewire.text.moments import DAY, add_duration, begin, finish, is_duration

# All that the ledger holds, whatever day is asked for.
_EVER = Scope(viewpoint=None, as_of=datetime.max, known_at=datetime.max)
# More moments at which lengths of time may be over than any truce has: which one it is can't be told beforehand.
MOST_MOMENTS = 64


def list_told(ledger: Ledger, deal: Deal) -> list[Assertion]:
    """Return the lines on the norms and talks of a deal that nobody took back."""
    lines = {e.assertion.id: e.assertion for norm in deal.norms for e in ledger.entries.get(norm, ())}
    lines |= {a.id: a for talks in deal.talks for a in ledger.on_talks.get(talks, ())}
    return [line for line in lines.values() if is_heard(ledger, line, _EVER)]


def find_moves(ledger: Ledger, deal: Deal) -> dict[str, bool]:
    """Return the ISO days on which a deal may have moved, in whatever view, each with whether it surely did.

    It moves with each declaration and each word on talks, and with whatever else decides a state. So the last day up to
    a day is never before the day on which it last moved, and is that day where it is sure.
    """
    talks = {a.id for t in deal.talks for a in ledger.on_talks.get(t, ())}
    found: dict[str, bool] = {}
    for line in list_told(ledger, deal):
        sure = line.act in DECLARATIONS or line.id in talks
        if sure or not moves_nobody(line):
            day = effective(line).date().isoformat()
            found[day] = found.get(day, False) or sure
    return found


def find_turns(ledger: Ledger, deal: Deal) -> tuple[str, ...] | None:
    """Return the ISO days on which the clock may change something in a deal, sorted; null where that can't be told.

    These are the days of all starts and ends that are quoted, and of all to which a quoted length of time may come.
    """
    moments: set[datetime] = set()
    for norm in deal.norms:
        found = _find_moments([entry.assertion for entry in ledger.entries.get(norm, ())])
        if found is None:
            return None
        moments |= found
    return tuple(sorted({moment.date().isoformat() for moment in moments}))


def may_differ(ledger: Ledger, deal: Deal) -> bool:
    """Whether two views, or two reports of one day, may differ on a norm of the deal."""
    return any(_differ(ledger, norm) for norm in deal.norms)


def _differ(ledger: Ledger, norm: str) -> bool:
    """Whether a line on the norm counts in one view and not in another, or two documents tell of it on one day."""
    told: dict[str, str | None] = {}
    for entry in ledger.entries.get(norm, ()):
        line = entry.assertion
        if line.act is Act.DENY or (line.viewpoint is not None and not moves_nobody(line)):
            return True
        document = line.evidence.document
        if line.reported is not None and told.setdefault(line.reported, document) != document:
            return True
    return False


def _find_moments(lines: Iterable[Assertion]) -> set[datetime] | None:
    """Return the moments that the lines on a norm give; null where lengths of time lead to too many."""
    moments: set[datetime] = set()
    lengths = 0
    runs: set[_Run] = set()
    lines = list(lines)
    met = {effective(line) for line in lines if line.act is Act.MEET}
    ends: set[datetime] = set()
    for line in lines:
        if line.window is None:
            continue
        moments |= {moment for moment in (begin(line.window.start),) if moment is not None}
        if line.window.end is not None and is_duration(line.window.end):
            lengths += 1
            runs.add(_make_run(line, line.window.end))
        elif (end := finish(line.window.end)) is not None:
            ends.add(end)
    nights = {_night(moment) for moment in met}
    for _ in range(lengths):  # an extension runs from an end that another one may give
        more = {end for run in runs for end in run.find_ends(ends, nights)} - ends
        ends |= more
        if len(ends) > MOST_MOMENTS:
            return None
        if not more:
            break
    return moments | ends


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """A length of time that a line gives, however many lines give the same; see `windows` and `conditions.find_due`.

    Attributes:
        start: where it is said to begin.
        said: when it was said.
        extends: whether it runs from an end.
    """

    start: datetime | None
    said: datetime
    extends: bool
    length: str

    def find_ends(self, ends: Iterable[datetime], nights: Iterable[datetime]) -> Iterator[datetime]:
        """Yield the moments to which it may come: from these ends, and the nights after something was met."""
        bases = [self.start] if self.start is not None else [self.said, _night(self.said), *nights]
        if self.extends and self.start is None:
            bases += ends
        for base in bases:
            over = add_duration(base, self.length)
            if over is not None:
                yield over


def _make_run(line: Assertion, length: str) -> _Run:
    start = begin(line.window.start) if line.window else None
    said = effective(line) if start is None else start
    return _Run(start=start, said=said, extends=line.act is Act.EXTEND, length=length)


def _night(moment: datetime) -> datetime:
    """Return the end of the day of a moment."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0) + DAY
