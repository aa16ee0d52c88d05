"""Pages with several stories as archives, groups and scripts set them, and single ones with more traps.

Drawn up before anything was mended for them; their words are made up.
"""

from evaluation.layouts.newsrooms import SHORT, paragraphs
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
)  # fmt: skip
from evaluation.layouts.site import Layout, Sample, Site, day_of, esc

VIEWED = (
    "A cart loaded with scrap metal crosses the pontoon bridge at Dar Nawa.",
    "Volunteers bake bread in a school kitchen for families who fled the hills.",
    "Colonel Idris Moyo, who leads the joint patrol, studies a map with his officers.",
    "The mast of the radio station, which went off the air in January",
    "Displaced people warm themselves by a fire at the stadium of Korun on Friday night.",
    "Peace envoy Greta Lund (right) hands a copy of the draft to Minister Baran Ozek.",
    "Empty shelves in a supermarket in the besieged port, April 2025",
    "A pupil writes the names of the villages that were lost on a blackboard.",
    "Red Crescent workers wait for permission to enter the old town. It came five hours later.",
    "The hall in which the talks are held has no windows",
    "An officer of the border guard points to where the fence was cut.",
    "Camels drink at a well that both sides claim.",
    "Singer Lila Deen performs at a concert for the captives' families.",
    "The wreck of the ferry Amal off the coast of Sirin",
    "Fighters who laid down their arms queue to be registered at a camp near Tobe.",
    "Rain pours through the roof of the courthouse in which the tribunal sits.",
)


# ---------------------------------------------------------------- several, HTML


def labelled_sections(site: Site) -> Sample:
    """A page that a script drew: sections with labels, headings by their role alone, a picture's line in a division."""
    stories = several(site, 3, 5, captions=1, said=VIEWED)
    parts = "".join(
        f'<section aria-label="Story"><div role="heading" aria-level="2">{esc(s.headline)}</div><address>{s.byline}</address><time>{long_day(s)}</time><div><picture><img src="a.jpg"></picture><div>{esc(s.captions[0])}</div></div><div>{join_paragraphs(s)}</div></section>'
        for s in stories
    )
    return page_of(
        site, "labelled sections", f"{site.nav()}<main>{parts}</main>{site.footer()}", stories, f"Latest | {site.name}"
    )


def typed_review(site: Site) -> Sample:
    """A press review out of a word processor: bold, underlined headlines, outlet and day below, one class for all."""
    stories = several(site, 3, 5)
    parts = "".join(
        f'<p class="MsoNormal"><b><u>{esc(s.headline)}</u></b></p><p class="MsoNormal"><i>{site.name}, {long_day(s)}</i></p>'
        + "".join(f'<p class="MsoNormal">{esc(p)}</p>' for p in s.paragraphs)
        + '<p class="MsoNormal">&nbsp;</p>'
        for s in stories
    )
    return page_of(
        site,
        "typed review",
        f'<div class="WordSection1"><p class="MsoNormal"><b>PRESS REVIEW</b></p>{parts}</div>',
        stories,
        "Press Review",
    )


def signed_letter(site: Site) -> Sample:
    """A letter of a platform: signs before headlines, small lines below pictures, rules between."""
    stories = several(site, 3, 5, captions=1, dated=False, said=VIEWED)
    parts = "<hr>".join(
        f'<div class="section"><h1>🕊️ {esc(s.headline)}</h1><div><img src="a.jpg"></div><p class="small-note">{esc(s.captions[0])}</p>{join_paragraphs(s)}</div>'
        for s in stories
    )
    return page_of(
        site,
        "signed letter",
        f"<p>Good morning, and welcome back.</p>{parts}<p>Was this letter forwarded to you? <a href=/s>Sign up</a></p>",
        stories,
        "The Truce Letter",
    )


def coded_releases(site: Site) -> Sample:
    """Releases of an office: day in a field, a code, the linked headline, the text in a field."""
    stories = several(site, 3, 5)
    parts = "".join(
        f'<article class="node node--view"><div class="field f-date"><time datetime="{s.day}T12:00:00Z">{long_day(s)}</time></div><div class="field f-symbol">SC/{n + 15690}</div><h3><a href="/n/{n}">{esc(s.headline)}</a></h3><div class="field f-body">{join_paragraphs(s)}</div></article>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "coded releases",
        f"{site.nav()}<h1>Meetings coverage and press releases</h1>{parts}{site.footer()}",
        stories,
        "Press releases",
    )


