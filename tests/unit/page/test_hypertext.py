"""HTML to drafts of articles."""

import json

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.model.page import Dateline
from ceasewire.page.drafts import Draft, finish_article
from ceasewire.page.hypertext import split_html
from ceasewire.page.times.moments import settle_dates

LINES = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
    "Mediators from two neighbouring countries are to meet both sides again before the end of the month.",
]
STORY = "".join(f"<p>{line}</p>" for line in LINES)
HEADLINE = "Rebels offer truce if road is opened"


def split(source: str, retrieved: str | None = None) -> tuple[Draft, ...]:
    return split_html(source, furniture=load_furniture(), retrieved=retrieved)


def day_of(draft: Draft, retrieved: str | None = None) -> str | None:
    return settle_dates(draft.moments, retrieved)[0]


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def test_a_page_gives_headline_body_and_day() -> None:
    source = page(f"<h1>{HEADLINE}</h1><time datetime='2026-03-22T10:00'>22 March</time><div>{STORY}</div>")
    (draft,) = split(source)
    assert (draft.headline, [s.text for s in draft.body], day_of(draft)) == (HEADLINE, LINES, "2026-03-22")
    assert draft.language == "en"


def test_the_headline_shown_is_taken_over_a_logo_and_the_title() -> None:
    head = f"<title>{HEADLINE} | The Daily Courier</title>"
    body = f"<h1><a href=/>The Daily Courier of the Coast</a></h1><h1>{HEADLINE}!</h1><div>{STORY}</div>"
    (draft,) = split(page(body, head))
    assert draft.headline == f"{HEADLINE}!"


def test_a_kicker_inside_the_heading_is_no_part_of_the_headline() -> None:
    head = f"<title>{HEADLINE} | World | The Daily Courier</title>"
    (draft,) = split(page(f"<h1><span>Analysis</span> {HEADLINE}</h1><p>26 March 2026</p><div>{STORY}</div>", head))
    assert (draft.headline, draft.dates) == (HEADLINE, ("26 March 2026",))


@pytest.mark.parametrize(
    ("stated", "taken"),
    [
        (f"{HEADLINE} to the coast | Courier", True),
        ("A coast road, and all that you need to know about it", False),
    ],
)
def test_a_title_for_quoting_is_taken_where_it_is_a_form_of_the_heading(stated: str, taken: bool) -> None:
    head = f'<meta property="og:title" content="{stated}">'
    (draft,) = split(page(f"<h1>{HEADLINE} to the far coast</h1><div>{STORY}</div>", head))
    assert draft.headline == (f"{HEADLINE} to the coast" if taken else f"{HEADLINE} to the far coast")


def test_the_headline_in_a_page_s_data_goes_before_a_title_for_quoting() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": HEADLINE})
    head = f'<meta property="og:title" content="{HEADLINE}!"><script type="application/ld+json">{data}</script>'
    (draft,) = split(page(f"<h1>{HEADLINE}</h1><div>{STORY}</div>", head))
    assert draft.headline == HEADLINE


def test_what_leads_into_a_story_opens_its_text_and_the_dateline_stands_below_it() -> None:
    lead = "Offer covers the north but not the airport, and hangs on whether a crossing opens"
    story = STORY.replace(LINES[0], f"AMMAN, Jordan — {LINES[0]}")
    body = f"<h1>{HEADLINE}</h1><p class=standfirst>{lead}</p><div>{story}</div>"
    (draft,) = split(page(body))
    article = finish_article(draft, 1, furniture=load_furniture(), retrieved=None, published=None)
    assert (article.x_standfirst, article.text.split("\n\n")[0]) == (lead, lead)
    assert article.dateline == Dateline(place="AMMAN, Jordan")


def test_a_page_without_headings_takes_its_title() -> None:
    (draft,) = split(page(f"<div>{STORY}</div>", f"<title>{HEADLINE} - Courier</title>"))
    assert draft.headline == HEADLINE


