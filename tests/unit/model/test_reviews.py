"""Reviews: their ids, and which of them hold."""

import pytest

from ceasewire.model.reviews import Decision, ItemKind, Review, find_undone, find_withdrawn, hash_item


def review(number: int, decision: Decision = Decision.REJECT, subject: str = "as-1", *made: str) -> Review:
    """Return a review with this number as its id."""
    return Review(
        id=f"review-{number}", decision=decision, subject=subject, made=made, decided_by="ann", known="2031-06-01"
    )


def undo(number: int, of: int) -> Review:
    """Return a review that takes another one back."""
    return review(number, Decision.UNDO, f"review-{of}")


@pytest.mark.parametrize(
    ("undoing", "undone", "withdrawn"),
    [
        ([], {}, set()),
        ([(2, 1)], {"review-1": "review-2"}, {"as-9"}),
        ([(2, 1), (3, 2)], {"review-2": "review-3"}, set()),
        ([(2, 1), (3, 2), (4, 1)], {"review-2": "review-3", "review-1": "review-4"}, {"as-9"}),
    ],
)
def test_who_undoes_an_undoing_puts_the_first_review_in_force_again(
    undoing: list[tuple[int, int]], undone: dict[str, str], withdrawn: set[str]
) -> None:
    reviews = (review(1, Decision.REJECT, "as-1", "as-9"), *(undo(*pair) for pair in undoing))
    assert find_undone(reviews) == undone
    assert find_withdrawn(reviews) == withdrawn


def test_what_another_review_made_as_well_holds_on() -> None:
    reviews = (review(1, Decision.REJECT, "as-1", "as-9"), review(2, Decision.REJECT, "as-2", "as-9"), undo(3, 1))
    assert find_withdrawn(reviews) == frozenset()


def test_a_review_is_called_after_all_that_it_says() -> None:
    plain = {"decision": Decision.ACCEPT, "subject": "as-1", "decided_by": "ann", "known": "2031-06-01"}
    one, same = Review(**plain), Review(**plain)
    assert one.id == same.id
    assert {Review(**{**plain, "known": "2031-06-02"}).id, Review(**{**plain, "decided_by": "bo"}).id}.isdisjoint(
        {one.id}
    )


def test_an_item_that_changed_is_another_question() -> None:
    assert hash_item(ItemKind.CONTESTED, "norm-1", "a") == hash_item(ItemKind.CONTESTED, "norm-1", "a")
    assert hash_item(ItemKind.CONTESTED, "norm-1", "a") != hash_item(ItemKind.CONTESTED, "norm-1", "b")
