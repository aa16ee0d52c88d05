"""Texts as people paste them out of browsers, agencies' pages and chats, drawn up before anything was mended for them."""

from evaluation.layouts.newsrooms import SHORT
from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of
from evaluation.layouts.systems import english
from evaluation.madestories import MadeStory

OUTLETS = ("The Coast Post", "Echo 24", "Gulf Lantern", "Morning Star", "Harbour Post")


def _several(
    site: Site, fewest: int = 2, many: int = 4, *, dated: bool = False, captions: int = 0, **kind: int
) -> list[MadeStory]:
    english(site)
    return [_one(site, dated=dated, captions=captions, **kind) for _ in range(site.draw.randint(fewest, many))]


def _one(site: Site, *, dated: bool = False, captions: int = 0, **kind: int) -> MadeStory:
    story = english(site).story(**kind)
    story.captions = story.captions[:captions]
    story.dated = dated
    return story


def _text(
    layout: str, parts: list[str], stories: list[MadeStory], *, gap: str = "\n\n", single: bool = False
) -> Sample:
    return Sample(layout=layout, data=gap.join(parts).encode(), stories=stories, media_type="text/plain", single=single)


def _body(story: MadeStory) -> str:
    return "\n\n".join(story.paragraphs)


def _day(story: MadeStory) -> str:
    return f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"


# ---------------------------------------------------------------- several


def twice_told(site: Site) -> Sample:
    """A site that shows headline and caption twice, with its letter sizes between; two to five stories."""
    stories = _several(site, 2, 5, captions=1)
    parts = []
    for s in stories:
        caption = (
            f"{s.captions[0]} ({s.agency})" if site.draw.random() < 0.5 else f"{s.captions[0]} | Photo: {s.agency}"
        )
        top = f"{s.headline}\n\n{caption}\n{caption}"
        parts.append(f"{top}\nTT\n\n{top}\n\n{_body(s)}")
    return _text("twice told", parts, stories, gap="\n\n\n\n")


def once_told(site: Site) -> Sample:
    """The same site with headline and caption once, and no wider gap before the next story."""
    stories = _several(site, captions=1)
    parts = [f"{s.headline}\n\n{s.captions[0]} ({s.agency})\nTT\n\n{_body(s)}" for s in stories]
    return _text("once told", parts, stories)


def two_calendars(site: Site) -> Sample:
    """Place and outlet, the day by two calendars, then the text; pointers to other stories behind it."""
    stories = _several(site, dated=True)
    parts = [
        f"World\n{s.headline}\n{s.place}: {site.name}\n22:01-{s.day.day} {MONTHS['en'][s.day.month - 1]} {s.day.year} AD ـ 12 Muharram 1445 AH\nTT\n{_body(s)}\nYou May Also Like\n{site.teaser()[0]}\n{site.teaser()[0]}"
        for s in stories
    ]
    return _text("two calendars", parts, stories)


def broadcaster_copy(site: Site) -> Sample:
    """A broadcaster's page selected whole: topics, standfirst, caption, name, day, a list read aloud, a source line."""
    stories = _several(site, 2, 3, dated=True, captions=1)
    parts = []
    for s in stories:
        ps = list(s.paragraphs)
        ps.insert(
            2,
            f"Recommended Stories\n\nlist of 2 items\n\nlist 1 of 2\n{site.teaser()[0]}\n\nlist 2 of 2\n{site.teaser()[0]}\n\nend of list",
        )
        s.led = True
        day = f"{s.day.day} {SHORT[s.day.month - 1]} {s.day.year}"
        parts.append(
            f"News|Conflict\n\n{s.headline}\n\n{s.standfirst}.\n\n{s.captions[0]} [{s.byline}/{s.agency}]\n\nBy {s.byline}\n\nPublished On {day}\n\nSave articles to read later and create your own reading list.\n\n"
            + "\n\n".join(ps)
            + f"\n\nSource: {site.name} and news agencies"
        )
        s.standfirst += "."
    return _text("broadcaster copy", parts, stories)


