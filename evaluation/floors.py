"""The figures that may not fall: pinned with the gold, the command and the version that made them."""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ceasewire.errors import SourceError
from ceasewire.scoring import Score

# Floors keep this many decimals, rounded down: a figure never falls below its own floor.
_DECIMALS = 4

_ANNOTATION = "annotated by language models reading by the codebook; no human expert has checked it yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """What was pinned.

    Attributes:
        gold: name of the annotated texts, and how they came about.
        sha256: their hash, see `evaluation.gold.hash_pages`.
        pages: how many they are.
        command, version: what made the figures.
        figures: each figure's floor, by name.
    """

    gold: str
    sha256: str
    pages: int
    command: str
    version: str
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """A figure that is below its floor; `now` is None where it can't be computed any more."""

    name: str
    floor: float
    now: float | None


def floor_figures(score: Score) -> dict[str, float]:
    """Return each figure of a score as a floor; those without a value are left out."""
    names = ("ledger_f1", "body_f1", *score.figures)
    values = {name: value for name in names if (value := score.value(name)) is not None}
    return {name: _round_down(value) for name, value in values.items()}


def find_falls(floors: Mapping[str, float], now: Mapping[str, float]) -> Iterator[Fall]:
    """Yield each floor that is not reached now. A figure that has no floor yet can't fall."""
    for name, floor in floors.items():
        if name not in now or now[name] < floor:
            yield Fall(name=name, floor=floor, now=now.get(name))


def load_floors(path: Path) -> Floors | None:
    """Return the floors pinned in a file; None where there is no such file.

    Raises:
        SourceError: if the file isn't one of floors.
    """
    if not path.exists():
        return None
    try:
        data = json.loads(path.read_text("utf-8"))
        return Floors(
            gold=data["gold"]["name"],
            sha256=data["gold"]["sha256"],
            pages=data["gold"]["pages"],
            command=data["command"],
            version=data["version"],
            figures=data["figures"],
        )
    except (ValueError, KeyError, TypeError) as error:
        raise SourceError(
            f"{path} holds no floors ({type(error).__name__}: {error})",
            expected="what `make gate-pin` writes",
            todo="Take the file from the last commit",
        ) from error


def dump_floors(floors: Floors) -> str:
    """Return floors as the text of their file."""
    data: dict[str, Any] = {
        "gold": {
            "name": floors.gold,
            "pages": floors.pages,
            "sha256": floors.sha256,
            "annotation": _ANNOTATION,
        },
        "command": floors.command,
        "version": floors.version,
        "figures": dict(floors.figures),
    }
    return json.dumps(data, indent=1) + "\n"


def _round_down(value: float) -> float:
    # Through the nearest billionth, so that 0.57 (0.5699999...) stays 0.57.
    steps = 10.0**_DECIMALS
    return math.floor(round(value * steps, 5)) / steps
