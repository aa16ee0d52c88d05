"""Pages with several stories as desks, offices and invented systems set them, and single ones with traps.

Drawn up before anything was mended for them; their words are made up.
"""

from evaluation.layouts.newsrooms import paragraphs
from evaluation.layouts.parts import (
    article_of,
    draw_house,
    draw_taker,
    join_paragraphs,
    long_day,
    one,
    page_of,
    set_pictures,
    several,
    text_of,
)
from evaluation.layouts.site import Layout, Sample, Site, day_of, esc

SHOWN = (
    "Two boys sell cigarettes beside a tank on the main street of Wadi Sef.",
    "A ward in the Al-Amal clinic, which has been without power since March",
    "Transport Minister Olga Ferri greets truckers at the reopened crossing.",
    "Shells and sandbags outside the town hall in Brod",
    "Police hold back a crowd during the funeral of the murdered lawyer Sami Attar.",
    "A drone picture shows the burnt-out terminal at the port of Mersa, 3 April 2025.",
    "Negotiator Hana Weiss (second from right) waves to photographers.",
    "Women carry firewood along the ceasefire line near Kotwa.",
    "Rebel soldiers rest under a mango tree. Many of them are younger than twenty.",
    "The presidents of both countries at the summit in Astana in May",
    "A teacher clears glass from her classroom after the blast.",
    "Residents of Halim return to their homes for the first time in nine months.",
    "Inside the cabin in which the two delegations met for eleven days",
    "Observers count artillery shells at a depot north of the river.",
    "The opposition politician Amadou Sy leaves court in the capital, 2 March 2025.",
    "Snow covers the trenches at Hill 402.",
)
ASKED = (
    "What made you go back to the table?",
    "Who guards the crossing now?",
    "Do you trust the other side’s word?",
    "What happens if the monitors leave?",
)


# ---------------------------------------------------------------- several, HTML


def slotted_blocks(site: Site) -> Sample:
    """A system whose elements say what they are in data alone; the pictures' lines are paragraphs."""
    stories = several(site, 3, 5, captions=1, said=SHOWN)
    blocks = "".join(
        f'<div data-block="story"><div data-slot="kicker">WORLD</div><div data-slot="title">{esc(s.headline)}</div><div data-slot="meta"><span>{s.byline}</span> · <span>{long_day(s)}</span></div><div data-slot="media"><img src="a.jpg"></div><div data-slot="text"><p>{esc(s.captions[0])}</p>{join_paragraphs(s)}</div></div>'
        for s in stories
    )
    return page_of(
        site, "slotted blocks", f"{site.nav()}<div>{blocks}</div>{site.footer()}", stories, f"World | {site.name}"
    )


def outlets_list(site: Site) -> Sample:
    """A press review as a numbered list: the headline bold, outlet and day small below it."""
    stories = several(site, 3, 5)
    items = "".join(
        f"<li><p><b>{esc(s.headline)}</b><br><small>{site.name}, {long_day(s)}</small></p>{join_paragraphs(s)}</li>"
        for s in stories
    )
    return page_of(
        site, "outlets list", f"<h1>Press review of the mission</h1><ol>{items}</ol>", stories, "Press review"
    )


def lettered_sections(site: Site) -> Sample:
    """A newsletter of tables: headlines in spans of large letters, pictures with lines below, a link to read on."""
    stories = several(site, 3, 4, captions=1, dated=False, said=SHOWN)
    rows = "".join(
        f'<table width="600"><tr><td><span style="font-size:20px"><strong>{esc(s.headline)}</strong></span></td></tr><tr><td><img src="a.jpg" width="600"></td></tr><tr><td style="font-size:12px">{esc(s.captions[0])} ({draw_house(site)})</td></tr><tr><td>{join_paragraphs(s)}</td></tr><tr><td><a href="/r">Keep reading →</a></td></tr></table>'
        for s in stories
    )
    top = "<table><tr><td>The Ceasefire Letter</td></tr><tr><td>What moved this week, from our correspondents.</td></tr></table>"
    return page_of(
        site,
        "lettered sections",
        top + rows + "<p>You receive this because you signed up. <a href=/u>Unsubscribe</a></p>",
        stories,
        "The Ceasefire Letter",
    )


