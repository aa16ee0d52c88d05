"""Every regular expression against words that make bad ones go back and forth for ever.

usage: python benchmarks/patterns.py

Loads every module and every lexicon, takes all compiled patterns of ceasewire, and searches each in long texts of few
characters, of its own examples, and of both. Prints the slowest, with the exponent of its growth when the text becomes
twice as long: 1 is linear, 2 quadratic. Ends with 1 where one takes more than two seconds for 8,000 characters.
"""

import gc
import importlib
import inspect
import math
import pkgutil
import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from types import FrameType

import ceasewire

SIZES = (2_000, 4_000, 8_000)
MOST_SECONDS = 2.0
SEEDS = (
    "a", " ", "\n", "-", ".", ",", "1", "A", "(", "[", "<", '"', "'", "/", "&", "=", "é", "the ", "a b", "A. ", "1 ",
    "1-", "Mr. ", "of ", " -", "a-", "<a ", "<!--", "&#", "A B ", "\t ", "\r\n", "“", "http://", "a@", "|", "•",
)  # fmt: skip
SHOWN = 12


class TooSlowError(Exception):
    """A pattern took too long."""


def main() -> None:
    """Measure and print."""
    signal.signal(signal.SIGALRM, _stop)
    patterns = sorted(set(_find_patterns()), key=lambda p: str(p.pattern))
    rows = sorted((_measure(pattern) for pattern in patterns), reverse=True)
    print(f"{len(patterns)} patterns, {len(SEEDS)} kinds of text each; seconds for {SIZES[-1]:,} characters")
    for seconds, exponent, seed, pattern in rows[:SHOWN]:
        print(f"{seconds:7.3f} s  grows with n^{exponent:.1f}  {seed!r:10} {pattern[:90]!r}")
    sys.exit(1 if rows and rows[0][0] > MOST_SECONDS else 0)


def _find_patterns() -> Iterator[re.Pattern[str]]:
    for module in pkgutil.walk_packages(ceasewire.__path__, "ceasewire."):
        if ".migrations" in module.name or module.name.endswith("__main__"):
            continue
        with suppress(ImportError):
            loaded = importlib.import_module(module.name)
            if module.name.startswith("ceasewire.lexicon."):
                _load_all(loaded)
    for thing in gc.get_objects():
        if isinstance(thing, dict) and str(thing.get("__name__", "")).startswith("ceasewire"):
            yield from (value for value in thing.values() if isinstance(value, re.Pattern) and _is_text(value))
        elif str(type(thing).__module__).startswith("ceasewire"):
            for name in getattr(type(thing), "__slots__", ()):
                value = getattr(thing, name, None)
                if isinstance(value, re.Pattern) and _is_text(value):
                    yield value


def _load_all(module: object) -> None:
    for name, value in vars(module).items():
        if name.startswith("load_") and callable(value):
            needed = [p for p in inspect.signature(value).parameters.values() if p.default is p.empty]
            if not needed:
                value()


def _is_text(pattern: "re.Pattern[str] | re.Pattern[bytes]") -> bool:
    return isinstance(pattern.pattern, str)


def _measure(pattern: re.Pattern[str]) -> tuple[float, float, str, str]:
    """Return the slowest kind of text for a pattern: seconds, exponent, kind."""
    worst = (0.0, 0.0, "", str(pattern.pattern))
    for seed in SEEDS:
        times = [_time(pattern, (seed * size)[:size] + "\x00") for size in SIZES]
        exponent = math.log2(max(times[-1], 1e-9) / max(times[-2], 1e-9))
        worst = max(worst, (times[-1], exponent, seed, str(pattern.pattern)))
        if times[-1] > MOST_SECONDS:
            break
    return worst


def _time(pattern: re.Pattern[str], text: str) -> float:
    start = time.process_time()
    signal.setitimer(signal.ITIMER_REAL, 10 * MOST_SECONDS)
    try:
        for _ in pattern.finditer(text):
            pass
    except TooSlowError:
        return 10 * MOST_SECONDS
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.process_time() - start


def _stop(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise TooSlowError


if __name__ == "__main__":
    main()
