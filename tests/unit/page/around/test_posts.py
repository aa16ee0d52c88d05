"""Posts of live pages and channels."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.posts import find_messages, find_posts
from ceasewire.page.around.regions import Regions, find_regions
from ceasewire.page.markup.source import read_markup

LINE = "The two sides agreed on day {} to halt fire at dawn, the mediator said, if the coast road stays open to aid."
POSTS = "".join(
    f"<section><time datetime='2026-03-22T1{n}:00'>1{n}:00</time><h3>Convoy number {n} leaves</h3>"
    f"<p>{LINE.format(n)}</p></section>"
    for n in range(4)
)


def regions_of(source: str) -> Regions:
    return find_regions(read_markup(source), load_furniture())


def test_posts_are_elements_of_one_shape_with_a_time_each() -> None:
    regions = regions_of(f"<h1>A day of talks</h1><main>{POSTS}</main>")
    posts = find_posts(regions, load_furniture())
    shown = [regions.markup.blocks[p.headline].text for p in posts if p.headline is not None]
    assert shown == [f"Convoy number {n} leaves" for n in range(4)]


def test_a_time_may_be_shown_as_text_alone() -> None:
    source = "".join(f"<div class=p><b>1{n}:05 GMT</b><p>{LINE.format(n)}</p></div>" for n in range(3))
    assert len(find_posts(regions_of(f"<div>{source}</div>"), load_furniture())) == 3


def test_a_time_may_be_shown_beside_how_long_ago_it_was() -> None:
    times = "<span class=ago>{}h ago</span><span class=at>1{}.05 BST</span>"
    source = "".join(f"<li class=p>{times.format(n, n)}<p>{LINE.format(n)}</p></li>" for n in range(1, 4))
    assert len(find_posts(regions_of(f"<ol>{source}</ol>"), load_furniture())) == 3
    untimed = source.replace("h ago", " envoys").replace(" BST", " lorries")
    assert find_posts(regions_of(f"<ol>{untimed}</ol>"), load_furniture()) == []


def test_messages_need_a_clock_each_and_nothing_beside_them() -> None:
    messages = POSTS.replace("<h3>", "<b>").replace("</h3>", "</b>")
    story = "".join(f"<p>{LINE.format(n)} It was the day after that.</p>" for n in range(10, 19))
    assert len(find_messages(regions_of(f"<main>{messages}</main>"), load_furniture())) == 4
    assert find_messages(regions_of(f"<div>{story}</div><main>{messages}</main>"), load_furniture()) == []


@pytest.mark.parametrize("value", ["2026-03-22", "22 March"])
def test_days_without_a_clock_make_no_messages(value: str) -> None:
    source = "".join(f"<div class=p><time datetime='{value}'>x</time><p>{LINE.format(n)}</p></div>" for n in range(4))
    assert find_messages(regions_of(f"<div>{source}</div>"), load_furniture()) == []


def test_a_post_in_a_row_of_a_table_has_its_bold_line_for_a_headline() -> None:
    rows = "".join(
        f"<tr><td>1{n}:05</td><td><b>Convoy number {n} leaves</b><p>{LINE.format(n)}</p></td></tr>" for n in range(3)
    )
    regions = regions_of(f"<table>{rows}</table>")
    posts = find_posts(regions, load_furniture())
    shown = [regions.markup.blocks[p.headline].text for p in posts if p.headline is not None]
    assert shown == [f"Convoy number {n} leaves" for n in range(3)]


def test_the_clock_of_a_definition_is_its_term() -> None:
    source = "".join(
        f"<dt>1{n}:05</dt><dd><h4>Convoy number {n} leaves</h4><p>{LINE.format(n)}</p></dd>" for n in range(3)
    )
    assert len(find_posts(regions_of(f"<dl>{source}</dl>"), load_furniture())) == 3
    untimed = source.replace(":05", " lorries")
    assert find_posts(regions_of(f"<dl>{untimed}</dl>"), load_furniture()) == []


def test_the_line_above_each_post_is_its_headline_where_none_is_marked() -> None:
    post = "<div class=p><span>1{n}:05 GMT</span><div>{head}</div><p>{line}</p></div>"
    heads = ["Convoy turned back at the pass", "Envoy leaves the capital", "Teachers call off their strike"]

    def headlines(lines: list[str]) -> list[str]:
        posts = "".join(post.format(n=n, head=h, line=LINE.format(n)) for n, h in enumerate(lines))
        regions = regions_of(f"<div>{posts}</div>")
        found = find_posts(regions, load_furniture())
        return [regions.markup.blocks[p.headline].text for p in found if p.headline is not None]

    assert headlines(heads) == heads
    assert headlines([*heads[:2], "Nobody came."]) == []
