"""Files that appear in one step: whole, on the disk, or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from ceasewire.errors import OutputError

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
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=DRAFT)
    except OSError as error:
        raise unwritable(path, error, todo=todo) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8", errors=LONE) if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(0o666 & ~_umask())
        Path(draft).replace(path)
    except OSError as error:
        raise unwritable(path, error, todo=todo) from error
    finally:
        with suppress(FileNotFoundError):
            Path(draft).unlink()


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
