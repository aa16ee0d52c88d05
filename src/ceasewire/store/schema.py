"""The tables of a ledger. `migrations` makes them; a test holds the two to one another.

pages       decoded characters of a page, each once
documents   bytes that were read, each once
originals   what is known of a document's bytes: their hash and number, what came with them, whether they were kept
contents    the bytes themselves, compressed; in a table of their own, so that nothing reads them by the way
versions    which document stood at an address, one row for each change
readings    what a version of the reader read in a document
articles    the articles of a reading, with the hash of their text
passages    what can be searched; made from readings, and the only table whose rows may go
records     the ledger's records, of every kind, as JSON: norms, conditions, assertions, judgements ...
assertions  the columns of those records that are assertions
additions   which records a reading added
own         which records a person, and no reading, added: they hold whatever is read anew
board...    what makes deals quick to find; made from the records, and may go at any time
"""

import re

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect

# The revision of `migrations` that these tables are. A ledger that has it is opened without loading Alembic.
HEAD = "0007"
VERSION_TABLE = "ceasewire_schema"


class Chars(TypeDecorator[str]):
    """Characters of a page, all of them: PostgreSQL's texts can't hold a null character, which is escaped there."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as the database can hold it."""
        if value is None or dialect.name == "sqlite" or ("\0" not in value and "\1" not in value):
            return value
        return value.replace("\1", "\1\1").replace("\0", "\1\2")

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as it was kept."""
        if value is None or dialect.name == "sqlite" or "\1" not in value:
            return value
        return _ESCAPED.sub(lambda found: "\0" if found[1] == "\2" else "\1", value)


_ESCAPED = re.compile("\1([\1\2])")

metadata = MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s"})

pages = Table(
    "pages",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("text", Chars, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("uri", Text, nullable=False),
    Column("known", Text, nullable=False),
    Column("source", Text, nullable=False),
    UniqueConstraint("id"),
    sqlite_autoincrement=True,
)

originals = Table(
    "originals",
    metadata,
    Column("document", Text, ForeignKey("documents.id"), primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("kept", Boolean, nullable=False),
    Column("told", Text, nullable=False),
)

contents = Table(
    "contents",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("uri", Text, nullable=False),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("known", Text, nullable=False),
    Index(None, "uri"),
    Index(None, "document"),
    sqlite_autoincrement=True,
)

readings = Table(
    "readings",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("known", Text, nullable=False),
    Column("page", Text, ForeignKey("pages.sha256"), nullable=False),
    Column("json", Text, nullable=False),
    UniqueConstraint("document", "reader"),
    Index(None, "known"),
    sqlite_autoincrement=True,
)

articles = Table(
    "articles",
    metadata,
    Column("reading", Integer, ForeignKey("readings.seq"), primary_key=True, autoincrement=False),
    Column("id", Text, primary_key=True),
    Column("headline", Chars),
    Column("published", Text),
    Column("language", Text),
    Column("sha256", Text, nullable=False),
)

passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reading", Integer, ForeignKey("readings.seq"), nullable=False),
    Column("article", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text),
    Column("start", Integer, nullable=False),
    Column("text", Chars, nullable=False),
    Column("unspaced", Boolean, nullable=False),
    Index(None, "reading"),
)

records = Table(
    "records",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("known", Text, nullable=False),
    Column("json", Text, nullable=False),
    UniqueConstraint("id"),
    Index(None, "kind"),
    Index(None, "known"),
    sqlite_autoincrement=True,
)

assertions = Table(
    "assertions",
    metadata,
    Column("id", Text, ForeignKey("records.id"), primary_key=True),
    Column("act", Text, nullable=False),
    Column("target_kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("viewpoint", Text),
    Column("stance", Text, nullable=False),
    Column("valid_start", Text),
    Column("valid_end", Text),
    Column("reported", Text),
    Column("document", Text, ForeignKey("documents.id")),
    Index(None, "target"),
    Index(None, "document"),
)

additions = Table(
    "additions",
    metadata,
    Column("reading", Integer, ForeignKey("readings.seq"), primary_key=True, autoincrement=False),
    Column("record", Text, ForeignKey("records.id"), primary_key=True),
    Index(None, "record"),
)

own = Table(
    "own",
    metadata,
    Column("record", Text, ForeignKey("records.id"), primary_key=True),
)

boards = Table(
    "boards",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("mark", Text, nullable=False),
    Column("known_at", Text, nullable=False),
)

board_deals = Table(
    "board_deals",
    metadata,
    Column("board", Integer, primary_key=True, autoincrement=False),
    Column("deal", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("acts", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("circle", Text, nullable=False),
    Index(None, "board", "circle"),
)

# What the states of a deal are derived from, together: a deal is one row to read, and not a hundred.
board_contents = Table(
    "board_contents",
    metadata,
    Column("board", Integer, primary_key=True, autoincrement=False),
    Column("deal", Integer, primary_key=True, autoincrement=False),
    Column("records", LargeBinary, nullable=False),
    Column("actors", Text, nullable=False),
)

# The days of a deal; `part` says of what, see `boarddays`.
board_days = Table(
    "board_days",
    metadata,
    Column("board", Integer, primary_key=True, autoincrement=False),
    Column("part", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("deal", Integer, primary_key=True, autoincrement=False),
    Column("sure", Boolean, nullable=False),
    Index(None, "board", "deal", "part", "day"),
)

board_names = Table(
    "board_names",
    metadata,
    Column("board", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, primary_key=True),
    Column("deal", Integer, primary_key=True, autoincrement=False),
    Index(None, "board", "deal"),
)

# What a deal is looked up by beside its ids: `part` says as what it has the key.
board_parts = Table(
    "board_parts",
    metadata,
    Column("board", Integer, primary_key=True, autoincrement=False),
    Column("part", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("deal", Integer, primary_key=True, autoincrement=False),
    Index(None, "board", "deal"),
)

board_actors = Table(
    "board_actors",
    metadata,
    Column("board", Integer, primary_key=True, autoincrement=False),
    Column("key", Text, primary_key=True),
    Column("lead", Text, nullable=False),
    Column("stand", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("json", Text, nullable=False),
    Index(None, "board", "lead"),
)

board_judgements = Table(
    "board_judgements",
    metadata,
    Column("board", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, primary_key=True),
    Column("one", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("kept", Boolean, nullable=False),
    Column("json", Text, nullable=False),
    Index(None, "board", "one"),
    Index(None, "board", "other"),
)

# The keys under which rules look records up; see `resolution.reach`.
board_keys = Table(
    "board_keys",
    metadata,
    Column("board", Integer, primary_key=True, autoincrement=False),
    Column("key", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("low", Integer, nullable=False),
    Column("high", Integer, nullable=False),
    Index(None, "board", "item"),
)
