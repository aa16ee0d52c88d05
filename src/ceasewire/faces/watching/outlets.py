"""Alerts on their way: to a file, a web hook, or by mail. What can't be delivered stays in the outbox."""

import json
import os
import smtplib
import ssl
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from ceasewire import __version__
from ceasewire.faces.desk.hooks import SIGNATURE, sign
from ceasewire.faces.watching.alerts import Alert, day_of
from ceasewire.faces.watching.place import Place, later
from ceasewire.faces.watching.rules import Outlet
from ceasewire.faces.wording import short_id

# So long a web hook or a mail server may take before the alert is tried again.
SECONDS = 20.0
PAUSES = (60.0, 600.0, 3_600.0, 21_600.0)
# A week of tries; then an alert is dropped, and the log has said so each time.
MOST_TRIES = 30
SUBJECT = 150


def put_alerts(place: Place, alerts: Iterable[Alert], outlets: Sequence[Outlet], now: str) -> int:
    """Put alerts that were never made into the outbox; return how many."""
    number = 0
    for alert in alerts:
        if alert.id in place.told:
            continue
        place.told[alert.id] = day_of(now)
        place.outbox.append({"alert": asdict(alert), "left": [o.name for o in outlets], "tries": 0, "due": now})
        number += 1
    return number


def deliver(
    place: Place, outlets: Sequence[Outlet], now: str, environment: Mapping[str, str] | None = None
) -> list[str]:
    """Deliver what is due; return what failed, as sentences. What was delivered leaves the outbox.

    An outlet may get an alert twice where the program is stopped between delivery and note; its id tells.

    Args:
        place: where watching stands.
        outlets: where alerts go; what is for one that is no longer named is dropped.
        now: the present.
        environment: where passwords and secrets are; this process's if not given.
    """
    known = {outlet.name: outlet for outlet in outlets}
    held = os.environ if environment is None else environment
    faults: list[str] = []
    for item in place.outbox:
        if item["due"] > now:
            continue
        left = []
        for name in item["left"]:
            fault = _send(known[name], item["alert"], held) if name in known else ""
            if fault:
                left.append(name)
                faults.append(f"The alert {item['alert']['id']} could not be delivered to {name}: {fault}")
        item["left"], item["tries"] = left, item["tries"] + 1
        item["due"] = later(now, PAUSES[min(item["tries"], len(PAUSES)) - 1])
    place.outbox = [item for item in place.outbox if item["left"] and item["tries"] < MOST_TRIES]
    return faults


def _send(outlet: Outlet, alert: dict[str, Any], environment: Mapping[str, str]) -> str:
    """Send an alert; return why it failed, or nothing."""
    if outlet.file:
        return _write(outlet, alert)
    return _post(outlet, alert, environment) if outlet.webhook else _mail(outlet, alert, environment)


def _write(outlet: Outlet, alert: dict[str, Any]) -> str:
    try:
        path = Path(outlet.file)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(json.dumps(alert, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return (error.strerror or str(error)).lower()
    return ""


def _post(outlet: Outlet, alert: dict[str, Any], environment: Mapping[str, str]) -> str:
    import httpx

    body = json.dumps(alert, ensure_ascii=False).encode("utf-8", "backslashreplace")
    headers = {"Content-Type": "application/json", "User-Agent": f"Ceasewire/{__version__}"}
    if outlet.secret_in:
        secret = environment.get(outlet.secret_in, "")
        if not secret:
            return f"the variable {outlet.secret_in} is not set"
        headers[SIGNATURE] = sign(secret, body)
    try:
        with httpx.Client(timeout=SECONDS, follow_redirects=False, trust_env=False) as client:
            answer = client.post(outlet.webhook, content=body, headers=headers)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return str(error) or type(error).__name__
    return "" if answer.is_success else f"it answered {answer.status_code}"


def _mail(outlet: Outlet, alert: dict[str, Any], environment: Mapping[str, str]) -> str:
    host, _, port = outlet.server.partition(":")
    password = environment.get(outlet.password_in, "") if outlet.password_in else ""
    if outlet.password_in and not password:
        return f"the variable {outlet.password_in} is not set"
    try:
        with smtplib.SMTP(host, int(port or 25), timeout=SECONDS) as server:
            server.ehlo()
            if server.has_extn("starttls"):
                server.starttls(context=ssl.create_default_context())
                server.ehlo()
            elif outlet.user:
                return "the server offers no TLS; a password is not sent in the open"
            if outlet.user:
                server.login(outlet.user, password)
            server.send_message(_make_message(outlet, alert))
    except (OSError, smtplib.SMTPException, ValueError) as error:
        return str(error) or type(error).__name__
    return ""


def _make_message(outlet: Outlet, alert: dict[str, Any]) -> EmailMessage:
    message = EmailMessage()
    # A page's words may hold line breaks; in a header they would begin another one.
    subject = " ".join(f"{alert['rule']}: {alert['text']}".split())
    message["Subject"] = subject if len(subject) <= SUBJECT else subject[: SUBJECT - 3] + "..."
    message["From"] = outlet.sender
    message["To"] = ", ".join(outlet.mail)
    message["Message-ID"] = f"<{alert['id']}@ceasewire.invalid>"
    lines = [alert["title"], "", alert["text"], ""]
    lines += [f"Reported by: {'; '.join(alert['reports'])}", ""] if alert["reports"] else []
    lines += [f"“{q['text']}” ({q['document'] or 'no document'})" for q in alert["quotations"]]
    lines += ["", f"See why: ceasewire why {short_id(alert['norm'])}"] if alert["norm"] else []
    message.set_content("\n".join(lines).encode("utf-8", "replace").decode())
    return message
