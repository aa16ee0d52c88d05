"""The full-text index: FTS5 tables over `passages`. SQLite's own way.

Words are found by stem ("attacks" for "attack"). A script without spaces has no words to index, so passages
that hold one are indexed by their trigrams as well, and words shorter than that are looked for in the text.
"""

# ruff: noqa: S608 - what stands in these statements are the names of our own tables; all else is a parameter

from collections.abc import Iterator

from sqlalchemy import Connection, text

from ceasewire.store.passages import UNSPACED
from ceasewire.store.querying import FOUND, LOST, Query, escape_like, find_marked, find_plain, split_words
from ceasewire.store.triggers import OWN

# A passage goes into `passage_words`, and where its script has no spaces into `passage_trigrams`.
INDEXES = (
    ("passage_words", "porter unicode61 remove_diacritics 2", "1"),
    ("passage_trigrams", "trigram", '{row}."unspaced"'),
)


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


def check_schema(connection: Connection) -> Iterator[str]:
    """Yield the triggers and views that are none of ours: a stranger's ledger may do things when it is written."""
    own = set(create_indexes())
    found = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')")
    for kind, name, statement in found:
        if statement not in own and not OWN.fullmatch(statement or ""):
            yield f"its {kind} {name} is none that Ceasewire makes"


def clear_indexes(connection: Connection) -> None:
    """Empty `passages` and its indexes, whatever state these are in; what is added from then on is indexed again.

    They are first made anew from the passages, since FTS5 refuses to take out what it does not have.
    """
    for table, _, _ in INDEXES:
        connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
    connection.exec_driver_sql("DELETE FROM passages")
    for table, _, _ in INDEXES:
        connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('delete-all')")


def check_index(connection: Connection) -> Iterator[str]:
    """Yield what is wrong with the indexes: entries that are missing or too many."""
    for table, _, which in INDEXES:
        indexed = text(f"SELECT count(*) FROM {table}_docsize")
        due = text(f"SELECT count(*) FROM passages WHERE {which.format(row='passages')}")
        if connection.scalar(indexed) != connection.scalar(due):
            yield f"the full-text index {table} is not that of the passages"


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
        # Should a text hold the marks itself, or a null character, behind which FTS5 leaves characters out, its
        # words are not marked.
        find=find_marked,
    )


def quote_words(words: list[str]) -> str:
    """Return the words as an FTS5 query for all of them, each a string of FTS5.

    >>> quote_words(['a truce', 'NEAR', '6" gun'])
    '"a truce" "NEAR" "6"" gun"'
    """
    return " ".join('"' + word.replace('"', '""') + '"' for word in words)


def _query_text(words: list[str]) -> Query:
    long, short = [w for w in words if len(w) > 2], [w for w in words if len(w) < 3]
    like = {f"like{n}": escape_like(word) for n, word in enumerate(short)}
    where = [f"passages.text LIKE :{name} ESCAPE '\\'" for name in like]
    return Query(
        source="passage_trigrams JOIN passages ON passages.id = passage_trigrams.rowid" if long else "passages",
        where=" AND ".join(["passage_trigrams MATCH :match"] * bool(long) + ["passages.unspaced"] + where),
        marked="passages.text",
        order="passage_trigrams.rank" if long else "passages.id",
        parameters={**like, **({"match": quote_words(long)} if long else {})},
        find=find_plain(words),
    )
