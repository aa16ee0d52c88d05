"""Where stories begin and end on an HTML page."""

import re

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.regions import find_regions
from ceasewire.page.markup.metadata import read_head
from ceasewire.page.markup.source import read_markup
from ceasewire.page.stories.finding import find_stories, is_live_page, page_kinds

FIRST, SECOND = "Rebels offer truce if road is opened", "Two neighbours swap captives at the bridge"
LINE = "The two sides agreed on day {} to halt fire at dawn, the mediator said, if the coast road stays open to aid."
PROSE = "".join(f"<p>{LINE.format(n)}</p>" for n in range(4))
BYLINE = "<div class=byline>By Sara Haddad</div>"
MORE = "<p><a href=/a>Read more</a></p>"
DATA = """<script type="application/ld+json">
[{{"@type": "NewsArticle", "headline": "{}"}}, {{"@type": "NewsArticle", "headline": "{}"}}]</script>"""


def headlines(source: str) -> list[str | None]:
    markup = read_markup(source)
    regions, head = find_regions(markup, load_furniture()), read_head(markup)
    kinds = page_kinds(regions, head, load_furniture())
    live = is_live_page(regions, head, kinds)
    stories = find_stories(regions, head, load_furniture(), kinds=kinds, live=live)
    return [None if s.headline is None else markup.blocks[s.headline].text for s in stories]


@pytest.mark.parametrize(
    "source",
    [
        f"<article><h2>{FIRST}</h2>{PROSE}</article><article><h2>{SECOND}</h2>{PROSE}</article>",
        f"<div><h1>{FIRST}</h1>{PROSE}</div><div><h1>{SECOND}</h1>{PROSE}</div>",
        f"<article><h1>{FIRST}</h1>{PROSE}</article><div><article><h2>{SECOND}</h2>{PROSE}</article></div>",
        f"<main><h2>{FIRST}</h2>{BYLINE}{PROSE}<h2>{SECOND}</h2>{BYLINE}{PROSE}</main>",
        f"<main><h1>{FIRST}</h1>{PROSE}<h1>{SECOND}</h1>{PROSE}</main>",
        DATA.format(FIRST, SECOND) + f"<main><h3>{FIRST}</h3>{PROSE}<h3>{SECOND}</h3>{PROSE}</main>",
        f"<div class=story><h2>{FIRST}</h2>{PROSE}</div><div class=story><h2>{SECOND}</h2>{PROSE}</div>",
        f"<h1>Letter</h1><h2>{FIRST}</h2>{PROSE}{MORE}<h2>{SECOND}</h2>{PROSE}{MORE}",
    ],
    ids=["articles", "first headings", "next article", "bylines", "flat", "data", "named", "led on"],
)
def test_two_stories_are_told_apart(source: str) -> None:
    assert headlines(f"<html><body>{source}</body></html>") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "source",
    [
        f"<h1>{FIRST}</h1>{BYLINE}{PROSE}<h2>{SECOND}</h2>{PROSE}<h2>Why the last truce broke</h2>{PROSE}",
        f"<article><h1>{FIRST}</h1><section><h2>{SECOND}</h2>{PROSE}</section>"
        f"<section><h2>Why the last truce broke</h2>{PROSE}</section></article>",
        f"<title>{FIRST} | Courier</title><div><h1>{FIRST}</h1>{PROSE}<h1>{SECOND}</h1>{PROSE}</div>",
        f"<article><h1>{FIRST}</h1>{PROSE}</article>"
        + f"<article><h3><a href=x>{SECOND}</a></h3><p>{LINE.format(9)}</p></article>" * 4,
        f"<article><h1>{FIRST}</h1>{PROSE}</article><div id=comments>"
        f"<article class=comment-body><h3>{SECOND}</h3>{PROSE}</article></div>",
        f"<article><h1>{FIRST}</h1>{PROSE}<aside class=related><h2>{SECOND}</h2>{BYLINE}{PROSE}</aside></article>",
        f"<div class=phone><h1>{FIRST}</h1>{PROSE}</div><div class=desk><h1>{FIRST}</h1>{PROSE}</div>",
        f"{PROSE}{PROSE}",
    ],
    ids=["subheads", "sections", "first-level subheads", "teasers", "comments", "related", "copies", "no heading"],
)
def test_one_story_is_never_cut(source: str) -> None:
    assert len(headlines(f"<html><body>{source}</body></html>")) == 1


