"""Whether a change was asked for by our own page: its word, in a disguise that is another one each time."""

import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from ceasewire.faces.server.passwords import same

# The field of a form, as browsers send it: "a=b&csrf=WORD", or a part of its own.
_FIELD = re.compile(rb"(?:^|&)csrf=([\w-]{1,400})(?=&|\Z|\r?\n)")
_PART = re.compile(rb'name="csrf"\r\n\r\n([\w-]{1,400})\r\n')
# More words than a form of ours has are none of ours.
_MOST_WORDS = 4


def disguise(word: str) -> str:
    """Return a word so that it looks different each time, for the forms of a page.

    Answers are compressed, and hold what an address asks for: somebody who sees how long they are, and has a browser
    ask again and again, could guess a word letter by letter if it always stood there in the same letters (BREACH).
    """
    plain = word.encode()
    pad = secrets.token_bytes(len(plain))
    return urlsafe_b64encode(pad + _mix(plain, pad)).decode().rstrip("=")


def undisguise(given: str) -> str:
    """Return the word behind a disguise; empty where it is none.

    >>> undisguise(disguise("word")), undisguise("word"), undisguise("é")
    ('word', '', '')
    """
    try:
        raw = urlsafe_b64decode(given.encode("ascii") + b"=" * (-len(given) % 4))
        half, odd = divmod(len(raw), 2)
        return "" if odd else _mix(raw[:half], raw[half:]).decode("ascii")
    except ValueError:
        return ""


def comes_from_here(headers: Headers, body: bytes, *, word: str | None) -> bool:
    """Whether a change comes from a page of this server, or from a program.

    A browser says with every change from which site it comes, and sends our cookie along; so a change with a cookie
    has to bring the session's own word back, and one without must not come from another site's page.

    Args:
        headers: of the request.
        body: of the request.
        word: of the session; None where there is no session.
    """
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is not None and _find_host(origin) != headers.get("host", "").lower():
        return False
    if site is not None and site not in ("same-origin", "none"):
        return False
    if word is None:  # a program, on a server of this machine alone; everywhere else a role was asked for already
        return origin is None and site is None
    return any(same(undisguise(given), word) for given in _find_words(headers, body))


def _find_host(origin: str) -> str:
    """Return host and port of an origin; empty where it is none, as that of a page that hides where it is from."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def _find_words(headers: Headers, body: bytes) -> Iterator[str]:
    yield headers.get("x-csrf-token", "")
    pattern = _PART if headers.get("content-type", "").lower().startswith("multipart/") else _FIELD
    for number, found in enumerate(pattern.finditer(body)):
        if number >= _MOST_WORDS:
            return
        yield found.group(1).decode("ascii", "replace")


def _mix(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
