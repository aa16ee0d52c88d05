"""Every regular expression is searched in words that make bad ones go back and forth for ever.

usage: python benchmarks/patterns.py [--seconds 240] [--shown 12]

Loads every module and every lexicon, takes all compiled patterns of ceasewire, and searches each in long texts of few
characters, and of its own letters. A text of 1,000 characters comes first; one that takes long is made twice as long
and again, up to 8,000. Prints the slowest with the exponent of its growth when the text becomes twice as long: 1 is
linear, 2 quadratic. Ends with 1 where one takes more than a second for 8,000 characters, or where time ran out.
"""

import argparse
import gc
import importlib
import inspect
import math
import pkgutil
import re
import re._parser as parser  # what a pattern is made of; the module has no other way to ask
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType
from typing import Any

import ceasewire
from ceasewire.lexicon.furniture import LONGEST_FURNITURE

SIZES = (1_000, 2_000, 4_000, 8_000)
# Patterns of lines that stand around an article are asked about no longer line than this, all of it at once.
BOUNDED = {"ceasewire.lexicon.furniture": LONGEST_FURNITURE}
# A text that takes less than this at one size, in seconds, is not tried longer: eight times as long and quadratic, it
# would take a tenth of a second.
QUICK = 0.0015
MOST_SECONDS = 1.0
SEEDS = (
    "a", " ", "\n", "-", ".", ",", "1", "A", "(", "[", "<", '"', "'", "/", "&", "=", "é", "the ", "a b", "A. ", "1 ",
    "1-", "Mr. ", "of ", " -", "a-", "<a ", "<!--", "&#", "A B ", "\t ", "\r\n", "“", "http://", "a@", "|", "•",
)  # fmt: skip
# What would take minutes to load and holds no patterns: engines, and the scripts that change old ledgers.
PASSED_OVER = (".migrations", "__main__", "scale.child")


class TooSlowError(Exception):
    """A pattern took too long."""


@dataclass(frozen=True, slots=True, order=True)
class Worst:
    """The slowest text for a pattern: seconds for the longest that was tried, brought up to the longest there is."""

    seconds: float
    exponent: float
    size: int
    seed: str
    pattern: str


def main() -> int:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seconds", type=float, default=240.0, help="for all of them")
    arguments.add_argument("--shown", type=int, default=12, help="how many of the slowest are printed")
    given = arguments.parse_args()
    signal.signal(signal.SIGPROF, _stop)
    begun = told = time.monotonic()
    bounds: dict[re.Pattern[str], int] = {}
    for pattern, most in _find_patterns():
        bounds[pattern] = max(most, bounds.get(pattern, 0))
    patterns = sorted(bounds, key=lambda p: str(p.pattern))
    print(f"{len(patterns)} patterns found in {time.monotonic() - begun:.0f} s", flush=True)
    rows: list[Worst] = []
    for number, pattern in enumerate(patterns):
        now = time.monotonic()
        if now - begun > given.seconds:
            break
        if now - told > 10:
            told = now
            print(f"{number} of {len(patterns)} tried", file=sys.stderr, flush=True)
        rows.append(measure(pattern, bounds[pattern]))
    rows.sort(reverse=True)
    print(f"{len(rows)} of {len(patterns)} tried in {time.monotonic() - begun:.0f} s, {len(SEEDS)} kinds of text each "
          f"and their own letters; seconds of the processor for {SIZES[-1]:,} characters")  # fmt: skip
    for row in rows[: given.shown]:
        print(f"{row.seconds:7.3f} s  grows with n^{row.exponent:.1f}  {row.seed[:12]!r:14} {row.pattern[:90]!r}")
    return int(len(rows) < len(patterns) or bool(rows and rows[0].seconds > MOST_SECONDS))


def measure(pattern: re.Pattern[str], most: int) -> Worst:
    """Return the slowest text for a pattern that is asked about at most so many characters."""
    sizes = (*(size for size in SIZES if size < most), most)
    search = pattern.fullmatch if most < SIZES[0] else pattern.finditer
    worst = Worst(0.0, 0.0, sizes[0], "", str(pattern.pattern))
    for seed in (*SEEDS, *_own_letters(pattern)):
        seconds = [_time(search, seed, sizes[0])]
        for size in sizes[1:]:
            if seconds[-1] < QUICK or seconds[-1] >= 2 * MOST_SECONDS:
                break
            seconds.append(_time(search, seed, size))
        exponent = math.log2(max(seconds[-1], 1e-6) / max(seconds[-2], 1e-6)) if len(seconds) > 1 else 1.0
        size = sizes[len(seconds) - 1]
        worst = max(worst, Worst(seconds[-1] * sizes[-1] / size, exponent, size, seed, worst.pattern))
    return worst


def _own_letters(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield texts of the pattern's own letters: each run of them, and the first of each place."""
    try:
        parsed = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    except (re.error, RecursionError):
        return
    runs = [run for run in _runs(parsed) if run][:6]
    yield from runs
    if runs:
        yield "".join(run[0] for run in runs)
        yield "".join(runs)[:60]


def _runs(parsed: Any) -> Iterator[str]:
    run = ""
    for code, value in parsed:
        name = str(code)
        if name == "LITERAL":
            run += chr(value)
            continue
        if run:
            yield run
            run = ""
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            yield from _runs(value[2])
        elif name == "SUBPATTERN":
            yield from _runs(value[3])
        elif name == "BRANCH":
            for branch in value[1][:3]:
                yield from _runs(branch)
        elif name == "IN":
            yield from (chr(inner[1]) for inner in value[:1] if str(inner[0]) == "LITERAL")
    if run:
        yield run


def _find_patterns() -> Iterator[tuple[re.Pattern[str], int]]:
    """Yield each pattern with the most characters that it is asked about."""
    for module in pkgutil.walk_packages(ceasewire.__path__, "ceasewire."):
        if any(part in module.name for part in PASSED_OVER):
            continue
        with suppress(ImportError):
            loaded = importlib.import_module(module.name)
            if module.name.startswith("ceasewire.lexicon."):
                _load_all(loaded)
    for thing in gc.get_objects():
        if isinstance(thing, dict) and str(thing.get("__name__", "")).startswith("ceasewire"):
            yield from ((v, SIZES[-1]) for v in thing.values() if isinstance(v, re.Pattern) and _is_text(v))
        elif str(type(thing).__module__).startswith("ceasewire"):
            for name in getattr(type(thing), "__slots__", ()):
                value = getattr(thing, name, None)
                if isinstance(value, re.Pattern) and _is_text(value):
                    yield value, BOUNDED.get(type(thing).__module__, SIZES[-1])


def _load_all(module: object) -> None:
    for name, value in vars(module).items():
        if name.startswith("load_") and callable(value):
            needed = [p for p in inspect.signature(value).parameters.values() if p.default is p.empty]
            if not needed:
                value()


def _is_text(pattern: "re.Pattern[str] | re.Pattern[bytes]") -> bool:
    return isinstance(pattern.pattern, str)


def _time(search: Callable[[str], Any], seed: str, size: int) -> float:
    """Return the seconds of the processor that a search takes, as many as it may at most."""
    text = (seed * (size // len(seed) + 1))[:size] + "\x00"
    # By the processor's clock: a machine with much else to do makes no pattern slow.
    signal.setitimer(signal.ITIMER_PROF, 2 * MOST_SECONDS)
    start = time.process_time()
    try:
        found = search(text)
        for _ in found if isinstance(found, Iterator) else ():
            pass
    except TooSlowError:
        return 2 * MOST_SECONDS
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def _stop(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise TooSlowError


if __name__ == "__main__":
    sys.exit(main())
