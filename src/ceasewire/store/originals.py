"""The bytes of documents as they came: compressed, each once, and held to their hash whenever they are read back."""

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select

from ceasewire.errors import LinkError, OriginalError, StoreError
from ceasewire.model.page import Source
from ceasewire.store.rows import to_json
from ceasewire.store.schema import contents, documents, originals
from ceasewire.store.writing import name_document


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bytes of a document, to be kept.

    Attributes:
        data: the bytes as they came.
        told: what came with them and does not stand in them, as JSON: a headline, a type, a day.
        keep: whether to keep the bytes; where not, that they were left out, their hash and number.
    """

    data: bytes
    told: Mapping[str, Any] = field(default_factory=dict)
    keep: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedOriginal:
    """The bytes of a document, hashed and compressed: all that takes time, done before the ledger is locked.

    Attributes:
        sha256, size: of the bytes as they came.
        told: see `Original`.
        packed: the bytes, compressed; None where they are not kept.
    """

    sha256: str
    size: int
    told: str
    packed: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOriginal:
    """What a ledger says of a document's bytes, without these.

    Attributes:
        sha256, size: of the bytes as they came.
        kept: whether they are in the ledger.
        told: see `Original`.
    """

    sha256: str
    size: int
    kept: bool
    told: Mapping[str, Any] = field(default_factory=dict)


def pack_original(original: Original, document: str) -> PackedOriginal:
    """Return a document's bytes, hashed and compressed.

    Raises:
        LinkError: if they are not those that the document is named by.
    """
    sha256 = hashlib.sha256(original.data).hexdigest()
    if _name(sha256) != document:
        raise LinkError(f"bytes of {_name(sha256)} for {document}", expected="the bytes that were read")
    return PackedOriginal(
        sha256=sha256,
        size=len(original.data),
        told=to_json(original.told),
        packed=zlib.compress(original.data) if original.keep else None,
    )


def put_original(connection: Connection, document: str, original: PackedOriginal) -> None:
    """Keep what is not kept yet of a document's bytes: those themselves, and what came with them at first."""
    if connection.scalar(select(originals.c.document).where(originals.c.document == document)) is None:
        row = {"document": document, "sha256": original.sha256, "size": original.size, "told": original.told}
        connection.execute(insert(originals), row | {"kept": original.packed is not None})
    if original.packed is None:
        return
    if connection.scalar(select(contents.c.sha256).where(contents.c.sha256 == original.sha256)) is None:
        connection.execute(insert(contents), {"sha256": original.sha256, "data": original.packed})


def find_original(connection: Connection, document: str) -> KeptOriginal | None:
    """Return what is known of the document's bytes, or None where nothing is."""
    row = connection.execute(_select_facts().where(originals.c.document == document)).first()
    return _describe(row) if row else None


def list_originals(connection: Connection) -> dict[str, KeptOriginal]:
    """Return what is known of the bytes of each document."""
    return {row.document: _describe(row) for row in connection.execute(_select_facts())}


def load_original(connection: Connection, document: str) -> bytes:
    """Return the document's bytes as they came.

    Raises:
        OriginalError: if they are not there, or are not those that came.
        StoreError: if there is no such document.
    """
    facts = find_original(connection, document)
    if facts is None:
        raise _unknown(connection, document)
    packed = connection.scalar(select(contents.c.data).where(contents.c.sha256 == facts.sha256))
    if packed is None:
        raise OriginalError(
            f"The ledger has no more than the hash of the {facts.size:,} bytes of {document}",
            expected="bytes that were kept",
            todo="Add the page again; if it is large, raise CEASEWIRE_KEEP_MEGABYTES first",
        )
    data = unpack(packed, size=facts.size)
    if data is None or hashlib.sha256(data).hexdigest() != facts.sha256:
        raise OriginalError(
            f"The bytes of {document} are damaged in the ledger",
            expected=f"bytes of the hash {facts.sha256}",
            todo="Restore the ledger from a copy",
        )
    return data


def unpack(packed: bytes, *, size: int) -> bytes | None:
    """Return bytes that were compressed, or None if these hold not that many; never more are unpacked.

    >>> unpack(zlib.compress(b"truce"), size=5)
    b'truce'
    """
    engine = zlib.decompressobj()
    try:
        data = engine.decompress(packed, size + 1)
    except zlib.error:
        return None
    return data if engine.eof and len(data) == size and not engine.unused_data else None


def check_originals(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield where bytes are not as they should be, and what was found there.

    Bytes that were left out at first, or whose document is older than the keeping of bytes, are no fault.
    """
    for row in connection.execute(select(originals).order_by(originals.c.document)):
        where = f"original {row.document}"
        if _name(row.sha256) != row.document:
            yield where, "its hash is that of another document"
        try:
            json.loads(row.told)
        except ValueError as error:
            yield where, f"what came with its bytes is no JSON: {error}"
        # One after the other, since they may be large.
        packed = connection.scalar(select(contents.c.data).where(contents.c.sha256 == row.sha256))
        if packed is None:
            if row.kept:
                yield where, "its bytes are missing"
            continue
        data = unpack(packed, size=row.size)
        if data is None or hashlib.sha256(data).hexdigest() != row.sha256:
            yield where, "its bytes are damaged: they have another hash"
    stray = select(contents.c.sha256).where(contents.c.sha256.not_in(select(originals.c.sha256)))
    for sha256 in connection.scalars(stray):
        yield f"content {sha256}", "these bytes belong to no document"


def _name(sha256: str) -> str:
    return name_document(Source(sha256=sha256), "")


def _select_facts() -> Select[Any]:
    """Select the facts and whether the bytes are there; these are not read."""
    there = contents.c.sha256.is_not(None).label("there")
    held = originals.outerjoin(contents, contents.c.sha256 == originals.c.sha256)
    return select(originals, there).select_from(held)


def _describe(row: Row[Any]) -> KeptOriginal:
    return KeptOriginal(sha256=row.sha256, size=row.size, kept=bool(row.there), told=json.loads(row.told))


def _unknown(connection: Connection, document: str) -> OriginalError | StoreError:
    if connection.scalar(select(documents.c.id).where(documents.c.id == document)) is None:
        return StoreError(f"There is no document {document!r} in the ledger", todo="See which there are")
    return OriginalError(
        f"The bytes of {document} are not in the ledger; it was added before bytes were kept",
        expected="a page that was added since",
        todo="Add the page again; if its bytes are the same, they are kept with it",
    )
