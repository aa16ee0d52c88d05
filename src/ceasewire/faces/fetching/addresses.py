"""Which addresses may be fetched: by how they are written, and by the machine that they lead to."""

import re
import socket
import unicodedata
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias
from urllib.parse import urlsplit

IPAddress: TypeAlias = IPv4Address | IPv6Address

SCHEMES = ("http", "https")
# Most servers refuse longer addresses.
LONGEST = 4_000
# White space, control characters and backslashes are read differently by different programs: traps live there.
UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
# "2130706433", "0x7f.1", "0177.0.0.1", "127.1": numbers that systems take for an address.
NUMERIC = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}\.?", re.IGNORECASE)
# Reasons that a setting takes away.
PRIVATE, DISGUISED = "it leads to this machine or into a private network", "its host is a number in disguise"
LOCAL_NAMES = ("localhost", "localdomain", "local", "internal", "intranet", "lan", "home.arpa")
# Addresses of version 6 that carry one of version 4 in their last four bytes.
CARRIERS = (
    IPv6Network("64:ff9b::/96"),
    IPv6Network("::/96"),
    IPv6Network("::ffff:0:0:0/96"),
)
# The last eight bytes of one that carries another through a tunnel (ISATAP) begin like this.
TUNNELS = (0x00005EFE, 0x02005EFE)
# Counted as public, and not: translators and relays of somebody's own network (where each carries another address, its
# owner knows), and the machines of clouds that tell their guests secrets and are not link-local.
NOT_PUBLIC = (
    IPv6Network("64:ff9b:1::/48"),
    IPv4Network("192.0.0.0/24"),
    IPv4Network("192.88.99.0/24"),
    IPv4Network("168.63.129.16/32"),
)


def check_address(address: str, *, private: bool = False) -> str | None:
    """Return why an address may not be fetched, as the end of a sentence; None if nothing speaks against it.

    What a name leads to is looked at when it is connected to, see `is_public`.

    Args:
        address: as given, or as a redirect gives it.
        private: whether machines of private networks may be fetched from.
    """
    if len(address) > LONGEST or UNSAFE.search(address):
        return "it is too long or holds white space, control characters or backslashes"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "its host or port is malformed"
    if parts.scheme.lower() not in SCHEMES:
        return f"its scheme {parts.scheme!r} is none of {' and '.join(SCHEMES)}"
    if parts.username is not None or parts.password is not None:
        return "it holds a user name or password"
    if not host:
        return "it names no host"
    if any(unicodedata.category(c) == "Cf" for c in host):
        return "its host holds characters that show nothing"
    if "%" in host and not host.startswith("fe80:"):
        return "its host is written with per cent signs, which some programs take for other letters"
    return None if private else _check_host(host)


def _check_host(host: str) -> str | None:
    plain = unicodedata.normalize("NFKC", host).replace("。", ".").casefold()
    ip = read_ip(plain)
    if ip is not None:
        return None if is_public(ip) else PRIVATE
    if NUMERIC.fullmatch(plain):
        return DISGUISED
    if any(plain.rstrip(".") == name or plain.rstrip(".").endswith(f".{name}") for name in LOCAL_NAMES):
        return PRIVATE
    return None


def read_ip(host: str) -> IPAddress | None:
    """Return the IP address that a host is written as, or None for a name or a number in disguise.

    >>> read_ip("[::1]"), read_ip("0x7f.1")
    (IPv6Address('::1'), None)
    """
    try:
        return ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        return None


def is_public(ip: IPAddress) -> bool:
    """Whether an IP address is one of the public internet, whatever form hides it.

    >>> is_public(ip_address("93.184.215.14")), is_public(ip_address("::ffff:127.0.0.1"))
    (True, False)
    """
    inner = _carried(ip)
    if inner is not None:
        return is_public(inner)
    if isinstance(ip, IPv6Address) and ip.is_site_local:
        return False
    if any(ip in network for network in NOT_PUBLIC):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_loopback or ip.is_link_local)


def _carried(ip: IPAddress) -> IPv4Address | None:
    """Return the address of version 4 that one of version 6 carries, or None."""
    if isinstance(ip, IPv4Address):
        return None
    if ip.ipv4_mapped is not None or ip.sixtofour is not None:
        return ip.ipv4_mapped or ip.sixtofour
    if any(ip in network for network in CARRIERS):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    if int(ip) >> 32 & 0xFFFFFFFF in TUNNELS:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return None


def resolve_host(host: str, port: int, *, private: bool = False) -> list[IPAddress]:
    """Return the IP addresses that a host has and that may be connected to; none where all are private.

    Raises:
        OSError: if the name is unknown.
    """
    rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    found = [ip for row in rows if (ip := read_ip(str(row[4][0]))) is not None]
    return [ip for ip in dict.fromkeys(found) if private or is_public(ip)]
