"""Mended openings: verbs that the parser takes for nouns behind the word that opens their clause.

"Provided the shelling STOPS", "once the shelling of Beni STOPS", "until the front DISARMS", "demanded that strikes on
Idlib END": the noun before is their subject. Each is called by `mend_clauses` where a word may be one.
"""

from ceasewire.reading.grammar.phrases import VERBAL, has_subject, verb_from
from ceasewire.reading.grammar.tokens import Token

OPENING = frozenset({"until", "unless", "if", "once", "while"})


def _pass_on(verb: Token, subject: Token) -> None:
    """Hang on a subject, or a name, what the parser hung on the verb that it took for the noun behind it."""
    for left in [c for c in verb.lefts if c.i != subject.i]:
        left.hang_on(subject)


def _open_clause(verb: Token, subject: Token, opener: Token, tag: str) -> None:
    """Make the verb of a clause, under what its opener hung on, of a word that was taken for a noun."""
    verb.hang_on(opener.head, "advcl")
    verb.pos_, verb.tag_ = "VERB", tag
    subject.hang_on(verb, "nsubj")
    opener.hang_on(verb, "mark")


def mend_proviso(provided: Token) -> None:
    """Make a condition of the clause behind "provided", of which the parser makes the main one, or another report.

    "Is ready to stop for a month provided CHAD DOES THE SAME": he is ready, and Chad's doing so is what it hangs on.
    """
    main = verb_from(provided.head)
    behind = provided.doc[provided.i + 1 : provided.sent.end]
    taken = next((c for c in provided.rights if c.dep_ in {"dobj", "pobj"}), None)
    clause = next((t for t in behind if t.pos_ in VERBAL and _opens_behind(provided, t)), None)
    verb = taken.right_edge.nbor(1) if clause is None and taken is not None else provided
    if taken is not None and verb.tag_ in {"VBZ", "VBP", "VBD"} and not has_subject(verb):
        taken.hang_on(verb, "nsubj")  # "providing THE ARMY lifts the siege"
        clause = verb
    elif clause is None and taken is not None and (who := _hidden_doer(taken)) is not None:
        for word in [c for c in taken.lefts if c.i < who.i]:
            word.hang_on(who)
        who.hang_on(taken, "nsubj")  # "provided THE REBELS STOP firing"
        taken.pos_, taken.tag_ = "VERB", "VBP"
        clause = taken
    if clause is None or main.i > provided.i or any(c.i != clause.i for c in provided.rights):
        return
    top = main
    while top.head.i not in {top.i, clause.i}:
        top = top.head
    if top.head.i == clause.i and top.i != clause.i:
        rooted = clause.dep_ == "ROOT"
        top.hang_on(*((top, "ROOT") if rooted else (clause.head, clause.dep_)))
        for other in [c for c in clause.children if c.i < provided.i or (c.is_punct and c.i == clause.right_edge.i)]:
            other.hang_on(top)
    clause.hang_on(main, "advcl")
    provided.hang_on(clause, "mark")
    provided.pos_, provided.tag_ = "SCONJ", "IN"


def _hidden_doer(verb: Token) -> Token | None:
    """Return who does what the parser takes for a noun with a gerund behind it ("THE REBELS stop firing"), or null."""
    goes_on = any(c.dep_ in {"xcomp", "prt", "dobj"} for c in verb.rights)
    who = verb.lefts[-1] if verb.lefts else verb
    several = who.tag_ in {"NNS", "NNPS"} or who.lower_.endswith("s")
    return who if goes_on and several and who.dep_ in {"compound", "nmod"} and who.i == verb.i - 1 else None


def _opens_behind(provided: Token, verb: Token) -> bool:
    """Whether a verb has a subject that begins right behind a word."""
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.left_edge.i == provided.i + 1 for c in verb.lefts)


