"""Stories heaped on one page, and single ones among much that looks like more: saved, mailed, wrapped, pasted.

Drawn up before anything was mended for them; their words are made up.
"""

import base64
import json
import textwrap
from datetime import date

from evaluation.layouts.newsrooms import paragraphs, single, start
from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.layouts.systems import english
from evaluation.madestories import MadeStory

TALK = (
    "I crossed that bridge every day for nine years and nobody ever asked me for a paper before this war began.",
    "With respect to the writer, the first truce failed because nobody paid the guards, and this one will too.",
    "Everyone here is so sure of everything. Has any of you been there since the spring? I have, twice.",
)
PURPOSES = "We and our 812 partners store and access information on a device, such as unique identifiers in cookies, to process personal data. You may accept or manage your choices, including your right to object where legitimate interest is used, at any time on the page of our privacy policy."


def _stories(site: Site, fewest: int = 2, many: int = 4, *, captions: int = 0, dated: bool = True) -> list[MadeStory]:
    made = [english(site).story(least=5, most=9) for _ in range(site.draw.randint(fewest, many))]
    for story in made:
        story.captions, story.dated = story.captions[:captions], dated
    return made


def _ld(story: MadeStory) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "datePublished": f"{story.day}T08:00:00Z",
        "author": {"@type": "Person", "name": story.byline},
    }
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def _long_day(story: MadeStory) -> str:
    return f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"


# ---------------------------------------------------------------- several, HTML


def scroll_with_data(site: Site) -> Sample:
    """Stories loaded below one another, each with its data beside it; only the first has a first-level heading."""
    stories = _stories(site, captions=1)
    parts = []
    for n, s in enumerate(stories):
        level = "h1" if n == 0 else "h2"
        grid = "".join(
            f'<a class="grid-item" href="/{k}"><strong>{esc(site.teaser()[0])}</strong></a>' for k in range(3)
        )
        parts.append(
            f'<div class="scroll-unit" data-url="/s/{n}" id="unit-{n}">{_ld(s)}<{level} class="title">{esc(s.headline)}</{level}><div class="who"><span>{s.byline}</span></div><figure><img><figcaption>{esc(s.captions[0])} Credit: {s.agency}</figcaption></figure><div class="copy">{"".join(paragraphs(s))}</div></div><div class="in-between"><p>What others read</p>{grid}</div>'
        )
    data = site.page(f"<main>{''.join(parts)}</main>", title=f"{stories[0].headline} | {site.name}")
    return Sample(layout="scroll with data", data=data, stories=stories, stacked=True)


def joined_files(site: Site) -> Sample:
    """Whole saved pages put one behind the other into one file, each with its own head and foot."""
    stories = _stories(site, 2, 4, captions=1)
    parts = []
    for s in stories:
        body = f'{site.nav()}<div class="wrap"><h1>{esc(s.headline)}</h1><p class="byline">By {s.byline} | {day_of(s.day)}</p><p><img></p><p class="caption">{esc(s.captions[0])} ({s.agency})</p>{"".join(paragraphs(s))}</div>{site.related()}{site.footer()}'
        parts.append(site.page(body, title=f"{s.headline} | {site.name}").decode())
    return Sample(layout="joined files", data="\n".join(parts).encode(), stories=stories)


def national_live(site: Site) -> Sample:
    """A live blog without data: the hour in words as a link above each post, a heading of the fourth level, a name."""
    stories = _stories(site, 4, 6, dated=False)
    posts = "".join(
        f'<div class="liveblog-paragraph" id="liveblog-entry-{n}"><div class="liveblog-date"><a href="#liveblog-entry-{n}"><span>Today, {9 - n}:1{n} pm</span></a></div><h4><a href="/e/{n}">{esc(s.headline)}</a></h4><div class="liveblog-author">By <a>{s.byline}</a></div>{"".join(paragraphs(s))}<div class="liveblog-share"><a>Share</a></div></div>'
        for n, s in enumerate(stories)
    )
    body = f'<header><h1>Live: Envoys due in the capital as the fire dies down along the river</h1><h2>The liveblog of the day’s events as they happen</h2></header><div class="liveblog">{posts}</div>'
    data = site.page(body, title=f"Live blog: Envoys due in the capital | {site.name}")
    return Sample(layout="national live", data=data, stories=stories)


