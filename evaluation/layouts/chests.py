"""Pages out of chests: more of what is kept of several stories in one text, and single ones with traps for captions.

Drawn up before anything was mended for them; their words are made up.
"""

import textwrap

from evaluation.layouts.newsrooms import paragraphs, single
from evaluation.layouts.parts import draw_house, fill_items, long_day, one, page_of, set_pictures, several, text_of
from evaluation.layouts.site import Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory

HELD_UP = (
    "Passengers board the first train to leave Tessen in nine weeks.",
    "The mayor of Tessen inspects a trench dug across the main road",
    "Ballot papers are counted by candlelight in a school in Omra.",
    "Lieutenant Ida Brandt, who commands the post on the hill, cleans her rifle.",
    "A child's bicycle lies in the ruins of a house on the eastern bank.",
    "Nurses at the hospital in Tessen protest against the cut of their pay, 6 June 2025.",
    "Negotiator Paul Ristic (right) and his wife leave the cathedral in Omra",
    "Cattle cross the line that has divided the village since the war",
    "Volunteers hand out blankets to people who fled the shelling.",
    "Smoke over the refinery outside Tessen, seen from the harbour",
    "Supporters of the deal celebrate in the streets of Omra on Sunday night.",
    "The empty chair of the rebel delegation at the round table",
    "Two soldiers share a cigarette at a checkpoint on the road to the coast.",
    "A banner on the town hall demands the return of the missing.",
)
SEEN = (
    "Men in rubber boots stand around a fire of wet boards.",
    "A woman counts coins into the driver's palm.",
    "Nobody speaks until the bus has passed the second post.",
    "Two soldiers play cards on the lid of a crate.",
    "The bread arrives at four, and by five it is gone.",
    "On the wall of the school hangs a map with a hole in the middle.",
)


def _put(story: MadeStory, *places: int) -> list[str]:
    lines = list(story.paragraphs)
    for at, line in sorted(zip(places, story.captions, strict=True), reverse=True):
        lines.insert(at, line)
    return lines


# ---------------------------------------------------------------- several, plain


def placed_ticker(site: Site) -> Sample:
    """Entries of a map of events: hour, day and place in one line, the headline, the text, a source below."""
    stories = several(site, 3, 6)
    parts = fill_items(site, stories, "0{n}:12 · {i.day} · {s.place}\n{s.headline}\n\n{i.text}\n\nSource: {site.name}")
    return text_of("placed ticker", parts, stories)


def nested_points(site: Site) -> Sample:
    """Notes in points: bold headlines with outlet and day in brackets, the paragraphs indented below."""
    stories = several(site, 3, 6)
    parts = [
        f"- **{s.headline}** ({site.name}, {long_day(s)})\n\n" + "\n\n".join(f"    {p}" for p in s.paragraphs)
        for s in stories
    ]
    return text_of("nested points", ["Reading notes", *parts], stories)


def outlet_first(site: Site) -> Sample:
    """A press review: the outlet in capitals and the day above each headline, "Summary by the desk" nowhere."""
    stories = several(site, 3, 6)
    parts = fill_items(site, stories, f"{site.name.upper()}, {{i.day}}\n{{s.headline}}\n{{i.text}}")
    return text_of("outlet first", parts, stories)


def scanned_columns(site: Site) -> Sample:
    """Columns of an old paper as a scanner reads them: headlines in capitals on two lines, "From our correspondent"."""
    stories = several(site, 3, 5)
    parts = []
    for s in stories:
        s.headline = s.headline.upper()
        text = "\n\n".join(textwrap.fill(p, 50, break_on_hyphens=False) for p in s.paragraphs)
        parts.append(f"{textwrap.fill(s.headline, 34)}\n\n(From Our Correspondent.)\n\n{day_of(s.day)}.\n\n{text}")
    return text_of("scanned columns", parts, stories, gap="\n\n\n")


def dashes_only(site: Site) -> Sample:
    """Two or more stories with nothing but three dashes between them."""
    stories = several(site, 2, 4, dated=False)
    return text_of("dashes only", fill_items(site, stories, "{s.headline}\n\n{i.text}"), stories, gap="\n\n---\n\n")


def day_blocks(site: Site) -> Sample:
    """A log of reports: a day alone above each headline, blank lines between all."""
    stories = several(site, 3, 6)
    return text_of("day blocks", fill_items(site, stories, "{i.day}\n\n{s.headline}\n\n{i.text}"), stories)


def printed_browser(site: Site) -> Sample:
    """Web pages printed by a browser: day, hour and title at the head of each sheet, address and count at its foot."""
    stories = several(site, 3, 5, captions=1, said=HELD_UP)
    parts = [
        f"{s.day:%d}/{s.day:%m}/{s.day:%Y}, 09:12      {s.headline} - {site.name}\n\n{s.headline}\n\n{s.byline}\n{long_day(s)}\n\n"
        + "\n\n".join(textwrap.fill(line, 90, break_on_hyphens=False) for line in _put(s, 1))
        + f"\n\n{site.host}/story-{n}      1/1\n"
        for n, s in enumerate(stories, 1)
    ]
    return text_of("printed browser", parts, stories, gap="\f")


