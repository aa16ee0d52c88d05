"""Pages of one article after the habits of outlets on war and diplomacy, with the furniture that stands inside the body.

Drawn up before anything was mended for them; their words are made up.
"""

import json

from evaluation.layouts.newsrooms import SHORT, paragraphs, single, start
from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory


def _put(parts: list[str], at: int, *boxes: str) -> list[str]:
    """Return paragraphs with boxes before one of them."""
    return [*parts[:at], *boxes, *parts[at:]]


def _month(story: MadeStory) -> str:
    return MONTHS["en"][story.day.month - 1]


# ---------------------------------------------------------------- publishing systems


def block_theme(site: Site) -> Sample:
    """A block theme: every part a block, a pull quote that repeats a sentence, a list of latest posts with excerpts."""
    story = start(site, captions=2, subheads=True)
    parts = paragraphs(story, opening='<p class="wp-block-paragraph">')
    parts[0] = parts[0].replace("<p class=", '<p style="font-size:18px" class=', 1)
    quoted = story.paragraphs[1] if 1 not in story.subheads else story.paragraphs[0]
    pull = f'<figure class="wp-block-pullquote alignright"><blockquote><p>{esc(quoted)}</p><cite>{story.byline}</cite></blockquote></figure>'
    figures = [
        f'<figure class="wp-block-image size-large"><img src="{n}.jpg" alt=""/><figcaption class="wp-element-caption">{esc(c)}. Image: Omar Said/{story.agency}</figcaption></figure>'
        for n, c in enumerate(story.captions)
    ]
    buttons = '<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/give">Support our work</a></div></div>'
    signup = '<div class="wp-block-jetpack-subscriptions__container"><p>Get our stories in your inbox before everyone else does, every morning at seven.</p><form><input type="email"><button>Subscribe</button></form></div>'
    parts = _put(parts, 3, pull, signup)
    parts = _put(parts, 1, *figures[:1])
    latest = "".join(
        f'<li class="wp-block-post post type-post"><h2 class="wp-block-post-title"><a href="/p/{n}">{esc(t)}</a></h2><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{esc(e)}</p></div><div class="wp-block-post-date"><time datetime="2022-03-0{n + 1}T08:00:00+00:00">March {n + 1}, 2022</time></div></li>'
        for n, (t, e) in enumerate(site.teaser() for _ in range(4))
    )
    body = f'<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">{site.name}</a></p></header><main class="wp-block-group"><div class="wp-block-group has-global-padding"><h1 class="wp-block-post-title has-x-large-font-size">{esc(story.headline)}</h1><div class="wp-block-group"><div class="wp-block-post-date"><time datetime="{story.day}T10:04:00+00:00">{day_of(story.day)}</time></div><p class="has-contrast-2-color">—</p><p>by</p><div class="wp-block-post-author-name"><a href="/a">{story.byline}</a></div><p>in</p><div class="taxonomy-category wp-block-post-terms"><a href="/c">Diplomacy</a></div></div></div><div class="entry-content wp-block-post-content is-layout-constrained">{"".join(parts)}{"".join(figures[1:])}{buttons}</div><div class="wp-block-group"><h2 class="wp-block-heading">Latest</h2><ul class="wp-block-post-template">{latest}</ul></div><div class="wp-block-comments"><h2>2 responses to “{esc(story.headline)}”</h2><ol class="wp-block-comment-template"><li><div class="wp-block-comment-author-name">Reader</div><div class="wp-block-comment-content"><p>I wish the mediators had asked the drivers first, who know this road better than anyone.</p></div></li></ol></div></main></div>'
    return single(site, "block theme", body, story, title=f"{story.headline} – {site.name}")


