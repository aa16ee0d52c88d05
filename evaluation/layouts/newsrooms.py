"""Pages of one article as papers, broadcasters and agencies build them, with the lines that their newsrooms add.

Drawn up before anything was mended for them; their words are made up.
"""

import html

from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.layouts.systems import english
from evaluation.madestories import MadeStory

SHORT = [name[:3] for name in MONTHS["en"]]


def start(site: Site, *, captions: int = 0, **kind: int | bool) -> MadeStory:
    """Return a story for a page in English, with at most so many pictures."""
    story = english(site).story(**kind)
    story.captions = story.captions[:captions]
    return story


def paragraphs(story: MadeStory, *, opening: str = "<p>", closing: str = "</p>") -> list[str]:
    """Return a story's paragraphs as HTML, its subheads as headings."""
    return [
        f"<h2>{esc(p)}</h2>" if n in story.subheads else f"{opening}{esc(p)}{closing}"
        for n, p in enumerate(story.paragraphs)
    ]


def single(
    site: Site, layout: str, body: str, story: MadeStory, *, title: str | None = None, head: str = "", card: bool = True
) -> Sample:
    """Return the page of one story: its title has the site's name behind the headline unless one is given."""
    if card:
        head += f'<meta property="og:title" content="{html.escape(story.headline)}"><meta property="og:type" content="article"><meta property="og:site_name" content="{site.name}">'
    data = site.page(body, title=title or f"{story.headline} - {site.name}", head=head)
    return Sample(layout=layout, data=data, stories=[story], single=True)


def _clock(story: MadeStory) -> str:
    return f"{story.day.strftime('%A')}, {day_of(story.day)}"


# ---------------------------------------------------------------- agencies


def agency_paragraphs(site: Site) -> Sample:
    """An agency's page: numbered paragraphs in elements of their own, bullets above, its desk's credits below."""
    story = start(site, captions=1)
    parts = [
        f'<div data-testid="paragraph-{n}" class="article-body__paragraph__2-BtD">{esc(p)}</div>'
        for n, p in enumerate(story.paragraphs)
    ]
    parts[0] = parts[0].replace(
        esc(story.paragraphs[0]),
        f"{story.place.upper()}, {SHORT[story.day.month - 1]} {story.day.day} (Reuters) - {esc(story.paragraphs[0])}",
    )
    story.paragraphs[0] = (
        f"{story.place.upper()}, {SHORT[story.day.month - 1]} {story.day.day} (Reuters) - {story.paragraphs[0]}"
    )
    figure = f'<div data-testid="primary-gallery"><figure><img src="a.jpg" alt=""><figcaption><p data-testid="Caption">[1/4]{esc(story.captions[0])}. REUTERS/Omar Said <a href="/l">Purchase Licensing Rights</a>, opens new tab</p></figcaption></figure></div>'
    summary = '<div data-testid="Summary"><h2>Summary</h2><ul data-testid="BulletList"><li>Road is still shut, drivers say</li><li>Talks go on in the capital</li></ul></div>'
    desk = f'<p data-testid="paragraph-99" class="article-body__sign-off">Reporting by {story.byline} in {story.place}; Additional reporting by Ewa Nowak; Editing by Paul Hart</p><p>Our Standards: <a href="/p">The Agency Principles.</a>, opens new tab</p>'
    body = f'<header><a href="/">World</a></header><main id="main-content"><article><h1 data-testid="Heading">{esc(story.headline)}</h1><div data-testid="AuthorNameByLine">By <a rel="author">{story.byline}</a></div><time data-testid="DateLine"><span>{day_of(story.day)}</span><span>9:12 AM UTC</span><span>Updated {(story.day).day % 27 + 1} hours ago</span></time>{figure}{summary}<div class="article-body__content">{"".join(parts)}{desk}</div><div class="author-bios"><div><p>{story.byline} reports from the region and has followed three wars there since 2009.</p></div></div></article></main><section><h2>Read Next</h2>{site.related()}</section>'
    return single(site, "agency paragraphs", body, story, title=f"{story.headline} | {site.name}")