def test_a_day_of_the_data_later_than_retrieval_gives_way_to_the_next() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2026-05-01"})
    head = f"<script type='application/ld+json'>{data}</script>"
    body = f"<h1>{HEADLINE}</h1><time datetime='2026-03-22'>then</time>{STORY}"
    (draft,) = split(page(body, head), retrieved="2026-03-23T00:00:00Z")
    assert day_of(draft, "2026-03-23T00:00:00Z") == "2026-03-22"


def test_each_story_has_its_own_day() -> None:
    parts = (
        f"<h2>{HEADLINE} {name}</h2><time datetime='2026-03-0{n}'>then</time>{STORY.replace('Sunday', name)}"
        for n, name in enumerate(("Monday", "Tuesday"), 1)
    )
    stories = "".join(f"<article>{part}</article>" for part in parts)
    head = "<meta property='article:published_time' content='2026-03-09'>"
    assert [day_of(d) for d in split(page(stories, head))] == ["2026-03-01", "2026-03-02"]


def test_an_agency_among_the_authors_is_a_credit() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "author": {"name": "Agence France-Presse"}})
    (draft,) = split(page(f"<h1>{HEADLINE}</h1>{STORY}", f"<script type='application/ld+json'>{data}</script>"))
    assert "AFP" in draft.credits


def test_a_front_page_is_no_article() -> None:
    cards = "".join(
        f"<div class=card><h2><a href=/{n}>Envoy number {n} leaves for the talks</a></h2><p>{LINES[n % 3]}</p></div>"
        for n in range(8)
    )
    assert split(page(cards, "<meta property='og:type' content='website'>")) == ()


def test_links_alone_are_no_article() -> None:
    assert split(page("<ul>" + "<li><a href=x>Envoy leaves for the talks</a>" * 30 + "</ul>")) == ()


def test_each_story_has_its_own_byline_section_and_address() -> None:
    entries = [
        {"@type": "NewsArticle", "headline": f"{HEADLINE} {name}", "author": {"name": author}, "articleSection": name}
        for name, author in (("Monday", "Amal Haddad"), ("Tuesday", "Jonas Weber"))
    ]
    parts = "".join(
        f"<article><h2><a href='/s/{n}'>{e['headline']}</a></h2>{STORY}{STORY.replace('Sunday', str(n))}</article>"
        for n, e in enumerate(entries)
    )
    data = f"<script type='application/ld+json'>{json.dumps(entries)}</script>"
    head = data + "<link rel=canonical href='https://courier.example/news'><meta name=author content='Nobody Else'>"
    drafts = split(page(parts, head))
    assert [(d.authors, d.section, d.address) for d in drafts] == [
        (("Amal Haddad",), "Monday", "https://courier.example/s/0"),
        (("Jonas Weber",), "Tuesday", "https://courier.example/s/1"),
    ]


def test_a_time_of_a_change_is_not_the_day_of_publication() -> None:
    times = "<p>Last updated <time datetime='2026-03-24T08:00'>24.3.</time></p><time datetime='2026-03-22'>22.3.</time>"
    (draft,) = split(page(f"<h1>{HEADLINE}</h1>{times}<div>{STORY}</div>"))
    assert settle_dates(draft.moments, None)[:2] == ("2026-03-22", "2026-03-24")


def test_a_story_that_stands_only_in_the_data_is_read_with_its_way_back() -> None:
    body = "\n\n".join([*LINES, "“It is over,” the envoy said.", *LINES[::-1]])
    data = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": body})
    source = page("<div id=root></div>", f"<script type='application/ld+json'>{data}</script>")
    (draft,) = split(source)
    assert draft.headline == HEADLINE
    assert [s.text for s in draft.body] == body.split("\n\n")
    for strand in draft.body:
        shown = [source[ps:pe] for _, _, ps, pe in strand.pieces]
        assert json.loads(f'"{"".join(shown)}"') == strand.text


