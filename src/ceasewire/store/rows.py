"""Records to rows and back."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, TypeVar

from ceasewire.errors import StoreError
from ceasewire.model.ledger import (
    Assertion,
    Judgement,
    KnownActor,
    LedgerEvent,
    Norm,
    NormCondition,
    Report,
    Resolved,
    Talks,
    Verdict,
)
from ceasewire.model.ledgercodec import decode_list, decode_record, decode_records, encode_record, encode_records
from ceasewire.model.records import Records
from ceasewire.model.reviews import Review
from ceasewire.text.moments import begin, last

LedgerRecord = KnownActor | Norm | NormCondition | LedgerEvent | Talks | Assertion | Judgement | Report | Review
Kind = TypeVar("Kind", KnownActor, Norm, NormCondition, LedgerEvent, Talks, Assertion, Judgement, Report, Review)

# What a record of each kind is called in the column `kind`.
KINDS: dict[type, str] = {
    KnownActor: "actor",
    Norm: "norm",
    NormCondition: "condition",
    LedgerEvent: "event",
    Talks: "talks",
    Assertion: "assertion",
    Judgement: "judgement",
    Report: "report",
    Review: "review",
}
TYPES: dict[str, Any] = {name: kind for kind, name in KINDS.items()}

# How judgements said that two are not the same before they had a verdict, {"holds": false}; rows are never changed.
_OLDER = '"holds"'

# How hard to compress: twice as hard makes it a tenth smaller and takes three times as long.
PACKED = 3

# Ids in one statement; one of SQLite takes 32,766 parameters.
MOST_IDS = 30_000


def to_json(data: Any) -> str:
    """Return canonical JSON: keys in order, no spaces.

    Raises:
        StoreError: if a text in it holds half a surrogate pair.
    """
    content = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    _to_bytes(content)  # refused here, before the driver stumbles over it
    return content


def hash_text(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal.

    Raises:
        StoreError: if it holds half a surrogate pair.
    """
    return hashlib.sha256(_to_bytes(text)).hexdigest()


def to_instant(known: str) -> str:
    """Return the first moment of an ISO date or date-time as UTC at one fixed width, so that instants sort as text.

    >>> to_instant("2025-01-26T10:00:00+02:00")
    '2025-01-26T08:00:00.000000Z'

    Raises:
        StoreError: if it is no ISO date or date-time.
    """
    return _format(begin(known), known)


def to_last_instant(known_at: str) -> str:
    """Return the last moment in an ISO date or date-time: known at a day means by its end.

    >>> to_last_instant("2025-01-26")
    '2025-01-26T23:59:59.999999Z'

    Raises:
        StoreError: if it is no ISO date or date-time.
    """
    return _format(last(known_at), known_at)


def record_id(record: LedgerRecord) -> str:
    """Return the record's id; that of a report, which has none of its own, is made of all that it holds."""
    if isinstance(record, Report):
        return f"report-{hash_text(to_json(encode_record(record)))[:16]}"
    return record.id


def record_row(record: LedgerRecord, known: str) -> dict[str, Any]:
    """Return the row of `records`; an assertion, judgement or review brings the time when it became known."""
    own = record.known if isinstance(record, Assertion | Judgement | Review) else ""
    return {
        "id": record_id(record),
        "kind": KINDS[type(record)],
        "known": to_instant(own or known),
        "json": to_json(encode_record(record)),
    }


def assertion_row(assertion: Assertion) -> dict[str, Any]:
    """Return the row of `assertions`."""
    return {
        "id": assertion.id,
        "act": assertion.act,
        "target_kind": assertion.target_kind,
        "target": assertion.target,
        "viewpoint": assertion.viewpoint,
        "stance": assertion.stance,
        "valid_start": assertion.valid.start,
        "valid_end": assertion.valid.end,
        "reported": assertion.reported,
        "document": assertion.evidence.document,
    }


def split_ids(ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield the ids in lists that are not too long for one statement."""
    ordered = list(ids)
    for start in range(0, len(ordered), MOST_IDS):
        yield ordered[start : start + MOST_IDS]


def load_record(kind: type[Kind], text: str) -> Kind:
    """Return the record of this kind that the JSON of a row holds."""
    data = json.loads(text)
    if kind is Judgement and isinstance(data, dict) and data.get("holds") is False:
        data["verdict"] = Verdict.NOT_SAME
    return decode_record(kind, data)


def load_records(kind: type[Kind], texts: Iterable[str]) -> list[Kind]:
    """Return the records of this kind that rows hold, in their order; quicker than one by one."""
    texts = list(texts)
    if kind is Judgement and any(_OLDER in text for text in texts):
        return [load_record(kind, text) for text in texts]
    return decode_list(kind, f"[{','.join(texts)}]")


def pack_records(records: Records) -> bytes:
    """Return records as compressed JSON."""
    return zlib.compress(encode_records(records), PACKED)


def unpack_records(data: bytes) -> Records:
    """Return the records that were packed. Raises RecordError."""
    return decode_records(zlib.decompress(data))


def list_records(resolved: Resolved) -> list[LedgerRecord]:
    """Return every record of what a reading adds."""
    return [
        resolved.report,
        *resolved.actors,
        *resolved.norms,
        *resolved.conditions,
        *resolved.events,
        *resolved.talks,
        *resolved.assertions,
    ]


def _to_bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        before = text[max(0, error.start - 40) : error.start]
        raise StoreError(
            f"A text with {text[error.start]!r}, half of a surrogate pair, behind {before!r}",
            expected="text that can be written in UTF-8",
            todo="Read the page again from its bytes, or from a file whose name is in UTF-8",
        ) from error


def _format(moment: datetime | None, given: str) -> str:
    if moment is None:
        raise StoreError(
            f"{given!r} as the time when something became known",
            expected='an ISO date or date-time like "2025-01-26T08:00:00Z"',
        )
    return f"{moment.isoformat(timespec='microseconds')}Z"
