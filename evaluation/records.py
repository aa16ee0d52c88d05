"""What was read last, in a form that can be committed: places and slots, without a word of the texts.

A record is a line like "terms 12-40 | pledged withdraw_forces by the Northern Front | right"; its words are cut
from the gold's text when it is shown.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from ceasewire.errors import SourceError
from ceasewire.scoring import Finding, Verdict
from evaluation.gold import Pages


class RecordKey(NamedTuple):
    """What makes a record itself: where it stands and what it says. Two alike count as one."""

    page: str
    article: int
    task: str
    spans: tuple[tuple[int, int], ...]
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A record that was gained, lost or judged otherwise; `was` and `now` are its verdicts, "" where it is not."""

    key: RecordKey
    was: str
    now: str


Records = Mapping[RecordKey, str]


def collect_records(findings: Iterable[Finding]) -> dict[RecordKey, str]:
    """Return each record that was read, with its verdict. What was missed is none."""
    return {
        RecordKey(f.page, f.article, f.task, f.spans, " ".join(f.label.split())): f.verdict
        for f in findings
        if f.verdict is not Verdict.MISSED
    }


def compare_records(last: Records, now: Records) -> list[Change]:
    """Return what changed between two readings of the same texts, page by page."""
    changes = (Change(key=key, was=last.get(key, ""), now=now.get(key, "")) for key in {*last, *now})
    return sorted((c for c in changes if c.was != c.now), key=lambda c: c.key)


def quote_key(key: RecordKey, pages: Pages) -> str:
    """Return the words of a record, cut from the gold's text; "" where it has no place of its own."""
    text = pages[key.page]["articles"][key.article]["text"] if key.page in pages else ""
    return " ... ".join(" ".join(text[start:end].split()) for start, end in key.spans)


def dump_records(records: Records) -> str:
    """Return records as the text of their file, one to a line."""
    by_page = {
        page: [_encode(key, records[key]) for key in keys]
        for page, keys in groupby(sorted(records), key=lambda key: key.page)
    }
    return json.dumps(by_page, indent=0, ensure_ascii=False) + "\n"


def load_records(path: Path) -> dict[RecordKey, str] | None:
    """Return the records kept in a file; None where there is no such file.

    Raises:
        SourceError: if the file isn't one of records.
    """
    if not path.exists():
        return None
    try:
        data = json.loads(path.read_text("utf-8"))
        return dict(_decode(page, line) for page, lines in data.items() for line in lines)
    except (ValueError, AttributeError, TypeError) as error:
        raise SourceError(
            f"{path} holds no records ({type(error).__name__}: {error})",
            expected="what `make gate-pin` writes",
            todo="Take the file from the last commit",
        ) from error


def _encode(key: RecordKey, verdict: str) -> str:
    spans = ",".join(f"{start}-{end}" for start, end in key.spans)
    return f"{key.task} {key.article}:{spans} | {key.label} | {verdict}"


def _decode(page: str, line: str) -> tuple[RecordKey, str]:
    head, rest = line.split(" | ", 1)
    label, verdict = rest.rsplit(" | ", 1)
    task, place = head.split(" ")
    article, spans = place.split(":")
    pairs = [piece.split("-") for piece in spans.split(",") if piece]
    return RecordKey(page, int(article), task, tuple((int(a), int(b)) for a, b in pairs), label), verdict
