"""Pages that say what they gather are told into their stories; pages of one story are not."""

import json

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page import read_page

FURNITURE = load_furniture()
HEADS = (
    "Convoy turned back at the northern pass",
    "Envoy leaves without a date for talks",
    "Bridge over the river reopened to lorries",
)
LINES = (
    "Drivers said on {} that soldiers had held them for nine hours before they were sent back to the coast.",
    "A guard at the gate told them on {} that nobody had been given leave to pass since the start of the week.",
)
DAYS = ("Monday", "Tuesday", "Wednesday")


def _lines(n: int) -> list[str]:
    return [line.format(f"{DAYS[n]} {DAYS[n]}") for line in LINES]


def _ps(n: int) -> str:
    return "".join(f"<p>{line}</p>" for line in _lines(n))


def _read(body: str, title: str = "The Coast Post", head: str = "") -> list[tuple[str | None, str]]:
    source = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    page = read_page(source.encode(), uri="file:page.html")
    for article in page.articles:
        covered = "".join(article.text[s:e] for s, e, _, _ in article.origin)
        assert "".join(covered.split()) == "".join(article.text.split())
    return [(a.headline, a.text) for a in page.articles]


ALL = [(head, "\n\n".join(_lines(n))) for n, head in enumerate(HEADS)]


def _data(*heads: str) -> str:
    posts = [{"@type": "BlogPosting", "headline": h, "datePublished": f"2026-05-0{n + 1}"} for n, h in enumerate(heads)]
    data = {"@type": "LiveBlogPosting", "headline": "Talks at the pass", "liveBlogUpdate": posts}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_lines_that_the_data_name_are_headlines_whatever_their_element_is() -> None:
    body = "".join(f"<div class='x{n}'><div class='k{n}'>{h}</div>{_ps(n)}</div>" for n, h in enumerate(HEADS))
    assert _read(f"<h1>Talks at the pass</h1>{body}", "Talks at the pass", _data(*HEADS)) == ALL


def test_lines_that_the_data_name_below_the_pages_own_story_are_pointers() -> None:
    story = "".join(map(_ps, (0, 1)))
    links = "".join(f"<div><div>{h}</div></div>" for h in HEADS[1:])
    found = _read(f"<h1>{HEADS[0]}</h1><div>{story}</div>{links}", HEADS[0], _data(*HEADS))
    assert [head for head, _ in found] == [HEADS[0]]


@pytest.mark.parametrize("mark", [".", ":", " —", ""])
def test_headlines_that_run_into_paragraphs_of_a_digest_are_parted_from_them(mark: str) -> None:
    body = "".join(
        f"<p><strong>{h}{mark}</strong> {_lines(n)[0]}</p><p>{_lines(n)[1]}</p>" for n, h in enumerate(HEADS)
    )
    assert _read(f"<h1>Three things to know this Tuesday</h1>{body}", "Three things to know this Tuesday") == ALL


def test_bold_words_that_open_paragraphs_of_one_story_stay_with_them() -> None:
    body = "".join(f"<p><strong>{h}.</strong> {_lines(n)[0]}</p>" for n, h in enumerate(HEADS))
    ((head, text),) = _read(f"<h1>What is known of the pass</h1>{_ps(0)}{body}", "What is known of the pass")
    assert head == "What is known of the pass"
    assert f"{HEADS[1]}. Drivers said" in text


def test_the_countries_of_a_round_up_are_its_stories() -> None:
    lands = ("Sudan", "Yemen", "Haiti")
    body = "".join(f"<h2>{land}</h2>{_ps(n)}" for n, land in enumerate(lands))
    found = _read(f"<h1>Today's top news: Sudan, Yemen, Haiti</h1>{body}", "Today's top news: Sudan, Yemen, Haiti")
    assert found == [(land, text) for land, (_, text) in zip(lands, ALL, strict=True)]


def test_the_sections_of_a_report_on_one_country_are_none() -> None:
    body = "".join(f"<h2>{h}</h2>{_ps(n)}" for n, h in enumerate(("Access", "Health", "Shelter")))
    assert len(_read(f"<h1>Today's news: Sudan</h1>{body}", "Today's news: Sudan")) == 1


@pytest.mark.parametrize("tag", ["h3", "p"])
def test_headings_of_a_live_page_that_open_with_a_clock_time_are_posts(tag: str) -> None:
    body = "".join(f"<{tag}><b>1{n}:30 – {h}</b></{tag}>{_ps(n)}" for n, h in enumerate(HEADS))
    title = "As it happened: talks at the pass"
    assert _read(f"<article><h1>{title}</h1>{body}</article>", title) == ALL


def test_clock_times_on_a_page_that_is_not_live_open_nothing() -> None:
    body = "".join(f"<h3>1{n}:30 – {h}</h3>{_ps(n)}" for n, h in enumerate(HEADS))
    assert len(_read(f"<article><h1>How the night went at the pass</h1>{body}</article>", "How the night went")) == 1


@pytest.mark.parametrize(("title", "rule", "stories"), [
    ("Roads and Bridges #18", "<hr>", 3),
    ("Roads and Bridges #18", "", 1),
    ("Roads and bridges of the coast", "<hr>", 1),
])  # fmt: skip
def test_a_letter_that_counts_its_issues_parts_its_stories_by_rules(title: str, rule: str, stories: int) -> None:
    body = "".join(f"<h3>{h}</h3>{_ps(n)}{rule}" for n, h in enumerate(HEADS))
    article = "<meta property='og:type' content='article'>"
    found = _read(f"<article><h1>{title}</h1><p>Good morning.</p>{body}</article>", title, article)
    assert len(found) == stories
    if stories > 1:
        assert found == ALL


