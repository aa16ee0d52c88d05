"""What is prepared of the lexicon's files is what they hold."""

import json
import tomllib
from types import ModuleType

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon import gazetteer, places
from ceasewire.lexicon.prepared import hash_text
from ceasewire.lexicon.preparing import prepare_lexicon
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
