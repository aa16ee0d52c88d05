"""Falsehoods: what is said to be untrue, by its own sentence or by the one that comes behind it.

"Posts that they had signed were false." "The front said that it had signed. That turned out to be untrue." Nothing of
it has come about, whoever told it. Where only another party denies it ("Trump said that Iran had agreed. Tehran denied
it."), it stays what somebody says, but nothing is agreed.
"""

from collections.abc import Iterator

from ceasewire.reading.grammar.classes import INDEFINITE_ARTICLES, RELATIVES_OF_THINGS, THIRD_PERSON
from ceasewire.reading.grammar.phrases import (
    VERBAL,
    child,
    has_subject,
    is_negated,
    is_passive,
    objects_of,
    prepositions,
)
from ceasewire.reading.grammar.remembered import remembered
from ceasewire.reading.grammar.tags import HELPERS
from ceasewire.reading.grammar.tokens import Token

# What takes up all that the sentence before told.
_TAKING_UP = frozenset({"it", "that", "this", "which", "these", "those"})
_SAID_OF = frozenset({"acomp", "attr", "oprd"})


def is_called_false(noun: Token) -> bool:
    """Whether a sentence says of its subject that it is not so ("the posts were false", "proved premature").

    The parser may hang "proved" on the noun itself, or on the last noun in its phrase.
    """
    verbs = [noun.head] if noun.dep_ in {"nsubj", "nsubjpass"} else []
    phrase = [noun, *(n for p in prepositions(noun, "of") for n in objects_of(p)[:1])]
    verbs += [
        c
        for n in phrase
        for c in n.children
        if c.dep_ in {"acl", "relcl"} and c.lemma_ in noun.doc.clause_words.proving
    ]
    return any(_says_false(verb) for verb in verbs) or is_branded(noun) or _is_no_such(noun)


def is_what_is_denied(noun: Token) -> bool:
    """Whether a step or deal is what somebody denies ("the withdrawal WAS DENIED by the army", "DENIED the release").

    Of an attack only the part in it is denied.
    """
    verb = noun.head
    denied = noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in noun.doc.clause_words.denying
    return denied and not is_negated(verb) and not any(c.dep_ == "dative" for c in verb.rights)


def _is_no_such(noun: Token) -> bool:
    """Whether its sentence goes on that there was no such thing ("asked of the raid, he said NO SUCH RAID was")."""
    behind = noun.doc.tokens[noun.i + 1 : noun.sent.end]
    such = next((t for t in behind if t.lower_ == "such" and t.nbor(-1).lower_ == "no"), None)
    return such is not None and such.head.lemma_ == noun.lemma_


def is_branded(noun: Token) -> bool:
    """Whether somebody calls a noun untrue in its own phrase ("the leaflet, WHICH THE ARMY CALLED A FORGERY, said")."""
    branding = noun.doc.clause_words.branding
    return any(
        c.dep_ in {"acl", "relcl"} and c.lemma_ in branding and not is_negated(c) and _names_untrue(c)
        for c in noun.rights
    )


@remembered
def is_taken_back(verb: Token) -> bool:
    """Whether the next sentence says that what a verb tells is not so ("That was false.", "They had not.").

    The verb of saying itself stays: that somebody said so is true.
    """
    if child(verb, "ccomp") is not None or verb.pos_ not in VERBAL:
        return False
    if _is_called_lie(verb):
        return True
    joined = [t for t in verb.doc.tokens[verb.i + 1 : verb.sent.end] if t.dep_ in {"conj", "ROOT"}]
    if any(_says_otherwise(clause) for clause in joined):
        return True  # "word spread that they had signed, but it was a false rumour"
    if any(_is_elliptic_no(clause) and _is_of_same(clause, verb) for clause in (*joined, *_asides(verb))):
        return True  # "a truce was to begin at noon, but IT DID NOT"
    return any(_takes_back(clause, verb) for clause in _next_clauses(verb))


