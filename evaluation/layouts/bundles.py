"""Pages of several stories as systems of two decades bundle them, single ones beside; days and titles in odd places.

Drawn up before anything was mended for them; their words are made up.
"""

import json
import textwrap

from evaluation.layouts.newsrooms import SHORT, paragraphs, single
from evaluation.layouts.parts import (
    draw_house,
    draw_taker,
    join_paragraphs,
    long_day,
    one,
    page_of,
    set_pictures,
    several,
    text_of,
)  # fmt: skip
from evaluation.layouts.site import Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory

PICTURED = (
    "Drivers sleep under their lorries near the closed crossing of Bel Oum.",
    "A barber works by candlelight in the market of Sirin.",
    "Chief negotiator Tomas Arka (centre) leaves the hotel in which the talks are held",
    "Sandbags in front of the mayor's office",
    "Two sisters who fled Korun wait for a bus that will take them to the coast.",
    "The last bridge over the Anwar, seen from the northern bank, 12 January 2025",
    "Women sort lentils in the yard of a mosque. Food has grown scarce since the blockade began.",
    "Deminers take a break beside the road to the airport",
    "General Pavel Orso, right, salutes as the flag is lowered for the last time.",
    "A school bus burnt out on the ring road, where eleven people died in March",
    "Aid from three countries is stored in this hangar, but none of it has left.",
    "Supporters of the agreement light lanterns on the quay on Thursday evening.",
    "Radio host Mina Dahl reads the names of missing people every night at nine.",
    "Snow covers trenches that were abandoned in the autumn.",
    "Members of the joint commission at their first meeting, in a tent",
    "An elderly man shows the key of the house that he left in 1993.",
)
POINTS = ("World", "Security", "Region", "Diplomacy", "Aid", "Analysis")


def _set_dateline(story: MadeStory, mark: str = "-") -> None:
    """Open a story with its place, day and agency."""
    day = f"{SHORT[story.day.month - 1]} {story.day.day}"
    story.paragraphs[0] = f"{story.place.upper()}, {day} ({story.agency}) {mark} {story.paragraphs[0]}"


def _take_lines(parts: list[str], at: tuple[int, ...], lines: list[str]) -> list[str]:
    """Return parts with a line put in at each place."""
    shown = list(parts)
    for place, line in sorted(zip(at, lines, strict=False), reverse=True):
        shown.insert(place, line)
    return shown


# ---------------------------------------------------------------- several, HTML


def portal_tables(site: Site) -> Sample:
    """A portal of the early years: a table for each story, letters by size, line breaks, the picture's in a table."""
    stories = several(site, 3, 6, captions=1, said=PICTURED)
    parts = ""
    for s in stories:
        picture = f'<table align="left" width="180" cellpadding="4"><tr><td><img src="i.gif" width="170"></td></tr><tr><td><font size="1" face="Verdana">{esc(s.captions[0])}</font></td></tr></table>'
        parts += f'<table width="100%" border="0"><tr bgcolor="#dddddd"><td><font face="Verdana" size="4"><b>{esc(s.headline)}</b></font></td></tr><tr><td><font size="1" color="gray">Posted: {s.day:%A}, {long_day(s)} - 10:22 GMT</font></td></tr><tr><td>{picture}<font face="Verdana" size="2">{"<br><br>".join(map(esc, s.paragraphs))}</font></td></tr><tr><td align="right"><a href="#top"><font size="1">Back to top</font></a></td></tr></table>'
    menu = "".join(
        f'<tr><td><a href="/{n}.shtml"><font size="1">{w}</font></a></td></tr>' for n, w in enumerate(POINTS)
    )
    body = f'<table width="760"><tr><td colspan="2"><img src="logo.gif" alt="{site.name}"></td></tr><tr><td width="120" valign="top"><table>{menu}</table></td><td valign="top">{parts}</td></tr><tr><td colspan="2"><font size="1">© {site.name}</font></td></tr></table>'
    return page_of(site, "portal tables", body, stories, f"{site.name}: News")


