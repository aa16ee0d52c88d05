"""The names of the files that the command line writes, and JSON on standard output."""

import sys
from collections.abc import Iterable

from ceasewire.faces.cli.console import STEERING
from ceasewire.workflow.outputs import LONE
from ceasewire.workflow.sources import SourceFile


def name_files(sources: Iterable[SourceFile]) -> dict[str, str]:
    """Return a file name for each source's uri: its stem, with "-2", "-3" where another has it already.

    Names that differ in case alone count as one: some file systems do not tell them apart.
    """
    names: dict[str, str] = {}
    late: list[SourceFile] = []
    taken: set[str] = set()
    for source in sources:
        if source.stem.casefold() in taken:
            late.append(source)
        else:
            taken.add(source.stem.casefold())
            names[source.uri] = f"{source.stem}.json"
    for source in late:
        add_name(names, source)
    return names


def add_name(names: dict[str, str], source: SourceFile) -> str:
    """Give a source, as a document of a file that holds several, a name that no other has; return it."""
    taken = {name.removesuffix(".json").casefold() for name in names.values()}
    stem, number = source.stem, 2
    while stem.casefold() in taken:
        stem = f"{source.stem}-{number}"
        number += 1
    return names.setdefault(source.uri, f"{stem}.json")


def write_json(text: str) -> None:
    """Write JSON to standard output as UTF-8, whatever the terminal's encoding is.

    Characters of a page that could steer a terminal are written as JSON escapes: they stay what they are.
    """
    sys.stdout.flush()
    plain = STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
    sys.stdout.buffer.write(plain.encode("utf-8", errors=LONE))
    sys.stdout.buffer.flush()
