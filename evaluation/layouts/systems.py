"""Pages of one article as today's publishing systems and newsrooms build them; what they say of themselves may differ.

Their mark-up is written after the habits of these systems, their words are made up.
"""

import html
import json
from datetime import date, timedelta

from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory


def _single(site: Site, layout: str, body: str, story: MadeStory, *, title: str = "", head: str = "") -> Sample:
    """Return a page with one story; its head says what the story is unless a title is given."""
    data = site.page(body, title=title, head=head, story=None if title else story)
    return Sample(layout=layout, data=data, stories=[story], single=True)


def _bare(story: MadeStory) -> str:
    return "".join(
        f"<h2>{esc(p)}</h2>" if n in story.subheads else f"<p>{esc(p)}</p>" for n, p in enumerate(story.paragraphs)
    )


def english(site: Site) -> Site:
    """Return a site that writes English around its stories."""
    site.language = "en"
    return site


# ---------------------------------------------------------------- publishing systems


def fusion(site: Site) -> Sample:
    """Chains of features, each paragraph in a wrapper of its own, the state of the page as a script."""
    story = site.story(subheads=True)
    parts = []
    for n, text in enumerate(story.paragraphs):
        tag = "h3" if n in story.subheads else "p"
        name = "c-article-subheading" if tag == "h3" else "article-text"
        parts.append(
            f'<div class="article-body" data-qa="article-body"><{tag} class="{name}">{esc(text)}</{tag}></div>'
        )
        if n == 1:
            parts.append('<div class="ad-wrapper"><div class="ad-label">Advertisement</div></div>')
        if n == 2:
            parts.append(f'<div class="interstitial-link"><a href="/x">[ {esc(site.teaser()[0])} ]</a></div>')
    state = {"content_elements": [{"type": "text", "content": p} for p in story.paragraphs]}
    body = (
        f'<div id="fusion-app">{site.nav()}<main><h1 class="headline" data-qa="headline"><span>{esc(story.headline)}</span></h1>'
        f'<div class="c-subheadline" data-qa="subheadline">{site.lead(story)}</div>'
        f'<div class="byline-wrapper"><span>By</span> <a rel="author">{story.byline}</a></div>'
        f'<div class="display-date" data-testid="display-date">{day_of(story.day)} at 9:12 a.m. EST</div>'
        f'<div class="teaser-content"><figure><img src="l.jpg"><figcaption>{esc(story.captions[0])} ({story.agency})</figcaption></figure>{"".join(parts)}</div></main>{site.related()}</div>'
        f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps(state)};</script>{site.footer()}"
    )
    return _single(site, "fusion", body, story)


def block_editor(site: Site) -> Sample:
    """The block editor of a widespread system: groups, separators, buttons, a query loop of other posts."""
    story = site.story(subheads=site.draw.random() < 0.5)
    figure = f'<figure class="wp-block-image size-large"><img src="a.jpg"><figcaption class="wp-element-caption">{esc(story.captions[0])}</figcaption></figure>'
    story.captions = story.captions[:1]
    loop = "".join(
        f'<li class="wp-block-post"><h3 class="wp-block-post-title"><a href="/q{n}">{esc(site.teaser()[0])}</a></h3><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{esc(site.teaser()[1])}</p></div></li>'
        for n in range(3)
    )
    lines = "".join(
        f'<h2 class="wp-block-heading">{esc(p)}</h2>' if n in story.subheads else f"<p>{esc(p)}</p>"
        for n, p in enumerate(story.paragraphs)
    )
    body = (
        f'<div class="wp-site-blocks">{site.nav()}<main class="wp-block-group"><h1 class="wp-block-post-title">{esc(story.headline)}</h1><div class="wp-block-post-date"><time datetime="{story.day}T10:00:00+00:00">{day_of(story.day)}</time></div>'
        f'<div class="entry-content wp-block-post-content is-layout-constrained">{figure}{lines}<hr class="wp-block-separator"/><div class="wp-block-buttons"><a class="wp-block-button__link">Donate now</a></div></div>'
        f'<div class="wp-block-query"><h2>More like this</h2><ul class="wp-block-post-template">{loop}</ul></div></main>{site.footer()}</div>'
    )
    return _single(site, "block editor", body, story)