def ghost(site: Site) -> Sample:
    """A writers' system: a bookmark card, a callout, a toggle and a signup card inside the body, a feed below."""
    story = start(site, captions=1, subheads=True)
    title, excerpt = site.teaser()
    card = f'<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/x"><div class="kg-bookmark-content"><div class="kg-bookmark-title">{esc(title)}</div><div class="kg-bookmark-description">{esc(excerpt)}</div><div class="kg-bookmark-metadata"><span class="kg-bookmark-author">{site.name}</span><span class="kg-bookmark-publisher">Grace Otieno</span></div></div></a></figure>'
    signup = '<div class="kg-card kg-signup-card"><div class="kg-signup-card-content"><h2 class="kg-signup-card-heading">Sign up for the Road Letter</h2><p class="kg-signup-card-subheading">What moves at the crossings, in five minutes.</p><form><input><button>Subscribe</button></form><p class="kg-signup-card-disclaimer">No spam. Unsubscribe anytime.</p></div></div>'
    parts = _put(paragraphs(story), 3, card)
    parts = _put(parts, 2, signup)
    feed = "".join(
        f'<article class="gh-card post"><a class="gh-card-link" href="/{n}"><div class="gh-card-wrapper"><h3 class="gh-card-title is-title">{esc(t)}</h3><p class="gh-card-excerpt is-body">{esc(e)}</p><footer class="gh-card-meta"><span class="gh-card-author">By Jonas Weber</span><time class="gh-card-date" datetime="2022-02-0{n + 1}">0{n + 1} Feb 2022</time></footer></div></a></article>'
        for n, (t, e) in enumerate(site.teaser() for _ in range(4))
    )
    body = f'<div class="gh-viewport"><header class="gh-navigation"><a class="gh-navigation-logo" href="/">{site.name}</a></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/t">Talks</a><h1 class="gh-article-title is-title">{esc(story.headline)}</h1><p class="gh-article-excerpt is-body">{site.lead(story)}</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/a">{story.byline}</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="{story.day}">{story.day.day:02} {SHORT[story.day.month - 1]} {story.day.year}</time><span class="gh-article-meta-length"><span class="bull">—</span> 4 min read</span></div></div><figure class="gh-article-image"><img src="i.jpg"><figcaption><span style="white-space: pre-wrap;">{esc(story.captions[0])} / {story.agency}</span></figcaption></figure></header><section class="gh-content gh-canvas is-body">{"".join(parts)}</section></article></main><section class="gh-container"><h2 class="gh-container-title">Read more</h2><div class="gh-feed">{feed}</div></section><footer class="gh-footer"><h2 class="gh-footer-signup-header">{site.name}</h2><p>Reports from the road, for people who have to travel it, every week in your inbox.</p></footer></div>'
    return single(site, "ghost", body, story, title=story.headline)


def letter_post(site: Site) -> Sample:
    """A letter on a platform: subscribe boxes in the text, a card of an older letter, thanks and a discussion below."""
    story = start(site, captions=1)
    title, excerpt = site.teaser()
    ask = f'<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">{site.name} is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form><button>Subscribe</button></form></div></div>'
    embed = f'<div class="digest-post-embed" data-attrs="{{}}"><a href="/p"><h2>{esc(title)}</h2><div>Grace Otieno</div><div>·</div><div>{SHORT[2]} 3</div><div class="body">{esc(excerpt)}</div><div>Read full story</div></a></div>'
    image = f'<div class="captioned-image-container"><figure><a class="image-link"><img src="x.png"></a><figcaption class="image-caption">{esc(story.captions[0])}. Photo by Lena Holm.</figcaption></figure></div>'
    parts = _put(paragraphs(story, opening="<p><span>", closing="</span></p>"), 3, embed)
    parts = _put(parts, 2, ask)
    parts = _put(parts, 1, image)
    button = '<p class="button-wrapper"><a class="button primary" href="/share"><span>Share</span></a></p>'
    body = f'<div class="single-post-container"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title published">{esc(story.headline)}</h1><h3 class="subtitle">{site.lead(story)}</h3><div class="byline-wrapper"><a href="/a">{story.byline}</a><div>{SHORT[story.day.month - 1]} {story.day.day:02}, {story.day.year}</div></div><div class="post-ufi"><div class="label">31</div><div class="label">7</div><a>Share</a></div></div><div class="available-content"><div class="body markup">{"".join(parts)}{button}<p>Thanks for reading {site.name}! Subscribe for free to receive new posts and support my work.</p></div></div></article><div class="comments-page"><h4>Discussion about this post</h4><div class="comment"><div class="comment-body"><p>The order of steps is the whole matter, and the writer is right to begin with it here.</p></div></div></div></div>'
    head = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": story.headline,
            "description": story.standfirst,
            "datePublished": f"{story.day}T09:30:00+00:00",
            "author": [{"@type": "Person", "name": story.byline}],
        }
    )
    head = f'<script type="application/ld+json">{head}</script>'
    return single(site, "letter post", body, story, title=f"{story.headline} - by {story.byline}", head=head)


