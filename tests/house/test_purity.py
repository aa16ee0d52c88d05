"""Rooms that do no input or output call nothing that does, and read no clock."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.sources import PACKAGE, PURE_ROOMS, module_files, module_name, parse_file

_CALLS = frozenset({"open", "print", "input", "exec", "eval", "breakpoint"})
_METHODS = frozenset({
    "now", "today", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "iterdir",
})  # fmt: skip
_NETWORK = ("urllib.request", "http.client", "socket")


def find_impure_calls(tree: ast.AST) -> Iterator[str]:
    """Yield each call that reads or writes something, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in _CALLS:
                yield f"line {node.lineno}: {called.id}()"
            elif isinstance(called, ast.Attribute) and called.attr in _METHODS:
                yield f"line {node.lineno}: .{called.attr}()"


def find_network_imports(tree: ast.AST) -> Iterator[str]:
    """Yield each import of a module that reaches the network, with its line, wherever it stands."""
    for node in ast.walk(tree):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [f"{node.module}.{a.name}" for a in node.names] if isinstance(node, ast.ImportFrom) else []
        names += [a.name for a in node.names] if isinstance(node, ast.Import) else []
        yield from (f"line {getattr(node, 'lineno', 0)}: {n}" for n in names if n.startswith(_NETWORK))


@pytest.mark.parametrize(
    "source",
    ["open('x')", "def f(p):\n    return p.read_text()", "day = date.today()", "print(1)", "datetime.now(tz=UTC)"],
)
def test_an_impure_call_is_found(source: str) -> None:
    assert list(find_impure_calls(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    ["import urllib.request", "from urllib import request", "def f():\n    from http.client import HTTPSConnection"],
)
def test_a_network_import_is_found(source: str) -> None:
    assert list(find_network_imports(ast.parse(source)))


def test_taking_an_address_apart_is_no_network() -> None:
    assert not list(find_network_imports(ast.parse("from urllib.parse import urlsplit")))


def test_pure_rooms_call_nothing_impure() -> None:
    files = [file for room in PURE_ROOMS for file in module_files(PACKAGE / room)]
    assert len(files) >= len(PURE_ROOMS)
    assert [f"{module_name(f)} {call}" for f in files for call in find_impure_calls(parse_file(f))] == []


def test_nothing_below_faces_and_scale_reaches_the_network() -> None:
    files = [file for file in module_files() if not {"faces", "scale"} & set(file.relative_to(PACKAGE).parts)]
    assert [f"{module_name(f)} {line}" for f in files for line in find_network_imports(parse_file(f))] == []
