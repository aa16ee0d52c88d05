"""HTML pages that hold several stories: letters, digests, archives of lists, press reviews, live pages, old bulletins.

Drawn up before anything was mended for them; their words are made up.
"""

from evaluation.layouts.newsrooms import SHORT, paragraphs
from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.layouts.systems import english
from evaluation.madestories import MadeStory


def _several(site: Site, fewest: int = 2, many: int = 4, *, dated: bool = False, **kind: int) -> list[MadeStory]:
    english(site)
    stories = [site.story(**kind) for _ in range(site.draw.randint(fewest, many))]
    for story in stories:
        story.captions = []
        story.dated = dated
    return stories


def _sample(
    site: Site, layout: str, body: str, stories: list[MadeStory], *, title: str = "", stacked: bool = False
) -> Sample:
    return Sample(layout=layout, data=site.page(body, title=title or site.name), stories=stories, stacked=stacked)


def _long_day(story: MadeStory) -> str:
    return f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"


def _ps(story: MadeStory) -> str:
    return "".join(paragraphs(story))


# ---------------------------------------------------------------- lists and forums


def list_table(site: Site) -> Sample:
    """An archive of a list in tables: a row of fields above each message, the text in one cell."""
    stories = _several(site, dated=True)
    rows = "".join(
        f'<table class="msg" border="0"><tr class="head"><td>From:</td><td>{s.byline}</td></tr><tr><td>Date:</td><td>{s.day.day} {SHORT[s.day.month - 1]} {s.day.year} 09:12</td></tr><tr><td>Subject:</td><td><b>{esc(s.headline)}</b></td></tr><tr><td colspan="2">{"<br><br>".join(esc(p) for p in s.paragraphs)}</td></tr></table><hr>'
        for s in stories
    )
    return _sample(
        site,
        "list table",
        f"<h2>Archive of peace-watch, all messages</h2>{rows}<p>Powered by list software</p>",
        stories,
        title="peace-watch archive",
    )


def list_thread_view(site: Site) -> Sample:
    """A list's thread drawn by a newer program: sender, day and subject in elements, the text in `pre` below."""
    stories = _several(site, dated=True)
    posts = "".join(
        f'<div class="email"><div class="email-header"><div class="email-author"><span class="name">{s.byline}</span></div><div class="email-date"><span title="Sender\'s time">{s.day.day} {SHORT[s.day.month - 1]} {s.day.year}</span></div><div class="email-subject"><strong>{esc(s.headline)}</strong></div></div><div class="email-body"><pre>{chr(10).join(esc(p) + chr(10) for p in s.paragraphs)}</pre></div><div class="email-info"><a>Reply</a> <span>0</span><a>Like</a></div></div>'
        for s in stories
    )
    return _sample(
        site,
        "list thread view",
        f'<nav><a>List overview</a></nav><div class="container"><h3>Stories of the week</h3>{posts}</div>',
        stories,
        title="Stories of the week - peace-watch",
    )


def pasted_forum(site: Site) -> Sample:
    """A news thread of a forum: each post is another pasted story, its headline in bold, its source as a link."""
    stories = _several(site)
    posts = "".join(
        f'<article class="message message--post" data-author="user{n}"><div class="message-user"><h4><a>user{n}</a></h4><h5>Well-known member</h5></div><header><a><time datetime="2025-10-0{n + 1}T09:12:00+0000">Oct {n + 1}, 2025</time></a><a>#{n + 1}</a></header><div class="bbWrapper"><b>{esc(s.headline)}</b><br><br>{"<br><br>".join(esc(p) for p in s.paragraphs)}<br><br><a href="https://paper.example/{n}">https://paper.example/{n}</a></div><footer><a>Like</a><a>Reply</a></footer></article>'
        for n, s in enumerate(stories)
    )
    body = f'{site.nav()}<h1>Reports from the front: keep them here</h1><div class="block-body">{posts}</div>{site.footer()}'
    sample = _sample(site, "pasted forum", body, stories, title=f"Reports from the front | {site.name} board")
    for n, story in enumerate(stories):
        story.day, story.dated = story.day.replace(year=2025, month=10, day=n + 1), True
    return sample


# ---------------------------------------------------------------- letters and digests


