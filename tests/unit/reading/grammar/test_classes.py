"""Closed classes of words that rules share."""

import ast

from ceasewire.reading.grammar import classes
from tests.house.sources import PACKAGE, module_files, parse_file

SETS = {value: name for name, value in vars(classes).items() if isinstance(value, frozenset)}


def test_no_module_of_reading_names_one_of_them_anew() -> None:
    again = []
    for file in module_files(PACKAGE / "reading"):
        for node in parse_file(file).body:
            call = node.value if isinstance(node, ast.Assign) else None
            if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Set):
                words = call.args[0].elts
                spelled = frozenset(word.value for word in words if isinstance(word, ast.Constant))
                if len(spelled) == len(words) and spelled in SETS and file.stem != "classes":
                    again.append(f"{file.name}: {SETS[spelled]}")
    assert again == []


def test_each_is_another() -> None:
    assert len(SETS) == sum(isinstance(value, frozenset) for value in vars(classes).values())


def test_they_are_written_in_small_letters() -> None:
    assert [word for words in SETS for word in words if word != word.lower()] == []
