"""`ceasewire serve` and `ceasewire users`: the pages in a browser, and who may sign in."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.errors import SetupError
from ceasewire.faces.cli.console import note
from ceasewire.faces.cli.ledger import LedgerPath
from ceasewire.faces.clock import now
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.faces.desk.visitors import Role
    from ceasewire.faces.server.accounts import Accounts

# A password that no terminal can be asked for: for set-up by programs.
PASSWORD = "CEASEWIRE_PASSWORD"  # noqa: S105 - the name of a variable

State = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR", help="Folder of accounts and audit; beside the ledger if not given.", show_default=False
    ),
]

users = typer.Typer(
    name="users",
    help="Accounts and API tokens of a server that others can reach.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)


def serve(
    ledger: LedgerPath = None,
    host: Annotated[str, typer.Option(help="Where to listen. Others can be let in only with accounts.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 for any that is free.")] = 8000,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A name that the server answers to; may be repeated.", show_default=False),
    ] = None,
    state: State = None,
) -> None:
    """Show the ledger as web pages, with a REST API under /api/v1.

    Only this machine can reach it, unless accounts are made and --host is given.

    \b
    Examples:
      ceasewire serve
      ceasewire serve --ledger iraq.db --port 8080
    """
    _need_extra()
    from ceasewire.faces.server import Serving, serve

    settings = read_settings(os.environ)
    serving = Serving(
        ledger=ledger or settings.ledger, state=state, host=host, port=port, names=tuple(allow_host or ())
    )
    serve(serving, settings, clock=now, ready=lambda address: note(f"Ceasewire is at {address} (stop with Ctrl-C)"))


@users.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who signs in.", show_default=False)],
    role: Annotated[str, typer.Option(metavar="ROLE", help="read, review or admin.")] = "read",
    ledger: LedgerPath = None,
    state: State = None,
) -> None:
    """Make an account, or give one another role and password.

    The password is asked for, or taken from CEASEWIRE_PASSWORD.

    \b
    Example:
      ceasewire users add mira --role review
    """
    found = _accounts(ledger, state)
    password = os.environ.get(PASSWORD) or typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    account = found.put(name, _role(role), password)
    note(f"{account.name} may sign in with the role {account.role}.")


@users.command("list")
def list_users(ledger: LedgerPath = None, state: State = None) -> None:
    """List accounts and tokens.

    \b
    Example:
      ceasewire users list
    """
    found = _accounts(ledger, state)
    _print(f"{a.name:<24} {a.role:<8} since {a.made[:10]}" for a in found.list_accounts())
    _print(
        f"token {t.id}  of {t.owner}, {t.scope}, since {t.made[:10]}"
        + (f", until {t.expires}" if t.expires else "")
        + (f": {t.note}" if t.note else "")
        for t in found.list_tokens()
    )
    if not found.any():
        note("No account yet. Make one: ceasewire users add NAME --role admin")


@users.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)],
    ledger: LedgerPath = None,
    state: State = None,
) -> None:
    """Remove an account and its tokens. Its sessions end at once.

    \b
    Example:
      ceasewire users remove mira
    """
    _accounts(ledger, state).remove(name)
    note(f"{name} can't sign in any more.")


@users.command()
def token(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The account that it acts for.", show_default=False)],
    scope: Annotated[str, typer.Option(metavar="ROLE", help="The most that it may do.")] = "read",
    words: Annotated[str, typer.Option("--note", help="What it is for.")] = "",
    expires: Annotated[str | None, typer.Option(metavar="DATE", help="Its last day.", show_default=False)] = None,
    ledger: LedgerPath = None,
    state: State = None,
) -> None:
    """Make a token for a program and print it: it is shown this once.

    \b
    Example:
      ceasewire users token mira --scope read --note "nightly export"
    """
    if expires is not None:
        try:
            date.fromisoformat(expires)
        except ValueError as error:
            raise typer.BadParameter(f"{expires!r} is not a date. Write it as 2026-12-31.") from error
    secret, record = _accounts(ledger, state).give_token(name, _role(scope), note=words, expires=expires)
    typer.echo(secret)
    note(f"Token {record.id} of {name}. It is kept nowhere: copy it now. Send it as `Authorization: Bearer ...`.")


@users.command()
def revoke(
    token_id: Annotated[str, typer.Argument(metavar="ID", help="See `ceasewire users list`.", show_default=False)],
    ledger: LedgerPath = None,
    state: State = None,
) -> None:
    """Make a token worthless, at once.

    \b
    Example:
      ceasewire users revoke 0123456789ab
    """
    _accounts(ledger, state).revoke(token_id)
    note(f"Token {token_id} opens nothing any more.")


def _accounts(ledger: str | None, state: Path | None) -> "Accounts":
    _need_extra()
    from ceasewire.faces.server.accounts import Accounts
    from ceasewire.faces.server.running import state_file

    path = ledger or read_settings(os.environ).ledger
    return Accounts(state_file(path, state, "accounts"), clock=now)


def _role(word: str) -> "Role":
    from ceasewire.faces.desk.visitors import Role

    if word not in set(Role):
        raise typer.BadParameter(f"{word!r} is none of {', '.join(Role)}.")
    return Role(word)


def _need_extra() -> None:
    from importlib.util import find_spec

    missing = [name for name in ("fastapi", "uvicorn", "multipart") if find_spec(name) is None]
    if missing:
        raise SetupError(
            f"The server needs {', '.join(missing)}, which is not installed",
            todo='Install it with: pip install "ceasewire[server]"',
        )


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        typer.echo(line)
