"""Statements: who said what, for whom, through whom, in which mode."""

import pytest

from ceasewire.model.reading import Mode, Statement
from tests.readings import name, read, said

COLUMNS = ("text", "expected")


def only(text: str) -> Statement:
    """Return the only statement of a text."""
    (statement,) = read(text).statements
    return statement


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("“The road is open,” Armenia said.", Mode.DIRECT),
        ("Armenia said the road was open.", Mode.INDIRECT),
        ("Armenia said the road was “open to all who come in peace”.", Mode.MIXED),
        ("“The road is open,” Armenia said. “It is safe.”", Mode.DIRECT),
        ("Armenia said: «The road is open.»", Mode.DIRECT),
        ("‘The road is open,’ Armenia said.", Mode.DIRECT),
    ],
)
def test_words_are_given_in_quotation_marks_or_not(text: str, expected: Mode) -> None:
    assert only(text).mode is expected


def test_two_sentences_of_one_quotation_are_one_statement() -> None:
    assert said("“The road is open. It is safe,” Armenia said.") == [
        ("Armenia", "say", "“The road is open. It is safe,”")
    ]


def test_a_quotation_split_by_its_cue_is_one_statement_with_two_spans() -> None:
    statement = only("“The road is open,” Armenia said. “It is safe to use.”")
    assert [s.text for s in statement.content] == ["“The road is open,”", "“It is safe to use.”"]


def test_a_paragraph_that_is_one_quotation_goes_on_with_the_last_speaker() -> None:
    text = "“The road is open,” Juan Manuel Santos said.\n\n“It is safe to use by day and by night.”"
    assert [(who, words) for who, _, words in said(text)] == [
        ("Juan Manuel Santos", "“The road is open,”"),
        ("Juan Manuel Santos", "“It is safe to use by day and by night.”"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The “road of bones” was shut.",
        "Fighters of the so-called “Free Army” left Kidal.",
        "The town is known as “the pearl”.",
    ],
)
def test_a_scare_quote_is_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Two diplomats told Reuters that the road was open.", "Reuters"),
        ("Reuters quoted two diplomats as saying the road was open.", "Reuters"),
        ("Reuters, citing two diplomats, reported that the road was open.", "Reuters"),
        ("Two diplomats told the AFP news agency that the road was open.", "AFP"),
        ("Two diplomats said the road was open.", ""),
        ("Two diplomats told Rwanda that the road was open.", ""),
    ],
)
def test_an_outlet_is_a_channel_and_does_not_speak(text: str, expected: str) -> None:
    statement = only(text)
    reading = read(text)
    assert expected in name(reading, statement.via)
    assert name(reading, statement.speaker) == "Two diplomats" or "diplomats" in name(reading, statement.speaker)
    assert bool(statement.via) is bool(expected)


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("M23 spokesman Lawrence Kanyuka said the road was open.", "M23"),
        ("A spokesman for the ELN said the road was open.", "ELN"),
        ("Juan Manuel Santos said the road was open.", ""),
        ("Colombian President Juan Manuel Santos said the road was open.", ""),
        ("Armenia said the road was open.", ""),
    ],
)
def test_a_spokesman_speaks_for_his_body_and_a_head_of_government_for_himself(text: str, expected: str) -> None:
    assert name(read(text), only(text).on_behalf_of) == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("An official who asked not to be named said the road was open.", True),
        ("A diplomat said on condition of anonymity that the road was open.", True),
        ("Two officials said the road was open.", True),
        ("Juan Manuel Santos said the road was open.", False),
        ("Armenia said the road was open.", False),
        ("Juan Manuel Santos, an official, said the road was open.", False),
    ],
)
def test_a_name_withheld_makes_a_statement_anonymous(text: str, expected: bool) -> None:
    assert only(text).anonymous is expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia said the road was open.", "Armenia"),
        ("The two sides said the road was open.", "The two sides"),
        ("“The road is open,” said the governor of Tigray.", "the governor of Tigray"),
        ("It was reported that the road was open.", None),
    ],
)
def test_the_words_that_name_the_speaker_are_kept(text: str, expected: str | None) -> None:
    span = only(text).speaker_span
    assert (span and span.text) == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Kenya told Rwanda that the road was open.", "Rwanda"),
        ("Kenya promised Rwanda that the road would stay open.", "Rwanda"),
        ("Kenya said the road was open.", ""),
    ],
)
def test_an_addressee_is_kept_where_one_is_given(text: str, expected: str) -> None:
    assert name(read(text), only(text).addressee) == expected


def test_a_joint_statement_has_several_speakers() -> None:
    assert [who for who, _, _ in said("Kenya and Uganda said the road was open.")] == ["Kenya + Uganda"]


def test_one_cue_is_one_statement_and_statements_are_numbered_in_reading_order() -> None:
    text = "Armenia said the road was open. Azerbaijan denied that it was open.\n\nNorway welcomed the news."
    statements = read(text).statements
    assert [s.id for s in statements] == ["s1", "s2", "s3"]
    assert [s.cue and s.cue.text for s in statements] == ["said", "denied", "welcomed"]


