"""`ceasewire same`: whether two names are of one actor, and why."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceasewire.errors import RecordError, SourceError
from ceasewire.faces.cli.console import shown
from ceasewire.faces.cli.files import write_json

if TYPE_CHECKING:
    from ceasewire.model.likeness import Likeness, Named

Kind = Annotated[str | None, typer.Option(metavar="KIND", help="What the first is: armed_group, person, state ...")]
OtherKind = Annotated[str | None, typer.Option(metavar="KIND", help="What the other is; as --kind if not given.")]
SAID = {"same": "one actor", "not_same": "two actors", "undecided": "undecided"}
_FIELDS = ("name", "aliases", "kind", "countries", "text")


def same(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="A name.", show_default=False)] = None,
    other: Annotated[str | None, typer.Argument(metavar="OTHER", help="Another one.", show_default=False)] = None,
    text: Annotated[str, typer.Option(metavar="WORDS", help="Words around the first name.")] = "",
    other_text: Annotated[str, typer.Option(metavar="WORDS", help="Words around the other.")] = "",
    country: Annotated[list[str] | None, typer.Option(help="A country that the first's text is about.")] = None,
    other_country: Annotated[list[str] | None, typer.Option(help="A country that the other's is about.")] = None,
    kind: Kind = None,
    other_kind: OtherKind = None,
    pairs: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="JSON lines, each with `one` and `other`: names, or objects; - for input."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say whether two names are of one actor, and why.

    Known aliases, spellings, acronyms and translations make one of two names. Groups of one name in two
    countries are two. What can't be told is undecided, and joins nothing.

    \b
    Examples:
      ceasewire same "Kataib Hezbollah" Hezbollah
      ceasewire same KUF "Kell Unity Front" --country MM --json
    """
    if pairs is not None:
        for row in _read_pairs(pairs):
            write_json(json.dumps(_encode(_judge(row["one"], row["other"])), ensure_ascii=False) + "\n")
        return
    if name is None or other is None:
        raise typer.BadParameter("Give two names, or --pairs FILE.", param_hint="NAME OTHER")
    one = {"name": name, "kind": kind, "countries": country or [], "text": text}
    two = {"name": other, "kind": other_kind or kind, "countries": other_country or [], "text": other_text}
    likeness = _judge(one, two)
    if as_json:
        write_json(json.dumps(_encode(likeness), ensure_ascii=False, indent=1) + "\n")
    else:
        typer.echo(f"{SAID[likeness.verdict]} ({likeness.score:.2f}): {shown(likeness.reason)}")


def _judge(one: Mapping[str, Any], other: Mapping[str, Any]) -> "Likeness":
    from ceasewire.workflow.judging import judge_pair

    return judge_pair(_make(one), _make(other))


def _make(given: Mapping[str, Any]) -> "Named":
    from ceasewire.model.reading import ActorKind
    from ceasewire.workflow.judging import make_named

    kind = given.get("kind")
    if kind is not None and kind not in set(ActorKind):
        raise typer.BadParameter(f"{kind!r} is none of {', '.join(ActorKind)}.", param_hint="--kind")
    return make_named(
        given["name"],
        aliases=given.get("aliases") or (),
        kind=ActorKind(kind) if kind else None,
        countries=given.get("countries") or (),
        text=given.get("text") or "",
    )


def _encode(likeness: "Likeness") -> dict[str, Any]:
    from ceasewire.model.ledgercodec import encode_record

    return encode_record(likeness)


def _read_pairs(given: str) -> Iterator[dict[str, Mapping[str, Any]]]:
    """Yield the pairs of a file, or of standard input.

    Raises:
        SourceError: if there is no such file.
        RecordError: if a line is no pair.
    """
    if given != "-" and not Path(given).is_file():
        raise SourceError(
            f"There is no file {given}", expected="JSON lines with `one` and `other`", todo="Check the name"
        )
    lines: Iterable[str] = sys.stdin if given == "-" else Path(given).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read_pair(line, number)


def _read_pair(line: str, number: int) -> dict[str, Mapping[str, Any]]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"line {number} is no JSON", faults=[str(error)]) from error
    found: dict[str, Mapping[str, Any]] = {}
    for side in ("one", "other"):
        value = row.get(side) if isinstance(row, dict) else None
        value = {"name": value} if isinstance(value, str) else value
        if not isinstance(value, dict) or not isinstance(value.get("name"), str) or not value["name"].strip():
            fields = ", ".join(_FIELDS)
            raise RecordError(
                f"line {number} is no pair", faults=[f"{side}: expected a name, or an object with {fields}"]
            )
        found[side] = value
    return found
