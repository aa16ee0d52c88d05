"""A slice of an input file: cut so that a shard can be read by itself, without what stands before it."""

import io
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, BinaryIO

from ceasewire.errors import SetupError, SourceError
from ceasewire.page.files.archives import read_archive
from ceasewire.page.files.parts import MOST_BYTES, Part
from ceasewire.scale.documents import Document, fail_document, make_document
from ceasewire.scale.files import INSTALL, InputFile, Kind, is_address, open_file, open_unpacked
from ceasewire.workflow.opening import open_source
from ceasewire.workflow.sources import MEDIA_TYPES, SourceFile

BROKEN, TOO_LARGE = "broken_off", "too_large"
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A part of an input file, half-open.

    Attributes:
        file: the file.
        first: number of its first document in the file, from 1; 0 where only reading tells (archives).
        start, stop: bytes of lines and archives; rows of tables; lines of packed lines; 0 and 1 of a page.
        count: how many documents it holds; None where only reading tells.
    """

    file: InputFile
    first: int
    start: int
    stop: int
    count: int | None


def cut_file(file: InputFile, *, most: int) -> Iterator[Slice]:
    """Yield the slices of a file, in order, each of at most this many documents (records, of an archive).

    Raises:
        SourceError: if it can't be opened.
    """
    if file.kind is Kind.PAGE:
        yield Slice(file=file, first=1, start=0, stop=1, count=None)
    elif file.kind is Kind.TABLE:
        rows = _count_rows(file)
        for start in range(0, rows, most):
            stop = min(start + most, rows)
            yield Slice(file=file, first=start + 1, start=start, stop=stop, count=stop - start)
    elif file.kind is Kind.ARCHIVE:
        yield from _cut_archive(file, most)
    else:
        yield from _cut_lines(file, most)


def open_slice(piece: Slice) -> Iterator[Document]:
    """Yield the documents of a slice, in order; what can't be read is a document with a fault.

    Raises:
        SourceError: if the file can't be opened any more.
    """
    kinds = {
        Kind.LINES: _open_lines,
        Kind.PACKED_LINES: _open_packed_lines,
        Kind.TABLE: _open_rows,
        Kind.ARCHIVE: _open_records,
        Kind.PAGE: _open_page,
    }
    return kinds[piece.file.kind](piece)


# Lines: a JSON object each


def _cut_lines(file: InputFile, most: int) -> Iterator[Slice]:
    """Cut where lines begin; blank lines are no documents. Of packed files the numbers of lines are the cuts."""
    plain = file.kind is Kind.LINES
    start = place = line = 0
    first, count = 1, 0
    with open_unpacked(file) as stream:
        for raw in _lines(stream):
            place += raw.length
            line += 1
            count += raw.is_document
            if count == most:
                stop = place if plain else line
                yield Slice(file=file, first=first, start=start, stop=stop, count=count)
                first, count, start = first + count, 0, stop
    if count:
        yield Slice(file=file, first=first, start=start, stop=place if plain else line, count=count)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line: its bytes, or why there are none; and how many there were."""

    length: int
    data: bytes = b""
    fault: str = ""

    @property
    def is_document(self) -> bool:
        return bool(self.fault or self.data.strip())


def _lines(stream: BinaryIO) -> Iterator[_Line]:
    """Yield the lines; the last tells so where the stream can't be read on. No line is held that is no news page."""
    while True:
        try:
            data = stream.readline(MOST_BYTES)
            length, more = len(data), data
            while more and not more.endswith(b"\n"):
                more = stream.readline(CHUNK)
                length += len(more)
        except Exception as error:  # gzip and zstd each fail in their own way on what is damaged
            if not isinstance(error, OSError | EOFError | zlib.error) and not _is_zstd(error):
                raise
            yield _Line(length=0, fault=BROKEN)
            return
        if not data:
            return
        yield _Line(length=length, data=data) if length == len(data) else _Line(length=length, fault=TOO_LARGE)


def _is_zstd(error: Exception) -> bool:
    return type(error).__module__.partition(".")[0] == "zstandard"


def _open_lines(piece: Slice) -> Iterator[Document]:
    with open_file(piece.file) as stream:
        stream.seek(piece.start)
        left = piece.stop - piece.start
        position = piece.first
        for line in _lines(stream):
            if left <= 0:
                return
            left -= line.length
            if line.is_document:
                yield _parse_line(line, piece.file, position)
                position += 1


def _open_packed_lines(piece: Slice) -> Iterator[Document]:
    position = piece.first
    with open_unpacked(piece.file) as stream:
        for line in islice(_lines(stream), piece.start, piece.stop):
            if line.is_document:
                yield _parse_line(line, piece.file, position)
                position += 1


