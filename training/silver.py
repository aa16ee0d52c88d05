"""Texts that nobody annotated, read by the rules: a first lesson for the model before the annotated ones.

    python -m training.silver CORPUS OUT --without GOLD

The rules' readings are full of faults, so the model goes through them once and then learns from the annotated texts.
Texts that share a sentence with an annotated one, and those set apart for development, are left out.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ceasewire.model.codec import encode_reading
from ceasewire.model.page import Article, Source
from ceasewire.model.reading import Reading
from ceasewire.settings import read_settings
from ceasewire.workflow.read import ArticleReader, default_reader
from training.examples import cut_sentences


def main(argv: Sequence[str] | None = None) -> int:
    """Read a folder of texts and write their readings, one a line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.silver")
    parser.add_argument("corpus", type=Path, help="a folder of *.jsonl files whose lines have a `text`")
    parser.add_argument("out", type=Path, help="the file to write")
    parser.add_argument("--without", type=Path, help="a folder of annotated readings whose texts are left out")
    options = parser.parse_args(argv)
    barred = set(known_sentences(options.without)) if options.without else set()
    reader = default_reader(read_settings(os.environ).parser)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8") as file:
        for reading in read_rows(load_rows(options.corpus), reader, barred):
            file.write(json.dumps(reading, ensure_ascii=False) + "\n")
    return 0


def load_rows(folder: Path) -> Iterator[Mapping[str, Any]]:
    """Yield the lines of the folder's files in order, but for those set apart for development."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (row for row in map(json.loads, lines) if row.get("split") != "dev")


def read_rows(rows: Iterable[Mapping[str, Any]], reader: ArticleReader, barred: set[str]) -> Iterator[dict[str, Any]]:
    """Yield the rules' reading of each text that holds no barred sentence; of equal texts the first."""
    seen: set[str] = set()
    for row in rows:
        text = row["text"]
        if text in seen or not barred.isdisjoint(cut_sentences(text)):
            continue
        seen.add(text)
        article = Article(id="art1", headline=row.get("headline"), published=row.get("published"), text=text)
        yield encode_reading(Reading(source=Source(uri=row["id"]), articles=(reader(article),)))


def known_sentences(folder: Path) -> Iterator[str]:
    """Yield the long sentences of annotated texts."""
    for path in sorted(folder.rglob("*.json")):
        for article in json.loads(path.read_text("utf-8"))["articles"]:
            yield from cut_sentences(article["text"])


if __name__ == "__main__":
    sys.exit(main())
