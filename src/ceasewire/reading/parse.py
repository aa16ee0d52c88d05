"""Paragraphs with their parse. The parser sees one paragraph at a time, never the whole page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from ceasewire.lexicon.clauses import ClauseWords
from ceasewire.model.spans import Span
from ceasewire.reading.grammar.tokens import Doc, Token
from ceasewire.reading.mended.names import rename
from ceasewire.reading.mended.parses import mend_parse
from ceasewire.text.quotes import Region, find_regions, names_work

if TYPE_CHECKING:
    from spacy.tokens import Doc as ParsedDoc

# Longer pieces are cut at a sentence end: the parser's memory grows with the piece (about 1 kB a character).
LONGEST_PIECE = 20_000
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+")
# "14:20 Rockets fall", "UPDATE 09:45 GMT: The army says"; not "14:20 on Monday".
_CLOCK = re.compile(
    r"(?:[A-Z]{2,12} )?\d{1,2}[:.]\d\d(?: ?(?:[ap]\.?m\.?|[A-Z]{3,4})(?![A-Za-z]))?(?: ?[-–—:|])?\s+(?=[“\"A-Z])"
)
# What ends a dateline, within this many characters of its place: "DARA, March 3 (Reuters) - ".
_DASH = re.compile(r"\s*(?:--|[—–―-])\s+|[—–]|:\s+")
_DATELINE_REACH = 60
# A dateline opens the story, which a standfirst may stand above.
_DATELINE_PARAGRAPHS = 2
# The source that closes an item of a digest.
_ITEM_END = re.compile(r"\([^()\n]{2,60}\)[.,]?\s*$")
# An accent or an opening mark that is typed for an apostrophe ("Israel´s", "Israel‘s").
_ACCENT = re.compile(r"(?<=\w)[´`‘](?=s\b)")
# What the tagger takes for a name where its apostrophe is curly ("can’t").
_NOT = re.compile(r"(?<=[a-z])n’t\b")
# White space, and characters that show nothing at the edge of a word: "not" with one of them is no other word.
_NOTHING = "\u00ad\u034f\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff"
_WHITE = re.compile(rf"\s|(?<![A-Za-z])[{_NOTHING}]|[{_NOTHING}](?![A-Za-z])")
# The topic under which a digest files what follows: "Second Chechen War: Suspected guerrillas took ..."
_TOPIC = re.compile(
    r"(?:[\w’'–-]+,? ){1,9}(?i:war|conflict|crisis|siege|protests?|insurgency|attacks?|process|relations|elections?"
    r"|offensive|campaign|uprising|unrest|dispute|revolution|invasion|genocide|coup|intifada|riots?|standoff"
    r"|terrorism|spring|hostilities|clashes|insurrection|rebellion|ceasefire|truce|talks|affair)"
    r"(?: \([^)\n]{1,30}\))?(?=: [A-Z])"
)
# What the parser is told that an acronym is like which is spelled as a common word: one that it knows.
_AN_ACRONYM = "isis"
# So many characters at most are a few words in quotation marks.
_FEW = 40
_LABEL_WORDS = frozenset({"of", "in", "the", "and", "on", "for", "against"})


class Parser(Protocol):
    """Parses texts: a spaCy pipeline with tagger, parser, lemmatizer and entities, or what does the same."""

    def make_doc(self, text: str) -> "ParsedDoc":
        """Return a text in tokens."""
        ...

    def pipe(self, docs: "Iterable[ParsedDoc]") -> "Iterable[ParsedDoc]":
        """Yield each text parsed, in order."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """One paragraph of an article.

    Attributes:
        index: its number in the article, from 0.
        start: where it begins in the article's text.
        text: its words.
        doc: its parse; `token.idx` counts from `start`.
        regions: its quotation regions; offsets count from `start`.
        item: whether it is one of several short stories, each with its source at its end ("... on Monday. (Reuters)").
    """

    index: int
    start: int
    text: str
    doc: Doc
    regions: tuple[Region, ...]
    item: bool = False

    def span(self, first: int, last: int) -> Span:
        """Return the article's span from token `first` up to and with token `last`."""
        begin, stop = self.doc[first], self.doc[last]
        return self.cut(begin.idx, stop.idx + len(stop))

    def cut(self, start: int, end: int) -> Span:
        """Return the article's span at these offsets of the paragraph."""
        return Span(start=self.start + start, end=self.start + end, text=self.text[start:end])

    def closing(self, first: int, last: int) -> int:
        """Return the last token of words, or the mark behind it that closes a quotation opened among them."""
        begin, stop = self.doc[first].idx, self.doc[last].idx + len(self.doc[last])
        behind = self.doc[last + 1] if last + 1 < len(self.doc) else None
        closes = behind is not None and any(r.closed and begin < r.start < stop <= r.end - 1 for r in self.regions)
        return last + 1 if closes and behind is not None and behind.is_quote else last

    def quoted(self, token: Token) -> Region | None:
        """Return the quotation region that the token stands in, if any."""
        for region in self.regions:
            if region.start <= token.idx < region.end:
                return region
        return None


