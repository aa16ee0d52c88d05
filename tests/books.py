"""Ledgers for tests, made by hand: norms, what was said of them, on which day, and whose word it is."""

from collections.abc import Iterable
from typing import Any

from ceasewire.ledger.book import Ledger, build_ledger
from ceasewire.ledger.contest import find_state
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Chain,
    Evidence,
    Judgement,
    JudgementKind,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    NormKind,
    Report,
    State,
    Talks,
    TargetKind,
    Window,
)
from ceasewire.model.reading import ActionType, ActorKind, EventType
from ceasewire.model.records import Records

Row = KnownActor | Norm | NormCondition | LedgerEvent | Talks | Assertion | Report | Judgement
Target = Norm | NormCondition | LedgerEvent | Talks | Assertion | str

# When everything that a test tells is known.
LATER = "2099-12-31"
_KINDS = {
    Norm: TargetKind.NORM,
    NormCondition: TargetKind.CONDITION,
    LedgerEvent: TargetKind.EVENT,
    Talks: TargetKind.TALKS,
    Assertion: TargetKind.ASSERTION,
    str: TargetKind.DOCUMENT,
}
_FIELDS = {
    KnownActor: "actors",
    Norm: "norms",
    NormCondition: "conditions",
    LedgerEvent: "events",
    Talks: "talks",
    Assertion: "assertions",
    Report: "reports",
    Judgement: "judgements",
}


def make_norm(*debtors: str, toward: Iterable[str] = (), **fields: Any) -> Norm:
    """Return a norm of these debtors: a truce, unless the fields say otherwise."""
    plain = {"kind": NormKind.MAINTAIN, "action_type": ActionType.CEASE_HOSTILITIES, "creditors": tuple(toward)}
    return Norm(**(plain | {"debtors": debtors} | fields))


def make_act(*debtors: str, action: ActionType = ActionType.WITHDRAW_FORCES, **fields: Any) -> Norm:
    """Return a norm to do something once: a withdrawal, unless said otherwise."""
    return make_norm(*debtors, **({"kind": NormKind.ACHIEVE, "action_type": action} | fields))


def hang(norm: Norm, gist: str = "the road opens", *performers: str, **fields: Any) -> NormCondition:
    """Return a condition that a norm may hang on."""
    return NormCondition(**({"norm": norm.id, "gist": gist, "performers": performers} | fields))


def make_actor(key: str, kind: ActorKind = ActorKind.ARMED_GROUP, **fields: Any) -> KnownActor:
    """Return a known actor, called as its key is."""
    return KnownActor(**({"key": key, "name": key.replace("_", " ").title(), "kind": kind} | fields))


def make_event(kind: EventType = EventType.CEASEFIRE_VIOLATED, **fields: Any) -> LedgerEvent:
    """Return an event as one document tells it."""
    return LedgerEvent(**({"document": "d1", "article": "art1", "type": kind, "words": "shelling"} | fields))


def say(act: Act, target: Target, day: str, *, by: str | None = None, document: str = "d1", **fields: Any) -> Assertion:
    """Return an assertion reported on a day, and known at its noon.

    Args:
        act: what it does.
        target: the record that it is about, or the id of a document.
        by: key of the actor whose word it is; null for the reporter's own voice.
        document: the document that tells it.
        fields: anything else, by the names of the record; `until` is the end of its window.
    """
    end = fields.pop("until", None)
    plain: dict[str, Any] = {
        "target": target if isinstance(target, str) else target.id,
        "target_kind": _KINDS[type(target)],
        "viewpoint": by,
        "asserted_by": Chain(speaker=(by,) if by else ()),
        "reported": day,
        "known": f"{day}T12:00:00Z",
        "source": document,
        "evidence": Evidence(document=document, article="art1", quotation=f"{act} on {day}"),
        "window": Window(end=end) if end else None,
    }
    return Assertion(act=act, **(plain | fields))


def judge(kind: JudgementKind, one: Norm | NormCondition | Assertion | Talks, other: Any, **fields: Any) -> Judgement:
    """Return a person's judgement on two records."""
    plain = {"subject": one.id, "object": other.id, "decided_by": "a monitor", "known": "2031-01-01T12:00:00Z"}
    return Judgement(kind=kind, **(plain | fields))


def gather(*rows: Row) -> Records:
    """Return these rows as the records of a ledger."""
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(_FIELDS[type(row)], []).append(row)
    return Records(**{name: tuple(group) for name, group in found.items()})


def make_ledger(*rows: Row, judged: Iterable[Judgement] = ()) -> Ledger:
    """Return the ledger of these rows, with these judgements of rules."""
    return build_ledger(gather(*rows), judged)


def see(ledger: Ledger, norm: Norm, day: str, viewpoint: str | None = None, *, known_at: str = LATER) -> State:
    """Return the state of a norm as of a day, with who sees it otherwise."""
    return find_state(ledger, norm.id, viewpoint=viewpoint, as_of=day, known_at=known_at)


def name_rules(state: State) -> dict[str, str]:
    """Return the rule by which each assertion makes the state, or doesn't, by id."""
    return {reason.assertion: reason.rule for reason in (*state.evidence, *state.excluded)}