def briefing_letter(site: Site) -> Sample:
    """A morning letter on a site: one greeting, then stories under second-level headings, each with its own link."""
    stories = _several(site, 3, 5)
    parts = "".join(
        f'<div class="item"><h2>{esc(s.headline)}</h2>{_ps(s)}<p><a href="/s">Read the full story</a></p></div><hr>'
        for s in stories
    )
    body = f"{site.nav()}<article><h1>Your Monday briefing</h1><p>Good morning.</p>{parts}<p>That is all for today. See you tomorrow.</p></article>{site.footer()}"
    return _sample(site, "briefing letter", body, stories, title="Your Monday briefing")


def bold_digest(site: Site) -> Sample:
    """A digest whose headlines are bold lines in paragraphs; each story ends with its source in brackets."""
    stories = _several(site, 3, 5)
    parts = "".join(
        f"<p><strong>{esc(s.headline)}</strong></p>{''.join(paragraphs(s)[:-1])}<p>{esc(s.paragraphs[-1])} (<a href='/x'>{s.agency}</a>)</p>"
        for s in stories
    )
    body = f'{site.nav()}<main><h1>Daily media digest, {day_of(stories[0].day)}</h1><div class="text">{parts}</div></main>{site.footer()}'
    for s in stories:  # the one day that the page's own heading names
        s.day, s.dated = stories[0].day, True
    return _sample(site, "bold digest", body, stories, title="Daily media digest")


def press_review_table(site: Site) -> Sample:
    """A press review in a table: outlet and day in one cell, headline and text in the next."""
    stories = _several(site, dated=True)
    outlets = ("The Coast Post", "Echo 24", "Gulf Lantern", "Morning Star", "Harbour Post")
    rows = "".join(
        f'<tr><td valign="top"><b>{outlet}</b><br>{_long_day(s)}</td><td><p><b>{esc(s.headline)}</b></p>{_ps(s)}</td></tr>'
        for s, outlet in zip(stories, outlets, strict=False)
    )
    return _sample(
        site,
        "press review table",
        f'<h1>Press review</h1><table border="1">{rows}</table>',
        stories,
        title="Press review",
    )


def database_export(site: Site) -> Sample:
    """A press database's page: number, outlet, day, headline, byline, length, body, date of loading, copyright."""
    stories = _several(site, dated=True)
    docs = "".join(
        f'<a name="DOC{n}"></a><div class="c0"><p class="c1"><span class="c2">{n} of {len(stories)} DOCUMENTS</span></p></div><div class="c3"><p class="c1"><span class="c2">{site.name}</span></p></div><div class="c3"><p class="c1"><span class="c4">{MONTHS["en"][s.day.month - 1]}</span><span class="c2"> {s.day.day}, {s.day.year} {s.day.strftime("%A")}</span></p></div><div class="c4"><p class="c5"><span class="c6">{esc(s.headline)}</span></p></div><div class="c4"><p class="c5"><span class="c7">BYLINE: </span><span class="c2">{s.byline}</span></p></div><div class="c4"><p class="c5"><span class="c7">SECTION: </span><span class="c2">WORLD; Pg. 8</span></p></div><div class="c4"><p class="c5"><span class="c7">LENGTH: </span><span class="c2">{len(s.text.split())} words</span></p></div><div class="c4">{"".join(f"<p class=c8><span class=c2>{esc(p)}</span></p>" for p in s.paragraphs)}</div><div class="c4"><p class="c5"><span class="c7">LOAD-DATE: </span><span class="c2">November 9, 2025</span></p></div><div class="c4"><p class="c5"><span class="c7">LANGUAGE: </span><span class="c2">ENGLISH</span></p></div><div class="c3"><p class="c1"><span class="c2">Copyright {s.day.year} {site.name}<br>All Rights Reserved</span></p></div>'
        for n, s in enumerate(stories, 1)
    )
    return _sample(site, "database export", docs, stories, title="Export")


def second_database(site: Site) -> Sample:
    """Another's: each article in an element with its fields one below the other, an index of figures below."""
    stories = _several(site, dated=True)
    docs = "".join(
        f'<div class="article enArticle"><div class="deHeadline"><span class="enHeadline">{esc(s.headline)}</span></div><div class="author">{s.byline}</div><div>{len(s.text.split())} words</div><div>{_long_day(s)}</div><div>{site.name}</div><div>COUR</div><div>English</div><div>(c) {s.day.year} {site.name}</div>{"".join(f"<p class=articleParagraph>{esc(p)}</p>" for p in s.paragraphs)}<p>Document COUR0000{s.day.year}0304ek3400{n:03}</p></div><br>'
        for n, s in enumerate(stories, 1)
    )
    return _sample(site, "second database", docs, stories, title="Articles")


