"""A batch's readings, loaded."""

from pathlib import Path

import pytest

from ceasewire.errors import BatchError
from ceasewire.scale.loading import count_kept, is_batch, load_kept, name_batch_reader
from ceasewire.scale.places import make_folders
from tests.batches import READER, do_batch, make_job, make_rows, write_lines


@pytest.fixture
def out(tmp_path: Path) -> Path:
    do_batch(write_lines(tmp_path / "a.jsonl", make_rows(7)), make_job(tmp_path / "out"))
    return tmp_path / "out"


def test_a_batch_is_known_and_gives_its_readings_in_order(out: Path) -> None:
    assert is_batch(out)
    assert not is_batch(out.parent)
    assert (count_kept(out), name_batch_reader(out)) == (7, READER)
    assert [kept.document for kept in load_kept(out)] == [f"n{i}" for i in range(7)]


def test_a_batch_that_is_not_whole_is_refused(out: Path) -> None:
    (out / "manifest.json").unlink()
    make_folders(out)
    with pytest.raises(BatchError, match="is not whole"):
        list(load_kept(out))


def test_a_file_that_was_changed_is_refused(out: Path) -> None:
    (out / "readings/part-00001.parquet").write_bytes((out / "readings/part-00000.parquet").read_bytes())
    with pytest.raises(BatchError, match="was changed"):
        list(load_kept(out))