def agency_hub(site: Site) -> Sample:
    """An agency's page: promos inside the body, three underscores, a contributor's line, where to read on."""
    story = start(site, captions=1)
    title, excerpt = site.teaser()
    parts = paragraphs(story)
    parts[0] = f"<p>{story.place.upper()} (AP) — {esc(story.paragraphs[0])}</p>"
    story.paragraphs[0] = f"{story.place.upper()} (AP) — {story.paragraphs[0]}"
    parts.insert(
        3,
        f'<div class="PageListEnhancementGeneric"><div class="PageListEnhancementGeneric-header">Related Stories</div><div class="PagePromo"><div class="PagePromo-title"><a href="/a"><span>{esc(title)}</span></a></div></div></div>',
    )
    parts.insert(2, '<div class="HTMLModuleEnhancement"><div class="Advertisement"></div></div>')
    parts += [
        "<p>___</p>",
        f"<p>Associated Press writers {story.byline} and Ewa Nowak in {story.place} contributed to this report.</p>",
        "<p>___</p>",
        '<p>Follow AP’s coverage of the war at <a href="/hub">https://apnews.example/hub/war</a></p>',
    ]
    body = f'<div class="Page-content"><main class="Page-main"><h1 class="Page-headline">{esc(story.headline)}</h1><div class="CarouselSlide"><img src="p.jpg"><div class="CarouselSlide-infoDescription"><span>{esc(story.captions[0])}. (AP Photo/Omar Said)</span></div></div><div class="Page-byline-info"><div class="Page-authors">By <a href="/b">{story.byline.upper()}</a></div><div class="Page-dateModified"><bsp-timestamp data-timestamp="1714560000000"><span>Updated 11:20 AM UTC, {day_of(story.day)}</span></bsp-timestamp></div></div><div class="Page-storyBody"><div class="RichTextStoryBody RichTextBody">{"".join(parts)}</div></div></main><aside><h3>Most read</h3><ol><li><a href="/m">{esc(excerpt)}</a></li></ol></aside></div>'
    head = f'<meta property="article:published_time" content="{story.day}T06:00:00">'
    return single(site, "agency hub", body, story, title=f"{story.headline} | AP News", head=head)


def state_agency(site: Site) -> Sample:
    """A state's agency: a source line with bars, its mark in brackets, an editor."""
    story = start(site, captions=1, least=5, most=8)
    parts = paragraphs(story)
    opening = f"{story.place.upper()}, {MONTHS['en'][story.day.month - 1]} {story.day.day} (Xinhua) -- "
    parts[0] = f"<p>{opening}{esc(story.paragraphs[0])}</p>"
    story.paragraphs[0] = opening + story.paragraphs[0]
    body = f'<div class="header domPC"><div class="head-line"><h1>{esc(story.headline)}</h1><div class="infobox"><p class="source">Source: Xinhua</p><p class="editor">Editor: huaxia</p><p class="time">{story.day} 10:32:15</p></div></div></div><div class="main"><div id="detail"><p><img src="x.jpg"></p><p><font color="navy">{esc(story.captions[0])}. (Xinhua/Omar Said)</font></p>{"".join(parts)}</div></div><div class="foot"><p>Copyright © 2000-2019 {site.name}. All rights reserved.</p></div>'
    return single(site, "state agency", body, story, title=f"{story.headline}-{site.name}", card=False)


def second_state_agency(site: Site) -> Sample:
    """Another: place, day and mark in the first sentence; tags with counts; a code of figures below the text."""
    story = start(site, least=5, most=8)
    parts = paragraphs(story)
    opening = f"{story.place.upper()}, {MONTHS['en'][story.day.month - 1]} {story.day.day}. /TASS/. "
    parts[0] = f"<p>{opening}{esc(story.paragraphs[0])}</p>"
    story.paragraphs[0] = opening + story.paragraphs[0]
    body = f'<header class="hd"><ul><li><a href="/">Politics</a></li></ul></header><div class="news"><div class="news-header"><div class="news-header__date"><dateformat time="{1700000000}" mode="abs">{story.day.day} {SHORT[story.day.month - 1].upper()}, 18:40</dateformat></div><h1 class="news-header__title">{esc(story.headline)}</h1><div class="news-header__lead">{site.lead(story)}</div></div><div class="text-content"><div class="text-block">{"".join(parts)}</div><p>9376**2050</p></div><div class="tags"><a class="tags__item" href="/t">Foreign policy</a></div></div>{site.related()}'
    head = f'<meta name="mediator_published_time" content="{story.day}T15:40:00+03:00"><meta property="article:published_time" content="{story.day}T15:40:00+03:00">'
    return single(
        site,
        "second state agency",
        body,
        story,
        title=f"{story.headline} - Russian Politics & Diplomacy - {site.name}",
        head=head,
    )


