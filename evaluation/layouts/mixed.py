"""Pages with several stories, and single ones that hold what looks like more, with pictures' lines of makes of their own.

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
    several,
    text_of,
)  # fmt: skip
from evaluation.layouts.site import Layout, Sample, Site, day_of, esc

QUESTIONS = (
    "You have met both sides since March. Is there a deal?",
    "What would it take for the road to open?",
    "And if the monitors are refused?",
    "Some say that the pause only helps the army to rest. Do you agree?",
)
LETTER = (
    "Dear Mr Secretary-General,",
    "We write to you as the families of those who have been held since the autumn, and of whom we have heard nothing.",
    "We ask that no truce be signed that does not name them, one by one, and the day on which each of them comes home.",
)


# ---------------------------------------------------------------- several, HTML


def framed_records(site: Site) -> Sample:
    """A system of records in frames: each has a number, a day in figures with dots and a bare heading."""
    stories = several(site, captions=1)
    records = "".join(
        f'<div id="c{n + 411}" class="frame frame-default frame-type-textpic"><header><p class="meta-line">{s.day:%d.%m.%Y}</p><h3 class="">{esc(s.headline)}</h3></header><div class="ce-textpic"><div class="ce-gallery"><div class="ce-column"><img src="a.jpg"><div class="image-sub">{esc(s.captions[0])} {draw_house(site)}</div></div></div><div class="ce-bodytext">{join_paragraphs(s)}</div></div></div>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "framed records",
        f"{site.nav()}<h1>Current notices</h1>{records}{site.footer()}",
        stories,
        f"Current notices: {site.name}",
    )


def press_room(site: Site) -> Sample:
    """A press room's page of releases: a number above each, a bold headline in the middle, place and day below it."""
    stories = several(site)
    parts = "".join(
        f'<p align="right">Press Release No. {n + 31}/{s.day.year}</p><p align="center"><strong>{esc(s.headline)}</strong></p><p><em>{s.place}, {long_day(s)}</em></p>{join_paragraphs(s)}<p align="center">* * *</p>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "press room",
        f"{site.nav()}<div id=main><h2>Press room</h2>{parts}</div>{site.footer()}",
        stories,
        "Press room",
    )


def slugged_round_up(site: Site) -> Sample:
    """An agency's round-up as a list: a slug, a heading of the fifth level, a line that ends each item."""
    stories = several(site, dated=False)
    items = "".join(
        f'<li><span class="slug">{s.place.upper()}-TRUCE</span><h5>{esc(s.headline)}</h5>{join_paragraphs(s)}<div>--- ({s.agency[:3].upper()}) ---</div></li>'
        for s in stories
    )
    return page_of(
        site,
        "slugged round-up",
        f"{site.nav()}<h1>Evening round-up</h1><ul class=round-up>{items}</ul>",
        stories,
        "Evening round-up",
    )


def lettered_blocks(site: Site) -> Sample:
    """A letter of blocks: large letters for headlines, small ones below the pictures, a button below each story."""
    stories = several(site, captions=1, dated=False)
    rows = "".join(
        f'<tr><td><img src="a.jpg"></td></tr><tr><td style="font-size:11px;color:#8a8a8a">{esc(s.captions[0])} Image: {draw_taker(site)}</td></tr><tr><td style="font-size:22px;font-weight:700;line-height:28px">{esc(s.headline)}</td></tr><tr><td style="font-size:16px">{join_paragraphs(s)}</td></tr><tr><td><a href="/s">Read it on the site</a></td></tr>'
        for s in stories
    )
    top = '<tr><td style="font-size:11px"><a href="/v">Open in your browser</a></td></tr><tr><td>Good morning. Here is what our desk has been working on.</td></tr>'
    return page_of(
        site,
        "lettered blocks",
        f'<table role="presentation">{top}{rows}<tr><td>You get this letter because you asked for it. <a href=/u>Unsubscribe</a></td></tr></table>',
        stories,
        "The morning letter",
    )


