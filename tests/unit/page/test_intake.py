"""Bytes to a page."""

import hashlib
import json
import time
from pathlib import Path

import pytest

from ceasewire.model.page import Dateline, Page
from ceasewire.page import read_page
from ceasewire.page.drafts import MOST_ARTICLES

HEADLINE = "Rebels offer truce if road is opened"
LINES = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for “breaking” the last truce in May.",
]
STORY = f"<h1>{HEADLINE}</h1>" + "".join(f"<p>{line}</p>" for line in LINES)
HTML = f"<!DOCTYPE html><html><body><article>{STORY}</article></body></html>"
PLAIN = "\n\n".join([HEADLINE, *LINES])


def codes(page: Page) -> list[tuple[str, bool]]:
    return [(p.code, p.fatal) for p in page.problems]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (HTML.encode(), "text/html"),
        (HTML.encode("utf-16"), "text/html"),
        (PLAIN.encode(), "text/plain"),
        (PLAIN.replace("\n", "\r\n").encode("cp1252"), "text/plain"),
        (json.dumps({"articles": [{"headline": HEADLINE, "text": "\n\n".join(LINES)}]}).encode(), "application/json"),
    ],
)
def test_html_text_and_json_are_told_apart_by_what_they_are(data: bytes, kind: str) -> None:
    page = read_page(data, uri="x", media_type="application/octet-stream")
    (article,) = page.articles
    assert page.source.media_type == kind
    assert (article.headline, article.text) == (HEADLINE, "\n\n".join(LINES))
    assert page.problems == ()


def test_the_source_is_kept_with_its_hash() -> None:
    page = read_page(PLAIN.encode(), uri="a.txt", retrieved="2026-03-22T10:00:00Z", published="2026-03-21")
    source = page.source
    assert (source.uri, source.encoding) == ("a.txt", "utf-8")
    assert source.sha256 == hashlib.sha256(PLAIN.encode()).hexdigest()
    assert (source.retrieved, source.published) == ("2026-03-22T10:00:00Z", "2026-03-21")
    assert page.articles[0].published == "2026-03-21"


def test_the_published_day_of_a_reading_json_is_its_articles_where_they_have_none() -> None:
    data = {
        "source": {"published": "2026-03-01"},
        "articles": [{"text": "One."}, {"text": "2.", "published": "2026-02-01"}],
    }
    page = read_page(json.dumps(data).encode(), uri="x")
    assert [a.published for a in page.articles] == ["2026-03-01", "2026-02-01"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u200b\n\n\u200b".encode(), "empty"),
        ("\u202e\u2066\u2069\u061c".encode(), "empty"),
        ("\ufe0f\u0301\n\ufe0e".encode(), "empty"),
        ("\u3164\u2800\uffa0\u115f".encode(), "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "damaged"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (bytes(1000), "binary"),
        (hashlib.shake_256(b"x").digest(5000), "binary"),
        (b"<html><body><a href=/>Home</a></body></html>", "no_article"),
        (b"<html></html>", "no_article"),
        (b"Share\n\nCopy link\n", "no_article"),
        (b'{"a": 1}', "no_article"),
        (b'{"articles": []}', "no_article"),
        (b"a" * 200_000, "too_large"),
    ],
)
def test_what_holds_no_article_is_told_in_a_sentence(data: bytes, code: str) -> None:
    page = read_page(data, uri="x")
    assert page.articles == ()
    assert codes(page) == [(code, True)]
    assert page.problems[0].message.endswith(".")


def test_mixed_encodings_are_read_and_told() -> None:
    data = HTML.replace("</article>", "<p>@</p></article>").encode()
    data = data.replace(b"@", "“They will wait”, said the army’s spokesman in the town on Sunday.".encode("cp1252"))
    page = read_page(data, uri="x")
    assert page.articles[0].text.endswith("“They will wait”, said the army’s spokesman in the town on Sunday.")
    assert codes(page) == [("encoding", False)]


