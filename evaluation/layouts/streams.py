"""Streams of stories: wires, feeds, scrolls, letters, exports and copied lists, and single ones that look like them.

Drawn up before anything was mended for them; their words are made up.
"""

import textwrap
from datetime import date, timedelta

from evaluation.layouts.newsrooms import paragraphs, single, start
from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.layouts.systems import english
from evaluation.madestories import MadeStory

BRIEFED = ("SUDAN", "LEBANON", "YEMEN", "LIBYA", "MYANMAR", "COLOMBIA", "SOUTH SUDAN")
LABELS = ("TOP STORY", "ALSO TODAY", "FROM THE REGION", "WORTH YOUR TIME")
THAT_DAY = date(2024, 5, 14)


def _stories(
    site: Site, fewest: int = 3, many: int = 5, *, captions: int = 0, dated: bool = True, least: int = 5, most: int = 9
) -> list[MadeStory]:
    made = [english(site).story(least=least, most=most) for _ in range(site.draw.randint(fewest, many))]
    for story in made:
        story.captions, story.dated = story.captions[:captions], dated
    return made


def _on(day: date, stories: list[MadeStory]) -> list[MadeStory]:
    for story in stories:
        story.day, story.dated = day, True
    return stories


def _ps(story: MadeStory) -> str:
    return "".join(paragraphs(story))


def _long(story: MadeStory) -> str:
    return f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"


def _short(story: MadeStory) -> str:
    return f"{MONTHS['en'][story.day.month - 1][:3]} {story.day.day}, {story.day.year}"


def _html(site: Site, layout: str, body: str, stories: list[MadeStory], title: str, *, stacked: bool = False) -> Sample:
    return Sample(layout=layout, data=site.page(body, title=title), stories=stories, stacked=stacked)


def _text(layout: str, text: str, stories: list[MadeStory]) -> Sample:
    return Sample(layout=layout, data=text.encode(), stories=stories, media_type="text/plain")


# ---------------------------------------------------------------- several, HTML


def clocked_wire(site: Site) -> Sample:
    """A wire's list: the clock time before each bold headline, the text parted by line breaks under a dateline."""
    stories = _stories(site, least=3, most=6, dated=False)
    for s in stories:
        s.paragraphs[0] = (
            f"{s.place.upper()}, {MONTHS['en'][s.day.month - 1][:3]} {s.day.day} ({s.agency}) - {s.paragraphs[0]}"
        )
    rows = "".join(
        f'<li class="wire-item"><span class="t">1{n}:4{n}</span> <strong>{esc(s.headline)}</strong><div class="wire-text">{"<br><br>".join(map(esc, s.paragraphs))}</div></li>'
        for n, s in enumerate(stories)
    )
    body = f'{site.nav()}<h1>Newswire</h1><ul class="wire">{rows}</ul>{site.footer()}'
    return _html(site, "clocked wire", body, stories, f"Newswire | {site.name}")


def wire_table(site: Site) -> Sample:
    """A wire's table: hour, agency and bold headline in one row, the text in the next."""
    stories = _stories(site, least=3, most=6)
    _on(stories[0].day, stories)
    rows = "".join(
        f'<tr class="h"><td>1{n}:0{n}</td><td>{s.agency}</td><td><b>{esc(s.headline)}</b></td></tr><tr class="t"><td colspan="3">{_ps(s)}</td></tr>'
        for n, s in enumerate(stories)
    )
    body = f"<h1>Wire stories, {_long(stories[0])}</h1><table>{rows}</table>"
    return _html(site, "wire table", body, stories, "Newsroom wire monitor")


def dated_blog(site: Site) -> Sample:
    """A blog service's front with whole posts: the day is a heading of a higher level above each headline."""
    stories = _stories(site)
    posts = "".join(
        f'<div class="date-outer"><h2 class="date-header"><span>{s.day.strftime("%A")}, {_long(s)}</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title"><a href="/p/{n}">{esc(s.headline)}</a></h3><div class="post-body entry-content">{"<br /><br />".join(map(esc, s.paragraphs))}</div><div class="post-footer">Posted by <span>Editor</span> at <a>8:12 AM</a> <a>No comments:</a></div></div></div></div></div>'
        for n, s in enumerate(stories)
    )
    body = f'<h1 class="title">Notes from the line</h1><div class="blog-posts hfeed">{posts}</div><a>Older Posts</a><div class="sidebar"><h2>Blog Archive</h2><ul><li>2024 (31)</li></ul></div>'
    return _html(site, "dated blog", body, stories, "Notes from the line")


