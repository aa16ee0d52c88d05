"""Contents: what is said, as offsets into its paragraph."""

from dataclasses import dataclass

from ceasewire.reading.grammar.phrases import trim
from ceasewire.reading.grammar.tokens import Token


@dataclass(frozen=True, slots=True)
class Content:
    """The words said, as token edges, with the verb or noun that heads them and the frame that gave them.

    `opening` are the edges of what is said before a report in the middle of it ("the road, he said, was open").
    """

    first: int
    last: int
    head: Token
    frame: str
    opening: tuple[int, int] | None = None


def content_between(verb: Token, first: int, last: int, head: Token, frame: str) -> Content | None:
    """Return the words between two tokens as content, trimmed; null where none are left or the verb is among them."""
    if first > last:
        return None
    doc = verb.doc
    start, end = trim(doc[first], doc[last])
    if doc[end].dep_ == "cc" and end > start:  # its other clause is none of what is said
        start, end = trim(doc[start], doc[end - 1])
    if start > end or (start <= verb.i <= end):
        return None
    return Content(start, end, head, frame)
