"""`ceasewire read`: what a page says, as a table, as JSON, or as files."""

import json
import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ceasewire.faces.cli.console import fault, note
from ceasewire.faces.cli.progress import follow
from ceasewire.faces.cli.readers import ReaderChoice, ReaderName, choose_reader
from ceasewire.faces.wording import counted
from ceasewire.model.reading import Reading
from ceasewire.settings import Settings, read_settings
from ceasewire.workflow.opening import Fetch
from ceasewire.workflow.read import Outcome, default_reader, read_sources
from ceasewire.workflow.sources import SourceFile, find_sources

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="A file (HTML, text, PDF, mail, feed, WARC, reading JSON), a folder of them, "
        "an address, or - for standard input.",
        show_default=False,
    ),
]


def parse_date(words: str | None) -> str | None:
    """Return an ISO date as it is.

    Raises:
        typer.BadParameter: if it is none.
    """
    if words is None:
        return None
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise typer.BadParameter(f"{words!r} is not a date. Write it as 2024-12-21.") from error


Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=parse_date,
        help="Date of the articles that show none, as 2024-12-21.",
        show_default=False,
    ),
]
AsCoded = Annotated[
    bool,
    typer.Option("--as-coded", help="Keep the records that a reading JSON holds; do not read its text anew."),
]


def read(
    sources: Sources,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON: one reading, or a list for several.")] = False,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write DIR/<name>.json for each page instead.", show_default=False),
    ] = None,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write one HTML file that marks the records in the text.", show_default=False
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            metavar="OLD.json",
            help="Say which words of this earlier reading still stand on the page.",
            show_default=False,
        ),
    ] = None,
    published: Published = None,
    as_coded: AsCoded = False,
    reader: ReaderChoice = ReaderName.RULES,
    actors: Annotated[bool, typer.Option("--actors", help="List the actors of each article as well.")] = False,
    explain: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Show this record alone, in full: t1, or art2.t1.", show_default=False),
    ] = None,
) -> None:
    """Read pages and print what they say.

    Who said what, who would do what on which conditions, what happened, who is blamed and who denies,
    and who negotiates: each with the exact words.

    \b
    Examples:
      ceasewire read examples/two-truces.html
      ceasewire read examples/ --out readings
      ceasewire read examples/two-truces.html --json
      ceasewire read examples/two-truces.html --html two-truces.marked.html
    """
    ways = [name for name, given in (("--json", as_json), ("--out", out), ("--html", html)) if given]
    if len(ways) > 1:
        raise typer.BadParameter(f"{' and '.join(ways)} exclude each other: choose where the readings go.")
    if against and (out or html):
        raise typer.BadParameter("--against prints a comparison; it goes with --json alone.")
    found = find_sources(sources, apart_from=out or html)
    if html and any(_is_file(source, html) for source in found):
        raise typer.BadParameter(f"{html} is one of the sources. Name another file for --html.")
    if against and len(found) != 1:
        raise typer.BadParameter(f"--against compares one page with its earlier reading; there are {len(found)} here.")
    outcomes = follow_outcomes(found, published=published, as_coded=as_coded, reader=reader)
    if against:
        failed = _compare(outcomes, against, as_json=as_json)
    elif html:
        failed = _write_html(outcomes, html)
    elif out:
        failed = _write_files(found, outcomes, out)
    elif as_json:
        failed = _print_json(outcomes, several=len(found) > 1)
    elif explain:
        failed = _explain(outcomes, explain)
    else:
        failed = _print_tables(outcomes, actors=actors)
    raise typer.Exit(1 if failed else 0)


def follow_outcomes(
    found: Sequence[SourceFile],
    *,
    published: str | None,
    as_coded: bool,
    reader: ReaderName = ReaderName.RULES,
) -> Iterator[Outcome]:
    """Yield what became of each source, telling of its problems, with a progress bar on a terminal."""
    settings = read_settings(os.environ)
    read_article, _ = choose_reader(reader, settings, default=default_reader)
    fetch = choose_fetch(found, settings)
    outcomes = read_sources(found, reader=read_article, published=published, as_coded=as_coded, fetch=fetch)
    for outcome in follow(outcomes, total=len(found), words="reading"):
        tell_problems(outcome)
        yield outcome


def choose_fetch(found: Sequence[SourceFile], settings: Settings) -> Fetch | None:
    """Return what fetches the sources that are addresses; None, with nothing loaded, where there are none."""
    if not any(source.is_address for source in found):
        return None
    from ceasewire.faces.fetching import open_fetcher

    return open_fetcher(settings)


