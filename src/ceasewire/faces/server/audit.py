"""The audit: a line for every change that was asked for, who asked and what became of it. Lines are only added."""

import json
import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any

# With less room than this on the disk nothing is begun that would have to be noted.
LEAST_ROOM = 1_000_000
# Of the file's end so many bytes are read to show the last lines.
_TAIL = 4_000_000
_log = logging.getLogger(__name__)


class Audit:
    """A file of JSON lines beside the ledger, which only its owner may read."""

    def __init__(self, file: Path | None, *, clock: Callable[[], str]) -> None:
        """Take the place of the file (None keeps the lines in memory alone), and what tells the present."""
        self.file, self._clock, self._lock = file, clock, Lock()
        self._lines: list[dict[str, Any]] = []

    def find_fault(self) -> str:
        """Return why no line can be added; empty where it can. Asked before anything is changed."""
        if self.file is None:
            return ""
        try:
            os.close(self._open())
            room = shutil.disk_usage(self.file.parent).free
        except OSError as error:
            return (error.strerror or str(error)).lower()
        return "" if room >= LEAST_ROOM else "the disk is full"

    def note(self, who: str, what: str, **more: Any) -> None:
        """Add a line. What can't be written is told to the log: what it speaks of has happened already."""
        line = {"at": self._clock(), "who": who, "what": what} | {k: v for k, v in more.items() if v is not None}
        with self._lock:
            if self.file is None:
                self._lines.append(line)
                return
            words = json.dumps(line, ensure_ascii=True) + "\n"
            try:
                with os.fdopen(self._open(), "a", encoding="ascii") as file:
                    file.write(words)
                    file.flush()
                    os.fsync(file.fileno())
            except OSError as error:
                _log.critical("the audit can't be written (%s): %s", error.strerror, words.strip())

    def _open(self) -> int:
        return os.open(str(self.file), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def read(self, limit: int = 200) -> list[dict[str, Any]]:
        """Return the last lines, the latest first; what is no line is passed over."""
        with self._lock:
            if self.file is None:
                return self._lines[::-1][:limit]
            try:
                with self.file.open("rb") as file:
                    file.seek(max(self.file.stat().st_size - _TAIL, 0))
                    written = file.read().decode("utf-8", errors="replace").splitlines()
            except FileNotFoundError:
                return []
        found = []
        for text in reversed(written[-limit:]):
            try:
                found.append(json.loads(text))
            except ValueError:
                continue
        return found
