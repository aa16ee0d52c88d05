"""What is to be told, and to whom: the file that a desk writes for its alerts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from ceasewire.errors import SettingError
from ceasewire.model.ledger import StateName

EXAMPLE = """\
[[rule]]
name = "anything that breaks"
when = "violation"

[[rule]]
name = "Gaza: states"
when = "state"
actors = ["Hamas", "Israel"]

[[rule]]
name = "runs out soon"
when = "deadline"
hours = 48

[[to]]
file = "alerts.jsonl"

[[to]]
webhook = "https://desk.example/hooks/ceasewire"

[[to]]
mail = ["desk@news.example"]
from = "ceasewire@news.example"
server = "smtp.news.example:587"
user = "ceasewire"
password_in = "CEASEWIRE_SMTP_PASSWORD"
"""
ADVICE = f"An example:\n{EXAMPLE}"


class When(StrEnum):
    """What an alert is about."""

    STATE = "state"
    NORM = "norm"
    CONDITION = "condition"
    VIOLATION = "violation"
    DEADLINE = "deadline"
    TALKS = "talks"
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What is to be told.

    Attributes:
        name: what the alert is called.
        when: what it is about.
        actors: words of names; one has to be a debtor, creditor or party. Empty for all.
        words: words of the quotations; one has to stand there. Empty for all.
        states: only these, of a state.
        hours: how long before a deadline.
    """

    name: str
    when: When
    actors: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    states: tuple[StateName, ...] = ()
    hours: float = 48.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Where alerts go: a file of JSON lines, a web hook, or mail.

    Attributes:
        file: path.
        webhook: address to which the alert is posted as JSON.
        mail: to whom.
        sender: in whose name.
        server: host and port of the mail server; TLS is asked for.
        user: as whom to sign in; empty for nobody.
        password_in: name of the variable of the environment that holds the password.
        secret_in: name of the variable with which posts are signed; empty for unsigned ones.
    """

    file: str = ""
    webhook: str = ""
    mail: tuple[str, ...] = ()
    sender: str = ""
    server: str = "localhost:25"
    user: str = ""
    password_in: str = ""
    secret_in: str = ""

    @property
    def name(self) -> str:
        """What it is called in the outbox."""
        return self.file or self.webhook or ", ".join(self.mail)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alerting:
    """The whole file."""

    rules: tuple[Rule, ...] = ()
    outlets: tuple[Outlet, ...] = ()


_RULE_FIELDS = {"name": str, "when": str, "actors": list, "words": list, "states": list, "hours": (int, float)}
_OUTLET_FIELDS = {
    "file": str, "webhook": str, "mail": list, "from": str, "server": str, "user": str, "password_in": str,
    "secret_in": str,
}  # fmt: skip


def load_alerting(path: Path) -> Alerting:
    """Return the rules and outlets of a file.

    Raises:
        SettingError: if it can't be read, or says what can't be; every fault is named.
    """
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingError(f"{path} can't be read: {error}", expected="TOML", todo=ADVICE) from error
    faults: list[str] = [f"{name!r} is no part of it" for name in content if name not in ("rule", "to")]
    rules = [_check_rule(row, f"rule {n}", faults) for n, row in enumerate(_rows(content, "rule"), 1)]
    outlets = [_check_outlet(row, f"to {n}", faults) for n, row in enumerate(_rows(content, "to"), 1)]
    if not rules:
        faults.append("there is no [[rule]]")
    if not outlets:
        faults.append("there is no [[to]]")
    if faults:
        raise SettingError(f"{path}: {'; '.join(faults)}", todo=ADVICE)
    return Alerting(rules=tuple(r for r in rules if r), outlets=tuple(o for o in outlets if o))


def _rows(content: Mapping[str, Any], name: str) -> list[Any]:
    rows = content.get(name, [])
    return rows if isinstance(rows, list) else [rows]


def _check_rule(row: Any, where: str, faults: list[str]) -> Rule | None:
    if not _has_fields(row, _RULE_FIELDS, where, faults):
        return None
    if row.get("when") not in list(When):
        faults.append(f"{where}: `when` is {row.get('when')!r}, none of {', '.join(When)}")
        return None
    unknown = [s for s in row.get("states", []) if s not in list(StateName)]
    if unknown:
        faults.append(f"{where}: no state is called {', '.join(map(repr, unknown))}")
        return None
    return Rule(
        name=row.get("name") or row["when"],
        when=When(row["when"]),
        actors=tuple(map(str, row.get("actors", []))),
        words=tuple(map(str, row.get("words", []))),
        states=tuple(StateName(s) for s in row.get("states", [])),
        hours=float(row.get("hours", 48)),
    )


def _check_outlet(row: Any, where: str, faults: list[str]) -> Outlet | None:
    if not _has_fields(row, _OUTLET_FIELDS, where, faults):
        return None
    ways = [name for name in ("file", "webhook", "mail") if row.get(name)]
    if len(ways) != 1:
        faults.append(f"{where}: give one of `file`, `webhook` and `mail`")
        return None
    if row.get("webhook") and not row["webhook"].startswith(("http://", "https://")):
        faults.append(f"{where}: {row['webhook']!r} is no web address")
        return None
    if row.get("mail") and not row.get("from"):
        faults.append(f"{where}: mail needs `from`")
        return None
    given = {"sender" if name == "from" else name: value for name, value in row.items()}
    return Outlet(**{**given, "mail": tuple(map(str, row.get("mail", [])))})


def _has_fields(row: Any, fields: Mapping[str, Any], where: str, faults: list[str]) -> bool:
    if not isinstance(row, dict):
        faults.append(f"{where} is no table")
        return False
    wrong = [f"{name!r} is no part of it" for name in row if name not in fields]
    wrong += [
        f"{name!r} is of the wrong kind"
        for name, value in row.items()
        if not isinstance(value, fields.get(name, object))
    ]
    faults += [f"{where}: {fault}" for fault in wrong]
    return not wrong
