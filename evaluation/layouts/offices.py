"""Pages of one article from offices, relief groups, blogs, forums, lists and mail programs.

Drawn up before anything was mended for them; their words are made up.
"""

import html
from email.message import EmailMessage

from evaluation.layouts.newsrooms import SHORT, paragraphs, single, start
from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory


def _long_day(story: MadeStory) -> str:
    return f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"


# ---------------------------------------------------------------- offices


def foreign_ministry(site: Site) -> Sample:
    """A ministry's press statement: kind, office and day above, a tag line below; the banner says whose site it is."""
    story = start(site)
    body = f'<div class="banner"><p>An official website of the government of this country</p><p>Here is how you know that a site is official: it uses https and a lock.</p></div>{site.nav()}<main><div class="featured-content__copy"><a class="article-meta__doctype">Press Statement</a><h1 class="featured-content__headline">{esc(story.headline)}</h1><p class="article-meta"></p><p class="article-meta__doctype">Office of the Spokesperson</p><p class="article-meta__publish-date">{day_of(story.day)}</p></div><div class="entry-content">{"".join(paragraphs(story))}</div><div class="related-tags related-tags--pills"><h2>Tags</h2><a href="/b">Bureau of the Region</a></div></main><footer><p>The office manages this site as a portal for information from the ministry.</p></footer>'
    return single(site, "foreign ministry", body, story, title=f"{story.headline} - United Department of State")


def guide_pages(site: Site) -> Sample:
    """A government's pages: a lead, published and updated lines with a list of changes, feedback forms."""
    story = start(site, subheads=True)
    body = f'<div class="cookie-banner"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work, and we would like to set others to understand how you use it.</p></div>{site.nav()}<main><span class="govuk-caption-xl">Press release</span><h1 class="gem-c-heading__text">{esc(story.headline)}</h1><p class="gem-c-lead-paragraph">{site.lead(story)}</p><div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/o">Foreign Office</a> and <a href="/m">{story.byline}</a></dd><dt>Published</dt><dd>{_long_day(story)}</dd><dt>Last updated</dt><dd>9 November 2025 — <a href="#history">See all updates</a></dd></dl></div><div class="gem-c-govspeak govuk-govspeak">{"".join(paragraphs(story))}</div><div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a>Share on Facebook (opens in new tab)</a></li></ul></div><div id="history"><h2>Updates to this page</h2><p>Published {_long_day(story)}<br>Last updated 9 November 2025 <a>show all updates</a></p><ol><li><time>9 November 2025</time><p>Added a translation of the statement in Arabic and one in French for readers there.</p></li><li><time>{_long_day(story)}</time><p>First published.</p></li></ol></div><aside><h2>Related content</h2></aside></main><div class="feedback"><h2>Is this page useful?</h2><p>To help us improve this site, we would like to know more about your visit today.</p></div>'
    return single(site, "guide pages", body, story, title=f"{story.headline} - GOV.EXAMPLE")


def world_body_news(site: Site) -> Sample:
    """A world body's news: photo credit line, day and topic above, an audio player, links to its newsletter inside."""
    story = start(site, captions=1, subheads=True)
    parts = paragraphs(story)
    parts.insert(
        2,
        '<p><em>Download the news app for your phone or subscribe to our daily newsletter <a href="/n">here</a>.</em></p>',
    )
    parts.append(
        '<ul><li><a href="/s">SUBSCRIBE to daily newsletter</a></li><li>♦ Receive daily updates directly in your inbox - Subscribe here to a topic.</li></ul>'
    )
    body = f'{site.nav()}<article class="node node--type-news-story"><div class="field-name-field-image"><img src="i.jpg"><span>© Relief Fund/Omar Said</span> <span class="caption">{esc(story.captions[0])}.</span></div><h1 class="page-header"><span>{esc(story.headline)}</span></h1><div class="meta"><time datetime="{story.day}T12:00:00Z">{_long_day(story)}</time><a href="/p">Peace and Security</a></div><div class="lead"><p>{site.lead(story)}</p></div><div class="audio-player"><span>Soundcloud</span></div><div class="text-formatted">{"".join(parts)}</div></article>{site.related()}{site.footer()}'
    return single(site, "world body news", body, story, title=f"{story.headline} | {site.name}")


