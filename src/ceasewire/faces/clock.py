"""The present, as the faces pass it down."""

from datetime import UTC, datetime


def now() -> str:
    """Return the present as an ISO date-time in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
