"""What was taken to be added, on the disk until it is: a server that stops, or is stopped, goes on with it."""

import base64
import json
import logging
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ceasewire.errors import StoreError
from ceasewire.faces.desk.jobs import Job, Upload
from ceasewire.workflow.outputs import replace_file

_NAME = re.compile(r"\d{20}-[0-9a-f]{16}\.json")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A job with all that it needs.

    Attributes:
        published: day for articles that show none.
        tries: how often it was begun; a page that ends the server each time is not to be tried for ever.
    """

    job: Job
    uploads: tuple[Upload, ...]
    published: str | None = None
    tries: int = 0


class WaitingRoom:
    """The errands of one ledger, in a folder beside it that only its owner may read."""

    def __init__(self, folder: Path | None) -> None:
        """Take the folder, which need not be there yet; None keeps everything in memory alone."""
        self._folder, self._held = folder, dict[str, Errand]()
        self._last = 0

    def take(self, errand: Errand, *, now: int) -> None:
        """Keep an errand: once this returns, it is on the disk.

        Args:
            errand: what to keep.
            now: nanoseconds, by which errands are done in the order in which they came.

        Raises:
            StoreError: if it can't be written.
        """
        self._last = max(now, self._last + 1)
        self._write(f"{self._last:020}-{errand.job.id}.json", errand)

    def list_names(self) -> list[str]:
        """Return the names of the errands, the oldest first."""
        if self._folder is None:
            return sorted(self._held)
        if not self._folder.is_dir():
            return []
        return sorted(path.name for path in self._folder.iterdir() if _NAME.fullmatch(path.name))

    def find_name(self, job_id: str) -> str:
        """Return the name of a job's errand; empty where there is none."""
        return next((name for name in self.list_names() if name.endswith(f"-{job_id}.json")), "")

    def read(self, name: str) -> Errand | None:
        """Return an errand, or None where it can't be read."""
        if self._folder is None:
            return self._held.get(name)
        try:
            return _decode(json.loads((self._folder / name).read_text("utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            _log.error("%s in %s can't be read (%s); it is passed over", name, self._folder, type(error).__name__)
            return None

    def begin(self, name: str, errand: Errand) -> None:
        """Note that an errand was begun once more."""
        with suppress(StoreError):  # a full disk does not keep a page from being read
            self._write(name, replace(errand, tries=errand.tries + 1))

    def put_back(self, name: str, errand: Errand) -> None:
        """Leave an errand as it was before it was begun: that the ledger can't be written is no fault of its pages."""
        with suppress(StoreError):  # where the disk is full, what stands there stays
            self._write(name, errand)

    def drop(self, name: str) -> None:
        """Forget an errand that is done."""
        self._held.pop(name, None)
        if self._folder is not None:
            with suppress(OSError):
                (self._folder / name).unlink()

    def _write(self, name: str, errand: Errand) -> None:
        if self._folder is None:
            self._held[name] = errand
            return
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            replace_file(self._folder / name, json.dumps(_encode(errand)).encode(), private=True)
        except OSError as error:
            raise StoreError(
                f"What is to be added can't be kept in {self._folder}: {(error.strerror or str(error)).lower()}",
                todo="Check the folder's permissions and free space",
            ) from error


def _encode(errand: Errand) -> dict[str, object]:
    uploads = [
        {**asdict(u), "data": None if u.data is None else base64.b64encode(u.data).decode()} for u in errand.uploads
    ]
    job = {name: getattr(errand.job, name) for name in ("id", "by", "begun", "total")}
    return {"job": job, "uploads": uploads, "published": errand.published, "tries": errand.tries}


def _decode(told: dict[str, object]) -> Errand:
    job, uploads, published, tries = told["job"], told["uploads"], told["published"], told["tries"]
    if not isinstance(job, dict) or not isinstance(uploads, Sequence) or not isinstance(tries, int):
        raise TypeError("an errand")
    return Errand(
        job=Job(**job),
        uploads=tuple(Upload(**{**upload, "data": _bytes(upload["data"])}) for upload in uploads),
        published=published if isinstance(published, str) else None,
        tries=tries,
    )


def _bytes(words: str | None) -> bytes | None:
    return None if words is None else base64.b64decode(words, validate=True)
