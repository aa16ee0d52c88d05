"""Pages with pictures whose lines are made in many ways, and pages with several stories that mark nothing.

Drawn up before anything was mended for them; their words are made up.
"""

import html
from collections.abc import Callable, Mapping

from evaluation.layouts.newsrooms import paragraphs, single, start
from evaluation.layouts.site import MONTHS, Layout, Sample, Site, day_of, esc
from evaluation.layouts.systems import english
from evaluation.madestories import MadeStory

TAKEN_BY = ("Omar Said", "Lena Holm", "K.M. Haddad", "Goran Weber")
SAID = (
    "Displaced families gather at a school after fleeing clashes between the army and the rebels.",
    "Fighters ride on a pickup truck during a parade",
    "The defence minister, left, shakes hands with an envoy in the capital on Tuesday.",
    "A general view shows damaged buildings after days of shelling, March 3, 2024.",
    "This image taken from video shows smoke rising over the crossing.",
    "Peacekeepers patrol a road outside the town. Their mandate ends in December.",
    "People line up for bread, which costs twice what it did before the siege began",
    "Mourners carry the coffin of a man killed in a raid on the town, Sunday, March 3, 2024.",
)
PICTURE = '<img src="a.jpg">'
# How pages set what is said of a picture: {c} is what is said, {d} the same without its full stop, {w} who took it,
# {a} the agency, {q} what is said as an attribute holds it.
LETTERS = {
    "slanted": "<p>{i}</p><p><em>{c}</em></p>",
    "slanted, named": "<p>{i}</p><p><em>{c} (Photo: {w}/{a})</em></p>",
    "small": "<p>{i}</p><p><small>{c} {a}</small></p>",
    "small heading": "{i}<h6>{c}</h6>",
    "small style": '<p>{i}</p><p><span style="font-size: small;">{c}</span></p>',
    "style": '<div>{i}</div><p style="font-size:12px;color:#888">{d} | {a}</p>',
    "class": '<p class="featured-image">{i}</p><p class="text-muted">{c}</p>',
    "centred": '<p align="center">{i}</p><p align="center">{c}</p>',
    "broken line": '<p style="text-align:center">{i}<br>{c}</p>',
    "bold in the middle": "<center>{i}<br><b>{c}</b></center>",
    "behind the credit": "<p>{i}</p><p>Image: {w} / {a}</p><p><em>{c}</em></p>",
}
BOXES = {
    "two lines": '<div class="ph">{i}<div class="ph-t">{c}</div><div class="ph-c">{w} / {a}</div></div>',
    "two paragraphs": "<div>{i}<p>{c}</p><p>© {a}/{w}</p></div>",
    "credit above": '<div class="block">{i}<div class="txt">© UNHCR/{w}<br>{c}</div></div>',
    "table": '<table align="right"><tr><td>{i}</td></tr><tr><td><font size="1">{c}</font></td></tr></table>',
    "list": "<dl><dt>{i}</dt><dd>{c}</dd></dl>",
    "enlarged": '<div class="lb"><a href="a.jpg">{i}</a><span>{c}</span><button>Enlarge</button></div>',
    "gallery": '<ul class="slides"><li>{i}<p>{c}</p><span>1/2</span></li><li>{i}<p>{c}</p><span>2/2</span></li></ul>',
    "film": '<div class="v"><video src="v.mp4"></video><div>02:13</div><div class="v-title">{c}</div></div>',
    "figure": '<figure><a href="b.jpg">{i}</a>{c}</figure>',
    "panel": "<div>{i}<p>{c}</p><span>{w}/{a}</span><b>hide caption</b><b>toggle caption</b></div>",
}
TOLD = {
    "said again": '<p><img src="a.jpg" alt="{q}" title="{q}"></p><p>{c}</p>',
    "said in its place": '<p><img data-src="a.jpg" alt="{q}"><noscript>{i}</noscript></p><p>{c}</p>',
    "link": '<p><a href="x.jpg" data-caption="{q}"><img src="a.jpg" title="{q}"></a></p><p>{c}</p>',
    "label": "<p>{i}</p><p>Photo: {c}</p>",
    "short code": '<p>[caption id="attachment_7" width="600"]{i} {c}[/caption]</p>',
    "description": '<amp-img src="a.jpg"></amp-img><p class="image-desc">{c}</p>',
    "credit below": "<p>{i}</p><p>{c}</p><p>PHOTO CREDIT: {w}</p>",
}
ENDS = {
    "agency": "{c} (AP Photo/{w})",
    "file": "FILE - {c} (AP Photo/{w}, File)",
    "courtesy": "{c} (Photo courtesy of the ministry)",
    "file photo": "{d} — File photo",
    "brackets": "{d} [{w}/{a}]",
    "network": "{d} (Twitter/@coastwatch)",
    "taken by": "{d}. Photograph by {w}",
    "capitals": "{c} - REUTERS",
    "label": "{c} PHOTO: REUTERS",
    "rights": "{c} © {w}/{a}",
    "pic": "{c} — AFP pic",
    "house": "{c} VNA/VNS Photo",
}
TYPED = {
    **ENDS,
    "framed": "[Image: {c}]",
    "dash in brackets": "[{d} – {a}]",
    "named": "Photo: {c}",
    "below": "{c}\nPhoto: {w}",
    "rights below": "{c}\n© {w}/TASS",
    "Markdown": "![{c}](https://courier.example/a.jpg)",
    "twice": "{d} ({a})\n{d} ({a})",
}


