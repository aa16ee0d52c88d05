"""News sentences of every category of PLOVER, coded from text to line; floors that may only rise."""

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ceasewire.faces.exports.plover import list_plover
from ceasewire.lexicon.codes import QUADS
from ceasewire.model.reading import Reading
from tests.readings import read

NONE = "none"
FLOORS = {"category": 0.90, "quad": 0.92, "source": 0.92}


def _load(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


SENTENCES = _load("plover.tsv")


def code(sentence: str) -> list[dict[str, Any]]:
    """Return the lines for a sentence."""
    return list(list_plover("page.json", Reading(articles=(read(sentence),))))


def f1(found: list[Counter[str]], gold: list[Counter[str]]) -> float:
    """Return the F1 of found against expected labels, sentence by sentence."""
    hits = sum(sum((f & g).values()) for f, g in zip(found, gold, strict=True))
    return 2 * hits / (sum(sum(f.values()) for f in found) + sum(sum(g.values()) for g in gold))


def test_there_are_sentences_for_every_category() -> None:
    counts = Counter(row["category"] for row in SENTENCES)
    assert len(SENTENCES) >= 150
    assert {c for c in QUADS if counts[c] >= 8} == set(QUADS)


def test_categories_quads_and_source_countries_are_right_often_enough() -> None:
    coded = [code(row["sentence"]) for row in SENTENCES]
    found = [Counter(line["event_type"] for line in lines) for lines in coded]
    gold = [Counter(c for c in [row["category"]] if c != NONE) for row in SENTENCES]
    quads = [[Counter(QUADS[c] for c in labels.elements()) for labels in side] for side in (found, gold)]
    named = [
        any(line["source_country"].split(";")[0] == row["source"] for line in lines)
        for row, lines in zip(SENTENCES, coded, strict=True)
        if row["category"] != NONE
    ]
    figures = {"category": f1(found, gold), "quad": f1(quads[0], quads[1]), "source": sum(named) / len(named)}
    assert {name: figure for name, figure in figures.items() if figure < FLOORS[name]} == {}


@pytest.mark.parametrize("sentence", [row["sentence"] for row in SENTENCES if row["category"] == NONE])
def test_what_is_denied_negated_or_only_possible_gives_no_line(sentence: str) -> None:
    assert code(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Four hundred French paratroopers landed in Bangui on Friday.", "CAF"),
        ("The last French soldiers left the Malian city of Timbuktu on Tuesday.", "MLI"),
        ("French paratroopers landed in Toulouse on Friday.", ""),
    ],
)
def test_the_country_where_troops_of_another_move_is_the_target(sentence: str, target: str) -> None:
    assert [line["target_country"] for line in code(sentence)] == [target]
