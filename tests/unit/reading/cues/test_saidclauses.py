"""Clauses that are said: where they begin behind their reporting verb, and where they end."""

import pytest

from tests.readings import said

COLUMNS = ("text", "words")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia said the road was open.", "the road was open"),
        ("Armenia said that the road was open.", "the road was open"),
        ("Armenia said on Monday that the road was open.", "the road was open"),
        ("Armenia said in a statement that the road was open.", "the road was open"),
        ("Armenia told reporters that the road was open.", "the road was open"),
        ("Armenia said the road was open and the port was shut.", "the road was open and the port was shut"),
        ("Colombia said in a letter to the UN that the ELN had left.", "the ELN had left"),
        ("Armenia has insisted from the start that the road was open.", "the road was open"),
        ("Armenia noted with a shrug that the road was open.", "the road was open"),
        ("Armenia told friends at the time that it was broke.", "it was broke"),
    ],
)
def test_a_clause_is_said_without_its_cue_and_speaker(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Armenia said the road was open, adding that trucks could pass.",
            ["the road was open", "trucks could pass"],
        ),
        (
            "Armenia said the road was open, but Azerbaijan said it was shut.",
            ["the road was open", "it was shut"],
        ),
        ("Armenia said the road was open and urged drivers to use it.", ["the road was open", "drivers to use it"]),
    ],
)
def test_the_next_cue_ends_what_the_first_said(text: str, words: list[str]) -> None:
    assert [w for _, _, w in said(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("As Armenia once said, the road is open.", ["the road is open"]),
        ("As Armenia told reporters on Monday, the road is open.", ["the road is open"]),
        ("The road is open, as Armenia told reporters on Monday.", ["The road is open"]),
        ("As Armenia said goodbye, the road was opened.", []),
        ("As Armenia said so, the road was opened.", []),
        ("As Armenia said the truce held, the road was opened.", ["the truce held"]),
    ],
)
def test_what_somebody_is_named_for_with_as_is_what_he_said(text: str, words: list[str]) -> None:
    assert [w for *_, w in said(text)] == words


def test_what_a_colon_explains_is_said_by_who_closes_the_sentence() -> None:
    text = "Omar Tamm drives. It meant more pay: nine dollars an hour, he said."
    assert [words for _, _, words in said(text)] == ["It meant more pay: nine dollars an hour"]
    assert [words for _, _, words in said("It was hard: Omar Tamm said that he drove.")] == ["he drove"]


def test_what_stands_before_a_semicolon_is_not_said_by_who_comes_after() -> None:
    text = "Authorities blamed the ELN; a faction of the former FARC later claimed responsibility."
    assert [(a, w) for _, a, w in said(text)] == [("blame", "the ELN"), ("claim", "responsibility")]


@pytest.mark.parametrize(
    "text",
    ["Armenia agreed with claims that the road was open.", "Armenia answered to reports that the road was open."],
)
def test_a_clause_that_tells_what_a_claim_is_of_is_not_what_the_verb_says(text: str) -> None:
    assert "the road was open" not in [w for *_, w in said(text)]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("There was no way, Armenia said, that the road would open.", "There was no way … that the road would open"),
        ("It was unclear, Armenia said, how the road had opened.", "It was unclear … how the road had opened"),
        ("The road was shut, Armenia said, and it would stay so.", "The road was shut … and it would stay so"),
        ("The road was shut, Armenia said on Monday.", "The road was shut"),
    ],
)
def test_a_report_before_that_has_the_words_on_both_sides_of_it(text: str, words: str) -> None:
    assert [w for *_, w in said(text)] == [words]


def test_that_stays_where_it_is_what_is_spoken_of() -> None:
    assert [w for _, _, w in said("The official said that was not true.")] == ["that was not true"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Berg said hundreds of men (all guards) fled the town.", "hundreds of men (all guards) fled the town"),
        (
            "Anna Berg said the mill would shut, a step that unions called the worst yet for the town.",
            "the mill would shut",
        ),
        ("Anna Berg warned that sales would slow, sending the firm’s shares down 9%.", "sales would slow"),
        ("Anna Berg said they would go, sending tents and food ahead.", "they would go, sending tents and food ahead"),
        ("Anna Berg described how two guards had asked her for a pass.", "how two guards had asked her for a pass"),
    ],
)
def test_a_clause_begins_with_its_own_subject_and_ends_before_what_follows_from_it(text: str, words: str) -> None:
    assert said(text)[0][2] == words


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Armenia has warned for years that the cables are rusting.", "the cables are rusting"),
        ("Armenia said on “The Late Hour” that the road was open.", "the road was open"),
    ],
)
def test_when_where_and_to_whom_it_was_said_is_none_of_it(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


def test_what_somebody_thinks_ends_before_the_report_of_it() -> None:
    text = "Brokers are betting that tea will recover by spring, said Nils Holm, an analyst with Nordbank."
    assert ("Brokers", "tea will recover by spring") in [(who, words) for who, _, words in said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said in a news release that the man fled on foot.", ["the man fled on foot"]),
        ("Police spoke in a letter that the man wrote.", []),
    ],
)
def test_what_is_said_in_a_paper_stands_behind_it(text: str, expected: list[str]) -> None:
    assert [words for _, _, words in said(text)] == expected


def test_what_somebody_likes_to_say_ends_before_the_verb_of_the_sentence() -> None:
    text = "Nora Holm, who likes to remind voters that she once ran a mill, left."
    assert [words for *_, words in said(text)] == ["she once ran a mill"]


def test_a_clause_on_who_believes_something_ends_before_the_verb_of_its_sentence() -> None:
    text = "Nora Holm, who was raised by a mother who believed that sloth was a sin, doubts she will act again."
    assert [(who, words) for who, _, words in said(text)] == [
        ("mother", "sloth was a sin"),
        ("Nora Holm", "she will act again"),
    ]


@pytest.mark.parametrize(
    COLUMNS,
    [
        (
            "Nora Holm is among parents who say doctors miss the signs, and a letter to them suggests the same.",
            "doctors miss the signs",
        ),
        (
            "Parents say doctors miss the signs, and the wards are full.",
            "doctors miss the signs, and the wards are full",
        ),
        (
            "The vote was seen by monitors, who said the rights of voters were kept, and parties were able to march.",
            "the rights of voters were kept, and parties were able to march",
        ),
    ],
)
def test_what_stands_beside_a_clause_on_who_reports_is_not_said(text: str, words: str) -> None:
    assert next(w for *_, w in said(text)) == words