def aged_posts(site: Site) -> Sample:
    """A live page: how long ago, a headline of the third level, the picture's line and its credit after the text."""
    stories = several(site, 3, 6, captions=1, dated=False, said=VIEWED)
    parts = "".join(
        f'<div class="lb-post"><span class="lb-clock">{n + 1}h ago</span><h3>{esc(s.headline)}</h3>{join_paragraphs(s)}<div><img src="a.jpg"></div><div>{esc(s.captions[0])}</div><div>{draw_taker(site)} / {draw_house(site)}</div></div>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "aged posts",
        f"{site.nav()}<h1>Live updates: guns fall silent along the front</h1>{parts}",
        stories,
        f"Live updates: guns fall silent along the front | {site.name}",
    )


def roman_gazette(site: Site) -> Sample:
    """A bulletin whose headlines are counted in Roman figures."""
    stories = several(site, 3, 5, dated=False)
    parts = "".join(
        f"<h2>{r}. {esc(s.headline)}</h2>{join_paragraphs(s)}"
        for r, s in zip(("I", "II", "III", "IV", "V"), stories, strict=False)
    )
    return page_of(
        site,
        "roman gazette",
        f"<h1>Political bulletin of the week</h1>{parts}",
        stories,
        "Political bulletin of the week",
    )


def full_results(site: Site) -> Sample:
    """Results of a search with the whole texts: a linked title, outlet and day with a dash."""
    stories = several(site, 3, 5)
    parts = "".join(
        f'<div class="result"><a class="result-title" href="/r/{n}">{esc(s.headline)}</a><span class="result-source">{s.agency} – {long_day(s)}</span><div class="fulltext">{join_paragraphs(s)}</div></div>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site, "full results", f"<h1>{len(stories)} results for “ceasefire”</h1>{parts}", stories, "Search results"
    )


def wrapped_scroll(site: Site) -> Sample:
    """Stories that load below one another: "Up next" between, a name with a day in one line, lines behind pictures."""
    stories = several(site, 2, 4, captions=1, said=VIEWED)
    parts = '<div class="divider">Up next</div>'.join(
        f'<div class="article-wrapper" data-url="/{s.day.year}/{n}"><h1>{esc(s.headline)}</h1><div class="by-time">{s.byline} / {day_of(s.day)}</div><div class="hero"><img src="a.jpg"></div><p>{esc(s.captions[0])}</p>{join_paragraphs(s)}<div class="ad-slot">Advertisement</div></div>'
        for n, s in enumerate(stories)
    )
    sample = page_of(
        site, "wrapped scroll", f"{site.nav()}{parts}{site.footer()}", stories, f"{stories[0].headline} - {site.name}"
    )
    sample.stacked = True
    return sample


def daily_archive(site: Site) -> Sample:
    """An archive by days: the day as a heading, a story's headline below it."""
    stories = several(site, 3, 5)
    parts = "".join(f"<h2>{long_day(s)}</h2><h3>{esc(s.headline)}</h3>{join_paragraphs(s)}" for s in stories)
    return page_of(
        site, "daily archive", f"{site.nav()}<h1>Archive</h1>{parts}{site.footer()}", stories, f"Archive - {site.name}"
    )


def legends(site: Site) -> Sample:
    """A board whose stories are fields with a legend; day and name in slanted letters below."""
    stories = several(site, 3, 5)
    parts = "".join(
        f"<fieldset><legend>{esc(s.headline)}</legend><p><i>{long_day(s)}, {s.byline}</i></p>{join_paragraphs(s)}</fieldset>"
        for s in stories
    )
    return page_of(site, "legends", f"<h1>News board</h1>{parts}", stories, "News board")


def defined_terms(site: Site) -> Sample:
    """A summary of the week as a list of terms."""
    stories = several(site, 3, 5, dated=False)
    parts = "".join(f"<dt>{esc(s.headline)}</dt><dd>{join_paragraphs(s)}</dd>" for s in stories)
    return page_of(
        site,
        "defined terms",
        f"{site.nav()}<h1>The week in review</h1><dl>{parts}</dl>{site.footer()}",
        stories,
        f"The week in review | {site.name}",
    )


