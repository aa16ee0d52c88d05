"""The measure of copies, and what it gives on made texts."""

from pathlib import Path

from evaluation.copies import CLOSING, Made, drop_sources, load_articles, make_texts, measure
from tests.unit.resolution.test_copies import OTHER, WIRE, reworded

STORY = "\n\n".join([*WIRE, *map(reworded, WIRE)])
REPORT = "\n\n".join([*OTHER, *map(reworded, OTHER)])


def test_pairs_that_are_invented_or_missed_are_counted() -> None:
    made = [
        Made(key="a", story="1", text=STORY),
        Made(key="b", story="1", text="\n\n".join(WIRE[:4])),
        Made(key="c", story="2", text=STORY),
        Made(key="d", story="1", text=REPORT),
    ]
    figures = measure(made)
    assert figures.invented == (("a", "c"), ("b", "c"))
    assert figures.missed == (("a", "d"), ("b", "d"))
    assert (figures.precision, figures.recall, figures.f1) == (1 / 3, 1 / 3, 1 / 3)


def test_same_texts_are_made_each_time() -> None:
    articles = {"a": STORY, "b": REPORT, "short": "Nothing new."}
    made = make_texts(articles)
    assert made == make_texts(articles)
    assert {m.key.partition("~")[0] for m in made} == {"a", "b", "short", "a?quoted", "b?quoted"}
    assert any(CLOSING in m.text for m in made)


def test_report_with_foreign_quotations_counts_for_what_it_was_made_from() -> None:
    assert drop_sources([Made(key="a?quoted", story="a?quoted of b", text="")])[0].story == "b"


def test_copies_of_real_articles_are_found_and_others_are_not(shared: Path) -> None:
    articles = load_articles(shared / "corpus")
    some = {key: articles[key] for key in sorted(articles) if key.startswith(("wikinews", "voa-m2e2-2016"))}
    figures = measure(drop_sources(make_texts(some)))
    assert figures.precision >= 0.99
    assert figures.recall >= 0.97
