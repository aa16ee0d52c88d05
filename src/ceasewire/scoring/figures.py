"""The codebook's figures: precision, recall and F1 of each task, and the ledger's F1 over them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ceasewire.scoring.articles import Record
from ceasewire.scoring.pages import ArticleMatch, PageMatch, match_pages
from ceasewire.scoring.tasks import JOINT, Task, TaskMatches

# Figures over all records of a task: a match must agree in these slots to be a hit.
_SHARES: Mapping[Task, Mapping[str, tuple[str, ...]]] = {
    Task.STATEMENTS: {
        "statements.content": (),
        "statements.speaker": ("speaker",),
        "statements.joint": JOINT[Task.STATEMENTS],
    },
    Task.TERMS: {
        "terms.action": (),
        "terms.debtor": ("debtor",),
        "terms.stance": ("stance",),
        "terms.joint": JOINT[Task.TERMS],
    },
    Task.CONDITIONS: {"conditions.span": (), "conditions.role": JOINT[Task.CONDITIONS]},
    Task.EVENTS: {"events.type": (), "events.joint": JOINT[Task.EVENTS]},
    Task.RESPONSIBILITY: {"responsibility": JOINT[Task.RESPONSIBILITY]},
    Task.PROCESSES: {"processes": JOINT[Task.PROCESSES]},
    Task.ACTORS: {"actors": JOINT[Task.ACTORS]},
}

# Figures over the matched records of a task: how many agree in this slot.
_ACCURACIES: Mapping[Task, tuple[str, ...]] = {
    Task.STATEMENTS: ("on_behalf_of", "mode"),
    Task.TERMS: ("action_type",),
    Task.EVENTS: ("factuality", "place"),
    Task.PROCESSES: ("mediators", "status"),
}

_TIMES = ("starts", "ends", "time")

# The ledger's F1 is the mean of these.
LEDGER_FIGURES = ("statements.joint", "terms.joint", "events.joint", "responsibility", "processes")


@dataclass(slots=True, kw_only=True)
class Tally:
    """The counts of one figure. F1 of an accuracy is the accuracy."""

    hit: int = 0
    pred: int = 0
    gold: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what is predicted that is right; None where nothing is predicted."""
        return self.hit / self.pred if self.pred else None

    @property
    def recall(self) -> float | None:
        """Share of the gold that is found; None where there is none."""
        return self.hit / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The balance of both; None where there is neither gold nor prediction."""
        return 2 * self.hit / (self.pred + self.gold) if self.pred or self.gold else None

    def add(self, hit: int, pred: int, gold: int) -> None:
        """Count one article, or one page, more."""
        self.hit, self.pred, self.gold = self.hit + hit, self.pred + pred, self.gold + gold


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The figures of a set of pages.

    Attributes:
        ledger_f1: mean of `LEDGER_FIGURES` that have gold; None where none has.
        body_f1: mean F1 of the articles' words; None where there is no article.
        figures: each figure's counts, by name, sorted. "task|matched" is an accuracy among matched records.
    """

    pages: int
    ledger_f1: float | None
    body_f1: float | None
    figures: Mapping[str, Tally]

    def value(self, name: str) -> float | None:
        """Return a figure's F1 by its name, or `ledger_f1` or `body_f1`."""
        if name in ("ledger_f1", "body_f1"):
            found: float | None = getattr(self, name)
            return found
        return self.figures[name].f1 if name in self.figures else None


def score_pages(gold: Mapping[str, Record], pred: Mapping[str, Record]) -> Score:
    """Return the figures of predicted readings against gold ones.

    Args:
        gold: the JSON of each gold reading, by name.
        pred: the JSON of each predicted reading. A gold page without one counts as an empty prediction.
    """
    return count_figures(match_pages(gold, pred))


def count_figures(pages: Iterable[PageMatch]) -> Score:
    """Return the figures of pages that are matched already."""
    pages = tuple(pages)
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for name in LEDGER_FIGURES:
        tallies[name].add(0, 0, 0)
    for page in pages:
        tallies["articles"].add(sum(a.found for a in page.articles), page.predicted, len(page.articles))
        for article in page.articles:
            _count_article(article, tallies)
    body = [a.body for page in pages for a in page.articles]
    return Score(
        pages=len(pages),
        ledger_f1=_mean([tallies[n].f1 or 0.0 for n in LEDGER_FIGURES if tallies[n].gold]),
        body_f1=_mean(body),
        figures=dict(sorted(tallies.items())),
    )


def encode_score(score: Score) -> dict[str, Any]:
    """Return the figures as JSON, in the form of the codebook's scorer."""
    return {
        "ledger_f1": score.ledger_f1,
        "articles.body_f1": score.body_f1,
        "pages": score.pages,
        "figures": {
            name: {"p": t.precision, "r": t.recall, "f1": t.f1, "hit": t.hit, "pred": t.pred, "gold": t.gold}
            for name, t in score.figures.items()
        },
    }


def format_score(score: Score) -> list[str]:
    """Return the figures as lines for people; a figure with neither gold nor prediction is left out."""
    head = f"ledger F1 {_show(score.ledger_f1)}   body F1 {_show(score.body_f1)}   pages {score.pages}"
    return [head, *(_format_tally(name, t) for name, t in score.figures.items() if t.gold or t.pred)]


def _count_article(article: ArticleMatch, tallies: Mapping[str, Tally]) -> None:
    for name, same in (("articles.headline", article.headline), ("articles.published", article.published)):
        if same is not None:
            tallies[name].add(same, 1, 1)
    for task in article.tasks:
        for name, slots in _SHARES[task.task].items():
            tallies[name].add(task.count(slots), len(task.pred), len(task.gold))
        for slot in _ACCURACIES.get(task.task, ()):
            _count_verdicts(task, slot, tallies[f"{task.task}.{slot}|matched"])
        for slot in _TIMES:
            if task.verdicts(slot):
                _count_verdicts(task, slot, tallies["times|matched"])


def _count_verdicts(task: TaskMatches, slot: str, tally: Tally) -> None:
    verdicts = task.verdicts(slot)
    tally.add(sum(verdicts), len(verdicts), len(verdicts))


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _show(value: float | None) -> str:
    return "  -  " if value is None else f"{value:.3f}"


def _format_tally(name: str, tally: Tally) -> str:
    if "|" in name:
        return f"{name:36s} accuracy {_show(tally.f1)}   of {tally.gold}"
    return (
        f"{name:36s} P {_show(tally.precision)}  R {_show(tally.recall)}  F1 {_show(tally.f1)}   "
        f"hit {tally.hit} pred {tally.pred} gold {tally.gold}"
    )
