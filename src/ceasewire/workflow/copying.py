"""Copies of one wire story among the articles of a ledger: each article is held against those with words in common.

That two articles are copies is a judgement of its own, the same whichever of them came first; a copy adds a report,
and no source.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ceasewire.model.ledger import Judgement, JudgementKind
from ceasewire.model.reading import ArticleReading, Reading

if TYPE_CHECKING:
    from ceasewire.store import Store

# From how many paragraphs of an article, and by how many of their first words, others are looked for: copies share
# whole paragraphs more often than not, and an editor cuts them from the end.
PARAGRAPHS, FIRST_WORDS = 30, 7
# How many articles one opening may find. More copies than this are still one group, each through some other.
MOST_FOUND = 12


def find_copies(store: "Store", document: str, reading: Reading) -> tuple[Judgement, ...]:
    """Return which articles of the ledger are copies of one of these.

    Args:
        store: the ledger, best inside the transaction that keeps the reading: two copies that are added at the same
            time would not see one another.
        document: the id of the reading's document.
        reading: what was read.
    """
    from ceasewire.resolution.copies import verify_pair
    from ceasewire.text.shingles import cut_shingles

    found = []
    for article in reading.articles:
        own = cut_shingles(article.text)
        for key, other in _find_candidates(store, document, article):
            name = f"{document}/{article.id}"
            match = verify_pair(name, key, {name: own, key: cut_shingles(other.text)})
            if match is not None:
                found.append(_judge(name, key, match.contained))
    return tuple(found)


def _find_candidates(store: "Store", document: str, article: ArticleReading) -> Iterator[tuple[str, ArticleReading]]:
    """Yield the articles of other documents that have a paragraph with the same first words, each once."""
    places: set[tuple[str, str]] = set()
    for words in _openings(article.text):
        for hit in store.search(f'"{words}"', limit=MOST_FOUND, replaced=True):
            if hit.document != document:
                places.add((hit.document, hit.article))
    for other, part in sorted(places):
        articles = {a.id: a for a in store.reading(other).articles}
        if part in articles and _one_language(article, articles[part]):
            yield f"{other}/{part}", articles[part]


def _openings(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n")[:PARAGRAPHS]:
        words = paragraph.replace('"', " ").replace("“", " ").replace("”", " ").split()
        if len(words) >= FIRST_WORDS:
            yield " ".join(words[:FIRST_WORDS])


def _one_language(one: ArticleReading, other: ArticleReading) -> bool:
    return one.language == other.language or None in (one.language, other.language)


def _judge(one: str, other: str, contained: float) -> Judgement:
    subject, obj = sorted((one, other))
    return Judgement(
        kind=JudgementKind.SAME_TEXT,
        subject=subject,
        object=obj,
        decided_by="rule:copies",
        reason=f"{round(100 * contained)} of 100 words of the shorter text stand in the other",
        score=round(contained, 3),
    )
