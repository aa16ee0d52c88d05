"""HTML source to blocks of text that know their places in it: an own pass, forgiving and linear in time.

No library's tree keeps the offsets of its text nodes; here they are taken from the source as it is read.
Broken mark-up is taken as browsers take it, roughly: unclosed elements end with their parents, stray end tags
mean nothing, a `<` that opens no tag is text.
"""

import re
from collections import Counter
from functools import cache
from itertools import accumulate

from ceasewire.page.markup.elements import Block, Element, Markup, hides, read_attributes, read_text
from ceasewire.page.markup.styles import is_bold, read_styles
from ceasewire.page.text.paragraphs import CONTINUES, ends_sentence

# A tag: a quotation mark counts only behind "=", so that a stray one swallows nothing.
TAG = re.compile(r"""<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')|=)*+)>|(!--)|([!?][^>]*+>))""")
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
                  "track", "wbr"})  # fmt: skip
# Elements whose content is no text of the page; their ends are looked for as they stand.
RAW = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "textarea", "select", "canvas",
                 "title", "math", "audio", "video", "noembed", "noframes", "button"})  # fmt: skip
# A `template` that the browser shows in the place where it stands (a declarative shadow tree) is part of the page.
SHADOW = re.compile(r"\bshadowroot(?:mode)?\b", re.IGNORECASE)
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
# What unfolds below its `summary` has it for a heading.
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 3}
# What is a heading only by what it says of itself, as scripts that draw pages make them.
ROLE_HEADING = re.compile(r"""\brole\s*=\s*["']?heading\b""", re.IGNORECASE)
ROLE_LEVEL = re.compile(r"""\baria-level\s*=\s*["']?([1-6])\b""", re.IGNORECASE)
UNTOLD_LEVEL = 2
# A heading of several lines with more letters than these was never closed.
LONGEST_HEADING = 400
# Inline elements that are read as blocks, or left out, where their names say what they hold.
BOLD = frozenset({"b", "strong", "big"})
SLANTED = frozenset({"i", "em", "small", "cite"})
# "<b>Convoy turned back</b><i>Reuters | 4 May 2026</i>": no sentence changes its letters without a blank.
SET_OFF = frozenset({"i", "em", "small", "span", "font", "time"})
BOLD_ENDS, LONGEST_END = ("</b>", "</strong>"), 9
# "<span>04.05.2026</span><b>Convoy turned back</b>": nor does a day run into a headline.
DAY_ENDS, LONGEST_DAY = ("</span>", "</time>", "</i>", "</em>", "</small>", "</font>"), 40
DAY = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? \w{3,9}\.?,? \d{4}|\w{3,9}\.? \d{1,2},? \d{4})"
    r"(?:[, ]+\d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?)?"
)
LEAST_HEADED, LONGEST_HEADED, MOST_SLICES = 4, 250, 12
# A font of this size or more is a headline's.
LARGE_FONT = re.compile(r"""\bsize\s*=\s*["']?\+?(?:[4-7]|(?<=\+)[1-3])""", re.IGNORECASE)
# Fonts that were never closed are no longer counted beyond these.
MOST_FONTS = 50
# A time that a program reads, behind the one that people read.
MACHINE_TITLE = re.compile(r"""\stitle\s*=\s*["']?\d{4}-\d\d-\d\dT\d""")
# "12.04.2026 10:01:22 UTC+03:00": the same in exports of chats.
EXPORT_TITLE = re.compile(r"""\stitle\s*=\s*["']?\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d""")
IMAGES = frozenset({"img", "amp-img", "picture"})
# What is a picture by its role or its style alone.
DRAWN = re.compile(r"""\brole\s*=\s*["']?img\b|\bbackground(?:-image)?:[^;"']{0,40}\burl\(""", re.IGNORECASE)
# Films among the elements whose content is no text; of the frames those that a player is loaded into.
PLAYER = re.compile(r"(?:youtu|vimeo|dailymotion|brightcove|jwplayer|player|/video)", re.IGNORECASE)
# "window.__STATE__ = {": data that the page's scripts draw it from.
STATE = re.compile(r"""\s*+(?:window|self|globalThis)(?:\.[\w$]{1,60}|\[["'][\w$]{1,60}["']\])\s*+=\s*+[{\[]""")
# What parts the paragraphs of text that is set as it is typed: blank lines, rules, the lines of a mail's head.
TYPED_BREAK = re.compile(
    r"\n[ \t\r]*+\n\s*+|\n[ \t]*+([-=_*]{4,}+)[ \t]*+(?=\r?\n|$)"
    r"|\n(?=(?:From|Date|To|Cc|Subject|Sent|Message|Message-ID|Reply-To|In-Reply-To|References|Content-Type|MIME-Version"
    r"|Content-Transfer-Encoding): )"
    r"|\n(?=-- ?\r?\n)"
    # "Reuters, 4 May 2026", "By Amal Haddad": lines of their own below a headline.
    r"|\n(?=[^\n.]{0,50}\b(?:19|20)\d{2}[ \t]*+\r?\n[ \t]*+\r?\n|(?:By|BY) [A-Z][^\n.]{2,60}\r?\n)"
)
NAMED_INLINE = frozenset({"span", "small", "em", "i", "b", "strong", "time", "cite"})


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
        self.bold = 0
        self.slanted = 0
        self.fonts: list[bool] = []
        self.spans: list[bool] = []
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
        if name == "button" and self.stack[-1].heading:
            return tag.end()  # what unfolds below its heading has the headline on a button
        if name in RAW and not tag[3].endswith("/") and not SHADOW.search(tag[3]):
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
            end = _end_tag(name).search(self.source, tag.end())
        if end is None:
            self.endless.add(name)
            return tag.end()
        if name == "video" or (name == "iframe" and PLAYER.search(tag[3])):
            self.markup.images.append((tag.start(), self.stack[-1].number))
        if name == "title" and not self.markup.title:
            self.markup.title = read_text(self.source, [(tag.end(), end.start())])
        elif name == "style":
            self.markup.styles |= read_styles(self.source[tag.end() : end.start()])
        elif name == "script" and "ld+json" in tag[3].lower():
            self.markup.scripts.append((tag.end(), end.start()))
            return end.end()
        elif name == "script" and ("json" in tag[3].lower() or STATE.match(self.source, tag.end(), end.start())):
            self.markup.states.append((tag.end(), end.start()))
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
            if self.stack[-1].tag == "head":
                self.markup.heads.append((tag.start(), tag.end()))
            if found.get("itemprop") and found.get("content"):
                self._note_time(tag.start(), found)
        elif name in IMAGES or name == "wbr" or name == "input":
            if name in IMAGES and not self.stack[-1].heading:  # a heading's picture draws its words, or its mark
                self.markup.images.append((tag.start(), self.stack[-1].number))
        else:
            self._break()
            if ("img" in tag[3] or "background" in tag[3]) and DRAWN.search(tag[3]):
                self.markup.images.append((tag.start(), self.stack[-1].number))
            # An element of the site's own ("relative-time"), or of an export.
            if ("datetime" in tag[3] and "-" in name) or ("title" in tag[3] and EXPORT_TITLE.search(tag[3])):
                self._note_time(tag.start(), read_attributes(tag[3]))
            if name == "html" and self.markup.language is None:
                self.markup.language = read_attributes(tag[3]).get("lang")
            if name not in VOID:
                self._push(name, tag)
            elif name == "hr":
                self.markup.rules.append(tag.start())

    def _begin_inline(self, name: str, tag: re.Match[str]) -> None:
        if self.mute:
            self.muted.append(name)
            return
        if name in STRUCK:
            self.mute = 1
            self.muted = [name]
            return
        if name == "a":
            self.link = 1
            return
        if (name in SET_OFF and self._is_headed(tag.start())) or (name in BOLD and self._is_dated(tag.start())):
            self._break()
        self._begin_letters(name, tag[3])
        if name == "time" or (name in ("abbr", "span") and MACHINE_TITLE.search(tag[3])):
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

    def _is_headed(self, at: int) -> bool:
        """Whether the block so far is a line in bold letters that ends right before a place: another follows."""
        block = self.block
        if (
            block is None
            or not block.bold
            or len(block.slices) > MOST_SLICES
            or not self.source.endswith(BOLD_ENDS, max(0, at - LONGEST_END), at)
        ):
            return False
        size = sum(end - start for start, end in block.slices)
        text = read_text(self.source, block.slices) if size <= LONGEST_HEADED else ""
        return block.bold == size <= LONGEST_HEADED and len(text.split()) >= LEAST_HEADED and not ends_sentence(text)

    def _is_dated(self, at: int) -> bool:
        """Whether the block so far is a day in an element that ends right before a place: bold words follow."""
        block = self.block
        if block is None or len(block.slices) > 1 or not self.source.endswith(DAY_ENDS, max(0, at - LONGEST_END), at):
            return False
        start, end = block.slices[0]
        return end - start <= LONGEST_DAY and DAY.fullmatch(self.source[start:end].strip()) is not None

    def _begin_letters(self, name: str, attributes: str) -> None:
        """Note that bold, large, italic or small letters begin."""
        if name in BOLD:
            self.bold += 1
        elif name in SLANTED:
            self.slanted += 1
        elif name == "font":
            large = bool(LARGE_FONT.search(attributes))
            if len(self.fonts) < MOST_FONTS:
                self.fonts.append(large)
                self.bold += large
        elif name == "span" and len(self.spans) < MOST_FONTS:
            bold = bool(attributes) and is_bold(attributes, self.markup.styles)
            self.spans.append(bold)
            self.bold += bold

    def _end_letters(self, name: str) -> None:
        """Note that they end; the end of a block ends them all, whatever was left open."""
        if name in BOLD:
            self.bold = max(0, self.bold - 1)
        elif name in SLANTED:
            self.slanted = max(0, self.slanted - 1)
        elif name == "font" and self.fonts:
            self.bold = max(0, self.bold - self.fonts.pop())
        elif name == "span" and self.spans:
            self.bold = max(0, self.bold - self.spans.pop())
        elif name not in INLINE:
            self.bold, self.slanted = sum(self.fonts), 0
            self.spans.clear()

    def _named(self, attributes: str) -> str:
        """Return what an inline element is by its names: "block", "mute" or "" (running text)."""
        if attributes not in self.named:
            lowered = attributes.lower()
            found = ""
            if any(word in lowered for word in MUTING) or hides(attributes, inline=True):
                found = "mute"
            elif any(word in lowered for word in BREAKING):
                found = "block"
            self.named[attributes] = found
        return self.named[attributes]

    def _note_time(self, start: int, found: dict[str, str]) -> None:
        value = found.get("datetime") or (found.get("content") if "date" in found.get("itemprop", "").lower() else None)
        shown = f' title="{found.get("title", "")}'
        value = value or (found.get("title") if MACHINE_TITLE.search(shown) or EXPORT_TITLE.search(shown) else None)
        if value:
            self.markup.times.append((start, value, self.stack[-1].number))

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
            heading=HEADINGS.get(name) or _told_heading(tag[3]) or parent.heading,
            bold=parent.bold or (bool(tag[3]) and is_bold(tag[3], self.markup.styles)),
            depth=parent.depth + 1,
        )
        self.markup.elements.append(element)
        self.markup.depth = max(self.markup.depth, element.depth)
        self.stack.append(element)
        self.open[name] += 1

    def _pop(self, end: int) -> None:
        element = self.stack.pop()
        element.end, element.last = end, len(self.markup.blocks)
        if element.tag in HEADINGS and not self.stack[-1].heading and element.last - element.first > 1:
            self._lower(element)
        self.open[element.tag] -= 1

    def _lower(self, heading: Element) -> None:
        """Take what stands in a heading that was never closed for no heading, its own words aside; so inside it."""
        sizes = [0, *accumulate(len(b.text) for b in self.markup.blocks[heading.first : heading.last])]

        def is_open(element: Element) -> bool:
            size = sizes[element.last - heading.first] - sizes[element.first - heading.first]
            return element.tag in HEADINGS and element.last - element.first > 1 and size > LONGEST_HEADING

        for element in self.markup.elements[heading.number + 1 :] if is_open(heading) else ():
            around = 0 if element.parent is None or is_open(element.parent) else element.parent.heading
            element.heading = HEADINGS.get(element.tag) or _told_heading(element.attributes) or around

    def _end(self, name: str, start: int, end: int) -> None:
        if self.mute:
            self._end_muted(name)
            return
        if name == "a":
            self.link = 0
        ends = self.bold or self.slanted or self.fonts or self.spans
        self._end_element(name, start, end)
        if ends:
            self._end_letters(name)

    def _end_element(self, name: str, start: int, end: int) -> None:
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
        """Take in a stretch of text; text set as it is typed has its paragraphs parted by blank lines."""
        if self.mute or start >= end:
            return
        if self.open.get("pre"):
            for gap in TYPED_BREAK.finditer(self.source, start, end):
                self._add_slice(start, gap.start())
                self._break()
                if gap[1]:
                    self.markup.rules.append(gap.start())
                start = gap.end()
        self._add_slice(start, end)

    def _add_slice(self, start: int, end: int) -> None:
        if start >= end:
            return
        if self.block is None:
            if self.source[start:end].isspace():
                return
            self.block = Block(element=self.stack[-1])
        self.block.slices.append((start, end))
        if self.link:
            self.block.linked += end - start
        if self.bold or self.block.element.bold:
            self.block.bold += end - start
        if self.slanted:
            self.block.slanted += end - start

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
            broken.bold += block.bold
            broken.slanted += block.slanted
            broken.text = f"{broken.text} {block.text}"
        else:
            self.markup.blocks.append(block)


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\b[^>]*>", re.IGNORECASE)


def _told_heading(attributes: str) -> int:
    """Return the level of a heading that an element says it is, or 0."""
    if "heading" not in attributes or not ROLE_HEADING.search(attributes):
        return 0
    level = ROLE_LEVEL.search(attributes)
    return int(level[1]) if level else UNTOLD_LEVEL


def _goes_on(broken: Block, block: Block) -> bool:
    """Whether the text behind a line break goes on with the sentence before it: not where the letters change."""
    if (block.text[:1].isdigit() or block.text.startswith("http")) and bool(broken.bold) != bool(block.bold):
        return False
    return broken.element is block.element and not ends_sentence(broken.text) and bool(CONTINUES.match(block.text))


# Words that were struck out: whoever published them took them back.
STRUCK = frozenset({"del", "s", "strike"})
# Parts of an inline element's attributes that say: this is for screen readers or a tool, not the sentence.
MUTING = ("visually-hidden", "visuallyhidden", "sr-only", "screen-reader", "screenreader", "offscreen", "tooltip",
          "display:none", "display: none", "clip:rect(0", "clip: rect(0", "editsection")  # fmt: skip
# ... or: this is a thing of its own, not part of the line around it.
BREAKING = ("caption", "credit", "byline", "dateline", "timestamp", "pubdate", "copyright")
