"""What trafilatura takes for the body of an HTML source, and which sources it may be given."""

import logging
import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from ceasewire.page.markup.elements import ATTRIBUTE
from ceasewire.page.markup.source import TAG

if TYPE_CHECKING:
    from lxml.etree import HTMLParser
    from lxml.html import HtmlElement

# Deeper pages are kept from the parser: its C code recurses.
DEEPEST = 200
# So are larger ones: no news story comes near it, and the parser would take many seconds.
LONGEST_SOURCE = 2_500_000
MOST_TAGS = 60_000
# And those with a tag of more attributes: it compares each with every one before it.
MOST_ATTRIBUTES = 300
# "<p class=" of a tag that never ends.
OPENED = re.compile(r"<[a-zA-Z]")
# A source that doesn't say within so many characters that it is HTML is none if nothing or one element is in it.
SAID_WITHIN, LEAST_ELEMENTS = 50, 2


def fits_parser(source: str, depth: int) -> bool:
    """Whether a foreign parser may be given an HTML source: it would take for ever for some that nobody writes.

    Args:
        source: HTML.
        depth: how deep its elements lie in one another.
    """
    if depth > DEEPEST or len(source) > LONGEST_SOURCE or source.count("<") > MOST_TAGS:
        return False
    long = (tag[3] for tag in TAG.finditer(source) if tag[3] and len(tag[3]) > MOST_ATTRIBUTES)
    endless = OPENED.search(source, source.rfind(">") + 1)
    return not any(_has_many(attributes) for attributes in (*long, source[endless.end() :] if endless else ""))


def _has_many(attributes: str) -> bool:
    return sum(1 for _ in islice(ATTRIBUTE.finditer(attributes), MOST_ATTRIBUTES + 1)) > MOST_ATTRIBUTES


@cache
def _hush() -> None:
    """Have foreign parsers keep to themselves what they think of a page: that it has no text or no day is a result."""
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    logging.getLogger("htmldate").setLevel(logging.NOTSET)  # trafilatura has its warnings told whatever was asked for


def extract_lines(source: str) -> list[str]:
    """Return the lines of the body that trafilatura finds in an HTML source; none where it finds none."""
    import trafilatura

    _hush()
    try:
        tree = _parse(source)
        found = trafilatura.extract(tree, favor_precision=True, include_comments=False) if tree is not None else None
    except Exception:  # a foreign parser on whatever the world sends: any failure of it means "nothing found"
        return []
    return [line for line in (found or "").split("\n") if line.strip()]


def _parse(source: str) -> "HtmlElement | None":
    """Return the tree of an HTML source, or None; the same that trafilatura makes of it, in less time."""
    from lxml.html import fromstring
    from trafilatura.utils import repair_faulty_html

    opening = source[:SAID_WITHIN].lower()
    repaired = repair_faulty_html(source, opening)
    try:
        tree = fromstring(repaired, parser=_parser())
    except ValueError:  # it declares an encoding, as XHTML may
        tree = fromstring(repaired.encode("utf-8", "surrogatepass"), parser=_parser())
    return None if "html" not in opening and len(tree) < LEAST_ELEMENTS else tree


@cache
def _parser() -> "HTMLParser":
    """Return a parser all of whose elements are of one class: to look up the class of each takes long."""
    from lxml.etree import ElementDefaultClassLookup, HTMLParser
    from lxml.html import HtmlElement

    parser = HTMLParser(
        collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True
    )
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    return parser
