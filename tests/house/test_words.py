"""What no tracked file may hold: paths of one machine, addresses of package registries, words left behind."""

import re
from pathlib import Path

import pytest

from tests.house.sources import ROOT, tracked_files

FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.~-])/(?:work|root|opt|home/\w+|Users/\w+)/\w"),
    "a path of one Windows machine": re.compile(r"\b[A-Z]:\\\\?Users\\"),
    "a package registry": re.compile(r"pypi\.(?:org|python)|pythonhosted|registry\.npmjs|deb\.debian|anaconda\.org"),
    "an index setting": re.compile(r"--(?:extra-)?index-url|--find-links"),
    "work left behind": re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"),
    "a mark of unfinished text": re.compile(r"lorem ipsum|\bTBD\b|PLACEHOLDER", re.IGNORECASE),
    "a merge left open": re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE),
}

# Bytes of pictures may spell anything.
PICTURES = frozenset({".png"})
# This file holds the words it forbids.
FILES = [
    f
    for f in tracked_files()
    if f != Path(__file__).resolve() and f.suffix not in PICTURES and f.stat().st_size < 2_000_000
]


def find_forbidden(text: str) -> list[str]:
    """Return what a text holds that it may not, with its line."""
    return [
        f"line {text.count(chr(10), 0, match.start()) + 1}: {what}: {match.group()!r}"
        for what, pattern in FORBIDDEN.items()
        for match in pattern.finditer(text)
    ]


@pytest.mark.parametrize(
    "text",
    ["see /home/ann/notes", "cp /root/x", "https://pypi.org/simple", "# TODO tidy", "PLACEHOLDER", "<<<<<<< HEAD\n"],
)
def test_forbidden_words_are_found(text: str) -> None:
    assert find_forbidden(text)


@pytest.mark.parametrize("text", ["../shared/codebook", "homework/help", "https://example.org/opt/x", "a~/work/b"])
def test_other_words_are_not(text: str) -> None:
    assert not find_forbidden(text)


def test_tracked_files_hold_nothing_forbidden() -> None:
    assert len(FILES) > 50
    found = [
        f"{file.relative_to(ROOT)} {fault}"
        for file in FILES
        for fault in find_forbidden(file.read_text("utf-8", errors="ignore"))
    ]
    assert found == []
