"""How two lists of records are paired, and how alike two of them are."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from ceasewire.scoring.articles import Forms

# Below this two records are not the same one (CODEBOOK.md, "What is scored").
SAME_RECORD = 0.5
# Below this two articles are not the same one.
SAME_ARTICLE = 0.3

Key = TypeVar("Key")


def pair_best(
    gold: Sequence[Key], pred: Sequence[Key], likeness: Callable[[Key, Key], float], *, floor: float = SAME_RECORD
) -> list[tuple[int, int]]:
    """Pair two lists one to one, the most alike first; of equals, the first in the gold, then in the prediction.

    Returns:
        The places of each pair in the two lists. Pairs below the floor, or alike in nothing, are left out.
    """
    scored = sorted(
        (-value, i, j)
        for i, gold_key in enumerate(gold)
        for j, pred_key in enumerate(pred)
        if (value := likeness(gold_key, pred_key)) >= floor and value > 0
    )
    taken_gold, taken_pred, pairs = set(), set(), []
    for _, i, j in scored:
        if i not in taken_gold and j not in taken_pred:
            taken_gold.add(i)
            taken_pred.add(j)
            pairs.append((i, j))
    return pairs


def overlap_f1(gold: int, pred: int) -> float:
    """Return the F1 of two sets of tokens, given as bits."""
    total = gold.bit_count() + pred.bit_count()
    return 2 * (gold & pred).bit_count() / total if total else 0.0


def overlap_iou(gold: int, pred: int) -> float:
    """Return the intersection over the union of two sets of tokens, given as bits."""
    return (gold & pred).bit_count() / union if (union := (gold | pred).bit_count()) else 0.0


def overlap_bags(gold: Counter[str], pred: Counter[str]) -> float:
    """Return the F1 of two bags of words."""
    return 2 * (gold & pred).total() / (gold.total() + pred.total()) if gold and pred else 0.0


def count_shared(gold: Sequence[Forms], pred: Sequence[Forms]) -> int:
    """Return how many actors of the one slot are in the other, one for one."""
    left, shared = list(pred), 0
    for forms in gold:
        place = next((n for n, other in enumerate(left) if not forms.isdisjoint(other)), None)
        if place is not None:
            del left[place]
            shared += 1
    return shared


def same_actors(gold: Sequence[Forms], pred: Sequence[Forms]) -> bool:
    """Whether two actor slots name the same actors, one for one."""
    return len(gold) == len(pred) == count_shared(gold, pred)
