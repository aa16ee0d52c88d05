"""A plain install pulls no torch, no server and nothing under the GPL; the lock holds all of it."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.closure import allows_without_gpl, describe_licence, find_closure
from tests.house.sources import ROOT

# What runs the packaged model (onnxruntime) is none: it learns nothing.
LEARNING = {"jax", "keras", "tensorflow", "torch", "transformers"}
SERVERS = {
    "aiohttp", "bottle", "celery", "daphne", "django", "fastapi", "flask", "gunicorn", "hypercorn", "litestar",
    "psycopg", "psycopg2", "quart", "redis", "sanic", "starlette", "tornado", "uvicorn", "waitress", "werkzeug",
}  # fmt: skip

OUR_EXTRAS = "ceasewire[server,postgres,batch,ray,dask,llm]"  # development needs what any user may want

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
# What was installed may be older than what is declared: both are looked at.
CLOSURE = find_closure("ceasewire", *(Requirement(line).name for line in PROJECT["dependencies"]))
PINS = re.findall(r"^([A-Za-z0-9._-]+)==([^ \\]+)", (ROOT / "requirements/dev.lock").read_text("utf-8"), re.MULTILINE)


def test_the_closure_is_walked_to_its_depth() -> None:
    assert {"spacy", "thinc", "numpy", "sqlalchemy", "trafilatura", "urllib3"} <= set(CLOSURE)
    assert "pytest" not in CLOSURE


def test_no_learning_framework_is_pulled() -> None:
    assert sorted(LEARNING & set(CLOSURE)) == []


def test_no_server_is_pulled() -> None:
    assert sorted(SERVERS & set(CLOSURE)) == []


def test_every_package_can_be_used_without_the_gpl() -> None:
    licences = {name: describe_licence(package) for name, package in CLOSURE.items()}
    assert {name: licence for name, licence in licences.items() if not allows_without_gpl(licence)} == {}


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),
        ("GPL-3.0-or-later", False),
        ("MIT AND GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", False),
        ("GNU Affero General Public License v3", False),
        ("", False),
    ],
)
def test_a_licence_is_judged_by_its_best_choice(licence: str, allowed: bool) -> None:
    assert allows_without_gpl(licence) is allowed


def test_the_lock_pins_every_requirement_with_a_hash() -> None:
    required = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    pins = {canonicalize_name(name): version for name, version in PINS}
    for requirement in map(Requirement, required):
        if requirement.name == "ceasewire":  # our own extras; what they bring is in the lock by its own name
            continue
        assert pins[canonicalize_name(requirement.name)] in requirement.specifier, requirement
    lock = (ROOT / "requirements/dev.lock").read_text("utf-8")
    assert all("--hash=sha256:" in block for block in re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)[1:])


def test_the_lock_names_no_place_to_fetch_from() -> None:
    lock = (ROOT / "requirements/dev.lock").read_text("utf-8")
    assert "://" not in lock
    assert [line for line in lock.splitlines() if line.startswith("-")] == []  # options stand at the start of a line


def test_lint_and_type_tools_are_pinned_exactly() -> None:
    assert [r for r in PROJECT["optional-dependencies"]["dev"] if "==" not in r] == [OUR_EXTRAS]
