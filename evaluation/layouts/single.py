"""HTML pages of one story, in the ways that news sites build theirs."""

import json

from evaluation.layouts.site import LABELS, MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory


def wordpress(site: Site) -> Sample:
    """A post of a widespread publishing system, with its widgets and comments."""
    """A WordPress post with share buttons, an author box, related posts and a sidebar."""
    story = site.story(subheads=site.draw.random() < 0.5)
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "name": story.headline},
            site.data(story, kind="Article"),
            {"@type": "BreadcrumbList", "name": "x"},
        ],
    }
    body = (
        f'{site.nav()}<div id="content" class="site-content has-sidebar"><main><article class="post type-post hentry"><header class="entry-header">'
        f'<h1 class="entry-title">{esc(story.headline)}</h1><div class="entry-meta">{site.byline(story)}</div></header>{site.figure(story, 0)}'
        f'<div class="entry-content">{site.paragraphs(story)}<div class="sharedaddy">{site.share()}</div></div>{site.tags()}{site.bio(story)}</article>'
        f'{site.related()}{site.comments()}</main><aside class="widget-area">{site.related()}</aside></div>{site.footer()}'
    )
    return Sample(
        layout="wordpress", data=site.page(body, story=story, head=site.script(data)), stories=[story], single=True
    )


def drupal(site: Site) -> Sample:
    """A node of another, with fields for each part."""
    """A Drupal node with fields, a standfirst and a block of related stories."""
    story = site.story(subheads=site.draw.random() < 0.5)
    body = (
        f'<div class="dialog-off-canvas-main-canvas">{site.nav()}<div class="region region-content"><div class="block block-system"><article role="article" class="node node--type-article node--view-mode-full">'
        f'<h1 class="page-header"><span class="field field--name-title">{esc(story.headline)}</span></h1><div class="node__submitted">{site.byline(story)}</div>'
        f'<div class="field field--name-field-subtitle field--type-string"><p>{site.lead(story)}</p></div>'
        f'<div class="node__content"><div class="field field--name-field-media">{site.figure(story, 0)}</div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary">{site.paragraphs(story)}</div>'
        f'<div class="field field--name-field-tags">{site.tags()}</div></div></article></div>'
        f'<div class="views-element-container block"><h2>{site.words["related"]}</h2>{site.related()}</div></div>{site.footer()}</div>'
    )
    return Sample(layout="drupal", data=site.page(body, story=story), stories=[story], single=True)


def amp(site: Site) -> Sample:
    """A page for phones, of elements of its own."""
    """An AMP page with its own elements."""
    story = site.story()
    figure = f'<figure class="media"><amp-img src="x.jpg" width="8" height="5"></amp-img><figcaption>{esc(story.captions[0])} ({story.agency})</figcaption></figure>'
    body = (
        f'<amp-sidebar id="side"><ul><li>Home</li><li>World</li></ul></amp-sidebar><header>{site.name}</header><article class="amp-wp-article"><h1 class="amp-wp-title">{esc(story.headline)}</h1>{site.byline(story)}'
        f'<amp-social-share type="twitter"></amp-social-share>{figure}<div class="amp-wp-article-content">{site.paragraphs(story)}<amp-ad type="x"></amp-ad></div></article>'
        f"<amp-list><template>x</template></amp-list>{site.related()}{site.footer()}"
    )
    return Sample(
        layout="amp",
        data=site.page(body, story=story, head=site.script(site.data(story))),
        stories=[story],
        single=True,
    )


def old_tables(site: Site) -> Sample:
    """A page of nested tables, in Windows-1252, whose paragraphs are parted by line breaks."""
    story = site.story()
    rows = "".join(
        f'<tr><td><font size="1"><a href="{w}.html">{w}</a></font></td></tr>' for w in LABELS["en"]["nav"].split("|")
    )
    text = "<br><br>\n".join(esc(p) for p in story.paragraphs)
    day = f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"
    teasers = "".join(
        f'<tr><td><font size="1"><a href="{n}.html">{esc(site.teaser()[0])}</a></font></td></tr>' for n in range(5)
    )
    source = (
        f"<html><head><title>{esc(story.headline)}</title></head><body bgcolor=#ffffff><table width=760 border=0><tr><td valign=top width=120><table>{rows}</table></td>"
        f'<td valign=top><font face="Arial" size="5"><b>{esc(story.headline)}</b></font><br><font size="1">{day}</font><br><br>'
        f"<table align=right width=200><tr><td><img src=a.jpg></td></tr><tr><td><font size=1><i>{esc(story.captions[0])} ({story.agency})</i></font></td></tr></table>"
        f"<font face=Arial size=2>{text}</font><br><br><font size=1>Copyright 2004 {site.name}. All rights reserved.</font></td>"
        f"<td width=150 valign=top><table>{teasers}</table></td></tr></table></body></html>"
    )
    return Sample(layout="old tables", data=source.encode("cp1252", "xmlcharrefreplace"), stories=[story], single=True)


