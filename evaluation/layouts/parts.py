"""What the modules of layouts share: stories drawn for a page, their days and paragraphs, the page or text of them."""

from collections.abc import Sequence

from evaluation.layouts.newsrooms import paragraphs, single, start
from evaluation.layouts.pictures import SAID, TAKEN_BY
from evaluation.layouts.site import MONTHS, Sample, Site, day_of, esc
from evaluation.layouts.systems import english
from evaluation.madestories import MadeStory

HOUSES = ("AFP", "Reuters", "EPA", "Xinhua", "Anadolu")


def several(
    site: Site, fewest: int = 2, many: int = 5, *, captions: int = 0, dated: bool = True, said: Sequence[str] = SAID
) -> list[MadeStory]:
    """Return so many stories for one page, each with at most one picture, of which one of these lines is said."""
    made = [english(site).story(least=4, most=8) for _ in range(site.draw.randint(fewest, many))]
    for story, line in zip(made, site.draw.sample(said, len(made)), strict=True):
        story.captions, story.dated = [line] if captions else [], dated
    return made


def one(site: Site, captions: int = 2, *, said: Sequence[str] = SAID) -> MadeStory:
    """Return a story for a page of its own, with so many pictures."""
    story = start(site, least=7)
    story.captions = site.draw.sample(said, captions)
    return story


def long_day(story: MadeStory) -> str:
    """Return a story's day as "4 May 2026"."""
    return f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"


def join_paragraphs(story: MadeStory) -> str:
    """Return a story's paragraphs as HTML."""
    return "".join(paragraphs(story))


def draw_house(site: Site) -> str:
    """Return an agency that pictures are from."""
    return site.draw.choice(HOUSES)


def draw_taker(site: Site) -> str:
    """Return who takes pictures."""
    return site.draw.choice(TAKEN_BY)


def set_pictures(site: Site, story: MadeStory, parts: list[str], way: str, at: tuple[int, int]) -> str:
    """Return a story’s paragraphs with its two pictures: {c} is said, {d} without a full stop, {w} and {a} by whom."""
    for place, line in sorted(zip(at, story.captions, strict=True), reverse=True):
        parts.insert(place, way.format(c=esc(line), d=esc(line.rstrip(".")), w=draw_taker(site), a=draw_house(site)))
    return "".join(parts)


def page_of(site: Site, name: str, body: str, stories: list[MadeStory], title: str) -> Sample:
    """Return the page of several stories."""
    return Sample(layout=name, data=site.page(body, title=title), stories=stories)


def text_of(name: str, parts: list[str], stories: list[MadeStory], *, alone: bool = False, gap: str = "\n\n") -> Sample:
    """Return stories as a text; `alone` where it is one that must not be cut."""
    return Sample(layout=name, data=gap.join(parts).encode(), stories=stories, media_type="text/plain", single=alone)


def article_of(site: Site, name: str, story: MadeStory, body: str, *, data: bool = True) -> Sample:
    """Return the page of one story below a headline, a name and a day."""
    top = f'{site.nav()}<main><h1>{esc(story.headline)}</h1><p class="meta">By {story.byline} | {day_of(story.day)}</p>'
    return single(site, name, f"{top}<div>{body}</div></main>{site.footer()}", story, card=data)
