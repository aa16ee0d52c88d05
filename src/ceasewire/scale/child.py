"""The process that reads: one document after the other, so that one that kills it costs no other.

Run as `python -m ceasewire.scale.child MEGABYTES SECONDS PARSER`; it speaks in frames (see `frames`) on standard input
and output.
"""

import ctypes
import os
import resource
import signal
import sys
from contextlib import suppress
from typing import Any, BinaryIO, cast

from ceasewire.model.page import Article, Problem
from ceasewire.model.reading import ArticleReading
from ceasewire.page.files.parts import Part
from ceasewire.scale.frames import read_frame, write_frame
from ceasewire.workflow.opening import Opened
from ceasewire.workflow.read import UNREAD, ArticleReader, Outcome, default_reader, read_opened
from ceasewire.workflow.sources import SourceFile

# Linux, prctl(2): the signal that a process gets when the one that started it dies.
PR_SET_PDEATHSIG = 1
# Something that every reader can read, so that parser, lexicon and model are loaded before the first document's time
# begins to run.
FIRST_WORDS = "The two sides agreed on a truce on Monday, the ministry said."


def main() -> None:
    """Read documents until there are no more, or the keeper is gone."""
    serve(default_reader(sys.argv[3] if len(sys.argv) > 3 else ""))


class _FullError(BaseException):
    """There is no memory left. Not an `Exception`: one article that trips a rule is passed over, this is not."""


def serve(reader: ArticleReader) -> None:
    """Answer the keeper with this reader, inside the bounds that the arguments of the process give.

    Args:
        reader: see `default_reader`.
    """
    megabytes, seconds = int(sys.argv[1]), float(sys.argv[2])
    answers = take_output()
    die_with_keeper()
    read_opened(_opened({"name": "first"}, b'{"articles":[{"text":"%s"}]}' % FIRST_WORDS.encode()), reader=reader)
    bound_memory(megabytes)
    write_frame(answers, {"ready": True})
    while (asked := read_frame(sys.stdin.buffer)) is not None:
        words, data = asked
        _set_alarm(seconds * 2)
        answer, content = _read(words, data, reader)
        _set_alarm(0)
        write_frame(answers, answer, content)
        if answer.get("code") == "memory":
            return  # what is left of the memory is not to be trusted


def _read(words: dict[str, Any], data: bytes, reader: ArticleReader) -> tuple[dict[str, Any], bytes]:
    """Return the answer to one document: its reading as JSON, or the reason that there is none."""
    from ceasewire.model.codec import dump_reading

    def read_article(article: Article) -> ArticleReading:
        try:
            return reader(article)
        except MemoryError as error:
            raise _FullError from error

    published = words.get("default_published")
    try:
        outcome = read_opened(_opened(words, data), reader=read_article, published=published)
        if outcome.reading is None or outcome.failed:
            problem = _worst(outcome)
            return {"code": problem.code, "words": problem.message}, b""
        return _count(outcome), dump_reading(outcome.reading).encode("utf-8", "backslashreplace")
    except (MemoryError, _FullError):
        return {"code": "memory", "words": "Reading it takes more memory than it may."}, b""


def _worst(outcome: Outcome) -> Problem:
    """Return the problem for which a document was set aside."""
    fatal = [p for p in outcome.problems if p.fatal]
    return (fatal or list(outcome.problems) or [Problem(code=UNREAD, message="Nothing was read.")])[0]


def _count(outcome: Outcome) -> dict[str, Any]:
    articles = outcome.reading.articles if outcome.reading else ()
    return {
        "articles": len(articles),
        "words": sum(len(a.text.split()) for a in articles),
        "statements": sum(len(a.statements) for a in articles),
        "terms": sum(len(a.terms) for a in articles),
        "events": sum(len(a.events) for a in articles),
        "published": min((a.published for a in articles if a.published), default=None),
        "headline": next((a.headline for a in articles if a.headline), None),
    }


def _opened(words: dict[str, Any], data: bytes) -> Opened:
    fields: dict[str, Any] = {n: words.get(n) for n in ("uri", "media_type", "published", "retrieved", "headline")}
    part = Part(data=data, **fields)
    return Opened(source=SourceFile(uri=words["name"]), part=part, uri=words.get("uri") or words["name"])


def take_output() -> BinaryIO:
    """Return standard output for our answers alone: what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return cast(BinaryIO, answers)


def die_with_keeper() -> None:
    """Have the system end this process when its keeper is killed, where the system can (Linux)."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def bound_memory(megabytes: int) -> None:
    """Let allocations beyond this fail. Of private memory alone: what is mapped from files may be swapped out."""
    bound = megabytes * 1_000_000
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (bound, resource.RLIM_INFINITY))


def _set_alarm(seconds: float) -> None:
    # The keeper kills what takes too long; this is for a keeper that is gone itself. Not handled in Python: the system
    # ends the process even inside a loop that never comes back to it.
    signal.setitimer(signal.ITIMER_REAL, seconds)


if __name__ == "__main__":
    main()
