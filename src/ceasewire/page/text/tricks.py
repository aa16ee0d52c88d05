"""What a page does to deceive its reader, or a program: told as a problem beside the reading, never obeyed.

The text is left as it stands, so that offsets stay and a person can look; nothing here is fatal.
"""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from ceasewire.lexicon.tricks import load_tricks
from ceasewire.model.page import Article, DateKind, DateOrigin, Problem
from ceasewire.text.disguise import count_hidden, find_mixed, find_turning

# Days of publication that a page gives for one article may differ by so much: it was updated, or a clock was wrong.
_MOST_DAYS = 31
# Where a page says it of itself; a date line in the text may be that of a caption or a quotation.
_SAID = frozenset({DateOrigin.DATA, DateOrigin.META, DateOrigin.TIME, DateOrigin.ADDRESS})
_SHOWN = 3


def find_tricks(articles: Sequence[Article]) -> tuple[Problem, ...]:
    """Return what is wrong with these articles in this way; a problem for each kind.

    Args:
        articles: those of one page.
    """
    texts = [f"{article.headline or ''}\n{article.text}" for article in articles]
    shown = [*texts, *(caption for article in articles for caption in article.captions)]
    found = (_find_hidden(texts), _find_twins(texts), _find_planted(shown), _find_days(articles))
    return tuple(problem for problem in found if problem)


def _find_hidden(texts: Sequence[str]) -> Problem | None:
    hidden = sum(map(count_hidden, texts))
    turning = sum(len(find_turning(text)) for text in texts)
    if not hidden and not turning:
        return None
    what = [f"{hidden} inside words that show nothing"] if hidden else []
    what += [f"{turning} that turn the direction of the text"] if turning else []
    message = (
        f"The text has characters that deceive the eye: {', '.join(what)}. It was read as it stands; "
        "nothing was taken as agreed or pledged from it. Compare what is quoted with the page."
    )
    return Problem(code="hidden_characters", message=message)


def _find_twins(texts: Sequence[str]) -> Problem | None:
    words = dict.fromkeys(word for text in texts for word in find_mixed(text))
    if not words:
        return None
    shown = ", ".join(f"“{word}”" for word in list(words)[:_SHOWN])
    message = (
        f"{len(words)} words are in letters of another script or use that only look like Latin ones ({shown}). "
        "Names in them are taken for other names, and nothing was taken as agreed or pledged from their paragraphs."
    )
    return Problem(code="mixed_letters", message=message)


def _find_planted(texts: Sequence[str]) -> Problem | None:
    planted = load_tricks()
    hit = next((found for text in texts if (found := planted.find(text))), None)
    if hit is None:
        return None
    message = (
        f"The text holds words that are meant for a program that reads it (“{' '.join(hit.split())}”). "
        "Nothing obeys them, and nothing was taken as agreed or pledged from their paragraphs."
    )
    return Problem(code="planted_words", message=message)


def _find_days(articles: Sequence[Article]) -> Problem | None:
    for article in articles:
        days: dict[str, str] = {}
        for given in article.x_dates:
            if given.kind is DateKind.PUBLISHED and given.origin in _SAID:
                days.setdefault(given.value[:10], str(given.origin))
        for one, other in combinations(days, 2):
            if _distance(one, other) > _MOST_DAYS:
                message = (
                    f"The page gives days of publication that are far apart: {one} ({days[one]}) and {other} "
                    f"({days[other]}). {article.published} was taken; check it where dates matter."
                )
                return Problem(code="dates_disagree", message=message)
    return None


def _distance(one: str, other: str) -> int:
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:
        return 0
