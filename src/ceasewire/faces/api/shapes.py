"""The shapes of what the API takes and gives, beside the records themselves."""

import re
from datetime import date
from typing import Annotated, Any, Generic, Literal, TypeVar

from fastapi import Query
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ceasewire.model.views import DealView

Item = TypeVar("Item")


def _check_day(given: Any) -> Any:
    """Let nothing pass for a day but an ISO date: a number would be taken for seconds since 1970."""
    if isinstance(given, str) and not _DAY.fullmatch(given):
        raise ValueError("a day is written as 2026-03-25")
    return given


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
Day = Annotated[date, BeforeValidator(_check_day)]
WebAddress = Annotated[str, Field(max_length=2_000, pattern=r"^https?://[^\s]+$")]


class Page(BaseModel, Generic[Item]):
    """A page of a list; `next` is the address of the next one, or null; `total` is null where nobody counted."""

    items: list[Item]
    total: int | None
    limit: int
    offset: int
    next: str | None = None


class DealPage(Page[DealView]):
    """A page of deals; where the search stopped before its end, after how many deals it looked at, and where."""

    looked: int = 0
    further: str | None = None


class Fault(BaseModel):
    """A field and what is wrong with it."""

    field: str
    fault: str


class ErrorBody(BaseModel):
    """A stable code, a sentence that says what was found, what was expected and what to do, and the status."""

    code: str
    message: str
    status: int
    faults: list[Fault] | None = None


class ErrorAnswer(BaseModel):
    """How every error is told."""

    error: ErrorBody


class Health(BaseModel):
    """Whether the server answers."""

    ok: bool
    version: str


class DocumentLine(BaseModel):
    """A document in short."""

    id: str
    name: str
    headline: str
    published: str | None
    address: str
    known: str
    articles: int
    copies: list[str]


class NewText(BaseModel):
    """A text to add, and where it came from."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=2_000_000)
    headline: str = Field(default="", max_length=2_000)
    address: WebAddress | None = None
    published: Day | None = None


class NewAddress(BaseModel):
    """A page to fetch and add."""

    model_config = ConfigDict(extra="forbid")

    address: WebAddress
    published: Day | None = None


class Settle(BaseModel):
    """A decision about an item of the review queue."""

    model_config = ConfigDict(extra="forbid")

    decision: Literal["accept", "correct", "reject", "merge", "split", "undecided", "undo"]
    reason: str = Field(default="", max_length=2_000)
    changes: dict[str, str] | None = None


class NewHook(BaseModel):
    """An address to tell, and of what."""

    model_config = ConfigDict(extra="forbid")

    address: WebAddress
    events: list[Literal["pages_added", "review_settled", "review_undone"]] = Field(min_length=1, max_length=3)


class HookLine(BaseModel):
    """A webhook; its secret is told once, when it is made."""

    id: str
    address: str
    events: list[str]
    made: str


class MadeHook(HookLine):
    """A webhook that was just made."""

    secret: str


class AuditLine(BaseModel):
    """A change that was asked for."""

    model_config = ConfigDict(extra="allow")

    at: str
    who: str
    what: str


Limit = Annotated[int, Query(ge=1, le=200, description="How many at most.")]
Offset = Annotated[int, Query(ge=0, le=10_000_000, description="How many to pass over.")]
AsOf = Annotated[Day | None, Query(description="What stood on this day; today if not given.")]
KnownAt = Annotated[Day | None, Query(description="Only what the ledger knew by the end of this day.")]
For = Annotated[str | None, Query(alias="for", max_length=300, description="As this actor sees it: its key or name.")]
Text = Annotated[str, Query(max_length=300)]
Place = Annotated[
    str,
    Query(
        pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2}|never)\.deal-[0-9a-f]{16}$",
        description="Where a search stopped, as its answer named it: go on from there.",
    ),
]

_SENTENCES = {
    400: "Something that can't be asked.",
    401: "Nobody is signed in, or the token opens nothing.",
    403: "Not allowed with this role, or not from a page of this server.",
    404: "Not in this ledger.",
    409: "It was settled meanwhile, or can't be settled so.",
    413: "The request is too large.",
    415: "Not of the type that is taken here.",
    421: "Called by a name that the server does not answer to.",
    422: "Something is missing or wrong; `faults` lists it by field.",
    429: "Too many requests; `retry-after` says when to ask again.",
    503: "The ledger can't be used.",
}


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return how a route documents its errors; those that any route may give are always there."""
    return {
        status: {"model": ErrorAnswer, "description": _SENTENCES[status]}
        for status in sorted({400, 401, 403, 413, 421, 422, 429, 503, *statuses})
    }