# ---------------------------------------------------------------- several, HTML


def office_mail(site: Site) -> Sample:
    """A mail of an office program: one class for all lines, headlines bold in their own line, day and outlet below."""
    stories = several(site, 3, 6)
    parts = fill_items(
        site,
        stories,
        '<p class="MsoNormal"><b><span style="font-size:12.0pt">{i.title_html}<o:p></o:p></span></b></p><p class="MsoNormal"><i>{site.name} &#8211; {i.day}<o:p></o:p></i></p>{i.text_html}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>',
    )
    body = f'<div class="WordSection1"><p class="MsoNormal">Good morning all,</p><p class="MsoNormal">please find today&#8217;s cuttings below.</p>{"".join(parts)}<p class="MsoNormal">Best,<br>Press office</p></div>'
    return page_of(site, "office mail", body, stories, "Cuttings")


def exported_channel(site: Site) -> Sample:
    """A channel exported as HTML: bold first line as headline, line breaks, the moment in a title of the hour."""
    stories = several(site, 3, 6)
    parts = [
        f'<div class="message default clearfix" id="message{n}"><div class="body"><div class="pull_right date details" title="{s.day:%d.%m.%Y} 09:1{n}:00 UTC+01:00">09:1{n}</div><div class="from_name">{site.name}</div><div class="text"><strong>{esc(s.headline)}</strong><br><br>{"<br><br>".join(map(esc, s.paragraphs))}</div></div></div>'
        for n, s in enumerate(stories, 1)
    ]
    body = f'<div class="page_wrap"><div class="page_header"><div class="text bold">{site.name}</div></div><div class="history">{"".join(parts)}</div></div>'
    return page_of(site, "exported channel", body, stories, "Exported Data")


def query_loop(site: Site) -> Sample:
    """A block system's list of whole posts: featured pictures with a line, the day as a link, "Older posts" below."""
    stories = several(site, 3, 6, captions=1, said=HELD_UP)
    parts = fill_items(
        site,
        stories,
        '<li class="wp-block-post post type-post"><figure class="wp-block-post-featured-image"><img src="a.jpg"></figure><p class="has-small-font-size">{i.said_html}</p><h2 class="wp-block-post-title"><a href="{i.address}">{i.title_html}</a></h2><div class="wp-block-post-date"><time datetime="{s.day}"><a href="{i.address}">{i.day}</a></time></div><div class="entry-content wp-block-post-content">{i.text_html}</div></li>',
    )
    body = f'{site.nav()}<main><ul class="wp-block-post-template">{"".join(parts)}</ul><nav><a href="/2">Older posts</a></nav></main>{site.footer()}'
    return page_of(site, "query loop", body, stories, site.name)


def ruled_scroll(site: Site) -> Sample:
    """Stories that load below one another, a rule and "Next story" between, names with offices, pictures' lines slanted."""
    stories = several(site, 3, 5, captions=1, said=HELD_UP)
    parts = fill_items(
        site,
        stories,
        '<div class="story-wrap"><h1>{i.title_html}</h1><div class="auth">{s.byline}, Diplomatic Editor</div><div class="dt">{s.day:%d} {s.day:%b} {s.day:%Y} | 06:1{n} PM IST</div><p><img src="a.jpg"></p><p><i>{i.said_html}</i></p>{i.text_html}</div><hr><div class="next">Next story</div>',
    )
    sample = page_of(site, "ruled scroll", f"{site.nav()}{''.join(parts)}", stories, stories[0].headline)
    sample.stacked = True
    return sample


# ---------------------------------------------------------------- one story, HTML


def slanted_below(site: Site) -> Sample:
    """A story in a table's cell; pictures stand in paragraphs, their lines slanted in the same paragraph or the next."""
    story = one(site, said=HELD_UP)
    text = set_pictures(site, story, paragraphs(story), '<p><img src="a.jpg" width="480"></p><p><i>{c}</i></p>', (2, 5))
    body = f"<table><tr><td>{site.nav()}</td><td><h2>{esc(story.headline)}</h2><small>{day_of(story.day)}</small>{text}</td></tr></table>"
    return single(site, "slanted below", body, story, title=f"{site.name} :: {story.headline}", card=False)


def site_in_heading(site: Site) -> Sample:
    """A page whose first heading is the site; a kicker and the headline are headings below, the day is in words."""
    story = one(site, said=HELD_UP)
    text = set_pictures(site, story, paragraphs(story), '<div class="b"><img src="a.jpg"><div>{c} / {a}</div></div>', (1, 4))  # fmt: skip
    body = f'<h1><a href="/">{site.name}</a></h1>{site.nav()}<h3>Frontline</h3><h2>{esc(story.headline)}</h2><p>{story.day:%A}, the {story.day.day}th of {story.day:%B} {story.day.year}</p><div>{text}</div>{site.footer()}'
    return single(site, "site in heading", body, story, title=site.name, card=False)


