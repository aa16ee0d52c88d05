"""What a page does to the process that adds it costs the server nothing, and nothing that was taken is lost."""

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread, Timer

import pytest

from ceasewire.errors import StoreError
from ceasewire.faces.desk.adding import Adding
from ceasewire.faces.desk.apart import Apart, StoppedError
from ceasewire.faces.desk.jobs import Job, Result, Upload
from ceasewire.faces.desk.uploads import add_upload
from ceasewire.faces.desk.waitingroom import Errand, WaitingRoom
from ceasewire.store import open_store
from tests.faces.served import Served, serve

STRICKEN = "tests.faces.server.strickenadder"


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Apart]:
    process = Apart(str(tmp_path), child=STRICKEN)
    yield process
    process.close()


def test_what_became_of_each_document_is_told(apart: Apart) -> None:
    first, second = apart.add(Upload(name="two", data=b"words"), "2031-05-03")
    assert (first.document, second.document, first.outcome) == ("doc-1", "doc-2", "new")
    assert first.problems[0].endswith("2031-05-03 words")
    assert first.problems[1] == "\ud800"


def test_one_process_adds_one_upload_after_the_other(apart: Apart) -> None:
    told = [apart.add(Upload(name=f"{n}", data=b"x"), None)[0].problems for n in range(3)]
    assert len(set(told)) == 1


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("die", "was killed by signal 9. Nothing of it was kept."),
        ("swell", "more memory than it may"),
    ],
)
def test_a_page_that_ends_its_process_is_told_and_the_next_one_is_added(apart: Apart, name: str, why: str) -> None:
    (result,) = apart.add(Upload(name=name, data=b"x"), None)
    assert result.outcome == "failed"
    assert why in result.problems[0]
    assert apart.add(Upload(name="plain", data=b"x"), None)[0].outcome == "new"


def test_a_process_that_ended_by_chance_is_begun_anew(apart: Apart) -> None:
    assert [result.outcome for result in apart.add(Upload(name="die once", data=b"x"), None)] == ["new", "new"]


def test_a_page_that_takes_for_ever_is_given_up(tmp_path: Path) -> None:
    apart = Apart(str(tmp_path), seconds=0.3, child=STRICKEN)
    apart.add(Upload(name="plain", data=b"x"), None)
    upload, found = Upload(address="https://news.example/1", name="hang"), list[Result]()
    asking = Thread(target=lambda: found.extend(apart.add(upload, None)), daemon=True)
    asking.start()
    asking.join(30)
    waits = asking.is_alive()
    apart.close()  # ends whoever waits for it still
    assert not waits
    (result,) = found
    assert (result.outcome, result.name) == ("failed", "https://news.example/1")
    assert "longer than 0.3 seconds" in result.problems[0]


def test_a_ledger_that_can_not_be_written_is_no_fault_of_the_page(apart: Apart) -> None:
    with pytest.raises(StoreError, match=r"The disk is full\. Expected room\. Make some") as told:
        apart.add(Upload(name="full", data=b"x"), None)
    assert told.value.todo == "Make some"


def test_a_ledger_that_can_not_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no ledger"):
        Apart(str(tmp_path / "nothing"), child=STRICKEN).add(Upload(name="x", data=b"x"), None)


def test_a_process_that_can_not_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="could not be started"):
        Apart(str(tmp_path), child="tests.faces.server.nothing_there").add(Upload(name="x", data=b"x"), None)


def test_a_server_that_stops_does_not_wait_for_a_page_that_hangs(apart: Apart) -> None:
    Timer(0.5, apart.stop).start()
    with pytest.raises(StoppedError):
        apart.add(Upload(name="hang", data=b"x"), None)


