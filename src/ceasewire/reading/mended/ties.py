"""Mended ties: what hangs on the wrong one of two words that stand side by side or in one list, set right in a parse.

1. "a wave of missile and drone strikes": the strikes are by both
2. "with Chad claiming to hold the hill and Mali claiming to have retaken it": Mali claims the second, and isn't held
3. "clashes between two factions in Wau, Western Bahr, South Sudan": the province is where the town is, and no side
4. "agreed to reopen the bridge following talks": it was agreed after the talks, and the bridge follows nothing
5. "Chad and Mali have been mediating": they mediate, and do not only help a verb
6. "called the accusation nonsense": the accusation is called so
7. "no sooner had the truce begun than rounds fell": both came about
8. "demanded that the army hand power to civilians": the army hands it over
9. "talks in Bangui between the state and the rebels": the talks are between them, and not the town
10. "dismissed as absurd reports that it had": the reports are dismissed, and they are called absurd
11. "freed two on Saturday and Mali freed ten": Mali is no day, and freed ten
12. "The Front, the Sons of Sol and the Guard left": all three left, and no one of them is the others'
"""

from ceasewire.reading.grammar.classes import AND_BUT
from ceasewire.reading.grammar.phrases import VERBAL
from ceasewire.reading.grammar.tags import NOMINAL, SUBJECTS
from ceasewire.reading.grammar.tokens import Doc, Token

# By what an attack is made, and nouns for the attack.
_ARMS = frozenset({
    "missile", "drone", "rocket", "mortar", "artillery", "tank", "air", "gun", "machine-gun", "bomb", "grenade",
})  # fmt: skip
_ATTACKS = frozenset({"strike", "attack", "raid", "assault", "bombardment", "barrage", "salvo", "fire", "shelling"})
_AT = frozenset({"in", "near", "at", "around"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "ORG", ""})
# What something comes after.
_FOLLOWED = frozenset({
    "talk", "negotiation", "meeting", "summit", "mediation", "attack", "strike", "airstrike", "raid", "clash", "truce",
    "ceasefire", "agreement", "deal", "death", "killing", "shooting", "protest", "withdrawal", "election", "vote",
    "fighting", "war", "visit", "call", "collapse", "breakdown", "release", "capture",
})  # fmt: skip

# What a charge is called by those who deny it, and what it is.
_UNTRUE = frozenset({"nonsense", "propaganda", "slander", "fabrication", "lies", "rubbish", "fantasy"})
_CHARGES = frozenset({"accusation", "allegation", "charge", "claim", "report", "accusations", "allegations", "claims"})
# What somebody does between others.
_LED = frozenset({"mediation", "arbitration", "talk", "negotiation"})
# What is handed to others.
_HANDED = frozenset({"power", "control"})


