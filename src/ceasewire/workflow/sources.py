"""What the caller names as sources, and their bytes: files, folders of them, standard input."""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ceasewire.errors import SourceError
from ceasewire.model.page import Problem

STDIN = "-"

# What is taken from a folder. A file that is named itself is read whatever its suffix.
READABLE = (".html", ".htm", ".xhtml", ".txt", ".md", ".json")

MEDIA_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".txt": "text/plain",
    ".md": "text/plain",
    ".json": "application/json",
}

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)  # "https://example.org/page"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A source by its name, before it is opened.

    Attributes:
        uri: the name as given, or the path inside a folder that was given; "-" for standard input.
        fault: why it can't be read, where that is known already.
    """

    uri: str
    fault: Problem | None = None

    @property
    def stem(self) -> str:
        """The name that what is read from it goes by: "page" of "news/page.html"."""
        return "stdin" if self.uri == STDIN else Path(self.uri).stem

    @property
    def media_type(self) -> str | None:
        """The media type that the suffix speaks of, or None."""
        return MEDIA_TYPES.get(Path(self.uri).suffix.lower())


def find_sources(names: Sequence[str], *, apart_from: Path | None = None) -> tuple[SourceFile, ...]:
    """Return the sources behind these names, each once, in the order given; folders sorted by path.

    Args:
        names: paths of files and folders, addresses, or "-".
        apart_from: a folder whose files are left out (where the results go, inside a folder that is read).
    """
    found: dict[str, SourceFile] = {}
    for name in names:
        for source in _find(name):
            path = Path(source.uri)
            if apart_from is not None and source.uri != name and path.resolve().is_relative_to(apart_from.resolve()):
                continue
            found.setdefault(source.uri if source.fault or source.uri == STDIN else str(path.resolve()), source)
    return tuple(found.values())


def load_bytes(source: SourceFile) -> bytes:
    """Return the bytes of a source.

    Raises:
        SourceError: if it can't be opened or read.
    """
    if source.uri == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(source.uri).read_bytes()
    except OSError as error:
        raise SourceError(
            f"{source.uri} can't be read: {_reason(error)}",
            expected="a file that may be opened",
            todo="Check its permissions",
        ) from error


def _find(name: str) -> Iterator[SourceFile]:
    if name == STDIN:
        yield SourceFile(uri=name)
    elif _ADDRESS.match(name):
        yield SourceFile(uri=name, fault=_not_fetched(name))
    elif Path(name).is_dir():
        yield from _find_in_folder(name)
    elif os.path.lexists(name):
        yield SourceFile(uri=name)
    else:
        yield SourceFile(uri=name, fault=_missing(name))


def _find_in_folder(folder: str) -> Iterator[SourceFile]:
    faults: list[OSError] = []
    found = False
    for root, folders, files in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in _readable(files):
            found = True
            yield SourceFile(uri=str(Path(root) / file))
    for error in faults:
        yield SourceFile(uri=str(error.filename), fault=_closed(error))
    if not found and not faults:
        yield SourceFile(uri=folder, fault=_nothing_in(folder))


def _readable(files: Iterable[str]) -> list[str]:
    return sorted(f for f in files if not f.startswith(".") and Path(f).suffix.lower() in READABLE)


def _missing(name: str) -> Problem:
    return _problem("missing", f"There is no file or folder {name}.", "Check the name.")


def _not_fetched(name: str) -> Problem:
    return _problem(
        "not_fetched",
        f"{name} is an address, and pages are not fetched from the network yet.",
        "Save the page in your browser and pass the file.",
    )


def _nothing_in(folder: str) -> Problem:
    return _problem(
        "no_sources",
        f"The folder {folder} holds no page: expected files that end in {', '.join(READABLE)}.",
        "Name the files themselves if they end otherwise.",
    )


def _closed(error: OSError) -> Problem:
    return _problem("unreadable", f"{error.filename} can't be read: {_reason(error)}.", "Check its permissions.")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _problem(code: str, *sentences: str) -> Problem:
    return Problem(code=code, message=" ".join(sentences), fatal=True)
