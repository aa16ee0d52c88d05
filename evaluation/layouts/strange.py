"""HTML pages that are built as those of the other modules are not, drawn up before anything was mended for them."""

from evaluation.layouts.site import MONTHS, Layout, Sample, Site, esc
from evaluation.layouts.systems import english
from evaluation.madestories import MadeStory


def _one(site: Site, layout: str, body: str, story: MadeStory, *, head: str = "") -> Sample:
    return Sample(layout=layout, data=site.page(body, story=story, head=head), stories=[story], single=True)


def _bare(story: MadeStory) -> MadeStory:
    story.captions = []
    return story


def _day(story: MadeStory) -> str:
    return f"{MONTHS['en'][story.day.month - 1][:3]} {story.day.day}, {story.day.year}"


def post_letter(site: Site) -> Sample:
    """A letter platform: subtitle, calls to subscribe between paragraphs, a closing plea."""
    site = english(site)
    story = _bare(site.story())
    call = '<div class="subscription-widget-wrap"><div class="preamble"><p>Meridian is a reader-supported publication. To receive new posts and support this work, consider becoming a free or paid subscriber.</p></div><form><input><button>Subscribe</button></form></div>'
    paragraphs = [f"<p><span>{esc(p)}</span></p>" for p in story.paragraphs]
    paragraphs.insert(2, call)
    body = (
        f'<div class="main-menu"><a href="/">{site.name}</a><button>Subscribe</button><button>Sign in</button></div><div class="post-header"><h1 class="post-title published">{esc(story.headline)}</h1><h3 class="subtitle">{site.lead(story)}</h3>'
        f'<div class="pencraft"><a href="/@x">{story.byline}</a></div><div class="pencraft">{_day(story)}</div><div class="pencraft">∙ Paid</div><div class="like-count">31</div><div class="share">Share</div></div>'
        f'<div class="available-content"><div class="body markup">{"".join(paragraphs)}<p class="button-wrapper"><a href="/s"><span>Share</span></a></p></div></div><div class="post-footer"><h3>Discussion about this post</h3><div class="comments">No posts</div></div><p>Ready for more?</p>'
    )
    return _one(site, "post letter", body, story)


def drop_cap(site: Site) -> Sample:
    """A long read with a large first letter, soft hyphens, breaks inside words and numbered notes."""
    site = english(site)
    story = _bare(site.story())
    first, *rest = story.paragraphs
    shown = [f'<p class="first"><span class="dropcap" aria-hidden="true">{first[0]}</span>{esc(first[1:])}</p>']
    shown += [
        f"<p>{esc(p).replace('ment', 'ment&shy;').replace(' the ', ' the&nbsp;').replace('/', '/<wbr>')}</p>"
        for p in rest
    ]
    body = f'{site.nav()}<main><article><header><p class="rubric">Long read</p><h1>{esc(story.headline)}</h1><p class="by">Words by {story.byline}</p><p>{_day(story)}</p></header><div class="prose">{"".join(shown)}</div><footer><p>Illustrations by Lena Holm</p></footer></article></main>'
    return _one(site, "drop cap", body, story)


def wiki_news(site: Site) -> Sample:
    """A page of a wiki: the day in bold, edit links at the headings, sources and sister links below."""
    site = english(site)
    story = site.story(subheads=True)
    story.captions = story.captions[:1]
    day = f"{MONTHS['en'][story.day.month - 1]} {story.day.day}, {story.day.year}"
    thumb = f'<div class="thumb tright"><div class="thumbinner"><img src="t.jpg"><div class="thumbcaption"><div class="magnify"><a href="/f" title="Enlarge"></a></div>{esc(story.captions[0])}</div></div></div>'
    parts = [
        f'<h2><span class="mw-headline">{esc(p)}</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>'
        if n in story.subheads
        else f"<p>{esc(p)}</p>"
        for n, p in enumerate(story.paragraphs)
    ]
    sources = '<h2><span class="mw-headline">Sources</span></h2><ul><li><span class="sourceTemplate">Amal Haddad. "Buses wait at the pass" — <i>The Coast Post</i>, May 4, 2024</span></li><li><span>Jonas Weber. "A list of names" — <i>Echo 24</i>, May 3, 2024</span></li></ul>'
    body = f'<div id="mw-navigation"><ul><li><a href="/m">Main Page</a></li><li><a href="/n">Newsroom</a></li></ul></div><div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading">{esc(story.headline)}</h1><div id="siteSub">From the free news source you can write!</div><div class="mw-parser-output">{thumb}<p><b>{day}</b></p>{"".join(parts)}{sources}<div class="catlinks">Categories: <a href="/c">Published</a></div></div></div><footer id="footer"><ul><li>This page was last edited by a bot on 4 June 2025, at 10:11.</li></ul></footer>'
    return _one(site, "wiki news", body, story)


