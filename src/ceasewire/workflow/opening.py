"""Sources opened: the documents that a file, an address or standard input holds, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from ceasewire.errors import SourceError
from ceasewire.model.page import Problem
from ceasewire.workflow.sources import STDIN, SourceFile, load_bytes

if TYPE_CHECKING:
    from ceasewire.page.files.parts import Part

# So many bytes tell whether a file is an archive, which may be larger than memory.
HEAD_BYTES = 65_536
UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it came from the network.

    Attributes:
        data: its bytes, no longer compressed.
        uri: the address that gave it, after all redirects.
        media_type: what the server says that it is.
        retrieved: ISO date-time in UTC at which these bytes were had.
        problems: what was wrong, but kept nothing from being read.
    """

    data: bytes
    uri: str
    media_type: str | None = None
    retrieved: str | None = None
    problems: tuple[Problem, ...] = ()


# An address to its page, or to the reason that there is none.
Fetch: TypeAlias = Callable[[str], Fetched | Problem]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A document that is open.

    Attributes:
        source: what it goes by: the source, with its number where the source holds several.
        part: its bytes, and what its file says of it; without bytes where there is only a fault to tell.
        uri: where the page stands: the source's own name, or the address that gave it.
        retrieved: ISO date-time of retrieval, where it was fetched.
    """

    source: SourceFile
    part: "Part"
    uri: str
    retrieved: str | None = None


def open_source(source: SourceFile, *, fetch: Fetch | None = None) -> Iterator[Opened]:
    """Yield the documents of a source, in order; a source that can't be opened gives one that holds the reason.

    Args:
        source: see `find_sources`.
        fetch: brings pages from the network; without it an address can't be opened.
    """
    if source.fault:
        yield _faulty(source, source.fault)
    elif source.is_address:
        yield from _open_address(source, fetch)
    else:
        yield from _open_file(source)


def open_bytes(data: bytes, *, uri: str, media_type: str | None = None) -> Iterator[Opened]:
    """Yield the documents that these bytes hold, which came from no file.

    Args:
        data: the bytes.
        uri: what to call them: an address, with a scheme.
        media_type: what whoever sent them says that they are.
    """
    from ceasewire.page.files.parts import MOST_BYTES
    from ceasewire.page.files.unpacking import find_parts

    source = SourceFile(uri=uri)
    if len(data) > MOST_BYTES:
        yield _faulty(source, _too_large(uri, len(data)))
        return
    for part in find_parts(data, uri=uri, media_type=media_type):
        yield _opened(source, part, uri=uri)


def _open_address(source: SourceFile, fetch: Fetch | None) -> Iterator[Opened]:
    from ceasewire.page.files.unpacking import find_parts

    found = fetch(source.uri) if fetch else _not_fetched(source.uri)
    if isinstance(found, Problem):
        yield _faulty(source, found)
        return
    for number, part in enumerate(find_parts(found.data, uri=found.uri, media_type=found.media_type)):
        told = part if number else _tell(part, found.problems)
        yield _opened(source, told, uri=found.uri, retrieved=found.retrieved)


def _open_file(source: SourceFile) -> Iterator[Opened]:
    from ceasewire.page.files.parts import MOST_BYTES
    from ceasewire.page.files.unpacking import find_parts

    archive, size = _look_at(source)
    if archive:
        yield from _open_archive(source)
        return
    if size > MOST_BYTES:
        yield _faulty(source, _too_large(source.uri, size))
        return
    try:
        data = load_bytes(source)
    except SourceError as error:
        yield _faulty(source, Problem(code=UNREADABLE, message=error.message, fatal=True))
        return
    for part in find_parts(data, media_type=source.media_type):
        yield _opened(source, part, uri=source.uri)


def _open_archive(source: SourceFile) -> Iterator[Opened]:
    """Yield the pages of an archive without loading it."""
    from ceasewire.page.files.archives import read_archive

    with Path(source.uri).open("rb") as file:
        for part in read_archive(file):
            yield _opened(source, part, uri=source.uri)


def _look_at(source: SourceFile) -> tuple[bool, int]:
    """Return whether a file is an archive, and its size; of what can't be looked at, opening it tells why."""
    from ceasewire.page.files.kinds import is_archive

    path = Path(source.uri)
    if source.uri == STDIN or not path.is_file():
        return False, 0
    try:
        with path.open("rb") as file:
            return is_archive(file.read(HEAD_BYTES)), path.stat().st_size
    except OSError:
        return False, 0


def _opened(source: SourceFile, part: "Part", *, uri: str, retrieved: str | None = None) -> Opened:
    named = f"{uri}#{part.name}" if part.name else uri
    return Opened(source=source.take_part(part.name), part=part, uri=named, retrieved=retrieved)


def _faulty(source: SourceFile, problem: Problem) -> Opened:
    from ceasewire.page.files.parts import Part

    return Opened(source=source, part=Part(problems=(problem,)), uri=source.uri)


def _tell(part: "Part", problems: tuple[Problem, ...]) -> "Part":
    return replace(part, problems=(*problems, *part.problems)) if problems else part


def _too_large(name: str, size: int) -> Problem:
    words = (
        f"{name} has {size:,} bytes, more than a news page ever has. Split it into pages, or save the article alone."
    )
    return Problem(code="too_large", message=words, fatal=True)


def _not_fetched(address: str) -> Problem:
    words = f"{address} is an address, and nothing here may fetch it. Save the page in your browser and pass the file."
    return Problem(code="not_fetched", message=words, fatal=True)