def dashed_round_up(site: Site) -> Sample:
    """An agency's round-up: bold headlines with full stops, a dateline each, dashes between."""
    stories = several(site, 3, 5, dated=False)
    for s in stories:
        s.paragraphs[0] = f"{s.place.upper()} ({s.agency}) - {s.paragraphs[0]}"
    parts = "<p>-----</p>".join(f"<p><strong>{esc(s.headline)}</strong></p>{join_paragraphs(s)}" for s in stories)
    return page_of(
        site,
        "dashed round-up",
        f"{site.nav()}<h1>World news summary</h1>{parts}{site.footer()}",
        stories,
        f"World news summary | {site.name}",
    )


def folded_room(site: Site) -> Sample:
    """A press room in folds: day in figures and headline in the summary, the release below."""
    stories = several(site, 3, 6)
    folds = "".join(
        f"<details><summary><time>{s.day:%d.%m.%Y}</time> {esc(s.headline)}</summary><div>{join_paragraphs(s)}</div></details>"
        for s in stories
    )
    return page_of(
        site, "folded room", f"{site.nav()}<h1>Press releases</h1>{folds}{site.footer()}", stories, "Press releases"
    )


def posted_live(site: Site) -> Sample:
    """A live page: a machine time, the headline, who wrote it where, share words and a picture's line."""
    stories = several(site, 3, 6, captions=1, dated=False, said=SHOWN)
    posts = "".join(
        f'<article id="post-{n}"><header><span class="t">{17 - n}:2{n}</span><h2>{esc(s.headline)}</h2></header><p class="who">{s.byline} in {s.place}</p>{join_paragraphs(s)}<div class="m"><img src="a.jpg"><p>{esc(s.captions[0])} Photograph: {draw_taker(site)}/{draw_house(site)}</p></div><ul><li><a href="#">Share</a></li><li><a href="#">Copy link</a></li></ul></article>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "posted live",
        f"{site.nav()}<h1>Truce talks: what we know so far - live</h1>{posts}",
        stories,
        f"Truce talks: what we know so far - live - {site.name}",
    )


def posted_tag(site: Site) -> Sample:
    """A blog's tag with whole posts: linked headlines of the first level, day, name and comments with slashes."""
    stories = several(site, 2, 4, captions=1, said=SHOWN)
    posts = "".join(
        f'<div class="post-{n + 412} post type-post"><h1 class="entry-title"><a href="/p/{n}">{esc(s.headline)}</a></h1><div class="entry-meta">On <a href="/d">{day_of(s.day)}</a> / By <a href="/w">{s.byline}</a> / <a href="/c">Leave a comment</a></div><div class="entry-content"><p><img src="a.jpg"></p><p>{esc(s.captions[0])}</p>{join_paragraphs(s)}</div></div>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "posted tag",
        f"{site.nav()}<h2>Posts tagged: ceasefire</h2>{posts}{site.footer()}",
        stories,
        f"ceasefire | {site.name}",
    )


def printed_issue(site: Site) -> Sample:
    """A weekly's issue made to be printed: headline, name, the text, a mark behind each."""
    stories = several(site, 3, 5, dated=False)
    parts = "".join(
        f'<h2>{esc(s.headline)}</h2><p class="author">{s.byline}</p>{join_paragraphs(s)}<p>■</p>' for s in stories
    )
    return page_of(
        site,
        "printed issue",
        f"<h1>{site.name}, issue 12</h1>{parts}<p>Printed for subscribers.</p>",
        stories,
        f"{site.name}, issue 12",
    )


