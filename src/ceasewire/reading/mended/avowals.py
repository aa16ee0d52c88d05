"""Mended avowals: what a statement's speaker welcomes, urges or thanks for beside what he said first.

1. "We commend those who have paid and urge others to pay": we urge them, and those who have paid urge nobody
2. "We welcome the accord reached in Sol and thank the hosts": we thank them, and nothing that was reached does
3. "Chad welcomes the efforts to open the road and thanks the hosts": Chad thanks them, and "thanks" is no noun
"""

from ceasewire.reading.grammar.phrases import child
from ceasewire.reading.grammar.tokens import Doc, Token

_MANY = frozenset({"we", "i"})
_PRESENT = frozenset({"VB", "VBP"})
# What an object begins with; what stands behind "call" where it asks for something.
_OBJECT = frozenset({"DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM"})
_ASKING = frozenset({"on", "upon", "for"})
_LOOSE = frozenset({"prep", "advcl", "dative"})


def mend_avowals(doc: Doc) -> None:
    """Give such verbs to the speaker, in place."""
    for token in doc[2:-1]:
        if token.dep_ == "conj" and token.nbor(-1).lower_ == "and" and token.lemma_ in doc.clause_words.avowing:
            main = token.sent.root
            if main.i <= token.head.i and main.lemma_ in doc.clause_words.avowing:
                _mend_second(token, main)


def _mend_second(verb: Token, main: Token) -> None:
    """Hang a verb on the first verb of its sentence, whose form it has, where what it hangs on has another one."""
    subject, other = child(main, "nsubj"), verb.head
    if subject is None or not _has_object(verb):
        return
    several = subject.lower_ in _MANY or subject.tag_ in {"NNS", "NNPS"}
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
