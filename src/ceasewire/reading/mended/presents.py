"""Mended presents: verbs in the present of headlines and digests that the parser takes for nouns, set right in it.

1. "Al-Shabaab claims responsibility", "Police fire tear gas at students": the verb is between who does it and the noun
2. "The Turkish military shells positions", "The Israeli Air Force bombs targets": the army does
3. "A blast at a depot kills at least 20 soldiers": it kills them, and is at the depot
4. "President Roe orders troops to leave": he orders them to
5. "Fighting in South Kordofan displaces 7,000 people, agencies report": it displaces them
6. "struck Houthi launch sites": the sites are struck, and nobody launches them
7. "retook it from al-Shabab", "the vice-presidency": that is one name, and one noun
8. "The truce hinges on the army": it does, and is no kind of hinges

Each is called by `mend_parse` where a word may be one.
"""

from ceasewire.reading.grammar.tokens import Token

# Verbs that headlines and digests put between a name and a noun, in the third person.
HEADING = frozenset({
    "claims", "denies", "rejects", "accuses", "demands", "threatens", "urges", "warns", "vows", "declares", "announces",
    "accepts", "condemns", "blames", "orders", "offers", "proposes", "welcomes", "pledges", "seeks", "wants", "admits",
    "suspends", "resumes", "violates",
})  # fmt: skip
# Deeds in the third person that are plurals of nouns too, and those who do them.
STRIKES = frozenset({"bombs", "shells", "raids", "attacks", "strikes", "fires", "bombards", "targets", "pounds"})
ARMS = frozenset({
    "army", "military", "force", "navy", "police", "coalition", "air", "militia", "regime", "junta", "government",
})  # fmt: skip
KILLS = frozenset({"kills", "wounds", "injures", "displaces"})
_ORDERING = frozenset({"orders", "urges", "asks", "tells", "warns", "invites", "calls"})
# What is fired at people and places.
_FIRED = frozenset({
    "rocket", "missile", "mortar", "shell", "round", "shot", "bullet", "gas", "artillery", "projectile", "volley",
    "barrage", "drone", "cannon", "ammunition", "grenade", "salvo",
})  # fmt: skip
_AIMED = frozenset({"at", "into", "on", "toward", "towards"})


