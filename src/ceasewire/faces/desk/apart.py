"""Pages added in a process of their own, which may hang, crash or swell: the server goes on, and is not slowed."""

import os
import select
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from threading import Lock
from typing import IO, Any

from ceasewire.errors import StoreError
from ceasewire.faces.desk.jobs import Result, Upload
from ceasewire.scale.frames import read_frame, write_frame

# So long one document may take, and the process until it is ready.
DOCUMENT_SECONDS, START_SECONDS = 300.0, 120.0
# How often an upload is begun during which the process ends.
_TRIES = 2
_END_SECONDS = 5.0


class StoppedError(Exception):
    """The server stops: what was being added is added at its next start."""


class Apart:
    """Adds uploads to one ledger, in a process that is started when first needed and anew when it dies."""

    def __init__(
        self, ledger: str, *, seconds: float = DOCUMENT_SECONDS, child: str = "ceasewire.faces.desk.adder"
    ) -> None:
        """Take the path or address of the ledger, how long a document may take, and the module of the process."""
        self._ledger, self._seconds, self._child = ledger, seconds, child
        self._process: subprocess.Popen[bytes] | None = None
        self._lock, self._stopping = Lock(), False

    def add(self, upload: Upload, published: str | None) -> list[Result]:
        """Return what became of each document of an upload. One thread at a time may ask.

        Args:
            upload: bytes, or an address to fetch.
            published: ISO date for articles that show none.

        Raises:
            StoreError: if the ledger can't be written, or the process not be started.
            StoppedError: if `stop` was called meanwhile.
        """
        told = ""
        for _ in range(_TRIES):
            process = self._process if self._process and self._process.poll() is None else self._start()
            try:
                return self._ask(process, upload, published)
            except TimeoutError:
                self._end()
                told = f"Reading it took longer than {self._seconds:g} seconds."
                break
            except OSError:
                told = f"The process that read it {self._tell_end(process)}."
                self._end()
            if self._stopping:
                raise StoppedError
        return [Result(name=upload.address or upload.name, problems=(f"{told} Nothing of it was kept.",))]

    def stop(self) -> None:
        """End the process at once, whatever it does: the ledger has all of a document or nothing."""
        with self._lock:
            self._stopping = True
            if self._process:
                self._process.kill()

    def close(self) -> None:
        """Let the process end, once nothing is asked of it any more."""
        if self._process and self._process.stdin:
            with suppress(OSError):
                self._process.stdin.close()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_END_SECONDS)
        self._end()

    def _ask(self, process: "subprocess.Popen[bytes]", upload: Upload, published: str | None) -> list[Result]:
        plain = {name: value for name, value in asdict(upload).items() if name != "data"}
        words = {"upload": plain, "has_data": upload.data is not None, "published": published}
        write_frame(_pipe(process.stdin), words, upload.data or b"")
        results: list[Result] = []
        while not (told := self._hear(process, self._seconds)).get("done"):
            if "refused" in told:
                raise StoreError(**told["refused"])
            result = told["result"]
            results.append(Result(**{**result, "problems": tuple(result["problems"])}))
        return results

    def _start(self) -> "subprocess.Popen[bytes]":
        """Start the process that adds pages and wait until it has opened the ledger."""
        self._end()
        with self._lock:
            if self._stopping:
                raise StoppedError
            # Its words go where the server's go. Of its own session, so that Ctrl-C reaches the server alone.
            self._process = process = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
                [sys.executable, "-m", self._child],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"},
                start_new_session=True,
            )
        try:
            write_frame(_pipe(process.stdin), {"ledger": self._ledger})
            told = self._hear(process, START_SECONDS)
        except OSError as error:
            self._end()
            if self._stopping:
                raise StoppedError from error
            raise StoreError(
                "The process that adds pages could not be started", todo="Try: ceasewire doctor"
            ) from error
        if "refused" in told:
            self._end()
            raise StoreError(**told["refused"])
        return process

    def _hear(self, process: "subprocess.Popen[bytes]", seconds: float) -> dict[str, Any]:
        """Return the next message.

        Raises:
            TimeoutError: if none has begun to come within this time.
            BrokenPipeError: if the process is gone.
        """
        stream = _raw(process.stdout)
        ready, _, _ = select.select([stream], [], [], seconds)
        if not ready:
            raise TimeoutError
        heard = read_frame(stream)
        if heard is None:
            raise BrokenPipeError
        return heard[0]

    def _end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                with suppress(OSError):  # what was left to write has nobody to read it
                    stream.close()

    def _tell_end(self, process: "subprocess.Popen[bytes]") -> str:
        with suppress(subprocess.TimeoutExpired):
            code = process.wait(_END_SECONDS)
            return f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"
        return "did not answer"


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    """Return a pipe of a process that was started with one."""
    if stream is None:
        raise BrokenPipeError
    return stream


def _raw(stream: IO[bytes] | None) -> IO[bytes]:
    """Return a pipe that is read without reading ahead: `select` sees all that is still to be heard."""
    raw: IO[bytes] = _pipe(stream).raw  # type: ignore[attr-defined] # a pipe of Popen is buffered
    return raw
