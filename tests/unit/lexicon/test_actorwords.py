"""Words that join and part mentions: every set holds a word of its example and none of its counter."""

import dataclasses
import re

import pytest

from ceasewire.lexicon.actorwords import ActorWords, load_actor_words
from ceasewire.lexicon.rules import read_rules

ROWS = read_rules("en/actorwords.toml", "words", {"words": list}, optional={"note": str})


@pytest.mark.parametrize("row", ROWS, ids=[r["id"] for r in ROWS])
def test_an_example_has_a_word_of_its_set_and_its_counter_none(row: dict[str, str]) -> None:
    assert set(re.findall(r"\w+", row["example"].lower())) & set(row["words"])
    assert not set(re.findall(r"\w+", row["counter"].lower())) & set(row["words"])


def test_every_set_of_the_record_is_filled() -> None:
    words = load_actor_words()
    assert {f.name for f in dataclasses.fields(ActorWords) if not getattr(words, f.name)} == set()


def test_pronouns_for_the_speaker_alone_are_pronouns_for_the_speaker() -> None:
    words = load_actor_words()
    assert words.myself < words.we
