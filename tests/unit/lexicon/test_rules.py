"""Rule files: read with their schema, every fault in one error."""

from typing import Any

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon import rules, tables
from ceasewire.lexicon.rules import read_rules

ROW = '[[rule]]\nid = "a"\nexample = "It holds."\ncounter = "It broke."\nwords = ["hold"]\n'
OTHER = ROW.replace('"a"', '"b"')


def read(text: str, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Return the rules of a file with this text: `words` is required, `harm` and `size` are optional."""
    monkeypatch.setattr(tables, "read_text", lambda _name: text)
    return read_rules("xx/some.toml", "rule", {"words": list}, optional={"harm": bool, "size": int})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ROW, [{"words": ["hold"]}]),
        (ROW + "harm = true\nsize = 3\n", [{"words": ["hold"], "harm": True, "size": 3}]),
        (ROW + OTHER, [{"words": ["hold"]}, {"words": ["hold"]}]),
        (ROW + "[[other]]\nid = 5\n", [{"words": ["hold"]}]),
    ],
)
def test_rules_are_given_in_the_order_of_the_file(
    text: str, expected: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = read(text, monkeypatch)
    assert [{k: v for k, v in row.items() if k not in rules.ALWAYS} for row in rows] == expected
    assert [row["id"] for row in rows] == ["a", "b"][: len(rows)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", r"xx/some\.toml: no \[\[rule\]\]"),
        (ROW.replace('id = "a"', ""), r"rule\]\] 1 \(no id\): no id"),
        (ROW.replace("example", "exmple"), r"1 \(a\): no example; .*: unknown field exmple"),
        (ROW.replace('counter = "It broke."', ""), "no counter"),
        (ROW.replace('["hold"]', '"hold"'), "words is 'hold', expected list"),
        (ROW + 'harm = "yes"', "harm is 'yes', expected bool"),
        (ROW + 'size = "three"', "size is 'three', expected int"),
        (ROW + ROW, r"rule\]\] 2 \(a\): its id stands twice"),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LexiconError, match=fault):
        read(text, monkeypatch)


def test_all_faults_stand_in_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LexiconError, match=r"3 faults in the xx/some\.toml.*no words.*no words.*stands twice"):
        read(ROW.replace('words = ["hold"]\n', "") * 2, monkeypatch)


def test_what_is_no_toml_is_an_error_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LexiconError, match=r"lexicon file xx/some\.toml: .*") as error:
        read("[[rule]\n", monkeypatch)
    assert error.value.expected == "TOML"


def test_a_missing_file_is_an_error_that_names_it() -> None:
    with pytest.raises(LexiconError, match=r"no readable lexicon file xx/none\.toml"):
        read_rules("xx/none.toml", "rule", {}, optional={})