# ---------------------------------------------------------------- big papers


def metropolitan(site: Site) -> Sample:
    """A big paper: an audio label, columns of companions, the print edition's headline below."""
    story = start(site, captions=2, least=7, most=11)
    columns = paragraphs(story, opening='<p class="css-at9mc1 evys1bk0">')
    half = len(columns) // 2
    figure = "".join(
        f'<div class="css-79elbk"><figure class="sizeMedium"><span class="css-1k">Image</span><img src="i.jpg"><figcaption><span class="css-jevhma">{esc(c)}.</span><span class="css-cch8ym"><span>Credit...</span><span>Omar Said for {site.name}</span></span></figcaption></figure></div>'
        for c in story.captions
    )
    shown = f'<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">{"".join(columns[:half])}</div></div>{figure}<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">{"".join(columns[half:])}</div></div>'
    body = (
        f'<a href="#site-content">Skip to content</a><div id="site-content"><article id="story"><header><div><h1 data-testid="headline">{esc(story.headline)}</h1></div><p id="article-summary">{site.lead(story)}</p><div data-testid="share-tools">Share full article</div><div class="audio">Listen to this article · 6:42 min <a>Learn more</a></div></header><div class="bylines"><p class="byline-prefix">By <span itemprop="name">{story.byline}</span></p><p>{story.byline} reported from {story.place}.</p><time datetime="{story.day}T05:03:03-04:00"><span>{day_of(story.day)}</span></time></div><section name="articleBody">{shown}</section>'
        f'<div class="bottom-of-article"><div><p><a href="/by">{story.byline}</a> is an international correspondent, covering the region. <a>More about {story.byline}</a></p></div><div><p>A version of this article appears in print on <span>March 5, 2021</span>, Section A, Page 8 of the New York edition with the headline: Long Road to a Pause. <a>Order Reprints</a> | <a>Today’s Paper</a> | <a>Subscribe</a></p></div></div></article></div>'
    )
    return single(
        site,
        "metropolitan",
        body,
        story,
        title=f"{story.headline} - {site.name}",
        head=site.script({"@context": "https://schema.org", **site.data(story)}),
    )


def broadsheet_truncated(site: Site) -> Sample:
    """The data's headline and the social card are cut off; the page shows the whole."""
    story = start(site, captions=1)
    cut = story.headline[: max(20, len(story.headline) - 14)].rsplit(" ", 1)[0] + "…"
    data = site.script({"@context": "https://schema.org", **site.data(story), "headline": cut})
    body = f'{site.nav()}<main><article><h1 class="headline">{esc(story.headline)}</h1>{site.byline(story)}{site.figure(story, 0)}<div class="body">{"".join(paragraphs(story))}</div></article></main>{site.related()}{site.footer()}'
    head = data + f'<meta property="og:title" content="{html.escape(cut)}">'
    return single(site, "broadsheet truncated", body, story, title=f"{cut} | {site.name}", head=head, card=False)


