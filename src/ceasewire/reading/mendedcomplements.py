"""Mended complements: what is agreed, seen or to come, of which the parser makes a purpose, a detail or an aside.

1. "had agreed with the front to free its men": to free them is what was agreed, and not what for
2. "is meant to see captives freed and a force deployed": they are freed and it is deployed, and that is what is seen
3. "denied bombing civilians": they are whom it did not bomb
4. "said jets bombed the port; the army denied it": that it did is not what was said
5. "The port, closed since May, will reopen": what is closed is the port, and it will reopen
"""

from ceasewire.reading.tokens import Token

# Deeds that are told of as nouns too.
DEEDS = frozenset(
    {"bombing", "shelling", "killing", "attacking", "targeting", "arming", "backing", "supporting", "helping"}
)
_SEVERAL = frozenset({"NNS", "NNP", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def mend_agreed(act: Token, verb: Token) -> None:
    """Make of an infinitive what is agreed with somebody, which the parser takes for what it is agreed for."""
    with_whom = any(c.dep_ == "prep" and c.lower_ == "with" and c.i < act.i for c in verb.rights)
    if verb.lemma_ == "agree" and with_whom and not any(c.dep_ in {"xcomp", "ccomp"} for c in verb.rights):
        act.dep_ = "xcomp"


def mend_seen(see: Token) -> None:
    """Hang on "see" what is seen done: "expected to see 20 men FREED", of which the parser tells of the men alone."""
    thing = next((c for c in see.rights if c.dep_ == "dobj"), None)
    done = next((c for c in thing.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None) if thing is not None else None
    if (
        thing is not None
        and done is not None
        and not any(c.dep_ in {"agent", "prep"} and c.lower_ == "by" for c in done.rights)
    ):
        done.head, done.dep_ = see, "ccomp"
        thing.head, thing.dep_ = done, "nsubjpass"
    if see.dep_ == "xcomp" and thing is not None:
        for verb in [c for c in see.head.rights if c.dep_ == "conj" and c.tag_ == "VBD" and c.i > thing.i]:
            if not any(c.dep_ in {"dobj", "aux", "auxpass"} for c in verb.children):
                verb.head, verb.dep_, verb.tag_ = see, "ccomp", "VBN"
    seen = [c for c in see.rights if c.dep_ == "ccomp" and c.tag_ == "VBN"]
    for verb in (v for c in seen for v in (c, *(d for d in c.rights if d.dep_ == "conj" and d.tag_ == "VBN"))):
        for subject in [c for c in verb.lefts if c.dep_ == "nsubj"]:
            if not any(c.dep_ == "aux" for c in verb.lefts):
                subject.dep_ = "nsubjpass"


def mend_split(verb: Token) -> None:
    """Give a verb the subject that the parser left with what stands between commas behind it."""
    below = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    aside = verb.head if below is None else below
    subject = next((c for c in aside.lefts if c.dep_ in _SUBJECTS), None)
    split = aside.tag_ in {"VBD", "VBN"} and aside.i > 1 and aside.nbor(-1).text == "," and aside.i < verb.i
    if subject is None or not split or subject.i >= aside.i - 1 or any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    held = [c for c in aside.children if c.i != subject.i]
    if any(c.dep_ in {"aux", "auxpass", "dobj", "cc", *_SUBJECTS} for c in held):
        return
    if below is None:
        if verb.dep_ not in {"dep", "conj", "ccomp", "parataxis"}:
            return
        verb.head, verb.dep_ = aside.head if aside.dep_ != "ROOT" else verb, aside.dep_
    subject.head, subject.dep_ = verb, "nsubj"
    aside.head, aside.dep_, aside.tag_ = subject, "acl", "VBN"


def mend_denied(deed: Token, noun: Token) -> None:
    """Make of a deed in "-ing" behind "denied" what is denied, which the parser takes for a word before a noun."""
    verb = deed.nbor(-1)
    if deed.dep_ not in {"amod", "compound"} or noun.dep_ != "dobj" or noun.head.i != verb.i:
        return
    if noun.left_edge.i != deed.i or noun.tag_ not in _SEVERAL:
        return
    if deed.tag_ == "NN":
        deed.lemma_ = deed.lower_.removesuffix("ing")
    deed.head, deed.dep_, deed.pos_, deed.tag_ = verb, "xcomp", "VERB", "VBG"
    noun.head = deed


def mend_semicolon(answer: Token) -> None:
    """Cut an answer behind a semicolon from what was said before it, on which the parser hung what was said."""
    said = next((c for c in answer.lefts if c.dep_ == "ccomp" and c.i > answer.head.i), None)
    mark = next(c for c in answer.lefts if c.text == ";")
    if said is not None and said.i < mark.i:
        said.head, answer.dep_ = answer.head, "conj"
