"""A page that gives itself out as an agency is held to its address."""

import pytest

from ceasewire.model.page import Page
from ceasewire.page.intake import read_page

TRUCE = "BEIRUT, May 3 (Reuters) - The army and the rebels agreed to a truce on Friday, both sides said in a statement."
MORE = "The truce begins on Sunday morning and holds for a month, said the ministry, which read the text aloud."


def read(site: str, uri: str, *, head: str = "") -> Page:
    """Return the page of a story whose site calls itself so."""
    html = (
        f'<html><head><title>Truce</title><meta property="og:site_name" content="{site}">{head}</head>'
        f"<body><article><h1>Army and rebels agree to a truce</h1><p>{TRUCE}</p><p>{MORE}</p></article></body></html>"
    )
    return read_page(html.encode(), uri=uri)


def is_flagged(page: Page) -> bool:
    """Whether the page is told to be no agency's."""
    return "claimed_agency" in [problem.code for problem in page.problems]


@pytest.mark.parametrize("uri", ["https://reuters-truth.example/a", "http://www.reuters.com.example:8080/a"])
def test_a_forged_agency_is_told_and_not_believed(uri: str) -> None:
    page = read("Reuters", uri)
    assert is_flagged(page)
    assert page.source.outlet in ("reuters-truth.example", "reuters.com.example")
    assert [article.agency for article in page.articles] == [()]


@pytest.mark.parametrize("site", ["Reuters World News", "R\u0435uters", "REUTERS | Breaking", "AFP News"])
def test_an_agency_s_name_with_any_site_s_words_or_other_scripts_letters_is_a_claim(site: str) -> None:
    assert is_flagged(read(site, "https://truth.example/a"))


@pytest.mark.parametrize("site", ["Reuters Street Gazette", "Spa News", "Petra Daily", "The Daily News"])
def test_a_site_whose_name_only_sounds_so_claims_nothing(site: str) -> None:
    assert not is_flagged(read(site, "https://truth.example/a"))


def test_a_title_may_claim_it_too() -> None:
    html = f"<title>Army and rebels agree to a truce | Reuters</title><h1>Army and rebels agree</h1><p>{TRUCE}<p>{MORE}"
    assert is_flagged(read_page(html.encode(), uri="https://truth.example/a"))
    assert not is_flagged(read_page(html.encode(), uri="https://www.reuters.com/a"))


def test_a_saved_page_is_held_to_the_address_that_it_names() -> None:
    head = '<link rel="canonical" href="https://reuters-truth.example/a">'
    assert is_flagged(read("Reuters", "saved.html", head=head))
    assert not is_flagged(read("Reuters", "saved.html"))


@pytest.mark.parametrize(
    "uri", ["https://www.reuters.com/world/a", "https://web.archive.org/web/2031/https://reuters.com"]
)
def test_the_agency_itself_is_believed(uri: str) -> None:
    page = read("Reuters", uri)
    assert not is_flagged(page)
    assert page.articles[0].agency == ("Reuters",)


def test_a_newspaper_that_prints_an_agency_is_left_alone() -> None:
    page = read("The Harbour Post", "https://post.example/a")
    assert not is_flagged(page)
    assert (page.source.outlet, page.articles[0].agency) == ("The Harbour Post", ("Reuters",))
