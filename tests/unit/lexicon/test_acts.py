"""Words for acts: every set holds a word of its example and none of its counter."""

import dataclasses
from itertools import pairwise

import pytest

from ceasewire.lexicon.acts import ActWords, load_act_words
from ceasewire.lexicon.rules import read_rules
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser

ROWS = read_rules("en/acts.toml", "words", {"words": list}, optional={"note": str})


def lemmas(text: str) -> set[str]:
    """Return the words of a text and their lemmas, in small letters, each alone and with the word after it."""
    words = list(load_parser(DEFAULT_PARSER)(text))
    pairs = {f"{token.lemma_.lower()} {after.lower_}" for token, after in pairwise(words)}
    return pairs | {form for token in words for form in (token.lower_, token.lemma_.lower())}


@pytest.mark.parametrize("row", ROWS, ids=[r["id"] for r in ROWS])
def test_an_example_has_a_word_of_its_set_and_its_counter_none(row: dict[str, str]) -> None:
    assert lemmas(row["example"]) & set(row["words"])
    assert not lemmas(row["counter"]) & set(row["words"])


def test_every_set_of_the_record_is_filled() -> None:
    words = load_act_words()
    assert {f.name for f in dataclasses.fields(ActWords) if not getattr(words, f.name)} == set()
