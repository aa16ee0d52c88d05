"""Mended asides: what is put, asked or called so, where the parser breaks it at the words around it, set right.

1. "The bill would, as one aide put it, “fail”": it would fail, and who put it so is an aside
2. "wondered aloud if it was true": that is what is wondered
3. "How many, he wanted to know, had left?": how many had left, and not how many he knows
4. "Where was it, he wanted to know.": that is what he wanted to know
5. "conceded under questioning that he had lied": questioning is a noun
6. "blamed rain and what it called “softness” in demand": what it called so is blamed too
7. "called the size of the gap “startling.”": the size is what is called so
"""

from ceasewire.reading.grammar.phrases import VERBAL
from ceasewire.reading.grammar.tokens import Doc, Token

_OPENING = frozenset({"“", '"', "``"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Verbs of asking oneself or others.
_ASKING = frozenset({"wonder", "ask", "inquire", "enquire", "question", "doubt"})
_ASKING_TAGS = frozenset({"WP", "WRB", "WDT"})
# Verbs of calling, with an object and what it is called.
_CALLING = frozenset({"call", "label", "brand", "term", "deem", "dub", "consider", "find"})


def mend_asides(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.lower_ == "it" and token.head.lemma_ == "put" and token.i and token.nbor(-1) is token.head:
            _mend_put(token.head, token)
        elif token.dep_ == "advcl" and token.head.lemma_ in _ASKING and token.head.i < token.i:
            _mend_wondered(token, token.head)
        elif token.lemma_ == "know" and token.dep_ == "xcomp" and token.head.lemma_ == "want":
            _mend_wanted(token, token.head)
        elif token.lower_ == "questioning" and token.dep_ == "pcomp" and token.head.lower_ == "under":
            _mend_questioning(token)
        elif token.lower_ == "what" and token.dep_ == "dobj" and token.head.dep_ == "conj":
            _mend_also_called(token, token.head, token.head.head)
        elif token.tag_ == "JJ" and token.dep_ in {"amod", "advmod"} and token.nbor(-1).text in _OPENING:
            _mend_so_called(token, token.head)


def _mend_put(put: Token, it: Token) -> None:
    """Make the main verb of what stands behind ", as X put it,", which the parser hangs on "put"."""
    mark = next((c for c in put.lefts if c.lower_ == "as" and c.nbor(-1).text == ","), None)
    subject = next((c for c in put.lefts if c.dep_ == "nsubj" and mark is not None and c.i > mark.i), None)
    helping = [c for c in put.lefts if c.dep_ in {"aux", "neg"} and mark is not None and c.i < mark.i]
    main = next((c for c in put.rights if c.tag_ == "VB" and c.i > it.i), None)
    if mark is None or subject is None or main is None or not helping or it.nbor(1).text != ",":
        return
    above = (main, "ROOT") if put.dep_ == "ROOT" else (put.head, put.dep_)
    outer = [c for c in put.lefts if c.i < mark.i] + [c for c in put.rights if c.i > it.i and c is not main]
    main.hang_on(*above)
    for word in outer:
        word.hang_on(main)
    put.hang_on(main, "advcl")


def _mend_wondered(clause: Token, verb: Token) -> None:
    """Make what is asked of a clause with "if" or "whether" right behind a verb of asking, or behind its adverb."""
    mark = clause.left_edge
    between = verb.doc[verb.i + 1 : mark.i]
    if mark.lower_ not in {"if", "whether"} or mark.head is not clause or any(t.pos_ != "ADV" for t in between):
        return
    if not any(c.dep_ in {"ccomp", "xcomp", "dobj"} for c in verb.rights):
        clause.dep_ = "ccomp"


def _mend_wanted(know: Token, wanted: Token) -> None:
    """Give back to a question what opens it, or all of it, before "he wanted to know"."""
    subject = next((c for c in wanted.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.left_edge.nbor(-1).text != ",":
        return
    comma = subject.left_edge.nbor(-1)
    if wanted.dep_ in {"parataxis", "ccomp"} and wanted.head.i > know.i and know.nbor(1).text == ",":
        wanted.dep_ = "parataxis"
        for word in [c for c in (*know.lefts, *wanted.lefts) if c.i < comma.i]:
            word.hang_on(wanted.head, "nsubj" if word.pos_ in {"NOUN", "PROPN", "PRON"} else "advmod")
        return
    asked = next((c for c in wanted.lefts if c.i < comma.i and c.dep_ in {"advcl", "dep"} and c.pos_ in VERBAL), None)
    if asked is not None and asked.left_edge.tag_ in _ASKING_TAGS and know.right_edge is know:
        asked.dep_ = "ccomp"


def _mend_questioning(word: Token) -> None:
    """Make a noun of "questioning" behind "under", and give what is said there to the verb above."""
    verb = word.head.head
    word.pos_, word.tag_, word.lemma_, word.dep_ = "NOUN", "NN", "questioning", "pobj"
    for clause in [c for c in word.rights if c.dep_ == "ccomp"]:
        clause.hang_on(verb)


def _mend_also_called(what: Token, called: Token, verb: Token) -> None:
    """Join to an object what somebody calls so, which the parser joins to the verb."""
    joint = what.nbor(-1)
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < joint.i), None)
    if joint.dep_ == "cc" and joint.head is verb and thing is not None and what is called.left_edge:
        called.hang_on(thing, "conj")
        joint.hang_on(thing)


def _mend_so_called(word: Token, noun: Token) -> None:
    """Hang on a verb of calling the quoted adjective that the parser gives to the noun before it."""
    thing = noun
    while thing.dep_ == "pobj" and thing.head.dep_ == "prep":
        thing = thing.head.head
    verb = thing.head
    behind = word.i > noun.i and thing.dep_ in {"dobj", "nsubj"} and verb.lemma_ in _CALLING and verb.i < thing.i
    if behind and not any(c.dep_ == "oprd" for c in verb.rights):
        word.hang_on(verb, "oprd")
