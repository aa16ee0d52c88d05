"""The audit: a line for every change that was asked for, who asked and what became of it. Lines are only added."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any


class Audit:
    """A file of JSON lines beside the ledger, which only its owner may read."""

    def __init__(self, file: Path | None, *, clock: Callable[[], str]) -> None:
        """Take the place of the file (None keeps the lines in memory alone), and what tells the present."""
        self.file, self._clock, self._lock = file, clock, Lock()
        self._lines: list[dict[str, Any]] = []

    def note(self, who: str, what: str, **more: Any) -> None:
        """Add a line."""
        line = {"at": self._clock(), "who": who, "what": what} | {k: v for k, v in more.items() if v is not None}
        with self._lock:
            if self.file is None:
                self._lines.append(line)
                return
            handle = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
                file.flush()
                os.fsync(file.fileno())

    def read(self, limit: int = 200) -> list[dict[str, Any]]:
        """Return the last lines, the latest first; what is no line is passed over."""
        with self._lock:
            if self.file is None:
                return self._lines[::-1][:limit]
            try:
                written = self.file.read_text("utf-8", errors="replace").splitlines()
            except FileNotFoundError:
                return []
        found = []
        for text in reversed(written[-limit:]):
            try:
                found.append(json.loads(text))
            except ValueError:
                continue
        return found
