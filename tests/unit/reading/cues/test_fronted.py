"""What is said before its report, or on both sides of it."""

import pytest

from tests.readings import read, said

COLUMNS = ("text", "words")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The road was open, Armenia said.", "The road was open"),
        ("The road, Armenia said, was open to trucks.", "The road … was open to trucks"),
        ("Fighters of the ELN, the ministry said, burned a town.", "Fighters of the ELN … burned a town"),
    ],
)
def test_a_clause_stands_before_its_report_or_around_it(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    COLUMNS,
    [
        (
            "Octopuses dream, or at least they appear to, researchers reported.",
            "Octopuses dream, or at least they appear to",
        ),
        ("Not so fast, says Armenia.", "Not so fast"),
    ],
)
def test_what_is_said_stands_before_its_report(text: str, words: str) -> None:
    assert [w for _, _, w in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fish took the bait, she said, and never let go.", "The fish took the bait … and never let go"),
        ("The road was shut, Anna Berg said, and then walked away.", "The road was shut"),
        (
            "Divers do not expect to find more, Anna Berg said, but they are still looking.",
            "Divers do not expect to find more … but they are still looking",
        ),
    ],
)
def test_what_is_said_goes_on_behind_its_report_where_its_own_verb_does(text: str, words: str) -> None:
    assert said(text)[0][2] == words


def test_a_report_in_a_clause_of_anothers_words_takes_only_that_clause() -> None:
    text = "The company says it will shut the plant because, it says, “demand is gone.”"
    assert next(words for _, _, words in said(text)) == "it will shut the plant because, it says, “demand is gone.”"
    assert all(not words.startswith(("The", ",")) for _, _, words in said(text))


def test_a_report_behind_what_others_believe_is_of_the_belief() -> None:
    text = "Guards believe that Holm knew the thief, a clerk said, because no lock had been forced."
    assert [(who, words) for who, _, words in said(text)] == [
        ("clerk", "Guards believe that Holm knew the thief … because no lock had been forced"),
        ("Guards", "Holm knew the thief"),
    ]


def test_a_report_before_what_others_believe_is_of_the_belief() -> None:
    text = "Guards believed, a clerk said, that unclear writing was a sign of unclear thought."
    assert ("clerk", "Guards believed … that unclear writing was a sign of unclear thought") in [
        (who, words) for who, _, words in said(text)
    ]


def test_what_is_joined_to_the_words_before_a_report_is_told_by_the_writer() -> None:
    text = "The team won the match, and the coach, two players said, will leave the club."
    assert [words for _, _, words in said(text)] == ["the coach … will leave the club"]
    text = "The road, the mill, and the school, two guides said, were shut."
    assert [words for _, _, words in said(text)] == ["The road, the mill, and the school … were shut"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The sides agreed to a truce, the envoy said, but neither has confirmed it.",
            "The sides agreed to a truce",
        ),
        (
            "The parliaments agreed to a truce, the envoy said, but one of them has yet to endorse the text.",
            "The parliaments agreed to a truce",
        ),
        (
            "The truce will hold, the envoy said, but the militias must disarm first.",
            "The truce will hold + but the militias must disarm first",
        ),
    ],
)
def test_what_is_not_borne_out_is_the_reporters(text: str, content: str) -> None:
    assert [" + ".join(span.text for span in s.content) for s in read(text).statements][:1] == [content]
