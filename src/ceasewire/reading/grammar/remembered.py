"""Answers about a token that are kept with its paragraph: many rules ask the same of the same verb."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from ceasewire.reading.grammar.tokens import Token

Answer = TypeVar("Answer")


def remembered(ask: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """Return a question about a token that is worked out once for each.

    What it asks of must not change: a paragraph's tokens don't, once it is made.
    """

    @wraps(ask)
    def answer(token: Token) -> Answer:
        known = token.doc.known.get(ask)
        if known is None:
            known = token.doc.known[ask] = {}
        place = token.i
        if place not in known:
            known[place] = ask(token)
        given: Answer = known[place]
        return given

    return answer
