"""The engines that map a batch's shards: local processes, Ray Data, Dask. All of them call `process_shard`."""

import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from enum import StrEnum
from typing import Any

from ceasewire.errors import SetupError
from ceasewire.scale.plan import Shard
from ceasewire.scale.shards import Job, ShardDone, StoppedError, close_readers, process_shard

Engine = Callable[[Sequence[Shard], Job, int, str], Iterator[ShardDone]]


class EngineName(StrEnum):
    """What a batch is run by."""

    LOCAL = "local"
    RAY = "ray"
    DASK = "dask"


def run_local(shards: Sequence[Shard], job: Job, workers: int, address: str = "") -> Iterator[ShardDone]:
    """Yield what became of the shards as they are done, with so many reading processes on this machine.

    Raises:
        SetupError: if the reader can't be started.
    """
    del address  # this machine has none
    halt = threading.Event()
    waiting = list(reversed(shards))
    running: set[Future[ShardDone]] = set()
    with ThreadPoolExecutor(workers, thread_name_prefix="shard") as pool:
        try:
            while waiting or running:
                while waiting and len(running) < workers:
                    running.add(pool.submit(process_shard, waiting.pop(), job, stopped=halt.is_set))
                ended, running = wait(running, return_when=FIRST_COMPLETED)
                for future in ended:
                    yield future.result()
        finally:
            halt.set()
            for future in running:
                with suppress(StoppedError, SetupError):
                    future.result()
            close_readers()


def run_ray(shards: Sequence[Shard], job: Job, workers: int, address: str = "") -> Iterator[ShardDone]:
    """The same with Ray Data: in the cluster at this address, or in one that is started here.

    Raises:
        SetupError: if Ray isn't installed, or doesn't start.
    """
    try:
        import ray
        from ray.data import DataContext
    except ModuleNotFoundError as error:
        raise SetupError("Ray is not installed", todo="Install it with: pip install 'ceasewire[ray]'") from error
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR", "include_dashboard": False}
    own = {"address": address} if address else {"address": "local", "num_cpus": workers}
    try:
        ray.init(**own, **quiet)
    except Exception as error:  # Ray raises plain exceptions where its own processes don't come up in time
        raise SetupError(
            f"Ray did not start: {str(error).splitlines()[0] if str(error) else type(error).__name__}",
            expected=f"a cluster at {address}" if address else "Ray's processes on this machine",
            todo="Try again when the machine is less busy, or use --engine local; what is done is kept",
        ) from error
    try:
        context = DataContext.get_current()
        context.enable_progress_bars = False
        context.print_on_execution_start = False
        # A worker that dies takes its shard with it, not its results; a document that kills workers is set aside by
        # the shard's own journal, so trying again comes to an end.
        data = ray.data.from_items(
            [{"number": number} for number in range(len(shards))], override_num_blocks=len(shards) or 1
        )
        held = ray.put((tuple(shards), job))

        def run(row: dict[str, Any]) -> dict[str, Any]:
            those, how = ray.get(held)
            return {"done": _as_row(process_shard(those[row["number"]], how))}

        for row in data.map(run).iter_rows():
            yield ShardDone(**row["done"])
    finally:
        ray.shutdown()


def run_dask(shards: Sequence[Shard], job: Job, workers: int, address: str = "") -> Iterator[ShardDone]:
    """The same with Dask: by the scheduler at this address, or in a cluster that is started here.

    Raises:
        SetupError: if Dask isn't installed.
    """
    try:
        import dask
        from distributed import Client, LocalCluster, as_completed
    except ModuleNotFoundError as error:
        raise SetupError("Dask is not installed", todo="Install it with: pip install 'ceasewire[dask]'") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    tries = max(job.limits.tries, 2) + 1
    with dask.config.set({"distributed.scheduler.allowed-failures": tries}):
        cluster = (
            None
            if address
            else LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
            )
        )
        try:
            with Client(address or cluster) as client:
                futures = client.map(process_shard, shards, [job] * len(shards), pure=False, retries=tries)
                numbers = {future.key: shard.number for future, shard in zip(futures, shards, strict=True)}
                for future in as_completed(futures):
                    raised = future.exception()
                    if isinstance(raised, SetupError):
                        raise raised
                    if raised is not None:
                        yield ShardDone(number=numbers[future.key], fault=f"{type(raised).__name__}: {raised}")
                    else:
                        yield future.result()
        finally:
            if cluster is not None:
                cluster.close()


ENGINES: dict[EngineName, Engine] = {
    EngineName.LOCAL: run_local,
    EngineName.RAY: run_ray,
    EngineName.DASK: run_dask,
}


def stop_on_term() -> None:
    """Let SIGTERM end the batch as Ctrl-C does: in order, with what is done kept."""
    with suppress(ValueError):  # not in the main thread: whoever called has its own way to stop
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def _as_row(done: ShardDone) -> dict[str, Any]:
    return {name: getattr(done, name) for name in ShardDone.__slots__}