def loop_entries(site: Site) -> Sample:
    """A category of a blog system with whole posts: when posted and when changed, captions, buttons, tags below."""
    stories = several(site, 3, 6, captions=1, said=PICTURED)
    parts = ""
    for n, s in enumerate(stories, 300):
        text = _take_lines(
            paragraphs(s),
            (1,),
            [
                f'<div id="attachment_{n}" style="width: 610px" class="wp-caption alignnone"><img class="size-full" src="a.jpg"><p class="wp-caption-text">{esc(s.captions[0])}</p></div>'
            ],
        )
        parts += f'<article id="post-{n}" class="post-{n} post type-post status-publish hentry category-news"><header class="entry-header"><h2 class="entry-title"><a href="/{n}" rel="bookmark">{esc(s.headline)}</a></h2><div class="entry-meta"><span class="posted-on">Posted on <a href="/{n}"><time class="entry-date published" datetime="{s.day}T21:40:11+03:00">{long_day(s)}</time><time class="updated" datetime="2026-02-01T08:00:00+03:00">1 February 2026</time></a></span><span class="byline"> by <span class="author vcard"><a>{s.byline}</a></span></span></div></header><div class="entry-content">{"".join(text)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li>Facebook</li><li>X</li></ul></div><div class="sd-block sd-like">Like Loading...</div></div><footer class="entry-footer"><span class="cat-links">Posted in <a>News</a></span><span class="tags-links">Tagged <a>truce</a>, <a>border</a></span><span class="comments-link"><a>Leave a comment</a></span></footer></article>'
    body = f'{site.nav()}<main id="main" class="site-main"><header class="page-header"><h1 class="page-title">Category: <span>News</span></h1></header>{parts}<nav class="navigation posts-navigation"><a>Older posts</a></nav></main><aside class="widget-area"><section class="widget"><h2 class="widget-title">Recent Posts</h2><ul><li><a>{esc(site.teaser()[0])}</a></li></ul></section></aside>{site.footer()}'
    return page_of(site, "loop entries", body, stories, f"News Archives - {site.name}")


def view_rows(site: Site) -> Sample:
    """Rows of a view of a content system: each field in its own box, the picture's words as a quotation."""
    stories = several(site, 3, 6, captions=1, said=PICTURED)
    parts = "".join(
        f'<div class="views-row views-row-{n}"><div class="views-field views-field-field-topic"><span class="field-content">{site.draw.choice(POINTS)}</span></div><div class="views-field views-field-title"><span class="field-content"><a href="/node/{n}">{esc(s.headline)}</a></span></div><div class="views-field views-field-created"><span class="field-content">{s.day:%a}, {s.day:%Y-%m-%d} 09:4{n}</span></div><div class="views-field views-field-field-image"><div class="field-content"><img src="a.jpg"><blockquote class="image-field-caption"><p>{esc(s.captions[0])}</p></blockquote></div></div><div class="views-field views-field-body"><div class="field-content">{join_paragraphs(s)}</div></div></div>'
        for n, s in enumerate(stories, 1)
    )
    body = f'{site.nav()}<div class="region region-content"><h1 class="page__title">Newsroom</h1><div class="view view-newsroom view-id-newsroom"><div class="view-content">{parts}</div><ul class="pager"><li class="pager-next"><a>next ›</a></li></ul></div></div>{site.footer()}'
    return page_of(site, "view rows", body, stories, f"Newsroom | {site.name}")


def hashed_soup(site: Site) -> Sample:
    """Divisions that a script drew, names without sense; texts of stories below each other, spans below pictures."""
    stories = several(site, 3, 6, captions=1, said=PICTURED)
    names = [f"sc-{''.join(site.draw.choice('abcdefghkmnprstuvwxyzABCDEF') for _ in range(6))}" for _ in range(9)]
    parts = "".join(
        f'<div class="{names[0]}"><div class="{names[1]}"><h2 class="{names[2]}">{esc(s.headline)}</h2><div class="{names[3]}"><span>{s.byline}</span><span aria-hidden="true">•</span><span>{SHORT[s.day.month - 1]} {s.day.day}, {s.day.year}</span><span>4 min read</span></div></div><div class="{names[4]}"><div class="{names[5]}"><img src="data:image/gif;base64,R0lGOD" alt=""></div><span class="{names[6]}">{esc(s.captions[0])}</span></div><div class="{names[7]}">{"".join(f"<div class={names[8]}>{esc(p)}</div>" for p in s.paragraphs)}</div></div>'
        for s in stories
    )
    body = f'<div id="root"><div class="sc-top"><a href="/">{site.name}</a><button>Menu</button></div>{parts}<div class="sc-end"><button>Load more</button></div></div><script>window.__STATE__={json.dumps({"n": [s.headline for s in stories]})}</script>'
    return page_of(site, "hashed soup", body, stories, site.name)