def group_posts(site: Site) -> Sample:
    """A group's thread to be printed: who wrote when in a row of cells, the subject bold, the text by line breaks."""
    stories = several(site, 3, 5)
    parts = "".join(
        f"<table><tr><td>From: <b>{s.byline.split(' and ')[0]}</b></td><td>{s.day.day} {SHORT[s.day.month - 1]} {s.day.year} 18:0{n}</td></tr></table><b>{esc(s.headline)}</b><br><br>{'<br><br>'.join(map(esc, s.paragraphs))}<hr>"
        for n, s in enumerate(stories)
    )
    return page_of(site, "group posts", f"<h1>truce-watch</h1>{parts}", stories, "truce-watch - Print view")


# ---------------------------------------------------------------- several, plain


def coded_records(site: Site) -> Sample:
    """An export of a press database: two letters before each field."""
    stories = several(site, 2, 5)
    parts = [
        f"HD {s.headline}\nWC {sum(len(p.split()) for p in s.paragraphs)} words\nPD {long_day(s)}\nSN {site.name}\nLA English\n\n"
        + "\n\n".join(s.paragraphs)
        for s in stories
    ]
    return text_of("coded records", parts, stories, gap="\n\n\n")


def counted_documents(site: Site) -> Sample:
    """An export of another: which document of how many, outlet, day, headline, byline and length above each text."""
    stories = several(site, 2, 5)
    parts = [
        f"{n} of {len(stories)} DOCUMENTS\n\n{site.name}\n\n{day_of(s.day)} {s.day:%A}\n\n{s.headline}\n\nBYLINE: {s.byline}\n\nLENGTH: {sum(len(p.split()) for p in s.paragraphs)} words\n\n"
        + "\n\n".join(s.paragraphs)
        + f"\n\nLOAD-DATE: {day_of(s.day)}"
        for n, s in enumerate(stories, 1)
    ]
    return text_of("counted documents", parts, stories, gap="\n\n\n")


def starred_broadcast(site: Site) -> Sample:
    """Messages as a channel sends them: the headline between stars, the day between low lines."""
    stories = several(site, 3, 5)
    parts = [f"*{s.headline}*\n_{long_day(s)}_\n\n" + "\n\n".join(s.paragraphs) for s in stories]
    return text_of("starred broadcast", parts, stories, gap="\n\n— — —\n\n")


def underlined_notes(site: Site) -> Sample:
    """Notes whose headlines are underlined, a field with the day below."""
    stories = several(site, 2, 5)
    parts = [
        f"{s.headline}\n{'=' * len(s.headline)}\n\n:Date: {s.day}\n\n" + "\n\n".join(s.paragraphs) for s in stories
    ]
    return text_of("underlined notes", parts, stories)


def teleprinted(site: Site) -> Sample:
    """A teleprinter's roll: a mark and a number before each story, four letters behind."""
    stories = several(site, 2, 5, captions=0, dated=False)
    for s in stories:
        s.headline = s.headline.upper()
        s.paragraphs[0] = f"{s.place.upper()}, {SHORT[s.day.month - 1]} {s.day.day} ({s.agency}) - {s.paragraphs[0]}"
    parts = [
        f"ZCZC {s.agency[:3].upper()}0{n + 31}\n\n{s.headline}\n\n" + "\n\n".join(s.paragraphs) + "\n\nNNNN"
        for n, s in enumerate(stories)
    ]
    return text_of("teleprinted", parts, stories)


# ---------------------------------------------------------------- one story, HTML


def slanted_questions(site: Site) -> Sample:
    """An interview whose questions are in slanted letters; a picture's line stands in its paragraph, in bold."""
    story = one(site, said=VIEWED)
    asked = ("Is the road open?", "Who guards it?", "And what of the captives?")
    told = [story.paragraphs[0]]
    for n, answer in enumerate(story.paragraphs[1:]):
        told += [asked[n], answer] if n < len(asked) else [answer]
    parts = [f"<p><em>{p}</em></p>" if p in asked else f"<p>{esc(p)}</p>" for p in told]
    story.paragraphs = told
    return article_of(
        site,
        "slanted questions",
        story,
        set_pictures(site, story, parts, '<p><img src="a.jpg"><strong>{c}</strong></p>', (1, 4)),
    )