def encoded_letter(site: Site) -> Sample:
    """A newsletter as a file of mail: a plain part and an HTML part in base64, some stories in nested tables."""
    stories = _stories(site, 2, 4, dated=False)
    rows = "".join(
        f'<tr><td style="padding:20px"><table><tr><td><h2 style="font-family:Georgia"><a href="https://t.example/c/{n}">{esc(s.headline)}</a></h2></td></tr><tr><td style="font-size:16px">{"".join(paragraphs(s))}</td></tr><tr><td><a href="https://t.example/c/{n}">Read it on our site</a></td></tr></table></td></tr>'
        for n, s in enumerate(stories)
    )
    page = f'<html><body><div style="display:none">What you need to know tonight</div><table width="600"><tr><td><a href="https://t.example/v">View in browser</a></td></tr><tr><td><img alt="{site.name}"></td></tr><tr><td><p>Good evening. Here is what happened while you were at work.</p></td></tr>{rows}<tr><td><p>You received this email because you signed up for the {site.name} evening letter. <a>Unsubscribe</a></p></td></tr></table></body></html>'
    plain = "View this letter in your browser: https://t.example/v\n"
    mail = "\r\n".join(
        [
            f"From: {site.name} <evening@courier.example>",
            "To: reader@mail.example",
            "Subject: Tonight: what you need to know",
            "Date: Tue, 12 Mar 2024 18:02:11 +0000",
            "MIME-Version: 1.0",
            'Content-Type: multipart/alternative; boundary="b1"',
            "",
            "--b1",
            "Content-Type: text/plain; charset=utf-8",
            "",
            plain,
            "--b1",
            "Content-Type: text/html; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            base64.encodebytes(page.encode()).decode(),
            "--b1--",
            "",
        ]
    )
    for s in stories:  # the day on which it was sent
        s.day, s.dated = date(2024, 3, 12), True
    return Sample(layout="encoded letter", data=mail.encode(), stories=stories, media_type="message/rfc822")


def phone_next(site: Site) -> Sample:
    """A page for phones that loads the next one: custom elements, each story in a shadow of its own."""
    stories = _stories(site, 2, 3, captions=1)
    parts = "".join(
        f'<div class="i-amphtml-next-page-document-container"><div class="amp-wp-article"><header><h1 class="amp-wp-title">{esc(s.headline)}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author">{s.byline}</span></div><div class="amp-wp-meta"><time datetime="{s.day}T10:00:00+00:00">{day_of(s.day)}</time></div></header><amp-img src="a.jpg"></amp-img><div class="amp-wp-article-content">{"".join(paragraphs(s))}<figure><amp-img></amp-img><figcaption>{esc(s.captions[0])}</figcaption></figure></div></div><div class="amp-next-page-separator"></div></div>'
        for s in stories
    )
    data = site.page(f"<amp-next-page>{parts}</amp-next-page>", title=f"{stories[0].headline} - {site.name}")
    return Sample(layout="phone next", data=data, stories=stories, stacked=True)


# ---------------------------------------------------------------- single, HTML


def cache_wrapper(site: Site) -> Sample:
    """A page out of a search engine's cache: its box with an address and a day above, the whole page again below."""
    story = start(site, captions=1)
    inner = f'<!DOCTYPE html><html><head><title>{esc(story.headline)} | {site.name}</title></head><body>{site.nav()}<div class="article"><h1>{esc(story.headline)}</h1><div class="byline">By {story.byline}</div><div class="date">{day_of(story.day)}</div><p><img></p><p class="caption">{esc(story.captions[0])}</p>{"".join(paragraphs(story))}</div>{site.footer()}</body></html>'
    box = '<div style="background:#fff;border:1px solid #999"><div>This is the search engine’s cache of <a href="https://www.courier.example/a">https://www.courier.example/a</a>. It is a snapshot of the page as it appeared on 14 May 2031 10:22:11 GMT. The <a>current page</a> could have changed in the meantime. <a>Learn more</a>.</div><div>Full version</div><div>Text-only version</div><div>View source</div><div>Tip: To quickly find your search term on this page, press Ctrl+F and use the find bar.</div></div>'
    data = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><base href="https://www.courier.example/a"></head><body>{box}<div style="position:relative">{inner}</div></body></html>'.encode()
    return Sample(layout="cache wrapper", data=data, stories=[story], single=True)


