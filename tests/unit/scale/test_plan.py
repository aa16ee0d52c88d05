"""The plan of a batch, fixed once."""

from pathlib import Path

import pytest

from ceasewire.errors import BatchError
from ceasewire.scale.plan import PLAN, keep_plan, load_plan, make_plan
from tests.batches import make_rows, write_lines


def test_large_files_are_cut_and_small_ones_put_together(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", make_rows(7))
    for name in "bcde":
        (tmp_path / f"{name}.html").write_bytes(b"<p>One.</p>")
    plan = make_plan(str(tmp_path), reader="r", shard_size=3, published=None)
    assert [len(shard.slices) for shard in plan.shards] == [1, 1, 3, 2]
    assert [shard.count for shard in plan.shards] == [3, 3, None, None]
    assert [shard.name for shard in plan.shards][:2] == ["part-00000", "part-00001"]


def test_a_plan_is_kept_and_found_again(tmp_path: Path) -> None:
    place = str(write_lines(tmp_path / "a.jsonl", make_rows(7)))
    first = keep_plan(tmp_path / "out", place, reader="r", shard_size=3, published="2031-05-02")
    assert keep_plan(tmp_path / "out", place, reader="r", shard_size=3, published="2031-05-02") == first
    assert load_plan(tmp_path / "out") == first


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"reader": "s"}, "its reader was r, this one is s"),
        ({"shard_size": 4}, "its shards hold 3"),
        ({"published": "2031-05-02"}, "--published"),
        ({"input": True}, "other files, or they have changed"),
    ],
)
def test_the_folder_of_another_batch_is_refused(tmp_path: Path, change: dict[str, object], words: str) -> None:
    place = write_lines(tmp_path / "a.jsonl", make_rows(7))
    given: dict[str, object] = {"reader": "r", "shard_size": 3, "published": None}
    keep_plan(tmp_path / "out", str(place), **given)  # type: ignore[arg-type]
    if change.pop("input", None):
        write_lines(place, make_rows(8))
    with pytest.raises(BatchError, match=words):
        keep_plan(tmp_path / "out", str(place), **{**given, **change})  # type: ignore[arg-type]


def test_a_plan_that_is_damaged_says_so(tmp_path: Path) -> None:
    (tmp_path / PLAN).write_bytes(b"{")
    with pytest.raises(BatchError, match="can't be read"):
        load_plan(tmp_path)