def test_a_page_in_work_when_the_server_stops_is_there_at_the_next_start(
    tmp_path: Path, apart: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ceasewire.faces.desk.adding._STOP_SECONDS", 0.2)
    room = WaitingRoom(tmp_path / "waiting")
    with serve(tmp_path) as served:
        adding = Adding(served.keeper, room=room, apart=apart)
        job = adding.submit([Upload(name="hang", data=b"x")], by="viv")
        end = time.monotonic() + 20
        while (found := adding.find(job.id)) is None or found.state != "reading":
            assert time.monotonic() < end
            time.sleep(0.01)
        adding.close()
    (name,) = room.list_names()
    errand = room.read(name)
    assert errand is not None
    assert errand.tries == 0


def test_a_server_that_was_killed_again_and_again_gives_up_no_page(tmp_path: Path, apart: Apart) -> None:
    room = WaitingRoom(tmp_path / "waiting")
    uploads = (Upload(name="plain", data=b"x"),)
    job = Job(id="0" * 16, by="viv", begun="2031-05-03T09:00:00Z", total=1)
    room.take(Errand(job=job, uploads=uploads, tries=9), now=1)
    with serve(tmp_path) as served:
        adding = Adding(served.keeper, room=room, apart=apart)
        adding.resume()
        end = time.monotonic() + 20
        while room.list_names():
            assert time.monotonic() < end
            time.sleep(0.01)
        adding.close()
        found = adding.find(job.id)
    assert found is not None
    assert [result.outcome for result in found.results] == ["new", "new"]


def test_a_fault_of_the_program_is_tried_at_the_next_start_however_often_the_server_was_killed(
    tmp_path: Path, apart: Apart
) -> None:
    room = WaitingRoom(tmp_path / "waiting")
    with serve(tmp_path) as served:
        for kept in (1, 0):
            adding = Adding(served.keeper, room=room, apart=Apart(str(tmp_path), child=STRICKEN))
            job = adding.submit([Upload(name="fault", data=b"x")], by="viv") if kept else None
            adding.resume()
            name = job.id if job else room.list_names()[0].rpartition("-")[2].removesuffix(".json")
            end = time.monotonic() + 20
            while (found := adding.find(name)) is None or found.state != "done":
                assert time.monotonic() < end
                time.sleep(0.01)
            adding.close()
            assert len(room.list_names()) == kept


def test_a_real_page_is_read_and_kept(tmp_path: Path) -> None:
    ledger = tmp_path / "real.db"
    apart = Apart(str(ledger))
    text = b"A truce\n\nThe River Front said it will stop shelling Sund if the Port Authority opens the bridge.\n"
    (result,) = apart.add(Upload(name="page.txt", data=text), "2031-05-03")
    apart.close()
    assert (result.outcome, result.articles, result.problems) == ("new", 1, ())
    with open_store(ledger) as store:
        assert list(store.documents()) != []


def test_pages_show_the_ledger_as_it_was_until_what_was_added_is_worked_out(tmp_path: Path) -> None:
    with serve(tmp_path) as served:
        desk, adding = served.desk, Adding(served.keeper)
        working, go_on = Event(), Event()

        def show(more: bool) -> None:
            working.set()
            assert go_on.wait(20)
            desk.catch_up(more)

        adding.attend(desk.hold, show)
        before = desk.mark()
        job = adding.submit([Upload(name="1.txt", data=b"The River Front will stop.")], by="viv")
        assert working.wait(20)
        assert served.keeper.store.mark() != before
        assert desk.mark() == before
        assert _state(adding, job) != "done"
        go_on.set()
        adding.close()
        assert _state(adding, job) == "done"
        assert desk.mark() == served.keeper.store.mark()


def test_who_settles_something_sees_it_though_pages_are_being_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve(tmp_path) as served:
        desk = served.desk
        desk.hold()
        before = desk.mark()
        _add_text(served)
        desk.let_go()
        assert desk.mark() != before

        def work_out() -> None:  # meanwhile somebody settles something
            _add_text(served, b"The Port Authority will open the bridge.")
            desk.let_go()

        monkeypatch.setattr(desk, "warm", work_out)
        desk.catch_up(more=True)
        assert desk.mark() == served.keeper.store.mark()


def test_a_ledger_that_is_held_too_long_is_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(tmp_path) as served:
        served.desk.hold()
        before = served.desk.mark()
        _add_text(served)
        assert served.desk.mark() == before
        monkeypatch.setattr("ceasewire.faces.desk.asking.HELD_SECONDS", 0.0)
        assert served.desk.mark() == served.keeper.store.mark() != before


def _add_text(served: Served, text: bytes = b"The River Front will stop.") -> None:
    (result,) = add_upload(Upload(name="text.txt", data=text), None, keeper=served.keeper)
    assert result.outcome == "new"


def _state(adding: Adding, job: Job) -> str:
    found = adding.find(job.id)
    return found.state if found else ""
