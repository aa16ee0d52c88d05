"""Tests of `ceasewire.model.page`."""

import pytest

from ceasewire.errors import SpanError
from ceasewire.model.page import Article

Origin = tuple[tuple[int, int, int, int], ...]


@pytest.mark.parametrize("origin", [(), ((0, 5, 10, 15),), ((0, 2, 1, 3), (2, 5, 3, 9)), ((1, 3, 0, 2), (4, 5, 8, 9))])
def test_an_origin_goes_forward_through_text_and_page(origin: Origin) -> None:
    assert Article(id="art1", text="truce", origin=origin).origin == origin


@pytest.mark.parametrize(
    "origin",
    [
        ((0, 6, 0, 6),),
        ((2, 2, 0, 1),),
        ((0, 3, 0, 3), (2, 5, 3, 6)),
        ((2, 5, 3, 6), (0, 2, 6, 8)),
        ((0, 3, 5, 8), (3, 5, 0, 2)),
        ((0, 3, 4, 4),),
    ],
)
def test_an_origin_that_leaves_the_text_overlaps_or_runs_back_cannot_be_built(origin: Origin) -> None:
    with pytest.raises(SpanError, match="origin piece"):
        Article(id="art1", text="truce", origin=origin)