def relief_portal(site: Site) -> Sample:
    """A relief portal: country, format, source and two days in a list; attachments; the source's own words."""
    story = start(site)
    body = f'{site.nav()}<main><article class="rw-report rw-report--full"><header><a class="country">Sudan</a> <span>+ 2 more</span><h1>{esc(story.headline)}</h1><dl class="rw-entity-meta"><dt>Format</dt><dd>News and Press Release</dd><dt>Source</dt><dd><ul><li><a href="/o">Relief Fund</a></li></ul></dd><dt>Posted</dt><dd><time datetime="2025-11-09T00:00:00+00:00">9 Nov 2025</time></dd><dt>Originally published</dt><dd><time datetime="{story.day}T00:00:00+00:00">{story.day.day} {SHORT[story.day.month - 1]} {story.day.year}</time></dd><dt>Origin</dt><dd><a href="/v">View original</a></dd></dl></header><div class="rw-article__content">{"".join(paragraphs(story))}</div><section class="rw-attachment"><h2>Attachments</h2><a href="/a.pdf">Download Report (PDF | 312.66 KB)</a></section><section><h2>Related Content</h2><ul><li><a>{esc(site.teaser()[0])}</a></li></ul></section></article></main>'
    return single(site, "relief portal", body, story, title=f"{story.headline} - Sudan | Relief Portal")


def rights_group(site: Site) -> Sample:
    """A rights group's release: the place in brackets opens it, bullets of advice, pleas to give inside."""
    story = start(site, captions=1)
    opening = f"({story.place}) – "
    parts = paragraphs(story)
    parts[0] = f"<p>{opening}{esc(story.paragraphs[0])}</p>"
    story.paragraphs[0] = opening + story.paragraphs[0]
    parts.insert(
        3,
        '<div class="donate-block"><h3>Your tax deductible gift can help stop abuses and save lives.</h3><a>Donate now</a></div>',
    )
    body = f'{site.nav()}<main><div class="news-header"><span class="news-header__date">{day_of(story.day)} 12:00AM EST</span><span>News Release</span><h1 class="news-header__title">{esc(story.headline)}</h1><p class="news-header__subtitle">{site.lead(story)}</p></div><figure><img src="x"><figcaption>{esc(story.captions[0])}. © {story.day.year} Omar Said/{story.agency}</figcaption></figure><div class="article-body">{"".join(parts)}</div><div class="tags">Region / Country <a>Sudan</a></div><div class="most-viewed"><h2>Most Viewed</h2>{site.related()}</div></main>'
    return single(site, "rights group", body, story, title=f"{story.headline} | Rights Group")


def release_wire(site: Site) -> Sample:
    """A release put out by a service: its mark in the dateline, the sender, contacts and source below."""
    story = start(site, least=5, most=8)
    day = f"{SHORT[story.day.month - 1]}. {story.day.day}, {story.day.year}"
    opening = f"{story.place.upper()}, {day} /PRNewswire/ -- "
    parts = paragraphs(story)
    parts[0] = f"<p>{opening}{esc(story.paragraphs[0])}</p>"
    story.paragraphs[0] = opening + story.paragraphs[0]
    parts += ["<p>SOURCE Relief Fund</p>"]
    body = f'<header><a href="/">Send a Release</a></header><article class="news-release"><h1>{esc(story.headline)}</h1><p class="meta"><a>News provided by</a><br><a href="/o">Relief Fund</a></p><p class="mb-no">{day.replace(".", "")}, 09:12 ET</p><p>Share this article</p><p>Share to X</p><section class="release-body">{"".join(parts)}</section></article><div class="also"><h2>Also from this source</h2><p>{esc(site.teaser()[1])}</p></div>'
    return single(site, "release wire", body, story, title=story.headline)


def court_communique(site: Site) -> Sample:
    """A communiqué in a table with its number, two languages of labels, the text numbered."""
    story = start(site, least=6, most=8)
    story.paragraphs = [f"{n}. {p}" for n, p in enumerate(story.paragraphs, 1)]
    rows = "".join(f"<p align='justify'>{esc(p)}</p>" for p in story.paragraphs)
    body = f'<table><tr><td><b>Press Release No: 114/{story.day.year}</b></td><td align="right">{_long_day(story)}</td></tr></table><center><b>{esc(story.headline)}</b></center><div class="text">{rows}</div><table><tr><td>Contact: Press Office, +20 2 5550100</td></tr></table>'
    return single(site, "court communique", body, story, title=f"{site.name} - {story.headline}", card=False)


