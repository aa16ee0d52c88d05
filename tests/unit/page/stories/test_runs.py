"""Stories below headlines that stand one below the other."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.regions import Regions, find_regions
from ceasewire.page.markup.metadata import read_head
from ceasewire.page.markup.source import read_markup
from ceasewire.page.stories.runs import find_bold_runs, find_runs

FURNITURE = load_furniture()
FIRST, SECOND = "Rebels offer truce if the coast road is opened", "Two neighbours swap captives at the northern bridge"
LINE = "The two sides agreed on day {} to halt fire at dawn, the mediator said, if the coast road stays open to aid."
PROSE = "".join(f"<p>{LINE.format(n)}</p>" for n in range(4))
ITEM = f"<p>{LINE.format(5)} {LINE.format(6)}</p>"


def _read(source: str) -> Regions:
    return find_regions(read_markup(f"<html><body>{source}</body></html>"), FURNITURE)


def _runs(source: str, *, gathered: bool = False) -> list[str]:
    regions = _read(source)
    found = find_runs(regions, read_head(regions.markup), FURNITURE, gathered=gathered)
    return [regions.markup.blocks[s.headline].text for s in found if s.headline is not None]


def _bold(source: str, *, gathered: bool = False) -> list[str]:
    regions = _read(source)
    found = find_bold_runs(regions, FURNITURE, gathered=gathered)
    return [regions.markup.blocks[s.headline].text for s in found if s.headline is not None]


def test_a_page_that_gathers_stories_has_some_of_one_paragraph() -> None:
    source = f"<h1>World in brief</h1><h2>{FIRST}</h2>{ITEM}<h2>{SECOND}</h2>{PROSE}"
    assert _runs(source, gathered=True) == [FIRST, SECOND]
    assert _runs(source) == []


def test_the_sections_of_a_report_are_no_stories_whatever_its_title_says() -> None:
    heads = ("Situation overview today", "Needs and response", "Access for aid")
    sections = "".join(f"<h2>{head}</h2>{PROSE}" for head in heads)
    assert _runs(f"<h1>Weekly humanitarian update</h1>{sections}", gathered=True) == []


@pytest.mark.parametrize("shown", ["<p><b>{}</b></p>", '<div style="font-weight: 700">{}</div>'], ids=["tag", "style"])
def test_bold_lines_with_a_day_above_each_open_stories(shown: str) -> None:
    days = ("04.05.2026", "11.05.2026")
    source = "".join(
        f"<p><b>{day}</b></p>{shown.format(line)}{ITEM}" for day, line in zip(days, (FIRST, SECOND), strict=True)
    )
    assert _bold(source) == [FIRST, SECOND]
    regions = _read(source)
    first, second = find_bold_runs(regions, FURNITURE, gathered=False)
    assert [regions.markup.blocks[s.first].text for s in (first, second)] == list(days)
    assert first.last == second.first


@pytest.mark.parametrize(
    "source",
    [
        f"<p>4 May 2026</p><p><b>{FIRST}</b></p>{PROSE}<p><b>{SECOND}</b></p>{PROSE}",
        f"{PROSE}<p>4 May 2026</p><p><b>{FIRST}</b></p>{ITEM}<p>11 May 2026</p><p><b>{SECOND}</b></p>{ITEM}",
    ],
    ids=["one day alone", "days inside a story"],
)
def test_bold_lines_inside_a_story_open_none(source: str) -> None:
    assert _bold(source) == []


def test_bold_lines_of_a_page_that_gathers_stories_need_nothing_more() -> None:
    items = "".join(f"<li><strong>{line}</strong>{ITEM}</li>" for line in (FIRST, SECOND))
    assert _bold(f"<h1>The week in two stories</h1><ol>{items}</ol>", gathered=True) == [FIRST, SECOND]
    assert _bold(f"<h1>The week in two stories</h1><ol>{items}</ol>") == []
    essay = f"<h1>Morning briefing</h1>{PROSE}<p><b>{FIRST}</b></p>{PROSE}<p><b>{SECOND}</b></p>{PROSE}"
    assert _bold(essay, gathered=True) == []


def test_the_number_of_a_press_release_is_no_headline() -> None:
    above = "<h4>Press release No. {}/2026</h4><h5>{}</h5><p>4 May 2026</p>{}"
    assert _runs("".join(above.format(n, line, PROSE) for n, line in enumerate((FIRST, SECOND), 41))) == []
    heads = "".join(f"<h4>{line}</h4><p>4 May 2026</p>{PROSE}" for line in (FIRST, SECOND))
    assert _runs(heads) == [FIRST, SECOND]


def test_a_day_in_one_heading_with_a_headline_is_no_headline() -> None:
    source = "".join(
        f"<div><h3><a href=/{n}>{line}</a><div>May {n}, 2026, 8:10 AM</div></h3>{PROSE}</div>"
        for n, line in enumerate((FIRST, SECOND), 3)
    )
    assert _runs(source) == [FIRST, SECOND]


def test_bold_lines_open_stories_where_a_link_leads_on_from_each() -> None:
    row = "<tr><td><b>{}</b></td></tr><tr><td>{}</td></tr><tr><td>{}</td></tr>"
    link = "<a href=/s>Read it on the site</a>"
    heads = (FIRST, SECOND)
    assert _bold("<table>" + "".join(row.format(line, PROSE, link) for line in heads) + "</table>") == [FIRST, SECOND]
    pointer = "<a href=/s>Read more: the road to the coast</a>"
    assert _bold("<table>" + "".join(row.format(line, PROSE, pointer) for line in heads) + "</table>") == []
    assert _bold("<table>" + "".join(row.format(line, PROSE, "") for line in heads) + "</table>") == []
