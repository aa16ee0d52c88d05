"""A timeline: a row for each viewpoint, a mark for each line of the history on its day."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ceasewire.faces.days import read_day, write_time
from ceasewire.faces.desk.histories import Step
from ceasewire.model.ledger import Act, Stance
from ceasewire.workflow.plainwords import ACT_NAMES

# Measures of the drawing: room for the names on the left, a row, the axis below, marks that share a day.
LEFT, RIGHT, WIDTH, ROW, TOP, AXIS, MARK = 150.0, 14.0, 960.0, 40.0, 8.0, 26.0, 6.0
_STACKED = 3
_TICKS = 6
_NAME = 22

# How an act looks: what binds, what is only said, what breaks, what ends, what hangs on something.
_LOOKS = {
    Act.COMMIT: "binds", Act.ACCEPT: "binds", Act.TAKE_EFFECT: "binds", Act.RESUME: "binds",
    Act.EXTEND: "binds", Act.REINSTATE: "binds", Act.DISCHARGE: "done", Act.MEET: "done",
    Act.OFFER: "asks", Act.DEMAND: "asks", Act.FORECAST: "asks", Act.NEGOTIATE: "asks", Act.ATTACH: "hangs",
    Act.VIOLATE: "breaks", Act.FAIL: "breaks", Act.REJECT: "breaks", Act.THREATEN: "breaks",
    Act.CANCEL: "ends", Act.EXPIRE: "ends", Act.RELEASE: "ends", Act.SUPERSEDE: "ends", Act.SUSPEND: "ends",
    Act.DENY: "denies", Act.RETRACT: "denies", Act.CORRECT: "denies",
}  # fmt: skip
LOOK_NAMES = (
    ("binds", "promised or in force"),
    ("done", "done, or a condition met"),
    ("asks", "asked, offered, expected, talks"),
    ("hangs", "a condition set"),
    ("breaks", "broken, refused or threatened"),
    ("ends", "paused or ended"),
    ("denies", "denied or taken back"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark for one line, or for several that share look, day and row."""

    x: float
    y: float
    look: str
    faint: bool
    title: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A viewpoint's row."""

    name: str
    full_name: str
    y: float
    middle: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A day on the axis."""

    x: float
    name: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A drawing, ready to be written. `here` is where the day stands that is looked at."""

    width: float
    height: float
    axis: float
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    here: float | None
    looks: tuple[tuple[str, str], ...]


def draw_timeline(steps: Sequence[Step], *, day: str) -> Timeline | None:
    """Return the timeline of these lines, or None where none of them has a day."""
    dated = [(found, step) for step in steps if (found := read_day(step.day)) is not None]
    if not dated:
        return None
    first, last = min(d for d, _ in dated), max(d for d, _ in dated)
    here = read_day(day)
    margin = max((last - first).days // 30, 1)
    first, last = first - timedelta(days=margin), last + timedelta(days=margin)

    def x_of(moment: date) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (moment - first).days / max((last - first).days, 1), 1)

    names = _order_views(step for _, step in dated)
    tops = {key: TOP + n * ROW for n, key in enumerate(names)}
    bottom = TOP + len(names) * ROW
    marks = tuple(_mark(dated, tops, x_of))
    seen = {mark.look for mark in marks}
    return Timeline(
        width=WIDTH,
        height=bottom + AXIS,
        axis=bottom,
        rows=tuple(
            Row(name=_cut(name), full_name=name, y=tops[key], middle=tops[key] + ROW / 2) for key, name in names.items()
        ),
        marks=marks,
        ticks=tuple(_tick(first, last, x_of)),
        here=x_of(here) if here and first <= here <= last else None,
        looks=tuple((look, name) for look, name in LOOK_NAMES if look in seen),
    )


def _order_views(steps: Iterable[Step]) -> dict[str, str]:
    """Return the viewpoints by key with their names: the reports first, then by how much they say."""
    counts: defaultdict[str, int] = defaultdict(int)
    names: dict[str, str] = {}
    for step in steps:
        counts[step.viewpoint.key] += 1
        names[step.viewpoint.key] = step.viewpoint.name
    order = sorted(names, key=lambda key: (key != "", -counts[key], names[key].casefold()))
    return {key: names[key] for key in order}


def _mark(dated: Sequence[tuple[date, Step]], tops: dict[str, float], x_of: Callable[[date], float]) -> Iterator[Mark]:
    cells: defaultdict[tuple[str, date], dict[tuple[str, bool], list[Step]]] = defaultdict(dict)
    for day, step in dated:
        look = "denies" if step.stance is Stance.DENIED else _LOOKS.get(step.act, "asks")
        cells[step.viewpoint.key, day].setdefault((look, not step.counts), []).append(step)
    for (view, day), looks in cells.items():
        shown = list(looks.items())
        spread = 2 * MARK + 1
        offset = (min(len(shown), _STACKED) - 1) / 2
        for n, ((look, faint), steps) in enumerate(shown):
            column, line = divmod(n, _STACKED)
            yield Mark(
                x=x_of(day) + column * spread,
                y=round(tops[view] + ROW / 2 + (line - offset) * spread, 1),
                look=look,
                faint=faint,
                title=f"{write_time(day.isoformat())}: " + "; ".join(_tell(step) for step in steps[:6]),
                target=steps[0].id,
            )


def _tell(step: Step) -> str:
    words = step.words.text if len(step.words.text) <= 90 else step.words.text[:89] + "…"
    return f"{step.status or ACT_NAMES[step.act]} “{words}”" + ("" if step.counts else " (does not count)")


def _tick(first: date, last: date, x_of: Callable[[date], float]) -> Iterator[Tick]:
    days = (last - first).days
    for day in dict.fromkeys(first + timedelta(days=round(days * n / _TICKS)) for n in range(_TICKS + 1)):
        anchor = "end" if day == last else "middle"
        yield Tick(x=x_of(day), name=_short(day, long=days > 500), anchor=anchor)


def _short(day: date, *, long: bool) -> str:
    month = write_time(day.isoformat()).split()[1][:3]
    return f"{month} {day.year}" if long else f"{day.day} {month}"


def _cut(name: str) -> str:
    return name if len(name) <= _NAME else name[: _NAME - 1].rstrip() + "…"
