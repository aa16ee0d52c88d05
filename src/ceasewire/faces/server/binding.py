"""Where the server listens, and which names it answers to."""

import ipaddress
import re
from collections.abc import Iterable

from ceasewire.errors import BindingError

_LOCAL_NAMES = frozenset({"localhost"})
# A name or an address with its port, and nothing else: no user before it, no path behind it.
_HOST = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:.]+)\]|(?P<name>[A-Za-z0-9_.-]{1,255}))(?::\d{1,5})?")


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("0.0.0.0"), is_loopback("news.example")
    (True, True, False, False)
    """
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() in _LOCAL_NAMES


def check_binding(host: str, *, has_accounts: bool) -> None:
    """Refuse to listen where others can reach the server while anybody may do anything.

    Raises:
        BindingError: if the address is not this machine's own and there is no account.
    """
    if is_loopback(host) or has_accounts:
        return
    raise BindingError(
        f"Listening on {host} would let everybody who can reach this machine read and change the ledger",
        expected="accounts with passwords, or an address of this machine alone (127.0.0.1)",
        todo="Make an account first: ceasewire users add NAME --role admin",
    )


def allows_host(header: str, *, names: Iterable[str], local_only: bool) -> bool:
    """Whether the server answers to the name that a request calls it by.

    A page somewhere may give its own name the address of this machine (DNS rebinding) and then read what the server
    tells; so a server that asks nobody to sign in answers only to names of this machine.

    Args:
        header: the Host header.
        names: further names that it answers to; "*" for any.
        local_only: whether only names of this machine are answered to beside those.
    """
    found = _HOST.fullmatch(header)
    if found is None:
        return False
    host = (found["six"] or found["name"]).lower()
    allowed = {name.lower() for name in names}
    return "*" in allowed or host in allowed or is_loopback(host) or not local_only