def exported_posts(site: Site) -> Sample:
    """An export of a social network: who shared, the text with its headline as first line, the day below."""
    stories = _stories(site, least=4, most=6)
    posts = "".join(
        f'<div class="_3-95 _a6-g"><div class="_2ph_ _a6-h">{site.name} shared a post.</div><div class="_2ph_ _a6-p"><div><div class="_2pin"><div>{esc(s.headline)}<br /><br />{"<br /><br />".join(map(esc, s.paragraphs))}</div></div></div></div><div class="_3-94 _a6-o"><a href="/x"><div class="_a72d">{_short(s)} 5:22 pm</div></a></div></div>'
        for s in stories
    )
    return _html(
        site,
        "exported posts",
        f'<div class="_a70e">Your posts</div><div class="_a706">{posts}</div>',
        stories,
        "Your posts",
    )


def posts_of_a_page(site: Site) -> Sample:
    """A social network's page: its name as a linked heading above each post, the time without a year, buttons."""
    stories = _stories(site, dated=False)
    posts = "".join(
        f'<div role="article"><div><h4><span><a href="/p">{site.name}</a></span></h4><span><a href="/p/{n}">{MONTHS["en"][s.day.month - 1]} {s.day.day} at 10:2{n} AM</a> · <span>Public</span></span></div><div data-ad-preview="message"><div dir="auto">{esc(s.headline)}</div>{"".join(f"<div dir=auto>{esc(x)}</div>" for x in s.paragraphs)}</div><div>2{n} shares</div><div>Like</div><div>Comment</div><div>Share</div></div>'
        for n, s in enumerate(stories)
    )
    body = f'<div role="main"><h1>{site.name}</h1><div>12K followers</div><div role="feed">{posts}</div></div>'
    return _html(site, "posts of a page", body, stories, f"{site.name} | Posts")


def saved_posts(site: Site) -> Sample:
    """Saved posts of a network without headlines: sender and day in one line, counters below."""
    stories = _stories(site, 4, 6, least=3, most=4)
    for s in stories:
        s.titled = False
    posts = "".join(
        f'<article class="tweet"><div class="user"><b>{site.name}</b> <span>@post{n}</span> · <a href="/s/{n}">{_short(s)}</a></div><div lang="en" class="tweet-text">{"<br><br>".join(map(esc, s.paragraphs))}</div><div class="stats"><span>1{n} replies</span><span>3{n} reposts</span><span>12{n} likes</span></div></article>'
        for n, s in enumerate(stories)
    )
    return _html(site, "saved posts", f"<main><h2>Saved posts</h2>{posts}</main>", stories, "Saved posts")


def briefing_highlights(site: Site) -> Sample:
    """Highlights of a world body's briefing: bold lines that name countries and no more."""
    stories = _on(THAT_DAY, _stories(site, least=3, most=4))
    for s, name in zip(stories, site.draw.sample(BRIEFED, len(stories)), strict=True):
        s.headline = name
    parts = "".join(f"<p><strong>{s.headline}</strong></p>{_ps(s)}" for s in stories)
    body = f'<h1 class="page-header">Highlights of the Noon Briefing by the Spokesman</h1><p>TUESDAY, 14 MAY 2024</p><div class="field-body">{parts}</div>'
    return _html(site, "briefing highlights", body, stories, "Noon Briefing Highlights, 14 May 2024 | United Nations")


def bold_week(site: Site) -> Sample:
    """A week in review that calls itself an article: bold lines over some paragraphs each, no day or name below."""
    stories = _on(THAT_DAY, _stories(site, least=3, most=4))
    parts = "".join(f"<p><strong>{esc(s.headline)}</strong></p>{_ps(s)}" for s in stories)
    body = f'{site.nav()}<article><h1>The week in review: stories from the region</h1><div class="meta">By Staff | <time datetime="2024-05-14T09:00:00Z">May 14, 2024</time></div><p>Every Saturday we look back at what made the week.</p>{parts}</article>{site.footer()}'
    head = '<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-14T09:00:00Z">'
    data = site.page(body, title=f"The week in review: stories from the region - {site.name}", head=head)
    return Sample(layout="bold week", data=data, stories=stories)


