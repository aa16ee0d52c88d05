"""Whoever asks: a name and what they may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do; each role may do what those before it may."""

    READ = "read"
    REVIEW = "review"
    ADMIN = "admin"

    def includes(self, other: "Role") -> bool:
        """Whether this role may do what the other one may.

        >>> Role.REVIEW.includes(Role.READ), Role.READ.includes(Role.ADMIN)
        (True, False)
        """
        order = list(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody who asks.

    Attributes:
        name: the account; "local" on a server that only this machine can reach and that has no accounts.
        role: what they may do.
        csrf: what a form of theirs has to bring back; empty for those who come with a token.
        signed_in: whether they can sign out.
    """

    name: str
    role: Role
    csrf: str = ""
    signed_in: bool = False

    @property
    def may_review(self) -> bool:
        """Whether they may add pages and settle what is in the queue."""
        return self.role.includes(Role.REVIEW)