def mend_ties(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.lower_ == "and" and 0 < token.i < len(doc) - 2:
            _mend_arms(token.nbor(-1), token, token.nbor(1), token.nbor(2))
        elif token.lower_ == "following" and token.dep_ == "acl":
            _mend_following(token)
        elif token.tag_ == "VBG" and token.dep_ in {"pcomp", "advcl", "acl"} and token.i:
            _mend_second(token, token.nbor(-1))
        elif token.dep_ == "conj" and token.pos_ == "PROPN" and token.left_edge.i > 1:
            _mend_province(token, token.doc[token.left_edge.i - 2])
        elif token.dep_ in {"aux", "auxpass"} and token.lefts:
            _mend_helping(token, token.head)
        elif token.dep_ == "dobj" and token.lower_ in _UNTRUE and token.i:
            _mend_called(token, token.nbor(-1), token.head)
        elif token.lower_ == "sooner" and token.i and token.nbor(-1).lower_ == "no":
            _mend_sooner(token, token.head)
        elif token.lower_ == "between" and token.dep_ == "prep" and token.head.dep_ == "pobj":
            _mend_between(token, token.head)
        elif token.dep_ == "pobj" and token.head.lower_ == "as" and token.lemma_.lower() in _CHARGES:
            _mend_called_as(token, token.head, token.nbor(-1))
        elif token.dep_ == "appos" and token.pos_ == token.head.pos_ == "PROPN" and token.i > 1:
            _mend_list(token, token.head)
        elif token.dep_ == "conj" and token.tag_ in {"VBD", "VBZ"} and token.i > 2:
            _mend_days(token, token.nbor(-1))
        elif token.lower_ == "hand" and token.tag_ == "NN" and token.dep_ in {"compound", "ccomp"}:
            _mend_hand(token, token.head)


def _mend_called_as(charge: Token, called: Token, quality: Token) -> None:
    """Make the object of what is called something before it is named ("dismissed AS ABSURD REPORTS that it had")."""
    verb = called.head
    told = any(c.dep_ in {"acl", "relcl"} and any(m.lower_ == "that" for m in c.lefts) for c in charge.rights)
    if not told or verb.i != called.i - 1 or quality.i != called.i + 1 or quality.dep_ != "amod":
        return
    charge.hang_on(verb, "dobj")
    quality.hang_on(called, "pobj")


def _mend_between(between: Token, town: Token) -> None:
    """Give two sides to what is between them, and not to the town where it is ("talks in BANGUI BETWEEN A and B")."""
    where = town.head
    led = where.lower_ == "by" and where.head.lemma_.lower() in _LED  # "MEDIATION by Norway BETWEEN A and B"
    if town.dep_ != "pobj" or where.head.pos_ != "NOUN" or not (led or _is_town(town, where)):
        return
    if any(c.dep_ == "pobj" and any(d.dep_ == "conj" for d in c.rights) for c in between.rights):
        between.hang_on(where.head)


def _is_town(town: Token, where: Token) -> bool:
    """Whether a noun is the place where something is ("in BANGUI")."""
    return where.lower_ in _AT and town.ent_type_ in _PLACES - {"ORG", ""}


def _mend_list(second: Token, first: Token) -> None:
    """Make a list of names of what no comma closes as an aside ("THE FRONT, THE SONS OF SOL AND THE GUARD left")."""
    third = next((c for c in second.rights if c.dep_ == "conj" and c.pos_ == "PROPN"), None)
    joint = next((c for c in second.rights if c.dep_ == "cc" and c.lower_ == "and"), None)
    behind = second.right_edge.i + 1
    closed = behind < len(second.doc) and second.doc[behind].is_punct
    if third is None or joint is None or closed or second.left_edge.nbor(-1).text != ",":
        return
    if third.i == second.right_edge.i and first.dep_ in {"nsubj", "nsubjpass"}:
        second.dep_ = "conj"


def _mend_days(verb: Token, who: Token) -> None:
    """Give a verb its subject that is joined to a day before it ("left on Saturday AND MALI FREED ten men")."""
    day, cc = who.head, who.left_edge.nbor(-1)
    own = any(c.dep_ in SUBJECTS for c in verb.lefts)
    joined = who.dep_ == "conj" and who.pos_ in NOMINAL and day.ent_type_ == "DATE" and who.ent_type_ != "DATE"
    if own or not joined or cc.lower_ not in AND_BUT or day.dep_ not in {"pobj", "npadvmod"}:
        return
    who.hang_on(verb, "nsubj")
    cc.hang_on(verb.head)


def _mend_arms(first: Token, cc: Token, second: Token, attack: Token) -> None:
    """Make one phrase of two arms and the attacks made by them ("a wave of MISSILE AND DRONE STRIKES")."""
    if not {first.lower_, second.lower_} <= _ARMS or attack.lemma_.lower() not in _ATTACKS:
        return
    if attack.pos_ not in NOMINAL or first.head.i == attack.i or first.head.i in {cc.i, second.i}:
        return
    above, dep = first.head, first.dep_
    for word in [c for c in first.children if c.i not in {cc.i, second.i, attack.i}]:
        word.hang_on(attack)
    attack.hang_on(above, dep)
    first.hang_on(attack, "nmod")
    cc.hang_on(first, "cc")
    second.hang_on(first, "conj")


def _mend_second(verb: Token, who: Token) -> None:
    """Give the second of two clauses behind "with" its subject ("with A claiming this and B CLAIMING that")."""
    if who.dep_ != "conj" or who.pos_ not in NOMINAL:
        return
    first = next((a for a in who.ancestors if a.tag_ == "VBG" and a.dep_ == "pcomp" and a.head.lower_ == "with"), verb)
    if first.i == verb.i or (verb.dep_ == "acl" and verb.lemma_ != first.lemma_):
        return
    if any(c.dep_ in SUBJECTS for c in verb.lefts) or not any(c.dep_ in SUBJECTS for c in first.lefts):
        return
    cc = next((c for c in who.head.rights if c.dep_ == "cc" and c.i < who.i), None)
    who.hang_on(verb, "nsubj")
    verb.hang_on(first, "conj")
    if cc is not None:
        cc.hang_on(first, "cc")


def _mend_province(place: Token, town: Token) -> None:
    """Make a name behind a town where the town is, and none of those listed ("in Wau, WESTERN BAHR, South Sudan")."""
    comma = place.doc[place.left_edge.i - 1]
    if comma.text != "," or town.dep_ != "pobj" or town.head.lower_ not in _AT or town.pos_ != "PROPN":
        return
    if town.i == place.head.i or place.ent_type_ not in _PLACES or place.head.i > town.i:
        return
    if any(c.dep_ == "cc" and c.i > town.i for c in (*place.head.rights, *place.rights)):
        return
    comma.hang_on(town, "punct")
    place.hang_on(town, "appos")


def _mend_following(following: Token) -> None:
    """Make a preposition of "following" before what something came after ("reopened it FOLLOWING TALKS")."""
    thing = next((c for c in following.rights if c.dep_ in {"dobj", "pobj"}), None)
    if thing is None or thing.lemma_.lower() not in _FOLLOWED or following.nbor(-1).text == ",":
        return
    above = following.head
    verb = next((a for a in above.ancestors if a.pos_ in VERBAL), None) if above.dep_ in {"dobj", "pobj"} else None
    following.pos_, following.tag_ = "ADP", "IN"
    thing.hang_on(following, "pobj")
    following.hang_on(verb or above, "prep")


def _mend_helping(helping: Token, verb: Token) -> None:
    """Hang on its verb what stands before a helping verb ("CHAD AND MALI HAVE been mediating")."""
    if verb.pos_ in VERBAL and helping.i < verb.i and not any(c.dep_ in SUBJECTS for c in verb.lefts):
        for word in helping.lefts:
            word.hang_on(verb)


def _mend_called(name: Token, charge: Token, verb: Token) -> None:
    """Make the object of what a verb calls nonsense ("called THE ACCUSATION nonsense")."""
    if verb.lemma_ not in {"call", "brand", "label", "dub"} or charge.dep_ != "compound" or charge.head.i != name.i:
        return
    if charge.lower_ in _CHARGES:
        for word in [c for c in name.lefts if c.i != charge.i]:
            word.hang_on(charge)
        charge.hang_on(verb, "dobj")
        name.hang_on(verb, "oprd")


def _mend_sooner(sooner: Token, helping: Token) -> None:
    """Make two clauses of what came about one after the other ("NO SOONER HAD the truce begun THAN rounds fell")."""
    subject = next((c for c in helping.rights if c.dep_ in SUBJECTS), None)
    verb = next((c for c in subject.rights if c.dep_ == "acl" and c.tag_ in {"VBN", "VBD"}), None) if subject else None
    after = next((c for c in verb.rights if c.dep_ == "advcl"), None) if verb else None
    than = next((c for c in after.lefts if c.lower_ == "than"), None) if after else None
    if subject is None or verb is None or after is None or than is None or helping.lemma_ not in {"have", "be"}:
        return
    above, dep = helping.head, helping.dep_
    verb.hang_on(verb if above.i == helping.i else above, dep)
    for word in helping.children:
        if word.i != verb.i:
            word.hang_on(verb)
    helping.hang_on(verb, "aux" if helping.lemma_ == "have" else "auxpass")
    subject.dep_ = "nsubj" if helping.lemma_ == "have" else "nsubjpass"
    sooner.nbor(-1).dep_ = "advmod"
    after.dep_, than.dep_ = "conj", "cc"


def _mend_hand(hand: Token, thing: Token) -> None:
    """Make a verb of "hand" between who does and what is given ("that the army HAND POWER to civilians")."""
    if hand.dep_ == "ccomp":
        if {"nsubj", "dobj"} <= {c.dep_ for c in hand.children}:
            hand.pos_, hand.tag_ = "VERB", "VB"
        return
    who = next((c for c in hand.lefts if c.dep_ in {"compound", "nmod"}), None)
    if who is None or thing.lower_ not in _HANDED or thing.dep_ != "ccomp" or thing.i != hand.i + 1:
        return
    hand.hang_on(thing.head, "ccomp")
    for word in [c for c in thing.lefts if c.dep_ in {"det", "amod"}]:
        word.hang_on(who)
    who.hang_on(hand, "nsubj")
    for word in thing.children:
        if word.i != hand.i:
            word.hang_on(hand)
    thing.hang_on(hand, "dobj")
    hand.pos_, hand.tag_ = "VERB", "VB"
