"""Pages out of drawers: what readers, text browsers, databases and channels leave of several stories, most as plain text.

Drawn up before anything was mended for them; their words are made up.
"""

import textwrap

from evaluation.layouts.newsrooms import paragraphs, single
from evaluation.layouts.parts import fill_items, long_day, one, page_of, set_pictures, several, text_of
from evaluation.layouts.site import Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory

SHOWN = (
    "Workers repair a power line that was cut in last week's fighting.",
    "Two boys look through the window of a bus bound for the border",
    "President Tomas Adeyo, left, shakes hands with his rival Lena Marsh in 2019",
    "The bridge at Orlo, which connects both banks of the river.",
    "Refugees line up for water in a camp outside Besh.",
    "Firefighters at the scene of the explosion in the old town",
    "A file picture shows a tank of the northern army on parade.",
    "An empty classroom in the school of Orlo, February 2026",
    "General Sabin Roth addresses recruits at the academy.",
    "Protesters wave flags on the steps of the supreme court",
    "An aerial view of the dam whose gates both sides claim.",
    "From left: Negotiators Pell, Okoro and Strand before the signing",
    "Damaged cars stand in front of the post office in Besh after Tuesday's attack.",
    "Delegates listen to the opening speech in the conference hall.",
    "Snow covers the trenches along the ceasefire line near Ulm Pass",
    "Mediator Joan Strand pictured at the talks in May",
)


def _put(story: MadeStory, *places: int) -> list[str]:
    """Return a story's paragraphs with its pictures' lines before those at these places."""
    lines = list(story.paragraphs)
    for at, line in sorted(zip(places, story.captions, strict=True), reverse=True):
        lines.insert(at, line)
    return lines


# ---------------------------------------------------------------- several, plain


def browser_copies(site: Site) -> Sample:
    """Pages copied out of a browser: crumbs, name and office, times, a picture's line alone, topics and a question below."""
    stories = several(site, 3, 6, captions=1, said=SHOWN)
    parts = fill_items(
        site,
        stories,
        "Home / News / World\n{s.headline}\n{s.byline}\nDiplomatic correspondent\nLast updated: {i.day}, 09:12\n\nListen to this article · 4:12\n\n{i.said}\n\n{i.text}\n\nTopics\nDiplomacy\nCeasefire\n\nWas this article helpful?\nYes\nNo",
    )
    return text_of("browser copies", parts, stories)


def second_text_browser(site: Site) -> Sample:
    """What another text browser dumps: pictures' names in brackets, bullets before menus, a drawn rule below each page."""
    stories = several(site, 3, 6, captions=1, said=SHOWN)
    parts = fill_items(
        site,
        stories,
        "[logo]\n\n  • Home\n  • World\n  • Politics\n  • Opinion\n\n{s.headline}\n\nBy {s.byline} {i.month_first}\n\n[photo_0{n}]\n{i.said}\n\n{i.wrapped}\n\n  • Share on Facebook\n  • E-mail this\n\n© {s.day.year} {site.name}. All rights reserved.",
        width=80,
    )
    return text_of("second text browser", parts, stories, gap=f"\n\n{'━' * 80}\n\n")


def reader_documents(site: Site) -> Sample:
    """What a program for reading exports: a heading, a list of metadata, then the whole document."""
    stories = several(site, 3, 6)
    parts = fill_items(
        site,
        stories,
        "# {s.headline}\n\n![cover]({site.host}/c{n}.png)\n\n## Metadata\n- Author: [[{s.byline}]]\n- Full Title: {s.headline}\n- Category: #articles\n- Published: {s.day}\n- URL: {i.address}\n\n## Full Document\n{i.text}",
    )
    return text_of("reader documents", parts, stories)


def clipping_service(site: Site) -> Sample:
    """A press cutting service: contents with numbers of pages, a line with outlet, day and print run above each story."""
    stories = several(site, 3, 6)
    contents = "\n".join(f"{s.headline} ..... {n + 2}" for n, s in enumerate(stories))
    parts = fill_items(
        site,
        stories,
        "{n} of {all} | {site.name} | {i.day} | Circulation 12,0{n}0 | Page {n}\n\n{s.headline}\n\n{i.text}\n\nBack to contents",
    )
    return text_of("clipping service", [f"PRESS CUTTINGS\n\nContents\n\n{contents}", *parts], stories)


