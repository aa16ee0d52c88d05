"""How much one visitor may ask for: a bucket of requests that fills up again with time."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from math import ceil
from threading import Lock

# So many callers are remembered; whoever floods with new addresses takes no more memory than that.
_MOST_KEPT = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """So many requests at once, and so many more each second."""

    burst: float
    per_second: float


# A proxy may hand on anything as an address; no more of it is kept than an address is long.
_LONGEST_PLACE = 45
# Whoever has one address of version 6 has all that open with the same 64 bits.
_NETWORK_BITS = 64


def name_place(address: str) -> str:
    """Return what the requests of an address are counted by.

    >>> name_place("192.0.2.7"), name_place("2001:db8::1") == name_place("2001:db8::ffff")
    ('192.0.2.7', True)
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return address[:_LONGEST_PLACE]
    if not isinstance(ip, IPv6Address):
        return address
    if ip.ipv4_mapped:
        return str(ip.ipv4_mapped)
    return f"{IPv6Address(int(ip) >> _NETWORK_BITS << _NETWORK_BITS)}/{_NETWORK_BITS}"


class Limiter:
    """Buckets by whatever they are kept for: an address, an account."""

    def __init__(self, rate: Rate, *, seconds: Callable[[], float]) -> None:
        """Take the rate, and a clock that only goes forward."""
        self._rate, self._seconds, self._lock = rate, seconds, Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> int:
        """Take one request out of the bucket; return 0, or after how many seconds there will be one."""
        now = self._seconds()
        with self._lock:
            left, seen = self._buckets.pop(key, (self._rate.burst, now))
            left = min(self._rate.burst, left + (now - seen) * self._rate.per_second)
            allowed = left >= 1
            self._buckets[key] = (left - 1 if allowed else left, now)
            while len(self._buckets) > _MOST_KEPT:
                self._buckets.popitem(last=False)
        return 0 if allowed else max(ceil((1 - left) / self._rate.per_second), 1)