def letter_sections(site: Site) -> Sample:
    """A letter that doesn't say what it is: labels above linked headlines, a sponsor's words, a list, a farewell."""
    stories = _stories(site, 3, 4, least=4, most=6, dated=False)
    parts = "".join(
        f'<h2 style="color:#c00">{label}</h2><h3><a href="/l/{n}">{esc(s.headline)}</a></h3>{_ps(s)}'
        for n, (s, label) in enumerate(zip(stories, LABELS, strict=False))
    )
    others = "".join(f'<li><a href="/o/{n}">{esc(site.teaser()[0])}</a></li>' for n in range(3))
    body = f"<h1>The Evening Dispatch</h1><p>Good evening, it’s Lena.</p><div><p>A MESSAGE FROM OUR SPONSOR</p><p>Harbour Bank helps small firms to grow. <a>Learn more</a></p></div>{parts}<h2>IN OTHER NEWS</h2><ul>{others}</ul><p>Thanks for reading. See you tomorrow.</p><p>Was this forwarded to you? <a>Sign up here</a>.</p>"
    return _html(site, "letter sections", body, stories, "The Evening Dispatch")


def clocked_paragraphs(site: Site) -> Sample:
    """A live page of paragraphs: the hour and the headline in one bold line above each post."""
    stories = _stories(site, 4, 6, least=3, most=4, dated=False)
    posts = "".join(f"<p><strong>1{n}:22 GMT - {esc(s.headline)}</strong></p>{_ps(s)}" for n, s in enumerate(stories))
    body = f"{site.nav()}<article><h1>LIVE: Truce talks enter second day</h1><p>By News Agencies</p>{posts}</article>{site.footer()}"
    return _html(site, "clocked paragraphs", body, stories, f"LIVE: Truce talks enter second day | {site.name}")


def led_scroll(site: Site) -> Sample:
    """Stories loaded below one another: a standfirst, then name and day side by side without a blank."""
    stories = _stories(site, 2, 4, captions=1)
    parts = "".join(
        f'<div class="story-wrap"><div class="story-top"><h2>{esc(s.headline)}</h2><p class="sub">{site.lead(s)}</p><span class="w">{s.byline} | {site.name}</span><span class="d">{_long(s)} 10:22 IST</span></div><div class="pic"><img alt=""><span class="cap">{esc(s.captions[0])} | Photo Credit: {s.agency}</span></div><div class="txt">{_ps(s)}</div></div><div class="gap">ADVERTISEMENT</div>'
        for s in stories
    )
    body = f'{site.nav()}<div id="scroller">{parts}</div>{site.footer()}'
    return _html(site, "led scroll", body, stories, f"{stories[0].headline} - {site.name}", stacked=True)


def footed_blog(site: Site) -> Sample:
    """A blog whose entries have name, day and links in one line below the text."""
    stories = _stories(site, 3, 4)
    parts = "".join(
        f'<div class="blogentry"><div class="blogtitle"><a href="/e{n}">{esc(s.headline)}</a></div><div class="blogbody">{_ps(s)}</div><div class="blogfoot">{s.byline} | {day_of(s.day)} | <a>Permalink</a> | <a>{n} Comments</a></div></div>'
        for n, s in enumerate(stories)
    )
    return _html(site, "footed blog", f'<div class="bloghead">{site.name}</div>{parts}', stories, site.name)


def clipped_fields(site: Site) -> Sample:
    """Press clippings: large bold headlines, fields with bold names below, rules between."""
    stories = _stories(site, 2, 4)
    parts = "".join(
        f'<div class="clip"><hr><p><font size="5"><b>{esc(s.headline)}</b></font></p><p><b>Publication:</b> {site.name}<br><b>Date:</b> {_long(s)}<br><b>Author:</b> {s.byline}<br><b>Page:</b> {n + 1}</p>{_ps(s)}</div>'
        for n, s in enumerate(stories)
    )
    return _html(site, "clipped fields", f"<h2>Press clippings</h2>{parts}", stories, "Press clippings")


# ---------------------------------------------------------------- several, plain