def ministry_table(site: Site) -> Sample:
    """A ministry's statements in a table of three rows each: number and day, subject, text."""
    stories = several(site, 3, 5)
    rows = "".join(
        f"<tr><td>Statement {n + 14}</td><td>{long_day(s)}</td></tr><tr><td colspan=2><b>{esc(s.headline)}</b></td></tr><tr><td colspan=2>{join_paragraphs(s)}</td></tr>"
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "ministry table",
        f"{site.nav()}<h3>Statements of the ministry</h3><table border=1>{rows}</table>{site.footer()}",
        stories,
        "Ministry of Foreign Affairs - Statements",
    )


def listed_messages(site: Site) -> Sample:
    """A mailing list's digest as it was sent: numbered messages with fields, lines of dashes between."""
    stories = several(site, 3, 5)
    text = f"\n\n{'-' * 30}\n\n".join(
        f"Message: {n}\nDate: {s.day:%a, %d %b %Y} 09:1{n}:00 +0000\nFrom: {s.byline.split(' and ')[0]} <desk@list.example>\nSubject: [truce] {s.headline}\n\n"
        + "\n\n".join(s.paragraphs)
        for n, s in enumerate(stories, 1)
    )
    return page_of(
        site,
        "listed messages",
        f"<h1>Truce Digest, Vol 9, Issue 4</h1><pre>{esc(text)}</pre>",
        stories,
        "Truce Digest, Vol 9, Issue 4",
    )


def loaded_stories(site: Site) -> Sample:
    """Whole stories that load below one another: name and time in spans, pictures' lines as paragraphs, a list of others."""
    stories = several(site, 2, 4, captions=1, said=SHOWN)
    parts = "".join(
        f'<main data-article-id="{n + 7700}"><h1>{esc(s.headline)}</h1><div><span>{s.byline}</span><span>Published {long_day(s)}, 09:12</span></div><p><img src="a.jpg"></p><p>{esc(s.captions[0])}</p>{join_paragraphs(s)}<h4>More from the region</h4><ul>{"".join(f"<li><a href=/m{k}>{esc(site.teaser()[0])}</a></li>" for k in range(3))}</ul></main>'
        for n, s in enumerate(stories)
    )
    sample = page_of(
        site, "loaded stories", f"{site.nav()}{parts}{site.footer()}", stories, f"{stories[0].headline} | {site.name}"
    )
    sample.stacked = True
    return sample


def country_brief(site: Site) -> Sample:
    """A brief by countries: a country as a heading of the second level, the headline one below it."""
    stories = several(site, 3, 5, dated=False)
    parts = "".join(f"<h2>{s.place}</h2><h3>{esc(s.headline)}</h3>{join_paragraphs(s)}" for s in stories)
    return page_of(
        site,
        "country brief",
        f"{site.nav()}<h1>Regional brief</h1><p>Compiled by the conflict desk.</p>{parts}{site.footer()}",
        stories,
        f"Regional brief - {site.name}",
    )


# ---------------------------------------------------------------- several, plain


def counted_letter(site: Site) -> Sample:
    """A letter as a text: headlines counted with a slash, waves between."""
    stories = several(site, 3, 5, dated=False)
    parts = [f"{n}/ {s.headline}\n\n" + "\n\n".join(s.paragraphs) for n, s in enumerate(stories, 1)]
    return text_of("counted letter", parts, stories, gap="\n\n~~~~~~\n\n")


def released_texts(site: Site) -> Sample:
    """A press room's releases as a text: for whom, the day, the headline, three number signs."""
    stories = several(site, 2, 4)
    parts = [
        f"FOR IMMEDIATE RELEASE\n{long_day(s)}\n\n{s.headline}\n\n" + "\n\n".join(s.paragraphs) + "\n\n###"
        for s in stories
    ]
    return text_of("released texts", parts, stories, gap="\n\n\n")


def capital_round_up(site: Site) -> Sample:
    """An agency's round-up as a text: headlines in capitals with a number in brackets, datelines with dashes."""
    stories = several(site, 3, 5, dated=False)
    for s in stories:
        s.headline = s.headline.upper()
        s.paragraphs[0] = f"{s.place.upper()} ({s.agency}) -- {s.paragraphs[0]}"
    parts = [f"({n}) {s.headline}\n\n" + "\n\n".join(s.paragraphs) for n, s in enumerate(stories, 11)]
    return text_of("capital round-up", parts, stories)