def live_with_data(site: Site) -> Sample:
    """A live blog: posts with a time of day alone, the day in the page's data, a summary with points on top."""
    stories = several(site, 3, 6, captions=1, said=PICTURED)
    day = stories[0].day
    for s in stories:
        s.day = day
    points = "".join(f"<li>{esc(s.headline)}</li>" for s in stories[:3])
    parts = "".join(
        f'<div class="lbp" id="post-{n}"><div class="lbp-top"><time datetime="{day}T{18 - n}:05:00Z">{18 - n}:05</time><span class="lbp-author">{s.byline}</span></div><h2 class="lbp-title">{esc(s.headline)}</h2><div class="lbp-body">{join_paragraphs(s)}<figure class="lbp-fig"><img src="a.jpg"><figcaption><span>{esc(s.captions[0])}</span> <span class="cr">Photograph: {draw_taker(site)}/{draw_house(site)}</span></figcaption></figure></div><div class="lbp-share"><button>Share</button><button>Copy link</button></div></div>'
        for n, s in enumerate(stories)
    )
    data = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Truce talks live: envoys meet again", "datePublished": f"{day}T05:10:00Z", "coverageStartTime": f"{day}T05:10:00Z"}  # fmt: skip
    body = f'{site.nav()}<main><h1>Truce talks live: envoys meet again</h1><div class="lb-date">{long_day(stories[0])}</div><div class="lb-summary"><h2>What we know so far</h2><ul>{points}</ul></div>{parts}</main>{site.footer()}'
    return Sample(
        layout="live with data",
        data=site.page(body, title=f"Truce talks live | {site.name}", head=site.script(data)),
        stories=stories,
    )


def kicker_tag(site: Site) -> Sample:
    """A subject's page with whole texts: a word above each headline, place and day open the text, links below."""
    stories = several(site, 3, 6, captions=1, said=PICTURED)
    parts = ""
    for n, s in enumerate(stories):
        parts += f'<div class="listing-item"><p class="kicker">{site.draw.choice(POINTS)}</p><h3 class="listing-title"><a href="/s/{n}">{esc(s.headline)}</a></h3><img src="a.jpg" alt="{esc(s.captions[0])}"><p class="pic">{esc(s.captions[0])} / {draw_house(site)}</p><p class="dl">{s.place.upper()}, {day_of(s.day)}</p>{join_paragraphs(s)}<p class="go"><a href="/s/{n}#comments">Comments (4)</a> | <a href="/s/{n}">Permalink</a></p></div>'
    body = f'{site.nav()}<h1 class="tagname">Tag: ceasefire</h1>{parts}{site.footer()}'
    return page_of(site, "kicker tag", body, stories, f"ceasefire - {site.name}")


def scroll_attributes(site: Site) -> Sample:
    """Stories that load below one another: what each is stands in its attributes; a late hour in another zone."""
    stories = several(site, 3, 5, captions=1, said=PICTURED)
    parts = "".join(
        f'<article class="story-unit" data-article-id="{n}" data-title="{esc(s.headline)} - {site.name}" data-url="/world/{n}" data-published="{s.day}T22:30:00-05:00"><div class="eyebrow">{site.draw.choice(POINTS)}</div><h1>{esc(s.headline)}</h1><p class="stamp">Updated 11:02 PM EST, {day_of(s.day)}</p><div class="lede-media"><img src="a.jpg"><div class="media-meta">{esc(s.captions[0])} <em>{draw_taker(site)}/{draw_house(site)}</em></div></div><div class="story-text">{join_paragraphs(s)}</div></article><div class="next-loader" data-next="{n + 1}"></div>'
        for n, s in enumerate(stories, 7)
    )
    sample = page_of(
        site,
        "scroll attributes",
        f"{site.nav()}{parts}{site.footer()}",
        stories,
        f"{stories[0].headline} - {site.name}",
    )
    sample.stacked = True
    return sample


