"""Tests of `ceasewire.scoring.matching`."""

from collections import Counter

import pytest

from ceasewire.scoring.matching import count_shared, overlap_bags, overlap_f1, overlap_iou, pair_best, same_actors


def likeness(table: dict[tuple[str, str], float]):
    return lambda gold, pred: table.get((gold, pred), 0.0)


def test_the_most_alike_are_paired_first() -> None:
    table = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.95}
    assert pair_best("ab", "xy", likeness(table)) == [(1, 1), (0, 0)]


def test_of_equals_the_first_in_the_gold_then_in_the_prediction_is_paired() -> None:
    assert pair_best("ab", "xy", lambda _gold, _pred: 1.0) == [(0, 0), (1, 1)]


@pytest.mark.parametrize(("value", "pairs"), [(0.49, []), (0.5, [(0, 0)])])
def test_pairs_below_the_floor_are_left_out(value: float, pairs: list[tuple[int, int]]) -> None:
    assert pair_best("a", "x", lambda _gold, _pred: value) == pairs


def test_what_is_alike_in_nothing_is_not_paired_even_at_a_floor_of_nought() -> None:
    assert pair_best("a", "x", lambda _gold, _pred: 0.0, floor=0.0) == []


@pytest.mark.parametrize(
    ("gold", "pred", "f1", "iou"),
    [(0, 0, 0.0, 0.0), (0b11, 0, 0.0, 0.0), (0b111, 0b111, 1.0, 1.0), (0b111, 0b110, 0.8, 2 / 3)],
)
def test_overlap_of_token_sets(gold: int, pred: int, f1: float, iou: float) -> None:
    assert overlap_f1(gold, pred) == f1
    assert overlap_iou(gold, pred) == iou


def test_overlap_of_bags_counts_a_word_as_often_as_both_have_it() -> None:
    assert overlap_bags(Counter("aab"), Counter("abb")) == 2 * 2 / 6
    assert overlap_bags(Counter(), Counter("a")) == 0.0


FRONT, GUARD, BOTH = frozenset({"front", "nf"}), frozenset({"guard"}), frozenset({"front", "guard"})


@pytest.mark.parametrize(
    ("gold", "pred", "shared", "same"),
    [
        ([], [], 0, True),
        ([FRONT], [frozenset({"nf"})], 1, True),
        ([FRONT, GUARD], [GUARD, FRONT], 2, True),
        ([FRONT, FRONT], [FRONT], 1, False),
        ([FRONT], [FRONT, GUARD], 1, False),
        # One for one, in order: "front" takes the actor that "guard" would have needed.
        ([FRONT, GUARD], [BOTH, FRONT], 1, False),
    ],
)
def test_actors_are_matched_one_for_one(gold: list, pred: list, shared: int, same: bool) -> None:
    assert count_shared(gold, pred) == shared
    assert same_actors(gold, pred) is same
