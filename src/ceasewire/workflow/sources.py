"""What the caller names as sources, and their bytes: files, folders of them, addresses, standard input."""

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ceasewire.errors import SourceError
from ceasewire.model.page import Problem

STDIN = "-"

# What is taken from a folder. A file that is named itself is read whatever its suffix.
READABLE = (
    ".html", ".htm", ".xhtml", ".txt", ".md", ".json", ".pdf", ".eml", ".mht", ".mhtml", ".mbox", ".warc", ".rss",
    ".atom", ".xml",
)  # fmt: skip
PACKED = ".gz"

# What a suffix speaks of. Formats of their own are told by their bytes alone.
MEDIA_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".txt": "text/plain",
    ".md": "text/plain",
    ".json": "application/json",
}

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)  # "https://example.org/page"
_NO_NAME = re.compile(r"[^\w.-]+")
# File systems take 255 bytes for a name, which letters of other alphabets fill three times as fast.
LONGEST_STEM = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A source by its name, before it is opened.

    Attributes:
        uri: the name as given, or the path inside a folder that was given; "-" for standard input. Of a document in a
            file that holds several, with its number: "box.mbox#3".
        fault: why it can't be read, where that is known already.
        part: the number of a document in its file; empty for a file that is one document.
    """

    uri: str
    fault: Problem | None = None
    part: str = ""

    @property
    def is_address(self) -> bool:
        """Whether it is fetched rather than opened."""
        return bool(_ADDRESS.match(self.uri))

    @property
    def stem(self) -> str:
        """The name that what is read from it goes by: "page" of "news/page.html", "box-3" of "box.mbox#3"."""
        whole = self.uri.removesuffix(f"#{self.part}") if self.part else self.uri
        stem = "stdin" if whole == STDIN else _address_stem(whole) if self.is_address else _file_stem(whole)
        return f"{stem}-{self.part}" if self.part else stem

    @property
    def media_type(self) -> str | None:
        """The media type that the suffix speaks of, or None."""
        if self.part or self.is_address:
            return None
        return MEDIA_TYPES.get(_suffix(self.uri))

    def take_part(self, name: str) -> "SourceFile":
        """Return the document of this name in the file; the file itself where there is no name."""
        return SourceFile(uri=f"{self.uri}#{name}", part=name) if name else self


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
            if apart_from is not None and source.uri != name and _settle(path).is_relative_to(_settle(apart_from)):
                continue
            named = source.fault or source.is_address or source.uri == STDIN
            found.setdefault(source.uri if named else str(_settle(path)), source)
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
    if name == STDIN or _ADDRESS.match(name):
        yield SourceFile(uri=name)
    elif Path(name).is_dir():
        yield from _find_in_folder(name)
    elif os.path.lexists(name):
        yield SourceFile(uri=name)
    else:
        yield SourceFile(uri=name, fault=_missing(name))


def _find_in_folder(folder: str) -> Iterator[SourceFile]:
    faults: list[OSError] = []
    found, whole = False, _settle(Path(folder))
    for root, folders, files in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in _readable(files):
            path = Path(root) / file
            if _is_odd(path):
                continue
            found = True
            yield SourceFile(uri=str(path), fault=_leading_out(path) if _leads_out(path, whole) else None)
    for error in faults:
        yield SourceFile(uri=str(error.filename), fault=_closed(error))
    if not found and not faults:
        yield SourceFile(uri=folder, fault=_nothing_in(folder))


def _is_odd(path: Path) -> bool:
    """Whether this is a pipe, a device or a socket: what is read from one may never end. A named one was asked for."""
    try:
        mode = path.stat().st_mode
    except OSError:  # what can't be looked at is told where it is opened
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _leads_out(path: Path, folder: Path) -> bool:
    """Whether a file of a folder is a link to one that is not in it: who packed the folder need not know that one."""
    return path.is_symlink() and path.exists() and not _settle(path).is_relative_to(folder)


def _settle(path: Path) -> Path:
    """Return where a path leads, its links followed; one that leads in a circle is itself."""
    return Path(os.path.realpath(path))


def _readable(files: Iterable[str]) -> list[str]:
    return sorted(f for f in files if not f.startswith(".") and _suffix(f) in READABLE)


def _suffix(name: str) -> str:
    """Return the suffix that tells what a file is, that of compression aside: ".html" of "page.html.gz"."""
    path = Path(name)
    return (path.with_suffix("") if path.suffix.lower() == PACKED else path).suffix.lower()


def _file_stem(name: str) -> str:
    path = Path(name)
    return (path.with_suffix("") if path.suffix.lower() == PACKED else path).stem


def _address_stem(address: str) -> str:
    """Return what a page is called by its address: "truce" of "https://news.example/2031/truce.html"."""
    parts = urlsplit(address)
    last = parts.path.rstrip("/").rpartition("/")[2]
    named = [_file_stem(last) if last else parts.netloc, parts.query]
    stem = "-".join(_NO_NAME.sub("-", name).strip("-.") for name in named if name)
    return stem[:LONGEST_STEM] or "page"


def _missing(name: str) -> Problem:
    return _problem("missing", f"There is no file or folder {name}.", "Check the name.")


def _nothing_in(folder: str) -> Problem:
    return _problem(
        "no_sources",
        f"The folder {folder} holds no page: expected files that end in {', '.join(READABLE)}.",
        "Name the files themselves if they end otherwise.",
    )


def _leading_out(path: Path) -> Problem:
    return _problem(
        "leads_out", f"{path} is a link to a file outside its folder.", "Name it itself if you want it to be read."
    )


def _closed(error: OSError) -> Problem:
    return _problem("unreadable", f"{error.filename} can't be read: {_reason(error)}.", "Check its permissions.")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _problem(code: str, *sentences: str) -> Problem:
    return Problem(code=code, message=" ".join(sentences), fatal=True)
