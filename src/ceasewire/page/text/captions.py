"""Lines that nothing marks as a picture's: whether their words read so, and those of the lines placed as they are.

Most pages that set what is said of a picture as a paragraph like any other do so with each of their pictures.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log

from ceasewire.lexicon.furniture import Furniture, LineKind
from ceasewire.page.text.lines import SMALL_WORD, SOURCED, Entry, LineRole, agency_ending, key_of
from ceasewire.page.times.days import is_day_label

# How many of the lines behind pictures are captions on pages that set them unmarked, and on others.
ON_SUCH, ON_OTHERS = 0.9, 0.05
# Words alone say no more than this for and against a line; a longer one is none.
MOST_ODDS, LONGEST_LINE = 4.0, 350
# In a text without pictures a line is a caption from these odds on: above the byline, amid the story, beside others
# that surely are, and right below "Image"; one that is no sentence has so many words. Set on open texts of news.
ODDS_ABOVE, ODDS_INSIDE, ODDS_BESIDE, ODDS_LABELLED = 0.36, 0.61, 0.26, -1.34
SURE = 1.56
# Captions tell who is seen, or where or when. A line without a name or a figure may be a scene of the story: it is one
# where it surely is, or the page has captions that have them.
NAMED = re.compile(r"(?<=[\w,’'] )[A-Z\u00c0-\u00de]|\d|\((?:left|right|file)")
SIGNING = frozenset({LineRole.BYLINE, LineRole.DATE})
LEAST_OPEN = 9
# What screen readers are told before a picture, where pages are copied; a picture without a line has it too.
LABEL = re.compile(r"image|slideshow", re.IGNORECASE)
# What some pages set before what is said of a picture.
MARKS = "~*•▸►›>·^ "
# A line that opens so says what somebody said.
QUOTES = ("“", '"', "‘", "'", "«", "„")
# A report from the scene, or a list of what happens, is told as captions are: so many of its paragraphs read as some
# do, or so many may or may not.
SCENES, LEAST_SCENES = 0.34, 2
DOUBTFUL, LEAST_DOUBTED, ODDS_DOUBTED = 0.15, 1, -0.44
# ... and where no more of the others report what was, only a line that surely is one is.
LEAST_PAST = 0.4
# "- Fire stops at midnight", "3) Families": an item of a list.
ITEM = re.compile(r"[-–—•*·]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)] ")
# A text of fewer paragraphs has no captions that nothing marks.
LEAST_TOLD = 4


def weigh_line(text: str, furniture: Furniture) -> float:
    """Return how far a line's words speak for a caption (above 0) or against it."""
    if len(text) > LONGEST_LINE or text.startswith(QUOTES):
        return -MOST_ODDS
    return max(-MOST_ODDS, min(MOST_ODDS, furniture.caption_signs.weigh(text.lstrip(MARKS))))


def pick_captions(odds: Mapping[int, float], *, prior: float, beside: Sequence[float] = ()) -> list[int]:
    """Return which of the lines that are placed alike beside pictures are captions.

    Args:
        odds: what each line's words say, by its number.
        prior: how likely it is that a page sets its captions so.
        beside: what the words of other stories' lines say that are placed so on the page.
    """
    if not odds:
        return []
    told = sum(log(_mix(ON_SUCH, o)) - log(_mix(ON_OTHERS, o)) for o in (*odds.values(), *beside))
    such = log(prior / (1 - prior)) + max(-MOST_ODDS, min(MOST_ODDS, told))
    share = 1 / (1 + exp(-such))

    def likely(o: float) -> float:
        on_such, on_others = (rate * exp(o) / _mix(rate, o) for rate in (ON_SUCH, ON_OTHERS))
        return share * on_such + (1 - share) * on_others

    return [n for n, o in odds.items() if likely(o) > 1 / 2]


def _mix(rate: float, odds: float) -> float:
    """Return how well lines of which so many are captions explain one with these odds."""
    return rate * exp(odds) + 1 - rate