# ---------------------------------------------------------------- several, plain


def dumped_links(site: Site) -> Sample:
    """What a text browser dumps: numbers of links in square brackets, indented lines, the addresses below."""
    stories = several(site, 3, 6, dated=True)
    out, links = [f"   [1]{site.name} [2]World [3]Politics [4]Sport\n"], 5
    for s in stories:
        body = "\n\n".join(textwrap.fill(p, 72, initial_indent="   ", subsequent_indent="   ") for p in s.paragraphs)
        out.append(f"   [{links}]{s.headline}\n\n   By [{links + 1}]{s.byline}, {long_day(s)}\n\n{body}\n")
        links += 2
    out.append("References\n\n" + "\n".join(f"   {n}. https://www.courier.example/{n}" for n in range(1, links)))
    return text_of("dumped links", out, stories, gap="\n")


def captioned_views(site: Site) -> Sample:
    """Reader views saved one after the other: source, name and length below the headline, pictures' lines in the text."""
    stories = several(site, 3, 6, captions=1, dated=False, said=PICTURED)
    parts = []
    for s in stories:
        text = _take_lines(s.paragraphs, (2,), [f"{s.captions[0]} {draw_taker(site)}/{draw_house(site)}"])
        parts.append(
            f"{s.headline}\n\n{site.name.lower().replace(' ', '')}.example · {s.byline} · 5 min read\n\n"
            + "\n\n".join(text)
        )
    return text_of("captioned views", parts, stories, gap="\n\n\n")


def forwarded_clips(site: Site) -> Sample:
    """Letters of clippings that somebody forwarded: fields of mail above each text, a closing below."""
    stories = several(site, 3, 6)
    parts = [
        f"---------- Forwarded message ---------\nFrom: Clipping Desk <clips@desk.example>\nDate: {s.day:%a}, {s.day.day} {SHORT[s.day.month - 1]} {s.day.year} at 07:1{n}\nSubject: {s.headline}\nTo: <all@desk.example>\n\n"
        + "\n\n".join(s.paragraphs)
        + "\n\n--\nClipping Desk\nTo leave this list, write to the desk."
        for n, s in enumerate(stories)
    ]
    return text_of("forwarded clips", parts, stories)


def slugged_file(site: Site) -> Sample:
    """An agency's file of a day: slug with a count, notes for editors, name, place, the stamp of the hour below."""
    stories = several(site, 3, 6)
    parts = []
    for n, s in enumerate(stories):
        s.paragraphs[0] = f"{s.place.upper()} (AP) _ {s.paragraphs[0]}"
        parts.append(
            f"a04{n}{n + 3} r i BC-Truce-Road,{n + 1}st Ld-Writethru a0{n}88\n{s.headline}\nEds: UPDATES with quotes. With photos.\nBy {s.byline.upper()}\nAssociated Press Writer\n\n"
            + "\n\n".join(s.paragraphs)
            + f"\n\nAP-NY-{s.day:%m-%d-%y} 1022EDT"
        )
    return text_of("slugged file", parts, stories)


def bare_database(site: Site) -> Sample:
    """An export of a press database without letters: length, day, hour, outlet, code and rights on lines of their own."""
    stories = several(site, 3, 6)
    parts = [
        f"{s.headline}\n\nBy {s.byline}\n{sum(len(p.split()) for p in s.paragraphs)} words\n{long_day(s)}\n10:2{n}\n{site.name}\nCOUR\nEnglish\n(c) {s.day.year} {site.name} Limited\n\n"
        + "\n\n".join(s.paragraphs)
        + f"\n\nDocument COUR0000{s.day:%Y%m%d}ek54000{n}c"
        for n, s in enumerate(stories)
    ]
    return text_of("bare database", parts, stories)


def glued_results(site: Site) -> Sample:
    """Results of a search copied with their whole texts: headline, outlet and day have grown together."""
    stories = several(site, 3, 6)
    parts = [f"{s.headline}{site.name} · {long_day(s)}\n\n" + "\n\n".join(s.paragraphs) for s in stories]
    return text_of("glued results", [f"About {len(stories)} results (0.31 seconds)", *parts], stories)


