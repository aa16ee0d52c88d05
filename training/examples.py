"""Annotated readings to examples: the pieces of a window, and the label of each for each head.

Texts and annotations stay where they are; nothing of them is written but numbers.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ceasewire.reading.terms.tags import BEGIN, HEADS, INSIDE, MARKING
from ceasewire.text.windows import cut_windows
from ceasewire.text.wordpieces import WordPieces

# Labels of this number count for nothing in training.
IGNORED = -100
# Characters of a window: about 110 pieces, so that nearly none is longer than the model takes.
WINDOW = 480
# The reader asks about single sentences too, so that a model learns from long windows and from short ones.
WINDOWS = (WINDOW, 180)
# So many letters at its beginning show a word to be another form of a trigger.
_STEM = 5
# Shorter sentences are shared by texts that have nothing else in common.
_LONG = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of an article with their label for a head; `start` and `end` count in its text."""

    head: str
    start: int
    end: int
    label: str


@dataclass(slots=True)
class Document:
    """One annotated text: its windows share its name, so that they are never split over training and held-out."""

    name: str
    text: str
    marks: list[Mark] = field(default_factory=list)
    heads: frozenset[str] = frozenset(HEADS)


@dataclass(frozen=True, slots=True)
class Example:
    """One window: the numbers of its pieces and, by head, a label number for each of them."""

    document: str
    pieces: Sequence[int]
    labels: Mapping[str, Sequence[int]]


def read_gold(folder: Path) -> Iterator[Document]:
    """Yield the articles of a folder of annotated readings."""
    for path in sorted(folder.glob("*.json")):
        yield from _documents(path.stem, json.loads(path.read_text("utf-8")))


def read_annotations(folder: Path, corpus: Path) -> Iterator[Document]:
    """Yield the annotated texts of a folder whose texts stand in a corpus, but for those set apart for development.

    Raises:
        ValueError: if a text is not the one that was annotated.
    """
    rows = {row["id"]: row for path in sorted(corpus.glob("*.jsonl")) for row in _lines(path)}
    for path in sorted(folder.rglob("*.json")):
        annotated = json.loads(path.read_text("utf-8"))
        row = rows[annotated["document"]]
        if hashlib.sha256(row["text"].encode()).hexdigest() != annotated["text_sha256"]:
            raise ValueError(f"{path.name}: the corpus holds another text of this name")
        if "dev" not in (row.get("split"), annotated.get("split")):
            yield from _documents(
                annotated["document"], {"articles": [{**a, "text": row["text"]} for a in annotated["articles"]]}
            )


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def leave_out(documents: Iterable[Document], measured: Iterable[str]) -> Iterator[Document]:
    """Yield the documents that share no long sentence with texts that the model is measured on."""
    barred = {sentence for text in measured for sentence in cut_sentences(text)}
    yield from (d for d in documents if barred.isdisjoint(cut_sentences(d.text)))


def cut_sentences(text: str) -> list[str]:
    """Return the sentences of a text that are long enough to tell it from others."""
    return [s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if len(s.strip()) >= _LONG]


def read_silver(path: Path) -> Iterator[Document]:
    """Yield the articles of the readings in a file that has one on each line, see `training.silver`."""
    for number, reading in enumerate(_lines(path)):
        yield from _documents(f"silver{number}", reading)


def _documents(name: str, reading: Mapping[str, Any]) -> Iterator[Document]:
    for article in reading["articles"]:
        yield Document(name=name, text=article["text"], marks=list(mark_article(article)))