def mark_read(
    stories: Sequence[tuple[Sequence[Entry], Entry | None]], furniture: Furniture
) -> Iterator[Sequence[Entry]]:
    """Yield each story's lines; those that read as a picture's, where few of the others do, are captions.

    Args:
        stories: the lines of each story of a page, with its headline, which is none.
        furniture: the lexicon of pages.
    """
    read = [_read_story(entries, headline, furniture) for entries, headline in stories]
    named = any(story.named for story in read)  # a page sets all its captions so
    for (entries, _), story in zip(stories, read, strict=True):
        found = story.find(entries, named=named)
        yield [
            replace(e, role=LineRole.CAPTION, kind=LineKind.CAPTION) if n in found else e for n, e in enumerate(entries)
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadStory:
    """What the words of a story's lines say.

    Attributes:
        odds: how far each line that may be a caption reads as one, by its number.
        past: whether enough of the others report what was.
        above: where the lines above its byline or day end.
    """

    odds: Mapping[int, float]
    past: bool
    above: int
    named: bool

    def find(self, entries: Sequence[Entry], *, named: bool) -> frozenset[int]:
        """Return the captions; `named` where the page has some that tell who or where."""
        sure = any(o > SURE for o in self.odds.values())
        with_name = ODDS_BESIDE if sure and self.past else ODDS_INSIDE if self.past else SURE
        without = ODDS_INSIDE if named and self.past else SURE

        def least(n: int) -> float:
            if n and LABEL.fullmatch(entries[n - 1].text):
                return ODDS_LABELLED
            return ODDS_ABOVE if n < self.above else with_name if NAMED.search(entries[n].text) else without

        return frozenset(n for n, o in self.odds.items() if o > least(n))


def _read_story(entries: Sequence[Entry], headline: Entry | None, furniture: Furniture) -> ReadStory:
    """Return what the words of a story's lines say."""
    told = [n for n, e in enumerate(entries) if e.role is LineRole.PROSE]
    if len(told) < LEAST_TOLD:
        return ReadStory(odds={}, past=False, above=0, named=False)
    odds = {n: _weigh_entry(e, furniture) for n, e in enumerate(entries) if _may_be_caption(e, headline, furniture)}
    if agency_ending(entries[told[-1]].text, furniture) is not None:
        odds.pop(told[-1], None)  # the agency is the story's
    for n in odds:
        if furniture.caption_signs.deeds.search(entries[n].text) or _is_announced(entries, n, furniture):
            odds[n] = min(odds[n], ODDS_DOUBTED)
    if _tells_scenes(list(odds.values()), len(told)):
        odds = {n: o for n, o in odds.items() if n and LABEL.fullmatch(entries[n - 1].text)}
    others = [entries[n].text for n in told if odds.get(n, -MOST_ODDS) <= ODDS_INSIDE]
    past = sum(furniture.caption_signs.past.search(text) is not None for text in others) > LEAST_PAST * len(others)
    opening = next((n for n in told if odds.get(n, -MOST_ODDS) <= ODDS_ABOVE), told[-1])
    return ReadStory(
        odds=odds,
        past=past,
        above=max((n for n in range(opening) if entries[n].role in SIGNING), default=0),
        named=past and any(o > ODDS_INSIDE and NAMED.search(entries[n].text) for n, o in odds.items()),
    )


def _tells_scenes(odds: Sequence[float], told: int) -> bool:
    """Whether too many of so many paragraphs are told as captions are for any of them to be one."""
    read = sum(o > ODDS_INSIDE for o in odds)
    doubted = sum(ODDS_DOUBTED < o <= ODDS_INSIDE for o in odds)
    return read > max(LEAST_SCENES, SCENES * told) or doubted > max(LEAST_DOUBTED, DOUBTFUL * told)


def _is_announced(entries: Sequence[Entry], n: int, furniture: Furniture) -> bool:
    """Whether a line stands in the list that a paragraph announces ("Both sides agreed to the following.")."""
    for entry in reversed(entries[:n]):
        if furniture.caption_signs.announcing.search(entry.text):
            return True
        if furniture.caption_signs.past.search(entry.text):
            return False
    return False


def _weigh_entry(entry: Entry, furniture: Furniture) -> float:
    """Return how far a line's words speak for a caption.

    That it ends like no sentence says nothing here, and names in brackets behind one are a digest's sources.
    """
    if SOURCED.search(entry.text):
        return -MOST_ODDS
    return weigh_line(f"{entry.text}." if entry.role is LineRole.HEADING else entry.text, furniture)


def _may_be_caption(entry: Entry, headline: Entry | None, furniture: Furniture) -> bool:
    """Whether nothing marks a line; items of lists and names with a day are none."""
    titled = SMALL_WORD.search(entry.text) is None
    open_end = entry.role is LineRole.HEADING and entry.words >= LEAST_OPEN and not titled
    alone = entry.times == 1 and (headline is None or key_of(entry.text) != key_of(headline.text))
    plain = entry.kind is None and not entry.level and not entry.named and alone
    if not plain or not (open_end or entry.role is LineRole.PROSE) or ITEM.match(entry.text):
        return False
    return not is_day_label(entry.text, furniture)