def stepped_story(site: Site) -> Sample:
    """A story that unfolds as one scrolls: sections with a picture behind, its line in a corner."""
    story = one(site, said=HELD_UP)
    parts = [f'<section class="step"><p>{esc(p)}</p></section>' for p in story.paragraphs]
    text = set_pictures(site, story, parts, '<section class="step full"><img src="a.jpg"><div class="corner">{c}</div></section>', (2, 4))  # fmt: skip
    body = f'<header class="cover"><h1>{esc(story.headline)}</h1><div>By {story.byline}</div><div>{long_day(story)}</div></header><div class="scrolly">{text}</div>{site.footer()}'
    return single(site, "stepped story", body, story, title=f"{story.headline} ~ {site.name}", card=False)


def noted_captions(site: Site) -> Sample:
    """A story with notes in the margin and pictures whose lines stand above them, behind a number."""
    story = one(site, said=HELD_UP)
    parts = paragraphs(story)
    parts.insert(3, "<small>Note: all hours are local.</small>")
    story.paragraphs.insert(3, "Note: all hours are local.")
    text = set_pictures(site, story, parts, '<div class="ph"><span>{c}</span><img src="a.jpg"></div>', (1, 6))
    body = f"{site.nav()}<article><h1>{esc(story.headline)}</h1><ul><li>{story.byline}</li><li>{long_day(story)}</li></ul>{text}</article>"
    return single(site, "noted captions", body, story)


# ---------------------------------------------------------------- one story, plain


def watched_report(site: Site) -> Sample:
    """A report that tells what is to be seen, in the present, in paragraphs of one line; no pictures at all."""
    story = one(site, 0)
    for at, line in zip((1, 3, 5, 7), site.draw.sample(SEEN, 4), strict=True):
        story.paragraphs.insert(at, line)
    return text_of("watched report", [story.headline, f"By {story.byline}\n{long_day(story)}", *story.paragraphs], [story], alone=True)  # fmt: skip


def one_seen(site: Site) -> Sample:
    """A report that opens with what is to be seen, in the present, and goes on as others do; no pictures."""
    story = one(site, 0)
    story.paragraphs.insert(0, site.draw.choice(SEEN))
    return text_of("one seen", [story.headline, f"By {story.byline}\n{long_day(story)}", *story.paragraphs], [story], alone=True)  # fmt: skip


def wrapped_lines(site: Site) -> Sample:
    """A story wrapped at 70 columns with two pictures' lines among the paragraphs."""
    story = one(site, 2, said=HELD_UP)
    lines = [textwrap.fill(line, 70, break_on_hyphens=False) for line in _put(story, 2, 5)]
    top = [textwrap.fill(story.headline, 70), f"{story.byline}, {day_of(story.day)}"]
    return text_of("wrapped lines", [*top, *lines], [story], alone=True)


def shown_at_end(site: Site) -> Sample:
    """A story with its pictures' lines behind it, below "In pictures", and one below the headline."""
    story = one(site, 3, said=HELD_UP)
    first, *rest = story.captions
    shown = [story.headline, first, f"{story.byline} | {long_day(story)}", *story.paragraphs, "In pictures", *rest]
    return text_of("shown at end", shown, [story], alone=True)


def kicked_top(site: Site) -> Sample:
    """A story with a kicker, a picture's line with its agency in capitals, name and office and the hour above."""
    story = one(site, 2, said=HELD_UP)
    lines = _put(story, 0, 4)
    top = ["ANALYSIS", story.headline, f"{story.byline}\nForeign Editor\n{story.day:%A} {long_day(story)} 12.04 GMT"]
    return text_of("kicked top", [*top, *lines], [story], alone=True)


def dated_lines(site: Site) -> Sample:
    """A story with pictures' lines that end with a day and an agency behind a dot; the day in its last line."""
    story = one(site, 2, said=HELD_UP)
    said = [f"{line.rstrip('.')}, {n} June 2025. {draw_house(site)}" for n, line in enumerate(story.captions, 3)]
    lines = list(story.paragraphs)
    lines[4:4], lines[1:1] = [said[1]], [said[0]]
    return text_of(
        "dated lines", [story.headline, *lines, f"First published on {long_day(story)}"], [story], alone=True
    )


CHESTS: tuple[Layout, ...] = (office_mail, exported_channel, query_loop, ruled_scroll)
CHEST_TEXTS: tuple[Layout, ...] = (
    placed_ticker, nested_points, outlet_first, scanned_columns, dashes_only, day_blocks, printed_browser,
)  # fmt: skip
CHEST_SINGLES: tuple[Layout, ...] = (slanted_below, site_in_heading, stepped_story, noted_captions)
CHEST_SINGLE_TEXTS: tuple[Layout, ...] = (
    watched_report, one_seen, wrapped_lines, shown_at_end, kicked_top, dated_lines,
)  # fmt: skip