def edition_line(site: Site) -> Sample:
    """A South Asian paper: published, updated and place in one line; where it stood in print at the end."""
    story = start(site, captions=1)
    day = f"{MONTHS['en'][story.day.month - 1]} {story.day.day:02d}, {story.day.year}"
    later = f"{MONTHS['en'][story.day.month - 1]} {story.day.day:02d}, {story.day.year + 1}"
    parts = paragraphs(story)
    parts.append(
        f"<p><em>Published in {site.name}, {MONTHS['en'][story.day.month - 1]} {story.day.day}th, {story.day.year}</em></p>"
    )
    body = f'<nav><a href="/">Home</a></nav><div class="container article-section"><div class="row"><div class="articlebody-container"><div class="article-picture"><img src="a.jpg"><p class="caption">{esc(story.captions[0])}. | Photo Credit: {story.agency}</p></div><h1 class="title">{esc(story.headline)}</h1><h2 class="sub-title">{site.lead(story)}</h2><div class="update-publish-time"><p class="updated-time">Updated - {later} 11:32 pm IST</p><p class="publish-time">Published - {day} 10:45 pm IST - {story.place.upper()}</p></div><div class="articlebody" itemprop="articleBody">{"".join(parts)}</div><p class="publish">Published - {day} 10:45 pm IST</p><div class="related-topics"><a href="/t">war</a> / <a href="/u">peace</a></div></div></div></div>'
    return single(site, "edition line", body, story, title=f"{story.headline} - {site.name}")


def magazine(site: Site) -> Sample:
    """A magazine: issue and dek above, the print headline below, a pull quote that repeats words, footers."""
    story = start(site, captions=1, least=7, most=11)
    parts = paragraphs(story)
    quoted = " ".join(story.paragraphs[3].split()[:12])
    parts.insert(5, f'<aside class="pull"><p>{esc(quoted)}</p></aside>')
    parts.append(
        '<hr><p><small><em>This article appears in the <a href="/i">April 2019</a> print edition with the headline “The Long Wait at the Crossing.”</em></small></p>'
    )
    body = f'<nav><button>Popular</button><a>Latest</a></nav><main><article><header><div class="rubric"><a href="/s">Global</a></div><h1>{esc(story.headline)}</h1><p class="dek">{site.lead(story)}</p><address>By <a href="/a">{story.byline}</a></address><time datetime="{story.day}T07:00:00Z">{day_of(story.day)}</time><div class="lead-art"><img src="l.jpg"><div class="legal">Illustration by Lena Holm. {esc(story.captions[0])}</div></div></header><section>{"".join(parts)}</section><footer><h3>About the Author</h3><div class="bio"><p><a href="/a">{story.byline}</a> is a staff writer at {site.name}.</p></div><h3>Explore more topics</h3></footer></article></main>'
    story.captions = []
    return single(site, "magazine", body, story, title=f"{story.headline} - {site.name}")


def local_asset(site: Site) -> Sample:
    """A regional paper: paragraphs for subscribers in wrappers, promotions between, a list of times above."""
    story = start(site, captions=1)
    parts = [f'<div class="subscriber-only">{p}</div>' if n > 3 else p for n, p in enumerate(paragraphs(story))]
    parts.insert(2, '<div class="tnt-ads-container"><div class="text-muted">ADVERTISEMENT</div></div>')
    parts.insert(
        4,
        '<div class="inline-asset"><div class="card"><h4><a href="/x">Council votes on new bus line to the harbor</a></h4><div class="card-date">Mar 2, 2016</div></div></div>',
    )
    body = f'{site.nav()}<div class="asset-masthead"><h1 class="headline"><span>{esc(story.headline)}</span></h1><div class="meta"><span><ul class="list-inline"><li><span itemprop="author" class="tnt-byline">{story.byline} {site.name}</span></li><li class="hidden-print"><time datetime="{story.day}T10:00:00-05:00" class="tnt-date asset-date text-muted">{SHORT[story.day.month - 1]} {story.day.day}, {story.day.year}</time></li><li><span class="tnt-updated">Updated <time datetime="2025-11-09T10:00:00-05:00">Nov 9, 2025</time></span></li><li>3 min to read</li></ul></span></div></div><div class="asset-photo"><figure class="photo"><img src="p.jpg"><figcaption class="caption"><span class="caption-text"><p>{esc(story.captions[0])}.</p></span><span class="credit"><span class="tnt-byline">Omar Said, {site.name}</span></span></figcaption></figure></div><div id="article-body" itemprop="articleBody" class="asset-content subscriber-premium">{"".join(parts)}</div><div class="asset-tags"><a href="/t">War</a></div><div class="modal"><div class="modal-body"><h4>Get unlimited access</h4><p>Already a member? Log in to your account to keep reading stories like this one today.</p></div></div><p><em>Reach {story.byline} at 555-0133 or news@paper.example.</em></p>{site.footer()}'
    return single(site, "local asset", body, story, title=f"{story.headline} | World | paper.example")


