"""The gate: reads the gold's texts, fails when a figure is below its floor, shows records gained and lost.

    python -m evaluation.gate [PRED]             hold the figures against evaluation/floors.json
    python -m evaluation.gate --pin              pin the figures and the records as they are now
    python -m evaluation.gate --pin --allow-regression

Without PRED, a folder of readings, the texts of the gold are read now. Exit 0 held, 1 failed, 2 misused.
"""

import argparse
import math
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from ceasewire import __version__
from ceasewire.errors import CeasewireError, MisuseError
from ceasewire.scoring import Score, Verdict, count_figures, list_findings, match_pages
from evaluation.floors import Fall, Floors, dump_floors, find_falls, floor_figures, load_floors
from evaluation.gold import GOLD, ROOT, Gold, load_gold, load_predictions
from evaluation.records import (
    Change,
    Records,
    collect_records,
    compare_records,
    dump_records,
    load_records,
    quote_key,
)

FLOORS = ROOT / "evaluation" / "floors.json"
README = ROOT / "README.md"
RECORDS = ROOT / "evaluation" / "last" / "dev.json"
COMMAND = "python -m evaluation.gate --pin"

Print = Callable[[str], None]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the gate with these arguments; return the exit status."""
    options = _parse(argv)
    try:
        return run_gate(options, show=print)
    except CeasewireError as error:
        print(error.message, file=sys.stderr)
        return 2 if isinstance(error, MisuseError) else 1


def run_gate(options: argparse.Namespace, *, show: Print) -> int:
    """Hold a reading against the floors, or pin it; return the exit status.

    1. check the gold; 2. read it; 3. show what changed since the last pinning; 4. hold or pin the figures.
    """
    gold = load_gold(options.gold)
    pages = match_pages(gold.pages, load_predictions(gold, options.pred))
    score, records = count_figures(pages), collect_records(list_findings(pages))
    floors, last = load_floors(options.floors), load_records(options.records)
    for line in (*_figure_lines(gold, score, floors), *_change_lines(gold, last, records, limit=options.limit)):
        show(line)
    if options.pin:
        return _pin(options, gold, score, records, floors=floors, show=show)
    return _hold(gold, score, floors, show=show)


def _hold(gold: Gold, score: Score, floors: Floors | None, *, show: Print) -> int:
    if floors is None:
        show("FAILED: no floors are pinned. Pin them with `make gate-pin`.")
        return 1
    if floors.sha256 != gold.sha256:
        show(
            f"FAILED: the floors were pinned on {floors.gold} {floors.sha256[:12]}, this is {gold.name} "
            f"{gold.sha256[:12]}. Figures of different gold can't be compared: pin them anew with `make gate-pin`."
        )
        return 1
    falls = list(find_falls(floors.figures, floor_figures(score)))
    for fall in falls:
        show(f"FAILED: {_describe_fall(fall)}.")
    if not falls:
        show(f"Held: {len(floors.figures)} figures at or above their floors.")
    return 1 if falls else 0


def _pin(
    options: argparse.Namespace,
    gold: Gold,
    score: Score,
    records: Records,
    *,
    floors: Floors | None,
    show: Print,
) -> int:
    figures = floor_figures(score)
    falls = list(find_falls(floors.figures, figures)) if floors else []
    if falls and not options.allow_regression:
        for fall in falls:
            show(f"FAILED: {_describe_fall(fall)}.")
        show("Nothing was pinned. Mend the reading, or lower the floors knowingly with --allow-regression.")
        return 1
    pinned = Floors(
        gold=gold.name,
        sha256=gold.sha256,
        pages=len(gold.pages),
        command=COMMAND,
        version=__version__,
        figures=figures,
    )
    options.records.parent.mkdir(parents=True, exist_ok=True)
    options.records.write_text(dump_records(records), encoding="utf-8")
    options.floors.write_text(dump_floors(pinned), encoding="utf-8")
    if options.floors == FLOORS:
        README.write_text(show_figures(README.read_text("utf-8"), figures), encoding="utf-8")
    for fall in falls:
        show(f"Lowered: {_describe_fall(fall)}.")
    show(f"Pinned {len(figures)} figures and {len(records)} records.")
    return 0


def show_figures(page: str, figures: Mapping[str, float]) -> str:
    """Return a page whose table rows that end in a figure's name and value show these figures, cut to two places."""

    def renew(row: re.Match[str]) -> str:
        value = figures.get(row[2])
        return row[0] if value is None else f"{row[1]} {math.floor(value * 100) / 100:.2f} |".replace(" 0.", " .")

    return re.sub(r"^(\|.*`([a-z0-9_.|]+)` \|) (?:\.\d\d|1\.00) \|$", renew, page, flags=re.MULTILINE)


