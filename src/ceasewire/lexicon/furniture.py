"""What on a news page is not the story: share labels, pointers, credits, captions, agencies, page dates.

The words are in `en/furniture.toml`, `en/captions.toml`, `en/agencies.toml`, `en/calendar.toml`, `labels.toml`,
`markup.toml` and `languages.toml`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from ceasewire.lexicon.captions import CaptionSigns, load_caption_signs
from ceasewire.lexicon.regexes import Regex
from ceasewire.lexicon.tables import read_toml

# No share label, credit or caption is longer: such a line is prose, and isn't tried.
LONGEST_FURNITURE = 700
REMEMBERED_LINES = 50_000
REMEMBERED_NAMES = 20_000
# Capitals inside an attribute value open a new part of the name ("relatedStories").
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# A title with at most so many words that holds a digest's is a digest's.
SHORT_TITLE = 6
TITLE_MARKS = ":|–—-,("
NAME_PART = re.compile(r"[a-z]+")
# "f98b1ad2" was made up by a program: what few letters stand together in it mean nothing; "ad-300x250" is a name.
MIXED = re.compile(r"(?<![a-z0-9])(?=[a-z0-9]*\d(?!x\d)[a-z])[a-z0-9]+")
FEW_LETTERS = re.compile(r"(?<![a-z])[a-z]{1,3}(?![a-z])")


class LineKind(StrEnum):
    """What a line is when it is not the story."""

    SHARE = "share"
    READ_MORE = "read_more"
    GENRE = "genre"
    NEWSLETTER = "newsletter"
    ADVERT = "advert"
    BYLINE = "byline"
    DATE = "date"
    CREDIT = "credit"
    BLURB = "blurb"
    CAPTION = "caption"
    END = "end"
    ADDRESS = "address"
    APPENDIX = "appendix"
    COMMENTS = "comments"
    GREETING = "greeting"


class ElementKind(StrEnum):
    """What the name of an HTML element says of the text inside."""

    ASIDE = "aside"
    SHARE = "share"
    COMMENT = "comment"
    CAPTION = "caption"
    BYLINE = "byline"
    STANDFIRST = "standfirst"
    STORY = "story"
    HEADLINE = "headline"


class PageKind(StrEnum):
    """What a title says of its page: posts of a live page, stories gathered, one story in parts, a letter's issue."""

    LIVE = "live"
    PARTS = "parts"
    DIGEST = "digest"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePattern:
    """A pattern that is looked for in a page's title, with the two titles that prove it."""

    id: str
    kind: PageKind
    regex: Regex
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePattern:
    """A pattern that matches whole lines of one kind, with the two lines that prove it.

    Attributes:
        needs: small letters of which any line that it matches holds some; none where nothing is needed.
    """

    id: str
    kind: LineKind
    regex: Regex
    example: str
    counter: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionPattern:
    """A pattern whose group is an agency that the story names as its channel."""

    regex: Regex
    example: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementWords:
    """Parts of class names that give an element its kind."""

    kind: ElementKind
    words: frozenset[str]
    phrases: frozenset[str]
    example: str
    counter: str

    def matches(self, parts: Sequence[str]) -> bool:
        """Whether the parts of a name hold one of the words, or one of the phrases (two parts in a row)."""
        return not self.words.isdisjoint(parts) or not self.phrases.isdisjoint(map(" ".join, pairwise(parts)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """All that is known of a page's furniture in one language."""

    lines: tuple[LinePattern, ...]
    find_line: Callable[[str], LinePattern | None]
    pages: tuple[PagePattern, ...]
    mentions: tuple[MentionPattern, ...]
    elements: tuple[ElementWords, ...]
    find_element: Callable[[str], frozenset[ElementKind]]
    caption_signs: CaptionSigns
    letter_greeting: Regex
    letter_closing: Regex
    agencies: Mapping[str, str]
    agency_pattern: str
    months: Mapping[str, int]
    month_pattern: str
    weekday_pattern: str
    weekdays: frozenset[str]
    updated: re.Pattern[str]
    original: re.Pattern[str]
    published: re.Pattern[str]
    not_name: frozenset[str]
    not_place: frozenset[str]
    common_names: frozenset[str]
    role_words: frozenset[str]
    language_words: Mapping[str, frozenset[str]]
    scripts: Mapping[str, tuple[str, str]]

    def kind_of(self, line: str) -> LineKind | None:
        """Return what a line is when it is not the story, or None."""
        pattern = self.pattern_of(line)
        return pattern.kind if pattern else None

    def pattern_of(self, line: str) -> LinePattern | None:
        """Return the first pattern of the file that matches the whole line, or None."""
        return self.find_line(" ".join(line.split())) if len(line) <= LONGEST_FURNITURE else None

    def has_kind(self, line: str, kind: LineKind) -> bool:
        """Whether some pattern of this kind matches the whole line, whatever others do."""
        text = " ".join(line.split()) if len(line) <= LONGEST_FURNITURE else ""
        return bool(text) and any(p.kind is kind and p.regex.fullmatch(text) for p in self.lines)

    def page_kinds(self, title: str) -> frozenset[PageKind]:
        """Return what a page's title says of the page."""
        text = " ".join(title.split()) if len(title) <= LONGEST_FURNITURE else ""
        return frozenset(p.kind for p in self.pages if (found := p.regex.search(text)) and _says_of_page(p, found))

    def agency_named(self, words: str) -> str | None:
        """Return the agency that these words are a form of, or None."""
        return self.agencies.get(" ".join(words.split()).casefold())

    def element_kinds(self, name: str) -> frozenset[ElementKind]:
        """Return the kinds that an element's class, id and role speak for."""
        return self.find_element(name)


def _says_of_page(pattern: PagePattern, found: re.Match[str]) -> bool:
    """Whether words of a digest stand for the page: "Envoy leaves before daily briefing, angering allies" has a story.

    They do in a short title, and where a mark parts them from the rest.
    """
    before, after = found.string[: found.start()].rstrip(), found.string[found.end() :].lstrip()
    if pattern.kind is not PageKind.DIGEST or len(found.string.split()) <= SHORT_TITLE:
        return True
    opens = not before or before.lower() == "the" or before[-1] in TITLE_MARKS
    return opens and (not after or after[0] in TITLE_MARKS)


def name_parts(name: str) -> list[str]:
    """Return the parts of a class name or id, in small letters.

    >>> name_parts("relatedStories article__by-line sc-f98b1ad2-0")
    ['related', 'stories', 'article', 'by', 'line', 'sc']
    """
    words = CAMEL.sub(" ", name).lower()
    if not words.isalpha() and MIXED.search(words):
        words = MIXED.sub(lambda made: FEW_LETTERS.sub(" ", made[0]), words)
    return NAME_PART.findall(words)


@cache
def load_furniture(language: str = "en") -> Furniture:
    """Return the furniture of a language; read once.

    Raises:
        LexiconError: if a file is missing or breaks its shape.
    """
    lines = read_toml(f"{language}/furniture.toml")
    agencies = read_toml(f"{language}/agencies.toml")
    calendar = read_toml(f"{language}/calendar.toml")
    labels = read_toml("labels.toml")
    languages = read_toml("languages.toml")
    forms = {form: row["name"] for row in agencies["agency"] for form in row["forms"]}
    agency_pattern = _alternatives(forms)
    months = {form: n for names in labels["months"].values() for n, month in enumerate(names, 1) for form in month}
    months |= {form: n for n, month in enumerate(calendar["month"], 1) for form in month}
    month_pattern = _alternatives(months)
    weekday_pattern = _alternatives(form for day in calendar["weekday"] for form in day)
    names = {"{agency}": agency_pattern, "{month}": month_pattern, "{weekday}": weekday_pattern}
    elements = tuple(_element_words(row) for row in read_toml("markup.toml")["element"])
    patterns = tuple(_line_pattern(row, names) for row in (*lines["line"], *labels["line"]))
    return Furniture(
        lines=patterns,
        find_line=_line_finder(patterns),
        pages=tuple(_page_pattern(row, names) for row in labels["page"]),
        mentions=tuple(_mention_pattern(row, names) for row in agencies["mention"]),
        elements=elements,
        find_element=_element_finder(elements),
        caption_signs=load_caption_signs(language),
        letter_greeting=Regex(rule="letter.greeting", pattern=lines["letter"]["greeting"], flags=re.IGNORECASE),
        letter_closing=Regex(rule="letter.closing", pattern=lines["letter"]["closing"], flags=re.IGNORECASE),
        agencies={form.casefold(): name for form, name in forms.items()},
        agency_pattern=agency_pattern,
        months=months,
        month_pattern=month_pattern,
        weekday_pattern=weekday_pattern,
        weekdays=frozenset(form for day in calendar["weekday"] for form in day),
        updated=re.compile(rf"(?:{_alternatives(labels['updated']['words'])})", re.IGNORECASE),
        original=re.compile(rf"(?:{_alternatives(labels['original']['words'])})", re.IGNORECASE),
        published=re.compile(rf"(?:{_alternatives(labels['published']['words'])})", re.IGNORECASE),
        not_name=frozenset(word for row in agencies["not_name"] for word in row["words"]),
        not_place=frozenset(word for row in agencies["not_place"] for word in row["words"]),
        common_names=frozenset(word for row in agencies["common_name"] for word in row["words"]),
        role_words=frozenset(word for row in agencies["role_word"] for word in row["words"]),
        language_words={code: frozenset(words) for code, words in languages["words"].items()},
        scripts={code: (low, high) for code, (low, high) in languages["scripts"].items()},
    )


def _line_finder(patterns: tuple[LinePattern, ...]) -> Callable[[str], LinePattern | None]:
    """Return a function that finds the pattern of a line; pages ask several times for the same lines."""

    @lru_cache(maxsize=REMEMBERED_LINES)
    def find_line(text: str) -> LinePattern | None:
        lowered = text.lower()
        return (
            next(
                (
                    p
                    for p in patterns
                    if (not p.needs or any(map(lowered.__contains__, p.needs))) and p.regex.fullmatch(text)
                ),
                None,
            )
            if text
            else None
        )

    return find_line


def _element_finder(elements: tuple[ElementWords, ...]) -> Callable[[str], frozenset[ElementKind]]:
    """Return a function that finds the kinds of a name; the pages of a site have the same ones."""
    telling = frozenset(part for e in elements for name in e.words | e.phrases for part in name.split())

    @lru_cache(maxsize=REMEMBERED_NAMES)
    def find_element(name: str) -> frozenset[ElementKind]:
        parts = name_parts(name)
        if telling.isdisjoint(parts):
            return frozenset()
        return frozenset(e.kind for e in elements if e.matches(parts))

    return find_element


def _alternatives(forms: Any) -> str:
    """Return a pattern for any of the forms, the longest first so that none hides another."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def _regex(row: Mapping[str, Any], names: Mapping[str, str], flags: int) -> Regex:
    pattern = row["pattern"]
    for name, alternatives in names.items():
        pattern = pattern.replace(name, alternatives)
    return Regex(rule=row.get("id", row["pattern"]), pattern=pattern, flags=flags)


def _line_pattern(row: Mapping[str, Any], names: Mapping[str, str]) -> LinePattern:
    flags = 0 if row.get("case") else re.IGNORECASE
    return LinePattern(
        id=row["id"],
        kind=LineKind(row["kind"]),
        regex=_regex(row, names, flags),
        example=row["example"],
        counter=row["counter"],
        needs=tuple(row.get("needs", ())),
    )


def _page_pattern(row: Mapping[str, Any], names: Mapping[str, str]) -> PagePattern:
    return PagePattern(
        id=row["id"],
        kind=PageKind(row["kind"]),
        regex=_regex(row, names, re.IGNORECASE),
        example=row["example"],
        counter=row["counter"],
    )


def _mention_pattern(row: Mapping[str, Any], names: Mapping[str, str]) -> MentionPattern:
    return MentionPattern(regex=_regex(row, names, 0), example=row["example"], counter=row["counter"])


def _element_words(row: Mapping[str, Any]) -> ElementWords:
    return ElementWords(
        kind=ElementKind(row["kind"]),
        words=frozenset(row["words"]),
        phrases=frozenset(row.get("phrases", ())),
        example=row["example"],
        counter=row["counter"],
    )
