"""Names that the tagger mistakes in one sentence, set right by what the article says in another.

1. "Gloria Estes ... ESTES resigned": a surname is no common noun
2. "The RIVERTON mill was shut. People in Riverton": where people are is no person
"""

from ceasewire.reading.grammar.tokens import Doc, Words

# What the tagger makes of a name that it does not know.
_MISTAKEN = frozenset({"NOUN", "VERB", "ADJ"})
# Where a name stands that acts, is acted on or owns.
_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "appos", "dative"})


def rename(docs: tuple[Doc, ...]) -> None:
    """Set these names right, in place, in the paragraphs of one article."""
    surnames = {n[-1].text for doc in docs for n in doc.names() if n[0].ent_type_ == "PERSON" and _is_full(n)}
    _tell_surnames(docs, surnames)
    _tell_places(docs, surnames)


def _tell_surnames(docs: tuple[Doc, ...], surnames: set[str]) -> None:
    """Make names of words that end full names elsewhere; one that stands in small letters too stays what it is."""
    mistaken = [t for doc in docs for t in doc if t.pos_ in _MISTAKEN and t.text in surnames and t.dep_ in _PLACES]
    small = {t.text for doc in docs for t in doc if t.text.islower()} if mistaken else set()
    for token in mistaken:
        if token.lower_ not in small:
            token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text
            token.ent_type_, token.ent_iob_ = "PERSON", "B"


def _tell_places(docs: tuple[Doc, ...], surnames: set[str]) -> None:
    """Take the names of places from persons: of one word, behind "in" somewhere, and never with a first name."""
    persons = [n[0] for doc in docs for n in doc.names() if len(n) == 1 and n[0].ent_type_ == "PERSON"]
    if not persons:
        return
    called = {t.text for t in persons} - surnames
    inside = {
        t.text
        for doc in docs
        for t in doc
        if t.text in called and t.dep_ == "pobj" and not t.lefts and t.head.lower_ == "in" and t.head.i + 1 == t.i
    }
    for token in persons:
        if token.text in inside:
            token.ent_type_ = "GPE"


def _is_full(name: Words) -> bool:
    """Whether a name has a first name and a surname, each with its capital."""
    return len(name) > 1 and all(t.pos_ == "PROPN" for t in name) and name[-1].text[:1].isupper()
