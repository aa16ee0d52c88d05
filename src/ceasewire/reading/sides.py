"""Sides: the actors of a deal or of talks that one noun names together."""

from ceasewire.reading.cast import Cast
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.phrases import objects_of, prepositions
from ceasewire.reading.tokens import Token


def sides_of(paragraph: Paragraph, noun: Token, cast: Cast) -> tuple[str, ...]:
    """Return the actors that a noun names; "the governments of A and B" are A and B."""
    if noun.tag_ == "NNS":
        for of in prepositions(noun, "of", "from"):
            named = [i for n in objects_of(of)[:1] for i in cast.resolve(paragraph, n)]
            if len(named) >= 2:
                return tuple(dict.fromkeys(named))
    return cast.resolve(paragraph, noun)
