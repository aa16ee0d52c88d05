"""Pages of several articles, and of none, beyond those of single.py and several.py; and pastes of text of further shapes."""

import textwrap
from datetime import timedelta

from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory


def _several(site: Site, fewest: int = 2, many: int = 4, **kind: int) -> list[MadeStory]:
    stories = [site.story(**kind) for _ in range(site.draw.randint(fewest, many))]
    for story in stories:
        story.captions = []
    return stories


def _plain(layout: str, text: str, stories: list[MadeStory], *, single: bool = False, dated: bool = False) -> Sample:
    for story in stories:
        story.dated = dated
    return Sample(layout=layout, data=text.encode(), stories=stories, media_type="text/plain", single=single)


def _lines(story: MadeStory) -> str:
    return "".join(f"<p>{esc(p)}</p>" for p in story.paragraphs)


# ---------------------------------------------------------------- HTML, several


def today_above(site: Site) -> Sample:
    """One article under a masthead with the day of the visit; teasers beside it have days of their own."""
    story = site.story()
    visit = story.day + timedelta(days=31)
    teasers = "".join(
        f"<li><span>{day_of(visit - timedelta(days=n), site.language)}</span> <a href='/{n}'>{esc(site.teaser()[0])}</a></li>"
        for n in range(3)
    )
    body = f'<div id="top"><span>{day_of(visit, site.language)}</span> <a href="/">{site.name}</a></div><div class="left"><ul>{teasers}</ul></div><div class="mid"><h1>{esc(story.headline)}</h1><div>{day_of(story.day, site.language)}</div>{_lines(story)}</div>{site.footer()}'
    story.captions = []
    return Sample(layout="today above", data=site.page(body, title=story.headline), stories=[story], single=True)


def live_data(site: Site) -> Sample:
    """A live blog drawn by scripts: its posts stand in its data alone."""
    posts = _several(site, 3, 5, least=3, most=4)
    for n, post in enumerate(posts):
        post.day = posts[0].day
        post.headline = f"{post.headline} ({n})"
    updates = [
        {
            "@type": "BlogPosting", "headline": p.headline, "datePublished": f"{p.day}T1{n}:05:00Z",
            "articleBody": "\n\n".join(p.paragraphs),
        }
        for n, p in enumerate(posts)
    ]  # fmt: skip
    data = {
        "@type": "LiveBlogPosting",
        "headline": "Live: talks",
        "datePublished": f"{posts[0].day}T08:00:00Z",
        "liveBlogUpdate": updates,
    }
    page = site.page('<div id="root"></div>', title="Live: talks", head=site.script(data))
    return Sample(layout="live data", data=page, stories=posts)


def next_up(site: Site) -> Sample:
    """Articles that load one below another, each a `main` of its own with its first-level heading and a label above."""
    stories = _several(site)
    parts = "".join(
        f'<div class="next-up">Up next</div><main data-uri="/{n}"><div class="lede"><h1>{esc(s.headline)}</h1><p class="dek">{site.lead(s)}</p>{site.byline(s)}</div><div class="body-copy">{site.paragraphs(s)}</div>{site.tags()}</main>'
        for n, s in enumerate(stories)
    )
    return Sample(
        layout="next up",
        data=site.page(f"{site.nav()}{parts}{site.footer()}", story=stories[0]),
        stories=stories,
        stacked=True,
    )


def newsletter(site: Site) -> Sample:
    """A newsletter as a mail shows it: nested tables, a heading and some paragraphs for each story."""
    stories = _several(site, 3, 4, least=3, most=5)
    rows = "".join(
        f'<tr><td style="padding:20px"><table><tr><td><h2 style="font-size:22px">{esc(s.headline)}</h2></td></tr><tr><td>{_lines(s)}</td></tr><tr><td><a href="/{n}">Read more</a></td></tr></table></td></tr>'
        for n, s in enumerate(stories)
    )
    for story in stories:
        story.dated = False
    body = f'<table width="600" align="center"><tr><td>View in browser</td></tr><tr><td><h1>The Monday Briefing</h1></td></tr>{rows}<tr><td>You receive this mail because you signed up. <a href="/u">Unsubscribe</a></td></tr></table>'
    return Sample(layout="newsletter", data=site.page(body, title="The Monday Briefing"), stories=stories)


def definition_days(site: Site) -> Sample:
    """A chronicle of reports: each with its day in a heading's own element, in sections."""
    stories = _several(site, 3, 4, least=3, most=5)
    parts = "".join(
        f'<section><h3>{esc(s.headline)}</h3><p class="when">{day_of(s.day)}</p>{_lines(s)}<a href="#top">Back to top</a></section>'
        for s in stories
    )
    body = f'<div id="page"><h1>Monitoring mission: daily reports</h1>{parts}</div>'
    return Sample(
        layout="definition days", data=site.page(body, title="Daily reports | Monitoring mission"), stories=stories
    )