def wiki_news(site: Site) -> Sample:
    """A wiki of news: the day as a bold first line, a box of related stories, edit links, a list of sources below."""
    story = start(site, captions=1)
    box = f'<table class="infobox noprint"><tbody><tr><th>Related news</th></tr><tr><td><ul><li><a href="/w">{esc(site.teaser()[0])}</a></li><li><a href="/v">{esc(site.teaser()[0])}</a></li></ul></td></tr><tr><td>Location of the crossing</td></tr></tbody></table>'
    thumb = f'<figure class="mw-default-size" typeof="mw:File/Thumb"><a><img></a><figcaption>{esc(story.captions[0])}.<br><small>Image: Omar Said.</small></figcaption></figure>'
    sources = f'<h2 id="Sources">Sources<span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a>edit</a><span class="mw-editsection-bracket">]</span></span></h2><ul><li><span class="sourceTemplate">J. Ferris. "<a href="https://x.example">{esc(site.teaser()[0])}</a>" — <i>{site.name}</i>, {day_of(story.day)}</span></li></ul>'
    share = '<table class="noprint"><tbody><tr><td>Share this:</td><td><a>Email</a> <a>Facebook</a></td></tr></tbody></table>'
    body = f'<div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading"><span class="mw-page-title-main">{esc(story.headline)}</span></h1><div id="bodyContent"><div id="siteSub">From the wiki of news, the free source you can write!</div><div id="mw-content-text"><div class="mw-parser-output"><p><strong class="published"><span id="publishDate" class="value-title" title="{story.day}">{story.day.strftime("%A")}, {day_of(story.day)}</span></strong></p>{box}{thumb}{"".join(paragraphs(story))}{share}{sources}</div></div><div id="catlinks"><a>Categories</a>: <ul><li><a>{day_of(story.day)}</a></li><li><a>Published</a></li></ul></div></div></div><div id="mw-navigation"><h2>Navigation menu</h2></div>'
    return single(site, "wiki news", body, story, title=f"{story.headline} - Wiki of News", card=False)


def two_tongues(site: Site) -> Sample:
    """A ministry's page in two languages: the Arabic column holds another text, the English one the story."""
    story = start(site)
    arabic = "".join(
        f"<p>{t}</p>"
        for t in (
            "قالت الوزارة في بيان إن الطرفين اتفقا على وقف إطلاق النار لمدة عشرة أيام على أن تفتح الطريق أمام المساعدات الإنسانية.",
            "وأضاف البيان أن المراقبين سيصلون إلى المنطقة في غضون يومين، وأن أي خرق سيقابل برد مناسب من الجهات المعنية.",
        )
    )
    body = f'<div class="page"><div class="lang-switch"><a href="/ar" lang="ar">العربية</a><a href="/en">English</a></div><div class="news-detail"><h1>{esc(story.headline)}</h1><span class="news-date">{story.day.strftime("%d/%m/%Y")}</span><div class="detail-text">{"".join(paragraphs(story))}</div></div><div class="news-detail-ar" dir="rtl" lang="ar"><h3>وزارة الخارجية تعلن وقف إطلاق النار</h3>{arabic}</div></div>'
    story.dated = story.day.day > 12 or story.day.day == story.day.month
    return single(site, "two tongues", body, story, title=f"{story.headline} | Ministry", card=False)


def photo_essay(site: Site) -> Sample:
    """A picture story: a short text, then pictures, each with a caption of some sentences and a counter."""
    story = start(site, captions=2, least=4, most=5)
    pictures = "".join(
        f'<div class="slide"><div class="counter">{n + 1} of {len(story.captions)}</div><img><div class="slide-caption caption">{esc(c)}. [Omar Said/{story.agency}]</div></div>'
        for n, c in enumerate(story.captions)
    )
    body = f'<article><div class="gallery-header"><span class="genre">In Pictures</span><h1>{esc(story.headline)}</h1><p class="dek">{site.lead(story)}</p></div><div class="gallery-body">{"".join(paragraphs(story))}</div><div class="gallery-slides">{pictures}</div><div class="byline">By {story.byline}</div><p class="published">Published {_long_day(story)}</p></article>'
    return single(site, "photo essay", body, story, title=f"In Pictures: {story.headline} | {site.name}")


