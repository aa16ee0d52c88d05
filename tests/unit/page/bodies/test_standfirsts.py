"""What leads into a story below its headline."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.posts import Story
from ceasewire.page.around.regions import find_regions
from ceasewire.page.bodies.standfirsts import find_standfirst, is_named_standfirst
from ceasewire.page.markup.source import read_markup

HEADLINE = "Rebels offer truce if road is opened"
LEAD = "Mediators say the gap has never been this small, and that the next days will show whether it holds."
TITLE = "The gap is small but neither side wants to be the first to move"
BODY = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
]
FURNITURE = load_furniture()


def find(above: str, *, described: str | None = None, body: list[str] | None = None) -> str | None:
    paragraphs = "".join(f"<p>{text}</p>" for text in body or BODY)
    source = f"<main><header><h1>{HEADLINE}</h1>{above}</header><div class=text>{paragraphs}</div></main>"
    markup = read_markup(source)
    regions = find_regions(markup, FURNITURE)
    blocks = markup.blocks
    headline = next(n for n, block in enumerate(blocks) if block.text == HEADLINE)
    story = Story(first=0, last=len(blocks), start=0, end=len(source), headline=None, whole=True)
    chosen = [n for n in range(len(blocks)) if n >= len(blocks) - len(body or BODY)]
    found = find_standfirst(
        regions, story, chosen, headline=headline, described=described, furniture=FURNITURE
    )  # fmt: skip
    return None if found is None else blocks[found].text


@pytest.mark.parametrize(
    "above",
    [
        f'<p class="article__standfirst">{LEAD}</p>',
        f"<p>{LEAD}</p>",
        f'<div class="byline">By Sara Haddad</div><div>{LEAD}</div>',
        f"<ul><li>{TITLE} <b>today</b></li></ul><p class=dek>{LEAD}</p>",
    ],
    ids=["named", "right below the headline", "below the byline", "named, below another line"],
)
def test_what_leads_into_the_story_is_its_standfirst(above: str) -> None:
    assert find(above) == LEAD


def test_a_second_heading_right_below_the_headline_is_one_where_something_else_follows() -> None:
    assert find(f"<h2>{TITLE}</h2><div class=byline>By Sara Haddad</div>") == TITLE
    assert find(f"<h2>{TITLE}</h2>") is None


def test_a_picture_of_who_writes_below_the_line_makes_no_caption_of_it() -> None:
    writer = "<div><img src=a><a>Sara Haddad</a></div>"
    assert find(f"<div>{LEAD}</div>{writer}") == LEAD
    assert find(f"<div><div>{LEAD}</div><img src=a></div>{writer}") is None


def test_a_line_that_the_data_describe_the_story_by_is_one() -> None:
    line = "A road, a bridge and a list of names stand between the two sides"
    assert find(f"<ul><li>{line}</li></ul>") is None
    assert find(f"<ul><li>{line}</li></ul>", described=f"{line}. Here is why.") == line


@pytest.mark.parametrize(
    "above",
    [
        f"<figure><img src=x><figcaption>{LEAD}</figcaption></figure>",
        f"<div><img src=x><p>{LEAD}</p></div>",
        f'<p><a href="/other">{LEAD}</a></p>',
        f'<p style="display:none">{LEAD}</p>',
        "<p>Sign up to our free weekly newsletter and never miss a story from the region again.</p>",
        "<p>Analysis</p>",
    ],
    ids=["caption", "unmarked caption", "link", "not shown", "newsletter", "label"],
)
def test_what_is_not_the_story_s_is_none(above: str) -> None:
    assert find(above) is None


def test_a_first_paragraph_set_apart_and_said_again_is_not_read_twice() -> None:
    assert find(f'<p class="subtitle">{BODY[0]}</p>') is None


def test_an_element_that_holds_the_story_is_no_standfirst_whatever_its_name() -> None:
    source = f"<div class=subtitle>{''.join(f'<p>{text}</p>' for text in BODY * 8)}</div>"
    regions = find_regions(read_markup(source), FURNITURE)
    assert not is_named_standfirst(regions, 0)


def test_a_short_line_is_one_where_it_bears_the_name() -> None:
    assert find('<h2 class="subtitle">A truce unsigned</h2>') == "A truce unsigned"
    assert find("<h2>A truce unsigned</h2>") is None


def test_a_day_that_stands_there_twice_is_passed_over() -> None:
    days = "<span><time>01/25/2026</time><time>January 25, 2026</time></span>"
    assert find(f"{days}<p>{LEAD}</p>") == LEAD
    assert find(days) is None


def test_a_line_below_a_caption_leads_in() -> None:
    figure = "<figure><img src=a>{}</figure>"
    caption = "<figcaption>Buses wait at the gate</figcaption>"
    lead = f"<div class=x>{TITLE}</div>"
    assert find(figure.format(caption) + lead) == TITLE
    assert find(figure.format("") + lead) is None
