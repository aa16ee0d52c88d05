"""Bytes to characters."""

import pytest

from ceasewire.page.files.decoding import decode_page, find_binary, looks_binary

SAID = "“Les canons se taisent”, a déclaré José – à l’aube."
ARABIC = "اتفق الجانبان على وقف إطلاق النار فجر الأحد في العاصمة"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    assert decode_page(SAID.encode(encoding)).text == SAID


def test_a_declared_charset_is_believed_where_the_bytes_allow_it() -> None:
    source = f'<html><head><meta charset="windows-1256"></head><p>{ARABIC}</p>'
    decoded = decode_page(source.encode("cp1256"))
    assert decoded.text == source
    assert decoded.encoding == "cp1256"
    assert not decoded.problems


def test_the_charset_of_the_transport_comes_before_that_of_the_page() -> None:
    source = f'<html><head><meta charset="iso-8859-1"></head><p>{ARABIC}</p>'
    assert decode_page(source.encode("cp1256"), charset="windows-1256").text == source


def test_valid_utf8_wins_over_a_lying_declaration() -> None:
    source = f'<html><head><meta charset="utf-16"></head><p>{SAID}</p>'
    assert decode_page(source.encode()).text == source


def test_undeclared_western_bytes_are_windows_1252() -> None:
    text = f"{SAID} " * 6
    decoded = decode_page(text.encode("cp1252"))
    assert decoded.text == text
    assert decoded.encoding == "cp1252"


def test_mixed_encodings_are_read_each_as_itself_and_told() -> None:
    data = (SAID * 3).encode() + "“old quotes” – José".encode("cp1252")
    decoded = decode_page(data)
    assert decoded.text == SAID * 3 + "“old quotes” – José"
    assert [p.code for p in decoded.problems] == ["encoding"]
    assert not decoded.problems[0].fatal


def test_a_charset_that_is_no_charset_is_passed_over() -> None:
    assert decode_page(b"caf\xe9 " * 9, charset="rot13").text == "café " * 9


def test_newlines_become_one_kind() -> None:
    assert decode_page(b"a\r\nb\rc\n").text == "a\nb\nc\n"


def test_binary_files_are_known_by_their_openings() -> None:
    assert find_binary(b"%PDF-1.7 ...") == "a PDF file"
    assert find_binary(b"PDF files are listed below.") is None


def test_control_characters_make_a_text_binary_and_a_stray_null_does_not() -> None:
    assert looks_binary("\x00\x01\x02abc" * 100)
    assert not looks_binary("The guns fell si\x00lent at dawn." + " Nobody fired." * 9)
