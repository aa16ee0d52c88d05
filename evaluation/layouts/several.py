"""HTML pages of several stories, in the ways that news sites build theirs, and a front page, which has none."""

from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory


def _several(site: Site, fewest: int = 2, many: int = 4, **kind: int) -> list[MadeStory]:
    return [site.story(**kind) for _ in range(site.draw.randint(fewest, many))]


def endless_scroll(site: Site) -> Sample:
    """Whole articles one below the other, each in its container with its own furniture."""
    stories = _several(site)
    second = site.draw.choice(["h1", "h2"])
    style = site.draw.randrange(4)
    out = []
    for n, story in enumerate(stories):
        head = "h1" if n == 0 else second
        inner = (
            f"<{head}>{esc(story.headline)}</{head}>{site.byline(story)}{site.share()}{site.figure(story, 0)}"
            f'<div class="article-body">{site.paragraphs(story)}</div>{site.tags()}{site.bio(story)}{site.related(cards=2)}'
        )
        if style == 0:
            out.append(f'<article class="article infinite-item" data-url="/a/{n}">{inner}</article>')
        elif style == 1:
            out.append(f'<div class="scroll-page" id="page-{n}"><div class="wrap">{inner}</div></div>')
        elif style == 2:
            out.append(
                f'<div class="ias-item"><main><article>{inner}</article></main></div><div class="next-label">Next article</div>'
            )
        else:
            out.append(f"<section data-story={n}>{inner}</section><hr>")
    body = f'{site.nav()}<div id="stream">{"".join(out)}</div>{site.footer()}'
    head = (
        site.script([site.data(s) for s in stories]) if site.draw.random() < 0.3 else site.script(site.data(stories[0]))
    )
    return Sample(
        layout="endless scroll", data=site.page(body, story=stories[0], head=head), stories=stories, stacked=True
    )


def nested_scroll(site: Site) -> Sample:
    """The next article is put inside the container of the one before."""
    stories = _several(site, 2, 3)
    inner = ""
    for n, story in reversed(list(enumerate(stories))):
        inner = f'<div class="article-wrap" data-n="{n}"><article><h1>{esc(story.headline)}</h1>{site.byline(story)}<div class="text">{site.paragraphs(story)}</div></article><div class="next-article">{inner}</div></div>'
    return Sample(
        layout="nested scroll",
        data=site.page(f"{site.nav()}{inner}{site.footer()}", story=stories[0]),
        stories=stories,
        stacked=True,
    )


def live_blog(site: Site) -> Sample:
    """A live blog with its data."""
    posts = [site.story(least=2, most=3) for _ in range(site.draw.randint(3, 6))]
    lead, excerpt = site.teaser()
    day = posts[0].day
    for post in posts:
        post.day, post.captions = day, []
    updates = [
        {
            "@type": "BlogPosting",
            "headline": p.headline,
            "datePublished": f"{day}T1{n}:05:00Z",
            "articleBody": " ".join(p.paragraphs),
        }
        for n, p in enumerate(posts)
    ]
    data = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": lead,
        "datePublished": f"{day}T08:00:00Z",
        "liveBlogUpdate": updates,
    }
    tag = site.draw.choice(["div", "article", "li", "section"])
    cls = site.draw.choice(["liveblog-post", "css-77", "live-update", "block"])
    items = "".join(
        f'<{tag} class="{cls}" id="post-{n}"><time datetime="{day}T1{n}:05:00Z">1{n}:05 GMT</time><h2>{esc(p.headline)}</h2>{site.paragraphs(p, extras=False)}{site.share()}</{tag}>'
        for n, p in enumerate(posts)
    )
    body = f'{site.nav()}<main><h1>{esc(lead)}</h1><p class="summary">{esc(excerpt)}</p><div class="stream">{items}</div></main>{site.footer()}'
    page = site.page(body, title=lead, head=site.script(data))
    return Sample(layout="live blog", data=page, stories=posts)


