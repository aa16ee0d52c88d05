"""Pairs of names of parties and persons that are of one actor, or are not: what is linked has to be right.

The pairs are made for this test: aliases, spellings, acronyms, groups of one name, and such as are nearly alike.
"""

import csv
from pathlib import Path

import pytest

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.naming import load_name_words
from ceasewire.model.ledger import Verdict
from ceasewire.model.likeness import Likeness, Named
from ceasewire.model.reading import ActorKind
from ceasewire.resolution.likeness import judge_names

PRECISION, RECALL = 0.97, 0.80
FILE = Path(__file__).with_name("namepairs.tsv")


def _named(name: str, kind: str, countries: str, *, told: bool) -> Named:
    codes = frozenset(c for c in (countries or "").split(",") if c) if told else frozenset()
    return Named(name=name, kind=ActorKind(kind), countries=codes)


def judge_rows(*, told: bool) -> list[tuple[bool, Likeness, str]]:
    """Return whether each pair is one, what was judged, and the two names."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    found = []
    for row in rows:
        one = _named(row["one"], row["kind"], row["countries"], told=told)
        other = _named(row["other"], row["kind"], row["other_countries"], told=told)
        likeness = judge_names(one, other, gazetteer=load_gazetteer(), words=load_name_words())
        assert judge_names(other, one, gazetteer=load_gazetteer(), words=load_name_words()) == likeness
        found.append((row["same"] == "yes", likeness, f"{one.name} / {other.name}"))
    return found


def test_there_are_enough_pairs_of_either_kind() -> None:
    rows = judge_rows(told=True)
    assert len(rows) >= 700
    assert min(sum(same for same, _, _ in rows), sum(not same for same, _, _ in rows)) >= 150


def test_what_is_linked_is_right_and_most_is_linked() -> None:
    rows = judge_rows(told=True)
    linked = [(same, names) for same, likeness, names in rows if likeness.verdict is Verdict.SAME]
    wrong = [names for same, names in linked if not same]
    missed = [names for same, likeness, names in rows if same and likeness.verdict is not Verdict.SAME]
    precision = 1 - len(wrong) / len(linked)
    recall = 1 - len(missed) / sum(same for same, _, _ in rows)
    assert precision >= PRECISION, wrong
    assert recall >= RECALL, missed


def test_without_context_less_is_linked_but_hardly_more_is_wrong() -> None:
    rows = judge_rows(told=False)
    linked = [(same, names) for same, likeness, names in rows if likeness.verdict is Verdict.SAME]
    # Groups of one name can't be told apart without their countries.
    homonyms = {
        f"{name} / {name}"
        for name in (
            "Northern Front",
            "National Salvation Front",
            "al-Shabaab",
            "Islah",
            "Justice and Development Party",
        )
    }
    wrong = [names for same, names in linked if not same and names not in homonyms]
    assert len(wrong) <= 0.05 * len(linked), wrong


@pytest.mark.parametrize("told", [True, False])
def test_every_judgement_has_a_reason(told: bool) -> None:
    for _, likeness, names in judge_rows(told=told):
        assert likeness.reason, names
        assert 0 <= likeness.score <= 1