def media_summary(site: Site) -> Sample:
    """A summary out of a document: lines cut at 88 columns, the source below each headline, a count of pages."""
    stories = _stories(site, 3, 4)
    lines = ["DAILY MEDIA SUMMARY", "Prepared by the Public Information Office", ""]
    for n, s in enumerate(stories):
        lines += [s.headline, f"Source: {site.name}, {_long(s)}", ""]
        for x in s.paragraphs:
            lines += [*textwrap.wrap(x, 88), ""]
        lines += [f"Daily Media Summary{' ' * 30}Page {n + 1} of {len(stories)}", ""]
    return _text("media summary", "\n".join(lines), stories)


def printed_paper(site: Site) -> Sample:
    """A paper's text layer: its name, the day and the page far from one another above each story."""
    stories = _stories(site, 2, 4)
    _on(stories[0].day, stories)
    lines: list[str] = []
    for n, s in enumerate(stories):
        lines += [f"{site.name.upper()}          {s.day.strftime('%A')}, {day_of(s.day)}          A{n + 4}", ""]
        lines += [*textwrap.wrap(s.headline, 46), f"By {s.byline}", ""]
        for x in s.paragraphs:
            lines += [f"  {line}" if k == 0 else line for k, line in enumerate(textwrap.wrap(x, 52))]
        lines += [""]
    return _text("printed paper", "\n".join(lines), stories)


def signed_ends(site: Site) -> Sample:
    """Stories of several agencies: a picture's line below each headline, the agency behind the last words."""
    stories = _stories(site, 3, 4, dated=False)
    parts = [
        f"{s.headline}\n\nFile photo: {site.teaser()[0]}\n\n"
        + "\n\n".join(s.paragraphs)
        + site.draw.choice([" – AFP", " — Xinhua", " - Reuters"])
        for s in stories
    ]
    return _text("signed ends", "\n\n".join(parts), stories)


def copied_pages(site: Site) -> Sample:
    """Pages of a broadcaster copied one below the other, with what it says to screen readers before captions."""
    stories = _stories(site, 2, 4, captions=1)
    parts = []
    for n, s in enumerate(stories):
        lines = [*s.paragraphs[:2], f"Image source, Getty Images\nImage caption,\n{s.captions[0]}", *s.paragraphs[2:]]
        head = f"https://www.news.example/world-{n}\n\n{s.headline}\n\n{_long(s)}\nShare\nSave\n{s.byline}\nReporting from {s.place}"
        parts.append("\n\n".join([head, *lines]))
    return _text("copied pages", "\n\n".join(parts), stories)


def closed_stories(site: Site) -> Sample:
    """A state agency's stories between stars: source, day and editor in one line, the desk's mark at the end."""
    stories = _stories(site, 3, 4)
    parts = [
        f"{s.headline}\n\nSource: Xinhua | {s.day} 10:22:33 | Editor: huaxia\n\n"
        + "\n\n".join(s.paragraphs)
        + " Enditem"
        for s in stories
    ]
    return _text("closed stories", "\n\n***\n\n".join(parts), stories)


def database_texts(site: Site) -> Sample:
    """A database's export as text: a count, then fields above and below each text."""
    stories = _stories(site, 2, 4)
    parts = [
        f"Document {n + 1} of {len(stories)}\n\n{s.headline}\n\nAuthor: {s.byline}\n\nPublication info: {site.name} ; London [London]. {_long(s)}.\n\nFull text:\n\n"
        + "\n\n".join(s.paragraphs)
        + f"\n\nPublication title: {site.name}\n\nProQuest document ID: 30{n}7788{n}\n\nCopyright: Copyright {site.name} {_long(s)}\n\n{'_' * 60}"
        for n, s in enumerate(stories)
    ]
    return _text("database texts", "\n\n".join([f"{len(stories)} documents", *parts]), stories)


# ---------------------------------------------------------------- single


def long_openings(site: Site) -> Sample:
    """An article above others, each with a name, a day and two paragraphs."""
    story = start(site, captions=1)
    more = "".join(
        f'<div class="m"><h2><a href="/m{k}">{esc(title)}</a></h2><div>By Staff Writer | {day_of(story.day - timedelta(days=k + 1))}</div><p>{esc(text)}</p><p>{esc(site.teaser()[1])} …</p></div>'
        for k, (title, text) in enumerate(site.teaser() for _ in range(3))
    )
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1><div>By {story.byline} | {day_of(story.day)}</div><figure><img><figcaption>{esc(story.captions[0])}</figcaption></figure>{_ps(story)}</article><section><h2>More stories</h2>{more}</section>{site.footer()}"
    return single(site, "long openings", body, story)


