"""The records of one article matched, task by task, and the slots in which each pair agrees.

Figures count these matches and findings list them, so that the two can't disagree.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from ceasewire.scoring.articles import Forms, Record, ScoredArticle
from ceasewire.scoring.matching import count_shared, overlap_f1, overlap_iou, pair_best, same_actors


class Task(StrEnum):
    """What is scored apart."""

    STATEMENTS = "statements"
    TERMS = "terms"
    CONDITIONS = "conditions"
    EVENTS = "events"
    RESPONSIBILITY = "responsibility"
    PROCESSES = "processes"
    ACTORS = "actors"


# The slots that a matched record must have right to count in the task's joint figure.
JOINT: Mapping[Task, tuple[str, ...]] = {
    Task.STATEMENTS: ("speaker", "act"),
    Task.TERMS: ("debtor", "stance", "conditions"),
    Task.CONDITIONS: ("role",),
    Task.EVENTS: ("agents", "targets"),
    Task.RESPONSIBILITY: (),
    Task.PROCESSES: (),
    Task.ACTORS: (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A gold record and its prediction, by their places in the two lists.

    Attributes:
        agrees: for each slot that applies to the pair, whether the two agree in it.
    """

    gold: int
    pred: int
    agrees: Mapping[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskMatches:
    """The records of one task in one article, and which are matched."""

    task: Task
    gold: Sequence[Record]
    pred: Sequence[Record]
    matches: Sequence[Match]

    def count(self, slots: Iterable[str] = ()) -> int:
        """Return how many matches agree in all these slots."""
        return sum(all(m.agrees[s] for s in slots) for m in self.matches)

    def verdicts(self, slot: str) -> list[bool]:
        """Return, for each match that this slot applies to, whether the two agree in it."""
        return [m.agrees[slot] for m in self.matches if slot in m.agrees]


def match_article(gold: ScoredArticle, pred: ScoredArticle) -> tuple[TaskMatches, ...]:
    """Return the matches of every task, in the order of `Task`."""
    return tuple(match(gold, pred) for match in _MATCHERS)


def _match_statements(gold: ScoredArticle, pred: ScoredArticle) -> TaskMatches:
    def agree(a: Record, b: Record) -> dict[str, bool]:
        return {
            "speaker": same_actors(gold.forms(a["speaker"]), pred.forms(b["speaker"])),
            "act": a["act"] == b["act"],
            "on_behalf_of": same_actors(gold.forms(a.get("on_behalf_of")), pred.forms(b.get("on_behalf_of"))),
            "mode": a["mode"] == b["mode"],
        }

    rows, others = gold.records("statements"), pred.records("statements")
    keys = [gold.cover(r["content"]) for r in rows], [pred.cover(r["content"]) for r in others]
    return _matched(Task.STATEMENTS, (rows, others), keys, overlap_iou, agree)


def _match_terms(gold: ScoredArticle, pred: ScoredArticle) -> TaskMatches:
    def agree(a: Record, b: Record) -> dict[str, bool]:
        return {
            "debtor": same_actors(gold.forms(a["debtor"]), pred.forms(b["debtor"])),
            "stance": a["stance"] == b["stance"],
            "action_type": a["action_type"] == b["action_type"],
            "conditions": _same_conditions(a.get("conditions", ()), b.get("conditions", ()), gold, pred),
            **_agree_times(a, b, "starts", "ends"),
        }

    rows, others = gold.records("terms"), pred.records("terms")
    return _matched(Task.TERMS, (rows, others), _cover_each("action", rows, others, gold, pred), overlap_f1, agree)


def _match_conditions(gold: ScoredArticle, pred: ScoredArticle) -> TaskMatches:
    rows = [c for term in gold.records("terms") for c in term.get("conditions", ())]
    others = [c for term in pred.records("terms") for c in term.get("conditions", ())]
    keys = _cover_each("span", rows, others, gold, pred)
    return _matched(
        Task.CONDITIONS, (rows, others), keys, overlap_f1, lambda a, b: {"role": bool(a["role"] == b["role"])}
    )


def _match_events(gold: ScoredArticle, pred: ScoredArticle) -> TaskMatches:
    def agree(a: Record, b: Record) -> dict[str, bool]:
        return {
            "agents": same_actors(gold.forms(a.get("agents")), pred.forms(b.get("agents"))),
            "targets": same_actors(gold.forms(a.get("targets")), pred.forms(b.get("targets"))),
            "factuality": a["factuality"] == b["factuality"],
            **_agree_place(a, b, gold, pred),
            **_agree_times(a, b, "time"),
        }

    rows, others = gold.records("events"), pred.records("events")
    covers = _cover_each("trigger", rows, others, gold, pred)
    keys = _beside(covers[0], rows, "type"), _beside(covers[1], others, "type")
    return _matched(Task.EVENTS, (rows, others), keys, lambda a, b: float(a[1] == b[1] and bool(a[0] & b[0])), agree)


def _match_responsibility(gold: ScoredArticle, pred: ScoredArticle) -> TaskMatches:
    def key(article: ScoredArticle, row: Record) -> tuple[list[Forms], list[Forms], str]:
        return article.forms([row["accused"]]), article.forms([row["by"]]), row["stance"]

    rows, others = gold.records("responsibility"), pred.records("responsibility")
    return _matched(
        Task.RESPONSIBILITY,
        (rows, others),
        ([key(gold, r) for r in rows], [key(pred, r) for r in others]),
        lambda a, b: float(a[2] == b[2] and same_actors(a[0], b[0]) and same_actors(a[1], b[1])),
        _agree_in_nothing_more,
    )


def _match_processes(gold: ScoredArticle, pred: ScoredArticle) -> TaskMatches:
    def likeness(a: Record, b: Record) -> float:
        slot = "parties" if a["parties"] or b["parties"] else "mediators"
        x, y = gold.forms(a[slot]), pred.forms(b[slot])
        return 2 * count_shared(x, y) / (len(x) + len(y)) if x and y else 0.0

    def agree(a: Record, b: Record) -> dict[str, bool]:
        return {
            "mediators": same_actors(gold.forms(a["mediators"]), pred.forms(b["mediators"])),
            "status": a["status"] == b["status"],
        }

    lists = gold.records("processes"), pred.records("processes")
    return _matched(Task.PROCESSES, lists, lists, likeness, agree)


def _match_actors(gold: ScoredArticle, pred: ScoredArticle) -> TaskMatches:
    keys = [n for n in gold.names.values() if n], [n for n in pred.names.values() if n]
    return _matched(
        Task.ACTORS,
        (_named_actors(gold), _named_actors(pred)),
        keys,
        lambda a, b: float(not a.isdisjoint(b)),
        _agree_in_nothing_more,
    )


_MATCHERS = (
    _match_statements,
    _match_terms,
    _match_conditions,
    _match_events,
    _match_responsibility,
    _match_processes,
    _match_actors,
)

Key = TypeVar("Key")


def _matched(
    task: Task,
    records: tuple[Sequence[Record], Sequence[Record]],
    keys: tuple[Sequence[Key], Sequence[Key]],
    likeness: Callable[[Key, Key], float],
    agree: Callable[[Record, Record], Mapping[str, bool]],
) -> TaskMatches:
    gold, pred = records
    pairs = pair_best(*keys, likeness)
    matches = [Match(gold=i, pred=j, agrees=agree(gold[i], pred[j])) for i, j in pairs]
    return TaskMatches(task=task, gold=gold, pred=pred, matches=matches)


def _cover_each(
    slot: str, rows: Sequence[Record], others: Sequence[Record], gold: ScoredArticle, pred: ScoredArticle
) -> tuple[list[int], list[int]]:
    return [gold.cover((r[slot],)) for r in rows], [pred.cover((r[slot],)) for r in others]


def _beside(covers: Sequence[int], rows: Sequence[Record], slot: str) -> list[tuple[int, str]]:
    return [(cover, row[slot]) for cover, row in zip(covers, rows, strict=True)]


def _same_conditions(
    conditions: Sequence[Record], others: Sequence[Record], gold: ScoredArticle, pred: ScoredArticle
) -> bool:
    covers = _cover_each("span", conditions, others, gold, pred)
    keys = _beside(covers[0], conditions, "role"), _beside(covers[1], others, "role")
    pairs = pair_best(*keys, lambda a, b: overlap_f1(a[0], b[0]) * (a[1] == b[1]))
    return len(pairs) == len(conditions) == len(others)


def _agree_times(a: Record, b: Record, *slots: str) -> dict[str, bool]:
    # A time counts where either side gives a value: the same value is right, a guess is wrong.
    values = {slot: ((a.get(slot) or {}).get("value"), (b.get(slot) or {}).get("value")) for slot in slots}
    return {slot: x == y for slot, (x, y) in values.items() if x or y}


def _agree_place(a: Record, b: Record, gold: ScoredArticle, pred: ScoredArticle) -> dict[str, bool]:
    place, found = a.get("place"), b.get("place")
    if not place:
        return {}
    return {"place": bool(found and gold.cover((place["span"],)) & pred.cover((found["span"],)))}


def _agree_in_nothing_more(_gold: Record, _pred: Record) -> dict[str, bool]:
    return {}


def _named_actors(article: ScoredArticle) -> list[Record]:
    by_id = {actor["id"]: actor for actor in article.records("actors")}
    return [by_id[i] for i, forms in article.names.items() if forms]