def component_blocks(site: Site) -> Sample:
    """A broadcaster of components: hashed names, roles below names, words for screen readers before captions, links inside."""
    story = start(site, captions=2, subheads=True)
    blocks = []
    for n, text in enumerate(story.paragraphs):
        if n in story.subheads:
            blocks.append(
                f'<div data-component="subheadline-block" class="sc-a34861b-0"><h2 class="sc-f98b1ad2-0">{esc(text)}</h2></div>'
            )
            continue
        shown = f'<b class="sc-1a">{esc(text)}</b>' if n == 0 else esc(text)
        blocks.append(
            f'<div data-component="text-block" class="sc-18fde0d6-0"><p class="sc-eb7bd5f6-0">{shown}</p></div>'
        )
    figures = [
        f'<div data-component="image-block" class="sc-18fde0d6-0"><figure><div class="sc-a3"><span class="sc-5c">{story.agency}</span></div><figcaption class="sc-8353772e-0"><span class="visually-hidden">Image caption, </span>{esc(c)}</figcaption></figure></div>'
        for c in story.captions
    ]
    links = "".join(f'<li><a href="/l/{n}">{esc(site.teaser()[0])}</a></li>' for n in range(3))
    blocks = _put(
        blocks, 3, f'<div data-component="links-block" class="sc-18fde0d6-0"><ul class="sc-f1">{links}</ul></div>'
    )
    blocks = _put(blocks, 2, *figures[1:])
    more = "".join(
        f'<div data-testid="manchester-card" class="sc-93"><a href="/m/{n}"><h2 data-testid="card-headline" class="sc-9d">{esc(t)}</h2></a><p data-testid="card-description" class="sc-ae">{esc(e)}</p><span data-testid="card-metadata-lastupdated">{n + 2} hrs ago</span></div>'
        for n, (t, e) in enumerate(site.teaser() for _ in range(4))
    )
    body = f'<div id="__next"><header><a href="/">{site.name}</a></header><main id="main-content"><article class="sc-b38350e4-1"><div data-component="headline-block"><h1 class="sc-518485e5-0">{esc(story.headline)}</h1></div><div data-component="byline-block" class="sc-801"><time datetime="{story.day}T10:04:01.000Z">3 days ago</time><div class="sc-32"><button>Share</button><button>Save</button></div><div data-testid="byline-new-contributors"><div>{story.byline}</div><div><span>Regional correspondent, reporting from </span><span>{story.place}</span></div></div></div>{figures[0]}{"".join(blocks)}<div data-component="tags" class="sc-ed"><a href="/t">Peace talks</a><a href="/u">{story.place}</a></div></article><section data-testid="more"><h2>More from the region</h2>{more}</section></main></div><script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": {"metadata": {"seoHeadline": story.headline}, "model": [{"text": p} for p in story.paragraphs]}}})}</script>'
    return single(site, "component blocks", body, story, title=story.headline)


def chain_carousel(site: Site) -> Sample:
    """A capital's paper: a carousel and a list of answers inside the text, words that lead past them, a gift button."""
    story = start(site, captions=1)
    slides = "".join(
        f'<div class="card"><div>{n + 1}</div><a href="/s/{n}"><span>{esc(site.teaser()[0])}</span></a></div>'
        for n in range(3)
    )
    carousel = f'<div data-testid="carousel"><a href="#end-carousel">Skip to end of carousel</a><div class="header">The front, explained</div><div>(The {site.name})</div>{slides}<div id="end-carousel">End of carousel</div></div>'
    parts = _put(
        paragraphs(
            story, opening='<div class="wpds-c-PJLV article-body" data-qa="article-body"><p>', closing="</p></div>"
        ),
        3,
        carousel,
    )
    body = f'<div id="__next"><nav><a href="/">Democracy Dies in Print</a></nav><main><header><div class="headline-kicker"><a href="/w">World</a></div><h1 data-testid="headline" id="main-content"><span data-qa="headline-text">{esc(story.headline)}</span></h1><h2 data-qa="subheadline">{site.lead(story)}</h2><div class="updated"><span data-testid="display-date">{_month(story)} {story.day.day}, {story.day.year} at 5:00 a.m. EDT</span><span>Updated yesterday at 6:12 p.m. EDT</span></div></header><div class="lede"><figure><img src="a"><figcaption>{esc(story.captions[0])}. (Omar Said for The {site.name})</figcaption></figure></div><div><div data-qa="author-byline">By <a href="/p">{story.byline}</a></div><button>4 min</button><button>Summary</button><button>Share</button><button>Add to your saved stories</button><button>Save</button></div><article>{"".join(parts)}<div class="contributors"><p>Ewa Nowak in {story.place} contributed to this report.</p></div></article><div class="comments"><span>217 Comments</span></div></main></div>'
    head = f'<meta property="article:published_time" content="{story.day}T09:00:00.000Z">'
    return single(site, "chain carousel", body, story, title=f"{story.headline} - {site.name}", head=head)