def stamped_entries(site: Site) -> Sample:
    """A live page of sections: hour and zone in letters of their own, the headline a paragraph with a name."""
    stories = several(site, 3, 6, captions=1, dated=False)
    entries = "".join(
        f'<section class="lb-entry" data-ts="17{n}2"><p class="lb-when"><b>{19 - n}.4{n}</b> <i>CET</i></p><p class="lb-head">{esc(s.headline)}</p><div class="lb-text">{join_paragraphs(s)}<blockquote class="lb-image"><img src="a.jpg">{esc(s.captions[0])}</blockquote></div></section>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "stamped entries",
        f"{site.nav()}<h1>Live: envoys in last push for a truce</h1><p>Follow the talks with our reporters.</p>{entries}",
        stories,
        f"Live: envoys in last push - {site.name}",
    )


def whole_tag(site: Site) -> Sample:
    """The page of a tag with whole posts: day, field, name and count of comments in one line below each headline."""
    stories = several(site, captions=1)
    posts = "".join(
        f'<div class="hnews item tag-truce"><h2><a href="/{s.day.year}/{n}">{esc(s.headline)}</a></h2><p class="post-info">Posted on {long_day(s)} in World by {s.byline} | {n + 2} comments</p><div class="body">{join_paragraphs(s)}<div class="pic"><img src="a.jpg"><i>{esc(s.captions[0])}</i></div></div><p class="filed">Filed under: <a href=/t>truce</a>, <a href=/t2>talks</a></p></div>'
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "whole tag",
        f"{site.nav()}<h1>Tag: ceasefire</h1>{posts}{site.footer()}",
        stories,
        f"ceasefire Archives | {site.name}",
    )


def printed_bundle(site: Site) -> Sample:
    """A bundle made to be printed: each story on sheets of its own, with its address and the day of printing below."""
    stories = several(site, captions=1)
    sheets = "".join(
        f'<div style="page-break-after:always"><div>{site.name}</div><div style="font-size:20pt">{esc(s.headline)}</div><div>{s.byline}</div><div>{long_day(s)}</div><div><img src="a.jpg"></div><div>{esc(s.captions[0])} ({draw_house(site)})</div><hr>{join_paragraphs(s)}<div>{site.host}/print/{n}</div><div>Printed on 1 December 2026</div></div>'
        for n, s in enumerate(stories)
    )
    return page_of(site, "printed bundle", sheets, stories, f"Print - {site.name}")


def archived_thread(site: Site) -> Sample:
    """A forum's archive without pictures: sender and day in one bar, the headline bold, the text by line breaks."""
    stories = several(site, 3, 5)
    posts = "".join(
        f"<div class='postwrapper'><div class='posttopbar'><div class='postname'>{site.draw.choice(['kestrel', 'old_hand', 'maro_7'])}</div><div class='postdate'>{SHORT[s.day.month - 1]} {s.day.day} {s.day.year}, 09:1{n} AM</div></div><div class='postcontent'><b>{esc(s.headline)}</b><br /><br />{'<br /><br />'.join(map(esc, s.paragraphs))}</div></div>"
        for n, s in enumerate(stories)
    )
    return page_of(
        site,
        "archived thread",
        f"<div id='largetext'>Full Version: <a href=/t>News on the talks</a></div>{posts}<div class='smalltext'>This is a \"lo-fi\" version of our main content.</div>",
        stories,
        "News on the talks",
    )


# ---------------------------------------------------------------- several, plain


def titled_pastes(site: Site) -> Sample:
    """Pages that somebody pasted with the title of each tab, when it was posted, and how many readers wrote."""
    stories = several(site, captions=1)
    parts = [
        f"{s.headline} | {site.name}\nPosted: {long_day(s)} 9:1{n} PM\n\n[{s.captions[0]}]\n\n"
        + "\n\n".join(s.paragraphs)
        + f"\n\nComments ({n + 3})"
        for n, s in enumerate(stories)
    ]
    return text_of("titled pastes", parts, stories, gap="\n\n\n")


