"""What the modules of layouts share: stories drawn for a page, their days and paragraphs, the page or text of them."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A story as a pattern asks for it: what is named `html` is markup; what is drawn is drawn each time it is asked for."""

    site: Site
    story: MadeStory
    number: int
    width: int = 72

    @property
    def slug(self) -> str:
        """A few words of the headline, as addresses have them."""
        return "-".join(self.story.headline.lower().split()[:4]).replace("'", "")

    @property
    def address(self) -> str:
        """Where the story stands."""
        return f"{self.site.host}/{self.slug}"

    @property
    def day(self) -> str:
        """Its day as "4 May 2026"."""
        return long_day(self.story)

    @property
    def month_first(self) -> str:
        """Its day as "May 4, 2026"."""
        return day_of(self.story.day)

    @property
    def text(self) -> str:
        """Its paragraphs as a text."""
        return "\n\n".join(self.story.paragraphs)

    @property
    def wrapped(self) -> str:
        """The same, its lines cut at a column."""
        return "\n\n".join(textwrap.fill(p, self.width, break_on_hyphens=False) for p in self.story.paragraphs)

    @property
    def title_html(self) -> str:
        """Its headline as markup."""
        return esc(self.story.headline)

    @property
    def text_html(self) -> str:
        """Its paragraphs as markup."""
        return join_paragraphs(self.story)

    @property
    def said(self) -> str:
        """What is said of its picture."""
        return self.story.captions[0]

    @property
    def said_html(self) -> str:
        """What is said of its picture, as markup."""
        return esc(self.said)

    @property
    def taker(self) -> str:
        """Who takes pictures."""
        return draw_taker(self.site)

    @property
    def house(self) -> str:
        """An agency that pictures are from."""
        return draw_house(self.site)


def fill_items(site: Site, stories: Sequence[MadeStory], pattern: str, *, width: int = 72) -> list[str]:
    """Return a page's items, one a story, as a pattern has them: {s.headline}, {i.day}, {i.text}, {site.name}, {n}."""
    return [
        pattern.format(s=story, i=Item(site=site, story=story, number=n, width=width), site=site, n=n, all=len(stories))
        for n, story in enumerate(stories, 1)
    ]


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