def plain_live_blog(site: Site) -> Sample:
    """A live page without data that say so: posts with a time each, some without a heading."""
    posts = [site.story(least=2, most=4) for _ in range(site.draw.randint(4, 7))]
    lead, excerpt = site.teaser()
    day = posts[0].day
    tag = site.draw.choice(["article", "section", "div"])
    titled = site.draw.random() < 0.7
    items = ""
    for n, post in enumerate(posts):
        post.day, post.captions, post.titled = day, [], titled
        head = f"<h3>{esc(post.headline)}</h3>" if titled else ""
        items += f'<{tag} class="update"><header><time datetime="{day}T1{n}:05:00Z">1{n}:05</time></header>{head}{site.paragraphs(post, extras=False)}</{tag}>'
    body = f'{site.nav()}<main><h1>Live: {esc(lead)}</h1><div class="key-points"><h2>What we know so far</h2><ul><li>{esc(excerpt)}</li></ul></div><div class="live-stream">{items}</div></main>{site.footer()}'
    page = site.page(
        body,
        title=f"Live: {lead} | {site.name}",
        head=f'<meta property="article:published_time" content="{day}T08:00:00Z">',
    )
    return Sample(layout="plain live blog", data=page, stories=posts)


def briefs(site: Site) -> Sample:
    """News in brief: stories under headings of one level, each with its agency or day."""
    stories = _several(site, 3, 5, least=3, most=5)
    out = ""
    day = stories[0].day
    mark = site.draw.randrange(4)
    for story in stories:
        story.day, story.captions = day, []
        first = story.paragraphs[0]
        story.dated = mark == 2
        if mark == 0:
            story.paragraphs[0] = f"{story.place.upper()} ({story.agency}) - {first}"
        lines = site.paragraphs(story, extras=False)
        under = {
            0: "",
            1: f'<p class="source">{story.agency}</p>',
            2: f'<div class="date">{day_of(story.day)}</div>',
            3: "",
        }[mark]
        inner = f"<h2>{esc(story.headline)}</h2>{under}{lines}"
        out += f'<div class="brief">{inner}</div>' if mark == 3 else inner
    body = f'{site.nav()}<main><h1>World in brief</h1><div class="text">{out}</div></main>{site.footer()}'
    meta = f'<meta property="article:published_time" content="{day}T06:00:00Z">'
    return Sample(
        layout="briefs", data=site.page(body, title=f"World in brief | {site.name}", head=meta), stories=stories
    )


def old_bulletin(site: Site) -> Sample:
    """An old page of several stories in one table cell: bold headlines between rules."""
    stories = _several(site, 3, 4, least=3, most=6)
    out = ""
    for story in stories:
        story.captions = []
        story.paragraphs[0] = (
            f"{story.place.upper()}, {MONTHS['en'][story.day.month - 1]} {story.day.day} ({story.agency}) -- {story.paragraphs[0]}"
        )
        story.dated = False
        out += (
            f'<a name="s{len(out)}"></a><p><font size="4"><b>{esc(story.headline)}</b></font></p>'
            + "".join(f"<p>{esc(p)}</p>" for p in story.paragraphs)
            + "<hr>"
        )
    source = f"<html><head><title>Bulletin</title></head><body><table width=700><tr><td><center><b>Regional News Bulletin</b></center><hr>{out}</td></tr></table></body></html>"
    return Sample(layout="old bulletin", data=source.encode("cp1252", "xmlcharrefreplace"), stories=stories)


def full_archive(site: Site) -> Sample:
    """A category page that shows its posts whole."""
    stories = _several(site, 3, 4, least=3, most=6)
    items = "".join(
        f'<article class="post hentry"><h2 class="entry-title"><a href="/p/{n}">{esc(s.headline)}</a></h2>{site.byline(s)}{site.figure(s, 0)}<div class="entry-content">{site.paragraphs(s)}</div></article>'
        for n, s in enumerate(stories)
    )
    body = f'{site.nav()}<main><h1 class="page-title">Ceasefire news</h1>{items}</main><aside>{site.related()}</aside>{site.footer()}'
    return Sample(
        layout="full archive",
        data=site.page(body, title=f"Ceasefire news - {site.name}", head='<meta property="og:type" content="website">'),
        stories=stories,
    )