def utility_classes(site: Site) -> Sample:
    """Class names that only style, a summary box of bullet points, sections of hashed names."""
    story = site.story()
    points = "".join(f"<li>{esc(site.draw.choice(story.paragraphs)[:70])}</li>" for _ in range(3))
    lines = "".join(f'<p class="mb-4 text-lg leading-8 text-gray-900">{site.inline(p)}</p>' for p in story.paragraphs)
    body = (
        f'{site.nav()}<div class="mx-auto max-w-3xl px-4"><h1 class="text-4xl font-bold">{esc(story.headline)}</h1><div class="flex text-sm text-gray-500"><span>{story.byline}</span><span class="mx-2">·</span><time datetime="{story.day}">{day_of(story.day)}</time><span class="mx-2">·</span><span>4 min read</span></div>'
        f'<div class="key-points rounded border"><h2>Key points</h2><ul>{points}</ul></div><div class="prose">{lines}</div></div>'
        f'<div class="mt-8 grid grid-cols-3">{site.related()}</div>{site.footer()}'
    )
    story.captions = []
    return _single(site, "utility classes", body, story)


def nuxt_state(site: Site) -> Sample:
    """A page drawn by scripts, its story in the data of another framework as a list of nodes."""
    story = site.story()
    story.captions = []
    nodes = [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": p}]} for p in story.paragraphs]
    state = {"article": {"title": story.headline, "date": f"{story.day}T08:00:00Z", "body": {"content": nodes}}}
    body = f'<div id="__nuxt"></div><script type="application/json" id="__NUXT_DATA__">{json.dumps(state, ensure_ascii=False)}</script>'
    return _single(site, "nuxt state", body, story)


def flight_data(site: Site) -> Sample:
    """A page drawn by scripts that ship JSON-LD with `@graph`, the body in one string."""
    story = site.story()
    story.captions = []
    graph = {
        "@context": "https://schema.org",
        "@graph": [site.data(story, body=True), {"@type": "WebSite", "name": "x"}],
    }
    body = f'<div id="app"><div class="skeleton"></div></div>{site.script(graph)}'
    return _single(site, "flight data", body, story)


def custom_elements(site: Site) -> Sample:
    """Elements of the site's own making, slots and templates."""
    story = site.story()
    body = (
        f'<site-header>{site.nav()}</site-header><news-article><article-header><h1 slot="title">{esc(story.headline)}</h1><p slot="deck" class="deck">{site.lead(story)}</p></article-header>'
        f'<article-meta><time datetime="{story.day}T07:00:00Z">{day_of(story.day)}</time></article-meta><article-body>{site.paragraphs(story)}</article-body></news-article>'
        f"<more-stories>{site.related()}</more-stories><site-footer>{site.footer()}</site-footer>"
    )
    return _single(site, "custom elements", body, story)


# ---------------------------------------------------------------- what pages say of themselves


def rival_titles(site: Site) -> Sample:
    """The title, the social card and the data each have a headline of their own; the page shows another."""
    story = english(site).story()
    card = f"WATCH: {' '.join(story.headline.split()[:5])} and what it means"
    head = f'<meta property="og:title" content="{html.escape(card)}"><meta property="og:type" content="article"><meta property="article:published_time" content="{story.day}T09:00:00Z">'
    head += site.script({**site.data(story), "headline": f"{story.headline[:60]}..."})
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}{site.paragraphs(story)}</article>{site.related()}{site.footer()}"
    return _single(site, "rival titles", body, story, title=f"{story.headline} - {site.name} News", head=head)


def logo_heading(site: Site) -> Sample:
    """The site's name and the section are headings of the first level; the headline is one of the second."""
    story = site.story()
    body = f'<header><h1><a href="/">{site.name}</a></h1></header><div id="wrap"><h1 class="section-name">World</h1><div class="item-page"><h2 itemprop="headline">{esc(story.headline)}</h2>{site.byline(story)}{site.paragraphs(story)}</div></div>{site.related()}{site.footer()}'
    return _single(
        site,
        "logo heading",
        body,
        story,
        title=f"{story.headline} :: {site.name}",
        head='<meta property="og:type" content="article">',
    )


