"""Spans: exact words and their place."""

from dataclasses import dataclass

from ceasewire.errors import SpanError


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words of an article's text, at half-open offsets in Unicode code points.

    Whoever holds a span beside its text has checked that `text[start:end] == span.text`
    (`ArticleReading` does when it is built).

    Raises:
        SpanError: if the span is empty, negative, or longer or shorter than its words.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text) or not self.text:
            raise SpanError(
                f"a span {self.start}-{self.end} with {len(self.text)} characters {self.text[:40]!r}",
                expected="0 <= start < end and end - start characters",
                todo="Cut spans with Span.cut(text, start, end)",
            )

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> "Span":
        """Return the span of `text` at these offsets.

        >>> Span.cut("a truce", 2, 7).text
        'truce'
        """
        return cls(start=start, end=end, text=text[start:end])

    def check(self, text: str, where: str = "span") -> None:
        """Raise SpanError unless these offsets hold these words in `text`."""
        if text[self.start : self.end] != self.text:
            raise SpanError(
                f"{where} {self.start}-{self.end} is {text[self.start : self.end][:60]!r}, not {self.text[:60]!r}",
                expected="the words at the offsets",
                todo="Cut spans from the article's own text with Span.cut",
            )

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end
