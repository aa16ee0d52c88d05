"""What somebody types into a search, and a search as SQL."""

import re
from collections.abc import Callable
from dataclasses import dataclass

# "two words" | word - after curly and angled quotation marks have become straight ones.
WORDS = re.compile(r'"([^"]*)"|(\S+)')
STRAIGHT = str.maketrans(dict.fromkeys("“”„«»", '"'))

# More than anybody types; what is over is left out.
MOST_WORDS = 64

# Marks that the database puts around a word it found.
FOUND, LOST = "\ue000", "\ue001"
MARKED = re.compile(f"{FOUND}([^{LOST}]*){LOST}")

# A passage's text, and the same with its found words marked, to where those words stand in the text.
Finder = Callable[[str, str], list[tuple[int, int]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search as SQL: what to select from, which rows, and the parameters of both.

    Attributes:
        source: `FROM` items that end in the table `passages`.
        where: conditions on them.
        marked: an expression for the passage's text with its found words marked.
        order: what puts the best first.
        find: tells where the found words stand.
    """

    source: str
    where: str
    marked: str
    order: str
    parameters: dict[str, str]
    find: Finder


def split_words(query: str) -> list[str]:
    """Return the words and quoted phrases of what somebody typed, without those that hold nothing to look for.

    >>> split_words('Doha "rocket attacks" -- *')
    ['Doha', 'rocket attacks']
    """
    clean = query.replace("\0", " ").encode("utf-8", "ignore").decode("utf-8").translate(STRAIGHT)
    found = ((phrase or word.strip('"')).strip() for phrase, word in WORDS.findall(clean))
    return [word for word in found if any(map(str.isalnum, word))][:MOST_WORDS]


def escape_like(words: str) -> str:
    r"""Return a pattern of LIKE, with \ as its escape, for texts that hold these words as they are.

    >>> escape_like("100%")
    '%100\\%%'
    """
    return "%" + re.sub(r"([%_\\])", r"\\\1", words) + "%"


def find_plain(words: list[str]) -> Finder:
    """Return what finds words as they are, longer ones first, whatever their case."""
    anyone = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)), re.IGNORECASE)
    return lambda text, _marked: [found.span() for found in anyone.finditer(text)]


def find_marked(text: str, marked: str) -> list[tuple[int, int]]:
    """Return where the marked words stand in the text, in order; nowhere if the texts differ otherwise."""
    if marked.replace(FOUND, "").replace(LOST, "") != text:
        return []
    # Each match before this one, and this one's opening mark, moved it on: two marks a match.
    return [(found.start() - 2 * n, found.end() - 2 * n - 2) for n, found in enumerate(MARKED.finditer(marked))]
