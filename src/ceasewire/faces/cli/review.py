"""`ceasewire review`: what needs a person's eye is listed, shown and settled; decisions are undone and told."""

import getpass
import os
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.errors import ReviewError
from ceasewire.faces.cli.console import note, show, shown
from ceasewire.faces.cli.ledger import AsJson, LedgerPath, ask_now, find_path, print_records
from ceasewire.faces.clock import now
from ceasewire.faces.wording import DECISIONS, counted
from ceasewire.model.reviews import Decision, ItemKind, ItemStatus, Review
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.workflow.review import Settled

review = typer.Typer(
    name="review",
    help="List and settle what needs a person's eye.",
    invoke_without_command=True,
    no_args_is_help=False,
    rich_markup_mode=None,
)

By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who decides; CEASEWIRE_REVIEWER, or your login.", show_default=False),
]
Reason = Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why.", show_default=False)]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Items of the queue, or records.", show_default=False)]
Together = Annotated[bool, typer.Option("--deal", help="Of norms: one deal, rather than one norm.")]


@review.callback(invoke_without_command=True)
def review_list(
    context: typer.Context,
    kind: Annotated[
        list[ItemKind] | None, typer.Option("--kind", help="Only items of this kind; may be repeated.")
    ] = None,
    status: Annotated[ItemStatus, typer.Option("--status", help="Open, set aside as undecided, or settled.")] = (
        ItemStatus.OPEN
    ),
    actor: Annotated[str | None, typer.Option("--actor", metavar="NAME", help="Only what is about this actor.")] = None,
    words: Annotated[str | None, typer.Option("--words", help="Only what holds these words.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="How many to pass over.")] = 0,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """List what needs a person's eye.

    Matches that nobody decided, words that are gone, lines read with little confidence, states that are
    contested, reports that could not be tied to a truce. The latest day comes first.

    \b
    Examples:
      ceasewire review
      ceasewire review --kind contested --json
      ceasewire review show 3f2a
      ceasewire review accept 3f2a --reason "he said so"
    """
    if context.invoked_subcommand is not None:
        return
    from ceasewire.faces.cli.reviewtable import render_queue
    from ceasewire.workflow.ask import open_ledger
    from ceasewire.workflow.review import ItemFilter, list_items

    wanted = ItemFilter(kinds=tuple(kind or ()), status=status, actor=actor, words=words)
    with open_ledger(find_path(ledger)) as store:
        queue = list_items(store, ask_now(), wanted, limit=limit, offset=offset)
        if as_json:
            print_records(queue)
        elif queue.items:
            show(render_queue(queue))
            note("See one with `ceasewire review show ID`.")
        else:
            typer.echo(f"Nothing is {status} in the queue." if not offset else "The queue has no such page.")


@review.command("show")
def review_show(
    item: Annotated[str, typer.Argument(metavar="ID", help="An item, or the beginning of its id.", show_default=False)],
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """Show one item with its evidence, and what was decided of it before.

    \b
    Example:
      ceasewire review show 3f2a
    """
    from ceasewire.faces.cli.reviewtable import render_detail
    from ceasewire.workflow.ask import index_documents, open_ledger
    from ceasewire.workflow.review import show_item

    with open_ledger(find_path(ledger)) as store:
        detail = show_item(store, item, ask_now())
        if as_json:
            print_records(detail)
        else:
            show(render_detail(detail, index_documents(store)))


@review.command("accept")
def review_accept(ids: Ids, by: By = None, reason: Reason = "", ledger: LedgerPath = None) -> None:
    """Say that it is right as it stands; of a match, that the two are one.

    \b
    Example:
      ceasewire review accept 3f2a --reason "the two offices are one"
    """
    _settle_each(Decision.ACCEPT, ids, by=by, reason=reason, ledger=ledger)


@review.command("reject")
def review_reject(ids: Ids, by: By = None, reason: Reason = "", ledger: LedgerPath = None) -> None:
    """Take back a line, norm, condition, event, talks or page; of a match, say that the two are not one.

    Nothing is removed: it stays in the ledger and no longer counts.

    \b
    Example:
      ceasewire review reject 3f2a --reason "it is another group"
    """
    _settle_each(Decision.REJECT, ids, by=by, reason=reason, ledger=ledger)


@review.command("undecided")
def review_undecided(ids: Ids, by: By = None, reason: Reason = "", ledger: LedgerPath = None) -> None:
    """Set an item aside: looked at, and it can't be told from what there is.

    \b
    Example:
      ceasewire review undecided 3f2a --reason "wait for the second source"
    """
    _settle_each(Decision.UNDECIDED, ids, by=by, reason=reason, ledger=ledger)


@review.command("correct")
def review_correct(
    item: Annotated[str, typer.Argument(metavar="ID", help="An item, a line or a norm.", show_default=False)],
    changes: Annotated[
        list[str], typer.Argument(metavar="FIELD=VALUE...", help="What it should say.", show_default=False)
    ],
    by: By = None,
    reason: Reason = "",
    ledger: LedgerPath = None,
) -> None:
    """Say what a line, or a whole norm, should say instead.

    Of a line: act, stance, by, about, reported, since, until, starts, ends, value. Of its norm: debtors,
    creditors, action_type, kind, polarity. Actors by name, several with commas.

    \b
    Examples:
      ceasewire review correct 3f2a stance=alleged "by=US officials"
      ceasewire review correct norm-1a2b "debtors=Kataib Hezbollah"
    """
    fields = dict(_split_change(change) for change in changes)
    tell_settled(_settle_one(Decision.CORRECT, item, by=by, reason=reason, ledger=ledger, changes=fields))


@review.command("merge")
def review_merge(
    ids: Ids, deal: Together = False, by: By = None, reason: Reason = "", ledger: LedgerPath = None
) -> None:
    """Say that records are one: norms, conditions, events, actors; or one deal. Or tie a report to its norm.

    \b
    Examples:
      ceasewire review merge norm-1a2b norm-3c4d --reason "the same pledge"
      ceasewire review merge norm-1a2b norm-3c4d --deal
    """
    _settle_all(Decision.MERGE, ids, together=deal, by=by, reason=reason, ledger=ledger)


@review.command("split")
def review_split(
    ids: Ids, deal: Together = False, by: By = None, reason: Reason = "", ledger: LedgerPath = None
) -> None:
    """Say that records are not one; or take a norm out of a deal.

    \b
    Example:
      ceasewire review split deal-1a2b norm-3c4d --reason "another round"
    """
    _settle_all(Decision.SPLIT, ids, together=deal, by=by, reason=reason, ledger=ledger)


@review.command("undo")
def review_undo(
    review_id: Annotated[str, typer.Argument(metavar="REVIEW", help="A review, or the beginning of its id.")],
    by: By = None,
    reason: Reason = "",
    ledger: LedgerPath = None,
) -> None:
    """Take back a decision; what held before holds again. To undo an undo puts the decision in force again.

    \b
    Example:
      ceasewire review undo 9e1c --reason "too quick"
    """
    from ceasewire.workflow.ask import open_ledger
    from ceasewire.workflow.review import undo

    with open_ledger(find_path(ledger)) as store:
        tell_settled(undo(store, review_id, by=who_decides(by), reason=reason, now=now()))


@review.command("log")
def review_log(
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Only what this person decided.")] = None,
    about: Annotated[str | None, typer.Option("--about", metavar="ID", help="Only decisions on this record.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Only from this day on.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.")] = 50,
    offset: Annotated[int, typer.Option(min=0, help="How many to pass over.")] = 0,
    ledger: LedgerPath = None,
    as_json: AsJson = False,
) -> None:
    """Tell every decision: who, when, what, why, and whether it was taken back. The last one comes first.

    \b
    Example:
      ceasewire review log --since 2026-03-01
    """
    from ceasewire.faces.cli.reviewtable import render_log
    from ceasewire.workflow.ask import open_ledger
    from ceasewire.workflow.review import list_reviews

    with open_ledger(find_path(ledger)) as store:
        trail = list_reviews(store, by=by, about=about, since=since, limit=limit, offset=offset)
        if as_json:
            print_records(trail)
        elif trail:
            show(render_log(trail))
        else:
            typer.echo("Nobody has decided anything here yet.")


def _settle_each(decision: Decision, ids: list[str], *, by: str | None, reason: str, ledger: str | None) -> None:
    for given in ids:
        tell_settled(_settle_one(decision, given, by=by, reason=reason, ledger=ledger))


def _settle_one(
    decision: Decision,
    given: str,
    *,
    by: str | None,
    reason: str,
    ledger: str | None,
    changes: dict[str, str] | None = None,
) -> "Settled":
    """Settle an item of the queue, or where none is called so, a record."""
    from ceasewire.workflow.ask import open_ledger
    from ceasewire.workflow.review import is_item, settle, settle_item

    with open_ledger(find_path(ledger)) as store:
        asked, who = ask_now(), who_decides(by)
        if is_item(store, given, asked):
            return settle_item(store, given, decision, asked, by=who, reason=reason, now=now(), changes=changes)
        return settle(store, decision, [given], asked, by=who, reason=reason, now=now(), changes=changes)


def _settle_all(
    decision: Decision, ids: list[str], *, together: bool, by: str | None, reason: str, ledger: str | None
) -> None:
    from ceasewire.workflow.ask import open_ledger
    from ceasewire.workflow.review import is_item, settle, settle_item

    with open_ledger(find_path(ledger)) as store:
        asked, who = ask_now(), who_decides(by)
        if is_item(store, ids[0], asked):
            settled = settle_item(store, ids[0], decision, asked, by=who, reason=reason, now=now(), others=ids[1:])
        else:
            settled = settle(store, decision, ids, asked, by=who, reason=reason, now=now(), together=together)
        tell_settled(settled)


def tell_settled(settled: "Settled") -> None:
    """Write what was decided, and how to take it back."""
    made: Review = settled.review
    effect = counted(len(made.made), "record") + " added" if made.made else "nothing else changes"
    typer.echo(f"{DECISIONS[made.decision].capitalize()}: {shown(made.subject)} by {shown(made.decided_by)}; {effect}")
    note(f"Take it back with `ceasewire review undo {made.id.partition('-')[2][:8]}`.")


def who_decides(by: str | None) -> str:
    """Return the name of who decides: as given, as set, else as logged in.

    Raises:
        ReviewError: if there is no name.
    """
    name = by or read_settings(os.environ).reviewer
    if name:
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:  # no login name in this environment
        raise ReviewError("nobody who decides", expected="a name", todo="Say who with --by") from error


def _split_change(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise typer.BadParameter(f"{given!r} is no FIELD=VALUE.", param_hint="FIELD=VALUE")
    return name.strip(), value.strip()
