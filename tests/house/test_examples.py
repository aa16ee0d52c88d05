"""Every example in a docstring runs, and gives what it says."""

import doctest
import importlib
from types import ModuleType

import pytest

from tests.house.sources import ROOT, module_files, module_name

NAMES = [module_name(file) for file in module_files() if file.name != "__main__.py"]
NAMES += [
    ".".join(file.relative_to(ROOT).with_suffix("").parts)
    for file in module_files(ROOT / "evaluation")
    if file.stem != "__init__"
]


def run_examples(module: ModuleType) -> tuple[int, str]:
    """Run the examples of a module; return how many there are and a report of those that fail."""
    runner = doctest.DocTestRunner(verbose=False)
    report: list[str] = []
    for test in doctest.DocTestFinder(exclude_empty=True).find(module):
        runner.run(test, out=report.append)
    return runner.summarize(verbose=False).attempted, "".join(report)


def test_examples_in_docstrings_run() -> None:
    attempted, reports = 0, []
    for name in NAMES:
        number, report = run_examples(importlib.import_module(name))
        attempted += number
        reports += [report] if report else []
    assert attempted > 10
    assert reports == []


@pytest.mark.parametrize(("shown", "fails"), [("3", False), ("4", True)])
def test_an_example_that_shows_something_else_is_found(shown: str, fails: bool) -> None:
    module = ModuleType("sums")
    module.__doc__ = f">>> 1 + 2\n{shown}\n"
    assert bool(run_examples(module)[1]) is fails