def no_heading(site: Site) -> Sample:
    """A page whose headline is no heading, only large; its title has the site in front."""
    story = site.story()
    body = f'{site.nav()}<div class="main"><div class="news-title">{esc(story.headline)}</div><div class="news-date">{day_of(story.day, site.language)}</div><div class="news-text">{_bare(story)}</div></div>{site.footer()}'
    story.captions = []
    return _single(site, "no heading", body, story, title=f"{site.name} | {story.headline}")


def kicker_in_heading(site: Site) -> Sample:
    """The heading holds a label in a span of its own before the headline."""
    story = site.story()
    body = f'{site.nav()}<article><h1><span class="kicker">Conflict</span> <span class="title">{esc(story.headline)}</span></h1>{site.byline(story)}{site.paragraphs(story)}</article>{site.related()}{site.footer()}'
    return _single(site, "kicker in heading", body, story)


# ---------------------------------------------------------------- days


def relative_time(site: Site) -> Sample:
    """The page shows how long ago; the day stands in a time element and the address alone."""
    story = site.story()
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1><div class="meta"><span>Updated 3 hours ago</span></div>{site.paragraphs(story)}</article><div class="latest"><h3>Latest</h3><ul><li><time datetime="{story.day + timedelta(days=9)}T08:00:00Z">1h</time> <a href="/z">{esc(site.teaser()[0])}</a></li><li><time datetime="{story.day + timedelta(days=8)}T08:00:00Z">2h</time> <a href="/y">{esc(site.teaser()[0])}</a></li></ul></div>{site.footer()}'
    head = f'<link rel="canonical" href="{site.host}/world/{story.day:%Y/%m/%d}/a-story"><meta property="og:type" content="article">'
    return _single(site, "relative time", body, story, title=f"{story.headline} | {site.name}", head=head)


def dotted_day(site: Site) -> Sample:
    """Days in figures with dots, a modified day above the first, a year of copyright below."""
    story = site.story()
    later = story.day + timedelta(days=2)
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1><p class="info">{story.day:%d.%m.%Y}, 14:05 Uhr | Aktualisiert: {later:%d.%m.%Y}, 08:10 Uhr</p>{site.paragraphs(story)}</article><footer>© 1998-2027 {site.name}</footer>'
    return _single(site, "dotted day", body, story, title=f"{story.headline} | {site.name}")


def slashed_day(site: Site) -> Sample:
    """Days in figures with slashes that leave open which is the month; the page's language or another day tells."""
    story = site.story()
    story.day = date(story.day.year, story.day.month, story.day.day % 12 + 1)
    site.language = site.draw.choice(["fr", "es", "en-GB", "en-US"])
    shown = f"{story.day:%m/%d/%Y}" if site.language == "en-US" else f"{story.day:%d/%m/%Y}"
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1><div class="date">{shown}</div>{site.paragraphs(story)}</article>{site.footer()}'
    return _single(site, "slashed day", body, story, title=f"{story.headline} | {site.name}")


def script_day(site: Site) -> Sample:
    """The day stands in a script's data alone; those of related stories and comments are shown."""
    story = site.story()
    others = "".join(
        f'<li class="comment"><b>reader{n}</b> <time datetime="{story.day + timedelta(days=n + 3)}T10:00:00Z">{n}d</time><p>Nobody I know believes that the road will be open by the end of this week, whatever they sign.</p></li>'
        for n in range(3)
    )
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.paragraphs(story)}</article><section id="comments"><ol class="comment-list">{others}</ol></section><script>dataLayer.push({{"pageType":"article","publishDate":"{story.day}T06:30:00+02:00","author":"{story.byline}"}});</script>{site.footer()}'
    return _single(
        site,
        "script day",
        body,
        story,
        title=f"{story.headline} | {site.name}",
        head='<meta property="og:type" content="article">',
    )


