"""An article's sentences with what a tagger says of their words.

A tagger costs more than all rules together, so it is asked only about sentences in which an act may be promised or
asked for that the rules have not found: that have a word that commits somebody, and something that could be done and
that is in no term and no condition yet.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from ceasewire.lexicon.english import Lexicon
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.grammar.questions import is_asked
from ceasewire.reading.grammar.tokens import Token, Words
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.acting import only_describes
from ceasewire.reading.terms.tags import Marked, Tagger, Tags

# Sentences of fewer words hold nothing that is looked for.
_SHORTEST = 4
# Helping verbs that bind whoever they are said of. Some tokenizers cut "won't" to "wo".
_BINDING = frozenset({"must", "should", "ought", "will", "shall", "'ll", "’ll", "wo", "would", "need"})
# Acts of speech that have an act of somebody's under them.
_COMMITTING = frozenset({
    SpeechAct.PLEDGE, SpeechAct.THREATEN, SpeechAct.DEMAND, SpeechAct.ACCEPT, SpeechAct.REJECT, SpeechAct.PROPOSE,
})  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """What a tagger says of words that it was asked about: from one offset of their paragraph to another.

    Attributes:
        start, end: the offsets.
        tags: what is said; its offsets count from `start`.
    """

    start: int
    end: int
    tags: Tags


@dataclass(frozen=True, slots=True, eq=False)
class TaggedText:
    """What a tagger says of the sentences of an article; of those left out nothing.

    Args:
        stretches: by the number of the paragraph, in order.
    """

    stretches: Mapping[int, Sequence[Stretch]]

    def of(self, paragraph: Paragraph, head: str, start: int, end: int) -> dict[str, float]:
        """Return the chance of each label of a head for the words between two offsets of a paragraph."""
        for held in self._between(paragraph, start, end):
            return held.tags.of(head, start - held.start, end - held.start)
        return {}

    def marked(self, paragraph: Paragraph, head: str, first: Token, last: Token) -> float | None:
        """Return how likely a head marks the words from one token to another; null where nothing is known of them."""
        start, end = first.idx, last.idx + len(last)
        for held in self._between(paragraph, start, end):
            return held.tags.marked(head, start - held.start, end - held.start)
        return None

    def spans(self, paragraph: Paragraph, head: str, least: float) -> Iterator[Marked]:
        """Yield the words of a paragraph that a head marks with at least this chance."""
        for held in self.stretches.get(paragraph.index, ()):
            for mark in held.tags.spans(head, least):
                yield Marked(held.start + mark.start, held.start + mark.end, mark.score)

    def _between(self, paragraph: Paragraph, start: int, end: int) -> Iterator[Stretch]:
        return (s for s in self.stretches.get(paragraph.index, ()) if s.start < end and start < s.end)


# Of an article that no tagger has seen.
UNTAGGED = TaggedText({})


def tag_paragraphs(
    paragraphs: Sequence[Paragraph], tagger: Tagger | None, lexicon: Lexicon, taken: Set[tuple[int, int]] = frozenset()
) -> TaggedText:
    """Return what a tagger says of an article's sentences in which an act may be promised or asked for.

    Args:
        paragraphs: the article's paragraphs.
        tagger: the tagger; without one nothing is said.
        lexicon: the words that commit, and those for acts.
        taken: the tokens, by the number of their paragraph and their own, that can be no further act.
    """
    if tagger is None:
        return UNTAGGED
    openings = _Openings(lexicon, taken)
    asked = [(p, start, end) for p in paragraphs for start, end in openings.of(p)]
    tags = tagger.tag([p.text[start:end] for p, start, end in asked]) if asked else []
    found: dict[int, list[Stretch]] = {}
    for (paragraph, start, end), said in zip(asked, tags, strict=True):
        found.setdefault(paragraph.index, []).append(Stretch(start, end, said))
    return TaggedText(found)


class _Openings:
    """Finds the sentences in which an act may be promised or asked for."""

    def __init__(self, lexicon: Lexicon, taken: Set[tuple[int, int]]) -> None:
        self._taken = taken
        cues = lexicon.cues
        self._verbs = frozenset(w for c in cues.verbs if c.act in _COMMITTING for w in (c.lemma, *c.spellings))
        self._nouns = frozenset(w for c in cues.nouns if c.act in _COMMITTING for w in (c.lemma, *c.spellings))
        words = lexicon.acts
        self._others = _BINDING | words.plans | words.needed
        self._acts = frozenset(noun for rule in lexicon.actions.rules for noun in rule.nouns)

    def of(self, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
        """Yield the offsets of these sentences; of those that stand side by side, of all of them together."""
        start, end = -1, -1
        for sentence in paragraph.doc.sents:
            if self._is_open(paragraph.index, sentence):
                start = sentence[0].idx if start < 0 else start
                end = sentence[-1].idx + len(sentence[-1])
            elif start >= 0:
                yield start, end
                start = -1
        if start >= 0:
            yield start, end

    def _is_open(self, number: int, sentence: Words) -> bool:
        if len(sentence) < _SHORTEST or not any(map(self._commits, sentence)):
            return False
        return any(self._could_be_done(t) and self._is_free(number, t) for t in sentence)

    def _is_free(self, number: int, token: Token) -> bool:
        """Whether a word could be the act of a further term."""
        return (number, token.i) not in self._taken and not only_describes(token) and not is_asked(token)

    def _commits(self, token: Token) -> bool:
        if token.lower_ in _BINDING or token.lemma_ in self._others:
            return True
        return token.lemma_ in (self._verbs if token.pos_ == "VERB" else self._nouns if token.pos_ == "NOUN" else ())

    def _could_be_done(self, token: Token) -> bool:
        return token.tag_ == "VB" if token.pos_ == "VERB" else token.pos_ == "NOUN" and token.lemma_ in self._acts


def head_of(paragraph: Paragraph, start: int, end: int) -> Token | None:
    """Return the verb or noun that heads the words between two offsets, or null where there is none.

    It is the first of them that hangs on a word outside; of a helping verb its main verb.
    """
    inside = [t for t in paragraph.doc if t.idx < end and start < t.idx + len(t) and not t.is_punct]
    held = {t.i for t in inside}
    for token in inside:
        if token.head.i in held and token.head.i != token.i:
            continue
        if token.pos_ in {"VERB", "AUX", "NOUN", "PROPN"}:
            return token
    return next((t for t in inside if t.pos_ in {"VERB", "NOUN"}), None)
