"""What is prepared of the lexicon's files is what they hold."""

import json
import tomllib
from dataclasses import replace
from types import ModuleType

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon import checking, gazetteer, places
from ceasewire.lexicon.checking import check_lexicon, find_regexes
from ceasewire.lexicon.furniture import load_furniture
from ceasewire.lexicon.prepared import hash_text
from ceasewire.lexicon.preparing import prepare_lexicon
from ceasewire.lexicon.regexes import Regex
from ceasewire.lexicon.tables import read_text
from tests.house.sources import PACKAGE

LEXICON = PACKAGE / "lexicon"
FILES = sorted(str(file.relative_to(LEXICON)) for kind in ("toml", "tsv") for file in LEXICON.rglob(f"*.{kind}"))
PREPARED = json.loads(prepare_lexicon())[1]


@pytest.mark.parametrize("name", FILES)
def test_a_file_holds_what_was_prepared_of_it(name: str) -> None:
    text = read_text(name)
    assert PREPARED[hash_text(text)] == (tomllib.loads(text) if name.endswith(".toml") else None)


def test_nothing_else_is_prepared() -> None:
    assert len(PREPARED) == len({read_text(name) for name in FILES})


@pytest.mark.parametrize("module", [gazetteer, places])
def test_tables_are_checked_whatever_was_prepared(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "was_checked", lambda *_texts: True)
    monkeypatch.setattr(module, "_row_faults", lambda _row: ["a new fault"])
    with pytest.raises(LexiconError, match="a new fault"):
        prepare_lexicon()


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
