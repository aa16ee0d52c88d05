"""Where watching stands: what was seen, what is due, which alerts are not delivered yet. Kept in one file."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from ceasewire.errors import StoreError
from ceasewire.workflow.outputs import hold_alone, write_atomic

FORMAT = 1
# Addresses that have been dealt with and have stood in no list for so long are forgotten.
FORGET_AFTER = timedelta(days=120)


class PageStatus(StrEnum):
    """How far a page is."""

    WAITING = "waiting"  # to be fetched, or to be tried again
    KEPT = "kept"  # in the ledger
    EARLIER = "earlier"  # stood in a sitemap when it was first looked at, without being new
    GIVEN_UP = "given up"  # it can't be had or holds no article; the reason stands beside


@dataclass(slots=True, kw_only=True)
class FeedState:
    """A feed or sitemap.

    Attributes:
        due: ISO date-time in UTC from which it is asked again.
        failures: how often it failed in a row.
        reason: why it failed last; empty where it did not.
        read: when it was read last; empty where never.
    """

    due: str = ""
    failures: int = 0
    reason: str = ""
    read: str = ""


@dataclass(slots=True, kw_only=True)
class PageState:
    """A page that a list names.

    Attributes:
        feed: the list that named it first.
        title: what the list calls it.
        updated: the day or time that the list gives it.
        status: how far it is.
        tries: how often it failed in a row.
        due: ISO date-time in UTC from which it is tried.
        reason: why it failed last.
        listed: when it stood in a list last.
    """

    feed: str
    title: str = ""
    updated: str | None = None
    status: PageStatus = PageStatus.WAITING
    tries: int = 0
    due: str = ""
    reason: str = ""
    listed: str = ""


@dataclass(slots=True, kw_only=True)
class Place:
    """Everything that watching has to know when it is started again.

    Attributes:
        feeds, pages: by their address.
        checked: up to when the ledger was looked through for alerts.
        told: ids of alerts that were made, with their day, so that none is made twice.
        outbox: alerts that are not delivered everywhere yet: `alert` as JSON, `left` names of outlets, `tries`, `due`.
        digest: the day of the last digest.
    """

    feeds: dict[str, FeedState] = field(default_factory=dict)
    pages: dict[str, PageState] = field(default_factory=dict)
    checked: str = ""
    told: dict[str, str] = field(default_factory=dict)
    outbox: list[dict[str, Any]] = field(default_factory=list)
    digest: str = ""

    def forget_old(self, now: str) -> None:
        """Forget what has been dealt with long ago, so that the file does not grow for ever."""
        limit = (read_time(now) - FORGET_AFTER).isoformat()
        self.pages = {
            address: page
            for address, page in self.pages.items()
            if page.status is PageStatus.WAITING or page.listed >= limit
        }
        self.told = {name: day for name, day in self.told.items() if day >= limit[:10]}


def read_time(moment: str) -> datetime:
    """Return the time of an ISO date-time in UTC."""
    return datetime.fromisoformat(moment)


def later(moment: str, seconds: float) -> str:
    """Return the moment so many seconds later.

    >>> later("2031-05-02T10:00:00Z", 90)
    '2031-05-02T10:01:30Z'
    """
    return (read_time(moment) + timedelta(seconds=seconds)).isoformat(timespec="seconds").replace("+00:00", "Z")


@contextmanager
def hold_place(path: Path) -> Iterator[Place]:
    """Give what stands in the file, or a new place where there is none; nobody else may watch by it meanwhile.

    Raises:
        StoreError: if another process holds it, or it can't be read.
        OutputError: if it can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    busy = StoreError(
        f"Another process watches by {path}",
        expected="one at a time",
        todo="Stop it, or give another file with --place",
    )
    with hold_alone(path.with_name(f"{path.name}.lock"), busy):
        yield load_place(path)


def load_place(path: Path) -> Place:
    """Return what stands in the file; a new place where there is none.

    Raises:
        StoreError: if it can't be read.
    """
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        return Place()
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error
    try:
        return Place(
            feeds={address: FeedState(**state) for address, state in content["feeds"].items()},
            pages={
                address: PageState(**{**state, "status": PageStatus(state["status"])})
                for address, state in content["pages"].items()
            },
            checked=content["checked"],
            told=content["told"],
            outbox=content["outbox"],
            digest=content["digest"],
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _damaged(path, error) from error


def save_place(path: Path, place: Place) -> None:
    """Write where watching stands, in one step.

    Raises:
        OutputError: if it can't be written.
    """
    write_atomic(path, json.dumps({"format": FORMAT, **asdict(place)}, ensure_ascii=True))


def _damaged(path: Path, error: Exception) -> StoreError:
    return StoreError(
        f"{path} can't be read ({error})",
        expected="what an earlier `ceasewire watch` wrote there",
        todo="Move it away: pages that are in the ledger are known there and not added twice",
    )