def topic_page(site: Site) -> Sample:
    """A topic page: a paragraph on the topic, then teasers; no article."""
    cards = "".join(
        f'<div class="card"><a href="/{n}"><h3>{esc(t)}</h3></a><p>{esc(e)}</p></div>'
        for n, (t, e) in enumerate(site.teaser() for _ in range(8))
    )
    body = f"{site.nav()}<main><h1>Ceasefires</h1>{cards}<a href='?page=2'>Next page</a></main>{site.footer()}"
    return Sample(
        layout="topic page",
        data=site.page(body, title=f"Ceasefires | {site.name}", head='<meta property="og:type" content="website">'),
        stories=[],
    )


def search_results(site: Site) -> Sample:
    """Results of a search: linked lines and extracts, cut off; no article."""
    rows = "".join(
        f'<li><a href="/{n}">{esc(t)}</a><br><span>{esc(e[:90])}...</span></li>'
        for n, (t, e) in enumerate(site.teaser() for _ in range(9))
    )
    body = f"{site.nav()}<h1>Search results for truce</h1><p>9 results</p><ol>{rows}</ol>{site.footer()}"
    return Sample(layout="search results", data=site.page(body, title=f"Search | {site.name}"), stories=[])


def consent_wall(site: Site) -> Sample:
    """A page that shows its terms of use instead of its story; no article."""
    body = "<div class='consent'><h1>We value your privacy</h1><p>We and our partners store information on a device, such as cookies, and process personal data for the purposes described below.</p><p>You may click to consent to our and our partners' processing for such purposes, or review your choices in the settings.</p><button>Accept all</button></div>"
    return Sample(layout="consent wall", data=site.page(body, title=site.name), stories=[])


# ---------------------------------------------------------------- text, several


def captions_between(site: Site) -> Sample:
    """Headlines once, names and days below, captions with credits between the paragraphs."""
    stories = [site.story() for _ in range(site.draw.randint(2, 3))]
    out = []
    for story in stories:
        lines = list(story.paragraphs)
        lines.insert(min(3, len(lines) - 1), f"{story.captions[0]} [{story.agency}]")
        story.captions = story.captions[:1]
        out.append("\n\n".join([story.headline, f"By {story.byline}", f"Published {day_of(story.day)}", *lines]))
    return _plain("captions between", "\n\n".join(out), stories, dated=True)


def read_more_between(site: Site) -> Sample:
    """Stories with pointers to others inside and between."""
    stories = _several(site, 2, 3)
    out = []
    for story in stories:
        lines = list(story.paragraphs)
        lines.insert(2, f"READ MORE: {site.teaser()[0]}")
        out.append(
            "\n\n".join([story.headline, f"{story.byline} / {story.agency}", *lines, f"READ ALSO: {site.teaser()[0]}"])
        )
    return _plain("read more between", "\n\n".join(out), stories)


def numbered_items(site: Site) -> Sample:
    """A mail digest: numbered headlines with the source and day in brackets, text below."""
    stories = _several(site, 3, 4, least=3, most=4)
    out = ["DAILY PRESS REVIEW", day_of(stories[0].day)]
    for n, story in enumerate(stories, 1):
        head = f"{n}) {story.headline} ({site.name}, {day_of(story.day)})"
        out.append("\n\n".join([head, *story.paragraphs]))
        story.headline = head
        story.titled = False
    return _plain("numbered items", "\n\n\n".join(out), stories)


def mail_chain(site: Site) -> Sample:
    """Articles that somebody forwarded in one mail, each under lines of the mail."""
    stories = _several(site, 2, 3)
    out = []
    for story in stories:
        out.append(
            f"---------- Forwarded message ---------\nFrom: News Desk <desk@courier.example>\nDate: {story.day:%a}, {MONTHS['en'][story.day.month - 1][:3]} {story.day.day}, {story.day.year} at 9:12 AM\nSubject: {story.headline}\nTo: <team@monitors.example>\n\n"
            + "\n\n".join([story.headline, *(textwrap.fill(p, 76, break_on_hyphens=False) for p in story.paragraphs)])
        )
    return _plain("mail chain", "\n\n\n".join(out), stories, dated=True)


def database_records(site: Site) -> Sample:
    """Records of a press database: fields in capitals, the body below, a line that ends each."""
    stories = _several(site, 2, 3)
    out = []
    for n, story in enumerate(stories, 1):
        out.append(
            f"{n} of {len(stories)} DOCUMENTS\n\n{site.name}\n\n{day_of(story.day)} {story.day:%A}\n\n{story.headline}\n\nBYLINE: {story.byline}\n\nSECTION: WORLD; Pg. {n}\n\nLENGTH: {sum(len(p.split()) for p in story.paragraphs)} words\n\nDATELINE: {story.place}\n\n"
            + "\n\n".join(story.paragraphs)
            + f"\n\nLOAD-DATE: {day_of(story.day)}\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\nCopyright {story.day.year} {site.name}\nAll Rights Reserved"
        )
    return _plain("database records", "\n\n\n".join(out), stories, dated=True)


def place_and_day(site: Site) -> Sample:
    """A bulletin: headline, then a line of place and day, then the text."""
    stories = _several(site, 2, 4)
    out = [
        "\n".join([s.headline, f"{s.place}, {s.day.day} {MONTHS['en'][s.day.month - 1]} {s.day.year}", *s.paragraphs])
        for s in stories
    ]
    return _plain("place and day", "\n\n".join(out), stories, dated=True)


