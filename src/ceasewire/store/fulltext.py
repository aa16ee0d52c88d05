"""The full-text index: FTS5 tables over `passages`. SQLite's own way.

Words are found by stem ("attacks" for "attack"). A script without spaces has no words to index, so passages
that hold one are indexed by their trigrams as well, and words shorter than that are looked for in the text.
"""

# ruff: noqa: S608 - what stands in these statements are the names of our own tables; all else is a parameter

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

from ceasewire.store.passages import UNSPACED

# A passage goes into `passage_words`, and where its script has no spaces into `passage_trigrams`.
INDEXES = (
    ("passage_words", "porter unicode61 remove_diacritics 2", "1"),
    ("passage_trigrams", "trigram", '{row}."unspaced"'),
)

# "two words" | word - after curly and angled quotation marks have become straight ones.
WORDS = re.compile(r'"([^"]*)"|(\S+)')
STRAIGHT = str.maketrans(dict.fromkeys("“”„«»", '"'))

# More than anybody types; what is over is left out.
MOST_WORDS = 64

# Marks that FTS5 puts around a word it found. Should a text hold them itself, or a null character, behind which
# FTS5 leaves characters out, its words are not marked.
FOUND, LOST = "\ue000", "\ue001"
MARKED = re.compile(f"{FOUND}([^{LOST}]*){LOST}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search as SQL: what to select from, which rows, and the parameters of both.

    Attributes:
        source: `FROM` items that end in the table `passages`.
        where: conditions on them.
        marked: an expression for the passage's text with its found words marked.
        order: what puts the best first.
        words: words looked for as they are; None where FTS5 marks what it found.
    """

    source: str
    where: str
    marked: str
    order: str
    parameters: dict[str, str]
    words: tuple[str, ...] | None = None


def create_indexes() -> Iterator[str]:
    """Yield the statements that make the index and keep it in step with `passages`."""
    for table, tokenize, which in INDEXES:
        yield (
            f"CREATE VIRTUAL TABLE {table} USING "
            f"fts5(text, content='passages', content_rowid='id', tokenize='{tokenize}')"
        )
        yield (
            f"CREATE TRIGGER {table}_add AFTER INSERT ON passages WHEN {which.format(row='NEW')} "
            f"BEGIN INSERT INTO {table}(rowid, text) VALUES (NEW.id, NEW.text); END"
        )
        yield (
            f"CREATE TRIGGER {table}_drop AFTER DELETE ON passages WHEN {which.format(row='OLD')} "
            f"BEGIN INSERT INTO {table}({table}, rowid, text) VALUES ('delete', OLD.id, OLD.text); END"
        )


def check_index(connection: Connection) -> Iterator[str]:
    """Yield what is wrong with the indexes: entries that are missing or too many."""
    for table, _, which in INDEXES:
        indexed = text(f"SELECT count(*) FROM {table}_docsize")
        due = text(f"SELECT count(*) FROM passages WHERE {which.format(row='passages')}")
        if connection.scalar(indexed) != connection.scalar(due):
            yield f"the full-text index {table} is not that of the passages"


def split_words(query: str) -> list[str]:
    """Return the words and quoted phrases of what somebody typed, without those that hold nothing to look for.

    >>> split_words('Doha "rocket attacks" -- *')
    ['Doha', 'rocket attacks']
    """
    clean = query.replace("\0", " ").encode("utf-8", "ignore").decode("utf-8").translate(STRAIGHT)
    found = ((phrase or word.strip('"')).strip() for phrase, word in WORDS.findall(clean))
    return [word for word in found if any(map(str.isalnum, word))][:MOST_WORDS]


def build_query(query: str) -> Query | None:
    """Return the search for passages that hold every word of this, or None where it holds no word.

    Nothing that somebody types is query syntax: AND, NEAR, a star or a colon are words or nothing.
    """
    words = split_words(query)
    if not words:
        return None
    if any(UNSPACED.search(word) for word in words):
        return _query_text(words)
    return Query(
        source="passage_words JOIN passages ON passages.id = passage_words.rowid",
        where="passage_words MATCH :match",
        marked=f"highlight(passage_words, 0, '{FOUND}', '{LOST}')",
        order="passage_words.rank",
        parameters={"match": quote_words(words)},
    )


def quote_words(words: list[str]) -> str:
    """Return the words as an FTS5 query for all of them, each a string of FTS5.

    >>> quote_words(['a truce', 'NEAR', '6" gun'])
    '"a truce" "NEAR" "6"" gun"'
    """
    return " ".join('"' + word.replace('"', '""') + '"' for word in words)


def find_matches(text: str, marked: str, words: tuple[str, ...] | None) -> list[tuple[int, int]]:
    """Return where in a passage's text its found words stand, in order and without overlaps."""
    if words is not None:
        anyone = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        return [found.span() for found in re.finditer(anyone, text, re.IGNORECASE)]
    if marked.replace(FOUND, "").replace(LOST, "") != text:
        return []
    # Each match before this one, and this one's opening mark, moved it on: two marks a match.
    return [(found.start() - 2 * n, found.end() - 2 * n - 2) for n, found in enumerate(MARKED.finditer(marked))]


def _query_text(words: list[str]) -> Query:
    long, short = [w for w in words if len(w) > 2], [w for w in words if len(w) < 3]
    like = {f"like{n}": "%" + re.sub(r"([%_\\])", r"\\\1", word) + "%" for n, word in enumerate(short)}
    where = [f"passages.text LIKE :{name} ESCAPE '\\'" for name in like]
    return Query(
        source="passage_trigrams JOIN passages ON passages.id = passage_trigrams.rowid" if long else "passages",
        where=" AND ".join(["passage_trigrams MATCH :match"] * bool(long) + ["passages.unspaced"] + where),
        marked="passages.text",
        order="passage_trigrams.rank" if long else "passages.id",
        parameters={**like, **({"match": quote_words(long)} if long else {})},
        words=tuple(words),
    )
