"""The roles of a plain page's lines."""

import time

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page import read_page
from ceasewire.page.text.lines import LineRole, agency_ending, read_entries

# A line of any length is read in less.
MOST_SECONDS = 3
HEADLINE = "Rebels offer truce if the road is opened"
CAPTION = "A woman carries bread through a street in the town"
LINE = "The rebels said on Sunday that they would halt fire if the government opened the road to the coast."


def roles(*lines: str) -> list[LineRole]:
    return [entry.role for entry in read_entries("\n\n".join(lines), load_furniture())]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (LINE, LineRole.PROSE),
        ("He did not elaborate.", LineRole.PROSE),
        (HEADLINE, LineRole.HEADING),
        ("## Who holds the road", LineRole.HEADING),
        ("* * *", LineRole.RULE),
        ("https://courier.example/5", LineRole.ADDRESS),
        ("Partager", LineRole.LABEL),
        ("Von Jonas Weber", LineRole.BYLINE),
        ("Analysis: Why the truce held", LineRole.LABEL),
    ],
)
def test_a_line_has_its_role(line: str, role: LineRole) -> None:
    assert roles(line, f"{LINE} That was all.")[0] is role


def test_a_line_that_follows_itself_below_a_headline_is_a_caption() -> None:
    found = roles(HEADLINE, CAPTION, CAPTION, LINE)
    assert found == [LineRole.HEADING, LineRole.CAPTION, LineRole.CAPTION, LineRole.PROSE]


def test_a_sentence_that_two_stories_far_apart_share_is_prose() -> None:
    filler = [f"{LINE} That was day {n}." for n in range(20)]
    assert set(roles("He gave no date.", *filler, "He gave no date.")) == {LineRole.PROSE}


def test_hashes_are_no_part_of_a_heading() -> None:
    entry = read_entries(f"# {HEADLINE}\n{LINE}", load_furniture())[0]
    assert (entry.text, entry.level, entry.paragraph.strand.page_start) == (HEADLINE, 1, 2)


def test_a_report_that_names_its_source_in_brackets_is_prose() -> None:
    assert roles("The army and the rebels agree to halt fire until elections next year. (AFP)") == [LineRole.PROSE]


def test_a_short_turn_of_a_transcript_is_no_heading() -> None:
    told = "MARO: The chief told me that his men had left the bridge and would not be back before the spring."
    asked = "HOST: And will they stay away for good?"
    assert roles("HOST: " + LINE, told, asked, "MARO: " + CAPTION + ".") == [LineRole.PROSE] * 4


def test_a_question_behind_a_label_that_nobody_takes_turns_with_is_a_heading() -> None:
    assert roles("MALI: Will the truce hold this time?", LINE) == [LineRole.HEADING, LineRole.PROSE]


def test_a_short_last_sentence_with_its_agency_behind_it_is_prose() -> None:
    assert roles(HEADLINE, LINE, "The envoy declined to comment. — Xinhua")[-1] is LineRole.PROSE
    assert roles(HEADLINE, LINE, "What the envoy told Xinhua – Reuters")[-1] is not LineRole.PROSE


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("THE COAST MONITOR          Tuesday, May 14, 2026          A5", LineRole.DATE),
        ("THE COAST MONITOR          THE WORLD TODAY          A5", LineRole.HEADING),
        ("Publication info: The Coast Post ; London [London]. 14 May 2026.", LineRole.DATE),
        ("Full text:", LineRole.LABEL),
        ("copylink", LineRole.LABEL),
        ("Publication: The Coast Post", LineRole.CREDIT),
        ("A.H./M.K.", LineRole.CREDIT),
    ],
)
def test_heads_of_printed_pages_and_fields_of_databases_are_told(line: str, role: LineRole) -> None:
    assert roles(line, HEADLINE, LINE)[0] is role


def test_a_line_below_the_label_of_captions_is_a_caption() -> None:
    assert roles(HEADLINE, LINE, "Image caption,", CAPTION, LINE[:-1] + " at noon.")[3] is LineRole.CAPTION
    assert roles(HEADLINE, LINE, "Analysis", CAPTION, LINE[:-1] + " at noon.")[3] is LineRole.HEADING


@pytest.mark.parametrize(
    ("text", "end"), [("He left. Enditem", 8), ("“No.” (END)", 5), ("It was the end", None), ("He left. Ended", None)]
)
def test_the_mark_of_a_desk_ends_a_story(text: str, end: int | None) -> None:
    assert agency_ending(text, load_furniture()) == end