def recommended_list(site: Site) -> Sample:
    """A broadcaster's page with a numbered list of other stories read aloud between paragraphs."""
    site = english(site)
    story = site.story()
    others = [site.teaser()[0] for _ in range(3)]
    items = "".join(
        f'<li><span class="screen-reader-text">list {n} of 3</span><a href="/r{n}"><span>{esc(t)}</span></a></li>'
        for n, t in enumerate(others, 1)
    )
    box = f'<div class="more-on"><h2 class="more-on__heading">Recommended Stories</h2><ul class="article-trending">{items}</ul><span class="screen-reader-text">end of list</span></div>'
    parts = [f"<p>{esc(p)}</p>" for p in story.paragraphs]
    parts.insert(2, box)
    story.captions = story.captions[:1]
    body = f'{site.nav()}<div class="l-col"><header class="article-header"><div class="topics"><a href="/n">News</a>|<a href="/c">Conflict</a></div><h1>{esc(story.headline)}</h1><p class="article__subhead"><em>{site.lead(story)}</em></p></header><figure class="article-featured-image"><img src="x.jpg"><figcaption>{esc(story.captions[0])} [{story.byline}/{story.agency}]</figcaption></figure><div class="article-info-block"><div class="article-author">By <a href="/a">{story.byline}</a></div><div class="article-dates"><div class="date-simple"><span class="screen-reader-text">Published On {story.day.day} {MONTHS["en"][story.day.month - 1][:3]} {story.day.year}</span></div></div></div><div class="wysiwyg" aria-live="polite">{"".join(parts)}</div><hr><div class="article-source">Source: {site.name}</div></div>{site.related()}{site.footer()}'
    return _one(site, "recommended list", body, story)


def component_blocks(site: Site) -> Sample:
    """A broadcaster's page of components: each paragraph in a block of its own, hidden labels before captions."""
    site = english(site)
    story = site.story()
    story.captions = story.captions[:1]
    image = f'<div data-component="image-block"><figure><div><img src="a.webp"></div><div data-component="caption-block"><figcaption>{esc(story.captions[0])}</figcaption></div></figure></div>'
    blocks = [
        f'<div data-component="text-block" class="sc-18fde0d6-0"><p class="sc-eb7bd5f6-0">{f"<b>{esc(p)}</b>" if n == 0 else esc(p)}</p></div>'
        for n, p in enumerate(story.paragraphs)
    ]
    blocks.insert(3, image)
    links = '<div data-component="links-block"><p><a href="/1">What we know about the pass</a></p><p><a href="/2">Who fights in the north?</a></p></div>'
    blocks.insert(5, links)
    body = f'<header><nav><ul><li>Home</li><li>News</li></ul></nav></header><main id="main-content"><article><div data-component="headline-block"><h1 class="sc-518485e5-0">{esc(story.headline)}</h1></div><div data-component="byline-block"><div><time datetime="{story.day}T08:10:11.000Z">3 hours ago</time><span>Share</span><span>Save</span></div><div data-testid="byline-new-contributors"><span>{story.byline}</span><span>World affairs correspondent</span></div></div>{"".join(blocks)}<div data-component="tags-block"><a href="/t">Middle East</a></div></article></main>{site.related()}'
    return _one(site, "component blocks", body, story)


def rich_links(site: Site) -> Sample:
    """A newspaper's page with a list of links in its standfirst, boxes of key events and boxes of other stories."""
    site = english(site)
    story = _bare(site.story())
    title, excerpt = site.teaser()
    box = f'<aside data-print-layout="hide"><gu-island name="RichLinkComponent"><div data-link-name="rich-link-3"><a href="/o"><div class="title">{esc(title)}</div></a><div>Read more</div></div></gu-island></aside>'
    events = f'<details><summary>Show key events only</summary><p>Please turn on JavaScript to use this feature</p></details><gu-island name="Carousel"><h2>Most viewed</h2><ol><li><a href="/v">{esc(excerpt)}</a></li></ol></gu-island>'
    parts = [f'<p class="dcr-130mj7b">{esc(p)}</p>' for p in story.paragraphs]
    parts.insert(2, box)
    body = f'{site.nav()}<main><div data-gu-name="headline"><h1 class="dcr-y70er4">{esc(story.headline)}</h1></div><div data-gu-name="standfirst"><div class="dcr-1yi1cnj"><p>{site.lead(story)}</p><ul><li><p><a href="/live">Follow the war in the north – live updates</a></p></li></ul></div></div><div data-gu-name="meta"><a rel="author" href="/p">{story.byline}</a> in {story.place}<details><summary>{story.day.strftime("%a")} {story.day.day} {MONTHS["en"][story.day.month - 1][:3]} {story.day.year} 11.02 GMT</summary>Last modified on Sun 9 Nov 2025 12.40 GMT</details></div><div data-gu-name="body"><div id="maincontent">{"".join(parts)}</div>{events}</div></main>{site.footer()}'
    return _one(site, "rich links", body, story)