def coded_wire(site: Site) -> Sample:
    """Another agency's file: a code, subjects between slashes, the headline ends in a sign, initials and the hour below."""
    stories = several(site, 3, 6)
    for s in stories:
        s.paragraphs[0] = f"{s.place} (dpa) - {s.paragraphs[0]}"
    parts = fill_items(
        site,
        stories,
        "bdi03{n}2 4 pl 312  dpa 0{n}12\n\nConflicts/Diplomacy/\n{s.headline} =\n\n{i.text}\n dpa jw hm\n{s.day:%d}153{n} {s.day:%b} {s.day:%y}",
    )
    return text_of("coded wire", parts, stories)


def library_export(site: Site) -> Sample:
    """A library's database: title, abstract and links above the full text, what it is filed under below."""
    stories = several(site, 3, 6)
    parts = fill_items(
        site,
        stories,
        "Document {n} of {all}\n\n{s.headline}\n\nAuthor: {s.byline}\n\nPublication info: {site.name}, Online, [City] {i.day}.\n\nLinks: Check availability\n\nFull text: {i.text}\n\nSubject: Armed forces; Negotiations; Cease fires\n\nLocation: Middle East\n\nTitle: {s.headline}\n\nPublication title: {site.name}; City\n\nPublication date: {i.month_first}\n\nSource type: Newspapers\n\nLanguage of publication: English\n\nDocument ID: 24711{n}003\n\nDocument URL: https://library.example/docview/24711{n}003\n\nCopyright: Copyright {site.name} {i.month_first}\n\nLast updated: 2026-11-20\n\nDatabase: Newsstream",
    )
    return text_of("library export", parts, stories, gap=f"\n\n{'_' * 60}\n\n")


def feed_reader(site: Site) -> Sample:
    """Items of a feed reader in a terminal: fields above each, lines cut at a column."""
    stories = several(site, 3, 6)
    parts = fill_items(
        site,
        stories,
        "Feed: {site.name} - World\nTitle: {s.headline}\nAuthor: {s.byline}\nDate: {s.day:%a, %d %b %Y} 09:1{n}:00 +0000\nLink: {i.address}\n\n{i.wrapped}\n\nLinks: \n[1]: {i.address} (link)",
        width=80,
    )
    return text_of("feed reader", parts, stories)


def converted_plain(site: Site) -> Sample:
    """Pages that a converter made plain: a wide gap before each headline, pictures' lines among the text, cut at a column."""
    stories = several(site, 3, 6, captions=1, said=SHOWN)
    parts = [
        f"{textwrap.fill(s.headline, 72)}\n\nBy {s.byline}\n\n{long_day(s)}\n\n"
        + "\n\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in _put(s, 2))
        for s in stories
    ]
    return text_of("converted plain", parts, stories, gap="\n\n\n")


def printed_pages(site: Site) -> Sample:
    """A paper's pages as a program takes their text out of print: running head, number, narrow columns, a form feed."""
    stories = several(site, 3, 5, captions=1, said=SHOWN)
    parts = [
        f"{site.name}\n{s.day:%A}, {long_day(s)}\nWORLD {n}\n\n{textwrap.fill(s.headline, 30)}\n\nBy {s.byline}\n\n"
        + "\n\n".join(textwrap.fill(line, 44, break_on_hyphens=False) for line in _put(s, 3))
        + "\n"
        for n, s in enumerate(stories, 4)
    ]
    return text_of("printed pages", parts, stories, gap="\f")


def channel_dump(site: Site) -> Sample:
    """Posts copied out of a channel: its name, the day and hour in brackets, the headline, the text."""
    stories = several(site, 3, 6)
    parts = fill_items(
        site, stories, "{site.name}, [{s.day:%d.%m.%Y} 09:1{n}]\n{s.headline}\n\n{i.text}\n\n@truce_channel"
    )
    return text_of("channel dump", parts, stories)


