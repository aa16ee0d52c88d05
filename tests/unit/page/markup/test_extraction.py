"""What trafilatura takes for the body of a source, and which sources it may be given."""

import logging

import pytest
import trafilatura

from ceasewire.page.markup.extraction import MOST_ATTRIBUTES, extract_lines, fits_parser

LINES = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Mediators from two neighbouring countries are to meet both sides again before the end of the month.",
]
BODY = "".join(f"<p>{line}</p>" for line in LINES)
MANY = " ".join(f"a{n}=1" for n in range(MOST_ATTRIBUTES + 1))


@pytest.mark.parametrize(
    ("source", "fits"),
    [
        (f"<p {MANY.rpartition(' ')[0]}>words</p>", True),
        (f"<p {MANY}>words</p>", False),
        (f"<p title='>' {MANY}>words</p>", False),
        (f"<p>words</p><p {MANY}", False),
        (f"<p>{MANY}</p> 3 < 4 {MANY}", True),
        ("<p>words</p>" * 40_000, False),
    ],
)
def test_what_the_parser_would_take_for_ever_with_is_kept_from_it(source: str, *, fits: bool) -> None:
    assert fits_parser(source, 1) is fits


def test_what_parsers_think_of_a_page_is_told_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    parsers = [logging.getLogger(name) for name in ("trafilatura", "htmldate")]
    extract_lines("<html></html>")
    handlers = [list(parser.handlers) for parser in parsers]
    monkeypatch.setattr(logging.getLogger(), "level", logging.CRITICAL)
    extract_lines("<html></html>")
    assert [parser.getEffectiveLevel() for parser in parsers] == [logging.CRITICAL] * 2
    assert [list(parser.handlers) for parser in parsers] == handlers


@pytest.mark.parametrize(
    "source",
    [
        f"<html><body><article>{BODY}</article></body></html>",
        f'<?xml version="1.0" encoding="iso-8859-1"?><html><body><article>{BODY}</article></body></html>',
        f"<!DOCTYPE html/>\n<html/><body><article>{BODY}</article><form><input><p>Search</p></form></body></html>",
        f"<div>{BODY}</div>",
        f"<div>{BODY}</div><p>{LINES[0]}</p>",
        "Words alone",
        "<html></html>",
    ],
)
def test_the_lines_are_those_that_trafilatura_finds_in_the_source_itself(source: str) -> None:
    found = trafilatura.extract(source, favor_precision=True, include_comments=False) or ""
    assert extract_lines(source) == [line for line in found.split("\n") if line.strip()]


def test_a_source_of_nothing_has_no_lines() -> None:
    assert extract_lines("") == []
