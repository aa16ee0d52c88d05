"""A second sheaf of pages: more ways in which several stories are put on one page, and single ones that look like several.

Drawn up before anything was mended for them; their words are made up.
"""

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

LOOKED_AT = (
    "A tailor measures cloth in his shop on the front line in Marat.",
    "Bread is handed out from a lorry at the edge of the camp",
    "Foreign Minister Ana Beltz and her guest Karim Odeh walk through the gardens of the residence on 3 May 2024.",
    "What is left of the grain silo after the blast of last August",
    "Children ride bicycles past a line of parked tanks.",
    "The ferry Sanna, which brings flour to the island, in 2022.",
    "Women's groups hold a vigil outside the hall of the talks.",
    "A patrol of the joint force on the road between Tulo and Hesk",
    "Judge Omari Bell reads out the verdict against nine officers.",
    "Cranes stand still in the port, which has been closed since the embargo began.",
    "A mosaic of the old harbour, stolen in 2015 and found in a cellar.",
    "Miners wait for the lift that will take them down to the seam under the border.",
    "Envoy Ruth Amsel, who has led the mission for a year, at her desk",
    "The clinic of Hesk has had no power for a month.",
)


def _slug(story: MadeStory) -> str:
    return "-".join(story.headline.lower().split()[:4]).replace("'", "")


# ---------------------------------------------------------------- several, HTML


def tabled_mail(site: Site) -> Sample:
    """A newsletter in nested tables: preheader, greeting, cells with a picture and its words, "Read in browser" links."""
    stories = several(site, 3, 6, captions=1, dated=False, said=LOOKED_AT)
    rows = "".join(
        f'<tr><td style="padding:12px"><table role="presentation"><tr><td><img src="a.png" width="560"></td></tr><tr><td style="font-size:11px;color:#777777">{esc(s.captions[0])}</td></tr><tr><td style="font-size:22px;font-weight:bold"><a href="https://t.example/{n}">{esc(s.headline)}</a></td></tr><tr><td style="font-size:15px">{join_paragraphs(s)}</td></tr><tr><td><a href="https://t.example/{n}">Read in browser</a> &nbsp; <a href="https://t.example/f{n}">Forward</a></td></tr></table></td></tr>'
        for n, s in enumerate(stories)
    )
    body = f'<span style="display:none;max-height:0">Four things to know about the river truce</span><center><table role="presentation" width="600"><tr><td><h1 style="font-size:14px">{site.name}: the evening letter</h1></td></tr><tr><td>Good evening,</td></tr>{rows}<tr><td style="font-size:10px">You get this letter because you signed up. <a href="/u">Unsubscribe</a></td></tr></table></center>'
    return page_of(site, "tabled mail", body, stories, f"{site.name}: the evening letter")


def printed_all(site: Site) -> Sample:
    """A basket of stories to be printed: the outlet's line above each, rules between, the address below."""
    stories = several(site, 3, 6)
    parts = '<hr class="page-break">'.join(
        f'<div class="print-item"><div class="print-source">{site.name} &mdash; {s.day.strftime("%d/%m/%Y") if s.day.day > 12 else long_day(s)}</div><h2 class="print-title">{esc(s.headline)}</h2><div class="print-author">{s.byline}</div>{join_paragraphs(s)}<div class="print-url">{site.host}/{_slug(s)}</div></div>'
        for s in stories
    )
    return page_of(
        site, "printed all", f'<p class="print-count">{len(stories)} items</p>{parts}', stories, "Print basket"
    )


def component_feed(site: Site) -> Sample:
    """A feed of components: custom elements, a shadow declared for each, the day in a time of the site's own."""
    stories = several(site, 3, 6, captions=1, said=LOOKED_AT)
    parts = "".join(
        f'<feed-story id="f{n}"><h2 slot="title">{esc(s.headline)}</h2><relative-time datetime="{s.day}T06:12:00Z">{long_day(s)}</relative-time><story-figure><img src="a.webp"><span slot="legend">{esc(s.captions[0])}</span><span slot="credit">{draw_taker(site)}/{draw_house(site)}</span></story-figure><div slot="body">{join_paragraphs(s)}</div></feed-story>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site, "component feed", f"{site.nav()}<main>{parts}</main>{site.footer()}", stories, f"Latest | {site.name}"
    )


