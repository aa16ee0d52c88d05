"""Which parts of a page are furniture."""

import pytest

from ceasewire.lexicon.furniture import ElementKind, load_furniture
from ceasewire.page.around.regions import Regions, find_regions
from ceasewire.page.markup.source import read_markup

SENTENCE = "The two sides agreed to halt fire at dawn on Sunday, the mediator said. "
STORY = "".join(f"<p>{n}. {SENTENCE}</p>" for n in range(6))


def regions_of(source: str) -> Regions:
    return find_regions(read_markup(source), load_furniture())


def kinds_at(source: str, text: str) -> frozenset[ElementKind]:
    regions = regions_of(source)
    return next(regions.kinds(b) for b in regions.markup.blocks if text in b.text)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<nav>Mark</nav>", ElementKind.ASIDE),
        ("<div class='related-stories'><p>Mark</p></div>", ElementKind.ASIDE),
        ("<div role=navigation>Mark</div>", ElementKind.ASIDE),
        ("<div style='display:none'>Mark</div>", ElementKind.ASIDE),
        ("<figure><figcaption>Mark</figcaption></figure>", ElementKind.CAPTION),
        ("<div class='article__byline'>Mark</div>", ElementKind.BYLINE),
        ("<ul class=share-tools><li>Mark</ul>", ElementKind.SHARE),
        ("<div id=comments><p>Mark</p></div>", ElementKind.COMMENT),
    ],
)
def test_tags_and_names_make_furniture(source: str, kind: ElementKind) -> None:
    assert kind in kinds_at(f"<h1>Guns fall silent at last</h1>{STORY}{source}", "Mark")


@pytest.mark.parametrize(
    "wrapper",
    [
        "<form>{}</form>",
        "<div class='has-sidebar layout-sidebar'>{}</div>",
        "<div class='subscribe-content'>{}</div>",
        "<body class='single-post comments-open'>{}</body>",
    ],
)
def test_what_holds_the_story_is_no_furniture(wrapper: str) -> None:
    assert kinds_at(wrapper.format(STORY), "Sunday") == frozenset()


def test_a_head_named_after_its_author_is_no_furniture() -> None:
    source = f"<div class='article-author-head'><h1>Guns fall silent at last</h1></div>{STORY}"
    assert kinds_at(source, "Guns") == frozenset()


def test_comments_stay_comments_even_if_they_outweigh_the_story() -> None:
    source = f"<article><p>{SENTENCE * 3}</p></article><div id=comments>{STORY}</div>"
    assert ElementKind.COMMENT in kinds_at(source, "5. The two")


def test_links_and_short_lines_are_no_prose() -> None:
    regions = regions_of(f"<p><a href=x>{SENTENCE}</a></p><p>Short.</p><p>{SENTENCE}</p>")
    assert regions.is_prose == (False, False, True)


@pytest.mark.parametrize(
    ("language", "lines", "first"),
    [
        ("en", ("21/06/2026", "04/07/2026"), False),
        ("en", ("06/21/2026", "04/07/2026"), True),
        ("en", ("04/07/2026", "05/07/2026"), None),
        ("en", ("21/06/2026", "06/21/2026"), None),
        ("en-US", ("21/06/2026",), True),
    ],
)
def test_days_that_tell_say_how_the_page_writes_the_others(
    language: str, lines: tuple[str, ...], first: bool | None
) -> None:
    body = "".join(f"<p>{line}</p>" for line in lines)
    regions = find_regions(read_markup(f"<html lang='{language}'><body>{body}</body></html>"), load_furniture())
    assert regions.month_first is first