def video_first(site: Site) -> Sample:
    """A broadcaster: a player with its own caption, a transcript folded away, then the text; the day with a zone."""
    story = start(site, captions=1)
    parts = paragraphs(story, opening='<p class="paragraph vossi-paragraph">')
    parts.insert(
        3,
        f'<div class="video-resource"><div class="video-resource__headline">{esc(site.teaser()[0])}</div><div class="duration">2:14</div><span>- Source: <a>{site.name}</a></span></div>',
    )
    player = '<div class="player"><button>Play</button><div class="player__title">Video shows buses at the pass</div><div>01:58</div><div class="transcript" style="display:none"><p>Buses are waiting at the pass tonight, and nobody here can say when they will move again.</p></div></div>'
    body = f'{site.nav()}<section class="layout__main"><h1 class="headline__text" id="maincontent">{esc(story.headline)}</h1><div class="byline">By <span class="byline__name">{story.byline}</span>, {site.name}</div><div class="timestamp">4 minute read<br>Updated 3:45 PM EST, {story.day.strftime("%a")} {day_of(story.day)}</div>{player}<div class="image"><img src="i.jpg"><div class="image__metadata"><div class="image__caption"><span>{esc(story.captions[0])}.</span></div><figcaption class="image__credit">Omar Said/{story.agency}</figcaption></div></div><div class="article__content"><cite class="source__cite"><span class="source__location">{story.place}</span><span class="source__text">{site.name}</span> — </cite>{"".join(parts)}<p class="footnote">{site.name}’s Ewa Nowak and Paul Hart contributed to this report.</p></div></section>{site.related()}{site.footer()}'
    return single(site, "video first", body, story, title=f"{story.headline} | {site.name}")


def short_bulletin(site: Site) -> Sample:
    """A broadcaster's short item: no standfirst, a tiny text, much around it."""
    story = start(site, least=3, most=4)
    body = f'{site.nav()}<div class="content"><div class="breadcrumb"><a href="/">Home</a> › <a href="/w">World</a></div><h1>{esc(story.headline)}</h1><div class="info">{_clock(story)} - 18:40 <span>Font size</span></div><div class="detail">{"".join(paragraphs(story))}</div><div class="app">Download our app from Google Play and the App Store to get the latest news at any time</div></div>{site.related()}{site.related()}{site.footer()}'
    return single(site, "short bulletin", body, story, title=f"{site.name} | {story.headline}")


def translated_scaffold(site: Site) -> Sample:
    """A page put through a translating proxy: each text in two nested elements, a bar above, the original in a box."""
    story = start(site)
    wrap = '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">{}</font></font>'
    parts = [f"<p>{wrap.format(esc(p))}</p>" for p in story.paragraphs]
    bar = '<div id="gt-nvframe"><div>Translated from Arabic</div><div>Original text</div><div>Rate this translation</div></div>'
    body = f'{bar}<div class="page"><h1>{wrap.format(esc(story.headline))}</h1><span class="date">{wrap.format(day_of(story.day))}</span><div class="text">{"".join(parts)}</div></div><div id="goog-gt-tt"><div>Original text</div><div>Rate this translation</div><div>Your feedback will be used to help improve Google Translate</div></div>'
    return single(site, "translated scaffold", body, story, card=False)