def page_sections(site: Site) -> Sample:
    """A story in numbered screens, each with its own count and an advertisement behind it."""
    site = english(site)
    story = _bare(site.story(least=8, most=11))
    half = len(story.paragraphs) // 2
    screens = [story.paragraphs[:half], story.paragraphs[half:]]
    shown = "".join(
        f'<section class="screen" data-page="{n}"><p class="counter">{n} / 2</p>{"".join(f"<p>{esc(p)}</p>" for p in ps)}<div class="ad-slot">Advertisement</div></section>'
        for n, ps in enumerate(screens, 1)
    )
    body = f'{site.nav()}<div class="story"><h1>{esc(story.headline)}</h1>{site.byline(story)}{shown}<div class="pager"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?all">View as one page</a></div></div>{site.footer()}'
    return _one(site, "page sections", body, story)


def quoted_posts(site: Site) -> Sample:
    """A story with posts of a network put in: their words, sender and day are another's."""
    site = english(site)
    story = _bare(site.story())
    post = '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Roads to the coast are open again as of this morning. Drive carefully and keep your lights on.</p>&mdash; Coast Traffic (@coasttraffic) <a href="https://x.example/1">January 2, 2019</a></blockquote><script async src="w.js"></script>'
    parts = [f"<p>{esc(p)}</p>" for p in story.paragraphs]
    parts.insert(2, post)
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}<div class="entry">{"".join(parts)}</div></article>{site.related()}{site.footer()}'
    return _one(site, "quoted posts", body, story)


# ---------------------------------------------------------------- several


def _several(site: Site, fewest: int = 2, many: int = 4) -> list[MadeStory]:
    stories = [_bare(site.story()) for _ in range(site.draw.randint(fewest, many))]
    for story in stories:
        story.dated = False
    return stories


def _paragraphs(story: MadeStory) -> str:
    return "".join(f"<p>{esc(p)}</p>" for p in story.paragraphs)


def _gathered(site: Site, layout: str, body: str, stories: list[MadeStory], *, title: str = "") -> Sample:
    return Sample(layout=layout, data=site.page(body, title=title or site.name), stories=stories)


def folded(site: Site) -> Sample:
    """Stories that unfold under their headlines."""
    stories = _several(site)
    body = "".join(f"<details open><summary>{esc(s.headline)}</summary>{_paragraphs(s)}</details>" for s in stories)
    return _gathered(site, "folded", f"{site.nav()}<main>{body}</main>{site.footer()}", stories)


def tab_panels(site: Site) -> Sample:
    """Stories in panels, with the day of each below its headline."""
    stories = _several(site)
    tabs = "".join(f'<button role="tab" id="t{n}">Story {n + 1}</button>' for n in range(len(stories)))
    panels = ""
    for n, s in enumerate(stories):
        s.dated = True
        panels += f'<div role="tabpanel" aria-labelledby="t{n}"><h2>{esc(s.headline)}</h2><p><small>{_day(s)}</small></p>{_paragraphs(s)}</div>'
    return _gathered(site, "tab panels", f'{site.nav()}<div role="tablist">{tabs}</div>{panels}', stories)


def mail_archive(site: Site) -> Sample:
    """An archive of a mailing list: each message with its sender, its day and its subject."""
    stories = _several(site)
    rows = ""
    for s in stories:
        s.dated = True
        rows += f'<table class="msg"><tr><th>From:</th><td>{s.byline} &lt;desk@list.example&gt;</td></tr><tr><th>Date:</th><td>{s.day.strftime("%a")}, {s.day.day} {MONTHS["en"][s.day.month - 1][:3]} {s.day.year} 10:22:01 +0000</td></tr><tr><th>Subject:</th><td><b>{esc(s.headline)}</b></td></tr><tr><td colspan=2>{_paragraphs(s)}</td></tr></table>'
    return _gathered(site, "mail archive", f"<h3>Archive</h3>{rows}", stories, title="Archive")


def feed_page(site: Site) -> Sample:
    """A feed shown as a page: linked headlines with their days, whole texts below them."""
    stories = _several(site, 3, 5)
    items = ""
    for n, s in enumerate(stories):
        s.dated = True
        items += f'<li class="entry"><h3><a href="{site.host}/{n}">{esc(s.headline)}</a></h3><span class="pubdate">{s.day.isoformat()}</span><div class="content">{_paragraphs(s)}</div></li>'
    return _gathered(site, "feed page", f'<h1>{site.name}</h1><ul class="entries">{items}</ul>', stories)


