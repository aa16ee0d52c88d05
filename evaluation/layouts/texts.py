"""Plain-text pages made of made stories: what readers save, paste, print and forward; each with its truth."""

import textwrap
from collections.abc import Callable

from evaluation.layouts.site import LABELS, MONTHS, Sample, Site, day_of
from evaluation.madestories import MadeStory


def _sample(layout: str, text: str, stories: list[MadeStory], **kind: bool) -> Sample:
    return Sample(layout=layout, data=text.encode(), stories=stories, media_type="text/plain", **kind)


def _several(site: Site, fewest: int = 2, many: int = 4, **kind: int) -> list[MadeStory]:
    return [site.story(**kind) for _ in range(site.draw.randint(fewest, many))]


def _undated(stories: list[MadeStory]) -> list[MadeStory]:
    for story in stories:
        story.dated = False
    return stories


def _no_captions(stories: list[MadeStory]) -> list[MadeStory]:
    for story in stories:
        story.captions = []
    return stories


def reader_repeats(site: Site) -> Sample:
    """A reader's save: headline and caption twice, labels between."""
    stories = _undated(_several(site))
    out = []
    for story in stories:
        shown = (
            f"{story.captions[0]} | Photo: {story.agency}"
            if site.draw.random() < 0.5
            else f"{story.captions[0]} ({story.agency})"
        )
        story.captions = story.captions[:1]
        top = [story.headline, f"{shown}\n{shown}\nTT", story.headline, f"{shown}\n{shown}"]
        out.append("\n\n".join([*top, *story.paragraphs]))
    return _sample("reader repeats", "\n\n\n\n".join(out), stories)


def bare_captions(site: Site) -> Sample:
    """The same with captions that have no credit, once or twice, and the headline once."""
    stories = _undated(_several(site))
    out = []
    for story in stories:
        story.captions = story.captions[:1]
        out.append(
            "\n\n".join(
                [story.headline, story.captions[0], story.captions[0], f"{site.words['share']}", *story.paragraphs]
            )
        )
    return _sample("bare captions", "\n\n\n".join(out), stories)


def pasted(site: Site) -> Sample:
    """Select all, copy, paste: what stood around each article is there too, in one line after another."""
    stories = _several(site, 2, 3)
    out = []
    for story in stories:
        story.captions = story.captions[:1]
        others = [site.teaser()[0] for _ in range(3)]
        body = list(story.paragraphs)
        if len(body) > 4 and site.draw.random() < 0.5:
            body.insert(2, site.words["ad"])
        out.append(
            "\n".join(
                [
                    *site.words["nav"].split("|"), story.headline, f"{site.words['by']} {story.byline}",
                    day_of(story.day, site.language), *site.words["shares"].split("|"),
                    f"{story.captions[0]} ({story.agency})", *body, site.words["related"], *others, site.words["tags"],
                ]
            )
        )  # fmt: skip
    return _sample("pasted", "\n".join(out), stories)


def agency_endings(site: Site) -> Sample:
    """Stories that end with their agency; headlines once."""
    stories = _no_captions(_undated(_several(site)))
    out = []
    for story in stories:
        out.append("\n\n".join([story.headline, *story.paragraphs[:-1], f"{story.paragraphs[-1]} ({story.agency})"]))
    return _sample("agency endings", "\n\n".join(out), stories)


def datelines(site: Site) -> Sample:
    """Wire stories: each opens with its place."""
    stories = _no_captions(_undated(_several(site)))
    style = site.draw.randrange(3)
    out = []
    for story in stories:
        mark = {
            0: f"{story.place.upper()} ({story.agency}) - ",
            1: f"{story.place.upper()}, {MONTHS['en'][story.day.month - 1][:3]}. {story.day.day} ({story.agency}) — ",
            2: f"{story.place} ({story.agency}) – ",
        }[style]
        story.paragraphs[0] = mark + story.paragraphs[0]
        out.append("\n\n".join([story.headline, *story.paragraphs]))
    return _sample("datelines", "\n\n".join(out), stories)


