"""Figures of the page room on saved pages with a gold of their title, day and paragraphs.

usage: python evaluation/pages.py [FOLDER]

FOLDER holds `gold.jsonl` (page, title, published, paragraphs) and the pages, gzipped; ../shared/pages by default.
Body F1 is over bags of words, the mean of the pages; trafilatura (favor_precision) runs beside on the same pages.
"Stacked" pages are two or three of them in one document: an article counts if its body F1 is at least .8.

"Made" pages are those of the modules whose names end with "layouts" or "texts": an article is found if its body F1 is
at least .8 and its headline is the story's. Their sentences are templates of our own; where ../shared/corpus is there,
half the stories are open texts of it.
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
from evaluation.layouts.bundles import BUNDLE_SINGLE_TEXTS, BUNDLE_SINGLES, BUNDLE_TEXTS, BUNDLES
from evaluation.layouts.captions import CAPTIONED, TYPED_CAPTIONS
from evaluation.layouts.chests import CHEST_SINGLE_TEXTS, CHEST_SINGLES, CHEST_TEXTS, CHESTS
from evaluation.layouts.desks import DESK_SINGLE_TEXTS, DESK_SINGLES, DESK_TEXTS, DESKS
from evaluation.layouts.digests import DIGESTS
from evaluation.layouts.drawers import DRAWER_SINGLE_TEXTS, DRAWER_SINGLES, DRAWER_TEXTS, DRAWERS
from evaluation.layouts.gathered import ALONE, GATHERED, NOTHING, PASTED_SEVERAL, PASTED_SINGLES
from evaluation.layouts.heaped import AMONG, AMONG_TEXTS, HEAPED, HEAPED_TEXTS
from evaluation.layouts.mixed import MIXED, MIXED_TEXTS, TRAPPED, TRAPPED_TEXTS
from evaluation.layouts.newsrooms import NEWSROOMS
from evaluation.layouts.offices import OFFICES
from evaluation.layouts.pastes import PASTE_SINGLES, PASTES
from evaluation.layouts.pictures import PICTURED, UNMARKED, opened_heading, typed_pictures
from evaluation.layouts.press import PRESS
from evaluation.layouts.several import NONE, SEVERAL
from evaluation.layouts.sheaves import SHEAF_SINGLE_TEXTS, SHEAF_SINGLES, SHEAF_TEXTS, SHEAVES
from evaluation.layouts.shelves import SHELF_SINGLE_TEXTS, SHELF_SINGLES, SHELF_TEXTS, SHELVES
from evaluation.layouts.single import SINGLES
from evaluation.layouts.site import Layout, Sample, Site
from evaluation.layouts.strange import STRANGE, STRANGE_SEVERAL, WALLS
from evaluation.layouts.strangetexts import STRANGE_SINGLES, STRANGE_TEXTS
from evaluation.layouts.streams import BESIDE, STREAM_TEXTS, STREAMS
from evaluation.layouts.systems import SITE_SINGLES
from evaluation.layouts.texts import PLAIN_SEVERAL, PLAIN_SINGLES
from evaluation.layouts.worlds import WORLD
from evaluation.madestories import MadeStory, StoryMaker, load_texts

WORD = re.compile(r"\w+")
BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL | re.IGNORECASE)
SAME_BODY = 0.8
STACKS = 30
LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "html, one article": SINGLES,
    "html, several": SEVERAL,
    "html, none": NONE,
    "plain, one article": PLAIN_SINGLES,
    "plain, several": PLAIN_SEVERAL,
    "further html, one article": (*SITE_SINGLES, *ALONE),
    "further html, several": GATHERED,
    "further html, none": NOTHING,
    "further plain, one article": PASTED_SINGLES,
    "further plain, several": PASTED_SEVERAL,
    "strange html, one article": STRANGE,
    "strange html, several": STRANGE_SEVERAL,
    "strange html, none": WALLS,
    "newsroom html, one article": NEWSROOMS,
    "office html, one article": OFFICES,
    "world html, one article": WORLD,
    "digest html, several": DIGESTS,
    "pasted plain, one article": PASTE_SINGLES,
    "pasted plain, several": PASTES,
    "press html, one article": (*PRESS, *AMONG),
    "heaped html, several": HEAPED,
    "heaped plain, one article": AMONG_TEXTS,
    "heaped plain, several": HEAPED_TEXTS,
    "stream html, one article": BESIDE,
    "stream html, several": STREAMS,
    "stream plain, several": STREAM_TEXTS,
    "pictured html, one article": (*PICTURED, opened_heading),
    "pictured plain, one article": (typed_pictures,),
    "unmarked html, several": UNMARKED,
    "mixed html, one article": TRAPPED,
    "mixed html, several": MIXED,
    "mixed plain, one article": TRAPPED_TEXTS,
    "mixed plain, several": MIXED_TEXTS,
    "captioned html, one article": CAPTIONED,
    "captioned plain, one article": TYPED_CAPTIONS,
    "desk html, one article": DESK_SINGLES,
    "desk html, several": DESKS,
    "desk plain, one article": DESK_SINGLE_TEXTS,
    "desk plain, several": DESK_TEXTS,
    "shelf html, one article": SHELF_SINGLES,
    "shelf html, several": SHELVES,
    "shelf plain, one article": SHELF_SINGLE_TEXTS,
    "shelf plain, several": SHELF_TEXTS,
    "bundle html, one article": BUNDLE_SINGLES,
    "bundle html, several": BUNDLES,
    "bundle plain, one article": BUNDLE_SINGLE_TEXTS,
    "bundle plain, several": BUNDLE_TEXTS,
    "sheaf html, one article": SHEAF_SINGLES,
    "sheaf html, several": SHEAVES,
    "sheaf plain, one article": SHEAF_SINGLE_TEXTS,
    "sheaf plain, several": SHEAF_TEXTS,
    "chest html, one article": CHEST_SINGLES,
    "chest html, several": CHESTS,
    "chest plain, one article": CHEST_SINGLE_TEXTS,
    "chest plain, several": CHEST_TEXTS,
    "drawer html, one article": DRAWER_SINGLES,
    "drawer html, several": DRAWERS,
    "drawer plain, one article": DRAWER_SINGLE_TEXTS,
    "drawer plain, several": DRAWER_TEXTS,
    "strange plain, one article": STRANGE_SINGLES,
    "strange plain, several": STRANGE_TEXTS,
}
PAGES_EACH = 10


def main() -> None:
    """Print the figures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/pages")
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    sources = {row["page"]: gzip.decompress((folder / row["page"]).read_bytes()) for row in gold}
    print(json.dumps(measure_pages(gold, sources), indent=1))
    print(json.dumps(measure_stacks(gold, sources), indent=1))
    print(json.dumps(measure_made(make_samples(folder.parent / "corpus")), indent=1))


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


