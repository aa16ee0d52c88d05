"""Batches to their end, through kills and full disks."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ceasewire.errors import BatchError
from ceasewire.scale.batch import hold_folder, load_manifest
from ceasewire.scale.engines import EngineName
from tests.batches import do_batch, make_job, make_rows, write_lines
from tests.poison import DIE, HANG, TRIP

POISON = [(7, DIE), (40, HANG), (77, TRIP)]


def start(place: Path, out: Path, root: Path, before: Callable[[], None] | None = None) -> "subprocess.Popen[bytes]":
    """Start a batch in a process of its own."""
    environment = {**os.environ, "CEASEWIRE_TEST_SLOW": "0.01"}
    command = [sys.executable, "-m", "tests.batches", str(place), str(out), EngineName.LOCAL]
    return subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.DEVNULL, preexec_fn=before)


def count_done(out: Path) -> int:
    return len(list((out / "done").glob("*.json"))) if (out / "done").is_dir() else 0


def read_names(out: Path) -> list[str]:
    from ceasewire.scale.loading import load_kept

    return [kept.document for kept in load_kept(out)]


def test_a_batch_that_is_killed_goes_on_and_nothing_is_there_twice(tmp_path: Path, root: Path) -> None:
    place, out = write_lines(tmp_path / "a.jsonl", make_rows(100, POISON)), tmp_path / "out"
    for done in (1, 3):
        process = start(place, out, root)
        while process.poll() is None and count_done(out) < done:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert load_manifest(out) is None
    assert start(place, out, root).wait(timeout=600) == 0
    manifest = load_manifest(out)
    assert manifest
    assert {k: manifest["counts"][k] for k in ("in", "out", "quarantined")} == {"in": 100, "out": 97, "quarantined": 3}
    names = read_names(out)
    assert len(names) == len(set(names)) == 97
    lines = [json.loads(line) for line in (out / "quarantine.jsonl").read_text("utf-8").splitlines()]
    assert [(line["document"], line["code"]) for line in lines] == [
        ("n7", "crashed"),
        ("n40", "timed_out"),
        ("n77", "unread_article"),
    ]


def test_a_full_disk_ends_the_run_and_the_next_one_goes_on(tmp_path: Path, root: Path) -> None:
    place, out = write_lines(tmp_path / "a.jsonl", make_rows(60)), tmp_path / "out"

    def bound() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))  # the plan fits, a file of readings doesn't

    process = start(place, out, root, bound)
    assert process.wait(timeout=600) == 1
    assert list(out.rglob(".*.part")) == []
    assert list((out / "readings").iterdir()) == []  # nothing by half
    assert start(place, out, root).wait(timeout=600) == 0
    assert len(read_names(out)) == 60


def test_the_manifest_does_not_depend_on_how_often_it_ran(tmp_path: Path) -> None:
    place = write_lines(tmp_path / "a.jsonl", make_rows(12))
    one, other = tmp_path / "one", tmp_path / "other"
    do_batch(place, make_job(one))
    for _ in range(2):
        do_batch(place, make_job(other), workers=1)
    assert (one / "manifest.json").read_bytes() == (other / "manifest.json").read_bytes()


def test_an_input_that_changes_meanwhile_is_not_called_whole(tmp_path: Path) -> None:
    from ceasewire.scale.batch import finish_batch, plan_batch, run_batch

    place, job = write_lines(tmp_path / "a.jsonl", make_rows(12)), make_job(tmp_path / "out")
    with hold_folder(job.out):
        batch = plan_batch(str(place), job, reader="r", shard_size=5)
        write_lines(place, make_rows(4))
        list(run_batch(batch, engine=EngineName.LOCAL, workers=1))
        account = finish_batch(batch)
    assert (account.whole, account.missing) == (False, 8)
    assert load_manifest(job.out) is None


def test_one_run_at_a_time_writes_to_a_folder(tmp_path: Path) -> None:
    with hold_folder(tmp_path), pytest.raises(BatchError, match="Another run"), hold_folder(tmp_path):
        pass
