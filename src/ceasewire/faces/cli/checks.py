"""`ceasewire evaluate`, `schema` and `doctor`: how well it reads, what it writes, what it needs."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasewire.faces.cli.console import note, show
from ceasewire.faces.cli.files import write_json
from ceasewire.faces.cli.progress import follow
from ceasewire.faces.cli.readers import ReaderChoice, ReaderName, choose_reader
from ceasewire.faces.wording import counted
from ceasewire.settings import read_settings

if TYPE_CHECKING:
    from ceasewire.workflow.evaluate import Evaluation


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="An annotated reading, or a folder of them.", show_default=False)
    ],
    pred: Annotated[
        Path | None,
        typer.Argument(
            metavar="PRED",
            help="The readings to score; without it GOLD's texts are read now.",
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    detail: Annotated[
        bool, typer.Option("--detail", help="List each record that is missed, wrong or invented.")
    ] = False,
    reader: ReaderChoice = ReaderName.RULES,
) -> None:
    """Score readings against annotated ones.

    With the figures of the codebook. Without PRED the texts of GOLD are read now; the records of GOLD are not
    looked at while reading.

    \b
    Example:
      ceasewire evaluate evaluation/sample.gold.json
    """
    from ceasewire.workflow.evaluate import evaluate as compare
    from ceasewire.workflow.evaluate import load_readings, read_gold
    from ceasewire.workflow.read import default_reader

    pages = load_readings(gold)
    if pred is None:
        read_article, _ = choose_reader(reader, read_settings(os.environ), default=default_reader)
        found = dict(follow(read_gold(pages, reader=read_article), total=len(pages), words="reading"))
    else:
        found = load_readings(pred)
        lacking = sorted(set(pages) - set(found))
        if lacking:
            note(f"{len(lacking)} of {len(pages)} pages have no prediction and count as empty: {', '.join(lacking)}.")
    evaluation = compare(pages, found)
    if as_json:
        write_json(json.dumps(evaluation.figures, indent=1) + "\n")
        return
    typer.echo("\n".join(evaluation.lines))
    if detail:
        _show_findings(evaluation)


def schema() -> None:
    """Print the JSON Schema of a reading.

    \b
    Example:
      ceasewire schema
    """
    from ceasewire.model.codec import reading_schema

    write_json(json.dumps(reading_schema(), indent=1, ensure_ascii=False) + "\n")


def doctor(
    ledger: Annotated[
        str | None,
        typer.Option(metavar="PATH", help="Check this ledger too; ./ceasewire.db if it is there.", show_default=False),
    ] = None,
    repair: Annotated[
        bool, typer.Option("--repair", help="Make anew what is derived in the ledger, if it is out of step.")
    ] = False,
    save: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write all that can still be read of the ledger there, a record a line."),
    ] = None,
    sbom: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write what is installed there, with licences, as CycloneDX JSON."),
    ] = None,
) -> None:
    """Check that everything is there that Ceasewire needs, and that a ledger is sound.

    Of a ledger: the file, each text against its hash, each quotation in its text, each record with what it
    points at, search against the texts.

    \b
    Examples:
      ceasewire doctor
      ceasewire doctor --ledger ceasewire.db --repair
      ceasewire doctor --ledger ceasewire.db --save saved.jsonl
      ceasewire doctor --sbom ceasewire.cdx.json
    """
    from ceasewire.workflow.doctor import check_setup

    if sbom is not None:
        from ceasewire.workflow.bill import make_bill
        from ceasewire.workflow.outputs import write_atomic

        bill = make_bill()
        write_atomic(sbom, json.dumps(bill, indent=1) + "\n")
        note(f"{counted(len(bill['components']), 'component')} written to {sbom}.")

    settings = read_settings(os.environ)
    if ledger is None and ("://" in settings.ledger or Path(settings.ledger).exists()):
        ledger = settings.ledger
    if save is not None:
        from ceasewire.workflow.backup import save_lines

        note(f"{counted(save_lines(ledger or settings.ledger, save), 'row')} saved in {save}.")
    faults = 0
    for check in check_setup(parser=settings.parser, ledger=ledger, repair=repair):
        faults += not check.ok
        typer.echo(f"{'ok   ' if check.ok else 'FAULT'}  {check.name:<14} {check.found}")
    raise typer.Exit(1 if faults else 0)


def _show_findings(evaluation: "Evaluation") -> None:
    from ceasewire.faces.cli.findings import render_findings

    show(render_findings(evaluation.findings))
