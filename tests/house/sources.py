"""The project's own files, as the house tests look at them."""

import ast
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
PACKAGE = SRC / "ceasewire"

# Rooms that do no input or output, and are handed the clock.
PURE_ROOMS = ("ledger", "model", "reading", "resolution", "scoring", "text")


def module_files(folder: Path = PACKAGE) -> list[Path]:
    """Return the Python files of a folder; migrations are scripts, not modules of ours to import."""
    return sorted(p for p in folder.rglob("*.py") if "migrations" not in p.parts)


def module_name(file: Path) -> str:
    """Return the name that a file of the package is imported by."""
    parts = file.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parse_file(file: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(file.read_text("utf-8"), filename=str(file))


def tracked_files() -> list[Path]:
    """Return the files of the repository: those that git tracks, or all but the ignored where there is no git."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return sorted(_walk(ROOT))
    return sorted(p for name in listed.stdout.split("\0") if name and (p := ROOT / name).is_file())


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir() and not path.name.startswith(".") and path.name not in ("build", "dist", "__pycache__"):
            yield from _walk(path)
        elif path.is_file():
            yield path


def spelled_again(sets: Mapping[frozenset[str], str], home: str) -> list[str]:
    """Return where a module of the reading names a set of words anew that its module `home` has, by the set's name."""
    again = []
    for file in module_files(PACKAGE / "reading"):
        for node in parse_file(file).body:
            call = node.value if isinstance(node, ast.Assign) else None
            if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Set):
                words = call.args[0].elts
                spelled = frozenset(word.value for word in words if isinstance(word, ast.Constant))
                if len(spelled) == len(words) and spelled in sets and file.stem != home:
                    again.append(f"{file.name}: {sets[spelled]}")
    return again