def telegram_channel(site: Site) -> Sample:
    """A channel of messages, without headings."""
    stories = _several(site, 3, 5, least=3, most=4)
    items = ""
    for n, story in enumerate(stories):
        story.titled, story.captions = False, []
        text = "<br/><br/>".join(esc(p) for p in story.paragraphs)
        items += (
            f'<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message" data-post="front/{n}"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a href="#"><span>Front Channel</span></a></div>'
            f'<div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div><div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">3.{n}K</span><a class="tgme_widget_message_date"><time datetime="{story.day}T10:1{n}:00+00:00" class="time">10:1{n}</time></a></div></div></div></div>'
        )
    body = f'<header class="tgme_header"><div class="tgme_header_title">Front Channel</div><div>4 120 subscribers</div></header><main class="tgme_main"><section class="tgme_channel_history js-message_history">{items}</section></main>'
    return Sample(layout="telegram channel", data=site.page(body, title="Front Channel – Telegram"), stories=stories)


def two_column(site: Site) -> Sample:
    """Two stories side by side, without article elements or first headings."""
    stories = _several(site, 2, 3)
    cells = "".join(
        f'<td valign="top" width="50%"><h3>{esc(s.headline)}</h3><p><i>{day_of(s.day)}</i></p>{site.paragraphs(s, extras=False)}</td>'
        for s in stories
    )
    for story in stories:
        story.captions = []
    body = f"{site.nav()}<table><tr>{cells}</tr></table>{site.footer()}"
    return Sample(layout="two column", data=site.page(body, title=site.name), stories=stories)


def release_list(site: Site) -> Sample:
    """A body's statements of one day, in sections."""
    stories = _several(site, 2, 4)
    day = stories[0].day
    out = ""
    for story in stories:
        story.day, story.captions = day, []
        out += f'<section class="statement"><h2>{esc(story.headline)}</h2><p class="release-date">{day_of(day)}</p>{site.paragraphs(story, extras=False)}<p>###</p></section>'
    body = f'<header>Ministry of Information</header><div id="main"><h1>Press statements</h1>{out}</div><footer>Ministry of Information</footer>'
    return Sample(
        layout="release list", data=site.page(body, title="Press statements | Ministry of Information"), stories=stories
    )


def bare_stack(site: Site) -> Sample:
    """Stories in containers with hashed names, headings of the second level and nothing else that parts them."""
    stories = _several(site, 2, 4)
    for story in stories:
        story.dated = False
    blocks = "".join(
        f'<div class="sc-{n}a"><div class="sc-t"><h2>{esc(s.headline)}</h2></div>{site.figure(s, 0)}<div class="sc-b">{site.paragraphs(s)}</div></div>'
        for n, s in enumerate(stories)
    )
    return Sample(
        layout="bare stack",
        data=site.page(f'{site.nav()}<div class="sc-w">{blocks}</div>{site.footer()}', title=site.name),
        stories=stories,
    )


SEVERAL: tuple[Layout, ...] = (
    endless_scroll, endless_scroll, endless_scroll, nested_scroll, live_blog, plain_live_blog, briefs, old_bulletin,
    full_archive, telegram_channel, two_column, release_list, bare_stack,
)  # fmt: skip


def front_page(site: Site) -> Sample:
    """A site's front: teasers alone."""
    sections = ""
    for k in range(4):
        cards = ""
        for n in range(5):
            title, excerpt = site.teaser()
            shown = f"<p>{esc(excerpt)}</p>" if n < 2 else ""
            cards += f'<article class="card"><a href="/c/{k}{n}"><h3>{esc(title)}</h3></a>{shown}<time datetime="2024-03-0{n + 1}">{n}h</time></article>'
        sections += f"<section><h2>{site.words['nav'].split('|')[k]}</h2>{cards}</section>"
    body = f"{site.nav()}<main>{sections}</main>{site.footer()}"
    return Sample(
        layout="front page", data=site.page(body, title=site.name, head='<meta property="og:type" content="website">')
    )


NONE: tuple[Layout, ...] = (front_page,)
