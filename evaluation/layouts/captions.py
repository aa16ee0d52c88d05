"""Pages of one story with pictures whose lines nothing or little marks, and pages whose pictures have none.

Drawn up before anything was mended for them; their words are made up.
"""

import html
from collections.abc import Callable

from evaluation.layouts.newsrooms import paragraphs
from evaluation.layouts.parts import article_of, draw_house, draw_taker, long_day, one, text_of
from evaluation.layouts.site import Layout, Sample, Site, day_of, esc
from evaluation.madestories import MadeStory

LINES = (
    "A boy carries water past a burnt-out lorry on the edge of the old market.",
    "Women wait outside the clinic in Wadi Rahm on the second day of the pause.",
    "Rescue workers search the ruins of a block of flats in the port district, 14 June 2025",
    "Foreign Minister Dana Koury speaks to reporters after a cabinet session.",
    "The bridge at Ostrow, seen from the government side, has been closed since November",
    "Supporters of the front wave flags at a rally to mark the group's tenth year.",
    "Cattle graze beside the wire that divides the two villages.",
    "General Pavel Murin (centre) inspects troops at a base in the north",
    "The envoy Karin Solberg, right, and her deputy leave the palace on Thursday night.",
    "Children play among tents at a camp for the displaced. More than 9,000 people live here.",
    "A satellite image shows new trenches along the river",
    "Flour sacks are unloaded at the harbour in this photograph from last spring.",
    "A mourner holds a portrait of his brother during a funeral in Tell Hamra",
    "Smoke rises from a fuel depot after a drone attack, as seen from a balcony.",
    "UN vehicles drive through the village of Kesra. The mission's mandate runs out in July.",
    "Pro-government fighters man a checkpoint near the airport on May 9.",
    "An elderly couple looks at what is left of their house",
    "President Ilan Tarek, seated, signs the decree as ministers look on.",
    "Graffiti on a wall in the capital reads: “Open the road.”",
    "Drivers sleep under their lorries while they wait for the crossing to open.",
    "Delegates from both sides pose for a picture before the first session in Lusane.",
    "Soldiers of the 4th Brigade at an outpost above the valley",
    "Aerial view of the Sarn dam, whose gates were damaged in the fighting.",
    "Relief goods stacked in a school yard, waiting to be handed out",
)
# Paragraphs of a report from the scene, which no picture's line is.
SCENES = (
    "The road to the dam is empty. Goats stand in the shade of a tank that nobody has come to fetch.",
    "In the town's one open café, men play cards and argue about the price of bread.",
    "A nurse walks from bed to bed with a torch. The generator has been off since noon.",
    "“We sit here and we count the trucks,” says a teacher, who does not want to give her name.",
    "Two soldiers at the gate look at our papers, shake their heads, and send us back.",
    "On the other bank, a flag hangs over the school. No one here can say who put it up.",
)
IMG = '<img src="/i/a.jpg">'


def _placed(story: MadeStory, shown: list[str], at: tuple[int, ...] = (0, 3, 6)) -> str:
    """Return a story's paragraphs with pictures, the first above them."""
    parts = paragraphs(story)
    for place, picture in sorted(zip(at, shown, strict=False), reverse=True):
        parts.insert(place, picture)
    return "".join(parts)


def _make(name: str, way: str, *, count: int = 2) -> Layout:
    """Return a layout of one story with pictures made in one way.

    {c} is the picture's line, {d} it without its full stop, {q} as an attribute, {w} who took it, {a} an agency.
    """

    def layout(site: Site) -> Sample:
        story = one(site, count, said=LINES)
        shown = [
            way.format(
                c=esc(line), d=esc(line.rstrip(".")), q=html.escape(line), n=n, m=count,
                w=draw_taker(site), a=draw_house(site), i=IMG,
            )
            for n, line in enumerate(story.captions, 1)
        ]  # fmt: skip
        return article_of(site, name, story, _placed(story, shown))

    layout.__name__ = f"captions_{name.replace(' ', '_').replace('-', '_')}"
    return layout


