"""Mended lists: members of a list that the parser gives to the verb, or takes for another name of the first.

1. "met the council, the envoy's office, and officials from Chad": officials are met, and join no verb
2. "killed a judge, his driver and a guard": three people, and the driver is no judge
"""

from ceasewire.reading.grammar.classes import AND_OR, ONE_MORE
from ceasewire.reading.grammar.tags import NOMINAL
from ceasewire.reading.grammar.tokens import Doc, Token

_LISTED = frozenset({"dobj", "pobj", "nsubjpass", "conj"})


def mend_lists(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.dep_ == "conj" and token.pos_ in NOMINAL and token.head.pos_ == "VERB" and token.left_edge.i > 2:
            _mend_stray(token, token.left_edge.nbor(-1))
        elif token.dep_ == "appos" and token.head.dep_ in {"dobj", "nsubjpass"} and token.left_edge.i:
            _mend_others(token, token.head)


def _mend_stray(last: Token, joint: Token) -> None:
    """Give the last of a list to the list, and not to the verb ("met the council, the office, AND OFFICIALS")."""
    verb = last.head
    if joint.lower_ not in AND_OR or joint.head is not verb or last.i < verb.i:
        return
    if any(c.dep_ in {"nsubj", "nsubjpass", "cop", "dobj"} for c in last.children) or joint.nbor(-1).text != ",":
        return
    end = joint.nbor(-2)
    member = end
    while member.dep_ not in _LISTED or member.right_edge.i != end.i:
        if member.head is member or member.i <= verb.i:
            return
        member = member.head
    if member.dep_ != "conj" or member.head.pos_ not in NOMINAL or member.i <= verb.i:
        return
    comma = joint.nbor(-1)
    for word in (comma, joint):
        word.hang_on(member)
    last.hang_on(member, "conj")


def _mend_others(second: Token, first: Token) -> None:
    """Make a list of those who are counted one by one ("killed A JUDGE, HIS DRIVER AND A GUARD")."""
    third = next((c for c in second.rights if c.dep_ == "conj"), None)
    joint = next((c for c in second.rights if c.dep_ == "cc" and c.lower_ in AND_OR), None)
    if third is None or joint is None or second.left_edge.nbor(-1).text != ",":
        return
    one = any(c.lower_ in ONE_MORE for c in first.lefts)
    another = any(c.tag_ == "PRP$" or c.dep_ == "nummod" for c in second.lefts) or second.pos_ == "NUM"
    counted = third.lefts and (third.lefts[0].lower_ in ONE_MORE or third.lefts[0].dep_ == "nummod")
    if one and another and counted:
        second.dep_ = "conj"
