"""The lines of a page that are in no article."""

from dataclasses import replace
from pathlib import Path

import pytest

from ceasewire.model.page import Article, Page, Source
from ceasewire.page import find_surroundings, read_page
from ceasewire.page.surroundings import Surrounding


def plain(text: str, *articles: tuple[int, int, int, int]) -> Page:
    """Return a page of plain text whose one article is made of these pieces."""
    body = "\n\n".join(text[start:end] for _, _, start, end in articles)
    found = (Article(id="art1", text=body, origin=articles),) if articles else ()
    return Page(source=Source(media_type="text/plain"), text=text, articles=found)


def test_lines_before_between_and_behind_stand_at_their_paragraph() -> None:
    page = plain("Top\nFirst one.\nShare\n\nSecond.\nTags", (0, 10, 4, 14), (12, 19, 22, 29))
    assert find_surroundings(page) == (
        Surrounding(article="art1", paragraph=0, lines=("Top",)),
        Surrounding(article="art1", paragraph=1, lines=("Share",)),
        Surrounding(article="art1", paragraph=2, lines=("Tags",)),
    )


def test_line_inside_a_paragraph_stands_behind_it() -> None:
    page = plain("One.\nShare\ntwo.", (0, 4, 0, 4), (5, 9, 11, 15))
    text = "One. two."
    page = replace(page, articles=(replace(page.articles[0], text=text),))
    assert find_surroundings(page) == (Surrounding(article="art1", paragraph=1, lines=("Share",)),)


def test_line_that_an_article_has_a_part_of_is_the_articles() -> None:
    page = plain("VELDE (AP) - They met.\nShare", (0, 9, 13, 22))
    assert [place.lines for place in find_surroundings(page)] == [("Share",)]


def test_page_without_a_way_back_has_no_surroundings() -> None:
    assert find_surroundings(plain("Top\nMore")) == ()


def test_lines_of_html_are_read_as_its_reader_sees_them(root: Path) -> None:
    data = (root / "examples" / "two-truces.html").read_bytes()
    page = read_page(data, uri="two-truces.html", media_type="text/html")
    found = find_surroundings(page)
    lines = [line for place in found for line in place.lines]
    assert {place.article for place in found} == {"art1", "art2"}
    assert "WhatsApp" in lines
    assert "Advertisement" in lines
    assert not any("<" in line or "function" in line for line in lines)
    bodies = {paragraph for article in page.articles for paragraph in article.text.split("\n\n")}
    assert bodies.isdisjoint(lines)


@pytest.mark.parametrize("name", ["two-truces.txt", "port-blast.txt", "bridge-offer-rewritten.html"])
def test_every_place_is_a_paragraph_or_the_end(root: Path, name: str) -> None:
    page = read_page((root / "examples" / name).read_bytes(), uri=name)
    numbers = {article.id: article.text.count("\n\n") + 1 for article in page.articles}
    found = find_surroundings(page)
    assert found
    assert all(0 <= place.paragraph <= numbers[place.article] and place.lines for place in found)
