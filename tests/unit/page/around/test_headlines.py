"""Headlines that are no headings."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.headlines import raise_headlines
from ceasewire.page.intake import read_page
from ceasewire.page.markup.source import read_markup

FIRST = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast again.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Envoys are to meet again on Thursday in the capital, where a draft has been on the table for a week.",
]
SECOND = [
    "Nurses at the hospital of Port Meren said that the last drums of fuel were emptied before the weekend began.",
    "The health office asked the mission of monitors to bring forty drums more across the river by Thursday.",
    "No convoy has crossed since the bridge was shelled, and the ferry takes people alone and no goods.",
]


def raised(source: str) -> list[str]:
    markup = read_markup(source)
    raise_headlines(markup, load_furniture())
    return [block.text for block in markup.blocks if block.heading]


def story(tag: str, headline: str, paragraphs: list[str]) -> str:
    return f"{tag.format(headline)}<p class=Byline>Amal Haddad</p>{''.join(f'<p>{p}</p>' for p in paragraphs)}"


@pytest.mark.parametrize(
    "tag", ["<p class=Headline>{}</p>", "<div class='next-headline'>{}</div>", "<div class=art-hed><div>{}</div></div>"]
)
def test_stories_under_lines_that_are_named_headlines_are_told_apart(tag: str) -> None:
    page = story(tag, "Rebels offer truce if road is opened", FIRST) + story(tag, "Hospital is out of fuel", SECOND)
    articles = read_page(page.encode(), uri="page").articles
    assert [a.headline for a in articles] == ["Rebels offer truce if road is opened", "Hospital is out of fuel"]
    assert [a.text.split("\n\n") for a in articles] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "<p class=Headline>The guns were silent for an hour.</p>",
        "<p class=Headline>Local news</p>",
        "<p class=headlines-list>Rebels offer truce if road is opened</p>",
        "<div class=headline><p>Rebels offer truce if road is opened</p><p>Amal Haddad</p></div>",
    ],
)
def test_sentences_labels_and_lists_are_no_headlines(line: str) -> None:
    assert raised(line + "".join(f"<p>{p}</p>" for p in FIRST)) == []


def test_a_named_line_without_paragraphs_below_is_no_headline() -> None:
    assert raised("<div class=headline>Rebels offer truce if road is opened</div><p>More at six.</p>") == []


def test_a_box_with_a_named_line_cuts_no_article() -> None:
    box = "<div class=box><div class=hed>How the truce of May was lost</div></div>"
    body = "".join(f"<p>{p}</p>" for p in FIRST) + box + "".join(f"<p>{p}</p>" for p in SECOND)
    page = f"<title>Rebels offer truce if road is opened</title><h1>Rebels offer truce if road is opened</h1>{body}"
    assert len(read_page(page.encode(), uri="page").articles) == 1
