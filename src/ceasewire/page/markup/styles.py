"""What a page's own style sheet says of letters: which classes set them bold, small, slanted or in the middle."""

import re

# Longer sheets are a site's, with names that say what they hold; those of exports are short.
LONGEST_SHEET = 20_000
# What stands before a rule's brace, as far back as other rules; selectors and rules that are longer are no export's.
BEFORE_RULE = re.compile(r"[{}@;]")
LONGEST_SELECTORS, LONGEST_RULE = 300, 1500
# "p.c4", ".c1": a class alone, or with the element that has it.
SELECTOR = re.compile(r"\s*(?:p|span|div|td|font|b|i|h[1-6])?\.([A-Za-z_][\w-]{0,60})\s*")
# Bold letters, and those of a headline's size, as tags for fonts have them.
BOLD_STYLE = re.compile(
    r"font-weight\s*:\s*(?:bold|[6-9]00)"
    r"|font-size\s*:\s*(?:(?:2\d|[3-9]\d)(?:\.\d+)?px|(?:1[5-9]|[2-9]\d)(?:\.\d+)?pt|(?:1\.[4-9]\d*|[2-4](?:\.\d+)?)r?em|(?:x-|xx-)large)",
    re.IGNORECASE,
)
# Letters smaller than a text's, and lines in the middle, as a style says it.
SMALL_STYLE = (
    r"font-size:\s*(?:(?:\d|1[0-3])(?:\.\d+)?px|(?:\d|10)(?:\.\d+)?pt|0?\.\d+r?em|[5-8]\d(?:\.\d+)?%|(?:x-|xx-)?small|smaller)"
    r"|text-align:\s*(?:center|right)"
)
# "color: #777", "<font color=gray>": letters paler than a text's.
PALE = (
    r"(?<![-\w])color\s*[:=]\s*[\"']?#?(?:([5-9ab])\1\1(?![0-9a-f])|([5-9ab][0-9a-f])\2\2(?![0-9a-f])"
    r"|(?:dim|slate|dark|light)?gr[ae]y\b)"
)
APART_STYLE = re.compile(rf"{SMALL_STYLE}|{PALE}|font-style:\s*italic", re.IGNORECASE)
CLASSES = re.compile(r"""\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


def read_styles(sheet: str) -> dict[str, str]:
    """Return what a short style sheet says of each class, in the order of the sheet.

    >>> read_styles("p.c1, .c2 { font-weight: 700 } body .c3 { margin: 0 }")
    {'c1': 'font-weight: 700', 'c2': 'font-weight: 700'}
    """
    found: dict[str, str] = {}
    for piece in sheet.split("}")[:-1] if len(sheet) <= LONGEST_SHEET else ():
        before, _, rule = piece.rpartition("{")
        if "." not in before or not 0 < len(rule) <= LONGEST_RULE:
            continue
        for selector in BEFORE_RULE.split(before)[-1][-LONGEST_SELECTORS:].split(","):
            if named := SELECTOR.fullmatch(selector):
                told = found.get(named[1])
                found[named[1]] = f"{told}; {rule.strip()}" if told else rule.strip()
    return found


def is_bold(attributes: str, styles: dict[str, str]) -> bool:
    """Whether an element's own style, or that of one of its classes, sets bold or large letters."""
    if "font-" in attributes and BOLD_STYLE.search(attributes):
        return True
    return any(BOLD_STYLE.search(styles[name]) for name in _classes(attributes, styles))


def set_apart(attributes: str, styles: dict[str, str]) -> str | None:
    """Return the class whose style sets an element's letters apart (small, slanted, in the middle), or None."""
    return next((name for name in _classes(attributes, styles) if APART_STYLE.search(styles[name])), None)


def _classes(attributes: str, styles: dict[str, str]) -> list[str]:
    """Return the classes among an element's attributes, or in the tags of a source, of which a style tells."""
    if not styles:
        return []
    found = (name for groups in CLASSES.findall(attributes) for name in "".join(groups).split())
    return [name for name in found if name in styles]
