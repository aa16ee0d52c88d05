"""The files of the input, on disk or wherever fsspec reaches, and what kind each is."""

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import IO, Any, BinaryIO, cast

from ceasewire.errors import SetupError, SourceError
from ceasewire.workflow.sources import READABLE

LINES = (".jsonl", ".ndjson", ".jsonlines")
TABLES = (".parquet", ".pq")
ARCHIVES = (".warc",)
PACKED = (".gz", ".zst")
INSTALL = "pip install 'ceasewire[batch]'"


class Kind(StrEnum):
    """What a file of the input holds."""

    LINES = "lines"  # a JSON object a line
    PACKED_LINES = "packed lines"  # the same, compressed as a whole: it can't be entered in the middle
    TABLE = "table"  # Parquet: a document a row
    ARCHIVE = "archive"  # WARC
    PAGE = "page"  # a page, or another file that `ceasewire read` takes


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFile:
    """A file of the input.

    Attributes:
        address: a path, or an address of fsspec ("s3://bucket/news.jsonl.gz").
        kind: what it holds.
        size: in bytes, as it lies there.
    """

    address: str
    kind: Kind
    size: int

    @property
    def stem(self) -> str:
        """Its name without folders and endings: "news" of "2031/news.jsonl.gz"."""
        name = PurePosixPath(self.address.replace("\\", "/")).name
        for ending in PACKED + LINES + TABLES + ARCHIVES:
            if name.lower().endswith(ending):
                name = name[: -len(ending)]
        return name or "input"


def find_files(place: str) -> tuple[InputFile, ...]:
    """Return the files behind a path or address: the file itself, or all in a folder that can be read, sorted.

    Raises:
        SourceError: if nothing is there, or nothing in it can be read.
        SetupError: if it is an address and fsspec, or what it needs for this one, is missing.
    """
    found = sorted(_find(place), key=lambda file: file.address)
    if not found:
        raise SourceError(
            f"{place} holds nothing that can be read",
            expected=f"files that end in {', '.join((*LINES, *TABLES, *ARCHIVES, *READABLE))}; .gz or .zst may follow",
            todo="Name the file itself if it ends otherwise",
        )
    return tuple(found)


def open_file(file: InputFile) -> BinaryIO:
    """Return the file open for reading, as it lies there, at its beginning.

    Raises:
        SourceError: if it can't be opened.
    """
    try:
        if is_address(file.address):
            system, path = _system(file.address)
            return cast(BinaryIO, system.open(path, "rb"))
        return Path(file.address).open("rb")
    except OSError as error:
        raise SourceError(
            f"{file.address} can't be read: {error.strerror or error}",
            expected="a file that may be opened, as it could when the batch was planned",
            todo="Check that it is still there",
        ) from error


@contextmanager
def open_unpacked(file: InputFile) -> Iterator[BinaryIO]:
    """Give the file open for reading, with gzip or zstd taken off."""
    with open_file(file) as stream:
        if file.address.lower().endswith(".gz"):
            with gzip.open(stream) as unpacked:
                yield cast(BinaryIO, unpacked)
        elif file.address.lower().endswith(".zst"):
            with _open_zstd(stream) as unpacked:
                yield unpacked
        else:
            yield stream


def is_address(place: str) -> bool:
    """Whether a place is an address of fsspec rather than a path."""
    return "://" in place


def tell_kind(address: str) -> Kind:
    """Return what a file holds, by its name."""
    name, packed = address.lower(), False
    for ending in PACKED:
        if name.endswith(ending):
            name, packed = name[: -len(ending)], True
    if name.endswith(LINES):
        return Kind.PACKED_LINES if packed else Kind.LINES
    if name.endswith(TABLES):
        return Kind.TABLE
    return Kind.ARCHIVE if name.endswith(ARCHIVES) else Kind.PAGE


def _find(place: str) -> Iterator[InputFile]:
    """Yield the files of a place: an address, a file, or what a folder holds and can be read."""
    if is_address(place):
        yield from _find_far(place)
        return
    path = Path(place)
    if path.is_file():
        yield InputFile(address=str(path), kind=tell_kind(path.name), size=path.stat().st_size)
    elif path.is_dir():
        for inner in path.rglob("*"):
            hidden = any(part.startswith(".") for part in inner.relative_to(path).parts)
            if not hidden and inner.is_file() and _is_readable(inner.name):
                yield InputFile(address=str(inner), kind=tell_kind(inner.name), size=inner.stat().st_size)
    else:
        raise SourceError(f"There is no file or folder {place}", todo="Check the name")


def _find_far(place: str) -> Iterator[InputFile]:
    system, path = _system(place)
    try:
        if system.isfile(path):
            yield _far(system, path)
            return
        if not system.exists(path):
            raise SourceError(f"There is nothing at {place}", todo="Check the address and your access to it")
        for inner in system.find(path):
            if _is_readable(PurePosixPath(inner).name):
                yield _far(system, inner)
    except OSError as error:
        raise SourceError(f"{place} can't be looked into: {error}", todo="Check the address and your access") from error


def _far(system: Any, path: str) -> InputFile:
    address = system.unstrip_protocol(path)
    return InputFile(address=address, kind=tell_kind(path), size=int(system.size(path) or 0))


def _is_readable(name: str) -> bool:
    lower = name.lower()
    if tell_kind(lower) is not Kind.PAGE:
        return True
    for ending in PACKED:
        lower = lower.removesuffix(ending)
    return not lower.startswith(".") and lower.endswith(READABLE)


def _system(address: str) -> tuple[Any, str]:
    """Return fsspec's file system for an address, and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ModuleNotFoundError as error:
        raise SetupError(f"{address} needs fsspec", todo=f"Install it with: {INSTALL}") from error
    try:
        system, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise SetupError(
            f"{address} can't be reached: {error}", todo="Install what it names, or copy the input"
        ) from error
    return system, path


def _open_zstd(stream: IO[bytes]) -> BinaryIO:
    try:
        import zstandard
    except ModuleNotFoundError as error:
        raise SetupError("A file is packed with zstd", todo=f"Install what unpacks it: {INSTALL}") from error
    raw = zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True)
    return cast(BinaryIO, io.BufferedReader(raw))  # lines are read of it
