"""Stories in a page's data."""

import json

import pytest

from ceasewire.page.markup.elements import read_strand
from ceasewire.page.markup.scripts import compose, find_bodies, find_script_day
from ceasewire.page.markup.source import read_markup
from ceasewire.page.text.strands import Strand

LINES = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "“We are ready,” their spokesman said – and smiled \N{WAVING WHITE FLAG}. “The rest is up to them, at last.”",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Mediators from two neighbouring countries are to meet both sides again before the end of the month.",
    'Nobody was hurt, the "mayor" said, though the school and some forty houses lost their roofs.',
]


def bodies(script: str, kind: str = "application/ld+json") -> list[list[str]]:
    source = f"<html><head><script type='{kind}'>{script}</script></head><body></body></html>"
    found = find_bodies(read_markup(source))
    for body in found:
        for strand in body.paragraphs:
            check(strand, source)
    return [[strand.text for strand in body.paragraphs] for body in found]


def check(strand: Strand, source: str) -> None:
    """Assert that every character but white space leads to one place, in order."""
    covered = [False] * len(strand.text)
    at = 0
    for start, end, page_start, page_end in strand.pieces:
        assert at <= page_start < page_end <= len(source)
        at = page_end
        covered[start:end] = [True] * (end - start)
    assert all(yes or c.isspace() for yes, c in zip(covered, strand.text, strict=True))


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("newline", ["\n", "\n\n", "\r\n"])
def test_an_article_body_is_read_in_paragraphs(ascii_only: bool, newline: str) -> None:
    data = {"@type": "NewsArticle", "articleBody": newline.join(LINES)}
    assert bodies(json.dumps(data, ensure_ascii=ascii_only)) == [LINES]


@pytest.mark.parametrize("escape", ["<", "\\u003c"])
def test_html_in_a_scripts_state_is_read_as_html(escape: str) -> None:
    content = "".join(f"<p>{line.replace('“', '&ldquo;')}</p>" for line in LINES)
    script = json.dumps({"props": {"post": {"id": 7, "content": content}}}).replace("<", escape)
    assert bodies(script, "application/json") == [LINES]


def test_a_list_of_paragraphs_in_a_scripts_state_is_one_story() -> None:
    blocks = [{"type": "text", "value": line} for line in LINES]
    assert bodies(json.dumps({"blocks": blocks}), "application/json") == [LINES]


@pytest.mark.parametrize(
    "script", ["{", '{"articleBody": "short"}', '{"articleBody": 3}', '"articleBody": "' + "x" * 999, "\\u" * 99]
)
def test_data_without_a_story_give_none(script: str) -> None:
    assert bodies(script) == []


def stream(*pieces: str) -> str:
    """Return the scripts that stream these pieces to the browser."""
    return "".join(f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>" for piece in pieces)


def streamed(*pieces: str) -> list[list[str]]:
    source = f"<html><body><div id=root></div>{stream(*pieces)}</body></html>"
    found = find_bodies(read_markup(source))
    for body in found:
        for strand in body.paragraphs:
            check(strand, source)
    return [[strand.text for strand in body.paragraphs] for body in found]


def test_a_story_that_is_streamed_as_elements_is_read() -> None:
    rows = json.dumps(
        ["$", "article", None, {"children": [["$", "p", str(n), {"children": x}] for n, x in enumerate(LINES)]}]
    )
    half = len(rows) // 2
    assert streamed('1:I[12,[],""]\n', f"3:{rows[:half]}", f"{rows[half:]}\n") == [LINES]


def test_a_story_that_is_streamed_as_a_row_of_html_is_read_to_its_end() -> None:
    story = "".join(f"<p>{line}</p>" for line in LINES)
    more = "9:" + json.dumps({"title": "Another page of the paper"})
    assert streamed(f'2:{{"content":"$7"}}\n7:T{len(story.encode()):x},{story}{more}\n') == [LINES]


def test_what_is_streamed_beside_a_story_is_none() -> None:
    titles = [{"title": f"Envoy number {n} leaves for the talks in the hills"} for n in range(9)]
    assert streamed("4:" + json.dumps(titles) + "\n", "5:T30,<p>Short.</p>\n") == []
    assert streamed("7:Tffffff," * 3, "\n7:Tfffffff,<p>x") == []


def test_a_map_through_a_map_leads_to_the_page() -> None:
    outer = Strand(text="a &amp; b", pieces=((0, 1, 5, 6), (1, 9, 10, 18)))
    inner = read_strand(outer.text, [(0, 9)])
    assert inner.text == "a & b"
    assert compose(inner, outer).pieces == ((0, 1, 5, 6), (1, 2, 10, 11), (2, 3, 11, 16), (4, 5, 17, 18))


@pytest.mark.parametrize(
    ("script", "day"),
    [
        ('dataLayer.push({"publishDate":"2026-03-22T06:30:00+02:00"})', "2026-03-22T06:30:00+02:00"),
        ("var page = {published_at: '2026-03-22'}", "2026-03-22"),
        ('{"pubDate":"2026-03-22"},{"pubDate":"2026-03-24"}', None),
        ('{"modified":"2026-03-22"}', None),
    ],
    ids=["layer", "bare", "several", "change"],
)
def test_scripts_may_name_the_day_of_publication(script: str, day: str | None) -> None:
    assert find_script_day(read_markup(f"<script>{script}</script><p>One.</p>")) == day


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("window.__NUXT__=", True),
        ("window['state'] = ", True),
        ("var labels = ", False),
        ("window.onload = function() ", False),
    ],
)
def test_the_state_of_a_window_holds_a_story(opening: str, found: bool) -> None:
    data = json.dumps({"data": [{"html": "".join(f"<p>{line}</p>" for line in LINES)}]})
    source = f"<script>{opening}{data};</script>"
    assert [[s.text for s in body.paragraphs] for body in find_bodies(read_markup(source))] == (
        [LINES] if found else []
    )
