"""Pasted texts in shapes that the other modules don't have, drawn up before anything was mended for them."""

import textwrap

from evaluation.layouts.site import MONTHS, Layout, Sample, Site
from evaluation.layouts.systems import english
from evaluation.madestories import MadeStory


def _text(layout: str, text: str, stories: list[MadeStory], *, single: bool = False, dated: bool = False) -> Sample:
    for story in stories:
        story.dated = dated
    return Sample(layout=layout, data=text.encode(), stories=stories, media_type="text/plain", single=single)


def _several(site: Site, fewest: int = 2, many: int = 4) -> list[MadeStory]:
    stories = [english(site).story() for _ in range(site.draw.randint(fewest, many))]
    for story in stories:
        story.captions = []
    return stories


def _one(site: Site, **kind: int) -> MadeStory:
    story = english(site).story(**kind)
    story.captions = []
    return story


def _day(story: MadeStory) -> str:
    return f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"


def clippings(site: Site) -> Sample:
    """Clippings in numbered brackets, each with its source and day on a line."""
    stories = _several(site)
    out = [
        f"[{n}]\n{s.headline}\nSource: {site.name}, {_day(s)}\n\n" + "\n\n".join(s.paragraphs)
        for n, s in enumerate(stories, 1)
    ]
    return _text("clippings", "\n\n".join(out), stories, dated=True)


def monitor_pages(site: Site) -> Sample:
    """A press review out of a document: running heads and page numbers between the stories."""
    stories = _several(site)
    out = [
        f"MORNING MONITOR    Page {n} of {len(stories)}\n\n{s.headline}\n{site.name} | {_day(s)}\n\n"
        + "\n\n".join(s.paragraphs)
        for n, s in enumerate(stories, 1)
    ]
    return _text("monitor pages", "\n\n".join(out), stories, dated=True)


def squares(site: Site) -> Sample:
    """Headlines with a mark before them, nothing else."""
    mark = site.draw.choice(["■ ", "▶ ", "►", "● ", "◆ "])
    stories = _several(site, 2, 5)
    out = "\n\n".join("\n\n".join([f"{mark}{s.headline}", *s.paragraphs]) for s in stories)
    return _text("squares", out, stories)


def field_codes(site: Site) -> Sample:
    """Records of a press database with two letters before each field."""
    stories = _several(site)
    out = [
        f"HD\n{s.headline}\nBY\nBy {s.byline}\nWC\n{len(s.text.split())} words\nPD\n{_day(s)}\nSN\n{site.name}\nSC\nCOUR\nLA\nEnglish\nCY\nCopyright {s.day.year} {site.name}\n\nLP\n{s.paragraphs[0]}\n\nTD\n"
        + "\n\n".join(s.paragraphs[1:])
        + f"\n\nAN\nDocument COUR00002024{n:04d}\n"
        for n, s in enumerate(stories)
    ]
    return _text("field codes", "\n\n".join(out), stories, dated=True)


def monitoring(site: Site) -> Sample:
    """A monitoring service's reports: the source in its own words above and below each."""
    stories = _several(site)
    out = [
        f"{s.headline}\n\nText of report in English by {site.name} news agency website on {_day(s)}\n\n"
        + "\n\n".join(s.paragraphs)
        + f"\n\nSource: {site.name} news agency website, in English 0930 gmt {s.day.day} {MONTHS['en'][s.day.month - 1][:3]} {s.day.year % 100:02d}"
        for s in stories
    ]
    return _text("monitoring", "\n\n".join(out), stories, dated=True)


def linked_lines(site: Site) -> Sample:
    """Headlines as links in Markdown."""
    stories = _several(site)
    out = ["\n\n".join([f"[{s.headline}]({site.host}/{n})", *s.paragraphs]) for n, s in enumerate(stories)]
    return _text("linked lines", "\n\n".join(out), stories)


def lettered(site: Site) -> Sample:
    """Items of a report with letters or Roman figures."""
    marks = site.draw.choice(
        [["A. ", "B. ", "C. ", "D. "], ["I. ", "II. ", "III. ", "IV. "], ["(1) ", "(2) ", "(3) ", "(4) "]]
    )
    stories = _several(site)
    out = "\n\n".join("\n\n".join([f"{m}{s.headline}", *s.paragraphs]) for m, s in zip(marks, stories, strict=False))
    return _text("lettered", out, stories)


def shared_desk(site: Site) -> Sample:
    """Stories one after the other; each ends with a line of contact and a mark."""
    stories = _several(site)
    out = "\n\n".join(
        "\n\n".join([s.headline, *s.paragraphs, f"{site.name.split()[0][:3].lower()}/{s.byline[:2].lower()}"])
        for s in stories
    )
    return _text("shared desk", out, stories)


# ---------------------------------------------------------------- one article


def single_tweets(site: Site) -> Sample:
    """One report with posts of a network put in."""
    story = _one(site, least=6, most=8)
    story.paragraphs[2:2] = [
        "“The road is open again as of this morning.”",
        "— Coast Traffic (@coasttraffic) January 2, 2019",
    ]
    shown = list(story.paragraphs)
    del story.paragraphs[3]
    return _text("single, tweets", "\n\n".join([story.headline, *shown]), [story], single=True)


def single_comments(site: Site) -> Sample:
    """One report with its readers' comments behind it."""
    story = _one(site, least=6, most=8)
    below = "3 Comments\n\nmike77 says:\nMay 4, 2024 at 10:12 am\n\nI have read this twice and do not see who gains.\n\nReply\n\nlena_h says:\nMay 4, 2024 at 11:40 am\n\nThey said the same last year, and the year before that.\n\nReply"
    return _text("single, comments", "\n\n".join([story.headline, f"By {story.byline}", _day(story), *story.paragraphs, below]), [story], single=True, dated=True)  # fmt: skip


def single_hyphens(site: Site) -> Sample:
    """One report out of print: lines cut at a column, words cut by hyphens at their ends left whole."""
    story = _one(site, least=6, most=8)
    shown = "\n\n".join(textwrap.fill(p, 62, break_on_hyphens=False) for p in [story.headline, *story.paragraphs])
    return _text("single, print", shown, [story], single=True)


def single_speech(site: Site) -> Sample:
    """One speech with the audience's part in brackets."""
    story = _one(site, least=6, most=8)
    story.paragraphs[3:3] = ["(Applause.)"]
    top = [story.headline, _day(story)]
    return _text("single, speech", "\n\n".join([*top, *story.paragraphs]), [story], single=True, dated=True)


def single_sections(site: Site) -> Sample:
    """One report whose sections go to other places, each under a headline of its own."""
    story = _one(site, least=9, most=11)
    heads = [
        "What the families on the coast are waiting for now",
        "Why the mediators came back with nothing at all",
        "How long the road can stay closed before winter comes",
    ]
    for k, head in enumerate(heads):
        story.paragraphs.insert(2 + 3 * k, head)
    return _text("single, sections", "\n\n".join([story.headline, *story.paragraphs]), [story], single=True)


STRANGE_TEXTS: tuple[Layout, ...] = (
    clippings, monitor_pages, squares, field_codes, monitoring, linked_lines, lettered, shared_desk,
)  # fmt: skip
STRANGE_SINGLES: tuple[Layout, ...] = (
    single_tweets, single_comments, single_hyphens, single_speech, single_sections,
)  # fmt: skip
