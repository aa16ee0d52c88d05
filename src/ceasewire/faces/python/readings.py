"""`ceasewire.read`: pages to readings, as a table of records."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ceasewire.errors import SourceError
from ceasewire.faces.python.tables import Table
from ceasewire.model.page import Article, Problem, Source
from ceasewire.model.reading import RECORD_FIELDS, Reading
from ceasewire.settings import read_settings

# The columns of the table of records that people read.
COLUMNS = (
    "document", "article", "published", "record", "id", "type", "status", "who", "toward", "words", "conditions",
    "time", "said_by", "start", "end",
)  # fmt: skip
KINDS = (*RECORD_FIELDS, "x_dealings")


class Readings(Table[dict[str, Any]]):
    """What pages say: a row for each record. `readings` has the readings whole.

    Attributes:
        readings: each with the name of its document.
        problems: what was wrong with the pages, with the name of each.
    """

    def __init__(
        self, readings: Iterable[tuple[str, Reading]], problems: Iterable[tuple[str, Problem]] = (), *, kind: str = ""
    ) -> None:
        self.readings, self.problems = tuple(readings), tuple(problems)
        super().__init__(
            (row for name, reading in self.readings for row in _rows(name, reading) if kind in ("", row["record"])),
            row=lambda row: row,
            noun=_noun(kind),
            columns=COLUMNS,
        )

    def only(self, kind: str) -> "Readings":
        """Return the records of one kind alone, by the field of the record format: "terms", "events", "statements".

        Raises:
            ValueError: if there is no such kind.
        """
        if kind not in KINDS:
            raise ValueError(f"{kind!r} is none of {', '.join(KINDS)}")
        return Readings(self.readings, self.problems, kind=kind)

    def export(self, form: str, file: str | Path | None = None) -> bytes:
        """Return the readings in a format of the field, as `ceasewire export` does.

        Args:
            form: "csv", "plover" and others that hold what pages say.
            file: where to write them besides.

        Raises:
            ValueError: if there is no such format of readings.
        """
        from ceasewire.faces.exports.formats import FORMATS

        if form not in FORMATS:
            raise ValueError(f"{form!r} is none of {', '.join(FORMATS)}")
        data = b"".join(FORMATS[form].write(self.readings))
        if file is not None:
            Path(file).write_bytes(data)
        return data


def read(*sources: str | Path, published: str | None = None, as_coded: bool = False) -> Readings:
    """Return what pages say.

    Args:
        sources: files, folders of them, or addresses.
        published: ISO date of articles that show none.
        as_coded: keep the records that a reading JSON holds instead of reading its text anew.

    Raises:
        SourceError: if not one source could be read; what is wrong with some stands in `problems`.
    """
    from ceasewire.workflow.given import name_file
    from ceasewire.workflow.read import default_reader, read_sources
    from ceasewire.workflow.sources import find_sources

    settings = read_settings(os.environ)
    found = find_sources([str(source) for source in sources])
    reader = default_reader(settings.parser)
    fetch = choose_fetch(found, settings)
    outcomes = list(read_sources(found, reader=reader, published=published, as_coded=as_coded, fetch=fetch))
    problems = [(outcome.source.uri, problem) for outcome in outcomes for problem in outcome.problems]
    readings = [(name_file(o.source.uri), o.reading) for o in outcomes if o.reading is not None]
    if outcomes and not readings:
        raise SourceError("; ".join(problem.message for _, problem in problems), todo="Check the names of the sources")
    return Readings(readings, problems)


def read_text(text: str, *, published: str | None = None, headline: str | None = None) -> Readings:
    """Return what a text says that is at hand, without a page around it.

    Args:
        text: paragraphs, parted by blank lines.
        published: ISO date of the article.
        headline: its headline.
    """
    from ceasewire.workflow.read import default_reader

    reader = default_reader(read_settings(os.environ).parser)
    article = reader(Article(id="art1", text=text, published=published, headline=headline))
    return Readings([("text", Reading(source=Source(uri="text"), articles=(article,)))])


def choose_fetch(found: Iterable[Any], settings: Any) -> Any:
    """Return what fetches addresses; None, with nothing loaded, where there are none."""
    if not any(source.is_address for source in found):
        return None
    from ceasewire.faces.fetching import open_fetcher

    return open_fetcher(settings)


def _rows(name: str, reading: Reading) -> Iterator[dict[str, Any]]:
    from ceasewire.faces.exports.records import list_records

    return (row for row in list_records(name, reading) if row["record"] in KINDS)


def _noun(kind: str) -> str:
    return {"": "record", "processes": "process", "responsibility": "row of responsibility"}.get(
        kind, kind.removeprefix("x_").removesuffix("s")
    )
