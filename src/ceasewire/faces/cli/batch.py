"""`ceasewire batch`: archives read by many processes, on this machine or with an engine on many."""

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.faces.cli.console import errors, fault, note
from ceasewire.faces.cli.read import Published
from ceasewire.faces.wording import counted
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.scale.batch import Account, Batch
    from ceasewire.scale.shards import ShardDone

ENGINES = ("local", "ray", "dask")
WORST = 5  # reasons that are told; all stand in quarantine.jsonl


def _choose_engine(words: str) -> str:
    if words not in ENGINES:
        raise typer.BadParameter(f"{words!r} is none of {', '.join(ENGINES)}.")
    return words


def batch(
    place: Annotated[
        str,
        typer.Argument(
            metavar="INPUT",
            help="JSONL, Parquet or WARC (also .gz, .zst), a folder of them and of pages, or an address like s3://...",
            show_default=False,
        ),
    ],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder of the results.", show_default=False)],
    engine: Annotated[
        str, typer.Option(metavar="NAME", callback=_choose_engine, help="What spreads the work: local, ray or dask.")
    ] = "local",
    workers: Annotated[
        int | None,
        typer.Option(min=1, help="Documents read at a time; one for each processor if not given.", show_default=False),
    ] = None,
    address: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS", help="Of a Ray or Dask cluster; one is started here if not given.", show_default=False
        ),
    ] = "",
    shard_size: Annotated[int, typer.Option(min=1, help="The most documents that end in one file.")] = 200,
    timeout: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="The most that one document takes.")] = 60,
    memory: Annotated[int, typer.Option(min=500, metavar="MB", help="The most that a reading process takes.")] = 2000,
    attempts: Annotated[int, typer.Option(min=1, help="How often a document may hang or crash.")] = 2,
    published: Published = None,
) -> None:
    """Read many documents, and account for each of them.

    Readings go to OUT/readings as Parquet; what can't be read goes to OUT/quarantine.jsonl, with the reason.
    A run that was broken off goes on where it stopped when the same command is given again.

    \b
    Examples:
      ceasewire batch examples/ coded
      ceasewire batch examples/ coded --workers 2
      ceasewire add coded
    """
    from ceasewire.scale.batch import finish_batch, hold_folder, plan_batch, run_batch
    from ceasewire.scale.engines import EngineName, stop_on_term
    from ceasewire.scale.guard import Limits
    from ceasewire.scale.shards import Job
    from ceasewire.workflow.versions import name_reader

    settings = read_settings(os.environ)
    limits = Limits(seconds=timeout, megabytes=memory, tries=attempts)
    job = Job(out=out.resolve(), limits=limits, parser=settings.parser, published=published)
    stop_on_term()
    with hold_folder(job.out):
        planned = plan_batch(place, job, reader=name_reader(settings.parser), shard_size=shard_size)
        _say_plan(planned)
        running = run_batch(planned, engine=EngineName(engine), workers=workers or _processors(), address=address)
        faults = [done for done in _follow(running, planned) if done.fault]
        account = finish_batch(planned)
    for done in faults:
        fault(f"Shard {done.number}: {done.fault}")
    _say_account(account, out)
    raise typer.Exit(0 if account.whole else 1)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _say_plan(planned: "Batch") -> None:
    total, shards = planned.total, len(planned.plan.shards)
    held = counted(total, "document") if total is not None else "documents that are counted as they are read"
    note(f"{counted(len(planned.plan.files), 'file')}, {held}, {counted(shards, 'shard')}.")
    if planned.done:
        note(f"{counted(len(planned.done), 'shard')} done by an earlier run; going on with the others.")


def _follow(running: "Iterator[ShardDone]", planned: "Batch") -> "Iterable[ShardDone]":
    """Yield the shards as they end; on a terminal a bar tells how many documents, how fast, and how long yet."""
    console = errors()
    if not console.is_terminal:
        yield from running
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    total, before = planned.total, sum(done.count for done in planned.done)
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    start, count, aside = time.monotonic(), 0, 0
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("reading", total=total, completed=before, rate="")
        for done in running:
            count, aside = count + done.count, aside + done.aside
            speed = count / max(time.monotonic() - start, 1e-9)
            words = f"{speed:.1f} documents a second" + (f", {aside} set aside" if aside else "")
            bar.update(task, completed=before + count, rate=words)
            yield done


def _say_account(account: "Account", out: Path) -> None:
    words = (
        f"{counted(account.counted, 'document')}: {counted(account.read, 'reading')}, {account.aside} in quarantine"
        f" ({account.words:,} words)."
    )
    typer.echo(words) if account.whole else fault(words)
    if account.aside:
        _say_reasons(out)
    if account.undone:
        fault(
            f"{counted(len(account.undone), 'shard')} could not be done; run the same command again. "
            "What is done is kept."
        )
    elif account.missing:
        fault(f"{counted(account.missing, 'document')} of the plan were not found: the input has changed meanwhile.")
    else:
        note(f"Put them into a ledger: ceasewire add {out}")


def _say_reasons(out: Path) -> None:
    """Tell the commonest reasons for which documents were set aside."""
    import json
    from collections import Counter

    lists = sorted((out / "quarantine").glob("*.jsonl"))
    codes = Counter(json.loads(line)["code"] for file in lists for line in file.read_text("utf-8").splitlines())
    told = ", ".join(f"{number} {code}" for code, number in codes.most_common(WORST))
    note(f"Set aside: {told}. Each with its reason in {out / 'quarantine.jsonl'}.")
