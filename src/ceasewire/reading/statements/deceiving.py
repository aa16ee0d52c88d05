"""Paragraphs that deceive: what they say is quoted, and nobody is bound by it.

A letter that only looks Latin hides a "not"; words for a program that reads say who agreed. A false "they agreed" is
worse than one that is missed, so such a paragraph gives no term, no event, no dealing, no move and no talks. The page's
problems tell why.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from ceasewire.lexicon.tricks import Planted
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.parse import Paragraph
from ceasewire.reading.statements.drafts import Draft
from ceasewire.text.disguise import is_disguised


class Placed(Protocol):
    """A draft of a paragraph."""

    paragraph: Paragraph


PlacedDraft = TypeVar("PlacedDraft", bound=Placed)


def find_doubtful(paragraphs: Iterable[Paragraph], planted: Planted) -> frozenset[int]:
    """Return the numbers of the paragraphs that hold disguised words, or words that are meant for a program."""
    return frozenset(
        paragraph.index for paragraph in paragraphs if is_disguised(paragraph.text) or planted.find(paragraph.text)
    )


def keep_told(drafts: Sequence[PlacedDraft], doubtful: frozenset[int]) -> list[PlacedDraft]:
    """Return the drafts of all other paragraphs."""
    return [draft for draft in drafts if draft.paragraph.index not in doubtful]


def soften(said: Sequence[Draft], doubtful: frozenset[int]) -> list[Draft]:
    """Return the statements, those of doubtful paragraphs as said and no more: no acceptance, no pledge."""
    for draft in said:
        if draft.paragraph.index in doubtful:
            draft.act = SpeechAct.SAY
    return list(said)