def unlinked_openings(site: Site) -> Sample:
    """An article above others whose headlines lead nowhere."""
    story = start(site)
    others = "".join(
        f'<div class="o"><h3>{esc(title)}</h3><p>{esc(text)}</p><p>{esc(site.teaser()[1])}</p></div>'
        for title, text in (site.teaser() for _ in range(3))
    )
    body = f'{site.nav()}<div class="page"><h1>{esc(story.headline)}</h1><p>By {story.byline} | {day_of(story.day)}</p>{_ps(story)}<h2>Other news</h2>{others}</div>{site.footer()}'
    return single(site, "unlinked openings", body, story, card=False)


def old_tables(site: Site) -> Sample:
    """A local paper's table of fonts that are never closed, the picture's line in small letters right behind it."""
    story = start(site, captions=1)
    text = "\n".join(f"<p align=justify><font face=Verdana size=2>{esc(x)}" for x in story.paragraphs)
    body = f"<table width=980><tr><td colspan=3><img src=banner.gif><marquee>Breaking: {esc(site.teaser()[0])}</marquee><tr><td width=160><a href=home.php>Home</a><br><a href=obit.php>Obituaries</a><td><font size=5 color=#990000><b>{esc(story.headline)}</b></font><br><i>By {story.byline}</i><br>Posted on {story.day.strftime('%d %b, %Y')} 04:33 am<br><img src=p.jpg width=300><br><font size=1>{esc(story.captions[0])}</font>{text}<p><a href=back>Back</a> <a href=print.php>Print</a><td width=200><b>Latest News</b><br><a href=1.php>{esc(site.teaser()[0])}</a></table><center>Copyright 2024 {site.name}. Powered by WebMasters Ltd</center>"
    return single(site, "old tables", body, story, title=f"{site.name} - {story.headline}", card=False)


def boxed_picture(site: Site) -> Sample:
    """A portal: the picture and its line in one box, the day in words below, what to watch behind the text."""
    story = start(site, captions=1)
    body = f'{site.nav()}<div id="section"><h1>{esc(story.headline)}</h1><div class="floatRight"><img><p>{esc(story.captions[0])}</p></div><a href="/g">General News</a> of {story.day.strftime("%A")}, {_long(story)}<br><div id="content">{_ps(story)}<p><b>Watch the latest episode of our evening show below:</b></p><p>SSD/BB</p></div></div><div><h2>Related Articles:</h2><ul><li><a href="/x">{esc(site.teaser()[0])}</a></li></ul></div>'
    return single(site, "boxed picture", body, story, title=story.headline, card=False)


def boxed_author(site: Site) -> Sample:
    """A theme's parts: the author's box between headline and day, a place in capitals in letters of its own."""
    story = start(site, captions=1)
    opening = f"<p><strong>{story.place.upper()} </strong>– {esc(story.paragraphs[0])}</p>"
    text = opening + "".join(paragraphs(story)[1:])
    story.paragraphs[0] = f"{story.place.upper()} – {story.paragraphs[0]}"
    body = f'{site.nav()}<div class="td-post-header"><h1 class="tdb-title-text">{esc(story.headline)}</h1><div class="tdb-author-box"><a>{story.byline}</a></div><time class="entry-date" datetime="{story.day}T08:00:00+03:00">{day_of(story.day)}</time></div><div class="tdb_single_featured_image"><img><figcaption>{esc(story.captions[0])} | FILE PHOTO</figcaption></div><div class="td-post-content">{text}<p><strong>Support independent journalism. Subscribe to {site.name} today.</strong></p></div>{site.related()}{site.footer()}'
    return single(site, "boxed author", body, story)


STREAMS: tuple[Layout, ...] = (
    clocked_wire, wire_table, dated_blog, exported_posts, posts_of_a_page, saved_posts, briefing_highlights, bold_week,
    letter_sections, clocked_paragraphs, led_scroll, footed_blog, clipped_fields,
)  # fmt: skip
STREAM_TEXTS: tuple[Layout, ...] = (
    media_summary, printed_paper, signed_ends, copied_pages, closed_stories, database_texts,
)  # fmt: skip
BESIDE: tuple[Layout, ...] = (long_openings, unlinked_openings, old_tables, boxed_picture, boxed_author)