def web_archive(site: Site) -> Sample:
    """A page out of a web archive: the toolbar above has days and counts of its own, the foot says when it was kept."""
    story = start(site, captions=1)
    bar = '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en"><div id="wm-ipp-inside"><table><tr><td>MAR</td><td>APR</td><td>MAY</td></tr><tr><td>04</td></tr><tr><td>2025</td><td>2026</td></tr></table><div>17 captures</div><div>04 Mar 2024 - 12 Sep 2025</div><div>About this capture</div><div id="wm-capinfo"><p>COLLECTED BY</p><p>Archive Team is a loose collective of archivists and programmers who save copies of pages that are about to go.</p><p>TIMESTAMPS</p></div></div></div><!-- END WAYBACK TOOLBAR INSERT -->'
    body = f'{bar}{site.nav()}<div id="story"><h1>{esc(story.headline)}</h1><p class="stamp">{story.byline}, {story.day.day} {MONTHS["en"][story.day.month - 1]} {story.day.year}</p>{site.figure(story, 0)}{"".join(paragraphs(story))}</div>{site.related()}{site.footer()}<!-- FILE ARCHIVED ON 10:32:15 Mar 04, 2025 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 11:00:00 Sep 12, 2025. -->'
    return single(site, "web archive", body, story)


def styled_archive(site: Site) -> Sample:
    """A page as an archive of snapshots keeps it: no names at all, only styles, everything in boxes."""
    story = start(site, captions=1)
    box = "display:block;margin:0 0 16px;font-family:serif;"
    parts = "".join(
        f'<div style="{box}line-height:1.6"><div style="display:inline">{esc(p)}</div></div>' for p in story.paragraphs
    )
    bar = '<div id="HEADER" style="width:1024px"><table><tr><td>Saved from</td><td><input value="https://paper.example/x"></td><td>12 Sep 2025 11:00:00 UTC</td></tr></table></div>'
    links = "".join(
        f'<div style="{box}"><a style="color:black" href="/r{n}"><div style="font-size:16px">{esc(site.teaser()[0])}</div></a></div>'
        for n in range(4)
    )
    body = f'{bar}<div id="CONTENT" style="position:relative"><div style="{box}"><div style="{box}"><h1 style="font-size:32px">{esc(story.headline)}</h1><div style="{box}">By {story.byline}</div><div style="{box}">{day_of(story.day)} 9:12 am</div><div style="{box}"><img src="a"><div style="font-size:12px">{esc(story.captions[0])} (Photo: {story.agency})</div></div><div style="{box}">{parts}</div></div><div style="{box}"><div style="font-size:20px">More from the section</div>{links}</div></div></div>'
    return single(site, "styled archive", body, story, title=story.headline, card=False)


def pocket_view(site: Site) -> Sample:
    """A page saved by a reading service: address, minutes, the text; nothing else."""
    story = start(site, captions=1)
    parts = paragraphs(story)
    parts.insert(
        1,
        f'<div class="RIL_IMG" id="RIL_IMG_1"><figure><img src="a"><figcaption>{esc(story.captions[0])}</figcaption></figure></div>',
    )
    body = f'<div class="container" dir="ltr"><div class="header reader-header"><a class="domain reader-domain" href="https://paper.example/x">paper.example</a><div class="domain-border"></div><h1 class="reader-title">{esc(story.headline)}</h1><div class="credits reader-credits">{story.byline}</div><div class="meta-data"><div class="reader-estimated-time">4–5 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page"><div>{"".join(parts)}</div></div></div></div></div>'
    story.dated = False
    return single(site, "pocket view", body, story, title=story.headline, card=False)


def readability_blob(site: Site) -> Sample:
    """A bookmark tool's copy: an `h1` of the site, the headline in the title alone, meta in a definition list."""
    story = start(site)
    body = f'<h1>{site.name}</h1><dl><dt>Source</dt><dd>paper.example</dd><dt>Date</dt><dd>{story.day}</dd><dt>Author</dt><dd>{story.byline}</dd></dl><div>{"".join(paragraphs(story))}</div><p><a href="https://paper.example/x">View original</a></p>'
    return single(site, "readability blob", body, story, title=f"{story.headline} — {site.name}", card=False)