def _lines(site: Site, ways: Mapping[str, str], story: MadeStory) -> list[str]:
    """Return each picture of a story, with what is said of it in one of the ways."""
    said = []
    for caption in story.captions:
        words = {
            "c": esc(caption),
            "d": esc(caption.rstrip(".")),
            "q": html.escape(caption),
            "w": site.draw.choice(TAKEN_BY),
            "a": site.draw.choice(["AFP", "Reuters", "EPA", "Xinhua", "Anadolu"]),
            "i": PICTURE,
        }
        said.append(ways[site.draw.choice(list(ways))].format(**words))
    return said


def _pictured(site: Site) -> MadeStory:
    story = start(site, least=7)
    story.captions = [caption.rstrip() for caption in site.draw.sample(SAID, 3)]
    return story


def _page(name: str, ways: Mapping[str, str]) -> Layout:
    """Return a layout of one story with three pictures, one of them above it."""

    def layout(site: Site) -> Sample:
        story = _pictured(site)
        first, *others = _lines(site, ways, story)
        parts = paragraphs(story)
        for n, line in enumerate(others, 1):
            parts.insert(3 * n, line)
        body = f'{site.nav()}<main><h1>{esc(story.headline)}</h1><p class="meta">By {story.byline} | {day_of(story.day)}</p>{first}<div class="text">{"".join(parts)}</div></main>{site.footer()}'
        return single(site, name, body, story)

    layout.__name__ = f"pictures_{name.replace(' ', '_')}"
    return layout


def _behind(ways: Mapping[str, str]) -> dict[str, str]:
    return {name: f"<p>{{i}}</p><p>{way}</p>" for name, way in ways.items()}


PICTURED: tuple[Layout, ...] = (
    _page("letters", LETTERS), _page("boxes", BOXES), _page("told", TOLD), _page("ends", _behind(ENDS)),
)  # fmt: skip


def typed_pictures(site: Site) -> Sample:
    """One story as a text, with three pictures' lines in it."""
    story = _pictured(site)
    first, *others = (html.unescape(line) for line in _lines(site, TYPED, story))
    lines = [*story.paragraphs]
    for n, line in enumerate(others, 1):
        lines.insert(3 * n, line)
    head = [story.headline, f"By {story.byline}\n{day_of(story.day)}", first]
    data = "\n\n".join([*head, *lines]).encode()
    return Sample(layout="typed pictures", data=data, stories=[story], media_type="text/plain", single=True)


# ---------------------------------------------------------------- several that mark nothing


def _stories(site: Site, fewest: int = 3, many: int = 5, *, dated: bool = True, most: int = 7) -> list[MadeStory]:
    made = [english(site).story(least=3, most=most) for _ in range(site.draw.randint(fewest, many))]
    for story in made:
        story.captions, story.dated = [], dated
    return made


def _ps(story: MadeStory) -> str:
    return "".join(paragraphs(story))


def _long(story: MadeStory) -> str:
    return f"{story.day.day} {MONTHS['en'][story.day.month - 1]} {story.day.year}"


def _several(site: Site, name: str, body: str, stories: list[MadeStory], title: str) -> Sample:
    return Sample(layout=name, data=site.page(body, title=title), stories=stories)


