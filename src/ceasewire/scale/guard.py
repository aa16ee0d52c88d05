"""A reader behind a wall: it reads in a process of its own, which may hang, crash or swell at the cost of one try."""

import os
import select
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from typing import IO, Any

from ceasewire.errors import SetupError
from ceasewire.scale.documents import Document
from ceasewire.scale.frames import read_frame, write_frame

# Parser, lexicon and tagger load in seconds; on a machine with other work on all its processors in a minute or two.
LOADING_SECONDS = 180.0
TIMED_OUT, CRASHED, MEMORY = "timed_out", "crashed", "memory"
# What a document is tried again for: it may have been the machine's fault.
COSTLY = frozenset({TIMED_OUT, CRASHED, MEMORY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one document may take.

    Attributes:
        seconds: of time on the clock.
        megabytes: of private memory, for the process that reads.
        tries: how often it is begun before it is set aside, where it hangs, crashes or swells.
    """

    seconds: float = 60.0
    megabytes: int = 2000
    tries: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of one document.

    Attributes:
        reading: its reading as JSON, in UTF-8; empty where it was set aside.
        counts: of what was read: articles, words, statements, terms, events; and headline and day.
        code: why it was set aside; empty where it was read.
        words: the same as a sentence.
        tries: how often it was begun.
    """

    reading: bytes = b""
    counts: dict[str, Any] | None = None
    code: str = ""
    words: str = ""
    tries: int = 1


class GuardedReader:
    """Reads documents in another process, which is started when first needed and anew when it dies."""

    def __init__(
        self, limits: Limits, *, parser: str = "", published: str | None = None, child: str = "ceasewire.scale.child"
    ) -> None:
        self._limits, self._parser, self._published, self._child = limits, parser, published, child
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None

    def read(self, document: Document, *, tries: int = 0) -> Answer:
        """Return what became of a document.

        Args:
            document: with its bytes.
            tries: how often it was begun before.

        Raises:
            SetupError: if the reader can't be started at all.
        """
        answer = Answer(code=CRASHED, words="It was never begun.")
        while tries < self._limits.tries:
            tries += 1
            answer = self._try(document, tries)
            if answer.code not in COSTLY:
                break
        return answer

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream:
                    try:
                        stream.close()
                    except OSError:  # what was left to write has nobody to read it
                        continue
            self._process = None
        if self._log is not None:
            self._log.close()
            self._log = None

    def _try(self, document: Document, tries: int) -> Answer:
        """Return what the reading process answers to a document, or how it failed; one that fails is ended."""
        process = self._process if self._process and self._process.poll() is None else self._start()
        words = {
            "name": document.name,
            "uri": document.uri,
            "media_type": document.media_type,
            "published": document.published,
            "retrieved": document.retrieved,
            "headline": document.headline,
            "default_published": self._published,
        }
        try:
            write_frame(_pipe(process.stdin), words, document.data)
            heard = self._hear(process, self._limits.seconds)
        except TimeoutError:
            self.close()
            words_ = f"Reading it took longer than {self._limits.seconds:g} seconds."
            return Answer(code=TIMED_OUT, words=words_, tries=tries)
        except OSError:  # it died while it was being spoken to
            heard = None
        if heard is None:
            code, told = CRASHED, f"The process that read it {self._last_words(process)}."
            self.close()
            return Answer(code=code, words=told, tries=tries)
        found, content = heard
        if found.get("code") == MEMORY:
            self.close()  # it ends by itself, but the next document must not be given to it
        if "code" in found:
            return Answer(code=found["code"], words=found["words"], tries=tries)
        return Answer(reading=content, counts=found, tries=tries)

    def _start(self) -> "subprocess.Popen[bytes]":
        """Start the process that reads documents, with its bounds, and wait until it is ready."""
        self.close()
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process that writes to it
        command = [
            sys.executable, "-m", self._child,
            str(self._limits.megabytes), str(self._limits.seconds), self._parser,
        ]  # fmt: skip
        # One thread each: the workers are the parallelism. Of its own session, so that Ctrl-C reaches the keeper alone.
        threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
        self._process = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env={**os.environ, **threads},
            start_new_session=True,
        )
        try:
            heard = self._hear(self._process, LOADING_SECONDS)
        except TimeoutError:
            heard = None
        if heard is None or not heard[0].get("ready"):
            told = self._last_words(self._process)
            self.close()
            raise SetupError(
                f"The process that reads documents could not be started: it {told}",
                todo="Try `ceasewire doctor`; with little memory, give fewer --workers or a higher --memory",
            )
        return self._process

    def _hear(self, process: "subprocess.Popen[bytes]", seconds: float) -> tuple[dict[str, Any], bytes] | None:
        """Return the next message; None where the process is gone.

        Raises:
            TimeoutError: if none has begun to come within this time.
        """
        stream = _pipe(process.stdout)
        ready, _, _ = select.select([stream], [], [], seconds)
        if not ready:
            raise TimeoutError
        return read_frame(stream)

    def _last_words(self, process: "subprocess.Popen[bytes]") -> str:
        """Return how a process ended, with the last line that it wrote."""
        try:
            code = process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            return "did not answer"
        how = f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"
        if self._log is None:
            return how
        self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, self._log.tell() - 2000))
        lines = self._log.read().decode("utf-8", "replace").strip().splitlines()
        return f"{how} ({lines[-1][:200]})" if lines else how


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    """Return a pipe of a process that was started with one."""
    if stream is None:
        raise BrokenPipeError
    return stream