# ---------------------------------------------------------------- blogs and forums


def old_blog(site: Site) -> Sample:
    """A blog service's page: the day as a heading above, line breaks, labels, links to newer and older posts."""
    story = start(site)
    lines = "<br />\n<br />\n".join(esc(p) for p in story.paragraphs)
    archive = "".join(f"<li><a href='/{y}'>{y}</a> ({y % 90})</li>" for y in range(2008, 2014))
    body = f'<div class="header section" id="header"><h1 class="title">{site.name} notebook</h1><p class="description"><span>Notes on a war that nobody asked for and a peace that nobody signs.</span></p></div><div class="main section"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>{_clock_day(story)}</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title">{esc(story.headline)}</h3><div class="post-body entry-content">{lines}<div style="clear: both;"></div></div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">{story.byline}</span></span> at <a class="timestamp-link" href="/x"><abbr class="published" title="{story.day}T09:12:00-07:00">9:12 AM</abbr></a><div>Labels: <a>truce</a>, <a>talks</a></div></div></div><div class="comments" id="comments"><h4>2 comments:</h4><div class="comment-block"><p>I have read the whole report twice and still do not see who gains from this pause.</p><span class="comment-timestamp">October 2, 2025 at 1:02 PM</span></div></div></div></div></div></div><div class="blog-pager"><a>Newer Post</a><a>Older Post</a><a>Home</a></div></div><div class="sidebar"><h2>Blog Archive</h2><ul>{archive}</ul></div>'
    return single(site, "old blog", body, story, title=f"{site.name} notebook: {story.headline}", card=False)


def _clock_day(story: MadeStory) -> str:
    return f"{story.day.strftime('%A')}, {day_of(story.day)}"


def forum_thread(site: Site) -> Sample:
    """A thread of a forum: somebody pasted a story, others answer briefly; each has a post number, a rank, a signature."""
    story = start(site)
    reply = (
        "I have read the whole report twice and still do not see who gains from this pause. Does anybody have a map?"
    )
    posts = [("\n".join(f"{esc(p)}<br><br>" for p in story.paragraphs), _long_day(story))]
    posts += [(reply.replace("twice", f"{n} times"), f"{n} October 2025") for n in (3, 4)]
    shown = "".join(
        f'<div id="p{n}" class="post has-profile bg2"><dl class="postprofile"><dt><a class="username">user{n}</a></dt><dd>Posts: {n * 31}</dd><dd>Joined: Mon Jan 05, 2009 1:0{n} pm</dd></dl><div class="postbody"><h3><a href="#p{n}">{"Re: " * (n > 0)}{esc(story.headline)}</a></h3><p class="author"><a>Post</a> by <strong>user{n}</strong> » <time>{day}, 09:1{n}</time></p><div class="content">{text}</div><div class="signature">The first casualty is always the timetable, as my old sergeant said.</div></div></div>'
        for n, (text, day) in enumerate(posts)
    )
    body = f'<div id="page-header"><h1>{site.name} Forum</h1><p>Talk about the world</p></div><h2 class="topic-title"><a href="/t">{esc(story.headline)}</a></h2><div class="pagination">3 posts • Page 1 of 1</div>{shown}<div class="pagination">3 posts • Page 1 of 1</div><div class="stat-block"><h3>Who is online</h3><p>Users browsing this forum: no registered users and 3 guests are here at the moment.</p></div>'
    return single(site, "forum thread", body, story, title=f"{story.headline} - {site.name} Forum", card=False)


def list_message(site: Site) -> Sample:
    """One message of a mailing list: subject, sender and day, navigation, the story wrapped in `pre`, a footer."""
    story = start(site)
    story.headline = f"[peace-watch] {story.headline}"
    text = "\n\n".join(_wrap(esc(p)) for p in story.paragraphs)
    body = f'<H1>{esc(story.headline)}</H1><B>{story.byline}</B><A HREF="mailto:x" TITLE="t">someone at list.example</A><BR><I>{story.day.strftime("%a")} {SHORT[story.day.month - 1]} {story.day.day} 09:12:44 UTC {story.day.year}</I><P><UL><LI>Previous message: <A HREF="1.html">[peace-watch] Map of the front line</A></li><LI>Next message: <A HREF="3.html">[peace-watch] Meeting on Tuesday</A></li><LI><B>Messages sorted by:</B> <a>[ date ]</a> <a>[ thread ]</a></LI></UL><HR><!--beginarticle--><PRE>{text}\n\n-------------- next part --------------\nAn HTML attachment was scrubbed...\nURL: https://list.example/attachment.html\n</PRE><!--endarticle--><HR><P><UL><LI>Previous message: <A HREF="1.html">[peace-watch] Map of the front line</A></li></UL><hr><a href="/l">More information about the peace-watch mailing list</a><br>'
    return single(site, "list message", body, story, title=story.headline, card=False)


