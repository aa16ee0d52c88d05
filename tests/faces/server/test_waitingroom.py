"""What the server took is added, whatever becomes of the server."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from ceasewire.errors import StoreError
from ceasewire.faces.desk.adding import Adding
from ceasewire.faces.desk.jobs import Job, Upload
from ceasewire.faces.desk.waitingroom import Errand, WaitingRoom
from ceasewire.model.page import Article
from ceasewire.workflow import add as adding_module
from ceasewire.workflow.add import Keeper
from tests.faces.served import serve

TEXT = b"The River Front will stop shelling the Port Authority."


@pytest.fixture
def room(tmp_path: Path) -> WaitingRoom:
    return WaitingRoom(tmp_path / "ledger.db.waiting")


def errand(number: int = 0, *, tries: int = 0) -> Errand:
    """Return a job with bytes and an address to fetch."""
    uploads = (Upload(name="a\ud800.html", data=b"\x00\xff" + TEXT), Upload(address="https://news.example/1"))
    job = Job(id=f"{number:016x}", by="viv", begun="2031-05-03T09:00:00Z", total=2)
    return Errand(job=job, uploads=uploads, published="2031-05-01", tries=tries)


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait a little for what another thread does."""
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_what_is_taken_is_given_back_as_it_was(room: WaitingRoom) -> None:
    room.take(errand(), now=1)
    assert [room.read(name) for name in room.list_names()] == [errand()]


def test_what_came_first_is_first(room: WaitingRoom) -> None:
    for number in (3, 1, 2):
        room.take(errand(number), now=5)  # a clock that stands still
    assert [found.job.id[-1] for name in room.list_names() if (found := room.read(name))] == ["3", "1", "2"]


def test_its_files_are_their_owners_alone(room: WaitingRoom, tmp_path: Path) -> None:
    room.take(errand(), now=1)
    for path in (tmp_path / "ledger.db.waiting", *(tmp_path / "ledger.db.waiting").iterdir()):
        assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("words", ["", "{}", "[1]", '{"job": 1, "uploads": [], "published": null, "tries": 0}', "\x00"])
def test_what_is_damaged_is_passed_over(room: WaitingRoom, tmp_path: Path, words: str) -> None:
    room.take(errand(), now=1)
    (tmp_path / "ledger.db.waiting" / room.list_names()[0]).write_text(words)
    assert room.read(room.list_names()[0]) is None


def test_what_can_not_be_kept_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError):
        WaitingRoom(tmp_path / "file" / "waiting").take(errand(), now=1)


def test_a_server_that_is_stopped_goes_on_where_it_was(tmp_path: Path, room: WaitingRoom) -> None:
    with serve(tmp_path) as served:
        stopped = Adding(served.keeper, room=room)
        jobs = [stopped.submit([Upload(name=f"{n}.txt", data=TEXT + b"%d" % n)], by="viv") for n in range(5)]
        stopped.close()
        begun = Adding(served.keeper, room=room)
        begun.resume()
        wait_until(lambda: not room.list_names())
        begun.close()
        assert len(served.desk.documents()) == 1 + len(jobs)
        later = [begun.find(job.id) for job in jobs]
        assert all(job is None or job.state == "done" for job in later)


def test_a_job_that_is_stopped_between_two_of_its_pages_is_not_dropped(tmp_path: Path, room: WaitingRoom) -> None:
    with serve(tmp_path) as served:
        reading, go_on = Event(), Event()

        def read(article: Article) -> Any:
            reading.set()
            assert go_on.wait(20)
            return served.keeper.reader(article)

        stopped = Adding(replace(served.keeper, reader=read), room=room)
        stopped.submit([Upload(name=f"{n}.txt", data=TEXT + b"%d" % n) for n in range(3)], by="viv")
        assert reading.wait(20)
        closing = Thread(target=stopped.close)
        closing.start()
        wait_until(lambda: stopped._closing)
        go_on.set()
        closing.join(20)
        assert len(room.list_names()) == 1
        begun = Adding(served.keeper, room=room)
        assert begun.resume() == 1
        wait_until(lambda: not room.list_names())
        begun.close()
        assert len(served.desk.documents()) == 1 + 3


