"""HTML source to blocks of text that know their places in it: an own pass, forgiving and linear in time.

No library's tree keeps the offsets of its text nodes; here they are taken from the source as it is read.
Broken mark-up is taken as browsers take it, roughly: unclosed elements end with their parents, stray end tags
mean nothing, a `<` that opens no tag is text.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ceasewire.page.paragraphs import CONTINUES, ends_sentence
from ceasewire.page.strands import Piece, Strand

# A tag: a quotation mark counts only behind "=", so that a stray one swallows nothing.
TAG = re.compile(
    r"""<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')|=)*+)>|(!--)|([!?][^>]*+>))"""
)
ATTRIBUTE = re.compile(r"""([a-zA-Z_:@][-\w:.@]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
TEXT = re.compile(
    r"(?P<entity>&(?:\#\d{1,7};?|\#[xX][\da-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?))"
    r"|(?P<space>[\s\u00a0\u2007\u202f]+)"
    r"|(?P<nothing>[\u00ad\u200b\u200e\u200f\u2060\ufeff\x00-\x08\x0e-\x1b\x7f]+)"
    r"|(?P<words>[^&\s\u00a0\u2007\u202f\u00ad\u200b\u200e\u200f\u2060\ufeff\x00-\x08\x0e-\x1b\x7f]+|&)"
)
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
                  "track", "wbr"})  # fmt: skip
# Elements whose content is no text of the page; their ends are looked for as they stand.
RAW = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "textarea", "select", "canvas",
                 "title", "math", "audio", "video", "noembed", "noframes", "button"})  # fmt: skip
INLINE = frozenset({"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
                    "font", "i", "ins", "kbd", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
                    "strike", "strong", "sub", "sup", "time", "tt", "u", "var"})  # fmt: skip
# An element of the left ends where one of the right begins inside it.
ENDED_BY = {
    "p": frozenset({"address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption",
                    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "menu",
                    "nav", "ol", "p", "pre", "section", "table", "ul", "li", "tr", "td", "th", "dt", "dd", "tbody"}),
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th", "tr", "tbody"}),
    "th": frozenset({"td", "th", "tr", "tbody"}),
    "tr": frozenset({"tr", "tbody"}),
    "option": frozenset({"option"}),
}  # fmt: skip
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
# Inline elements that are read as blocks, or left out, where their names say what they hold.
NAMED_INLINE = frozenset({"span", "small", "em", "i", "b", "strong", "time", "cite"})
NAMED = re.compile(r"""\s(?:class|id|role|itemprop|data-testid)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


@dataclass(slots=True, eq=False, kw_only=True)
class Element:
    """An element of the page, in the making until its end tag is read.

    Attributes:
        start, end: its source, from the `<` of its tag to behind its end tag.
        first, last: the blocks inside it, half-open.
        heading: the level of the heading it is or is in, or 0.
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
    depth: int = 0

    def attribute(self, name: str) -> str | None:
        """Return the value of an attribute, entities decoded, or None."""
        return read_attributes(self.attributes).get(name)

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
    """

    element: Element
    slices: list[tuple[int, int]] = field(default_factory=list)
    linked: int = 0
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
        times: places of elements with a machine-written time, and that time.
    """

    source: str
    elements: list[Element] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    skipped: list[tuple[int, int]] = field(default_factory=list)
    scripts: list[tuple[int, int]] = field(default_factory=list)
    metas: list[dict[str, str]] = field(default_factory=list)
    times: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    language: str | None = None
    depth: int = 0


def read_attributes(attributes: str) -> dict[str, str]:
    """Return the attributes of a tag by name, the first of each, entities decoded."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(attributes):
        value = double or single or bare
        found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
    return found


def read_text(source: str, slices: list[tuple[int, int]]) -> str:
    """Return the text of a block: entities decoded, white space collapsed, characters without width left out."""
    text = "".join([source[a:b] or " " for a, b in slices])
    if "&" in text:
        text = html.unescape(text)
    if not text.isascii() or not text.isprintable():
        text = NO_WIDTH.sub("", text)
    return " ".join(text.split())


NO_WIDTH = re.compile(r"[\u00ad\u200b\u200e\u200f\u2060\ufeff\x00-\x08\x0e-\x1b\x7f]+")


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
                shown = NO_WIDTH.sub("", html.unescape(shown))
                if not shown:
                    continue
                kind = "space" if not shown.strip() else "words"
            yield kind, shown, token.start(), token.end()


def read_markup(source: str) -> Markup:
    """Return the elements and blocks of an HTML source."""
    return _Reader(source).read()


class _Reader:
    """The state of one pass over a source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.markup = Markup(source=source)
        root = Element(tag="", number=0, parent=None, attributes="", start=0)
        self.markup.elements.append(root)
        self.stack = [root]
        self.open: Counter[str] = Counter()
        self.block: Block | None = None
        self.broken: Block | None = None
        self.link = 0
        self.mute = 0
        self.muted: list[str] = []
        self.endless: set[str] = set()
        self.named: dict[str, str] = {}

    def read(self) -> Markup:
        source, at = self.source, 0
        last_tag_end = source.rfind(">")
        while at <= last_tag_end and (tag := TAG.search(source, at)):
            if tag.start() > at:
                self._add_text(at, tag.start())
            at = self._take(tag)
        self._add_text(at, len(source))
        self._break()
        while len(self.stack) > 1:
            self._pop(len(source))
        root = self.stack[0]
        root.end, root.last = len(source), len(self.markup.blocks)
        return self.markup

    def _take(self, tag: re.Match[str]) -> int:
        """Take in one tag or comment; return where to read on."""
        name = tag[2]
        if name is None:
            return self._skip_comment(tag) if tag[4] else tag.end()
        name = name.lower()
        if tag[1]:
            self._end(name, tag.start(), tag.end())
            return tag.end()
        if name in RAW and not tag[3].endswith("/"):
            return self._skip_raw(name, tag)
        self._begin(name, tag)
        return tag.end()

    def _skip_comment(self, tag: re.Match[str]) -> int:
        end = -1 if "!--" in self.endless else self.source.find("-->", tag.start() + 2)
        if end < 0:
            self.endless.add("!--")
            return tag.end()
        self.markup.skipped.append((tag.start(), end + 3))
        return end + 3

    def _skip_raw(self, name: str, tag: re.Match[str]) -> int:
        """Pass over an element without text; keep data and the title. An endless one is taken for an empty one."""
        end = None
        if name not in self.endless:
            end = re.compile(rf"</{name}\b[^>]*>", re.IGNORECASE).search(self.source, tag.end())
        if end is None:
            self.endless.add(name)
            return tag.end()
        if name == "title" and not self.markup.title:
            self.markup.title = read_text(self.source, [(tag.end(), end.start())])
        elif name == "script" and "ld+json" in tag[3].lower():
            self.markup.scripts.append((tag.end(), end.start()))
            return end.end()
        self.markup.skipped.append((tag.start(), end.end()))
        return end.end()

    def _begin(self, name: str, tag: re.Match[str]) -> None:
        if name in INLINE:
            self._begin_inline(name, tag)
        elif name == "br":
            self._break_line()
        elif name == "meta" or name == "link":
            found = read_attributes(tag[3])
            self.markup.metas.append(found)
            if found.get("itemprop") and found.get("content"):
                self._note_time(tag.start(), found)
        elif name == "img" or name == "wbr" or name == "input":
            return
        else:
            self._break()
            if name == "html" and self.markup.language is None:
                self.markup.language = read_attributes(tag[3]).get("lang")
            if name not in VOID:
                self._push(name, tag)

    def _begin_inline(self, name: str, tag: re.Match[str]) -> None:
        if self.mute:
            self.muted.append(name)
            return
        if name == "a":
            self.link = 1
            return
        if name == "time":
            self._note_time(tag.start(), read_attributes(tag[3]))
        if name in NAMED_INLINE and tag[3] and (what := self._named(tag[3])):
            if what == "mute":
                self.mute = 1
                self.muted = [name]
            else:
                self._break()
                self._push(name, tag)
        elif self.open[name]:
            # An element of this name is being read as a block: its namesakes inside must end before it.
            self._push(name, tag)

    def _named(self, attributes: str) -> str:
        """Return what an inline element is by its names: "block", "mute" or "" (running text)."""
        if attributes not in self.named:
            lowered = attributes.lower()
            found = ""
            if any(word in lowered for word in MUTING):
                found = "mute"
            elif any(word in lowered for word in BREAKING):
                found = "block"
            self.named[attributes] = found
        return self.named[attributes]

    def _note_time(self, start: int, found: dict[str, str]) -> None:
        value = found.get("datetime") or (found.get("content") if "date" in found.get("itemprop", "").lower() else None)
        if value:
            self.markup.times.append((start, value))

    def _push(self, name: str, tag: re.Match[str]) -> None:
        if len(self.stack) > 1 and (ends := ENDED_BY.get(self.stack[-1].tag)) and name in ends:
            self._pop(tag.start())
        parent = self.stack[-1]
        element = Element(
            tag=name,
            number=len(self.markup.elements),
            parent=parent,
            attributes=tag[3],
            start=tag.start(),
            first=len(self.markup.blocks),
            heading=HEADINGS.get(name, parent.heading),
            depth=parent.depth + 1,
        )
        self.markup.elements.append(element)
        self.markup.depth = max(self.markup.depth, element.depth)
        self.stack.append(element)
        self.open[name] += 1

    def _pop(self, end: int) -> None:
        element = self.stack.pop()
        element.end, element.last = end, len(self.markup.blocks)
        self.open[element.tag] -= 1

    def _end(self, name: str, start: int, end: int) -> None:
        if self.mute:
            self._end_muted(name)
            return
        if name == "a":
            self.link = 0
        if self.open[name] and (name not in INLINE or self.stack[-1].tag == name):
            self._break_unless_inside(name)
            while self.stack[-1].tag != name:
                self._pop(start)
            self._pop(end)
        elif name not in INLINE:
            self._break()

    def _break_unless_inside(self, name: str) -> None:
        """Break the block, unless an inline element that was pushed only to count its kind ends here."""
        if name not in INLINE or self._named(self.stack[-1].attributes) == "block":
            self._break()

    def _end_muted(self, name: str) -> None:
        """Leave a muted element at its end tag; at an end tag of a block, whatever is still open."""
        if name not in INLINE:
            self.mute, self.muted = 0, []
            self._end(name, len(self.source), len(self.source))
        elif name in self.muted:
            while self.muted.pop() != name:
                pass
            self.mute = 1 if self.muted else 0

    def _break_line(self) -> None:
        """End the block at a line break, unless the sentence goes on behind it (see `_goes_on`)."""
        broken = self.block
        self._break()
        self.broken = broken

    def _add_text(self, start: int, end: int) -> None:
        if self.mute or start >= end:
            return
        if self.block is None:
            if self.source[start:end].isspace():
                return
            self.block = Block(element=self.stack[-1])
        self.block.slices.append((start, end))
        if self.link:
            self.block.linked += end - start

    def _break(self) -> None:
        block, self.block = self.block, None
        if block is None:
            return
        block.text = read_text(self.source, block.slices)
        if not block.text:
            return
        broken, self.broken = self.broken, None
        if broken is not None and _goes_on(broken, block):
            broken.slices.extend([(block.start, block.start), *block.slices])
            broken.linked += block.linked
            broken.text = f"{broken.text} {block.text}"
        else:
            self.markup.blocks.append(block)


def _goes_on(broken: Block, block: Block) -> bool:
    """Whether the text behind a line break goes on with the sentence before it."""
    return (
        broken.element is block.element
        and not ends_sentence(broken.text)
        and bool(CONTINUES.match(block.text))
    )


# Parts of an inline element's attributes that say: this is for screen readers or a tool, not the sentence.
MUTING = ("visually-hidden", "visuallyhidden", "sr-only", "screen-reader", "screenreader", "offscreen", "tooltip",
          "display:none", "display: none", "clip:rect(0", "clip: rect(0")  # fmt: skip
# ... or: this is a thing of its own, not part of the line around it.
BREAKING = ("caption", "credit", "byline", "dateline", "timestamp", "pubdate", "copyright")