@pytest.mark.parametrize(
    ("title", "found"),
    [("Timeline: how the truce came about", [None]), ("News", [FIRST, SECOND])],
)
def test_a_story_told_in_dated_parts_is_one(title: str, found: list[str | None]) -> None:
    parts = "".join(
        f"<div><h3>{head}</h3><time datetime=2026-03-02>2 March</time>{PROSE}</div>" for head in (FIRST, SECOND)
    )
    assert headlines(f"<html><body><article><h1>{title}</h1>{parts}</article></body></html>") == found


def test_readers_words_are_no_stories() -> None:
    words = "".join(
        f"<div class=post><h4>Reader {n} writes in</h4><time datetime=2026-03-02></time>{PROSE}</div>" for n in "ab"
    )
    body = (
        f"<article><h1>{FIRST}</h1>{PROSE}</article><section class=discussion><h2>Join in and say</h2>{words}</section>"
    )
    assert headlines(f"<html><body>{body}</body></html>") == [None]


@pytest.mark.parametrize("line", ["By Sara Haddad | March 4, 2026", "No. 17, 4 March 2026"])
def test_a_line_with_a_day_opens_a_story(line: str) -> None:
    body = "".join(f"<h4>{head}</h4><p>{line}</p>{PROSE}" for head in (FIRST, SECOND))
    assert headlines(f"<html><head><title>Courier</title></head><body>{body}</body></html>") == [FIRST, SECOND]


def test_each_post_of_a_live_blog_is_a_story() -> None:
    posts = "".join(
        f"<div class=post><time datetime='2026-03-22T1{n}:00'>1{n}:00</time><h3>Convoy number {n} leaves town</h3>"
        f"<p>{LINE.format(n)}</p></div>"
        for n in range(4)
    )
    source = f"<h1>Live: a day of talks in the capital</h1><div class=liveblog>{posts}</div>"
    assert headlines(source) == [f"Convoy number {n} leaves town" for n in range(4)]


def test_a_short_story_beside_a_very_long_one_is_kept_where_it_opens_like_a_story() -> None:
    long = "".join(f"<p>{LINE.format(n)}</p>" for n in range(60))
    short = "".join(f"<p>{LINE.format(n)}</p>" for n in range(90, 93))
    stacked = f"<article><h1>{FIRST}</h1>{BYLINE}{long}</article><div><h1>{SECOND}</h1>{BYLINE}{short}</div>"
    inside = f"<article><h1>{FIRST}</h1>{BYLINE}{long}<article><h1>{SECOND}</h1>{BYLINE}{short}</article></article>"
    assert headlines(stacked) == headlines(inside) == [FIRST, SECOND]


def test_what_unfolds_below_its_summary_is_a_story_of_its_own() -> None:
    folded = "".join(f"<details><summary>{title}</summary>{PROSE}</details>" for title in (FIRST, SECOND))
    assert headlines(f"<title>Courier</title>{folded}<footer><p>© 2026 Courier</p></footer>") == [FIRST, SECOND]


def test_records_are_all_told_where_a_dateline_opens_some_of_them() -> None:
    bodies = (PROSE, PROSE.replace("<p>The", "<p>MUSCAT — The", 1), PROSE.replace("<p>The", "<p>AMMAN — The", 1))
    names = (FIRST, SECOND, "Ferry port reopens after a week of shelling")
    rows = "".join(
        f"<tr><td><h2><a href=/{n}>{name}</a></h2>{body}</td></tr>"
        for n, (name, body) in enumerate(zip(names, bodies, strict=True))
    )
    assert headlines(f"<table>{rows}</table>") == list(names)


@pytest.mark.parametrize(
    "source",
    [
        f"<h1>Briefs</h1><dl><dt>{FIRST}</dt><dd><small>14 April 2026</small>{PROSE}</dd>"
        f"<dt>{SECOND}</dt><dd><small>9 February 2026</small>{PROSE}</dd></dl>",
        f"<h1>Archive</h1><details><summary>{FIRST} (07.05.2026)</summary>{PROSE}</details>"
        f"<details><summary>{SECOND} (18.02.2026)</summary>{PROSE}</details>",
        f"<h1>Letter</h1><h3>{FIRST}</h3><div>Karim Benali</div>{PROSE}<h3>{SECOND}</h3><div>Noor Rahman</div>{PROSE}",
        f"<h1>Notes</h1><div><h3><button>{FIRST}</button></h3><p>7 May 2026</p>{PROSE}</div>"
        f"<div><h3><button>{SECOND}</button></h3><p>8 May 2026</p>{PROSE}</div>",
        f"<h1>Letter</h1><ul><li><b>{FIRST}</b> – <i>7 May 2026</i>{PROSE}</li>"
        f"<li><b>{SECOND}</b> – 8 May 2026{PROSE}</li></ul>",
        f"<h1>Print edition</h1><div><h3>{FIRST}</h3>{PROSE}</div><div><h3>{SECOND}</h3>{PROSE}</div>",
    ],
    ids=["terms", "unfolded", "signed", "buttons", "bold with days", "edition"],
)
def test_stories_under_other_lines_than_headings_are_told_apart(source: str) -> None:
    found = headlines(f"<html><body>{source}</body></html>")
    assert [re.split(" [(–]", line or "")[0] for line in found] == [FIRST, SECOND]