def _figure_lines(gold: Gold, score: Score, floors: Floors | None) -> list[str]:
    now = floor_figures(score)
    pinned = dict(floors.figures) if floors else {}
    lines = [f"{gold.name}: {len(gold.pages)} pages, {gold.sha256[:12]}, ceasewire {__version__}", ""]
    lines.append(f"{'figure':36s}  floor    now")
    for name in {**pinned, **now}:
        floor, value = pinned.get(name), now.get(name)
        lines.append(f"{name:36s} {_show(floor)} {_show(value)} {_mark(floor, value)}".rstrip())
    return [*lines, ""]


def _change_lines(gold: Gold, last: Records | None, now: Records, *, limit: int) -> list[str]:
    if last is None:
        return ["No records are kept from an earlier reading.", ""]
    changes = compare_records(last, now)
    gained = [c for c in changes if not c.was]
    lost = [c for c in changes if not c.now]
    judged = [c for c in changes if c.was and c.now]
    lines = [
        f"{len(gained)} records gained, {_count_right(c.now for c in gained)} of them right; "
        f"{len(lost)} lost, {_count_right(c.was for c in lost)} of them right; {len(judged)} judged otherwise."
    ]
    lines += [_describe_change(change, gold) for change in changes[:limit]]
    if len(changes) > limit:
        lines.append(f"... and {len(changes) - limit} more; show them with --limit {len(changes)}.")
    return [*lines, ""]


def _describe_change(change: Change, gold: Gold) -> str:
    sign = "~" if change.was and change.now else "+" if change.now else "-"
    verdict = f"{change.was} > {change.now}" if sign == "~" else change.was or change.now
    quote = quote_key(change.key, gold.pages)
    words = f' "{quote}"' if quote else ""
    return f"{sign} {verdict:9s} {change.key.task}: {change.key.label}{words} [{change.key.page}]"


def _describe_fall(fall: Fall) -> str:
    now = "has no value any more" if fall.now is None else f"is {fall.now:.4f}"
    return f"{fall.name} {now}, its floor {fall.floor:.4f}"


def _count_right(verdicts: Iterable[str]) -> int:
    return sum(v == Verdict.RIGHT for v in verdicts)


def _mark(floor: float | None, now: float | None) -> str:
    if floor is None:
        return "new"
    if now is None or now < floor:
        return "BELOW"
    return "above" if now > floor else ""


def _show(value: float | None) -> str:
    return "     -" if value is None else f"{value:.4f}"


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evaluation.gate", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pred", nargs="?", type=Path, help="a folder of readings; the gold is read now without it")
    parser.add_argument("--gold", type=Path, default=GOLD / "dev", help="the annotated readings (default: %(default)s)")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="where the floors are kept")
    parser.add_argument("--records", type=Path, default=RECORDS, help="where the records are kept")
    parser.add_argument("--limit", type=int, default=200, help="show so many changes at most (default: %(default)s)")
    parser.add_argument("--pin", action="store_true", help="pin the figures and the records as they are now")
    parser.add_argument("--allow-regression", action="store_true", help="let --pin lower a floor")
    options = parser.parse_args(argv)
    if options.allow_regression and not options.pin:
        parser.error("--allow-regression needs --pin")
    return options


if __name__ == "__main__":
    sys.exit(main())
