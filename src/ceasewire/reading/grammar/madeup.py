"""What only a film, a book or a drill tells of: nothing that has happened, whatever the verbs say."""

from collections.abc import Iterator

from ceasewire.lexicon.fiction import Fiction
from ceasewire.reading.grammar.phrases import (
    BEFORE_NOUN,
    VERBAL,
    ancestors,
    has_subject,
    objects_of,
    prepositions,
    subject_of,
)
from ceasewire.reading.grammar.tokens import Token

# How many words a phrase that opens a sentence may have, and a label before a colon.
_OPENING = 14
_LABEL = 9
# What points at what a sentence calls made up, and what takes that back.
_POINTING = frozenset({"this", "it", "what", "that", "the", "following"})
# What opens what comes before or behind a work or drill, and is no part of it.
_BESIDE = frozenset({"after", "before", "since", "despite", "amid", "following", "because"})
# Numbers of parts beside the first ones, and parts of other things than works.
_LATER = frozenset({"fourth", "fifth", "sixth", "final", "opening", "closing", "same"})
_OF_LIFE = frozenset({"chapter", "season"})
_NOT = frozenset({"no", "not", "n't", "n’t", "never", "hardly", "or"})


def is_made_up(token: Token, words: Fiction) -> bool:
    """Whether a word stands in what a work of fiction, or something that tells of the past, tells.

    Args:
        token: the verb or noun that names what is told.
        words: the words for fiction of the language.
    """
    return (
        any(_is_subject_of_work(t, words) for t in (token, *ancestors(token)))
        or any(_replays(verb, words) for verb in ancestors(token))
        or any(_is_staged(verb, words) or _is_in_dummy(verb, words) for verb in _verbs_over(token))
        or _is_done_to_dummies(token, words)
        or _opens_in_work(token, words)
        or _is_labelled(token, words)
        or any(_is_set_in(verb, words) or _is_told_by(verb, token, words) for verb in _verbs_over(token))
    )


