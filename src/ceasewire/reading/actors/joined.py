"""Joined groups: people told of by two plurals that share what counts or describes them, who are one group.

"Roughly 850 MEN AND BOYS were held", "killed five OFFICERS AND SOLDIERS", "WOMEN AND CHILDREN fled". What has a number,
an article or a word of its own is another group ("two farmers and THREE SOLDIERS", "rebels and ARMY TROOPS"); so are
those who may be on two sides ("PROTESTERS AND OFFICERS"), who fight, talk or agree with each other, or who do a thing
to somebody: two groups that shoot may shoot at each other.
"""

from collections.abc import Collection

from ceasewire.reading.grammar.classes import AND_OR
from ceasewire.reading.grammar.tokens import Token

_BETWEEN = frozenset({"between", "among", "with", "by", "for"})
# What people do with one another.
_MUTUAL = frozenset({"clash", "fight", "meet", "talk", "negotiate", "argue"})
# What people do together "to" or "on" something.
_AGREEING = frozenset({"agree", "consent", "commit", "settle"})


def joined_to(first: Token, sides: Collection[str]) -> Token | None:
    """Return the plural behind "and" that makes one group with a plural, or null."""
    return next((c for c in first.rights if joined_under(c, sides) is first), None)


def joined_under(noun: Token, sides: Collection[str]) -> Token | None:
    """Return the plural that makes one group with a plural right before its "and", or null.

    Args:
        noun: the second plural.
        sides: lemmas of those who fight; two groups of which only one does are two.
    """
    first = noun.head
    if noun.dep_ != "conj" or noun.lefts or first.i != noun.i - 2 or noun.nbor(-1).lower_ not in AND_OR:
        return None
    if not (_is_plural(noun) and _is_plural(first)) or first.dep_ in {"conj", "compound", "nmod"}:
        return None
    if any(c.dep_ in {"conj", "appos"} for c in (*noun.rights, *(r for r in first.rights if r is not noun))):
        return None
    fighting = {noun.lemma_.lower() in sides, first.lemma_.lower() in sides}
    return None if len(fighting) > 1 or _is_apart(first) else first


def _is_apart(first: Token) -> bool:
    """Whether the first of two plurals stands where each may be a side ("FARMERS and herders declared a truce")."""
    above = first.head
    if above.lower_ in _BETWEEN or (first.dep_ in {"nsubj", "dobj"} and above.lemma_ in _MUTUAL):
        return True
    return first.dep_ == "nsubj" and any(
        c.dep_ in {"dobj", "ccomp", "xcomp"}
        or (c.dep_ == "prep" and c.lower_ in {"on", "to"} and above.lemma_ in _AGREEING)
        for c in above.rights
    )


def _is_plural(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.tag_ == "NNS" and not noun.ent_type_