def gulf_channel(site: Site) -> Sample:
    """A channel of the Gulf: a list read aloud inside the text, words on sharing, a letter's box, source at the end."""
    story = start(site, captions=1, subheads=True)
    items = "".join(
        f'<li><article class="article-trending__item"><span class="screen-reader-text">list {n} of 3</span><h3 class="article-trending__title"><a href="/{n}"><span>{esc(site.teaser()[0])}</span></a></h3></article></li>'
        for n in (1, 2, 3)
    )
    more = f'<div class="container__inner"><section class="more-on"><h2 class="more-on__heading">Recommended Stories</h2><span class="screen-reader-text">list of 3 items</span><ul class="article-trending__list">{items}</ul><span class="screen-reader-text">end of list</span></section></div>'
    letter = '<div class="newsletter-slice"><div class="sib-newsletter"><h2>Sign up for the channel</h2><h3>Week in the Region</h3><p>A curated collection of the best from across the region, sent on Saturdays.</p><button>Subscribe</button><p>By signing up, you agree to our <a href="/p">Privacy Policy</a></p></div></div>'
    parts = _put(paragraphs(story), 4, letter)
    parts = _put(parts, 2, more)
    body = f'<main id="main-content-area"><header class="article-header"><div class="topics"><span class="screen-reader-text">News|</span><a href="/t">Conflict</a></div><h1>{esc(story.headline)}</h1><p class="article__subhead"><em>{site.lead(story)}</em></p></header><figure class="article-featured-image"><div><img alt="x"></div><figcaption>{esc(story.captions[0])} [Omar Said/{story.agency}]</figcaption></figure><div class="article-info-block"><div class="article-author-name"><span>By </span><span class="article-author-name-item"><a class="author-link">{story.byline}</a></span></div><div class="article-dates"><div class="date-simple"><span class="screen-reader-text">Published On {story.day.day} {SHORT[story.day.month - 1]} {story.day.year}</span><span aria-hidden="true">{story.day.day} {SHORT[story.day.month - 1]} {story.day.year}</span></div></div><div class="article-b-l"><span class="screen-reader-text">Click here to share on social media</span><button>Share</button><button>Save</button></div></div><div class="wysiwyg wysiwyg--all-content" aria-live="polite">{"".join(parts)}</div><hr><div class="article-source"><span>Source:</span> <span>{site.name} and news agencies</span></div></main>'
    return single(site, "gulf channel", body, story, title=f"{story.headline} | {site.name}", card=True)