def _asides(verb: Token) -> Iterator[Token]:
    """Yield the clauses of a verb that may take it back ("agreed WHEN IT HAD NOT", "signed it, WHICH IT DID NOT")."""
    for clause in (t for t in verb.subtree if t.i > verb.i and t.dep_ in {"advcl", "relcl"}):
        opens = clause.left_edge.lower_
        if opens in {"when", "though", "although", "which"} and clause.head.i <= clause.i:
            yield clause


def _is_called_lie(verb: Token) -> bool:
    """Whether words behind a comma call what a verb tells a lie ("has signed a truce, A SMEAR that cost him his post").

    Another clause between the two may be what is called so.
    """
    for token in verb.doc.tokens[verb.i + 1 : verb.sent.end]:
        if token.pos_ == "NOUN" and token.lemma_.lower() in verb.doc.clause_words.lies:
            first = token.left_edge
            return first.lower_ in INDEFINITE_ARTICLES and first.nbor(-1).text == ","
        if token.pos_ in VERBAL and has_subject(token):
            return False
    return False


@remembered
def is_disputed(verb: Token) -> bool:
    """Whether somebody else denies what a verb tells, in its sentence or the next ("but Tehran denied it").

    The denial is of the last thing told before it, so that a clause between the two leaves the verb as it stands.
    """
    if child(verb, "ccomp") is not None or verb.pos_ not in VERBAL:
        return False
    sentence = verb.sent
    for other in verb.doc.tokens[verb.i + 1 : sentence.end]:
        if _disputes(other) or _says_otherwise(other):
            return True
        if other.dep_ == "ccomp" and _is_elliptic_no(other) and _is_of_same(other, verb):
            return not _is_of_teller(other)  # "agreed, the radio said, but the group said IT HAD NOT"
        if other.pos_ == "VERB" and has_subject(other) and other.dep_ != "relcl" and not _is_report(other):
            return False
    return any(_disputes(clause) or _says_otherwise(clause) for clause in _next_clauses(verb))


def _next_clauses(verb: Token) -> Iterator[Token]:
    """Yield the main verb of the next sentence, and what it reports or admits; a paragraph may begin with it."""
    if any(t.text == "?" for t in verb.sent[-2:]):
        return
    doc, at = verb.doc, verb.sent.end
    if at >= len(doc):
        told = verb.head if verb.dep_ == "conj" and verb.head.dep_ == "ccomp" else verb
        if told.dep_ != "ccomp":
            return  # what the article says itself, no later paragraph takes back
        doc, at = doc.following or doc, 0
    if doc is verb.doc and at < verb.i:
        return
    root = doc[at].sent.root
    yield root
    yield from (c for c in root.children if c.dep_ in {"ccomp", "conj"} and c.pos_ in VERBAL)


def _is_report(verb: Token) -> bool:
    return child(verb, "ccomp") is not None or verb.dep_ == "parataxis"


def _is_told(noun: Token | None) -> bool:
    """Whether a noun takes up what was told: "it", "that", "the claim", "those reports"."""
    if noun is not None and noun.lower_ in _TAKING_UP:
        return True
    return _is_account(noun)


def _is_account(noun: Token | None) -> bool:
    """Whether a noun is what somebody told: "the claim", "their report"."""
    if noun is None:
        return False
    words = noun.doc.clause_words
    definite = any(
        c.lower_ in {"the", "this", "that", "these", "those", "both"} or c.dep_ == "poss" for c in noun.lefts
    )
    return definite and noun.lemma_.lower() in words.accounts | words.hearsay_nouns


