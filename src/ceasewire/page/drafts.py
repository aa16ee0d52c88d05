"""An article in the making: its parts as the page shows them, before they are made into a record."""

from dataclasses import dataclass

from ceasewire.lexicon.furniture import Furniture
from ceasewire.model.page import Article
from ceasewire.page.credits import as_dateline, find_agencies, find_mentions, read_dateline
from ceasewire.page.days import not_after, read_day
from ceasewire.page.languages import guess_language
from ceasewire.page.strands import Strand, join_strands

PARAGRAPH_BREAK = "\n\n"
UPDATED = "updated"
# A paragraph longer than this is no prose; reading it would take a parser minutes.
LONGEST_PARAGRAPH = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The parts of an article.

    Attributes:
        headline: as the page shows it, or null.
        body: its paragraphs.
        captions: each once.
        credits: bylines and credit lines; agencies are read from them.
        dates: date lines, as shown.
        published: an ISO day that the page's markup gives.
        language: a code that the page's markup gives.
    """

    headline: str | None
    body: tuple[Strand, ...]
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None


def finish_article(
    draft: Draft, number: int, *, furniture: Furniture, retrieved: str | None, published: str | None
) -> Article:
    """Return the article of a draft.

    Args:
        draft: its parts.
        number: its place on the page, from 1.
        furniture: the lexicon of pages.
        retrieved: when the page was fetched; no day of publication is later.
        published: the day that the caller gives; it stands where the page shows none.
    """
    whole = join_strands(draft.body, PARAGRAPH_BREAK)
    opening = read_dateline([strand.text for strand in draft.body], furniture)
    strong = [*(opening.agencies if opening else ()), *find_agencies(draft.credits, furniture)]
    day = not_after(draft.published or _shown_day(draft.dates, furniture), retrieved) or published
    return Article(
        id=f"art{number}",
        headline=draft.headline,
        published=day,
        agency=tuple(dict.fromkeys(strong)) or find_mentions(whole.text, furniture),
        dateline=as_dateline(opening),
        language=guess_language(whole.text, furniture) or draft.language,
        text=whole.text,
        captions=draft.captions,
        origin=whole.pieces,
    )


def _shown_day(lines: tuple[str, ...], furniture: Furniture) -> str | None:
    """Return the day of the first date line that isn't an update's, or of the first."""
    ordered = sorted(lines, key=lambda line: line.lower().lstrip("(last ").startswith(UPDATED))
    return next((day for line in ordered if (day := read_day(line, furniture))), None)
