"""Readings against gold ones: the figures of the codebook."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceasewire.errors import RecordError, SourceError
from ceasewire.model.codec import encode_reading
from ceasewire.workflow.read import AnyReader, read_texts
from ceasewire.workflow.texts import load_json

if TYPE_CHECKING:
    from ceasewire.scoring import Finding

# What a single file goes by, so that it matches another single file of any name.
ONE_PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The outcome of a comparison.

    Attributes:
        figures: as JSON, in the form of the codebook's scorer.
        lines: the figures for people.
        findings: each record that was right, near, missed or invented.
    """

    figures: dict[str, Any]
    lines: tuple[str, ...]
    findings: tuple["Finding", ...]


def load_readings(path: Path) -> dict[str, dict[str, Any]]:
    """Return the JSON of each reading in a file or folder, by the name of its file.

    Raises:
        SourceError: if there is none, or a file can't be read.
    """
    if not path.exists():
        raise SourceError(f"There is no file or folder {path}", todo="Check the name")
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    loaded = {(file.stem if path.is_dir() else ONE_PAGE): _load(file) for file in files}
    readings = {
        name: content for name, content in loaded.items() if isinstance(content, dict) and "articles" in content
    }
    if not readings:
        raise SourceError(
            f"{path} holds no reading",
            expected="JSON files with `articles`, in the format of `ceasewire schema`",
            todo="Name the folder that holds them, or one of the files",
        )
    return readings


def read_gold(gold: Mapping[str, Mapping[str, Any]], *, reader: AnyReader) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each gold page's name with the JSON that reading its texts gives. Its records are not looked at."""
    for name, content in gold.items():
        yield name, encode_reading(read_texts(content, name=name, reader=reader))


def evaluate(gold: Mapping[str, Mapping[str, Any]], pred: Mapping[str, Mapping[str, Any]]) -> Evaluation:
    """Return the figures of the predicted readings, and what was found of each record.

    Raises:
        SourceError: if a reading lacks a field that the codebook asks for.
    """
    from ceasewire.scoring import count_figures, encode_score, format_score, list_findings, match_pages

    try:
        pages = match_pages(gold, pred)
        score = count_figures(pages)
        findings = tuple(list_findings(pages))
    except (KeyError, TypeError) as error:
        raise SourceError(
            f"A reading can't be compared: {type(error).__name__} {error}",
            expected="readings in the format of `ceasewire schema`",
            todo="Read each file with `ceasewire read --as-coded FILE` to see its faults",
        ) from error
    return Evaluation(figures=encode_score(score), lines=tuple(format_score(score)), findings=findings)


def _load(file: Path) -> Any:
    try:
        return load_json(file.read_bytes())
    except OSError as error:
        raise SourceError(f"{file} can't be read: {(error.strerror or str(error)).lower()}") from error
    except RecordError as error:
        raise SourceError(f"{file}: {error.message}") from error