def test_pictures_in_markdown_are_captions() -> None:
    page = f"![A guard at the gate](https://a.example/1.jpg)\n\n{LINE}\n\n![](https://a.example/2.jpg)\n*Buses wait.*"
    entries = read_entries(page, load_furniture())
    assert [(e.role.value, e.text) for e in entries] == [
        ("caption", "A guard at the gate"),
        ("prose", LINE),
        ("label", ""),
        ("caption", "*Buses wait.*"),
    ]


def test_who_took_a_picture_stands_right_below_its_line() -> None:
    below = f"{HEADLINE}\n\nBuses wait at the shut gate\nOmar Haddad/AFP\n\n{LINE}"
    inside = f"{HEADLINE}\n\n{LINE}\n\nArmy denies that it shut the gate\nOmar Haddad/AFP\n\n{LINE[:-1]} again."
    read = inside.replace("Army denies that it shut the gate", "Buses wait outside the shut gate of the port")
    assert roles(below) == [LineRole.HEADING, LineRole.CAPTION, LineRole.CREDIT, LineRole.PROSE]
    assert roles(inside)[2:4] == [LineRole.HEADING, LineRole.BYLINE]  # as it may be another story's headline
    assert roles(read)[2:4] == [LineRole.CAPTION, LineRole.CREDIT]


def test_who_took_pictures_makes_no_digest_of_a_story() -> None:
    captions = [f"Buses wait at gate {n} of the port. (Xinhua/Omar Haddad)" for n in range(4)]
    entries = read_entries("\n\n".join([LINE, *captions, LINE + " So it was."]), load_furniture())
    assert [e.role.value for e in entries] == ["prose", *["caption"] * 4, "prose"]
    sourced = [f"The gate number {n} was shut. (Reuters)" for n in range(4)]
    entries = read_entries("\n\n".join([LINE, *sourced]), load_furniture())
    assert "caption" not in [e.role.value for e in entries]


def test_a_printed_page_s_head_that_marks_part_is_a_day() -> None:
    assert roles("ECHO 24 • Thursday, February 20, 2025 • Page 4", LINE) == [LineRole.DATE, LineRole.PROSE]
    assert roles("Convoy turned back • Thursday is the day • Page 4 says", LINE)[0] is LineRole.HEADING


def test_a_line_with_rights_right_below_is_a_caption() -> None:
    assert roles(HEADLINE, LINE, "Buses wait at the gate of the port.\n© Omar Haddad/TASS", LINE[:-1] + " again.")[
        2
    ] is (LineRole.CAPTION)
    assert roles(HEADLINE, LINE, "Buses wait at the gate of the port.", LINE[:-1] + " again.")[2] is LineRole.PROSE


def test_the_two_lines_above_what_folds_a_picture_are_its_own() -> None:
    said = "A guard stands at the gate of the port."
    told = (HEADLINE, said, "Omar Haddad/AFP", "hide caption", "toggle caption", LINE)
    assert roles(*told)[1:3] == [LineRole.CAPTION, LineRole.CREDIT]
    assert roles(HEADLINE, said, LINE)[1] is LineRole.PROSE


def test_what_a_picture_says_and_slanted_letters_below_it_are_captions() -> None:
    picture = "![A guard at the gate](https://courier.example/a.jpg)"
    assert roles(f"{HEADLINE}\n\n{picture}\n\n*A guard at the gate.*\n\n{LINE}")[1:3] == [LineRole.CAPTION] * 2
    assert roles(f"{HEADLINE}\n\n{picture}\n\nA guard at the gate\n\n{LINE}")[1:3] == [LineRole.CAPTION] * 2
    assert roles(f"{HEADLINE}\n\n*A guard is at the gate.*\n\n{LINE}")[1] is not LineRole.CAPTION


def test_headings_of_wikis_are_marked() -> None:
    entries = read_entries(f"= Clippings of the week\n\n== Rebels offer truce ==\n\n{LINE}", load_furniture())
    assert [(e.text, e.level) for e in entries[:2]] == [("Clippings of the week", 1), ("Rebels offer truce", 2)]


def test_a_credit_in_brackets_tells_of_the_line_right_below_it() -> None:
    said = "A guard stands at the gate of the port."
    assert roles(HEADLINE, LINE, f"[Photo: Omar Haddad/AFP]\n{said}", LINE + " Twice.")[2:4] == [LineRole.CAPTION] * 2
    assert roles(HEADLINE, LINE, "[Photo: Omar Haddad/AFP]", said, LINE + " Twice.")[3] is LineRole.PROSE


