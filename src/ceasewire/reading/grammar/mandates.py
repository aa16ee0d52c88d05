"""Bare verbs that show a wish or order: "it is vital that troops LEAVE", "insisted that the army RELEASE them"."""

from ceasewire.reading.grammar.phrases import child
from ceasewire.reading.grammar.tags import PAST
from ceasewire.reading.grammar.tokens import Token

# Where a clause stands that says what is wanted.
_SAID = frozenset({"ccomp", "acl", "relcl", "advcl", "csubj"})


def is_mandated(verb: Token) -> bool:
    """Whether a bare verb behind "that" says what is to be done, and not what is.

    Behind words that only want or order something ("essential", "require") any bare verb does. Behind those that may
    tell a fact too ("insist") one of a single subject does, and one of several where the teller stands in the past.
    """
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB" and child(first, "nsubj") is None:
        first = first.head
    subject = child(first, "nsubj")
    if subject is None or first.dep_ not in _SAID or not (_is_bare(first) and _is_bare(verb)):
        return False
    that = any(c.lower_ == "that" and c.i < subject.i for c in first.lefts)
    words, above = verb.doc.clause_words, first.head
    said = {above.lemma_.lower(), above.lower_, *(c.lemma_.lower() for c in _judged(above))}
    if verb.lemma_ in words.lasting and not _is_one(subject):
        return False
    if said & words.mandating:
        return that
    if not said & words.insisting:
        return False
    return _is_one(subject) or (that and (_is_past(above) or _stands_beside_wish(first)))


def _stands_beside_wish(verb: Token) -> bool:
    """Whether a clause beside a verb's shows a wish by its "be" ("that the men LEAVE and that mines BE CLEARED")."""
    beside = (c for c in verb.rights if c.dep_ == "conj")
    helpers = (next((a for a in c.lefts if a.dep_ in {"aux", "auxpass"}), None) for c in beside)
    return any(a is not None and a.lower_ == "be" for a in helpers)


def _is_bare(verb: Token) -> bool:
    """Whether a verb has its plain form and no helping verb."""
    plain = verb.tag_ in {"VB", "VBP"} and verb.lower_ == verb.lemma_
    return plain and not any(c.dep_ in {"aux", "auxpass"} for c in verb.lefts)


def _is_past(verb: Token) -> bool:
    """Whether a verb tells of the past, or goes with one that does ("rejected it, INSISTING that the rebels leave")."""
    return verb.tag_ in PAST or (verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.tag_ in PAST)


def _judged(above: Token) -> list[Token]:
    """Return what a verb calls something ("it was VITAL that", "made it a CONDITION that")."""
    return [c for c in above.children if c.dep_ in {"acomp", "attr", "oprd", "dobj"}]


def _is_one(subject: Token) -> bool:
    """Whether a plain verb does not agree with its subject."""
    if any(c.dep_ == "conj" for c in subject.children):
        return False
    return subject.tag_ in {"NN", "NNP"} or subject.lower_ in {"he", "she", "it"}
