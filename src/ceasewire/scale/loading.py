"""A batch's readings, for the ledger."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ceasewire.errors import BatchError
from ceasewire.scale.batch import MANIFEST, load_manifest
from ceasewire.scale.plan import PLAN
from ceasewire.scale.results import Kept, read_rows


def is_batch(folder: Path) -> bool:
    """Whether a folder holds a batch, whole or not."""
    return folder.is_dir() and ((folder / PLAN).is_file() and (folder / "readings").is_dir())


def count_kept(folder: Path) -> int:
    """Return how many readings a batch holds.

    Raises:
        BatchError: if it isn't whole.
    """
    return int(_manifest(folder)["counts"]["out"])


def name_batch_reader(folder: Path) -> str:
    """Return the version of the reader that read a batch.

    Raises:
        BatchError: if it isn't whole.
    """
    return str(_manifest(folder)["reader"])


def load_kept(folder: Path) -> Iterator[Kept]:
    """Yield the readings of a batch, in order, from files that are as they were written.

    Raises:
        BatchError: if it isn't whole, or a file was changed since.
    """
    for part in _manifest(folder)["parts"]:
        file = folder / part["file"]
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != part["sha256"]:
            raise BatchError(
                f"{file} is missing or was changed since it was written",
                expected=f"the file that {MANIFEST} speaks of",
                todo="Remove it with its line under done/, and run the batch again",
            )
        yield from read_rows(file)


def _manifest(folder: Path) -> dict[str, Any]:
    content = load_manifest(folder)
    if content is None:
        raise BatchError(
            f"The batch in {folder} is not whole",
            expected=f"its {MANIFEST}",
            todo="Run `ceasewire batch` to its end first: it goes on where it stopped",
        )
    return content