def document_clips(site: Site) -> Sample:
    """Clips in a shared document: a title with the day of the file, then headline, outlet with day and name, address."""
    stories = several(site, 3, 6)
    parts = fill_items(
        site, stories, "{s.headline}\n{site.name}, {i.month_first}, by {s.byline}\n{i.address}\n{i.text}"
    )
    return text_of("document clips", ["Clips for the weekly call", *parts], stories)


def brief_column(site: Site) -> Sample:
    """A column of briefs: a short headline each, then the place, a dash and two or three sentences in one paragraph."""
    stories = several(site, 3, 6, dated=False)
    for s in stories:
        s.paragraphs = [f"{s.place.upper()} - {' '.join(s.paragraphs[:3])}", *s.paragraphs[3:4]]
    parts = fill_items(site, stories, "{s.headline}\n{i.text}")
    return text_of("brief column", [f"WORLD BRIEFS\n{site.name} staff and wire reports", *parts], stories)


# ---------------------------------------------------------------- several, HTML


def processed_document(site: Site) -> Sample:
    """A document exported as HTML: classes of letters alone, the headline is larger, outlet and day slanted below."""
    stories = several(site, 3, 6)
    parts = fill_items(
        site,
        stories,
        '<p class="c4 c7"><span class="c2">{i.title_html}</span></p><p class="c4"><span class="c5">{site.name}, {i.day}</span></p>{i.text_html}<p class="c4 c8"><span></span></p>',
    )
    head = "<style>.c2{font-size:18pt;font-weight:700}.c5{font-style:italic;color:#666666}.c4{margin:0}</style>"
    body = f'<p class="c4"><span class="c9">Clips</span></p>{"".join(parts)}'
    return Sample(layout="processed document", data=site.page(body, title="Clips", head=head), stories=stories)


def platform_letter(site: Site) -> Sample:
    """A platform's letter: counted headings, a figure with its line, a button to subscribe between the items."""
    stories = several(site, 3, 6, captions=1, dated=False, said=SHOWN)
    parts = fill_items(
        site,
        stories,
        '<h3 class="header-anchor-post">{n}. {i.title_html}</h3><div class="captioned-image-container"><figure><a class="image-link" href="/i{n}"><div class="image2-inset"><picture><img src="a.png"></picture></div></a><figcaption class="image-caption">{i.said_html}</figcaption></figure></div>{i.text_html}<p class="button-wrapper"><a class="button primary" href="/s"><span>Subscribe now</span></a></p>',
    )
    body = f'<article class="newsletter-post"><h1 class="post-title">The week in truces</h1><h3 class="subtitle">What moved, what did not</h3><div class="available-content">{"".join(parts)}</div></article>'
    return page_of(site, "platform letter", body, stories, "The week in truces")


def note_export(site: Site) -> Sample:
    """Clipped notes exported into one file: title, created, tags and source address in a table above each."""
    stories = several(site, 3, 6, captions=1, said=SHOWN)
    parts = fill_items(
        site,
        stories,
        '<a name="{n}0"/><h1>{i.title_html}</h1><div><table border="0"><tr><td><b>Created:</b></td><td><i>{i.day} 10:12</i></td></tr><tr><td><b>Tags:</b></td><td><i>truce, monitor</i></td></tr><tr><td><b>Source:</b></td><td><a href="{i.address}"><i>{i.address}</i></a></td></tr></table></div><br/><div><span><div><img src="r{n}.png"/></div><div>{i.said_html}</div><div>{i.text_html}</div></span></div><hr/>',
    )
    return page_of(site, "note export", "".join(parts), stories, "Notebook")


