"""Mended aims: those at whom something is fired or by whom it is done, whom the parser gives to a participle.

1. "fired tear gas at students marching on the palace": it was fired at the students, and they marched
2. "held by surviving militants": the militants hold him, and nobody survived them
3. "executed by government forces and allied militias": the militias did it too, and "allied" is no verb
4. "resumed shelling of villages": what is "of" somebody is a noun
5. "following a three-day offensive": it was after the offensive, and nobody followed it
6. "exploded in Ciudad, Colombia killing nine": the bomb killed them, and not the land
7. "the arrest by police of three mayors": the mayors were arrested, and have no police
8. "killed two children herding goats": the children were killed
9. "rammed a car packed with explosives into a convoy": the car was rammed into it
10. "declares a truce in Sol after days of fighting": it was declared then
11. "imposed asset freezes on a bank": the freezes are what was imposed
12. "burned down a police station": the station was burned, and is nothing of "down"
"""

from ceasewire.reading.grammar.classes import INDEFINITE_ARTICLES
from ceasewire.reading.grammar.phrases import verb_from
from ceasewire.reading.grammar.tags import NOMINAL
from ceasewire.reading.grammar.tokens import Doc, Token

# What stands before those at whom something is aimed; "on" only behind a word for what is fired.
_AT = frozenset({"at", "against"})
_FIRED = frozenset(
    {"fire", "gunfire", "bullet", "round", "attack", "assault", "strike", "airstrike", "raid", "crackdown"}
)
# What people do that has no object, whatever stands behind it.
_WITHOUT_OBJECT = frozenset({
    "survive", "advance", "retreat", "rampage", "withdraw", "patrol", "vie", "feud", "roam", "retire", "remain",
})  # fmt: skip
# Said of those who fight on another's side.
_ON_A_SIDE = frozenset({"allied", "affiliated", "associated", "aligned"})
# Deeds that are nouns where they are "of" what they are done to.
_DEEDS = frozenset({
    "shelling", "bombing", "killing", "looting", "burning", "targeting", "storming", "strafing", "torching", "razing",
    "downing", "sinking", "jailing", "kidnapping", "poisoning", "stabbing", "shooting", "beheading", "massing",
})  # fmt: skip
_CURBS = {"freezes": "freeze", "bans": "ban", "curbs": "curb"}
_RAMMING = frozenset({"ram", "drive", "crash", "smash", "plough", "plow", "steer"})
# What is done to somebody, who stands behind "of".
_UNDERGONE = frozenset({
    "arrest", "killing", "murder", "abduction", "kidnapping", "release", "shooting", "detention", "execution",
    "assassination", "capture", "seizure", "bombing", "shelling", "beating", "beheading", "expulsion", "slaying",
})  # fmt: skip
_AS_NOUNS = {"xcomp": "dobj", "csubj": "nsubj", "ccomp": "dobj", "pcomp": "pobj"}