def react(site: Site) -> Sample:
    """A page with hashed class names, whose data hold the story a second time."""
    story = site.story(subheads=site.draw.random() < 0.5)
    state = {
        "props": {
            "pageProps": {
                "article": {"title": story.headline, "body": [{"type": "p", "html": p} for p in story.paragraphs]}
            }
        }
    }
    body = (
        f'<div id="__next"><div class="css-1q2w3e">{site.nav()}</div><main class="css-9x8y7z" id="main-content"><div data-component="headline-block"><h1 class="css-a1">{esc(story.headline)}</h1></div>'
        f'<div data-component="byline-block" class="css-b2">{site.byline(story)}</div><div data-component="image-block"><figure><div><img src="x"></div><figcaption class="css-c3"><span class="css-vh">Image caption, </span>{esc(story.captions[0])}</figcaption></figure></div>'
        f'<div data-component="text-block" class="css-d4">{site.paragraphs(story)}</div>{site.related()}</main>{site.footer()}</div>'
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    )
    return Sample(
        layout="react",
        data=site.page(body, story=story, head=site.script(site.data(story, body=True))),
        stories=[story],
        single=True,
    )


def data_only(site: Site) -> Sample:
    """A page made by scripts: the story stands in its data alone."""
    story = site.story()
    head = site.script(site.data(story, body=True))
    body = '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/static/main.js"></script>'
    return Sample(layout="data only", data=site.page(body, story=story, head=head), stories=[story], single=True)


def next_data_only(site: Site) -> Sample:
    """The same, in the state of a script's own shape, with the paragraphs as HTML."""
    story = site.story()
    blocks = "".join(f"<p>{site.inline(p)}</p>" for p in story.paragraphs)
    state = {
        "props": {
            "pageProps": {
                "post": {"id": 77, "title": story.headline, "publishedAt": f"{story.day}T08:00:00Z", "content": blocks}
            }
        }
    }
    body = f'<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    return Sample(layout="next data only", data=site.page(body, story=story), stories=[story], single=True)


def div_soup(site: Site) -> Sample:
    """No paragraph elements and no telling names."""
    story = site.story()
    lines = "".join(f"<div>{site.inline(p)}</div>" for p in story.paragraphs)
    body = (
        f'{site.nav()}<div class="c1"><div class="c2"><h1>{esc(story.headline)}</h1><div class="c3">{day_of(story.day, site.language)}</div>'
        f'<div class="c4">{site.figure(story, 0)}</div><div class="c5">{lines}</div></div><div class="c6">{site.related()}</div></div>{site.footer()}'
    )
    return Sample(layout="div soup", data=site.page(body, story=story), stories=[story], single=True)


def long_read(site: Site) -> Sample:
    """One article in chapters, each with a heading of a high level, some with pictures and pull quotes."""
    site.maker.texts = []  # a chapter has no dateline
    parts = [site.story(least=4, most=6) for _ in range(3)]
    story, chapters = parts[0], parts[1:]
    paragraphs, heads = list(story.paragraphs), set(story.subheads)
    level = site.draw.choice(["h2", "h3", "h1"])
    for chapter in chapters:
        heads.add(len(paragraphs))
        paragraphs += [chapter.headline, *chapter.paragraphs]
    whole = MadeStory(
        headline=story.headline,
        standfirst=story.standfirst,
        byline=story.byline,
        agency=story.agency,
        place=story.place,
        day=story.day,
        paragraphs=paragraphs,
        captions=story.captions,
        subheads=heads,
    )
    wrap = site.draw.random() < 0.5
    content = site.paragraphs(whole, head=level)
    if wrap:
        content = f"<section>{content}</section>".replace(f"<{level}>", f"</section><section><{level}>")
    body = f'{site.nav()}<article><h1>{esc(whole.headline)}</h1><p class="standfirst">{site.lead(whole)}</p>{site.byline(whole)}{site.figure(whole, 0)}<div class="content">{content}</div></article>{site.related()}{site.footer()}'
    return Sample(
        layout="long read",
        data=site.page(body, story=whole, head=site.script(site.data(whole))),
        stories=[whole],
        single=True,
    )


