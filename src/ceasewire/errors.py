"""Every error that Ceasewire raises, as one tree.

    CeasewireError
    |-- MisuseError          the caller asked for something that can't be (exit 2)
    |   |-- SpanError          E001  a span that misses its words
    |   |-- LinkError     E002  a record that names an actor, event or statement that isn't there
    |   |-- RecordError        E003  JSON that isn't a reading; lists every fault by field
    |   |-- LexiconError       E004  a lexicon file that breaks its schema
    |   |-- DateError          E005  a date to look at that is none
    |   |-- NormError          E006  an id that no norm or deal of the ledger has
    |   |-- ActorError         E007  a name that no actor of the ledger has
    |   |-- SettingError       E008  a setting whose value can't be used
    |   |-- DocumentError      E009  a name that no page of the ledger has
    |   |-- ReviewError        E030  a review that can't be made, or not any more
    |   |-- AccountError       E040  an account or token that can't be made, or isn't there
    |   `-- BindingError       E041  an address that a server without accounts may not listen on
    `-- WorldError           the world gave us something that can't be used (exit 1)
        |-- SourceError        E010  a source that can't be opened
        |-- SetupError         E011  a part of the installation that is missing
        |-- StoreError         E020  a ledger that can't be opened or written
        |-- OutputError        E021  a file that can't be written
        |-- OriginalError      E022  bytes of a page that the ledger does not have, or has damaged
        `-- BatchError         E023  a folder of a batch that holds another one, or is damaged
        `-- ModelError           E024  a language model that did not answer, or not as asked

A broken page is not an error: it is a result with a `Problem` (see `model.page`). Codes are never reused.
"""

from collections.abc import Sequence

# Of very many faults of one record the first are told: a sentence of thousands helps nobody.
MOST_TOLD = 20


class CeasewireError(Exception):
    """An error with a code and three parts: what was found, what was expected, what to do."""

    code = "E000"

    def __init__(self, found: str, *, expected: str = "", todo: str = "") -> None:
        self.found, self.expected, self.todo = found, expected, todo
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The three parts as sentences, behind the code."""
        parts = [self.found, self.expected and f"Expected {self.expected}", self.todo]
        return f"{self.code}: " + " ".join(p.rstrip(".") + "." for p in parts if p)


class MisuseError(CeasewireError):
    """The caller asked for something that can't be."""


class SpanError(MisuseError, ValueError):
    """A span whose offsets do not hold its words."""

    code = "E001"


class LinkError(MisuseError, ValueError):
    """A record that names an id which its article does not have."""

    code = "E002"


class RecordError(MisuseError, ValueError):
    """JSON that is not the record it should be; `faults` lists each one with its field."""

    code = "E003"

    def __init__(self, found: str, *, faults: Sequence[str], todo: str = "") -> None:
        self.faults = tuple(faults)
        more = len(faults) - MOST_TOLD
        told = "; ".join(faults[:MOST_TOLD]) + (f"; and {more} more" if more > 0 else "")
        super().__init__(f"{found}: {told}", todo=todo)


class LexiconError(MisuseError, ValueError):
    """A lexicon file that breaks its schema."""

    code = "E004"


class DateError(MisuseError, ValueError):
    """A day to look at that is no ISO date or date-time."""

    code = "E005"


class NormError(MisuseError, LookupError):
    """An id that no norm or deal of the ledger has, or that more than one has."""

    code = "E006"


class ActorError(MisuseError, LookupError):
    """A name that no actor of the ledger has, or that more than one may have."""

    code = "E007"


class SettingError(MisuseError, ValueError):
    """A setting whose value can't be used."""

    code = "E008"


class DocumentError(MisuseError, LookupError):
    """A name that no page of the ledger has, or that more than one has."""

    code = "E009"


class ReviewError(MisuseError, ValueError):
    """A review that can't be made of what is there, or that somebody else was faster with."""

    code = "E030"


class AccountError(MisuseError, ValueError):
    """An account or a token that can't be made as asked, or that is not there."""

    code = "E040"


class BindingError(MisuseError, ValueError):
    """An address that others can reach, for a server that asks nobody to sign in."""

    code = "E041"


class WorldError(CeasewireError):
    """The world gave something that can't be used."""


class SourceError(WorldError):
    """A source that can't be opened."""

    code = "E010"


class StoreError(WorldError):
    """A ledger that can't be opened or written."""

    code = "E020"


class SetupError(WorldError):
    """A part of the installation that is missing."""

    code = "E011"


class OutputError(WorldError):
    """A file that can't be written."""

    code = "E021"


class OriginalError(WorldError):
    """Bytes of a page that are not in the ledger, or are damaged there."""

    code = "E022"


class BatchError(WorldError):
    """A folder of a batch's results that can't be gone on with or loaded."""

    code = "E023"


class ModelError(WorldError):
    """A language model that did not answer, or whose answer can't be used."""

    code = "E024"
