"""Tests of `ceasewire.model.spans`."""

import pytest

from ceasewire.errors import SpanError
from ceasewire.model.spans import Span

TEXT = "Müller said: “No truce.” 🕊 It held."


@pytest.mark.parametrize(("start", "end"), [(0, 6), (13, 24), (25, 26), (0, len(TEXT))])
def test_a_span_is_cut_in_code_points(start: int, end: int) -> None:
    span = Span.cut(TEXT, start, end)
    assert (span.start, span.end, span.text) == (start, end, TEXT[start:end])


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(0, 0, ""), (-1, 4, "truce"), (3, 3, "a"), (0, 4, "truce"), (0, 6, "truce"), (5, 0, "truce")],
)
def test_a_span_that_misses_its_words_cannot_be_built(start: int, end: int, text: str) -> None:
    with pytest.raises(SpanError, match="E001"):
        Span(start=start, end=end, text=text)


def test_a_span_beyond_the_text_cannot_be_cut() -> None:
    with pytest.raises(SpanError):
        Span.cut("truce", 3, 9)


def test_a_span_is_checked_against_its_text() -> None:
    span = Span.cut(TEXT, 0, 6)
    span.check(TEXT)
    with pytest.raises(SpanError, match=r"terms\[0\]\.action 0-6 is 'Maller', not 'Müller'"):
        span.check(TEXT.replace("ü", "a"), "terms[0].action")


@pytest.mark.parametrize(
    ("other", "overlaps", "covers"),
    [((2, 4), True, True), ((0, 2), False, False), ((1, 3), True, False), ((6, 8), False, False), ((2, 6), True, True)],
)
def test_spans_overlap_where_they_share_a_character(other: tuple[int, int], overlaps: bool, covers: bool) -> None:
    span, second = Span.cut("a ceasefire", 2, 6), Span.cut("a ceasefire", *other)
    assert span.overlaps(second) is second.overlaps(span) is overlaps
    assert span.covers(second) is covers
