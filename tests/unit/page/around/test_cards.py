"""Teaser cards by their build."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.regions import find_regions
from ceasewire.page.markup.source import read_markup

LINE = "The two sides agreed on day {} to halt fire at dawn, the mediator said, if the coast road stays open to aid."


def cards_of(source: str) -> int:
    return len(find_regions(read_markup(source), load_furniture()).cards)


@pytest.mark.parametrize(
    "card",
    [
        "<div class=x><h3><a href=/{n}>Envoy number {n} leaves for talks</a></h3><p>{line}</p></div>",
        "<li><a href=/{n}>Envoy number {n} leaves for talks in the hills</a></li>",
        "<a class=t href=/{n}><div>Envoy number {n} leaves for talks in the hills</div><div>{line}</div></a>",
        "<div class=x><h3>Envoy number {n} leaves for talks</h3><p>{line}</p><a href=/{n}>Read more</a></div>",
    ],
    ids=["linked heading", "list", "linked whole", "read more"],
)
def test_elements_beside_one_another_with_a_linked_headline_and_an_excerpt_are_cards(card: str) -> None:
    assert cards_of("<div>" + "".join(card.format(n=n, line=LINE.format(n)) for n in range(3)) + "</div>") >= 3


@pytest.mark.parametrize(
    "source",
    [
        "<div><h3><a href=/1>Envoy leaves for the talks</a></h3><p>{line}</p></div>",
        "<div class=x><h3><a href=/1>Envoy leaves for the talks</a></h3>{many}</div>" * 2,
        "<div class=x><h3>Envoy leaves for the talks</h3><p>{line}</p></div>" * 3,
        "<p>{line}</p>" * 4,
        "<div class=liveblog>"
        + "<div class=post><time datetime=2026-03-22T10:00>10</time><h3><a href=#1>Envoy leaves for talks</a></h3>"
        "<p>{line}</p></div>" * 3 + "</div>",
    ],
    ids=["alone", "whole stories", "no link", "paragraphs", "live posts"],
)
def test_what_is_built_otherwise_is_no_card(source: str) -> None:
    many = "".join(f"<p>{LINE.format(n)}</p>" for n in range(4))
    assert cards_of(source.replace("{many}", many).replace("{line}", LINE.format(1))) == 0


def test_two_long_paragraphs_are_an_excerpt_where_a_link_leads_on_from_them() -> None:
    line = LINE + " Nobody else was told of it, two of his aides said."
    card = "<div class=rec><h3><a href=/{n}>Envoy number {n} leaves</a></h3><p>{a}</p><p>{b}</p>{led}</div>"

    def cards(led: str) -> int:
        told = (card.format(n=n, a=line.format(n), b=line.format(n + 9), led=led) for n in range(3))
        return cards_of(f"<div>{''.join(told)}</div>")

    assert (cards("<a href=/1>Continue reading</a>") >= 3, cards("")) == (True, 0)


def test_a_story_with_a_pointer_behind_it_is_no_card() -> None:
    body = "".join(f"<p>{LINE.format(n)}</p>" for n in range(5))
    heads = "".join(
        f"<div class=h><h2>Envoy number {n} leaves for talks</h2></div>{body}<p><a href=/{n}>Full story</a></p>"
        for n in range(3)
    )
    assert cards_of(f"<div>{heads}</div>") == 0


def test_posts_that_open_with_the_linked_name_of_one_page_are_no_cards() -> None:
    post = "<div role=article><h4><a href=/p>{who}</a></h4><div>{line}</div></div>"
    signed = "".join(post.format(who="The Coast Post", line=LINE.format(n)) for n in range(3))
    assert cards_of(f"<div>{signed}</div>") == 0
    teasers = "".join(post.format(who=f"Envoy number {n} leaves", line=LINE.format(n)) for n in range(3))
    assert cards_of(f"<div>{teasers}</div>") >= 3
    labelled = teasers.replace("<h4>", "<span>World</span><h4>")
    assert cards_of(f"<div>{labelled}</div>") >= 3


def _below(label: str, *, long: int = 2, level: int = 3) -> str:
    story = "".join(f"<p>{LINE.format(n)}</p>" for n in range(5))
    items = "".join(
        f"<div><h{level}>Envoy number {n} leaves</h{level}>{f'<p>{LINE.format(n)}</p>' * long}</div>" for n in (7, 8, 9)
    )
    return f"<div><h1>Rebels offer truce</h1>{story}<h2>{label}</h2>{items}</div>"


def test_openings_of_others_below_a_label_are_cards_without_any_link() -> None:
    assert cards_of(_below("Other news")) == 3
    assert cards_of(_below("Why the last truce broke")) == 0
    assert cards_of(_below("Other news", long=3)) == 0


def test_a_label_between_headlines_of_one_level_is_one_section_of_many() -> None:
    above = f"<h3>Envoy number one leaves</h3><p>{LINE.format(1)}</p>"
    assert cards_of(above + _below("More news")) == 0


def test_teasers_that_share_a_class_with_whole_stories_are_cards() -> None:
    story = "".join(f"<p>{LINE.format(n)}</p>" for n in range(5))
    whole = "".join(f"<div class='story full'><h3>Envoy {n} speaks at last</h3>{story}</div>" for n in range(3))
    brief = "".join(
        f"<div class='story {{}}'><h3><a href=/{n}>Envoy number {n} leaves</a></h3><p>{LINE.format(n)}</p></div>"
        for n in range(4)
    )
    assert cards_of(f"<div>{whole}{brief.replace('{}', 'brief')}</div>") == 4
    assert cards_of(f"<div>{whole}{brief.replace('{}', 'full')}</div>") == 0
