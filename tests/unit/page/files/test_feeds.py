"""Entries of feeds."""

import pytest

from ceasewire.page.files.feeds import FeedEntry, read_feed, read_feed_date, write_entry
from ceasewire.page.files.parts import Part
from ceasewire.page.intake import read_page

LONG = "The harbour council said on Friday that its guards would stop firing if the bridge was opened."
SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(*items: str, opening: str = "") -> bytes:
    body = "".join(f"<item>{item}</item>" for item in items)
    return f"{opening}<rss version='2.0' {SPACES}><channel><language>en-gb</language>{body}</channel></rss>".encode()


def atom(*entries: str) -> bytes:
    body = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">{body}</feed>'.encode()


def one(data: bytes, uri: str | None = None) -> Part:
    (part,) = read_feed(data, uri=uri)
    return part


def text(part: Part) -> str:
    (article,) = read_page(part.data, uri="x").articles
    return article.text


def test_entry_is_a_page_with_headline_address_and_day() -> None:
    part = one(
        rss(
            "<title>Council &amp; guards agree</title><media:title>photo</media:title>"
            f"<link>https://news.example/a</link><pubDate>Fri, 02 May 2031 23:50:00 +0300</pubDate>"
            f"<description>{LONG}</description>"
        )
    )
    assert (part.name, part.uri, part.published) == ("1", "https://news.example/a", "2031-05-02")
    (article,) = read_page(part.data, uri="x").articles
    assert (article.headline, article.published, article.text) == ("Council & guards agree", "2031-05-02", LONG)


@pytest.mark.parametrize(
    "entry",
    [
        f"<description>Short.</description><content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded>",
        f"<description>&lt;p&gt;{LONG}&lt;/p&gt;</description>",
        f"<description>{LONG}</description><media:description>{LONG} {LONG}</media:description>",
    ],
)
def test_fullest_words_of_an_rss_item_are_taken(entry: str) -> None:
    assert text(one(rss(f"<title>Harbour news today</title>{entry}"))) == LONG


@pytest.mark.parametrize(
    "entry",
    [
        f'<content type="html">&lt;p&gt;{LONG}&lt;/p&gt;</content><summary>Short.</summary>',
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{LONG}</p></div></content>',
        f'<summary type="text">{LONG}</summary>',
    ],
)
def test_words_of_an_atom_entry_are_taken_in_all_forms(entry: str) -> None:
    assert text(one(atom(f"<title>Harbour news today</title>{entry}"))) == LONG


@pytest.mark.parametrize(
    ("entry", "address"),
    [
        ('<link rel="self" href="https://n.example/s"/><link href="/a"/>', "https://n.example/a"),
        ("<id>https://n.example/id</id>", "https://n.example/id"),
        ("<id>urn:uuid:1</id>", None),
    ],
)
def test_address_of_an_entry_is_completed(entry: str, address: str | None) -> None:
    assert one(atom(f"{entry}<summary>{LONG}</summary>"), uri="https://n.example/feed").uri == address


def test_guid_is_an_address_only_where_it_says_so() -> None:
    for given, address in (("", "https://n.example/g"), (' isPermaLink="false"', None)):
        assert one(rss(f"<guid{given}>https://n.example/g</guid><description>{LONG}</description>")).uri == address


def test_teasers_are_passed_over_and_counted() -> None:
    part = one(rss("<description>Read on.</description>", f"<description>{LONG}</description>"))
    assert part.name == "1"
    assert [(p.code, p.fatal) for p in part.problems] == [("teasers", False)]
    assert "1 of the feed's 2 entries" in part.problems[0].message


@pytest.mark.parametrize("data", [rss(), rss("<title>Talks</title>"), atom()])
def test_feed_without_texts_says_so(data: bytes) -> None:
    part = one(data)
    assert ("no_pages", True) in [(p.code, p.fatal) for p in part.problems]


def test_letters_that_html_names_are_kept() -> None:
    assert text(one(rss(f"<description>{LONG} Caf&eacute; &amp; &#8220;bar&#8221;.</description>"))).endswith(
        "Café & “bar”."
    )


def test_encoding_is_the_declared_one() -> None:
    opening = '<?xml version="1.0" encoding="windows-1251"?>'
    data = rss(f"<description>{LONG} Киев.</description>", opening=opening).decode().encode("cp1251")
    assert text(one(data)).endswith("Киев.")


def test_feed_that_breaks_off_gives_its_entries_and_says_so() -> None:
    part = one(rss(f"<title>Harbour news</title><description>{LONG}</description>", "<title>x")[:-40])
    assert text(part) == LONG
    assert [p.code for p in part.problems] == ["damaged"]


@pytest.mark.parametrize(
    "data",
    [
        rss(
            f"<description>{LONG} &e9;</description>",
            opening="<!DOCTYPE rss ["
            + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "boom"}">' for n in range(10))
            + "]>",
        ),
        rss(
            f"<description>{LONG} &x;</description>",
            opening='<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
    ],
    ids=["bomb", "file"],
)
def test_entities_of_a_feed_are_not_expanded(data: bytes) -> None:
    part = one(data)
    assert len(part.data) < 1_000
    assert b"root:" not in part.data
    assert b"boom" not in part.data


@pytest.mark.parametrize("data", [b"", b"<rss", b"<rss>\x00\x01", b"<rss>" + b"<a>" * 100_000, b"\xff\xfe<"])
def test_broken_feeds_end_in_problems(data: bytes) -> None:
    assert all(part.problems for part in read_feed(data))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Fri, 2 May 2031 10:00 GMT", "2031-05-02T10:00:00+00:00"),
        (" 2031-05-02 ", "2031-05-02"),
        ("2031-05-02T10:00:00.123+02:00", "2031-05-02T10:00:00.123+02:00"),
        ("yesterday", None),
        ("", None),
        ("99 May 99999", None),
    ],
)
def test_dates_of_feeds(words: str, day: str | None) -> None:
    assert read_feed_date(words) == day


def test_words_of_an_entry_can_not_break_its_head() -> None:
    entry = FeedEntry(
        title='<script>"', address='https://n.example/"><x>', published=None, author=None, language=None, content=""
    )
    assert "<script>" not in write_entry(entry)
    assert "<x>" not in write_entry(entry)
