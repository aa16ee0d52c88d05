"""Pages matched: their articles paired by their words, and the records of each pair."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ceasewire.scoring.articles import Record, ScoredArticle, prepare_gold, prepare_pred
from ceasewire.scoring.matching import SAME_ARTICLE, overlap_bags, pair_best
from ceasewire.scoring.tasks import TaskMatches, match_article
from ceasewire.scoring.words import plain_name, split_words

_NO_PAGE: Record = {"articles": ()}
_NO_ARTICLE: Record = {"text": "", "actors": ()}


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMatch:
    """A gold article, its prediction, and the matches of their records.

    Attributes:
        place: the article's place on its page, from 0.
        found: whether the prediction has the article; `pred` is an empty article where it doesn't.
        body: F1 of the words of the two texts.
        headline, published: whether the two agree; None where the gold has none.
    """

    place: int
    gold: ScoredArticle
    pred: ScoredArticle
    found: bool
    body: float
    headline: bool | None
    published: bool | None
    tasks: tuple[TaskMatches, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMatch:
    """A page's articles, in the order of the gold; `predicted` is how many the prediction has."""

    name: str
    predicted: int
    articles: tuple[ArticleMatch, ...]


def match_pages(gold: Mapping[str, Record], pred: Mapping[str, Record]) -> tuple[PageMatch, ...]:
    """Match predicted readings with gold ones of the same name, in the order of the names.

    Args:
        gold: the JSON of each gold reading, by name.
        pred: the JSON of each predicted reading. A gold page without one counts as an empty prediction.
    """
    return tuple(_match_page(name, page, pred.get(name, _NO_PAGE)) for name, page in sorted(gold.items()))


def _match_page(name: str, gold: Record, pred: Record) -> PageMatch:
    gold_bags, pred_bags = _count_words(gold["articles"]), _count_words(pred["articles"])
    partner = dict(pair_best(gold_bags, pred_bags, overlap_bags, floor=SAME_ARTICLE))
    articles = (
        _match_article(n, article, pred["articles"][partner[n]] if n in partner else None)
        for n, article in enumerate(gold["articles"])
    )
    return PageMatch(name=name, predicted=len(pred["articles"]), articles=tuple(articles))


def _match_article(place: int, gold: Record, pred: Record | None) -> ArticleMatch:
    other = _NO_ARTICLE if pred is None else pred
    gold_article = prepare_gold(gold)
    pred_article = prepare_pred(other, gold_article)
    headline, published = gold.get("headline"), gold.get("published")
    bags = _count_words((gold, other))
    return ArticleMatch(
        place=place,
        gold=gold_article,
        pred=pred_article,
        found=pred is not None,
        body=overlap_bags(*bags),
        headline=plain_name(headline) == plain_name(other.get("headline") or "") if headline else None,
        published=published == other.get("published") if published else None,
        tasks=match_article(gold_article, pred_article),
    )


def _count_words(articles: Sequence[Record]) -> list[Counter[str]]:
    return [Counter(split_words(a.get("text", ""))) for a in articles]
