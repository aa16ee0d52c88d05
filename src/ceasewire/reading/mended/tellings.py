"""Mended tellings: sentences that tell of a deed, of which the parser makes a noun or another's clause.

1. "The bloc ECOWAS gave them a week": it gave them one, and is no bloc that something was given to
2. "Norland test-fired two rockets": they were fired, and "fired" is no attribute of theirs
3. "Turkey massed tanks": it did
4. "imposed asset freezes on six men": what is imposed is a noun
5. "The Norland military claims it has killed two": it claims so
6. "are hosting talks as A and B accuse each other": A and B accuse
7. "killed A, a chief who led the raids, in a strike": the killing was in the strike, and not the raids
8. "called on A, B and their men to leave", "asked A, B and C to leave": all of them are, and are to leave
9. "hold to account those who did it": those are held
10. "We call on them to stop and express our grief": it is we who express it
11. "The blast that killed nine and hurt 11 people has raised fears": the people were hurt, and it has raised them
"""

from itertools import pairwise
from typing import NamedTuple

from ceasewire.reading.grammar.tags import FINITE, NOMINAL_OR_PRONOUN
from ceasewire.reading.grammar.tokens import Doc, Token

# Verbs of saying that are plural nouns too.
_CLAIMS = {"claims": "claim", "reports": "report", "states": "state"}
_WHILE = frozenset({"as", "while"})
# Verbs without a clause for their object.
_DOING = frozenset({
    "impose", "launch", "conduct", "carry", "mount", "stage", "lift", "ease", "resume", "halt", "suspend", "slap",
    "step", "unleash", "extend", "reimpose", "tighten", "threaten", "face", "endure", "withstand",
})  # fmt: skip

_ASKING = frozenset({
    "ask", "urge", "tell", "order", "press", "implore", "beg", "invite", "instruct", "encourage", "exhort", "pressure",
    "command", "direct", "push", "lobby",
})  # fmt: skip
# So many words are looked through for the end of a list.
_LONGEST_LIST = 40


class _Asked(NamedTuple):
    """Those of a list who are to do something: their nouns, what stands between these, and what they are to do."""

    nouns: list[Token]
    joints: list[Token]
    act: Token


