"""One round of watching: lists that are due are read, pages that are due are added, step by step."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ceasewire.faces.watching.place import FeedState, PageState, PageStatus, Place, later, read_time
from ceasewire.model.page import Problem
from ceasewire.page.files.listings import Listed, Listing, list_articles
from ceasewire.workflow.add import Addition
from ceasewire.workflow.opening import Fetch

MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0
# A list that fails is left alone for twice as long each time, a page for longer and longer; then it is given up.
LONGEST_PAUSE = 6 * HOUR
PAUSES = (10 * MINUTE, HOUR, 6 * HOUR, DAY)
# Sitemaps of sitemaps are followed so far, and so many in a round.
MOST_SITEMAPS = 50
# What a first look at a sitemap takes in: pages of the last days. A feed holds nothing else.
FIRST_DAYS = 2
# Reasons that a later try does not mend; all others are tried again.
FINAL = frozenset({"robots", "refused", "too_large", "no_article", "no_pages", "binary", "scan", "locked"})

# An address to what became of it in the ledger.
Add = Callable[[str], Sequence[Addition]]


class StepKind(StrEnum):
    """What a step did."""

    LISTED = "listed"
    LIST_FAILED = "list failed"
    ADDED = "added"
    KNOWN = "known"
    PUT_OFF = "put off"
    GAVE_UP = "gave up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a round, after which the place can be kept.

    Attributes:
        kind: what it did.
        address: of the list or page.
        number: of a list: how many pages are new or changed.
        reason: why it failed.
        additions: of a page: what became of it in the ledger.
    """

    kind: StepKind
    address: str
    number: int = 0
    reason: str = ""
    additions: tuple[Addition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What is followed, and how.

    Attributes:
        feeds: addresses of feeds and sitemaps.
        every: seconds between two looks at a list.
        most: how many pages are added in a round; the others wait for the next.
        fetch: brings lists from the network.
        add: adds a page to the ledger.
        clock: gives the present as an ISO date-time in UTC.
    """

    feeds: tuple[str, ...]
    every: float
    most: int
    fetch: Fetch
    add: Add
    clock: Callable[[], str]


def run_round(place: Place, watch: Watch) -> Iterator[Step]:
    """Yield the steps of one round. The place is changed before a step is yielded, and should be kept then.

    A page is marked as kept only when the ledger has it, so a round that is cut off loses nothing; the ledger knows
    the bytes of what it has, so nothing is there twice.

    1. read the lists that are due; 2. add the pages that are due, the oldest first.
    """
    for feed in watch.feeds:
        state = place.feeds.setdefault(feed, FeedState())
        if state.due <= watch.clock():
            yield _read_list(feed, state, place, watch)
    yield from _add_pages(place, watch)
    place.forget_old(watch.clock())


def next_due(place: Place, watch: Watch) -> str:
    """Return the moment at which there is something to do again."""
    moments = [place.feeds[feed].due for feed in watch.feeds if feed in place.feeds]
    moments += [page.due for page in place.pages.values() if page.status is PageStatus.WAITING]
    moments += [item["due"] for item in place.outbox]
    return min(moments, default=later(watch.clock(), watch.every))


def count_waiting(place: Place) -> int:
    """Return how many pages wait to be fetched, or to be tried again."""
    return sum(page.status is PageStatus.WAITING for page in place.pages.values())


def _read_list(feed: str, state: FeedState, place: Place, watch: Watch) -> Step:
    found = _gather(feed, watch.fetch)
    now = watch.clock()
    if isinstance(found, Problem):
        state.failures += 1
        state.reason = found.message
        pause = min(watch.every * 2 ** min(state.failures, 16), max(LONGEST_PAUSE, watch.every))
        state.due = later(now, pause)
        return Step(kind=StepKind.LIST_FAILED, address=feed, reason=found.message)
    first = not state.read
    number = sum(_note(article, feed, place, now, old=first and not listing.is_feed) for listing, article in found)
    state.failures, state.reason, state.read = 0, "", now
    state.due = later(now, watch.every)
    return Step(kind=StepKind.LISTED, address=feed, number=number)


def _gather(feed: str, fetch: Fetch) -> list[tuple[Listing, Listed]] | Problem:
    """Return what a list names, with that of the sitemaps that it leads to; why not, where it can't be had itself."""
    found: list[tuple[Listing, Listed]] = []
    waiting, seen = [feed], {feed}
    while waiting:
        address = waiting.pop(0)
        fetched = fetch(address)
        if isinstance(fetched, Problem):
            if address == feed:
                return fetched
            continue  # one sitemap of many: the others count, and it is asked for again in the next round
        listing = list_articles(fetched.data, uri=fetched.uri)
        fatal = next((p for p in listing.problems if p.fatal), None)
        if fatal and address == feed:
            return fatal
        found += [(listing, article) for article in listing.articles]
        for further in listing.sitemaps:
            if further not in seen and len(seen) <= MOST_SITEMAPS:
                seen.add(further)
                waiting.append(further)
    return found


def _note(article: Listed, feed: str, place: Place, now: str, *, old: bool) -> bool:
    """Note a page of a list; return whether it is new, or changed since it was seen.

    Args:
        article: the page.
        feed: the list.
        place: where watching stands.
        now: the present.
        old: whether pages that are not of the last days are taken as known.
    """
    page = place.pages.get(article.address)
    if page is None:
        recent = not old or _is_recent(article, now)
        status = PageStatus.WAITING if recent else PageStatus.EARLIER
        place.pages[article.address] = PageState(
            feed=feed, title=article.title, updated=article.updated, status=status, due=now, listed=now
        )
        return recent
    page.listed = now
    if article.updated and page.updated and article.updated > page.updated:
        page.updated, page.status, page.tries, page.due = article.updated, PageStatus.WAITING, 0, now
        return True
    return False


def _is_recent(article: Listed, now: str) -> bool:
    """Whether a list says that a page is of the last days; a page without a day is taken for an earlier one."""
    return bool(article.updated) and (article.updated or "") >= later(now, -FIRST_DAYS * DAY)[:10]


def _add_pages(place: Place, watch: Watch) -> Iterator[Step]:
    now = watch.clock()
    due = [(p.due, a) for a, p in place.pages.items() if p.status is PageStatus.WAITING and p.due <= now]
    for _, address in sorted(due)[: watch.most]:
        yield _add_page(address, place.pages[address], watch)


def _add_page(address: str, page: PageState, watch: Watch) -> Step:
    additions = tuple(watch.add(address))
    failed = [addition for addition in additions if addition.added is None]
    if additions and len(failed) < len(additions):
        page.status, page.tries, page.reason = PageStatus.KEPT, 0, ""
        known = all(a.outcome.reading is None for a in additions if a.added)
        return Step(kind=StepKind.KNOWN if known else StepKind.ADDED, address=address, additions=additions)
    problem = _find_reason(failed)
    page.reason, page.tries = problem.message, page.tries + 1
    if problem.code in FINAL or page.tries > len(PAUSES):
        page.status = PageStatus.GIVEN_UP
        return Step(kind=StepKind.GAVE_UP, address=address, reason=page.reason, additions=additions)
    page.due = later(watch.clock(), PAUSES[page.tries - 1])
    return Step(kind=StepKind.PUT_OFF, address=address, reason=page.reason, additions=additions)


def _find_reason(failed: Sequence[Addition]) -> Problem:
    problems = [p for addition in failed for p in addition.outcome.problems]
    fatal = [p for p in problems if p.fatal]
    nothing = Problem(code="unreachable", message="Nothing came of it.", fatal=True)
    return (fatal or problems or [nothing])[0]


def seconds_until(moment: str, now: str) -> float:
    """Return how many seconds are left until a moment; 0 where it has passed.

    >>> seconds_until("2031-05-02T10:01:00Z", "2031-05-02T10:00:00Z")
    60.0
    """
    return max((read_time(moment) - read_time(now)).total_seconds(), 0.0)