def french_channel(site: Site) -> Sample:
    """A channel with its labels run together: issued and modified on, minutes, a name with "Follow", an agency's mark last."""
    story = start(site, captions=1, subheads=True)
    title = site.teaser()[0]
    parts = paragraphs(story)
    promo = f'<div class="m-em-quote o-self-promo"><p><strong>Read more</strong><a href="/r">{esc(title)}</a></p></div>'
    parts = _put(
        parts,
        2,
        '<div class="o-ad-container__label">Advertising</div>',
        promo,
        f'<p><strong>&gt;&gt; Read more: <a href="/q">{esc(site.teaser()[0])}</a></strong></p>',
    )
    mark = site.draw.choice([f"<p>({story.agency})</p>", "<p><em>(CHANNEL with AFP)</em></p>", f"<p>({site.name})</p>"])
    body = f'<article class="t-content article"><h1 class="t-content__title a-page-title">{esc(story.headline)}</h1><p class="t-content__chapo">{site.lead(story)}</p><div class="t-content__dates"><p class="m-pub-dates"><span class="m-pub-dates__date">Issued on: <time datetime="{story.day}T14:22:10+00:00">{story.day.strftime("%d/%m/%Y")} - 14:22</time></span><span class="m-pub-dates__date">Modified: <time datetime="{story.day}T16:01:11+00:00">{story.day.strftime("%d/%m/%Y")} - 16:01</time></span></p><span class="m-reading-time">2 min</span></div><div class="m-from-author">By: <a class="m-from-author__name">{story.byline}</a><button>Follow</button></div><figure class="m-item-image"><img><figcaption>{esc(story.captions[0])}. © Omar Said, {story.agency}</figcaption></figure><div class="t-content__body u-clearfix">{"".join(parts)}{mark}</div><div class="m-tags"><ul class="m-tags-list"><li><a>Diplomacy</a></li></ul></div></article><section class="o-layout-list"><h2>Today\'s top stories</h2>{site.related()}</section>'
    return single(site, "french channel", body, story, title=f"{story.headline} - {site.name}")


def public_radio(site: Site) -> Sample:
    """A public radio: a player with its length, captions folded and told twice, a heading on the transcript."""
    story = start(site, captions=1, subheads=True)
    caption = f'<div class="credit-caption"><div class="caption-wrap"><div class="caption" aria-label="Image caption"><p>{esc(story.captions[0])}. <b class="credit"><span class="credit">Omar Said/{story.agency}</span></b> <b class="hide-caption"><b>hide caption</b></b></p></div><b class="toggle-caption"><b>toggle caption</b></b></div><span class="credit">Omar Said/{story.agency}</span></div>'
    parts = _put(
        paragraphs(story),
        2,
        f'<div class="bucketwrap internallink"><div class="bucket"><a href="/a"><div class="bucketblock"><h3 class="slug"><a>World</a></h3><h3><a href="/a">{esc(site.teaser()[0])}</a></h3></div></a></div></div>',
    )
    body = f'<main><article class="story" id="story"><div class="slug-wrap"><h3 class="slug"><a href="/s">Middle of Things</a></h3></div><div class="storytitle"><h1>{esc(story.headline)}</h1></div><div id="story-meta"><div class="dateblock"><time datetime="{story.day}T05:00:26-04:00"><span class="date">{day_of(story.day)}</span><span class="time">5:00 AM ET</span></time><span class="program-name">Heard on <a>Morning Hour</a></span></div><div class="byline__by">By</div><p class="byline__name"><a>{story.byline}</a></p></div><div class="audio-module"><h4 class="audio-module-listen">Listen</h4><b class="audio-module-listen-duration">4-Minute Listen</b><ul><li>Download</li><li><a>Transcript</a></li></ul></div><div id="storytext" class="storytext"><div class="bucketwrap image large"><div class="imagewrap"><img><div class="enlarge-options">Enlarge this image</div></div>{caption}</div>{"".join(parts)}</div><div class="tags-wrap"><ul><li><a>peace talks</a></li></ul></div></article></main>'
    return single(site, "public radio", body, story, title=f"{story.headline} : {site.name}")


def free_radio(site: Site) -> Sample:
    """A radio for a region: its own name and service as author, the hour in another zone, an embedded video's labels."""
    story = start(site, captions=1)
    video = '<div class="wsw__embed"><div class="media-pholder media-pholder--video"><p class="media__hold">No media source currently available</p></div><div class="ctr">0:00 0:02:41</div><div class="link-function">Embed share</div></div>'
    parts = _put(paragraphs(story), 3, video)
    parts.append(f"<p><em>With reporting by {story.agency}, dpa, and Ewa Nowak in {story.place}</em></p>")
    body = f'<div id="page"><div class="body-container"><div class="hdr-container"><div class="category"><a href="/c">Conflicts</a></div><h1 class="title pg-title">{esc(story.headline)}</h1><div class="publishing-details"><div class="published"><span class="date"><time pubdate="pubdate" datetime="{story.day}T12:22:19+00:00">{day_of(story.day)} 12:22 GMT</time></span></div><div class="links"><ul><li>By <a class="links__item-link">{story.byline}</a></li></ul></div></div><div class="share--box"><button>Share</button><button>Print</button></div><figure class="media-image"><img><figcaption><span class="caption">{esc(story.captions[0])} (file photo)</span></figcaption></figure></div><div class="body-container"><div id="article-content" class="content-floated-wrap"><div class="wsw">{"".join(parts)}</div></div></div></div></div>{site.related()}'
    head = '<meta property="og:description" content="The latest.">'
    return single(site, "free radio", body, story, title=story.headline, head=head)