def word_review(site: Site) -> Sample:
    """A review out of a word processor: everything is `MsoNormal`, headlines are bold, the source is in italics below."""
    stories = _several(site, dated=True)
    parts = "".join(
        f'<p class="MsoNormal"><b><span style="font-size:14.0pt">{esc(s.headline)}<o:p></o:p></span></b></p><p class="MsoNormal"><i>{site.name}, {_long_day(s)}<o:p></o:p></i></p>{"".join(f"<p class=MsoNormal>{esc(p)}<o:p></o:p></p>" for p in s.paragraphs)}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>'
        for s in stories
    )
    return _sample(site, "word review", f'<div class="WordSection1">{parts}</div>', stories, title="Review")


def clip_cells(site: Site) -> Sample:
    """Two stories side by side in an old table, each headline in large bold letters, its place and day below."""
    stories = _several(site, 2, 2, dated=True)
    cells = "".join(
        f'<td width="50%" valign="top"><font size="4"><b>{esc(s.headline)}</b></font><br><font size="1">{s.place}, {_long_day(s)}</font><br><br>{"<br><br>".join(esc(p) for p in s.paragraphs)}</td>'
        for s in stories
    )
    return _sample(
        site,
        "clip cells",
        f'<center><img src="logo.gif"></center><table width="760"><tr>{cells}</tr></table><center><font size="1">© 2003 {site.name}</font></center>',
        stories,
        title=f"{site.name} on line",
    )


def old_news_page(site: Site) -> Sample:
    """A news page of 1999: names of anchors, a list of headlines above that leads to them, "back to top" below each."""
    stories = _several(site, 3, 5)
    index = "".join(f'<li><a href="#{n}">{esc(s.headline)}</a></li>' for n, s in enumerate(stories))
    parts = "".join(
        f'<p><a name="{n}"></a><b>{esc(s.headline)}</b></p>{_ps(s)}<p><a href="#top">Back to top</a></p><hr>'
        for n, s in enumerate(stories)
    )
    return _sample(
        site,
        "old news page",
        f'<a name="top"></a><h1>{site.name} - Weekly Bulletin No. 114</h1><ul>{index}</ul><hr>{parts}',
        stories,
        title=f"{site.name} bulletin",
    )


def run_in_heads(site: Site) -> Sample:
    """Notes of the day: each headline is a heading of the fourth level with its place, `article` nowhere."""
    stories = _several(site, 3, 4)
    parts = "".join(
        f'<div class="brief"><h4>{esc(s.headline)}</h4><p><b>{s.place.upper()} —</b> {esc(s.paragraphs[0])}</p>{"".join(paragraphs(s)[1:])}</div>'
        for s in stories
    )
    for s in stories:
        s.paragraphs[0] = f"{s.place.upper()} — {s.paragraphs[0]}"
    return _sample(
        site,
        "run in heads",
        f"{site.nav()}<main><h1>Around the region</h1>{parts}</main>{site.footer()}",
        stories,
        title="Around the region",
    )


# ---------------------------------------------------------------- live pages and stacks


def modern_live(site: Site) -> Sample:
    """A live page of today: posts as `article` in list items, a pinned summary, buttons, avatars, "key points"."""
    stories = _several(site, 4, 7, least=2, most=4, dated=True)
    posts = "".join(
        f'<li data-testid="post"><article><header><span data-testid="live-event-time"><time datetime="{stories[0].day}T1{n}:20:00Z">1{n}:20 GMT</time></span><h3>{esc(s.headline)}</h3></header><div class="author"><img src="a"><span>{s.byline}</span><span>Reporting from {s.place}</span></div><div class="post-body">{_ps(s)}</div><button>Share</button><span>Copy link</span></article></li>'
        for n, s in enumerate(stories)
    )
    for s in stories:
        s.day = stories[0].day
    body = f'{site.nav()}<main><h1>Live: talks go on as road stays shut</h1><div class="summary"><h2>Summary</h2><ul><li>Road is still shut, drivers say</li><li>Talks go on in the capital</li></ul></div><h2>Live Reporting</h2><ol class="live-updates">{posts}</ol><button>Load more</button></main>{site.footer()}'
    return _sample(site, "modern live", body, stories, title=f"Live: talks go on as road stays shut - {site.name}")


