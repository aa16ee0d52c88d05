"""Accounts and their tokens: a file beside the ledger that only its owner may read. It holds hashes, no secret."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from threading import RLock

from ceasewire.errors import AccountError, StoreError
from ceasewire.faces.desk.visitors import Role
from ceasewire.faces.server.passwords import (
    LEAST_PASSWORD,
    fits_password,
    hash_password,
    hash_token,
    make_token,
    read_token_id,
    same,
)
from ceasewire.workflow.outputs import replace_file

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._@-]{0,62}[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may sign in."""

    name: str
    role: Role
    password: str
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A key for programs.

    Attributes:
        id: public; it names the token where it is listed or revoked.
        owner: the account that it acts for; it is worth nothing once that is gone.
        scope: the most that it may do; never more than its owner.
        expires: ISO date after which it opens nothing; None for never.
    """

    id: str
    owner: str
    scope: Role
    hash: str
    made: str
    note: str = ""
    expires: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    accounts: tuple[Account, ...] = field(default=())
    tokens: tuple[Token, ...] = field(default=())


class Accounts:
    """The accounts of one ledger. What another process writes in the file is seen at the next question."""

    def __init__(self, file: Path, *, clock: Callable[[], str]) -> None:
        """Take the place of the file, which need not be there yet, and what tells the present."""
        self.file, self._clock = file, clock
        self._lock = RLock()
        self._seen: tuple[int, int] | None = None
        self._content = _Content()

    def any(self) -> bool:
        """Whether there is any account."""
        return bool(self._load().accounts)

    def list_accounts(self) -> tuple[Account, ...]:
        """Return the accounts by name."""
        return self._load().accounts

    def list_tokens(self) -> tuple[Token, ...]:
        """Return the tokens, the oldest first."""
        return self._load().tokens

    def find(self, name: str) -> Account | None:
        """Return the account of this name."""
        return next((account for account in self._load().accounts if account.name == name), None)

    def sign_in(self, name: str, password: str) -> Account | None:
        """Return the account if the password is its own."""
        account = self.find(name)
        return account if fits_password(password, account.password if account else None) else None

    def open_with(self, token: str) -> tuple[Account, Role] | None:
        """Return whom a token acts for and the most that it may do, or None where it opens nothing."""
        token_id, hashed = read_token_id(token), hash_token(token)
        found = next((t for t in self._load().tokens if t.id == token_id and same(t.hash, hashed)), None)
        if found is None or (found.expires and found.expires < self._clock()[:10]):
            return None
        owner = self.find(found.owner)
        if owner is None:
            return None
        return owner, found.scope if owner.role.includes(found.scope) else owner.role

    def put(self, name: str, role: Role, password: str) -> Account:
        """Make an account, or give one another role and password.

        Raises:
            AccountError: if name or password will not do.
        """
        if not _NAME.fullmatch(name):
            raise AccountError(
                f"{name!r} as the name of an account",
                expected="letters, digits and . _ @ - between them, at most 64 characters",
            )
        if len(password) < LEAST_PASSWORD:
            raise AccountError(
                f"A password of {len(password)} characters", expected=f"at least {LEAST_PASSWORD}; a sentence is good"
            )
        account = Account(name=name, role=role, password=hash_password(password), made=self._clock())
        with self._lock:
            content = self._load()
            others = tuple(a for a in content.accounts if a.name != name)
            self._save(replace(content, accounts=tuple(sorted((*others, account), key=lambda a: a.name))))
        return account

    def remove(self, name: str) -> None:
        """Remove an account with its tokens. Raises AccountError if there is none."""
        with self._lock:
            content = self._load()
            if self.find(name) is None:
                raise AccountError(f"There is no account {name!r}", todo="See which there are: ceasewire users list")
            kept = tuple(a for a in content.accounts if a.name != name)
            self._save(_Content(accounts=kept, tokens=tuple(t for t in content.tokens if t.owner != name)))

    def give_token(self, owner: str, scope: Role, *, note: str = "", expires: str | None = None) -> tuple[str, Token]:
        """Make a token and return it with its record; the token itself is kept nowhere.

        Raises:
            AccountError: if there is no such account, or the scope is more than its role.
        """
        with self._lock:
            account = self.find(owner)
            if account is None:
                raise AccountError(f"There is no account {owner!r}", todo="Make it first: ceasewire users add NAME")
            if not account.role.includes(scope):
                raise AccountError(
                    f"A token of {owner!r} for {scope}", expected=f"no more than its own role, {account.role}"
                )
            token, token_id, hashed = make_token()
            record = Token(
                id=token_id, owner=owner, scope=scope, hash=hashed, made=self._clock(), note=note, expires=expires
            )
            content = self._load()
            self._save(replace(content, tokens=(*content.tokens, record)))
        return token, record

    def revoke(self, token_id: str) -> None:
        """Make a token worthless. Raises AccountError if there is none of this id."""
        with self._lock:
            content = self._load()
            kept = tuple(t for t in content.tokens if t.id != token_id)
            if len(kept) == len(content.tokens):
                raise AccountError(f"There is no token {token_id!r}", todo="See which there are: ceasewire users list")
            self._save(replace(content, tokens=kept))

    def _load(self) -> _Content:
        with self._lock:
            try:
                state = self.file.stat()
            except FileNotFoundError:
                self._seen, self._content = None, _Content()
                return self._content
            mark = (state.st_mtime_ns, state.st_ino)
            if mark != self._seen:
                self._content, self._seen = self._read(), mark
            return self._content

    def _read(self) -> _Content:
        """Return accounts and tokens as their file has them; a file that can’t be read opens nothing up."""
        try:
            told = json.loads(self.file.read_text("utf-8"))
            return _Content(
                accounts=tuple(Account(**{**a, "role": Role(a["role"])}) for a in told["accounts"]),
                tokens=tuple(Token(**{**t, "scope": Role(t["scope"])}) for t in told["tokens"]),
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            # Without the accounts nobody can be known: a server must not open up because their file is broken.
            raise StoreError(
                f"The accounts in {self.file} can't be read ({type(error).__name__})",
                expected="the file as `ceasewire users` wrote it",
                todo="Restore it from a copy, or remove it and make the accounts again",
            ) from error

    def _save(self, content: _Content) -> None:
        text = json.dumps({name: [asdict(r) for r in getattr(content, name)] for name in ("accounts", "tokens")})
        try:
            replace_file(self.file, text.encode(), private=True)
        except OSError as error:
            raise StoreError(
                f"The accounts can't be written to {self.file}: {error.strerror}",
                todo="Check the folder's permissions and free space",
            ) from error
        self._seen = None
