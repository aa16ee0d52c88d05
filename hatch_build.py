"""Prepares the lexicon in every build, and compiles the rules of the reading where CEASEWIRE_COMPILE=1 asks for it.

The lexicon's files are parsed and checked (`ceasewire.lexicon.preparing`). What they hold goes into a wheel as one
file, and beside the sources of an editable install; a file that is changed later is read anew.

What is compiled is a copy, so that nothing compiled ever stands beside the sources that somebody edits. The sources
stay in the wheel too: they are what a traceback shows. Needs mypy (whose mypyc does it), setuptools and a C compiler.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASKED = "CEASEWIRE_COMPILE"
# What runs in a process of its own: setuptools compiles in place, in the folder that it is started in.
COMPILE = """
import json, sys
from mypyc.build import mypycify
from setuptools import setup

files = json.loads(sys.argv.pop())
modules = mypycify(["--config-file=mypy.ini", *files], opt_level="1", debug_level="0")
setup(name="compiled", packages=[], ext_modules=modules)
"""


# What runs in a process of its own as well, with the sources on its path: no build keeps a module of them.
PREPARE = """
import sys

sys.path.insert(0, sys.argv[1])
from ceasewire.lexicon.preparing import prepare_lexicon

sys.stdout.buffer.write(prepare_lexicon().encode())
"""
PREPARED = "ceasewire/lexicon/prepared.json"


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the prepared lexicon and, where they are asked for, the compiled modules to a wheel.

    Its table in pyproject.toml names the `modules`, as patterns under the sources, and those `left` as they are.
    """

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Return what a build needs beside hatchling."""
        return ["mypy>=2.4", "setuptools"] if is_asked() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepare and compile, and say which files the wheel takes in and where; an editable install isn't compiled."""
        sources = Path(self.root) / "src"
        if version == "editable":
            self._keep(prepare(sources), sources / PREPARED)
            return
        self._room = tempfile.TemporaryDirectory()
        room = Path(self._room.name)
        prepared = room / "prepared.json"
        prepared.write_bytes(prepare(sources))
        added = {prepared: PREPARED}
        if is_asked():
            added |= compile_copy(sources, room, self.config)
            build_data["pure_python"], build_data["infer_tag"] = False, True
        build_data["force_include"].update({str(file): place for file, place in added.items()})

    def _keep(self, prepared: bytes, file: Path) -> None:
        """Write the prepared lexicon beside the sources; where that can't be, each start takes longer and no less."""
        try:
            file.write_bytes(prepared)
        except OSError as error:
            self.app.display_warning(f"the prepared lexicon is left out, and each start takes longer: {error}")

    def finalize(self, *_: Any) -> None:
        """Take the copy away."""
        if hasattr(self, "_room"):
            self._room.cleanup()


def is_asked() -> bool:
    """Whether somebody wants the rules compiled."""
    return os.environ.get(ASKED) == "1"


def prepare(sources: Path) -> bytes:
    """Return the prepared file of the lexicon of these sources."""
    command = [sys.executable, "-c", PREPARE, str(sources.absolute())]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"preparing the lexicon failed:\n{done.stderr.decode(errors='replace')[-2000:]}")
    return done.stdout


def compile_copy(sources: Path, room: Path, config: dict[str, Any]) -> dict[Path, str]:
    """Compile modules of packages in a copy of them.

    Args:
        sources: the folder that holds the packages.
        room: an empty folder for the copy.
        config: which `modules` to compile, as patterns under the sources, and which of them are `left` out.

    Returns:
        The compiled files, with their places in a wheel.
    """
    copy = room / "src"
    shutil.copytree(sources, copy, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
    left = {file for pattern in config.get("left", ()) for file in copy.glob(pattern)}
    files = sorted({file for pattern in config["modules"] for file in copy.glob(pattern)} - left)
    if not files:
        raise FileNotFoundError(f"no module matches {config['modules']}")
    (copy / "mypy.ini").write_text("[mypy]\nignore_missing_imports = True\n", encoding="utf-8")
    names = [str(file.relative_to(copy)) for file in files]
    command = [sys.executable, "-c", COMPILE, "build_ext", "--inplace", json.dumps(names)]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"compiling failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    built = [
        file for suffix in ("so", "pyd") for file in copy.rglob(f"*.{suffix}") if copy / "build" not in file.parents
    ]
    return {file: file.relative_to(copy).as_posix() for file in built}