def mark_article(article: Mapping[str, Any]) -> Iterator[Mark]:
    """Yield the marks of an annotated article: each record's words under the heads that are to find them."""
    for statement in article.get("statements", ()):
        for span in statement["content"]:
            yield _mark("content", span)
            yield _mark("act", span, statement["act"])
        if statement.get("cue"):
            yield _mark("cue", statement["cue"])
            yield _mark("act", statement["cue"], statement["act"])
        if statement.get("speaker_span"):
            yield _mark("speaker", statement["speaker_span"])
    for term in article.get("terms", ()):
        yield _mark("action", term["action"])
        yield _mark("stance", term["action"], term["stance"])
        yield _mark("kind", term["action"], term["action_type"])
        for condition in term.get("conditions", ()):
            yield _mark("condition", condition["span"])
            yield _mark("role", condition["span"], condition["role"])
    for event in article.get("events", ()):
        yield _mark("trigger", event["trigger"])
        yield _mark("event", event["trigger"], event["type"])
        yield _mark("factuality", event["trigger"], event["factuality"])


def make_examples(
    documents: Iterable[Document], word_pieces: WordPieces, windows: Sequence[int] = (WINDOW,)
) -> list[Example]:
    """Return the windows of documents as examples.

    Args:
        documents: annotated texts.
        word_pieces: cuts them.
        windows: the most characters of a window; each text is cut into windows of each of these lengths.
    """
    return [e for document in documents for longest in windows for e in _windows(document, word_pieces, longest)]


def unlabelled(examples: Iterable[Example]) -> Iterator[Example]:
    """Yield examples without their labels: of such windows only what teachers say of them is learned."""
    for example in examples:
        labels = {head: [IGNORED] * len(example.pieces) for head in HEADS}
        yield Example(document=example.document, pieces=example.pieces, labels=labels)


def hold_out(documents: Sequence[Document], share: float) -> tuple[list[Document], list[Document]]:
    """Return documents to train on and documents held out, chosen by the hash of their names: the same every time."""
    kept: list[Document] = []
    held: list[Document] = []
    for document in documents:
        number = int(hashlib.sha256(document.name.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF
        (held if number < share else kept).append(document)
    return kept, held


def _windows(document: Document, word_pieces: WordPieces, longest: int) -> Iterator[Example]:
    at = 0
    for paragraph in document.text.split("\n\n"):
        for first, last in cut_windows(paragraph, longest):
            if paragraph[first:last].strip():
                yield _example(document, at + first, paragraph[first:last], word_pieces)
        at += len(paragraph) + 2


def _example(document: Document, start: int, text: str, word_pieces: WordPieces) -> Example:
    cut = word_pieces.cut(text)
    offsets = [(start + a, start + b) if b > a else None for a, b in cut.offsets]
    labels: dict[str, list[int]] = {}
    for head, names in HEADS.items():
        blank = 0 if head in MARKING and head in document.heads else IGNORED
        row = [IGNORED if o is None else blank for o in offsets]
        for mark in document.marks:
            if mark.head == head:
                _write(row, offsets, mark, names)
        labels[head] = row
    _forgive_repeats(labels["trigger"], offsets, document)
    return Example(document=document.name, pieces=cut.numbers, labels=labels)


def _write(row: list[int], offsets: Sequence[tuple[int, int] | None], mark: Mark, names: Sequence[str]) -> None:
    """Write a mark over the pieces that it covers; of two marks on a piece the earlier written stays."""
    begun = False
    for n, offset in enumerate(offsets):
        if offset is None or not (mark.start < offset[1] and offset[0] < mark.end):
            continue
        label = mark.label or (INSIDE if begun or offset[0] > mark.start + 1 else BEGIN)
        begun = True
        if row[n] in {0, IGNORED} and label in names:
            row[n] = names.index(label)


def _forgive_repeats(row: list[int], offsets: Sequence[tuple[int, int] | None], document: Document) -> None:
    """Let the later mentions of an event count for nothing: only its first is annotated, and the others are no faults.

    A word is such a mention where it begins as a trigger of the same text does.
    """
    begun = {document.text[m.start : m.end].casefold()[:_STEM] for m in document.marks if m.head == "trigger"}
    for n, offset in enumerate(offsets):
        if offset is not None and row[n] == 0 and document.text[offset[0] :][:_STEM].casefold() in begun:
            row[n] = IGNORED


def _mark(head: str, span: Mapping[str, Any], label: str = "") -> Mark:
    return Mark(head=head, start=span["start"], end=span["end"], label=label)
