"""Settings: typed fields with a default, read once by the outermost caller and passed down."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

PREFIX = "CEASEWIRE_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may set; each field is the variable CEASEWIRE_<FIELD> of the environment.

    Attributes:
        ledger: path or address of the ledger.
        parser: package of the spaCy pipeline; empty for the best one installed.
    """

    ledger: str = "ceasewire.db"
    parser: str = ""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings that this environment holds; empty variables count as not set.

    >>> read_settings({"CEASEWIRE_LEDGER": "iraq.db"}).ledger
    'iraq.db'
    """
    given = {field.name: environment.get(PREFIX + field.name.upper(), "").strip() for field in fields(Settings)}
    return Settings(**{name: value for name, value in given.items() if value})
