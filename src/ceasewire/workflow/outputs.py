"""Files that appear in one step: whole, on the disk, or not at all."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ceasewire.errors import CeasewireError, OutputError

# A lone surrogate has no UTF-8; Python's escape for it ("\\ud800") is JSON's own.
LONE = "backslashreplace"
DRAFT = ".part"


def write_atomic(path: Path, content: str | bytes, *, todo: str = "Check its permissions and the space left") -> None:
    """Write a file in one step: whoever looks sees the old file or the new one, never a half.

    Args:
        path: where; folders that are missing are made.
        content: text is written as UTF-8.
        todo: what to do where it can't be written.

    Raises:
        OutputError: if it can't be written; nothing is left behind.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content.encode("utf-8", errors=LONE) if isinstance(content, str) else content)
    except OSError as error:
        raise unwritable(path, error, todo=todo) from error


def replace_file(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write a file of a folder that is there, in one step; nothing is left behind where that fails.

    Args:
        path: where.
        content: its bytes.
        private: whether its owner alone may read it.

    Raises:
        OSError: if it can't be written.
    """
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=DRAFT)  # made with mode 600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not private:
            Path(draft).chmod(0o666 & ~_umask())
        Path(draft).replace(path)
        _settle_folder(path.parent)
    finally:
        with suppress(FileNotFoundError):
            Path(draft).unlink()


def _settle_folder(folder: Path) -> None:
    """Have the disk know a new name in a folder, where the file system can: a cut of the power would undo it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def hold_alone(lock: Path, busy: CeasewireError) -> Iterator[None]:
    """Hold a file that stands for something which one process may use at a time.

    Args:
        lock: the file; it is made where there is none, and stays.
        busy: what to raise where another process holds it.
    """
    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise busy from error
        yield


def unwritable(path: Path, error: OSError, *, todo: str) -> OutputError:
    """Return the error of a file or folder that can't be written."""
    return OutputError(
        f"{path} can't be written: {(error.strerror or str(error)).lower()}",
        expected="a folder with space left that may be written to",
        todo=todo,
    )


def _umask() -> int:
    # There is no way to ask for it but to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask
