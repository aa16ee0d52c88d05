"""Bytes to characters: the encoding of a page, whatever it declares."""

import codecs
import re
from dataclasses import dataclass

from ceasewire.model.page import Problem
from ceasewire.page.files.guessing import belies_western, choose_latin, find_escaped, guess_encoding

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# <meta charset="windows-1256">, <meta http-equiv=... content="text/html; charset=...">, <?xml encoding="...">
DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
HEAD_BYTES = 4096
SAMPLE_BYTES = 65536
# What browsers read under these names [WHATWG Encoding].
BROWSER_NAMES = {"iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252",
                 "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-9": "cp1254", "gb2312": "gb18030",
                 "gbk": "gb18030", "x-gbk": "gb18030", "euc-cn": "gb18030", "gb_2312-80": "gb18030",
                 "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
                 "windows-31j": "cp932", "x-euc-jp": "euc_jp", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
                 "ksc5601": "cp949", "windows-949": "cp949", "big5": "big5hkscs", "x-x-big5": "big5hkscs",
                 "windows-874": "cp874", "dos-874": "cp874", "tis-620": "cp874", "iso-8859-11": "cp874",
                 "x-cp1250": "cp1250", "x-cp1251": "cp1251", "x-cp1252": "cp1252", "win1251": "cp1251",
                 "cp-1251": "cp1251", "x-mac-cyrillic": "mac_cyrillic", "x-mac-roman": "mac_roman",
                 "koi": "koi8-r", "koi8": "koi8-r", "koi8-ru": "koi8-u", "iso-8859-8-i": "iso8859_8",
                 "logical": "iso8859_8", "visual": "iso8859_8", "unicode-1-1-utf-8": "utf-8"}  # fmt: skip
WIDE = ("utf-16", "utf-32", "utf-7")
WESTERN_TABLES = frozenset({"cp1252", "iso8859-15"})
# A page with a greater share of bytes that its encoding has no sense for was not written in it.
MOST_STRAY_BYTES = 0.01
# So many letters of several bytes say that the page is UTF-8 with something else in it.
LEAST_VALID = 2
# A text with a greater share of control characters is a binary file.
MOST_CONTROLS = 0.02
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
# Openings of files that no text has.
BINARY_OPENINGS = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"RIFF", "a sound, film or picture file (RIFF)"),
    (b"\x00\x00\x00\x18ftyp", "a film (MP4)"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The characters of a page with newlines as `\\n`, the encoding they were in, what was wrong."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode_page(data: bytes, *, charset: str | None = None) -> Decoded:
    """Return the characters of a page.

    Steps: byte order mark, charset of the transport, declaration in the page, strict UTF-8, UTF-8 with some stray
    bytes of Windows-1252, what the statistics of the bytes say, Windows-1252.

    Args:
        data: the bytes as they came.
        charset: what the transport declared ("text/html; charset=..."), if anything.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _finish(data.decode(encoding, errors="replace").removeprefix("\ufeff"), encoding)
    if (sixteen := _unmarked_utf16(data)) is not None:
        return _finish(data.decode(sixteen, errors="replace"), sixteen)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(data, charset, first_fault=error.start)
    if "\x1b" in text and (escaped := _escaped(data, charset)):
        return _finish(data.decode(escaped, errors="replace"), escaped)
    return _finish(text, "utf-8")


def find_binary(data: bytes) -> str | None:
    """Return what kind of binary file these bytes are, by their opening, or None."""
    return next((name for opening, name in BINARY_OPENINGS if data.startswith(opening)), None)


def looks_binary(text: str) -> bool:
    """Whether a decoded text holds too many control characters to be a page."""
    sample = text[:SAMPLE_BYTES]
    return len(CONTROLS.findall(sample)) > MOST_CONTROLS * max(len(sample), 50)


def _finish(text: str, encoding: str, *problems: Problem) -> Decoded:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text=text, encoding=encoding, problems=problems)


def _unmarked_utf16(data: bytes) -> str | None:
    """Return the UTF-16 that a text without a mark is in: every other byte of Latin text is zero there."""
    sample = data[:HEAD_BYTES]
    if len(sample) < 16 or sample.count(0) < 0.3 * len(sample):
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 10 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 10 * odd else None


def _declared(data: bytes, charset: str | None) -> str | None:
    """Return the Python name of the encoding that the transport or the page declares, or None."""
    names = [charset] if charset else []
    if found := DECLARED.search(data[:HEAD_BYTES]):
        names.append(found[1].decode("ascii"))
    for name in names:
        try:
            # Codecs such as "rot13" and "zip" are no character sets: they don't decode bytes to text.
            info = codecs.lookup(BROWSER_NAMES.get(name.strip().lower(), name.strip()))
            # A page that can say so in bytes is in no encoding of two or four bytes a letter.
            if not info.name.startswith(WIDE) and isinstance(b"a".decode(info.name), str):
                return info.name
        except (LookupError, UnicodeError):
            continue
    return None


def _decode_other(data: bytes, charset: str | None, *, first_fault: int) -> Decoded:
    """Decode bytes that are not valid UTF-8."""
    declared = _declared(data, charset)
    if declared and declared != "utf-8":
        text = data.decode(declared, errors="replace")
        stray = text.count("\ufffd")
        lie = declared in WESTERN_TABLES and _belie(data)
        if stray <= MOST_STRAY_BYTES * len(text) and not lie:
            return _finish(text, declared, *([_stray_problem(declared, stray)] if stray else []))
    text = data.decode("utf-8", errors="replace")
    stray = text.count("\ufffd")
    if _mostly_utf8(data, stray, declared):
        codecs.register_error("ceasewire-cp1252", _stray_as_cp1252)
        return _finish(data.decode("utf-8", errors="ceasewire-cp1252"), "utf-8", _mixed_problem(stray, first_fault))
    guessed = guess_encoding(data)
    text = data.decode(guessed, errors="replace")
    if declared and declared != guessed:
        found = f"The page declares {declared}, but its bytes are not; it was read as {guessed}."
        return _finish(text, guessed, Problem(code="encoding", message=f"{found} {CHECK_LETTERS}"))
    return _finish(text, guessed)


def _belie(data: bytes) -> bool:
    """Whether bytes that are said to be Western are of another alphabet, or in another table of Latin letters."""
    if belies_western(data):
        return guess_encoding(data) != "cp1252"
    return choose_latin(data) != "cp1252"


def _escaped(data: bytes, charset: str | None) -> str | None:
    """Return the encoding with escapes that bytes are declared to be in, or are in, or None."""
    declared = _declared(data, charset)
    return declared if declared and declared.startswith("iso2022") else find_escaped(data)


def _mostly_utf8(data: bytes, stray: int, declared: str | None) -> bool:
    """Whether UTF-8 is right but for some bytes: its letters outnumber the stray bytes, or it is declared."""
    if declared == "utf-8" and stray <= MOST_STRAY_BYTES * len(data):
        return True
    # Bytes of another encoding make up valid letters of UTF-8 only by chance.
    valid = sum(c > "\x7f" for c in data.decode("utf-8", errors="ignore"))
    return valid >= LEAST_VALID and 2 * valid >= stray


CHECK_LETTERS = "Check names with accents and quotation marks; save the page again as UTF-8 if they look wrong."


def _stray_problem(encoding: str, stray: int) -> Problem:
    message = f"{stray} bytes of the page have no meaning in {encoding}, which it declares. {CHECK_LETTERS}"
    return Problem(code="encoding", message=message)


def _mixed_problem(stray: int, first_fault: int) -> Problem:
    found = f"The page mixes encodings: {stray} places are not UTF-8 (the first at byte {first_fault})"
    return Problem(code="encoding", message=f"{found}; those were read as Windows-1252. {CHECK_LETTERS}")


def _stray_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Decode the bytes that are not UTF-8 as Windows-1252: what pages that mix the two mean."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end
