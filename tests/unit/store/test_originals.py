"""The bytes of documents: each once, as they came, or not at all."""

import hashlib
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from ceasewire.errors import LinkError, OriginalError, StoreError
from ceasewire.model.page import Source
from ceasewire.store import KeptOriginal, Original, name_document
from ceasewire.store.originals import (
    check_originals,
    find_original,
    list_originals,
    load_original,
    pack_original,
    put_original,
    unpack,
)
from ceasewire.store.writing import put_document
from tests.stored import ADDRESS, KNOWN

DATA = b"<p>The Northern Front said that it would stop.</p>" * 20
SHA256 = hashlib.sha256(DATA).hexdigest()
DOCUMENT = f"doc-{SHA256[:16]}"
TOLD = {"headline": "Front offers a pause", "media_type": "text/html; charset=koi8-r"}


def put(connection: Connection, data: bytes = DATA, *, keep: bool = True) -> str:
    """Keep a document and its bytes; return its id."""
    source = Source(uri=ADDRESS, sha256=hashlib.sha256(data).hexdigest())
    document = name_document(source, "")
    put_document(connection, source, document=document, known=KNOWN)
    put_original(connection, document, pack_original(Original(data=data, told=TOLD, keep=keep), document))
    return document


def count_contents(connection: Connection) -> int:
    number: int = connection.exec_driver_sql("SELECT count(*) FROM contents").scalar_one()
    return number


def test_bytes_are_given_back_as_they_came_with_what_came_with_them(connection: Connection) -> None:
    assert load_original(connection, put(connection)) == DATA
    kept = KeptOriginal(sha256=SHA256, size=len(DATA), kept=True, told=TOLD)
    assert find_original(connection, DOCUMENT) == kept
    assert list_originals(connection) == {DOCUMENT: kept}


def test_the_same_bytes_are_kept_once_and_smaller(connection: Connection) -> None:
    put(connection)
    put(connection)
    assert count_contents(connection) == 1
    packed: bytes = connection.exec_driver_sql("SELECT data FROM contents").scalar_one()
    assert len(packed) < len(DATA) / 4


def test_of_bytes_that_are_left_out_hash_and_number_are_kept(connection: Connection) -> None:
    put(connection, keep=False)
    assert find_original(connection, DOCUMENT) == KeptOriginal(sha256=SHA256, size=len(DATA), kept=False, told=TOLD)
    with pytest.raises(OriginalError, match="no more than the hash of the 1,000 bytes"):
        load_original(connection, DOCUMENT)
    assert list(check_originals(connection)) == []


def test_bytes_that_were_left_out_may_come_later(connection: Connection) -> None:
    put(connection, keep=False)
    put(connection)
    assert load_original(connection, DOCUMENT) == DATA
    assert list(check_originals(connection)) == []


def test_bytes_of_another_document_are_refused() -> None:
    with pytest.raises(LinkError, match=f"{DOCUMENT} for doc-other"):
        pack_original(Original(data=DATA), "doc-other")


def test_a_document_that_is_not_there_is_told(connection: Connection) -> None:
    assert find_original(connection, DOCUMENT) is None
    with pytest.raises(StoreError, match=f"no document '{DOCUMENT}'"):
        load_original(connection, DOCUMENT)


def test_a_document_whose_bytes_never_came_is_told(connection: Connection) -> None:
    put_document(connection, Source(uri=ADDRESS, sha256=SHA256), document=DOCUMENT, known=KNOWN)
    with pytest.raises(OriginalError, match="before bytes were kept"):
        load_original(connection, DOCUMENT)
    assert list(check_originals(connection)) == []


@pytest.mark.parametrize(
    "packed",
    [b"", b"no such thing", zlib.compress(DATA)[:-9], zlib.compress(DATA[:-1]), zlib.compress(DATA + b"!"),
     zlib.compress(DATA.upper()), zlib.compress(DATA) + b"!", zlib.compress(bytes(10_000_000))],
)  # fmt: skip
def test_bytes_that_are_not_those_that_came_are_never_given_out(connection: Connection, packed: bytes) -> None:
    connection.exec_driver_sql("DROP TRIGGER contents_no_update")
    put(connection)
    connection.exec_driver_sql("UPDATE contents SET data = ?", (packed,))
    with pytest.raises(OriginalError, match=f"bytes of {DOCUMENT} are damaged"):
        load_original(connection, DOCUMENT)
    assert list(check_originals(connection)) == [
        (f"original {DOCUMENT}", "its bytes are damaged: they have another hash")
    ]


@given(st.binary(max_size=300))
def test_whatever_is_packed_is_unpacked(data: bytes) -> None:
    document = name_document(Source(sha256=hashlib.sha256(data).hexdigest()), "")
    packed = pack_original(Original(data=data), document)
    assert packed.packed is not None
    assert unpack(packed.packed, size=packed.size) == data
