"""Mended halves: several clauses of one sentence that stand side by side, of which the parser makes one clause.

1. "if it does not, barricades will go up": it is the "not" that they hang on, and not their going up
2. "If not, we will fire": they will, and it is what was asked that is not done
3. "warned that, failing that, it would fire": it is the fire that is warned of
4. "Without that there will be no truce": the "that" points at what is asked, and opens no clause
5. "if they stop, we will stop; if they do not, we will fire": what stands before the semicolon is told as well
6. "Iran will free the crew, Iraq will open the port and both will leave": each does its part, and none says it
"""

from ceasewire.reading.grammar.phrases import VERBAL, child, has_subject
from ceasewire.reading.grammar.tags import HELPERS
from ceasewire.reading.grammar.tokens import Doc, Token

_OPENERS = frozenset({"if", "unless", "once"})


def mend_halves(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.lower_ == "if" and token.i + 2 < len(doc) and token.nbor(1).lower_ == "not":
            _mend_if_not(token, token.nbor(1), token.nbor(2))
        elif token.lower_ == "failing" and token.dep_ == "ccomp" and token.i + 2 < len(doc):
            _mend_failing(token, token.nbor(1), token.nbor(2))
        elif token.lower_ == "without" and token.dep_ == "mark" and token.i + 1 < len(doc):
            _mend_without(token, token.nbor(1))
        elif token.lower_ in _OPENERS and token.dep_ == "mark":
            _mend_cut_short(token, token.head)
    for token in doc:
        if token.dep_ == "ccomp" and token.head.i > token.i and token.pos_ in VERBAL:
            _mend_first_half(token, token.head)
            _mend_first_part(token, token.head)


def _mend_cut_short(opener: Token, verb: Token) -> None:
    """Make a clause of its own of "IF IT DOES NOT," before the one that hangs on it."""
    helper = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"} and c.lemma_ in HELPERS), None)
    who = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"} and c.i == opener.i + 1), None)
    if helper is None or who is None or helper.i != who.i + 1 or not has_subject(verb):
        return
    negation = helper.nbor(1)
    comma = negation.nbor(1) if negation.i + 1 < len(verb.doc) else negation
    if negation.lower_ not in {"not", "n't", "n’t"} or comma.text != "," or comma.i > verb.i:
        return
    helper.hang_on(verb, "advcl")
    helper.pos_ = "VERB"
    negation.hang_on(helper, "neg")
    who.hang_on(helper, "nsubj")
    opener.hang_on(helper)
    if verb.dep_ == "advcl" and child(verb, "mark") is None:
        verb.dep_ = "ccomp" if verb.head.i > verb.i else "conj"


def _mend_if_not(opener: Token, negation: Token, comma: Token) -> None:
    """Take "if not," for words that point back, which negate nothing behind them."""
    verb = negation.head if negation.head.i > comma.i else opener.head
    if comma.text != "," or verb.i <= comma.i or verb.pos_ not in VERBAL:
        return
    opener.hang_on(verb, "advmod")
    negation.hang_on(opener, "neg")


def _mend_failing(failing: Token, pointer: Token, comma: Token) -> None:
    """Make of "failing that," an aside to what comes then, which the parser hangs on it."""
    then = next((c for c in failing.rights if c.dep_ == "ccomp" and c.i > comma.i), None)
    if pointer.lower_ not in {"that", "this", "which"} or comma.text != "," or then is None:
        return
    then.hang_on(failing.head, "ccomp")
    for mark in [c for c in failing.lefts if c.dep_ == "mark" or c.is_punct]:
        mark.hang_on(then)
    failing.hang_on(then, "prep")
    pointer.hang_on(failing, "pobj")


def _mend_without(without: Token, that: Token) -> None:
    """Make a phrase of "without that" before a clause, of which the parser makes the words that open it."""
    if that.lower_ != "that" or that.dep_ != "mark" or that.head.i != without.head.i:
        return
    without.dep_ = "prep"
    that.hang_on(without, "pobj")


def _mend_first_half(first: Token, second: Token) -> None:
    """Put the clause before a semicolon first, of which the parser makes what the one behind it says."""
    marks = [c for c in second.lefts if c.text == ";" and c.i > first.i]
    if not marks or marks[0].nbor(1).lower_ not in _OPENERS or not has_subject(first) or not has_subject(second):
        return
    if child(first, "ccomp") is not None:
        return  # "said that she wanted answers; if none came, she added, fines would follow"
    told = next((c for c in second.lefts if c.i > marks[0].i and c.dep_ == "ccomp" and has_subject(c)), None)
    if told is not None:  # "..., we will stop; if they do not, WE WILL FIRE, he said"
        told.hang_on(first, "conj")
        marks[0].hang_on(first)
        return
    rooted = second.dep_ == "ROOT"
    first.hang_on(*((first, "ROOT") if rooted else (second.head, second.dep_)))
    second.hang_on(first, "conj")
    for mark in [marks[0], *(c for c in second.rights if rooted and c.is_punct and c.i == second.right_edge.i)]:
        mark.hang_on(first)


def _mend_first_part(first: Token, second: Token) -> None:
    """Put the first of three clauses first, each of what somebody is to do, of which the parser makes what is said."""
    comma = next((c for c in second.lefts if c.text == "," and c.i > first.i), None)
    third = next((c for c in second.rights if c.dep_ == "conj" and _is_to_do(c)), None)
    if comma is None or third is None or not (_is_to_do(first) and _is_to_do(second)):
        return
    who = child(second, "nsubj", "nsubjpass")
    if who is None or who.left_edge.i != comma.i + 1:
        return
    rooted = second.dep_ == "ROOT"
    first.hang_on(*((first, "ROOT") if rooted else (second.head, second.dep_)))
    second.hang_on(first, "conj")
    for mark in [comma, *(c for c in second.rights if rooted and c.is_punct and c.i == second.right_edge.i)]:
        mark.hang_on(first)


def _is_to_do(verb: Token) -> bool:
    """Whether a clause tells with a subject of its own what somebody will, would or must do."""
    helped = any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.lefts)
    return verb.pos_ == "VERB" and helped and has_subject(verb) and child(verb, "mark") is None
