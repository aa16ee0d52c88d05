"""The plan of a batch: its shards, fixed once, so that a run that was broken off goes on where it stopped."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ceasewire.errors import BatchError
from ceasewire.scale.files import InputFile, Kind, find_files
from ceasewire.scale.places import write_file
from ceasewire.scale.slices import Slice, cut_file

PLAN = "plan.json"
FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Documents that are read together and end in one file of results.

    Attributes:
        number: from 0.
        slices: where they stand, in order.
    """

    number: int
    slices: tuple[Slice, ...]

    @property
    def name(self) -> str:
        """What its files are called: "part-00007"."""
        return f"part-{self.number:05d}"

    @property
    def count(self) -> int | None:
        """How many documents it holds, where that is known before it is read."""
        counts = [piece.count for piece in self.slices]
        return None if None in counts else sum(c for c in counts if c)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The shards of a batch, and what they were made from.

    Attributes:
        reader: the version of the reader.
        files: the files of the input as they were, with their sizes.
        shard_size: the most documents of a shard.
        published: ISO date for articles that show none.
        shards: all of them, in order.
    """

    reader: str
    files: tuple[InputFile, ...]
    shard_size: int
    published: str | None
    shards: tuple[Shard, ...]


def make_plan(place: str, *, reader: str, shard_size: int, published: str | None) -> Plan:
    """Return the plan for an input: every file looked through once, none of it read.

    Raises:
        SourceError: if there is nothing to read.
    """
    files = find_files(place)
    return Plan(
        reader=reader,
        files=files,
        shard_size=shard_size,
        published=published,
        shards=tuple(_make_shards(files, shard_size)),
    )


def keep_plan(out: Path, place: str, *, reader: str, shard_size: int, published: str | None) -> Plan:
    """Return the plan that this folder of results was begun with, or make one and write it there.

    Raises:
        BatchError: if the folder holds results of another input, reader or setting.
    """
    file = out / PLAN
    if not file.exists():
        plan = make_plan(place, reader=reader, shard_size=shard_size, published=published)
        write_file(file, json.dumps(_encode(plan), ensure_ascii=True).encode())
        return plan
    plan = load_plan(out)
    differing = [
        words
        for words, same in (
            (f"its reader was {plan.reader}, this one is {reader}", plan.reader == reader),
            (f"its shards hold {plan.shard_size} documents", plan.shard_size == shard_size),
            ("--published was another", plan.published == published),
            ("the input has other files, or they have changed", plan.files == find_files(place)),
        )
        if not same
    ]
    if differing:
        raise BatchError(
            f"{out} holds another batch: {'; '.join(differing)}",
            expected="the folder of a batch that was broken off, or an empty one",
            todo="Choose another folder, or remove this one",
        )
    return plan


def load_plan(out: Path) -> Plan:
    """Return the plan in a folder of results.

    Raises:
        BatchError: if there is none that can be read.
    """
    try:
        return _decode(json.loads((out / PLAN).read_bytes()))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BatchError(
            f"{out / PLAN} can't be read ({error})",
            expected="the plan that a batch wrote there",
            todo="Remove the folder and run the batch anew",
        ) from error


def _make_shards(files: Iterable[InputFile], size: int) -> Iterator[Shard]:
    """Yield the shards: large files are cut into several, small ones are put together."""
    number = held = 0
    waiting: list[Slice] = []
    for file in files:
        for piece in cut_file(file, most=size):
            weight = piece.count if piece.count is not None else (size if file.kind is Kind.ARCHIVE else 1)
            if waiting and held + weight > size:
                yield Shard(number=number, slices=tuple(waiting))
                number, held, waiting = number + 1, 0, []
            waiting.append(piece)
            held += weight
    if waiting:
        yield Shard(number=number, slices=tuple(waiting))


def _encode(plan: Plan) -> dict[str, Any]:
    places = {file.address: n for n, file in enumerate(plan.files)}
    return {
        "format": FORMAT,
        "reader": plan.reader,
        "shard_size": plan.shard_size,
        "published": plan.published,
        "files": [asdict(file) for file in plan.files],
        "shards": [
            [[places[s.file.address], s.first, s.start, s.stop, s.count] for s in shard.slices] for shard in plan.shards
        ],
    }


def _decode(content: dict[str, Any]) -> Plan:
    """Return the plan that its file holds."""
    files = tuple(InputFile(address=f["address"], kind=Kind(f["kind"]), size=f["size"]) for f in content["files"])
    shards = tuple(
        Shard(
            number=number,
            slices=tuple(
                Slice(file=files[file], first=first, start=start, stop=stop, count=count)
                for file, first, start, stop, count in slices
            ),
        )
        for number, slices in enumerate(content["shards"])
    )
    return Plan(
        reader=content["reader"],
        files=files,
        shard_size=content["shard_size"],
        published=content["published"],
        shards=shards,
    )