WAYS = {
    "unmarked paragraph": "<p>{i}</p><p>{c}</p>",
    "component title": '<div class="cmp cmp-media"><div class="cmp-media__box">{i}</div></div><div class="cmp cmp-media__title">{c}</div>',
    "field": '<div class="field field--name-field-hero"><div class="field__item">{i}</div></div><div class="field field--name-field-hero-text"><div class="field__item">{c}</div></div>',
    "row of the grid": '<div class="row"><div class="col-md-12">{i}</div><div class="col-md-12"><p>{c}</p></div></div>',
    "background": '<div class="bg" style="background-image:url(/i/a.jpg)"></div><div class="bg-t">{c}</div>',
    "frame of a film": '<div class="embed"><iframe src="https://video.example/e/7"></iframe></div><p>{c}</p>',
    "own element": "<x-picture src=/i/a.jpg></x-picture><x-text>{c}</x-text>",
    "line above": "<p><em>{c}</em></p><p>{i}</p>",
    "counted": "<p>{i}</p><p>{n}/{m} {c} {a}</p>",
    "names in Polish": '<div class="zdjecie">{i}<p class="podpis">{c}</p><p class="autor">fot. {w}</p></div>',
    "linked": '<p><a href="/i/a.jpg">{i}</a></p><p><a href="/i/a.jpg">{c}</a></p>',
    "credit behind dots": "<div>{i}</div><div>{c} Credit...{w} for The Courier</div>",
    "text in the picture's paragraph": "<p>{i} {c}</p>",
}
CAPTIONED: tuple[Layout, ...] = tuple(_make(name, way) for name, way in WAYS.items())


def line_breaks(site: Site) -> Sample:
    """A story in one element, by line breaks alone; so are the pictures' lines."""
    story = one(site, said=LINES)
    parts = [esc(p) for p in story.paragraphs]
    for at, line in ((4, story.captions[1]), (0, story.captions[0])):
        parts.insert(at, f"{IMG}<br>{esc(line)}")
    return article_of(site, "line breaks", story, "<br><br>".join(parts))


def picture_essay(site: Site) -> Sample:
    """A story that ends in a row of pictures, one below the other, each with a paragraph that says what it shows."""
    story = one(site, 4, said=LINES)
    shown = "".join(f"<div><img src='{n}.jpg'></div><div>{esc(c)}</div>" for n, c in enumerate(story.captions))
    return article_of(site, "picture essay", story, "".join(paragraphs(story)) + f"<div>{shown}</div>")


def scenes(site: Site) -> Sample:
    """A report from the scene whose pictures have no lines: what stands behind them is the story's."""
    story = one(site, 0, said=LINES)
    for at, said in zip((1, 3, 5, 7), site.draw.sample(SCENES, 4), strict=True):
        story.paragraphs.insert(at, said)
    return article_of(site, "scenes", story, _placed(story, [f"<p>{IMG}</p>"] * 3, (1, 3, 7)))


def scenes_and_figures(site: Site) -> Sample:
    """The same with lines below other pictures, in elements that say so."""
    story = one(site, 2, said=LINES)
    for at, said in zip((1, 3, 5), site.draw.sample(SCENES, 3), strict=True):
        story.paragraphs.insert(at, said)
    shown = [f"<figure>{IMG}<figcaption>{esc(c)}</figcaption></figure>" for c in story.captions]
    return article_of(
        site, "scenes and figures", story, _placed(story, [shown[0], f"<p>{IMG}</p>", shown[1]], (0, 3, 5))
    )


CAPTIONED += (line_breaks, picture_essay, scenes, scenes_and_figures)


# ---------------------------------------------------------------- plain


def _text(name: str, say: Callable[[Site, str], str], *, top: bool = True) -> Layout:
    """Return a layout of one story as a text with two pictures' lines, one above it or in its second gap."""

    def layout(site: Site) -> Sample:
        story = one(site, said=LINES)
        lines = [*story.paragraphs]
        lines.insert(4, say(site, story.captions[1]))
        lines.insert(0 if top else 2, say(site, story.captions[0]))
        return text_of(name, [story.headline, f"By {story.byline}\n{day_of(story.day)}", *lines], [story], alone=True)

    layout.__name__ = f"typed_{name.replace(' ', '_')}"
    return layout


def _dots(site: Site, line: str) -> str:
    return f"{line}Credit...{draw_taker(site)} for The Courier"


def _below(site: Site, line: str) -> str:
    return f"{line}\n{draw_taker(site)}/{draw_house(site)}"


TYPED_CAPTIONS: tuple[Layout, ...] = (
    _text("bare lines", lambda _, line: line),
    _text("bare lines inside", lambda _, line: line, top=False),
    _text("twice", lambda _, line: f"{line}\n\n{line}"),
    _text("image above", lambda _, line: f"Image\n{line}"),
    _text("credit behind dots", _dots),
    _text("name and house below", _below),
    _text("left and right", lambda _, line: f"{line.rstrip('.')} (left)."),
)


def typed_scenes(site: Site) -> Sample:
    """A report from the scene as a text; nothing in it is a picture's."""
    story = one(site, 0, said=LINES)
    for at, said in zip((0, 3, 5, 7), site.draw.sample(SCENES, 4), strict=True):
        story.paragraphs.insert(at, said)
    return text_of(
        "typed scenes",
        [story.headline, f"By {story.byline}\n{long_day(story)}", *story.paragraphs],
        [story],
        alone=True,
    )


TYPED_CAPTIONS += (typed_scenes,)