def key_points(site: Site) -> Sample:
    """A story with its main points in a list above; the lines below pictures end with a name in brackets."""
    story = one(site, said=VIEWED)
    points = ["Fighting has stopped on both banks", "The road is to open on Monday", "No word on the captives"]
    top = "<ul>" + "".join(f"<li>{p}</li>" for p in points) + "</ul>"
    story.paragraphs = [*points, *story.paragraphs]
    return article_of(
        site,
        "key points",
        story,
        top + set_pictures(site, story, paragraphs(story)[3:], '<p><img src="a.jpg"></p><p>{c} ({w})</p>', (1, 4)),
    )


def numbered_chapters(site: Site) -> Sample:
    """A long story in chapters: figures alone as headings."""
    story = one(site, said=VIEWED)
    parts = paragraphs(story)
    for n, at in ((3, 4), (2, 2), (1, 0)):
        parts.insert(at, f"<h2>{n}</h2>")
    return article_of(
        site,
        "numbered chapters",
        story,
        set_pictures(site, story, parts, '<div><img src="a.jpg"></div><div>{c}</div>', (2, 6)),
    )


def clocked_day(site: Site) -> Sample:
    """A story that goes through a day: bold clock times open its paragraphs."""
    story = one(site, said=VIEWED)
    for n, clock in enumerate(("06:30", "09:15", "17:40"), 1):
        story.paragraphs[n] = f"{clock} {story.paragraphs[n]}"
    parts = [
        f"<p><strong>{p[:5]}</strong>{esc(p[5:])}</p>" if p[:5] in ("06:30", "09:15", "17:40") else f"<p>{esc(p)}</p>"
        for p in story.paragraphs
    ]
    return article_of(
        site,
        "clocked day",
        story,
        set_pictures(site, story, parts, '<p><img src="a.jpg"></p><p>Pictured: {c}</p>', (1, 4)),
    )


def embedded_posts(site: Site) -> Sample:
    """A story with posts of a network in quotations' elements."""
    story = one(site, said=VIEWED)
    parts = paragraphs(story)
    parts.insert(
        3,
        '<blockquote class="twitter-tweet"><p>The road is open. Go slowly.</p>— Northern Front (@northfront) <a href="/t">May 4, 2025</a></blockquote>',
    )
    return article_of(
        site,
        "embedded posts",
        story,
        set_pictures(site, story, parts, '<a href="/i"><img src="a.jpg"></a><p>{c} | {w}</p>', (1, 5)),
    )


def signed_appeal(site: Site) -> Sample:
    """A story that ends in a list of those who signed an appeal."""
    story = one(site, said=VIEWED)
    signed = ["Dana Koury, judge", "Adam Zeru, teacher", "Lena Holm, physician"]
    parts = paragraphs(story)
    story.paragraphs += ["Who signed", *signed]
    parts.append("<h3>Who signed</h3><ul>" + "".join(f"<li>{p}</li>" for p in signed) + "</ul>")
    return article_of(
        site,
        "signed appeal",
        story,
        set_pictures(site, story, parts, '<p class="k-img"><img src="a.jpg"></p><p class="k-txt">{c}</p>', (1, 4)),
    )


def figures_table(site: Site) -> Sample:
    """A story with a table of figures."""
    story = one(site, said=VIEWED)
    parts = paragraphs(story)
    parts.insert(
        3,
        "<table><tr><th>Month</th><th>Trucks</th></tr><tr><td>March</td><td>41</td></tr><tr><td>April</td><td>12</td></tr></table>",
    )
    return article_of(
        site, "figures table", story, set_pictures(site, story, parts, '<p>{c}<br><img src="a.jpg"></p>', (1, 4))
    )


def foot_notes(site: Site) -> Sample:
    """A story with notes behind it."""
    story = one(site, said=VIEWED)
    parts = paragraphs(story)
    parts.append(
        "<h4>Notes</h4><ol><li>Letter to the council, 4 May 2025.</li><li>Interview with the author.</li></ol>"
    )
    return article_of(
        site, "foot notes", story, set_pictures(site, story, parts, '<div><img src="a.jpg"> {d}</div>', (1, 4))
    )