def written_letter(site: Site) -> Sample:
    """A letter that somebody writes each week: a greeting, items with outlet and day in brackets, a farewell."""
    stories = several(site, 3, 6)
    parts = [f"{s.headline} ({site.name}, {long_day(s)})\n\n" + "\n\n".join(s.paragraphs) for s in stories]
    opening = "Dear friends,\n\nA long one this week, so put the kettle on. As always, tell me what I missed."
    farewell = "That's all for now. Until next Friday,\nDana"
    return text_of("written letter", [opening, *parts, farewell], stories)


# ---------------------------------------------------------------- one story, HTML


def named_site_heading(site: Site) -> Sample:
    """An old page: the site's name is the first heading, the headline large letters; both days in one line."""
    story = one(site, said=PICTURED)
    text = set_pictures(site, story, paragraphs(story), '<table align="right" width="200"><tr><td><img src="i.jpg"></td></tr><tr><td class="cap">{c}</td></tr></table>', (1, 4))  # fmt: skip
    body = f'<h1><a href="/">{site.name}</a></h1><table width="620"><tr><td><font size="5"><b>{esc(story.headline)}</b></font><br><font size="1">Last Updated: Sunday, 1 February 2026, 10:22 GMT | First published: {long_day(story)}</font></td></tr><tr><td>{text}</td></tr></table>{site.footer()}'
    return single(site, "named site heading", body, story, title=f"{site.name} | World | {story.headline}", card=False)


def drawn_headline(site: Site) -> Sample:
    """A page whose headline is drawn: only the picture's words have it; the window's title has the site's name."""
    story = one(site, said=PICTURED)
    text = set_pictures(site, story, paragraphs(story), '<div class="pic"><img src="i.jpg" width="400"><br><i>{c}</i></div>', (0, 3))  # fmt: skip
    body = f'{site.nav()}<div class="top"><h1><img src="head.gif" alt="{esc(story.headline)}"></h1></div><p class="by">{story.byline}, {day_of(story.day)}</p><div class="body">{text}</div>{site.footer()}'
    return single(site, "drawn headline", body, story, title=f"{site.name} >> Features", card=False)


def shortened_card(site: Site) -> Sample:
    """A page that tells networks a shorter headline, with a word above the headline and a later day of change."""
    story = one(site, said=PICTURED)
    short = " ".join(story.headline.split()[:5])
    head = f'<meta property="og:title" content="{esc(short)}"><meta property="og:type" content="article"><meta property="article:modified_time" content="2026-02-01T08:00:00Z"><meta property="article:published_time" content="{story.day}T08:00:00Z">'
    text = set_pictures(site, story, paragraphs(story), '<div class="asset"><div class="asset-img"><img src="i.jpg"></div><div class="asset-text">{c}</div><div class="asset-by">{w}</div></div>', (1, 4))  # fmt: skip
    body = f'{site.nav()}<main><p class="eyebrow">{site.draw.choice(POINTS)}</p><h1>{esc(story.headline)}</h1><p class="stand">{site.lead(story)}</p><p>Updated 1 Feb 2026</p><p>By {story.byline}</p>{text}</main>{site.footer()}'
    return single(site, "shortened card", body, story, title=f"{story.headline} | {site.name}", head=head, card=False)


def other_zone(site: Site) -> Sample:
    """A page whose data give the evening before in another zone; it shows the day of its place, day first."""
    story = one(site, said=PICTURED)
    before = story.day.fromordinal(story.day.toordinal() - 1)
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": story.headline, "datePublished": f"{before}T22:10:00Z"}  # fmt: skip
    text = set_pictures(site, story, paragraphs(story), '<figure class="media"><img src="i.jpg"><p>{c}</p><p>{a}</p></figure>', (2, 4))  # fmt: skip
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1><div class="info"><span>{story.day:%d.%m.%Y}, 01:10 (UTC+3)</span><span>{story.byline}</span></div>{text}</article>{site.footer()}'
    story.dated = True
    return single(site, "other zone", body, story, head=site.script(data))


