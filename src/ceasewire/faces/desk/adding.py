"""Pages that are added through the server: one after the other, each a job whose progress can be looked at."""

import hashlib
import logging
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Lock, Timer, current_thread
from typing import TYPE_CHECKING

from ceasewire.errors import CeasewireError, SourceError, StoreError
from ceasewire.faces.desk.jobs import Job, Result, Upload
from ceasewire.faces.desk.waitingroom import Errand, WaitingRoom

if TYPE_CHECKING:
    from ceasewire.workflow.add import Addition, Keeper
    from ceasewire.workflow.opening import Opened

_log = logging.getLogger(__name__)

# Jobs that are remembered when they are done, and that may wait at once.
_KEPT, _WAITING = 200, 50
# A job during which the server ended so often is given up: a page of it may be what ends it.
_MOST_TRIES = 2
_LONGEST_NAME = 200
# What became of a page on which the program itself failed.
_FAULT = "fault"
# Seconds until a job is tried again whose ledger could not be written: twice as long each time, up to the second.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0


class Adding:
    """The jobs of one server. One thread reads, so that pages stay quick while it does."""

    def __init__(self, keeper: "Keeper", *, published: str | None = None, room: WaitingRoom | None = None) -> None:
        """Take what adding needs, and where jobs wait; in memory if no place is given."""
        self._keeper, self._published, self._room = keeper, published, room or WaitingRoom(None)
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = Lock()
        self._reader: ThreadPoolExecutor | None = None
        self._closing = False
        self._listeners: list[Callable[[Job], None]] = []
        self._pauses: dict[str, float] = {}
        self._timers: set[Timer] = set()

    def listen(self, listener: Callable[[Job], None]) -> None:
        """Have somebody told of each job that is done."""
        self._listeners.append(listener)

    def submit(self, uploads: Sequence[Upload], *, by: str, published: str | None = None) -> Job:
        """Begin a job and return it. What was taken is not lost when the server ends before it is done.

        Raises:
            SourceError: if too many wait already.
            StoreError: if the job can't be written down.
        """
        job = Job(id=secrets.token_hex(8), by=by, begun=self._keeper.clock(), total=len(uploads))
        with self._lock:
            if sum(other.state == "waiting" for other in self._jobs.values()) >= _WAITING:
                raise SourceError("Too many pages wait to be read", todo="Try again when some of them are done")
            self._room.take(Errand(job=job, uploads=tuple(uploads), published=published), now=time.time_ns())
            self._queue(job)
        return job

    def resume(self) -> int:
        """Go on with what was taken before the server ended; return how many jobs these are."""
        names = self._room.list_names()
        with self._lock:
            for name in names:
                errand = self._room.read(name)
                if errand is not None and errand.job.id not in self._jobs:
                    self._queue(errand.job)
        return len(names)

    def _queue(self, job: Job) -> None:
        self._closing = False
        self._jobs[job.id] = job
        while len(self._jobs) > _KEPT and next(iter(self._jobs.values())).state == "done":
            self._jobs.popitem(last=False)
        self._reader = self._reader or ThreadPoolExecutor(max_workers=1, thread_name_prefix="adding")
        self._reader.submit(self._run, job.id)

    def find(self, job_id: str) -> Job | None:
        """Return a job as it stands."""
        with self._lock:
            return self._jobs.get(job_id)

    def list_jobs(self, limit: int = 20) -> tuple[Job, ...]:
        """Return the last jobs, the latest first."""
        with self._lock:
            return tuple(reversed(self._jobs.values()))[:limit]

    def close(self) -> None:
        """Finish the page that is being read, and begin no other: the rest waits for the next start."""
        with self._lock:
            reader, self._reader = self._reader, None
            self._closing = True
            timers, self._timers = self._timers, set()
        for timer in timers:
            timer.cancel()
        if reader:
            reader.shutdown(wait=True, cancel_futures=True)

    def _run(self, job_id: str) -> None:
        name = self._room.find_name(job_id)
        errand = self._room.read(name) if name else None
        if errand is None:
            self._change(job_id, state="done")
            return
        self._room.begin(name, errand)
        self._change(job_id, state="reading")
        for upload in errand.uploads:
            if self._closing:
                return
            given_up = errand.tries >= _MOST_TRIES
            try:
                results = (_give_up(upload),) if given_up else tuple(self._add(upload, errand.published))
            except StoreError as error:  # no fault of the page's: a full disk, a ledger that another holds
                self._put_off(name, errand, error)
                return
            job = self.find(job_id)
            if job:
                self._change(job_id, done=job.done + 1, results=(*job.results, *results))
        job = self.find(job_id)
        faults = job is not None and any(result.outcome == _FAULT for result in job.results)
        if not faults or errand.tries + 1 >= _MOST_TRIES:  # else it is tried once more, by the next start's program
            self._room.drop(name)
        self._pauses.pop(job_id, None)
        self._change(job_id, state="done")
        job = self.find(job_id)
        for listener in self._listeners:
            if job:
                listener(job)

    def _put_off(self, name: str, errand: Errand, error: StoreError) -> None:
        """Keep an errand whose ledger can't be written now, and try it again after a while, or at the next start."""
        job_id = errand.job.id
        self._room.put_back(name, errand)
        _log.error("%s; %s waits in its place", error.message, job_id)
        words = f"{error.message} It is kept, and tried again until it can be added."
        result = Result(name=", ".join(u.address or u.name for u in errand.uploads)[:_LONGEST_NAME], problems=(words,))
        self._change(job_id, state="waiting", done=0, results=(replace(result, outcome="put_off"),))
        with self._lock:
            if not self._closing:
                pause = self._pauses.get(job_id, _FIRST_PAUSE)
                self._pauses[job_id] = min(2 * pause, _LONGEST_PAUSE)
                timer = Timer(pause, self._try_again, (job_id,))
                timer.daemon = True
                self._timers.add(timer)
                timer.start()

    def _try_again(self, job_id: str) -> None:
        with self._lock:
            self._timers = {t for t in self._timers if t.is_alive() and t is not current_thread()}
            if self._reader is not None and not self._closing and job_id in self._jobs:
                self._jobs[job_id] = replace(self._jobs[job_id], results=())
                self._reader.submit(self._run, job_id)

    def _change(self, job_id: str, **fields: object) -> None:
        with self._lock:
            if job_id in self._jobs:
                self._jobs[job_id] = replace(self._jobs[job_id], **fields)  # type: ignore[arg-type]

    def _add(self, upload: Upload, published: str | None) -> Iterator[Result]:
        """Yield what became of an upload. Raises StoreError if the ledger can't be written."""
        from ceasewire.workflow.add import add_opened

        name = upload.address or upload.name
        try:
            for opened in self._open(upload):
                addition = add_opened(
                    opened, keeper=self._keeper, published=published or self._published, as_coded=upload.as_coded
                )
                yield _tell(addition, name)
        except StoreError:
            raise
        except CeasewireError as error:
            yield Result(name=name, problems=(error.message,))
        except Exception as error:  # one page that trips a rule must not end the thread that reads the others
            _log.exception("%s could not be added", name)
            yield Result(
                name=name, outcome=_FAULT, problems=(f"{type(error).__name__}. This is a fault of Ceasewire.",)
            )

    def _open(self, upload: Upload) -> Iterator["Opened"]:
        from ceasewire.workflow.opening import open_bytes, open_source
        from ceasewire.workflow.sources import SourceFile

        if upload.data is None:
            source = SourceFile(uri=upload.address)
            if not source.is_address:  # what nobody fetches would be opened, as a file of this machine
                raise SourceError(
                    f"{upload.address[:80]!r} is no web address", todo="Begin it with http:// or https://"
                )
            return open_source(source, fetch=self._keeper.fetch)
        uri = upload.address or _name_upload(upload)
        return open_bytes(upload.data, uri=uri, media_type=upload.media_type)


def _name_upload(upload: Upload) -> str:
    """Return what bytes without an address go by: two files of one name are two pages, not two versions of one."""
    digest = hashlib.sha256(upload.data or b"").hexdigest()[:12]
    name = "".join(c if c.isprintable() else "\ufffd" for c in upload.name)  # a name is words of a stranger
    return f"upload://{digest}/{name[:_LONGEST_NAME] or 'text'}"


def _give_up(upload: Upload) -> Result:
    words = f"The server ended {_MOST_TRIES} times while this was read. Try `ceasewire batch`, which reads it apart."
    return Result(name=upload.address or upload.name, problems=(words,))


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
