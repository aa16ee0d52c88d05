"""Mended avowals: what a statement's speaker welcomes, urges or thanks for beside what he said first.

1. "We commend those who have paid and urge others to pay": we urge them, and those who have paid urge nobody
2. "We welcome the accord reached in Sol and thank the hosts": we thank them, and nothing that was reached does
3. "Chad welcomes the efforts to open the road and thanks the hosts": Chad thanks them, and "thanks" is no noun
4. "The envoy praised the army as it holds the road and stressed the need for calm": the envoy stressed it
5. "We urge both to ensure an end to the raids, free access, talks with all, and a vote": all of these are urged
6. "I am grateful for the work of the hosts and the trust they have": for that too
7. "condemns the raid on Sunday by the front", "welcomes the accord today and the release": the raid is the front's, and
   the release is welcomed too
"""

from ceasewire.reading.grammar.classes import FIRST_PERSON
from ceasewire.reading.grammar.phrases import child
from ceasewire.reading.grammar.tags import PRESENT
from ceasewire.reading.grammar.tokens import Doc, Token

_PRESENT = frozenset({"VB", "VBP"})
# How a noun hangs on a verb of which it is neither subject nor object; common nouns.
_ADRIFT = frozenset({"npadvmod", "dep"})
_COMMON = frozenset({"NN", "NNS"})
_WHOSE = frozenset({"by", "of"})
# What an object begins with; what stands behind "call" where it asks for something.
_OBJECT = frozenset({"DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM"})
_ASKING = frozenset({"on", "upon", "for"})
_LOOSE = frozenset({"prep", "advcl", "dative"})


def mend_avowals(doc: Doc) -> None:
    """Give such verbs to the speaker, in place."""
    for token in doc[2:-1]:
        if token.dep_ == "dobj" and token.head.lemma_ in doc.clause_words.avowing:
            _mend_object(token, token.head)
        if token.dep_ in _ADRIFT and token.tag_ in _COMMON and token.head.dep_ == "ROOT" and token.left_edge.i > 2:
            _mend_adrift(token, token.left_edge.nbor(-1))
        if token.dep_ == "conj" and token.nbor(-1).lower_ == "and" and token.lemma_ in doc.clause_words.avowing:
            main = token.sent.root
            if main.i <= token.head.i and main.lemma_ in doc.clause_words.avowing | doc.clause_words.telling:
                _mend_second(token, main)


def _mend_object(noun: Token, verb: Token) -> None:
    """Give to what is welcomed or condemned whose it is, told behind a day, and what is beside it."""
    behind = [c for c in verb.rights if c.i > noun.i]
    day = (
        behind[0]
        if behind and behind[0].dep_ == "npadvmod" and behind[0].left_edge.i == noun.right_edge.i + 1
        else None
    )
    owner = next((c for c in behind if c.dep_ in {"prep", "agent"} and c.lower_ in _WHOSE), None) if day else None
    if day is not None and owner is not None and owner.i == day.right_edge.i + 1:
        day.hang_on(noun)
        owner.hang_on(noun, "prep")
    shared = verb.head if verb.dep_ == "conj" else verb  # "welcomes and supports the accord and the release"
    for other in [c for v in {verb.i: verb, shared.i: shared}.values() for c in v.rights if c.i > noun.i]:
        joint = other.left_edge.nbor(-1)
        beside = joint.lower_ == "and" and joint.head.i in {verb.i, shared.i}
        if other.dep_ == "conj" and other.tag_ in _COMMON and beside:
            joint.hang_on(noun)
            other.hang_on(noun, "conj")


def _mend_adrift(noun: Token, before: Token) -> None:
    """Join a noun that the parser hangs on the main verb to the list, or to the noun, that it goes on with."""
    main = noun.head
    if before.i <= main.i or before.lower_ not in {",", "and"}:
        return
    if before.lower_ == "and" and before.head.pos_ == "NOUN" and main.i < before.head.i < before.i:
        noun.hang_on(before.head, "conj")
        return
    last, joined = before.nbor(-1), any(c.dep_ == "conj" for c in noun.rights)
    if before.text == "," and joined and last.tag_ in _COMMON and _is_listed(last, main):
        noun.hang_on(last, "conj")


def _is_listed(noun: Token, main: Token) -> bool:
    """Whether a noun is one of several that a verb under the main one governs ("to ensure calm, FREE ACCESS")."""
    return noun.dep_ == "conj" and any(a.dep_ in {"xcomp", "advcl", "ccomp"} for a in noun.ancestors if a.i > main.i)


def _mend_second(verb: Token, main: Token) -> None:
    """Hang a verb on the first verb of its sentence, whose form it has, where what it hangs on has another one."""
    subject, other = child(main, "nsubj"), verb.head
    if subject is None or not _has_object(verb):
        return
    past = main.tag_ in {"VBD", "VBZ"} and verb.tag_ in {"VBD", "VBN"} and other.tag_ in PRESENT and other is not main
    if past and other.dep_ in {"advcl", "relcl", "ccomp"} and verb.nbor(1).lower_ != "by":
        verb.nbor(-1).hang_on(main, "cc")
        verb.hang_on(main, "conj")
        verb.tag_ = "VBD"
        return
    if main.lemma_ not in verb.doc.clause_words.avowing:
        return
    several = subject.lower_ in FIRST_PERSON or subject.tag_ in {"NNS", "NNPS"}
    if several:
        apart = other.tag_ in {"VBN", "VBG"} or (other.pos_ in {"NOUN", "PROPN"} and verb.pos_ == "VERB")
        fits = main.tag_ in _PRESENT and verb.tag_ in _PRESENT and apart
    else:
        fits = main.tag_ == "VBZ" and verb.text.endswith("s") and verb.tag_ in {"VBZ", "NNS"}
        fits = fits and (other is main or other.tag_ != "VBZ")
    if not fits:
        return
    for loose in [t for t in verb.sent if t.i > verb.i and t.dep_ in _LOOSE and main.i < t.head.i < verb.i]:
        loose.hang_on(verb)
    joint = verb.nbor(-1)
    joint.hang_on(main, "cc")
    verb.hang_on(main, "conj")
    verb.pos_, verb.tag_ = "VERB", "VBP" if several else "VBZ"


def _has_object(verb: Token) -> bool:
    """Whether what follows a verb may be whom it is said to or what is said."""
    behind = verb.nbor(1)
    return behind.lower_ in _ASKING if verb.lemma_ == "call" else behind.pos_ in _OBJECT or behind.lower_ == "that"