def unnamed_boxes(site: Site) -> Sample:
    """Hashed names alone: excerpts of other stories inside the body, readers' words and a notice on cookies below."""
    story = start(site, captions=1)
    boxes = [
        f'<div class="x9f2"><a href="/o/{n}" class="k3"><img class="k4"></a><div class="k5"><a href="/o/{n}">{esc(t)}</a></div><div class="k6">{esc(e)}</div></div>'
        for n, (t, e) in enumerate(site.teaser() for _ in range(3))
    ]
    parts = [f'<p class="q1">{esc(p)}</p>' for p in story.paragraphs]
    parts.insert(2, f'<div class="x9f1">{"".join(boxes)}</div>')
    talk = "".join(
        f'<div class="r2"><div class="r3">reader_{n}</div><div class="r4">{n + 2} hours ago</div><div class="r5">{t}</div><div class="r6">Reply</div></div>'
        for n, t in enumerate(TALK)
    )
    notice = f'<div id="x-cm" class="z1"><div class="z2"><h2>Your privacy matters to us</h2><div>{PURPOSES}</div><button>Manage choices</button><button>Accept</button></div></div>'
    body = f'<div class="a1"><div class="a2"><h1 class="h1x">{esc(story.headline)}</h1><div class="a3"><span class="a4">{story.byline}</span><span class="a5">{day_of(story.day)}</span></div><div class="a6"><img><div class="a7">{esc(story.captions[0])} ({story.agency})</div></div>{"".join(parts)}</div><div class="r1"><h3 class="r0">Comments (3)</h3>{talk}</div></div>{notice}'
    return single(site, "unnamed boxes", body, story)


def footnotes(site: Site) -> Sample:
    """A research institute's assessment: takeaways above, marks of notes in the text, addresses of the notes below."""
    story = start(site, subheads=True)
    marked = [
        f"<h2>{esc(p)}</h2>" if n in story.subheads else f'<p>{esc(p)}<a href="#fn{n}">[{n + 1}]</a></p>'
        for n, p in enumerate(story.paragraphs)
    ]
    story.paragraphs = [p if n in story.subheads else f"{p}[{n + 1}]" for n, p in enumerate(story.paragraphs)]
    notes = "".join(
        f'<p><a id="fn{n}">[{n + 1}]</a> https://t.example/channel/{n}{n}; https://www.agency.example/world/{n}</p>'
        for n in range(len(marked))
    )
    body = f'<div class="region-content"><article class="node node--type-report"><h1 class="page-title"><span class="field--name-title">{esc(story.headline)}</span></h1><div class="field--name-field-date"><time datetime="{story.day}T12:00:00Z">{day_of(story.day)}</time></div><div class="field--name-body field__item">{"".join(marked)}<hr>{notes}</div></article></div>'
    return single(site, "footnotes", body, story, title=f"{story.headline} | Institute")


def player_words(site: Site) -> Sample:
    """A story with the words of its players: a voice by a program, lengths, a video that can't be shown."""
    story = start(site, captions=1)
    audio = '<div class="voice"><p>Listen to this article</p><span>5 min</span><p>This audio was generated by AI and may contain mispronunciations.</p><audio controls>Your browser does not support the audio element.</audio></div>'
    video = '<div class="vp"><video>Your browser does not support HTML5 video.</video><div>Video Duration 02 minutes 41 seconds</div><div>02:41</div><p>To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video</p><div>Now Playing</div></div>'
    parts = paragraphs(story)
    parts.insert(2, video)
    body = f'<main><h1>{esc(story.headline)}</h1><p>By {story.byline}</p><time datetime="{story.day}">{day_of(story.day)}</time>{audio}<figure><img><figcaption>{esc(story.captions[0])}</figcaption></figure><div class="text">{"".join(parts)}</div></main>'
    return single(site, "player words", body, story)


def meeting_record(site: Site) -> Sample:
    """A world body's coverage of a meeting: a symbol above, sections with names, speakers in capitals and bold."""
    story = start(site, subheads=True, least=8)
    parts = []
    for n, p in enumerate(story.paragraphs):
        parts.append(f"<h3><strong><em>{esc(p)}</em></strong></h3>" if n in story.subheads else f"<p>{esc(p)}</p>")
    body = f'<div class="node"><div class="header"><div class="symbol">SC/15902</div><div class="date-display-single">{_long_day(story)}</div></div><div class="field-type">Security Council</div><div class="meetings">9,610th Meeting (AM)</div><h1 class="page-header">{esc(story.headline)}</h1><div class="field field-name-body"><div class="field-item">{"".join(parts)}<p>For information media. Not an official record.</p></div></div></div>'
    return single(site, "meeting record", body, story, title=f"{story.headline} | Meetings Coverage and Press Releases")


HEAPED: tuple[Layout, ...] = (scroll_with_data, joined_files, national_live, encoded_letter, phone_next)
AMONG: tuple[Layout, ...] = (
    cache_wrapper, wiki_news, two_tongues, photo_essay, unnamed_boxes, footnotes, player_words, meeting_record,
)  # fmt: skip

# ---------------------------------------------------------------- pasted