def _is_subject_of_work(noun: Token, words: Fiction) -> bool:
    """Whether a noun is what a work is about ("a drama about THE SIEGE", "the novel is about A COLONEL who")."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"about", "on"}:
        return False
    above = noun.head.head
    work = subject_of(above) if above.lemma_ == "be" else above
    return work is not None and _names(work, words.works)


def is_drilled(verb: Token, words: Fiction) -> bool:
    """Whether a deed is part of a drill ("fired live shells DURING AN EXERCISE").

    Args:
        verb: the verb that tells of it.
        words: the words for fiction of the language.
    """
    for p in prepositions(verb, "in", "during", "as", "at"):
        nouns = [n for n in _parts_of(p) if n.nbor(1).lower_ != "of"]  # "in exercise of its right"
        if any(_names(n, words.drills | words.rehearsals | words.imagined) for n in nouns):
            return True
    return False


def _opens_in_work(token: Token, words: Fiction) -> bool:
    """Whether a phrase before the sentence's first comma says in what it plays, or which joker tells it.

    The order of words alone decides: behind such a phrase the parser often goes astray.
    """
    doc, start = token.doc, token.sent.start
    if doc.lowered[start] not in {"in", "under", "during", "according", "with"}:
        return False
    comma = next((i for i in range(start, min(token.i, start + _OPENING)) if doc.lowered[i] == ","), None)
    if comma is None:
        return False
    noun = next(
        (
            t
            for t in doc[start:comma]
            if t.pos_ in {"NOUN", "PROPN"} and t.nbor(1).pos_ != "NOUN" and t.nbor(1).text != "-"
        ),
        None,
    )
    if noun is None:
        return False
    if doc[start].lower_ == "according":
        return any(t.lower_ in words.spoofs for t in doc[start:comma])
    if noun.lemma_.lower() in words.parts and noun.nbor(1).pos_ == "NUM":
        return True  # "in episode three"
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), noun)
    owner = noun if noun.nbor(1).tag_ == "POS" else owner  # the parser may take "the show's FINALE" apart
    if any(c.lower_ in words.dummies for c in noun.lefts):
        return True  # "in an imaginary dialogue"
    if doc[start].lower_ == "in" and any(c.lower_ in words.spoofs and c.dep_ in BEFORE_NOUN for c in noun.lefts):
        return True  # "in the satirical programme"
    of_serial = owner.nbor(1).tag_ == "POS" and _names(owner, words.serials)
    if noun.nbor(1).lower_ == "of" and noun.lemma_.lower() in words.drills:
        return False  # "in exercise of its right"
    if doc[start].lower_ == "with":
        return noun.i == comma - 1 and _names(noun, words.imagined)  # "with any luck"
    if doc[start].lower_ == "during":
        return _names(noun, words.imagined | words.drills)  # "during the film" says only when
    return of_serial or _names(noun, words.works | words.imagined | words.drills)


def _is_labelled(token: Token, words: Fiction) -> bool:
    """Whether words before a colon call what stands behind it made up.

    A label alone ("FAKE: ...", "Satire: ...") does so for its paragraph; a sentence ("This is an April Fools' joke:
    ...", not "This is no joke: ...") for what it opens.
    """
    doc = token.doc
    if _is_imagined(token, words):
        return True
    for start in dict.fromkeys((0, token.sent.start)):
        colon = next((i for i in range(start, min(token.i, start + _LABEL)) if doc.lowered[i] == ":"), start)
        label = doc.lowered[start:colon]
        hoax = bool(label) and (label[-1] in words.hoaxes or " ".join(label) in words.hoaxes)
        if not hoax or _NOT & set(label):
            continue
        verbs = [t for t in doc[start:colon] if t.pos_ in VERBAL and t.i < colon - 1]
        if not verbs:
            return True
        if len(verbs) <= 2 and verbs[-1].lemma_ == "be" and label[0] in _POINTING:
            return token.i < doc[colon + 1].sent.end
    return False


def _is_imagined(token: Token, words: Fiction) -> bool:
    """Whether readers are told to imagine it, before a colon or in the sentence before ("PICTURE THE SCENE: they")."""
    doc, start = token.doc, token.sent.start
    while doc[start].is_quote and start < token.i:
        start += 1
    if doc[start].lower_ in words.imagining:
        if any(t.text == ":" for t in doc[start : min(token.i, start + _LABEL)]):
            return True
        told = doc[start]  # "IMAGINE A COUNTRY in which both sides had signed"
        return told.tag_ in {"VB", "VBP"} and not has_subject(told) and any(t.i == start for t in ancestors(token))
    before = doc[start - 1].sent if start else token.sent
    return len(before) < _LABEL and before[0].lower_ in words.imagining and before.start < start


def _replays(verb: Token, words: Fiction) -> bool:
    """Whether somebody only plays what has happened ("reenacted how rebels stormed it"), the hyphen apart or not."""
    if verb.pos_ != "VERB":
        return False
    apart = verb.i >= 2 and verb.nbor(-1).text == "-" and verb.nbor(-2).lower_ == "re"
    if (f"re{verb.lemma_}" if apart else verb.lemma_) in words.replaying:
        return True
    away = (c.lower_ for c in verb.rights if c.i == verb.i + 1 and c.dep_ in {"prt", "prep", "advmod"})
    return any(f"{verb.lemma_} {word}" in words.replaying for word in away)  # "PLAYED THROUGH an attack"


def _verbs_over(token: Token) -> Iterator[Token]:
    yield from (t for t in (token, *ancestors(token)) if t.pos_ in VERBAL)


def _is_set_in(verb: Token, words: Fiction) -> bool:
    """Whether a clause plays in a work ("in the novel, the king signs a truce"); who takes part in a drill does so."""
    if verb.dep_ == "relcl" and _names(verb.head, words.works | words.imagined | words.drills):
        # "the film, in which soldiers blow up a bridge", "a scenario where Chad attacks"
        if any(c.lower_ == "where" for c in verb.lefts):
            return True
        return any(n.lower_ == "which" for p in prepositions(verb, "in") for n in objects_of(p))
    if any(n.lower_ == "paper" and p.nbor(1).i == n.i for p in prepositions(verb, "on") for n in objects_of(p)[:1]):
        return True  # "the siege ended, at least ON PAPER"
    for p in prepositions(verb, "in", "as", "for"):
        if p.nbor(1).lower_ == "theory":
            return True
        for noun in _parts_of(p):
            if p.lower_ == "in" and _is_numbered_part(noun, words):
                return True
            nouns = words.works | words.imagined if p.i < verb.i else words.works
            if verb.lemma_ in verb.doc.clause_words.sealing:
                nouns = nouns | words.imagined | words.drills  # "agreed, IN AN EXERCISE, on a ceasefire"
            if _names(noun, nouns | words.rehearsals if p.lower_ == "as" else nouns):
                return True
    return False


def _is_numbered_part(noun: Token, words: Fiction) -> bool:
    """Whether a noun is an act or scene by its number ("in the SECOND ACT"), and none of a war ("act OF THE WAR")."""
    ordinal = any(c.lower_ in noun.doc.clause_words.orders or c.lower_ in _LATER for c in noun.lefts)
    return noun.lemma_.lower() in words.parts - _OF_LIFE and ordinal and noun.nbor(1).lower_ != "of"


def _parts_of(preposition: Token) -> Iterator[Token]:
    """Yield what stands behind a preposition, and behind its "of" ("part of a DRILL", "in a scene of a FILM")."""
    for noun in objects_of(preposition)[:1]:
        if preposition.lower_ != "as":
            yield noun
            yield from (c for c in noun.lefts if c.dep_ == "poss")  # "in the PLAY's final scene"
        yield from (n for p in prepositions(noun, "of", "in", "from") for n in objects_of(p)[:1])


def _is_told_by(verb: Token, token: Token, words: Fiction) -> bool:
    """Whether a work, a show or a drill is what tells of it ("the film shows how rebels stormed the palace")."""
    teller = subject_of(verb)
    if teller is None or verb.lemma_ not in words.telling or any(t.i == token.i for t in teller.subtree):
        return False
    below = next((t for t in (token, *ancestors(token)) if t.head.i == verb.i), token)
    if below.lower_ in _BESIDE or any(c.lower_ in _BESIDE for c in below.lefts if c.dep_ == "mark"):
        return False  # "the exercise began AFTER AN ATTACK on the base"
    return _names(teller, words.works | words.retellings)


def _is_done_to_dummies(verb: Token, words: Fiction) -> bool:
    """Whether a deed is done to what only stands for the real thing, or by who plays ("stormed a mock village")."""
    doer = subject_of(verb) if verb.pos_ in VERBAL else None
    if doer is not None and doer.lemma_.lower() in words.players and verb.lemma_ not in words.telling:
        return True
    if doer is not None and any(_plays_part(c, words) for c in doer.rights):
        return True
    if verb.pos_ == "NOUN" and any(c.lower_ in words.dummies for c in verb.lefts):
        return True  # "a mock attack", "an imaginary dialogue"
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    things += [n for p in prepositions(verb, "from", "against", "at", "on") for n in objects_of(p)[:1]]
    return any(c.lower_ in words.dummies for thing in things for c in thing.lefts)


def _is_in_dummy(verb: Token, words: Fiction) -> bool:
    """Whether who does it sits in what only stands for the real thing ("students IN A MODEL PARLIAMENT voted")."""
    doer = subject_of(verb)
    places = [n for p in prepositions(doer, "in", "at") for n in objects_of(p)[:1]] if doer is not None else []
    return any(c.lower_ in words.dummies for place in places for c in (place, *place.lefts))


def _plays_part(verb: Token, words: Fiction) -> bool:
    """Whether somebody plays another ("students PLAYING THE ROLE of Chad agreed", "actors PLAYING rebels")."""
    part = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if verb.lemma_ != "play" or verb.tag_ != "VBG" or part is None:
        return False
    return part.lemma_ in {"role", "part"} or part.lemma_.lower() in words.portrayed


def _is_staged(verb: Token, words: Fiction) -> bool:
    """Whether who makes up a story has somebody do it ("the author HAS HIS HERO KILL a king").

    So does a paper or a rumour ("one daily HAD THE TWO SIGNING a pact").
    """
    while verb.dep_ == "conj" and verb.tag_ in {"VB", "VBG"}:
        verb = verb.head
    above = verb.head
    if verb.tag_ not in {"VB", "VBG"} or verb.dep_ not in {"ccomp", "xcomp", "acl", "dobj"}:
        return False
    above = above.head if above.dep_ == "dobj" else above  # "had the two presidents SIGNING a pact"
    if above.lemma_ not in {"have", "let", "make"}:
        return False
    maker = subject_of(above) or above.nbor(-1)  # the parser may take "one DAILY had" for an adverb
    lemma = maker.lemma_.lower()
    return lemma in words.makers or (above.lemma_ == "have" and lemma in words.spinners | words.works | words.imagined)


def _names(noun: Token, nouns: frozenset[str]) -> bool:
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    lemma = noun.lemma_.lower()
    return lemma in nouns or any(
        f"{c.lemma_.lower()} {lemma}" in nouns for c in noun.lefts if c.dep_ in {"compound", "amod"}
    )
