"""Tests of `ceasewire.lexicon.naming`."""

import re
from dataclasses import replace

import pytest

from ceasewire.lexicon.gazetteer import Gazetteer, load_gazetteer
from ceasewire.lexicon.naming import PERSON_COLUMNS, PERSONS, load_name_words
from ceasewire.lexicon.rules import read_rules
from ceasewire.lexicon.tables import parse_table, read_text
from ceasewire.model.ledger import Verdict
from ceasewire.model.likeness import Named
from ceasewire.model.reading import ActorKind
from ceasewire.resolution.likeness import judge_names
from ceasewire.text.fold import fold_name

ROWS = [
    *read_rules("en/naming.toml", "words", {"words": list}, optional={}),
    *read_rules("en/naming.toml", "alike", {"words": list}, optional={}),
]
# Those that say something only together with the countries of the texts; see below.
WITH_COUNTRIES = {"common", "family_first"}
ALONE = [row for row in ROWS if row["id"] not in WITH_COUNTRIES]


def says_one(sentence: str) -> bool:
    """Return whether the two names around "is", or "is not", are judged one."""
    one, other = re.split(r" is (?:not )?", sentence)
    kind = ActorKind.PERSON if "Maran" in sentence or "Karim" in sentence else ActorKind.ARMED_GROUP
    kind = ActorKind.GOVERNMENT if "government" in sentence or "tribunal" in sentence else kind
    pair = (Named(name=one, kind=kind), Named(name=other, kind=kind))
    return judge_names(*pair, gazetteer=Gazetteer([]), words=load_name_words()).verdict is Verdict.SAME


def test_all_words_are_folded() -> None:
    words = load_name_words()
    sets = (
        words.small,
        words.generic,
        words.titles,
        words.particles,
        words.apart,
        words.ruling,
        words.adjectival,
        words.common,
        words.family_first,
        words.alike,
    )
    assert [w for each in sets for w in each if fold_name(w) != w and w != "the"] == []


def test_no_word_says_the_same_as_two_others() -> None:
    listed = [word for row in ROWS if row["id"] in load_name_words().alike.values() for word in row["words"]]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("row", ALONE, ids=[row["id"] for row in ALONE])
def test_example_and_counter_example_are_judged_as_they_say(row: dict[str, str]) -> None:
    for sentence in (row["example"], row["counter"]):
        assert says_one(sentence) is (" is not " not in sentence), sentence


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("President Xi", "Xi Jinping", Verdict.SAME),
        ("President Ali", "Ali Bongo", Verdict.NOT_SAME),
    ],
)
def test_a_surname_may_stand_first(one: str, other: str, verdict: Verdict) -> None:
    pair = [Named(name=name, kind=ActorKind.PERSON, countries=frozenset({"CN"})) for name in (one, other)]
    words = replace(load_name_words(), persons={})
    assert judge_names(pair[0], pair[1], gazetteer=Gazetteer([]), words=words).verdict is verdict


@pytest.mark.parametrize(
    ("name", "verdict"), [("National Salvation Front", Verdict.UNDECIDED), ("Islamic State", Verdict.SAME)]
)
def test_a_name_of_common_words_may_be_anothers_elsewhere(name: str, verdict: Verdict) -> None:
    pair = [Named(name=name, kind=ActorKind.ARMED_GROUP, countries=frozenset({code})) for code in ("FJ", "PY")]
    assert judge_names(pair[0], pair[1], gazetteer=load_gazetteer(), words=load_name_words()).verdict is verdict


def test_a_person_of_several_names_is_one() -> None:
    persons = load_name_words().persons
    assert persons[fold_name("Abu Mazen")] == persons[fold_name("Mahmoud Abbas")]
    assert persons[fold_name("George W. Bush")] != persons[fold_name("George H.W. Bush")]


def test_every_person_has_an_example() -> None:
    rows, faults = parse_table(read_text(PERSONS), PERSONS, columns=PERSON_COLUMNS)
    assert faults == []
    assert [row["key"] for row in rows if not row["example"] or not row["not"]] == []
