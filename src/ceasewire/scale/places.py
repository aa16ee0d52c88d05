"""The folder of a batch's results: what lies where, and how a file gets there whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from ceasewire.errors import OutputError

READINGS, ASIDE, DONE, TRYING = "readings", "quarantine", "done", "trying"
DRAFT = ".draft"


def make_folders(out: Path) -> None:
    """Make the folders, and take away drafts that a run left which was killed.

    Raises:
        OutputError: if they can't be made.
    """
    try:
        for name in (READINGS, ASIDE, DONE, TRYING):
            (out / name).mkdir(parents=True, exist_ok=True)
            for draft in (out / name).glob(f"*{DRAFT}"):
                draft.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(out, error) from error


def write_file(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole, on the disk, or not at all.

    Raises:
        OutputError: if it can't be written; nothing is left behind.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=DRAFT)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            Path(draft).unlink()


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{path} can't be written: {(error.strerror or str(error)).lower()}",
        expected="a folder with space left that may be written to",
        todo="Make room, or check its permissions, and run the same command again: what is done is kept",
    )
