"""Where the command line writes: tables to standard output, notes and faults to standard error.

Colours go to a terminal only; a pipe gets plain text of 80 columns (or of `COLUMNS`).
"""

import re
import sys

from rich.console import Console, RenderableType
from rich.text import Text

# Wider lines than this tire the eye, however wide the window is.
WIDEST = 110

# Control and direction characters of a page could steer the terminal ("\x1b[2J"); "\n" is kept.
STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(r"[ \t\u00a0]+")
_BREAKS = re.compile(r"\s*\n\s*")


def output() -> Console:
    """Return the console of standard output."""
    return _console(error=False)


def errors() -> Console:
    """Return the console of standard error."""
    return _console(error=True)


def shown(text: str) -> str:
    """Return the words of a page fit for a terminal: no control characters, single blanks and breaks.

    >>> shown("a\\x1b[2J truce\\n\\n  holds")
    'a\\ufffd[2J truce\\nholds'
    """
    plain = STEERING.sub("\ufffd", text.replace("\r\n", "\n").replace("\t", " "))
    return _BREAKS.sub("\n", _BLANKS.sub(" ", plain)).strip()


def show(renderable: RenderableType) -> None:
    """Write to standard output; a pipe gets no blanks at the ends of its lines."""
    console = output()
    if console.is_terminal:
        console.print(renderable)
        return
    with console.capture() as capture:
        console.print(renderable)
    sys.stdout.write("".join(line.rstrip() + "\n" for line in capture.get().splitlines()))


def note(words: str) -> None:
    """Write a remark to standard error."""
    _line(words, "dim")


def fault(words: str) -> None:
    """Write a fault to standard error: a sentence that says what was found and what to do."""
    _line(words, "red")


def arrow() -> str:
    """Return the arrow between who acts and toward whom, as standard output can write it.

    >>> arrow() in ("→", "->")
    True
    """
    return "→" if can_write("→") else "->"


def can_write(characters: str) -> bool:
    """Whether standard output has these characters in its encoding."""
    try:
        characters.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _line(words: str, style: str) -> None:
    # One sentence, one line: whoever reads the log greps it, and a terminal wraps by itself.
    errors().print(Text(shown(words), style=style), soft_wrap=True)


def _console(*, error: bool) -> Console:
    stream = sys.stderr if error else sys.stdout
    console = Console(file=stream, highlight=False, markup=False, emoji=False, safe_box=True)
    if console.width > WIDEST:
        console.width = WIDEST
    return console
