"""The colours of the marked page can be told apart by everybody: WCAG 2.2, level AA."""

import re
from importlib.resources import files

import pytest

SHEETS = files("ceasewire.faces.marked").joinpath("templates")
STYLE = "".join(SHEETS.joinpath(name).read_text("utf-8") for name in ("document.css", "marks.css"))
# Words on what may lie behind them.
WORDS = [
    *((ink, ground) for ink in ("ink", "muted", "accent") for ground in ("paper", "sheet")),
    *(("ink", ground) for ground in ("said", "event", "glow-on")),
    *((ink, "glow-on") for ink in ("muted", "accent", "condition")),
    *((tone, "sheet") for tone in ("good", "offer", "ask", "bad", "charge", "condition")),
    *(("sheet", tone) for tone in ("good", "bad")),
]
# Lines and borders that carry a meaning.
LINES = [
    (line, ground)
    for line in ("term", "condition", "charge", "talks")
    for ground in ("paper", "said", "event", "glow-on")
]


def palette(scheme: str) -> dict[str, str]:
    """Return the colours of a scheme by name; the dark one changes some of the light one's."""
    light, dark = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", light))
    return found | (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", dark)) if scheme == "dark" else {})


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours.

    >>> contrast("#ffffff", "#000000")
    21.0
    """
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") < 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_can_be_read(scheme: str, ink: str, ground: str) -> None:
    colours = palette(scheme)
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_can_be_seen(scheme: str, line: str, ground: str) -> None:
    colours = palette(scheme)
    assert contrast(colours[line], colours[ground]) >= 3


def test_kinds_differ_by_more_than_colour() -> None:
    lines = re.findall(r"--line-[abcd]: (linear-gradient|repeating-linear-gradient)\((.*?)\);", STYLE)
    patterns = {re.sub(r"var\(--[a-z]+\)", "", way + stops) for way, stops in lines if "transparent, t" not in stops}
    assert len(patterns) == 4


def test_motion_waits_for_those_who_want_it() -> None:
    assert re.findall(r"scroll-behavior", STYLE) == ["scroll-behavior"]
    assert "prefers-reduced-motion: no-preference" in STYLE
    assert "animation" not in STYLE
    assert "transition" not in STYLE
