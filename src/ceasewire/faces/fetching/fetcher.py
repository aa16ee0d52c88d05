"""An address to its page: looked at, allowed, asked for, followed, kept."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeAlias
from urllib.parse import urldefrag, urljoin

import httpx

from ceasewire import __version__
from ceasewire.errors import SettingError
from ceasewire.faces.fetching.addresses import DISGUISED, PRIVATE, check_address
from ceasewire.faces.fetching.answers import Answer, Asker
from ceasewire.faces.fetching.connecting import (
    STEP_SECONDS,
    CertificateError,
    Deadline,
    GuardedTransport,
    PrivateHostError,
    UnknownHostError,
)
from ceasewire.faces.fetching.manners import NAME, NOTHING, ROBOTS_BYTES, Pacer, Rules, find_origin, read_rules
from ceasewire.faces.fetching.shelf import KeptPage, Shelf, open_shelf
from ceasewire.model.page import Problem
from ceasewire.settings import Settings
from ceasewire.workflow.opening import Fetched

MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
UNCHANGED = 304
PROXIES = ("http://", "https://")
# Requests say what they can take and who asks; nothing about the user, and no word of where they come from.
ACCEPTED = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5",
    "Accept-Language": "en,*;q=0.5",
    "Accept-Encoding": "gzip",
}

_Result: TypeAlias = Answer | Problem


@dataclass(slots=True, kw_only=True)
class Fetcher:
    """Fetches pages; see `open_fetcher`. Whatever goes wrong is a result with its reason.

    Attributes:
        asker: sends requests.
        pacer: keeps requests to one site apart.
        shelf: pages fetched before, or None.
        settings: bounds, and whether private networks may be fetched from.
        clock: gives the present as an ISO date-time in UTC.
        release: closes all connections.
    """

    asker: Asker
    pacer: Pacer
    shelf: Shelf | None
    settings: Settings
    clock: Callable[[], str]
    release: Callable[[], None]
    _rules: dict[str, Rules] = field(default_factory=dict)

    def __call__(self, address: str) -> Fetched | Problem:
        """Return the page at an address, or the reason that there is none.

        1. look at the address; 2. ask the site's robots.txt; 3. ask for the page, or whether it changed; 4. follow a
        redirect, from step 1; 5. keep the page.
        """
        self.asker.deadline.start(self.settings.fetch_seconds)
        try:
            return self._fetch(address)
        finally:
            # Between two pages of a site lies a pause: connections are not kept open over it.
            self.release()

    def _fetch(self, address: str) -> Fetched | Problem:
        here = urldefrag(address)[0]
        for _ in range(MOST_REDIRECTS + 1):
            if (refused := self._refuse(address, here)) is not None:
                return refused
            kept = self.shelf.find(here) if self.shelf else None
            answer = self._ask(address, here, kept[0] if kept else None)
            if isinstance(answer, Problem):
                return answer
            if answer.status == UNCHANGED and kept:
                return _fetched(*kept)
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return self._take(address, here, answer)
            here = _follow(here, answer.headers["location"].strip())
        return _problem("redirects", f"{address} leads from one address to the next, more than {MOST_REDIRECTS} times.")

    def _refuse(self, address: str, here: str) -> Problem | None:
        """Return why an address may not be fetched: by itself, or by its site's robots.txt; None if it may."""
        leads = "" if here == address else f" leads to {here}, which"
        if reason := check_address(here, private=self.settings.private_addresses):
            todo = _ALLOW if reason in (PRIVATE, DISGUISED) else "Check the address."
            return _problem("refused", f"{address}{leads} is not fetched: {reason}. {todo}")
        rules = self._find_rules(address, here)
        if isinstance(rules, Problem):
            return rules
        if rules.allows(here):
            return None
        why = "can't be had now, so that nothing may be fetched" if rules.nothing else f"asks {NAME} not to fetch it"
        site = find_origin(here)
        return _problem("robots", f"{address}{leads} is not fetched: the robots.txt of {site} {why}. {_SAVE}")

    def _find_rules(self, address: str, here: str) -> Rules | Problem:
        origin = find_origin(here)
        if origin not in self._rules:
            found = self._ask_rules(address, origin)
            if isinstance(found, Problem):
                return found
            self._rules[origin] = found
        return self._rules[origin]

    def _ask_rules(self, address: str, origin: str) -> Rules | Problem:
        """Return the rules of a site; a site that can't be reached is a problem, not a rule."""
        here = f"{origin}/robots.txt"
        for _ in range(MOST_REDIRECTS + 1):
            if check_address(here, private=self.settings.private_addresses):
                return NOTHING
            answer = self._ask(address, here, None, limit=ROBOTS_BYTES)
            if isinstance(answer, Problem):
                return answer
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return read_rules(answer.status, answer.body)
            here = _follow(here, answer.headers["location"].strip())
        return read_rules(404, b"")

    def _ask(self, address: str, here: str, kept: KeptPage | None, *, limit: int | None = None) -> _Result:
        """Return the answer of a site, or why there was none."""
        headers = dict(ACCEPTED)
        if kept and kept.etag:
            headers["If-None-Match"] = kept.etag
        if kept and kept.last_modified:
            headers["If-Modified-Since"] = kept.last_modified
        origin = find_origin(here)
        delay = self._rules[origin].delay if origin in self._rules else 0.0
        self.asker.deadline.extend(self.pacer.wait(origin, delay))
        try:
            return self.asker.ask(here, headers, limit=self._limit if limit is None else limit)
        except PrivateHostError:
            return _problem("refused", f"{address} is not fetched: {origin} leads into a private network. {_ALLOW}")
        except UnknownHostError:
            return _problem("unreachable", f"{address} can't be fetched: nobody knows {origin}. Check the name.")
        except httpx.TimeoutException:
            seconds = f"{self.settings.fetch_seconds:g} seconds"
            return _problem("unreachable", f"{address} did not answer in full within {seconds}. Try again later.")
        except CertificateError as error:
            return _problem(
                "certificate", f"{address} can't be fetched: {origin} can't show that it is itself: {error}. {_SAFE}"
            )
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            reason = str(error) or type(error).__name__
            return _problem("unreachable", f"{address} can't be fetched: {reason}. Try again later.")
        finally:
            self.pacer.end(origin)

    @property
    def _limit(self) -> int:
        return int(self.settings.fetch_megabytes * 1_000_000)

    def _take(self, address: str, here: str, answer: Answer) -> Fetched | Problem:
        """Return the page of an answer, kept for the next time."""
        if answer.status != 200:
            return _problem("status", f"{address} gave no page: its site answered {answer.status}. {_SAVE}")
        if answer.over:
            most = f"{self.settings.fetch_megabytes:g} megabytes"
            return _problem("too_large", f"{address} is larger than {most}. Raise CEASEWIRE_FETCH_MEGABYTES.")
        page = KeptPage(
            address=here,
            sha256=hashlib.sha256(answer.body).hexdigest(),
            retrieved=self.clock(),
            media_type=answer.headers.get("content-type"),
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
        )
        if self.shelf and not answer.broken:
            self.shelf.keep(page, answer.body)
        return _fetched(page, answer.body, broken=answer.broken)