def test_the_next_articles_that_the_data_name_are_stories_also_below_the_one_of_the_title() -> None:
    body = "".join(f"<div><div>{h}</div>{_ps(n)}</div>" for n, h in enumerate(HEADS))
    data = _data(*HEADS).replace("LiveBlogPosting", "Collection").replace("liveBlogUpdate", "itemListElement")
    assert _read(body, HEADS[0], data) == ALL
    teasers = "".join(f"<div><div><a href='/{n}'>{h}</a></div>{_ps(n)}</div>" for n, h in enumerate(HEADS) if n)
    assert len(_read(f"<div><h1>{HEADS[0]}</h1>{_ps(0)}</div>{teasers}", HEADS[0], data)) == 1


def test_a_sign_may_stand_before_a_headline_that_runs_into_its_paragraph() -> None:
    body = "".join(f"<p>► <b>{h}</b>: {_lines(n)[0]}</p><p>{_lines(n)[1]}</p>" for n, h in enumerate(HEADS))
    assert _read(f"<h2>Regional round-up</h2>{body}", "Regional round-up") == ALL


def test_a_channel_that_signs_each_message_is_no_author() -> None:
    form = (
        "<div class='m'><div class='author'>War Mapper</div><div><b>{}</b><br>{}</div>"
        "<time datetime='{}'>10:00</time></div>"
    )
    posts = "".join(form.format(h, _ps(n), f"2026-05-0{n + 1}T10:00:00Z") for n, h in enumerate(HEADS))
    for name, names in (("War Mapper", ()), ("Roads", ("War Mapper",))):
        source = f"<title>{name} – Telegram</title><meta property='og:title' content='{name}'>{posts}"
        page = read_page(source.encode(), uri="file:page.html")
        assert [a.x_byline for a in page.articles] == [names] * len(HEADS)


def test_countries_in_bold_letters_part_a_briefings_highlights() -> None:
    body = "".join(f"<p><strong>{name}</strong></p>{_ps(n)}" for n, name in enumerate(("SUDAN", "Lebanon", "YEMEN")))
    found = _read(f"<h1>Highlights of the Noon Briefing</h1>{body}", "Highlights of the Noon Briefing")
    assert [head for head, _ in found] == ["SUDAN", "Lebanon", "YEMEN"]
    assert len(_read(f"<h1>Why three truces broke</h1>{body}", "Why three truces broke")) == 1


def test_a_week_in_review_gathers_the_stories_below_its_bold_lines() -> None:
    body = "".join(f"<p><strong>{head}</strong></p>{_ps(n)}" for n, head in enumerate(HEADS))
    assert [head for head, _ in _read(f"<h1>The week in review</h1>{body}", "The week in review")] == [*HEADS]
    assert len(_read(f"<h1>Truce in review after a week</h1>{body}", "Truce in review after a week")) == 1


def test_the_day_in_the_foot_of_each_entry_is_its_own() -> None:
    entry = (
        "<div class=e><div class=title><a href=/{n}>{h}</a></div>{ps}<div>Amal Haddad | {day} | 2 Comments</div></div>"
    )
    more = (
        "<p>Traders said that “{}” was all that they could read of it on the board at the gate, and that was that.</p>"
    )
    texts = [_ps(n) + more.format(h) for n, h in enumerate(HEADS)]
    body = "".join(entry.format(n=n, h=h, ps=texts[n], day=f"May {n + 1}, 2026") for n, h in enumerate(HEADS))
    page = read_page(f"<html><body><div>The Coast Post</div>{body}</body></html>".encode(), uri="x")
    assert [article.published for article in page.articles] == ["2026-05-01", "2026-05-02", "2026-05-03"]
    led = body.replace("</div><p>", "</div><p>March 9, 2026</p><p>", 3)
    page = read_page(f"<html><body><div>The Coast Post</div>{led}</body></html>".encode(), uri="x")
    assert {article.published for article in page.articles} == {"2026-03-09"}


def test_stories_of_a_letter_in_tables_of_their_own_are_told_by_large_letters() -> None:
    last = "Nobody would say on {} whether the road is to be opened again before the end of the month."
    headline, text = '<td style="font-size:0px"><div style="font-size:24px">{}</div></td>', "<td>{}<p>{}</p></td>"
    stories = [(head, [*_lines(n), last.format(DAYS[n])]) for n, head in enumerate(HEADS)]
    rows = [
        f"<table><tr>{headline.format(head)}</tr><tr>{text.format(_ps(n), lines[-1])}</tr></table>"
        for n, (head, lines) in enumerate(stories)
    ]
    assert _read("".join(rows), "Weekly newsletter: roads and bridges") == [(h, "\n\n".join(p)) for h, p in stories]
    subheads = "".join(f"<p><b>{head}</b></p>{_ps(n)}" for n, head in enumerate(HEADS))
    assert len(_read(subheads, "Weekly newsletter: roads and bridges")) == 1


def test_letters_of_no_size_hide_what_does_not_reset_them() -> None:
    hidden = f'<div style="font-size:0px"><p>{_lines(0)[0]}</p></div>'
    shown = f'<div style="font-size:0px"><p style="font-size:14px">{_lines(0)[0]}</p></div>'
    text = _ps(1) + _ps(2)
    assert _lines(0)[0] not in _read(f"<h1>{HEADS[0]}</h1>{hidden}{text}")[0][1]
    assert _lines(0)[0] in _read(f"<h1>{HEADS[0]}</h1>{shown}{text}")[0][1]
