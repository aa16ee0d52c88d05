"""Whether the article answers for a clause under a verb or noun: "the fact that they signed", "it emerged that".

Verbs and nouns are endless ("the fancy that they had signed", "she reckoned they had left"): a clause under one that is
not known to vouch for it is no more than what somebody tells or thinks.
"""

from ceasewire.reading.phrases import VERBAL, child, has_subject
from ceasewire.reading.remembered import remembered
from ceasewire.reading.tokens import Token


@remembered
def is_unvouched(verb: Token) -> bool:
    """Whether a clause is told by a verb or noun that does not vouch for it, whether a statement is read there or not.

    Args:
        verb: the verb of the clause, or one joined to it that shares its subject.
    """
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL and not has_subject(verb):
        verb = verb.head
    above, words = verb.head, verb.doc.clause_words
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.lefts)
    if verb.dep_ == "acl" and that and above.pos_ in {"NOUN", "PROPN"}:
        return above.lemma_.lower() not in words.vouching_nouns
    if verb.dep_ != "ccomp" or above.pos_ not in VERBAL or not has_subject(verb):
        return False
    between = verb.doc[min(verb.i, above.i) : max(verb.i, above.i)]
    if above.lemma_.lower() in words.vouching or any(t.text in {":", ";"} for t in between):
        return False
    said = child(above, "acomp", "attr")  # "it is CLEAR that", "the TRUTH is that"
    subject = child(above, "nsubj")
    vouched = words.vouching_nouns | words.sure
    return not any(w is not None and w.lemma_.lower() in vouched for w in (said, subject))
