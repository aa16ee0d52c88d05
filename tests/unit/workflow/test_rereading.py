"""Pages of the ledger read again without their files."""

import json
import mailbox
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from ceasewire.model.reading import Reading
from ceasewire.page.intake import read_page
from ceasewire.store import open_store
from ceasewire.workflow.add import Addition, Keeper, add_sources
from ceasewire.workflow.opening import Fetched
from ceasewire.workflow.rereading import find_older, reread_documents
from ceasewire.workflow.sources import SourceFile
from tests.faces.resolving import resolve_plainly
from tests.faces.samples import make_json, read_first_sentence
from tests.stored import place_ledger

NOW = "2031-05-03T09:00:00Z"
WORDS = "The river council met on Friday and agreed to open the bridge at Sund to carts and people on foot."
PAGE = f"<html><body><article><h1>Council opens bridge</h1><p>{WORDS}</p><p>{WORDS} Again.</p></article></body></html>"


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    """A ledger with a reader that needs no parser."""
    with open_store(place_ledger(tmp_path / "ledger.db")) as store:
        yield Keeper(
            store=store,
            reader=read_first_sentence,
            reader_name="one",
            resolver=resolve_plainly,
            clock=lambda: NOW,
        )


def add(keeper: Keeper, path: Path, content: str | bytes, **more: object) -> list[Addition]:
    """Write a file, add it and take it away again."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    done = list(add_sources([SourceFile(uri=str(path))], keeper=keeper, **more))  # type: ignore[arg-type]
    path.unlink()
    return done


def reread(keeper: Keeper) -> list[Addition]:
    """Read all that another version of the reader has not read."""
    newer = replace(keeper, reader_name="two")
    return list(reread_documents(find_older(keeper.store, "two"), keeper=newer))


def readings(keeper: Keeper) -> list[Reading]:
    """Return the readings that hold."""
    return [keeper.store.reading(document.id) for document in keeper.store.documents()]


def test_a_page_is_read_again_as_it_was_without_its_file(keeper: Keeper, tmp_path: Path) -> None:
    add(keeper, tmp_path / "a.html", PAGE)
    before = readings(keeper)
    (again,) = reread(keeper)
    assert again.added is not None
    assert (again.added.outcome, again.failed) == ("reread", False)
    assert readings(keeper) == before
    assert [document.reader for document in keeper.store.documents()] == ["two"]
    assert keeper.store.check() == ()


def test_what_a_newer_reader_finds_takes_the_place_of_what_was_found(keeper: Keeper, tmp_path: Path) -> None:
    add(keeper, tmp_path / "a.html", PAGE)
    silent = replace(keeper, reader_name="two", reader=lambda a: replace(read_first_sentence(a), statements=()))
    list(reread_documents(keeper.store.documents(), keeper=silent))
    assert [article.statements for reading in readings(keeper) for article in reading.articles] == [()]


def test_what_a_server_said_of_the_encoding_holds_when_a_page_is_read_again(keeper: Keeper) -> None:
    data = PAGE.replace("at Sund", "at Сунд").encode("koi8-r")
    uri = "https://news.example/a"
    came = Fetched(data=data, uri=uri, media_type="text/html; charset=koi8-r", retrieved=NOW)
    assert "Сунд" not in read_page(data, uri=uri).text
    (addition,) = add_sources([SourceFile(uri=uri)], keeper=replace(keeper, fetch=lambda _address: came))
    assert not addition.failed
    before = readings(keeper)
    reread(keeper)
    assert readings(keeper) == before
    assert "at Сунд" in before[0].articles[0].text
    assert before[0].source.retrieved == NOW


def test_each_message_of_a_mailbox_has_bytes_of_its_own(keeper: Keeper, tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "made.mbox")
    for number in (1, 2):
        message = EmailMessage()
        message["Subject"], message["Date"] = f"Bridge {number}", "Fri, 02 May 2031 10:00:00 +0000"
        message.set_content(f"{WORDS}\n\n{WORDS} This is report {number}.\n")
        box.add(message)
    box.close()
    add(keeper, tmp_path / "a.mbox", (tmp_path / "made.mbox").read_bytes())
    before = readings(keeper)
    assert [reading.articles[0].headline for reading in before] == ["Bridge 1", "Bridge 2"]
    kept = [keeper.store.original_bytes(document.id) for document in keeper.store.documents()]
    assert [b"report 1." in kept[0], b"report 2." in kept[0]] == [True, False]
    assert [again.failed for again in reread(keeper)] == [False, False]
    assert readings(keeper) == before


def test_a_feed_entry_keeps_its_own_bytes(keeper: Keeper, tmp_path: Path) -> None:
    item = "<item><title>Bridge {0}</title><link>https://news.example/{0}</link><description>{1}</description></item>"
    items = "".join(item.format(number, f"{WORDS} Report {number}.") for number in (1, 2))
    add(keeper, tmp_path / "a.rss", f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>')
    before = readings(keeper)
    assert [d.source.uri for d in keeper.store.documents()] == ["https://news.example/1", "https://news.example/2"]
    reread(keeper)
    assert readings(keeper) == before


def test_a_date_that_was_given_holds_when_a_page_is_read_again(keeper: Keeper, tmp_path: Path) -> None:
    add(keeper, tmp_path / "a.html", PAGE, published="2031-05-02")
    reread(keeper)
    assert [reading.articles[0].published for reading in readings(keeper)] == ["2031-05-02"]


def test_a_reading_json_keeps_its_name(keeper: Keeper, tmp_path: Path) -> None:
    data = make_json()
    data["articles"][0]["origin"] = [[0, 10, 90_000, 90_010]]
    add(keeper, tmp_path / "a.json", json.dumps(data))
    before = readings(keeper)
    reread(keeper)
    assert readings(keeper) == before
    assert before[0].source.uri == "sund.html#a"


def test_what_a_person_coded_is_left_as_it_is(keeper: Keeper, tmp_path: Path) -> None:
    add(keeper, tmp_path / "a.json", json.dumps(make_json()), as_coded=True)
    before = readings(keeper)
    assert find_older(keeper.store, "two") == ()
    newer = replace(keeper, reader_name="two")
    (again,) = reread_documents(keeper.store.documents(), keeper=newer)
    assert again.added is not None
    assert again.added.outcome == "same"
    assert readings(keeper) == before


def test_what_this_version_has_read_is_not_read_again(keeper: Keeper, tmp_path: Path) -> None:
    add(keeper, tmp_path / "a.html", PAGE)
    assert find_older(keeper.store, "one") == ()
    (again,) = reread_documents(keeper.store.documents(), keeper=replace(keeper, reader=lambda _: 1 / 0))  # type: ignore[arg-type, return-value]
    assert again.added is not None
    assert (again.added.outcome, again.outcome.reading) == ("same", None)


def test_a_page_that_was_replaced_is_read_again_and_stays_replaced(keeper: Keeper, tmp_path: Path) -> None:
    add(keeper, tmp_path / "a.html", PAGE)
    add(keeper, tmp_path / "a.html", PAGE.replace("Friday", "Monday"))
    before = [document.replaced_by for document in keeper.store.documents()]
    assert [again.failed for again in reread(keeper)] == [False, False]
    assert [document.replaced_by for document in keeper.store.documents()] == before
    assert before[0] is not None


def test_a_page_whose_bytes_are_not_there_keeps_its_reading_and_the_next_one_is_read(
    keeper: Keeper, tmp_path: Path
) -> None:
    add(replace(keeper, most_bytes=10), tmp_path / "a.html", PAGE)
    add(keeper, tmp_path / "b.html", PAGE.replace("Friday", "Monday"))
    before = readings(keeper)
    first, second = reread(keeper)
    assert (first.failed, second.failed) == (True, False)
    assert [problem.code for problem in first.outcome.problems] == ["not_kept"]
    assert readings(keeper) == before


def test_damaged_bytes_are_told_and_not_read(keeper: Keeper, tmp_path: Path) -> None:
    add(keeper, tmp_path / "a.html", PAGE)
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as connection, connection:
        connection.execute("DROP TRIGGER contents_no_update")
        connection.execute("UPDATE contents SET data = x'00'")
    (again,) = reread(keeper)
    assert again.failed
    assert "damaged" in again.outcome.problems[0].message