def wiki_headings(site: Site) -> Sample:
    """A wiki's text: headings between equal signs, source and day slanted by marks below."""
    stories = several(site)
    parts = [f"== {s.headline} ==\n''{s.agency}, {long_day(s)}''\n\n" + "\n\n".join(s.paragraphs) for s in stories]
    return text_of("wiki headings", parts, stories)


def slugged_takes(site: Site) -> Sample:
    """An agency's stories: a slug with its update above, a name below the headline, a dateline, "END" behind."""
    stories = several(site, captions=1, dated=False)
    parts = []
    for n, s in enumerate(stories):
        s.paragraphs[0] = f"{s.place.upper()} ({s.agency}) — {s.paragraphs[0]}"
        parts.append(
            f"{s.place.upper()}-TALKS (UPDATE {n + 1})\n{s.headline}\nBy {s.byline}\n\n"
            + "\n\n".join(s.paragraphs)
            + f"\n\nPHOTO: {s.captions[0]}\n\nEND"
        )
    return text_of("slugged takes", parts, stories)


def measured_archive(site: Site) -> Sample:
    """An archive's text: day, field and length in one line with bars, then the headline; a permanent link behind."""
    stories = several(site, 3, 5)
    parts = [
        f"{long_day(s)} | World | {sum(len(p.split()) for p in s.paragraphs)} words\n\n{s.headline}\n\n"
        + "\n\n".join(s.paragraphs)
        + f"\n\nPermalink: {site.host}/a/{n}"
        for n, s in enumerate(stories)
    ]
    return text_of("measured archive", parts, stories)


# ---------------------------------------------------------------- one story, HTML


def ruled_interview(site: Site) -> Sample:
    """An interview with bold questions; a portrait, what is said of it, and a rule."""
    story = one(site)
    intro, *answers = story.paragraphs
    asked = site.draw.sample(QUESTIONS, min(len(QUESTIONS), len(answers)))
    out, told = [f"<p>{esc(intro)}</p>"], [intro]
    out.append(f'<img src="a.jpg"><p>{esc(story.captions[0])}</p><hr>')
    for n, answer in enumerate(answers):
        if n < len(asked):
            out.append(f"<p><strong>{esc(asked[n])}</strong></p>")
            told.append(asked[n])
        out.append(f"<p>{esc(answer)}</p>")
        told.append(answer)
    out.insert(6, f'<hr><img src="b.jpg"><p>{esc(story.captions[1])}</p><hr>')
    story.paragraphs = told
    return article_of(site, "ruled interview", story, "".join(out))


