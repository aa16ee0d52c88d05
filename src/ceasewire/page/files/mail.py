"""Messages (EML), pages saved with all their parts (MHTML) and mailboxes: each message as a document."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from ceasewire.model.page import Problem
from ceasewire.page.files.parts import Part

HTML, PLAIN, MESSAGE = "text/html", "text/plain", "message/rfc822"
# Messages in messages are followed so far.
MOST_DEPTH = 4
# No message has more parts.
MOST_PARTS = 2_000
# "From anna@news.example Fri May  2 10:20:00 2031", behind a blank line, opens the next message of a mailbox.
SEPARATOR = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))\s*From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=>?[A-Za-z][\w.-]*:)")
# A line of a message that opens so was marked, not to be taken for such an opening.
MARKED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
# "Re:", "Fwd:", "[list]" before a subject.
PREFIX = re.compile(r"^\s*(?:(?:re|fwd?|aw|wg|tr)\s*:|\[[^\]]{1,60}\])\s*", re.IGNORECASE)


def read_mail(data: bytes) -> Iterator[Part]:
    """Yield the page of a message, and of each message attached to it; those are numbered from 1.

    The page is the message's HTML, or its plain text where there is none. Of a saved page (`multipart/related` with
    addresses) it is the root, with its address; its date is the day of retrieval.
    """
    try:
        found = [*_read_message(message_from_bytes(data), depth=0)]
    except Exception as error:  # the standard parser raises all kinds of errors on messages that are none
        yield Part(problems=(_damaged(error),))
        return
    if not found:
        yield Part(problems=(_no_text(),))
    for number, part in enumerate(found):
        yield replace(part, name=str(number)) if number else part


def read_mailbox(data: bytes) -> Iterator[Part]:
    """Yield the pages of all messages of a mailbox, numbered from 1."""
    starts = [*SEPARATOR.finditer(data)]
    number = 0
    for opening, following in zip(starts, [*starts[1:], None], strict=True):
        message = data[opening.end() : following.start() if following else len(data)]
        for part in read_mail(MARKED_FROM.sub(rb"\1", message)):
            number += 1
            yield replace(part, name=str(number))


def _read_message(message: Message, *, depth: int) -> Iterator[Part]:
    """Yield the message's page, then those of messages inside it."""
    own, inside = _sort_parts(message)
    body = _choose_body(message, own)
    if body is not None and (payload := _payload(body)).strip():
        yield _make_part(message, body, payload)
    if depth < MOST_DEPTH:
        for attached in inside:
            yield from _read_message(attached, depth=depth + 1)


def _sort_parts(message: Message) -> tuple[list[Message], list[Message]]:
    """Return the leaves of a message that are its own, and the messages that are attached to it."""
    own: list[Message] = []
    inside: list[Message] = []
    waiting = [message]
    while waiting and len(own) + len(inside) < MOST_PARTS:
        part = waiting.pop(0)
        held = part.get_payload()
        if part.get_content_type() == MESSAGE and part is not message:
            inside += [m for m in held if isinstance(m, Message)] if isinstance(held, list) else _reread(part)
        elif isinstance(held, list):
            waiting = [*(m for m in held if isinstance(m, Message)), *waiting]
        else:
            own.append(part)
    return own, inside


def _reread(part: Message) -> list[Message]:
    """Return the message in an attachment that was encoded as a whole."""
    payload = _payload(part)
    return [message_from_bytes(payload)] if payload else []


def _choose_body(message: Message, leaves: list[Message]) -> Message | None:
    """Return the root of a saved page, else the first HTML, else the first plain text that is no attachment."""
    shown = [leaf for leaf in leaves if leaf.get_content_disposition() != "attachment"]
    if message.get_content_type() == "multipart/related" and (root := message.get_param("start")):
        named = [leaf for leaf in shown if leaf.get("Content-ID", "").strip() == str(root).strip()]
        shown = [*named, *shown] if named and named[0].get_content_type() == HTML else shown
    for wanted in (HTML, PLAIN):
        found = [leaf for leaf in shown if leaf.get_content_type() == wanted and _payload(leaf).strip()]
        if found:
            return found[0]
    return None


def _make_part(message: Message, body: Message, payload: bytes) -> Part:
    charset = body.get_content_charset()
    kind = body.get_content_type()
    date = _read_date(message.get("Date"))
    saved = _saved_address(message, body)
    return Part(
        data=payload,
        uri=saved,
        media_type=f"{kind}; charset={charset}" if charset else kind,
        retrieved=date if saved else None,
        published=date[:10] if date and not saved else None,
        headline=None if saved else _read_subject(message.get("Subject")),
        problems=(_broken_off(),) if _breaks_off(message) else (),
    )


def _breaks_off(message: Message) -> bool:
    """Whether the message ends before its last part does."""
    return any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects)


def _saved_address(message: Message, body: Message) -> str | None:
    """Return the address of a page that a browser saved, or None for a message that somebody sent."""
    for value in (message.get("Snapshot-Content-Location"), body.get("Content-Location")):
        address = str(value or "").strip()
        if address.lower().startswith(("http://", "https://")):
            return address
    return None


def _payload(part: Message) -> bytes:
    """Return the bytes of a leaf, its transfer encoding undone as far as it goes."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _read_date(value: object) -> str | None:
    """Return the ISO date-time of a Date header, or None."""
    try:
        return parsedate_to_datetime(str(value)).isoformat() if value else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _read_subject(value: object) -> str | None:
    """Return the words of a Subject header without "Re:" and names of lists, or None."""
    if not value:
        return None
    try:
        pieces = decode_header(str(value))
        words = "".join(p if isinstance(p, str) else p.decode(c or "utf-8", "replace") for p, c in pieces)
    except (ValueError, LookupError):
        words = str(value)
    words = " ".join(words.split())
    while found := PREFIX.match(words):
        words = words[found.end() :]
    return words or None


def _damaged(error: Exception) -> Problem:
    message = (
        f"The message can't be taken apart ({type(error).__name__}). Save it again, or save its text as HTML or plain "
        "text."
    )
    return Problem(code="damaged", message=message, fatal=True)


def _broken_off() -> Problem:
    message = "The message breaks off before its last part ends; what is there was read. Fetch or save it again."
    return Problem(code="damaged", message=message)


def _no_text() -> Problem:
    message = "The message has no text: only attachments, pictures or nothing. Save what is attached and give that."
    return Problem(code="no_text", message=message, fatal=True)