def corporation_copy(site: Site) -> Sample:
    """Another's: how long ago, buttons, name and office, a picture's agency above its caption, more links behind."""
    stories = _several(site, 2, 3, captions=1)
    parts = [
        f"{s.headline}\n3 hours ago\nShare\nSave\n{s.byline}\nDiplomatic correspondent\nGetty Images\n{s.captions[0]}\n\n{_body(s)}\n\nMore on this story\n{site.teaser()[0]}\n{site.teaser()[0]}"
        for s in stories
    ]
    return _text("corporation copy", parts, stories)


def agency_copy(site: Site) -> Sample:
    """An agency's page: numbered captions, bullets under "Summary", a dateline, the desk's credits."""
    stories = _several(site, 2, 3, dated=True, captions=1)
    parts = []
    for s in stories:
        s.paragraphs[0] = f"{s.place.upper()}, {SHORT[s.day.month - 1]} {s.day.day} (Reuters) - {s.paragraphs[0]}"
        parts.append(
            f"World\nMiddle East\n\n{s.headline}\nBy {s.byline}\n{day_of(s.day)} 10:45 AM UTC · Updated 3 hours ago\n\nItem 1 of 2 {s.captions[0]}. REUTERS/Omar Said\n[1/2]{s.captions[0]}. REUTERS/Omar Said Purchase Licensing Rights, opens new tab\n\n{_body(s)}\n\nReporting by {s.byline}; Editing by Paul Hart\nOur Standards: The Agency Principles., opens new tab\nSuggested Topics:\nMiddle East"
        )
    return _text("agency copy", parts, stories)


def address_first(site: Site) -> Sample:
    """Each story under its address."""
    stories = _several(site)
    return _text(
        "address first",
        [f"https://paper.example/{n}/x\n\n{s.headline}\n\n{_body(s)}" for n, s in enumerate(stories)],
        stories,
    )


def source_first(site: Site) -> Sample:
    """Each story under its source and day."""
    stories = _several(site, dated=True)
    parts = [f"{outlet} - {_day(s)}\n{s.headline}\n\n{_body(s)}" for s, outlet in zip(stories, OUTLETS, strict=False)]
    return _text("source first", parts, stories)


def counted(site: Site) -> Sample:
    """A label with a number above each story ("Article 2")."""
    stories = _several(site)
    return _text("counted", [f"ARTICLE {n}\n\n{s.headline}\n\n{_body(s)}" for n, s in enumerate(stories, 1)], stories)


def chat(site: Site) -> Sample:
    """Messages of a chat: day, clock and sender open each; the first line is its headline."""
    stories = _several(site, 2, 5, dated=True)
    parts = [
        f"[{s.day.day:02d}.{s.day.month:02d}.{s.day.year}, 09:1{n}:22] {s.byline.split(' and ')[0]}: *{s.headline}*\n\n{_body(s)}"
        for n, s in enumerate(stories)
    ]
    return _text("chat", parts, stories, gap="\n")


def second_chat(site: Site) -> Sample:
    """Another's export: no brackets, a dash behind the clock."""
    stories = _several(site, 2, 5, dated=True)
    parts = [
        f"{s.day.month}/{s.day.day}/{s.day.year % 100}, 9:1{n} AM - {s.byline.split(' and ')[0]}: {s.headline}\n{_body(s)}"
        for n, s in enumerate(stories)
    ]
    for s in stories:
        s.dated = s.dated and False  # its days in two figures can't be told apart
    return _text("second chat", parts, stories, gap="\n")


def letter_text(site: Site) -> Sample:
    """A newsletter's plain part: headlines in capitals with rules of the same length below, addresses behind."""
    stories = _several(site, 3, 5)
    parts = [
        f"{s.headline.upper()}\n{'-' * len(s.headline)}\n\n{_body(s)}\n\nRead more: https://paper.example/{n}"
        for n, s in enumerate(stories)
    ]
    return _text(
        "letter text",
        [
            f"{site.name.upper()} MORNING LETTER\nView this letter in your browser: https://paper.example/v",
            *parts,
            "You are receiving this email because you signed up for letters.\nUnsubscribe: https://paper.example/u",
        ],
        stories,
    )