def _takes_back(verb: Token, told: Token) -> bool:
    words = verb.doc.clause_words
    subject, thing = child(verb, "nsubj", "nsubjpass"), child(verb, "dobj")
    if verb.lemma_ in words.taking_back and not is_negated(verb) and _is_account(thing):
        return True  # "He deleted the post."
    if subject is None:
        return child(verb, "expl") is not None and _is_none_such(verb, told)
    if _is_told(subject):
        if _says_false(verb) or (is_negated(verb) and verb.lemma_ == "be" and _says(verb, words.holding_true)):
            return True
        undone = is_passive(verb) and not is_negated(verb)
        if undone and verb.lemma_ in (words.taking_back | words.refuting) - words.denying - {"dismiss", "reject"}:
            return True
    if subject.lower_ in {"they", "both"} and _says_false(verb) and _is_reported(told):
        return True  # "Reports said that they had signed. They were wrong."
    if subject.lower_ in _TAKING_UP and verb.lemma_ in {"happen", "occur"} and is_negated(verb):
        return True  # "It never happened."
    if subject.lower_ == "none" and verb.lemma_ == "be" and _says(verb, words.holding_true):
        return True  # "None of this was true."
    doer = child(told, "nsubj", "nsubjpass")
    same = doer is not None and doer.lemma_ == subject.lemma_
    if verb.lemma_ == told.lemma_ and subject.lower_ in {"nothing", "nobody", "neither"}:
        return True  # "Nothing had been signed."
    if verb.lemma_ == told.lemma_ and is_negated(verb) and (same or subject.lower_ in THIRD_PERSON):
        return True  # "They had not signed it."
    return (same or subject.lower_ in THIRD_PERSON) and _is_elliptic_no(verb)


def _is_reported(told: Token) -> bool:
    """Whether reports or the like tell of a clause ("EARLY REPORTS SAID that a truce had been signed")."""
    above = told.head
    teller = child(above, "nsubj") if told.dep_ == "ccomp" else None
    words = told.doc.clause_words
    return teller is not None and teller.lemma_.lower() in words.accounts | words.hearsay_nouns


def _is_none_such(verb: Token, told: Token) -> bool:
    """Whether there is said to be none of what is told of ("There was NO TRUCE.")."""
    thing = child(verb, "attr")
    if thing is None or not any(c.lower_ == "no" for c in thing.lefts):
        return False
    return any(t.lemma_.lower() == thing.lemma_.lower() and t.pos_ == "NOUN" for t in told.subtree)


def _is_of_same(clause: Token, told: Token) -> bool:
    """Whether a clause has the subject of a verb before it, or a pronoun for it."""
    subject, doer = child(clause, "nsubj", "nsubjpass"), child(told, "nsubj", "nsubjpass")
    return subject is not None and (
        subject.lower_ in THIRD_PERSON or (doer is not None and doer.lemma_ == subject.lemma_)
    )


def _is_of_teller(clause: Token) -> bool:
    """Whether a pronoun may stand for somebody else who tells ("the front agreed, but MALI SAID IT had not")."""
    teller = child(clause.head, "nsubj")
    return teller is not None and teller.pos_ == "PROPN"


def _is_elliptic_no(verb: Token) -> bool:
    """Whether a clause only denies what was told: "they had not", "it had done no such thing"."""
    thing = child(verb, "dobj")
    if verb.lemma_ == "do" and thing is not None and thing.lower_ in {"thing", "so"}:
        return is_negated(verb) or any(c.lower_ == "such" for c in thing.lefts)
    bare = verb.lemma_ in HELPERS and is_negated(verb)
    who = child(verb, "nsubj")
    return bare and all(
        c.dep_ in {"nsubj", "neg", "punct", "advmod", "cc", "mark", "prep", "aux"}
        or c.lower_ == "which"  # "signed the truce, WHICH they did not"
        or (who is not None and c.dep_ == "ccomp" and c.i < who.i)  # "word spread that they left; THEY HAD NOT"
        for c in verb.children
    )