def tight_datelines(site: Site) -> Sample:
    """The same without blank lines."""
    stories = _no_captions(_undated(_several(site)))
    out = []
    for story in stories:
        story.paragraphs[0] = f"{story.place.upper()} - {story.paragraphs[0]}"
        out.append("\n".join([story.headline, *story.paragraphs]))
    return _sample("tight datelines", "\n".join(out), stories)


def rules_between(site: Site) -> Sample:
    """Stories parted by lines of dashes, stars or the like."""
    stories = _no_captions(_undated(_several(site)))
    rule = site.draw.choice(["---", "* * *", "________________", "==========", "—————", "***", "###"])
    return _sample(
        "rules between", f"\n\n{rule}\n\n".join("\n\n".join([s.headline, *s.paragraphs]) for s in stories), stories
    )


def capitals(site: Site) -> Sample:
    """Headlines in capitals and nothing else that parts the stories."""
    stories = _no_captions(_undated(_several(site)))
    for story in stories:
        story.headline = story.headline.upper()
    return _sample("capitals", "\n\n".join("\n\n".join([s.headline, *s.paragraphs]) for s in stories), stories)


def numbered(site: Site) -> Sample:
    """A digest whose headlines are numbered, and whose stories end with their agency: so may an article's subheads be."""
    stories = _no_captions(_undated(_several(site, 3, 5, least=3, most=5)))
    out = ["Morning digest of the region"]
    for n, story in enumerate(stories, 1):
        out.append(
            "\n\n".join([f"{n}. {story.headline}", *story.paragraphs[:-1], f"{story.paragraphs[-1]} ({story.agency})"])
        )
    return _sample("numbered", "\n\n".join(out), stories)


def wrapped(site: Site) -> Sample:
    """Lines cut at a column, as in mails; stories with a dateline or a day."""
    stories = _no_captions(_several(site))
    out = []
    for story in stories:
        lines = [textwrap.fill(p, 72, break_on_hyphens=False) for p in story.paragraphs]
        out.append(
            "\n\n".join(
                [textwrap.fill(story.headline, 72, break_on_hyphens=False), f"{site.name}\n{day_of(story.day)}", *lines]
            )
        )
    return _sample("wrapped", "\n\n\n".join(out), stories)


def wide_gaps(site: Site) -> Sample:
    """Nothing but a wider gap before each headline."""
    stories = _no_captions(_undated(_several(site)))
    gap = "\n" * site.draw.choice([3, 4, 5])
    return _sample("wide gaps", gap.join("\n\n".join([s.headline, *s.paragraphs]) for s in stories), stories)


def reader_mode(site: Site) -> Sample:
    """A reading view, article after article: address, headline, name, minutes."""
    stories = _no_captions(_undated(_several(site)))
    out = [
        "\n\n".join(
            [
                f"{site.host[12:]}",
                s.headline,
                f"{s.byline}",
                f"{site.draw.randint(3, 8)}-{site.draw.randint(9, 12)} minutes",
                *s.paragraphs,
            ]
        )
        for s in stories
    ]
    return _sample("reader mode", "\n\n".join(out), stories)


def addresses(site: Site) -> Sample:
    """Each article with its address below the headline or at its end."""
    stories = _no_captions(_undated(_several(site)))
    above = site.draw.random() < 0.5
    out = []
    for n, story in enumerate(stories):
        link = f"{site.host}/world/story-{n}.html"
        out.append(
            "\n\n".join(
                [story.headline, link, *story.paragraphs] if above else [story.headline, *story.paragraphs, link]
            )
        )
    return _sample("addresses", "\n\n".join(out), stories)