def phone_page(site: Site) -> Sample:
    """A page for phones: its own elements for pictures, a set of pictures, other stories as a list below."""
    story = one(site, said=PICTURED)
    cards = "".join(f'<li><a href="/{n}"><amp-img src="t.jpg"></amp-img><span>{esc(site.teaser()[0])}</span></a></li>' for n in range(4))  # fmt: skip
    slides = "".join(
        f'<div class="slide"><amp-img src="{n}.jpg"></amp-img><p>{esc(c)}</p></div>'
        for n, c in enumerate(story.captions)
    )
    parts = paragraphs(story)
    parts.insert(2, f'<amp-carousel type="slides">{slides}</amp-carousel>')
    body = f'<amp-sidebar id="s"><ul><li>World</li></ul></amp-sidebar><h1>{esc(story.headline)}</h1><div class="amp-by">{story.byline}</div><amp-timeago datetime="{story.day}T10:00:00Z">{long_day(story)}</amp-timeago>{"".join(parts)}<div class="amp-more"><h3>More</h3><ul>{cards}</ul></div>'
    return single(site, "phone page", body, story)


def whole_excerpts(site: Site) -> Sample:
    """A story amid others' beginnings: three boxes in its body have a heading and two whole paragraphs each."""
    story = one(site, said=PICTURED)
    boxes = [
        f'<div class="rec"><h3><a href="/r/{n}">{esc(t)}</a></h3><p>{esc(e)}</p><p>{esc(site.teaser()[1])}</p><a href="/r/{n}">Continue reading</a></div>'
        for n, (t, e) in enumerate(site.teaser() for _ in range(3))
    ]
    parts = _take_lines(paragraphs(story), (2, 4, 6), boxes)
    parts = [f'<div class="w"><img src="i.jpg"><div><small>{esc(story.captions[0])}</small></div></div>', *parts, f'<p><img src="j.jpg"></p><p class="credit-line">{esc(story.captions[1])}</p>']  # fmt: skip
    body = f'{site.nav()}<div class="post"><h1>{esc(story.headline)}</h1><p class="m">{long_day(story)} by {story.byline}</p>{"".join(parts)}</div>{site.footer()}'
    return single(site, "whole excerpts", body, story)


def day_in_address(site: Site) -> Sample:
    """A page that says "3 days ago": its address has the day; others' days stand beside."""
    story = one(site, said=PICTURED)
    address = f"{site.host}/{story.day:%Y/%m/%d}/talks-go-on"
    beside = "".join(f'<li><a href="/x/{n}">{esc(site.teaser()[0])}</a> <span>{n + 3} February 2026</span></li>' for n in range(3))  # fmt: skip
    text = set_pictures(site, story, paragraphs(story), '<p><img src="i.jpg"></p><p style="font-size: 0.8em">{c}</p>', (1, 5))  # fmt: skip
    body = f"{site.nav()}<main><h1>{esc(story.headline)}</h1><p>{story.byline} · 3 days ago</p>{text}</main><aside><ul>{beside}</ul></aside>{site.footer()}"
    return single(site, "day in address", body, story, head=f'<link rel="canonical" href="{address}">')


# ---------------------------------------------------------------- one story, plain


def lines_amid(site: Site) -> Sample:
    """A story copied out of a browser: what is said of its pictures stands amid the text, nothing marks it."""
    story = one(site, 3, said=PICTURED)
    lines = [f"{story.captions[0]} (Photo: {draw_taker(site)}/{draw_house(site)})", f"{story.captions[1]} | {draw_house(site)}", f"{story.captions[2]} [{draw_taker(site)}/{draw_house(site)}]"]  # fmt: skip
    text = _take_lines(story.paragraphs, (1, 3, 5), lines)
    return text_of(
        "lines amid", [story.headline, f"By {story.byline}\nPublished {long_day(story)}", *text], [story], alone=True
    )


def bare_lines_amid(site: Site) -> Sample:
    """The same where no line has a credit: a line without full stop, one in the present that a full stop ends."""
    story = one(site, 2, said=PICTURED)
    text = _take_lines(story.paragraphs, (1, 4), story.captions)
    return text_of(
        "bare lines amid", [story.headline, f"{story.byline}\n{day_of(story.day)}", *text], [story], alone=True
    )


