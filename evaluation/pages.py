"""Figures of the page room on saved pages with a gold of their title, day and paragraphs.

usage: python evaluation/pages.py [FOLDER]

FOLDER holds `gold.jsonl` (page, title, published, paragraphs) and the pages, gzipped; ../shared/pages by default.
Body F1 is over bags of words, the mean of the pages; trafilatura (favor_precision) runs beside on the same pages.
"Stacked" pages are two or three of them in one document: an article counts if its body F1 is at least .8.
"""

import gzip
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import trafilatura

from ceasewire.model.page import Article
from ceasewire.page import read_page

WORD = re.compile(r"\w+")
BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL | re.IGNORECASE)
SAME_BODY = 0.8
STACKS = 30


def main() -> None:
    """Print the figures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/pages")
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    sources = {row["page"]: gzip.decompress((folder / row["page"]).read_bytes()) for row in gold}
    print(json.dumps(measure_pages(gold, sources), indent=1))
    print(json.dumps(measure_stacks(gold, sources), indent=1))


def measure_pages(gold: list[dict[str, Any]], sources: dict[str, bytes]) -> dict[str, float]:
    """Return the figures of pages with one article each."""
    totals: defaultdict[str, float] = defaultdict(float)
    for row in gold:
        source = sources[row["page"]]
        wanted = "\n".join(row["paragraphs"])
        start = time.process_time()
        other = (
            trafilatura.extract(source.decode("utf-8", "replace"), favor_precision=True, include_comments=False) or ""
        )
        middle = time.process_time()
        page = read_page(source, uri=row["page"])
        totals["seconds"] += time.process_time() - middle
        totals["trafilatura seconds"] += middle - start
        best = max(page.articles, key=lambda a: len(a.text), default=Article(id="none", text=""))
        totals["one article"] += len(page.articles) == 1
        totals["body F1"] += body_f1(wanted, best.text)
        totals["trafilatura body F1"] += body_f1(wanted, other)
        totals["exact body"] += plain(wanted) == plain(best.text)
        totals["trafilatura exact body"] += plain(wanted) == plain(other)
        totals["same title"] += plain(best.headline or "") == plain(row["title"])
        totals["same day"] += best.published == row["published"][:10]
    ratio = totals.pop("trafilatura seconds") / totals.pop("seconds")
    figures = {name: round(total / len(gold), 4) for name, total in totals.items()}
    return {"pages": len(gold), **figures, "speed against trafilatura": round(ratio, 2)}


def measure_stacks(gold: list[dict[str, Any]], sources: dict[str, bytes]) -> dict[str, float]:
    """Return the figures of documents with the bodies of several pages one below the other."""
    draw = random.Random(3)  # noqa: S311
    hits = found = wanted = 0
    for _ in range(STACKS):
        rows = draw.sample(gold, draw.randint(2, 3))
        bodies = [body_of(sources[row["page"]].decode("utf-8", "replace")) for row in rows]
        document = "<html><body>" + "".join(f"<div>{body}</div>" for body in bodies) + "</body></html>"
        page = read_page(document.encode(), uri="stack")
        found, wanted = found + len(page.articles), wanted + len(rows)
        for row in rows:
            text = "\n".join(row["paragraphs"])
            hits += any(body_f1(text, article.text) >= SAME_BODY for article in page.articles)
    return {"stacked pages": STACKS, "article F1": round(2 * hits / (found + wanted), 4)}


def body_of(source: str) -> str:
    """Return what stands inside the body element."""
    found = BODY.search(source)
    return found[1] if found else source


def body_f1(wanted: str, found: str) -> float:
    """Return the F1 of two texts as bags of words."""
    a, b = Counter(WORD.findall(wanted)), Counter(WORD.findall(found))
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def plain(text: str) -> str:
    """Return the words alone, in small letters."""
    return " ".join(WORD.findall(text.casefold()))


if __name__ == "__main__":
    main()