def with_full_teasers(site: Site) -> Sample:
    """One article, with a list of others below, each with its byline, day and excerpt."""
    story = site.story()
    cards = ""
    for n in range(4):
        title, excerpt = site.teaser()
        cards += f'<article class="post-card"><h2><a href="/p/{n}">{esc(title)}</a></h2><div class="meta">{site.words["by"]} Staff Writer <time datetime="2023-02-0{n + 1}">{n + 1}/2/2023</time></div><p>{esc(excerpt)}</p><a href="/p/{n}">{site.words["more"]}</a></article>'
    entries = [
        site.data(story),
        {
            "@type": "ItemList",
            "itemListElement": [{"@type": "ListItem", "position": n, "url": f"/p/{n}"} for n in range(4)],
        },
    ]
    body = f'{site.nav()}<main><article class="post-full"><h1>{esc(story.headline)}</h1>{site.byline(story)}{site.paragraphs(story)}</article><div class="latest"><h2>{site.words["most"]}</h2>{cards}</div></main>{site.footer()}'
    return Sample(
        layout="full teasers",
        data=site.page(body, story=story, head=site.script(entries)),
        stories=[story],
        single=True,
    )


def gallery(site: Site) -> Sample:
    """A picture story: a short text and many pictures with long captions."""
    story = site.story(least=3, most=4)
    others = [site.teaser()[1] for _ in range(5)]
    story.captions = [f"{n + 1}. {text}" for n, text in enumerate(others)]
    pictures = "".join(
        f'<figure class="gallery-item"><img src="g{n}.jpg"><figcaption>{esc(c)} <span class="credit">AP Photo/Lee Dorn</span></figcaption></figure>'
        for n, c in enumerate(story.captions)
    )
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}<div class="text">{site.paragraphs(story, extras=False)}</div><div class="photo-gallery">{pictures}</div></article>{site.footer()}'
    return Sample(layout="gallery", data=site.page(body, story=story), stories=[story], single=True)


def paywall(site: Site) -> Sample:
    """The beginning of an article and what one has to pay."""
    story = site.story(least=4, most=4)
    story.paragraphs = story.paragraphs[:2]
    body = (
        f'{site.nav()}<article><h1>{esc(story.headline)}</h1><p class="dek">{site.lead(story)}</p>{site.byline(story)}<div class="article-body paywalled">{site.paragraphs(story, extras=False)}</div>'
        '<div class="paywall-gate"><h3>This article is for subscribers only</h3><p>Subscribe to keep reading this story and get unlimited access to everything we publish.</p><p>Already a subscriber? <a href="/login">Log in</a></p>'
        f"<p>Monthly: 4.99 a month for the first year, cancel any time before it ends.</p></div></article>{site.related()}{site.footer()}"
    )
    return Sample(
        layout="paywall",
        data=site.page(body, story=story, head=site.script({**site.data(story), "isAccessibleForFree": False})),
        stories=[story],
        single=True,
    )


def press_release(site: Site) -> Sample:
    """A statement on a body's own site: no byline, a symbol and a day above it."""
    story = site.story()
    story.captions = []
    day = f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"
    lines = "".join(f"<p>{esc(p)}</p>" for p in story.paragraphs)
    body = (
        f'<div id="block-banner"><a href="/">Office of the Special Envoy</a></div><div class="breadcrumb">Home » Press » Statements</div><div class="region-content"><h1 class="title">{esc(story.headline)}</h1>'
        f'<div class="field-symbol">SC/{site.draw.randint(10000, 19999)}</div><div class="field-date"><span class="date-display-single">{day}</span></div><div class="field-body">{lines}<p>***</p><p>For information media. Not an official record.</p></div></div>'
        f'<div class="sidebar-second">{site.related()}</div>{site.footer()}'
    )
    title = f"{esc(story.headline)} | Office of the Special Envoy"
    return Sample(layout="press release", data=site.page(body, title=title), stories=[story], single=True)


