"""Where words that a model gave stand in its window: exactly, at one place, or nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ceasewire.model.spans import Span
from ceasewire.reading.answered.refusals import RefusalError, show
from ceasewire.reading.answered.windows import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Words with what the model says of their place: the number of their paragraph, the words around them."""

    text: str
    number: int | None = None
    before: str = ""
    after: str = ""


def find_span(given: Any, window: Window) -> Span:
    """Return the span of words that a model gave: a string, or an object with `text`, `p`, `before` and `after`.

    The words are searched for as they stand, character for character, as whole words. Where they stand several
    times, paragraph and neighbours choose; nothing is guessed.

    Raises:
        RefusalError: if they stand nowhere, or at more than one place.
    """
    asked = _read(given)
    found = list(_find(asked, window))
    if not found:
        raise RefusalError(f"the words {show(asked.text)} stand nowhere in the article")
    places = [(paragraph, start) for paragraph, start, _ in found]
    if len(places) > 1 and asked.number is not None:
        places = [(n, start) for n, start in places if n == asked.number] or places
    if len(places) > 1 and (asked.before.strip() or asked.after.strip()):
        fitting = {start for _, start, fits in found if fits}
        places = [(n, start) for n, start in places if start in fitting]
    if len(places) != 1:
        raise RefusalError(
            f"the words {show(asked.text)} stand at {len(found)} places, and nothing says which is meant"
        )
    start = places[0][1]
    return Span(start=start, end=start + len(asked.text), text=asked.text)


def holds_words(text: str, words: str) -> bool:
    """Whether a text holds these words, as whole words.

    >>> holds_words("The Iranian side", "Iran"), holds_words("Iran's side", "Iran")
    (False, True)
    """
    return any(True for _ in _occurrences(text, words))


def _read(given: Any) -> Given:
    if isinstance(given, str):
        given = {"text": given}
    if not isinstance(given, dict) or not isinstance(given.get("text"), str) or not given["text"].strip():
        raise RefusalError(f"{show(given)} gives no words")
    number = given.get("p")
    before, after = given.get("before"), given.get("after")
    return Given(
        text=given["text"].strip(),
        number=number if type(number) is int else None,
        before=before if isinstance(before, str) else "",
        after=after if isinstance(after, str) else "",
    )


def _find(asked: Given, window: Window) -> Iterator[tuple[int, int, bool]]:
    """Yield paragraph, place, and whether the neighbours are those that were named, of each occurrence."""
    for paragraph in window.paragraphs:
        for at in _occurrences(paragraph.text, asked.text):
            ahead = paragraph.text[:at].rstrip().endswith(asked.before.strip())
            behind = paragraph.text[at + len(asked.text) :].lstrip().startswith(asked.after.strip())
            yield paragraph.number, paragraph.start + at, ahead and behind


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        cut_front = at > 0 and text[at - 1].isalnum() and words[0].isalnum()
        cut_back = end < len(text) and text[end].isalnum() and words[-1].isalnum()
        if not cut_front and not cut_back:
            yield at
        at = text.find(words, at + 1)
