"""Readings as one HTML file that needs nothing else: no request, no script."""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ceasewire import __version__
from ceasewire.faces import facts, wording
from ceasewire.faces.marked.cards import ActorLine, Section, gather_strokes, list_actors, list_cards, make_sections
from ceasewire.faces.marked.strokes import Kind, Run, cut_runs
from ceasewire.model.page import Problem
from ceasewire.model.reading import ArticleReading, Reading

if TYPE_CHECKING:
    from jinja2 import Environment

    from ceasewire.page import Surrounding

# Nothing is fetched, run, sent or framed; the one style sheet is known by its hash.
POLICY = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
LEGEND = {
    Kind.STATEMENT: "Statements",
    Kind.TERM: "Terms",
    Kind.CONDITION: "Conditions",
    Kind.EVENT: "Events",
    Kind.RESPONSIBILITY: "Responsibility",
    Kind.TALKS: "Talks",
}
# Lights up the words of a card that is looked at, and of the words that were asked for. Keys are made here, never
# taken from a page, so that nothing of a page can get into the style sheet.
GLOW = "body:has(#{0}:target,#w-{0}:target,#{0}:hover) .x-{0}{{--glow:var(--glow-on)}}"
# Where the rules of the marks stand among those of the page.
_MARKS_HERE = "/* marks.css stands here: the marks in the text and the cards of the records. */\n"
_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)
# No character of a file may end or overturn the text around it: control characters, halves of a pair, overrides.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202d\u202e\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One source as it is to be shown.

    Attributes:
        name: what the caller called it.
        reading: what it says; None where it could not be read.
        problems: what was wrong with it.
        around: the lines around its articles.
    """

    name: str
    reading: Reading | None = None
    problems: tuple[Problem, ...] = ()
    around: "tuple[Surrounding, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article with everything that the page shows of it.

    Attributes:
        key: opens the keys of its cards.
        paragraphs: each with the lines of the page that stand before it.
        behind: the lines that stand behind the last one.
    """

    key: str
    source: str
    address: str
    headline: str
    language: str
    facts: tuple[str, ...]
    counts: tuple[str, ...]
    captions: tuple[str, ...]
    paragraphs: tuple[tuple[tuple[str, ...], tuple[Run, ...]], ...]
    behind: tuple[str, ...]
    sections: tuple[Section, ...]
    actors: tuple[ActorLine, ...]


def render_document(leaves: Sequence[Leaf]) -> str:
    """Return the HTML of these sources: their articles with the words of every record marked.

    All text of a page is escaped; the style sheet holds none of it.
    """
    stories = tuple(_tell(leaves))
    style = _load_style() + "\n".join(_glow_rules(stories)) + "\n"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    readings = [leaf.reading for leaf in leaves if leaf.reading]
    return (
        _environment()
        .get_template("document.html")
        .render(
            policy=POLICY.format(digest),
            style=style,
            title=_title(leaves),
            total=facts.total_words(readings),
            several=len(leaves) > 1,
            stories=stories,
            problems=[(leaf.name, problem) for leaf in leaves for problem in leaf.problems],
            legend=[(kind, LEGEND[kind], _count_cards(stories, kind)) for kind in Kind],
            no_records=wording.NO_RECORDS,
            troubled=wording.TROUBLED,
            version=__version__,
        )
    )


def _tell(leaves: Iterable[Leaf]) -> Iterator[Story]:
    number = 0
    for leaf in leaves:
        for article in leaf.reading.articles if leaf.reading else ():
            number += 1
            yield _story(leaf, article, f"a{number}")


def _story(leaf: Leaf, article: ArticleReading, key: str) -> Story:
    sections = make_sections(article, key)
    around = {place.paragraph: place.lines for place in leaf.around if place.article == article.id}
    runs = cut_runs(article.text, gather_strokes(sections))
    address = leaf.reading.source.uri if leaf.reading else ""
    return Story(
        key=key,
        source=leaf.name,
        address=address if _WEB.fullmatch(address) else "",
        headline=article.headline or wording.NO_HEADLINE,
        language=article.language or "",
        facts=tuple(facts.article_facts(article)),
        counts=tuple(wording.counted(len(s.cards), _noun(s)) for s in sections),
        captions=() if leaf.around else article.captions,
        paragraphs=tuple((around.get(n, ()), paragraph) for n, paragraph in enumerate(runs)),
        behind=tuple(line for n, lines in sorted(around.items()) if n >= len(runs) for line in lines),
        sections=sections,
        actors=list_actors(article),
    )


def _noun(section: Section) -> str:
    return {Kind.RESPONSIBILITY: "responsibility row", Kind.TALKS: "process"}.get(section.kind, section.kind.value)


def _title(leaves: Sequence[Leaf]) -> str:
    if len(leaves) != 1:
        return wording.counted(len(leaves), "source")
    name = leaves[0].name
    return "standard input" if name == "-" else PurePath(name).name or name


def _count_cards(stories: Iterable[Story], kind: Kind) -> int:
    return sum(card.kind is kind for story in stories for card in list_cards(story.sections))


def _glow_rules(stories: Iterable[Story]) -> Iterator[str]:
    return (GLOW.format(card.key) for story in stories for card in list_cards(story.sections) if card.strokes)


def fit_words(words: Any) -> str:
    """Return words of a page without the characters that HTML has no place for, each replaced by one."""
    return _UNFIT.sub("\ufffd", str(words))


def make_environment(*packages: str) -> "Environment":
    """Return the templates of packages, the first that has one: escaped, and fit for HTML whatever they show."""
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package) for package in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: value if hasattr(value, "__html__") else fit_words(value),
    )
    environment.filters["counted"] = wording.counted
    return environment


@cache
def _environment() -> "Environment":
    return make_environment("ceasewire.faces.marked")


def load_marks() -> str:
    """Return the style rules of the marks in a text and of the cards beside it."""
    return _load_sheet("marks.css")


def _load_style() -> str:
    return _load_sheet("document.css").replace(_MARKS_HERE, load_marks())


def _load_sheet(name: str) -> str:
    source, _, _ = _environment().loader.get_source(_environment(), name)  # type: ignore[union-attr]
    return source
