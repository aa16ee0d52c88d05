"""Mended headlines: sentences without article and helping verb, of which the parser makes something else.

1. "Truce agreed in Aleppo", "Peace deal signed": it was agreed, and agrees to nothing
2. "Rebels free hostages": they free them
3. "Chad, Mali sign truce", "Chad and Mali sign truce": both do
4. "agree to ceasefire", "Ceasefire takes hold": a ceasefire is a noun, and no name
5. "Houthis vow to fight": they vow it
6. "Georgia Denies Shelling Post": it denies that, and Denies is no name
"""

from ceasewire.reading.grammar.tags import FINITE_OR_MODAL, PAST
from ceasewire.reading.grammar.tokens import Doc, Token, Words
from ceasewire.reading.mended.presents import HEADING, make_verb

# Verbs by which a truce is made, next to those of the lexicon by which any deal is.
_DECLARING = frozenset({"announce", "declare", "extend", "proclaim", "prolong", "renew"})
_OBJECTS = frozenset({"dobj", "xcomp", "ccomp", "attr", "aux", "auxpass"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nummod", "nmod"})
# What two sides do together, or one to the other, as headlines tell it of two: without an "s".
_OF_TWO = frozenset({
    "agree", "sign", "exchange", "swap", "trade", "extend", "renew", "begin", "start", "open", "resume", "hold",
    "reach", "declare", "announce", "launch", "accept", "reject", "halt", "suspend", "end", "break", "blame", "accuse",
    "clash", "discuss", "seek", "restore", "withdraw", "release", "free", "pledge", "vow", "meet", "conclude", "strike",
})  # fmt: skip
_VOWS = frozenset({"vow", "pledge", "threaten", "promise"})
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})
# Words of a name in a headline.
_LONGEST_NAME = 3