def time_table(site: Site) -> Sample:
    """A live page in a table: the hour in one cell, headline and text in the next."""
    stories = _several(site, 3, 5)
    rows = "".join(
        f"<tr><td>{18 - n}:05</td><td><b>{esc(s.headline)}</b><br>{''.join(f'<p>{esc(p)}</p>' for p in s.paragraphs)}</td></tr>"
        for n, s in enumerate(stories)
    )
    return _gathered(site, "time table", f"<h1>Live updates: the day in short</h1><table>{rows}</table>", stories)


# ---------------------------------------------------------------- none


def _wall(site: Site, layout: str, body: str, *, title: str) -> Sample:
    return Sample(layout=layout, data=site.page(body, title=title))


def consent_list(site: Site) -> Sample:
    """A wall of consent with the purposes of data spelt out."""
    purposes = "".join(
        f"<li><h3>{name}</h3><p>{text}</p></li>"
        for name, text in (
            ("Store and access information on a device", "Cookies, device identifiers or similar online identifiers can be stored or read on your device to recognise it each time it connects to a site."),
            ("Personalised advertising and content", "Content presented to you on this service can be based on your personalisation profiles, which can reflect your activity on this or other services."),
            ("Use precise geolocation data", "With your acceptance, your precise location within a radius of less than 500 metres may be used in support of the purposes explained in this notice."),
        )
    )  # fmt: skip
    return _wall(site, "consent list", f'<div class="message-container"><h1>We value your privacy</h1><p>We and our 842 partners store and access personal data, like browsing data or unique identifiers, on your device. Selecting I Accept enables tracking technologies to support the purposes shown under we and our partners process data to provide.</p><ul>{purposes}</ul><button>I Accept</button><button>Reject All</button></div>', title="We value your privacy")  # fmt: skip


def not_found(site: Site) -> Sample:
    """A page that says that there is none."""
    return _wall(site, "not found", f"{site.nav()}<main><h1>Page not found</h1><p>Sorry, the page you are looking for could not be found. It may have been moved, renamed or deleted, or the link that brought you here may be wrong. Please check the address and try again, or go back to our home page to find the latest stories.</p><p>If you think that this is a mistake, please tell our newsroom, and we will look into it as soon as we can.</p></main>{site.footer()}", title="404 - Page not found")  # fmt: skip


def robot_check(site: Site) -> Sample:
    """A page that asks whether a person is there."""
    return _wall(site, "robot check", "<main><h1>Just a moment...</h1><h2>Checking if the site connection is secure</h2><p>We have detected unusual activity from your computer network. To continue, please click the box below to let us know you are not a robot. Please make sure your browser supports JavaScript and cookies and that you are not blocking them from loading.</p><p>For inquiries related to this message please contact our support team and provide the reference ID below. Block reference ID: 4f8a-77d0.</p></main>", title="Just a moment...")  # fmt: skip


def script_shell(site: Site) -> Sample:
    """A page that is nothing without scripts."""
    return _wall(site, "script shell", '<div id="root"></div><noscript><h1>Please enable JavaScript</h1><p>You need to enable JavaScript to run this app. This site requires JavaScript to show its stories. Please turn it on in the settings of your browser and load the page again, or use a browser that supports it.</p></noscript><script src="/app.js"></script>', title=site.name)  # fmt: skip


def sign_in(site: Site) -> Sample:
    """A headline with a wall in place of its story."""
    title = site.teaser()[0]
    return _wall(site, "sign in", f'{site.nav()}<article><h1>{esc(title)}</h1><div class="regwall"><h2>Continue reading with a subscription</h2><p>To read this article in full you need to be a subscriber. Subscribe now for unlimited access to our journalism on the website and in our app, and cancel at any time.</p><p>Already a subscriber? Sign in to your account to keep reading. Need help? Contact our customer service team, who are there for you on every working day.</p></div></article>{site.footer()}', title=f"{title} | {site.name}")  # fmt: skip


def fault(site: Site) -> Sample:
    """What a server says when it fails."""
    return _wall(site, "fault", "<h1>Service temporarily unavailable</h1><p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later. Additionally, a 503 error was encountered while trying to use an error document to handle the request.</p><hr><address>nginx/1.18.0</address>", title="503 Service Temporarily Unavailable")  # fmt: skip


STRANGE: tuple[Layout, ...] = (
    post_letter, drop_cap, wiki_news, recommended_list, component_blocks, rich_links, page_sections, quoted_posts,
)  # fmt: skip
STRANGE_SEVERAL: tuple[Layout, ...] = (folded, tab_panels, mail_archive, feed_page, time_table)
WALLS: tuple[Layout, ...] = (consent_list, not_found, robot_check, script_shell, sign_in, fault)
