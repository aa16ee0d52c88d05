"""What a document brings, row by row."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection

from ceasewire.errors import LinkError, SpanError
from ceasewire.model.ledger import Act, Evidence, Norm, NormCondition, NormKind, TargetKind
from ceasewire.model.page import Source
from ceasewire.model.reading import ActionType
from ceasewire.store import Added, Outcome, name_document
from ceasewire.store.rows import LedgerRecord, hash_text
from ceasewire.store.writing import is_address, put_document, put_reading, put_records
from tests.factories import TEXT
from tests.stored import ADDRESS, CONDITION, FRONT, KNOWN, NORM, full_reading, make_assertion, quote

READING = full_reading()
ARTICLES = {"art1": READING.articles[0]}


def count(connection: Connection, table: str) -> int:
    """Return how many rows a table has."""
    number: int = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608 - ours
    return number


# Names


@pytest.mark.parametrize(
    ("sha256", "text", "name"),
    [
        ("0123456789abcdef" * 4, "any", "doc-0123456789abcdef"),
        (None, TEXT, f"doc-{hash_text(TEXT)[:16]}"),
        ("", TEXT, f"doc-{hash_text(TEXT)[:16]}"),
    ],
)
def test_a_document_is_named_by_its_bytes_or_else_its_characters(sha256: str | None, text: str, name: str) -> None:
    assert name_document(Source(uri="-", sha256=sha256), text) == name


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("https://news.example/a", True),
        ("file:///news/a.html", True),
        ("/news/a.html", True),
        ("a.html", False),
        ("news/a.html", False),
        ("-", False),
        ("", False),
    ],
)
def test_an_address_or_a_full_path_is_one_place(uri: str, address: bool) -> None:
    assert is_address(uri) is address


# Documents


def put(connection: Connection, document: str, uri: str = ADDRESS) -> Added:
    """Keep a document of this name."""
    return put_document(connection, Source(uri=uri), document=document, known=KNOWN)


@pytest.mark.parametrize(
    ("puts", "outcomes", "versions"),
    [
        (["a"], [Outcome.NEW], 1),
        (["a", "a"], [Outcome.NEW, Outcome.SAME], 1),
        (["a", "b"], [Outcome.NEW, Outcome.CHANGED], 2),
        (["a", "b", "a"], [Outcome.NEW, Outcome.CHANGED, Outcome.CHANGED], 3),
        (["a", "b", "b"], [Outcome.NEW, Outcome.CHANGED, Outcome.SAME], 2),
    ],
)
def test_what_stood_at_an_address_is_told_and_noted(
    connection: Connection, puts: list[str], outcomes: list[Outcome], versions: int
) -> None:
    added = [put(connection, document) for document in puts]
    assert [one.outcome for one in added] == outcomes
    before = [None, *puts]
    assert [one.previous for one in added] == [
        before[n] if one.outcome is Outcome.CHANGED else None for n, one in enumerate(added)
    ]
    assert count(connection, "versions") == versions
    assert count(connection, "documents") == len(set(puts))


def test_a_name_that_is_no_address_is_no_place(connection: Connection) -> None:
    assert [put(connection, document, uri="a.html").outcome for document in "ab"] == [Outcome.NEW, Outcome.NEW]
    assert count(connection, "versions") == 0


def test_a_document_keeps_the_source_that_it_first_came_from(connection: Connection) -> None:
    put(connection, "a")
    put(connection, "a", uri=f"{ADDRESS}/mirror")
    assert connection.exec_driver_sql("SELECT uri FROM documents").all() == [(ADDRESS,)]
    assert connection.exec_driver_sql("SELECT uri FROM versions").all() == [(ADDRESS,), (f"{ADDRESS}/mirror",)]


# Readings


def put_read(connection: Connection, reader: str, page_text: str = TEXT) -> int | None:
    """Keep what a reader read in the document."""
    put(connection, "a")
    return put_reading(connection, READING, document="a", page_text=page_text, reader=reader, known=KNOWN)


def test_a_reading_is_kept_once_for_each_version_of_the_reader(connection: Connection) -> None:
    assert [put_read(connection, reader) for reader in ("1", "1", "2")] == [1, None, 2]
    assert (count(connection, "readings"), count(connection, "articles")) == (2, 2)


@pytest.mark.parametrize(("texts", "pages"), [([TEXT, TEXT], 1), ([TEXT, f"{TEXT} "], 2)])
def test_the_characters_of_a_page_are_kept_once(connection: Connection, texts: list[str], pages: int) -> None:
    for number, text in enumerate(texts):
        put_read(connection, str(number), text)
    assert count(connection, "pages") == pages


def test_only_the_newest_reading_of_a_document_can_be_searched(connection: Connection) -> None:
    put_read(connection, "1")
    put_read(connection, "2")
    assert connection.exec_driver_sql("SELECT DISTINCT reading FROM passages").all() == [(2,)]
    assert connection.exec_driver_sql("SELECT count(*) FROM passage_words('shelling')").scalar() == 3


# Records


def put_all(connection: Connection, *records: LedgerRecord, number: int | None = None) -> int:
    """Keep these records beside the reading's articles."""
    return put_records(connection, records, known=KNOWN, articles_of=lambda _: [ARTICLES], number=number)


