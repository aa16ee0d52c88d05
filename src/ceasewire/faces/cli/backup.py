"""`ceasewire backup` and `restore`: a ledger copied to a file while others write, and put back."""

from pathlib import Path
from typing import Annotated

import typer

from ceasewire.faces.cli.console import note
from ceasewire.faces.cli.ledger import LedgerPath, find_path


def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy shall be.", show_default=False)],
    ledger: LedgerPath = None,
) -> None:
    """Copy the ledger to a file, whole and as of one moment, while others may write in it.

    The copy is checked, and its checksum lies beside it. A file that is there is never written over.

    \b
    Example:
      ceasewire backup truces-2026-03-25.db
    """
    from ceasewire.workflow.backup import backup_ledger

    made = backup_ledger(find_path(ledger), target)
    typer.echo(f"{made.path}: {made.size:,} bytes, SHA-256 {made.sha256}")
    note(f"Put it back with `ceasewire restore {made.path} --ledger NEW`.")


def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.", show_default=False)],
    ledger: LedgerPath = None,
) -> None:
    """Put a backup where a ledger shall be. There must be none yet: move it away first.

    The backup is held to its checksum, and the ledger is checked once it is there.

    \b
    Example:
      ceasewire restore truces-2026-03-25.db --ledger truces.db
    """
    from ceasewire.workflow.backup import list_names, restore_ledger

    made = restore_ledger(source, find_path(ledger))
    typer.echo(f"{made.path}: {', '.join(list_names(made.counts))}; sound")
