"""Where news agencies publish themselves, and who keeps other people's pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ceasewire.errors import LexiconError
from ceasewire.lexicon.tables import read_toml

FILE = "agencyhosts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyHosts:
    """The ends of host names, by the name of the agency; those of keepers of other people's pages.

    `generic` are words that any news site may have in its name.
    """

    hosts: Mapping[str, tuple[str, ...]]
    keepers: tuple[str, ...]
    generic: frozenset[str] = frozenset()

    def may_be(self, agency: str, host: str) -> bool:
        """Whether a page of this agency may stand on this host; of one that nobody looked after, anywhere."""
        own = self.hosts.get(agency)
        return own is None or _ends(host, (*own, *self.keepers))


def _ends(host: str, names: Iterable[str]) -> bool:
    return any(host == name or host.endswith(f".{name}") for name in names)


@cache
def load_agency_hosts() -> AgencyHosts:
    """Return the table; read once. Raises LexiconError if the file breaks its schema."""
    data: dict[str, Any] = read_toml(FILE)
    try:
        hosts = {row["name"]: tuple(row["hosts"]) for row in data["agency"]}
        return AgencyHosts(hosts=hosts, keepers=tuple(data["keepers"]), generic=frozenset(data["generic"]))
    except (KeyError, TypeError) as error:
        raise LexiconError(
            f"lexicon file {FILE} without {error}", expected="agencies with hosts, keepers and generic words"
        ) from error
