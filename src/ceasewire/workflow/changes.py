"""A page that was read before, held against what stands there now."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ceasewire.errors import SourceError
from ceasewire.model.page import Article
from ceasewire.model.reading import Reading
from ceasewire.workflow.sources import SourceFile, load_bytes
from ceasewire.workflow.texts import decode_content, load_json

if TYPE_CHECKING:
    from ceasewire.resolution.changes import Changes


def load_earlier(path: Path) -> Reading:
    """Return the reading that was written to this file earlier, with its records.

    Raises:
        SourceError: if the file can't be opened.
        RecordError: if it holds no reading.
    """
    if not path.is_file():
        raise SourceError(f"There is no file {path}", expected="a reading JSON", todo="Check the name")
    return decode_content(load_json(load_bytes(SourceFile(uri=str(path)))))


def compare_page(earlier: Reading, now: Sequence[Article]) -> "Changes":
    """Return what became of the words of an earlier reading on the page as it is now; see `compare_reading`."""
    from ceasewire.resolution.changes import compare_reading

    return compare_reading(earlier, now)
