"""Mended openings: verbs that the parser takes for nouns behind the word that opens their clause.

"Provided the shelling STOPS", "once the shelling of Beni STOPS", "until the front DISARMS", "demanded that strikes on
Idlib END": the noun before is their subject. Each is called by `mend_clauses` where a word may be one.
"""

from ceasewire.reading.tokens import Token

OPENING = frozenset({"until", "unless", "if", "once", "while"})


def mend_provided(verb: Token, provided: Token) -> None:
    """Make a verb of what the parser takes for a plural behind "provided", and its subject of the word before it."""
    subject = verb.nbor(-1)
    opened = provided.is_sent_start and verb.i + 1 < len(verb.doc) and verb.nbor(1).text == ","
    plural = subject.tag_ == "NNS"
    if not opened or subject.head.i != verb.i or subject.dep_ not in {"amod", "compound"}:
        return
    if (verb.tag_ == "NNS") is plural:
        return  # "the attacks end", "the shelling stops"
    for left in [c for c in verb.lefts if c.i != subject.i]:
        left.head = subject
    subject.dep_ = "nsubj"
    if not plural:
        subject.pos_, subject.tag_, subject.lemma_ = "NOUN", "NN", subject.lower_
    verb.head, verb.dep_, verb.pos_, verb.tag_ = provided.head, "advcl", "VERB", "VBP" if plural else "VBZ"
    provided.head, provided.dep_ = verb, "mark"


def mend_disarmed(verb: Token, provided: Token) -> None:
    """Make a clause of "provided THE REBELS DISARM", in which the parser sees a noun."""
    subject = verb.nbor(-1)
    if subject.head.i != verb.i or subject.dep_ not in {"amod", "compound"} or provided.head.i == provided.i:
        return
    for left in [c for c in verb.lefts if c.i != subject.i]:
        left.head = subject
    subject.dep_ = "nsubj"
    verb.head, verb.dep_, verb.pos_ = provided.head, "advcl", "VERB"
    verb.tag_, verb.lemma_ = "VBZ" if verb.lower_.endswith("s") else "VBP", "disarm"
    for other in [c for c in provided.children if c.i != verb.i]:
        other.head = verb.head  # "will leave, an official SAID, provided"
    provided.head, provided.dep_, provided.pos_, provided.tag_ = verb, "mark", "SCONJ", "IN"


def mend_done(verb: Token, marker: Token) -> None:
    """Make a verb of a word behind "until" that is no noun, and its subject of the name before it."""
    subject = verb.nbor(-1)
    if subject.head.i != verb.i or subject.dep_ not in {"compound", "amod", "nmod"}:
        return
    for left in [c for c in verb.lefts if c.i != subject.i]:
        left.head = subject
    if subject.pos_ == "ADJ":
        subject.pos_, subject.tag_ = "NOUN", "NN"
    subject.dep_ = "nsubj"
    verb.head, verb.dep_, verb.pos_, verb.tag_ = marker.head, "advcl", "VERB", "VBZ"
    marker.head, marker.dep_, marker.pos_ = verb, "mark", "SCONJ"


def mend_turn(verb: Token, name: Token) -> None:
    """Make a verb of what the parser takes for a plural behind a name, where a clause opens that has no other."""
    place = verb.head
    what = place.head
    opener = what.head
    opened = what.dep_ == "pobj" and opener.dep_ == "prep" and opener.lower_ in OPENING | {"as", "when"}
    if not opened or name.head is not verb or name.tag_ not in {"NNP", "JJ"} or what.tag_ != "NN":
        return
    for left in [c for c in verb.lefts if c.i != name.i]:
        left.head = name
    name.head, name.dep_, name.pos_, name.tag_, name.lemma_ = place, "pobj", "PROPN", "NNP", name.text
    verb.head, verb.dep_, verb.pos_, verb.tag_ = opener.head, "advcl", "VERB", "VBZ"
    what.head, what.dep_ = verb, "nsubj"
    opener.head, opener.dep_ = verb, "mark"


def mend_bare_turn(verb: Token, name: Token) -> None:
    """Make a clause of "demanded THAT AIR STRIKES ON IDLIB STOP", in which the parser sees one noun."""
    place = verb.head
    what = place.head
    mark = next((c for c in what.lefts if c.lower_ == "that"), None)
    if mark is None or name.head is not verb or what.tag_ != "NNS" or what.dep_ != "dobj":
        return
    for left in [c for c in verb.lefts if c.i != name.i]:
        left.head = name
    name.head, name.dep_ = place, "pobj"
    verb.head, verb.dep_, verb.pos_, verb.tag_, verb.lemma_ = what.head, "ccomp", "VERB", "VB", verb.lower_
    what.head, what.dep_ = verb, "nsubj"
    mark.head, mark.dep_, mark.pos_, mark.tag_ = verb, "mark", "SCONJ", "IN"
