"""Readings that are there already, to be exported: those of files, or those that a ledger keeps."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ceasewire.errors import CeasewireError, DateError
from ceasewire.model.page import Problem
from ceasewire.model.reading import Reading
from ceasewire.text.moments import last
from ceasewire.workflow.sources import STDIN, SourceFile, find_sources, load_bytes
from ceasewire.workflow.texts import decode_content, load_json

if TYPE_CHECKING:
    from ceasewire.store import Store

NOT_A_READING = "not_a_reading"
AS_CODED = "as coded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A reading by the name of its file or document, or the reason why there is none."""

    name: str
    reading: Reading | None = None
    problem: Problem | None = None


def load_given(names: Sequence[str], *, as_of: str | None = None) -> Iterator[Given]:
    """Yield the readings of these files, of files in these folders, or of standard input, in order.

    A file may hold one reading or a list of them. One that can't be read does not keep the next from being read.

    Args:
        names: paths, or "-".
        as_of: ISO date; articles published later are left out.
    """
    for source in find_sources(names):
        if source.fault is not None:
            yield Given(name=source.uri, problem=source.fault)
            continue
        try:
            yield from (_until(given, as_of) for given in _load(source))
        except CeasewireError as error:
            words = (
                f"{source.uri} is no reading: {error.message} "
                "Make one of a page first: ceasewire read PAGE --out readings."
            )
            yield Given(name=source.uri, problem=Problem(code=NOT_A_READING, message=words, fatal=True))


def list_kept(store: "Store", *, as_of: str | None = None, known_at: str | None = None) -> Iterator[Given]:
    """Yield the readings of a ledger's documents, in the order in which they were added.

    Args:
        store: the ledger.
        as_of: ISO date; articles published later are left out.
        known_at: ISO date or date-time; what the ledger learned later is left out.
    """
    bound = last(known_at) if known_at else None
    for document in store.documents():
        learned = last(document.known)
        if bound is not None and learned is not None and learned > bound:
            continue
        given = Given(name=name_file(document.source.uri), reading=store.reading(document.id, known_at=known_at))
        yield _until(given, as_of)


@contextmanager
def open_readings(readings: Iterable[tuple[str, Reading]], *, clock: Callable[[], str]) -> Iterator["Store"]:
    """Give a ledger of these readings that goes when it is closed, their records as they are.

    Args:
        readings: each with the name of its document.
        clock: gives the present as an ISO date-time.
    """
    from ceasewire.model.codec import dump_reading
    from ceasewire.workflow.add import add_read, open_keeper

    with open_keeper(":memory:", parser="", clock=clock) as keeper:
        for name, reading in readings:
            data = dump_reading(reading).encode("utf-8", errors="backslashreplace")
            sha256 = reading.source.sha256 or hashlib.sha256(data).hexdigest()
            add_read(data, name=name, sha256=sha256, reader_name=AS_CODED, keeper=keeper)
        yield keeper.store


def check_day(day: str | None) -> None:
    """Raise DateError unless this is null, or an ISO date or date-time."""
    if day is not None and last(day) is None:
        raise DateError(f"{day!r} is no date", expected="an ISO date (2025-01-26) or date-time")


def name_file(uri: str) -> str:
    """Return what a document is called by its path or address.

    >>> name_file("news/page.json"), name_file("https://news.example/truce")
    ('page.json', 'https://news.example/truce')
    """
    return uri if "://" in uri or uri == STDIN else Path(uri).name


def _load(source: SourceFile) -> Iterator[Given]:
    content = load_json(load_bytes(source))
    name = "stdin" if source.uri == STDIN else name_file(source.uri)
    if isinstance(content, list):
        for n, item in enumerate(content, start=1):
            reading = decode_content(item)
            yield Given(name=name_file(reading.source.uri) or f"{name}#{n}", reading=reading)
    else:
        yield Given(name=name, reading=decode_content(content))


def _until(given: Given, as_of: str | None) -> Given:
    if given.reading is None or as_of is None:
        return given
    kept = tuple(a for a in given.reading.articles if a.published is None or a.published <= as_of[:10])
    return replace(given, reading=replace(given.reading, articles=kept))
