"""Marks that programs set between the words of a text: a mail's before what is quoted, a text browser's at links."""

import re

from ceasewire.page.text.paragraphs import HIDDEN

# "> The convoy left", "> > The convoy left"
QUOTED = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.MULTILINE)
LEAST_QUOTED = 3
# "   12. https://courier.example/5": what a text browser lists below a page, and "[12]" before the words of the link.
LISTED_LINK = re.compile(r"^[ \t]*(\d{1,4})\. +(?:https?|file|ftp|mailto):\S+[ \t]*$", re.MULTILINE)
LEAST_LINKS = 2
NUMBERED = re.compile(r"(?<![\w.,;:!?\"”’)])\[(\d{1,4})\](?=[\w\"“‘'(\[])")
# "[1]The Courier [2]World [3]Sport": a line of links alone is a menu, where all are names; or their first words are
# in capitals, they are short, and the line stands apart: "[1]Rebels in the north and [2]the army" is a sentence's.
_NAME = r"[A-Z0-9][\w’'-]*(?: (?:(?:of|the|and|&) ){0,2}[A-Z0-9][\w’'-]*){0,4}"
_LABEL = r"[A-Z0-9][\w’'-]*(?: [\w’'&-]+){0,2}"
_MENU = r"[ \t]*(?:\[\d{{1,4}}\]{0}(?:[ \t]*[|·•/][ \t]*|[ \t]+|(?=\[|$))){{3,}}"
MENU = re.compile(rf"^{_MENU.format(_NAME)}$|(?:(?<=\n\n)|\A){_MENU.format(_LABEL)}(?=\n[ \t]*\n|\n?\Z)", re.MULTILINE)


def hide_marks(page: str) -> str:
    """Return the page with such marks hidden, and menus of a text browser; no character moves.

    Args:
        page: a text, newlines as `\\n`.
    """
    if page.count("\n>") + page.startswith(">") >= LEAST_QUOTED:
        page = QUOTED.sub(_hide, page)
    listed = {found[1] for found in LISTED_LINK.finditer(page)} if "[" in page else set()
    if len(listed) < LEAST_LINKS:
        return page
    page = MENU.sub(_hide, page)
    return NUMBERED.sub(lambda found: _hide(found) if found[1] in listed else found[0], page)


def _hide(found: re.Match[str]) -> str:
    return HIDDEN * len(found[0])
