"""Figures of the page room on pages made of invented stories, in the ways of many sites; each page has its truth.

    python -m evaluation.madepages [SEED] [PAGES]

PAGES are made of each layout (6 by default), drawn from SEED. An article counts if its body F1 is at least .8. The
stories are invented, and the layouts were written beside the code that reads them: the figures say what broke, not
how the reading does on the pages of the world.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ceasewire.page import read_page
from evaluation.htmllayouts import NONE, SEVERAL, SINGLES, Sample, Site
from evaluation.madestories import MadeStory, StoryMaker
from evaluation.pages import SAME_BODY, body_f1, plain
from evaluation.plainlayouts import PLAIN_SEVERAL, PLAIN_SINGLES

Layout = Callable[[Site], Sample]
LAYOUTS: tuple[Layout, ...] = tuple(dict.fromkeys((*SINGLES, *SEVERAL, *NONE, *PLAIN_SEVERAL, *PLAIN_SINGLES)))
COLUMNS = ("article F1", "body F1", "exact body", "title", "day", "captions left", "cut")


@dataclass(slots=True)
class Tally:
    """Counts over pages of one layout.

    Attributes:
        counts: pages, articles wanted, found and hit, and what was right of those that were hit.
        body: the sum of the body F1 of the wanted articles.
    """

    counts: Counter[str] = field(default_factory=Counter)
    body: float = 0.0

    def add(self, other: "Tally") -> None:
        """Count another tally in."""
        self.counts += other.counts
        self.body += other.body

    def figures(self) -> dict[str, float]:
        """Return the figures by column; one where there is nothing to be right about."""
        c = self.counts
        return {
            "article F1": _share(2 * c["hit"], c["wanted"] + c["found"]),
            "body F1": _share(self.body, c["wanted"]),
            "exact body": _share(c["exact"], c["wanted"]),
            "title": _share(c["title"], c["hit"]),
            "day": _share(c["day"], c["hit"]),
            "captions left": c["left"] / c["captions"] if c["captions"] else 0.0,
            "cut": float(c["cut"]),
        }


def make_pages(layout: Layout, *, seed: int, pages: int) -> Iterable[Sample]:
    """Yield pages of one layout, the same for the same seed."""
    for number in range(pages):
        draw = random.Random(f"{seed} {layout.__name__} {number}")  # noqa: S311 - a draw of sentences, no secret
        yield layout(Site(draw, StoryMaker(draw)))


def count_page(sample: Sample) -> Tally:
    """Read a page and hold it against its truth."""
    page = read_page(sample.data, uri="made", media_type=sample.media_type)
    tally = Tally(Counter(pages=1, wanted=len(sample.stories), found=len(page.articles)))
    tally.counts["cut"] += int(sample.single and len(page.articles) > 1)
    left = list(page.articles)
    for story in sample.stories:
        scored = [(body_f1(story.text, article.text), n) for n, article in enumerate(left)]
        best, at = max(scored, default=(0.0, -1))
        tally.body += best
        if best >= SAME_BODY:
            article = left.pop(at)
            tally.counts.update(_check(story, article.text, article.headline or "", article.published))
    return tally


def _check(story: MadeStory, text: str, headline: str, published: str | None) -> Counter[str]:
    told = plain(text)
    days = {story.day.isoformat()} if story.dated else {None, story.day.isoformat()}
    return Counter(
        hit=1,
        exact=int(told == plain(story.text)),
        title=int(not story.titled or plain(headline) == plain(story.headline)),
        day=int(published in days),
        captions=len(story.captions),
        left=sum(plain(caption) in told for caption in story.captions),
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def main(argv: list[str]) -> int:
    """Print the figures of each layout and of all; return the exit status."""
    seed, pages = (int(argv[0]) if argv else 1), (int(argv[1]) if len(argv) > 1 else 6)
    whole = Tally()
    print(f"{'layout':22}" + "".join(f"{name:>15}" for name in COLUMNS))
    for layout in LAYOUTS:
        tally = Tally()
        for sample in make_pages(layout, seed=seed, pages=pages):
            tally.add(count_page(sample))
        whole.add(tally)
        print(f"{layout.__name__:22}" + "".join(f"{value:15.3f}" for value in tally.figures().values()))
    print(f"{'all':22}" + "".join(f"{value:15.3f}" for value in whole.figures().values()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
