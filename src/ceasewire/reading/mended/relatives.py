"""Mended relatives: clauses with "which" behind a deed, that the parser takes apart or hangs on a place.

1. "The raid in Sol, which police blamed on the front, killed nine": they blamed it, and the raid killed
2. "a charge Belgrade rejects": who rejects it is no part of a noun
3. "Jo Ek, a clerk at Northaid, who had left": Jo Ek had
4. "after the killing of six men in Sol, which it blames on the front": the killing is blamed, and not the town
5. "the attack in Sol, which killed nine": the attack killed them, and not the town
6. "were killed in Sol, when rebels attacked": it is when they were killed, and nothing said of the town
7. "extended the truce, which expires on Sunday, until May": it is extended until then
8. "The deadline for the front to free the men passed on Monday": the deadline passed, and not the men
9. "a claim by the rebels that they had won": it is what they claim, and says nothing of the rebels
10. "sought a deal that is fair, respects all and lasts": the deal is to do so, and not who sought it
"""

from ceasewire.reading.grammar.classes import INDEFINITE_ARTICLES, RELATIVES_OF_THINGS
from ceasewire.reading.grammar.phrases import verb_from
from ceasewire.reading.grammar.tags import FINITE, NOMINAL
from ceasewire.reading.grammar.tokens import Doc, Token

# What is done with a deed in such a clause, and never with a place.
_CHARGING = frozenset({"blame", "attribute", "ascribe", "pin"})
_HARMING = frozenset({"kill", "wound", "injure", "destroy", "damage", "claim", "leave", "maim"})
_DEEDS = frozenset({
    "attack", "airstrike", "strike", "bombing", "blast", "explosion", "raid", "ambush", "shelling", "assault",
    "shooting", "massacre", "clash", "fighting", "battle", "stampede", "fire", "crash", "offensive", "bombardment",
    "incursion",
})  # fmt: skip
# Verbs in the third person that the parser takes for plurals behind a name, and their basic forms.
_DENYING = {"rejects": "reject", "denies": "deny", "disputes": "dispute", "dismisses": "dismiss"}


# What opens a new time, and by what a truce is given one.
_TERMS = frozenset({"until", "till", "through", "by", "for"})
_EXTENDING = frozenset({"extend", "prolong", "renew", "lengthen"})
# How a day goes by, and what it is called.
_PASSING = frozenset({"pass", "expire", "lapse", "elapse"})
_DUES = frozenset({"deadline", "ultimatum"})


