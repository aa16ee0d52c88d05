"""Entries of the lexicon's TOML files: read, and checked field by field, with every fault kept."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any, TypeVar

S = TypeVar("S", bound=StrEnum)


class Fields:
    """The fields of one entry, being checked: gives them by type, and adds what is wrong to `faults`.

    A field that is wrong is given as its default, so that one pass finds all faults.
    """

    __slots__ = ("_faults", "_fields", "_where")

    def __init__(self, where: str, fields: Any, faults: list[str], *, known: Collection[str]) -> None:
        self._where = where
        self._faults = faults
        self._fields: Mapping[str, Any] = fields if isinstance(fields, dict) else {}
        if not isinstance(fields, dict):
            self.fault("not a table")
        for name in self._fields:
            if name not in known:
                self.fault(f"unknown field {name}")

    def fault(self, what: str) -> None:
        """Keep a fault with the place of this entry."""
        self._faults.append(f"{self._where}: {what}")

    def text(self, name: str, *, default: str | None = None) -> str:
        """Return a text; one that has no default must be there and say something."""
        value = self._fields.get(name, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            self.fault(f"{name} is {value!r}, not a text")
            return default or ""
        return value

    def words(self, name: str) -> tuple[str, ...]:
        """Return the parts of a text that stand between blanks; none where the field is missing."""
        return tuple(self.text(name, default="").split())

    def flag(self, name: str) -> bool:
        """Return a yes or no; no where the field is missing."""
        value = self._fields.get(name, False)
        if not isinstance(value, bool):
            self.fault(f"{name} is {value!r}, not true or false")
            return False
        return value

    def choice(self, name: str, kind: type[S], *, default: S | None = None) -> S:
        """Return a member of a closed set; one that has no default must be there."""
        found = self._member(name, self._fields.get(name, default), kind)
        return found or default or next(iter(kind))

    def maybe(self, name: str, kind: type[S]) -> S | None:
        """Return a member of a closed set, or null where the field is missing."""
        return self._member(name, self._fields[name], kind) if name in self._fields else None

    def pairs(self, name: str, kind: type[S]) -> tuple[tuple[str, S], ...]:
        """Return the pairs of a text such as "to=pledge prep:to=accept"."""
        pairs = []
        for word in self.words(name):
            key, mark, value = word.partition("=")
            member = self._member(name, value, kind) if mark and key else None
            if member is None and not (mark and key):
                self.fault(f"{name} holds {word!r}, not a pair")
            elif member is not None:
                pairs.append((key, member))
        return tuple(pairs)

    def _member(self, name: str, value: Any, kind: type[S]) -> S | None:
        try:
            return kind(value)
        except ValueError:
            self.fault(f"{name} is {value!r}, not one of {', '.join(kind)}")
            return None
