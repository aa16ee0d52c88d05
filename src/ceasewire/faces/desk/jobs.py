"""What is added through the server: uploads, the job that they are, and what became of each."""

from dataclasses import dataclass, field

# What became of a page on which the program itself failed.
FAULT = "fault"


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """Something to add: bytes with a name, or an address to fetch.

    Attributes:
        name: of the file; what the text is called.
        address: where it stands on the web; of bytes, where they came from.
        data: the bytes; None to fetch the address.
        as_coded: whether the records of a reading JSON are kept as they are.
    """

    name: str = ""
    address: str = ""
    data: bytes | None = None
    media_type: str | None = None
    as_coded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one document.

    Attributes:
        document: its id in the ledger; empty where nothing was kept.
        outcome: "new", "same", "reread" or "failed"; "fault" where the program itself failed on it, "put_off" where the
            ledger can't be written yet.
        problems: what was wrong, in sentences.
    """

    name: str
    document: str = ""
    outcome: str = "failed"
    articles: int = 0
    terms: int = 0
    assertions: int = 0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Uploads on their way.

    Attributes:
        state: "waiting", "reading", "done".
        done, total: uploads.
    """

    id: str
    by: str
    begun: str
    state: str = "waiting"
    done: int = 0
    total: int = 0
    results: tuple[Result, ...] = field(default=())
