"""Data stays data: nothing of ours unpickles it, runs it, or imports what it names."""

import ast
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, module_files, parse_file, tracked_files

LOADERS = {"pickle", "cPickle", "_pickle", "dill", "cloudpickle", "shelve", "marshal", "joblib", "jsonpickle"}
RUNNERS = {"eval", "exec", "compile", "__import__"}
# Methods that unpickle where they are not told otherwise.
METHODS = {"read_pickle", "to_pickle", "unsafe_load", "load_module"}
PACKED = {".pkl", ".pickle", ".joblib", ".pt", ".pth", ".npy", ".h5", ".dill"}


def find_faults(tree: ast.Module) -> list[str]:
    """Return what of a module could run data."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.partition(".")[0] in LOADERS]
        elif isinstance(node, ast.ImportFrom):
            found += [node.module] if node.module and node.module.partition(".")[0] in LOADERS else []
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found += [node.func.id] if node.func.id in RUNNERS else []
        elif isinstance(node, ast.Attribute):
            found += [node.attr] if node.attr in METHODS else []
        elif isinstance(node, ast.keyword) and node.arg == "allow_pickle":
            found.append("allow_pickle")
    return found


@pytest.mark.parametrize("file", module_files(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_no_module_unpickles_or_evaluates_data(file: Path) -> None:
    assert find_faults(parse_file(file)) == []


def test_no_file_of_the_repository_is_a_pickle() -> None:
    assert [str(file) for file in tracked_files() if file.suffix in PACKED] == []


@pytest.mark.parametrize(
    "words",
    [
        "import pickle",
        "from pickle import loads",
        "eval('1')",
        "pandas.read_pickle('a')",
        "np.load(f, allow_pickle=True)",
    ],
)
def test_what_could_run_data_is_noticed(words: str) -> None:
    assert find_faults(ast.parse(words))