def mend_aims(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.dep_ == "pobj" and token.head.dep_ == "prt" and token.head.head.pos_ == "VERB":
            token.hang_on(token.head.head, "dobj")
        if token.lower_ == "of" and token.dep_ == "prep" and token.head.dep_ == "pobj":
            _mend_undergone(token, token.head)
        elif token.lower_ in _CURBS and token.tag_ == "VBZ" and token.nbor(-1).dep_ == "dobj":
            _mend_curbs(token, token.nbor(-1))
        elif token.lower_ == "after" and token.dep_ == "prep" and token.head.pos_ in NOMINAL:
            _mend_since(token, verb_from(token.head))
        elif token.lower_ == "into" and token.head.dep_ == "acl" and token.head.head.dep_ == "dobj":
            _mend_rammed(token, token.head.head.head)
        elif token.tag_ == "VBG" and token.dep_ == "acl" and token.head.dep_ == "nmod":
            _mend_doing(token, token.head, token.head.head)
        if token.tag_ == "VBG" and token.lower_ in _DEEDS and token.nbor(1).lower_ == "of":
            _mend_deed(token)
        elif token.lower_ == "following" and token.tag_ == "VBG" and token.dep_ == "advcl":
            _mend_following(token)
        elif token.tag_ == "VBG" and token.dep_ in {"advcl", "acl"} and token.nbor(-1).ent_type_ == "GPE":
            _mend_land(token, token.nbor(-1))
        elif token.tag_ == "VBG" and token.dep_ == "pcomp":
            _mend_aim(token, token.head)
            _mend_doers(token, token.head)
        elif token.lower_ in _ON_A_SIDE and token.dep_ == "conj" and token.nbor(-1).lower_ == "and":
            if token.pos_ == "VERB":
                _mend_allies(token, token.nbor(-1))
            else:
                _mend_named_allies(token, token.head)


def _mend_deed(deed: Token) -> None:
    """Make a noun of a deed in "-ing" that is "of" somebody ("resumed SHELLING of villages")."""
    if deed.nbor(1).head is deed and not any(c.dep_ in {"dobj", "aux", "auxpass"} for c in deed.children):
        deed.pos_, deed.tag_, deed.lemma_ = "NOUN", "NN", deed.lower_
        deed.dep_ = _AS_NOUNS.get(deed.dep_, deed.dep_)


def _mend_following(following: Token) -> None:
    """Make a preposition of "following" before what happened ("withdrew FOLLOWING a three-day offensive")."""
    what = next((c for c in following.rights if c.dep_ == "dobj"), None)
    alone = not any(c.dep_ in {"nsubj", "aux", "mark", "advmod", "neg"} for c in following.children)
    if what is not None and alone and what.pos_ == "NOUN" and what.ent_type_ != "PERSON":
        following.pos_, following.tag_, following.dep_ = "ADP", "IN", "prep"
        what.dep_ = "pobj"


def _mend_undergone(of: Token, doer: Token) -> None:
    """Hang those to whom a deed is done on the deed, not on who does it ("the ARREST by police OF THREE MAYORS")."""
    by = doer.head
    deed = by.head
    whom = next((c for c in of.children if c.dep_ == "pobj"), None)
    done = by.lower_ == "by" and deed.pos_ == "NOUN" and deed.lemma_.lower() in _UNDERGONE and deed.i == by.i - 1
    if not done or whom is None or whom.pos_ != "NOUN" or any(c.lower_ == "of" for c in deed.rights):
        return
    some = any(c.dep_ == "nummod" or c.lower_ in INDEFINITE_ARTICLES for c in whom.lefts)
    if some or (whom.tag_ == "NNS" and not any(c.dep_ in {"det", "poss"} for c in whom.lefts)):
        of.hang_on(deed)


def _mend_since(after: Token, verb: Token) -> None:
    """Hang how long something had gone on before a deal on its verb ("DECLARES a truce in Sol AFTER DAYS of")."""
    noun = next((c for c in after.rights if c.dep_ == "pobj"), None)
    made = verb.lemma_ in {"declare", "announce", "sign", "reach", "agree"} and verb.pos_ == "VERB" and verb.i < after.i
    if made and noun is not None and noun.ent_type_ in {"DATE", "TIME"} and noun.nbor(1).lower_ == "of":
        after.hang_on(verb)


def _mend_curbs(curbs: Token, kind: Token) -> None:
    """Make an object of "freezes" behind the word for what is frozen ("imposed ASSET FREEZES on a bank")."""
    if kind.pos_ != "NOUN" or any(c.dep_ in {"nsubj", "dobj"} for c in curbs.children):
        return
    curbs.hang_on(kind.head, "dobj")
    kind.hang_on(curbs, "compound")
    curbs.pos_, curbs.tag_, curbs.lemma_ = "NOUN", "NNS", _CURBS[curbs.lower_]


def _mend_rammed(into: Token, verb: Token) -> None:
    """Hang "into" on the verb by which something is driven there ("RAMMED a car packed with bombs INTO a post")."""
    if verb.lemma_ in _RAMMING and into.head.lemma_ not in {"turn", "convert", "make"}:
        into.hang_on(verb)


def _mend_doing(verb: Token, whom: Token, thing: Token) -> None:
    """Make an object of those who do something, and not of what they do it to ("killed CHILDREN HERDING GOATS")."""
    joined = whom.i < verb.i < thing.i and verb.i == whom.i + 1 and whom.tag_ == "NNS" and thing.pos_ == "NOUN"
    if joined and thing.dep_ in {"dobj", "nsubjpass", "pobj"} and not any(c.dep_ == "dobj" for c in verb.children):
        whom.hang_on(thing.head, thing.dep_)
        thing.hang_on(verb, "dobj")


def _mend_land(verb: Token, land: Token) -> None:
    """Make a place of a land behind a town, which the parser takes for who does it ("in Lome, TOGO KILLING nine")."""
    comma, town = land.nbor(-1), land.nbor(-2)
    placed = (
        comma.text == "," and town.ent_type_ == "GPE" and town.dep_ == "pobj" and town.head.lower_ in {"in", "near"}
    )
    if land.dep_ == "nsubj" and land.head is verb and placed and not any(c.dep_ == "aux" for c in verb.lefts):
        land.hang_on(town, "appos")


def _mend_aim(verb: Token, preposition: Token) -> None:
    """Hang those right behind "at" on it, and what they do on them ("fired at STUDENTS MARCHING")."""
    whom = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if whom is None or whom.pos_ != "NOUN" or whom.left_edge.i != preposition.i + 1 or whom.i != verb.i - 1:
        return
    on = preposition.lower_ == "on" and preposition.nbor(-1).lemma_.lower() in _FIRED
    if preposition.lower_ not in _AT and not on:
        return
    whom.hang_on(preposition, "pobj")
    verb.hang_on(whom, "acl")


def _mend_doers(verb: Token, by: Token) -> None:
    """Hang those behind "by" on it, and the participle before them on them ("held by SURVIVING MILITANTS")."""
    doer = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if by.lower_ != "by" or doer is None or verb.lemma_ not in _WITHOUT_OBJECT or doer.left_edge.i != verb.i + 1:
        return
    doer.hang_on(by, "pobj")
    for other in [c for c in verb.rights if c.i > doer.i]:
        other.hang_on(by.head)
    verb.hang_on(doer, "amod")


def _mend_allies(allied: Token, joined: Token) -> None:
    """Join those who are "allied" to those named before them ("government forces AND ALLIED MILITIAS")."""
    others = next((c for c in allied.rights if c.dep_ == "dobj"), None)
    first = joined.nbor(-1)
    plain = others is not None and others.tag_ == "NNS" and others.left_edge.i > allied.i
    if not plain or others is None or first.pos_ not in NOMINAL or any(c.dep_ == "nsubj" for c in allied.children):
        return
    for other in [c for c in allied.rights if c.i > others.i]:
        other.hang_on(others)
    joined.hang_on(first, "cc")
    others.hang_on(first, "conj")
    allied.hang_on(others, "amod")


def _mend_named_allies(allied: Token, first: Token) -> None:
    """Make two of "CHAD AND ALLIED REBELS", which the parser takes for one name."""
    others = first.head
    named = first.dep_ in {"nmod", "compound"} and first.pos_ in NOMINAL and first.i == allied.i - 2
    if not named or others.tag_ != "NNS" or others.i < allied.i:
        return
    first.hang_on(others.head, others.dep_)
    for before in [c for c in others.lefts if c.i < first.i]:
        before.hang_on(first)
    others.hang_on(first, "conj")
    allied.hang_on(others, "amod")
