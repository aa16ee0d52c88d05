"""Pages with their readings and what these add to a ledger, built by hand, for tests of the store."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import URL, Connection, Engine

from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import (
    Act,
    Assertion,
    Evidence,
    Judgement,
    JudgementKind,
    KnownActor,
    Norm,
    NormCondition,
    NormKind,
    Report,
    Resolved,
    TargetKind,
)
from ceasewire.model.reading import ActionType, ActorKind, Reading
from ceasewire.store import Added, Original, Store, name_document, open_store
from ceasewire.store.connections import connect_engine
from ceasewire.store.dialects import connect
from ceasewire.store.opening import MIGRATIONS, find_url
from ceasewire.store.rows import hash_text
from tests.factories import TEXT, article_json, condition_json, statement_json, term_json

KNOWN = "2031-05-03T09:00:00Z"
ADDRESS = "https://news.example/front"
NORM = Norm(kind=NormKind.MAINTAIN, debtors=("northern front",), action_type=ActionType.SUSPEND_ATTACKS)
CONDITION = NormCondition(norm=NORM.id, performers=("coastal guard",), gist="open_access")
FRONT = KnownActor(key="northern front", name="the Northern Front", kind=ActorKind.ARMED_GROUP)
NOTE = Evidence()
ACT = "suspend its shelling of Arlen"


def make_reading(text: str = TEXT, *, uri: str = ADDRESS, content: bytes | None = None, **fields: Any) -> Reading:
    """Return a reading of one article with this text, from a page of these bytes."""
    sha256 = hashlib.sha256(content or text.encode()).hexdigest()
    return decode_reading({"source": {"uri": uri, "sha256": sha256}, "articles": [article_json(text, **fields)]})


def full_reading(text: str = TEXT, **fields: Any) -> Reading:
    """Return a reading with a statement and a conditional term."""
    term = term_json(ACT, text, conditions=[condition_json("the Coastal Guard opens the road", text)])
    said = statement_json(text[: text.index(", its spokesman")], text=text)
    return make_reading(text, **({"statements": [said], "terms": [term]} | fields))


def quote(reading: Reading, words: str = ACT, **fields: Any) -> Evidence:
    """Return evidence for these words where they stand in the reading's first article."""
    article = reading.articles[0]
    start = article.text.index(words)
    plain = {"document": name_document(reading.source, article.text), "article": article.id, "quotation": words}
    return Evidence(**(plain | {"start": start, "end": start + len(words)} | fields))


def make_assertion(evidence: Evidence = NOTE, **fields: Any) -> Assertion:
    """Return an assertion that commits to the norm."""
    return Assertion(**({"act": Act.COMMIT, "target": NORM.id, "known": KNOWN, "evidence": evidence} | fields))


def make_resolved(reading: Reading, *assertions: Assertion, **fields: Any) -> Resolved:
    """Return what the reading adds: an actor, a norm, its condition, and these assertions, or one on each."""
    document = name_document(reading.source, reading.articles[0].text)
    plain = {"actors": (FRONT,), "norms": (NORM,), "conditions": (CONDITION,), "assertions": assertions}
    if not assertions:
        hangs = {"act": Act.ATTACH, "target": CONDITION.id, "target_kind": TargetKind.CONDITION}
        plain["assertions"] = (make_assertion(quote(reading)), make_assertion(quote(reading), **hangs))
    return Resolved(**({"document": document, "report": Report(document=document)} | plain | fields))


def judge(norm: str = NORM.id, other: str = "norm-other", **fields: Any) -> Judgement:
    """Return a person's judgement that two norms are one."""
    plain = {"kind": JudgementKind.SAME_NORM, "subject": norm, "object": other, "decided_by": "a monitor"}
    return Judgement(**(plain | {"known": KNOWN} | fields))


def add(
    store: Store, reading: Reading, resolved: Resolved | None = None, *, reader: str = "1", known: str = KNOWN
) -> Added:
    """Add the reading, with its first article's text as its page, and its bytes where they are these; what it adds."""
    resolved = resolved or make_resolved(reading)
    resolved = replace(resolved, assertions=tuple(replace(a, known=known) for a in resolved.assertions))
    text = reading.articles[0].text
    original = Original(data=text.encode()) if hash_text(text) == reading.source.sha256 else None
    return store.add_document(reading, resolved, page_text=text, reader=reader, known=known, original=original)


def number_readings(count: int) -> list[Reading]:
    """Return that many readings of different pages."""
    return [full_reading(f"{TEXT} Report {n}.", uri=f"{ADDRESS}/{n}") for n in range(count)]


def dump(store: Store) -> dict[str, Any]:
    """Return all that a ledger holds, whatever the order in which it came."""
    documents = sorted(store.documents(), key=lambda d: d.id)
    return {
        "documents": documents,
        "readings": [store.reading(d.id) for d in documents],
        "pages": [store.page_text(d.id) for d in documents],
        "records": store.gather(),
        "found": sorted((h.document, h.snippet.start) for h in store.search("shelling", limit=1000)),
        "counts": store.counts(),
    }


@cache
def _make_ledger() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        open_store(path).close()
        return path.read_bytes()


def place_ledger(path: Path) -> Path:
    """Put an empty ledger there, a copy of one that was made once; return the path."""
    path.write_bytes(_make_ledger())
    return path


def upgrade_database(ledger: str | Path, revision: str) -> None:
    """Make an empty ledger of an older schema there."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = connect(find_url(ledger), name="an older ledger")
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


def place_older_ledger(path: Path, revision: str) -> Path:
    """Put an empty ledger of an older schema there; return the path."""
    upgrade_database(path, revision)
    return path


@contextmanager
def open_engine(path: Path) -> Iterator[Engine]:
    """Give an engine for the ledger at this path; an empty one is put there where there is none."""
    if not path.exists():
        place_ledger(path)
    engine = connect_engine(URL.create("sqlite", database=str(path)), name="the ledger")
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def open_connection(path: Path) -> Iterator[Connection]:
    """Give a connection to the ledger at this path that may write."""
    with open_engine(path) as engine, engine.connect().execution_options(writes=True) as connection:
        yield connection
