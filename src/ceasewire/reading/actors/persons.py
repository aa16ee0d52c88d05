"""Persons of an article, to be found again by surname, by first name, or by another part of their names."""

import re
from collections import defaultdict
from collections.abc import Set

from ceasewire.lexicon.actorwords import ActorWords
from ceasewire.reading.actors.entities import Entity
from ceasewire.reading.actors.genders import is_woman
from ceasewire.text.fold import fold_name

# The ending of a Slavic surname, which is written in many ways: "Zelensky", "Zelenskiy", "Zelenskyy".
_SLAVIC = re.compile(r"(?:iy|yy|yi|ij|ii|y)$")
# Parts of a name that are too short to find somebody by.
_LEAST = 2


# A surname of two names, each with its capital; not that of an Arab name ("al-Assad").
_DOUBLE = re.compile(r"\b[A-Z]\w{2,}[-–][A-Z]\w+$")


def _is_double(name: str) -> bool:
    """Whether somebody's surname is two names with a hyphen ("Bruni-Sarkozy")."""
    return _DOUBLE.search(name) is not None


class Persons:
    """The persons who were named so far.

    Args:
        words: the words that are no part of a surname.
        kin: nouns for relatives.
    """

    def __init__(self, words: ActorWords, kin: Set[str]) -> None:
        self._words, self._kin = words, kin
        self._by_surname: dict[str, dict[str, Entity]] = defaultdict(dict)
        self._by_part: dict[str, dict[str, Entity]] = defaultdict(dict)

    def add(self, entity: Entity, name: str) -> None:
        """Put a person down under a name, as the last who was named."""
        parts = fold_name(name).split(" ")
        surname = self.surname(name)
        self._by_surname[surname].pop(entity.id, None)
        self._by_surname[surname][entity.id] = entity
        for part in parts:
            if len(part) >= _LEAST and part not in self._words.suffixes and self._spell(part) != surname:
                self._by_part[self._spell(part)].setdefault(entity.id, entity)

    def drop(self, entity: Entity) -> None:
        """Take somebody off who turned out to be no person."""
        for found in (*self._by_surname.values(), *self._by_part.values()):
            found.pop(entity.id, None)

    def find(self, name: str, *, woman: bool | None = None) -> Entity | None:
        """Return the person of that name: of those whose surname it ends in the likeliest, else one with that part.

        Of several of one surname it is whom the surname alone named before, and no relative of another one
        ("her granddaughter Kate Tamm"), or else the last named. A part that several bear finds nobody.

        Args:
            name: the name.
            woman: whether a title before it says that it is a woman's, or a man's; null where none does.
        """
        surname = self.surname(name)
        fitting = [e for e in self._by_surname.get(surname, {}).values() if self._may_be(e.name, name)]
        if woman is not None:
            fitting = [e for e in fitting if is_woman(e, self._words) in {woman, None}]
        if not _is_double(name):  # "Sarkozy" is not Ms. Bruni-Sarkozy while another one of that name is there
            fitting = [e for e in fitting if not _is_double(e.name)] or fitting
        if fitting:
            same = next((e for e in fitting if fold_name(e.name) == fold_name(name)), None)
            return same or self._likeliest(name, fitting)
        if " " in fold_name(name):
            return None
        by_part = self._by_part.get(surname, {})
        return next(iter(by_part.values())) if len(by_part) == 1 else None

    def _likeliest(self, name: str, fitting: list[Entity]) -> Entity:
        """Return which of several persons of one surname it means, the last named of those that are as likely."""
        called = [e for e in fitting if name in e.forms]
        own = [e for e in fitting if e.titles.isdisjoint(self._kin)]
        return (called or own or fitting)[-1]

    def surname(self, name: str) -> str:
        """Return the surname of a person, as surnames are compared: the last word that is no suffix."""
        parts = fold_name(name).split(" ")
        last = parts[-2] if len(parts) > 2 and parts[-1].rstrip(".") in self._words.suffixes else parts[-1]
        return self._spell(last)

    def _spell(self, part: str) -> str:
        return _SLAVIC.sub("i", part)

    def _may_be(self, one: str, other: str) -> bool:
        """Whether two names of one surname may be one person's: one holds the other, or first names agree."""
        a, b = ([self._spell(part) for part in fold_name(name).split(" ")] for name in (one, other))
        if len(a) == 1 or len(b) == 1 or set(a) <= set(b) or set(b) <= set(a):
            return True
        initial = a[0][0] == b[0][0] and min(len(a[0]), len(b[0])) <= 2
        return a[0] == b[0] or initial