def parse_text(
    text: str, nlp: Parser, clause_words: ClauseWords, *, dateline: str | None = None
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of an article's text with their parses; blank ones are passed over.

    Args:
        text: the article's text.
        nlp: the parser.
        clause_words: the words of its language by which clauses are read.
        dateline: the place that opens the text ("DARA (Reuters) -"), below a standfirst or not, or null. Its words are
            no part of the first sentence: the parser would make the place the subject.
    """
    pieces = list(_cut_pieces(text))
    for n, (start, piece) in enumerate(pieces[:_DATELINE_PARAGRAPHS] if dateline else ()):
        if skipped := _dateline_end(piece, dateline or ""):
            pieces[n] = (start + skipped, piece[skipped:])
            break
    pieces = [(start + (skipped := _clock_end(piece)), piece[skipped:]) for start, piece in pieces]
    # Line breaks inside a paragraph, and what shows nothing, become spaces for the parser: one character for one.
    plain = [_NOT.sub("n't", _ACCENT.sub("’", _WHITE.sub(" ", piece))) for _, piece in pieces]
    docs = nlp.pipe(_prepare(nlp.make_doc(words), words, clause_words.acronyms) for words in plain)
    mended = tuple(Doc(doc, clause_words, mend=mend_parse) for doc in docs)
    rename(mended)
    items = [bool(_ITEM_END.search(piece)) for _, piece in pieces]
    digest = sum(items) > 1 and 2 * sum(items) >= len(items)
    for doc, behind in pairwise(mended) if not digest else ():
        doc.following = behind
    return tuple(
        Paragraph(
            index=n,
            start=start,
            text=piece,
            doc=doc,
            regions=find_regions(piece),
            item=digest and items[n],
        )
        for n, ((start, piece), doc) in enumerate(zip(pieces, mended, strict=True))
    )


def _clock_end(piece: str) -> int:
    """Return where the words begin behind the clock time that heads an entry of a live page ("14:20 Troops leave")."""
    clock = _CLOCK.match(piece)
    return clock.end() if clock and piece[clock.end() :].strip() else 0


def _dateline_end(piece: str, place: str) -> int:
    """Return where the story's own words begin behind its dateline; 0 where the piece does not open with one."""
    if not piece.casefold().startswith(place.casefold()):
        return 0
    dash = _DASH.search(piece, len(place), len(place) + _DATELINE_REACH)
    return dash.end() if dash and piece[dash.end() :].strip() else 0


def _prepare(doc: "ParsedDoc", text: str, acronyms: frozenset[str]) -> "ParsedDoc":
    """Set what the parser misses: sentence borders, and acronyms that it would take for common words."""
    if not text.isupper():
        for place in doc.to_array("IS_UPPER").nonzero()[0].tolist():
            token = doc[place]
            if token.lower_ in acronyms:
                token.norm_ = _AN_ACRONYM
    _set_borders(doc, text)
    return doc


def _set_borders(doc: "ParsedDoc", text: str) -> None:
    """Set the borders after a full stop in a closed quotation and after a topic, and none in the name of a work."""
    regions = find_regions(text)
    ends = {r.end for r in regions if r.closed}
    for token in doc[2:] if ends else ():
        mark, stop = doc[token.i - 1], doc[token.i - 2]
        first = token.nbor(1) if token.text == "(" and token.i + 1 < len(doc) else token
        if mark.idx + len(mark) in ends and stop.text == "." and first.text[:1].isupper():
            token.is_sent_start = True
    for work in (r for r in regions if r.start and r.closed and names_work(text, r)):
        for token in doc:
            if work.start < token.idx <= work.end + 1 and not (token.idx >= work.end and token.text[:1].isupper()):
                token.is_sent_start = False  # "on “Meet the Press,” saying": the name of a work is no sentence
    for embedded in (r for r in regions if _is_embedded(text, r)):
        for token in doc:
            if embedded.start < token.idx <= embedded.end + 1:
                token.is_sent_start = False  # "recalled saying “quoi? quoi?” all the time"
    topic = _TOPIC.match(text)
    if topic and _is_label(topic[0]):
        for token in doc[1:]:
            if token.idx == topic.end() + 2:
                token.is_sent_start = True


def _is_embedded(text: str, region: Region) -> bool:
    """Whether a few words in quotation marks stand between two words of one sentence, without a comma or colon."""
    before, behind = text[: region.start].rstrip()[-1:], text[region.end :].lstrip()[:1]
    return region.closed and region.end - region.start <= _FEW and before.isalnum() and behind.islower()


def _is_label(words: str) -> bool:
    """Whether words before a colon are a title: capitals but for small words and the last ("Syrian civil war")."""
    *front, _, _ = words.split() if len(words.split()) > 2 else (*words.split(), "")
    return all(w in _LABEL_WORDS or not w[0].islower() for w in front)


def _cut_pieces(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for part in text.split("\n\n"):
        stripped = part.strip()
        if stripped:
            yield from _cut_long(at + part.index(stripped), stripped)
        at += len(part) + 2


def _cut_long(start: int, piece: str) -> Iterator[tuple[int, str]]:
    while len(piece) > LONGEST_PIECE:
        ends = [m.end() for m in _SENTENCE_END.finditer(piece, 0, LONGEST_PIECE)]
        cut = ends[-1] if ends else LONGEST_PIECE
        if piece[:cut].strip():
            yield start, piece[:cut]
        start, piece = start + cut, piece[cut:]
    if piece.strip():
        yield start, piece