def written_day(site: Site) -> Sample:
    """Weekday, day and clock time with a zone, as English sites write them, in an element of any name."""
    story = english(site).story()
    month, day = MONTHS["en"][story.day.month - 1], story.day
    shown = site.draw.choice(
        [
            f"{day:%A} {day.day} {month} {day.year} 10.42 GMT",
            f"Published: {day.day:02d} {month[:3]} {day.year}, 10:42 PM IST",
            f"{month} {day.day}, {day.year} / 10:42 AM EST / {site.name}",
            f"Last Updated : {day.day} {month} {day.year} 10:42 AM",
            f"{day:%a}, {month[:3]} {day.day}, {day.year} · 10:42 a.m. ET",
            f"Posted on {month} {day.day}{'th' if 10 < day.day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day.day % 10, 'th')}, {day.year}",
            f"Date: {day.year}-{day.month:02d}-{day.day:02d}",
            f"{day.day}-{month[:3]}-{day.year} 10:42",
        ]
    )
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1><div class="x9">{shown}</div>{site.paragraphs(story)}</article>{site.footer()}'
    return _single(site, "written day", body, story, title=f"{story.headline} | {site.name}")


# ---------------------------------------------------------------- newsrooms and bodies


def headquarters_release(site: Site) -> Sample:
    """A release of an international body: its kind and number, a dateline, notes to editors, contacts, attachments."""
    story = english(site).story()
    story.captions = []
    day = f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"
    body = (
        f'<header role="banner"><a href="/">Relief Portal</a></header><main><article class="rw-article rw-report"><header><h1 class="rw-article__title">{esc(story.headline)}</h1>'
        f'<dl class="rw-entity-meta"><dt>Format</dt><dd>News and Press Release</dd><dt>Source</dt><dd>Office of the Envoy</dd><dt>Posted</dt><dd><time datetime="{story.day}T12:00:00+00:00">{day}</time></dd><dt>Originally published</dt><dd><time datetime="{story.day}T12:00:00+00:00">{day}</time></dd></dl></header>'
        f'<section class="rw-report__content">{_bare(story)}<p><strong>For further information, please contact:</strong><br>Press office, +41 22 555 0100, press@envoy.example</p></section>'
        f'<section class="rw-report__attachments"><h2>Attachments</h2><ul><li><a href="x.pdf">Download Report (PDF | 240 KB)</a></li></ul></section></article></main>{site.related()}{site.footer()}'
    )
    return _single(site, "headquarters release", body, story, title=f"{story.headline} | Relief Portal")


def ministry_release(site: Site) -> Sample:
    """A ministry's statement: the body's name, a number, the day in a table, the text in one cell by line breaks."""
    story = english(site).story()
    story.captions = []
    day = f"{MONTHS['en'][story.day.month - 1]} {story.day.day:02d}, {story.day.year}"
    text = "<br /><br />".join(esc(p) for p in story.paragraphs)
    body = (
        f'<div id="top">Ministry of Foreign Affairs</div><div class="menu"><a href="/">Home</a> <a href="/p">Press</a></div><div class="innner-page"><h2 class="heading">{esc(story.headline)}</h2><table class="info"><tr><td>No. 17/2024</td><td>{day}</td></tr></table>'
        f'<div class="content-text">{text}<br /><br /><b>Capital</b><br />{day}</div><a href="#top">TOP</a></div><div class="foot">Page last updated on: 30 December 2027</div>'
    )
    return _single(site, "ministry release", body, story, title=f"Ministry of Foreign Affairs : {story.headline}")


def wire_copy(site: Site) -> Sample:
    """An agency's story on a paper's site: its dateline, its credit, its copyright, a photo line without an element."""
    story = english(site).story()
    story.paragraphs[0] = f"{story.place.upper()} (AP) — {story.paragraphs[0]}"
    body = (
        f'{site.nav()}<div class="asset-masthead"><h1 class="headline">{esc(story.headline)}</h1><ul class="list-inline"><li>By {story.byline.upper()} - Associated Press</li><li>{day_of(story.day)}</li></ul></div>'
        f'<div class="asset-body" itemprop="articleBody"><div class="image-caption"><span>{esc(story.captions[0])} (AP Photo/Lee Dorn)</span></div>{_bare(story)}<p>___</p><p><em>Copyright {story.day.year} The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.</em></p></div>{site.related()}{site.footer()}'
    )
    story.captions = story.captions[:1]
    return _single(site, "wire copy", body, story)