def dated_parts(site: Site) -> Sample:
    """A story whose parts open with days as headings; pictures and their lines in quotations' elements."""
    story = one(site)
    for at, head in ((5, "May 9: The guns fall silent"), (2, "May 4: A letter from the front")):
        story.paragraphs.insert(at, head)
    story.subheads = {2, 6}
    parts = paragraphs(story)
    for at, said in ((7, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<blockquote><img src="a.jpg"><p>{esc(said)} — Photo: {draw_taker(site)}</p></blockquote>')
    return article_of(site, "dated parts", story, "".join(parts))


def placed_parts(site: Site) -> Sample:
    """A story that goes to three places, each a bold line; the pictures' lines end with an agency behind a comma."""
    story = one(site)
    parts = paragraphs(story)
    for at, place in ((5, "AIN SAFRA, the Bekaa"), (2, "KHARTOUM, Sudan")):
        parts.insert(at, f"<p><b>{place}</b></p>")
        story.paragraphs.insert(at, place)
    for at, said in ((6, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<p><img src="a.jpg"></p><p>{esc(said.rstrip("."))}, {draw_house(site)}</p>')
    return article_of(site, "placed parts", story, "".join(parts))


def pulled_out(site: Site) -> Sample:
    """A story with sentences of it pulled out in large letters, each with a name; pictures are from the file."""
    story = one(site)
    parts = paragraphs(story)
    sentence = story.paragraphs[3].split(". ")[0].rstrip(".") + "."
    parts.insert(5, f'<div class="pq"><p style="font-size:26px">{esc(sentence)}</p><p>— {story.byline}</p></div>')
    for at, said in ((6, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<p><img src="a.jpg"><br>{esc(said.rstrip("."))}. File photo</p>')
    return article_of(site, "pulled out", story, "".join(parts))


def listed_terms(site: Site) -> Sample:
    """A story with a numbered list of terms; "Image credit" and a name below each picture's line."""
    story = one(site)
    terms = [
        "Fire stops at midnight on both banks.",
        "The road to the port opens within two days.",
        "Captives are freed in three groups.",
    ]
    parts = paragraphs(story)
    parts.insert(4, "<ol>" + "".join(f"<li>{t}</li>" for t in terms) + "</ol>")
    story.paragraphs[4:4] = terms
    for at, said in ((6, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<div><img src="a.jpg"><p>{esc(said)}</p><p>Image credit: {draw_taker(site)}</p></div>')
    return article_of(site, "listed terms", story, "".join(parts))


def timeline_rows(site: Site) -> Sample:
    """A story with a timeline behind it, days in bold; pictures' lines in the middle in small letters of a font."""
    story = one(site)
    parts = paragraphs(story)
    days = ("March 2", "March 9", "April 1")
    said = ("The group takes the town.", "A first truce fails after a day.", "Envoys come with a new draft.")
    parts.append(
        "<h3>How it came to this</h3>" + "".join(f"<p><b>{d}:</b> {w}</p>" for d, w in zip(days, said, strict=True))
    )
    story.paragraphs += ["How it came to this", *(f"{d}: {w}" for d, w in zip(days, said, strict=True))]
    for at, line in ((4, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<center><img src="a.jpg"><br><font size=2>{esc(line)}</font></center>')
    return article_of(site, "timeline rows", story, "".join(parts))


def corrected(site: Site) -> Sample:
    """A story with a correction above and an editor's note below it; pictures' lines in elements of another language."""
    story = one(site)
    parts = paragraphs(story)
    for at, line in ((4, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<div class="kuva"><img src="a.jpg"><div class="kuvateksti">{esc(line)}</div></div>')
    above = f"<p><i>Correction, {day_of(story.day)}: An earlier version of this story gave a wrong number of trucks.</i></p>"
    below = "<p>Editor's note: This story was changed to add what the ministry said.</p>"
    return article_of(site, "corrected", story, above + "".join(parts) + below)


def boxed_others(site: Site) -> Sample:
    """A story with boxes on two others between its paragraphs, without names: a linked headline and an opening."""
    story = one(site)
    parts = paragraphs(story)
    for at in (5, 3):
        title, excerpt = site.teaser()
        parts.insert(
            at,
            f'<div><div>ALSO ON THE SITE</div><div><a href="/o/{at}">{esc(title)}</a></div><div>{esc(excerpt)}</div></div>',
        )
    for at, line in ((6, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<div class="b-foto"><img src="a.jpg"><span class="foto-text">{esc(line)}</span></div>')
    return article_of(site, "boxed others", story, "".join(parts))


def embedded_letter(site: Site) -> Sample:
    """A story that gives a letter in full; pictures' lines as words in brackets."""
    story = one(site)
    parts = paragraphs(story)
    lines = [*LETTER, "The Families of the Northern Road"]
    parts.insert(4, f"<blockquote>{''.join(f'<p>{esc(t)}</p>' for t in lines)}</blockquote>")
    story.paragraphs[4:4] = lines
    for at, line in ((6, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<p><img src="a.jpg"></p><p>[{esc(line)}]</p>')
    return article_of(site, "embedded letter", story, "".join(parts))


# ---------------------------------------------------------------- one story, plain


def spoken_text(site: Site) -> Sample:
    """An interview as a text, with the paper's and the guest's names before their words, pictures in brackets."""
    story = one(site)
    intro, *answers = story.paragraphs
    asked = site.draw.sample(QUESTIONS, min(len(QUESTIONS), len(answers)))
    told = [intro]
    for n, answer in enumerate(answers):
        told += [f"{site.name.upper()}: {asked[n]}", f"HADDAD: {answer}"] if n < len(asked) else [answer]
    story.paragraphs = told
    lines = [*told]
    lines.insert(3, f"[PHOTO: {story.captions[0]}]")
    lines.insert(7, f"[PHOTO: {story.captions[1]}]")
    return text_of("spoken text", [story.headline, f"{story.byline}, {long_day(story)}", *lines], [story], alone=True)


def parted_text(site: Site) -> Sample:
    """A story as a text with subheads and a list of days; pictures' lines in round brackets with where they come from."""
    story = one(site)
    story.paragraphs[2:2] = ["What The Draft Says"]
    story.paragraphs[6:6] = [
        "A Month of Talks",
        "- 4 May: The group offers a pause.",
        "- 9 May: The army says no.",
        "- 21 May: Envoys return with a map.",
    ]
    lines = [*story.paragraphs]
    lines.insert(5, f"({story.captions[1]} / File photo)")
    lines.insert(1, f"({story.captions[0]} / {draw_house(site)})")
    return text_of(
        "parted text", [story.headline, f"By {story.byline}\nUpdated {long_day(story)}", *lines], [story], alone=True
    )


def noted_text(site: Site) -> Sample:
    """A story as a text that gives a letter, with a correction behind it, "Image credit" below pictures' lines."""
    story = one(site)
    story.paragraphs[3:3] = [*LETTER, "The Families of the Northern Road"]
    lines = [*story.paragraphs]
    lines.insert(9, f"{story.captions[1]}\nImage credit: {draw_taker(site)}")
    lines.insert(1, f"{story.captions[0]}\nImage credit: {draw_taker(site)}")
    lines.append("Correction: An earlier version of this story gave a wrong number of trucks.")
    return text_of("noted text", [story.headline, f"{long_day(story)} - {story.byline}", *lines], [story], alone=True)


# ---------------------------------------------------------------- a second set


def columned_bulletin(site: Site) -> Sample:
    """An embassy's bulletin: items under bold lines with the source and day in round brackets, an asterisk between."""
    stories = several(site, 3, 5)
    items = "<div>*</div>".join(
        f"<div><b>{esc(s.headline)}</b> ({s.agency}, {long_day(s)})</div><div>{join_paragraphs(s)}</div>"
        for s in stories
    )
    return page_of(
        site, "columned bulletin", f"{site.nav()}<h1>Bulletin of the Embassy</h1>{items}", stories, "Bulletin"
    )


def saved_search(site: Site) -> Sample:
    """A library's saved search: each story in a box with its rank, outlet, day and a heading, a link back to the list."""
    stories = several(site, 2, 4, captions=1)
    boxes = "".join(
        f'<section class="hit"><div class="rank">{n} of {len(stories)}</div><div class="src">{site.name}, {day_of(s.day)}</div><h2>{esc(s.headline)}</h2><div class="full">{join_paragraphs(s)}<figure-note><img src="a.jpg"><p>{esc(s.captions[0])}</p><p>Credit: {draw_taker(site)}</p></figure-note></div><a href="#list">Back to list</a></section>'
        for n, s in enumerate(stories, 1)
    )
    return page_of(site, "saved search", f"<h1>Saved search: ceasefire</h1>{boxes}", stories, "Saved search")


def daily_log(site: Site) -> Sample:
    """A mission's log of statements: a table row for each day, headline underlined, the text below it in the cell."""
    stories = several(site, 3, 5)
    rows = "".join(
        f"<tr><td valign=top>{s.day.day} {SHORT[s.day.month - 1]} {s.day.year}</td><td><u><b>{esc(s.headline)}</b></u><br>{join_paragraphs(s)}</td></tr>"
        for s in stories
    )
    return page_of(
        site, "daily log", f"{site.nav()}<h1>Statements</h1><table border=1>{rows}</table>", stories, "Statements"
    )


def rolling_stack(site: Site) -> Sample:
    """Whole stories one below the other as one scrolls, each with a rule, a label and share words of its own."""
    stories = several(site, 2, 4, captions=1)
    parts = "".join(
        f'<div class="roll" data-n="{n}"><div>World</div><h1>{esc(s.headline)}</h1><div>{s.byline}</div><div>{long_day(s)}</div><div>Share</div><div class="lead-art"><img src="a.jpg"><div>{esc(s.captions[0])} Handout via {draw_house(site)}</div></div>{join_paragraphs(s)}<hr></div>'
        for n, s in enumerate(stories)
    )
    sample = page_of(
        site, "rolling stack", f"{site.nav()}{parts}{site.footer()}", stories, f"{stories[0].headline} | {site.name}"
    )
    sample.stacked = True
    return sample


def bulleted_desk(site: Site) -> Sample:
    """A desk's file as a text: a bullet before each headline, day and outlet below it, a line of dots between."""
    stories = several(site, 2, 5, captions=1)
    parts = [
        f"• {s.headline}\n{s.day.day} {SHORT[s.day.month - 1]} {s.day.year}, {s.agency}\n\n{s.captions[0]} (Handout)\n\n"
        + "\n\n".join(s.paragraphs)
        for s in stories
    ]
    return text_of("bulleted desk", parts, stories, gap="\n\n. . . . . . . . . .\n\n")


def forwarded_texts(site: Site) -> Sample:
    """Stories that somebody keeps in one file: "Title:", "Date:" and "Source:" in lines of their own above each."""
    stories = several(site, 2, 5)
    parts = [
        f"Title: {s.headline}\nDate: {long_day(s)}\nSource: {site.name}\n\n" + "\n\n".join(s.paragraphs)
        for s in stories
    ]
    return text_of("forwarded texts", parts, stories, gap="\n\n\n")


def slid_pictures(site: Site) -> Sample:
    """A story with a row of pictures above it, each with a count and its line; a box of facts in the middle."""
    story = one(site)
    parts = paragraphs(story)
    slides = "".join(
        f'<div class="swiper-slide"><img src="{n}.jpg"><div class="n">{n} / 2</div><div class="d">{esc(c)} {draw_house(site)}</div></div>'
        for n, c in enumerate(story.captions, 1)
    )
    facts = '<div class="factbox"><h4>At a glance</h4><ul><li>Two truces since May</li><li>Four rounds of talks</li></ul></div>'
    parts.insert(4, facts)
    story.paragraphs[4:4] = ["At a glance", "Two truces since May", "Four rounds of talks"]
    return article_of(site, "slid pictures", story, f'<div class="swiper">{slides}</div>' + "".join(parts))


def asked_in_bold(site: Site) -> Sample:
    """An interview whose questions and answers open with letters in bold; a picture's line in a table without a name."""
    story = one(site)
    intro, *answers = story.paragraphs
    asked = site.draw.sample(QUESTIONS, min(len(QUESTIONS), len(answers)))
    told, out = [intro], [f"<p>{esc(intro)}</p>"]
    for n, answer in enumerate(answers):
        if n < len(asked):
            told.append(f"Q: {asked[n]}")
            out.append(f"<p><b>Q:</b> {esc(asked[n])}</p>")
        told.append(f"A: {answer}" if n < len(asked) else answer)
        out.append(f"<p><b>A:</b> {esc(answer)}</p>" if n < len(asked) else f"<p>{esc(answer)}</p>")
    for at, said in ((5, story.captions[1]), (1, story.captions[0])):
        out.insert(at, f'<table><tr><td><img src="a.jpg"></td></tr><tr><td>{esc(said)}</td></tr></table>')
    story.paragraphs = told
    return article_of(site, "asked in bold", story, "".join(out))


def linked_promos(site: Site) -> Sample:
    """A story with promos that are one link with picture, headline and opening; pictures' lines behind an arrow."""
    story = one(site)
    parts = paragraphs(story)
    for at in (5, 3):
        title, excerpt = site.teaser()
        parts.insert(
            at,
            f'<a href="/p/{at}" class="x1"><img src="t.jpg"><span>{esc(title)}</span><span>{esc(excerpt)}</span></a>',
        )
    for at, said in ((6, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<p><img src="a.jpg"></p><p>↑ {esc(said)}</p>')
    return article_of(site, "linked promos", story, "".join(parts))


def noted_story(site: Site) -> Sample:
    """A story that was corrected: a note in brackets at its end, one in italics at its head, pictures by the writer."""
    story = one(site)
    parts = paragraphs(story)
    for at, said in ((4, story.captions[1]), (1, story.captions[0])):
        parts.insert(at, f'<p><img src="a.jpg"></p><p>{esc(said)} Photo by the author</p>')
    above = f"<p><em>This story was updated on {day_of(story.day)} with comments from the ministry.</em></p>"
    below = "<p>(Clarification: The headline of this article has been changed to make clear who opened the road.)</p>"
    return article_of(site, "noted story", story, above + "".join(parts) + below)


def dashed_interview(site: Site) -> Sample:
    """An interview as a text: questions behind dashes, pictures' lines between signs of equality or in brackets."""
    story = one(site)
    intro, *answers = story.paragraphs
    asked = site.draw.sample(QUESTIONS, min(len(QUESTIONS), len(answers)))
    told = [intro]
    for n, answer in enumerate(answers):
        told += [f"– {asked[n]}", answer] if n < len(asked) else [answer]
    story.paragraphs = told
    lines = [*told]
    lines.insert(5, f"[Photo caption: {story.captions[1]}]")
    lines.insert(1, f"({story.captions[0].rstrip('.')}, {draw_house(site)} photo)")
    return text_of(
        "dashed interview",
        [story.headline, f"Interview by {story.byline}", long_day(story), *lines],
        [story],
        alone=True,
    )


def dated_diary(site: Site) -> Sample:
    """A diary as a text: days in capitals above its parts, a pull quote between rules, "Photo" and a name below lines."""
    story = one(site)
    story.paragraphs[4:4] = ["WEDNESDAY"]
    story.paragraphs[1:1] = ["TUESDAY"]
    lines = [*story.paragraphs]
    lines.insert(4, f"{story.captions[1]}\nPhoto {draw_taker(site)} / {draw_house(site)}")
    lines.insert(1, f"{story.captions[0]}\nPhoto {draw_taker(site)} / {draw_house(site)}")
    return text_of(
        "dated diary", [story.headline, f"By {story.byline}\n{long_day(story)}", *lines], [story], alone=True
    )


MIXED: tuple[Layout, ...] = (
    framed_records, press_room, slugged_round_up, lettered_blocks, stamped_entries, whole_tag, printed_bundle,
    archived_thread, columned_bulletin, saved_search, daily_log, rolling_stack,
)  # fmt: skip
MIXED_TEXTS: tuple[Layout, ...] = (
    titled_pastes, wiki_headings, slugged_takes, measured_archive, bulleted_desk, forwarded_texts,
)  # fmt: skip
TRAPPED: tuple[Layout, ...] = (
    ruled_interview, dated_parts, placed_parts, pulled_out, listed_terms, timeline_rows, corrected, boxed_others,
    embedded_letter, slid_pictures, asked_in_bold, linked_promos, noted_story,
)  # fmt: skip
TRAPPED_TEXTS: tuple[Layout, ...] = (spoken_text, parted_text, noted_text, dashed_interview, dated_diary)