def make_samples(corpus: Path | None = None, *, seed: int = 11, each: int = PAGES_EACH) -> dict[str, list[Sample]]:
    """Return made pages by group, so many of each layout; with a corpus, half the stories are texts of it."""
    texts = load_texts(corpus, random.Random(seed)) if corpus else []  # noqa: S311
    samples: dict[str, list[Sample]] = {}
    for group, layouts in LAYOUTS.items():
        for layout in dict.fromkeys(layouts):
            for n in range(each):
                draw = random.Random(f"{seed} {layout.__name__} {n}")  # noqa: S311
                own = draw.sample(texts, len(texts))
                sample = layout(Site(draw, StoryMaker(draw, own)))
                samples.setdefault("html, endless" if sample.stacked else group, []).append(sample)
    return samples


def measure_made(samples: dict[str, list[Sample]]) -> dict[str, dict[str, float]]:
    """Return the figures of made pages by group; trafilatura's body F1 on pages with one article beside."""
    return {group: _measure_group(found) for group, found in samples.items()}


def _measure_group(samples: list[Sample]) -> dict[str, float]:
    t: defaultdict[str, float] = defaultdict(float)
    for sample in samples:
        articles = list(read_page(sample.data, uri="made", media_type=sample.media_type).articles)
        t["pages cut"] += sample.single and len(articles) > 1
        t["found"] += len(articles)
        if sample.single and sample.media_type == "text/html":
            t["by trafilatura"] += 1
            other = trafilatura.extract(sample.data, favor_precision=True, include_comments=False) or ""
            t["trafilatura body F1"] += body_f1(sample.stories[0].text, other)
        for story in sample.stories:
            best = max(articles, key=lambda a: body_f1(story.text, a.text), default=Article(id="none", text=""))
            _count_story(t, sample, story, best)
            if body_f1(story.text, best.text) >= SAME_BODY:
                articles.remove(best)
    return _ratios(t, len(samples))


def _count_story(t: defaultdict[str, float], sample: Sample, story: MadeStory, best: Article) -> None:
    f1 = body_f1(story.text, best.text)
    t["stories"] += 1
    t["body F1"] += f1
    t["exact body"] += plain(story.text) == plain(best.text)
    if f1 < SAME_BODY:
        return
    same = not story.titled or plain(best.headline or "") == plain(story.headline)
    t["matched"] += 1
    t["same title"] += same
    t["hits"] += same
    # A page that gives no day of a story's own must not be given one.
    t["same day"] += best.published == story.day.isoformat() or (not story.dated and best.published is None)
    for caption in story.captions:
        if caption.encode() in sample.data or caption.encode("cp1252", "replace") in sample.data:
            t["captions"] += 1
            t["captions left"] += plain(caption) in plain(best.text)
            t["captions kept"] += any(plain(caption) in plain(c) for c in best.captions)


def _ratios(t: defaultdict[str, float], pages: int) -> dict[str, float]:
    figures: dict[str, float] = {"pages": pages, "articles": t["stories"], "found": t["found"]}
    if t["stories"]:
        figures["article F1"] = 2 * t["hits"] / (t["found"] + t["stories"])
        figures |= {name: t[name] / t["stories"] for name in ("body F1", "exact body")}
        figures |= {name: t[name] / max(1, t["matched"]) for name in ("same title", "same day")}
    if t["captions"]:
        figures |= {name: t[name] / t["captions"] for name in ("captions left", "captions kept")}
    if t["by trafilatura"]:
        figures["trafilatura body F1"] = t["trafilatura body F1"] / t["by trafilatura"]
    figures["pages cut"] = t["pages cut"]
    return {name: round(value, 4) for name, value in figures.items()}


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
