"""Series of texts that follow one truce over months, read once; and programs that add what was read to a ledger."""

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from ceasewire.ledger.book import build_ledger
from ceasewire.ledger.deals import list_deals
from ceasewire.ledger.retractions import keep_standing
from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.model.codec import encode_reading
from ceasewire.model.ledger import Resolved
from ceasewire.model.page import Article, Source
from ceasewire.model.reading import Reading
from ceasewire.model.records import gather_records
from ceasewire.model.views import DealView
from ceasewire.resolution import resolve_reading
from ceasewire.workflow.judging import judge_all
from ceasewire.workflow.parser import DEFAULT_PARSER
from ceasewire.workflow.read import default_reader
from tests.newsroom import Story

ROOT = Path(__file__).resolve().parents[1]
# Dated series of openly licensed texts, where the corpus lies beside the checkout.
CORPUS = ROOT.parent / "shared" / "corpus" / "series.jsonl"
# Every day of every arrival is before this one.
LATER = "2099-12-31"


@cache
def read_stories(stories: tuple[Story, ...]) -> tuple[Reading, ...]:
    """Return the reading of each story, a page of its own."""
    reader = default_reader(DEFAULT_PARSER)
    found = []
    for number, story in enumerate(stories):
        body = "\n\n".join(" ".join(part.split()) for part in story.body.split("\n\n"))
        article = Article(id="art1", headline=story.headline, published=story.day, text=body)
        source = Source(uri=f"https://news.example/{number}", outlet=story.outlet, sha256=f"{number:064x}")
        found.append(Reading(source=source, articles=(reader(article),)))
    return tuple(found)


def load_series(path: Path, name: str) -> tuple[Story, ...]:
    """Return the texts of a series, in order."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    own = sorted((row for row in rows if row["series"] == name), key=lambda row: row["order"])
    return tuple(
        Story(day=row["published"][:10], headline=row["headline"] or "", body=row["text"], outlet=row["outlet"])
        for row in own
    )


def resolve_in_order(readings: Sequence[Reading], order: Sequence[int]) -> list[Resolved]:
    """Return what the readings add when they arrive in this order, each an hour after the one before."""
    known = {place: f"2098-{1 + n // 28:02}-{1 + n % 28:02}T12:00:00Z" for n, place in enumerate(order)}
    return [
        resolve_reading(readings[place], document=f"d{place}", known=known[place], gazetteer=load_gazetteer())
        for place in order
    ]


def deals_of(resolved: Iterable[Resolved], day: str) -> tuple[DealView, ...]:
    """Return the deals of what was resolved, as of a day."""
    records = gather_records(resolved)
    ledger = build_ledger(records, judge_all(keep_standing(records)))
    return list_deals(ledger, as_of=day, known_at=LATER)


def write_readings(readings: Iterable[Reading], folder: Path) -> list[Path]:
    """Write each reading to a file of its own, so that adding it needs no parser; return the files."""
    paths = []
    for number, reading in enumerate(readings):
        path = folder / f"{number}.json"
        path.write_text(json.dumps(encode_reading(reading)), encoding="utf-8")
        paths.append(path)
    return paths


def start_adding(ledger: Path, paths: Iterable[Path]) -> "subprocess.Popen[bytes]":
    """Start a process that adds these readings to a ledger."""
    command = [sys.executable, "-m", "ceasewire", "add", "--as-coded", "--ledger", str(ledger), *map(str, paths)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
