"""The annotated texts, checked before they are used, and what is read from them now."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ceasewire.errors import SourceError
from ceasewire.scoring import find_faults
from ceasewire.settings import read_settings
from ceasewire.workflow.evaluate import load_readings, read_gold
from ceasewire.workflow.read import LEFT_OUT, UNREAD, ArticleReader, default_reader

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "codebook" / "gold"

Pages = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """Annotated readings.

    Attributes:
        name: the last two parts of their path, "gold/dev".
        pages: the JSON of each, by file name.
        sha256: a hash of all of them, whatever their spaces and the order of their keys.
    """

    name: str
    pages: Pages
    sha256: str


def load_gold(path: Path) -> Gold:
    """Return the annotated readings of a file or folder.

    Raises:
        SourceError: if there is none, or if an annotation breaks its own rules.
    """
    pages = load_readings(path)
    faults = find_faults(pages)
    if faults:
        raise SourceError(
            f"The gold in {path} has {len(faults)} faults, the first: {faults[0]}",
            expected="spans that hold their words, and ids that name a record",
            todo="Mend the annotation before it is used to judge a reading",
        )
    return Gold(name="/".join(path.resolve().parts[-2:]), pages=pages, sha256=hash_pages(pages))


def hash_pages(pages: Pages) -> str:
    """Return the hash of readings' content."""
    content = json.dumps(pages, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()


def load_predictions(gold: Gold, pred: Path | None, *, reader: ArticleReader | None = None) -> Pages:
    """Return the readings in a folder, or, without one, what is read now from the texts of the gold.

    Raises:
        SourceError: if an article can't be read. Elsewhere that is a problem of one page; here it is a fault.
    """
    if pred is not None:
        return load_readings(pred)
    pages = dict(read_gold(gold.pages, reader=reader or default_reader(read_settings(os.environ).parser)))
    unread = [
        (name, p) for name, page in pages.items() for p in page.get("x_problems", ()) if p["code"] in {UNREAD, LEFT_OUT}
    ]
    if unread:
        name, problem = unread[0]
        raise SourceError(
            f"{len(unread)} articles or paragraphs of {len(pages)} pages were not read, "
            f"the first on {name}: {problem['message']}",
            todo="Mend the reader before it is measured",
        )
    return pages
