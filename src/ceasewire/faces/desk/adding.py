"""Pages that are added through the server: one after the other, each a job whose progress can be looked at."""

import logging
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event, Lock, Timer, current_thread
from typing import TYPE_CHECKING

from ceasewire.errors import SourceError, StoreError
from ceasewire.faces.desk.apart import Apart, StoppedError
from ceasewire.faces.desk.jobs import FAULT, Job, Result, Upload
from ceasewire.faces.desk.uploads import add_upload
from ceasewire.faces.desk.waitingroom import Errand, WaitingRoom

if TYPE_CHECKING:
    from ceasewire.workflow.add import Keeper

_log = logging.getLogger(__name__)

# Jobs that are remembered when they are done, and that may wait at once.
_KEPT, _WAITING = 200, 50
# A job during which the server ended so often is given up: a page of it may be what ends it.
_MOST_TRIES = 2
_LONGEST_NAME = 200
# Seconds until a job is tried again whose ledger could not be written: twice as long each time, up to the second.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
# A job of many pages is shown as far as it is, so often; and a server that stops waits so long for the page in work.
_SHOWN_SECONDS, _STOP_SECONDS = 5.0, 8.0
# After the pages' work of showing what was added comes a rest, so many times as long: they are for readers too.
_REST = 2.0


class Adding:
    """The jobs of one server. One after the other is done, and told as done once the pages show what it brought."""

    def __init__(self, keeper: "Keeper", *, room: WaitingRoom | None = None, apart: Apart | None = None) -> None:
        """Take what adding needs.

        Args:
            keeper: the ledger, and how to read where there is no process for it.
            room: where jobs wait; in memory if no place is given.
            apart: adds in a process of its own; without it this one reads.
        """
        self._keeper, self._room, self._apart = keeper, room or WaitingRoom(None), apart
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = Lock()
        self._reader: ThreadPoolExecutor | None = None
        self._closing = False
        self._finisher: ThreadPoolExecutor | None = None
        self._finished: list[str] = []
        self._begin: Callable[[], None] = lambda: None
        self._show: Callable[[bool], None] = lambda _: None
        self._shown = self._next_show = 0.0
        self._stopping = Event()
        self._listeners: list[Callable[[Job], None]] = []
        self._pauses: dict[str, float] = {}
        self._timers: set[Timer] = set()

    def attend(self, begin: Callable[[], None], show: Callable[[bool], None]) -> None:
        """Have somebody told before the ledger is written in, and asked to show what was written.

        Args:
            begin: is called before each job.
            show: is called with whether more will be written soon; what it takes time for, no page waits for.
        """
        self._begin, self._show = begin, show

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
        self._stopping.clear()
        self._jobs[job.id] = job
        while len(self._jobs) > _KEPT and next(iter(self._jobs.values())).state == "done":
            self._jobs.popitem(last=False)
        self._reader = self._reader or ThreadPoolExecutor(max_workers=1, thread_name_prefix="adding")
        self._finisher = self._finisher or ThreadPoolExecutor(max_workers=1, thread_name_prefix="showing")
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
        """Finish the page that is being read, if it does not take long, and begin no other: the next start goes on."""
        with self._lock:
            reader, self._reader = self._reader, None
            finisher, self._finisher = self._finisher, None
            self._closing = True
            self._stopping.set()
            timers, self._timers = self._timers, set()
        for timer in timers:
            timer.cancel()
        patience = Timer(_STOP_SECONDS, self._apart.stop) if self._apart else None
        if patience:
            patience.daemon = True
            patience.start()
        if reader:
            reader.shutdown(wait=True, cancel_futures=True)
        if finisher:
            finisher.shutdown(wait=True)
        if patience:
            patience.cancel()
        if self._apart:
            self._apart.close()

    def _run(self, job_id: str) -> None:
        """Read and add the pages of one job, page by page; what can’t be done now is put back and tried again."""
        name = self._room.find_name(job_id)
        errand = self._room.read(name) if name else None
        if errand is None:
            self._change(job_id, state="done")
            return
        self._begin()
        if self._apart is None:  # apart, a page ends its own process alone: only faults of the program are counted
            self._room.begin(name, errand)
        self._change(job_id, state="reading")
        for upload in errand.uploads:
            if self._closing:
                return
            # A process that adds apart ends itself alone, and says so: whatever ended the server, it was not this page.
            given_up = self._apart is None and errand.tries >= _MOST_TRIES
            try:
                results = (_give_up(upload),) if given_up else tuple(self._add(upload, errand.published))
            except StoreError as error:  # no fault of the page's: a full disk, a ledger that another holds
                self._put_off(name, errand, error)
                return
            except StoppedError:
                self._room.put_back(name, errand)
                return
            job = self.find(job_id)
            if job:
                self._change(job_id, done=job.done + 1, results=(*job.results, *results))
            if time.monotonic() - self._shown > _SHOWN_SECONDS:
                self._finish()
        job = self.find(job_id)
        faults = job is not None and any(result.outcome == FAULT for result in job.results)
        if not faults or errand.tries + 1 >= _MOST_TRIES:
            self._room.drop(name)
        elif self._apart:  # it is tried once more, by the next start's program
            self._room.begin(name, errand)
        self._pauses.pop(job_id, None)
        self._finish(job_id)

    def _add(self, upload: Upload, published: str | None) -> Iterable[Result]:
        if self._apart:
            return self._apart.add(upload, published)
        return add_upload(upload, published, keeper=self._keeper)

    def _finish(self, *job_ids: str) -> None:
        """Have the pages show what was written, and then these jobs told as done; many at once where they come fast."""
        self._shown = time.monotonic()
        with self._lock:
            self._finished.extend(job_ids)
            if self._finisher:
                self._finisher.submit(self._tell_finished)
                return
        self._tell_finished()  # the server stops

    def _tell_finished(self) -> None:
        """Work out what was added, then tell of the jobs that are done; rest in between, in proportion to the work."""
        self._stopping.wait(self._next_show - time.monotonic())
        with self._lock:
            finished, self._finished = self._finished, []
            more = any(job.state != "done" for job in self._jobs.values() if job.id not in finished)
            closing = self._closing
        if not closing:
            begun = time.monotonic()
            try:
                self._show(more)
            except Exception:  # whatever is wrong, whoever asks for a page is told
                _log.exception("what was added could not be worked out")
            done = time.monotonic()
            self._next_show = done + _REST * (done - begun)
        for job_id in finished:
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


def _give_up(upload: Upload) -> Result:
    words = f"The server ended {_MOST_TRIES} times while this was read. Try `ceasewire batch`, which reads it apart."
    return Result(name=upload.address or upload.name, problems=(words,))