def mend_headlines(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for sentence in doc.sentences():
        _mend_pair(sentence)
        _mend_capitals(sentence)
        for verb in sentence:
            if verb.lemma_ == "agree" and verb.pos_ == "VERB":
                _mend_agreed(verb)
        if len(sentence) > _LONGEST_NAME:
            _mend_vow(sentence)
            _mend_deal(sentence[0])
        for noun in sentence:
            if noun.i + 1 < sentence.end and _is_bare(noun) and noun.left_edge.i == sentence.start:
                _mend_made(noun, noun.nbor(1), sentence)
                _mend_free(noun, noun.nbor(1))
                break


def _mend_capitals(sentence: Words) -> None:
    """Make a verb of a root that a headline in capitals gives the look of a name ("Georgia DENIES Shelling Post")."""
    root = next((t for t in sentence if t.head is t), None)
    if root is None or root.lower_ not in HEADING or root.tag_ not in {"NNP", "NNPS", "NNS"}:
        return
    name = root.nbor(-1) if root.i > sentence.start else None
    if name is None or name.head is not root or name.pos_ != "PROPN" or root.i + 1 >= sentence.end:
        return
    for word in [c for c in root.lefts if c.i < name.i]:
        word.hang_on(name)
    name.hang_on(root, "nsubj")
    make_verb(root)


def _mend_pair(sentence: Words) -> None:
    """Make two subjects of names that open a sentence, with a comma or "and", before a verb that is told of several."""
    if len(sentence) < _LONGEST_NAME + 1:
        return
    joint = next((t for t in sentence[1 : _LONGEST_NAME + 1] if t.text in {",", "and"}), None)
    if joint is None:
        return
    doc, names = joint.doc, joint.i - sentence.start
    behind = doc[joint.i + 1 : min(joint.i + _LONGEST_NAME + 2, sentence.end - 1)]
    verb = next((t for t in behind if t.lower_ in _OF_TWO and t.text.islower()), None)
    if verb is None or verb.i == joint.i + 1 or verb.tag_ in {"VBG", "NNS"}:
        return
    end = verb.i - 1 if verb.nbor(-1).tag_ == "TO" else verb.i  # "Chad, Mali TO extend truce"
    first, second = doc[joint.i - 1], doc[end - 1]
    if joint.text == "and" and verb.pos_ == "VERB":
        _mend_agreed(verb)
        return  # the parser has seen both
    parts = (*sentence[:names], *doc[joint.i + 1 : end])
    owned = first.pos_ == "NOUN" and names > 1 and sentence[0].pos_ == "PROPN"  # "Sudan ARMY, RSF agree"
    named = (
        (first.pos_ == "PROPN" or owned)
        and first.ent_type_ not in {"DATE", "TIME"}
        and (second.pos_ == "PROPN" or second.tag_ == "NNS")
    )
    if not named or any(t.pos_ not in _NAMING for t in parts):
        return
    thing = verb.head if verb.head.i > verb.i and verb.dep_ in _BEFORE_NOUN else None
    _raise_between(verb, thing, next(t for t in sentence if t.head is t), sentence)
    for token in (*sentence[: names - 1], *doc[joint.i + 1 : end - 1]):
        token.hang_on(first if token.i < joint.i else second, "compound")
    first.hang_on(verb, "nsubj")
    joint.hang_on(first)
    second.hang_on(first, "conj")
    _mend_agreed(verb)


def _mend_vow(sentence: Words) -> None:
    """Make a verb of "vow" or "pledge" between a name and what is vowed."""
    name, vow, to, act = sentence[0], sentence[1], sentence[2], sentence[3]
    if vow.lower_ not in _VOWS or vow.pos_ == "VERB" or to.lower_ != "to" or act.tag_ != "VB" or vow.head is not vow:
        return
    if not name.text[:1].isupper() or name.head is not vow:
        return
    if name.pos_ == "INTJ":
        name.pos_, name.tag_ = "PROPN", "NNPS"
    name.dep_, act.dep_ = "nsubj", "xcomp"
    vow.pos_, vow.tag_, vow.lemma_ = "VERB", "VBP", vow.lower_


def _mend_deal(first: Token) -> None:
    """Make a common noun of "Ceasefire" at the head of a line, where it is part of no name."""
    if first.tag_ == "NNP" and first.dep_ in {"nsubj", "nsubjpass"} and first.lower_ in first.doc.clause_words.deals:
        first.pos_, first.tag_, first.lemma_, first.ent_type_ = "NOUN", "NN", first.lower_, ""


def _raise_between(verb: Token, thing: Token | None, above: Token, sentence: Words) -> None:
    """Make a word the verb of what stands behind it; one whose sentence has another verb stays under that."""
    if above.pos_ != "VERB" or above is verb:
        for token in [t for t in sentence if t.head is above and t.i > verb.i and t not in (above, thing)]:
            token.hang_on(above if above is thing and token.dep_ in {"prep", "acl"} else verb)
        if above is not verb and above is not thing and above.i > verb.i:
            above.hang_on(verb, "dobj")
        verb.hang_on(verb, "ROOT")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB" if verb.nbor(-1).tag_ == "TO" else "VBP", verb.lower_
    if thing is not None:
        thing.hang_on(verb, "dobj")


def _mend_agreed(verb: Token) -> None:
    """Make a noun of what is agreed to without an article ("agree to CEASEFIRE")."""
    for deal in verb.rights:
        to = deal.nbor(-1)
        if deal.dep_ == "xcomp" and to.tag_ == "TO" and deal.lemma_ in deal.doc.clause_words.deals:
            to.hang_on(verb, "prep")
            to.pos_, to.tag_ = "ADP", "IN"
            deal.hang_on(to, "pobj")
            deal.pos_, deal.tag_ = "NOUN", "NN"


def _is_bare(noun: Token) -> bool:
    """Whether a noun with no article opens its sentence, and a word behind it is no part of its name."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.nbor(1).dep_ in {"compound", "case"}:
        return False
    return all(c.dep_ in _BEFORE_NOUN for c in noun.lefts) and noun.dep_ in {"nsubj", "nmod", "ROOT", "dep"}


def _mend_made(deal: Token, verb: Token, sentence: Words) -> None:
    """Make a passive of the past form right behind a deal, where nothing else can be its verb or object."""
    words = verb.doc.clause_words
    if verb.tag_ not in PAST or deal.lemma_.lower() not in words.deals:
        return
    if verb.lemma_ not in words.sealing | _DECLARING or any(c.dep_ in _OBJECTS for c in verb.children):
        return
    if deal.dep_ == "ROOT":
        if (
            verb.head.i != deal.i
            or verb.dep_ != "acl"
            or any(t.tag_ in FINITE_OR_MODAL for t in sentence if t.i != verb.i)
        ):
            return
        for token in [c for c in deal.rights if c.i > verb.i]:
            token.hang_on(verb)
        verb.hang_on(verb, "ROOT")
        deal.hang_on(verb)
    elif deal.dep_ == "dep":
        if verb.head.i != deal.i or verb.dep_ != "acl" or deal.head.pos_ != "VERB":
            return
        verb.hang_on(deal.head, "ccomp")  # "Truce agreed in Kidal, officials say"
        deal.hang_on(verb)
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
        token.hang_on(free)
    who.dep_ = "nsubj"
    free.hang_on(free, "ROOT")
    free.pos_, free.tag_, free.lemma_ = "VERB", "VBP", "free"
    freed.hang_on(free, "dobj")