def timed_table(site: Site) -> Sample:
    """A desk's table of reports: the hour in a cell, headline and text in the next, a row with the day above each day's."""
    stories = several(site, 3, 6)
    for s in stories:
        s.day = stories[0].day
    parts = fill_items(
        site, stories, '<tr><td class="t">1{n}:20</td><td><b>{i.title_html}</b><br>{i.text_html}</td></tr>'
    )
    body = f'<table width="100%"><tr><td colspan="2"><b>{day_of(stories[0].day)}</b></td></tr>{"".join(parts)}</table>'
    return page_of(site, "timed table", body, stories, f"Reports | {site.name}")


def tab_panels(site: Site) -> Sample:
    """Stories behind tabs: a row of labels, a panel each with a heading and a picture's line in small letters."""
    stories = several(site, 3, 5, captions=1, said=SHOWN)
    tabs = "".join(f'<li role="tab" id="t{n}"><a href="#p{n}">Story {n}</a></li>' for n, _ in enumerate(stories, 1))
    parts = fill_items(
        site,
        stories,
        '<div role="tabpanel" id="p{n}" aria-labelledby="t{n}"><h3>{i.title_html}</h3><small>{i.day} by {s.byline}</small><div><img src="a.jpg"><br><small>{i.said_html}</small></div>{i.text_html}</div>',
    )
    body = f'{site.nav()}<ul role="tablist">{tabs}</ul>{"".join(parts)}{site.footer()}'
    return page_of(site, "tab panels", body, stories, f"Top stories | {site.name}")


def addressed_scroll(site: Site) -> Sample:
    """Stories that load below one another: headings of the second level, names in an address, pictures' lines bare."""
    stories = several(site, 3, 5, captions=1, said=SHOWN)
    parts = fill_items(
        site,
        stories,
        '<div class="wrap" data-next="{i.address}"><h2>{i.title_html}</h2><address>{s.byline}, {i.month_first}</address><div class="img"><img src="a.jpg"></div><p>{i.said_html}</p>{i.text_html}<div class="tools"><button>Like</button><button>Share</button></div></div>',
    )
    sample = page_of(site, "addressed scroll", f"{site.nav()}{''.join(parts)}", stories, stories[0].headline)
    sample.stacked = True
    return sample


# ---------------------------------------------------------------- one story, HTML


def happened_page(site: Site) -> Sample:
    """A story told as it happened: bold hours and headings inside, a kicker in the title, its section behind it."""
    story = one(site, said=SHOWN)
    parts = paragraphs(story)
    for at, hour in ((5, "17.30"), (3, "14.05")):
        parts[at] = f"<h3>{hour}: Word from the capital</h3>{parts[at]}"
        story.paragraphs.insert(at, f"{hour}: Word from the capital")
    text = set_pictures(site, story, parts, '<div class="pic"><img src="a.jpg"><p>{c}</p></div>', (1, 4))
    body = f"{site.nav()}<main><p>As it happened</p><h1>{esc(story.headline)}</h1><p>{story.byline} · {long_day(story)}</p>{text}</main>{site.footer()}"
    title = f"As it happened: {story.headline} | World | {site.name}"
    return single(site, "happened page", body, story, title=title, card=False)


def drawn_pictures(site: Site) -> Sample:
    """A story whose pictures are backgrounds of boxes without names; their lines are boxes like the paragraphs."""
    story = one(site, said=SHOWN)
    parts = [f"<div>{esc(p)}</div>" for p in story.paragraphs]
    text = set_pictures(site, story, parts, "<div style=\"background-image:url('a.jpg')\"></div><div>{c}</div>", (1, 4))
    body = f"{site.nav()}<div><div><h1>{esc(story.headline)}</h1></div><div>{story.day:%a} {story.day:%d} {story.day:%b} {story.day:%Y}</div><div>{text}</div></div>{site.footer()}"
    return single(site, "drawn pictures", body, story, card=False)


def tailed_title(site: Site) -> Sample:
    """A story whose window has section, outlet and town behind the headline; the day in the foot alone, day first."""
    story = one(site, said=SHOWN)
    text = set_pictures(site, story, paragraphs(story), '<p><img src="a.jpg"><br><em>{c}</em></p>', (2, 5))
    body = f"{site.nav()}<section><h1>{esc(story.headline)}</h1>{text}<p>Published in {site.name} on {long_day(story)}</p></section>{site.footer()}"
    title = f"{story.headline} - World News - {site.name}, Port City"
    return single(site, "tailed title", body, story, title=title, card=False)