def mend_reported(verb: Token) -> None:
    """Make a verb of a plural with a subject and an object, and an object of the name behind a preposition before it.

    "Fighting in South Kordofan DISPLACES more than 70,000 people, agencies report".
    """
    for name in [c for c in verb.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"]:
        before = name.left_edge.nbor(-1)
        if before.dep_ == "prep" and not any(c.dep_ == "pobj" for c in before.rights):
            name.hang_on(before, "pobj")
    make_verb(verb)


def mend_sites(launch: Token, verb: Token) -> None:
    """Make one object of a name, "launch" and sites ("struck Houthi LAUNCH SITES near the port")."""
    name = next((c for c in launch.lefts if c.dep_ == "nsubj" and c.i == launch.i - 1), None)
    sites = next((c for c in launch.rights if c.dep_ == "dobj"), None)
    if name is None or sites is None or name.i != verb.i + 1 or sites.i != launch.i + 1:
        return
    for behind in [c for c in launch.rights if c.i > sites.i]:
        behind.hang_on(verb)
    sites.hang_on(verb, "dobj")
    name.hang_on(sites, "compound")
    launch.hang_on(sites, "compound")
    launch.pos_, launch.tag_ = "NOUN", "NN"


def mend_article(article: Token, hyphen: Token, name: Token) -> None:
    """Make one name of "al-Shabab", of whose parts the parser makes objects of their own."""
    if hyphen.text in {"-", "‑"} and name.head.i == article.head.i and name.dep_ == "pobj":
        article.hang_on(name, "compound")
        hyphen.hang_on(name, "punct")


def mend_hyphen(hyphen: Token, first: Token, last: Token) -> None:
    """Make one noun of "vice-presidency", of whose parts and mark the parser makes nouns beside one another."""
    joined = hyphen.idx == first.idx + len(first) and last.idx == hyphen.idx + 1
    beside = first.head.i == hyphen.head.i == last.head.i and first.dep_ == last.dep_ == hyphen.dep_
    if not joined or not beside or last.pos_ not in {"NOUN", "PROPN"}:
        return
    for before in first.lefts:
        before.hang_on(last)
    first.hang_on(last, "compound")
    hyphen.hang_on(last, "punct")
    hyphen.pos_, hyphen.tag_ = "PUNCT", "HYPH"


def mend_hinges(hinges: Token, on: Token) -> None:
    """Make a verb of "hinges on" behind the noun that the parser joins to it ("The truce HINGES ON the army")."""
    subject = next((c for c in hinges.lefts if c.dep_ == "compound" and c.i == hinges.i - 1), None)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or on.lower_ not in {"on", "upon"}:
        return
    if hinges.dep_ not in {"ROOT", "ccomp"} or hinges.i + 2 >= len(hinges.doc) or on.head.i != hinges.i:
        return
    for before in [c for c in hinges.lefts if c.i < subject.i and not c.is_punct]:
        before.hang_on(subject)
    subject.hang_on(hinges, "nsubj")
    make_verb(hinges)


def mend_order(act: Token, troops: Token) -> None:
    """Make a verb of "orders" between a name and whom it orders to act ("President Roe ORDERS troops to leave")."""
    order = troops.nbor(-1)
    ordering = order.lower_ in _ORDERING and order.tag_ == "NNS" and order.dep_ == "compound"
    if not ordering or not any(c.lower_ == "to" and c.dep_ == "aux" for c in act.lefts):
        return
    name = next((c for c in order.lefts if c.i == order.i - 1), None)
    if name is None or name.pos_ != "PROPN":
        return
    before = [c for c in (*troops.lefts, *order.lefts) if c.i < order.i and c.i != name.i]
    order.hang_on(order, "ROOT")
    name.hang_on(order, "nsubj")
    for word in before:
        word.hang_on(name)
    for stop in [c for c in act.rights if c.is_punct]:
        stop.hang_on(order)
    act.hang_on(order, "ccomp")
    make_verb(order)


def mend_kills(kills: Token, thing: Token) -> bool:
    """Make a verb of "kills" between a noun and those counted ("A blast at a depot KILLS at least 20 soldiers")."""
    doc, place = kills.doc, kills.head
    dead = next((t for t in doc[kills.i + 1 : kills.i + 8] if any(c.dep_ == "nummod" for c in t.lefts)), None)
    doer = place.head
    if dead is None or dead.left_edge.i != kills.i + 1 or place.dep_ != "prep" or doer.pos_ != "NOUN":
        return False
    if thing.head.i != kills.i or dead.head.i not in {doer.i, kills.i, place.i}:
        return False
    over, dep = (kills, "ROOT") if doer.dep_ == "ROOT" else (doer.head, doer.dep_)
    thing.hang_on(place, "pobj")
    for word in [c for c in kills.lefts if c.i < thing.i]:
        word.hang_on(thing)
    kills.hang_on(over, dep)
    behind = [c for c in doer.rights if c.i > kills.i]
    doer.hang_on(kills, "nsubj")
    for word in behind:
        word.hang_on(kills)
    dead.hang_on(kills, "dobj")
    make_verb(kills)
    return True


def mend_striking(root: Token, arm: Token) -> None:
    """Make a verb of a root with an object behind an army ("The Turkish military SHELLS Kurdish positions")."""
    if arm.head.i != root.i or not any(c.dep_ == "dobj" for c in root.rights):
        return
    for word in [c for c in root.lefts if c.i < arm.i]:
        word.hang_on(arm)
    arm.hang_on(root, "nsubj")
    arm.pos_ = "NOUN" if arm.pos_ == "ADJ" else arm.pos_
    make_verb(root)


def _firing(fire: Token, root: Token) -> Token | None:
    """Return who fires what the root names ("POLICE in the capital fire tear gas at students"), or null."""
    before = (c for c in (*fire.lefts, *root.lefts) if c.right_edge.i == fire.i - 1)
    doer = next((c for c in before if c.dep_ in {"compound", "nmod"}), None)
    if doer is None:
        return None
    many = doer.lower_.endswith("s") or doer.lower_ == "police"
    aimed = any(c.dep_ == "prep" and c.lower_ in _AIMED for c in root.rights)
    return doer if many and aimed and doer.pos_ in {"NOUN", "PROPN"} else None


def hidden_verb(root: Token) -> Token | None:
    """Return the "claims" between a name and the noun that the parser took for the head of a phrase, or null."""
    for token in root.lefts:
        if token.lower_ == "fire" and token.dep_ in {"compound", "nmod"} and root.lemma_ in _FIRED:
            return token if _firing(token, root) is not None else None
        taken = token.lower_ in HEADING and token.dep_ in {"compound", "nmod"} and not token.text[:1].isupper()
        striking = token.lower_ in STRIKES and token.dep_ == "compound" and token.nbor(-1).lower_ in ARMS
        if striking and token.nbor(-1).head.i == token.i:
            return token
        if taken and token.i > token.sent.start:
            subject = token.nbor(-1)
            if subject.pos_ in {"PROPN", "NOUN"} and subject.text[:1].isupper() and subject.head.i in {token.i, root.i}:
                return token
    return None


def raise_verb(verb: Token, root: Token) -> None:
    """Make a noun the main verb, what stands before it its subject, and the phrase's head its object."""
    firing = _firing(verb, root) if verb.lower_ == "fire" else None
    subject = firing or verb.nbor(-1)
    before = [c for c in (*root.lefts, *verb.lefts) if c.i < verb.i and c.i != subject.i]
    verb.hang_on(verb, "ROOT")
    root.hang_on(verb, "dobj")
    subject.hang_on(verb, "nsubj")
    for token in before:
        token.hang_on(subject)
    for token in [c for c in root.children if c.is_punct]:
        token.hang_on(verb)
    if firing is None:
        make_verb(verb)
    else:
        verb.pos_, verb.tag_, subject.tag_ = "VERB", "VBP", "NNS"
        for aim in [c for c in root.rights if c.dep_ == "prep" and c.lower_ in _AIMED]:
            aim.hang_on(verb)
        subject.lemma_ = subject.lemma_.removesuffix("s")


def make_verb(verb: Token) -> None:
    """Tag a word in "s" as a verb in the third person."""
    lemma = verb.lower_[:-3] + "y" if verb.lower_.endswith("ies") else verb.lower_.removesuffix("s")
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBZ", lemma
