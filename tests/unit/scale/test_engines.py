"""Every engine writes the same."""

import os
from pathlib import Path

import pytest

from ceasewire.errors import SetupError
from ceasewire.scale.engines import EngineName, run_local, run_ray
from ceasewire.scale.places import make_folders
from ceasewire.scale.plan import make_plan
from tests.batches import do_batch, make_job, make_rows, write_lines
from tests.poison import DIE, HANG

POISON = [(3, DIE), (11, HANG)]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_lines(tmp_path_factory.mktemp("input") / "a.jsonl", make_rows(20, POISON))


def contents(out: Path) -> dict[str, bytes]:
    """Return the files of a batch that must be the same on every run."""
    files = (p for p in sorted(out.rglob("*")) if p.is_file() and p.name != ".lock")
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in files}


@pytest.fixture(scope="module")
def expected(place: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("local")
    account = do_batch(place, make_job(out, seconds=2), workers=1)
    assert (account.counted, account.read, account.aside, account.whole) == (20, 18, 2, True)
    return contents(out)


@pytest.fixture(autouse=True)
def _workers_find_the_tests(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")])))


@pytest.mark.parametrize("engine", [EngineName.LOCAL, EngineName.RAY, EngineName.DASK])
@pytest.mark.filterwarnings("ignore")  # the engines warn of their own affairs
def test_engines_write_the_same_files(
    engine: EngineName, place: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    pytest.importorskip({"local": "ceasewire", "ray": "ray", "dask": "distributed"}[engine])
    account = do_batch(place, make_job(tmp_path, seconds=2), engine=engine)
    assert account.whole
    assert contents(tmp_path) == expected


def test_a_run_that_is_given_up_leaves_no_process(place: Path, tmp_path: Path) -> None:
    plan = make_plan(str(place), reader="r", shard_size=2, published=None)
    make_folders(tmp_path)
    running = run_local(plan.shards, make_job(tmp_path, seconds=2), 2)
    next(running)
    running.close()  # type: ignore[attr-defined]
    children = Path(f"/proc/{os.getpid()}/task")
    if not children.exists():
        pytest.skip("no /proc to look for processes in")
    left = [f.read_text() for f in children.glob("*/children")]
    names = [Path(f"/proc/{pid}/cmdline").read_bytes() for line in left for pid in line.split()]
    assert [name for name in names if b"tests.poison" in name] == []


def test_ray_that_does_not_start_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ray = pytest.importorskip("ray")

    def fail(**_: object) -> None:
        raise RuntimeError("The node timed out.\nA long tail.")

    monkeypatch.setattr(ray, "init", fail)
    with pytest.raises(SetupError, match=r"Ray did not start: The node timed out\.") as caught:
        list(run_ray([], make_job(tmp_path), 1))
    assert "--engine local" in str(caught.value)