def framed_digest(site: Site) -> Sample:
    """A digest of a mission: boxes by country, a bold first line as headline, the outlet in brackets behind the text."""
    stories = several(site, 3, 6, dated=False)
    parts = "".join(
        f'<div class="country"><p><strong>{esc(s.headline)}</strong></p>{join_paragraphs(s)}<p class="src"><em>({s.agency})</em></p></div>'
        for s in stories
    )
    body = f"<h1>Daily media summary</h1><p>Prepared by the Public Information Office</p>{parts}"
    return page_of(site, "framed digest", body, stories, "Daily media summary")


def endless_stack(site: Site) -> Sample:
    """Stories below one another with an advert and a bar of shares between, the headline in a header of its own."""
    stories = several(site, 3, 5, captions=1, said=LOOKED_AT)
    parts = "".join(
        f'<section class="infinite-item" data-index="{n}" data-canonical="{site.host}/{_slug(s)}"><header><p class="section-label">World</p><h1>{esc(s.headline)}</h1><p class="deck-meta"><span class="name">{s.byline}</span> <time>{SHORT[s.day.month - 1]}. {s.day.day}, {s.day.year}, 4:15 p.m. ET</time></p></header><div class="top-image"><img src="a.jpg"><p>{esc(s.captions[0])}</p><p>({draw_taker(site)}/{draw_house(site)})</p></div>{join_paragraphs(s)}<ul class="shares"><li>Share</li><li>Tweet</li></ul></section><aside class="ad">Advertisement</aside>'
        for n, s in enumerate(stories)
    )
    sample = page_of(site, "endless stack", f"{site.nav()}{parts}", stories, f"{stories[0].headline} | {site.name}")
    sample.stacked = True
    return sample


# ---------------------------------------------------------------- several, plain


def saved_links(site: Site) -> Sample:
    """What a program for reading later exports: address, then headline, day of saving none, stars between."""
    stories = several(site, 3, 6, dated=False)
    parts = [f"{site.host}/{_slug(s)}\n{s.headline}\n\n" + "\n\n".join(s.paragraphs) for s in stories]
    return text_of("saved links", parts, stories, gap="\n\n***\n\n")


def pasted_thread(site: Site) -> Sample:
    """Posts of a forum copied out: who posted and when, the headline, the text, "Reply" and "Quote" below."""
    stories = several(site, 3, 6)
    parts = [
        f"truce_watcher\nPosts: 1{n}2\nPosted: {day_of(s.day)} 09:1{n} am\n\n{s.headline}\n\n"
        + "\n\n".join(s.paragraphs)
        + "\n\nReply  Quote  Report"
        for n, s in enumerate(stories)
    ]
    return text_of("pasted thread", parts, stories)


def wrapped_bulletin(site: Site) -> Sample:
    """A bulletin wrapped at 68 columns: headlines in capitals, the day indented below, a line of dashes between."""
    stories = several(site, 3, 6)
    parts = []
    for s in stories:
        s.headline = s.headline.upper()
        text = "\n\n".join(textwrap.fill(p, 68) for p in s.paragraphs)
        parts.append(f"{textwrap.fill(s.headline, 68)}\n    {long_day(s)}\n\n{text}")
    return text_of("wrapped bulletin", parts, stories, gap=f"\n\n{'-' * 68}\n\n")


def labelled_fields(site: Site) -> Sample:
    """Records with the names of their fields: Headline, Outlet, Date, Author, Text."""
    stories = several(site, 3, 6)
    parts = [
        f"Headline: {s.headline}\nOutlet: {site.name}\nDate: {s.day}\nAuthor: {s.byline}\nText:\n"
        + "\n\n".join(s.paragraphs)
        for s in stories
    ]
    return text_of("labelled fields", parts, stories, gap="\n\n")


def captioned_copies(site: Site) -> Sample:
    """Stories copied out of a browser: "By" and "Published" below headlines, pictures' lines with credits in the text."""
    stories = several(site, 3, 6, captions=1, said=LOOKED_AT)
    parts = []
    for s in stories:
        lines = list(s.paragraphs)
        lines.insert(1, f"{s.captions[0]} ({draw_taker(site)}/{draw_house(site)})")
        parts.append(f"{s.headline}\nBy {s.byline}\nPublished {day_of(s.day)} 10:12 AM\n\n" + "\n\n".join(lines))
    return text_of("captioned copies", parts, stories, gap="\n\n\n")