def right_to_left(site: Site) -> Sample:
    """An Arabic page: right to left, its labels and its day in the page's language."""
    rows = [
        "قال متحدث باسم الحركة يوم الأحد إن مقاتليها سيوقفون إطلاق النار سبعة أيام إذا فتحت الحكومة الطريق إلى الساحل.",
        "ونفى الجيش قصف البلدة، واتهم الحركة بخرق الهدنة التي أعلنت الأسبوع الماضي بوساطة دولة مجاورة.",
        "وقال وسطاء إن الجانبين سيلتقيان مرة أخرى قبل نهاية الشهر لبحث تبادل الأسرى وفتح المعابر أمام المساعدات.",
        "وأضاف مسؤول في الأمم المتحدة أن آلاف الأسر ما زالت تنتظر السماح لها بالعودة إلى منازلها.",
    ]
    story = site.story()
    story.headline, story.paragraphs, story.captions = "الحركة تعرض هدنة مقابل فتح الطريق", rows, []
    site.language = "ar"
    head = f'<meta property="og:title" content="{story.headline}"><meta property="og:type" content="article">'
    body = (
        f'<div dir="rtl"><nav><a>الرئيسية</a><a>سياسة</a></nav><article><h1>{story.headline}</h1><div class="info"><span>الأحد</span> <span>{day_of(story.day, "ar")}</span> - <span>آخر تحديث 12:30</span></div><div class="share">شارك</div>'
        f'<div class="text">{_bare(story)}<p><strong>اقرأ أيضا: <a href="/2">الوسطاء يعودون إلى العاصمة</a></strong></p></div></article><div class="most"><h3>الأكثر قراءة</h3></div></div>'
    )
    return _single(site, "right to left", body, story, title=f"{story.headline} | نوفا", head=head)


def hebrew_page(site: Site) -> Sample:
    """A Hebrew page whose day is in figures with dots."""
    rows = [
        "דובר התנועה אמר ביום ראשון כי לוחמיה יפסיקו את האש לשבעה ימים אם הממשלה תפתח את הדרך אל החוף.",
        "הצבא הכחיש כי הפגיז את העיירה והאשים את התנועה בהפרת ההפוגה שהוכרזה בשבוע שעבר בתיווך מדינה שכנה.",
        "המתווכים אמרו כי הצדדים ייפגשו שוב לפני סוף החודש כדי לדון בחילופי השבויים ובפתיחת המעברים.",
    ]
    story = site.story()
    story.headline, story.paragraphs, story.captions = "התנועה מציעה הפוגה תמורת פתיחת הדרך", rows, []
    site.language = "he"
    body = f'<div dir="rtl"><article><h1>{story.headline}</h1><div class="a"><span>נועה לוי</span> <span>{story.day:%d.%m.%Y}, 18:20</span></div>{_bare(story)}</article><aside><a href="/1">עוד כותרות</a></aside></div>'
    return _single(site, "hebrew page", body, story, title=f"{story.headline} | נובה")


def cyrillic_page(site: Site) -> Sample:
    """A Russian page in its old encoding, the clock time before the day."""
    rows = [
        "Представитель движения заявил в воскресенье, что его бойцы прекратят огонь на семь дней, если правительство откроет дорогу.",
        "Армия отрицает, что обстреляла посёлок, и обвиняет движение в нарушении перемирия, объявленного на прошлой неделе.",
        "Посредники сообщили, что стороны встретятся ещё раз до конца месяца, чтобы обсудить обмен пленными.",
    ]
    story = site.story()
    story.headline, story.paragraphs, story.captions = "Движение предлагает перемирие в обмен на дорогу", rows, []
    shown = f"10:42, {day_of(story.day, 'ru')}"
    source = f'<html lang="ru"><head><meta charset="windows-1251"><title>{story.headline}: Мир: Газета</title></head><body><div class="menu"><a>Главная</a></div><div class="b-topic"><h1>{story.headline}</h1><div class="b-date">{shown}</div>{_bare(story)}<p>Фото: Иван Петров / ТАСС</p></div></body></html>'
    return Sample(layout="cyrillic page", data=source.encode("cp1251"), stories=[story], single=True)


# ---------------------------------------------------------------- forms of one article


