"""Regular expressions of the lexicon: compiled when a text is first held against them."""

import re

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon.regexes import Regex


def test_it_is_not_compiled_before_a_text_is_held_against_it() -> None:
    regex = Regex(rule="some.rule", pattern="truce")
    assert "compiled" not in vars(regex)
    assert regex.search("a truce")
    assert "compiled" in vars(regex)


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer"])
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("text", ["Truce", "truce, truce", "a truce", ""])
def test_it_finds_what_the_compiled_one_does(method: str, flags: int, text: str) -> None:
    found = getattr(Regex(rule="some.rule", pattern="truce", flags=flags), method)(text)
    expected = getattr(re.compile("truce", flags), method)(text)
    places = [
        [m.span() for m in (some if method == "finditer" else filter(None, [some]))] for some in (found, expected)
    ]
    assert places[0] == places[1]


def test_what_is_no_regular_expression_is_told_with_its_rule() -> None:
    with pytest.raises(LexiconError, match=r"pattern of 'some\.rule': unterminated"):
        Regex(rule="some.rule", pattern="[").search("a truce")