def boxed_facts(site: Site) -> Sample:
    """A story with a box of facts beside, a large first letter, pictures' lines below a thin line of letters."""
    story = one(site, said=SHOWN)
    parts = paragraphs(story)
    first = esc(story.paragraphs[0])
    parts[0] = f'<p><span class="drop">{first[0]}</span>{first[1:]}</p>'
    parts.insert(3, '<aside class="facts"><h4>The truce in figures</h4><ul><li>Days: 9</li><li>Posts: 41</li></ul></aside>')  # fmt: skip
    text = set_pictures(site, story, parts, '<div class="media"><img src="a.jpg"><div class="txt">{c}</div></div>', (1, 5))  # fmt: skip
    body = f'{site.nav()}<article><header><span class="kicker">Explainer</span><h1>{esc(story.headline)}</h1><span>{story.byline}</span><span>{day_of(story.day)}</span></header>{text}</article>{site.footer()}'
    return single(site, "boxed facts", body, story, title=f"{story.headline} · {site.name}")


def asked_minister(site: Site) -> Sample:
    """An interview: a portrait with its line, questions in paragraphs of their own class, names before answers."""
    story = one(site, 1, said=SHOWN)
    story.paragraphs[2:2] = ["Were you surprised by the offer?"]
    story.paragraphs[5:5] = ["And what happens to the prisoners now?"]
    asked = {2, 5}
    parts = [f'<p class="{"q" if n in asked else "a"}">{esc(p)}</p>' for n, p in enumerate(story.paragraphs)]
    parts.insert(1, f'<div><img src="a.jpg"></div><div>{esc(story.captions[0])}</div>')
    body = f"{site.nav()}<h1>{esc(story.headline)}</h1><h4>{long_day(story)}</h4>{''.join(parts)}{site.footer()}"
    return single(site, "asked minister", body, story, title=f"{site.name} / {story.headline}", card=False)


def signed_letter_page(site: Site) -> Sample:
    """An open letter: whom it greets, its text, who signed it, as paragraphs."""
    story = one(site, 0)
    story.paragraphs = [
        "Dear members of the Security Council,",
        *story.paragraphs,
        "Yours sincerely,",
        "Prof. Ada Lindqvist, Institute for Peace",
        "Rev. John Okoro, Council of Churches",
        "Dr. Mira Sand, Physicians for the River",
    ]
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1><p>{long_day(story)}</p>{''.join(paragraphs(story))}</article>{site.footer()}"
    return single(site, "signed letter page", body, story)


# ---------------------------------------------------------------- one story, plain


def headed_feature(site: Site) -> Sample:
    """A long feature as a text: subheads with a capital each, pictures' lines above the parts; nobody took them."""
    story = one(site, 3, said=SHOWN)
    for at, head in ((6, "What the Elders Remember"), (3, "A Road Nobody Owns")):
        story.paragraphs.insert(at, head)
    lines = _put(story, 1, 3, 6)
    return text_of("headed feature", [story.headline, f"By {story.byline}\n{day_of(story.day)}", *lines], [story], alone=True)  # fmt: skip


def aired_transcript(site: Site) -> Sample:
    """A programme's transcript: names in capitals with offices, notes on clips in brackets."""
    story = one(site, 0)
    voices = ("MARSH, HOST: ", "PELL, CORRESPONDENT: ", "MARSH: ", "PELL: ")
    story.paragraphs[:4] = [f"{v}{p}" for v, p in zip(voices, story.paragraphs[:4], strict=True)]
    story.paragraphs[2:2] = ["(BEGIN VIDEO CLIP)"]
    story.paragraphs[4:4] = ["(END VIDEO CLIP)"]
    top = [story.headline, f"Aired {day_of(story.day)} - 20:00 ET"]
    return text_of("aired transcript", [*top, *story.paragraphs], [story], alone=True)