def shouting(site: Site) -> Sample:
    """A tabloid: the headline in capitals with its kicker in one element, bullets below, pictures between."""
    story = start(site, captions=2)
    parts = paragraphs(story, opening='<p class="mol-para-with-font">')
    parts.insert(
        2, f'<div class="artSplitter"><img src="b.jpg"></div><p class="imageCaption">{esc(story.captions[-1])}</p>'
    )
    bullets = f'<ul class="mol-bullets-with-font"><li><a href="/r"><strong>READ MORE: {esc(site.teaser()[0])}</strong></a></li></ul>'
    body = f'{site.nav()}<div class="article-text"><h1><span class="kicker">EXCLUSIVE</span><br>{esc(story.headline.upper())}</h1>{bullets}<p class="author-section">By <a class="author">{story.byline.upper()} FOR {site.name.upper()}</a></p><p class="byline-section"><span class="article-timestamp article-timestamp-published"><span>Published: </span><time datetime="{story.day}T10:02:00+0100">10:02 BST, {story.day.day} {MONTHS["en"][story.day.month - 1]} {story.day.year}</time></span> | <span class="article-timestamp"><span>Updated: </span><time datetime="2025-11-09T10:02:00+0100">10:02 BST, 9 November 2025</time></span></p><div itemprop="articleBody">{"".join(parts)}</div></div><div id="comments"><h2>Comments 214</h2><p>Share what you think about this subject with the other readers of the paper and their friends.</p></div>{site.related()}'
    story.captions = story.captions[-1:]
    return single(site, "shouting", body, story, title=f"{story.headline} | {site.name}")


def hidden_words(site: Site) -> Sample:
    """The heading holds words for screen readers and a badge; the title has three parts behind the headline."""
    story = start(site)
    body = f'{site.nav()}<article><div class="eyebrow">Middle East</div><h1><span class="visually-hidden" style="position:absolute;left:-9999px">Article: </span>{esc(story.headline)}<span class="badge">Premium</span></h1>{site.byline(story)}{"".join(paragraphs(story))}</article>{site.related()}{site.footer()}'
    return single(site, "hidden words", body, story, title=f"{story.headline} | World News | Latest | {site.name}")


def site_first(site: Site) -> Sample:
    """The logo is the first-level heading, the headline a `div`; the title opens with the site's name."""
    story = start(site)
    body = f'<h1 class="logo"><a href="/">{site.name} - news and views from the region</a></h1><ul><li><a href="/p">Politics</a></li><li><a href="/w">World</a></li></ul><div class="news-title">{esc(story.headline)}</div><div class="news-date">{story.day.day:02d}-{SHORT[story.day.month - 1]}-{story.day.year}</div><div class="news-text">{"".join(paragraphs(story))}</div>{site.related()}{site.footer()}'
    return single(site, "site first", body, story, title=f"{site.name}: {story.headline}", card=False)


def double_escaped(site: Site) -> Sample:
    """The card's title is escaped twice and holds the site; the data's has marks that the heading has not."""
    story = start(site)
    twice = html.escape(html.escape(story.headline))
    data = site.script({"@context": "https://schema.org", **site.data(story), "headline": html.escape(story.headline)})
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1><div>{story.byline} · {story.day.day} {SHORT[story.day.month - 1]} {story.day.year}</div>{''.join(paragraphs(story))}</article>{site.related()}{site.footer()}"
    head = data + f'<meta property="og:title" content="{twice} – {site.name}">'
    return single(site, "double escaped", body, story, title=f"{twice} – {site.name}", head=head, card=False)


def published_year(site: Site) -> Sample:
    """An old story: the title says in which year it came out, a banner says how old it is."""
    story = start(site)
    body = f'{site.nav()}<div class="age">This article is more than <strong>1 year old</strong></div><article><h1>{esc(story.headline)}</h1><p class="by">{story.byline}</p><div class="dates"><span>{story.day.strftime("%a")} {story.day.day} {SHORT[story.day.month - 1]} {story.day.year} 10.32 GMT</span><span>Last modified on Sun 9 Nov 2025 12.40 GMT</span></div>{"".join(paragraphs(story))}</article>{site.footer()}'
    return single(
        site,
        "published year",
        body,
        story,
        title=f"{story.headline} (Published {story.day.year}) - {site.name}",
        card=False,
    )


