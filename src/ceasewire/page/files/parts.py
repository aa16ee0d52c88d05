"""A document out of a file: a file may hold one, or an archive, a feed or a mailbox of them."""

from dataclasses import dataclass

from ceasewire.model.page import Problem

# A document with more bytes is none of news; what a file holds is unpacked no further.
MOST_BYTES = 64_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One document of a file, or a fault of the file that is a result of its own.

    Attributes:
        data: its bytes; empty where there is only a fault to tell.
        name: what tells it from the others in the file: "3" for the third; empty where the file is the document.
        uri: the address that it stood at, where the file says.
        media_type: what the file says that it is, with its charset.
        retrieved: ISO date-time at which it was fetched, where the file says.
        published: ISO date that the file gives it.
        headline: what the file calls it; it stands where the document shows no headline.
        problems: what was wrong.
    """

    data: bytes = b""
    name: str = ""
    uri: str | None = None
    media_type: str | None = None
    retrieved: str | None = None
    published: str | None = None
    headline: str | None = None
    problems: tuple[Problem, ...] = ()
