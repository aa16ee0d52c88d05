"""Whether the article answers for a clause under a verb or noun: "the fact that they signed", "it emerged that".

Verbs and nouns are endless ("the fancy that they had signed", "she reckoned they had left"): a clause under one that is
not known to vouch for it is no more than what somebody tells or thinks.
"""

from itertools import pairwise

from ceasewire.reading.grammar.phrases import VERBAL, child, has_subject, is_negated, objects_of, prepositions
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tokens import Token

# How many words a phrase that opens a sentence may have.
_OPENING = 14


@remembered
def is_unvouched(verb: Token) -> bool:
    """Whether a clause is told by a verb or noun that does not vouch for it, whether a statement is read there or not.

    Args:
        verb: the verb of the clause, or one joined to it that shares its subject.
    """
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL and not has_subject(verb):
        verb = verb.head
    above, words = verb.head, verb.doc.clause_words
    if _as_rumour_has_it(above) or is_hearsay(verb) or is_doubted(verb):
        return True
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.lefts)
    if verb.dep_ in {"acl", "relcl"} and that and above.pos_ in {"NOUN", "PROPN"}:
        return above.lemma_.lower() not in words.vouching_nouns | words.deals
    if verb.dep_ != "ccomp" or verb.tag_ == "VB" or above.pos_ not in VERBAL or not has_subject(verb):
        return False  # "a deal that allows the army to withdraw"
    between = verb.doc[min(verb.i, above.i) : max(verb.i, above.i)]
    if is_version(verb):
        return True
    subject = child(above, "nsubj")
    if above.lemma_.lower() in words.vouching or any(t.text in {":", ";"} for t in between):
        return False
    said = child(above, "acomp", "attr")  # "it is CLEAR that", "the TRUTH is that"
    vouched = words.vouching_nouns | words.sure
    return not any(w is not None and w.lemma_.lower() in vouched for w in (said, subject))


def is_hardly_told(verb: Token) -> bool:
    """Whether what a verb tells is a charge, doubted, or hearsay."""
    return is_charged(verb) or is_doubted(verb) or is_hearsay(verb)


@remembered
def is_hearsay(verb: Token) -> bool:
    """Whether only a rumour or unnamed reports tell what a verb does ("ACCORDING TO RUMOURS, they have left")."""
    first, end = verb.i + 1, verb.sent.end - 1
    behind = verb.doc.tokens[first:end] if "or" in verb.doc.lowered[first:end] else ()
    if _as_one_tells_it(verb) or _as_tale_goes(verb):
        return True
    if any(t.lower_ == "or" and t.nbor(1).lower_ == "so" and t.nbor(-1).text == "," for t in behind):
        return True  # "they have left, OR SO it was rumoured"
    for according in (c for c in verb.children if c.lower_ == "according"):
        for noun in (n for p in prepositions(according, "to") for n in objects_of(p)[:1]):
            if _is_unchecked(noun):
                return True  # "according to A POST THAT COULD NOT BE VERIFIED"
            if noun.lemma_.lower() in verb.doc.clause_words.hearsay_nouns:
                return not any(t.pos_ == "PROPN" or t.ent_type_ == "NORP" for t in (noun, *noun.lefts))
    return False


def _is_unchecked(paper: Token) -> bool:
    """Whether it is said of what tells something that nobody could check it."""
    words = paper.doc.clause_words
    if paper.lemma_.lower() not in words.accounts | words.hearsay_nouns:
        return False
    clauses = (t for t in paper.subtree if t.dep_ in {"relcl", "acl"} and t.lemma_ in words.checking)
    return any(is_negated(c) or ((who := child(c, "nsubj")) and who.lower_ in words.nobody) for c in clauses)


