"""When the stories of a page were published."""

import socket
from typing import Any

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.hypertext import split_html
from ceasewire.page.times.moments import settle_dates

LINE = "The two sides agreed on day {} to halt fire at dawn, the mediator said, if the coast road stays open to aid."
PROSE = "".join(f"<p>{LINE.format(n)}</p>" for n in range(4))
HEADLINES = ("Rebels offer truce if road is opened", "Two neighbours swap captives at the bridge")
STAMPED = "".join(
    f"<li class=post><span>1{n}:20 GMT</span><h2>{line}</h2>{PROSE}</li>" for n, line in enumerate(HEADLINES)
)
SIGNED = "".join(f"<h3>{line}</h3><div>By Sara Haddad</div>{PROSE}" for line in HEADLINES)
OPENED = '<meta property="article:published_time" content="2026-05-12T05:00Z">'
CHANGED = '<meta property="article:modified_time" content="2026-05-14T05:00Z">'


def days(source: str) -> list[str | None]:
    drafts = split_html(source, furniture=load_furniture(), retrieved=None)
    return [settle_dates(draft.moments, None)[0] for draft in drafts]


ROWS = "".join(f"<tr><td>1{n}:20</td><td><b>{line}</b><br>{PROSE}</td></tr>" for n, line in enumerate(HEADLINES))
DAY_ROW = "<tr><td colspan=2><b>{} May 2026</b></td></tr>"


def test_the_day_above_a_table_of_reports_is_that_of_all() -> None:
    assert days(f"<html><body><table>{DAY_ROW.format(12)}{ROWS}</table></body></html>") == ["2026-05-12"] * 2
    two = f"<table>{DAY_ROW.format(12)}{ROWS}{DAY_ROW.format(11)}</table>"
    assert days(f"<html><body>{two}</body></html>") == [None] * 2
    assert days(f"<html><body><p>12 May 2026</p><table>{ROWS}</table></body></html>") == [None] * 2


@pytest.mark.parametrize(
    ("head", "above", "below"),
    [
        ("", "<h1>Print edition, 12 May 2026</h1>", SIGNED),
        ("", "<h1>Stories of the day</h1><p>Tuesday, 12 May 2026</p>", SIGNED),
        ("<title>Evening briefs: 12 May 2026 - Courier</title>", "", SIGNED),
        ("", "<h1>Press review No. 11 - 12 May 2026</h1>", SIGNED),
        (OPENED, "<h1>Live: talks open in Muscat</h1>", f"<ul>{STAMPED}</ul>"),
    ],
    ids=["heading", "below the heading", "title", "numbered", "live"],
)
def test_a_page_of_several_stories_gives_its_day_to_all(head: str, above: str, below: str) -> None:
    assert days(f"<html><head>{head}</head><body>{above}{below}</body></html>") == ["2026-05-12"] * 2


@pytest.mark.parametrize(
    ("head", "above", "below"),
    [
        ("", "<header>Tuesday, 12 May 2026</header>", SIGNED),
        ("", "<h1>From 12 May 2026 to 14 May 2026: what was said</h1><p>14 May 2026</p>", SIGNED),
        ("<title>Protection weekly: 7 - 13 May 2026</title>", "<h1>Protection weekly: 7 - 13 May 2026</h1>", SIGNED),
        (OPENED, "<h1>Courier stories</h1>", SIGNED),
        (OPENED + CHANGED, "<h1>Live: talks open in Muscat</h1>", f"<ul>{STAMPED}</ul>"),
    ],
    ids=["day of the visit", "two days", "a week", "no live page", "live for days"],
)
def test_a_day_that_may_be_anothers_is_given_to_none(head: str, above: str, below: str) -> None:
    assert days(f"<html><head>{head}</head><body>{above}{below}</body></html>") == [None] * 2


def test_a_storys_own_day_comes_first() -> None:
    own = "".join(f"<h3>{line}</h3><p>{n} May 2026</p>{PROSE}" for n, line in enumerate(HEADLINES, 3))
    assert days(f"<html><body><h1>Print edition, 12 May 2026</h1>{own}</body></html>") == ["2026-05-03", "2026-05-04"]


def test_scripts_name_the_day_of_a_story_that_they_draw() -> None:
    body = ", ".join(f'{{"text": "{LINE.format(n)}"}}' for n in range(4))
    data = f'{{"title": "Rebels offer truce", "publishedAt": "2026-05-12T10:00:00Z", "content": [{body}]}}'
    head = f'<meta property="og:type" content="article"><title>{HEADLINES[0]} | Courier</title>'
    script = f'<script id="__NEXT_DATA__" type="application/json">{data}</script>'
    assert days(f"<html><head>{head}</head><body><div id=x></div>{script}</body></html>") == ["2026-05-12"]


def test_the_day_of_a_page_stands_in_its_heading_of_the_second_level_where_it_has_no_other() -> None:
    assert days(f"<html><body><h2>News of 12 May 2026</h2>{SIGNED}</body></html>") == ["2026-05-12"] * 2
    named = f"<h2>News of 12 May 2026</h2><h1>Coast Wire</h1>{SIGNED}"
    assert days(f"<html><body>{named}</body></html>") == [None] * 2


@pytest.mark.parametrize(
    "source",
    [
        "http://169.254.169.254/latest/meta-data",
        "https://intranet.example/\n",
        "http://127.0.0.1:9/<p>" + LINE.replace(" ", "\t") + "</p>",
        "http<article><p>" + LINE.replace(" ", "\u00a0") + "</p></article>",
    ],
)
def test_a_page_that_looks_like_an_address_is_asked_of_no_network(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def refuse(*given: Any, **_: Any) -> None:
        asked.append(given)
        raise OSError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    days(source)
    assert asked == []


def test_a_page_with_words_before_its_first_element_has_its_day() -> None:
    article = f'<article><time datetime="2026-05-12">12 May</time>{PROSE}</article>'
    assert days(f"https://news.example/a {article}") == days(article) == ["2026-05-12"]
