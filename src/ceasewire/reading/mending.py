"""Mending: what the parser gets wrong again and again in news of conflicts, set right in its parse.

1. "took two guards hostage": the guards are taken, and "hostage" is said of them
2. "in exchange for the rebels freeing ten men": the rebels free them
"""

from spacy.tokens import Doc, Token

# Said of those who are taken; and the verbs beside it.
_CAPTIVE = frozenset({"hostage", "captive", "prisoner"})
_TAKING = frozenset({"take", "hold", "keep"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def mend_parse(doc: Doc) -> Doc:
    """Return the parse with these faults set right, in place."""
    for token in doc:
        if token.lower_ in _CAPTIVE and token.i > 1:
            _mend_captive(token)
        elif token.tag_ == "VBG" and token.dep_ == "acl":
            _mend_exchange(token)
    return doc


def _mend_captive(word: Token) -> None:
    verb, taken = word.head, word.nbor(-1)
    if verb.pos_ != "VERB" or verb.lemma_ not in _TAKING or verb.i > taken.i or taken.pos_ not in _NOMINAL:
        return
    if word.dep_ == "dobj" and taken.head.i == word.i and taken.dep_ in {"compound", "nmod"}:
        for other in [c for c in word.lefts if c.i != taken.i]:
            other.head = taken
    elif not (word.dep_ in {"ccomp", "dobj", "advmod"} and (taken.head.i in {word.i, verb.i})):
        return
    if taken.dep_ == "pobj" or taken.i == verb.i:
        return
    taken.head, taken.dep_ = verb, "dobj"
    word.head, word.dep_ = verb, "oprd"


def _mend_exchange(verb: Token) -> None:
    doer = verb.nbor(-1) if verb.i else verb
    preposition = doer.head
    fits = doer.dep_ == "pobj" and doer.pos_ in _NOMINAL and preposition.lower_ == "for"
    if not fits or verb.head.lower_ not in {"exchange", "return"} or preposition.head.i != verb.head.i:
        return
    verb.head, verb.dep_ = preposition, "pcomp"
    doer.head, doer.dep_ = verb, "nsubj"
