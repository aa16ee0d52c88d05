"""From where somebody looks at the ledger: as of which day, as known on which, and with whose eyes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Standpoint:
    """A place to look from. It is carried in the address of every page, so that an address always shows the same.

    Attributes:
        today: ISO date of the present.
        as_of: the day that is looked at; today where none is given.
        known_at: only what was known by then counts; None for everything.
        viewpoint: name or key of an actor; None for the reporters' own voice.
    """

    today: str
    as_of: str | None = None
    known_at: str | None = None
    viewpoint: str | None = None

    @property
    def day(self) -> str:
        """The day that is looked at."""
        return self.as_of or self.today

    @property
    def is_elsewhere(self) -> bool:
        """Whether this is another view than everybody's of today."""
        return bool(self.as_of or self.known_at or self.viewpoint)

    def parameters(self) -> dict[str, str]:
        """Return the parameters of an address that lead back here."""
        told = {"as_of": self.as_of, "known_at": self.known_at, "for": self.viewpoint}
        return {name: value for name, value in told.items() if value}
