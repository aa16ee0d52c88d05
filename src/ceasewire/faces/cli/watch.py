"""`ceasewire watch`: feeds and sitemaps followed, what is new added, what moves told."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.faces.cli.console import fault, note, shown
from ceasewire.faces.cli.digest import build_digest
from ceasewire.faces.cli.ledger import LedgerPath, ask_now, say_added
from ceasewire.faces.cli.read import tell_problems
from ceasewire.faces.clock import now
from ceasewire.faces.wording import counted
from ceasewire.settings import Settings, read_settings

if TYPE_CHECKING:
    from ceasewire.faces.fetching.manners import Pacer
    from ceasewire.faces.watching.place import Place
    from ceasewire.faces.watching.rounds import Step, Watch
    from ceasewire.faces.watching.rules import Alerting
    from ceasewire.workflow.add import Keeper

# Longer than this nothing sleeps: a clock that is set or a laptop that was closed is noticed then.
LONGEST_SLEEP = 60.0
LEAST_MINUTES = 1.0


def watch(
    feeds: Annotated[
        list[str],
        typer.Argument(metavar="FEED...", help="Addresses of RSS or Atom feeds and sitemaps.", show_default=False),
    ],
    every: Annotated[
        float, typer.Option(min=LEAST_MINUTES, metavar="MINUTES", help="How often each is looked at.")
    ] = 15,
    most: Annotated[int, typer.Option(min=1, help="The most pages that are added in one round.")] = 100,
    once: Annotated[bool, typer.Option("--once", help="One round, then stop: for a schedule of your own.")] = False,
    status: Annotated[bool, typer.Option("--status", help="Say where it stands, and fetch nothing.")] = False,
    retry: Annotated[bool, typer.Option("--retry", help="Try pages again that were given up.")] = False,
    alerts: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What is to be told, and to whom (TOML).", show_default=False)
    ] = None,
    digests: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write a brief on each day there.", show_default=False)
    ] = None,
    place: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Where it keeps its place; beside the ledger if not given.", show_default=False
        ),
    ] = None,
    ledger: LedgerPath = None,
) -> None:
    """Follow feeds and sitemaps, and add what is new to the ledger.

    It keeps to each site's robots.txt and leaves a pause between requests; what fails is tried again,
    later and later. It can be stopped and started at any time: nothing is lost and nothing is added twice.

    \b
    Examples:
      ceasewire watch https://news.example/world/rss.xml --once
      ceasewire watch https://news.example/sitemap.xml --every 30
      ceasewire watch https://news.example/rss --digests briefs
    """
    from ceasewire.faces.watching.place import hold_place
    from ceasewire.faces.watching.rules import load_alerting

    wrong = [feed for feed in feeds if not feed.lower().startswith(("http://", "https://"))]
    if wrong:
        raise typer.BadParameter(f"{wrong[0]!r} is no web address. Give it as https://...")
    settings = read_settings(os.environ)
    path = ledger or settings.ledger
    plan = _Plan(
        ledger=path,
        place=place or (Path("ceasewire.watch.json") if "://" in path else Path(f"{path}.watch.json")),
        feeds=tuple(dict.fromkeys(feeds)),
        every=every * 60,
        most=most,
        once=once,
        alerting=load_alerting(alerts) if alerts else None,
        digests=digests,
    )
    with hold_place(plan.place) as held:
        if status:
            _say_status(held, feeds)
            return
        if retry:
            _try_again(held)
        with _stoppable() as stopped:
            _watch(held, plan, settings, stopped)
    if once and any(held.feeds[feed].reason for feed in feeds if feed in held.feeds):
        raise typer.Exit(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What the command was asked to do."""

    ledger: str
    place: Path
    feeds: tuple[str, ...]
    every: float
    most: int
    once: bool
    alerting: "Alerting | None"
    digests: Path | None


def _watch(held: "Place", plan: _Plan, settings: Settings, stopped: threading.Event) -> None:
    """Go round until stopped. A ledger is opened for each round alone, so that others can work with it meanwhile."""
    from ceasewire.faces.fetching.manners import Pacer
    from ceasewire.faces.watching.place import save_place
    from ceasewire.faces.watching.rounds import count_waiting, next_due, seconds_until

    pacer = Pacer(pause=settings.fetch_pause)
    while True:
        current = _go_round(held, plan, settings, stopped, pacer)
        save_place(plan.place, held)
        if plan.once or stopped.is_set():
            waiting = count_waiting(held)
            note(f"{counted(waiting, 'page')} waiting for a later round." if waiting else "Nothing is left waiting.")
            return
        moment = next_due(held, current)
        while not stopped.is_set() and (left := seconds_until(moment, now())):
            stopped.wait(min(left, LONGEST_SLEEP))