def dumped_single(site: Site) -> Sample:
    """One story out of a text browser: marks of pictures, numbers of links, addresses below."""
    story = one(site, said=PICTURED)
    shown = _take_lines(story.paragraphs, (1, 4), [f"[{n}.jpg]\n{c}" for n, c in enumerate(story.captions)])
    body = "\n\n".join("\n".join(textwrap.fill(line, 70, initial_indent="   ", subsequent_indent="   ") for line in p.split("\n")) for p in shown)  # fmt: skip
    text = f"   #[1]alternate\n\n   [2]{site.name}\n\n{story.headline}\n\n   By [3]{story.byline}\n   {long_day(story)}\n\n{body}\n\nReferences\n\n   Visible links\n   1. {site.host}/feed\n   2. {site.host}/\n   3. {site.host}/a/3"
    return text_of("dumped single", [text], [story], alone=True)


def mailed_single(site: Site) -> Sample:
    """One story sent by a friend: fields of mail, a note above, quotation marks of mail before each line, a farewell."""
    story = one(site, 1, said=PICTURED)
    quoted = "\n>\n".join("\n".join(f"> {line}" for line in textwrap.wrap(p, 72)) for p in [story.headline, f"{site.name}, {long_day(story)}", *story.paragraphs])  # fmt: skip
    story.captions = []
    text = f"From: Dana Koury <dana@mail.example>\nTo: Adam\nDate: Tue, 3 Feb 2026 08:12:44 +0100\nSubject: Fwd: worth reading\n\nAdam, you asked about this.\n\n{quoted}\n\nBest,\nDana"
    return text_of("mailed single", [text], [story], alone=True)


def box_of_parts(site: Site) -> Sample:
    """One part of a series: a box names all parts in the middle of the text."""
    story = one(site, 1, said=PICTURED)
    others = [site.teaser()[0] for _ in range(2)]
    box = f"The Divided River: a series in three parts\n\nPart 1: {others[0]}\n\nPart 2: {story.headline}\n\nPart 3: {others[1]}"
    text = _take_lines(story.paragraphs, (2, 4), [box, f"{story.captions[0]} Picture: {draw_taker(site)}"])
    return text_of("box of parts", [story.headline, f"{story.byline}, {long_day(story)}", *text], [story], alone=True)


def placed_dispatches(site: Site) -> Sample:
    """One story that goes from place to place: names of places as headings, some with a day."""
    story = one(site, 1, said=PICTURED)
    for at, place in ((5, "Korun, the old market"), (3, "Sirin, Tuesday morning"), (1, "The road to Bel Oum")):
        story.paragraphs.insert(at, place)
    text = _take_lines(story.paragraphs, (3,), [f"Caption: {story.captions[0]}"])
    return text_of(
        "placed dispatches", [story.headline, f"by {story.byline} on {day_of(story.day)}", *text], [story], alone=True
    )


def open_letter(site: Site) -> Sample:
    """An open letter: whom it greets, its demands with numbers, who signed it."""
    story = one(site, 0)
    demands = [
        "1. Open the road to all vehicles.",
        "2. Publish the names of the captives.",
        "3. Let the monitors work.",
    ]
    story.paragraphs = ["Dear members of the Council,", *story.paragraphs, *demands, "Signed,", "Dana Koury, judge", "Lena Holm, physician"]  # fmt: skip
    return text_of("open letter", [story.headline, long_day(story), *story.paragraphs], [story], alone=True)


BUNDLES: tuple[Layout, ...] = (
    portal_tables, loop_entries, view_rows, hashed_soup, live_with_data, kicker_tag, scroll_attributes,
)  # fmt: skip
BUNDLE_TEXTS: tuple[Layout, ...] = (
    dumped_links, captioned_views, forwarded_clips, slugged_file, bare_database, glued_results, written_letter,
)  # fmt: skip
BUNDLE_SINGLES: tuple[Layout, ...] = (
    named_site_heading, drawn_headline, shortened_card, other_zone, phone_page, whole_excerpts, day_in_address,
)  # fmt: skip
BUNDLE_SINGLE_TEXTS: tuple[Layout, ...] = (
    lines_amid, bare_lines_amid, dumped_single, mailed_single, box_of_parts, placed_dispatches, open_letter,
)  # fmt: skip
