"""`ceasewire add`, `deals`, `deal`, `why`, `search`: the ledger is filled and asked."""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.padding import Padding

from ceasewire.faces.cli.console import note, show, shown
from ceasewire.faces.cli.files import write_json
from ceasewire.faces.cli.progress import follow
from ceasewire.faces.cli.read import AsCoded, Published, Sources, choose_fetch, tell_problems
from ceasewire.faces.cli.readers import ReaderChoice, ReaderName, choose_reader
from ceasewire.faces.clock import now
from ceasewire.faces.wording import counted
from ceasewire.model.ledger import Phase, StateName
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.store import Hit, StoredDocument
    from ceasewire.workflow.add import Addition, Keeper
    from ceasewire.workflow.building import Asked

LedgerPath = Annotated[
    str | None,
    typer.Option("--ledger", metavar="PATH", help="The ledger; ./ceasewire.db if not given.", show_default=False),
]
AsOf = Annotated[
    str | None, typer.Option(metavar="DATE", help="What stood on this day; today if not given.", show_default=False)
]
KnownAt = Annotated[
    str | None, typer.Option(metavar="DATE", help="What the ledger knew on this day.", show_default=False)
]
Viewpoint = Annotated[
    str | None, typer.Option("--for", metavar="ACTOR", help="As this actor sees it.", show_default=False)
]
# How many deals a table shows where nobody says.
SHOWN = 50

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def add(
    sources: Sources,
    ledger: LedgerPath = None,
    published: Published = None,
    as_coded: AsCoded = False,
    reader: ReaderChoice = ReaderName.RULES,
) -> None:
    """Read pages and keep what they say in the ledger.

    A folder that `ceasewire batch` wrote is taken with its readings as they are.
    A page that is there already adds nothing. Each page is kept whole or not at all, with its bytes as
    they came. Of a page that changed since, the words that can't be found again are listed.

    \b
    Example:
      ceasewire add examples/two-truces.html
    """
    from ceasewire.scale.loading import is_batch
    from ceasewire.workflow.add import add_sources, open_keeper
    from ceasewire.workflow.read import Outcome, default_reader
    from ceasewire.workflow.sources import find_sources

    settings = read_settings(os.environ)
    path = ledger or settings.ledger
    batches = [Path(name) for name in sources if is_batch(Path(name))]
    found = find_sources([name for name in sources if Path(name) not in batches])
    if not batches and all(source.fault for source in found):  # nothing to add: no ledger is made for it
        for source in found:
            tell_problems(Outcome(source=source, problems=(source.fault,) if source.fault else ()))
        raise typer.Exit(1)
    done: list[Addition] = []
    fetch = choose_fetch(found, settings)
    most_bytes = int(settings.keep_megabytes * 1_000_000)
    asked = choose_reader(reader, settings, default=default_reader) if reader is ReaderName.LLM else None
    with open_keeper(
        path, parser=settings.parser, clock=now, fetch=fetch, most_bytes=most_bytes, reader=asked
    ) as keeper:
        additions = add_sources(found, keeper=keeper, published=published, as_coded=as_coded)
        for addition in follow(additions, total=len(found), words="adding"):
            tell_problems(addition.outcome)
            say_added(addition)
            done.append(addition)
        done += [addition for folder in batches for addition in _add_batch(folder, keeper)]
    _say_total(done, path)
    raise typer.Exit(1 if any(addition.failed for addition in done) else 0)


def _add_batch(folder: Path, keeper: "Keeper") -> Iterator["Addition"]:
    """Add the readings of a batch; of hundreds of thousands only those with a fault get a line."""
    from ceasewire.scale.loading import count_kept, load_kept, name_batch_reader
    from ceasewire.workflow.add import add_read

    reader = name_batch_reader(folder)
    additions = (
        add_read(kept.reading, name=kept.document, sha256=kept.sha256, reader_name=reader, keeper=keeper)
        for kept in load_kept(folder)
    )
    for addition in follow(additions, total=count_kept(folder), words=f"adding {folder.name}"):
        if addition.failed:
            tell_problems(addition.outcome)
        yield addition


def _read_states(given: Iterable[str]) -> Iterator[StateName]:
    """Yield the states of these names; one that there is not is a misuse."""
    from ceasewire.workflow.plainwords import find_states, list_state_names

    for words in given:
        found = find_states(words)
        if not found:
            listed = ", ".join(list_state_names())
            raise typer.BadParameter(f"{words!r} is no state: it is none of {listed}.", param_hint="--state")
        yield from found


