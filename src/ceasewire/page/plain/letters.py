"""Open letters: whom one greets, how it ends and who signed it are its text."""

from collections.abc import Sequence
from itertools import takewhile

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.page.text.lines import Entry, LineRole

# Between the last sentence and the letter's end stand at most so many lines.
CLOSES_WITHIN = 2
# A line with a name and an office has at most so many words, and a letter as a story at most so many of them.
LONGEST_SIGNER, MOST_SIGNERS = 24, 400
# A list of names reads like a byline or a label.
SIGNER_ROLES = frozenset({LineRole.HEADING, LineRole.BYLINE, LineRole.PROSE, LineRole.LABEL})


def find_letter(entries: Sequence[Entry], first: int, last: int, furniture: Furniture) -> frozenset[int]:
    """Return the lines around a letter's prose that are its own; none where the text is no letter.

    It is one where a greeting stands below the headline, right above the prose, and an ending right below it: above
    the headline somebody greets to whom the story was sent.

    Args:
        entries: the lines of a story.
        first, last: its first and its last line of prose.
        furniture: the lexicon of pages.
    """
    greeted = first > 1 and furniture.letter_greeting.fullmatch(entries[first - 1].text) is not None
    greeted_in = furniture.letter_greeting.fullmatch(entries[first].text) is not None  # it ends with a colon
    if not greeted and not greeted_in:
        return frozenset()
    tail = range(first + 1, min(last + 1 + CLOSES_WITHIN, len(entries)))
    closing = next((n for n in reversed(tail) if furniture.letter_closing.fullmatch(entries[n].text)), None)
    if closing is None:
        return frozenset()
    signers = takewhile(
        lambda n: _may_sign(entries[n]), range(closing + 1, min(closing + 1 + MOST_SIGNERS, len(entries)))
    )
    return frozenset([*([first - 1] if greeted else []), closing, *signers])


def _may_sign(entry: Entry) -> bool:
    """Whether a line may be somebody's name and office."""
    return entry.role in SIGNER_ROLES and entry.kind in (None, LineKind.BYLINE) and entry.words <= LONGEST_SIGNER
