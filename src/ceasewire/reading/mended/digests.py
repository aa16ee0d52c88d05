"""Mended digests: deeds told in the present without an ending, of which the parser makes a part of a name, set right.

1. "Belize suspends ties with Chad": Belize is a name, and suspends them
2. "Prisoners in Sol revolt, killing two guards": they revolt, and Sol is where
3. "Iran fires projectiles at two ships": it fires them
4. "Minister Roe visits Kyiv": what has an object is a verb
5. "Taliban bombard Sol Air Base", "Planes bomb tribesmen opposed to it": who is in the plural does it
6. "Israelis fire at a car", "Chad and Mali exchange fire": they do, by words that are nouns too
"""

from ceasewire.reading.grammar.phrases import BEFORE_NOUN
from ceasewire.reading.grammar.tags import FINITE_OR_MODAL, NOMINAL
from ceasewire.reading.grammar.tokens import Doc, Token, Words

# What crowds do, by words that are nouns too.
_RISING = frozenset({"revolt", "riot", "protest", "rally", "march", "clash", "strike", "mutiny"})
# What armed people do to others, by words that are nouns too; the last is none.
_STRIKING = frozenset({"attack", "bomb", "shell", "raid", "storm", "ambush", "strike", "target", "pound", "bombard"})
# What is fired, by words that are forms of verbs too.
_FIRED = frozenset({"projectiles", "rockets", "shells", "mortars", "rounds", "volleys", "shots"})
_NO_NOUN = frozenset({"bombard"})