def test_a_server_that_is_killed_has_what_it_took(tmp_path: Path, room: WaitingRoom) -> None:
    with serve(tmp_path) as served:
        room.take(errand(7, tries=1), now=1)  # as a process leaves it that died in the middle
        adding = Adding(served.keeper, room=room)
        assert adding.resume() == 1
        wait_until(lambda: not room.list_names())
        adding.close()
        job = adding.find(errand(7).job.id)
        assert job is not None
        assert (job.state, job.by, job.done) == ("done", "viv", 2)
        assert len(served.desk.documents()) == 2


def test_what_ends_the_server_again_and_again_is_given_up(tmp_path: Path, room: WaitingRoom) -> None:
    with serve(tmp_path) as served:
        room.take(errand(7, tries=2), now=1)
        adding = Adding(served.keeper, room=room)
        adding.resume()
        wait_until(lambda: not room.list_names())
        adding.close()
        job = adding.find(errand(7).job.id)
        assert job is not None
        assert all("ended 2 times" in result.problems[0] for result in job.results)
        assert len(served.desk.documents()) == 1


def test_each_try_is_noted_before_it_is_made(tmp_path: Path, room: WaitingRoom) -> None:
    seen: list[int] = []

    def read(article: object) -> object:
        seen.extend(found.tries for name in room.list_names() if (found := room.read(name)))
        raise ValueError("a rule tripped")

    with serve(tmp_path) as served:
        keeper = Keeper(
            store=served.keeper.store,
            reader=read,  # type: ignore[arg-type]
            reader_name="other",
            resolver=served.keeper.resolver,
            clock=served.keeper.clock,
        )
        adding = Adding(keeper, room=room)
        adding.submit([Upload(name="a.txt", data=TEXT)], by="viv")
        wait_until(lambda: not room.list_names())
        adding.close()
    assert set(seen) == {1}  # as often as the reader was asked within the one try


def test_a_job_whose_ledger_can_not_be_written_waits_and_is_tried_again(
    tmp_path: Path, room: WaitingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = Event()
    add = adding_module.add_opened

    def refuse(*_: Any, **__: Any) -> Any:
        tried.set()
        raise StoreError("The ledger ledger.db can't be written: the disk is full")

    with serve(tmp_path) as served:
        monkeypatch.setattr(adding_module, "add_opened", refuse)
        monkeypatch.setattr("ceasewire.faces.desk.adding._FIRST_PAUSE", 0.05)
        adding = Adding(served.keeper, room=room)
        job = adding.submit([Upload(name="1.txt", data=TEXT)], by="viv")
        assert tried.wait(20)
        wait_until(lambda: bool((found := adding.find(job.id)) and found.results))
        assert len(room.list_names()) == 1
        monkeypatch.setattr(adding_module, "add_opened", add)
        wait_until(lambda: not room.list_names())
        adding.close()
        assert len(served.desk.documents()) == 1 + 1


def test_a_job_that_waits_for_its_ledger_is_there_at_the_next_start(
    tmp_path: Path, room: WaitingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise StoreError("The ledger ledger.db can't be written: the disk is full")

    with serve(tmp_path) as served:
        for _ in range(4):  # more often than what ends the server would be tried
            with monkeypatch.context() as full:
                full.setattr(adding_module, "add_opened", refuse)
                stopped = Adding(served.keeper, room=room)
                if not room.list_names():
                    stopped.submit([Upload(name="1.txt", data=TEXT)], by="viv")
                else:
                    stopped.resume()
                jobs = stopped.list_jobs
                wait_until(lambda jobs=jobs: any(job.results for job in jobs()))
                stopped.close()
        begun = Adding(served.keeper, room=room)
        assert begun.resume() == 1
        wait_until(lambda: not room.list_names())
        begun.close()
        assert len(served.desk.documents()) == 1 + 1


def test_a_page_on_which_the_program_fails_is_tried_once_more_at_the_next_start(
    tmp_path: Path, room: WaitingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise RuntimeError("a file of the program is missing")

    with serve(tmp_path) as served:
        with monkeypatch.context() as broken:
            broken.setattr(adding_module, "add_opened", fail)
            stopped = Adding(served.keeper, room=room)
            job = stopped.submit([Upload(name="1.txt", data=TEXT)], by="viv")
            wait_until(lambda: (found := stopped.find(job.id)) is not None and found.state == "done")
            stopped.close()
        assert len(room.list_names()) == 1
        begun = Adding(served.keeper, room=room)
        assert begun.resume() == 1
        wait_until(lambda: not room.list_names())
        begun.close()
        assert len(served.desk.documents()) == 1 + 1