# ---------------------------------------------------------------- one story, HTML


def dated_updates(site: Site) -> Sample:
    """A story with what was added later: bold "Update, 14:30" lines, a note with another day at its end."""
    story = one(site, said=LOOKED_AT)
    for at, clock in ((5, "Update, 16:10: "), (3, "Update, 14:30: ")):
        story.paragraphs[at] = clock + story.paragraphs[at]
    parts = [f"<p><b>{p.split(': ', 1)[0]}:</b> {esc(p.split(': ', 1)[1])}</p>" if p.startswith("Update, ") else f"<p>{esc(p)}</p>" for p in story.paragraphs]  # fmt: skip
    text = set_pictures(site, story, parts, '<div class="image-wrapper"><img src="a.jpg"><div class="image-info"><span>{c}</span><span>{a}</span></div></div>', (1, 4))  # fmt: skip
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1><p>{story.byline}</p><p>Published at 08:05 on {long_day(story)}</p>{text}<p><i>This story was updated on 2 February 2026 to add a reaction.</i></p></article>{site.footer()}"
    return single(site, "dated updates", body, story)


def linked_dossier(site: Site) -> Sample:
    """A story with a dossier below: five headlines with days and an opening of two paragraphs each."""
    story = one(site, said=LOOKED_AT)
    cards = "".join(
        f'<div class="dossier-item"><h3>{esc(t)}</h3><span>{n + 2} January 2026</span><p>{esc(e)}</p><p>{esc(site.teaser()[1])}</p><a href="/d/{n}">Read more</a></div>'
        for n, (t, e) in enumerate(site.teaser() for _ in range(5))
    )
    text = set_pictures(site, story, paragraphs(story), '<figure class="inline"><img src="a.jpg"><div>{c} <b>{w}</b></div></figure>', (2, 5))  # fmt: skip
    body = f'{site.nav()}<div class="main-col"><h1>{esc(story.headline)}</h1><div class="meta">{long_day(story)} — {story.byline}</div>{text}<div class="dossier"><h2>Dossier: the river war</h2>{cards}</div></div>{site.footer()}'
    return single(site, "linked dossier", body, story)


def spoken_interview(site: Site) -> Sample:
    """An interview: initials in bold before each turn, questions that read as headlines."""
    story = one(site, said=LOOKED_AT)
    asked = ("Why did the mediators leave the capital?", "Who would guard the road after a truce?", "What do the families say?")  # fmt: skip
    told = [story.paragraphs[0]]
    for n, answer in enumerate(story.paragraphs[1:]):
        told += [asked[n], answer] if n < len(asked) else [answer]
    story.paragraphs = told
    parts = [f"<h2>{esc(p)}</h2>" if p in asked else f"<p>{esc(p)}</p>" for p in told]
    text = set_pictures(site, story, parts, '<p class="img"><img src="a.jpg"></p><p class="img-cap">{c} © {a}</p>', (1, 6))  # fmt: skip
    body = f'{site.nav()}<main><div class="rubric">Interview</div><h1>{esc(story.headline)}</h1><div>{day_of(story.day)}</div>{text}</main>{site.footer()}'
    return single(site, "spoken interview", body, story)


def month_first_page(site: Site) -> Sample:
    """A page of an American site: the day in figures, the month first; names of days beside others' headlines."""
    story = one(site, said=LOOKED_AT)
    beside = "".join(f'<div class="mini"><a href="/m/{n}">{esc(site.teaser()[0])}</a> <small>Monday</small></div>' for n in range(4))  # fmt: skip
    text = set_pictures(site, story, paragraphs(story), '<div class="photo">{c}<img src="a.jpg"></div>', (1, 3))
    body = f'<div id="page" lang="en-US">{site.nav()}<h1>{esc(story.headline)}</h1><p>{story.day.month}/{story.day.day}/{story.day.year} 8:15 PM</p>{text}{beside}</div>'
    data = site.page(body, title=f"{story.headline} - {site.name}").replace(b'lang="en"', b'lang="en-US"')
    return Sample(layout="month first page", data=data, stories=[story], single=True)


