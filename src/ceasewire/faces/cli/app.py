"""The commands under their one name, and how each may end: 0 done, 1 failed, 2 misused."""

import logging
import os
import re
import sys
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from ceasewire import __version__
from ceasewire.errors import CeasewireError, MisuseError
from ceasewire.faces.cli import checks, ledger
from ceasewire.faces.cli.backup import backup, restore
from ceasewire.faces.cli.batch import batch
from ceasewire.faces.cli.console import fault, note
from ceasewire.faces.cli.copies import copies
from ceasewire.faces.cli.diff import diff
from ceasewire.faces.cli.digest import digest
from ceasewire.faces.cli.export import export
from ceasewire.faces.cli.imports import import_
from ceasewire.faces.cli.originals import reread, source
from ceasewire.faces.cli.read import read
from ceasewire.faces.cli.retract import retract
from ceasewire.faces.cli.review import review
from ceasewire.faces.cli.same import same
from ceasewire.faces.cli.serve import serve, users
from ceasewire.faces.cli.watch import watch
from ceasewire.workflow.parser import use_one_thread

STOPPED = 130  # what a shell gives for a program that was stopped with Ctrl-C


# What the library that reads options says of a value, and what somebody at a terminal should be told.
_PLAINER = (
    (re.compile(r"^Value error, "), ""),
    (re.compile(r"^Input should be a valid integer, .*"), "It should be a whole number."),
    (re.compile(r"^Input should be a valid number, .*"), "It should be a number."),
    (re.compile(r"^Input should be greater than or equal to (\S+)$"), r"It should be \1 or more."),
    (re.compile(r"^Input should be less than or equal to (\S+)$"), r"It should be \1 or less."),
    (re.compile(r"^Input should be (greater|less) than (\S+)$"), r"It should be \1 than \2."),
)


def _tell_plainly(message: str) -> str:
    """Return what is wrong with the value of an option in plain words.

    >>> _tell_plainly("Input should be a valid integer, unable to parse string as an integer")
    'It should be a whole number.'
    """
    for pattern, plain in _PLAINER:
        message = pattern.sub(plain, message)
    return message


class _Commands(TyperGroup):
    """The commands; an error that Ceasewire knows ends in a sentence, never in a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = _tell_plainly(error.message)
            raise
        except CeasewireError as error:
            fault(error.message)
            raise typer.Exit(2 if isinstance(error, MisuseError) else 1) from error
        except KeyboardInterrupt as error:
            note("Stopped.")
            raise typer.Exit(STOPPED) from error


# What somebody does first, in the order in which they do it.
FIRST_STEPS = """\b
Begin with:
  ceasewire read page.html       what a page says, with its words
  ceasewire add pages/           keep it in a ledger, ceasewire.db
  ceasewire deals                what stands, and what it waits for
  ceasewire serve                the same in a browser
\b
Each command has examples: ceasewire COMMAND --help
"""

app = typer.Typer(
    name="ceasewire",
    cls=_Commands,
    help="Read conflict and diplomacy news, and keep a sourced ledger of conditional ceasefires.",
    epilog=FIRST_STEPS,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command()(read)
app.command()(ledger.add)
app.command(short_help="List the deals and what stands in each.")(ledger.deals)
app.command()(ledger.deal)
app.command()(ledger.why)
app.command()(diff)
app.command(short_help="Write a brief of what moved and what is due.")(digest)
app.command(short_help="Follow feeds and sitemaps, and add what is new.")(watch)
app.command()(ledger.search)
app.add_typer(review)
app.command(short_help="Take a page back; what it said is kept, and counts no more.")(retract)
app.command(short_help="Give out a page of the ledger, byte for byte.")(source)
app.command(short_help="Read pages of the ledger again, with this version.")(reread)
app.command()(copies)
app.command()(same)
app.command()(batch)
app.command(short_help="Write readings or a ledger in a format of the field.")(export)
app.command("import")(import_)
app.command()(checks.evaluate)
app.command()(checks.schema)
app.command(short_help="Check that all is there, and a ledger is sound.")(checks.doctor)
app.command(short_help="Copy the ledger to a file, while others write in it.")(backup)
app.command()(restore)
app.command(short_help="Show the ledger in a browser, with a REST API.")(serve)
app.add_typer(users)


def main() -> None:
    """Run the command line; a fault of Ceasewire itself ends in a sentence as well."""
    use_one_thread()
    _replace_unwritable(sys.stdout)
    try:
        app()
    except BrokenPipeError:
        # The reader of our pipe went away (`| head`): nothing is left to tell, and nobody to tell it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # the outermost face: nothing may pass it as a traceback
        logging.getLogger(__name__).debug("unexpected", exc_info=True)
        fault(
            f"E000: {type(error).__name__}: {error}. This is a fault of Ceasewire. "
            "Run the command again as `ceasewire --debug ...` and report what it prints."
        )
        sys.exit(1)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"ceasewire {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool, typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_print_version)
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Write what happens inside to standard error.")] = False,
) -> None:
    logging.basicConfig(level=logging.DEBUG if debug else logging.CRITICAL, force=True)


def _replace_unwritable(stream: Any) -> None:
    """Have characters that the terminal's encoding lacks written as "?" instead of failing."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")