def nothing_between(site: Site) -> Sample:
    """Stories one below the other: only the change of subject tells where one ends."""
    stories = _no_captions(_undated(_several(site, 2, 3, least=6)))
    gap = site.draw.choice(["\n", "\n\n"])
    return _sample("nothing between", gap.join(gap.join([s.headline, *s.paragraphs]) for s in stories), stories)


def hashes(site: Site) -> Sample:
    """Markdown: headlines behind hashes, subheads behind more."""
    stories = _no_captions(
        _undated([site.story(subheads=site.draw.random() < 0.4) for _ in range(site.draw.randint(2, 3))])
    )
    out = []
    for story in stories:
        lines = [f"### {p}" if n in story.subheads else p for n, p in enumerate(story.paragraphs)]
        out.append("\n\n".join([f"# {story.headline}", *lines]))
    return _sample("hashes", "\n\n".join(out), stories)


def pasted_live(site: Site) -> Sample:
    """A live page, pasted: a clock time, a heading, the post."""
    stories = _no_captions(_undated([site.story(least=2, most=4) for _ in range(site.draw.randint(3, 6))]))
    out = [f"Live: {site.teaser()[0]}"]
    for n, story in enumerate(stories):
        out.append("\n".join([f"{18 - n}:{site.draw.randint(10, 59)} GMT", story.headline, *story.paragraphs]))
    return _sample("pasted live", "\n\n".join(out), stories)


def single_subheads(site: Site) -> Sample:
    """One article with subheads, some long; a caption in the middle; nothing to cut."""
    story = site.story(least=7, most=11, subheads=True)
    story.dated = False
    story.captions = story.captions[:1]
    lines = list(story.paragraphs)
    if site.draw.random() < 0.5:
        lines.insert(1, f"{story.captions[0]} ({story.agency})")
    else:
        story.captions = []
    gap = site.draw.choice(["\n", "\n\n", "\n\n\n"])
    return _sample("single, subheads", gap.join([story.headline, *lines]), [story], single=True)


def single_pasted(site: Site) -> Sample:
    """One article pasted with what stood around it."""
    story = site.story()
    story.captions = story.captions[:1]
    words = LABELS[site.language]
    others = [t for _ in range(4) for t in site.teaser()[:1]]
    lines = [
        *words["nav"].split("|"),
        "",
        story.headline,
        story.standfirst,
        "",
        f"{words['by']} {story.byline}",
        day_of(story.day, site.language),
        *words["shares"].split("|"),
        "",
        f"{story.captions[0]}. {words['photo']}: {story.agency}",
        "",
    ]
    body = "\n\n".join(story.paragraphs)
    tail = [
        "",
        words["letter"],
        words["tags"],
        "ceasefire",
        "talks",
        "",
        words["related"],
        *others,
        "",
        words["most"],
        *others[:2],
        "",
        f"© 2024 {site.name}. All rights reserved.",
    ]
    return _sample("single, pasted", "\n".join(lines) + body + "\n" + "\n".join(tail), [story], single=True)


def single_interview(site: Site) -> Sample:
    """Questions and answers: each question is a line of its own."""
    story = site.story(least=7, most=9)
    story.dated, story.captions = False, []
    if not story.subheads:
        for at, line in (
            (2, "What did the mediators bring with them this time?"),
            (5, "And if the other side says no?"),
        ):
            story.paragraphs.insert(at, line)
    return _sample(
        "single, interview",
        "\n\n".join([story.headline, f"By {story.byline}", *story.paragraphs]),
        [story],
        single=True,
    )


Layout = Callable[[Site], Sample]
PLAIN_SEVERAL: tuple[Layout, ...] = (
    reader_repeats, bare_captions, pasted, agency_endings, datelines, tight_datelines, rules_between, capitals, numbered,
    wrapped, wide_gaps, reader_mode, addresses, nothing_between, hashes, pasted_live,
)  # fmt: skip
PLAIN_SINGLES: tuple[Layout, ...] = (single_subheads, single_pasted, single_interview)