def late_evening(site: Site) -> Sample:
    """The day by the clock of the place differs from that of the data, which is in another zone's."""
    story = start(site)
    data = {"@context": "https://schema.org", **site.data(story), "datePublished": f"{story.day}T23:41:00-05:00"}
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1><div>{story.byline}</div><div>{day_of(story.day)} at 11:41 p.m. EST</div>{''.join(paragraphs(story))}</article>{site.footer()}"
    return single(site, "late evening", body, story, head=site.script(data))


def microdata(site: Site) -> Sample:
    """Item properties in place of JSON-LD; comments have theirs too."""
    story = start(site, captions=1)
    comments = "".join(
        f'<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="creator">reader{n}</span><time itemprop="dateCreated" datetime="2025-10-0{n + 1}">October {n + 1}, 2025</time><div itemprop="text">I have read the whole report twice and still do not see who gains from this pause, number {n}.</div></div>'
        for n in range(3)
    )
    body = f'{site.nav()}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{esc(story.headline)}</h1><span itemprop="author">{story.byline}</span><meta itemprop="dateModified" content="2025-11-09"><meta itemprop="datePublished" content="{story.day}"><div itemprop="articleBody">{"".join(paragraphs(story))}</div><section class="replies">{comments}</section></div>{site.footer()}'
    story.captions = []
    return single(site, "microdata", body, story, card=False)


def run_on_lines(site: Site) -> Sample:
    """An opposition site: paragraphs by line breaks in one cell, bold words, the source's address, counters."""
    story = start(site, captions=1)
    lines = "<br /><br />".join(esc(p) for p in story.paragraphs)
    body = f'<table width="100%"><tr><td><img src="logo.gif"></td></tr><tr><td width="150"><a href="/">Home</a><br><a href="/n">News</a></td><td><div class="componentheading">News</div><table class="contentpaneopen"><tr><td class="contentheading" width="100%">{esc(story.headline)}</td><td class="buttonheading"><a href="/pdf">PDF</a></td><td><a href="/print">Print</a></td><td><a href="/m">E-mail</a></td></tr></table><table class="contentpaneopen"><tr><td><span class="small">Written by {story.byline}</span></td></tr><tr><td class="createdate">{story.day.strftime("%A")}, {story.day.day:02d} {MONTHS["en"][story.day.month - 1]} {story.day.year} 09:12</td></tr><tr><td>{lines}</td></tr><tr><td class="modifydate">Last Updated on Sunday, 09 November 2025 12:40</td></tr></table><span class="article_separator">&nbsp;</span></td></tr></table>'
    story.captions = []
    return single(site, "run on lines", body, story, title=story.headline, card=False)


def tribune(site: Site) -> Sample:
    """A diaspora paper: the day and place open the text, the paper's letters end it, a share bar doubles the headline."""
    story = start(site, least=5, most=8)
    opening = f"{MONTHS['en'][story.day.month - 1]} {story.day.day}, {story.day.year} ({story.place.upper()}) – "
    parts = paragraphs(story)
    parts[0] = f"<p>{opening}{esc(story.paragraphs[0])}</p>"
    story.paragraphs[0] = opening + story.paragraphs[0]
    parts.append("<p>(ST)</p>")
    body = f'{site.nav()}<article class="post"><div class="share-top"><span>{esc(story.headline)}</span><a>Share</a><a>Tweet</a></div><h1>{esc(story.headline)}</h1><div class="entry">{"".join(parts)}</div></article>{site.related()}{site.footer()}'
    return single(site, "tribune", body, story, card=False)


NEWSROOMS: tuple[Layout, ...] = (
    agency_paragraphs, agency_hub, state_agency, second_state_agency, metropolitan, broadsheet_truncated, edition_line,
    magazine, local_asset, video_first, short_bulletin, translated_scaffold, web_archive, styled_archive, pocket_view,
    readability_blob, shouting, hidden_words, site_first, double_escaped, published_year, late_evening, microdata,
    run_on_lines, tribune,
)  # fmt: skip