def pasted_posts(site: Site) -> Sample:
    """A live page as a text: the time with its zone, the headline, the picture's line and who took it."""
    stories = several(site, 3, 5, captions=1, dated=False, said=SHOWN)
    parts = [
        f"{18 - n}.1{n} BST\n{s.headline}\n\n"
        + "\n\n".join(s.paragraphs)
        + f"\n\n{s.captions[0]} Photograph: {draw_taker(site)}/{draw_house(site)}"
        for n, s in enumerate(stories)
    ]
    return text_of("pasted posts", [f"Truce talks live: deadline passes\n{site.name}", *parts], stories)


def reader_tabs(site: Site) -> Sample:
    """Pages as a browser's reader copies them: headline, host and minutes, name and day, the picture's line."""
    stories = several(site, 2, 4, captions=1, said=SHOWN)
    parts = [
        f"{s.headline}\n{site.host.removeprefix('https://')} • {n + 3} min read\n\n{s.byline} on {long_day(s)}\n\n{s.captions[0]}\n\n"
        + "\n\n".join(s.paragraphs)
        for n, s in enumerate(stories)
    ]
    return text_of("reader tabs", parts, stories, gap="\n\n\n\n")


# ---------------------------------------------------------------- one story, HTML


def headed_interview(site: Site) -> Sample:
    """An interview whose questions are headings of the third level."""
    story = one(site, said=SHOWN)
    told = [story.paragraphs[0]]
    for n, answer in enumerate(story.paragraphs[1:]):
        told += [ASKED[n], answer] if n < len(ASKED) else [answer]
    parts = [f"<h3>{esc(p)}</h3>" if p in ASKED else f"<p>{esc(p)}</p>" for p in told]
    story.paragraphs = told
    return article_of(
        site,
        "headed interview",
        story,
        set_pictures(site, story, parts, '<div><img src="a.jpg"></div><p>{c}</p>', (1, 5)),
    )


def datelined_parts(site: Site) -> Sample:
    """A story from three cities, each a heading like a dateline."""
    story = one(site, said=SHOWN)
    for at, head in ((5, "GENEVA, 4 p.m."), (2, "AIN SAFRA, dawn")):
        story.paragraphs.insert(at, head)
    story.subheads = {2, 6}
    return article_of(
        site,
        "datelined parts",
        story,
        set_pictures(site, story, paragraphs(story), '<p><img src="a.jpg"><span> {c}</span></p>', (1, 4)),
    )


def short_letter(site: Site) -> Sample:
    """A letter as a story: it opens with whom it is to and ends in two words and a name."""
    story = one(site, said=SHOWN)
    story.paragraphs = ["Dear friends,", *story.paragraphs, "In haste,", story.byline.split(" and ")[0]]
    shown = [*story.paragraphs]
    story.paragraphs = shown[:-2]
    parts = [f"<p>{esc(p)}</p>" for p in shown]
    return article_of(
        site,
        "short letter",
        story,
        set_pictures(site, story, parts, '<p><img src="a.jpg" alt=""></p><p>{c} {a}/{w}</p>', (2, 5)),
    )


def dated_headings(site: Site) -> Sample:
    """A chronicle inside a story: days with years as headings of the third level."""
    story = one(site, said=SHOWN)
    for at, head in ((6, "12 June 2024"), (4, "3 May 2024"), (2, "21 January 2024")):
        story.paragraphs.insert(at, head)
    parts = [f"<h3>{p}</h3>" if p.endswith(" 2024") and len(p) < 20 else f"<p>{esc(p)}</p>" for p in story.paragraphs]
    return article_of(
        site,
        "dated headings",
        story,
        set_pictures(site, story, parts, '<figure><img src="a.jpg"></figure><p>{d}. {w}</p>', (1, 8)),
    )


