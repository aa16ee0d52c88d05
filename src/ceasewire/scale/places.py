"""The folder of a batch's results: what lies where, and how a file gets there whole or not at all."""

from pathlib import Path

from ceasewire.workflow.outputs import DRAFT, unwritable, write_atomic

READINGS, ASIDE, DONE, TRYING = "readings", "quarantine", "done", "trying"
ADVICE = "Make room, or check its permissions, and run the same command again: what is done is kept"


def make_folders(out: Path) -> None:
    """Make the folders, and take away drafts that a run left which was killed.

    Raises:
        OutputError: if they can't be made.
    """
    try:
        for name in (READINGS, ASIDE, DONE, TRYING):
            (out / name).mkdir(parents=True, exist_ok=True)
            for draft in (out / name).glob(f".*{DRAFT}"):
                draft.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(out, error, todo=ADVICE) from error


def write_file(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole, on the disk, or not at all.

    Raises:
        OutputError: if it can't be written; nothing is left behind.
    """
    write_atomic(path, content, todo=ADVICE)