def mend_relatives(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.lower_ in _TERMS and token.dep_ == "prep" and token.i and token.nbor(-1).text == ",":
            _mend_term(token, token.nbor(-1))
        if token.lemma_ in _PASSING and token.tag_ in {"VBD", "VBN"} and token.dep_ in {"acl", "ccomp", "relcl"}:
            _mend_passed(token)
        if token.lower_ in _DENYING and token.dep_ in {"appos", "advcl", "npadvmod"} and token.i > 2:
            _mend_denied(token, token.nbor(-1), token.nbor(-2))
        if token.lemma_ in token.doc.clause_words.calling and token.dep_ == "nsubj":
            _mend_charge(token)
        if token.lower_ == "who" and token.head.dep_ == "relcl" and token.nbor(-1).text == ",":
            _mend_whose(token.head, token.head.head)
        if token.lower_ == "that" and token.head.dep_ == "relcl" and token.head.head.dep_ == "pobj":
            _mend_account(token.head, token)
        if token.dep_ == "relcl" and token.tag_ == "VBZ" and token.left_edge.lower_ in RELATIVES_OF_THINGS:
            _mend_goes_on(token)
        if token.lower_ == "when" and token.dep_ == "advmod" and token.head.dep_ == "relcl":
            _mend_when(token.head, token.head.head)
        if token.lower_ != "which" or token.tag_ != "WDT" or not token.i or token.nbor(-1).text != ",":
            continue
        clause = token.head
        if clause.dep_ == "relcl" and clause.tag_ in FINITE and token.dep_ in {"nsubj", "dobj"}:
            _mend_told(clause, token)
        if token.dep_ == "dobj" and token.head.lemma_ in _CHARGING and token.head.dep_ == "relcl":
            _mend_charged(token.head)
        elif token.dep_ == "nsubj" and clause.dep_ == "relcl" and clause.lemma_ in _HARMING:
            _mend_harm(clause)


def _mend_told(main: Token, which: Token) -> None:
    """Give a clause its verb, which the parser takes for a participle, and the deed what it did behind the clause."""
    subject = next((c for c in main.lefts if c.dep_ == "nsubj" and c.i > which.i), None)
    verb = next((c for c in subject.rights if c.dep_ == "acl"), None) if subject is not None else None
    if subject is None or verb is None or verb.i != subject.i + 1 or verb.tag_ not in {"VBD", "VBN"}:
        return
    if main.nbor(-1).text != "," or verb.lower_ == verb.lemma_:
        return
    noun = _whole(main.head)
    if noun.dep_ != "ROOT" or noun.pos_ not in NOMINAL:
        return
    main.hang_on(main, "ROOT")
    for mark in [c for c in noun.rights if c.is_punct and c.i > main.i]:
        mark.hang_on(main)
    noun.hang_on(main, "nsubj")
    verb.hang_on(noun, "relcl")
    verb.tag_ = "VBD"
    subject.hang_on(verb, "nsubj")
    which.hang_on(verb, "dobj")
    which.nbor(-1).hang_on(noun)
    main.nbor(-1).hang_on(main)


def _mend_whose(clause: Token, body: Token) -> None:
    """Hang on a person a clause with "who" behind the body or place that he is of, which the parser gives to that."""
    calling = body.head.head
    named = calling.head
    of_one = body.dep_ == "pobj" and calling.dep_ == "appos" and named.pos_ == "PROPN" and named.i < calling.i
    if of_one and body.ent_type_ in {"ORG", "GPE", "LOC", "FAC"} and named.ent_type_ in {"PERSON", ""}:
        clause.hang_on(named)


def _mend_denied(verb: Token, name: Token, noun: Token) -> None:
    """Make a clause about what was charged of a name and a verb behind it ("a CHARGE BELGRADE REJECTS")."""
    doc = verb.doc
    called = noun.lemma_ in doc.clause_words.calling and name.pos_ == "PROPN" and name.head is verb
    if not called or noun.nbor(-1).lower_ not in INDEFINITE_ARTICLES or noun.nbor(-2).text != ",":
        return
    if noun.head is verb:
        noun.hang_on(verb.head, "appos" if verb.head.pos_ in NOMINAL else "npadvmod")
        noun.nbor(-1).hang_on(noun)
    verb.hang_on(noun, "relcl")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBZ", _DENYING[verb.lower_]
    name.hang_on(verb, "nsubj")


def _mend_charge(called: Token) -> None:
    """Make a clause about what was charged of one that the parser gives two subjects ("a CHARGE THE REBELS REJECT")."""
    verb, doc = called.head, called.doc
    who = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i > called.i), None)
    told = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    if who is None or verb.lemma_ not in _DENYING.values() or called.left_edge.i == 0:
        return
    if doc[called.left_edge.i - 1].text != "," or who.left_edge.i != called.i + 1:
        return
    above, dep = (verb, "ROOT") if verb.dep_ == "ROOT" else (verb.head, verb.dep_)
    before = doc[called.left_edge.i - 2]
    if told is None or before.pos_ not in NOMINAL:
        return
    told.hang_on(*((told, "ROOT") if dep == "ROOT" else (above, dep)))
    for mark in [c for c in verb.children if c.is_punct]:
        mark.hang_on(told)
    called.hang_on(before, "appos")
    verb.hang_on(called, "relcl")


def _mend_charged(verb: Token) -> None:
    """Hang a clause of a charge on the deed, and not on the place or the people of the deed."""
    noun = verb.head
    if noun.pos_ == "PROPN" and (deed := _whole(noun)) is not noun and deed.pos_ == "NOUN":
        verb.hang_on(deed)


