"""Fields of a line or a norm that a person may correct: how each is given, and what becomes of the record."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from ceasewire.errors import ReviewError
from ceasewire.model.ledger import Act, Assertion, Chain, DeadlineKind, Norm, NormKind, Stance, Window
from ceasewire.model.reading import ActionType, Polarity
from ceasewire.text.moments import begin, is_duration

Choice = TypeVar("Choice", bound=StrEnum)
Read = Callable[[str, str], Any]


def _choose(kind: type[Choice]) -> Callable[[str, str], Choice]:
    def read(name: str, given: str) -> Choice:
        try:
            return kind(given.strip().replace(" ", "_").lower())
        except ValueError as error:
            raise ReviewError(f"{name} {given!r}", expected=f"one of {', '.join(kind)}") from error

    return read


def _read_day(name: str, given: str) -> str | None:
    if not given.strip():
        return None
    if begin(given.strip()) is None:
        raise ReviewError(f"{name} {given!r}", expected="an ISO date or date-time, or nothing for none")
    return given.strip()


def _read_end(name: str, given: str) -> str | None:
    return given.strip() if is_duration(given.strip()) else _read_day(name, given)


def _read_keys(name: str, given: str) -> tuple[str, ...]:  # noqa: ARG001 - all readers take a name
    """Keys of actors, which whoever calls has looked up; see `review.settle`."""
    return tuple(key for key in given.split(",") if key)


def _read_value(name: str, given: str) -> str | None:  # noqa: ARG001 - all readers take a name
    return given.strip() or None


# What of a line can be corrected. Actors are given by key here.
LINE_FIELDS: dict[str, Read] = {
    "act": _choose(Act),
    "stance": _choose(Stance),
    "by": _read_keys,
    "about": _read_keys,
    "reported": _read_day,
    "since": _read_day,
    "until": _read_end,
    "starts": _read_day,
    "ends": _read_end,
    "value": _read_value,
}
# What of a norm can be corrected; of a line, which norm it is about.
NORM_FIELDS: dict[str, Read] = {
    "debtors": _read_keys,
    "creditors": _read_keys,
    "action_type": _choose(ActionType),
    "kind": _choose(NormKind),
    "polarity": _choose(Polarity),
}
# Fields whose values are actors.
ACTOR_FIELDS = frozenset({"by", "about", "debtors", "creditors"})


def split_changes(changes: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the changes of the line and those of its norm, each value read.

    Raises:
        ReviewError: if there is none, a field is unknown, or a value is none of its kind.
    """
    if not changes:
        raise ReviewError("a correction without a change", expected="a field and what it should say, as stance=alleged")
    unknown = sorted(changes.keys() - LINE_FIELDS.keys() - NORM_FIELDS.keys())
    if unknown:
        known = ", ".join([*LINE_FIELDS, *NORM_FIELDS])
        raise ReviewError(f"{unknown[0]!r} is no field that can be corrected", expected=f"one of {known}")
    line = {name: LINE_FIELDS[name](name, given) for name, given in changes.items() if name in LINE_FIELDS}
    norm = {name: NORM_FIELDS[name](name, given) for name, given in changes.items() if name in NORM_FIELDS}
    return line, norm


def correct_line(line: Assertion, changes: Mapping[str, Any], *, known: str, by: str) -> Assertion:
    """Return the line as it should be: the same words of the same source, a person's line from now on."""
    plain = {name: changes[name] for name in ("act", "stance", "about", "reported", "value") if name in changes}
    new = replace(line, **plain, id="", known=known, rules=(f"review:{by}",))
    if "by" in changes:
        speakers = changes["by"]
        chain = Chain(speaker=speakers, via=line.asserted_by.via, outlet=line.asserted_by.outlet)
        new = replace(new, id="", asserted_by=chain, viewpoint=speakers[0] if speakers else None)
    if "since" in changes or "until" in changes:
        valid = replace(new.valid, start=changes.get("since", new.valid.start), end=changes.get("until", new.valid.end))
        new = replace(new, id="", valid=valid)
    if "starts" in changes or "ends" in changes:
        new = replace(new, id="", window=_correct_window(new.window or Window(), changes))
    return new


def correct_norm(norm: Norm, changes: Mapping[str, Any]) -> Norm:
    """Return the norm as it should be. Keys of actors are sorted, as readings have them."""
    sorted_keys = {k: tuple(sorted(v)) if isinstance(v, tuple) else v for k, v in changes.items()}
    debtors = sorted_keys.get("debtors", norm.debtors)
    creditors = tuple(c for c in sorted_keys.get("creditors", norm.creditors) if c not in debtors)
    document = None if debtors else norm.document
    other: dict[str, Any] = {**sorted_keys, "creditors": creditors, "document": document}
    return replace(norm, id="", **other)


def _correct_window(window: Window, changes: Mapping[str, Any]) -> Window:
    start, end = changes.get("starts", window.start), changes.get("ends", window.end)
    deadline = window.deadline
    if "ends" in changes:
        both = end is not None and (start is not None or is_duration(end))
        deadline = DeadlineKind.WINDOW if both else DeadlineKind.DATE if end else DeadlineKind.NONE_STATED
    return replace(window, start=start, end=end, deadline=deadline)
