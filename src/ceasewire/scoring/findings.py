"""What a prediction got right, half right, missed and invented, record by record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ceasewire.scoring.articles import Record, ScoredArticle
from ceasewire.scoring.labels import describe_record, quote_record, record_spans
from ceasewire.scoring.pages import ArticleMatch, PageMatch
from ceasewire.scoring.tasks import JOINT, Match, Task, TaskMatches


class Verdict(StrEnum):
    """How a record fares against the gold."""

    RIGHT = "right"
    NEAR = "near"  # matched, but wrong in a slot of the joint figure
    MISSED = "missed"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One gold record, one predicted record, or the two that are matched.

    Attributes:
        page: the name of the page.
        article: the place of the article among the page's gold articles, from 0.
        differs: the slots in which a matched pair disagrees, those outside the joint figure included.
        text: the article's text; the predicted one where there is a predicted record.
        spans: where the predicted record stands in it; the gold one where there is no predicted one.
        quote: the words there; the names of the actors where the record has no span of its own.
        label: what the record says of those words: act and speaker, stance and debtor, and so on.
        gold_label: the same of the gold record, where both are there and it reads otherwise.
    """

    page: str
    article: int
    task: Task
    verdict: Verdict
    gold: Record | None
    pred: Record | None
    differs: tuple[str, ...]
    text: str
    spans: tuple[tuple[int, int], ...]
    quote: str
    label: str
    gold_label: str | None = None


def list_findings(pages: Iterable[PageMatch]) -> Iterator[Finding]:
    """Yield the findings of matched pages: by page, article and task, then in the order of the text."""
    for page in pages:
        for article in page.articles:
            for task in article.tasks:
                yield from sorted(_find_in_task(page.name, article, task), key=lambda f: f.spans)


def _find_in_task(page: str, article: ArticleMatch, task: TaskMatches) -> Iterator[Finding]:
    by_gold = {m.gold: m for m in task.matches}
    by_pred = {m.pred for m in task.matches}
    for n, record in enumerate(task.gold):
        match = by_gold.get(n)
        pred = task.pred[match.pred] if match else None
        verdict, differs = _judge(task.task, match) if match else (Verdict.MISSED, ())
        yield _make_finding(page, article, task.task, verdict=verdict, gold=record, pred=pred, differs=differs)
    for n, record in enumerate(task.pred):
        if n not in by_pred:
            yield _make_finding(page, article, task.task, verdict=Verdict.INVENTED, pred=record)


def _judge(task: Task, match: Match) -> tuple[Verdict, tuple[str, ...]]:
    right = all(match.agrees[slot] for slot in JOINT[task])
    return Verdict.RIGHT if right else Verdict.NEAR, tuple(s for s, same in match.agrees.items() if not same)


def _make_finding(
    page: str,
    article: ArticleMatch,
    task: Task,
    *,
    verdict: Verdict,
    gold: Record | None = None,
    pred: Record | None = None,
    differs: tuple[str, ...] = (),
) -> Finding:
    shown, source = (gold, article.gold) if pred is None else (pred, article.pred)
    assert shown is not None  # noqa: S101 - one of the two is always given
    label = describe_record(task, shown, source)
    return Finding(
        page=page,
        article=article.place,
        task=task,
        verdict=verdict,
        gold=gold,
        pred=pred,
        differs=differs,
        text=source.data.get("text", ""),
        spans=record_spans(task, shown),
        quote=quote_record(task, shown, source),
        label=label,
        gold_label=_other_label(task, gold, article.gold, label) if pred is not None else None,
    )


def _other_label(task: Task, gold: Record | None, article: ScoredArticle, label: str) -> str | None:
    if gold is None:
        return None
    other = describe_record(task, gold, article)
    return other if other != label else None
