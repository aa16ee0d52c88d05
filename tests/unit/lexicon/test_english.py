"""The whole lexicon: one record, read once, with what every part of the reading asks of it."""

from dataclasses import fields

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon.english import Lexicon, load_lexicon
from ceasewire.lexicon.events import load_events
from ceasewire.lexicon.times import load_times


def test_the_lexicon_is_read_once() -> None:
    assert load_lexicon() is load_lexicon()


@pytest.mark.parametrize("part", [field.name for field in fields(Lexicon)])
def test_each_part_is_of_the_kind_that_the_record_names(part: str) -> None:
    kind = next(field.type for field in fields(Lexicon) if field.name == part)
    assert type(getattr(load_lexicon(), part)) is kind


def test_the_parts_are_those_that_are_loaded_alone() -> None:
    ours, alone = load_lexicon().times, load_times()  # told apart by identity, and another test may have read them anew
    assert [getattr(ours, f.name) for f in fields(ours)] == [getattr(alone, f.name) for f in fields(alone)]
    assert load_lexicon().events == load_events()


def test_a_language_without_files_is_told() -> None:
    with pytest.raises(LexiconError, match="no readable lexicon file xx/"):
        load_lexicon("xx")
