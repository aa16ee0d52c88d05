"""Files and JSON that the command line writes: whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ceasewire.errors import OutputError
from ceasewire.workflow.sources import SourceFile

# A lone surrogate has no UTF-8; Python's escape for it ("\\ud800") is JSON's own.
LONE = "backslashreplace"


def name_files(sources: Iterable[SourceFile]) -> dict[str, str]:
    """Return a file name for each source's uri: its stem, with "-2", "-3" where another has it already.

    Names that differ in case alone count as one: some file systems do not tell them apart.
    """
    names: dict[str, str] = {}
    late: list[SourceFile] = []
    taken: set[str] = set()
    for source in sources:
        if source.stem.casefold() in taken:
            late.append(source)
        else:
            taken.add(source.stem.casefold())
            names[source.uri] = f"{source.stem}.json"
    for source in late:
        add_name(names, source)
    return names


def add_name(names: dict[str, str], source: SourceFile) -> str:
    """Give a source, as a document of a file that holds several, a name that no other has; return it."""
    taken = {name.removesuffix(".json").casefold() for name in names.values()}
    stem, number = source.stem, 2
    while stem.casefold() in taken:
        stem = f"{source.stem}-{number}"
        number += 1
    return names.setdefault(source.uri, f"{stem}.json")


def write_atomic(path: Path, content: str | bytes) -> None:
    """Write a file in one step: whoever looks sees the old file or the new one, never a half.

    Raises:
        OutputError: if it can't be written; nothing is left behind.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8", errors=LONE) if isinstance(content, str) else content)
        Path(draft).chmod(0o666 & ~_umask())
        Path(draft).replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            Path(draft).unlink()


def write_json(text: str) -> None:
    """Write JSON to standard output as UTF-8, whatever the terminal's encoding is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", errors=LONE))
    sys.stdout.buffer.flush()


def _umask() -> int:
    # There is no way to ask for it but to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{path} can't be written: {(error.strerror or str(error)).lower()}",
        expected="a folder that may be written to",
        todo="Check its permissions and the space left, or choose another --out",
    )
