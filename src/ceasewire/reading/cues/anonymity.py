"""Anonymity: what somebody asks for himself before he talks, which binds nobody and is no condition of an act."""

from ceasewire.reading.grammar.classes import NEGATIVE_DETERMINERS
from ceasewire.reading.grammar.phrases import child, coordinated, is_negated, is_passive
from ceasewire.reading.grammar.tokens import Token

# Who asks for it, and what of his is not to be told.
_HIMSELF = frozenset({"he", "she", "they", "i", "we", "who"})
_OWNED = frozenset({"name", "surname", "identity", "face", "rank", "voice", "country", "position", "affiliation"})
_SAID_OF = frozenset({"acomp", "oprd", "attr"})
# What shows or keeps what somebody says.
_PICTURES = frozenset({"photograph", "photo", "picture", "film", "recording", "note", "name", "surname"})


def keeps_unnamed(verb: Token) -> bool:
    """Whether a clause only says that somebody is to stay unnamed ("NOT BE NAMED", "that her name BE WITHHELD").

    That another is not to be named may be a demand like any ("that the pilot not be identified").
    """
    if any(c.lower_ in verb.doc.clause_words.nameless for c in verb.rights if c.dep_ in _SAID_OF):
        return True  # "asked to STAY ANONYMOUS", "insisted on BEING KEPT ANONYMOUS"
    if not is_passive(verb):
        return False
    who, words = child(verb, "nsubjpass", "nsubj"), verb.doc.clause_words
    own = who is not None and any(_is_own(n) for n in coordinated(who))
    if verb.lemma_ in words.covering:
        return own
    if who is not None and who.lemma_.lower() in _PICTURES and any(c.lower_ == "no" for c in who.lefts):
        return verb.lemma_ in {"take", "make", "use", "publish", "show"}  # "that NO PHOTOGRAPH BE TAKEN"
    denied = is_negated(verb) or (who is not None and who.left_edge.lower_ in NEGATIVE_DETERMINERS)
    return denied and verb.lemma_ in words.veiling and (who is None or who.lower_ in _HIMSELF or own)


def is_talk_unnamed(verb: Token, withheld: frozenset[str]) -> bool:
    """Whether an act is only to talk to a reporter unnamed ("agreed TO SPEAK on condition of anonymity").

    Args:
        verb: the verb of the act.
        withheld: nouns for staying unnamed.
    """
    if verb.lemma_ not in verb.doc.clause_words.interviewed:
        return False
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return any(t.lower_ in withheld or keeps_unnamed(t) for t in behind)


def _is_own(noun: Token) -> bool:
    """Whether a noun is for what tells who somebody is, and is his ("HIS name")."""
    if noun.lemma_.lower() not in _OWNED:
        return False
    return any(c.dep_ == "poss" and c.lower_ in noun.doc.clause_words.owners | {"whose"} for c in noun.lefts)
