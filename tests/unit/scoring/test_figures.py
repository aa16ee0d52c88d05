"""Tests of `ceasewire.scoring.figures`: its numbers are those of the codebook's own scorer."""

import copy
import importlib.util
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ceasewire.scoring.figures import Tally, encode_score, format_score, score_pages
from tests.factories import article_json, event_json, page_json, statement_json

Pages = dict[str, Any]


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    """The codebook's scorer, loaded from its file."""
    spec = importlib.util.spec_from_file_location("codebook_scorer", shared / "codebook/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def dev(shared: Path) -> Pages:
    """The development gold, by file name."""
    return {f.stem: json.loads(f.read_text("utf-8")) for f in sorted((shared / "codebook/gold/dev").glob("*.json"))}


@pytest.fixture(scope="module")
def seed(shared: Path) -> Pages:
    """The gold of the start page, of two articles."""
    return {"page": json.loads((shared / "codebook/examples/seed.gold.json").read_text("utf-8"))}


def rows(pages: Pages) -> Iterator[dict[str, Any]]:
    """Yield each record that stands in an article."""
    for page in pages.values():
        for article in page["articles"]:
            for field in ("statements", "terms", "events", "responsibility", "processes"):
                yield from article[field]


def spans(node: Any) -> Iterator[dict[str, Any]]:
    """Yield each span in these records."""
    if isinstance(node, dict):
        if {"start", "end", "text"} <= node.keys():
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def drop_records(pages: Pages) -> None:
    """Leave out every third record, and the first name of every fourth actor."""
    for page in pages.values():
        for article in page["articles"]:
            for field in ("statements", "terms", "events", "responsibility", "processes"):
                article[field] = [r for n, r in enumerate(article[field]) if n % 3]
            for actor in article["actors"][::4]:
                actor["name"] = ""


def cut_spans(pages: Pages) -> None:
    """Cut a varying part off the end of every second span."""
    for n, span in enumerate(spans([*rows(pages)])):
        if n % 2:
            span["end"] -= (span["end"] - span["start"]) * (n % 7) // 10


def change_slots(pages: Pages) -> None:
    """Change acts, stances, types, times, places, actors and conditions, each in some records."""
    for n, row in enumerate(rows(pages)):
        for slot, other in (("act", "say"), ("stance", "pledged"), ("type", "attack"), ("status", "ongoing")):
            if slot in row and n % 3 == 0:
                row[slot] = other
        for slot in ("speaker", "debtor", "agents", "parties", "mediators"):
            if slot in row and n % 4 == 0:
                row[slot] = row[slot][::-1][:1]
        for slot in ("place", "time", "starts", "ends"):
            if row.get(slot) and n % 5 == 0:
                row[slot] = None
        for slot in ("time", "starts"):
            if row.get(slot) and n % 2 == 0:
                row[slot]["value"] = "2031-01-01"
        if "conditions" in row and n % 2 == 0:
            row["conditions"] = [c | {"role": "if"} for c in row["conditions"]] * 2


def double_records(pages: Pages) -> None:
    """Say everything twice, so that there are ties."""
    for page in pages.values():
        for article in page["articles"]:
            for field in ("statements", "terms", "events", "responsibility", "processes"):
                article[field] = [copy.deepcopy(r) for r in article[field] for _ in range(2)][::-1]


def change_texts(pages: Pages) -> None:
    """Put words before and into the texts; the offsets then lie elsewhere among the words."""
    for page in list(pages.values())[:12]:
        for article in page["articles"]:
            half = len(article["text"]) // 2
            article["text"] = "Read more " + article["text"][:half] + " [photo] " + article["text"][half:]
            article["headline"] = "Another headline"
            for span in spans([article[f] for f in ("statements", "terms", "events")]):
                shift = 10 if span["start"] < half else 19
                span["start"], span["end"] = span["start"] + shift, span["end"] + shift


def lose_pages(pages: Pages) -> None:
    """Lose every fourth page, and empty the next one."""
    for n, name in enumerate(list(pages)):
        if n % 4 == 0:
            del pages[name]
        elif n % 4 == 1:
            pages[name] = {"articles": []}


CHANGES = [drop_records, cut_spans, change_slots, double_records, change_texts, lose_pages]


def assert_same_figures(scorer: ModuleType, gold: Mapping[str, Any], pred: Mapping[str, Any]) -> dict[str, Any]:
    """Assert that both scorers give the same numbers to the last digit; return them."""
    ours, theirs = encode_score(score_pages(gold, pred)), scorer.score_pages(gold, pred)
    assert json.dumps(ours, indent=1) == json.dumps(theirs, indent=1)
    return ours


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_dev_gold_has_the_figures_of_the_codebooks_scorer(
    scorer: ModuleType, dev: Pages, change: Callable[[Pages], None]
) -> None:
    pred = copy.deepcopy(dev)
    change(pred)
    figures = assert_same_figures(scorer, dev, pred)
    assert figures != encode_score(score_pages(dev, dev))  # the change is one that the figures see


def test_all_changes_at_once_have_the_figures_of_the_codebooks_scorer(
    scorer: ModuleType, dev: Pages, seed: Pages
) -> None:
    gold = dev | seed
    pred = copy.deepcopy(gold)
    for change in CHANGES:
        change(pred)
    assert_same_figures(scorer, gold, pred)
    assert_same_figures(scorer, pred, gold)


def test_the_seed_against_itself_is_perfect_in_both(scorer: ModuleType, seed: Pages) -> None:
    assert assert_same_figures(scorer, seed, seed)["ledger_f1"] == 1.0


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_seed_has_the_figures_of_the_codebooks_scorer(
    scorer: ModuleType, seed: Pages, change: Callable[[Pages], None]
) -> None:
    pred = copy.deepcopy(seed)
    change(pred)
    assert_same_figures(scorer, seed, pred)


def test_nothing_at_all_has_the_figures_of_the_codebooks_scorer(scorer: ModuleType) -> None:
    assert_same_figures(scorer, {}, {})
    assert_same_figures(scorer, {"p": {"articles": []}}, {})


def test_the_lines_are_those_of_the_codebooks_scorer(
    shared: Path, dev: Pages, scorer: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    pred = copy.deepcopy(dev)
    drop_records(pred)
    for name, page in pred.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(page), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["score.py", str(shared / "codebook/gold/dev"), str(tmp_path)])
    scorer.main()
    assert format_score(score_pages(dev, pred)) == capsys.readouterr().out.splitlines()


def test_the_ledger_f1_leaves_out_tasks_that_have_no_gold() -> None:
    gold = page_json(article_json(statements=[statement_json("firing")], events=[event_json("Talks")]))
    pred = page_json(article_json(statements=[statement_json("firing")]))
    assert score_pages({"p": gold}, {"p": pred}).ledger_f1 == 0.5


@pytest.mark.parametrize(
    ("tally", "figures"),
    [
        (Tally(), (None, None, None)),
        (Tally(pred=2), (0.0, None, 0.0)),
        (Tally(gold=2), (None, 0.0, 0.0)),
        (Tally(hit=1, pred=2, gold=4), (0.5, 0.25, 1 / 3)),
    ],
)
def test_a_tally_gives_no_figure_where_there_is_nothing_to_divide_by(
    tally: Tally, figures: tuple[float | None, ...]
) -> None:
    assert (tally.precision, tally.recall, tally.f1) == figures


def test_a_figure_is_asked_for_by_its_name() -> None:
    page = {"p": page_json(article_json(statements=[statement_json("firing")]))}
    score = score_pages(page, page)
    assert (score.value("ledger_f1"), score.value("body_f1"), score.value("statements.joint")) == (1.0, 1.0, 1.0)
    assert (score.value("processes"), score.value("times|matched")) == (None, None)