def clocked_terms(site: Site) -> Sample:
    """A live page as a list of terms: the clock is the term, the post what it means."""
    stories = _stories(site, dated=False)
    posts = "".join(f"<dt>1{9 - n}:0{n}</dt><dd><h4>{esc(s.headline)}</h4>{_ps(s)}</dd>" for n, s in enumerate(stories))
    body = f"{site.nav()}<h1>As it happened: a day of talks</h1><dl>{posts}</dl>{site.footer()}"
    return _several(site, "clocked terms", body, stories, f"As it happened: a day of talks - {site.name}")


def ages_and_clocks(site: Site) -> Sample:
    """A live page whose posts show how long ago they were, and the clock time right beside."""
    stories = _stories(site, dated=False)
    posts = "".join(
        f'<li class="p"><span>{n + 1}h ago</span><span>1{9 - n}.{n}2 BST</span><h3>{esc(s.headline)}</h3>{_ps(s)}</li>'
        for n, s in enumerate(stories)
    )
    body = f"{site.nav()}<h1>Ceasefire talks live: latest as deadline nears</h1><ol>{posts}</ol>{site.footer()}"
    return _several(site, "ages and clocks", body, stories, f"Ceasefire talks live: latest - {site.name}")


def unmarked_posts(site: Site) -> Sample:
    """A live page whose headlines are in no heading and no bold letters."""
    stories = _stories(site, dated=False)
    posts = "".join(
        f'<div class="e"><div>1{9 - n}:1{n} CET</div><div class="h">{esc(s.headline)}</div><div>{_ps(s)}</div></div>'
        for n, s in enumerate(stories)
    )
    body = f"{site.nav()}<h1>Live: world leaders react</h1><div>{posts}</div>{site.footer()}"
    return _several(site, "unmarked posts", body, stories, f"Live: world leaders react | {site.name}")


def posts_with_days_below(site: Site) -> Sample:
    """An export of a network under a title of its own: the headline is a line, day and clock stand below the text."""
    stories = _stories(site)
    posts = "".join(
        f'<div class="pam"><div>{site.name} posted</div><div><div>{esc(s.headline)}</div><div>{"<br><br>".join(map(esc, s.paragraphs))}</div></div><div>{_long(s)} at 17:2{n}</div></div>'
        for n, s in enumerate(stories)
    )
    body = f"<h1>Your posts and videos</h1><div>{posts}</div>"
    return _several(site, "posts with days below", body, stories, "Your posts and videos")


def typed_file(site: Site) -> Sample:
    """An agency's file set as it was typed: slugs above, dashes between, the page's title a label."""
    stories = _stories(site, dated=False)
    for s in stories:
        opening = f"{s.place.upper()}, {MONTHS['en'][s.day.month - 1]} {s.day.day} ({s.agency}) - "
        s.paragraphs[0] = opening + s.paragraphs[0]
    text = f"\n\n{'-' * 40}\n\n".join(
        "\n\n".join([f"{s.agency.upper()}{n + 11}  WORLD", s.headline, *s.paragraphs]) for n, s in enumerate(stories)
    )
    return _several(site, "typed file", f"<h2>Agency file</h2><pre>{esc(text)}</pre>", stories, "Agency file")


def bold_and_source(site: Site) -> Sample:
    """A wire in folds: the bold headline, and right behind it agency and day in slanted letters."""
    stories = _stories(site)
    rows = "".join(
        f"<div><button>{esc(s.headline)}</button><div><b>{esc(s.headline)}</b><i>{s.agency} | {_long(s)}</i></div><div>{_ps(s)}</div></div>"
        for s in stories
    )
    return _several(site, "bold and source", f"<h1>Wire desk</h1><div>{rows}</div>", stories, "Wire desk")


UNMARKED: tuple[Callable[[Site], Sample], ...] = (
    clocked_terms, ages_and_clocks, unmarked_posts, posts_with_days_below, typed_file, bold_and_source,
)  # fmt: skip


def opened_heading(site: Site) -> Sample:
    """A local paper's page whose headline is never closed, with openings of others in the column beside."""
    story = start(site)
    side = "".join(
        f'<div class="w"><p>{esc(title)}</p><p>{esc(excerpt)}</p></div>'
        for title, excerpt in (site.teaser() for _ in range(3))
    )
    body = f'<table><tr><td><h1 class="t">{esc(story.headline)}<div class="i">{day_of(story.day)} | By {story.byline.upper()}</div>{_ps(story)}</td><td>{side}</td></tr></table>'
    return single(site, "opened heading", body, story, card=False)
