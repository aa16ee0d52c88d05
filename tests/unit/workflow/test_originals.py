"""What is kept of a page's bytes, and by which names a page is found."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ceasewire.errors import DocumentError
from ceasewire.model.page import Problem
from ceasewire.page.files.parts import Part
from ceasewire.store import KeptOriginal, Store, open_store
from ceasewire.workflow.opening import Opened
from ceasewire.workflow.originals import find_document, open_original, take_original, tell_part, too_many_bytes
from ceasewire.workflow.sources import SourceFile
from tests.factories import TEXT
from tests.stored import add, full_reading, place_ledger

DATA = TEXT.encode()
PART = Part(
    data=DATA,
    name="3",
    uri="https://news.example/a",
    media_type="text/html; charset=koi8-r",
    retrieved="2031-05-03T09:00:00Z",
    published="2031-05-02",
    headline="Front offers a pause",
    problems=(Problem(code="damaged", message="The message breaks off."),),
)
OPENED = Opened(source=SourceFile(uri="box.mbox#3", part="3"), part=PART, uri="box.mbox#3", retrieved="2031-05-04")
THERE = KeptOriginal(sha256="00", size=len(DATA), kept=True)


# What came with the bytes


def test_a_document_is_opened_again_with_all_that_came_with_it() -> None:
    opened, published = open_original(DATA, tell_part(OPENED, "2031-01-01"), uri="/news/box.mbox#3")
    assert opened.part == replace(PART, name="")
    assert (opened.uri, opened.retrieved, published) == (OPENED.uri, OPENED.retrieved, "2031-01-01")
    assert opened.source == SourceFile(uri="/news/box.mbox#3")


def test_a_document_that_came_alone_is_opened_by_its_name() -> None:
    opened, published = open_original(DATA, {}, uri="/news/a.html")
    assert (opened.part, opened.uri, published) == (Part(data=DATA), "/news/a.html", None)


# What is kept


@pytest.mark.parametrize(
    ("there", "most", "keep"),
    [
        (None, 1_000, True),
        (None, len(DATA), True),
        (None, len(DATA) - 1, False),
        (None, 0, False),
        (THERE, 1_000, None),
        (THERE, 0, None),
        (replace(THERE, kept=False), 1_000, True),
        (replace(THERE, kept=False), 0, None),
    ],
)
def test_bytes_are_kept_once_and_within_the_limit(there: KeptOriginal | None, most: int, keep: bool | None) -> None:
    original = take_original(OPENED, there, most_bytes=most)
    assert (original.keep if original else None) is keep
    if original:
        assert (original.data, original.told) == (DATA, tell_part(OPENED))


@pytest.mark.parametrize(
    ("there", "most", "told"),
    [(None, 10, True), (None, 1_000, False), (None, 0, False), (THERE, 10, False),
     (replace(THERE, kept=False), 10, True)],
)  # fmt: skip
def test_bytes_that_are_too_many_are_told(there: KeptOriginal | None, most: int, told: bool) -> None:
    problems = too_many_bytes(OPENED, there, most_bytes=most)
    assert [(p.code, p.fatal) for p in problems] == ([("not_kept", False)] if told else [])
    assert all("CEASEWIRE_KEEP_MEGABYTES" in p.message for p in problems)


# Names


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A ledger of two pages of one name, one of which was replaced, and one from an address."""
    with open_store(place_ledger(tmp_path_factory.mktemp("pages") / "ledger.db")) as opened:
        for number, uri in enumerate(
            ["/monday/a.html", "/monday/a.html", "/tuesday/a.html", "https://news.example/a", "-", "-"]
        ):
            add(opened, full_reading(f"{TEXT} Report {number}.", uri=uri))
        yield opened


@pytest.mark.parametrize(
    ("given", "number"),
    [("/monday/a.html", 1), ("/tuesday/a.html", 2), ("/tuesday/../monday/a.html", 1), ("https://news.example/a", 3)],
)
def test_a_page_is_found_by_its_place_as_it_stands_there_now(store: Store, given: str, number: int) -> None:
    assert find_document(store, given) == store.documents()[number]


@pytest.mark.parametrize("cut", [slice(None), slice(10), slice(4, None), slice(4, 10)])
def test_a_page_is_found_by_its_id_or_the_beginning_of_it(store: Store, cut: slice) -> None:
    for document in store.documents():
        assert find_document(store, document.id[cut]) == document


@pytest.mark.parametrize(("given", "names"), [("a.html", ["/monday", "/tuesday"]), ("-", ["-; doc-"])])
def test_several_pages_of_one_name_are_listed(store: Store, given: str, names: list[str]) -> None:
    with pytest.raises(DocumentError, match="the name of 2 pages") as caught:
        find_document(store, given)
    assert [name for name in names if name not in caught.value.message] == []


@pytest.mark.parametrize("given", ["", "doc-", "doc-0", "b.html", "https://news.example/b", "a\0b", "html"])
def test_a_page_that_is_not_there_is_told(store: Store, given: str) -> None:
    with pytest.raises(DocumentError, match="no page") as caught:
        find_document(store, given)
    assert "ceasewire source" in caught.value.todo


def test_a_file_name_that_only_one_page_has_is_enough(tmp_path: Path) -> None:
    with open_store(place_ledger(tmp_path / "ledger.db")) as store:
        for text in (TEXT, f"{TEXT} More was said."):
            added = add(store, full_reading(text, uri="/monday/a.html"))
        assert find_document(store, "a.html").id == added.document