def timeline(site: Site) -> Sample:
    """One article that goes through the days: each a heading with its day, prose below."""
    story = english(site).story(least=8, most=10)
    for k in range(3):
        at = 2 + 3 * k
        if at < len(story.paragraphs) - 1:
            story.paragraphs.insert(at, day_of(story.day - timedelta(days=40 - 9 * k)))
            story.subheads.add(at)
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}{_bare(story)}</article>{site.related()}{site.footer()}"
    story.captions = []
    return _single(site, "timeline", body, story)


def listicle(site: Site) -> Sample:
    """One article of numbered headings, each with a paragraph or two and a picture."""
    story = english(site).story(least=9, most=11)
    for k in range(4):
        at = 1 + 3 * k
        if at < len(story.paragraphs) - 1 and not story.subheads & {at}:
            story.paragraphs.insert(
                at,
                f"{k + 1}. {['The road that both sides need', 'The list of names', 'The men who sign', 'The money that is missing'][k]}",
            )
            story.subheads.add(at)
    body = f'{site.nav()}<article class="list"><h1>{esc(story.headline)}</h1>{site.byline(story)}{_bare(story)}</article>{site.related()}{site.footer()}'
    story.captions = []
    return _single(site, "listicle", body, story)


def interview(site: Site) -> Sample:
    """Questions in bold, answers below."""
    story = english(site).story(least=7, most=9)
    asked = [
        "What would have to happen for you to sign?",
        "And if the road stays closed?",
        "Who speaks for the captives?",
    ]
    for k, words in enumerate(asked):
        story.paragraphs.insert(2 + 2 * k, words)
    lines = "".join(f"<p><strong>{esc(p)}</strong></p>" if p in asked else f"<p>{esc(p)}</p>" for p in story.paragraphs)
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}<div>{lines}</div></article>{site.footer()}"
    story.captions = []
    return _single(site, "interview", body, story)


def bullet_story(site: Site) -> Sample:
    """A story whose terms stand in a list in the middle of it, and which quotes a letter."""
    story = english(site).story(least=5, most=7)
    at = len(story.paragraphs) // 2
    items = [
        "An end to the shelling of towns within two days.",
        "The road to the coast open for food and fuel.",
        "Thirty captives freed on each side.",
    ]
    head, tail = story.paragraphs[:at], story.paragraphs[at:]
    quoted = "“We will keep to this as long as you do,” the letter says, “and not one hour longer than that.”"
    lines = (
        "".join(f"<p>{esc(p)}</p>" for p in head)
        + "<ul>"
        + "".join(f"<li>{i}</li>" for i in items)
        + f"</ul><blockquote><p>{quoted}</p></blockquote>"
        + "".join(f"<p>{esc(p)}</p>" for p in tail)
    )
    story.paragraphs, story.captions = [*head, *items, quoted, *tail], []
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}<div>{lines}</div></article>{site.related()}{site.footer()}"
    return _single(site, "bullet story", body, story)


def letter_in_body(site: Site) -> Sample:
    """A call to subscribe with a headline and a paragraph of its own, polls and a podcast between the paragraphs."""
    story = english(site).story(least=6, most=9)
    boxes = [
        '<div class="newsletter-module"><h3>The Morning Note</h3><p>Everything you need to know about the day ahead, in your inbox at six every weekday morning.</p><form><input><button>Sign up</button></form></div>',
        '<div class="embed-podcast"><h4>Listen to our podcast</h4><iframe src="p"></iframe></div>',
        '<figure class="video"><div class="player">Video unavailable</div></figure>',
    ]
    lines = ""
    for n, text in enumerate(story.paragraphs):
        lines += f"<p>{esc(text)}</p>"
        if n and boxes and n < len(story.paragraphs) - 1:
            lines += boxes.pop()
    body = f'{site.nav()}<article><h1>{esc(story.headline)}</h1>{site.byline(story)}<div class="story-text">{lines}</div></article>{site.footer()}'
    story.captions = []
    return _single(site, "letter in body", body, story)


SITE_SINGLES: tuple[Layout, ...] = (
    fusion, block_editor, utility_classes, nuxt_state, flight_data, custom_elements, rival_titles, logo_heading,
    no_heading, kicker_in_heading, relative_time, dotted_day, slashed_day, script_day, written_day, headquarters_release,
    ministry_release, wire_copy, right_to_left, hebrew_page, cyrillic_page, timeline, listicle, interview, bullet_story,
    letter_in_body,
)  # fmt: skip
