"""Which blocks are a story's body."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.posts import Story
from ceasewire.page.around.regions import find_regions
from ceasewire.page.bodies.selection import (
    choose_blocks,
    find_lines,
    story_source,
)
from ceasewire.page.markup.source import read_markup

LINES = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Mediators from two neighbouring countries are to meet both sides again before the end of the month.",
    "Some forty captives were released on Friday, in what the envoy called a first step and no more than that.",
]


def choose(source: str) -> list[str]:
    markup = read_markup(source)
    regions = find_regions(markup, load_furniture())
    story = Story(first=0, last=len(markup.blocks), start=0, end=len(source), headline=None, whole=True)
    return [markup.blocks[n].text for n in choose_blocks(regions, story)]


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (["Alpha beta gamma delta", "Second block of text"], [0, 1]),
        (["alpha BETA — gamma, delta"], [0]),
        (["Alpha beta gamma", "delta"], [0]),
        (["Second block of text"], [1]),
        (["block of text"], []),
        (["Something else entirely that is nowhere on this page at all"], []),
        ([], []),
    ],
)
def test_lines_are_found_by_their_letters(lines: list[str], numbers: list[int]) -> None:
    blocks = read_markup("<p>Alpha <b>beta</b> gamma delta</p><p>Second block of text</p>").blocks
    assert find_lines(lines, blocks) == numbers


def test_the_body_is_found_among_furniture() -> None:
    nav = "<nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>"
    assert choose(f"<html><body>{nav}<h1>Talks</h1><article>{paragraphs(*LINES)}</article></body></html>") == LINES


def test_a_page_too_deep_for_the_parser_is_still_read() -> None:
    assert choose("<div>" * 5_000 + paragraphs(*LINES)) == LINES


def test_a_short_text_is_read() -> None:
    assert choose(f"<html><body><div>{paragraphs(LINES[0])}</div></body></html>") == LINES[:1]


def test_scripts_and_navigation_are_kept_from_the_parser() -> None:
    source = "<html><body><nav>Home</nav><script>var x;</script><p>One.</p><footer>Two</footer></body></html>"
    markup = read_markup(source)
    story = Story(first=0, last=3, start=0, end=len(source), headline=None, whole=True)
    assert story_source(find_regions(markup, load_furniture()), story) == "<html><body><p>One.</p></body></html>"


def test_a_paragraph_is_put_back_that_its_site_wraps_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceasewire.page.bodies.selection.extract_lines", lambda _: [LINES[0], *LINES[2:]])
    wrapped = "".join(f'<div class="part article-body"><p>{line}</p></div>' for line in LINES)
    assert choose(f"<html><body><main>{wrapped}</main></body></html>") == LINES


def test_a_paragraph_behind_the_last_is_put_back_and_a_lone_line_before_the_first_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ceasewire.page.bodies.selection.extract_lines", lambda _: LINES[:-1])
    before = "<div><span>Weather today</span></div>"
    assert choose(f"<html><body><main>{before}{paragraphs(*LINES)}</main></body></html>") == LINES


@pytest.mark.parametrize(
    "build",
    ['<div class="group">{}</div><h2>Trust is not enough</h2><div class="group">{}</div>',
     '<section>{}<h4 class="body__subheading">Trust is not enough</h4>{}</section>'],
    ids=["between groups", "named subheading"],
)  # fmt: skip
def test_subheads_are_put_back(monkeypatch: pytest.MonkeyPatch, build: str) -> None:
    monkeypatch.setattr("ceasewire.page.bodies.selection.extract_lines", lambda _: LINES)
    body = build.format(paragraphs(*LINES[:2]), paragraphs(*LINES[2:]))
    assert choose(f"<html><body><main>{body}</main></body></html>") == [*LINES[:2], "Trust is not enough", *LINES[2:]]


def test_a_paragraph_is_put_back_that_a_page_without_names_styles_like_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ceasewire.page.bodies.selection.extract_lines", lambda _: [LINES[0], *LINES[2:]])
    wrapped = "".join(f'<div style="margin: 0"><div>{line}</div></div>' for line in LINES)
    assert choose(f"<html><body><main>{wrapped}</main></body></html>") == LINES


def test_a_page_whose_tag_has_very_many_attributes_is_read() -> None:
    attributes = " ".join(f"a{n}=1" for n in range(200_000))
    assert choose(f"<html><body><p {attributes}>{paragraphs(*LINES)}</body></html>") == LINES


def test_a_subhead_in_a_wrapper_of_its_own_is_put_back() -> None:
    wrapped = [f"<div class=sc-f98b1ad2-0><p class=sc-1>{line}</p></div>" for line in LINES]
    wrapped.insert(2, "<div class=sc-a34861b-0><h2 class=sc-c1ad2f9-0>Who holds the road</h2></div>")
    assert "Who holds the road" in choose(f"<article>{''.join(wrapped)}</article>")


def test_the_heading_of_a_box_in_a_wrapper_of_its_own_is_left_out() -> None:
    wrapped = [f"<div class=a><p>{line}</p></div>" for line in LINES]
    wrapped.insert(
        2, "<div class=b><div><h2>What others read</h2></div><ul><li><a href=/x>Ferry port</a></li></ul></div>"
    )
    assert "What others read" not in choose(f"<article>{''.join(wrapped)}</article>")


def test_a_first_line_is_put_back_that_stands_in_one_element_with_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceasewire.page.bodies.selection.extract_lines", lambda _: LINES[1:])
    broken = "<br><br>".join(LINES)
    assert choose(f"<div><p><img src=a></p>{broken}</div>") == LINES
    assert choose(f"<div>{LINES[0]}<section>{'<br><br>'.join(LINES[1:])}</section></div>") == LINES[1:]


def test_words_that_stand_loose_above_the_paragraphs_are_the_storys() -> None:
    table = "<table align=left><tr><td><img src=a><br><font size=-1>A gate</font></td></tr></table>"
    first, *others = LINES
    found = choose(f"<h3>Rebels offer truce if road is opened</h3><p>{table}{first}{paragraphs(*others)}")
    assert [line for line in found if line in LINES] == LINES


def test_what_stands_for_programs_is_kept_only_where_a_day_is_sought() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>'
    source = f"<html><head><meta name=a content=b></head><body>{data}<p>Words</p><meta itemprop=c></html>"
    markup = read_markup(source)
    story = Story(first=0, last=len(markup.blocks), start=0, end=len(source), headline=None, whole=True)
    regions = find_regions(markup, load_furniture())
    assert story_source(regions, story) == source
    bare = source.replace("<meta name=a content=b>", "").replace('{"@type": "NewsArticle"}', "")
    assert story_source(regions, story, data=False) == bare


def test_what_calls_a_page_a_forum_is_kept() -> None:
    source = '<script type="application/ld+json">{"@type": "DiscussionForumPosting"}</script><p>Words</p>'
    markup = read_markup(source)
    story = Story(first=0, last=len(markup.blocks), start=0, end=len(source), headline=None, whole=True)
    assert story_source(find_regions(markup, load_furniture()), story, data=False) == source
