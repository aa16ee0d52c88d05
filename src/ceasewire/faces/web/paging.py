"""Long lists in pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Item]):
    """One page of a list.

    Attributes:
        number: of this page, from 1.
        pages: how many there are, at least one.
        total: items in all; None where that is not known, and then there is a page more if there are further items.
        first: number of the first item here, from 1; 0 where there is none.
    """

    items: tuple[Item, ...]
    number: int
    pages: int
    total: int | None
    first: int

    @property
    def last(self) -> int:
        """Number of the last item here."""
        return self.first + len(self.items) - 1 if self.items else 0


def cut_part(items: Sequence[Item], number: int, size: int) -> Part[Item]:
    """Return one page of a list; a number beyond the last page gives the last one.

    >>> cut_part("abcde", 2, 2).items, cut_part("abcde", 9, 2).items
    (('c', 'd'), ('e',))
    """
    pages = max(-(-len(items) // size), 1)
    number = min(max(number, 1), pages)
    start = (number - 1) * size
    shown = tuple(items[start : start + size])
    return Part(items=shown, number=number, pages=pages, total=len(items), first=start + 1 if shown else 0)


def place_part(items: Sequence[Item], number: int, size: int, *, total: int | None, more: bool) -> Part[Item]:
    """Return a page that was cut already.

    >>> place_part("cd", 2, 2, total=5, more=True).pages, place_part("cd", 2, 2, total=None, more=True).pages
    (3, 3)
    """
    pages = number + more if total is None else max(-(-total // size), 1)
    first = (number - 1) * size + 1 if items else 0
    return Part(items=tuple(items), number=number, pages=pages, total=total, first=first)


def keep_last(items: Sequence[Item], size: int, *, every: bool) -> tuple[tuple[Item, ...], int]:
    """Return the last items of a list, or every one of them, and how many come before.

    >>> keep_last("abcde", 2, every=False), keep_last("abcde", 2, every=True)[1]
    ((('d', 'e'), 3), 0)
    """
    before = 0 if every else max(len(items) - size, 0)
    return tuple(items[before:]), before


def read_number(words: str | None) -> int:
    """Return the number of a page that an address asks for; 1 for what is none.

    >>> read_number("3"), read_number("x"), read_number(None)
    (3, 1, 1)
    """
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 9 else 1