def mend_digests(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for sentence in doc.sentences():
        root = sentence.root
        if root.tag_ == "VB" and root.i == sentence.start and root.text[:1].isupper():
            _mend_name(root)
        elif root.lower_ in _FIRED and root.tag_ == "VBZ" and root.i > sentence.start:
            _mend_fired(root, root.nbor(-1))
        elif root.tag_ == "NNS" and root.i > sentence.start and any(c.dep_ == "dobj" for c in root.rights):
            _mend_governing(root, root.nbor(-1))
        elif root.tag_ in {"NNS", "NNPS"} and (verb := _rising(root)) is not None:
            _raise_rising(verb, root)
        elif (striking := _striking(root)) is not None:
            _raise_striking(striking, root)
        elif (trading := _trading(sentence)) is not None:
            _raise_trading(trading, root)
        elif root.lower_ == "fire" and root.tag_ == "NN" and root.i > sentence.start:
            _mend_firing(root, root.nbor(-1))


def _mend_name(name: Token) -> None:
    """Make a subject of a name that was taken for an order to do what is done ("BELIZE suspends ties")."""
    verb = next((c for c in name.rights if c.i == name.i + 1), None)
    if verb is None or verb.tag_ != "VBZ" or verb.dep_ not in {"xcomp", "ccomp", "advcl", "dep"}:
        return
    verb.hang_on(verb, "ROOT")
    for other in [c for c in name.children if c is not verb]:
        other.hang_on(verb)
    name.hang_on(verb, "nsubj")
    name.pos_, name.tag_, name.lemma_ = "PROPN", "NNP", name.text


def _mend_governing(verb: Token, name: Token) -> None:
    """Make a verb of a plural that has an object, behind the name of who does it ("Minister Roe VISITS Kyiv")."""
    if name.pos_ != "PROPN" or name.head is not verb or name.dep_ not in BEFORE_NOUN or not verb.lower_.endswith("s"):
        return
    for before in [c for c in verb.lefts if c is not name]:
        before.hang_on(name)
    name.hang_on(verb, "nsubj")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBZ", verb.lower_.removesuffix("s")


def _mend_fired(thing: Token, fires: Token) -> None:
    """Make a verb of "fires" between a name and what is fired ("Iran FIRES projectiles at two ships")."""
    doer = fires.nbor(-1) if fires.i else fires
    if fires.lower_ not in {"fires", "fire"} or fires.head is not thing or doer.head is not fires:
        return
    fires.hang_on(fires, "ROOT")
    for other in [c for c in thing.children if c is not fires and (c.i > thing.i or c.i < doer.i)]:
        other.hang_on(fires)
    thing.hang_on(fires, "dobj")
    thing.pos_, thing.tag_, thing.lemma_ = "NOUN", "NNS", thing.lower_.removesuffix("s")
    doer.hang_on(fires, "nsubj")
    fires.pos_, fires.tag_, fires.lemma_ = "VERB", "VBZ", "fire"


def _mend_firing(fire: Token, crowd: Token) -> None:
    """Make a verb of "fire" between a plural and at whom it is aimed ("Israelis FIRE at a car")."""
    aimed = fire.nbor(1).lower_ in {"at", "on"} and fire.nbor(1).head is fire
    if crowd.tag_ not in {"NNS", "NNPS"} or crowd.head is not fire or not aimed or _is_told(fire):
        return
    for before in [c for c in fire.lefts if c is not crowd]:
        before.hang_on(crowd)
    crowd.hang_on(fire, "nsubj")
    fire.pos_, fire.tag_, fire.lemma_ = "VERB", "VBP", "fire"


def _trading(sentence: Words) -> Token | None:
    """Return the verb between two and what they give each other ("Chad and Mali EXCHANGE fire"), or null."""
    if _is_told(sentence.root):
        return None
    verbs = (
        t for t in sentence if t.lower_ in {"exchange", "trade"} and t.dep_ == "compound" and t.i > sentence.start + 1
    )
    verb = next(verbs, None)
    if verb is None or verb.head.i != verb.i + 1 or verb.head.lower_ not in {"fire", "gunfire", "shots"}:
        return None
    joined = verb.nbor(-1).pos_ in NOMINAL and verb.nbor(-2).lower_ == "and"
    return verb if joined and sentence.root.i < verb.i + 2 else None


def _raise_trading(verb: Token, root: Token) -> None:
    thing, second = verb.head, verb.nbor(-1)
    verb.hang_on(verb, "ROOT")
    for other in [c for c in (*root.children, *thing.children) if c not in (verb, second, thing)]:
        if other.i > thing.i or (other.i < second.i and other.dep_ in {"prep", "punct", "advmod"}):
            other.hang_on(verb)
    thing.hang_on(verb, "dobj")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBP", verb.lower_
    if root is thing:
        (second.head if second.dep_ == "conj" else second).hang_on(verb, "nsubj")
        return
    root.hang_on(verb, "nsubj")
    second.hang_on(root, "conj")


def _is_told(root: Token) -> bool:
    """Whether a sentence has a verb of its own beside its root."""
    return any(t.tag_ in FINITE_OR_MODAL or (t.tag_ == "VB" and t.i != root.i) for t in root.sent)


def _rising(root: Token) -> Token | None:
    """Return the verb that ends the phrase of a crowd before a gerund ("Prisoners in Sol REVOLT, killing two")."""
    gerund = next((c for c in root.rights if c.tag_ == "VBG" and c.dep_ in {"advcl", "acl"}), None)
    if gerund is None or not gerund.left_edge.i or _is_told(root) or gerund.left_edge.nbor(-1).text != ",":
        return None
    verb = gerund.left_edge.nbor(-2) if gerund.left_edge.i > 1 else root
    named = any(c.i == verb.i - 1 and c.dep_ == "compound" and c.pos_ == "PROPN" for c in verb.lefts)
    return verb if verb.lower_ in _RISING and verb.dep_ == "pobj" and named and verb.i > root.i else None


def _raise_rising(verb: Token, crowd: Token) -> None:
    place = verb.head
    town = verb.lefts[-1]
    for before in [c for c in verb.lefts if c is not town]:
        before.hang_on(town)
    town.hang_on(place, "pobj")
    verb.hang_on(verb, "ROOT")
    for behind in [c for c in crowd.rights if c.i > verb.i]:
        behind.hang_on(verb, "advcl" if behind.tag_ == "VBG" else behind.dep_)
    crowd.hang_on(verb, "nsubj")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBP", verb.lower_


def _striking(root: Token) -> Token | None:
    """Return the verb between a plural that opens a sentence and whom it strikes ("PLANES BOMB tribesmen"), or null."""
    thing = root if root.pos_ in NOMINAL else next((c for c in root.lefts if c.dep_ == "nsubj"), root)
    helped = root.pos_ not in NOMINAL and (root.tag_ != "VBN" or any(c.dep_.startswith("aux") for c in root.lefts))
    if thing.pos_ not in NOMINAL or helped or _is_told(root):
        return None
    verb = next((t for t in thing.doc[root.sent.start + 1 : thing.i] if t.lower_ in _STRIKING), None)
    if verb is None or verb.dep_ != "compound" or verb.tag_ != "NN" or verb.nbor(1).tag_ == "IN":
        return None
    doer = verb.nbor(-1)
    several = doer.tag_ in {"NNS", "NNPS"} or (doer.pos_ == "PROPN" and (verb.lower_ in _NO_NOUN or _is_deadly(root)))
    opens = all(t.dep_ in BEFORE_NOUN for t in thing.doc[root.sent.start : verb.i])
    return verb if several and opens else None


def _is_deadly(root: Token) -> bool:
    """Whether a gerund behind a comma says what came of it (", KILLING ten")."""
    gerunds = (c for c in root.rights if c.tag_ == "VBG" and c.lemma_ in {"kill", "wound", "injure", "leave"})
    return any(g.left_edge.i and g.left_edge.nbor(-1).text == "," for g in gerunds)


def _raise_striking(verb: Token, root: Token) -> None:
    doer = verb.nbor(-1)
    thing = root if root.pos_ in NOMINAL else next(c for c in root.lefts if c.dep_ == "nsubj")
    names = [t for t in verb.doc[root.sent.start : doer.i] if t.head.i >= doer.i]
    rest = [c for c in verb.doc[verb.i + 1 : thing.i] if c.head.i in {verb.i, thing.i}]
    verb.hang_on(verb, "ROOT")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBP", verb.lower_
    for gerund in [c for c in root.rights if c.tag_ == "VBG" or (c.is_punct and c.i > thing.i)]:
        gerund.hang_on(verb, "advcl" if gerund.tag_ == "VBG" else gerund.dep_)
    if thing is not root:
        root.hang_on(thing, "acl")  # "tribesmen OPPOSED to the president"
    thing.hang_on(verb, "dobj")
    doer.hang_on(verb, "nsubj")
    for name in names:
        name.hang_on(doer, "compound" if name.dep_ == "compound" else name.dep_)
    for word in rest:
        word.hang_on(thing)