def key_events_live(site: Site) -> Sample:
    """A paper's live page: blocks with a relative and an absolute time, some without heading, "key events" above."""
    stories = _several(site, 4, 6, least=2, most=4, dated=True)
    posts = "".join(
        f'<div id="block-{n}" class="block" data-block="true"><p class="block-time published-time"><a><time datetime="{stories[0].day}T1{n}:20:00.000Z"><span>{n + 1}h ago</span><span>1{n}.20 GMT</span></time></a></p>{f"<h2 class=block-title>{esc(s.headline)}</h2>" if n % 2 else ""}<div class="block-elements">{_ps(s)}</div><div class="block-share"><a>Facebook</a><a>Twitter</a></div></div>'
        for n, s in enumerate(stories)
    )
    for n, s in enumerate(stories):
        s.day = stories[0].day
        s.titled = bool(n % 2)
    body = f'{site.nav()}<main><h1>War in the north: envoys leave – as it happened</h1><div class="key-events"><h3>Key events</h3><ul><li><time>10.20</time> <a>Envoys leave</a></li></ul></div><div class="liveblog-body">{posts}</div></main>{site.related()}{site.footer()}'
    return _sample(
        site, "key events live", body, stories, title=f"War in the north: envoys leave – as it happened | {site.name}"
    )


def loaded_below(site: Site) -> Sample:
    """Stories loaded below one another in sections of hashed names; each has its own breadcrumb, tags and promos."""
    stories = _several(site, 2, 4, dated=True)
    parts = ""
    for n, s in enumerate(stories):
        promo = f'<div class="sc-9"><a href="/p"><h4>{esc(site.teaser()[0])}</h4></a></div>'
        shown = paragraphs(s)
        shown.insert(2, promo)
        parts += f'<section class="sc-{n}a1" data-url="/n/{n}"><div class="sc-b"><a>Home</a> / <a>World</a></div><h1 class="sc-c">{esc(s.headline)}</h1><div class="sc-d">{s.byline} <time datetime="{s.day}T09:12:00Z">{_long_day(s)}</time></div><div class="sc-e">{"".join(shown)}</div><div class="sc-f">Tags: <a>truce</a></div><div class="sc-g">{site.related()}</div></section>'
    return _sample(
        site,
        "loaded below",
        f"{site.nav()}<main>{parts}</main>{site.footer()}",
        stories,
        title=f"{stories[0].headline} | {site.name}",
        stacked=True,
    )


def reader_list(site: Site) -> Sample:
    """A feed reader's page: whole entries one below the other, each with its feed's name, time and buttons."""
    stories = _several(site, 2, 4)
    parts = "".join(
        f'<div class="entry u100Entry"><div class="entryHeader"><a class="entryTitle title read" href="https://p.example/{n}">{esc(s.headline)}</a><div class="metadata"><a>{site.name}</a> / {s.byline} / {n + 2}h</div></div><div class="entryBody"><div class="content">{_ps(s)}</div></div><div class="buttons"><span>Save for later</span></div></div>'
        for n, s in enumerate(stories)
    )
    return _sample(site, "reader list", f'<div id="feedlyPage"><h1>Today</h1>{parts}</div>', stories, title="Today")


def mail_digest(site: Site) -> Sample:
    """A digest of a list shown as a page: rules of dashes in one `pre`, fields above each message."""
    stories = _several(site, 2, 4, dated=True)
    text = "".join(
        f"------------------------------\n\nMessage: {n}\nDate: {s.day.strftime('%a')}, {s.day.day} {SHORT[s.day.month - 1]} {s.day.year} 09:12:00 +0000\nFrom: {s.byline} &lt;someone@list.example&gt;\nSubject: {esc(s.headline)}\n\n"
        + "\n\n".join(esc(p) for p in s.paragraphs)
        + "\n\n"
        for n, s in enumerate(stories, 1)
    )
    return _sample(
        site,
        "mail digest",
        f"<h1>peace-watch Digest, Vol 31, Issue 9</h1><pre>Send peace-watch mailing list submissions to peace-watch@list.example\n\n{text}End of peace-watch Digest, Vol 31, Issue 9</pre>",
        stories,
        title="peace-watch Digest",
    )


DIGESTS: tuple[Layout, ...] = (
    list_table, list_thread_view, pasted_forum, briefing_letter, bold_digest, press_review_table, database_export,
    second_database, word_review, clip_cells, old_news_page, run_in_heads, modern_live, key_events_live, loaded_below,
    reader_list, mail_digest,
)  # fmt: skip