_ALLOW = "Set CEASEWIRE_PRIVATE_ADDRESSES=yes to fetch from your own network."
_SAFE = (
    "Check the address and this machine's clock; behind a network that reads along, SSL_CERT_FILE names its authority."
)
_SAVE = "Save the page in your browser and pass the file."


def open_fetcher(settings: Settings, *, pacer: Pacer | None = None) -> Fetcher:
    """Return a fetcher with these settings: no cookies, no credentials, no proxy but the one that they name.

    Args:
        settings: bounds, whether private networks may be fetched from, the proxy.
        pacer: of a fetcher before it, so that the first request keeps its distance from the last one.

    Raises:
        SettingError: if the proxy's address is none.
    """
    if settings.proxy and not settings.proxy.lower().startswith(PROXIES):
        raise SettingError(
            "CEASEWIRE_PROXY is no address of an HTTP proxy",
            expected="http://HOST:PORT",
            todo="Set it anew, or unset it",
        )
    deadline = Deadline()
    pacer = pacer or Pacer(pause=settings.fetch_pause)
    contact = f" (+{settings.contact})" if settings.contact else ""
    transport = GuardedTransport(deadline, private=settings.private_addresses, proxy=settings.proxy)
    client = httpx.Client(
        transport=transport,
        headers={"User-Agent": f"{NAME}/{__version__}{contact}"},
        timeout=STEP_SECONDS,
        follow_redirects=False,
        trust_env=False,
    )
    return Fetcher(
        asker=Asker(
            client=client,
            deadline=deadline,
            tries=settings.fetch_tries,
            pace=lambda address: pacer.rest(find_origin(address)),
        ),
        pacer=pacer,
        shelf=open_shelf(settings.kept_pages, os.environ),
        settings=settings,
        clock=_now,
        release=transport.close,
    )


def _follow(here: str, location: str) -> str:
    """Return where a redirect leads; one that is malformed as it is, to be refused."""
    try:
        return urldefrag(urljoin(here, location))[0]
    except ValueError:
        return location


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _fetched(page: KeptPage, data: bytes, *, broken: bool = False) -> Fetched:
    note = Problem(code="damaged", message="The page breaks off inside its compression; what came was read.")
    return Fetched(
        data=data,
        uri=page.address,
        media_type=page.media_type,
        retrieved=page.retrieved,
        problems=(note,) if broken else (),
    )


def _problem(code: str, message: str) -> Problem:
    return Problem(code=code, message=message, fatal=True)