def test_the_outer_of_two_speakers_is_no_speaker_of_the_inner_words() -> None:
    text = "Reuters quoted a rebel commander as saying the road was open."
    assert [(who, words) for who, _, words in said(text)] == [("rebel commander", "the road was open")]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen burned two villages in Ituri.",
        "The army did not say who had fired.",
        "The spokesman could not be reached.",
        "Talks went on in Juba.",
        "",
    ],
)
def test_a_text_in_which_nobody_speaks_has_no_statement(text: str) -> None:
    assert said(text) == []


def test_a_statement_of_the_text_is_dated_where_a_day_stands_by_its_cue() -> None:
    assert only("Armenia said on Monday that the road was open.").said_on == "2024-03-11"
    assert only("Armenia said the road was open.").said_on is None


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Japan agreed to a truce in their fishing dispute.",
        "The two clubs agreed to a deal on the transfer of the striker.",
    ],
)
def test_a_truce_of_sport_or_trade_is_accepted_by_nobody(text: str) -> None:
    assert said(text) == []


def test_the_writers_own_view_in_an_article_is_no_statement_of_those_it_quotes() -> None:
    text = (
        "The governor insisted that no school would close. Her aide, Len Mar, conceded that ten might.\n\n"
        "Teachers say the plan is a gamble, and parents say it is unfair. I suspect that even the governor knows it."
    )
    assert [who for who, _, _ in said(text)] == ["governor", "Len Mar", "Teachers", "parents"]


def test_what_somebody_reports_inside_a_quotation_ends_with_it() -> None:
    text = "“The jury was told that he was a danger,” said Kate Orr."
    assert [words for _, _, words in said(text)] == ["“The jury was told that he was a danger,”", "he was a danger"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A guide, who asked that his name not be used, said the path was shut.",
            [("guide", "say", "the path was shut")],
        ),
        (
            "The airline apologized for “the trouble that some guests had” and said it had hired staff.",
            [("airline", "say", "“the trouble that some guests had”"), ("airline", "say", "it had hired staff")],
        ),
        (
            "Norma Gaines told reporters that she wanted answers; if none came, she added, fines would follow.",
            [
                ("Norma Gaines", "say", "she wanted answers"),
                ("Norma Gaines", "say", "if none came … fines would follow"),
            ],
        ),
        (
            "It may not end the raids, Haroun Deby said, but insisted that the talks will help.",
            [("Haroun Deby", "say", "It may not end the raids"), ("Haroun Deby", "say", "the talks will help")],
        ),
        (
            "In her new book, “The Quiet Coast,” the historian Beth Arnold argues that the founders were no saints.",
            [("Beth Arnold", "say", "the founders were no saints")],
        ),
        (
            "A woman resident of Teldau claims on a video distributed by opposition forces that she and her "
            "daughter managed to escape the village.",
            [("woman resident of Teldau", "say", "she and her daughter managed to escape the village")],
        ),
        (
            "The town is lost, prompting Chad to suggest that the chiefs may flee.",
            [("Chad", "assess", "the chiefs may flee")],
        ),
        (
            "An IS fighter accused Chad of treating practicing Muslims harshly.",
            [("IS", "blame", "Chad of treating practicing Muslims harshly")],
        ),
        ("Chad said it was glad but wondered whether it would last.", None),
    ],
)
def test_a_report_ends_where_its_own_clause_does(text: str, expected: list[tuple[str, str, str]] | None) -> None:
    found = said(text)
    if expected is None:
        assert ("Chad", "say", "whether it would last") in found
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We were told to sit tight,” said Haroun Deby, who insisted on anonymity to discuss plans.",
            [("Haroun Deby", "say", "“We were told to sit tight,”")],
        ),
        ("Miriam Fenn, asked about the polls at a stop in Goma, laughed.", []),
        ("Haroun Deby called that “a fable.”", [("Haroun Deby", "say", "that “a fable.”")]),
        (
            "Haroun Deby contended that the dock was unsafe, a view shared by an engineer hired by Chad.",
            [("Haroun Deby", "say", "the dock was unsafe")],
        ),
        (
            "The newspaper, citing two guards it did not identify, said the door was open.",
            [("two guards", "say", "the door was open")],
        ),
        (
            "Miriam Fenn came. She is not, she said, in the business of prophecy.",
            [("Miriam Fenn", "say", "She is not … in the business of prophecy")],
        ),
    ],
)
def test_what_only_stands_beside_a_report_is_no_report(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_a_document_that_it_reads_is_his_who_said_something_in_it() -> None:
    text = (
        "In a communique posted on X, the National Liberation Army said talks were off. “There is one table,” it read."
    )
    assert [who for who, _, _ in said(text)] == ["National Liberation Army"] * 2


def test_a_survey_is_not_of_those_who_were_asked() -> None:
    text = "The Health Department asked 100 towns. A survey of 4,100 students found that girls smoke more."
    assert [who for who, _, words in said(text) if words == "girls smoke more"] != ["4,100 students"]
