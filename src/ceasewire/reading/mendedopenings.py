"""Mended openings: verbs that the parser takes for nouns behind the word that opens their clause.

"Provided the shelling STOPS", "once the shelling of Beni STOPS", "until the front DISARMS", "demanded that strikes on
Idlib END": the noun before is their subject. Each is called by `mend_clauses` where a word may be one.
"""

from ceasewire.reading.tokens import Token

OPENING = frozenset({"until", "unless", "if", "once", "while"})


def _pass_on(verb: Token, subject: Token) -> None:
    """Hang on a subject, or a name, what the parser hung on the verb that it took for the noun behind it."""
    for left in [c for c in verb.lefts if c.i != subject.i]:
        left.head = subject


def _open_clause(verb: Token, subject: Token, opener: Token, tag: str) -> None:
    """Make the verb of a clause, under what its opener hung on, of a word that was taken for a noun."""
    verb.head, verb.dep_, verb.pos_, verb.tag_ = opener.head, "advcl", "VERB", tag
    subject.head, subject.dep_ = verb, "nsubj"
    opener.head, opener.dep_ = verb, "mark"


def mend_provided(verb: Token, provided: Token) -> None:
    """Make a verb of what the parser takes for a plural behind "provided", and its subject of the word before it."""
    subject = verb.nbor(-1)
    opened = provided.is_sent_start and verb.nbor(1).text == ","
    plural = subject.tag_ == "NNS"
    if not opened or subject.head.i != verb.i or subject.dep_ not in {"amod", "compound"}:
        return
    if (verb.tag_ == "NNS") is plural:
        return  # "the attacks end", "the shelling stops"
    _pass_on(verb, subject)
    if not plural:
        subject.pos_, subject.tag_, subject.lemma_ = "NOUN", "NN", subject.lower_
    _open_clause(verb, subject, provided, "VBP" if plural else "VBZ")


def mend_disarmed(verb: Token, provided: Token) -> None:
    """Make a clause of "provided THE REBELS DISARM", "THE ARMY WITHDRAWS", in which the parser sees a noun."""
    subject = verb.nbor(-1)
    if subject.head.i != verb.i or subject.dep_ not in {"amod", "compound"} or provided.head.i == provided.i:
        return
    if verb.dep_ not in {"dobj", "pobj"}:
        return
    _pass_on(verb, subject)
    for other in [c for c in provided.children if c.i != verb.i]:
        other.head = provided.head  # "will leave, an official SAID, provided"
        if other.i == provided.i - 1 and other.dep_ == "nsubj":
            other.dep_ = "dobj"  # "will free THE MEN provided the army withdraws"
    _open_clause(verb, subject, provided, "VBZ" if verb.lower_.endswith("s") else "VBP")
    verb.lemma_, provided.pos_, provided.tag_ = _lemma_of(verb.lower_), "SCONJ", "IN"


def _lemma_of(form: str) -> str:
    """Return the basic form of a verb in the third person, or of one without an ending."""
    if form.endswith("ies"):
        return form[:-3] + "y"
    return form.removesuffix("s")


def mend_done(verb: Token, marker: Token) -> None:
    """Make a verb of a word behind "until" that is no noun, and its subject of the name before it."""
    subject = verb.nbor(-1)
    if subject.head.i != verb.i or subject.dep_ not in {"compound", "amod", "nmod"}:
        return
    _pass_on(verb, subject)
    if subject.pos_ == "ADJ":
        subject.pos_, subject.tag_ = "NOUN", "NN"
    _open_clause(verb, subject, marker, "VBZ")
    marker.pos_ = "SCONJ"


def mend_turn(verb: Token, name: Token) -> None:
    """Make a verb of what the parser takes for a plural behind a name, where a clause opens that has no other."""
    place = verb.head
    what = place.head
    opener = what.head
    opened = what.dep_ == "pobj" and opener.dep_ == "prep" and opener.lower_ in OPENING | {"as", "when"}
    if not opened or name.head is not verb or name.tag_ not in {"NNP", "JJ"} or what.tag_ != "NN":
        return
    _pass_on(verb, name)
    name.head, name.dep_, name.pos_, name.tag_, name.lemma_ = place, "pobj", "PROPN", "NNP", name.text
    _open_clause(verb, what, opener, "VBZ")


def mend_bare_turn(verb: Token, name: Token) -> None:
    """Make a clause of "demanded THAT AIR STRIKES ON IDLIB STOP", in which the parser sees one noun."""
    place = verb.head
    what = place.head
    mark = next((c for c in what.lefts if c.lower_ == "that"), None)
    if mark is None or name.head is not verb or what.tag_ != "NNS" or what.dep_ != "dobj":
        return
    _pass_on(verb, name)
    name.head, name.dep_ = place, "pobj"
    verb.head, verb.dep_, verb.pos_, verb.tag_, verb.lemma_ = what.head, "ccomp", "VERB", "VB", verb.lower_
    what.head, what.dep_ = verb, "nsubj"
    mark.head, mark.dep_, mark.pos_, mark.tag_ = verb, "mark", "SCONJ", "IN"
