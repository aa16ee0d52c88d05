"""What stands on a page in place of its story, or before the rest of it: told as a problem, never read as a story."""

import re
from collections.abc import Sequence

from ceasewire.lexicon.walls import WallKind, Walls
from ceasewire.model.page import Article, Problem
from ceasewire.page.drafts import Draft

# A wall says little else: so much of its words stand in paragraphs that are known, fewer under a heading that is.
LEAST_SHARE = 0.5
LEAST_TITLED_SHARE = 0.25
# It has no more words: a story about consent or subscriptions is longer, and says more.
MOST_WORDS = 500
# So little of a story, where the page says that the rest is for subscribers, is its beginning.
MOST_SHOWN = 150
NOT_FREE = re.compile(r'"isAccessibleForFree"\s{0,5}:\s{0,5}"?false', re.IGNORECASE)
# So much of a page is searched for words to those who don't subscribe.
SEARCHED = 500_000
TAG = re.compile(r"<[^<>]{0,2000}>")

SHOWN = {
    WallKind.CONSENT: "asks for consent to cookies, and shows no story. Save the page after you have chosen",
    WallKind.MISSING: "says that there is no such page. Check its address, or look for the story in a web archive",
    WallKind.ROBOT: "asks whether a person is there, and shows no story. Save it from your browser when it is shown",
    WallKind.FAULT: "says that the site is out of order. Fetch it again later",
    WallKind.SCRIPT: "shows nothing without scripts. Save it from the browser when it is shown, or use the reader view",
    WallKind.SUBSCRIPTION: "asks to subscribe or sign in, and shows no story. Save the page after you have signed in",
}


def find_wall(draft: Draft, walls: Walls) -> WallKind | None:
    """Return what a draft shows in place of a story, or None where it is one.

    Args:
        draft: what was taken for an article.
        walls: the lexicon of walls.
    """
    texts = [strand.text for strand in draft.body]
    sizes = [len(text.split()) for text in texts]
    if sum(sizes) > MOST_WORDS:
        return None
    known = [walls.kind_of(text) for text in texts]
    share = sum(size for size, kind in zip(sizes, known, strict=True) if kind) / max(1, sum(sizes))
    if share < LEAST_TITLED_SHARE:
        return None
    title = walls.kind_of(draft.headline or "")
    if share < (LEAST_TITLED_SHARE if title else LEAST_SHARE):
        return None
    return title or walls.most_of(texts)


def tell_walls(found: Sequence[WallKind], *, fatal: bool) -> Problem:
    """Return the problem of a page that shows walls: one kind speaks for all.

    Args:
        found: their kinds, at least one.
        fatal: whether the page has no article beside them.
    """
    return Problem(code="wall", message=f"The page {SHOWN[found[0]]}.", fatal=fatal)


def find_end(articles: Sequence[Article], source: str, walls: Walls) -> Problem | None:
    """Return a problem where a page shows only the beginning of its one story, or None.

    Args:
        articles: those of the page.
        source: the page's characters.
        walls: the lexicon of walls.
    """
    if len(articles) != 1 or len(words := articles[0].text.split()) > MOST_SHOWN:
        return None
    shown = (piece for piece in TAG.split(source[:SEARCHED]) if " " in piece.strip())
    if not NOT_FREE.search(source) and not any(walls.kind_of(text) is WallKind.SUBSCRIPTION for text in shown):
        return None
    message = (
        f"The page shows the beginning of its story ({len(words)} words) and keeps the rest for subscribers. What was "
        "read is no more than that; sign in, save the page and read it again."
    )
    return Problem(code="cut_off", message=message)
