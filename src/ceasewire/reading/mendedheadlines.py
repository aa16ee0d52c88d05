"""Mended headlines: sentences without article and helping verb, of which the parser makes something else.

1. "Truce agreed in Aleppo", "Peace deal signed": it was agreed, and agrees to nothing
2. "Rebels free hostages": they free them
"""

from ceasewire.reading.tokens import Doc, Token, Words

_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Verbs by which a truce is made, next to those of the lexicon by which any deal is.
_DECLARING = frozenset({"announce", "declare", "extend", "proclaim", "prolong", "renew"})
_OBJECTS = frozenset({"dobj", "xcomp", "ccomp", "attr", "aux", "auxpass"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nummod", "nmod"})


def mend_headlines(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for sentence in doc.sentences():
        for noun in sentence:
            if noun.i + 1 < sentence.end and noun.left_edge.i == sentence.start and _is_bare(noun):
                _mend_made(noun, noun.nbor(1), sentence)
                _mend_free(noun, noun.nbor(1))
                break


def _is_bare(noun: Token) -> bool:
    """Whether a noun with no article opens its sentence, and a word behind it is no part of its name."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.nbor(1).dep_ in {"compound", "case"}:
        return False
    return all(c.dep_ in _BEFORE_NOUN for c in noun.lefts) and noun.dep_ in {"nsubj", "nmod", "ROOT"}


def _mend_made(deal: Token, verb: Token, sentence: Words) -> None:
    """Make a passive of the past form right behind a deal, where nothing else can be its verb or object."""
    words = verb.doc.clause_words
    if verb.tag_ not in _PAST or deal.lemma_.lower() not in words.deals:
        return
    if verb.lemma_ not in words.sealing | _DECLARING or any(c.dep_ in _OBJECTS for c in verb.children):
        return
    if deal.dep_ == "ROOT":
        if verb.head.i != deal.i or verb.dep_ != "acl" or any(t.tag_ in _FINITE for t in sentence if t.i != verb.i):
            return
        for token in [c for c in deal.rights if c.i > verb.i]:
            token.head = verb
        verb.head, verb.dep_ = verb, "ROOT"
        deal.head = verb
    elif deal.head.i != verb.i or verb.dep_ not in {"ROOT", "ccomp"}:
        return
    deal.dep_, deal.pos_, deal.tag_, deal.lemma_ = "nsubjpass", "NOUN", "NN", deal.lemma_.lower()
    verb.tag_, verb.pos_ = "VBN", "VERB"


def _mend_free(who: Token, free: Token) -> None:
    """Make a verb of "free" between who frees and those who are freed."""
    freed = free.head
    if free.lower_ != "free" or free.tag_ != "JJ" or free.dep_ != "amod" or who.head.i not in {free.i, freed.i}:
        return
    if freed.dep_ != "ROOT" or freed.lemma_.lower() not in freed.doc.clause_words.freed:
        return
    for token in [who, *(c for c in freed.rights)]:
        token.head = free
    who.dep_ = "nsubj"
    free.head, free.dep_, free.pos_, free.tag_, free.lemma_ = free, "ROOT", "VERB", "VBP", "free"
    freed.head, freed.dep_ = free, "dobj"
