"""Sessions: who signed in in which browser. They live in memory, and end with the server."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

# A session ends after so many seconds without a request, and in any case after a longer time.
IDLE, LONGEST = 8 * 3600, 7 * 86400
_MOST = 10_000


@dataclass(slots=True, kw_only=True)
class Session:
    """One browser's session.

    Attributes:
        name: the account; empty where nobody signed in (its token still guards the forms).
        csrf: what every form has to bring back.
    """

    name: str
    csrf: str
    began: float
    used: float


class Sessions:
    """The sessions by the hash of their id: whoever reads the memory's keys can't become somebody."""

    def __init__(self, *, seconds: Callable[[], float]) -> None:
        """Take a clock that only goes forward."""
        self._seconds, self._lock = seconds, Lock()
        self._sessions: dict[str, Session] = {}

    def begin(self, name: str = "") -> tuple[str, Session]:
        """Return a new session and its id, which only the browser is told."""
        now, session_id = self._seconds(), secrets.token_urlsafe(32)
        session = Session(name=name, csrf=secrets.token_urlsafe(32), began=now, used=now)
        with self._lock:
            self._forget_old(now)
            self._sessions[_key(session_id)] = session
        return session_id, session

    def find(self, session_id: str) -> Session | None:
        """Return the session of this id if it still runs."""
        now = self._seconds()
        with self._lock:
            session = self._sessions.get(_key(session_id))
            if session is None or _is_over(session, now):
                return None
            session.used = now
            return session

    def end(self, session_id: str) -> None:
        """End a session."""
        with self._lock:
            self._sessions.pop(_key(session_id), None)

    def end_all(self, name: str) -> None:
        """End every session of an account."""
        with self._lock:
            self._sessions = {key: s for key, s in self._sessions.items() if s.name != name}

    def _forget_old(self, now: float) -> None:
        self._sessions = {key: s for key, s in self._sessions.items() if not _is_over(s, now)}
        while len(self._sessions) >= _MOST:  # somebody opens sessions without end: those without a name go first
            self._sessions.pop(
                min(self._sessions, key=lambda k: (bool(self._sessions[k].name), self._sessions[k].used))
            )


def _is_over(session: Session, now: float) -> bool:
    return now - session.used > IDLE or now - session.began > LONGEST


def _key(session_id: str) -> str:
    return sha256(session_id.encode("utf-8", "replace")).hexdigest()
