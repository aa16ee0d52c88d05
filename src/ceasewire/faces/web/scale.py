"""The slider's scale: the days from the first report to today, and how much was reported on each."""

from collections.abc import Sequence
from dataclasses import dataclass

from ceasewire.faces.days import read_day, step_day

# How many bars the scale has at most; a longer time is told in bars of several days.
_BARS = 160
_WIDTH, _HEIGHT = 1000.0, 22.0
_LEAST = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar of the scale, in the units of its drawing."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeScale:
    """The days that the slider can go to.

    Attributes:
        first: ISO date of the first report.
        last: ISO date of today, or of the last report where that is later.
        length: number of days between them.
        at: the day that is looked at, counted from the first.
        previous, next: the days with a report before and after the one looked at; empty where there is none.
    """

    first: str
    last: str
    length: int
    at: int
    bars: tuple[Bar, ...]
    previous: str
    next: str


def make_scale(days: Sequence[tuple[str, int]], *, today: str, day: str) -> TimeScale | None:
    """Return the scale of these days with their numbers of lines, or None where there are none."""
    dated = [(read, number) for iso, number in days if (read := read_day(iso)) is not None]
    if not dated:
        return None
    first, last = dated[0][0], max(dated[-1][0], read_day(today) or dated[-1][0])
    length = max((last - first).days, 1)
    step = length // _BARS + 1
    heights: dict[int, int] = {}
    for read, number in dated:
        place = (read - first).days // step
        heights[place] = heights.get(place, 0) + number
    highest = max(heights.values())
    width = _WIDTH / (length / step + 1)
    here = read_day(day) or last
    return TimeScale(
        first=first.isoformat(),
        last=last.isoformat(),
        length=length,
        at=min(max((here - first).days, 0), length),
        bars=tuple(
            Bar(x=round(place * width, 1), width=round(max(width * 0.8, 1.5), 1), **_rise(number / highest))
            for place, number in sorted(heights.items())
        ),
        previous=max((iso for iso, _ in days if iso < day), default=""),
        next=min((iso for iso, _ in days if iso > day and iso <= step_day(last.isoformat(), 0)), default=""),
    )


def _rise(share: float) -> dict[str, float]:
    height = round(max(_HEIGHT * share**0.5, _LEAST), 1)
    return {"y": round(_HEIGHT - height, 1), "height": height}