def mend_same(same: Token, noun: Token) -> None:
    """Part two clauses that the parser joins at "the same" ("if Chad does THE SAME and Western states stop")."""
    doing = next((t for t in reversed(same.doc[same.sent.start : same.i]) if t.lemma_ == "do"), None)
    joint = next((c for c in same.rights if c.dep_ == "cc"), None)
    word = next((c for c in same.rights if c.dep_ == "conj"), None)
    verb = noun.head
    if doing is None or joint is None or doing.i != same.i - 2 or noun.dep_ not in {"nsubj", "nsubjpass"}:
        return
    for det in [c for c in (*noun.lefts, *same.lefts) if c.i == same.i - 1]:
        det.hang_on(same)
    same.hang_on(doing, "dobj")
    same.pos_, same.tag_ = "NOUN", "NN"
    joint.hang_on(doing)
    if word is not None:
        word.hang_on(noun, "amod")
    verb.hang_on(doing, "conj")


def mend_handed(hand: Token) -> None:
    """Make a verb of "hand" behind a name ("once THE HOUTHIS HAND OVER the port"), in which the parser sees a noun."""
    over, subject = hand.nbor(1), hand.nbor(-1)
    if over.lower_ != "over" or over.head.i != hand.i or subject.head.i != hand.i:
        return
    if hand.dep_ not in {"advcl", "npadvmod"} or subject.dep_ not in {"compound", "amod", "nmod"}:
        return
    opening = hand.left_edge
    opener = opening if opening.lower_ in OPENING else opening.nbor(-1)
    if opener.lower_ not in OPENING:
        return
    if opener.head.i != hand.i:
        opener.hang_on(hand)
    for left in [c for c in hand.lefts if opener.i < c.i < subject.i]:
        left.hang_on(subject)
    hand.dep_, hand.pos_, hand.tag_, hand.lemma_ = "advcl", "VERB", "VBP", "hand"
    subject.dep_, opener.dep_ = "nsubj", "mark"
    for thing in [c for c in over.rights if c.dep_ == "pobj"]:
        thing.hang_on(hand, "dobj")
    over.dep_ = "prt"


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
        other.hang_on(provided.head)  # "will leave, an official SAID, provided"
        if other.i == provided.i - 1 and other.dep_ == "nsubj":
            other.dep_ = "dobj"  # "will free THE MEN provided the army withdraws"
    _open_clause(verb, subject, provided, "VBZ" if verb.lower_.endswith("s") else "VBP")
    verb.lemma_, provided.pos_, provided.tag_ = _lemma_of(verb.lower_), "SCONJ", "IN"


def _lemma_of(form: str) -> str:
    """Return the basic form of a verb in the third person, or of one without an ending."""
    if form.endswith("ies"):
        return form[:-3] + "y"
    return form.removesuffix("s")


def mend_presiding(verb: Token, beside: Token) -> None:
    """Make a clause of "with CHAIRWOMAN ROE MEDIATING", in which the parser takes what she does for a noun."""
    name = verb.nbor(-1)
    if beside.lower_ != "with" or name.head.i != verb.i or name.pos_ != "PROPN":
        return
    _pass_on(verb, name)
    name.hang_on(beside, "pobj")
    verb.hang_on(name, "acl")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBG", verb.lower_


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
    name.hang_on(place, "pobj")
    name.pos_, name.tag_, name.lemma_ = "PROPN", "NNP", name.text
    _open_clause(verb, what, opener, "VBZ")


def mend_bare_turn(verb: Token, name: Token) -> None:
    """Make a clause of what the parser takes for one noun: "THAT STRIKES ON IDLIB STOP", "IF TALKS WITH X COLLAPSE"."""
    place = verb.head
    what = place.head
    opens = what.dep_ == "advcl"
    mark = next((c for c in what.lefts if (c.dep_ == "mark" if opens else c.lower_ == "that")), None)
    if mark is None or name.head is not verb or what.tag_ != "NNS" or not (opens or what.dep_ == "dobj"):
        return
    _pass_on(verb, name)
    name.hang_on(place, "pobj")
    verb.hang_on(what.head, "advcl" if opens else "ccomp")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBP" if opens else "VB", verb.lower_
    what.hang_on(verb, "nsubj")
    mark.hang_on(verb, "mark")
    mark.pos_, mark.tag_ = "SCONJ", "IN"
