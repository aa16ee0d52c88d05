"""A token is hung elsewhere by `hang_on`: to set its head alone would leave children and sentences as they were."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.sources import PACKAGE, module_files, parse_file

# Where tokens are made, and hung.
OWN = PACKAGE / "reading" / "grammar" / "tokens.py"


def head_settings(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that set the head of something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "head" and isinstance(node.ctx, ast.Store):
            yield node.lineno


def test_heads_are_set_where_tokens_are_made_alone() -> None:
    found = {file: list(head_settings(parse_file(file))) for file in module_files(PACKAGE / "reading")}
    assert found.pop(OWN)
    assert not {file.name: lines for file, lines in found.items() if lines}


@pytest.mark.parametrize("line", ["verb.head = noun", "noun.head, noun.dep_ = verb, 'nsubj'", "a.head = b.head = c"])
def test_a_line_that_sets_a_head_is_found(line: str) -> None:
    assert list(head_settings(ast.parse(line)))


def test_a_line_that_only_asks_for_one_is_not() -> None:
    assert not list(head_settings(ast.parse("above = verb.head\nverb.hang_on(above.head)")))
