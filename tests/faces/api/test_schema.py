"""The API keeps to its own description: any request that may be made, and many that may not."""

import contextlib
import os
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI

from ceasewire.faces.api import make_router
from tests.faces.served import serve

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is a development package")
from hypothesis import HealthCheck, given, settings  # noqa: E402
from hypothesis.errors import Unsatisfiable  # noqa: E402
from schemathesis import GenerationMode  # noqa: E402

# A few in the suite; many by hand: CEASEWIRE_EXAMPLES=40 pytest tests/faces/api/test_schema.py
EXAMPLES = int(os.environ.get("CEASEWIRE_EXAMPLES", "3"))
HOST = {"host": "127.0.0.1"}


def list_operations() -> list[tuple[str, str]]:
    """Return method and path of everything that the API describes."""
    app = FastAPI()
    app.include_router(make_router())
    return [(method, path) for path, item in app.openapi()["paths"].items() for method in item]


OPERATIONS = list_operations()


@schemathesis.serializer("application/x-ndjson")
def _write_lines(_context: Any, value: Any) -> bytes:
    return str(value).encode("utf-8", "replace")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The application over the sample ledger."""
    with serve(tmp_path_factory.mktemp("schema"), most_bytes=2_000_000) as site:
        yield site.client.app


@pytest.fixture(scope="module")
def described(app: Any) -> Any:
    """What the application says of itself."""
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=HOST)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
@pytest.mark.filterwarnings("ignore")  # of the packages that make the requests
def test_no_answer_is_other_than_described(described: Any, method: str, path: str, mode: GenerationMode) -> None:
    if path.endswith("/import") and mode is GenerationMode.NEGATIVE:
        pytest.skip("any bytes are lines; the job says which of them are no readings")
    requests = described[path][method].as_strategy(generation_mode=mode)

    @settings(
        max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None
    )
    @given(case=requests)
    def check(case: Any) -> None:
        case.call_and_validate(headers=HOST)

    with contextlib.suppress(Unsatisfiable):  # nothing about the operation can be wrong
        check()
