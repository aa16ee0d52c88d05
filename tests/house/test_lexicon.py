"""Every lexicon file is loaded by something, and what loads it is used."""

import ast
import importlib
import inspect
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

from tests.house.sources import PACKAGE, ROOT, module_files, module_name, parse_file

LEXICON = PACKAGE / "lexicon"
# Modules and the notes on sources are no data.
FILES = {p.resolve() for p in LEXICON.rglob("*") if p.is_file() and p.suffix not in (".py", ".pyc", ".md")}


def find_loaders() -> Iterator[Callable[..., Any]]:
    """Yield the functions of the lexicon that load something: those called `load_...`."""
    for file in module_files(LEXICON):
        module = importlib.import_module(module_name(file))
        for name, value in vars(module).items():
            if name.startswith("load_") and callable(value) and value.__module__ == module.__name__:
                yield value


def call_loader(loader: Callable[..., Any]) -> None:
    """Load what this loads, in English where it asks for a language."""
    needed = [p.name for p in inspect.signature(loader).parameters.values() if p.default is p.empty]
    loader(**{name: "en" for name in needed if name == "language"})


def print_opened() -> None:
    """Print the files that all loaders open; run in an interpreter of its own, where nothing is loaded yet."""
    opened: list[str] = []
    sys.addaudithook(lambda event, details: opened.append(str(details[0])) if event == "open" else None)
    for loader in find_loaders():
        call_loader(loader)
    print(json.dumps(opened))  # noqa: T201 - it is what the caller reads


def test_every_file_is_opened_by_a_loader() -> None:
    program = "from tests.house.test_lexicon import print_opened; print_opened()"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    opened = set(json.loads(done.stdout))
    assert FILES
    assert sorted(str(f.relative_to(LEXICON)) for f in FILES if str(f) not in opened) == []


def test_every_loader_is_called_by_something() -> None:
    names = {loader.__name__: loader.__module__ for loader in find_loaders()}
    called = {
        (node.id, module_name(file))
        for file in module_files()
        for node in ast.walk(parse_file(file))
        if isinstance(node, ast.Name)
    }
    unused = [name for name, home in names.items() if not any(n == name and m != home for n, m in called)]
    assert names
    assert unused == []
