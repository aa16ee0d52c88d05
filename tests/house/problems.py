"""The codes of the problems that the program can report, found in its own source."""

import ast
from collections.abc import Iterator

from tests.house.sources import module_files, parse_file


def problem_codes() -> set[str]:
    """Return every code that some problem is made with."""
    trees = [parse_file(file) for file in module_files()]
    return {code for tree in trees if _makes_problems(tree) for code in find_codes(tree)}


def find_codes(tree: ast.Module) -> Iterator[str]:
    """Yield the values handed to a parameter called `code`, by keyword or by place, in one module."""
    constants = dict(_constants(tree))
    places = {
        node.name: [a.arg for a in node.args.args].index("code")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and "code" in [a.arg for a in node.args.args]
    }
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            given = [k.value for k in call.keywords if k.arg == "code"]
            place = places.get(call.func.id) if isinstance(call.func, ast.Name) else None
            given += call.args[place : place + 1] if place is not None else []
            yield from filter(None, (_value(node, constants) for node in given))


def _makes_problems(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.Name) and node.id in ("Problem", "fail_document") for node in ast.walk(tree))


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each name that the module gives a string to, several at once included."""
    for node in tree.body:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                names = target.elts if isinstance(target, ast.Tuple) else [target]
                values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
                for name, value in zip(names, values, strict=False):
                    if isinstance(name, ast.Name) and isinstance(value, ast.Constant) and isinstance(value.value, str):
                        yield name.id, value.value


def _value(node: ast.expr, constants: dict[str, str]) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return constants.get(node.id) if isinstance(node, ast.Name) else None
