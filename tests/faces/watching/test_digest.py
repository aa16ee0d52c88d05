"""A day's brief."""

import re
from collections.abc import Callable, Mapping

import pytest

from ceasewire.faces.watching.digest import Digest, make_digest, write_html, write_markdown
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.movements import explain_movements, find_movements
from ceasewire.model.ledger import Act, Evidence, Stance
from tests.books import LATER, make_actor, make_ledger, make_norm, say

HOSTILE = "<script>alert(1)</script> [x](javascript:alert) *bold*"
TRUCE = make_norm("front", toward=("guard",))
SOURCES = {"d1": "https://news.example/a b", "d2": "/srv/desk/b.html"}


def make(words: str = HOSTILE, sources: Mapping[str, str] = SOURCES) -> Digest:
    quoted = Evidence(document="d1", article="art1", quotation=words)
    ledger = make_ledger(
        TRUCE,
        *(make_actor(key) for key in ("front", "guard")),
        say(Act.ACCEPT, TRUCE, "2031-05-03", until="2031-05-08", evidence=quoted),
        say(Act.VIOLATE, TRUCE, "2031-05-04", by="guard", stance=Stance.ALLEGED, viewpoint="guard", document="d2"),
    )
    before, after = (list_deals(ledger, as_of=day, known_at=LATER) for day in ("2031-05-01", "2031-05-05"))
    moved = explain_movements(ledger, find_movements(before, after), viewpoint=None, as_of="2031-05-05", known_at=LATER)
    return make_digest(moved, after, total=len(after), since="2031-05-01", until="2031-05-05", sources=sources)


def test_every_sentence_on_what_moved_has_a_source() -> None:
    digest = make()
    assert digest.moved
    assert all(line.sources for chapter in digest.moved for line in chapter.lines)


def test_it_tells_what_comes_and_what_is_disputed() -> None:
    digest = make()
    assert [line.text.startswith("8 May 2031 (in 3 days), ends") for line in digest.ahead] == [True]
    assert any("broken to Guard" in line.text for line in digest.disputed)


def test_what_somebody_contests_is_told_once() -> None:
    told = [line.text for chapter in make().moved for line in chapter.lines]
    assert not any(text.startswith("Now contested") for text in told)


def test_words_of_pages_are_no_markup_in_markdown() -> None:
    text = write_markdown(make())
    assert "<script>" not in text
    assert not re.search(r"(?<!\\)\]\(javascript:", text)
    assert "&lt;script&gt;" in text
    assert "[news.example](<https://news.example/a%20b>)" in text
    assert "/srv/desk" not in text


def test_words_of_pages_are_no_markup_in_html() -> None:
    text = write_html(make())
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert 'href="https://news.example/a b"' in text


@pytest.mark.parametrize("write", [write_markdown, write_html])
def test_a_brief_gives_a_terminal_no_orders_and_turns_no_line_around(write: Callable[[Digest], str]) -> None:
    steering = "\x1b]0;x\x07", "\u202e"
    sources = {"d1": f"https://news.example/{steering[0]}", "d2": f"/srv/desk/{steering[1]}b.html"}
    text = write(make(f"no truce {steering[0]} at {steering[1]} all \u05e9\u05dc\u05d5\u05dd", sources))
    assert {c for c in text if not c.isprintable()} <= {"\n"}
    assert "no truce \ufffd" in text
    assert "at \ufffd all \u05e9\u05dc\u05d5\u05dd" in text


@pytest.mark.parametrize("end", ["\n\n# Truce signed\n\n", ">\t# Truce", "\\"])
def test_no_address_leaves_its_place_in_markdown(end: str) -> None:
    text = write_markdown(make(sources={"d1": f"https://news.example/a{end}", "d2": "b.html"}))
    assert re.search(r"\[news\.example\]\(<https://news\.example/a%[^\s<>\\]*>\)", text)
    assert "\n# Truce" not in text


def test_a_day_on_which_nothing_moved_says_so() -> None:
    digest = make_digest((), (), total=0, since="2031-05-01", until="2031-05-02", sources={})
    assert "Nothing moved in 0 deals." in write_markdown(digest)
    assert "Nothing moved" in write_html(digest)
