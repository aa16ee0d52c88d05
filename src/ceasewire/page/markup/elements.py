"""The parts of an HTML page: elements, blocks of text, and their text with its place in the source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from ceasewire.page.text.entities import decode_entities
from ceasewire.page.text.strands import Piece, Strand

ATTRIBUTE = re.compile(r"""([a-zA-Z_:@][-\w:.@]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
NAMED = re.compile(
    r"""\s(?:class|id|role|itemprop|data-testid|data-component|data-(?:gu-)?name|data-qa)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""",
    re.IGNORECASE,
)
# Values of this length and more are data for scripts: no title, day or description comes near it.
LONGEST_VALUE = 10_000
# One element ends, and another begins.
BESIDE = re.compile(r"</[^<>]*>\s*<[a-zA-Z]")
CLASS = re.compile(r"""\sclass\s*=\s*["']?\s*([^\s"'>]+)""", re.IGNORECASE)
# Characters without width: what they part is one word to the eye.
NOTHING = (
    r"\u00ad\u034f\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\U000e0000-\U000e01ef"
    r"\x00-\x08\x0e-\x1b\x7f"
)
WORD_MARKS = rf"[^&\s\u00a0\u2007\u202f{NOTHING}]"
TEXT = re.compile(
    r"(?P<entity>&(?:\#\d{1,7};?|\#[xX][\da-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?))"
    r"|(?P<space>[\s\u00a0\u2007\u202f]+)"
    rf"|(?P<nothing>[{NOTHING}]+)"
    # Words with one blank between them run on in text and page alike.
    rf"|(?P<words>{WORD_MARKS}+(?: {WORD_MARKS}+)*+|&)"
)
# A character that shows something; marks of the direction of writing, accents and signs' forms show nothing alone, nor
# do letters that only fill a place and signs for the blind without a dot.
SEEN = re.compile(
    rf"[^\s{NOTHING}\u061c\u202a-\u202e\u2066-\u2069\u0300-\u036f\ufe00-\ufe0f"
    r"\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\U000e0100-\U000e01ef]"
)
NO_WIDTH = re.compile(rf"[{NOTHING}]+")
# Styles that leave nothing of an element to be seen, and are not used to show it later.
UNSEEN = re.compile(
    r"display:\s*none|visibility:\s*(?:hidden|collapse)|font-size:\s*0(?![.\d])|text-indent:\s*-\d{3}"
    r"|(?:left|top|right):\s*-\d{3}|clip:\s*rect\(\s*0|clip-path:\s*inset\((?:50|100)%"
)
# The same for words inside a line: whole boxes that begin like this are shown later, or clipped by a picture.
FADED = re.compile(
    r"(?<![-\w])opacity:\s*(?:0?\.0)?0(?:\.0+)?%?(?![.\d])|(?<![-\w])color:\s*transparent|scale\(\s*0(?:\.0+)?\s*[,)]"
    r"|font-size:\s*(?:0?\.\d+|[01](?:\.\d+)?)(?:px|pt)"
)
CLIPPED = re.compile(r"overflow:\s*hidden")
NO_BOX = re.compile(r"(?<![-\w])(?:max-)?(?:height|width):\s*0(?:px|em|rem)?\s*(?=[;!\"']|$)")


@dataclass(slots=True, eq=False, kw_only=True)
class Element:
    """An element of the page, in the making until its end tag is read.

    Attributes:
        start, end: its source, from the `<` of its tag to behind its end tag.
        first, last: the blocks inside it, half-open.
        heading: the level of the heading it is or is in, or 0.
        bold: whether a style sets its letters, or those of one around it, bold.
        number: its place among the elements; a parent comes before its children.
    """

    tag: str
    number: int
    parent: "Element | None"
    attributes: str
    start: int
    end: int = -1
    first: int = 0
    last: int = 0
    heading: int = 0
    bold: bool = False
    depth: int = 0

    def attribute(self, name: str) -> str | None:
        """Return the value of an attribute, entities decoded, or None."""
        return read_attributes(self.attributes).get(name)

    def shape(self) -> str:
        """Return the first of its classes, or nothing: elements made alike share it."""
        found = CLASS.search(self.attributes)
        return found[1] if found else ""

    def is_unseen(self) -> bool:
        """Whether it says of itself that it is not shown."""
        return hides(self.attributes)

    def names(self) -> str:
        """Return its class, id, role and item property as one line."""
        return " ".join([double or single or bare for double, single, bare in NAMED.findall(self.attributes)])


@dataclass(slots=True, eq=False, kw_only=True)
class Block:
    """A run of text between two breaks of the page: a paragraph, a heading, a label.

    Attributes:
        element: the innermost block element around it.
        slices: the places of its text in the source; an empty one stands for a line break.
        linked: how many of its characters are inside links.
        bold, slanted: how many are in bold or large, and in italic or small letters.
    """

    element: Element
    slices: list[tuple[int, int]] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    slanted: int = 0
    text: str = ""

    @property
    def heading(self) -> int:
        return self.element.heading

    @property
    def start(self) -> int:
        return self.slices[0][0]

    @property
    def end(self) -> int:
        return self.slices[-1][1]


@dataclass(slots=True, eq=False, kw_only=True)
class Markup:
    """A page's elements and blocks, in the order of the source, and what its head says.

    Attributes:
        skipped: places of the source that hold no text (scripts, styles, comments), without JSON-LD.
        scripts: places of JSON-LD data.
        metas: attributes of the `meta` and `link` elements.
        heads: places of those in the page's head.
        states: places of the data that scripts of the page read (JSON that is no JSON-LD, states of the window).
        times: places of elements with a machine-written time, that time, and the numbers of the elements around them.
        images: places of pictures and films, and the numbers of the elements around them.
        rules: places of horizontal rules.
        styles: by class, what a short style sheet of the page says of it.
    """

    source: str
    elements: list[Element] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    skipped: list[tuple[int, int]] = field(default_factory=list)
    scripts: list[tuple[int, int]] = field(default_factory=list)
    metas: list[dict[str, str]] = field(default_factory=list)
    heads: list[tuple[int, int]] = field(default_factory=list)
    states: list[tuple[int, int]] = field(default_factory=list)
    times: list[tuple[int, str, int]] = field(default_factory=list)
    images: list[tuple[int, int]] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)
    styles: dict[str, str] = field(default_factory=dict)
    title: str = ""
    language: str | None = None
    depth: int = 0


