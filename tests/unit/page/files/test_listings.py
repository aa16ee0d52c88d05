"""Feeds and sitemaps as lists of addresses."""

import gzip

import pytest

from ceasewire.page.files import listings
from ceasewire.page.files.listings import Listing, list_articles

HERE = "https://news.example/lists/a.xml"
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>Truce &amp; talks</title><link>/a</link><pubDate>Fri, 02 May 2031 10:00:00 GMT</pubDate></item>
<item><title>No address</title></item>
<item><title>Again</title><link>https://news.example/a</link></item>
<item><title>Mail</title><link>mailto:a@news.example</link></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>B</title><link href="b"/>
<updated>2031-05-03T10:00:00Z</updated></entry></feed>"""
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://news.example/c </loc><lastmod>2031-05-04</lastmod></url>
<url><loc>https://news.example/d</loc><news:news><news:publication_date>2031-05-05T01:00:00Z</news:publication_date>
<news:title>D</news:title></news:news></url><url><lastmod>2031-05-04</lastmod></url></urlset>"""
INDEX = b"""<sitemapindex><sitemap><loc>https://news.example/1.xml</loc></sitemap>
<sitemap><loc>2.xml.gz</loc></sitemap><sitemap><loc>ftp://news.example/3.xml</loc></sitemap></sitemapindex>"""


def read(data: bytes) -> Listing:
    return list_articles(data, uri=HERE)


def rows(listing: Listing) -> list[tuple[str, str, str | None]]:
    return [(a.address, a.title, a.updated) for a in listing.articles]


def test_a_feed_lists_its_articles_once_with_title_and_day() -> None:
    assert rows(read(RSS)) == [("https://news.example/a", "Truce & talks", "2031-05-02T10:00:00+00:00")]
    assert rows(read(ATOM)) == [("https://news.example/lists/b", "B", "2031-05-03T10:00:00Z")]
    assert read(RSS).is_feed


@pytest.mark.parametrize("data", [SITEMAP, gzip.compress(SITEMAP)])
def test_a_sitemap_lists_its_pages_packed_or_not(data: bytes) -> None:
    found = read(data)
    assert rows(found) == [
        ("https://news.example/c", "", "2031-05-04"),
        ("https://news.example/d", "D", "2031-05-05T01:00:00Z"),
    ]
    assert not found.is_feed


def test_a_sitemap_of_sitemaps_names_them() -> None:
    assert read(INDEX).sitemaps == ("https://news.example/1.xml", "https://news.example/lists/2.xml.gz")


@pytest.mark.parametrize("data", [b"<html><body><p>News.</p></body></html>", b"<opml></opml>"])
def test_what_is_no_list_says_so(data: bytes) -> None:
    (problem,) = read(data).problems
    assert (problem.code, problem.fatal) == ("no_list", True)


@pytest.mark.parametrize("data", [b"", b"\x00\xff", b"{}"])
def test_garbage_is_a_problem_and_no_exception(data: bytes) -> None:
    assert [p.fatal for p in read(data).problems] == [True]


def test_an_empty_list_is_no_problem() -> None:
    assert read(b"<urlset></urlset>") == Listing(is_feed=False)
    assert read(b"<rss><channel></channel></rss>") == Listing()


def test_entities_of_a_list_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>https://e/&b;</loc></url></urlset>'
    assert all("aaaa" not in a.address for a in read(bomb).articles)


def test_a_list_that_is_too_long_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "MOST_ADDRESSES", 3)
    many = b"".join(b"<url><loc>https://e.example/%d</loc></url>" % n for n in range(9))
    assert len(read(b"<urlset>" + many + b"</urlset>").articles) == 3