def anatolian_agency(site: Site) -> Sample:
    """An agency: name, day and update in one line, the place alone on its line, what its site holds below."""
    story = start(site, captions=1)
    day = story.day.strftime("%d.%m.%Y")
    parts = [f"<p>{story.place.upper()}</p>", *paragraphs(story)]
    body = f'<div class="detay-bg"><div class="detay-spot-category"><span>World, Middle East</span></div><h1>{esc(story.headline)}</h1><h4>{site.lead(story)}</h4><div class="detay-paylas"><span style="display:block"><a>{story.byline}</a></span> <span class="tarih">{day} - Update : {day}</span></div><div class="detay-image"><img><figcaption>{esc(story.captions[0])}</figcaption></div><div class="detay-icerik"><div>{"".join(parts)}</div><p class="detay-alt">Coast Agency website contains only a portion of the news stories offered to subscribers in the Coast News Broadcasting System (HAS), and in summarized form. <a>Please contact us for subscription options.</a></p></div><div class="detay-tags"><span>Related topics</span><a>{story.place}</a></div></div>'
    head = f'<meta name="datePublished" content="{story.day}T11:00:00+03:00">'
    return single(site, "anatolian agency", body, story, title=story.headline, head=head)


def horn_paper(site: Site) -> Sample:
    """A paper of the Horn: the day and place open the text, the paper's letters in brackets end it."""
    story = start(site, least=5)
    opening = f"{_month(story)} {story.day.day}, {story.day.year} ({story.place.upper()}) – "
    parts = paragraphs(story)
    parts[0] = parts[0].replace("<p>", f"<p>{opening}", 1)
    story.paragraphs[0] = opening + story.paragraphs[0]
    body = f'<div class="site"><div class="td-post-header"><h1 class="entry-title">{esc(story.headline)}</h1><div class="meta"><span class="td-post-date"><time datetime="{story.day}T20:10:00+00:00">{day_of(story.day)}</time></span></div></div><div class="td-post-content tagdiv-type">{"".join(parts)}<p>({"".join(w[0] for w in site.name.split())[:2].upper()})</p></div></div>'
    return single(site, "horn paper", body, story, title=f"{story.headline} - {site.name}")


def kyiv_daily(site: Site) -> Sample:
    """A daily of Kyiv: labels of source, quotation and background in bold, pleas to support between, the hour first."""
    story = start(site, captions=1)
    parts = paragraphs(story)
    for n, label in ((2, "Details: "), (len(parts) - 1, "Background: ")):
        parts[n] = parts[n].replace("<p>", f"<p><strong>{label}</strong>", 1)
        story.paragraphs[n] = label + story.paragraphs[n]
    plea = '<p><a href="/d"><strong>Support Courier or become our patron!</strong></a></p>'
    parts = _put(parts, len(parts) - 1, plea)
    body = f'<div class="post_content"><header class="post_news_header"><h1 class="post_news_title">{esc(story.headline)}</h1><div class="post_news_date"><span class="post_news_author"><a>{story.byline}</a></span> — {story.day.strftime("%A")}, {story.day.day} {_month(story)} {story.day.year}, 14:21</div></header><div class="post_news_photo"><img><div class="post_news_photo_caption">{esc(story.captions[0])}. Photo: {story.agency}</div></div><div class="post_news_text">{"".join(parts)}</div><div class="post_tags"><a>war</a><a>talks</a></div></div>'
    return single(site, "kyiv daily", body, story, title=f"{story.headline} | {site.name}")


PRESS: tuple[Layout, ...] = (
    block_theme, ghost, letter_post, component_blocks, chain_carousel, gulf_channel, french_channel, public_radio,
    free_radio, anatolian_agency, horn_paper, kyiv_daily,
)  # fmt: skip
