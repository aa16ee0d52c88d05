"""Ledger records to JSON and back. pydantic is imported when first used."""

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

from ceasewire.errors import RecordError
from ceasewire.model.records import Records

Record = TypeVar("Record")


@cache
def _adapter(kind: Any) -> Any:
    from pydantic import TypeAdapter

    adapter: Any = TypeAdapter
    return adapter(kind)


def encode_records(records: Records) -> bytes:
    """Return records as JSON, without what is as it is by default."""
    content: bytes = _adapter(Records).dump_json(records, exclude_defaults=True)
    return content


def decode_records(content: bytes) -> Records:
    """Return the records that `encode_records` wrote. Raises RecordError."""
    from pydantic import ValidationError

    try:
        records: Records = _adapter(Records).validate_json(content)
    except ValidationError as error:
        raise RecordError("JSON that is not of ledger records", faults=[e["msg"] for e in error.errors()]) from error
    return records


def decode_list(kind: type[Record], content: str) -> list[Record]:
    """Return the records of this kind that a JSON list holds. Raises RecordError."""
    from pydantic import ValidationError

    try:
        records: list[Record] = _adapter(list[kind]).validate_json(content)  # type: ignore[valid-type]
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise RecordError(
            f"JSON that is no list of ledger records of the kind {kind.__name__}", faults=faults
        ) from error
    return records


def encode_record(record: Any) -> dict[str, Any]:
    """Return a ledger record as JSON-ready dicts and lists."""
    data: dict[str, Any] = _adapter(cast(Hashable, type(record))).dump_python(record, mode="json")
    return data


def decode_record(kind: type[Record], data: Any) -> Record:
    """Return the record of this kind that the JSON holds. Unknown fields are passed over.

    Raises:
        RecordError: if it isn't one; every fault is listed with its field.
    """
    from pydantic import ValidationError

    try:
        record: Record = _adapter(cast(Hashable, kind)).validate_python(data)
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, e['loc'])) or kind.__name__}: {e['msg']}" for e in error.errors()]
        raise RecordError(f"JSON that is not a ledger record of the kind {kind.__name__}", faults=faults) from error
    return record
