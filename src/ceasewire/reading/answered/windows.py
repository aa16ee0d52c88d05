"""Windows over an article: as many numbered paragraphs as a model is given at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from ceasewire.text.windows import cut_windows

# Below this a window is not cut in two any more: an answer that is too long for so little text is no answer.
SHORTEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A paragraph, or a part of one, with its number in the article and where it begins in the article's text."""

    number: int
    start: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Paragraphs that a model is given at once."""

    paragraphs: tuple[Numbered, ...]

    @property
    def text(self) -> str:
        """The paragraphs as the model sees them, each behind its number."""
        return "\n\n".join(f"[{paragraph.number}] {paragraph.text}" for paragraph in self.paragraphs)

    def halves(self) -> tuple["Window", ...]:
        """Return this window in two parts; itself alone where it is too short for that."""
        size = sum(len(paragraph.text) for paragraph in self.paragraphs)
        if size < SHORTEST:
            return (self,)
        return tuple(_gather(self.paragraphs, size // 2 + 1))


def cut_article(text: str, longest: int) -> tuple[Window, ...]:
    """Return the windows of an article's text, in order; together they hold every paragraph once.

    Args:
        text: the article's text.
        longest: how many characters a window has at most.
    """
    return tuple(_gather(_number(text), longest))


def _number(text: str) -> Iterator[Numbered]:
    at = 0
    for number, part in enumerate(text.split("\n\n"), start=1):
        if stripped := part.strip():
            yield Numbered(number=number, start=at + part.index(stripped), text=stripped)
        at += len(part) + 2


def _gather(paragraphs: Iterator[Numbered] | tuple[Numbered, ...], longest: int) -> Iterator[Window]:
    held: list[Numbered] = []
    size = 0
    for whole in paragraphs:
        for start, end in cut_windows(whole.text, longest):
            piece = Numbered(number=whole.number, start=whole.start + start, text=whole.text[start:end])
            if held and size + len(piece.text) > longest:
                yield Window(paragraphs=tuple(held))
                held, size = [], 0
            held.append(piece)
            size += len(piece.text)
    if held:
        yield Window(paragraphs=tuple(held))