def mend_tellings(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.tag_ == "VBZ" and token.dep_ == "ccomp" and token.head.lemma_ in _DOING:
            _mend_imposed(token, token.head)
        elif token.dep_ == "npadvmod" and token.ent_type_ == "GPE" and token.pos_ == "PROPN":
            _mend_doer(token, token.head)
        elif token.dep_ == "conj" and token.tag_ in FINITE and token.i:
            _mend_meanwhile(token, token.nbor(-1))
        elif token.dep_ == "prep" and token.i and token.nbor(-1).text == "," and token.head.pos_ == "VERB":
            _mend_behind_aside(token)
        elif token.lower_ == "on" and token.i and token.nbor(-1).lemma_ == "call":
            _mend_called(token, token.nbor(-1))
        elif token.lower_ == "account" and token.tag_ == "VB" and token.head.lemma_ == "hold":
            _mend_account(token, token.nbor(-1))
        elif token.lower_ == "our" and token.dep_ == "poss" and token.head.head.dep_ == "conj":
            _mend_ours(token.head, token.head.head)
        elif token.dep_ == "nsubj" and token.tag_ == "NNS" and token.head.i > token.i and token.left_edge.i:
            _mend_hurt(token, token.left_edge.nbor(-1))
        elif token.lemma_ in _ASKING and token.pos_ == "VERB" and sum(c.dep_ == "dobj" for c in token.rights) > 1:
            _mend_asked(token)
    for sentence in doc.sentences():
        root = sentence.root
        if root.pos_ not in {"NOUN", "PROPN"}:
            continue
        if (verb := _told_verb(root)) is not None:
            _raise_told(verb, root)
        elif (verb := _joined_verb(root)) is not None:
            _raise_joined(verb, root)
        elif root.tag_ == "NNS" and root.lower_ in _CLAIMS and root.i > sentence.start:
            _mend_claim(root, root.nbor(-1))


def _mend_account(account: Token, to: Token) -> None:
    """Give "hold to account" the object that the parser gives to "account"."""
    hold = account.head
    if to.lower_ != "to" or to.head.i != account.i or to.i != hold.i + 1:
        return
    for thing in [c for c in account.rights if c.dep_ == "dobj"]:
        thing.hang_on(hold)
    account.hang_on(to, "pobj")
    account.pos_, account.tag_ = "NOUN", "NN"
    to.hang_on(hold, "prep")
    to.pos_, to.tag_ = "ADP", "IN"


def _mend_ours(thing: Token, verb: Token) -> None:
    """Join a verb whose object is "our" own to the one whose subject "we" are, and not to what others are to do."""
    asked = verb.head
    asks = asked.head
    ours = any(c.lower_ == "we" and c.dep_ == "nsubj" for c in asks.lefts)
    if thing.dep_ != "dobj" or verb.tag_ not in {"VB", "VBP"} or asked.dep_ not in {"xcomp", "advcl"} or not ours:
        return
    if any(c.dep_ in {"nsubj", "aux"} for c in verb.lefts):
        return
    for joint in [c for c in asked.rights if c.dep_ in {"cc", "punct"} and asked.i < c.i < verb.i]:
        joint.hang_on(asks)
    verb.hang_on(asks)
    verb.tag_ = "VBP"


def _mend_hurt(people: Token, hurt: Token) -> None:
    """Give a verb behind "that killed nine and" its object, which the parser makes the subject of what comes next."""
    deed, first = people.head, hurt.head
    helper = next((c for c in deed.lefts if c.dep_ in {"aux", "auxpass"}), None)
    noun = first.head
    single = helper is not None and helper.tag_ == "VBZ" and noun.tag_ in {"NN", "NNP"}
    if hurt.tag_ != "VBD" or hurt.dep_ != "conj" or first.dep_ != "relcl" or not single or helper is None:
        return
    if any(c.dep_ == "dobj" for c in hurt.rights) or helper.i != people.right_edge.i + 1:
        return
    people.hang_on(hurt, "dobj")
    if deed.dep_ == "ccomp" and deed.head.i == hurt.i:
        above = noun.head
        deed.hang_on(deed if above.i == noun.i else above, noun.dep_)
        for mark in [c for c in noun.rights if c.is_punct and c.i > deed.i]:
            mark.hang_on(deed)
        noun.hang_on(deed, "nsubj")


def _mend_behind_aside(preposition: Token) -> None:
    """Hang a preposition behind the aside on somebody on the verb of which he is the object."""
    verb = preposition.head
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    aside = verb.head
    if verb.dep_ != "relcl" or aside.dep_ != "appos" or aside.head.dep_ not in {"dobj", "nsubjpass"}:
        return
    opening, above = aside.left_edge, aside.head.head
    if opening.nbor(-1).text == "," and above.pos_ == "VERB" and above.i < opening.i:
        preposition.hang_on(above)


def _mend_called(on: Token, call: Token) -> None:
    """Make one list of those called on, whom the parser parts, and give them what they are to do."""
    thing = next((c for c in call.rights if c.dep_ == "dobj" and c.left_edge.i == on.i + 1), None)
    if thing is not None and on.head is call and not on.rights:
        thing.hang_on(on, "pobj")  # "call ON ALL PARTIES to stop"
        on.dep_, on.pos_, on.tag_ = "prep", "ADP", "IN"
    called = _find_asked(on)
    if called is None:
        return
    act = called.act
    if call.dep_ == "acl" and act.dep_ == "ROOT":  # "the envoy called on A, and their men to release them"
        subject = call.head
        call.hang_on(call, "ROOT")
        call.tag_ = "VBD"
        subject.hang_on(call, "nsubj")
        for mark in [c for c in act.rights if c.is_punct]:
            mark.hang_on(call)
    _join_asked(called, on, "pobj", call)


def _mend_asked(verb: Token) -> None:
    """Make one list of those who are asked, whom the parser takes for two objects ("asked A, B and C to leave")."""
    if (asked := _find_asked(verb)) is not None:
        _join_asked(asked, verb, "dobj", verb)


def _join_asked(asked: _Asked, above: Token, dep: str, verb: Token) -> None:
    """Hang the first of a list on what is above it, each further one on the one before, and their act on the verb."""
    first, *_ = asked.nouns
    first.hang_on(above, dep)
    for before, noun in pairwise(asked.nouns):
        noun.hang_on(before, "conj")
    for joint in asked.joints:
        joint.hang_on(first)
    asked.act.hang_on(verb, "xcomp")


def _find_asked(on: Token) -> _Asked | None:
    """Return those listed behind "on" or a verb who are to do something, or null where there is no list."""
    doc, end = on.doc, min(on.sent.end, on.i + _LONGEST_LIST)
    parts: list[list[Token]] = [[]]
    joints: list[Token] = []
    for token in doc[on.i + 1 : end]:
        if token.lower_ == "to" and token.tag_ == "TO":
            break
        if token.pos_ in {"VERB", "AUX", "SCONJ"} or (token.is_punct and token.text not in {",", "-", "’", "'"}):
            return None
        if token.text == "," or token.dep_ == "cc":
            joints.append(token)
            parts.append([])
        else:
            parts[-1].append(token)
    else:
        return None
    act = next((t for t in doc[token.i + 1 : token.i + 3] if t.tag_ == "VB" and token.head.i == t.i), None)
    lists = [part for part in parts if part]
    inside = [{t.i for t in part} for part in lists]
    heads = [
        next((t for t in part if t.pos_ in NOMINAL_OR_PRONOUN and t.tag_ != "PRP$" and t.head.i not in own), None)
        for part, own in zip(lists, inside, strict=True)
    ]
    nouns = [head for head in heads if head is not None]
    listed = len(nouns) > 1 and len(nouns) == len(lists) and any(j.dep_ == "cc" for j in joints)
    return _Asked(nouns, joints, act) if listed and act is not None else None


def _mend_imposed(noun: Token, verb: Token) -> None:
    """Make a noun of the "freezes" in "imposed asset freezes", and its subject the word before it."""
    subject = next((c for c in noun.lefts if c.dep_ == "nsubj"), None)
    last = next((c for c in subject.rights if c.dep_ == "conj"), None) if subject is not None else None
    if subject is not None and last is not None and subject.tag_ == "NNS" and last.i == noun.i - 1:
        subject.hang_on(verb, "dobj")  # "imposed TRAVEL BANS AND ASSET FREEZES on six men"
        noun.hang_on(subject, "conj")
        last.hang_on(noun, "compound")
        for behind in [c for c in noun.rights if c.dep_ == "prep" or c.is_punct]:
            behind.hang_on(subject if behind.dep_ == "prep" else verb)
        noun.pos_, noun.tag_, noun.lemma_ = "NOUN", "NNS", noun.lower_.removesuffix("s")
        return
    if subject is None or subject.tag_ != "NN" or subject.i != noun.i - 1 or subject.left_edge.i != verb.i + 1:
        return
    if any(c.dep_ == "det" for c in subject.lefts) or any(c.dep_ in {"dobj", "aux"} for c in noun.children):
        return
    noun.pos_, noun.tag_, noun.lemma_ = "NOUN", "NNS", noun.lower_.removesuffix("s")
    noun.dep_, subject.dep_ = "dobj", "compound"


def _mend_doer(name: Token, verb: Token) -> None:
    """Make a country that opens a sentence right before its verb the subject of that verb."""
    opens = name.left_edge.is_sent_start and verb.i == name.i + 1 and verb.dep_ == "ROOT"
    if opens and verb.tag_ in FINITE and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        name.dep_ = "nsubj"


def _told_verb(root: Token) -> Token | None:
    """Return the verb of whoever is named right behind what it is called: "the bloc ECOWAS gave them a week"."""
    for verb in root.rights:
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if verb.dep_ != "relcl" or verb.tag_ not in FINITE or subject is None:
            continue
        full = any(c.dep_ in {"dobj", "dative"} for c in verb.rights)  # nothing is missing that the noun could be
        if full and subject.pos_ == "PROPN" and subject.left_edge.i == root.i + 1:
            return verb
    return None


def _raise_told(verb: Token, root: Token) -> None:
    """Make a verb the main one, and the noun before its subject what the subject is called."""
    subject = next(c for c in verb.lefts if c.dep_ == "nsubj")
    for token in [c for c in root.rights if c.i > verb.i]:
        token.hang_on(verb)
    verb.hang_on(verb, "ROOT")
    root.hang_on(subject, "nmod")


def _joined_verb(root: Token) -> Token | None:
    """Return the "fired" of "Norland test-fired two rockets", taken for an attribute of the rockets."""
    for verb in root.lefts:
        if verb.dep_ != "amod" or verb.tag_ not in {"VBD", "VBN"} or verb.left_edge.i == verb.i or verb.i + 1 >= root.i:
            continue
        behind, before = verb.nbor(1), [c for c in root.lefts if c.i < verb.left_edge.i]
        counted = behind.pos_ in {"NUM", "DET"} or behind.tag_ == "PRP$"
        if verb.nbor(-1).text == "-" and counted and before and before[-1].pos_ in NOMINAL_OR_PRONOUN:
            return verb
    return None


def _raise_joined(verb: Token, root: Token) -> None:
    """Make an attribute the main verb, what stands before it its subject, and its noun its object."""
    *others, subject = [c for c in root.lefts if c.i < verb.left_edge.i]
    verb.hang_on(verb, "ROOT")
    verb.pos_, verb.tag_ = "VERB", "VBD"
    subject.hang_on(verb, "nsubj")
    for token in others:
        token.hang_on(subject)
    for token in [c for c in root.rights if c.is_punct]:
        token.hang_on(verb)
    root.hang_on(verb, "dobj")


def _mend_claim(claims: Token, subject: Token) -> None:
    """Make a verb of a plural noun with a clause of its own behind it, and its subject of the word before it."""
    said = next((c for c in claims.rights if c.dep_ == "ccomp"), None)
    opens = said is not None and any(c.dep_ == "nsubj" and c.left_edge.i == claims.i + 1 for c in said.lefts)
    if not opens or subject.head.i != claims.i or subject.pos_ not in NOMINAL_OR_PRONOUN:
        return
    claims.pos_, claims.tag_, claims.lemma_ = "VERB", "VBZ", _CLAIMS[claims.lower_]
    for token in [c for c in claims.lefts if c.i != subject.i]:
        token.hang_on(subject)
    subject.dep_ = "nsubj"


def _mend_meanwhile(verb: Token, before: Token) -> None:
    """Make a clause of "as A and B accuse", whose subjects the parser hangs on "as", and its verb on the one before."""
    if before.pos_ not in NOMINAL_OR_PRONOUN or any(
        c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in verb.lefts
    ):
        return
    first = before
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    mark = first.head
    if first.dep_ != "pobj" or mark.lower_ not in _WHILE or mark.head.i == verb.i or verb.head.i > mark.i:
        return
    verb.dep_ = "advcl"
    first.hang_on(verb, "nsubj")
    mark.hang_on(verb, "mark")
    mark.pos_ = "SCONJ"
