"""Bonds: each example shows its tie, and no counter does."""

import re

import pytest

from ceasewire.lexicon.bonds import load_bonds
from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import Relation
from tests.readings import read

ROWS = read_rules("en/bonds.toml", "bond", {"after": list, "before": list, "relation": str}, optional={})


def hyphens(text: str) -> list[tuple[str, str]]:
    """Return what stands before and behind each hyphen of a text, in small letters."""
    return [(m[1].lower(), m[2].lower()) for m in re.finditer(r"(\w+)-(\w+)", text)]


@pytest.mark.parametrize("row", ROWS, ids=[r["id"] for r in ROWS])
def test_an_example_has_its_bond_and_a_counter_none(row: dict[str, str]) -> None:
    words = [word for pair in hyphens(row["example"]) for word in pair]
    assert set(words) & {*row["after"], *row["before"]}
    assert hyphens(row["counter"]) == []


@pytest.mark.parametrize(
    ("before", "after", "relation"),
    [("", "backed", Relation.BACKED_BY), ("pro", "", Relation.ALLIED_WITH), ("", "linked", Relation.LINKED_TO)],
)
def test_a_bond_gives_its_tie(before: str, after: str, relation: Relation) -> None:
    bond = load_bonds().find(before, after)
    assert bond is not None
    assert bond.relation is relation


def test_being_against_somebody_is_a_bond_without_a_tie() -> None:
    bond = load_bonds().find("anti", "")
    assert bond is not None
    assert bond.relation is None


def test_a_plain_compound_has_no_bond() -> None:
    assert load_bonds().find("the", "army") is None


def test_who_is_backed_by_a_state_is_no_part_of_it() -> None:
    reading = read("Iran-backed Iraqi militia groups agreed to suspend rocket attacks on US forces.")
    names = {actor.id: actor.name for actor in reading.actors}
    ties = {(a.name, names[t.to], t.relation) for a in reading.actors for t in a.affiliations if "militia" in a.name}
    assert ties == {("Iran-backed Iraqi militia groups", "Iran", Relation.BACKED_BY)}
