"""An upload to the ledger: opened, read and kept, with what became of each of its documents."""

import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ceasewire.errors import CeasewireError, SourceError, StoreError
from ceasewire.faces.desk.jobs import FAULT, Result, Upload
from ceasewire.settings import Settings

if TYPE_CHECKING:
    from ceasewire.model.page import Problem
    from ceasewire.workflow.add import Addition, Keeper
    from ceasewire.workflow.opening import Fetch, Fetched, Opened

_log = logging.getLogger(__name__)
_LONGEST_NAME = 200


@contextmanager
def open_adding(ledger: str, settings: Settings, *, clock: Callable[[], str]) -> Iterator["Keeper"]:
    """Give what adding to a ledger through the server needs.

    Raises:
        StoreError: if it can't be opened.
    """
    from ceasewire.workflow.add import open_keeper

    with open_keeper(
        ledger,
        parser=settings.parser,
        clock=clock,
        fetch=_fetch_later(settings),
        most_bytes=int(settings.keep_megabytes * 1_000_000),
    ) as keeper:
        yield keeper


def add_upload(upload: Upload, published: str | None, *, keeper: "Keeper") -> Iterator[Result]:
    """Yield what became of each document of an upload.

    Args:
        upload: bytes, or an address to fetch.
        published: ISO date for articles that show none.
        keeper: the ledger, and how to read.

    Raises:
        StoreError: if the ledger can't be written.
    """
    from ceasewire.workflow.add import add_opened

    name = upload.address or upload.name
    try:
        for opened in _open(upload, keeper):
            addition = add_opened(opened, keeper=keeper, published=published, as_coded=upload.as_coded)
            yield _tell(addition, name)
    except StoreError:
        raise
    except CeasewireError as error:
        yield Result(name=name, problems=(error.message,))
    except Exception as error:  # one page that trips a rule must not end what reads the others
        _log.exception("%s could not be added", name)
        yield Result(name=name, outcome=FAULT, problems=(f"{type(error).__name__}. This is a fault of Ceasewire.",))


def _open(upload: Upload, keeper: "Keeper") -> Iterator["Opened"]:
    from ceasewire.workflow.opening import open_bytes, open_source
    from ceasewire.workflow.sources import SourceFile

    if upload.data is None:
        source = SourceFile(uri=upload.address)
        if not source.is_address:  # what nobody fetches would be opened, as a file of this machine
            raise SourceError(f"{upload.address[:80]!r} is no web address", todo="Begin it with http:// or https://")
        return open_source(source, fetch=keeper.fetch)
    uri = upload.address or _name_upload(upload)
    return open_bytes(upload.data, uri=uri, media_type=upload.media_type)


def _name_upload(upload: Upload) -> str:
    """Return what bytes without an address go by: two files of one name are two pages, not two versions of one."""
    digest = hashlib.sha256(upload.data or b"").hexdigest()[:12]
    name = "".join(c if c.isprintable() else "\ufffd" for c in upload.name)  # a name is words of a stranger
    return f"upload://{digest}/{name[:_LONGEST_NAME] or 'text'}"


def _tell(addition: "Addition", name: str) -> Result:
    reading = addition.outcome.reading
    articles = reading.articles if reading else ()
    return Result(
        name=name,
        document=addition.added.document if addition.added else "",
        outcome=addition.added.outcome.value if addition.added else "failed",
        articles=len(articles),
        terms=sum(len(article.terms) for article in articles),
        assertions=addition.assertions,
        problems=tuple(problem.message for problem in addition.outcome.problems),
    )


def _fetch_later(settings: Settings) -> "Fetch":
    """Return what fetches addresses, within the bounds of the settings; its client is made when it is first needed."""
    fetcher: list[Fetch] = []

    def fetch(address: str) -> "Fetched | Problem":
        if not fetcher:
            from ceasewire.faces.fetching import open_fetcher

            fetcher.append(open_fetcher(settings))
        return fetcher[0](address)

    return fetch
