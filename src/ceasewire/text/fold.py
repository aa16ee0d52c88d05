"""Names reduced to what two spellings of them share: no case, accents, apostrophes, hyphens or article."""

import re
import unicodedata
from functools import lru_cache

# ’ ‘ ʼ ʻ ʿ ʾ ` ´ ′ ＇ all stand for the apostrophe of "Kata'ib".
APOSTROPHES = "'’‘ʼʻʽʾʿ`´′‛＇"
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
# "Hamas's", "HAMAS'S": an s after an apostrophe at the end of a word; "Ta'sil" keeps its own.
_POSSESSIVE = re.compile(r"(?<=\w)'[sS](?!\w)")
# "a", "an" stay: "An Nasiriyah", "A Coruña" are names; nobody's name opens with the article "the" alone.
_ARTICLE = "the"
# Letters that no decomposition takes apart.
_LETTERS = str.maketrans({
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H",
    "ı": "i", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH",
    "ə": "e", "Ə": "E", "ŋ": "ng", "Ŋ": "Ng",
})  # fmt: skip


def fold_name(name: str) -> str:
    """Return the name as it is compared: lower case, plain letters, single spaces.

    A leading "the", a possessive 's, accents, apostrophes and full stops go; hyphens, dashes, brackets
    and other marks count as spaces. Folding twice changes nothing.

    >>> fold_name("the Kata’ib Hezbollah's"), fold_name("al-Qaeda") == fold_name("Al Qaeda"), fold_name("U.S.")
    ('kataib hezbollah', True, 'us')
    """
    return " ".join(fold_words(name))


def fold_words(name: str) -> tuple[str, ...]:
    """Return the words of the folded name."""
    words = tuple(word.casefold() for word in plain_words(name))
    opening = 0
    while opening < len(words) - 1 and words[opening] == _ARTICLE:
        opening += 1
    return words[opening:]


@lru_cache(maxsize=65536)
def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of `text` in plain letters with their case, without accents, apostrophes and marks.

    >>> plain_words("Asa’ib Ahl al-Haq's")
    ('Asaib', 'Ahl', 'al', 'Haq')
    """
    if not text.isascii():
        text = _drop_accents(text)
    if "'" in text:
        text = _POSSESSIVE.sub("", text).replace("'", "")
    if text.isalnum():
        return (text,)
    text = text.replace(".", "").replace("&", " and ")
    return tuple("".join(ch if _is_wordy(ch) else " " for ch in text).split())


def _drop_accents(text: str) -> str:
    text = _APOSTROPHE.sub("'", text).translate(_LETTERS)
    # Case folding can bring out further letters to take apart, and the other way round, hence both orders.
    text = unicodedata.normalize("NFKD", text).translate(_LETTERS)
    text = _APOSTROPHE.sub("'", "".join(ch for ch in text if not _is_accent(ch)))
    return unicodedata.normalize("NFC", text)


def _is_accent(ch: str) -> bool:
    # Accents of Latin, Greek and Cyrillic only: the vowel signs of other scripts are letters to their readers.
    return "\u0300" <= ch <= "\u036f"


def _is_wordy(ch: str) -> bool:
    return ch.isalnum() or unicodedata.category(ch)[0] == "M"