def bold_leads(site: Site) -> Sample:
    """A story in points: each opens with bold words and goes on."""
    story = one(site, said=SHOWN)
    for n, lead in enumerate(("The road.", "The captives.", "The monitors."), 1):
        story.paragraphs[n] = f"{lead} {story.paragraphs[n]}"
    parts = [
        f"<p><b>{p.split('.')[0]}.</b>{esc(p[p.index('.') + 1 :])}</p>" if 1 <= n <= 3 else f"<p>{esc(p)}</p>"
        for n, p in enumerate(story.paragraphs)
    ]
    return article_of(
        site,
        "bold leads",
        story,
        set_pictures(site, story, parts, '<div class="x9"><img src="a.jpg"><div class="x4">{c}</div></div>', (1, 5)),
    )


def headed_correction(site: Site) -> Sample:
    """A story with a correction below a heading behind it."""
    story = one(site, said=SHOWN)
    parts = paragraphs(story)
    behind = f"<h4>Correction</h4><p>An earlier version of this article misspelled the name of a town. It was changed on {long_day(story)}.</p>"
    return article_of(
        site,
        "headed correction",
        story,
        set_pictures(site, story, parts, '<p class="c1"><img src="a.jpg"></p><p class="c2">{c}</p>', (1, 5)) + behind,
    )


def also_pointers(site: Site) -> Sample:
    """A story with pointers in it: "READ ALSO", a linked headline and the opening of what it leads to."""
    story = one(site, said=SHOWN)
    parts = paragraphs(story)
    for at in (6, 3):
        title, excerpt = site.teaser()
        parts.insert(at, f'<div><p>READ ALSO</p><p><a href="/q/{at}">{esc(title)}</a></p><p>{esc(excerpt)}</p></div>')
    return article_of(
        site, "also pointers", story, set_pictures(site, story, parts, '<img src="a.jpg"><p>{c}</p>', (1, 5))
    )


def headed_quotes(site: Site) -> Sample:
    """A story whose subheads quote a whole sentence of it, in quotation marks."""
    story = one(site, said=SHOWN)
    for at in (3, 1):
        sentence = story.paragraphs[at].split(". ")[0].strip('“”".')
        story.paragraphs.insert(at, f"“{sentence}”")
    story.subheads = {1, 4}
    way = '<div class="media"><img src="a.jpg"></div><div class="media-info">{c}</div>'
    return article_of(site, "headed quotes", story, set_pictures(site, story, paragraphs(story), way, (2, 5)))


def related_articles(site: Site) -> Sample:
    """A story with a box of three others between its paragraphs, each an article with an opening."""
    story = one(site, said=SHOWN)
    parts = paragraphs(story)
    cards = "".join(
        f'<article><h3><a href="/k{k}">{esc(t)}</a></h3><p>{esc(e)}</p></article>'
        for k, (t, e) in enumerate(site.teaser() for _ in range(3))
    )
    parts.insert(4, f"<div><h2>You may have missed</h2>{cards}</div>")
    return article_of(
        site, "related articles", story, set_pictures(site, story, parts, '<p><img src="a.jpg"><br>{c}</p>', (1, 5))
    )


def asked_explainer(site: Site) -> Sample:
    """An explainer: questions as headings of the second level, the answers below."""
    story = one(site, said=SHOWN)
    for at, head in zip((5, 3, 1), ASKED, strict=False):
        story.paragraphs.insert(at, head)
    parts = [f"<h2>{esc(p)}</h2>" if p in ASKED else f"<p>{esc(p)}</p>" for p in story.paragraphs]
    return article_of(
        site,
        "asked explainer",
        story,
        set_pictures(site, story, parts, '<div style="text-align:center"><img src="a.jpg"><p>{c}</p></div>', (1, 6)),
    )