def tell_problems(outcome: Outcome) -> None:
    """Write a source's problems to standard error, each as a line that names the source."""
    for problem in outcome.problems:
        named = problem.message.startswith(outcome.source.uri) or outcome.source.uri in problem.message
        words = problem.message if named else f"{outcome.source.uri}: {problem.message}"
        (fault if problem.fatal or outcome.failed else note)(words)


def _write_files(found: Sequence[SourceFile], outcomes: Iterator[Outcome], folder: Path) -> int:
    from ceasewire.faces.cli.files import add_name, name_files
    from ceasewire.model.codec import dump_reading
    from ceasewire.workflow.outputs import write_atomic

    names = name_files(found)
    done = written = failed = 0
    for outcome in outcomes:
        done += 1
        failed += outcome.failed
        if outcome.reading is None:
            continue
        name = names.get(outcome.source.uri) or add_name(names, outcome.source)
        if name != f"{outcome.source.stem}.json":
            note(f"{outcome.source.uri}: another source is called {outcome.source.stem} too; written to {name}.")
        write_atomic(folder / name, dump_reading(outcome.reading) + "\n")
        written += 1
    note(f"{written} of {done} readings written to {folder}.")
    return failed


def _write_html(outcomes: Iterator[Outcome], file: Path) -> int:
    from ceasewire.faces.marked import Leaf, render_document
    from ceasewire.workflow.outputs import write_atomic
    from ceasewire.workflow.surroundings import find_around

    failed = 0
    leaves: list[Leaf] = []
    for outcome in outcomes:
        failed += outcome.failed
        around = find_around(outcome)
        leaf = Leaf(name=outcome.source.uri, reading=outcome.reading, problems=outcome.problems, around=around)
        leaves.append(leaf)
    write_atomic(file, render_document(leaves))
    note(f"{len(leaves) - failed} of {counted(len(leaves), 'page')} marked in {file}. Open it in a browser.")
    return failed


def _is_file(source: SourceFile, file: Path) -> bool:
    return Path(source.uri).resolve() == file.resolve()


def _compare(outcomes: Iterator[Outcome], against: Path, *, as_json: bool) -> int:
    from ceasewire.faces.cli.changes import encode_changes, render_changes
    from ceasewire.faces.cli.console import show
    from ceasewire.faces.cli.files import write_json
    from ceasewire.workflow.changes import compare_page, load_earlier

    earlier = load_earlier(against)
    done = list(outcomes)
    if len(done) > 1:
        raise typer.BadParameter(f"--against compares one page; the source holds {len(done)}.")
    (outcome,) = done
    if outcome.reading is None:
        return 1
    changes = compare_page(earlier, outcome.reading.articles)
    if as_json:
        write_json(json.dumps(encode_changes(changes), ensure_ascii=False, indent=1) + "\n")
    else:
        show(render_changes(changes))
    return outcome.failed


def _print_json(outcomes: Iterator[Outcome], *, several: bool) -> int:
    from ceasewire.faces.cli.files import write_json
    from ceasewire.model.codec import dump_reading

    failed = printed = 0
    held = ""  # the first reading waits for a second one: alone it is no list
    for outcome in outcomes:
        failed += outcome.failed
        if outcome.reading is None:
            continue
        content = dump_reading(outcome.reading)
        if not printed and not several:
            held = content
        else:
            write_json((f"[\n{held},\n" if held else ",\n" if printed else "[\n") + content)
            several, held = True, ""
        printed += 1
    if several:
        write_json("\n]\n" if printed else "[]\n")
    elif printed:
        write_json(held + "\n")
    return failed


def _explain(outcomes: Iterator[Outcome], record_id: str) -> int:
    from ceasewire.faces.cli.console import show
    from ceasewire.faces.cli.explain import explain_record

    failed = found = 0
    for outcome in outcomes:
        failed += outcome.failed
        parts = explain_record(outcome.reading, record_id) if outcome.reading else []
        for part in parts:
            show(part)
        found += len(parts)
    if not found:
        fault(f"No record is called {record_id}. Read without --explain to see their names.")
    return failed or not found


def _print_tables(outcomes: Iterator[Outcome], *, actors: bool) -> int:
    from ceasewire.faces.cli.console import show
    from ceasewire.faces.cli.table import render_reading, render_total

    failed = 0
    readings: list[Reading] = []
    for outcome in outcomes:
        failed += outcome.failed
        if outcome.reading is not None:
            readings.append(outcome.reading)
            show(render_reading(outcome.reading, actors=actors))
    if readings:
        show(render_total(readings))
    return failed