def _paste(layout: str, parts: list[str], stories: list[MadeStory], *, gap: str = "\n\n", one: bool = False) -> Sample:
    return Sample(layout=layout, data=gap.join(parts).encode(), stories=stories, media_type="text/plain", single=one)


def _body(story: MadeStory) -> str:
    return "\n\n".join(story.paragraphs)


def tabs_paste(site: Site) -> Sample:
    """What reader views of different sites gave, one below the other, each in its own way."""
    stories = _stories(site, 3, 4)
    parts = []
    for way, s in zip(site.draw.sample(range(4), len(stories)), stories, strict=True):
        head = (
            f"{s.headline}\n{s.byline}\n\n4-5 minutes",
            f"courier.example\n\n{s.headline}\n\nBy {s.byline}\n{_long_day(s)}",
            f"{s.headline} | {site.name}\n\n{day_of(s.day)} at 9:12 AM\n\n{s.byline}",
            f"https://www.courier.example/world/{s.day}\n\n{s.headline}",
        )[way]
        s.dated = way in (1, 2)
        parts.append(f"{head}\n\n{_body(s)}")
    return _paste("tabs paste", parts, stories, gap=site.draw.choice(["\n\n", "\n\n\n"]))


def wire_takes(site: Site) -> Sample:
    """Files of a wire: the take's number before each headline, stars above, what it adds in brackets, the desk below."""
    stories = _stories(site, 2, 4, dated=False)
    parts = []
    for n, s in enumerate(stories, 2):
        opening = f"{s.place.upper()}, {MONTHS['en'][s.day.month - 1][:3]} {s.day.day} (Reuters) - "
        s.paragraphs[0] = opening + s.paragraphs[0]
        parts.append(
            f"UPDATE {n}-{s.headline}\n\n* Road still shut, drivers say\n* Talks to go on in the capital\n(Adds quotes, details)\n\n{_body(s)}\n\n(Reporting by {s.byline}; Editing by Paul Hart)"
        )
        s.headline = f"UPDATE {n}-{s.headline}"
    return _paste("wire takes", parts, stories)


def counted_heads(site: Site) -> Sample:
    """Stories under headlines that are counted ("1. Convoy turned back"), each as long as a story is."""
    stories = _stories(site, 3, 5, dated=False)
    parts = [f"{n}. {s.headline}\n\n{_body(s)}" for n, s in enumerate(stories, 1)]
    return _paste("counted heads", parts, stories)


def reader_app(site: Site) -> Sample:
    """A reading program's share by mail: headline, then source, name and age in one line."""
    stories = _stories(site, 2, 4, dated=False)
    parts = [f"{s.headline}\n{site.name} / by {s.byline} / {n + 2}h\n\n{_body(s)}" for n, s in enumerate(stories)]
    return _paste("reader app", parts, stories)


def browser_select(site: Site) -> Sample:
    """One story selected whole with its site's menus, notice on cookies, other headlines and foot around it."""
    story = start(site, captions=1)
    others = [site.teaser()[0] for _ in range(5)]
    top = f"Skip to content\n{site.name}\nHome\nWorld\nPolitics\nSport\nSign in\n\nWe value your privacy\n{PURPOSES}\nAccept all\nReject all\n\n"
    body = _body(story).split("\n\n")
    body.insert(2, f"Related\n{others[0]}")
    text = (
        f"{top}World\n{story.headline}\n{story.byline}\n{day_of(story.day)}\n\nShare\nSave\n\n{story.captions[0]} ({story.agency})\n\n"
        + "\n\n".join(body)
    )
    tail = (
        "\n\nMore from World\n"
        + "\n".join(others[1:])
        + f"\n\nAbout us\nContact\nTerms\n© 2026 {site.name}. All rights reserved."
    )
    return _paste("browser select", [text + tail], [story], one=True)


def wrapped_print(site: Site) -> Sample:
    """One story printed to text at 72 columns, with the page's running head and foot in the middle."""
    story = start(site, least=6)
    paras = ["\n".join(textwrap.wrap(p, 72)) for p in story.paragraphs]
    paras.insert(3, f"{_long_day(story)}, 10:12\n\n{story.headline} - {site.name}\n\nhttps://www.courier.example/a 1/2")
    text = f"{story.headline}\n\nBy {story.byline}\n{_long_day(story)}\n\n" + "\n\n".join(paras)
    return _paste("wrapped print", [text], [story], one=True)


HEAPED_TEXTS: tuple[Layout, ...] = (tabs_paste, wire_takes, counted_heads, reader_app)
AMONG_TEXTS: tuple[Layout, ...] = (browser_select, wrapped_print)
