"""One shard, whole."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceasewire.scale.places import make_folders
from ceasewire.scale.plan import Shard, make_plan
from ceasewire.scale.shards import Job, StoppedError, close_readers, find_done, process_shard
from tests.batches import make_job, make_rows, write_lines
from tests.poison import DIE


@pytest.fixture(scope="module", autouse=True)
def _readers() -> Iterator[None]:
    yield
    close_readers()


def make_shard(folder: Path, rows: list[object]) -> tuple[Shard, Job]:
    place = write_lines(folder / "a.jsonl", rows)
    (shard,) = make_plan(str(place), reader="r", shard_size=100, published=None).shards
    make_folders(folder / "out")
    return shard, make_job(folder / "out", seconds=10)


def test_every_document_is_read_or_set_aside(tmp_path: Path) -> None:
    shard, job = make_shard(tmp_path, [*make_rows(3), b"no json", {"text": f"They said: {DIE}."}])
    done = process_shard(shard, job)
    assert (done.count, done.read, done.aside, done.fault) == (5, 3, 2, "")
    aside = [json.loads(line) for line in (job.out / "quarantine/part-00000.jsonl").read_text("utf-8").splitlines()]
    assert [(line["position"], line["code"], line["tries"]) for line in aside] == [
        (4, "not_json", 0),
        (5, "crashed", 2),
    ]
    assert list((job.out / "trying").iterdir()) == []


def test_a_shard_that_is_done_is_left_as_it_is(tmp_path: Path) -> None:
    shard, job = make_shard(tmp_path, list(make_rows(2)))
    done = process_shard(shard, job)
    (tmp_path / "a.jsonl").unlink()
    assert process_shard(shard, job) == done == find_done(shard, job.out)


def test_a_shard_whose_results_are_not_all_there_is_done_anew(tmp_path: Path) -> None:
    shard, job = make_shard(tmp_path, list(make_rows(2)))
    done = process_shard(shard, job)
    (job.out / "readings/part-00000.parquet").unlink()
    assert find_done(shard, job.out) is None
    assert process_shard(shard, job) == done


def test_what_killed_earlier_runs_is_set_aside_without_being_begun_again(tmp_path: Path) -> None:
    shard, job = make_shard(tmp_path, list(make_rows(3)))
    (job.out / "trying/part-00000.json").write_text(json.dumps({"1": 4}))
    done = process_shard(shard, job)
    assert (done.read, done.aside) == (2, 1)
    assert "killed 4 times" in (job.out / "quarantine/part-00000.jsonl").read_text("utf-8")


def test_one_kill_costs_an_innocent_document_nothing(tmp_path: Path) -> None:
    shard, job = make_shard(tmp_path, list(make_rows(3)))
    clean = process_shard(shard, job)
    for file in job.out.rglob("part-*"):
        file.unlink()
    (job.out / "trying/part-00000.json").write_text(json.dumps({"1": 1}))
    assert process_shard(shard, job) == clean


def test_a_damaged_journal_is_no_journal(tmp_path: Path) -> None:
    shard, job = make_shard(tmp_path, list(make_rows(1)))
    (job.out / "trying/part-00000.json").write_text("[")
    assert process_shard(shard, job).read == 1


def test_a_stopped_shard_is_not_done(tmp_path: Path) -> None:
    shard, job = make_shard(tmp_path, list(make_rows(2)))
    with pytest.raises(StoppedError):
        process_shard(shard, job, stopped=lambda: True)
    assert find_done(shard, job.out) is None


def test_a_file_that_went_away_is_a_fault_of_the_shard(tmp_path: Path) -> None:
    shard, job = make_shard(tmp_path, list(make_rows(2)))
    (tmp_path / "a.jsonl").unlink()
    done = process_shard(shard, job)
    assert "can't be read" in done.fault
    assert not done.full


def test_a_disk_that_takes_nothing_more_is_told_as_such(tmp_path: Path) -> None:
    shard, job = make_shard(tmp_path, list(make_rows(2)))
    (job.out / "readings").rmdir()
    (job.out / "readings").write_bytes(b"")
    done = process_shard(shard, job)
    assert done.full
    assert "can't be written" in done.fault
