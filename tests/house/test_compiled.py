"""A wheel is compiled where somebody asks for it, from a copy; the whole reading's is held by `make compiled`."""

import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

import pytest

from ceasewire.lexicon.preparing import prepare_lexicon
from hatch_build import ASKED, PREPARED, CompileHook, compile_copy
from tests.house.sources import ROOT, SRC

HOOK = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"][
    "hooks"
]
CONFIG = HOOK["custom"]
COMPILER = shutil.which((sysconfig.get_config_var("CC") or "cc").split()[0])

TREE = """
class Node:
    def __init__(self, name: str, above: "Node | None" = None) -> None:
        self.name = name
        self.above = above

    @property
    def path(self) -> str:
        return f"{self.above.path}/{self.name}" if self.above is not None else self.name
"""
USE = """
import little.tree, little.told
print(little.told.tell(3), little.tree.__file__.endswith(".py"), little.told.__file__.endswith(".py"))
"""


def make_package(folder: Path) -> Path:
    """Write a package of three modules, of which one stays as it is; return the folder that holds it."""
    package = folder / "little"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")
    (package / "tree.py").write_text(TREE, "utf-8")
    (package / "told.py").write_text(
        "from little.tree import Node\n\n\ndef tell(n: int) -> str:\n"
        "    node = Node('a')\n    for k in range(n):\n        node = Node(str(k), node)\n    return node.path\n",
        "utf-8",
    )
    return folder


def said_in(folder: Path) -> list[str]:
    """Return what the package of a folder says, and whether its two modules are files of Python."""
    done = subprocess.run([sys.executable, "-c", USE], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.split()


def hook(root: Path) -> CompileHook:
    """Return the hook as a build of this project has it."""
    return CompileHook(str(root), CONFIG, None, None, str(root / "dist"), "wheel")  # type: ignore[arg-type]


@pytest.mark.skipif(COMPILER is None, reason="there is no C compiler")
def test_compiled_modules_say_what_their_sources_say(tmp_path: Path) -> None:
    sources = make_package(tmp_path / "sources")
    config = {"modules": ["little/**/*.py"], "left": ["little/told.py", "little/__init__.py"]}
    compiled = compile_copy(sources, tmp_path / "room", config)
    assert {place.partition(".")[0] for place in compiled.values() if "/" in place} <= {
        "little/tree",
        "little/tree__mypyc",
    }
    wheel = shutil.copytree(sources, tmp_path / "wheel")
    for file, place in compiled.items():
        shutil.copy(file, wheel / place)
    assert said_in(sources) == ["a/0/1/2", "True", "True"]
    assert said_in(wheel) == ["a/0/1/2", "False", "True"]


def test_what_does_not_compile_fails_the_build(tmp_path: Path) -> None:
    sources = make_package(tmp_path / "sources")
    (sources / "little" / "tree.py").write_text("NUMBER: int = 'none'\n", "utf-8")
    with pytest.raises(RuntimeError, match="Incompatible types"):
        compile_copy(sources, tmp_path / "room", {"modules": ["little/tree.py"]})


def test_patterns_that_match_nothing_fail_the_build(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        compile_copy(make_package(tmp_path / "sources"), tmp_path / "room", {"modules": ["little/none*.py"]})


@pytest.mark.parametrize(("asked", "version"), [(None, "standard"), ("0", "standard"), ("1", "editable")])
def test_other_builds_are_pure(
    asked: str | None, version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if asked is None:
        monkeypatch.delenv(ASKED, raising=False)
    else:
        monkeypatch.setenv(ASKED, asked)
    build: dict[str, Any] = {"force_include": {}, "pure_python": True}
    shutil.copytree(SRC, tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "*.onnx", "prepared.json"))
    made_by = hook(tmp_path)
    made_by.initialize(version, build)
    own = tmp_path / "src" / PREPARED
    made = next(iter(build["force_include"]), own) if version == "standard" else own
    assert build == {"force_include": {} if made == own else {made: PREPARED}, "pure_python": True}
    assert own.exists() == (version == "editable")
    assert Path(made).read_text("utf-8") == prepare_lexicon()
    made_by.finalize()


def test_an_editable_install_goes_on_where_nothing_can_be_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONSAFEPATH", "1")  # The sources are found without the folder that a build is started in.
    shutil.copytree(SRC, tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "*.onnx", "prepared.json"))
    (tmp_path / "src" / PREPARED).mkdir()
    hook(tmp_path).initialize("editable", {"force_include": {}})
    assert "is left out" in "".join(capfd.readouterr())


def test_a_faulty_lexicon_fails_an_editable_install(tmp_path: Path) -> None:
    shutil.copytree(SRC, tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "*.onnx", "prepared.json"))
    walls = tmp_path / "src" / "ceasewire" / "lexicon" / "walls.toml"
    walls.write_text(walls.read_text("utf-8").replace("pattern = '", "pattern = '(", 1), "utf-8")
    with pytest.raises(RuntimeError, match="a regular expression"):
        hook(tmp_path).initialize("editable", {"force_include": {}})


def test_every_pattern_names_modules() -> None:
    assert all(any(SRC.glob(pattern)) for pattern in (*CONFIG["modules"], *CONFIG["left"]))


def test_nothing_compiled_stands_beside_the_sources() -> None:
    assert not [file for suffix in ("so", "pyd") for file in SRC.rglob(f"*.{suffix}")]
