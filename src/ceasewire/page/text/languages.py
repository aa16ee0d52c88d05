"""The language of a text, by its script and its smallest words."""

import re
from collections import Counter

from ceasewire.lexicon.furniture import Furniture

# So many characters tell the language of a text.
SAMPLE = 6000
WORD = re.compile(r"[^\W\d_]+")
LANGUAGE_TAG = re.compile(r"\s*([a-zA-Z]{2,3})(?:[-_]\w+)*\s*$")
# In running English every third word is one of the list; other languages share a few of them by chance.
LEAST_SHARE = 0.12
# A text is in a script when this share of its letters is.
LEAST_SCRIPT = 0.4
LEAST_LETTERS = 5
LATIN_END = "\u024f"
# Letters of other scripts, and signs.
OTHER = re.compile(rf"[^\x00-{LATIN_END}]")


def read_language_tag(tag: str | None) -> str | None:
    """Return the language of a tag such as "en-GB", or None.

    >>> read_language_tag("en-GB")
    'en'
    """
    found = LANGUAGE_TAG.match(tag) if tag else None
    return found[1].lower() if found else None


def is_latin(text: str) -> bool | None:
    """Return whether most letters of a text are Latin ones; None where it has hardly any.

    >>> is_latin("The truce held"), is_latin("صمدت الهدنة"), is_latin("12.5")
    (True, False, None)
    """
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    return None if letters < LEAST_LETTERS else 2 * (letters - _count_other(sample)) > letters


def has_other_letters(text: str) -> bool:
    """Whether some letters that tell a text's script are no Latin ones."""
    return _count_other(text[:SAMPLE]) > 0


def _count_other(sample: str) -> int:
    return 0 if sample.isascii() else sum(map(str.isalpha, OTHER.findall(sample)))


def guess_language(text: str, furniture: Furniture) -> str | None:
    """Return the language of a text by its letters and small words, or None where they don't tell."""
    sample = text[:SAMPLE]
    words = [w.lower() for w in WORD.findall(sample)]
    letters = sum(map(len, words))
    foreign = [c for c in sample if c > LATIN_END]
    if foreign and len(foreign) > LEAST_SCRIPT * letters:
        for code, (low, high) in furniture.scripts.items():
            if sum(low <= c <= high for c in foreign) > LEAST_SCRIPT * letters:
                return code
    times = Counter(words)
    counts = {
        code: sum(times[word] for word in small & times.keys()) for code, small in furniture.language_words.items()
    }
    code = max(counts, key=lambda known: counts[known])
    return code if counts[code] >= max(1, LEAST_SHARE * len(words)) else None
