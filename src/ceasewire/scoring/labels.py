"""A record in a few words: its spans, its quotation, and what it says of them."""

from collections.abc import Iterable, Sequence

from ceasewire.scoring.articles import Record, ScoredArticle
from ceasewire.scoring.tasks import Task

# The slots that hold a record's own spans, by task. An actor has none.
_SPAN_SLOTS = {
    Task.STATEMENTS: ("content",),
    Task.TERMS: ("action",),
    Task.CONDITIONS: ("span",),
    Task.EVENTS: ("trigger",),
    Task.RESPONSIBILITY: ("span",),
    Task.PROCESSES: ("status_span", "venues"),
    Task.ACTORS: (),
}


def record_spans(task: Task, record: Record) -> tuple[tuple[int, int], ...]:
    """Return where a record's own words stand in its article's text."""
    return tuple((s["start"], s["end"]) for s in _spans(task, record))


def quote_record(task: Task, record: Record, article: ScoredArticle) -> str:
    """Return a record's own words on one line, pieces joined by "..."; the names of its actors where it has none."""
    pieces = [" ".join(span["text"].split()) for span in _spans(task, record)]
    if pieces:
        return " ... ".join(pieces)
    if task is Task.ACTORS:
        return " / ".join([record.get("name", ""), *record.get("aliases", ())])
    return _name((*record.get("parties", ()), *record.get("mediators", ())), article)


def describe_record(task: Task, record: Record, article: ScoredArticle) -> str:
    """Return what a record says of its words: "threaten by the Northern Front", "pledged withdraw_forces by ..."."""
    return _DESCRIBERS[task](record, article)


def _spans(task: Task, record: Record) -> list[Record]:
    found: list[Record] = []
    for slot in _SPAN_SLOTS[task]:
        value = record.get(slot)
        found += value if isinstance(value, list | tuple) else [value] if value else []
    return found


def _describe_statement(record: Record, article: ScoredArticle) -> str:
    behalf = f" for {_name(record['on_behalf_of'], article)}" if record.get("on_behalf_of") else ""
    return f"{record['act']} by {_name(record['speaker'], article)}{behalf}"


def _describe_term(record: Record, article: ScoredArticle) -> str:
    refrain = " refrain" if record.get("polarity") == "refrain" else ""
    roles = [c["role"] for c in record.get("conditions", ())]
    conditions = f" ({', '.join(roles)})" if roles else ""
    return f"{record['stance']}{refrain} {record['action_type']} by {_name(record['debtor'], article)}{conditions}"


def _describe_condition(record: Record, article: ScoredArticle) -> str:
    return f"{record['role']} by {_name(record.get('by'), article)}"


def _describe_event(record: Record, article: ScoredArticle) -> str:
    agents, targets = _name(record.get("agents"), article), _name(record.get("targets"), article)
    return f"{record['type']} {record['factuality']}: {agents} > {targets}"


def _describe_responsibility(record: Record, article: ScoredArticle) -> str:
    by, accused = _name([record.get("by")], article), _name([record.get("accused")], article)
    return f"{by} {record['stance']} {accused}"


def _describe_process(record: Record, article: ScoredArticle) -> str:
    return f"{record['status']}: {_name(record['parties'], article)}; mediators {_name(record['mediators'], article)}"


def _describe_actor(record: Record, _article: ScoredArticle) -> str:
    return f"{record.get('kind')} {record.get('name')}"


_DESCRIBERS = {
    Task.STATEMENTS: _describe_statement,
    Task.TERMS: _describe_term,
    Task.CONDITIONS: _describe_condition,
    Task.EVENTS: _describe_event,
    Task.RESPONSIBILITY: _describe_responsibility,
    Task.PROCESSES: _describe_process,
    Task.ACTORS: _describe_actor,
}


def _name(ids: Iterable[str | None] | None, article: ScoredArticle) -> str:
    names: Sequence[str] = [article.actor_name(i) for i in ids or () if i is not None]
    return " & ".join(names) or "-"