def _as_one_tells_it(verb: Token) -> bool:
    """Whether an aside says that it is so only as somebody tells it ("TO HEAR THE GENERALS TELL IT, they signed")."""
    words = verb.doc.lowered[verb.sent.start : verb.sent.end]
    if "hear" not in words and "way" not in words:
        return False
    for at, (first, second) in enumerate(pairwise(words)):
        if (first, second) not in {("to", "hear"), ("the", "way")}:
            continue
        aside = words[at : at + _OPENING]
        ends = next((n for n, word in enumerate(aside) if word in {",", ";", "."}), len(aside))
        if ends > 3 and aside[ends - 1] == "it" and aside[ends - 2] in {"tell", "tells", "told"}:
            inside = verb.sent.start + at <= verb.i < verb.sent.start + at + ends
            start, end = sorted((verb.i, verb.sent.start + at))
            return not inside and all(t.text != ";" for t in verb.doc[start:end])
    return False


def _as_tale_goes(verb: Token) -> bool:
    """Whether an aside gives a tale for it ("AS LEGEND HAS IT, they signed", "they signed, SO THE STORY GOES")."""
    words = verb.doc.clause_words
    for clause in (t for t in verb.sent if t.lemma_ in {"have", "go", "tell"} and t.i != verb.i):
        subject = child(clause, "nsubj")
        tale = subject is not None and subject.lemma_.lower() in words.hearsay_nouns | words.unsettling_nouns
        if tale and any(c.lower_ in {"as", "so"} and c.i < clause.i for c in clause.lefts):
            return True
    return False


def is_doubted(verb: Token) -> bool:
    """Whether a clause is what is said not to be sure, or to be no more than possible ("DOUBTFUL that they left")."""
    said = child(verb.head, "acomp") if verb.dep_ == "ccomp" else None
    return said is not None and said.lower_ in verb.doc.clause_words.unsure


def is_version(verb: Token) -> bool:
    """Whether a clause is what one side makes of it ("Chad's VERSION IS that the front agreed", "the WORD IS that")."""
    above = verb.head
    subject = child(above, "nsubj") if verb.dep_ == "ccomp" and above.lemma_ == "be" else None
    words = verb.doc.clause_words
    return subject is not None and subject.lemma_.lower() in words.versions | words.buzzing


def _as_rumour_has_it(above: Token) -> bool:
    """Whether a clause is what a rumour has ("a rumour HAD IT that they had left", "gossip has it")."""
    verb = above.head if above.lower_ == "it" and above.dep_ in {"dobj", "nsubj"} else above
    subject = child(verb, "nsubj") if verb.lemma_ == "have" else None
    words = verb.doc.clause_words
    return subject is not None and subject.lemma_.lower() in words.hearsay_nouns | words.unsettling_nouns | {"word"}


@remembered
def is_claimed_by_paper(verb: Token) -> bool:
    """Whether a message or the like claims what a verb tells ("a LEAFLET CLAIMING that the front had accepted")."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_ not in {"claim", "allege"}:
        return False
    teller = above.head if above.dep_ in {"acl", "relcl"} else child(above, "nsubj")
    return teller is not None and teller.lemma_.lower() in teller.doc.clause_words.accounts


def is_charged(verb: Token) -> bool:
    """Whether a verb is what somebody is accused of ("ACCUSED OF having signed a deal, the mayor shook his head").

    Args:
        verb: a gerund.
    """
    of = verb.head
    if verb.dep_ != "pcomp" or verb.tag_ not in {"VBG", "VBN"}:
        return False
    return of.lower_ in {"of", "with", "for"} and of.head.lemma_.lower() in verb.doc.clause_words.accusing


def is_provided_for(verb: Token, provisions: frozenset[str]) -> bool:
    """Whether a clause in the present only says what a text provides ("UNDER THE BILL, a rebel is freed").

    "The DRAFT SAYS that the sides agree to a truce" does so as well.

    Args:
        verb: the verb of the clause.
        provisions: nouns for such texts.
    """
    finite = next((c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}), verb)
    doc, start = verb.doc, verb.sent.start
    if finite.tag_ not in {"VBZ", "VBP"} or finite.lemma_ == "have":
        return False
    teller = child(verb.head, "nsubj") if verb.dep_ == "ccomp" else None
    if teller is not None and teller.lemma_.lower() in provisions:
        return True
    if doc[start].lower_ not in {"under", "according"}:
        return False
    opening = doc[start : min(verb.i, start + _OPENING)]
    comma = next((t.i for t in opening if t.text == ","), None)
    return comma is not None and any(t.lemma_.lower() in provisions for t in doc[start:comma])
