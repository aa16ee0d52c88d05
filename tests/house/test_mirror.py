"""Tests mirror modules: one module, one file, the same path. Faces are tested by what a person sees of them."""

from pathlib import Path

from tests.house.sources import PACKAGE, ROOT, module_files

MIRRORS = {PACKAGE: ROOT / "tests" / "unit", ROOT / "evaluation": ROOT / "tests" / "evaluation"}


def place(file: Path) -> str:
    """Return where a file stands in the repository."""
    return str(file.relative_to(ROOT))


def test_every_test_file_has_the_path_of_its_module() -> None:
    strays = [
        place(test)
        for source, tests in MIRRORS.items()
        for test in sorted(tests.rglob("test_*.py"))
        if not (source / test.relative_to(tests).with_name(test.name.removeprefix("test_"))).exists()
    ]
    assert strays == []


def test_every_module_has_its_test_file() -> None:
    untested = [
        place(module)
        for source, tests in MIRRORS.items()
        for module in module_files(source)
        if not module.name.startswith("__")
        and "faces" not in module.relative_to(source).parts
        and not (tests / module.relative_to(source).with_name(f"test_{module.name}")).exists()
    ]
    assert untested == []