@pytest.mark.parametrize(
    "source",
    [
        f"<h1>{FIRST}</h1>{BYLINE}{PROSE}<dl><dt>What does the deal say about the port?</dt><dd>{PROSE}</dd>"
        f"<dt>Who will watch the line at sea from now on?</dt><dd>{PROSE}</dd></dl>",
        f"<h1>{FIRST}</h1>{BYLINE}{PROSE}<h2>The judge who would not leave</h2><p>Halima Oduya</p>{PROSE}"
        f"<h2>The colonel who picked up the phone</h2><p>Daniel Roth</p>{PROSE}",
        f"<h1>{FIRST}</h1>{BYLINE}{PROSE}<details><summary>What the first text said (2)</summary>{PROSE}</details>",
    ],
    ids=["questions", "portraits", "unfolded"],
)
def test_lists_and_portraits_of_one_story_stay_in_it(source: str) -> None:
    assert headlines(f"<html><body>{source}</body></html>") in ([None], [FIRST])


CARD = "<article><h3><a href=/x>{}</a></h3><p>{}</p><p>{}</p></article>"


def test_teasers_with_long_excerpts_beside_an_article_are_no_stories() -> None:
    excerpt = LINE.format(7) + " It was the third such day in a row, and nobody was hurt on the road."
    cards = "".join(CARD.format(f"Envoy number {n} leaves without a date", excerpt, excerpt) for n in range(3))
    source = f"<title>{FIRST} - Courier</title><article><h1>{FIRST}</h1>{BYLINE}{PROSE}{PROSE}{PROSE}</article>{cards}"
    assert headlines(source) == [None]
    signed = cards.replace("</h3>", f"</h3>{BYLINE}")
    assert len(headlines(source.replace(cards, signed))) > 1


def test_messages_are_all_told_where_a_dateline_opens_some_of_them() -> None:
    heads = (FIRST, SECOND, "Envoy leaves the capital without a date")
    texts = (f"AMMAN, 4 May (AFP) - {LINE.format(1)}", LINE.format(2), f"TUNIS, 4 May (AFP) - {LINE.format(3)}")
    posts = "".join(
        f"<div class=msg><div><b>{h}</b><br><br>{t}<br><br>{LINE.format(8)}</div>"
        "<time datetime=2026-05-04>10:12</time></div>"
        for h, t in zip(heads, texts, strict=True)
    )
    assert headlines(f"<h1>Coast Wire</h1>{posts}") == list(heads)


def test_a_day_that_is_a_heading_above_each_headline_is_none() -> None:
    days = ("Monday, 4 May 2026", "Tuesday, 5 May 2026")
    posts = (
        f"<div><h2>{day}</h2><div><div><h3>{head}</h3><div>{PROSE}</div></div></div></div>"
        for day, head in zip(days, (FIRST, SECOND), strict=True)
    )
    assert headlines(f"<html><body><h1>Notes</h1>{''.join(posts)}</body></html>") == [FIRST, SECOND]


def test_days_that_head_the_parts_of_one_story_stay_its_subheads() -> None:
    parts = (f"<h2>{day} May 2026</h2>{PROSE}" for day in (4, 5, 6))
    page = f"<html><body><article><h1>{FIRST}</h1><p>{LINE.format(9)}</p>{''.join(parts)}</article></body></html>"
    assert headlines(page) == [None]


def test_bold_headlines_behind_a_clock_time_are_told_as_those_without() -> None:
    items = (
        f"<li><span>14:0{n}</span> <strong>{head}</strong><p>AMMAN, May 4 (Reuters) - {LINE.format(n)}</p>{PROSE}</li>"
        for n, head in enumerate(("Truce road reopened again", "Captives swapped at bridge"))
    )
    assert len(headlines(f"<html><body><h1>Newswire</h1><ul>{''.join(items)}</ul></body></html>")) == 2