def read_attributes(attributes: str) -> dict[str, str]:
    """Return the attributes of a tag by name, the first of each, entities decoded unless it is a script's data."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(attributes):
        value = double or single or bare
        found.setdefault(name.lower(), decode_entities(value) if len(value) < LONGEST_VALUE else value)
    return found


def hides(attributes: str, *, inline: bool = False) -> bool:
    """Whether an element's attributes say that it is not shown; more of them do where it stands inside a line."""
    lowered = decode_entities(attributes).lower()
    styled = ":" in lowered and UNSEEN.search(lowered)
    if styled or ("hidden" in lowered and "hidden" in read_attributes(lowered)):
        return True
    if not inline or "style" not in lowered:
        return False
    clipped = bool(CLIPPED.search(lowered)) and bool(NO_BOX.search(lowered))
    return clipped or bool(FADED.search(lowered))


def read_text(source: str, slices: list[tuple[int, int]]) -> str:
    """Return the text of a block: entities decoded, white space collapsed, characters without width left out."""
    text = "".join([source[a:b] or " " for a, b in slices])
    text = decode_entities(text)
    if not text.isascii() or not text.isprintable():
        text = NO_WIDTH.sub("", text)
    return " ".join(text.split())


def read_apart(source: str, slices: list[tuple[int, int]]) -> list[str]:
    """Return the parts of a line that stand beside one another in elements of their own.

    >>> read_apart("<span>Amal Haddad</span><span>May 4, 2026</span>", [(6, 17), (30, 41)])
    ['Amal Haddad', 'May 4, 2026']
    """
    parts: list[list[tuple[int, int]]] = [slices[:1]]
    for (_, end), (start, last) in pairwise(slices):
        if BESIDE.search(source, end, start):
            parts.append([])
        parts[-1].append((start, last))
    return [text for part in parts if (text := read_text(source, part))]


def read_strand(source: str, slices: list[tuple[int, int]]) -> Strand:
    """Return the same text with the place of each character in the source."""
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    space: tuple[int, int] | None = None
    for kind, shown, start, end in _read_tokens(source, slices):
        if kind == "space":
            space = (start, end) if space is None else (space[0], end)
            continue
        if space and at:
            texts.append(" ")
            at += 1
            # One blank of the source between two words is a character like others: the piece runs on over it.
            plain = space[1] - space[0] == 1 and source[space[0]] == " " and space[0] == pieces[-1][3]
            if plain and space[1] == start and _is_even(pieces[-1]):
                s, _, ps, _ = pieces[-1]
                pieces[-1] = (s, at, ps, start)
        space = None
        pieces = _add_piece(pieces, (at, at + len(shown), start, end))
        texts.append(shown)
        at += len(shown)
    return Strand(text="".join(texts), pieces=tuple(pieces))


def _is_even(piece: Piece) -> bool:
    return piece[1] - piece[0] == piece[3] - piece[2]


def _add_piece(pieces: list[Piece], piece: Piece) -> list[Piece]:
    """Add a piece, as part of the last one where the two run on in text and page alike."""
    if pieces and _is_even(piece) and _is_even(pieces[-1]):
        s, e, ps, pe = pieces[-1]
        if e == piece[0] and pe == piece[2]:
            pieces[-1] = (s, piece[1], ps, piece[3])
            return pieces
    pieces.append(piece)
    return pieces


def _read_tokens(source: str, slices: list[tuple[int, int]]) -> Iterator[tuple[str, str, int, int]]:
    """Yield kind, shown text and place of each word, entity and stretch of white space."""
    for a, b in slices:
        if a == b:  # a line break inside a sentence
            yield "space", " ", a, b
        for token in TEXT.finditer(source, a, b):
            kind = token.lastgroup or "words"
            if kind == "nothing":
                continue
            shown = token[0]
            if kind == "entity":
                shown = NO_WIDTH.sub("", decode_entities(shown))
                if not shown:
                    continue
                kind = "space" if not shown.strip() else "words"
            yield kind, shown, token.start(), token.end()
