"""The bytes of pages in the ledger: what of them is kept beside a reading, and how they are opened again."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceasewire.errors import DocumentError
from ceasewire.model.page import Problem
from ceasewire.workflow.opening import Opened
from ceasewire.workflow.sources import SourceFile

if TYPE_CHECKING:
    from ceasewire.store import KeptOriginal, Original, Store, StoredDocument

# The code of the problem of bytes that are not in the ledger.
NOT_KEPT = "not_kept"

# Of an id, no fewer characters are taken for its beginning.
LEAST_OF_ID = 4
# How many documents an error lists.
_LISTED = 5
_OF_PART = ("uri", "media_type", "retrieved", "published", "headline")


def tell_part(opened: Opened, published: str | None = None) -> dict[str, Any]:
    """Return, as JSON, what came with the bytes of a document and does not stand in them; `open_original` takes it.

    Args:
        opened: the document as it came.
        published: ISO date that the caller gave for articles that show none.
    """
    told: dict[str, Any] = {name: getattr(opened.part, name) for name in _OF_PART}
    told |= {"problems": [asdict(problem) for problem in opened.part.problems]}
    told |= {"from": opened.uri, "fetched": opened.retrieved, "given": published}
    return {name: value for name, value in told.items() if value}


def open_original(data: bytes, told: Mapping[str, Any], *, uri: str) -> tuple[Opened, str | None]:
    """Return a document as it was when it first came, and the date that was given for articles that show none.

    Args:
        data: its bytes.
        told: what came with them, see `tell_part`.
        uri: what to call it.
    """
    from ceasewire.page.files.parts import Part

    problems = tuple(Problem(**problem) for problem in told.get("problems", ()))
    part = Part(data=data, problems=problems, **{name: told[name] for name in _OF_PART if name in told})
    opened = Opened(source=SourceFile(uri=uri), part=part, uri=told.get("from") or uri, retrieved=told.get("fetched"))
    return opened, told.get("given")


def take_original(
    opened: Opened, there: "KeptOriginal | None", *, most_bytes: int, published: str | None = None
) -> "Original | None":
    """Return the document's bytes as they are to be kept, or None where nothing of them is to be added.

    Args:
        opened: the document.
        there: what the ledger has of them already.
        most_bytes: of a document with more, the hash is kept alone.
        published: as for `tell_part`.
    """
    from ceasewire.store import Original

    data = opened.part.data
    keep = len(data) <= most_bytes
    if there is not None and (there.kept or not keep):
        return None
    return Original(data=data, told=tell_part(opened, published), keep=keep)


def too_many_bytes(opened: Opened, there: "KeptOriginal | None", *, most_bytes: int) -> tuple[Problem, ...]:
    """Return the problem of a document with more bytes than are kept.

    There is none where the ledger has them nevertheless, or where none are to be kept of any document.
    """
    size = len(opened.part.data)
    if (there is not None and there.kept) or not size > most_bytes > 0:
        return ()
    words = (
        f"{opened.source.uri} has {size:,} bytes, more than the {most_bytes:,} that are kept of a page; the ledger has "
        "their hash and what was read. To keep them, raise CEASEWIRE_KEEP_MEGABYTES and add the page again."
    )
    return (Problem(code=NOT_KEPT, message=words),)


def find_document(store: "Store", given: str) -> "StoredDocument":
    """Return the page that the ledger knows by this id, the beginning of one, address, path or file name.

    Of several that stood at one address, it is the one that stands there now.

    Raises:
        DocumentError: if there is none, or several.
    """
    documents = {document.id: document for document in store.documents()}
    standing = store.document_at(given) or store.document_at(_full_path(given))
    if exact := documents.get(given) or documents.get(standing or ""):
        return exact
    found = [d for d in documents.values() if d.source.uri == given or _is_beginning(given, d.id)]
    found = found or [d for d in documents.values() if _file_name(d) == given]
    left = [d for d in found if d.replaced_by is None] or found
    if len(left) == 1:
        return left[0]
    if left:
        listed = "; ".join(f"{d.id} {d.source.uri}" for d in left[:_LISTED])
        more = f" and {len(left) - _LISTED} more" if len(left) > _LISTED else ""
        raise DocumentError(f"{given!r} is the name of {len(left)} pages: {listed}{more}", todo="Give the id of one")
    raise DocumentError(f"The ledger has no page {given!r}", todo="List what it has with `ceasewire source`")


def _full_path(given: str) -> str:
    return str(Path(given).resolve()) if given and "\0" not in given and "://" not in given else given


def _is_beginning(given: str, document: str) -> bool:
    begun = given.removeprefix("doc-")
    return len(begun) >= LEAST_OF_ID and document.removeprefix("doc-").startswith(begun)


def _file_name(document: "StoredDocument") -> str:
    uri = document.source.uri
    return uri if "://" in uri else Path(uri).name
