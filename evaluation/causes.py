"""Why a record is wrong, as far as it can be told from the record: the key that errors are grouped by."""

from ceasewire.scoring import JOINT, Finding, Task, Verdict
from ceasewire.scoring.articles import Record

# For each task, the slots that say what sort of record it is.
_SORTS: dict[Task, tuple[str, ...]] = {
    Task.STATEMENTS: ("mode",),
    Task.TERMS: ("stance", "action_type"),
    Task.CONDITIONS: ("role",),
    Task.EVENTS: ("type",),
    Task.RESPONSIBILITY: ("stance",),
    Task.PROCESSES: ("status",),
    Task.ACTORS: ("kind",),
}

# Slots whose two values are shown side by side; the others hold lists of actors, spans or times.
_PLAIN_SLOTS = frozenset({"act", "mode", "stance", "action_type", "role", "factuality", "status", "type"})


def name_cause(finding: Finding) -> str:
    """Return the cause of a finding that isn't right.

    A missed record goes by its sort and its cue or trigger, an invented one by the rules that made it or else the
    same, and a near one by the slots that keep it from being right.
    """
    if finding.verdict is Verdict.NEAR and finding.gold is not None and finding.pred is not None:
        return "; ".join(_name_difference(s, finding.gold, finding.pred) for s in _wrong_slots(finding))
    record = finding.pred if finding.pred is not None else finding.gold
    assert record is not None  # noqa: S101 - one of the two is always given
    rules = record.get("x_rules") if finding.verdict is Verdict.INVENTED else None
    return " ".join([*_name_sort(finding.task, record), *(f"by rule {rule}" for rule in rules or ())])


def _wrong_slots(finding: Finding) -> list[str]:
    return [slot for slot in finding.differs if slot in JOINT[finding.task]]


def _name_difference(slot: str, gold: Record, pred: Record) -> str:
    if slot in _PLAIN_SLOTS:
        return f"{slot}: {pred.get(slot)} for {gold.get(slot)}"
    if isinstance(gold.get(slot), list | tuple):
        return f"{slot}: {len(pred.get(slot) or ())} for {len(gold[slot])}"
    return slot


def _name_sort(task: Task, record: Record) -> list[str]:
    words = [str(record.get(slot)) for slot in _SORTS[task]]
    cue = record.get("trigger") if task is Task.EVENTS else record.get("cue")
    if task is Task.STATEMENTS and not cue:
        return [*words, "without cue"]
    if cue:
        words.append(f'"{" ".join(cue["text"].casefold().split())}"')
    return words