def test_a_title_that_was_cut_off_gives_way_to_the_heading() -> None:
    cut = "Rebels offer truce if…"
    data = json.dumps({"@type": "NewsArticle", "headline": cut})
    head = f'<title>{cut} | Courier</title><script type="application/ld+json">{data}</script>'
    (draft,) = split(page(f"<h1>{HEADLINE}</h1><div>{STORY}</div>", head))
    assert draft.headline == HEADLINE


@pytest.mark.parametrize("tag", ["div", "h3"])
def test_a_line_that_stands_whole_in_the_title_is_the_headline_under_a_site_s_name(tag: str) -> None:
    head = f"<title>The Courier: {HEADLINE}</title>"
    logo = "<h1><a href=/>The Courier - news of the coast</a></h1>"
    (draft,) = split(page(f"{logo}<{tag}>{HEADLINE}</{tag}><div>{STORY}</div>", head))
    assert draft.headline == HEADLINE


def test_a_bold_line_is_the_headline_of_a_page_that_names_none() -> None:
    (draft,) = split(page(f"<p>To: Ewa Nowak</p><p><b>{HEADLINE}</b></p><div>{STORY}</div>"))
    assert draft.headline == HEADLINE


def test_a_bold_line_is_the_headline_of_a_page_whose_title_is_the_outlet_s_name() -> None:
    lines = f"<b><font size=5>Rebels offer truce if road opens</font></b><p>{LINES[0]}</p><p>{LINES[1]}</p>"
    (outlet,) = split(f"<title>The Lake Herald Online</title><body>{lines}")
    (story,) = split(f"<title>Army leaves town on the coast</title><body>{lines}")
    assert (outlet.headline, story.headline) == ("Rebels offer truce if road opens", "Army leaves town on the coast")


def test_the_day_of_a_dateline_goes_before_those_of_teasers() -> None:
    opened = STORY.replace(LINES[0], f"May 4, 2026 (DARA) – {LINES[0]}")
    others = "".join(
        f"<div class='related'><h3><a href=/{n}>How bridge number {n} fed the north</a></h3>"
        f"<time datetime='2026-02-0{n}'>2.{n}.</time></div>"
        for n in (1, 2)
    )
    (draft,) = split(page(f"<h1>{HEADLINE}</h1><div>{opened}</div>{others}"))
    assert day_of(draft) == "2026-05-04"


def test_a_portal_s_own_day_gives_way_to_that_of_the_original() -> None:
    days = (
        "Posted <time datetime='2026-03-09'>9 Mar</time> Originally published <time datetime='2026-03-04'>4 Mar</time>"
    )
    (draft,) = split(page(f"<h1>{HEADLINE}</h1><p>{days}</p><div>{STORY}</div>"))
    assert day_of(draft) == "2026-03-04"


@pytest.mark.parametrize("lead", ["<h2>{}</h2>", "<div>{}</div>", "<p>{}.</p>"])
def test_the_day_below_a_standfirst_is_a_day(lead: str) -> None:
    said = "Offer covers the north but not the airport, and hangs on one bridge"
    shown = lead.format(said)
    (draft,) = split(page(f"<h1>{HEADLINE}</h1>{shown}<div>Giriş Tarihi: 04.05.2026 10:32</div><div>{STORY}</div>"))
    assert draft.body[0].text.startswith(said)
    assert draft.dates == ("Giriş Tarihi: 04.05.2026 10:32",)


@pytest.mark.parametrize(
    ("ending", "agency"),
    [
        (" (Reuters)", " (Reuters)"),
        (" (Reporting by Lina Saab in Muscat; Editing by Paul Hart)", None),
        (" —AFP", " —AFP"),
    ],
)
def test_who_stands_behind_the_last_sentence_is_a_credit(ending: str, agency: str | None) -> None:
    (draft,) = split(page(f"<h1>{HEADLINE}</h1>{STORY[:-4]}{ending}</p>"))
    assert draft.body[-1].text == LINES[-1]
    assert (agency or ending) in draft.credits


