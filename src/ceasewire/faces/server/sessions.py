"""Sessions: who signed in in which browser. They live in memory, and end with the server."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

from ceasewire.faces.desk.visitors import Role

# A session ends after so many seconds without a request, and in any case after a longer time.
IDLE, LONGEST = 8 * 3600, 7 * 86400
# Where somebody else says what a visitor may do, they are asked again after so long.
LONGEST_ELSEWHERE = 12 * 3600
_MOST = 10_000
# What has ended is thrown away so often, in seconds: not at each request of somebody who sends many.
_SWEEP = 60


@dataclass(slots=True, kw_only=True)
class Session:
    """One browser's session.

    Attributes:
        name: the account; empty where nobody signed in (its token still guards the forms).
        csrf: what every form has to bring back.
        key: how the account's password is known; another one ends the session. Empty where nobody signed in.
        role: what a provider of sign-in says that they may do; None where the account says it.
    """

    name: str
    csrf: str
    key: str
    began: float
    used: float
    role: Role | None = None


class Sessions:
    """The sessions by the hash of their id: whoever reads the memory's keys can't become somebody."""

    def __init__(self, *, seconds: Callable[[], float]) -> None:
        """Take a clock that only goes forward."""
        self._seconds, self._lock = seconds, Lock()
        self._sessions: dict[str, Session] = {}  # without a name: the one that was used longest ago first
        self._named: dict[str, Session] = {}
        self._swept = seconds()

    def begin(self, name: str = "", *, key: str = "", role: Role | None = None) -> tuple[str, Session]:
        """Return a new session and its id, which only the browser is told."""
        now, session_id = self._seconds(), secrets.token_urlsafe(32)
        session = Session(name=name, csrf=secrets.token_urlsafe(32), key=key, began=now, used=now, role=role)
        with self._lock:
            self._forget(now)
            (self._named if name else self._sessions)[_key(session_id)] = session
        return session_id, session

    def find(self, session_id: str) -> Session | None:
        """Return the session of this id if it still runs."""
        now, key = self._seconds(), _key(session_id)
        with self._lock:
            kept = self._named if key in self._named else self._sessions
            session = kept.get(key)
            if session is None or _is_over(session, now):
                return None
            session.used = now
            kept[key] = kept.pop(key)
            return session

    def end(self, session_id: str) -> None:
        """End a session."""
        with self._lock:
            self._named.pop(_key(session_id), None)
            self._sessions.pop(_key(session_id), None)

    def _forget(self, now: float) -> None:
        if now - self._swept > _SWEEP:
            self._swept = now
            self._named = {key: s for key, s in self._named.items() if not _is_over(s, now)}
            self._sessions = {key: s for key, s in self._sessions.items() if not _is_over(s, now)}
        for kept in (self._named, self._sessions):  # somebody opens sessions without end: nobody's never push out names
            while len(kept) >= _MOST:
                del kept[next(iter(kept))]


def _is_over(session: Session, now: float) -> bool:
    longest = LONGEST if session.role is None else LONGEST_ELSEWHERE
    return now - session.used > IDLE or now - session.began > longest


def _key(session_id: str) -> str:
    return sha256(session_id.encode("utf-8", "replace")).hexdigest()