def test_records_are_kept_once_and_counted_when_they_are_new(connection: Connection) -> None:
    assert put_all(connection, FRONT, NORM) == 2
    assert put_all(connection, FRONT, NORM, CONDITION, CONDITION) == 1
    assert count(connection, "records") == 3


def test_a_reading_notes_which_records_it_added_also_those_that_were_there(connection: Connection) -> None:
    first, second = put_read(connection, "1"), put_read(connection, "2")
    put_all(connection, NORM, CONDITION, number=first)
    put_all(connection, NORM, NORM, number=second)
    put_all(connection, FRONT)
    added = connection.exec_driver_sql("SELECT reading, record FROM additions ORDER BY reading, record").all()
    assert added == sorted([(first, NORM.id), (first, CONDITION.id), (second, NORM.id)])


@pytest.mark.parametrize("most", [1, 2, 30_000])
def test_many_records_are_kept_whatever_a_statement_takes(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr("ceasewire.store.rows.MOST_IDS", most)
    norms = [
        Norm(kind=NormKind.MAINTAIN, debtors=(f"party {n}",), action_type=ActionType.SUSPEND_ATTACKS) for n in range(5)
    ]
    assert put_all(connection, *norms[:3]) == 3
    assert put_all(connection, *norms) == 2
    assert count(connection, "records") == 5


@pytest.mark.parametrize(
    ("record", "points"),
    [
        (CONDITION, NORM.id),
        (make_assertion(), NORM.id),
        (make_assertion(target="as-none", target_kind=TargetKind.ASSERTION, act=Act.DENY), "as-none"),
    ],
)
def test_a_record_that_points_at_none_is_refused(connection: Connection, record: LedgerRecord, points: str) -> None:
    with pytest.raises(LinkError, match=f"points at {points}"):
        put_all(connection, record)
    assert count(connection, "records") == 0


def test_every_record_that_points_at_none_is_told(connection: Connection) -> None:
    other = NormCondition(norm="norm-none", gist="open_access")
    with pytest.raises(LinkError) as caught:
        put_all(connection, CONDITION, other)
    assert NORM.id in caught.value.message
    assert "norm-none" in caught.value.message


@pytest.mark.parametrize("before", [True, False], ids=["kept before", "with it"])
def test_what_a_record_points_at_may_be_kept_already_or_come_with_it(connection: Connection, before: bool) -> None:
    if before:
        put_all(connection, NORM)
        assert put_all(connection, CONDITION) == 1
    else:
        assert put_all(connection, CONDITION, NORM) == 2


def test_evidence_is_held_to_the_articles_of_its_document(connection: Connection) -> None:
    asked: list[str] = []
    documents = {"doc-a": ARTICLES, "doc-b": {}}
    lines = [make_assertion(replace(quote(READING), document=name)) for name in ("doc-a", "doc-b")]
    lines.insert(1, make_assertion(replace(quote(READING), document="doc-a"), act=Act.ACCEPT))

    def find(document: str) -> list[dict[str, object]]:
        asked.append(document)
        return [documents[document]]

    put(connection, "doc-a")
    with pytest.raises(SpanError, match="document doc-b lacks"):
        put_records(connection, [NORM, *lines], known=KNOWN, articles_of=find)
    assert asked == ["doc-a", "doc-b"]
    assert put_records(connection, [NORM, *lines[:2], make_assertion(Evidence())], known=KNOWN, articles_of=find) == 4
    assert count(connection, "assertions") == 3
