"""Words that are not what they look like: characters that show nothing inside them, letters of another script."""

import re
import unicodedata
from collections.abc import Iterator

# Characters that show nothing, between two letters: they part a word from itself ("Ham\u200bas"). The joiner and
# non-joiner are letters' own business in Arabic, Persian and Indic scripts, so they count between Latin letters alone.
HIDDEN = re.compile(
    r"(?<=[A-Za-z])[\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]+(?=[A-Za-z])"
)
# The same without the soft hyphen, which word processors leave behind by themselves.
_PLANTED = re.compile(
    r"(?<=[A-Za-z])[\u034f\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]+(?=[A-Za-z])"
)
# Characters that spell words and show nothing at all.
TAGS = re.compile("[\U000e0020-\U000e007e]{2,}")
# Characters that turn the direction of what follows: what is shown is not what is read.
TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"[^\W\d_]{3,}")
# Letters of these scripts look like Latin ones; a word that mixes them with Latin letters is no word of any language.
_TWINS = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL")
# A word of these alone is a Latin one in a costume ("ｎｏｔ").
_COSTUMES = ("FULLWIDTH LATIN", "MATHEMATICAL", "CIRCLED LATIN", "PARENTHESIZED LATIN")


def find_mixed(text: str) -> Iterator[str]:
    """Yield the words that mix scripts, or are Latin ones in the letters of another use.

    >>> list(find_mixed("did nоt, ｎｏｔ, not"))
    ['nоt', 'ｎｏｔ']
    """
    if text.isascii():
        return
    for found in _WORD.finditer(text):
        word = found[0]
        if word.isascii():
            continue
        names = [unicodedata.name(character, "") for character in word]
        if any(character.isascii() for character in word):
            if any(name.startswith(_TWINS) for name in names):
                yield word
        elif all(name.startswith(_COSTUMES) for name in names):
            yield word


def is_disguised(text: str) -> bool:
    """Whether a text holds words that are not what they look like, put there by hand."""
    if text.isascii():
        return False
    return bool(_PLANTED.search(text) or TAGS.search(text) or TURNING.search(text)) or any(
        True for _ in find_mixed(text)
    )