@pytest.mark.parametrize(
    "ending", ["He said so to Agence France-Presse (AFP).", "The court closed the case (file 38)."]
)
def test_a_name_in_brackets_inside_the_last_sentence_stays(ending: str) -> None:
    (draft,) = split(page(f"<h1>{HEADLINE}</h1>{STORY}<p>{ending}</p>"))
    assert draft.body[-1].text == ending


def test_no_day_is_made_of_figures_that_may_be_read_two_ways() -> None:
    (draft,) = split(page(f"<h1>{HEADLINE}</h1><span>04/05/2026</span>{STORY}").replace("<html", '<html lang="en"', 1))
    assert day_of(draft) is None


LONG = "Rebels along the northern coast offer a truce of three days if the road to the harbour is opened, army says no"


@pytest.mark.parametrize("kept", [LONG[:-46], LONG.partition(", army")[0], LONG[:60] + "..."])
def test_a_title_that_a_program_cut_gives_way_to_the_heading(kept: str) -> None:
    head = f'<meta property="og:title" content="{kept}"><title>{kept} | The Courier</title>'
    assert split(page(f"<h1>{LONG}</h1>{STORY}", head))[0].headline == LONG


def test_a_shorter_form_that_ends_with_a_word_is_no_cut() -> None:
    short = LONG.partition(" if ")[0]
    head = f'<meta property="og:title" content="{short}"><title>{short}</title>'
    assert split(page(f"<h1>{LONG}</h1>{STORY}", head))[0].headline == short


def test_a_shorter_form_gives_way_where_the_windows_title_has_the_heading_whole() -> None:
    head = f'<meta property="og:title" content="{LONG.partition(", army")[0]}"><title>{LONG} | The Courier</title>'
    assert split(page(f"<h1>{LONG}</h1>{STORY}", head))[0].headline == LONG


def test_a_heading_that_is_a_picture_says_the_headline() -> None:
    drawn = f'<h1><img src="h.gif" alt="{HEADLINE}"></h1><p class="by">Lina Saab and Paul Hart, May 4, 2026</p>'
    (draft,) = split(page(f"{drawn}{STORY}", "<title>The Courier >> Features</title>"))
    assert (draft.headline, draft.captions, day_of(draft)) == (HEADLINE, (), "2026-05-04")


def test_a_picture_in_a_heading_that_is_a_sites_mark_is_no_headline() -> None:
    mark = '<h1><a href="/"><img src="logo.gif" alt="The Daily Courier News"></a></h1>'
    (draft,) = split(page(f"{mark}<div>{HEADLINE}</div>{STORY}", "<title>The Courier</title>"))
    assert draft.headline != "The Daily Courier News"


@pytest.mark.parametrize(
    "mark",
    [
        '<h1><a href="/"><img alt="Courier of Dara brings you the news"></a></h1>',
        '<h1><a href="https://courier.example/"><img alt="Courier of Dara brings you the news"></a></h1>',
        '<h1><img alt="All the news that The Courier brings you"></h1>',
        '<!-- <h1><img alt="Courier of Dara brings you the news"></h1> -->',
        """<script>var h = '<h1><img alt="Courier of Dara brings you the news"></h1>';</script>""",
    ],
)
def test_a_picture_in_a_heading_that_is_hidden_or_leads_to_the_front_is_no_headline(mark: str) -> None:
    (draft,) = split(page(f"{mark}{STORY}", "<title>The Courier</title>"))
    assert "brings you" not in (draft.headline or "")
    drawn = f'<h1><a href="/world/5"><img src="h.gif" alt="{HEADLINE}"></a></h1>'
    (draft,) = split(page(f"{mark}{drawn}{STORY}", "<title>The Courier</title>"))
    assert draft.headline == HEADLINE


