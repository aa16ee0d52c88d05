"""The fields with which writers' programs open a text: a title, a day, an author between two lines of dashes."""

import re

from ceasewire.lexicon.furniture import LineKind

# "---\ntitle: \"Convoy turned back\"\ndate: 2026-05-04\n---"
FRONT_MATTER = re.compile(
    r"^(?P<mark>---|\+\+\+)[ \t]*\n"
    r"(?P<fields>(?:[A-Za-z_][\w-]{0,30}[ \t]*[:=].{0,500}\n|[ \t]+\S.{0,300}\n|- .{0,300}\n){1,40})"
    r"(?P=mark)[ \t]*$",
    re.MULTILINE,
)
FIELD = re.compile(r"(?P<name>[A-Za-z_][\w-]{0,30})[ \t]*[:=][ \t]*(?P<mark>[\"']?)(?P<value>.*?)(?P=mark)$")
TITLE = "title"
# What a field is, by its name; what the others hold is no story's.
KINDS = {
    "date": LineKind.DATE,
    "published": LineKind.DATE,
    "publishdate": LineKind.DATE,
    "pubdate": LineKind.DATE,
    "author": LineKind.BYLINE,
    "authors": LineKind.BYLINE,
    "byline": LineKind.BYLINE,
}


def find_fields(page: str) -> frozenset[str]:
    """Return the lines of a text that are such fields, without the blanks at their ends; those of blocks with a title.

    >>> sorted(find_fields("---\\ntitle: Convoy turned back\\ndraft: false\\n---\\nThe convoy"))
    ['draft: false', 'title: Convoy turned back']
    """
    found: set[str] = set()
    for block in FRONT_MATTER.finditer(page) if "---" in page or "+++" in page else ():
        lines = [line.strip() for line in block["fields"].splitlines()]
        if any(_name(line) == TITLE for line in lines):
            found.update(lines)
    return frozenset(found)


def read_field(line: str) -> tuple[str, int, int]:
    """Return the name of a field in small letters, and where its value stands, without quotation marks.

    >>> read_field('title: "Convoy turned back"')
    ('title', 8, 26)
    """
    found = FIELD.match(line)
    return ("", 0, len(line)) if found is None else (found["name"].lower(), found.start("value"), found.end("value"))


def _name(line: str) -> str:
    return read_field(line)[0]
