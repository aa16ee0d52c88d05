"""What each address needs: nobody, somebody, or somebody who may more. What is not named here needs most."""

from dataclasses import dataclass

from ceasewire.faces.desk.visitors import Role

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Open to all: what the sign-in page itself needs.
_OPEN = ("/static", "/sign-in", "/api/v1/health")
# Changes that a reviewer may make. Everything else that changes something is an administrator's.
_REVIEWED = (
    "/add",
    "/review",
    "/api/v1/documents",
    "/api/v1/import",
    "/api/v1/review",
    "/api/v1/judgements",
    "/sign-out",
)
# Readings that only an administrator may see.
_ADMIN = ("/audit", "/api/v1/audit", "/api/v1/webhooks")
# Pages that readers have no use for.
_REVIEWERS = ("/add", "/review", "/api/v1/review", "/api/v1/jobs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a request needs: a role, or nobody at all."""

    role: Role | None
    change: bool


def find_need(method: str, path: str) -> Need:
    """Return what a request needs.

    >>> find_need("GET", "/deals/deal-1").role, find_need("POST", "/somewhere").role
    (<Role.READ: 'read'>, <Role.ADMIN: 'admin'>)
    """
    change = method not in SAFE
    if path == "/sign-out":
        return Need(role=Role.READ, change=change)
    if _is_under(path, _OPEN):
        return Need(role=None, change=change)
    if _is_under(path, _ADMIN):
        return Need(role=Role.ADMIN, change=change)
    if not change:
        return Need(role=Role.REVIEW if _is_under(path, _REVIEWERS) else Role.READ, change=False)
    return Need(role=Role.REVIEW if _is_under(path, _REVIEWED) else Role.ADMIN, change=True)


def _is_under(path: str, places: tuple[str, ...]) -> bool:
    return any(path == place or path.startswith(place + "/") for place in places)