def _wrap(text: str, width: int = 72) -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) + 1 > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def letter_by_mail(site: Site) -> Sample:
    """A message whose HTML part is one story in tables, with a preview line, a link to view it and an address."""
    story = start(site)
    cells = "".join(
        f'<tr><td style="padding:0 24px;font-family:Georgia"><p style="margin:0 0 16px">{esc(p)}</p></td></tr>'
        for p in story.paragraphs
    )
    page = f'<html><body><div style="display:none;max-height:0">The offer and what hangs on it, plus what to read at the weekend</div><table width="100%"><tr><td align="center"><table width="600"><tr><td><a href="/v">View in browser</a></td></tr><tr><td><img src="logo.png" alt="{site.name}"></td></tr><tr><td><h1 style="font-size:28px">{esc(story.headline)}</h1></td></tr>{cells}<tr><td><a href="/r">Read more on our site</a></td></tr><tr><td style="font-size:11px">You are receiving this email because you signed up for letters from {site.name}. <a>Unsubscribe</a> | <a>Manage preferences</a><br>{site.name}, 12 Harbour Road, Port Vale</td></tr></table></td></tr></table></body></html>'
    return _mail(story, "letter by mail", page)


def forwarded_story(site: Site) -> Sample:
    """A story that somebody sent on: Outlook's classes, lines of the mail above it, a signature below."""
    story = start(site)
    lines = "".join(
        f'<p class="MsoNormal"><span style="font-size:11.0pt">{esc(p)}<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>'
        for p in story.paragraphs
    )
    page = f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><div class="WordSection1"><p class="MsoNormal">FYI<o:p></o:p></p><div style="border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Paul Hart &lt;p.hart@mission.example&gt;<br><b>Sent:</b> {_clock_day(story)} 9:12 AM<br><b>To:</b> Ewa Nowak<br><b>Subject:</b> {esc(story.headline)}<o:p></o:p></p></div><p class="MsoNormal"><b><span style="font-size:14.0pt">{esc(story.headline)}</span></b></p>{lines}<p class="MsoNormal">Best regards,</p><p class="MsoNormal">Paul</p></div></body></html>'
    return _mail(story, "forwarded story", page)


def _mail(story: MadeStory, layout: str, page: str) -> Sample:
    message = EmailMessage()
    message["From"] = "Desk <desk@paper.example>"
    message["To"] = "reader@mission.example"
    message["Subject"] = story.headline
    message["Date"] = (
        f"{story.day.strftime('%a')}, {story.day.day:02d} {SHORT[story.day.month - 1]} {story.day.year} 09:12:00 +0000"
    )
    message["MIME-Version"] = "1.0"
    message.set_content("\n\n".join(story.paragraphs))
    message.add_alternative(page, subtype="html")
    return Sample(layout=layout, data=message.as_bytes(), stories=[story], media_type="message/rfc822", single=True)


def saved_as_one_file(site: Site) -> Sample:
    """A page saved by a browser in one file (MHTML): the page, a style sheet and a frame of an advertisement."""
    story = start(site, captions=1)
    inner = single(
        site,
        "x",
        f"{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}{site.figure(story, 0)}{''.join(paragraphs(story))}</article>{site.related()}{site.footer()}",
        story,
    )
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://paper.example/world/x"
    message["Subject"] = story.headline
    message["Date"] = "Sun, 9 Nov 2025 12:40:00 -0000"
    message["MIME-Version"] = "1.0"
    message.set_content(inner.data.decode(), subtype="html", cte="quoted-printable")
    message.add_related("p { margin: 0 }", subtype="css", cid="<css@mhtml.blink>")
    message.add_related(
        "<html><body><p>Buy two pairs of shoes today and get the third pair for free at any shop.</p></body></html>",
        subtype="html",
        cid="<frame@mhtml.blink>",
    )
    return Sample(
        layout="saved as one file",
        data=message.as_bytes(),
        stories=[story],
        media_type="multipart/related",
        single=True,
    )