def dashed_sources(site: Site) -> Sample:
    """Headline, a dash and the source in one line."""
    stories = _several(site)
    parts = [f"{s.headline} – {outlet}\n\n{_body(s)}" for s, outlet in zip(stories, OUTLETS, strict=False)]
    sample = _text("dashed sources", parts, stories)
    for s, outlet in zip(stories, OUTLETS, strict=False):
        s.headline = f"{s.headline} – {outlet}"
    return sample


# ---------------------------------------------------------------- one


def single_twice(site: Site) -> Sample:
    """One story of the site that tells twice; its second caption stands in the middle."""
    story = _one(site, captions=2, least=6, most=10)
    caption = f"{story.captions[0]} ({story.agency})"
    ps = list(story.paragraphs)
    if len(story.captions) > 1:
        ps.insert(3, f"{story.captions[1]} ({story.agency})\n{story.captions[1]} ({story.agency})")
    top = f"{story.headline}\n\n{caption}\n{caption}"
    return _text("single twice", [f"{top}\nTT\n\n{top}", *ps], [story], single=True)


def single_with_excerpts(site: Site) -> Sample:
    """One story; behind it headlines of others, each with an excerpt and how old it is."""
    story = _one(site, dated=True)
    teasers = [site.teaser() for _ in range(4)]
    more = "\n\n".join(f"{t}\n{e}\n{n + 2} days ago" for n, (t, e) in enumerate(teasers))
    return _text(
        "single with excerpts",
        [f"{story.headline}\nBy {story.byline}\n{_day(story)}", _body(story), f"More from World\n\n{more}"],
        [story],
        single=True,
    )


def single_in_menus(site: Site) -> Sample:
    """One story between all that its site has above and below it."""
    story = _one(site, dated=True, captions=1)
    menu = "Skip to content\nHome\nNews\nSport\nBusiness\nInnovation\nCulture\nTravel\nEarth\nVideo\nLive\nSign in\nSubscribe\nSearch"
    foot = (
        "Follow us\nTwitter\nFacebook\nAbout us\nContact us\nPrivacy policy\nTerms of use\n© 2026 All rights reserved."
    )
    return _text(
        "single in menus",
        [
            menu,
            f"World\n{story.headline}\n{_day(story)}\nShare\n{story.captions[0]} (Photo: {story.agency})",
            _body(story),
            f"Most read\n1\n{site.teaser()[0]}\n2\n{site.teaser()[0]}\n3\n{site.teaser()[0]}",
            foot,
        ],
        [story],
        single=True,
    )


def single_also_read(site: Site) -> Sample:
    """One story with a pointer to another between its paragraphs, each in another form."""
    story = _one(site, least=8, most=10)
    ps = list(story.paragraphs)
    ps.insert(6, f"ALSO READ | {site.teaser()[0]}")
    ps.insert(4, f"Also read: {site.teaser()[0]}")
    ps.insert(2, f"Read also\n{site.teaser()[0]}")
    return _text("single also read", [story.headline, *ps], [story], single=True)


def single_stamped(site: Site) -> Sample:
    """One story whose source dates each update, with a day inside its text lines."""
    story = _one(site, dated=True, least=7, most=10)
    ps = list(story.paragraphs)
    ps.insert(4, "Advertisement")
    return _text(
        "single stamped",
        [
            story.headline,
            f"Published: {_day(story)} 10:20 GMT\nLast updated: {_day(story)} 18:40 GMT",
            story.byline,
            *ps,
            "Topics: truce | aid | talks",
        ],
        [story],
        single=True,
    )


PASTES: tuple[Layout, ...] = (
    twice_told, once_told, two_calendars, broadcaster_copy, corporation_copy, agency_copy, address_first, source_first,
    counted, chat, second_chat, letter_text, dashed_sources,
)  # fmt: skip
PASTE_SINGLES: tuple[Layout, ...] = (
    single_twice, single_with_excerpts, single_in_menus, single_also_read, single_stamped,
)  # fmt: skip
