"""Sides: the actors of a deal or of talks that one noun names together."""

from ceasewire.lexicon.forms import FormRole
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.grammar.phrases import BEFORE_NOUN, coordinated, objects_of, prepositions
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph


def sides_of(paragraph: Paragraph, noun: Token, cast: Cast) -> tuple[str, ...]:
    """Return the actors that a noun names; "the governments of A and B", "negotiators for A and B" are A and B."""
    if noun.tag_ in {"NNS", "NNPS"}:
        sent = noun.lower_.removesuffix("s") in noun.doc.clause_words.envoys
        for of in prepositions(noun, "of", "from", *(["for"] * sent)):
            named = [i for n in objects_of(of)[:1] for i in cast.resolve(paragraph, n)]
            beside = [i for n in coordinated(noun)[1:] for i in cast.one(paragraph, n)] if sent and named else []
            if len(named) + len(beside) >= 2:  # the parser may hang B beside the negotiators
                return tuple(dict.fromkeys([*named, *beside]))
    return tuple(dict.fromkeys([*cast.resolve(paragraph, noun), *_cut_off(paragraph, noun, cast)]))


def each_side(paragraph: Paragraph, noun: Token, cast: Cast) -> tuple[str, ...]:
    """Return the actors that a noun names, by nouns or by adjectives ("Thai and Lao officers" are of two sides)."""
    sides = sides_of(paragraph, noun, cast)
    if len(sides) > 1 or noun.tag_ not in {"NNS", "NNPS"}:
        return sides
    pairs = [
        ([i for n in coordinated(c) for i in cast.one(paragraph, n)], c) for c in noun.lefts if c.dep_ in BEFORE_NOUN
    ]
    listed = [i for pair, c in pairs if len(set(pair)) > 1 or c.nbor(1).text == "," for i in pair]
    named = listed if len(set(listed)) > 1 else cast.modifiers(paragraph, noun)
    return tuple(dict.fromkeys(named)) if len(set(named)) > 1 else sides


def is_called_after_place(paragraph: Paragraph, noun: Token, cast: Cast) -> bool:
    """Whether only a capital or a land stands before talks, which are held there or about it ("the DOHA talks")."""
    lefts = [c for c in noun.lefts if c.dep_ in BEFORE_NOUN | {"poss"}]
    if len(lefts) != 1 or lefts[0].dep_ == "poss" or list(lefts[0].children):
        return False
    mention = cast.mention(paragraph, lefts[0])
    if mention is None or mention.form is FormRole.METONYM:
        return mention is not None
    land = lefts[0].dep_ == "compound" and mention.form is FormRole.NAME
    states = all(cast.entity(i).kind is ActorKind.STATE for i in cast.one(paragraph, lefts[0]))
    return land and states and any(c.lower_ == "the" for c in noun.lefts)


def _cut_off(paragraph: Paragraph, noun: Token, cast: Cast) -> tuple[str, ...]:
    """Return the side that the parser takes for a part of the first ("the government of Sudan and THE REBELS")."""
    for of in prepositions(noun, "of") if noun.tag_ == "NN" else ():
        for country in (c for c in of.children if c.dep_ == "pobj" and c.pos_ == "PROPN"):
            for other in (c for c in country.rights if c.dep_ == "conj"):
                if any(c.dep_ == "det" for c in other.lefts):  # not "Bosnia and Herzegovina"
                    return cast.resolve(paragraph, other)
    return ()
