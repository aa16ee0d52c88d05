"""Mended tellings: sentences that tell of a deed, of which the parser makes a noun or another's clause.

1. "The bloc ECOWAS gave them a week": it gave them one, and is no bloc that something was given to
2. "Norland test-fired two rockets": they were fired, and "fired" is no attribute of theirs
3. "Turkey massed tanks": it did
4. "imposed asset freezes on six men": what is imposed is a noun
"""

from ceasewire.reading.tokens import Doc, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Verbs without a clause for their object.
_DOING = frozenset({
    "impose", "launch", "conduct", "carry", "mount", "stage", "lift", "ease", "resume", "halt", "suspend", "slap",
    "step", "unleash", "extend", "reimpose", "tighten", "threaten", "face", "endure", "withstand",
})  # fmt: skip


def mend_tellings(doc: Doc) -> None:
    """Set these faults of a parse right, in place."""
    for token in doc:
        if token.tag_ == "VBZ" and token.dep_ == "ccomp" and token.head.lemma_ in _DOING:
            _mend_imposed(token, token.head)
        elif token.dep_ == "npadvmod" and token.ent_type_ == "GPE" and token.pos_ == "PROPN":
            _mend_doer(token, token.head)
    for sentence in doc.sentences():
        root = sentence.root
        if root.pos_ not in {"NOUN", "PROPN"}:
            continue
        if (verb := _told_verb(root)) is not None:
            _raise_told(verb, root)
        elif (verb := _joined_verb(root)) is not None:
            _raise_joined(verb, root)


def _mend_imposed(noun: Token, verb: Token) -> None:
    """Make a noun of the "freezes" in "imposed asset freezes", and its subject the word before it."""
    subject = next((c for c in noun.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.tag_ != "NN" or subject.i != noun.i - 1 or subject.left_edge.i != verb.i + 1:
        return
    if any(c.dep_ == "det" for c in subject.lefts) or any(c.dep_ in {"dobj", "aux"} for c in noun.children):
        return
    noun.pos_, noun.tag_, noun.lemma_ = "NOUN", "NNS", noun.lower_.removesuffix("s")
    noun.dep_, subject.dep_ = "dobj", "compound"


def _mend_doer(name: Token, verb: Token) -> None:
    """Make a country that opens a sentence right before its verb the subject of that verb."""
    opens = name.left_edge.is_sent_start and verb.i == name.i + 1 and verb.dep_ == "ROOT"
    if (
        opens
        and verb.tag_ in {"VBD", "VBZ", "VBP"}
        and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    ):
        name.dep_ = "nsubj"


def _told_verb(root: Token) -> Token | None:
    """Return the verb of whoever is named right behind what it is called: "the bloc ECOWAS gave them a week"."""
    for verb in root.rights:
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if verb.dep_ != "relcl" or verb.tag_ not in _FINITE or subject is None:
            continue
        full = any(c.dep_ in {"dobj", "dative"} for c in verb.rights)  # nothing is missing that the noun could be
        if full and subject.pos_ == "PROPN" and subject.left_edge.i == root.i + 1:
            return verb
    return None


def _raise_told(verb: Token, root: Token) -> None:
    """Make a verb the main one, and the noun before its subject what the subject is called."""
    subject = next(c for c in verb.lefts if c.dep_ == "nsubj")
    for token in [c for c in root.rights if c.i > verb.i]:
        token.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = subject, "nmod"


def _joined_verb(root: Token) -> Token | None:
    """Return the "fired" of "Norland test-fired two rockets", taken for an attribute of the rockets."""
    for verb in root.lefts:
        if verb.dep_ != "amod" or verb.tag_ not in {"VBD", "VBN"} or verb.left_edge.i == verb.i or verb.i + 1 >= root.i:
            continue
        behind, before = verb.nbor(1), [c for c in root.lefts if c.i < verb.left_edge.i]
        counted = behind.pos_ in {"NUM", "DET"} or behind.tag_ == "PRP$"
        if verb.nbor(-1).text == "-" and counted and before and before[-1].pos_ in _NOMINAL:
            return verb
    return None


def _raise_joined(verb: Token, root: Token) -> None:
    """Make an attribute the main verb, what stands before it its subject, and its noun its object."""
    *others, subject = [c for c in root.lefts if c.i < verb.left_edge.i]
    verb.head, verb.dep_, verb.pos_, verb.tag_ = verb, "ROOT", "VERB", "VBD"
    subject.head, subject.dep_ = verb, "nsubj"
    for token in others:
        token.head = subject
    for token in [c for c in root.rights if c.is_punct]:
        token.head = verb
    root.head, root.dep_ = verb, "dobj"