def _mend_when(verb: Token, noun: Token) -> None:
    """Hang a clause with "when" on the verb, and not on the place before it ("killed in SOL, WHEN rebels came")."""
    above = verb_from(noun)
    placed = noun.pos_ == "PROPN" and noun.dep_ in {"pobj", "appos"} and noun.ent_type_ not in {"DATE", "TIME", "EVENT"}
    if placed and above.pos_ == "VERB" and above.i < noun.i and any(c.dep_ == "nsubj" for c in verb.lefts):
        verb.hang_on(above, "advcl")


def _mend_harm(verb: Token) -> None:
    """Hang a clause of what a deed did on the deed, and not on the place ("the ATTACK in Sol, WHICH KILLED nine")."""
    noun = verb.head
    placed = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "at", "near", "outside", "on"}
    deed = _whole(noun)
    if placed and noun.pos_ in NOMINAL and deed is not noun and deed.lemma_.lower() in _DEEDS:
        verb.hang_on(deed)


def _mend_account(clause: Token, that: Token) -> None:
    """Make what an account tells of a clause that the parser hangs on whose account it is."""
    by = clause.head.head
    told = by.lower_ == "by" and by.head.lemma_.lower() in clause.doc.clause_words.accounts
    whole = any(c.dep_ == "nsubj" and c.tag_ == "PRP" for c in clause.lefts)
    if told and whole and that.i == clause.left_edge.i:
        clause.hang_on(by.head, "acl")
        that.hang_on(clause, "mark")
        that.tag_, that.pos_ = "IN", "SCONJ"


def _mend_goes_on(clause: Token) -> None:
    """Give to a clause about a thing, in the present, what the parser joins to the past verb above it."""
    above = next((a for a in clause.ancestors if a.tag_ == "VBD"), None)
    end = clause.right_edge.i + 1
    if above is None or end + 1 >= len(clause.doc) or clause.doc[end].lower_ not in {",", "and"}:
        return
    verb = clause.doc[end + 1]
    bare = not any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in verb.lefts)
    if verb.tag_ == "VBZ" and verb.dep_ == "conj" and verb.head.i == above.i and bare:
        verb.hang_on(clause, "conj")


def _mend_term(term: Token, comma: Token) -> None:
    """Hang a new time on what gives it, and not on the clause between commas before it."""
    clause = term.head
    while clause.dep_ in {"xcomp", "acomp", "conj"}:
        clause = clause.head
    noun = clause.head
    opened = clause.dep_ == "relcl" and clause.left_edge.nbor(-1).text == ","
    if opened and noun.dep_ == "dobj" and noun.head.lemma_ in _EXTENDING and term.head.i < comma.i:
        term.hang_on(noun.head)
        comma.hang_on(noun.head)


def _mend_passed(verb: Token) -> None:
    """Give a day that goes by its verb, which the parser hangs on the last noun before it."""
    doc = verb.doc
    days = (t for t in doc[verb.sent.start : verb.i] if t.lemma_ in _DUES and t.dep_ in {"ROOT", "ccomp"})
    day = next((t for t in days if any(d.i == verb.i for d in t.subtree)), None)
    if day is None or any(t.text == "," for t in doc[day.i : verb.i]):
        return
    own = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.lefts) or (own is not None and verb.dep_ != "ccomp"):
        return
    if own is not None:  # "to free the men PASSED": they are to be freed
        own.hang_on(verb.head, "dobj")
    verb.hang_on(verb if day.dep_ == "ROOT" else day.head, day.dep_)
    verb.tag_, verb.pos_ = "VBD", "VERB"
    for other in [c for c in day.rights if c.i > verb.i]:
        other.hang_on(verb)
    day.hang_on(verb, "nsubj")


def _whole(noun: Token) -> Token:
    """Return the first noun of a chain ("the KILLING of six men in Sol")."""
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ in NOMINAL:
        noun = noun.head.head
    return noun
