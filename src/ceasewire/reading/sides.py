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
    return tuple(dict.fromkeys([*cast.resolve(paragraph, noun), *_cut_off(paragraph, noun, cast)]))


def _cut_off(paragraph: Paragraph, noun: Token, cast: Cast) -> tuple[str, ...]:
    """Return the side that the parser takes for a part of the first ("the government of Sudan and THE REBELS")."""
    for of in prepositions(noun, "of") if noun.tag_ == "NN" else ():
        for country in (c for c in of.children if c.dep_ == "pobj" and c.pos_ == "PROPN"):
            for other in (c for c in country.rights if c.dep_ == "conj"):
                if any(c.dep_ == "det" for c in other.lefts):  # not "Bosnia and Herzegovina"
                    return cast.resolve(paragraph, other)
    return ()