def long_title_tail(site: Site) -> Sample:
    """A page whose title ends with the outlet's long name and its motto; a kicker stands in the heading."""
    story = one(site, said=LOOKED_AT)
    text = set_pictures(site, story, paragraphs(story), '<div class="c-img"><img src="a.jpg"></div><div class="c-cap">{c} | {w}</div>', (1, 4))  # fmt: skip
    body = f'{site.nav()}<h1><span class="kick">Exclusive</span> {esc(story.headline)}</h1><p class="d">{long_day(story)}</p>{text}{site.footer()}'
    title = f"{story.headline} | {site.name} - News you can trust since 1911"
    return single(site, "long title tail", body, story, title=title)


# ---------------------------------------------------------------- one story, plain


def credited_lines(site: Site) -> Sample:
    """A story as a text with a picture's line and its credit on two lines, thrice."""
    story = one(site, 3, said=LOOKED_AT)
    lines = list(story.paragraphs)
    for at, line in sorted(zip((1, 3, 5), story.captions, strict=True), reverse=True):
        lines.insert(at, f"{line}\n{draw_taker(site)} / {draw_house(site)}")
    return text_of(
        "credited lines", [story.headline, f"{story.byline}\n{long_day(story)}", *lines], [story], alone=True
    )


def told_by_place(site: Site) -> Sample:
    """A story as a text whose paragraphs open with places in capitals."""
    story = one(site, 0)
    for at, place in ((1, "MARAT"), (2, "TULO"), (3, "HESK")):
        story.paragraphs[at] = f"{place}: {story.paragraphs[at]}"
    return text_of("told by place", [story.headline, f"{site.name}, {long_day(story)}", *story.paragraphs], [story], alone=True)  # fmt: skip


def noted_minutes(site: Site) -> Sample:
    """Minutes of a meeting: numbered heads, names with colons."""
    story = one(site, 0)
    heads = ("1. Opening of the meeting", "2. State of the road", "3. Any other business")
    for at, head in zip((3, 2, 1), reversed(heads), strict=True):
        story.paragraphs.insert(at, head)
    return text_of(
        "noted minutes", [story.headline, f"Date: {long_day(story)}", *story.paragraphs], [story], alone=True
    )


def asked_again(site: Site) -> Sample:
    """A story as a text with the site's pointers in it: "Read more:", "More on this story", headlines of others."""
    story = one(site, 1, said=LOOKED_AT)
    lines = list(story.paragraphs)
    lines.insert(5, f"More on this story\n{site.teaser()[0]}\n{site.teaser()[0]}")
    lines.insert(3, f"Read more: {site.teaser()[0]}")
    lines.insert(1, f"{story.captions[0]} Photograph: {draw_taker(site)}/{draw_house(site)}")
    return text_of("asked again", [story.headline, story.byline, f"{story.day:%a} {long_day(story)} 12.04 GMT", *lines], [story], alone=True)  # fmt: skip


def amid_sentences(site: Site) -> Sample:
    """A story as a text with two pictures' lines that are sentences and name no one who took them."""
    story = one(site, 2, said=[line for line in LOOKED_AT if line.endswith(".")])
    lines = list(story.paragraphs)
    for at, line in ((4, story.captions[1]), (2, story.captions[0])):
        lines.insert(at, line)
    return text_of(
        "amid sentences", [story.headline, f"{story.byline}, {day_of(story.day)}", *lines], [story], alone=True
    )


SHEAVES: tuple[Layout, ...] = (tabled_mail, printed_all, component_feed, framed_digest, endless_stack)
SHEAF_TEXTS: tuple[Layout, ...] = (
    saved_links, pasted_thread, wrapped_bulletin, labelled_fields, captioned_copies,
)  # fmt: skip
SHEAF_SINGLES: tuple[Layout, ...] = (
    dated_updates, linked_dossier, spoken_interview, month_first_page, long_title_tail,
)  # fmt: skip
SHEAF_SINGLE_TEXTS: tuple[Layout, ...] = (
    credited_lines, told_by_place, noted_minutes, asked_again, amid_sentences,
)  # fmt: skip