@pytest.mark.parametrize(
    ("data", "seconds"),
    [
        (b"<div>" * 100_000 + HTML.encode() + b"</div>" * 100_000, 10),
        (b"<p>" * 100_000 + HTML.encode(), 10),
        (b"<html><body>" + HTML.encode() * 15_000, 20),
        ("\n\n".join(f"The sides met on day {n} of the talks, he said." for n in range(20_000)).encode(), 20),
        (b"word and word. " * 3_500_000, 20),
        (b"<p>" + b"word and word. " * 800_000, 20),
        (b"<p>x</p>" * 400_000, 20),
        (b"a\n" * 400_000, 20),
        (b"<!--" * 100_000 + HTML.encode(), 10),
        (b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;&a;">]>' + HTML.encode() + b"<p>&b;</p>", 10),
    ],
    ids=[
        "nested",
        "unclosed",
        "5 MB",
        "5 MB text",
        "50 MB line",
        "50 MB element",
        "tags",
        "lines",
        "comments",
        "entities",
    ],
)
def test_oversized_and_broken_pages_end_in_time(data: bytes, seconds: float) -> None:
    start = time.process_time()
    page = read_page(data, uri="x")
    assert time.process_time() - start < seconds
    assert page.articles or any(p.fatal for p in page.problems)


def test_a_page_that_is_cut_says_so() -> None:
    page = read_page(b"<html><body>" + STORY.encode() + b"<p>x</p>" * 300_000, uri="x")
    assert ("too_large", False) in codes(page)
    assert page.articles


@pytest.mark.parametrize("name", ["two-truces.html", "two-truces.txt"])
def test_the_sample_pages_give_two_articles(root: Path, name: str) -> None:
    page = read_page((root / "examples" / name).read_bytes(), uri=name)
    first, second = page.articles
    assert first.headline == "Northern Front Offers Three-Day Truce if Karsan Reopens Aid Road"
    assert (first.dateline, first.agency, second.agency) == (Dateline(place="DARA"), ("Reuters",), ("AFP",))
    assert [len(a.captions) for a in page.articles] == [1, 1]
    assert first.text.startswith("DARA (Reuters) - The Northern Resistance Front said")
    assert first.text.endswith("let the convoys pass without conditions.")
    assert second.text.endswith("eleven days after it was announced.")
    for word in ("Advertisement", "Read more", "newsletter", "TT", "Copy link", "Reporting by", "flour wait"):
        assert word not in first.text + second.text


def test_the_two_sample_pages_say_the_same(root: Path) -> None:
    pages = [read_page((root / "examples" / f"two-truces.{kind}").read_bytes(), uri=kind) for kind in ("html", "txt")]
    assert [a.text for a in pages[0].articles] == [a.text for a in pages[1].articles]
    assert [a.published for a in pages[0].articles] == ["2026-03-15", "2026-03-21"]


def test_the_start_page_is_read_as_its_gold_has_it(shared: Path) -> None:
    gold = json.loads((shared / "codebook" / "examples" / "seed.gold.json").read_text("utf-8"))["articles"]
    page = read_page((shared / "seed" / "page.txt").read_bytes(), uri="page.txt")
    assert len(page.articles) == len(gold)
    for article, wanted in zip(page.articles, gold, strict=True):
        found = (article.headline, article.text, list(article.captions), list(article.agency), article.published)
        assert found == tuple(wanted[k] for k in ("headline", "text", "captions", "agency", "published"))


def test_of_a_page_with_articles_beyond_the_bound_the_first_are_read_and_it_says_so() -> None:
    story = "\u25a0 Envoy number {} leaves for talks\n\n" + LINES[0] + " " + LINES[1] + " Case {}."

    def read(count: int) -> Page:
        return read_page("\n\n".join(story.format(n, n) for n in range(count)).encode(), uri="x")

    within, beyond = read(30), read(MOST_ARTICLES + 5)
    assert (len(within.articles), codes(within)) == (30, [])
    assert (len(beyond.articles), codes(beyond)) == (MOST_ARTICLES, [("too_large", False)])
    assert beyond.articles[-1].headline.endswith(f"Envoy number {MOST_ARTICLES - 1} leaves for talks")