def test_slanted_letters_below_a_picture_are_its_line_whatever_it_says_of_itself() -> None:
    picture = "![photo](https://courier.example/a.jpg)"
    assert roles(HEADLINE, f"{picture}\n*The old market of the town*", LINE)[2] is LineRole.CAPTION
    assert roles(HEADLINE, f"{picture}", "**What each side wants**", LINE)[2] is LineRole.HEADING


def test_a_signed_and_dated_line_below_a_headline_is_none_of_it() -> None:
    found = read_entries(f"{HEADLINE}\nby Lina Saab · March 2, 2026 · 5 min read\n\n{LINE}", load_furniture())
    assert found[0].text == HEADLINE
    assert found[1].role is LineRole.DATE


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (f"[{CAPTION}]", LineRole.CAPTION),
        (f"[{LINE}]", LineRole.CAPTION),
        (f"<{LINE}>", LineRole.CAPTION),
        ("[The audience laughs.]", LineRole.PROSE),
        (f"[…] {LINE}", LineRole.PROSE),
        (f"↑ {LINE}", LineRole.CAPTION),
        (f"{LINE.rstrip('.')}, Xinhua", LineRole.CAPTION),
        (f"{LINE[:-1]}, he told Xinhua.", LineRole.PROSE),
        (f"({LINE} / File photo)", LineRole.CAPTION),
        (f"{LINE} (Omar Haddad photo)", LineRole.CAPTION),
        (f"{LINE[:-1]} (they had no photo).", LineRole.PROSE),
        ("PORT SUDAN-TALKS (UPDATE 2)", LineRole.LABEL),
        ("014 WORLD PORT SUDAN/CEASEFIRE", LineRole.LABEL),
        ("Permalink: https://courier.example/5", LineRole.ADDRESS),
    ],
)
def test_lines_in_brackets_or_with_a_source_behind_are_a_pictures(line: str, role: LineRole) -> None:
    assert roles(LINE.replace("Sunday", "Monday"), line, LINE.replace("Sunday", "Friday"))[1] is role


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0", " - ", "| "])
@pytest.mark.parametrize(
    "line", ["Envoys agree{}to halt fire", "Envoys agree to halt fire{}", "A guard stands{}by the gate"]
)
def test_a_line_of_blanks_and_marks_is_read_in_time(blank: str, line: str) -> None:
    page = f"{line.format(blank * (40_000 // len(blank)))}\n\nThe two sides agreed to halt fire at dawn, he said."
    start = time.process_time()
    read_page(page.encode(), uri="page")
    assert time.process_time() - start < MOST_SECONDS


def test_a_line_above_a_photographers_name_is_a_pictures() -> None:
    first, last = LINE.replace("Sunday", "Monday"), LINE.replace("Sunday", "Friday")
    assert roles(first, f"{LINE}\nPhoto Omar Haddad / AFP", last)[1] is LineRole.CAPTION
    assert roles(first, f"{LINE}\nPhoto opportunities were few.", last)[1] is LineRole.PROSE


def test_a_headline_in_capitals_whose_words_open_the_story_is_no_pull_quote() -> None:
    text = (
        "ARMY AND REBELS HAVE AGREED ON TRUCE IN ORLO\n\n"
        "The army and rebels have agreed on truce in Orlo, and it begins on Friday, a mediator said.\n\n"
        "Army and rebels have agreed on truce in Orlo, the governor told reporters in the town on Monday.\n"
    )
    (article,) = read_page(text.encode(), uri="made", media_type="text/plain").articles
    assert article.headline == "ARMY AND REBELS HAVE AGREED ON TRUCE IN ORLO"


def test_a_short_quotation_that_the_next_paragraph_repeats_is_a_paragraph() -> None:
    text = (
        "Rebels stay at the bridge near Orlo\n\n"
        "The rebels held the bridge near Orlo on Monday, the army said in a statement.\n\n"
        "“We will not leave the bridge.”\n\n"
        "“We will not leave the bridge,” their commander told reporters. “We will not leave the bridge.”\n"
    )
    (article,) = read_page(text.encode(), uri="made", media_type="text/plain").articles
    assert "\n\n“We will not leave the bridge.”\n\n" in article.text
