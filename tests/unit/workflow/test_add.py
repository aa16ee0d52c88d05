"""Sources to the ledger."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ceasewire.errors import LinkError
from ceasewire.model.ledger import Resolved
from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading, Reading
from ceasewire.store import open_store
from ceasewire.workflow.add import Addition, Keeper, add_sources
from ceasewire.workflow.sources import SourceFile
from tests.faces.resolving import resolve_plainly
from tests.faces.samples import make_json, read_first_sentence

NOW = "2031-05-03T09:00:00Z"


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    """A ledger with a reader that needs no parser."""
    with open_store(tmp_path / "ledger.db") as store:
        yield Keeper(
            store=store,
            reader=read_first_sentence,
            reader_name="one",
            resolver=resolve_plainly,
            clock=lambda: NOW,
        )


def page(path: Path, text: str = "The river council met on Friday and agreed to open the bridge.") -> SourceFile:
    """Write a page in plain text."""
    path.write_text(f"Council opens bridge\n\n{text}\n\n{text} It will meet again on Monday.\n", encoding="utf-8")
    return SourceFile(uri=str(path))


def coded(path: Path) -> SourceFile:
    """Write a reading with terms."""
    path.write_text(json.dumps(make_json()), encoding="utf-8")
    return SourceFile(uri=str(path))


def add(keeper: Keeper, *sources: SourceFile, as_coded: bool = False) -> list[Addition]:
    return list(add_sources(sources, keeper=keeper, as_coded=as_coded))


def test_page_is_kept_with_its_characters_and_full_path(keeper: Keeper, tmp_path: Path) -> None:
    (addition,) = add(keeper, page(tmp_path / "a.txt"))
    assert addition.added is not None
    assert addition.added.outcome == "new"
    (document,) = keeper.store.documents()
    assert document.source.uri == str(tmp_path / "a.txt")
    article = keeper.store.reading(document.id).articles[0]
    start, end, page_start, page_end = article.origin[0]
    assert keeper.store.page_text(document.id)[page_start:page_end] == article.text[start:end]


def test_adding_again_changes_nothing_and_reads_nothing(keeper: Keeper, tmp_path: Path) -> None:
    def unread(article: Article) -> ArticleReading:
        raise AssertionError("read again")

    add(keeper, page(tmp_path / "a.txt"))
    before = keeper.store.counts()
    (again,) = add(replace(keeper, reader=unread), page(tmp_path / "a.txt"))
    assert again.added is not None
    assert again.added.outcome == "same"
    assert not again.failed
    assert keeper.store.counts() == before


def test_another_version_of_the_reader_reads_again(keeper: Keeper, tmp_path: Path) -> None:
    add(keeper, page(tmp_path / "a.txt"))
    (again,) = add(replace(keeper, reader_name="two"), page(tmp_path / "a.txt"))
    assert again.added is not None
    assert again.added.outcome == "reread"


def test_page_that_changed_at_its_place_is_told(keeper: Keeper, tmp_path: Path) -> None:
    add(keeper, page(tmp_path / "a.txt"))
    (again,) = add(keeper, page(tmp_path / "a.txt", "The river council met on Friday and closed the bridge again."))
    assert again.added is not None
    assert again.added.outcome == "changed"


def test_reading_that_is_kept_as_coded_brings_its_assertions(keeper: Keeper, tmp_path: Path) -> None:
    (addition,) = add(keeper, coded(tmp_path / "a.json"), as_coded=True)
    assert addition.assertions == 2
    assert [a.act for a in sorted(keeper.store.assertions(), key=lambda a: a.act)] == ["attach", "commit"]
    assert keeper.store.check() == ()


def test_way_back_of_a_reading_json_is_left_out_for_its_page_is_not_there(keeper: Keeper, tmp_path: Path) -> None:
    data = make_json()
    data["articles"][0]["origin"] = [[0, 10, 90_000, 90_010]]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    for as_coded in (True, False):
        (addition,) = add(keeper, SourceFile(uri=str(path)), as_coded=as_coded)
        assert addition.added is not None
    assert keeper.store.reading(keeper.store.documents()[0].id).articles[0].origin == ()


def test_source_that_fails_keeps_no_other_from_being_added(keeper: Keeper, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    done = add(
        keeper,
        page(tmp_path / "a.txt"),
        SourceFile(uri=str(tmp_path / "b.json")),
        SourceFile(uri=str(tmp_path / "gone.txt")),
        coded(tmp_path / "c.json"),
    )
    assert [addition.failed for addition in done] == [False, True, True, False]
    assert len(keeper.store.documents()) == 2


def test_reading_that_can_not_be_resolved_is_not_kept_and_the_next_one_is(keeper: Keeper, tmp_path: Path) -> None:
    def resolve(reading: Reading, document: str, known: str) -> Resolved:
        if reading.source.uri.endswith("a.txt"):
            raise LinkError("a record that leads nowhere")
        return resolve_plainly(reading, document, known)

    first, second = add(replace(keeper, resolver=resolve), page(tmp_path / "a.txt"), coded(tmp_path / "c.json"))
    assert first.failed
    assert [problem.code for problem in first.outcome.problems] == ["unresolved"]
    assert not second.failed
    assert len(keeper.store.documents()) == 1


def test_article_that_trips_a_rule_is_a_failure_but_the_rest_is_kept(keeper: Keeper, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"articles": [{"text": "One."}, {"text": "!!fail"}]}), encoding="utf-8")
    (addition,) = add(keeper, SourceFile(uri=str(path)))
    assert addition.failed
    assert addition.added is not None
    assert len(keeper.store.reading(addition.added.document).articles) == 2


def test_two_texts_of_one_page_do_not_replace_each_other(keeper: Keeper, tmp_path: Path) -> None:
    for name in ("morning", "evening"):
        data = make_json()
        data["source"] = {"uri": "https://news.example/front"}
        data["articles"][0]["headline"] = name
        (tmp_path / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
        (addition,) = add(keeper, SourceFile(uri=str(tmp_path / f"{name}.json")), as_coded=True)
        assert addition.added is not None
        assert addition.added.outcome == "new"
    uris = [document.source.uri for document in keeper.store.documents()]
    assert uris == ["https://news.example/front#morning", "https://news.example/front#evening"]


# Bytes


def test_a_page_is_kept_with_its_bytes(keeper: Keeper, tmp_path: Path) -> None:
    source = page(tmp_path / "a.txt")
    (addition,) = add(keeper, source)
    assert addition.added is not None
    assert keeper.store.original_bytes(addition.added.document) == Path(source.uri).read_bytes()
    assert keeper.store.check() == ()


def test_reading_that_is_kept_as_coded_has_the_bytes_of_its_file(keeper: Keeper, tmp_path: Path) -> None:
    source = coded(tmp_path / "a.json")
    (addition,) = add(keeper, source, as_coded=True)
    assert addition.added is not None
    assert keeper.store.original_bytes(addition.added.document) == Path(source.uri).read_bytes()


def test_page_that_could_not_be_resolved_leaves_no_bytes(keeper: Keeper, tmp_path: Path) -> None:
    def resolve(reading: Reading, document: str, known: str) -> Resolved:
        raise LinkError("a record that leads nowhere")

    (addition,) = add(replace(keeper, resolver=resolve), page(tmp_path / "a.txt"))
    assert addition.failed
    assert keeper.store.originals() == {}


def test_large_page_is_kept_without_its_bytes_and_says_so(keeper: Keeper, tmp_path: Path) -> None:
    source = page(tmp_path / "a.txt")
    for _ in range(2):
        (addition,) = add(replace(keeper, most_bytes=10), source)
        assert not addition.failed
        assert [problem.code for problem in addition.outcome.problems] == ["not_kept"]
    assert [(facts.kept, facts.size) for facts in keeper.store.originals().values()] == [
        (False, Path(source.uri).stat().st_size)
    ]
    (document,) = keeper.store.documents()
    assert keeper.store.reading(document.id).x_problems == ()


@pytest.mark.parametrize("reader_name", ["one", "two"])
def test_bytes_that_were_left_out_are_kept_when_the_limit_allows(
    keeper: Keeper, tmp_path: Path, reader_name: str
) -> None:
    source = page(tmp_path / "a.txt")
    add(replace(keeper, most_bytes=10), source)
    (addition,) = add(replace(keeper, reader_name=reader_name), source)
    assert addition.added is not None
    assert addition.outcome.problems == ()
    assert keeper.store.original_bytes(addition.added.document) == Path(source.uri).read_bytes()


def test_who_keeps_no_bytes_is_not_told_so_each_time(keeper: Keeper, tmp_path: Path) -> None:
    (addition,) = add(replace(keeper, most_bytes=0), page(tmp_path / "a.txt"))
    assert addition.outcome.problems == ()
    assert [facts.kept for facts in keeper.store.originals().values()] == [False]
