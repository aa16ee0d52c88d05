"""What is taken out of a body."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.around.posts import Story
from ceasewire.page.around.regions import find_regions
from ceasewire.page.bodies.cleaning import Cleaned, clean_body
from ceasewire.page.intake import read_page
from ceasewire.page.markup.source import read_markup

HEADLINE = "Rebels offer truce if road is opened"
LINES = [
    "The rebels said on Sunday that they would halt fire if the government opened the road to the coast.",
    "The army denied that it had shelled the town, and blamed the rebels for breaking the last truce in May.",
]


def clean(source: str, headline: str | None = HEADLINE) -> Cleaned:
    markup = read_markup(source)
    last = len(markup.blocks)
    story = Story(first=0, last=last, start=0, end=len(source), headline=None, whole=True)
    furniture = load_furniture()
    return clean_body(find_regions(markup, furniture), story, range(last), headline, furniture)


def texts(cleaned: Cleaned) -> list[str]:
    return [block.text for block in cleaned.body]


def around(*others: str) -> str:
    return f"<p>{LINES[0]}</p>{''.join(others)}<p>{LINES[1]}</p>"


def test_labels_pointers_and_calls_to_subscribe_are_left_out() -> None:
    furniture = [
        "<p>Advertisement</p>",
        "<p>Read more: How one bridge fed the north</p>",
        "<p>Sign up to our weekly newsletter today</p>",
        "<div class=share>Copy link</div>",
    ]
    assert texts(clean(around(*furniture))) == LINES


def test_captions_are_kept_apart_each_once() -> None:
    caption = "A guard stands by the shut crossing, January 5, 2026. (Reuters)"
    figure = f"<figure><img src=x><figcaption>{caption}</figcaption></figure>"
    cleaned = clean(around(figure, figure, f"<p>{caption}</p>"))
    assert texts(cleaned) == LINES
    assert cleaned.captions == (caption,)


def test_a_caption_and_its_credit_are_one() -> None:
    figure = "<figure><figcaption><span class=caption>The shut bridge at noon</span> <span class=credit>AFP</span>"
    assert clean(around(figure + "</figcaption></figure>")).captions == ("The shut bridge at noon AFP",)


def test_the_headline_and_a_pull_quote_are_not_read_twice() -> None:
    quote = "“The rest is up to them, and they have known that for as long as we have.”"
    cleaned = clean(f"<p>{HEADLINE}</p>" + around(f"<p>{quote}</p>", f"<blockquote>{quote}</blockquote>"))
    assert texts(cleaned) == [LINES[0], quote, LINES[1]]


def test_bylines_credits_and_dates_are_told_apart_from_the_story() -> None:
    cleaned = clean(
        "<p>By Sara Haddad, Reuters</p><p>22 March 2026</p>" + around() + "<p>(Reporting by Lina Saab in Amman)</p>"
    )
    assert texts(cleaned) == LINES
    assert cleaned.credits == ("By Sara Haddad, Reuters", "(Reporting by Lina Saab in Amman)")
    assert cleaned.dates == ("22 March 2026",)


def test_a_line_of_place_day_and_agency_is_a_credit() -> None:
    line = "TARVIK, Nov 12, 2026 (Reuters)"
    cleaned = clean(f"<p>{line}</p>" + around())
    assert (texts(cleaned), cleaned.captions, cleaned.credits) == (LINES, (), (line,))


def test_a_line_on_the_author_goes_only_from_the_end() -> None:
    blurb = "Sara Haddad is a senior correspondent covering the coast."
    assert texts(clean(around() + f"<p>{blurb}</p>")) == LINES
    assert texts(clean(around(f"<p>{blurb}</p>"))) == [LINES[0], blurb, LINES[1]]


def test_a_story_wholly_inside_something_named_furniture_is_kept() -> None:
    assert texts(clean(f"<div class=related>{around()}</div>")) == LINES


def test_subheads_stay_and_those_at_the_end_go() -> None:
    assert texts(clean(around("<h2>What each side wants</h2>") + "<h3>More from the coast</h3>")) == [
        LINES[0],
        "What each side wants",
        LINES[1],
    ]


def test_a_subhead_that_is_named_like_a_standfirst_stays() -> None:
    subhead = '<h4 class="body__subheading">Where things stand</h4>'
    assert texts(clean(around(subhead))) == [LINES[0], "Where things stand", LINES[1]]


def test_a_day_below_the_headline_is_told_in_whatever_words() -> None:
    head = f"<div>26 November 2027</div><h1>{HEADLINE}</h1><div>No. 17 | 4 May 2026 | Capital</div>"
    assert clean(f"{head}{around()}").dates == ("No. 17 | 4 May 2026 | Capital", "26 November 2027")


def test_a_line_of_days_above_the_first_paragraph_is_no_part_of_the_story() -> None:
    assert texts(clean(f"<p>25.08.2023, 14:05 Uhr | Aktualisiert: 27.08.2023</p>{around()}")) == LINES


def test_days_that_head_the_parts_of_a_story_stay() -> None:
    assert texts(clean(around("<h3>March 4, 2026</h3>"))) == [LINES[0], "March 4, 2026", LINES[1]]


def test_a_place_or_a_word_at_the_end_is_no_part_of_the_story() -> None:
    assert texts(clean(f"{around()}<p>New Harbour</p>")) == LINES


def test_sources_and_notes_below_a_story_are_no_part_of_it() -> None:
    notes = "<h2>Sources</h2><ul><li>Amal Haddad. “Buses wait” — The Coast Post, May 4, 2026</li></ul>"
    assert texts(clean(around() + notes)) == LINES
    assert len(texts(clean(f"<h2>Sources</h2>{around()}"))) == len(LINES)


def test_a_few_words_in_another_element_below_the_story_are_no_part_of_it() -> None:
    assert texts(clean(f"<div>{around()}</div><p>Ready for more?</p>")) == LINES
    assert texts(clean(f"<div>{around('<p>Nobody knows yet?</p>')}</div>"))[1] == "Nobody knows yet?"


def test_names_above_the_first_paragraph_are_no_text() -> None:
    assert texts(clean(f"<p>Lina Saab and Paul Hart</p>{around()}")) == LINES


def test_a_mail_s_subject_is_the_headline_again() -> None:
    assert texts(clean(f"<p>Subject: {HEADLINE}</p>{around()}")) == LINES


def test_figures_in_a_table_are_no_text() -> None:
    table = "<table><tr><th>Week</th><th>Trucks</th></tr><tr><td>1</td><td>Forty lorries</td></tr></table>"
    assert texts(clean(around(table))) == LINES


def test_a_letter_s_foot_ends_its_text() -> None:
    foot = "<p>You are receiving this email because you signed up for it.</p><p>The Coast Post, 12 Harbour Road</p>"
    assert texts(clean(around() + foot)) == LINES


def test_where_it_was_printed_is_no_text() -> None:
    cleaned = clean(around() + "<p>Published in The Coast Post, May 4th, 2026</p>")
    assert (texts(cleaned), cleaned.dates) == (LINES, ("Published in The Coast Post, May 4th, 2026",))


def test_a_topic_above_the_headline_is_no_text() -> None:
    assert texts(clean(f"<p>The war in the north</p><h1>{HEADLINE}</h1>{around()}")) == LINES


def test_the_same_story_in_other_letters_below_is_left_out() -> None:
    long = [line + " " + line for line in LINES]
    english = "".join(f"<p>{line}</p>" for line in long)
    arabic = f"<h3>هدنة لثلاثة أيام</h3><p>{'قال المسلحون إنهم سيوقفون إطلاق النار إذا فتحت الحكومة الطريق. ' * 3}</p>"
    assert texts(clean(f"<div>{english}</div><div dir=rtl>{arabic}</div>")) == long


def test_a_sentence_in_its_own_letters_between_others_stays() -> None:
    said = "«الطريق لنا»، قال القائد للصحفيين، قبل أن يعود إلى التلال مع رجاله."
    assert texts(clean(around(f"<p>{said}</p>"))) == [LINES[0], said, LINES[1]]


def test_a_day_beside_a_name_in_elements_of_their_own_is_a_date_line() -> None:
    above = f"<h1>{HEADLINE}</h1><div><span>Amal Haddad</span><span>May 4, 2026</span></div>"
    assert clean(above + around()).dates == ("Amal Haddad May 4, 2026",)


def test_what_stands_below_the_heading_of_sources_is_left_out_where_the_heading_was_not_chosen() -> None:
    source = f"<p>{LINES[0]}</p><p>{LINES[1]}</p><h2>Sources</h2><ul><li>A. Noor. “Truce” — Coast Post, May 4</li></ul>"
    markup = read_markup(source)
    story = Story(first=0, last=4, start=0, end=len(source), headline=None, whole=True)
    regions = find_regions(markup, load_furniture())
    assert texts(clean_body(regions, story, [0, 1, 3], HEADLINE, load_furniture())) == LINES


def test_readers_words_below_their_count_are_left_out() -> None:
    talk = "<div>I crossed that bridge every day for nine years, and nobody asked me for a paper before this war.</div>"
    source = f"<p>{LINES[0]}</p><p>{LINES[1]}</p><p>{LINES[0]} So it was.</p><h3>Comments (3)</h3>{talk * 3}"
    assert texts(clean(source)) == [*LINES, f"{LINES[0]} So it was."]


def test_a_last_sentence_with_a_year_before_its_agency_is_no_caption() -> None:
    last = "The two sides had last met on the ferry in the spring of the year 2011. (Reuters)"
    assert texts(clean(f"<p>{LINES[0]}</p><p>{last}</p>")) == [LINES[0], last]


def test_a_picture_s_line_with_a_day_before_its_agency_is_a_caption() -> None:
    caption = "A guard stands by the shut crossing above the river, January 5, 2026. (Reuters)"
    assert clean(f"<p>{LINES[0]}</p><p>{caption}</p>").captions == (caption,)


def test_a_pull_quote_without_its_marks_is_left_out() -> None:
    pulled = "<blockquote><p>halt fire if the government opened the road</p></blockquote>"
    assert texts(clean(around(pulled))) == LINES


def test_a_quotation_set_apart_that_stands_once_stays() -> None:
    said = "We will halt fire if the government opens the bridge by Monday night."
    assert texts(clean(around(f"<blockquote><p>{said}</p></blockquote>"))) == [LINES[0], said, LINES[1]]


def test_labels_beside_one_another_above_a_story_are_left_out() -> None:
    labels = "<div><span>Ras al-Bahr</span><span>Gulf Lantern</span></div>"
    assert texts(clean(labels + around())) == LINES
    line = "Ras al-Bahr waits for the lanterns"
    assert texts(clean(f"<h1>{HEADLINE}</h1><div>{line}</div>{around()}")) == [line, *LINES]


TITLE = "Rebels offer truce if road is opened"


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("<div>Amal Haddad</div><div>21 March 2026</div>", "", ("Amal Haddad",)),
        ("<div>21 March 2026 | Amal Haddad</div>", "", ("Amal Haddad",)),
        ("<table><tr><td>Author:</td><td>Amal Haddad</td></tr></table>", "", ("Amal Haddad",)),
        ("<p>Amal Haddad reports from Port Sudan</p>", "", ("Amal Haddad",)),
        ("", "<footer>Posted by Amal Haddad at 10:15 AM</footer>", ("Amal Haddad",)),
        ("<div>Foreign Affairs</div><div>21 March 2026</div>", "", ()),
        ("<div>Gulf Dispatch | 21 March 2026</div>", "", ()),
    ],
)
def test_names_without_by_are_the_authors(above: str, below: str, names: tuple[str, ...]) -> None:
    story = "".join(f"<p>The mediator said on day {n} that both sides would halt fire at dawn.</p>" for n in range(4))
    source = f"<html><body><div><h1>{TITLE}</h1>{above}<div>{story}</div>{below}</div></body></html>"
    (article,) = read_page(source.encode(), uri="x").articles
    assert (article.headline, article.x_byline) == (TITLE, names)
    assert len(article.text.split("\n\n")) == 4


@pytest.mark.parametrize(
    ("extra", "kept"),
    [
        ("<p><strong>Media contact</strong><br>Lena Ohl, Press Officer<br>+41 79 000 00 00</p>", False),
        ("<p>mk/rs (AFP, dpa, Reuters)</p>", False),
        ("<p>Support independent local reporting: donate today.</p>", False),
        ("<p>Catch all the World News and Latest News Updates here. Download the app.</p>", False),
        ("<p>The rebels said on Sunday that they would halt fire if the government opened...</p>", False),
        ("<p>The rebels said on Sunday that they would halt fire, and then it began again...</p>", True),
        ("<p><strong>Media contact</strong></p><p>The mediator named no date for the next talks.</p>", True),
    ],
)
def test_contacts_appeals_and_cut_off_copies_are_no_text(extra: str, kept: bool) -> None:
    bridges = [f"Aid came over bridge {n} on Monday, and the first lorries were through by noon." for n in range(4)]
    body = "".join(f"<p>{line}</p>" for line in (*LINES, *bridges))
    page = read_page(f"<html><body><h1>{HEADLINE}</h1><div>{body}{extra}</div></body></html>".encode(), uri="page")
    (article,) = page.articles
    assert (len(article.text.split("\n\n")) > len(LINES) + len(bridges)) is kept


def test_terms_of_a_list_without_prose_are_no_text() -> None:
    facts = "<dl><dt>From:</dt><dd>Foreign Office</dd><dt>Published</dt><dd>4 May 2026</dd></dl>"
    body = "".join(f"<p>{line}</p>" for line in LINES)
    lead = "<p>Office sets out what it will do to keep the truce.</p>"
    source = f"<html><body><h1>{HEADLINE}</h1>{lead}{facts}<div>{body}</div></body></html>"
    page = read_page(source.encode(), uri="page")
    assert "Foreign Office" not in page.articles[0].text
    assert "keep the truce" in page.articles[0].text


@pytest.mark.parametrize("tag", ["<font size=1>{}</font>", "<small>{}</small>", "<p><i>{}</i></p>"])
def test_small_letters_right_behind_a_picture_are_its_caption(tag: str) -> None:
    line = "Trucks wait at the northern bridge on market day"
    cleaned = clean(f"<h1>{HEADLINE}</h1><img src=a.jpg><br>{tag.format(line)}{around()}")
    assert (texts(cleaned), cleaned.captions) == (LINES, (line,))


def test_a_line_in_the_letters_of_the_story_behind_a_picture_stays() -> None:
    line = "Nobody had said by then who would guard the northern bridge"
    assert line in texts(clean(f"<h1>{HEADLINE}</h1><p>{LINES[0]}</p><img src=a.jpg><p>{line}</p><p>{LINES[1]}</p>"))


def test_an_author_box_between_headline_and_story_signs_it() -> None:
    box = "<div class=author-box><a>Amal Haddad</a></div>"
    assert clean(f"<h1>{HEADLINE}</h1>{box}{around()}").credits == ("Amal Haddad",)
    assert clean(f"<h1>{HEADLINE}</h1>{around()}{box}").credits == ()
    assert clean(f"<h1>{HEADLINE}</h1>{box.replace('author', 'related')}{around()}").credits == ()


def test_a_letter_s_farewell_is_no_text() -> None:
    assert texts(clean(around() + "<p>That’s all for today. See you tomorrow!</p>")) == LINES
    kept = "That is all for today, said the envoy, and nobody asked him for more."
    assert texts(clean(around() + f"<p>{kept}</p>")) == [*LINES, kept]


def test_the_line_in_one_box_with_a_picture_is_its_caption() -> None:
    line = "Trucks wait at the northern bridge on market day"
    cleaned = clean(f"<h1>{HEADLINE}</h1><div class=r><img src=a.jpg><p>{line}</p></div><div>{around()}</div>")
    assert (texts(cleaned), cleaned.captions) == (LINES, (line,))


def test_counters_beside_one_another_are_no_text() -> None:
    assert texts(clean(around("<div><span>10 replies</span><span>3 reposts</span></div>"))) == LINES
    kept = "<div><span>10 replies</span><span> came from the hills.</span></div>"
    assert len(texts(clean(around(kept)))) == 3


def test_a_name_and_a_day_in_elements_side_by_side_below_a_standfirst_are_no_text() -> None:
    line = "<span>Amal Haddad | Coast Radio</span><span>4 May 2026 10:22 IST</span>"
    cleaned = clean(f"<h1>{HEADLINE}</h1><p class=x>Guns may fall silent along the river by noon</p>{line}{around()}")
    assert texts(cleaned)[-2:] == LINES
    assert not any("Haddad" in text for text in texts(cleaned))
    assert any("4 May 2026" in date for date in cleaned.dates)


def test_where_to_watch_more_is_no_text() -> None:
    assert texts(clean(around() + "<p>Watch the latest episode of our evening show below:</p>")) == LINES


@pytest.mark.parametrize("line", ["— Lena and the team", "Department of Press and Information"])
def test_who_signs_a_story_is_no_part_of_it(line: str) -> None:
    assert texts(clean(f"{around()}<p>{line}</p>")) == LINES
    assert texts(clean(f"{around()}<p>— Lena left.</p>"))[-1] == "— Lena left."


def test_whom_to_call_below_a_release_ends_it_whatever_follows() -> None:
    contact = "<h3>Media contact</h3><p>Lena Holm</p><p>+41 22 000 00 00</p>"
    appeal = "<h2>Give now</h2><p>Your gift helps us to save lives in more than seventy countries of the world.</p>"
    assert texts(clean(around() + contact + appeal)) == LINES
    assert len(texts(clean(around() + appeal))) > len(LINES)


def test_a_sentence_pulled_out_in_large_letters_is_left_out_with_who_said_it() -> None:
    large = '<div><p style="font-size:26px">halt fire if the government opened the road</p><p>— Amal Haddad</p></div>'
    assert texts(clean(around(large))) == LINES


def test_large_words_that_stand_nowhere_else_are_read() -> None:
    said = "Nobody will open the road before the list is read out."
    assert said in texts(clean(around(f'<p style="font-size:26px">{said}</p>')))
    subhead = "<p><b>the last truce in May</b></p>"
    assert "the last truce in May" in texts(clean(around(subhead)))


@pytest.mark.parametrize(
    "note",
    [
        "Correction, May 4, 2026: An earlier version of this story gave a wrong number of trucks.",
        "(Clarification: The headline of this article has been changed.)",
        "This story was updated on Friday with what the ministry said.",
    ],
)
def test_what_was_corrected_is_no_part_of_a_story(note: str) -> None:
    assert texts(clean(around(f"<p><i>{note}</i></p>"))) == LINES


def test_what_a_treatys_article_said_before_is_read() -> None:
    said = "An earlier version of the article had been refused by the rebels, the envoy said on Monday."
    assert said in texts(clean(around(f"<p>{said}</p>")))
