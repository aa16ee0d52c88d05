"""Words that are not what they look like: characters that show nothing inside them, letters of another script."""

import re
import unicodedata
from collections.abc import Iterator

# Blanks that count as letters or signs: beside a Latin letter they make another word of it, and look like a space.
_BLANK = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
_BLANKS = re.compile(f"(?<=[A-Za-z])[{_BLANK}]+|[{_BLANK}](?=[A-Za-z])")
# Letters that are struck through one by one, and letters in rings and boxes, which are signs to a program.
_MADE_OVER = re.compile(
    "(?:[A-Za-z][\u0334-\u0338\u20d2\u20d3\u20e5]){2,}|[\u249c-\u24e9\U0001f110-\U0001f169\U0001f170-\U0001f189]{2,}"
)
# Characters that show nothing, between two letters: they part a word from itself ("Ham\u200bas"). The joiner and
# non-joiner are letters' own business in Arabic, Persian and Indic scripts, so they count between Latin letters alone.
_HIDDEN = re.compile(
    r"(?<=[A-Za-z])[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef]+(?=[A-Za-z])"
)
# The same without the soft hyphen, which word processors leave behind by themselves.
_PLANTED = re.compile(
    r"(?<=[A-Za-z])[\u034f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef]+(?=[A-Za-z])"
)
# Words with a soft hyphen: word processors part long ones with it, and never "no" or "not".
_SOFT = re.compile("(?<![A-Za-z])[A-Za-z]+\u00ad[A-Za-z]+")
# Characters that spell words and show nothing at all; pictures have one of the last two kinds behind them.
_TAGS = re.compile("[\U000e0020-\U000e007e]{2,}|[\ufe00-\ufe0f\U000e0100-\U000e01ef]{2,}")
# All of these: most texts have none.
_SHOWS_NOTHING = re.compile(
    rf"[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\ufff9-\ufffb{_BLANK}\U000e0000-\U000e01ef]"
)
# Characters that turn the direction of what follows: what is shown is not what is read.
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
# Programs put names and words of another direction into such pairs: what stands in them is shown as it is read.
_SET_APART = re.compile(
    r"[\u202a\u2066\u2068][^\u202a-\u202e\u2066-\u2069]*[\u202c\u2069]|[\u202b\u2067][^A-Za-z\u202a-\u202e\u2066-\u2069]*[\u202c\u2069]"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]")
# Shorter words that mix scripts are units ("μg") and types ("Mи-8").
_LEAST_MIXED = 3
# Letters of these scripts look like Latin ones; a word that mixes them with Latin letters is no word of any language.
_TWINS = (
    "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU", "DESERET", "OSAGE", "TIFINAGH", "CANADIAN SYLLABICS",
    "GOTHIC", "OLD ITALIC", "FULLWIDTH", "MATHEMATICAL",
)  # fmt: skip
# A word of these alone is a Latin one in a costume ("ｎｏｔ").
_COSTUMES = (
    "FULLWIDTH LATIN", "MATHEMATICAL", "LATIN LETTER SMALL CAPITAL", "MODIFIER LETTER SMALL", "SUPERSCRIPT LATIN",
)  # fmt: skip
# Small capitals that no sign of pronunciation needs: among other Latin letters they stand for the look alone.
_SMALL_CAPITALS = re.compile("[\u1d00-\u1d22\ua730\ua731]")
# Latin letters of other uses that look like those of English: in signs of pronunciation, which stand between strokes or
# brackets, or beside others of these.
_SIGN_TWINS = re.compile("[\u0251\u0261\u028b\u0269]")
_SPOKEN = frozenset("/[ˈˌː")
# The dotless i is Turkish and its kin's, whose names have a capital, and whose words have these letters near by.
_DOTLESS = "\u0131"
_TURKIC = re.compile("(?<![^\\W\\d_])[a-z\u0131]*[ğşə][a-zçöü\u0131ğşə]*")
# Letters of other scripts that look like these. A word of them alone may be one of its own language ("СССР"), unless it
# looks like one that turns a sentence round.
_LOOKS = str.maketrans("ΝոΟοОоօΤТᎢΕЕеѴѵνСсΑАа", "NnOoOooTTTEEeVvvCcAAa")
_TURNING_WORDS = frozenset({"no", "not", "nor", "none", "never", "cannot"})


def find_mixed(text: str) -> Iterator[str]:
    """Yield the words that mix scripts, or are Latin ones in the letters of another use.

    >>> list(find_mixed("did nоt, ｎｏｔ, ⓝⓞⓣ, ΝΟ, not"))
    ['ⓝⓞⓣ', 'nоt', 'ｎｏｔ', 'ΝΟ']
    """
    if text.isascii():
        return
    yield from (found[0] for found in _MADE_OVER.finditer(text))
    plain = unicodedata.normalize("NFC", text)
    if not _FOREIGN.search(plain):
        return
    turkic = _DOTLESS in plain and _TURKIC.search(plain) is not None
    for found in _WORD.finditer(plain):
        word = found[0]
        if word.isascii():
            continue
        spoken = plain[max(found.start() - 1, 0) : found.start()] in _SPOKEN
        if _is_costume(word) or (not spoken and _has_sign(word)) or (not turkic and _has_dotless(word)):
            yield word


def _is_costume(word: str) -> bool:
    if word.translate(_LOOKS).lower() in _TURNING_WORDS:
        return True
    if len(word) < _LEAST_MIXED:
        return False
    if unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode().lower() in _TURNING_WORDS:
        return True  # "nót"
    names = [unicodedata.name(character, "") for character in word]
    if all(name.startswith(_COSTUMES) for name in names):
        return True
    latin = any(character.isascii() for character in word)
    return latin and (any(name.startswith(_TWINS) for name in names) or bool(_SMALL_CAPITALS.search(word)))


def _has_sign(word: str) -> bool:
    """Whether letters that are signs of pronunciation stand among plain ones: "withdr\u0251w"."""
    return len(word) >= _LEAST_MIXED and _SIGN_TWINS.search(word) is not None and _SIGN_TWINS.sub("", word).isascii()


def _has_dotless(word: str) -> bool:
    """Whether a word in small letters is an English one but for the dot of its "i": "m\u0131litia"."""
    return len(word) >= _LEAST_MIXED and word.islower() and _DOTLESS in word and word.replace(_DOTLESS, "i").isascii()


def count_hidden(text: str) -> int:
    """Return how often characters that show nothing stand inside the words of a text.

    >>> count_hidden("they did n\u200bot"), count_hidden("they did not")
    (1, 0)
    """
    return sum(len(kind.findall(text)) for kind in (_HIDDEN, _BLANKS, _TAGS)) if _SHOWS_NOTHING.search(text) else 0


def find_turning(text: str) -> list[str]:
    """Return the characters that turn the direction of Latin words.

    >>> find_turning("it \u202eeerga\u202c"), find_turning("by \u2068Rell\u2069, \u202bبيان\u202c")
    (['\u202e', '\u202c'], [])
    """
    return [] if text.isascii() else _TURNING.findall(_SET_APART.sub("", text))


def is_disguised(text: str) -> bool:
    """Whether a text holds words that are not what they look like, put there by hand."""
    if text.isascii():
        return False
    marks = (_PLANTED, _BLANKS, _TAGS)
    if any(mark.search(text) for mark in marks) or find_turning(text) or any(True for _ in find_mixed(text)):
        return True
    return any(word.replace("\u00ad", "").lower() in _TURNING_WORDS for word in _SOFT.findall(text))
