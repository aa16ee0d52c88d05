"""Mended fronts: who acts behind the comma of an opening phrase, and no further name for the noun before the comma.

1. "After a call with the US president, Chad and Mali agreed to stop": they did, and the president is called neither
2. "After talks with the emir, Chad agreed to it": the talks are only what it did so after
3. "Born in Goma, the son of a guard, he said": the son is he, and no town
"""

from ceasewire.reading.grammar.tags import FINITE_OR_MODAL, NOMINAL, SUBJECTS
from ceasewire.reading.grammar.tokens import Doc, Token, Words

# How many words from a sentence's start its preposition may stand ("A few HOURS after"), and its last comma.
_BEFORE_FRONT = 4
_LONGEST_FRONT = 18
# Whose child somebody is, and what tells from where he is.
_CHILDREN = frozenset({"son", "daughter", "child", "eldest", "youngest", "oldest", "one"})
_FROM = frozenset({"born", "raised"})
_NAMED_AGAIN = frozenset({"appos", "conj"})


def mend_fronts(doc: Doc) -> None:
    """Give verbs the subject that the parser left with an opening phrase, in place."""
    for token in doc:
        if token.lower_ in _CHILDREN and token.dep_ in _NAMED_AGAIN:
            _mend_born(token)
    for sentence in doc.sentences():
        front = next((t for t in sentence[:_BEFORE_FRONT] if t.tag_ == "IN"), None)
        if front is None or any(t.is_punct for t in sentence[: front.i - sentence.start]):
            continue
        for comma in sentence[front.i - sentence.start : _LONGEST_FRONT]:
            if comma.text == "," and _mend_front(front, comma, sentence):
                break


def _mend_born(child: Token) -> None:
    """Hang whose child somebody is on the birth that a sentence opens with, and not on the place of it."""
    place = child.head
    born = next((t for t in place.ancestors if t.lower_ in _FROM), None)
    if born is not None and born.i < place.i and place.dep_ in {"pobj", "appos", "npadvmod"}:
        child.hang_on(born, "attr")


def _mend_front(front: Token, comma: Token, sentence: Words) -> bool:
    """Move a name behind a comma to the verb right behind it; return whether it was one."""
    doc = front.doc
    name = next((t for t in doc[comma.i + 1 : sentence.end] if t.head.i < comma.i), None)
    if name is None or name.dep_ not in _NAMED_AGAIN or name.pos_ not in NOMINAL or name.left_edge.i != comma.i + 1:
        return False
    end = name.right_edge.i + 1
    if name.head.i < front.i or end >= sentence.end or doc[end].tag_ not in FINITE_OR_MODAL:
        return False
    verb = doc[end] if doc[end].dep_ not in {"aux", "auxpass"} else doc[end].head
    if verb.dep_ != "ROOT" or verb.pos_ not in {"VERB", "AUX"} or any(c.dep_ == "expl" for c in verb.children):
        return False
    false = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if false is not None:
        if false.i > comma.i or false.left_edge.i != front.i + 1:
            return False
        front.hang_on(verb, "prep")
        false.hang_on(front, "pobj")
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    name.hang_on(verb, "nsubjpass" if passive else "nsubj")
    comma.hang_on(verb)
    return True
