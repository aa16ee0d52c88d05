"""All of the lexicon is checked afresh: its patterns too, wherever a record holds one."""

from dataclasses import replace

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon import checking
from ceasewire.lexicon.checking import check_lexicon, find_regexes
from ceasewire.lexicon.furniture import load_furniture
from ceasewire.lexicon.regexes import Regex
from tests.house.sources import PACKAGE

LEXICON = PACKAGE / "lexicon"


@pytest.mark.parametrize("name", ["load_lexicon", "load_furniture", "load_walls", "load_caption_signs"])
def test_patterns_are_compiled(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, name, lambda: (Regex(rule="faulty", pattern="(a"),))
    with pytest.raises(LexiconError, match="pattern of 'faulty'"):
        check_lexicon()


def test_patterns_are_found_wherever_a_record_has_them() -> None:
    regex = Regex(rule="new", pattern="a")
    held = replace(load_furniture(), letter_greeting=regex)
    assert regex in list(find_regexes({"furniture": [held]}))


def test_every_loader_of_patterns_is_asked() -> None:
    holders = {file.stem for file in LEXICON.glob("*.py") if "Regex(" in file.read_text("utf-8")}
    asked = {"times", "tricks", "furniture", "walls", "captions"}  # The first two by way of the whole lexicon.
    assert holders - {"regexes", "checking"} == asked