def _disputes(verb: Token) -> bool:
    """Whether a verb denies what was told before ("Tehran DENIED it", "a claim DENIED by Tehran")."""
    words = verb.doc.clause_words
    if verb.dep_ == "relcl" and verb.lemma_ in words.confirming and is_negated(verb):
        return _is_account_of(verb.head)  # "a post that could not be VERIFIED"
    if verb.pos_ != "VERB" or is_negated(verb):
        return False
    who = child(verb, "nsubj")
    if verb.lemma_ in words.erring and who is not None and who.lower_ in THIRD_PERSON and child(verb, "dobj") is None:
        return True  # "but aides said HE HAD MISSPOKEN"
    if verb.dep_ in {"relcl", "acl"} and _is_account_of(verb.head):
        if verb.lemma_ in words.branding and _names_untrue(verb):
            return True  # "a claim the UN CALLED FALSE"
        if verb.lemma_ in words.confirming and who is not None and who.lower_ in words.nobody:
            return True  # "an account nobody could CONFIRM"
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return verb.lemma_ in words.denying | words.refuting and _is_saying(verb.head)
    if verb.lemma_ in words.refuting and (_is_account(child(verb, "dobj")) or _is_behind_saying(verb)):
        return True
    if verb.lemma_ in words.branding:
        clause = child(verb, "ccomp")  # the parser may make a clause of "it propaganda"
        thing = child(verb, "dobj") or (child(clause, "nsubj") if clause is not None else None)
        return _is_told(thing) and _names_untrue(verb)
    if verb.lemma_ not in words.denying:
        return False
    return _is_told(child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj"))


def _is_account_of(noun: Token) -> bool:
    """Whether a noun is one by which things are told, whichever it is ("according to A POST")."""
    words = noun.doc.clause_words
    return noun.lemma_.lower() in words.accounts | words.hearsay_nouns | words.calling


def _is_saying(noun: Token) -> bool:
    words = noun.doc.clause_words
    return noun.lemma_.lower() in words.calling | words.hearsay_nouns


def _is_behind_saying(verb: Token) -> bool:
    """Whether a clause says what becomes of what was called a claim ("a claim IT REJECTED", "WHICH it denied")."""
    if verb.dep_ != "relcl" or not _is_saying(verb.head):
        return False
    what = child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")
    return what is None or what.lower_ in RELATIVES_OF_THINGS


def _says_otherwise(verb: Token) -> bool:
    """Whether a clause says that what was told is not so, or not there ("this IS A LIE", "there was NO SUCH deal")."""
    if verb.pos_ not in VERBAL or verb.lemma_ not in {"be", "exist", *verb.doc.clause_words.proving}:
        return False
    if _is_told(child(verb, "nsubj")) and _says_false(verb):
        return True
    thing = child(verb, "attr", "nsubj")
    return thing is not None and {"no", "such"} <= {c.lower_ for c in thing.lefts}


def _names_untrue(verb: Token) -> bool:
    """Whether a verb calls its object untrue ("called it PROPAGANDA", "dismissed the claim AS NONSENSE")."""
    names = [c for c in verb.rights if c.dep_ in {*_SAID_OF, "ccomp"}]
    names += [
        n for p in prepositions(verb, "as") for n in (*objects_of(p), *(c for c in p.children if c.dep_ == "amod"))
    ]
    return any(n.lemma_.lower() in verb.doc.clause_words.false for n in names)


def _says_false(verb: Token) -> bool:
    words = verb.doc.clause_words
    if is_passive(verb) and verb.lemma_ in words.forging and not is_negated(verb):
        return True  # "the signatures were FORGED"
    return not is_negated(verb) and verb.lemma_ in {"be", *words.proving} and _says(verb, words.false)


def _says(verb: Token, kinds: frozenset[str]) -> bool:
    """Whether a verb says one of these of its subject."""
    said = [c for c in verb.rights if c.dep_ in {*_SAID_OF, "xcomp", "advmod", "ccomp"}]
    said += [c for s in said for c in s.children if c.dep_ in _SAID_OF]  # "turned out to be FALSE"
    return any(c.lemma_.lower() in kinds for c in said)
