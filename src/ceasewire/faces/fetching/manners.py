"""Manners toward a site: what its robots.txt allows, and a pause between two requests."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from protego import Protego

# The name that a robots.txt may address us by.
NAME = "Ceasewire"
# A longer pause than this would hold up everything; a site that asks for it gets this one.
LONGEST_PAUSE = 30.0
# What of a robots.txt is read [RFC 9309: at least 500 kibibytes].
ROBOTS_BYTES = 512_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a site allows: everything, nothing, or what its file says."""

    text: "Protego | None" = None
    nothing: bool = False

    def allows(self, address: str) -> bool:
        """Whether an address may be fetched."""
        if self.nothing or self.text is None:
            return not self.nothing
        return bool(self.text.can_fetch(address, NAME))

    @property
    def delay(self) -> float:
        """The pause that the site asks for."""
        return min(float((self.text and self.text.crawl_delay(NAME)) or 0), LONGEST_PAUSE)


ALL, NOTHING = Rules(), Rules(nothing=True)


def read_rules(status: int, body: bytes) -> Rules:
    """Return the rules of a robots.txt by how its site answered [RFC 9309].

    A site without one allows everything; one that is out of order, or asks for patience, nothing for now.
    """
    from protego import Protego

    if status == 429 or status >= 500:
        return NOTHING
    if not 200 <= status < 300:
        return ALL
    return Rules(text=Protego.parse(body[:ROBOTS_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")))


def find_origin(address: str) -> str:
    """Return the site of an address: scheme, host and port.

    >>> find_origin("https://news.example:8443/a?b#c")
    'https://news.example:8443'
    """
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}".lower()


@dataclass(slots=True, kw_only=True)
class Pacer:
    """Keeps requests to one site apart: from the end of one to the beginning of the next, however long it took."""

    pause: float
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _last: dict[str, float] = field(default_factory=dict)

    def wait(self, origin: str, delay: float = 0.0) -> float:
        """Wait until the site may be asked again; return for how long that was."""
        left = 0.0
        if origin in self._last:
            left = max(self._last[origin] + max(self.pause, delay) - self.clock(), 0.0)
        if left:
            self.sleep(left)
        self.end(origin)
        return left

    def end(self, origin: str) -> None:
        """Note that a request to a site has ended just now."""
        self._last[origin] = self.clock()

    def rest(self, origin: str) -> float:
        """Wait before a request is tried again that has just failed; return for how long that was."""
        self.end(origin)
        return self.wait(origin)
