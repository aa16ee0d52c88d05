"""A page read again: which of the words that were kept stand where they stood, which moved, which are gone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ceasewire.model.page import Article
from ceasewire.model.reading import RECORD_FIELDS, ArticleReading, Reading
from ceasewire.model.spans import Span
from ceasewire.text.anchors import PARAGRAPH_BREAK, Fate, find_again
from ceasewire.text.fold import fold_name

# Two articles are versions of one if this share of the shorter one's paragraphs stands in the other.
SHARED_PARAGRAPHS = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWords:
    """Words that a reading kept, and what became of them.

    Attributes:
        article: id of their article in the earlier reading.
        records: which records they belong to, and as what: "t1 action", "s2 content".
        span: the words at their earlier place.
        fate: what became of them.
        now_article, now_start: where they stand now; null where they are orphaned.
    """

    article: str
    records: tuple[str, ...]
    span: Span
    fate: Fate
    now_article: str | None = None
    now_start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All words that an earlier reading kept, in its order, with what became of each."""

    words: tuple[KeptWords, ...] = ()

    def having(self, fate: Fate) -> tuple[KeptWords, ...]:
        """Return the words with this fate."""
        return tuple(words for words in self.words if words.fate is fate)

    def count(self, fate: Fate) -> int:
        """Return how many words have this fate."""
        return len(self.having(fate))


def compare_reading(earlier: Reading, now: Sequence[Article]) -> Changes:
    """Return what became of the words of an earlier reading on the page as it is now.

    Args:
        earlier: what was read before.
        now: the articles that stand on the page now; their records are not looked at.
    """
    order = _pair_articles(earlier.articles, now)
    old = [article.text for article in earlier.articles]
    # An article without a later version leaves an empty text at its number, in which nothing is found.
    new = [now[n].text if n is not None else "" for n in order]
    rest = [n for n in range(len(now)) if n not in order]
    places = [*order, *rest]
    new += [now[n].text for n in rest]
    words = []
    for number, article in enumerate(earlier.articles):
        for span, records in _gather_spans(article):
            anchor = find_again(span.start, span.end, old=old, new=new, at=number)
            where = places[anchor.text] if anchor.text >= 0 else None
            words.append(
                KeptWords(
                    article=article.id,
                    records=records,
                    span=span,
                    fate=anchor.fate,
                    now_article=now[where].id if where is not None else None,
                    now_start=anchor.start if where is not None else None,
                )
            )
    return Changes(words=tuple(words))


def _pair_articles(earlier: Sequence[ArticleReading], now: Sequence[Article]) -> list[int | None]:
    """Return the number of each article's later version: of the same text, headline, or paragraphs; each once."""
    free = list(range(len(now)))
    paired: list[int | None] = [None] * len(earlier)
    for alike in (_same_text, _same_headline, _same_paragraphs):
        for number, article in enumerate(earlier):
            if paired[number] is None:
                found = next((n for n in free if alike(article, now[n])), None)
                if found is not None:
                    paired[number] = found
                    free.remove(found)
    return paired


def _same_text(one: Article, other: Article) -> bool:
    return one.text == other.text


def _same_headline(one: Article, other: Article) -> bool:
    return bool(one.headline and other.headline) and fold_name(one.headline or "") == fold_name(other.headline or "")


def _same_paragraphs(one: Article, other: Article) -> bool:
    first, second = set(one.text.split(PARAGRAPH_BREAK)), set(other.text.split(PARAGRAPH_BREAK))
    return len(first & second) >= SHARED_PARAGRAPHS * min(len(first), len(second))


def _gather_spans(article: ArticleReading) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Yield each place that records point at, once, in the order of the text, with the records that do."""
    records: dict[tuple[int, int], list[str]] = {}
    spans: dict[tuple[int, int], Span] = {}
    for where, span in article.spans():
        records.setdefault((span.start, span.end), []).append(_name_record(article, where))
        spans[span.start, span.end] = span
    for place in sorted(records):
        yield spans[place], tuple(dict.fromkeys(records[place]))


def _name_record(article: ArticleReading, where: str) -> str:
    """Return "t1 conditions span" for "terms[0].conditions[1].span"."""
    opening, _, rest = where.partition(".")
    name, _, number = opening.rstrip("]").partition("[")
    record = getattr(article, name)[int(number)] if name in RECORD_FIELDS else None
    own_id = getattr(record, "id", None) or f"{name} {int(number) + 1}"
    return " ".join([own_id, *_words_of(rest.split("."))])


def _words_of(fields: Iterable[str]) -> Iterator[str]:
    return (field.partition("[")[0] for field in fields)