def dashed_timeline(site: Site) -> Sample:
    """A chronicle as a text: each paragraph opens with a day and a dash; a line on the file above."""
    story = one(site, 0)
    days = ("3 February", "17 February", "2 March", "9 March", "28 March", "4 April")
    for n, day in enumerate(days, 1):
        story.paragraphs[n] = f"{day} – {story.paragraphs[n]}"
    return text_of("dashed timeline", [story.headline, f"{site.name} | {long_day(story)}", *story.paragraphs], [story], alone=True)  # fmt: skip


def posted_letter(site: Site) -> Sample:
    """An open letter as a text: a greeting, demands with letters, an ending and who signed it with offices."""
    story = one(site, 0)
    story.paragraphs = [
        "Dear Mr. President,",
        *(f"({'abc'[n - 2]}) {p}" if 2 <= n <= 4 else p for n, p in enumerate(story.paragraphs)),
        "Sincerely,",
        "Ada Lindqvist, former envoy\nJohn Okoro, Archbishop of Besh\nMira Sand, president of the doctors' union",
    ]
    return text_of("posted letter", [story.headline, long_day(story), *story.paragraphs], [story], alone=True)


def board_editorial(site: Site) -> Sample:
    """A paper's comment as a text: a label above, the board as author, a sentence of it again in capitals."""
    story = one(site, 0)
    shown = [story.headline, "The Editorial Board", f"{story.day:%A}, {long_day(story)}", *story.paragraphs]
    shown.insert(6, f"“{story.paragraphs[4].split('. ')[0].strip('“”').upper()}”")
    return text_of("board editorial", ["OUR VIEW", *shown], [story], alone=True)


def glance_box(site: Site) -> Sample:
    """A story as a text with points at a glance in its middle and two pictures' lines."""
    story = one(site, 2, said=SHOWN)
    points = "AT A GLANCE\n• Nine days without shelling in the valley\n• Forty-one posts taken down on both banks\n• One road, still closed"
    story.paragraphs[4:4] = [points]
    lines = _put(story, 2, 6)
    return text_of("glance box", [story.headline, f"{long_day(story)} - {story.byline}", *lines], [story], alone=True)


def opened_by_lines(site: Site) -> Sample:
    """A story as a text: two pictures' lines between headline and text, one again at the end."""
    story = one(site, 3, said=SHOWN)
    top, more, last = story.captions
    shown = [story.headline, top, more, f"{story.byline}\n{day_of(story.day)}", *story.paragraphs, last]
    return text_of("opened by lines", shown, [story], alone=True)


def five_things(site: Site) -> Sample:
    """A story in counted points, each with a headline of its own, pictures' lines behind two of them."""
    story = one(site, 2, said=SHOWN)
    heads = ("1. The road has to open before anything else", "2. Nobody knows who commands the hills now", "3. The prisoners are the real test of the deal")  # fmt: skip
    for at, head in zip((5, 3, 1), reversed(heads), strict=True):
        story.paragraphs.insert(at, head)
    lines = _put(story, 2, 5)
    return text_of("five things", [story.headline, f"{story.byline} / {long_day(story)}", *lines], [story], alone=True)


DRAWERS: tuple[Layout, ...] = (
    processed_document, platform_letter, note_export, timed_table, tab_panels, addressed_scroll,
)  # fmt: skip
DRAWER_TEXTS: tuple[Layout, ...] = (
    browser_copies, second_text_browser, reader_documents, clipping_service, coded_wire, library_export, feed_reader,
    converted_plain, printed_pages, channel_dump, document_clips, brief_column,
)  # fmt: skip
DRAWER_SINGLES: tuple[Layout, ...] = (
    happened_page, drawn_pictures, tailed_title, boxed_facts, asked_minister, signed_letter_page,
)  # fmt: skip
DRAWER_SINGLE_TEXTS: tuple[Layout, ...] = (
    headed_feature, aired_transcript, dashed_timeline, posted_letter, board_editorial, glance_box, opened_by_lines,
    five_things,
)  # fmt: skip