def test_stories_of_a_wires_table_are_all_told_where_a_dateline_opens_some() -> None:
    heads = ("Truce road reopened to lorries again", "Captives swapped at the bridge", "Envoys leave without any date")
    places = ("AMMAN (Reuters) - ", "CAIRO (AFP) - ", "")
    rows = "".join(
        f"<tr><td>1{n}:05</td><td>dpa</td><td><b>{h}</b></td></tr>"
        f"<tr><td colspan=3><p>{p}{LINE.format(h)}</p><p>{LINE.format(n)}</p></td></tr>"
        for n, (h, p) in enumerate(zip(heads, places, strict=True))
    )
    assert headlines(f"<html><body><h1>Wire</h1><table>{rows}</table></body></html>") == [*heads]


def test_headlines_that_all_lead_on_open_the_stories_of_a_letter() -> None:
    heads = ("Truce road reopened to lorries", "Captives swapped at the bridge", "Envoys leave without any date")
    parts = "".join(f"<h2>ALSO TODAY</h2><h3><a href=/{n}>{h}</a></h3>{PROSE}" for n, h in enumerate(heads))
    assert headlines(f"<html><body><h1>The Evening Dispatch</h1>{parts}</body></html>") == [*heads]
    plain = re.sub("</?a[^>]*>", "", parts)
    assert headlines(f"<html><body><h1>The Evening Dispatch</h1>{plain}</body></html>") == [None]


def test_long_openings_of_others_below_a_label_are_no_stories() -> None:
    more = "".join(
        f"<div><h2><a href=/{n}>Envoy number {n} leaves for talks</a></h2>{BYLINE}<p>{LINE.format(n)}</p>"
        f"<p>{LINE.format(n + 5)}</p><p>Continue reading</p></div>"
        for n in range(3)
    )
    page = f"<title>{FIRST} | Courier</title><article><h1>{FIRST}</h1>{BYLINE}{PROSE}</article>{{}}"
    assert headlines(page.format(f"<section><h2>More stories</h2>{more}</section>")) == [None]


def test_posts_that_are_named_so_need_no_clock_time() -> None:
    post = "<article class={}><div><b>Coast Radio</b> · <a href=/s>May {}, 2026</a></div><div>{}</div></article>"
    for name, found in (("tweet", [None, None, None]), ("entry", [None])):
        posts = "".join(post.format(name, n, f"{LINE.format(n)}<br><br>{LINE.format(n + 5)}") for n in (1, 2, 3))
        assert headlines(f"<html><body><h2>Saved posts</h2>{posts}</body></html>") == found


def test_clocked_lines_of_a_live_page_are_all_posts_where_a_dateline_opens_some() -> None:
    posts = "".join(
        f"<p><b>1{n}:05 GMT - {h}</b></p><p>{p}{LINE.format(h)}</p><p>{LINE.format(n)}</p>"
        for n, (h, p) in enumerate(
            (("Envoys arrive in the city", "AMMAN — "), ("Guns fall silent", "CAIRO — "), (SECOND, ""))
        )
    )
    assert len(headlines(f"<title>LIVE: Truce talks</title><h1>LIVE: Truce talks</h1>{posts}")) == 3


def test_a_short_item_between_stories_of_a_letter_is_told_as_they_are() -> None:
    short = f"<p>{LINE.format(8)} {LINE.format(9)}</p>"
    parts = ((FIRST, PROSE), (SECOND, short), ("Envoys leave without any date", PROSE))
    letter = "".join(f"<table><tr><td><h3>{h}</h3>{text}{MORE}</td></tr></table>" for h, text in parts)
    assert headlines(f"<html><body><h1>Peace Monitor</h1>{letter}</body></html>") == [h for h, _ in parts]
    unled = letter.replace(f"{short}{MORE}", short)
    assert headlines(f"<html><body><h1>Peace Monitor</h1>{unled}</body></html>") == [None]


def test_messages_with_bold_headlines_keep_the_time_above_each() -> None:
    def message(n: int, head: str) -> str:
        when = f'<div class=date title="0{n}.05.2026 10:10:00 UTC+03:00">10:10</div>'
        text = f"<b>{head}</b><br><br>TARVIK — {LINE.format(n)}<br><br>{LINE.format(n + 4)}"
        return f"<div class=m>{when}<div>{text}</div></div>"

    heads = [FIRST, SECOND, "Teachers call off their strike in the north"]
    source = "".join(message(n, head) for n, head in enumerate(heads, 1))
    markup = read_markup(f"<title>Exported Data</title><main>{source}</main>")
    regions, head = find_regions(markup, load_furniture()), read_head(markup)
    stories = find_stories(regions, head, load_furniture(), kinds=frozenset(), live=False)
    assert [markup.source[s.start :].startswith("<div class=m>") for s in stories] == [True] * 3
