"""Asides: clauses that open like a condition on which nothing hangs ("if he is right", "if a little late").

They vouch for what is told, grant something, or say how it is meant.
"""

from ceasewire.reading.conditions.timeclauses import is_told_as_past
from ceasewire.reading.grammar.classes import FIRST_PERSON, FIRST_PERSON_OBJECTS
from ceasewire.reading.grammar.phrases import VERBAL, child, is_negated, is_passive
from ceasewire.reading.grammar.tokens import Doc, Token

# How far behind a marker the comma that ends an aside without a verb may stand.
_LONGEST = 7
# What is a condition by itself ("they will, IF NECESSARY, strike").
_NEEDED = frozenset({"necessary", "need", "possible", "so", "not", "anywhere", "alone"})
_ANY = frozenset({"anything", "any"})
_RIGHT = frozenset({"right", "correct", "accurate", "honest"})


def is_aside(verb: Token) -> bool:
    """Whether a clause behind "if" or "as long as" is no more than an aside.

    Args:
        verb: the verb of the clause.
    """
    return _is_granted(verb) or _is_for_life(verb) or _vouches(verb) or _turns_to_reader(verb)


def owns_to_doubt(doc: Doc, start: int) -> bool:
    """Whether words behind "unless" only say how sure one is ("the bridge, unless I AM MUCH MISTAKEN the oldest").

    Args:
        doc: the paragraph.
        start: where the words behind the marker begin.
    """
    words = [t.lower_ for t in doc[start : start + 4]]
    return words[:1] in (["i"], ["we"]) and not {"mistaken", "wrong", "misinformed"}.isdisjoint(words)


def only_doubts(doc: Doc, start: int, end: int) -> bool:
    """Whether an aside only says that something is hardly so ("the truce, if it holds AT ALL, was signed too late").

    Args:
        doc: the paragraph.
        start: where the words behind the marker begin.
        end: where the sentence ends.
    """
    comma = next((i for i in range(start, min(end, start + _LONGEST)) if doc[i].text == ","), None)
    return comma is not None and comma > start + 1 and doc[comma - 2].lower_ == "at" and doc[comma - 1].lower_ == "all"


def only_concedes(doc: Doc, at: int, start: int) -> bool:
    """Whether words without a verb between commas only say how a thing is done ("agreed, IF A LITTLE LATE, to leave").

    Args:
        doc: the paragraph.
        at: where the "if" stands.
        start: where the words behind it begin.
    """
    if doc[at].lower_ != "if" or not at or doc[at - 1].text not in {",", "—", "–", "("}:
        return False
    words = []
    for token in doc[start : min(doc[at].sent.end, start + _LONGEST)]:
        if token.is_punct:
            break
        words.append(token)
    if not words or any(t.pos_ in VERBAL or t.lower_ in _NEEDED for t in words):
        return False
    return words[-1].pos_ in {"ADJ", "ADV"} or words[0].lower_ in {"only", "just", "merely"}


def _is_granted(verb: Token) -> bool:
    """Whether a clause before another only grants what did not follow from it ("IF HE KNEW, he did not say so")."""
    main = verb.head
    if verb.dep_ != "advcl" or verb.i > main.i or not is_told_as_past(verb):
        return False
    return is_negated(main) and any(c.lower_ == "did" for c in main.lefts)


def _is_for_life(verb: Token) -> bool:
    """Whether somebody only says that he will do so always ("as long as I LIVE", "as long as anyone can REMEMBER")."""
    who = child(verb, "nsubj")
    if verb.lemma_ in {"remember", "recall"}:
        return who is not None and who.lower_ in verb.doc.clause_words.nobody
    if who is None or who.lower_ not in {"i", "we", "he", "she"}:
        return False
    breathes = verb.lemma_ in {"have", "draw"} and any(c.lower_ == "breath" for c in verb.rights)
    alive = verb.lemma_ == "be" and any(c.lower_ == "alive" for c in verb.rights)
    return breathes or alive or (verb.lemma_ == "live" and not verb.rights)


def _vouches(verb: Token) -> bool:
    """Whether a clause only says how sure it is ("if the polls ARE TO BE BELIEVED", "if they ARE ANY GUIDE")."""
    if verb.lemma_ == "believe" and _speaks_of(verb, frozenset({"you", "one"})):
        return True
    if verb.lemma_ != "be" or is_negated(verb):
        return False
    trusted = child(verb, "xcomp")
    if trusted is not None and trusted.lemma_ in {"believe", "trust"} and is_passive(trusted):
        return True
    what = child(verb, "attr", "acomp")
    if what is None:
        return False
    any_guide = what.lower_ == "anything" or any(c.lower_ in _ANY for c in what.lefts)
    if _speaks_of(verb, frozenset({"that", "this"})) and what.pos_ == "NOUN" and (verb.tag_ == "VBD" or _names(what)):
        return True  # "the admiral, if THAT WAS HIS RANK, vowed"
    return what.lower_ in _RIGHT or (any_guide and what.pos_ in {"NOUN", "PRON"})


def _names(noun: Token) -> bool:
    """Whether a noun is for what something is called."""
    return noun.lemma_ in {"word", "term", "name", "title", "rank"}


def _turns_to_reader(verb: Token) -> bool:
    """Whether somebody only says how he talks ("if you ASK ME", "if I MAY SAY so", "if I REMEMBER rightly")."""
    if verb.lemma_ == "ask":
        asked = child(verb, "dobj", "dative")
        return asked is not None and asked.lower_ in FIRST_PERSON_OBJECTS and _speaks_of(verb, frozenset({"you"}))
    return verb.lemma_ in {"say", "remember", "recall"} and _speaks_of(verb, FIRST_PERSON) and verb.tag_ != "VBD"


def _speaks_of(verb: Token, who: frozenset[str]) -> bool:
    subject = child(verb, "nsubj")
    return subject is not None and subject.lower_ in who