def test_entities_that_were_escaped_twice_are_read_as_meant() -> None:
    head = "<title>Rebels&amp;#039; offer of &amp;quot;three days&amp;quot; stands | The Courier</title>"
    assert split(page(STORY, head))[0].headline == 'Rebels\' offer of "three days" stands'


def test_a_site_s_name_behind_a_bar_in_the_heading_is_no_headline() -> None:
    assert split(page(f"<h1>{HEADLINE} | The Courier</h1>{STORY}"))[0].headline == HEADLINE


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (f"The Independent Observer of the Lakes | {HEADLINE}", HEADLINE),
        (f"Observer of the Lakes: {HEADLINE}", HEADLINE),
        (f"{HEADLINE} to the coast", HEADLINE),
    ],
)
def test_a_sites_long_name_beside_the_heading_is_no_part_of_the_headline(title: str, heading: str) -> None:
    head = f'<title>{title}</title><meta property="og:title" content="{title}">'
    (draft,) = split(page(f"<article><h2>{heading}</h2><p class=byline>By Amal Haddad</p>{STORY}</article>", head))
    assert draft.headline == (title if "to the coast" in title else heading)


def test_an_offices_name_in_the_title_is_no_headline() -> None:
    head = "<title>Ministry of Defence - Press Releases</title>"
    lines = f"<p>No. 114/2026</p><p align=center><b>{HEADLINE}</b></p>"
    (draft,) = split(page(f"<table><tr><td>{lines}{STORY}</td></tr></table>", head))
    assert (draft.headline, [s.text for s in draft.body]) == (HEADLINE, LINES)


def test_an_offices_name_above_the_heading_is_no_headline() -> None:
    head = "<title>Ministry of Foreign Affairs</title>"
    above = "<font size=5>Ministry of Foreign Affairs</font><p><b>Statement by the Spokesperson</b></p>"
    (draft,) = split(page(f"{above}<h3>{HEADLINE}</h3>{STORY}", head))
    assert (draft.headline, [s.text for s in draft.body]) == (HEADLINE, LINES)


def test_a_page_drawn_in_declared_shadow_trees_is_read() -> None:
    tree = f"<template shadowrootmode=open><style>p{{margin:0}}</style><h1>{HEADLINE}</h1>{STORY}</template>"
    hidden = "<template><p>The rebels took the town on Sunday and shot all who stayed behind.</p></template>"
    (draft,) = split(page(f"<news-story>{tree}</news-story>{hidden}"))
    assert (draft.headline, [s.text for s in draft.body]) == (HEADLINE, LINES)


def test_an_element_that_says_it_is_a_heading_is_one() -> None:
    head = f"<title>{HEADLINE[:24]}… | Metro</title>"
    lines = "".join(f"<div>{line}</div>" for line in LINES)
    (draft,) = split(page(f"<div role=heading aria-level=1>{HEADLINE}</div><div>Amal Haddad</div>{lines}", head))
    assert (draft.headline, draft.credits) == (HEADLINE, ("Amal Haddad",))
    (other,) = split(page(f"<div class=heading>Metro of the coast today</div><h1>{HEADLINE}</h1>{STORY}", head))
    assert other.headline == HEADLINE


def test_a_place_and_a_day_above_the_story_are_no_part_of_it() -> None:
    above = "<h3>OFFICE OF THE PRESIDENT</h3><p><b>Communiqué</b></p>"
    source = page(f"{above}<h2>{HEADLINE}</h2><p align=right>Orun City, 14 April 2026</p>{STORY}")
    (draft,) = split(source)
    assert ([s.text for s in draft.body], day_of(draft), draft.dates) == (
        LINES,
        "2026-04-14",
        ("Orun City, 14 April 2026",),
    )


def test_what_stands_below_about_the_author_is_no_story() -> None:
    below = "<h3>About the author</h3><p>Amal Haddad covers the coast for this paper and has done so for years.</p>"
    (draft,) = split(page(f"<h1>{HEADLINE}</h1><div>{STORY}{below}</div>"))
    assert [s.text for s in draft.body] == LINES