def _parse_line(line: _Line, file: InputFile, position: int) -> Document:
    if line.fault == BROKEN:
        words = "the file breaks off here, or is damaged; what stood before was read."
        return _fail(BROKEN, words, file, position)
    if line.fault:
        return _fail(TOO_LARGE, f"it has {line.length:,} bytes, more than a news page ever has.", file, position)
    try:
        row = json.loads(line.data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _fail("not_json", f"it is no UTF-8 ({error.reason} at byte {error.start}).", file, position)
    except (ValueError, RecursionError) as error:
        return _fail("not_json", f"it is no JSON ({error}).", file, position)
    return make_document(row, source=file.address, position=position, stem=file.stem)


# Tables


def _count_rows(file: InputFile) -> int:
    with open_file(file) as stream:
        return int(_parquet(stream, file).metadata.num_rows)


def _open_rows(piece: Slice) -> Iterator[Document]:
    with open_file(piece.file) as stream:
        table = _parquet(stream, piece.file)
        place = 0
        for group in range(table.num_row_groups):
            rows = table.metadata.row_group(group).num_rows
            if place + rows > piece.start and place < piece.stop:
                yield from _rows_of_group(table, group, place, piece)
            place += rows


def _rows_of_group(table: Any, group: int, place: int, piece: Slice) -> Iterator[Document]:
    for batch in table.iter_batches(batch_size=256, row_groups=[group]):
        stop = place + batch.num_rows
        if stop > piece.start and place < piece.stop:
            for number, row in enumerate(batch.to_pylist(), place):
                if piece.start <= number < piece.stop:
                    yield make_document(row, source=piece.file.address, position=number + 1, stem=piece.file.stem)
        place = stop


def _parquet(stream: BinaryIO, file: InputFile) -> Any:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ModuleNotFoundError as error:
        raise SetupError(f"{file.address} is a Parquet file", todo=f"Install what reads it: {INSTALL}") from error
    try:
        return ParquetFile(stream)
    except (ArrowException, OSError) as error:
        raise SourceError(
            f"{file.address} is no Parquet file: {error}", todo="Check that it was copied whole"
        ) from error


# Web archives


def _cut_archive(file: InputFile, most: int) -> Iterator[Slice]:
    """Yield pieces of a web archive of so many records at most, by their places in the file."""
    from fastwarc.warc import ArchiveIterator

    start = count = 0
    with open_file(file) as stream:
        try:
            for record in ArchiveIterator(stream, parse_http=False):
                if count == most:
                    yield Slice(file=file, first=0, start=start, stop=record.stream_pos, count=None)
                    start, count = record.stream_pos, 0
                count += 1
        except Exception:  # a foreign parser on whatever the world sends; what is left is told when it is read
            count += 1
    yield Slice(file=file, first=0, start=start, stop=file.size, count=None)


def _open_records(piece: Slice) -> Iterator[Document]:
    """Yield the pages of a piece of a web archive."""
    with open_file(piece.file) as stream:
        stream.seek(piece.start)
        held = io.BytesIO()
        left = piece.stop - piece.start
        while left > 0 and (chunk := stream.read(min(CHUNK, left))):
            held.write(chunk)
            left -= len(chunk)
    held.seek(0)
    for number, part in enumerate(read_archive(held), 1):
        if part.problems and not part.data and part.problems[0].code == "no_pages":
            continue  # a stretch of an archive without pages is no fault
        name = part.uri or f"{piece.file.stem}#{piece.start}+{number}"
        yield _from_part(part, name, piece.file, number)


# Pages


def _open_page(piece: Slice) -> Iterator[Document]:
    """Yield the pages that a file holds by itself, from here or from an address."""
    file = piece.file
    if is_address(file.address):
        from ceasewire.page.files.unpacking import find_parts

        with open_file(file) as stream:
            data = stream.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            yield _fail(TOO_LARGE, f"it has {file.size:,} bytes, more than a news page ever has.", file, 1)
            return
        suffix = "." + file.address.rpartition(".")[2].lower()
        for number, part in enumerate(find_parts(data, uri=file.address, media_type=MEDIA_TYPES.get(suffix)), 1):
            named = f"{file.address}#{part.name}" if part.name else file.address
            yield _from_part(part, named, file, number)
        return
    for number, opened in enumerate(open_source(SourceFile(uri=file.address)), 1):
        yield _from_part(opened.part, opened.uri, file, number)


def _from_part(part: Part, name: str, file: InputFile, position: int) -> Document:
    """Return a page with all that its file tells of it as a document of the batch."""
    fatal = next((p for p in part.problems if p.fatal), None)
    return Document(
        name=name,
        source=file.address,
        position=position,
        data=part.data,
        media_type=part.media_type,
        uri=part.uri or name,
        published=part.published,
        retrieved=part.retrieved,
        headline=part.headline,
        fault=fatal if not part.data else None,
    )


def _fail(code: str, words: str, file: InputFile, position: int) -> Document:
    return fail_document(code, words, f"{file.stem}#{position}", file.address, position)
