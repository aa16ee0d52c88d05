"""Answers about a token that are kept with its paragraph: many rules ask the same of the same verb."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from ceasewire.reading.tokens import Token

Answer = TypeVar("Answer")


def remembered(ask: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """Return a question about a token that is worked out once for each.

    What it asks of must not change: a paragraph's tokens don't, once it is made.
    """

    @wraps(ask)
    def answer(token: Token) -> Answer:
        known: dict[int, Any] = token.doc.known.setdefault(ask, {})
        if token.i in known:
            given: Answer = known[token.i]
            return given
        found = known[token.i] = ask(token)
        return found

    return answer
