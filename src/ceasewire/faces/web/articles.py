"""Articles: the list of what was read, and each text as published with its records marked and linked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from ceasewire.errors import DocumentError
from ceasewire.faces import facts, wording
from ceasewire.faces.desk import Desk, Standpoint
from ceasewire.faces.desk.sources import Bond, SourceLine, bind_words
from ceasewire.faces.freshness import PageRoute
from ceasewire.faces.marked.cards import ActorLine, Card, Section, Way, gather_strokes, list_actors, make_sections
from ceasewire.faces.marked.document import GLOW, LEGEND, load_marks
from ceasewire.faces.marked.strokes import Kind, Run, Stroke, cut_runs
from ceasewire.faces.web.paging import cut_part, read_number
from ceasewire.faces.web.rendering import get_desk, get_standpoint, make_link, render
from ceasewire.model.reading import ArticleReading
from ceasewire.text.fold import fold_name

PAGE_SIZE = 50
# The key of the words that an address asks for ("?words=120-145").
HERE = "here"

router = APIRouter(route_class=PageRoute)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article as its page shows it."""

    key: str
    headline: str
    language: str
    facts: tuple[str, ...]
    captions: tuple[str, ...]
    paragraphs: tuple[tuple[Run, ...], ...]
    sections: tuple[Section, ...]
    actors: tuple[ActorLine, ...]


@router.get("/documents", response_class=HTMLResponse)
def list_documents(request: Request, q: str = "", page: str | None = None) -> HTMLResponse:
    """List what was read, the latest first."""
    desk, at = get_desk(request), get_standpoint(request)
    wanted = fold_name(q)
    lines = [
        line for line in desk.sources(at).values() if not wanted or wanted in fold_name(f"{line.headline} {line.name}")
    ]
    lines.sort(key=lambda line: (line.published or "", line.known, line.id), reverse=True)
    return render(
        request,
        "documents.html",
        at=at,
        q=q,
        part=cut_part(lines, read_number(page), PAGE_SIZE),
        everything=len(desk.documents()),
    )


@router.get("/documents/{document}", response_class=HTMLResponse)
def show_document(request: Request, document: str, article: str = "", words: str = "") -> HTMLResponse:
    """Show the articles of a document, or one of them, with the records marked; `words` marks some more."""
    desk, at = get_desk(request), get_standpoint(request)
    line = _find(desk, document, at)
    reading = desk.reading(line.id)
    bonds = bind_words(desk.book(at), line.id, desk.deals(at))
    shown = [a for a in reading.articles if not article or a.id == article] or list(reading.articles)
    stories = [
        _tell(a, f"a{n}", bonds.get(a.id, ()), at, _read_span(words) if article == a.id or len(shown) == 1 else None)
        for n, a in enumerate(shown, start=1)
    ]
    sources = desk.sources(at)
    stored = desk.documents()[line.id]
    return render(
        request,
        "document.page.html",
        at_here={},
        at=at,
        line=line,
        stories=stories,
        copies=[sources[d] for d in line.copies if d in sources],
        others=len(reading.articles) - len(shown),
        legend=[(kind, LEGEND[kind], _count(stories, kind)) for kind in Kind],
        no_records=wording.NO_RECORDS,
        troubled=wording.TROUBLED,
        problems=reading.x_problems,
        replaced=sources.get(stored.replaced_by or ""),
        article=article,
    )


@router.get("/documents/{document}/marks.css")
def style_marks(request: Request, document: str) -> Response:
    """Return the rules that light up a record's words with its card; no word of a page is in them."""
    desk, at = get_desk(request), get_standpoint(request)
    reading = desk.reading(_find(desk, document, at).id)
    rules = [load_marks()]
    for number, article in enumerate(reading.articles, start=1):
        sections = make_sections(article, f"a{number}")
        rules += [GLOW.format(card.key) for card in _cards(sections) if card.strokes]
    return Response("\n".join(rules) + "\n", media_type="text/css")


def _find(desk: Desk, given: str, at: Standpoint) -> SourceLine:
    sources = desk.sources(at)
    found = [sources[given]] if given in sources else [s for s in sources.values() if s.id.startswith(given)]
    if len(found) != 1:
        raise DocumentError(f"There is no article {given!r} in this ledger", todo="Look for it in the list of articles")
    return found[0]


def _tell(
    article: ArticleReading, key: str, bonds: Sequence[Bond], at: Standpoint, span: tuple[int, int] | None
) -> Story:
    sections = tuple(_bind(section, bonds, at) for section in make_sections(article, key))
    strokes = gather_strokes(sections)
    if span and span[0] < span[1] <= len(article.text):
        strokes = (*strokes, Stroke(key=HERE, kind=Kind.STATEMENT, start=span[0], end=span[1], main=False))
    return Story(
        key=key,
        headline=article.headline or wording.NO_HEADLINE,
        language=article.language or "",
        facts=tuple(facts.article_facts(article)),
        captions=article.captions,
        paragraphs=cut_runs(article.text, strokes),
        sections=sections,
        actors=list_actors(article),
    )


def _bind(section: Section, bonds: Sequence[Bond], at: Standpoint) -> Section:
    """Return the section with ways from its cards to the deals and events that rest on their words."""
    return replace(section, cards=tuple(_bind_card(card, bonds, at) for card in section.cards))


def _bind_card(card: Card, bonds: Sequence[Bond], at: Standpoint) -> Card:
    own = [(stroke.start, stroke.end) for stroke in card.strokes if stroke.main]
    ways: dict[str, Way] = {}
    for bond in bonds:
        if not any(bond.start < end and start < bond.end for start, end in own):
            continue
        if bond.deal and card.kind in (Kind.TERM, Kind.STATEMENT, Kind.RESPONSIBILITY):
            href = make_link(f"/deals/{bond.deal}#{bond.norm}", at.parameters())
            ways.setdefault(bond.deal, Way(lead="in the deal", name=bond.title, href=href))
        elif bond.event and card.kind in (Kind.EVENT, Kind.RESPONSIBILITY):
            href = make_link(f"/events#{bond.event}", {**at.parameters(), "event": bond.event})
            ways.setdefault("event", Way(lead="see", name="who says who did it", href=href))
    limit = 1 if card.kind is Kind.STATEMENT else 3
    return replace(card, ways=tuple(ways.values())[:limit], parts=card.parts)


def _cards(sections: Iterable[Section]) -> Iterator[Card]:
    for section in sections:
        for card in section.cards:
            yield card
            yield from card.parts


def _count(stories: Iterable[Story], kind: Kind) -> int:
    return sum(card.kind is kind for story in stories for card in _cards(story.sections))


def _read_span(words: str) -> tuple[int, int] | None:
    """Return the offsets that an address asks for.

    >>> _read_span("120-145"), _read_span("x")
    ((120, 145), None)
    """
    start, dash, end = words.partition("-")
    if not (dash and start.isascii() and start.isdigit() and end.isascii() and end.isdigit() and len(words) < 24):
        return None
    return int(start), int(end)
