"""The figures of the page room."""

import gzip
import json
from pathlib import Path

import pytest

from evaluation.pages import body_f1, body_of, make_samples, measure_made, measure_pages, measure_stacks, plain

LINES = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Mediators from two neighbouring countries are to meet both sides again before the end of the month.",
]


def row(name: str, title: str) -> dict[str, object]:
    return {
        "page": name,
        "title": title,
        "published": "2026-03-22 10:00:00+00:00",
        "paragraphs": [f"{title}: {s}" for s in LINES],
    }


def source(title: str) -> bytes:
    story = "".join(f"<p>{title}: {line}</p>" for line in LINES)
    head = f"<title>{title}</title><meta property='article:published_time' content='2026-03-22T10:00:00Z'>"
    return f"<html><head>{head}</head><body><h1>{title}</h1>{story}</body></html>".encode()


TITLES = {
    "a": "Rebels offer a truce on the coast",
    "b": "Envoy leaves for talks in the hills",
    "c": "Captives walk free at the bridge",
}
GOLD = [row(name, title) for name, title in TITLES.items()]
SOURCES = {name: source(title) for name, title in TITLES.items()}


def test_pages_read_as_their_gold_have_it_score_one() -> None:
    figures = measure_pages(GOLD, SOURCES)
    assert [figures[k] for k in ("one article", "body F1", "exact body", "same title", "same day")] == [1, 1, 1, 1, 1]


def test_stacked_pages_are_told_apart() -> None:
    assert measure_stacks(GOLD, SOURCES)["article F1"] == 1


@pytest.mark.parametrize(("a", "b", "f1"), [("one two", "two one", 1), ("one two", "one three", 0.5), ("", "", 0)])
def test_body_f1_counts_words(a: str, b: str, f1: float) -> None:
    assert body_f1(a, b) == f1


def test_the_body_is_what_stands_in_its_element() -> None:
    assert body_of("<html><body class=x><p>One.</p></body></html>") == "<p>One.</p>"
    assert body_of("<p>One.</p>") == "<p>One.</p>"
    assert plain("“One”, TWO.") == "one two"


@pytest.fixture(scope="module")
def made() -> dict[str, dict[str, float]]:
    return measure_made(make_samples(seed=21, each=2))


@pytest.mark.parametrize("group", ["html, one article", "plain, one article"])
def test_no_made_page_with_one_article_is_cut(made: dict[str, dict[str, float]], group: str) -> None:
    assert made[group]["pages cut"] == 0
    assert made[group]["article F1"] >= 0.97
    assert made[group]["body F1"] >= made[group].get("trafilatura body F1", 0.98)


@pytest.mark.parametrize("group", ["html, several", "plain, several"])
def test_made_pages_with_several_articles_are_told_apart(made: dict[str, dict[str, float]], group: str) -> None:
    figures = made[group]
    assert figures["article F1"] >= 0.93
    assert figures["captions left"] <= 0.03
    assert min(figures["same title"], figures["same day"]) >= 0.97


def test_endless_pages_are_told_apart_without_a_miss(made: dict[str, dict[str, float]]) -> None:
    assert made["html, endless"]["article F1"] == 1


def test_a_front_page_gives_no_article(made: dict[str, dict[str, float]]) -> None:
    assert made["html, none"]["found"] == 0


def test_real_pages_stay_above_their_floor(shared: Path) -> None:
    folder = shared / "pages"
    if not (folder / "gold.jsonl").exists():
        pytest.skip("no folder ../shared/pages with saved pages")
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    figures = measure_pages(gold, {r["page"]: gzip.decompress((folder / r["page"]).read_bytes()) for r in gold})
    assert figures["one article"] == 1
    assert figures["same day"] == 1
    assert figures["body F1"] >= max(0.98, figures["trafilatura body F1"])
    assert figures["same title"] >= 0.88