def _go_round(held: "Place", plan: _Plan, settings: Settings, stopped: threading.Event, pacer: "Pacer") -> "Watch":
    """Do one round; return how it was done."""
    from ceasewire.faces.fetching import open_fetcher
    from ceasewire.faces.watching.place import save_place
    from ceasewire.faces.watching.rounds import Watch, run_round
    from ceasewire.workflow.add import Addition, add_sources, open_keeper
    from ceasewire.workflow.sources import SourceFile

    fetch = open_fetcher(settings, pacer=pacer)  # anew each round: so is what it knows of each site's robots.txt
    most_bytes = int(settings.keep_megabytes * 1_000_000)
    with open_keeper(plan.ledger, parser=settings.parser, clock=now, fetch=fetch, most_bytes=most_bytes) as keeper:

        def add(address: str) -> list[Addition]:
            return list(add_sources([SourceFile(uri=address)], keeper=keeper))

        current = Watch(feeds=plan.feeds, every=plan.every, most=plan.most, fetch=fetch, add=add, clock=now)
        held.checked = held.checked or now()
        for step in run_round(held, current):
            save_place(plan.place, held)
            _say_step(step)
            if stopped.is_set():
                break
        if plan.alerting:
            _tell(held, keeper, plan.alerting)
        if plan.digests:
            _write_digest(held, keeper, plan.digests)
    return current


@contextmanager
def _stoppable() -> Iterator[threading.Event]:
    """Give what is set when Ctrl-C or SIGTERM asks to stop: the page in work is finished first."""
    stopped = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        if stopped.is_set():
            raise KeyboardInterrupt  # asked twice: at once
        stopped.set()
        note("Stopping after this page; once more to stop at once.")

    if threading.current_thread() is not threading.main_thread():
        yield stopped
        return
    before = {sign: signal.signal(sign, stop) for sign in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopped
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)


def _tell(held: "Place", keeper: "Keeper", alerting: "Alerting") -> None:
    """Put what is to be told into the outbox, and deliver what is due."""
    from ceasewire.faces.watching.alerts import alert_deadlines, alert_movements
    from ceasewire.faces.watching.outlets import deliver, put_alerts
    from ceasewire.workflow.movements import compare_days

    asked = ask_now()
    compared = compare_days(keeper.store, since=held.checked[:10], asked=asked, known_since=held.checked)
    made = [*alert_movements(alerting.rules, compared.movements, compared.deals, made=asked.known_at)]
    made += alert_deadlines(alerting.rules, compared.deals, now=asked.known_at)
    number = put_alerts(held, made, alerting.outlets, asked.known_at)
    held.checked = asked.known_at
    for words in deliver(held, alerting.outlets, asked.known_at):
        fault(words)
    if number:
        note(f"{counted(number, 'alert')} made, {len(held.outbox)} not delivered everywhere yet.")


def _write_digest(held: "Place", keeper: "Keeper", folder: Path) -> None:
    """Write the brief on the days since the last one, once a day is over."""
    from datetime import date, timedelta

    from ceasewire.faces.watching.digest import write_html, write_markdown
    from ceasewire.workflow.outputs import write_atomic

    asked = ask_now()
    yesterday = (date.fromisoformat(asked.as_of) - timedelta(days=1)).isoformat()
    if not held.digest:  # the first day that is told is the one that begins now
        held.digest = yesterday
    if held.digest >= yesterday:
        return
    made = build_digest(keeper.store, since=held.digest, asked=replace(asked, as_of=yesterday))
    write_atomic(folder / f"{yesterday}.md", write_markdown(made))
    write_atomic(folder / f"{yesterday}.html", write_html(made))
    held.digest = yesterday
    note(f"Brief on {yesterday} written to {folder}.")


def _say_step(step: "Step") -> None:
    from ceasewire.faces.watching.rounds import StepKind

    name = shown(step.address)
    if step.kind is StepKind.LISTED:
        note(f"{name}: {counted(step.number, 'page')} new or changed.")
    elif step.kind is StepKind.LIST_FAILED:
        fault(f"{step.reason} Tried again later.")
    elif step.kind in (StepKind.PUT_OFF, StepKind.GAVE_UP):
        fault(f"{name} {'is tried again later' if step.kind is StepKind.PUT_OFF else 'is given up'}: {step.reason}")
    else:
        for addition in step.additions:
            tell_problems(addition.outcome)
            say_added(addition)


def _say_status(held: "Place", feeds: list[str]) -> None:
    from collections import Counter

    from ceasewire.faces.watching.place import PageStatus

    for feed in feeds:
        state = held.feeds.get(feed)
        if state is None:
            typer.echo(f"{shown(feed)}: never looked at")
            continue
        pages = Counter(page.status for page in held.pages.values() if page.feed == feed)
        told = ", ".join(f"{number} {name}" for name, number in sorted(pages.items())) or "no pages"
        trouble = f"; failed {state.failures} times in a row: {state.reason}" if state.failures else ""
        typer.echo(f"{shown(feed)}: {told}; read {state.read or 'never'}, due {state.due or 'now'}{trouble}")
    for address, page in held.pages.items():
        if page.status is PageStatus.GIVEN_UP or (page.status is PageStatus.WAITING and page.tries):
            typer.echo(f"  {page.status}: {shown(address)}: {shown(page.reason)}")
    if held.outbox:
        typer.echo(f"{counted(len(held.outbox), 'alert')} not delivered yet")


def _try_again(held: "Place") -> None:
    from ceasewire.faces.watching.place import PageStatus

    for page in held.pages.values():
        if page.status is PageStatus.GIVEN_UP:
            page.status, page.tries, page.due = PageStatus.WAITING, 0, ""
