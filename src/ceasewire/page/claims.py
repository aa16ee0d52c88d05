"""What a page gives itself out as, held to where it stands: one that calls itself an agency and is none of its own.

Credits of agencies in other pages are left alone: newspapers print their stories everywhere.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from anyascii import anyascii

from ceasewire.lexicon.agencyhosts import AgencyHosts
from ceasewire.model.page import Article, Problem, Source

NAME_PART = re.compile(r"[\w’'&-]+")
# A shorter name counts in capitals alone: "Petra" is a town, and "Spa" a bath.
LEAST_NAME = 6


def check_claims(
    source: Source, articles: tuple[Article, ...], *, agencies: Mapping[str, str], hosts: AgencyHosts
) -> tuple[Source, tuple[Article, ...], tuple[Problem, ...]]:
    """Return source, articles and what is wrong; a page that is no agency's goes by its host, without the credit.

    Args:
        source: where the page came from, and whose it says that it is.
        articles: those found on it.
        agencies: the name of each agency by its forms in small letters.
        hosts: where the agencies publish themselves.
    """
    claimed = find_claim(source.outlet or "", agencies, hosts.generic)
    host = _find_host(source, articles)
    if claimed is None or not host or hosts.may_be(claimed, host):
        return source, articles, ()
    problem = Problem(
        code="claimed_agency",
        message=(
            f"The page calls itself {source.outlet}, and {host} is none of the hosts of {claimed}. It goes by its "
            f"host, and nothing on it counts as a report of {claimed}. Look for the story at {claimed} itself."
        ),
    )
    kept = tuple(replace(a, agency=tuple(name for name in a.agency if name != claimed)) for a in articles)
    return replace(source, outlet=host), kept, (problem,)


def find_claim(outlet: str, agencies: Mapping[str, str], generic: frozenset[str]) -> str | None:
    """Return the agency that a site's name gives it out as, or None.

    Letters of other scripts count as the Latin ones that they look like, and words that any news site has in its name
    are passed over; short names of agencies are words of their own in small letters.

    Args:
        outlet: what the page calls its site.
        agencies: the name of each agency by its forms in small letters.
        generic: words that any news site may have in its name, in small letters.
    """
    shown = " ".join(anyascii(outlet).split())
    if exact := agencies.get(shown.casefold()):
        return exact
    words = [word for word in NAME_PART.findall(shown) if word.casefold() not in generic]
    left = " ".join(words)
    told = len(left) >= LEAST_NAME or (left.isupper() and len(words) == 1)
    return agencies.get(left.casefold()) if told else None


def _find_host(source: Source, articles: Sequence[Article]) -> str:
    """Return the host that a page came from; of a file, the one that it names as its own address."""
    for address in (source.uri, *(article.x_canonical or "" for article in articles)):
        try:
            parts = urlsplit(address)
            host = parts.hostname or ""
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and host:
            return host.rstrip(".").removeprefix("www.")
    return ""
