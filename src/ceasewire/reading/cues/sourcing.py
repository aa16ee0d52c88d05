"""What a source stands by: the words around "according to the police", "reportedly"."""

from typing import NamedTuple

from ceasewire.lexicon.cues import PhraseMatch
from ceasewire.reading.grammar.classes import AND_OR, ARTICLES
from ceasewire.reading.grammar.phrases import VERBAL
from ceasewire.reading.grammar.tags import FINITE_OR_MODAL, NOMINAL_OR_PRONOUN
from ceasewire.reading.grammar.tokens import Doc, Token, Words
from ceasewire.reading.parse import Paragraph

# Words that join what stands before them to the clause that the source is of ("and, according to X, fled").
_JOINTS = frozenset({"and", "but", "then", "that", "or", "while", "because", "although", "though", "which", "who"})
# Words that open what goes on about the source itself.
_ABOUT_SOURCE = frozenset({"who", "which", "whose", "whom", "where"})
_COPULAS = frozenset({"be", "become", "remain"})
# So many tokens into its sentence a source still opens it ("But according to").
_OPENS = 2


class Around(NamedTuple):
    """Token edges of the words that are told by a source, with their head; `opening` are those before it."""

    first: int
    last: int
    head: Token
    opening: tuple[int, int] | None = None


def around_source(paragraph: Paragraph, phrase: PhraseMatch, speaker: Token | None) -> Around | None:
    """Return the sentence around a source: what follows one that opens it, or stands on its two sides.

    Args:
        paragraph: where it stands.
        phrase: the source's cue.
        speaker: who is named as the source, or null.
    """
    doc = paragraph.doc
    sentence = doc[phrase.start].sent
    if speaker is None:
        return _of_clause(doc[phrase.start], sentence)
    named = [t.i for t in speaker.subtree if not t.is_punct]  # none where the parse has a mark as the speaker
    source_end = min(max([phrase.end - 1, *named]), sentence.end - 1)
    named_before = any(t.pos_ in NOMINAL_OR_PRONOUN for t in doc[sentence.start : phrase.start])
    if phrase.start - sentence.start <= _OPENS and not named_before:
        return _behind(doc, phrase, source_end, sentence)
    first = _last_break(doc, sentence.start, phrase.start)
    rest = _rest(doc, phrase, source_end, sentence)
    if rest is None:
        return Around(first, phrase.start - 1, sentence.root)
    before = doc[phrase.start - 1] if doc[phrase.start - 1].text != "," else doc[phrase.start - 2]
    if before.lower_ in _JOINTS:
        return Around(*rest, sentence.root)
    return Around(*rest, sentence.root, (first, phrase.start - 1))


def _of_clause(word: Token, sentence: Words) -> Around | None:
    """Return the clause of "reportedly" on both sides of it."""
    verb = word.head
    if verb.pos_ not in VERBAL or not _is_finite(verb):
        return None
    tokens = [t.i for t in verb.subtree if sentence.start <= t.i < sentence.end]
    before, after = [i for i in tokens if i < word.i], [i for i in tokens if i > word.i]
    if not after:
        return Around(before[0], before[-1], verb) if before else None
    return Around(after[0], after[-1], verb, (before[0], before[-1]) if before else None)


def _behind(doc: Doc, phrase: PhraseMatch, source_end: int, sentence: Words) -> Around | None:
    """Return what follows a source that opens its sentence: after the comma that closes it."""
    first = comma = next((i for i in range(phrase.end, sentence.end) if doc[i].text == ","), None)
    if (bare := _without_comma(phrase, source_end, comma, sentence)) is not None:
        return bare
    while (
        comma is not None
        and comma < source_end
        and doc[comma].head.i <= comma
        and any(t.dep_ in {"appos", "relcl"} for t in doc[comma + 1 : source_end + 1])
    ):
        comma = next((i for i in range(comma + 1, sentence.end) if doc[i].text == ","), None)
    if comma is None or comma + 1 >= sentence.end:
        return None
    if first is not None and doc[comma + 1].lower_ in AND_OR:  # "According to Roe, sales in Chad, Mali, AND Niger rose"
        comma = first
    last = next((i - 1 for i in range(comma + 1, sentence.end) if doc[i].text == ";"), sentence.end - 1)
    return Around(comma + 1, last, sentence.root)


def _without_comma(phrase: PhraseMatch, source_end: int, comma: int | None, sentence: Words) -> Around | None:
    """Return the clause right behind a source that no comma closes ("According to Roe THE ROAD IS OPEN"), or null."""
    subject = next((c for c in sentence.root.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return None
    start = subject.left_edge.i
    if not phrase.end < start == source_end + 1 or (comma is not None and comma < start):
        return None
    if subject.pos_ == "PROPN" and subject.nbor(1).text == ",":
        return None  # "According to news agency NORTHAID, the mayor": its name, which a comma closes
    last = next((i - 1 for i in range(start, sentence.end) if sentence.doc[i].text == ";"), sentence.end - 1)
    return Around(start, last, sentence.root)


def _last_break(doc: Doc, start: int, end: int) -> int:
    """Return where the last clause of its own begins before a source: after a semicolon or ", but"."""
    for i in range(end - 2, start, -1):
        contrast = doc[i].lower_ == "but" and doc[i - 1].text == ","
        explains = doc[i].text == ":" and doc[i + 1].text[:1].isupper()
        if doc[i].text == ";" or contrast or explains:
            has_verb = any(_is_finite(t) for t in doc[i + 1 : end] if t.pos_ in VERBAL)
            return i + 1 if has_verb else start
    return start


def _rest(doc: Doc, phrase: PhraseMatch, source_end: int, sentence: Words) -> tuple[int, int] | None:
    """Return the edges of what a sentence goes on to tell behind a source in its middle, or null."""
    comma = next((i for i in range(phrase.end, sentence.end) if doc[i].text == ","), None)
    if comma is None or doc[comma - 1].i > source_end:
        return None
    first, last = comma + 1, sentence.end - 1
    words = [t for t in doc[first : last + 1] if not t.is_punct]
    if not words or words[0].lower_ in _ABOUT_SOURCE | {"but", "and", "while"} or words[0].tag_ == "VBG":
        return None
    told = any(t.pos_ in VERBAL and _is_finite(t) for t in words)
    if doc[phrase.start - 1].text == "," and doc[phrase.start - 2].lemma_ in _COPULAS:
        return first, last  # "The deal was, by his own account, A DISASTER"
    return (first, last) if told and not _is_apposition(doc[first], source_end) else None


def _is_apposition(token: Token, source_end: int) -> bool:
    """Whether what follows the comma only says who the source is."""
    return token.lower_ in ARTICLES and token.head.dep_ == "appos" and token.i <= source_end


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE_OR_MODAL or any(c.tag_ in FINITE_OR_MODAL for c in verb.lefts)
