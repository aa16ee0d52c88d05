"""The reading as a compiled wheel has it, beside the sources': the same records, in what part of the time.

usage: python -m benchmarks.compiled WHEEL [TEXTS] [--words N] [--rounds N]

WHEEL is what `make compiled` built. TEXTS is as in `benchmarks/reading.py`, whose texts these are. Each side reads in a
process of its own, and they take turns. Ends with 1 where one record differs.
"""

import argparse
import hashlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from benchmarks.reading import CORPUS, MODEL, ROOT, load_texts

SOURCES = ROOT / "src"
# The side's program, with the folder that its package comes from in front.
SERVE = "import sys; sys.path[:0] = sys.argv[1:3]; from benchmarks.compiled import serve; serve()"


def main() -> int:
    """Print whether the records are the same, and the ratio of the times."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("wheel", type=Path)
    parser.add_argument("texts", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    texts = load_texts(given.texts, given.words)
    with tempfile.TemporaryDirectory() as room:
        zipfile.ZipFile(given.wheel).extractall(room)
        sides = [start(SOURCES), start(Path(room))]
        seconds: list[list[float]] = [[], []]
        said = set()
        for _ in range(given.rounds):
            for side, taken in zip(sides, seconds, strict=True):
                digest, lasted = ask(side, texts)
                said.add(digest)
                taken.append(lasted)
        for side in sides:
            side.communicate()
    words = sum(len(text.split()) for text in texts)
    for name, taken in zip(("sources", "compiled"), seconds, strict=True):
        print(f"{name:10}{words / statistics.median(taken):9,.0f} words a second")
    ratio = statistics.median(b / a for a, b in zip(*seconds, strict=True))
    print(f"compiled, it takes {ratio:.2f} of the time; the records {'differ' if len(said) > 1 else 'are the same'}")
    return int(len(said) > 1)


def start(folder: Path) -> "subprocess.Popen[str]":
    """Start a process that reads by the package of this folder."""
    command = [sys.executable, "-c", SERVE, str(folder), str(ROOT)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ask(side: "subprocess.Popen[str]", texts: list[str]) -> tuple[str, float]:
    """Return the digest of what a process reads in texts, and the processor seconds that it takes."""
    if side.stdin is None or side.stdout is None:
        raise RuntimeError("the process has no pipes")
    side.stdin.write(json.dumps(texts) + "\n")
    side.stdin.flush()
    digest, seconds = json.loads(side.stdout.readline())
    return str(digest), float(seconds)


def serve() -> None:
    """Read the texts of each line of standard input, once before the clock starts."""
    from ceasewire.model.page import Article
    from ceasewire.workflow.read import default_reader

    reader = default_reader(MODEL)
    warm = False
    for line in sys.stdin:
        articles = [Article(id="a", published="2024-03-13", text=text) for text in json.loads(line)]
        for article in () if warm else articles[:1]:
            reader(article)
        warm, start = True, time.process_time()
        read = [reader(article) for article in articles]
        seconds = time.process_time() - start
        print(json.dumps([hashlib.sha256(repr(read).encode()).hexdigest(), seconds]), flush=True)


if __name__ == "__main__":
    sys.exit(main())
