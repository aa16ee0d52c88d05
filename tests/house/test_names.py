"""Names, docstrings and exports."""

import ast
import importlib
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.house.sources import ROOT, module_files, module_name, parse_file

_NO_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "core", "base", "manager", "tools"})
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
# What may stand in an `__init__.py`: its docstring, imports, `__all__` and constants.
_NO_LOGIC = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Expr)

MODULES = [*module_files(), *module_files(ROOT / "evaluation"), *module_files(ROOT / "benchmarks")]
PACKAGES = [file for file in module_files() if file.name == "__init__.py"]


def place(file: Path) -> str:
    """Return where a file stands in the repository."""
    return str(file.relative_to(ROOT))


def opens_with_a_sentence(docstring: str | None) -> bool:
    """Whether a docstring is there and its first paragraph ends as a sentence does."""
    return bool(docstring) and str(docstring).split("\n\n")[0].rstrip().endswith((".", ":"))


def test_every_module_opens_with_a_sentence() -> None:
    assert [place(f) for f in MODULES if not opens_with_a_sentence(ast.get_docstring(parse_file(f)))] == []


def test_a_docstring_without_a_full_stop_is_found() -> None:
    assert not opens_with_a_sentence("Reads pages")
    assert not opens_with_a_sentence(None)


def test_no_module_is_called_after_nothing() -> None:
    assert [place(f) for f in MODULES if {f.stem, f.parent.name} & _NO_NAMES] == []


def test_no_program_hides_a_library() -> None:
    """A program that is run by its path finds what stands beside it before what is installed."""
    programs = [*(ROOT / "evaluation").glob("*.py"), *(ROOT / "benchmarks").glob("*.py")]
    installed = {name for name in packages_distributions() if not name.startswith("_")}
    assert [place(f) for f in programs if f.stem in installed | sys.stdlib_module_names] == []


def test_public_functions_and_classes_say_what_they_do() -> None:
    silent = [
        f"{place(file)}: {node.name}"
        for file in MODULES
        for node in parse_file(file).body
        if isinstance(node, _DEFINITIONS) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_packages_hold_no_logic() -> None:
    logic = [place(f) for f in PACKAGES for node in parse_file(f).body if not isinstance(node, _NO_LOGIC)]
    assert logic == []


def test_packages_export_what_they_import() -> None:
    hidden = []
    for file in PACKAGES:
        imports = [node for node in parse_file(file).body if isinstance(node, ast.ImportFrom)]
        names = {alias.asname or alias.name for node in imports for alias in node.names}
        names -= {"__dir__", "__getattr__"}  # Python asks a package for these; they are no exports
        exported = getattr(importlib.import_module(module_name(file)), "__all__", [])
        hidden += [f"{place(file)}: {name}" for name in sorted(names - set(exported))]
    assert hidden == []


def test_every_exported_name_is_there() -> None:
    modules = [importlib.import_module(module_name(file)) for file in PACKAGES]
    exported = [(module, name) for module in modules for name in getattr(module, "__all__", [])]
    assert exported
    assert [f"{module.__name__}.{name}" for module, name in exported if not hasattr(module, name)] == []
