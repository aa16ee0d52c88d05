"""What an import loads: whoever asks for help does not wait for a parser."""

import json
import subprocess
import sys

import pytest

HEAVY = frozenset({
    "alembic", "fastwarc", "htmldate", "httpx", "lxml", "numpy", "onnxruntime", "protego", "pydantic", "pypdfium2",
    "rensa", "requests", "spacy", "sqlalchemy", "stamina", "thinc", "trafilatura",
})  # fmt: skip

# The rooms of the package that work on a page or a text, with all their patterns.
ROOMS = frozenset({"ceasewire.lexicon", "ceasewire.page", "ceasewire.reading"})

IMPORT = "import ceasewire"
HELP = """
from ceasewire.faces.cli import main
sys.argv = ["ceasewire", "--help"]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main()
"""
REPORT = """
rooms = {".".join(name.split(".")[:2]) for name in sys.modules if name.startswith("ceasewire.")}
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules} | rooms)))
"""


def loaded_by(code: str) -> set[str]:
    """Return the packages, and this one's rooms, that are loaded after code has run in an interpreter of its own."""
    program = f"import contextlib, io, json, sys\n{code}\n{REPORT}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def test_importing_the_package_loads_nothing_but_itself() -> None:
    known = sys.stdlib_module_names | {"ceasewire"}
    bare = loaded_by("pass")
    assert {n for n in loaded_by(IMPORT) - bare if n.partition(".")[0] not in known and n[0] != "_"} == set()


def test_asking_for_help_loads_nothing_heavy() -> None:
    loaded = loaded_by(HELP)
    assert "typer" in loaded
    assert sorted(loaded & (HEAVY | ROOMS)) == []


@pytest.mark.parametrize("name", ["pydantic", "spacy"])
def test_a_heavy_package_would_be_seen(name: str) -> None:
    assert name in loaded_by(f"import {name}")
