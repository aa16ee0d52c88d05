"""Records are stories where each has a headline and a line of its own."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.regions import Regions, find_regions
from ceasewire.page.markup.metadata import read_head
from ceasewire.page.markup.source import read_markup
from ceasewire.page.stories.records import find_records, pick_title

FURNITURE = load_furniture()
PROSE = "<p>{} said on Monday that the road to the coast would stay shut until the last of the captives was home.</p>"


def _regions(source: str) -> Regions:
    return find_regions(read_markup(source), FURNITURE)


def _texts(who: str) -> str:
    return "".join(PROSE.format(f"{who} {n}") for n in ("one", "two", "three"))


def _headlines(source: str) -> list[str]:
    regions = _regions(source)
    found = find_records(regions, read_head(regions.markup), FURNITURE)
    return [regions.markup.blocks[s.headline].text for s in found if s.headline is not None]


@pytest.mark.parametrize(
    "above",
    [
        "<div>4 May 2026</div><p><b>{}</b></p>",
        "<div>By Amal Haddad</div><div class='title'>{}</div>",
        "<h4><a href='/x'>{}</a></h4>",
        "<a class='entry-title' href='/x'>{}</a><div>2h</div>",
    ],
)
def test_records_with_a_headline_and_a_line_of_their_own_are_stories(above: str) -> None:
    heads = ("Convoy turned back at the pass", "Envoy leaves without a date")
    source = "".join(f"<div class='rec'>{above.format(h)}{_texts(h)}</div>" for h in heads)
    assert _headlines(source) == list(heads)


def test_sections_of_one_article_are_none() -> None:
    heads = ("How the convoy was stopped", "What the envoy may bring")
    assert _headlines("".join(f"<div class='part'><h3>{h}</h3>{_texts(h)}</div>" for h in heads)) == []


def test_answers_to_one_subject_are_none() -> None:
    heads = ("Convoy turned back at the pass", "Re: Convoy turned back at the pass")
    source = "".join(f"<div class='post'><h3>{h}</h3><div>4 May 2026</div>{_texts(h)}</div>" for h in heads)
    assert _headlines(source) == []


def test_a_page_that_is_an_article_holds_none() -> None:
    heads = ("Convoy turned back at the pass", "Envoy leaves without a date")
    head = "<title>A year of waiting at the pass</title><meta property='og:type' content='article'>"
    parts = "".join(f"<div class='rec'><div>4 May 2026</div><p><b>{h}</b></p>{_texts(h)}</div>" for h in heads)
    assert _headlines(f"{head}<h1>A year of waiting at the pass</h1>{parts}") == []


def test_a_heading_comes_before_a_bold_line() -> None:
    regions = _regions("<p><b>The Coast Post and others</b></p><h3>Convoy turned back at the pass</h3>")
    assert pick_title([0, 1], regions, FURNITURE) == 1


def test_a_question_in_bold_is_a_title() -> None:
    regions = _regions("<p>Amal Haddad</p><p><b>Who holds the road to the coast?</b></p>")
    assert pick_title([0, 1], regions, FURNITURE) == 1


def test_a_shorter_record_between_others_is_told_as_they_are() -> None:
    heads = ("Convoy turned back at the pass", "Envoy leaves without a date", "Bridge reopened to lorries")
    texts = (_texts("Sara"), PROSE.format("Paul") + "<p>Nobody was hurt at the bridge that night.</p>", _texts("Amal"))
    source = "".join(
        f"<div class='rec'><p><b>{h}</b></p><div>4 May 2026</div>{t}</div>" for h, t in zip(heads, texts, strict=True)
    )
    assert _headlines(source) == list(heads)
    box = f"<div class='rec'><p>Write to us</p>{PROSE.format('A reader')}</div>"
    assert _headlines(source + box) == list(heads)


def test_a_label_with_a_number_comes_behind_the_heading_below_it() -> None:
    regions = _regions("<h4>Press release No. 41/2026</h4><h5>Convoy turned back at the pass</h5>")
    assert pick_title([0, 1], regions, FURNITURE) == 1


FIELDS = "<div class='item'><span>RB-{} {}</span><div class='wire-h'>{}</div><pre>{}</pre><span>(END)</span></div>"


def _items(days: tuple[str, ...], heads: tuple[str, ...]) -> str:
    return "".join(FIELDS.format(n, d, h, _texts(h)) for n, (d, h) in enumerate(zip(days, heads, strict=True)))


def test_a_field_that_each_record_has_is_the_headline_whatever_it_is_called() -> None:
    heads = ("Convoy turned back at the pass", "Envoy leaves without a date", "Bridge reopened to lorries")
    assert _headlines(_items(("21-06-2026", "22-06-2026", "04-07-2026"), heads)) == list(heads)
    sentences = tuple(f"{h}, drivers said." for h in heads)
    assert _headlines(_items(("21-06-2026", "22-06-2026", "04-07-2026"), sentences)) == []


def test_records_of_a_page_that_gathers_stories_need_only_a_headline() -> None:
    heads = ("Convoy turned back at the pass", "Envoy leaves without a date")
    regions = _regions("".join(f"<div class='rec'><h5>{h}</h5>{_texts(h)}</div>" for h in heads))
    head = read_head(regions.markup)
    assert len(find_records(regions, head, FURNITURE, gathered=True)) == 2
    assert find_records(regions, head, FURNITURE) == []


def test_a_day_below_each_records_prose_tells_it_too() -> None:
    heads = ("Convoy turned back at the pass", "Envoy leaves without a date")
    form = "<table class='rec'><tr><td><b>{}</b></td></tr><tr><td>{}</td></tr><tr><td>{}</td></tr></table>"
    assert _headlines("".join(form.format(h, _texts(h), "4 May 2026") for h in heads)) == list(heads)
    assert _headlines("".join(form.format(h, _texts(h), "Go to the top") for h in heads)) == []


def test_a_headline_of_many_words_is_one_as_its_field_is_in_the_others() -> None:
    long = (
        "Joint statement that both sides signed after their meeting on roads, bridges and captives in the old harbour"
    )
    heads = ("Convoy turned back at the pass", f"{long} of the coast", "Bridge reopened to lorries")
    assert _headlines(_items(("21-06-2026", "22-06-2026", "04-07-2026"), heads)) == list(heads)


def test_entries_of_a_chronicle_below_its_title_are_none() -> None:
    heads = ("Talks open in the port", "First truce breaks down", "Envoys meet once more")
    form = "<div class='ev'><div class='when'>{} May 2026</div><div class='what'>{}</div>{}</div>"
    body = "".join(form.format(n + 3, h, _texts(h)) for n, h in enumerate(heads))
    assert _headlines(f"<title>How the truce came about</title><h1>How the truce came about</h1>{body}") == []
    assert _headlines(f"<title>The Coast Post</title>{body}") == list(heads)


def _posts(first: str) -> str:
    heads = ("Convoy turned back at the pass", "Envoy leaves without a date", "Bridge reopened to lorries")
    return "".join(
        f"<div class='p'><div>Coast Radio shared a post.</div><div><div>{first.format(h)}{_texts(h)}</div></div>"
        f"<div class='d'>May {n + 1}, 2026 5:22 pm</div></div>"
        for n, h in enumerate(heads)
    )


def test_the_first_line_of_each_dated_post_is_its_headline_where_nothing_else_is() -> None:
    assert len(_headlines(_posts("<div>{}</div>"))) == 3
    assert _headlines(_posts("<div>{}.</div>")) == []


def test_posts_below_the_title_of_their_page_are_told_by_their_times() -> None:
    heads = ("CONVOY TURNED BACK AT THE PASS", "ENVOY LEAVES WITHOUT A DATE", "BRIDGE REOPENED TO LORRIES")
    post = "<div role=article><h4>Coast Radio</h4><div>{}</div><div>{}</div><div>{}</div></div>"
    page = "<title>Coast Radio on the road | Posts</title><h1>Coast Radio on the road</h1>{}"
    timed = "".join(post.format(f"May {n} at 10:22 AM", h, _texts(h)) for n, h in enumerate(heads, 1))
    assert _headlines(page.format(timed)) == [*heads]
    dated = "".join(post.format(f"{n} May 2026", h, _texts(h)) for n, h in enumerate(heads, 1))
    assert _headlines(page.format(dated)) == []


def test_posts_with_a_day_and_a_clock_below_have_their_first_line_for_a_headline() -> None:
    post = "<div class=p><div>The Courier posted</div><div>{}</div><div>{}</div><div>{}</div></div>"
    heads = ["Convoy turned back at the pass", "Envoy leaves without a date", "Teachers call off their strike"]

    def page(when: str) -> str:
        posts = "".join(post.format(h, _texts(h), when) for h in heads)
        return f"<title>Your posts and videos</title><h1>Your posts and videos</h1><main>{posts}</main>"

    assert _headlines(page("4 May 2026 at 17:22")) == heads
    assert _headlines(page("Three lorries were counted")) == []
