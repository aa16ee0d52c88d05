"""A process that adds, for tests: some names of uploads hang it, end it or fill it.

Run as `python -m tests.faces.server.strickenadder`, like `ceasewire.faces.desk.adder`.
"""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ceasewire.errors import StoreError
from ceasewire.faces.desk import adder
from ceasewire.faces.desk.jobs import FAULT, Result, Upload


def add_upload(upload: Upload, published: str | None, *, keeper: Path) -> Iterator[Result]:
    """Do as the name of the upload says; the ledger is a folder that holds what was kept."""
    match upload.name:
        case "hang":
            time.sleep(600)
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "die once" if not (keeper / "died").exists():
            (keeper / "died").touch()
            os._exit(3)
        case "swell":
            raise MemoryError
        case "fault":
            yield Result(name=upload.name, outcome=FAULT, problems=("ImportError",))
            return
        case "full":
            raise StoreError("The disk is full", expected="room", todo="Make some")
    for number in (1, 2):
        said = f"{os.getpid()} {published} {(upload.data or b'').decode()}"
        yield Result(name=upload.name, document=f"doc-{number}", outcome="new", problems=(said, "\ud800"))


@contextmanager
def open_adding(ledger: str, *_: Any, **__: Any) -> Iterator[Path]:
    """Give the folder, or refuse it."""
    if not Path(ledger).is_dir():
        raise StoreError(f"There is no ledger {ledger}")
    yield Path(ledger)


if __name__ == "__main__":
    adder.add_upload, adder.open_adding = add_upload, open_adding  # type: ignore[assignment]
    adder.main()
