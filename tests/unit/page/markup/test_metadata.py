"""What a page's head and data say."""

import json

import pytest

from ceasewire.page.markup.metadata import Head, likeness, match_entry, read_head, strip_site
from ceasewire.page.markup.source import read_markup


def head_of(data: object = None, *, metas: str = "", raw: str | None = None) -> Head:
    script = raw if raw is not None else json.dumps(data)
    source = f"<head>{metas}<script type='application/ld+json'>{script}</script></head>"
    return read_head(read_markup(source))


ENTRY = {"@type": "NewsArticle", "headline": "Guns fall silent", "datePublished": "2026-03-22T10:00:00Z",
         "author": [{"name": "Sara"}, "Reuters"], "inLanguage": "en-GB"}  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [ENTRY, [ENTRY], {"@graph": [{"@type": "WebPage"}, ENTRY]}, {"@type": "WebPage", "mainEntity": ENTRY}],
)
def test_articles_are_found_wherever_the_data_put_them(data: object) -> None:
    (entry,) = head_of(data).entries
    assert (entry.headline, entry.published, entry.language) == ("Guns fall silent", ENTRY["datePublished"], "en")
    assert entry.authors == ("Sara", "Reuters")


@pytest.mark.parametrize("raw", ["", "{", "[" * 100_000, "null", '{"@type": 3, "headline": {}}', "not json"])
def test_broken_data_are_passed_over(raw: str) -> None:
    assert head_of(raw=raw).entries == ()


def test_a_trailing_comma_is_forgiven() -> None:
    assert head_of(raw='{"@type": "Article", "headline": "Guns fall silent",}').entries


def test_metas_give_day_title_and_kind() -> None:
    metas = (
        '<meta property="og:title" content="Guns fall silent"><meta property="og:type" content="article">'
        '<meta property="article:published_time" content="2026-03-22T23:00:00-05:00">'
    )
    head = head_of({}, metas=metas)
    assert (head.social, head.published, head.is_article) == ("Guns fall silent", "2026-03-22T23:00:00-05:00", True)


def test_an_entry_is_matched_by_its_headline() -> None:
    head = head_of([ENTRY, {**ENTRY, "headline": "Envoy leaves for talks in Oman"}])
    assert match_entry(head, "Envoy leaves for talks in Oman today") == head.entries[1]
    assert match_entry(head, "Storm hits the coast") is None


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Guns fall silent at dawn | The Daily Courier", "Guns fall silent at dawn"),
        ("Guns fall silent - at last - in the north - Courier", "Guns fall silent - at last - in the north"),
        ("Courier | Guns fall silent at dawn in the north", "Guns fall silent at dawn in the north"),
        ("Guns fall silent in the north | World News | Courier", "Guns fall silent in the north"),
        ("Guns fall silent in the north - World - Courier", "Guns fall silent in the north - World"),
        ("Guns fall silent in the north - here's what we know", "Guns fall silent in the north - here's what we know"),
        ("Guns fall silent in the north - courier.example", "Guns fall silent in the north"),
        ("Who fired on the convoy? | Is it over?", "Who fired on the convoy? | Is it over?"),
        (
            "Truce at last? - What the deal says of the road - Courier",
            "Truce at last? - What the deal says of the road",
        ),
        ("Guns fall silent", "Guns fall silent"),
        ("Truce ends ~ 200 killed in shelling of Dara market", "Truce ends ~ 200 killed in shelling of Dara market"),
        ("Army > rebels in Dara after truce ends", "Army > rebels in Dara after truce ends"),
        ("Guns fall silent in the north ~ The Courier", "Guns fall silent in the north"),
        ("Daily Courier > Guns fall silent in the north", "Guns fall silent in the north"),
        ("Courier > World > Guns fall silent in the north", "Guns fall silent in the north"),
        ("", ""),
    ],
)
def test_the_site_is_taken_off_a_title(title: str, headline: str) -> None:
    assert strip_site(title) == headline


def test_likeness_is_between_nothing_and_the_same() -> None:
    assert likeness("Guns fall silent", "GUNS FALL SILENT!") == 1
    assert likeness("Guns fall silent", "Storm hits") == 0
    assert likeness("", None) == 0


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ('<meta property="og:site_name" content=" Harbour  Post ">', "Harbour Post"),
        (
            '<script type="application/ld+json">{"@type": "Article", "publisher": {"name": "Telmar Daily"}}</script>',
            "Telmar Daily",
        ),
        ('<meta property="og:site_name" content="https://post.example/">', None),
        ("", None),
    ],
)
def test_a_page_names_its_outlet(head: str, outlet: str | None) -> None:
    assert read_head(read_markup(f"<head>{head}</head><p>Talks went on.</p>")).outlet == outlet