def starred(site: Site) -> Sample:
    """Chat style: headlines between stars, the address below."""
    stories = _several(site, 2, 4)
    out = ["\n".join([f"*{s.headline}*", *s.paragraphs, f"{site.host}/{n}"]) for n, s in enumerate(stories)]
    for story in stories:
        story.headline = f"*{story.headline}*"
    return _plain("starred", "\n\n".join(out), stories)


# ---------------------------------------------------------------- text, one article


def single_timeline(site: Site) -> Sample:
    """One article that goes through days, each on a line of its own."""
    story = site.story(least=8, most=10)
    story.captions = []
    for k in range(min(3, (len(story.paragraphs) - 1) // 2)):
        story.paragraphs.insert(1 + 2 * k, f"{MONTHS['en'][(k * 3) % 12]} {4 + k}, {2014 + k // 4}")
    return _plain("single, timeline", "\n\n".join([story.headline, *story.paragraphs]), [story], single=True)


def single_list(site: Site) -> Sample:
    """One article with numbered subheads and a list of terms."""
    story = site.story(least=8, most=10)
    story.captions = []
    for k, head in enumerate(
        ["1. What both sides want from the talks", "2. Who would watch the line", "3. What is left for later"]
    ):
        story.paragraphs.insert(1 + 3 * k, head)
    story.paragraphs[3:3] = [
        "- An end to the shelling of towns.",
        "- The road to the coast open for food.",
        "- Thirty captives freed.",
    ]
    return _plain(
        "single, list", "\n\n".join([story.headline, f"By {story.byline}", *story.paragraphs]), [story], single=True
    )


def single_dialogue(site: Site) -> Sample:
    """One interview with Q and A at the line's beginning."""
    story = site.story(least=6, most=8)
    story.captions = []
    asked = "Q: What did they say about this, and who was in the room?"
    story.paragraphs = [
        line
        for n, p in enumerate(story.paragraphs)
        for line in ([p] if n == 0 else [f"{asked[:-1]} on day {n}?", f"A: {p}"])
    ]
    return _plain("single, dialogue", "\n\n".join([story.headline, *story.paragraphs]), [story], single=True)


def single_live_text(site: Site) -> Sample:
    """One report that names clock times at the beginning of its paragraphs."""
    story = site.story(least=6, most=8)
    story.captions = []
    story.paragraphs = [
        p if n == 0 else f"At {6 + n}:15 a.m., {p[0].lower()}{p[1:]}" for n, p in enumerate(story.paragraphs)
    ]
    return _plain("single, live text", "\n\n".join([story.headline, *story.paragraphs]), [story], single=True)


def single_long_subheads(site: Site) -> Sample:
    """One feature whose subheads are in capitals and as long as headlines."""
    story = site.story(least=9, most=11)
    story.captions = []
    for k, head in enumerate(
        ["THE ROAD THAT NOBODY WANTS TO CLOSE", "A LIST OF NAMES AND WHAT IT IS WORTH", "WHO WOULD STAND BETWEEN THEM"]
    ):
        if 2 + 3 * k < len(story.paragraphs):
            story.paragraphs.insert(2 + 3 * k, head)
    return _plain(
        "single, long subheads",
        "\n\n".join([story.headline, f"By {story.byline}", *story.paragraphs]),
        [story],
        single=True,
    )


def single_statement(site: Site) -> Sample:
    """One statement with numbered paragraphs, a place and day above and a signature below."""
    story = site.story(least=5, most=7)
    story.captions = []
    day = f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"
    story.paragraphs = [f"{n}. {p}" for n, p in enumerate(story.paragraphs, 1)]
    return _plain(
        "single, statement",
        "\n\n".join([story.headline, f"{story.place}, {day}", *story.paragraphs]),
        [story],
        single=True,
        dated=True,
    )


def single_quoted_letter(site: Site) -> Sample:
    """One report that holds a letter in full, with its day, its address and its signature."""
    story = site.story(least=6, most=8)
    story.captions = []
    at = len(story.paragraphs) // 2
    story.paragraphs[at:at] = [
        "Dear Mr. Secretary,",
        "We write to you on behalf of the families of those who are held on both sides of the line.",
        "We ask that the lists be made public before the month is over.",
        "Yours sincerely, the families of the captives.",
    ]
    return _plain("single, letter", "\n\n".join([story.headline, *story.paragraphs]), [story], single=True)


GATHERED: tuple[Layout, ...] = (live_data, next_up, newsletter, definition_days)
ALONE: tuple[Layout, ...] = (today_above,)
NOTHING: tuple[Layout, ...] = (topic_page, search_results, consent_wall)
PASTED_SEVERAL: tuple[Layout, ...] = (
    captions_between, read_more_between, numbered_items, mail_chain, database_records, place_and_day, starred,
)  # fmt: skip
PASTED_SINGLES: tuple[Layout, ...] = (
    single_timeline, single_list, single_dialogue, single_live_text, single_long_subheads, single_statement,
    single_quoted_letter,
)  # fmt: skip
