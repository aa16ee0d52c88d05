"""Tests of `ceasewire.lexicon.naming`."""

import re

import pytest

from ceasewire.lexicon.gazetteer import Gazetteer
from ceasewire.lexicon.naming import load_name_words
from ceasewire.lexicon.rules import read_rules
from ceasewire.model.ledger import Verdict
from ceasewire.model.likeness import Named
from ceasewire.model.reading import ActorKind
from ceasewire.resolution.likeness import judge_names
from ceasewire.text.fold import fold_name

ROWS = [
    *read_rules("en/naming.toml", "words", {"words": list}, optional={}),
    *read_rules("en/naming.toml", "alike", {"words": list}, optional={}),
]


def says_one(sentence: str) -> bool:
    """Return whether the two names around "is", or "is not", are judged one."""
    one, other = re.split(r" is (?:not )?", sentence)
    kind = ActorKind.PERSON if "Maran" in sentence or "Karim" in sentence else ActorKind.ARMED_GROUP
    pair = (Named(name=one, kind=kind), Named(name=other, kind=kind))
    return judge_names(*pair, gazetteer=Gazetteer([]), words=load_name_words()).verdict is Verdict.SAME


def test_all_words_are_folded() -> None:
    words = load_name_words()
    sets = (words.small, words.generic, words.titles, words.particles, words.apart, words.alike)
    assert [w for each in sets for w in each if fold_name(w) != w and w != "the"] == []


def test_no_word_says_the_same_as_two_others() -> None:
    listed = [word for row in ROWS if row["id"] in load_name_words().alike.values() for word in row["words"]]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_example_and_counter_example_are_judged_as_they_say(row: dict[str, str]) -> None:
    for sentence in (row["example"], row["counter"]):
        assert says_one(sentence) is (" is not " not in sentence), sentence
