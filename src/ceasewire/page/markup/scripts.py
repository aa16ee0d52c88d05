"""Stories that a page holds only in its data: sites made by scripts ship them as JSON and draw them in the browser.

The way back leads into the data: each character of the text to the character, or the escape, that writes it there.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ceasewire.page.markup.elements import Markup, read_strand
from ceasewire.page.markup.source import read_markup
from ceasewire.page.text.paragraphs import ends_sentence
from ceasewire.page.text.strands import Piece, Strand, join_strands, page_strand

# A JSON member whose value is a string; its key, and the string's characters as they stand.
MEMBER = re.compile(r'"(\w{1,40})"\s*+:\s*+"((?:[^"\\]++|\\.)*+)"')
BODY_KEY = "articleBody"
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|\\(.)|([^\\]+)", re.DOTALL)
SHORT_ESCAPES = {"n": "\n", "r": "\n", "t": "\t", "b": " ", "f": " "}
MARKED_UP = re.compile(r"<(?:p|br|div|h\d)\b", re.IGNORECASE)
# Strings shorter than this are no paragraph; so many, or so many characters of them, are a story.
SHORTEST = 45
LEAST_PARAGRAPHS = 3
LEAST_LETTERS = 250
# Of what the page itself calls an article's body, so many are enough.
LEAST_DECLARED = 200
MOST_MEMBERS = 20_000
LONGEST = 400_000
# What a site built with Next.js streams to its scripts: pieces of one text, which holds JSON row by row
# (`self.__next_f.push([1,"5:{\"title\":..."])`), and HTML as rows of their own ("7:T1a3,<p>...").
FLIGHT = re.compile(r'__next_f\.push\(\[1,\s?+"((?:[^"\\]++|\\.)*+)"\]\)')
FLIGHT_ROW = re.compile(r"(?:^|(?<=[\n\])}>.]))[0-9a-f]{1,6}:T([0-9a-f]{1,6}),")
MOST_FLIGHT = 1_000_000
# The day of publication as scripts' data name it, written by a machine.
SCRIPT_DAY = re.compile(
    r"""["']?\b(?:date_?published|publish(?:ed)?_?(?:date|at|time|on)|publication_?date|pub_?date|first_?published(?:_?(?:at|date))?|date_?publi(?:e|cation)|release_?date)["']?\s*[:=]\s*\\?["'](\d{4}-\d{2}-\d{2}[^"'\\]{0,20})""",
    re.IGNORECASE,
)
SCRIPT_TAG = re.compile(r"<script\b", re.IGNORECASE)
# Days in scripts beyond these are those of other stories.
MOST_DAYS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class DataBody:
    """A story's paragraphs, from the data of a page, and the string that held them, white space collapsed."""

    paragraphs: tuple[Strand, ...]
    text: str


def find_bodies(markup: Markup) -> list[DataBody]:
    """Return the stories that a page's data hold: JSON-LD's article bodies, else the longest of other texts."""
    found = [
        body
        for start, end in markup.scripts
        for key, a, b in _members(markup.source, start, end)
        if key == BODY_KEY and (body := _body([(a, b)], markup.source, least=LEAST_DECLARED))
    ]
    if found:
        return list({body.text: body for body in found}.values())
    others = [body for start, end in markup.states for body in _state_bodies(markup.source, start, end)]
    others += _flight_bodies(markup)
    return sorted(others, key=lambda body: -len(body.text))[:1]


def find_script_day(markup: Markup) -> str | None:
    """Return the date-time of publication that a page's scripts name, or None; where they name several days, None."""
    places = (*markup.skipped, *markup.scripts)
    found = [
        match[1].strip()
        for start, end in places
        if SCRIPT_TAG.match(markup.source, start) or (start, end) in markup.scripts
        for match in islice(SCRIPT_DAY.finditer(markup.source, start, end), MOST_DAYS)
    ]
    return found[0] if len({value[:10] for value in found}) == 1 else None


def _members(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for found in islice(MEMBER.finditer(source, start, end), MOST_MEMBERS):
        yield found[1], found.start(2), found.end(2)


def _state_bodies(source: str, start: int, end: int) -> Iterator[DataBody]:
    """Yield what may be stories in a script's own data: a string of several paragraphs, or a list of such strings."""
    by_key: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for key, a, b in _members(source, start, end):
        if b - a < SHORTEST or b - a > LONGEST or " " not in source[a:b]:
            continue
        if (marked := len(MARKED_UP.findall(source, a, b))) >= LEAST_PARAGRAPHS or "\\u003c" in source[a : a + 200]:
            if body := _body([(a, b)], source):
                yield body
        elif marked or ends_sentence(_decode(source, a, b).text):
            by_key[key].append((a, b))
    for places in by_key.values():
        unique = {source[a:b]: (a, b) for a, b in reversed(places)}
        if len(unique) >= LEAST_PARAGRAPHS and (body := _body(sorted(unique.values()), source)):
            yield body


def _flight_bodies(markup: Markup) -> Iterator[DataBody]:
    """Yield what may be stories in the text that Next.js streams to its scripts."""
    source, pieces, size = markup.source, [], 0
    for start, end in markup.skipped:
        found = FLIGHT.search(source, start, end) if SCRIPT_TAG.match(source, start) else None
        size += found.end(1) - found.start(1) if found else 0
        if found and size <= MOST_FLIGHT:
            pieces.append(_decode(source, found.start(1), found.end(1)))
    if not pieces:
        return
    whole = join_strands(pieces, "")
    places = _places(whole)
    bodies = [body.paragraphs for body in _state_bodies(whole.text, 0, len(whole.text))]
    at = 0
    while row := FLIGHT_ROW.search(whole.text, at):
        size = int(row[1], 16)  # in bytes
        held = whole.text[row.end() : row.end() + size].encode("utf-8", "replace")[:size].decode("utf-8", "ignore")
        at = row.end() + len(held)
        if len(MARKED_UP.findall(held)) >= LEAST_PARAGRAPHS:
            bodies.append(tuple(_paragraphs(page_strand(whole.text, row.end(), at))))
    for paragraphs in bodies:
        if sum(len(p.text) for p in paragraphs) >= LEAST_LETTERS:
            yield DataBody(
                paragraphs=tuple(_compose(p, *places) for p in paragraphs),
                text=" ".join(" ".join(p.text for p in paragraphs).split()),
            )


def _body(places: Sequence[tuple[int, int]], source: str, *, least: int = LEAST_LETTERS) -> DataBody | None:
    """Return the story of these strings, or None if they hold too little."""
    decoded = [_decode(source, a, b) for a, b in places if b - a <= LONGEST]
    paragraphs = tuple(p for one in decoded for p in _paragraphs(one))
    if sum(len(p.text) for p in paragraphs) < least:
        return None
    return DataBody(paragraphs=paragraphs, text=" ".join(" ".join(one.text for one in decoded).split()))


def _paragraphs(decoded: Strand) -> Iterator[Strand]:
    """Yield the paragraphs of a string: its blocks where it is HTML, else its lines."""
    if MARKED_UP.search(decoded.text):
        for block in read_markup(decoded.text).blocks:
            yield compose(read_strand(decoded.text, block.slices), decoded)
        return
    at = 0
    for line in decoded.text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            yield compose(page_strand(decoded.text, start, start + len(line.strip())), decoded)
        at += len(line) + 1


def compose(inner: Strand, outer: Strand) -> Strand:
    """Return the inner strand with the places that the outer one gives to the characters it points to."""
    return _compose(inner, *_places(outer))


def _compose(inner: Strand, starts: Sequence[int], ends: Sequence[int]) -> Strand:
    pieces: list[Piece] = []
    for start, end, at, behind in inner.pieces:
        if end - start == behind - at:
            for n in range(end - start):
                _add(pieces, (start + n, start + n + 1, starts[at + n], ends[at + n]))
        else:
            _add(pieces, (start, end, starts[at], ends[behind - 1]))
    return Strand(text=inner.text, pieces=tuple(pieces))


def _places(strand: Strand) -> tuple[list[int], list[int]]:
    """Return by character of a strand where it begins and ends on the page."""
    starts, ends = [0] * len(strand.text), [0] * len(strand.text)
    for start, end, page_start, page_end in strand.pieces:
        even = end - start == page_end - page_start
        for n in range(start, end):
            starts[n] = page_start + n - start if even else page_start
            ends[n] = page_start + n - start + 1 if even else page_end
    return starts, ends


def _add(pieces: list[Piece], piece: Piece) -> None:
    """Add a piece, as part of the last where both stand for the same characters and run on."""
    if pieces and piece[3] - piece[2] == piece[1] - piece[0]:
        s, e, ps, pe = pieces[-1]
        if e == piece[0] and pe == piece[2] and e - s == pe - ps:
            pieces[-1] = (s, piece[1], ps, piece[3])
            return
    pieces.append(piece)


def _decode(source: str, start: int, end: int) -> Strand:
    """Return the characters of a JSON string with their places; lone surrogates are replaced."""
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for token in ESCAPE.finditer(source, start, end):
        first, second, short, plain = token.groups()
        if plain is not None:
            shown = plain.replace("\r", "\n")
        elif short is not None:
            shown = SHORT_ESCAPES.get(short, short)
        else:
            shown = _character(int(first, 16), int(second, 16) if second else None)
        if not shown:
            continue
        texts.append(shown)
        _add(pieces, (at, at + len(shown), token.start(), token.end()))
        at += len(shown)
    return Strand(text="".join(texts), pieces=tuple(pieces))


def _character(first: int, second: int | None) -> str:
    """Return the character of one escape or of a pair; a pair whose first half is none is read as two faults."""
    if 0xD800 <= first < 0xDC00 and second is not None:
        return chr(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    return "\ufffd" if 0xD800 <= first < 0xE000 or second is not None else chr(first)
