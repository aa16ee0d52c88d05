"""Records to JSON and back, and the published JSON Schema.

pydantic is imported when first used: `ceasewire --help` must not pay for it.
"""

import json
from functools import cache
from typing import Any

from ceasewire.errors import RecordError
from ceasewire.model.reading import Reading

SCHEMA_ID = "https://ceasewire.org/schema/reading-1.json"


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(Reading)


def encode_reading(reading: Reading) -> dict[str, Any]:
    """Return the reading as JSON-ready dicts and lists; `x_` fields that are empty are left out."""
    data: dict[str, Any] = _adapter().dump_python(reading, mode="json")
    pruned: dict[str, Any] = _prune(data)
    return pruned


def decode_reading(data: Any) -> Reading:
    """Return the reading that this JSON holds. Unknown fields are passed over.

    Raises:
        RecordError: if it isn't one; every fault is listed with its field.
    """
    from pydantic import ValidationError

    try:
        reading: Reading = _adapter().validate_python(data)
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, e['loc'])) or 'reading'}: {e['msg']}" for e in error.errors()]
        raise RecordError(
            "JSON that is not a reading",
            faults=faults,
            todo="See `ceasewire schema` for the format",
        ) from error
    return reading


def dump_reading(reading: Reading, *, indent: int | None = 1) -> str:
    """Return the reading as JSON text, without a final newline."""
    return json.dumps(encode_reading(reading), ensure_ascii=False, indent=indent)


def reading_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a reading."""
    schema: dict[str, Any] = _adapter().json_schema(mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **schema,
    }


def _prune(node: Any) -> Any:
    if isinstance(node, dict):
        return {k: _prune(v) for k, v in node.items() if not (k.startswith("x_") and not v)}
    if isinstance(node, list):
        return [_prune(v) for v in node]
    return node
