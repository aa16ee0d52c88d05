"""What holds for every page: it is read without an error, and each article leads back to it."""

import gzip
import html
import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ceasewire.model.page import Article, Page
from ceasewire.page import read_page
from evaluation.layouts.several import SEVERAL
from evaluation.layouts.single import SINGLES
from evaluation.layouts.site import Layout, Site
from evaluation.layouts.texts import PLAIN_SEVERAL, PLAIN_SINGLES
from evaluation.madestories import StoryMaker

WORDS = st.sampled_from([
    "the", "truce", "army", "rebels", "said", "on", "Sunday", "“we", "will", "wait”", "if", "aid", "&", "bread",
    "arrive", "<b>", "café", "停戦", "هدنة", "—", "\u00a0", "\u200b", "'no'", '"',
])  # fmt: skip
SENTENCE = st.lists(WORDS, min_size=4, max_size=30).map(lambda words: " ".join(words) + ".")
LABEL = st.sampled_from(
    ["Share", "TT", "Read more: The road", "By Sara Haddad", "22 March 2026", "A gate (Reuters)", "x"]
)
TAG = st.sampled_from(["p", "div", "h1", "h2", "li", "article", "section", "figcaption", "span", "td", "br", "aside"])
PIECE = st.one_of(SENTENCE, LABEL)


@st.composite
def html_pages(draw: st.DrawFn) -> str:
    """Return HTML with some of its tags left open, crossed or stray."""
    parts = []
    for text in draw(st.lists(PIECE, max_size=25)):
        tag = draw(TAG)
        shown = html.escape(text) if draw(st.booleans()) else text
        closing = draw(st.sampled_from([f"</{tag}>", f"</{tag}>", "", "</div>", "<br>", "\n\n"]))
        parts.append(f"<{tag}>{shown}{closing}")
    return "<html><body>" + "".join(parts)


def unescape(source: str) -> str | None:
    """Return what a piece of a JSON string says, entities in it decoded; None if it is none."""
    try:
        return html.unescape(str(json.loads(f'"{source}"')))
    except ValueError:
        return None


def check_way_back(page: Page, article: Article) -> None:
    """Assert that every character of the text but white space has one place on the page, in order."""
    covered = [False] * len(article.text)
    text_at = page_at = 0
    for start, end, page_start, page_end in article.origin:
        assert text_at <= start < end <= len(article.text)
        assert page_at <= page_start < page_end <= len(page.text)
        text_at, page_at = end, page_end
        shown, source = article.text[start:end], page.text[page_start:page_end]
        assert shown == source or html.unescape(source).replace("\u200b", "") == shown or unescape(source) == shown
        covered[start:end] = [True] * (end - start)
    assert all(yes or c.isspace() for yes, c in zip(covered, article.text, strict=True))


def check_page(page: Page) -> None:
    """Assert what holds for every page."""
    assert page.articles or any(problem.fatal for problem in page.problems)
    assert len({a.id for a in page.articles}) == len(page.articles)
    for article in page.articles:
        assert article.text.strip()
        assert len(set(article.captions)) == len(article.captions)
        if page.source.media_type != "application/json":  # a reading JSON gives texts, and no way back
            check_way_back(page, article)


@given(html_pages())
@settings(max_examples=60, deadline=None)
def test_every_html_page_leads_back(source: str) -> None:
    check_page(read_page(source.encode("utf-8", "surrogatepass"), uri="x"))


@given(st.lists(st.tuples(PIECE, st.sampled_from(["\n", "\n\n", "\n\n\n\n", "\r\n", " "])), max_size=40))
@settings(max_examples=100, deadline=None)
def test_every_plain_page_leads_back_character_for_character(parts: list[tuple[str, str]]) -> None:
    page = read_page(("A. " + "".join(text + end for text, end in parts)).encode(), uri="x", media_type="text/plain")
    check_page(page)
    if page.source.media_type == "text/plain":
        for article in page.articles:
            for start, end, page_start, page_end in article.origin:
                assert article.text[start:end] == page.text[page_start:page_end]


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_no_bytes_raise(data: bytes) -> None:
    check_page(read_page(data, uri="x"))


LAYOUTS = (*SINGLES, *SEVERAL, *PLAIN_SINGLES, *PLAIN_SEVERAL)


@given(st.sampled_from(LAYOUTS), st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_pages_as_sites_build_them_lead_back(layout: Layout, seed: int) -> None:
    draw = random.Random(seed)
    sample = layout(Site(draw, StoryMaker(draw)))
    page = read_page(sample.data, uri="made", media_type=sample.media_type)
    check_page(page)
    assert not sample.single or len(page.articles) == 1


BROKEN = st.sampled_from([
    "<", ">", "</", "<p", "<!--", "-->", '"', "'", "=", "&", "#", ";", "<script>", "\x00", "<![CDATA[", "]]>", "<svg>",
    "a truce. ", "{", "[", "<title>", "\n",
])  # fmt: skip


@given(st.lists(BROKEN, max_size=80))
@settings(max_examples=150, deadline=None)
def test_no_broken_markup_raises(parts: list[str]) -> None:
    check_page(read_page("".join(parts).encode(), uri="x"))
    check_page(read_page(("<html><body>" + "".join(parts)).encode(), uri="x"))


@given(st.lists(SENTENCE, min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_a_text_of_sentences_is_one_article(lines: list[str]) -> None:
    page = read_page("\n\n".join(line.replace("<b>", "b") for line in lines).encode(), uri="x")
    assert len(page.articles) <= 1


def test_real_pages_lead_back(shared: Path) -> None:
    files = sorted((shared / "pages").glob("*.html.gz"))
    if not files:
        pytest.skip("no folder ../shared/pages with saved pages")
    for file in files:
        page = read_page(gzip.decompress(file.read_bytes()), uri=file.name)
        assert len(page.articles) == 1, file.name
        check_page(page)
