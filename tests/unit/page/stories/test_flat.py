"""Pages without structure are cut where a plain text would be, and no others."""

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.regions import find_regions
from ceasewire.page.markup.metadata import read_head
from ceasewire.page.markup.source import read_markup
from ceasewire.page.stories.flat import find_flat

FURNITURE = load_furniture()
PROSE = "{} said on Monday that the road to the coast would stay shut until the last of the captives was home."
HEADS = ("Convoy turned back at the pass", "Envoy leaves the capital without a date")


def _headlines(source: str, *, gathered: bool = False) -> list[str]:
    regions = find_regions(read_markup(source), FURNITURE)
    found = find_flat(regions, read_head(regions.markup), FURNITURE, gathered=gathered)
    return [regions.markup.blocks[s.headline].text for s in found if s.headline is not None]


def _export(*, above: str = "") -> str:
    docs = "".join(
        f"<p>{n} of 2 DOCUMENTS</p><p>The Courier</p><p>May {n}, 2026 Monday</p><p>{h}</p><p>BYLINE: Amal Haddad</p>"
        + "".join(f"<p>{PROSE.format(f'{h} {k}')}</p>" for k in ("one", "two", "three"))
        for n, h in enumerate(HEADS, 1)
    )
    return above + docs


def test_documents_of_an_export_are_stories() -> None:
    assert _headlines(_export()) == list(HEADS)


def test_a_page_that_shows_its_title_is_one_story() -> None:
    above = "<title>A year of waiting at the pass</title><h1>A year of waiting at the pass</h1>"
    assert _headlines(_export(above=above)) == []
    assert _headlines(_export(above=above), gathered=True) == list(HEADS)


def test_a_change_of_subject_alone_parts_nothing() -> None:
    parts = "".join(
        f"<p>{h}</p>" + "".join(f"<p>{PROSE.format(f'{who} {k}')}</p>" for k in ("one", "two", "three"))
        for h, who in zip(HEADS, ("The convoy", "The envoy"), strict=True)
    )
    assert _headlines(parts) == []


def test_a_heading_that_is_a_label_is_no_story_s_title() -> None:
    label = "<title>Agency file</title><h2>Agency file</h2>"
    assert _headlines(_export(above=label)) == list(HEADS)
