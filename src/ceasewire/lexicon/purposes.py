"""What ceasefires are for, as ETH/PRIO codes it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ceasewire.lexicon.tables import check_faults, parse_table, read_text
from ceasewire.model.reading import ActionType

COLUMNS = ("flag", "words", "actions", "example", "not")


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """A flag, with the words or other acts that raise it."""

    flag: str
    words: frozenset[str]
    actions: frozenset[ActionType]

    def holds(self, text: str, actions: Iterable[ActionType]) -> bool:
        """Whether these words of a ceasefire, or the acts beside it, are of this purpose."""
        folded = text.casefold()
        told = any(re.search(rf"\b{re.escape(word)}\b", folded) for word in self.words)
        return told or not self.actions.isdisjoint(actions)


@cache
def load_purposes(language: str = "en") -> tuple[Purpose, ...]:
    """Return the purposes, in the order of the table; read once.

    Raises:
        LexiconError: if the table breaks its schema; every fault is listed.
    """
    name = f"{language}/purposes.tsv"
    rows, faults = parse_table(read_text(name), name, columns=COLUMNS)
    known = set(ActionType)
    faults += [
        row.fault(f"{action!r} is no kind of act")
        for row in rows
        for action in row.items("actions")
        if action not in known
    ]
    check_faults(name, faults)
    return tuple(
        Purpose(
            flag=row["flag"],
            words=frozenset(row.items("words")),
            actions=frozenset(ActionType(action) for action in row.items("actions")),
        )
        for row in rows
    )