def word_export(site: Site) -> Sample:
    """A document exported as a page: no headings, the first line bold and large, days in figures with two digits."""
    story = start(site)
    day = f"{story.day.day:02d} {SHORT[story.day.month - 1]} {story.day.year}"
    lines = "".join(
        f'<p class="c2"><span class="c0">{esc(p)}</span></p><p class="c2 c4"><span class="c0"></span></p>'
        for p in story.paragraphs
    )
    body = f'<p class="c1"><span class="c5" style="font-size:20pt;font-weight:700">{esc(story.headline)}</span></p><p class="c2"><span class="c0">{story.byline}, {day}</span></p>{lines}'
    return single(site, "word export", body, story, title=story.headline, card=False)


def app_shell(site: Site) -> Sample:
    """A page for phones: paragraphs in items of a list view, a sticky bar that repeats the headline, a swipe hint."""
    story = start(site, captions=1)
    items = "".join(f'<ion-item><div class="txt">{esc(p)}</div></ion-item>' for p in story.paragraphs)
    body = f'<div class="sticky-bar"><button>Back</button><span>{esc(story.headline)}</span></div><div class="view"><div class="cat">World</div><h1>{esc(story.headline)}</h1><div class="ts" data-ts="1">{_long_day(story)} | 18:40</div><div class="pic"><img src="a"><div class="pic-txt">{esc(story.captions[0])} ({story.agency})</div></div>{items}<div class="hint">Swipe left for the next story</div></div>{site.related()}'
    return single(site, "app shell", body, story)


def statement_page(site: Site) -> Sample:
    """A head of a body speaks: a title that names the speaker, the body's logo as heading, the text in a quotation."""
    story = start(site)
    quoted = "".join(f"<p>{esc(p)}</p>" for p in story.paragraphs)
    body = f'{site.nav()}<h1 class="site-name">Secretary-General</h1><div class="content"><div class="field--name-title"><h2>{esc(story.headline)}</h2></div><div class="field--name-field-date"><time datetime="{story.day}">{_long_day(story)}</time></div><div class="body"><blockquote>{quoted}</blockquote></div></div><div class="languages"><a>عربي</a> <a>Français</a></div>{site.footer()}'
    return single(site, "statement page", body, story, title=f"{story.headline} | Secretary-General")


def accessible_tables(site: Site) -> Sample:
    """A story with a table of figures and a list of terms in the middle: the list is its text, the table is not prose."""
    story = start(site, least=6, most=9)
    parts = paragraphs(story)
    terms = [
        "The road opens for six hours a day, under the eyes of monitors.",
        "Guns are moved back beyond the river by the second week.",
        "Names of captives are handed over before any bus leaves.",
    ]
    parts.insert(3, "<ul>" + "".join(f"<li>{t}</li>" for t in terms) + "</ul>")
    story.paragraphs[3:3] = terms
    parts.insert(
        5,
        "<table><tr><th>Week</th><th>Trucks</th></tr><tr><td>1</td><td>40</td></tr><tr><td>2</td><td>55</td></tr></table>",
    )
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}<div class="body">{"".join(parts)}</div></article>{site.related()}{site.footer()}'
    return single(site, "accessible tables", body, story)


def title_card(site: Site) -> Sample:
    """The card's title is a shorter rewording, the data's the same as the heading; the title has the section first."""
    story = start(site)
    short = " ".join(story.headline.split()[:5])
    data = site.script({"@context": "https://schema.org", **site.data(story), "alternativeHeadline": short})
    body = f'{site.nav()}<article><p class="flag">Live</p><h1>{esc(story.headline)}</h1>{site.byline(story)}{"".join(paragraphs(story))}</article>{site.related()}{site.footer()}'
    head = (
        data
        + f'<meta property="og:title" content="{html.escape(short)}"><meta name="twitter:title" content="{html.escape(short)}">'
    )
    return single(site, "title card", body, story, title=f"World - {story.headline}", head=head, card=False)


OFFICES: tuple[Layout, ...] = (
    foreign_ministry, guide_pages, world_body_news, relief_portal, rights_group, release_wire, court_communique,
    old_blog, forum_thread, list_message, letter_by_mail, forwarded_story, saved_as_one_file, word_export, app_shell,
    statement_page, accessible_tables, title_card,
)  # fmt: skip
