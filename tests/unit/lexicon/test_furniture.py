"""Furniture lexicon: every entry proves itself."""

import time
import tomllib

import pytest

from ceasewire.lexicon.furniture import (
    ElementWords,
    LineKind,
    LinePattern,
    MentionPattern,
    PageKind,
    load_furniture,
    name_parts,
)
from ceasewire.lexicon.tables import read_text

FURNITURE = load_furniture()


@pytest.mark.parametrize("pattern", FURNITURE.lines, ids=lambda p: p.id)
def test_line_pattern_matches_its_example_and_not_its_counter_example(pattern: LinePattern) -> None:
    assert pattern.regex.fullmatch(pattern.example)
    assert not pattern.regex.fullmatch(pattern.counter)


@pytest.mark.parametrize("pattern", FURNITURE.lines, ids=lambda p: p.id)
def test_no_pattern_takes_the_counter_example_for_furniture(pattern: LinePattern) -> None:
    found = FURNITURE.kind_of(pattern.counter)
    assert found is None, f"{pattern.counter!r} was taken for {found}"


@pytest.mark.parametrize("mention", FURNITURE.mentions, ids=lambda m: m.example[:20])
def test_mention_matches_its_example_and_not_its_counter_example(mention: MentionPattern) -> None:
    found = mention.regex.search(mention.example)
    assert found
    assert FURNITURE.agency_named(found[1])
    assert not mention.regex.search(mention.counter)


@pytest.mark.parametrize("element", FURNITURE.elements, ids=lambda e: e.kind)
def test_element_words_match_their_example_and_not_their_counter_example(element: ElementWords) -> None:
    assert element.matches(name_parts(element.example))
    assert not element.matches(name_parts(element.counter))


@pytest.mark.parametrize(
    "line",
    [
        "The two sides agreed to halt fire at dawn on Sunday, the mediator said.",
        "“If they stay, we will fight,” the commander told AFP.",
        "Three rockets hit the base.",
        "A ceasefire took hold.",
        "By then the convoy had left.",
        "On Sunday, 22 March, the talks opened again.",
        "Reuters quoted him as saying so.",
        "The army denied the report.",
        "Aid is to follow on Monday.",
        "“Share the land,” he said.",
        "He wrote to us by email.",
        "Live fire was heard from the hills.",
        "Opinion in the capital was split: some wanted war.",
        "More than 40 captives: that is the first list.",
        "You missed the point, he told the envoy.",
        "You receive this because you fought, the general told them.",
    ],
)
def test_sentences_of_news_are_no_furniture(line: str) -> None:
    assert FURNITURE.kind_of(line) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share", LineKind.SHARE),
        ("Facebook Twitter WhatsApp Email Copy link", LineKind.SHARE),
        ("READ MORE: Talks open in Muscat", LineKind.READ_MORE),
        ("Related stories", LineKind.READ_MORE),
        ("You may have missed", LineKind.READ_MORE),
        ("In case you missed it", LineKind.READ_MORE),
        ("www.courier.example • 4 min read", LineKind.SHARE),
        ("You receive this because you signed up.", LineKind.APPENDIX),
        ("Advertisement", LineKind.ADVERT),
        ("By Lina Saab", LineKind.BYLINE),
        ("Monday, December 21, 2026", LineKind.DATE),
        ("Updated 2 hours ago", LineKind.DATE),
        ("(Additional reporting by Omar Said in Aden)", LineKind.CREDIT),
        ("Smoke over the port [File: Ali Khan/AFP]", LineKind.CAPTION),
        ("An armoured car by the gate. Photo: Sara Nour", LineKind.CAPTION),
    ],
)
def test_furniture_is_known_by_its_words(line: str, kind: LineKind) -> None:
    assert FURNITURE.has_kind(line, kind)


@pytest.mark.parametrize("piece", ["x ", "Share ", "A ", "By A, ", "(", "photo: ", "12 ", "© ", "sign up "])
def test_no_pattern_takes_long_over_a_repeated_piece(piece: str) -> None:
    start = time.perf_counter()
    FURNITURE.kind_of((piece * 700)[:699] + "§")
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("title", "digest"),
    [
        ("World in brief", True),
        ("The Monday Briefing", True),
        ("Evening bulletin: talks, roads and a list of forty names", True),
        ("White House calls off daily briefing as strikes on the coast go on", False),
        ("[roads] Roads and Bridges Digest, Vol 12, Issue 4", True),
        ("Ten stories to read this morning", True),
        ("Weekly Conflict Tracker, 5 May", True),
        ("Envoys skip daily press briefing", False),
        ("Today’s top news: Sudan, Yemen, Haiti", True),
        ("Truce in the north: five things to know", False),
        ("Five things to know about Tuesday’s truce", False),
    ],
)
def test_a_headline_that_holds_a_digests_words_makes_no_digest(title: str, digest: bool) -> None:
    assert (PageKind.DIGEST in load_furniture().page_kinds(title)) is digest


@pytest.mark.parametrize("pattern", [p for p in FURNITURE.lines if p.needs], ids=lambda p: p.id)
def test_what_a_line_needs_is_in_what_it_matches(pattern: LinePattern) -> None:
    lines = [line for p in FURNITURE.lines for line in (p.example, p.counter) if pattern.regex.fullmatch(line)]
    assert all(any(need in line.lower() for need in pattern.needs) for line in lines)
    assert all(need == need.lower() for need in pattern.needs)


def test_a_letters_greeting_and_ending_are_told_from_sentences() -> None:
    letter = tomllib.loads(read_text("en/furniture.toml"))["letter"]
    assert FURNITURE.letter_greeting.fullmatch(letter["greets"])
    assert not FURNITURE.letter_greeting.fullmatch(letter["greets_not"])
    assert FURNITURE.letter_closing.fullmatch(letter["closes"])
    assert not FURNITURE.letter_closing.fullmatch(letter["closes_not"])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(c) The Courier 2026", LineKind.CREDIT),
        ("(c) The guards let nobody pass until the rebels freed all captives.", None),
    ],
)
def test_an_item_of_a_list_is_no_right(line: str, kind: LineKind | None) -> None:
    assert FURNITURE.kind_of(line) is kind
