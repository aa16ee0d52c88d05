"""Who speaks, and which words name him."""

import pytest

from tests.readings import name, read, said


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Chad's President Idris Saleh said the road was open.", "Idris Saleh", "Chad's President Idris Saleh"),
        ("A report by the auditor said the fund was empty.", "auditor", "A report by the auditor"),
        ("Scientists believe the fossil is old.", "Scientists", "Scientists"),
        ("Anna Berg and Tom Wick said the fund was empty.", "Anna Berg + Tom Wick", "Anna Berg and Tom Wick"),
    ],
)
def test_a_speaker_is_named_by_the_words_nearest_to_what_he_says(text: str, speaker: str, words: str) -> None:
    reading = read(text)
    (statement,) = reading.statements
    assert statement.speaker_span is not None
    assert (name(reading, statement.speaker), statement.speaker_span.text) == (speaker, words)


def test_reports_of_nobody_name_no_speaker() -> None:
    assert all(not s.speaker for s in read("Reports suggest that the road is closed.").statements)


def test_the_outlet_that_somebody_told_is_the_channel() -> None:
    reading = read("“The road is closed,” Anna Berg told the BBC.")
    assert name(reading, reading.statements[0].via) == "BBC"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Polls show that most people favor the bridge.", "Polls"),
        ("Growers fear the frost will kill the vines.", "Growers"),
        ("The Tribune’s editorial board urged the council to reject it.", "Tribune’s editorial board"),
        ("The ministry issued a statement which read: “The council rejects the report.”", "ministry"),
    ],
)
def test_papers_and_people_of_any_name_speak(text: str, speaker: str) -> None:
    reading = read(text)
    assert name(reading, reading.statements[0].speaker) == speaker


def test_a_thing_shows_and_does_not_speak() -> None:
    assert read("The move shows that the council is weak.").statements == ()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Belgian Ministry of Trade said the port was open.", "Belgium"),
        ("The Belgian trade union said the port was open.", ""),
    ],
)
def test_a_ministry_speaks_for_its_state(text: str, state: str) -> None:
    reading = read(text)
    assert name(reading, reading.statements[0].on_behalf_of) == state


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The charity Northaid said the camp was full.", "Northaid", "The charity Northaid"),
        ("Ann Mar used her speech to demand an end to the fees.", "Ann Mar", "Ann Mar"),
        ("Voters expressed doubts about the count.", "Voters", "Voters"),
    ],
)
def test_who_speaks_is_named_beside_what_he_is(text: str, speaker: str, words: str) -> None:
    reading = read(text)
    (statement,) = reading.statements
    assert statement.speaker_span is not None
    assert (name(reading, statement.speaker), statement.speaker_span.text) == (speaker, words)


def test_others_speak_and_are_nobody_by_name() -> None:
    (statement,) = read("Others countered that the dam was safe.").statements
    assert (statement.speaker, statement.speaker_span and statement.speaker_span.text) == ((), "Others")


def test_it_read_is_the_document_of_whoever_put_it_out() -> None:
    reading = read("Ann Mar issued a statement of support for the coach. “Bill stays with us,” it read.")
    assert [name(reading, s.speaker) for s in reading.statements if "Bill" in s.content[0].text] == ["Ann Mar"]


def test_whoever_is_quick_to_speak_speaks() -> None:
    reading = read("European officials were quick to reject the offer.")
    assert [name(reading, s.speaker) for s in reading.statements] == ["European officials"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The district has promised a monitor on every bus.", ["a monitor on every bus"]),
        ("The crisis demands a monitor on every bus.", []),
        ("The fire broke out at noon, according to deputy chief Lt. Carl Dietz.", ["The fire broke out at noon"]),
    ],
)
def test_whoever_does_what_only_people_and_bodies_do_speaks(text: str, expected: list[str]) -> None:
    assert [words for _, _, words in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The central bank signalled that it would raise rates.", "central bank", "The central bank"),
        ("A police spokesman, Ali Rahm, said the road was shut.", "Ali Rahm", "A police spokesman, Ali Rahm"),
        (
            "A spokesman for the hospital, Peter Hahn, said the child was safe.",
            "Peter Hahn",
            "A spokesman for the hospital, Peter Hahn",
        ),
        ("Protesters carried banners reading “Out with the thieves”.", "Protesters", "Protesters"),
        ("A woman in the crowd held a sign that read “No more lies”.", "woman", "a sign"),
    ],
)
def test_bodies_and_those_who_hold_up_a_sign_speak(text: str, speaker: str, words: str) -> None:
    reading = read(text)
    (statement,) = reading.statements
    assert statement.speaker_span is not None
    assert (name(reading, statement.speaker), statement.speaker_span.text) == (speaker, words)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("A spokesman for the hospital, Peter Hahn, said the child was safe.", "hospital"),
        ("A spokesman for the foreign ministry, Ali Rahm, said the talks would go on.", "foreign ministry"),
        ("A doctor for the team, Peter Hahn, said the child was safe.", ""),
    ],
)
def test_a_spokesman_speaks_for_the_body_named_with_him(text: str, body: str) -> None:
    reading = read(text)
    assert name(reading, reading.statements[0].on_behalf_of) == body


@pytest.mark.parametrize(
    ("text", "outlet", "words"),
    [
        ("A guard told AFP Israel had broken the deal.", "AFP", "Israel had broken the deal"),
        ("The agent told NPR Hamza bin Laden had fled.", "NPR", "Hamza bin Laden had fled"),
        ("The agent told him Israel had fled.", "", "Israel had fled"),
    ],
)
def test_the_outlet_that_is_told_is_no_part_of_what_is_told(text: str, outlet: str, words: str) -> None:
    reading = read(text)
    (statement,) = reading.statements
    assert (name(reading, statement.via), statement.content[0].text) == (outlet, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Doctors Without Borders warned of more deaths.", "Doctors Without Borders"),
        (
            "The Syrian Observatory for Human Rights reports that a woman fell.",
            "The Syrian Observatory for Human Rights",
        ),
        ("A spokesman for Hamas said the road was open.", "A spokesman for Hamas"),
        ("A guide at noon said the road was open.", "A guide"),
    ],
)
def test_the_words_that_name_the_speaker_are_the_whole_name(text: str, words: str) -> None:
    (statement,) = read(text).statements
    assert statement.speaker_span is not None
    assert statement.speaker_span.text == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 60 percent of nurses said the ward was full.", [("nurses", "the ward was full")]),
        ("A majority of those asked said the ward was full.", [("", "the ward was full")]),
        ("Majorities of people here believe that the ward is full.", [("Majorities of people", "the ward is full")]),
        ("About 60 percent of nurses oppose the plan.", []),
    ],
)
def test_of_a_share_of_people_the_people_speak(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The league has called for a public review.", ["league"]),
        ("The supporters' trust has called for Tom Roe to go.", ["supporters' trust"]),
        ("The job called for a steady hand.", []),
        ("Roe denied theft.", ["Roe"]),
    ],
)
def test_bodies_of_work_and_sport_speak(text: str, speakers: list[str]) -> None:
    assert [name(read(text), s.speaker) for s in read(text).statements] == speakers
