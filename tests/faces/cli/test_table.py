"""The table that `read` prints."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console, RenderableType

from ceasewire.faces.cli.table import render_article, render_reading, render_total
from ceasewire.model.codec import decode_reading
from ceasewire.model.reading import ArticleReading
from tests.faces.samples import make_json, make_reading


def rendered(part: RenderableType, *, width: int = 80) -> str:
    """Return what a pipe of this width gets."""
    console = Console(file=StringIO(), width=width, highlight=False)
    with console.capture() as capture:
        console.print(part)
    return capture.get()


def one_line(part: RenderableType, *, width: int = 80) -> str:
    """Return the same with all white space made one blank."""
    return " ".join(rendered(part, width=width).split())


def article_of(**changes: object) -> ArticleReading:
    """Return the sample article with some of its fields in JSON changed."""
    data = make_json()
    data["articles"][0].update(changes)
    return decode_reading(data).articles[0]


def test_headline_date_and_agency_open_an_article() -> None:
    lines = rendered(render_article(make_reading().articles[0])).splitlines()
    assert lines[0].rstrip() == "River Front offers to stop shelling"
    assert lines[1].rstrip() == "2031-04-28 · Coast Wire"


def test_what_the_page_lacks_is_said() -> None:
    text = one_line(render_article(article_of(headline=None, published=None, agency=[])))
    assert text.startswith("(no headline) no date on the page · no agency named")


def test_statement_shows_the_whole_chain_of_who_speaks() -> None:
    row = rendered(render_article(make_reading().articles[0]), width=110)
    assert "Anton Rell" in row
    assert "for River Front" in row
    assert "via Coast Wire" in row
    assert "pledge" in row


def test_anonymous_speaker_is_marked() -> None:
    statements = [{**make_json()["articles"][0]["statements"][1], "anonymous": True}]
    assert "name withheld" in rendered(render_article(article_of(statements=statements, terms=[])))


@pytest.mark.parametrize("width", [60, 80, 110])
def test_no_word_of_a_quotation_is_lost(width: int) -> None:
    reading = make_reading()
    statements = replace(reading.articles[0], terms=(), events=(), responsibility=(), processes=())
    shown = rendered(render_article(statements), width=width)
    for statement in reading.articles[0].statements:
        for word in statement.content[0].text.split():
            assert word in shown


@pytest.mark.parametrize("width", [80, 110])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    shown = rendered(render_reading(make_reading(), actors=True), width=width)
    assert max(len(line) for line in shown.splitlines()) <= width


def test_condition_stands_under_its_term_with_who_must_fulfil_it_and_by_when() -> None:
    text = one_line(render_article(make_reading().articles[0]), width=110)
    assert (
        "pledged River Front → Port Authority stop shelling the Port Authority if the governor opens the bridge" in text
    )
    assert "(by governor, achieve, deadline: before 3 May (2031-05-03))" in text


def test_term_without_an_end_says_that_no_deadline_is_stated() -> None:
    assert "no deadline stated · stated by Anton Rell · s1" in one_line(render_article(make_reading().articles[0]))


def test_term_with_an_end_says_which() -> None:
    term = make_json()["articles"][0]["terms"][0]
    ends = term["conditions"][0]["by_when"]
    text = one_line(render_article(article_of(terms=[{**term, "ends": ends}])))
    assert "ends: before 3 May (2031-05-03)" in text
    assert "no deadline stated" not in text


def test_pledge_not_to_act_says_not() -> None:
    term = make_json()["articles"][0]["terms"][0]
    assert "not to: stop shelling" in one_line(render_article(article_of(terms=[{**term, "polarity": "refrain"}])))


def test_several_conditions_say_how_they_join() -> None:
    term = make_json()["articles"][0]["terms"][0]
    both = [*term["conditions"], {**term["conditions"][0], "role": "unless"}]
    text = one_line(render_article(article_of(terms=[{**term, "conditions": both, "conditions_join": "or"}])))
    assert "if the governor opens the bridge" in text
    assert "or unless the governor opens" in text


def test_event_shows_its_type_words_place_and_dead() -> None:
    text = one_line(render_article(make_reading().articles[0]))
    assert "happened bombing: the explosion at the mill place: the mill · 2 dead" in text


def test_blame_denial_and_claim_stand_side_by_side() -> None:
    lines = rendered(render_article(make_reading().articles[0])).splitlines()
    heads = next(n for n, line in enumerate(lines) if line.split() == ["blame", "denial", "claim"])
    row = lines[heads + 1]
    places = [row.index("Port Authority"), row.index("River Front"), row.index("Mill Brigade")]
    assert places == sorted(places)
    assert "Port Authority → River" in row


def test_talks_show_parties_mediators_and_status() -> None:
    text = one_line(render_article(make_reading().articles[0]))
    assert "stalled River Front, Port Authority mediated by Norland in Sund · about ceasefire · “stalled”" in text


def test_actors_are_listed_when_asked_for() -> None:
    article = make_reading().articles[0]
    assert "spokesperson of River Front" not in one_line(render_article(article))
    assert "Anton Rell person spokesperson of River Front" in one_line(render_article(article, actors=True))


def test_article_without_records_says_so() -> None:
    empty = article_of(actors=[], statements=[], terms=[], events=[], responsibility=[], processes=[])
    assert "Nothing about a ceasefire" in one_line(render_article(empty))


def test_total_counts_each_kind() -> None:
    assert one_line(render_total([make_reading()])) == (
        "1 page, 1 article: 2 statements, 1 term, 1 condition, 1 event, 3 responsibility rows, 1 process."
    )


def test_brackets_of_a_page_are_words_and_no_markup() -> None:
    shown = rendered(render_article(article_of(headline="[red]Truce[/red] :smile:")))
    assert shown.startswith("[red]Truce[/red] :smile:")


def test_control_characters_of_a_page_do_not_reach_the_terminal() -> None:
    shown = rendered(render_article(article_of(headline="Truce\x1b[2J holds\x07")))
    assert "\x1b" not in shown
    assert "\x07" not in shown
