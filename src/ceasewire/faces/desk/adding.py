"""Pages that are added through the server: one after the other, each a job whose progress can be looked at."""

import hashlib
import logging
import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import TYPE_CHECKING

from ceasewire.errors import CeasewireError, SourceError

if TYPE_CHECKING:
    from ceasewire.workflow.add import Addition, Keeper
    from ceasewire.workflow.opening import Opened

_log = logging.getLogger(__name__)

# Jobs that are remembered when they are done, and that may wait at once.
_KEPT, _WAITING = 200, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """Something to add: bytes with a name, or an address to fetch.

    Attributes:
        name: of the file; what the text is called.
        address: where it stands on the web; of bytes, where they came from.
        data: the bytes; None to fetch the address.
        as_coded: whether the records of a reading JSON are kept as they are.
    """

    name: str = ""
    address: str = ""
    data: bytes | None = None
    media_type: str | None = None
    as_coded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one document.

    Attributes:
        document: its id in the ledger; empty where nothing was kept.
        outcome: "new", "same", "reread" or "failed".
        problems: what was wrong, in sentences.
    """

    name: str
    document: str = ""
    outcome: str = "failed"
    articles: int = 0
    terms: int = 0
    assertions: int = 0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Uploads on their way.

    Attributes:
        state: "waiting", "reading", "done".
        done, total: uploads.
    """

    id: str
    by: str
    begun: str
    state: str = "waiting"
    done: int = 0
    total: int = 0
    results: tuple[Result, ...] = field(default=())


class Adding:
    """The jobs of one server. One thread reads, so that pages stay quick while it does."""

    def __init__(self, keeper: "Keeper", *, published: str | None = None) -> None:
        """Take what adding needs."""
        self._keeper, self._published = keeper, published
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = Lock()
        self._reader: ThreadPoolExecutor | None = None
        self._listeners: list[Callable[[Job], None]] = []

    def listen(self, listener: Callable[[Job], None]) -> None:
        """Have somebody told of each job that is done."""
        self._listeners.append(listener)

    def submit(self, uploads: Sequence[Upload], *, by: str, published: str | None = None) -> Job:
        """Begin a job and return it.

        Raises:
            SourceError: if too many wait already.
        """
        job = Job(id=secrets.token_hex(8), by=by, begun=self._keeper.clock(), total=len(uploads))
        with self._lock:
            if sum(other.state == "waiting" for other in self._jobs.values()) >= _WAITING:
                raise SourceError("Too many pages wait to be read", todo="Try again when some of them are done")
            self._jobs[job.id] = job
            while len(self._jobs) > _KEPT and next(iter(self._jobs.values())).state == "done":
                self._jobs.popitem(last=False)
            self._reader = self._reader or ThreadPoolExecutor(max_workers=1, thread_name_prefix="adding")
            self._reader.submit(self._run, job.id, tuple(uploads), published)
        return job

    def find(self, job_id: str) -> Job | None:
        """Return a job as it stands."""
        with self._lock:
            return self._jobs.get(job_id)

    def list_jobs(self, limit: int = 20) -> tuple[Job, ...]:
        """Return the last jobs, the latest first."""
        with self._lock:
            return tuple(reversed(self._jobs.values()))[:limit]

    def close(self) -> None:
        """Finish what is being read, and begin nothing more."""
        with self._lock:
            reader, self._reader = self._reader, None
        if reader:
            reader.shutdown(wait=True, cancel_futures=True)

    def _run(self, job_id: str, uploads: Sequence[Upload], published: str | None) -> None:
        self._change(job_id, state="reading")
        for upload in uploads:
            results = tuple(self._add(upload, published))
            job = self.find(job_id)
            if job:
                self._change(job_id, done=job.done + 1, results=(*job.results, *results))
        self._change(job_id, state="done")
        job = self.find(job_id)
        for listener in self._listeners:
            if job:
                listener(job)

    def _change(self, job_id: str, **fields: object) -> None:
        with self._lock:
            if job_id in self._jobs:
                self._jobs[job_id] = replace(self._jobs[job_id], **fields)  # type: ignore[arg-type]

    def _add(self, upload: Upload, published: str | None) -> Iterator[Result]:
        from ceasewire.workflow.add import add_opened

        name = upload.address or upload.name
        try:
            for opened in self._open(upload):
                addition = add_opened(
                    opened, keeper=self._keeper, published=published or self._published, as_coded=upload.as_coded
                )
                yield _tell(addition, name)
        except CeasewireError as error:
            yield Result(name=name, problems=(error.message,))
        except Exception as error:  # one page that trips a rule must not end the thread that reads the others
            _log.exception("%s could not be added", name)
            yield Result(name=name, problems=(f"{type(error).__name__}. This is a fault of Ceasewire.",))

    def _open(self, upload: Upload) -> Iterator["Opened"]:
        from ceasewire.workflow.opening import open_bytes, open_source
        from ceasewire.workflow.sources import SourceFile

        if upload.data is None:
            return open_source(SourceFile(uri=upload.address), fetch=self._keeper.fetch)
        uri = upload.address or _name_upload(upload)
        return open_bytes(upload.data, uri=uri, media_type=upload.media_type)


def _name_upload(upload: Upload) -> str:
    """Return what bytes without an address go by: two files of one name are two pages, not two versions of one."""
    digest = hashlib.sha256(upload.data or b"").hexdigest()[:12]
    return f"upload://{digest}/{upload.name or 'text'}"


def _tell(addition: "Addition", name: str) -> Result:
    reading = addition.outcome.reading
    articles = reading.articles if reading else ()
    return Result(
        name=name,
        document=addition.added.document if addition.added else "",
        outcome=addition.added.outcome.value if addition.added else "failed",
        articles=len(articles),
        terms=sum(len(article.terms) for article in articles),
        assertions=addition.assertions,
        problems=tuple(problem.message for problem in addition.outcome.problems),
    )
