"""Tests of `ceasewire.lexicon.moves`."""

import pytest

from ceasewire.lexicon.moves import load_moves
from ceasewire.lexicon.rules import read_rules
from ceasewire.model.reading import ActionType, MoveKind
from tests.readings import read

FIELDS = {"move": str, "verbs": list, "on": list}
OPTIONAL = {"with": list, "particles": list, "after": list, "without": list, "own": bool}
ROWS = read_rules("en/moves.toml", "move", FIELDS, optional=OPTIONAL)


def test_every_kind_that_a_verb_can_tell_has_a_rule() -> None:
    told = {rule.move for rule in load_moves().rules}
    assert set(MoveKind) - told == {MoveKind.START, MoveKind.DO}


def test_acts_that_count_as_done_are_kinds_of_acts() -> None:
    words = load_moves().words
    assert words.instant <= words.performed <= set(ActionType)


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_rule_matches_its_example_and_not_its_counter_example(row: dict[str, str]) -> None:
    rule = f"move:{row['id']}"
    assert rule in {name for move in read(row["example"]).x_moves for name in move.x_rules}
    assert rule not in {name for move in read(row["counter"]).x_moves for name in move.x_rules}
