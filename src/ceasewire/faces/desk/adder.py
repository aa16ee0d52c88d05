"""The process that adds pages for a server, so that pages stay quick while it reads, and none of them ends the server.

Run as `python -m ceasewire.faces.desk.adder`. `apart` speaks to it, in frames, of which the first names the ledger.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ceasewire.errors import StoreError
from ceasewire.faces.clock import now
from ceasewire.faces.desk.jobs import Result, Upload
from ceasewire.faces.desk.uploads import add_upload, open_adding
from ceasewire.scale.child import bound_memory, die_with_keeper, take_output
from ceasewire.scale.frames import read_frame, write_frame
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.workflow.add import Keeper

# What it may take of private memory, in megabytes; a page that needs more is told as failed.
MEGABYTES = 6_000
# Reading gives way to whoever turns pages.
NICENESS = 10


def main() -> None:
    """Add what is sent until the server is gone."""
    answers = take_output()
    die_with_keeper()
    with suppress(OSError):
        os.nice(NICENESS)
    begun = read_frame(sys.stdin.buffer)
    if begun is None:
        return
    try:
        with open_adding(begun[0]["ledger"], read_settings(os.environ), clock=now) as keeper:
            bound_memory(MEGABYTES)
            write_frame(answers, {"ready": True})
            while (asked := read_frame(sys.stdin.buffer)) is not None:
                for answer in _answer(*asked, keeper):
                    write_frame(answers, answer)
                if answer.get("full"):
                    return  # what is left of the memory is not to be trusted
    except StoreError as error:
        write_frame(answers, _refuse(error))


def _answer(words: dict[str, Any], data: bytes, keeper: "Keeper") -> Iterator[dict[str, Any]]:
    """Yield what is told of one upload: a line for each document, and a last one."""
    upload = Upload(**words["upload"], data=data if words["has_data"] else None)
    try:
        for result in add_upload(upload, words["published"], keeper=keeper):
            yield {"result": asdict(result)}
    except StoreError as error:
        yield _refuse(error)
        return
    except MemoryError:
        told = "Reading it takes more memory than it may."
        yield {"result": asdict(Result(name=upload.address or upload.name, problems=(told,)))}
        yield {"full": True, "done": True}
        return
    yield {"done": True}


def _refuse(error: StoreError) -> dict[str, Any]:
    return {"refused": {"found": error.found, "expected": error.expected, "todo": error.todo}}


if __name__ == "__main__":
    main()