def deals(
    as_of: AsOf = None,
    known_at: KnownAt = None,
    viewpoint: Viewpoint = None,
    party: Annotated[str | None, typer.Option(metavar="NAME", help="Only deals with this party.")] = None,
    mediator: Annotated[str | None, typer.Option(metavar="NAME", help="Only deals with this mediator.")] = None,
    place: Annotated[str | None, typer.Option(metavar="NAME", help="Only deals with this venue or place.")] = None,
    phase: Annotated[list[Phase] | None, typer.Option(help="Only deals in this phase; may be repeated.")] = None,
    state: Annotated[
        list[str] | None,
        typer.Option(metavar="STATE", help="Only deals that hold a commitment in this state (in force, broken, ...)."),
    ] = None,
    contested: Annotated[bool, typer.Option("--contested", help="Only deals on which views differ.")] = False,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Only deals that moved since this day.")] = None,
    due: Annotated[str | None, typer.Option(metavar="DATE", help="Only deals with a deadline by this day.")] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="How many at most; all with --json, else 50.", show_default=False)
    ] = None,
    offset: Annotated[int, typer.Option(min=0, help="How many to pass over.")] = 0,
    after: Annotated[
        str | None,
        typer.Option(metavar="PLACE", help="Go on where a search through many deals stopped.", show_default=False),
    ] = None,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """List the deals and what stands in each, the one that moved last first.

    Each with its phase, and its norms with their states, words and conditions.

    A search that few of many deals fit stops after a while and says where; --after goes on from there. With --json and
    no --limit it goes through all, however long that takes.

    \b
    Examples:
      ceasewire deals
      ceasewire deals --party Hamas --state broken
      ceasewire deals --as-of 2026-03-25 --json
    """
    from ceasewire.faces.cli.ledgertable import render_deals
    from ceasewire.workflow.ask import open_ledger
    from ceasewire.workflow.board import BoardFilter, list_board, order_deals, search_board

    wanted = BoardFilter(
        party=party,
        mediator=mediator,
        place=place,
        phase=tuple(phase or ()),
        state=tuple(_read_states(state or ())),
        contested=contested,
        moved_since=since,
        due_until=due,
    )
    most = limit or SHOWN
    with open_ledger(find_path(ledger)) as store:
        asked = ask_now(viewpoint, as_of, known_at)
        if as_json and limit is None:
            searched = search_board(store, asked, wanted, after=after)
            boards = list(follow(searched, total=None, words="looking through deals"))
            print_records(order_deals(deal for board in boards for deal in board.deals)[offset:])
            return
        board = list_board(store, asked, wanted, limit=most, offset=offset, after=after)
        if as_json:
            print_records(board.deals)
        elif board.deals:
            show(render_deals(board.deals))
            if board.more:
                note(f"There are more: --offset {offset + most}.")
            note("See one with `ceasewire deal ID`; see why a norm stands so with `ceasewire why ID`.")
        elif board.further or after or offset or wanted != BoardFilter():
            typer.echo(_no_deal(searching=bool(board.further), goes_on=bool(after)))
        else:
            typer.echo(_nothing_stands(store.counts()["documents"]))
        if board.further:
            looked = counted(board.looked, "deal")
            note(f"Stopped after looking at {looked} that might be so. Look further: --after {board.further}")


def _no_deal(*, searching: bool, goes_on: bool) -> str:
    """Return what is told where no deal is as asked; `searching`: there are more to look at, `goes_on`: some were."""
    if searching:
        return "No deal is so, as far as this search went."
    return "No further deal is so." if goes_on else "No deal is so. Ask for less, or list all with `ceasewire deals`."


def deal(
    deal_id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Its id, the beginning of it, words of it, or its parties.",
            show_default=False,
        ),
    ],
    as_of: AsOf = None,
    known_at: KnownAt = None,
    viewpoint: Viewpoint = None,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """Show one deal in full.

    Parties, mediators, norms with all their words and where they stand, talks.

    \b
    Examples:
      ceasewire deal "45 captives"
      ceasewire deal "45 captives" --json
    """
    from ceasewire.faces.cli.ledgertable import render_deal
    from ceasewire.workflow.ask import index_documents, open_ledger, show_deal

    with open_ledger(find_path(ledger)) as store:
        found = show_deal(store, deal_id, ask_now(viewpoint, as_of, known_at))
        if as_json:
            print_records(found)
        else:
            show(render_deal(found, label_documents(index_documents(store).values())))