def shown_series(site: Site) -> Sample:
    """A story with the parts of its series in a box, each with a line of what it tells, none linked."""
    story = one(site, said=VIEWED)
    parts = paragraphs(story)
    items = "".join(f"<li><strong>Part {n}</strong><span>{esc(site.teaser()[0])}</span></li>" for n in (1, 2, 3))
    parts.insert(4, f'<div class="series-box"><h3>In this series</h3><ul>{items}</ul></div>')
    return article_of(
        site, "shown series", story, set_pictures(site, story, parts, '<p><img src="a.jpg"></p><p>{c}</p>', (1, 6))
    )


def middle_gallery(site: Site) -> Sample:
    """A story with a row of pictures in its middle."""
    story = one(site, 3, said=VIEWED)
    parts = paragraphs(story)
    parts.insert(
        3,
        "<ul>"
        + "".join(f'<li><img src="{n}.jpg"><p>{esc(c)}</p></li>' for n, c in enumerate(story.captions))
        + "</ul>",
    )
    return article_of(site, "middle gallery", story, "".join(parts))


def told_views(site: Site) -> Sample:
    """A comment with a line on whose views these are and one on who wrote it."""
    story = one(site, said=VIEWED)
    parts = paragraphs(story)
    below = (
        f"<p><em>{story.byline} teaches history in the capital. The views expressed here are the author’s own.</em></p>"
    )
    return article_of(
        site,
        "told views",
        story,
        set_pictures(site, story, parts, '<img src="a.jpg"><div>{c} {w}</div>', (1, 4)) + below,
    )


def scene_report(site: Site) -> Sample:
    """A report in the present tense with pictures that have no lines."""
    story = one(site, 0, said=VIEWED)
    scenes = (
        "At the crossing, drivers wait. Some of them have been here since Tuesday, and nobody tells them anything.",
        "Inside the clinic a nurse counts the beds. There are eleven, and she needs forty.",
        "The mayor walks us to the bridge and stops at a white line. Beyond it, he says, begins somebody else’s war.",
    )
    for at, scene in zip((1, 3, 5), scenes, strict=True):
        story.paragraphs.insert(at, scene)
    parts = paragraphs(story)
    for at in (5, 3, 1):
        parts.insert(at, '<p><img src="a.jpg"></p>')
    return article_of(site, "scene report", story, "".join(parts))


# ---------------------------------------------------------------- one story, plain


def captioned_text(site: Site) -> Sample:
    """A story as a text with its pictures' lines above it, one below the other."""
    story = one(site, said=VIEWED)
    return text_of(
        "captioned text",
        [story.headline, f"By {story.byline}\n{long_day(story)}", *story.captions, *story.paragraphs],
        [story],
        alone=True,
    )


def clocked_text(site: Site) -> Sample:
    """A story as a text whose paragraphs open with clock times."""
    story = one(site, 1, said=VIEWED)
    for n, clock in enumerate(("At 06:30", "At 09:15", "At 17:40"), 1):
        story.paragraphs[n] = f"{clock}: {story.paragraphs[n]}"
    return text_of(
        "clocked text",
        [story.headline, long_day(story), f"{story.captions[0]} {draw_house(site)}", *story.paragraphs],
        [story],
        alone=True,
    )


def imaged_text(site: Site) -> Sample:
    """A story as a text copied with "Image" above and "Credit" below each picture's line."""
    story = one(site, said=VIEWED)
    lines = [*story.paragraphs]
    for at, line in ((3, story.captions[1]), (1, story.captions[0])):
        lines.insert(at, f"Image\n\n{line}\n\nCredit...{draw_taker(site)} for {site.name}")
    return text_of(
        "imaged text", [story.headline, f"By {story.byline}\n{long_day(story)}", *lines], [story], alone=True
    )


SHELVES: tuple[Layout, ...] = (
    labelled_sections, typed_review, signed_letter, coded_releases, aged_posts, roman_gazette, full_results,
    wrapped_scroll, daily_archive, legends, defined_terms, group_posts,
)  # fmt: skip
SHELF_TEXTS: tuple[Layout, ...] = (
    coded_records, counted_documents, starred_broadcast, underlined_notes, teleprinted,
)  # fmt: skip
SHELF_SINGLES: tuple[Layout, ...] = (
    slanted_questions, key_points, numbered_chapters, clocked_day, embedded_posts, signed_appeal, figures_table,
    foot_notes, shown_series, middle_gallery, told_views, scene_report,
)  # fmt: skip
SHELF_SINGLE_TEXTS: tuple[Layout, ...] = (captioned_text, clocked_text, imaged_text)
