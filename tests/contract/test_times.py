"""Times as records give them: sentences told before and after what they tell of, with the value that each time has.

The words and the value of `times.tsv` were written by hand from a calendar; "-" stands for no value, and for an article
without a date. What the words leave open has no value: a wrong one is worse than none.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from ceasewire.model.reading import ArticleReading, Time
from tests.readings import read

ROWS = Path(__file__).with_name("times.tsv")
# Of the times that have a value, so many must be found.
ENOUGH = 0.9


class Case(NamedTuple):
    """One row: when the article was published, its sentence, the words of the time, and its value."""

    published: str | None
    text: str
    words: str
    value: str | None

    @property
    def wanted(self) -> set[str]:
        """The values that records may give: one, or where it begins and where it ends."""
        return set((self.value or "").split())


@cache
def cases() -> tuple[Case, ...]:
    """Return the rows of the file."""
    with ROWS.open(encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return tuple(Case(*(None if cell == "-" else cell for cell in row)) for row in rows)  # type: ignore[arg-type]


def times_of(reading: ArticleReading) -> Iterator[Time]:
    """Yield the times of a reading's events, terms and conditions."""
    for event in reading.events:
        yield from (event.time,) if event.time else ()
    for term in reading.terms:
        yield from (t for t in (term.starts, term.ends, *(c.by_when for c in term.conditions)) if t)


def values(case: Case) -> set[str]:
    """Return the values that the records of a sentence give to the words of the case."""
    times = times_of(read(case.text, case.published))
    return {t.value for t in times if t.value and (case.words in t.span.text or t.span.text in case.words)}


@pytest.mark.parametrize("case", cases(), ids=lambda c: f"{c.published or 'undated'}: {c.text}")
def test_a_time_has_its_value_or_none(case: Case) -> None:
    assert values(case) <= case.wanted


def test_nearly_all_times_that_have_a_value_are_found() -> None:
    dated = [c for c in cases() if c.value]
    assert sum(values(c) == c.wanted for c in dated) >= ENOUGH * len(dated)


def test_there_are_times_of_many_kinds_on_both_sides_of_the_article() -> None:
    assert len(cases()) >= 120
    assert {c.value[: len("2024")] > c.published[: len("2024")] for c in cases() if c.value and c.published} == {
        True,
        False,
    }