def why(
    norm: Annotated[
        str, typer.Argument(metavar="NORM", help="Its id, the beginning of it, or words of it.", show_default=False)
    ],
    as_of: AsOf = None,
    known_at: KnownAt = None,
    viewpoint: Viewpoint = None,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """Show why a norm stands as it does.

    What counts, with its words and who said them, and what did not count and why.

    \b
    Examples:
      ceasewire why "45 captives"
      ceasewire why "45 captives" --as-of 2026-03-25
    """
    from ceasewire.faces.cli.ledgertable import render_explanation
    from ceasewire.workflow.ask import explain_norm, index_documents, open_ledger

    with open_ledger(find_path(ledger)) as store:
        found = explain_norm(store, norm, ask_now(viewpoint, as_of, known_at))
        if as_json:
            print_records(found)
        else:
            show(render_explanation(found, label_documents(index_documents(store).values()), viewpoint=viewpoint))


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="Words that all have to be there.")],
    kind: Annotated[
        str, typer.Option("--in", metavar="KIND", help="Look in each paragraph, statement or term.")
    ] = "paragraph",
    limit: Annotated[int, typer.Option(min=1, help="How many passages at most.")] = 20,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """Find passages that hold all these words.

    \b
    Examples:
      ceasewire search prisoners Velin
      ceasewire search '"conditional ceasefire"' --in statement
    """
    from ceasewire.workflow.ask import open_ledger, search_words

    if kind not in ("paragraph", "statement", "term"):
        raise typer.BadParameter(f"{kind!r} is none of paragraph, statement, term.", param_hint="--in")
    with open_ledger(find_path(ledger)) as store:
        hits = search_words(store, " ".join(words), kind=kind, limit=limit)
        if as_json:
            print_records(hits)
        elif hits:
            _show_hits(hits)
        else:
            searched = counted(store.counts()["documents"], "document")
            typer.echo(f"No {kind} holds all of these words. {searched} searched. Try fewer words.")


def find_path(ledger: str | None) -> str:
    """Return where the ledger is: as given, else as set."""
    return ledger or read_settings(os.environ).ledger


def ask_now(viewpoint: str | None = None, as_of: str | None = None, known_at: str | None = None) -> "Asked":
    """Return the question what stands; today, for nobody in particular, as known now where nothing else is given."""
    from ceasewire.workflow.building import Asked

    present = now()
    return Asked(viewpoint=viewpoint, as_of=as_of or present[:10], known_at=known_at or present)


def say_added(addition: "Addition") -> None:
    """Write a line on what became of a page that was added; of one that changed, what became of its words."""
    if addition.added is None:
        return
    name = shown(addition.outcome.source.uri)
    if addition.outcome.reading is None:
        typer.echo(f"{addition.added.outcome:<8} {name}: known already, nothing is added")
        return
    articles = addition.outcome.reading.articles
    terms = sum(len(article.terms) for article in articles)
    found = (
        f"{counted(len(articles), 'article')}, {counted(terms, 'term')}, {counted(addition.assertions, 'assertion')}"
    )
    typer.echo(f"{addition.added.outcome:<8} {name}: {found}")
    if addition.changes:
        from ceasewire.faces.cli.changes import render_changes

        show(Padding(render_changes(addition.changes), (0, 0, 0, 9)))


def _say_total(done: list["Addition"], path: str) -> None:
    from ceasewire.workflow.ask import name_ledger

    kept = sum(addition.added is not None for addition in done)
    note(
        f"{kept} of {counted(len(done), 'page')} in {name_ledger(path)}."
        + (" See what stands: ceasewire deals." if kept else "")
    )


def _nothing_stands(documents: int) -> str:
    if not documents:
        return "The ledger is empty. Add pages first: ceasewire add PAGE..."
    read = counted(documents, "document")
    return f"Nothing that anybody offers, demands, agrees to or threatens stands in {read}, as of this day."


def label_documents(documents: Iterable["StoredDocument"]) -> dict[str, str]:
    """Return what each document is called: its file name, or its address."""
    names = {d.id: d.source.uri for d in documents}
    return {i: uri if "://" in uri else Path(uri).name for i, uri in names.items()}


def _show_hits(hits: Sequence["Hit"]) -> None:
    from ceasewire.faces.cli.hits import render_hits

    show(render_hits(hits))


def print_records(records: Any) -> None:
    """Write a record, or several, as JSON."""
    from ceasewire.model.ledgercodec import encode_record

    content = [encode_record(r) for r in records] if isinstance(records, tuple) else encode_record(records)
    write_json(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
