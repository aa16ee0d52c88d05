"""An article's paragraphs with what a tagger says of their words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ceasewire.reading.parse import Paragraph
from ceasewire.reading.tags import Marked, Tagger, Tags
from ceasewire.reading.tokens import Token

# Paragraphs of fewer words hold nothing that is looked for.
_SHORTEST = 4


@dataclass(frozen=True, slots=True, eq=False)
class TaggedText:
    """What a tagger says of the paragraphs of an article, by their number; of those left out nothing.

    Args:
        tags: by the number of the paragraph.
    """

    tags: Mapping[int, Tags]

    def of(self, paragraph: Paragraph, head: str, start: int, end: int) -> dict[str, float]:
        """Return the chance of each label of a head for the words between two offsets of a paragraph."""
        tags = self.tags.get(paragraph.index)
        return tags.of(head, start, end) if tags is not None else {}

    def marked(self, paragraph: Paragraph, head: str, first: Token, last: Token) -> float | None:
        """Return how likely a head marks the words from one token to another; null where nothing is known of them."""
        tags = self.tags.get(paragraph.index)
        return tags.marked(head, first.idx, last.idx + len(last)) if tags is not None else None

    def spans(self, paragraph: Paragraph, head: str, least: float) -> Iterator[Marked]:
        """Yield the words of a paragraph that a head marks with at least this chance."""
        tags = self.tags.get(paragraph.index)
        if tags is not None:
            yield from tags.spans(head, least)


# Of an article that no tagger has seen.
UNTAGGED = TaggedText({})


def tag_paragraphs(paragraphs: tuple[Paragraph, ...], tagger: Tagger | None) -> TaggedText:
    """Return what a tagger says of an article's paragraphs; of very short ones, and without a tagger, nothing."""
    asked = [p for p in paragraphs if len(p.doc) >= _SHORTEST] if tagger is not None else []
    tags = tagger.tag([p.text for p in asked]) if tagger is not None and asked else []
    return TaggedText({p.index: t for p, t in zip(asked, tags, strict=True)})


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