def profile_boxes(site: Site) -> Sample:
    """A story with a box on the people in it, in an element beside."""
    story = one(site, said=SHOWN)
    parts = paragraphs(story)
    box = "<aside><h3>Who is who</h3><h4>Dana Koury</h4><p>Leads the talks for the government. She was a judge before the war.</p><h4>Adam Zeru</h4><p>Speaks for the front. He has lived abroad since 2019.</p></aside>"
    parts.insert(4, box)
    return article_of(
        site,
        "profile boxes",
        story,
        set_pictures(site, story, parts, '<p><img src="a.jpg"></p><p>{c} Source: {a}</p>', (1, 5)),
    )


def numbered_sheets(site: Site) -> Sample:
    """A story made to be printed, with its title and the number of the sheet again above each part."""
    story = one(site, said=SHOWN)
    parts = paragraphs(story)
    for n, at in ((3, 6), (2, 3)):
        parts.insert(at, f"<div>{esc(story.headline)} - page {n} of 3</div><hr>")
    return article_of(
        site,
        "numbered sheets",
        story,
        set_pictures(site, story, parts, '<p><img src="a.jpg"></p><p>{c} [{a}]</p>', (1, 4)),
    )


# ---------------------------------------------------------------- one story, plain


def asked_text(site: Site) -> Sample:
    """An interview as a text: the questions are lines of their own."""
    story = one(site, said=SHOWN)
    told = [story.paragraphs[0]]
    for n, answer in enumerate(story.paragraphs[1:]):
        told += [ASKED[n], answer] if n < len(ASKED) else [answer]
    story.paragraphs = told
    return text_of(
        "asked text",
        [
            story.headline,
            f"By {story.byline}\n{long_day(story)}",
            f"{story.captions[0]} (Photo: {draw_house(site)})",
            *told,
        ],
        [story],
        alone=True,
    )


def chronicle_text(site: Site) -> Sample:
    """A chronicle as a text: each part opens with a day and a colon."""
    story = one(site, said=SHOWN)
    for n, day in enumerate(("May 4", "May 19", "June 2"), 1):
        story.paragraphs[n] = f"{day}: {story.paragraphs[n]}"
    lines = [*story.paragraphs]
    lines.insert(5, f"Photo: {story.captions[1]}")
    return text_of(
        "chronicle text",
        [story.headline, f"{story.byline}\n{long_day(story)}", f"{story.captions[0]}\n\n{draw_house(site)}", *lines],
        [story],
        alone=True,
    )


def letter_text(site: Site) -> Sample:
    """A letter as a text, with a short ending."""
    story = one(site, 0, said=SHOWN)
    lines = ["Dear friends,", *story.paragraphs]
    story.paragraphs = [*lines]
    return text_of(
        "letter text",
        [story.headline, long_day(story), *lines, "Yours,", story.byline.split(" and ")[0]],
        [story],
        alone=True,
    )


def also_text(site: Site) -> Sample:
    """A story as a text with "READ ALSO" and a headline between its paragraphs."""
    story = one(site, 1, said=SHOWN)
    lines = [*story.paragraphs]
    for at in (6, 3):
        lines.insert(at, f"READ ALSO\n{site.teaser()[0]}")
    return text_of(
        "also text",
        [story.headline, f"By {story.byline} | {long_day(story)}", story.captions[0], *lines],
        [story],
        alone=True,
    )


DESKS: tuple[Layout, ...] = (
    slotted_blocks, outlets_list, lettered_sections, dashed_round_up, folded_room, posted_live, posted_tag,
    printed_issue, ministry_table, listed_messages, loaded_stories, country_brief,
)  # fmt: skip
DESK_TEXTS: tuple[Layout, ...] = (counted_letter, released_texts, capital_round_up, pasted_posts, reader_tabs)
DESK_SINGLES: tuple[Layout, ...] = (
    headed_interview, datelined_parts, short_letter, dated_headings, bold_leads, headed_correction, also_pointers,
    headed_quotes, related_articles, asked_explainer, profile_boxes, numbered_sheets,
)  # fmt: skip
DESK_SINGLE_TEXTS: tuple[Layout, ...] = (asked_text, chronicle_text, letter_text, also_text)
