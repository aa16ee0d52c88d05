"""Files cut into slices that are read by themselves."""

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from ceasewire.errors import SourceError
from ceasewire.page.files import parts
from ceasewire.scale import slices
from ceasewire.scale.documents import Document
from ceasewire.scale.files import InputFile, find_files
from ceasewire.scale.slices import cut_file, open_slice

ROWS = [{"id": f"n{i}", "text": f"Article number {i}."} for i in range(7)]
LINES = [json.dumps(row).encode() for row in ROWS]


def one_file(path: Path) -> InputFile:
    (file,) = find_files(str(path))
    return file


def read_all(path: Path, most: int = 3) -> tuple[list[int | None], list[Document]]:
    cut = list(cut_file(one_file(path), most=most))
    return [piece.count for piece in cut], [d for piece in cut for d in open_slice(piece)]


def names(documents: list[Document]) -> list[str]:
    return [d.name if not d.fault else d.fault.code for d in documents]


ALL = [row["id"] for row in ROWS]


def test_lines_are_cut_where_they_begin_and_blank_ones_are_none(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n" + b"\r\n \n".join(LINES))  # the last line has no end
    counts, documents = read_all(tmp_path / "a.jsonl")
    assert (counts, names(documents)) == ([3, 3, 1], ALL)
    assert [d.position for d in documents] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("most", [1, 2, 7, 100])
def test_packed_lines_give_the_same_documents(tmp_path: Path, most: int) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"\n\n".join(LINES)))
    counts, documents = read_all(tmp_path / "a.jsonl.gz", most)
    assert sum(c or 0 for c in counts) == 7
    assert names(documents) == ALL
    assert [d.position for d in documents] == [1, 2, 3, 4, 5, 6, 7]


def test_a_packed_file_that_breaks_off_gives_what_it_holds_and_a_fault(tmp_path: Path) -> None:
    whole = gzip.compress(b"\n".join([*LINES, *(json.dumps({"text": "x" * 50 + str(i)}).encode() for i in range(999))]))
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    counts, documents = read_all(tmp_path / "a.jsonl.gz", 100)
    assert names(documents)[:7] == ALL
    assert names(documents)[-1] == "broken_off"
    assert sum(c or 0 for c in counts) == len(documents)


@pytest.mark.parametrize(
    ("line", "code"),
    [(b"not json", "not_json"), (b"\xff\xfe", "not_json"), (b"[" * 100_000, "not_json"), (b"3", "no_record")],
)
def test_a_line_that_is_no_record_is_a_document_with_a_fault(tmp_path: Path, line: bytes, code: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join([LINES[0], line, LINES[1]]))
    assert names(read_all(tmp_path / "a.jsonl")[1]) == ["n0", code, "n1"]


def test_a_line_that_is_too_long_is_passed_over_without_being_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "MOST_BYTES", 100)
    (tmp_path / "a.jsonl").write_bytes(b"\n".join([LINES[0], b'{"text": "' + b"x" * 500 + b'"}', LINES[1]]))
    documents = read_all(tmp_path / "a.jsonl", 1)[1]
    assert names(documents) == ["n0", "too_large", "n1"]
    assert parts.MOST_BYTES > 100


def test_rows_of_a_table_are_documents(tmp_path: Path) -> None:
    parquet.write_table(pa.Table.from_pylist(ROWS), tmp_path / "a.parquet", row_group_size=2)
    counts, documents = read_all(tmp_path / "a.parquet")
    assert (counts, names(documents)) == ([3, 3, 1], ALL)
    assert [d.position for d in documents] == [1, 2, 3, 4, 5, 6, 7]


def test_what_is_called_a_table_and_is_none_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"no table")
    with pytest.raises(SourceError, match="is no Parquet file"):
        list(cut_file(one_file(tmp_path / "a.parquet"), most=3))


def record(number: int, kind: str = "text/html") -> bytes:
    body = f"<html><body><p>Page {number}.</p></body></html>".encode()
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.example/{number}\r\n"
        f"WARC-Date: 2031-05-02T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\n"
        f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_is_cut_between_records(tmp_path: Path, packed: bool) -> None:
    records = [gzip.compress(record(i)) if packed else record(i) for i in range(5)]
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(b"".join(records))
    counts, documents = read_all(path, 2)
    assert counts == [None, None, None]
    assert [(d.uri, d.retrieved) for d in documents] == [
        (f"https://e.example/{i}", "2031-05-02T00:00:00Z") for i in range(5)
    ]


def test_an_archive_that_is_damaged_gives_what_stood_before_and_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(record(0)) + gzip.compress(record(1))[:-30])
    documents = read_all(path, 2)[1]
    assert documents[0].uri == "https://e.example/0"
    assert any(d.fault for d in documents[1:])


def test_a_stretch_of_an_archive_without_pages_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(record(0, "image/png").replace(b"<html><body><p>", b"\x89PNG89PNG89PNG") + record(1))
    assert [d.uri for d in read_all(path, 1)[1]] == ["https://e.example/1"]


def test_a_page_is_one_document_and_a_mailbox_is_several(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<p>One.</p>")
    mail = b"From a@e.example Fri May  2 10:00:00 2031\nFrom: a@e.example\nSubject: One\n\nText.\n\n"
    (tmp_path / "b.mbox").write_bytes(mail + mail.replace(b"One", b"Two"))
    assert names(read_all(tmp_path / "a.html")[1]) == [str(tmp_path / "a.html")]
    assert len(read_all(tmp_path / "b.mbox")[1]) == 2


def test_a_page_behind_an_address_is_read() -> None:
    import fsspec

    fsspec.filesystem("memory").pipe({"/one/a.html": b"<p>One.</p>"})
    (file,) = find_files("memory://one")
    (piece,) = cut_file(file, most=3)
    assert [(d.media_type, d.data) for d in open_slice(piece)] == [("text/html", b"<p>One.</p>")]
