"""Fetched pages kept on disk: their bytes once, and beside them what is needed to ask whether they changed."""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from ceasewire.workflow.outputs import replace_file

OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """What is known of a page that was fetched.

    Attributes:
        address: that gave it.
        sha256: hash of its bytes, by which they are kept.
        retrieved: ISO date-time in UTC at which they were had.
        media_type: what the server said.
        etag, last_modified: what to ask the server with, whether it changed.
    """

    address: str
    sha256: str
    retrieved: str
    media_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None


class Shelf:
    """A folder of fetched pages. What can't be read or written there is as if it had never been kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, address: str) -> tuple[KeptPage, bytes] | None:
        """Return what was kept of this address, or None; bytes that no longer have their hash are none."""
        try:
            kept = KeptPage(**json.loads(self._note(address).read_text("utf-8")))
            data = self._bytes(kept.sha256).read_bytes()
        except (OSError, ValueError, TypeError):
            return None
        if kept.address != address or hashlib.sha256(data).hexdigest() != kept.sha256:
            return None
        return kept, data

    def keep(self, page: KeptPage, data: bytes) -> None:
        """Keep a page, in place of what was kept of its address."""
        with suppress(OSError):
            _write(self._bytes(page.sha256), data)
            _write(self._note(page.address), json.dumps(asdict(page), indent=1).encode())

    def _note(self, address: str) -> Path:
        return self._folder / "addresses" / f"{hashlib.sha256(address.encode()).hexdigest()}.json"

    def _bytes(self, sha256: str) -> Path:
        if len(sha256) != 64 or not sha256.isalnum():
            raise ValueError(sha256)
        return self._folder / "pages" / sha256[:2] / sha256


def open_shelf(setting: str, environment: Mapping[str, str]) -> Shelf | None:
    """Return the shelf that a setting names: a folder, "off" for none, empty for one in the user's cache."""
    if setting.lower() == OFF:
        return None
    if setting:
        return Shelf(Path(setting).expanduser())
    cache = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    try:
        return Shelf((Path(cache) if cache else Path.home() / ".cache") / "ceasewire")
    except RuntimeError:  # a user without a home
        return None


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    replace_file(path, data, private=True)
