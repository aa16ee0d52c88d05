"""Deals outside of war and peace: a transfer between clubs, a truce over tariffs, a pay deal."""

from collections.abc import Iterator

from ceasewire.lexicon.roles import load_leaders
from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.actors.entities import PARTIES, is_stranger
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    ancestors,
    coordinated,
    first_of_list,
    has_subject,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token
from ceasewire.text.fold import fold_name

# Clauses under a verb that tell of something else.
_ASIDE = frozenset({"advcl", "relcl", "ccomp", "conj", "parataxis"})
# Prepositions of places: "towns ACROSS the river bank" says nothing of who makes a deal.
_PLACING = frozenset({"from", "into", "near", "across", "along", "towards", "toward", "inside", "outside"})
# Who makes laws, peace or kings, and nothing to sell.
_NO_TRADE = frozenset({"maker", "peacemaker", "lawmaker", "policymaker", "kingmaker", "troublemaker", "decisionmaker"})
# What a truce of guns is called, and what it may be for.
_TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice"})
_HELPING = frozenset({"let", "allow", "permit", "enable", "help"})
_CHAINED = frozenset({"xcomp", "pcomp", "acl"})


def is_outside(deal: Token, nouns: frozenset[str]) -> bool:
    """Whether the clause that tells of a deal is about sport, trade or work, by who makes it or what it is on.

    Args:
        deal: the noun or verb that names the deal.
        nouns: lemmas of such makers and matters.
    """
    told = (t for t in _clause_of(deal) if t.pos_ == "NOUN" and _is_of(t, nouns))
    return any(not (_is_placed(t, deal) or _is_helped(t) or _is_beside_herders(t)) for t in told)


def are_strangers(sides: tuple[str, ...], cast: Cast) -> bool:
    """Whether a deal's makers end no war: people of whom an article says nothing but their names, or a charity.

    "Ada Brown and Jack Reed", "Greenpeace and the oil major" are no sides of a war.
    """
    makers = [cast.entity(i) for i in sides]
    if len(makers) < 2 or any(m.kind in PARTIES for m in makers):
        return False
    if any(m.kind in {ActorKind.NGO, ActorKind.MEDIA} for m in makers):
        return True
    return all(is_stranger(m) and fold_name(m.name) not in load_leaders() for m in makers)


def is_quarrel(deed: Token, nouns: frozenset[str]) -> bool:
    """Whether people only argue ("clashed OVER WHETHER he should go", "over the budget").

    Args:
        deed: the verb or noun for a clash or an attack.
        nouns: lemmas of matters outside of war and peace.
    """
    about = [thing for over in prepositions(deed, "over") for thing in objects_of(over)]
    return any(thing.dep_ == "pcomp" or thing.lemma_.lower() in nouns for thing in about)


def _is_of(noun: Token, nouns: frozenset[str]) -> bool:
    """Whether a noun is one of these, or for who makes something for a living ("CHEESEMAKERS")."""
    lemma = noun.lemma_.lower()
    return lemma in nouns or (lemma.endswith("maker") and lemma not in _NO_TRADE)


def _is_placed(noun: Token, deal: Token) -> bool:
    """Whether a noun only says where, in a phrase between it and the deal."""
    above = (noun, *ancestors(noun))
    inner = above[: above.index(deal)] if deal in above else above
    return any(t.dep_ == "prep" and t.lower_ in _PLACING for t in inner)


def _is_beside_herders(noun: Token) -> bool:
    """Whether those who till the land make a deal with those who drive herds over it ("FARMERS and herders agreed")."""
    sides = coordinated(first_of_list(noun))
    return any(t.lemma_.lower() in noun.doc.clause_words.herding for t in sides)


def _is_helped(noun: Token) -> bool:
    """Whether a truce is only to be of use to somebody at work ("a truce TO LET FARMERS bring in the harvest")."""
    help_ = next((t for t in ancestors(noun) if t.dep_ in {"acl", "advcl"} and t.lemma_ in _HELPING), None)
    if help_ is None or not any(c.lower_ == "to" and c.dep_ == "aux" for c in help_.lefts):
        return False
    above = [help_.head, *(c for c in help_.head.rights if c.dep_ == "dobj")]
    return any(t.lemma_.lower() in _TRUCES for t in above)


def _clause_of(token: Token) -> Iterator[Token]:
    """Yield the tokens of the clause that a token stands in, without the clauses that hang on it."""
    above = (token, *ancestors(token))
    verb = next((t for t in above if t.pos_ in VERBAL and t.dep_ not in _CHAINED), above[-1])
    yield from token.subtree
    if verb.dep_ == "conj" and not has_subject(verb) and (shared := subject_of(verb)) is not None:
        yield shared
    for part in verb.children:
        if part.dep_ not in _ASIDE:
            yield from part.subtree
