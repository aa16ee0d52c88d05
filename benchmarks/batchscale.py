"""A batch of very many short articles: the same output from every engine, time by size, two workers against one.

    python benchmarks/batchscale.py --documents 4000
    python benchmarks/batchscale.py --documents 100000 --engines local,ray,dask

The articles are made of paragraphs of ../shared/corpus (`--corpus` names another file of JSON lines with `text`), one
or two each, drawn with a seed. The local engine reads a quarter, half and all of them, so that the growth can be
seen; the others read all. Each output is told by one hash over its files of readings. The last line reads a quarter
with one worker. Ends with 1 where two outputs differ or a document is missing. With --once each engine reads all of
them, and nothing else is run: for very many documents.
"""

import argparse
import hashlib
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "articles.jsonl"
# Paragraphs of fewer letters are headings and lists.
LEAST_LETTERS = 120
SEED = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A batch that was run: how many documents, how long it took, and the hash of what came out."""

    documents: int
    seconds: float
    output: str


def main() -> None:
    """Make the input, run the batches, print a line for each, and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=4000)
    parser.add_argument("--engines", default="local,ray,dask")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--once", action="store_true", help="read all documents with each engine, and no part of them")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    given = parser.parse_args()
    engines = given.engines.split(",")
    if not given.corpus.is_file():
        sys.exit(f"There is no {given.corpus}. Give a file of JSON lines with `text` by --corpus.")
    sizes = sorted({max(given.documents // share, 1) for share in ((1,) if given.once else (4, 2, 1))})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = {size: write_input(folder / f"{size}.jsonl", given.corpus, size) for size in sizes}
        grown = [tell(folder, inputs[size], size, "local", given.workers) for size in sizes]
        whole = {"local": grown[-1]}
        for engine in engines:
            if engine != "local":
                whole[engine] = tell(folder, inputs[sizes[-1]], sizes[-1], engine, given.workers)
        alone = grown[0] if given.once else tell(folder, inputs[sizes[0]], sizes[0], "local", 1)
    first, last = grown[0], grown[-1]
    if last.documents > first.documents:
        power = math.log(last.seconds / first.seconds) / math.log(last.documents / first.documents)
        print(f"time grows as the number of documents to the power of {power:.2f}")
    if not given.once:
        print(f"{given.workers} workers are {alone.seconds / first.seconds:.2f} times as fast as one")
    same = len({run.output for run in whole.values()}) == 1 and alone.output == first.output
    print("the output is the same" if same else "THE OUTPUTS DIFFER")
    sys.exit(0 if same else 1)


def write_input(path: Path, corpus: Path, size: int) -> Path:
    """Write so many short articles; the first ones are the same for every size."""
    texts = [json.loads(line)["text"] for line in corpus.read_text("utf-8").splitlines()]
    paragraphs = [p.strip() for text in texts for p in text.split("\n\n") if len(p) >= LEAST_LETTERS]
    chance = random.Random(SEED)  # noqa: S311 - which paragraphs, no secret
    with path.open("w", encoding="utf-8") as file:
        for number in range(size):
            drawn = chance.choices(paragraphs, k=chance.choice((1, 2)))
            row = {"id": f"n{number}", "published": "2024-03-14", "text": "\n\n".join((*drawn, f"Report {number}."))}
            file.write(json.dumps(row) + "\n")
    return path


def tell(folder: Path, place: Path, size: int, engine: str, workers: int) -> Run:
    """Run one batch and print how it went; end the program where it did not go through."""
    out = folder / f"{engine}-{size}-{workers}"
    command = [sys.executable, "-m", "ceasewire", "batch", str(place), str(out), "--engine", engine]
    start = time.monotonic()
    done = subprocess.run([*command, "--workers", str(workers)], env=os.environ, capture_output=True, text=True)
    seconds = time.monotonic() - start
    if done.returncode:
        sys.exit(f"{engine}: {done.stderr.strip()[-2000:]}")
    output = hash_output(out)
    speed = size / seconds
    print(
        f"{engine}, {workers} workers: {size} documents in {seconds:.0f} s, {speed:.1f} a second, {output}", flush=True
    )
    return Run(documents=size, seconds=seconds, output=output)


def hash_output(out: Path) -> str:
    """Return a short hash over all files of readings, by name and content."""
    digest = hashlib.sha256()
    for file in sorted((out / "readings").glob("*.parquet")):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    main()