def print_view(site: Site) -> Sample:
    """What sites give to be printed: next to no mark-up."""
    story = site.story()
    day = f"{MONTHS['en'][story.day.month - 1]} {story.day.day}, {story.day.year}"
    lines = "".join(f"<p>{esc(p)}\n" for p in story.paragraphs)
    body = (
        f'<p><a href="javascript:window.print()">Print this page</a> | <a href="{site.host}/a/5">Back to article</a></p><p><b>{site.name}</b></p><hr><h2>{esc(story.headline)}</h2><p>{day}<br>By {story.byline}</p>'
        f"{lines}<hr><p>Find this article at:<br>{site.host}/world/{story.day:%Y/%m/%d}/a-5.html</p><p>© {site.name}</p>"
    )
    return Sample(layout="print view", data=site.page(body, title=f"{site.name} - Print"), stories=[story], single=True)


def reader_view(site: Site) -> Sample:
    """A page saved out of a browser's reading view."""
    story = site.story(subheads=site.draw.random() < 0.5)
    lines = "".join(
        f"<h2>{esc(p)}</h2>" if n in story.subheads else f"<p>{esc(p)}</p>" for n, p in enumerate(story.paragraphs)
    )
    figure = f'<figure><img src="data:image/png;base64,{"iVBORw0KGgo" * 60}"><figcaption>{esc(story.captions[0])}</figcaption></figure>'
    body = (
        f'<div class="container" dir="ltr"><div class="header reader-header"><a class="domain reader-domain" href="{site.host}">{site.host[8:]}</a><div class="domain-border"></div><h1 class="reader-title">{esc(story.headline)}</h1>'
        f'<div class="credits reader-credits">{story.byline}</div><div class="meta-data"><div class="reader-estimated-time">4-5 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page"><div>{figure}{lines}</div></div></div></div></div>'
    )
    story.dated = False
    return Sample(layout="reader view", data=site.page(body, title=story.headline), stories=[story], single=True)


def saved_page(site: Site) -> Sample:
    """A page as a browser saves it, with what its scripts had added."""
    sample = wordpress(site)
    mark = f"<!-- saved from url=(0042){site.host}/a/12 -->\n"
    junk = '<div style="display: none !important;" class="grammarly-desktop">Type here to search the whole site for a word that you like.</div><iframe src="./x_files/ad.html"></iframe>'
    data = mark.encode() + sample.data.replace(b"<body>", b"<body>" + junk.encode()).replace(
        b'src="', b'src="./Courier_files/'
    )
    return Sample(layout="saved page", data=data, stories=sample.stories, single=True)


def telegram_post(site: Site) -> Sample:
    """A single message of a channel, without a headline."""
    """One post of a channel, as its web view shows it."""
    story = site.story(least=3, most=5)
    story.titled, story.captions = False, []
    text = "<br/><br/>".join(esc(p) for p in story.paragraphs)
    body = (
        '<div class="tgme_widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a href="#"><span dir="auto">Front Channel</span></a></div>'
        f'<div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div><div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span class="tgme_widget_message_views">12.4K</span><a class="tgme_widget_message_date"><time datetime="{story.day}T10:12:00+00:00">10:12</time></a></div></div></div></div></div>'
    )
    return Sample(
        layout="telegram post", data=site.page(body, title="Telegram: Contact @front"), stories=[story], single=True
    )


def questions(site: Site) -> Sample:
    """An explainer: its headings are questions, and some paragraphs open with bold words."""
    story = site.story(least=7, most=9)
    if story.subheads:
        return wordpress(site)
    heads = [
        "What has been agreed so far?",
        "Who are the mediators and what do they want?",
        "What happens if the truce collapses?",
    ]
    step = max(2, len(story.paragraphs) // 4)
    for k, head in enumerate(heads):
        at = 1 + k * (step + 1)
        if at < len(story.paragraphs) - 1:
            story.paragraphs.insert(at, head)
            story.subheads.add(at)
    content = site.paragraphs(story, head=site.draw.choice(["h2", "h3"]), extras=False)
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}{site.share()}{content}{site.tags()}</article>{site.related()}{site.footer()}"
    return Sample(layout="questions", data=site.page(body, story=story), stories=[story], single=True)


SINGLES: tuple[Layout, ...] = (
    wordpress, drupal, amp, old_tables, react, data_only, next_data_only, div_soup, long_read, with_full_teasers, gallery,
    paywall, press_release, print_view, reader_view, saved_page, telegram_post, questions,
)  # fmt: skip
