"""Mended speech: who speaks and what is said, where the parser takes it for something else."""

import pytest

from tests.readings import said, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("“I couldn’t believe my eyes,” fumed Gemma.", "Gemma", ("nsubj", "fumed")),
        ("“Retrain me for what?” asked Lonnie Pike, 59.", "Pike", ("nsubj", "asked")),
        ("Residents of Kirat, in the north, said by telephone that drones struck.", "by", ("prep", "said")),
        ("The premier tells the chamber he has “nothing to hide” over the affair.", "has", ("ccomp", "tells")),
        ("“It is no policy,” the charity Northaid said.", "Northaid", ("appos", "charity")),
        (
            "Shells fell on a market in the town of Sarmin, workers and residents said Friday.",
            "workers",
            ("nsubj", "said"),
        ),
        ("Documents obtained by The Courier show that engineers had flagged it.", "flagged", ("ccomp", "show")),
        (
            "Israeli commanders have told anyone who would listen that the tunnels were nearly gone.",
            "were",
            ("ccomp", "told"),
        ),
        ("The Americans, say officials in both capitals, want him to leave.", "Americans", ("nsubj", "want")),
        (
            "He clarified that the group had not, as earlier reported, accepted the truce.",
            "not",
            ("neg", "accepted"),
        ),
        ("Craig Bellows sat down and told the waitress that he had dreamt of it.", "dreamt", ("ccomp", "told")),
        ("Surveys show Bellows trailing in Meru, said a strategist who saw them.", "strategist", ("nsubj", "said")),
        ("Craig Bellows called that account “categorically false.”", "account", ("dobj", "called")),
        ("Nurses, he pointed out, are healthier than most people.", "Nurses", ("nsubj", "are")),
    ],
)
def test_a_speaker_and_what_is_told_hang_on_the_verb_of_the_report(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("“Go,” he told Gemma.", "Gemma", ("dobj", "told")),
        ("The guard warned the man who had a gun.", "had", ("relcl", "man")),
    ],
)
def test_what_hangs_right_stays(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


def test_one_who_is_named_by_his_age_speaks() -> None:
    assert [words for _, _, words in said("The 34-year-old said she left the bag outside.")] == [
        "she left the bag outside"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In a bakery on Mill Road, Olga Reyes, 44, said the ovens had failed twice.",
            [("Olga Reyes", "the ovens had failed twice")],
        ),
        (
            "The Grain Trade Board forecast last week that harvests would shrink.",
            [("Grain Trade Board", "harvests would shrink")],
        ),
        ("A handwritten plaque read, “Be kind to the bees.”", [("handwritten plaque", "“Be kind to the bees.”")]),
        ("Some in the union suspect that managers wrote the letter.", [("Some", "managers wrote the letter")]),
        (
            "Anna Berg was calm. The march in the capital, she told the council in May, had been “long and dull.”",
            [("Anna Berg", "The march in the capital … had been “long and dull.”")],
        ),
        (
            "“Don’t wait for me,” Anna Berg said, her eyes shut. “It is late.”",
            [("Anna Berg", "“Don’t wait for me,” … “It is late.”")],
        ),
        (
            "“The governor of the province, heading south by train,” Anna Berg wrote in May.",
            [("Anna Berg", "“The governor of the province, heading south by train,”")],
        ),
        (
            "Anna Berg sent a letter in May to Tom Wick saying the sale was off.",
            [("Anna Berg", "the sale was off")],
        ),
        (
            "Critics of the bank allege the manager took bribes.",
            [("Critics of the bank", "the manager took bribes")],
        ),
        (
            "Anna Berg seemed calmer on Friday, telling a station: “Had we known, we would have waited for them.”",
            [("Anna Berg", "“Had we known, we would have waited for them.”")],
        ),
        (
            "With the navy weakened by a strike in July, there are questions over its ability to step up its patrols "
            "in the bay, warned Tadic.",
            [
                (
                    "Tadic",
                    "With the navy weakened by a strike in July, there are questions over its ability to step up its "
                    "patrols in the bay",
                )
            ],
        ),
        (
            "Analysts say the motive could be money, but warn the town could pay for it.",
            [("Analysts", "the motive could be money"), ("Analysts", "the town could pay for it")],
        ),
        ("The reading room, which he forecast in May, opened.", []),
    ],
)
def test_a_report_that_the_parser_takes_for_a_noun_or_an_object_is_read(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


@pytest.mark.parametrize(
    "text", ["The envoy told the man she left", "“No,” beamed", "old", "He was told, says", "34-year-old"]
)
def test_a_text_that_breaks_off_is_read(text: str) -> None:
    assert said(text) is not None


def test_a_charge_that_somebody_denies_is_set_apart_from_his_name() -> None:
    text = "The mayor accused Lodz of placing bins next to schools, a charge Lodz denies."
    assert tie_of(text, "denies") == ("relcl", "charge")
    assert [(who, words) for who, _, words in said(text)] == [("mayor", "Lodz of placing bins next to schools")]


def test_a_name_of_two_words_that_denies_stays_one() -> None:
    text = "The mayor was pleased, a Harbor Lodz denied."
    assert tie_of(text, "Harbor") == ("compound", "Lodz")


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("Mr. Vernon has denied hiding anything.", "hiding", ("xcomp", "denied")),
        ("Mr. Vernon has denied mining rights.", "mining", ("compound", "rights")),
        ("Airwars, a journalist-run project to count deaths, says nine men died.", "Airwars", ("nsubj", "says")),
        (
            "The board asked Carl Vernon to resign after an outside law firm concluded that he had hidden it.",
            "concluded",
            ("advcl", "resign"),
        ),
        ("The board asked for a pause after a fire in Oslo.", "fire", ("pobj", "after")),
        (
            "The plan, Ms. Bell said in an interview, “is a joke and everyone knows it.”",
            "plan",
            ("nsubj", "is"),
        ),
    ],
)
def test_clauses_and_names_that_are_torn_apart_are_joined(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


def test_a_verb_has_the_subject_that_its_opening_phrase_took() -> None:
    text = "In a memo to staff that was reviewed by The Times, its chief executive, Dana Liu, wrote that it was over."
    assert tie_of(text, "executive") == ("nsubj", "wrote")
    assert [(who, words) for who, _, words in said(text)] == [("Dana Liu", "it was over")]
    assert tie_of("On a visit to Oslo, its capital, the envoy wrote that it was over.", "envoy") == ("nsubj", "wrote")


def test_those_gathered_somewhere_are_told_and_tell_nothing() -> None:
    text = "“We will leave,” the general told reporters gathered in the capital."
    assert tie_of(text, "reporters") == ("dobj", "told")
    assert tie_of("The general told reporters talks failed in the capital.", "failed") == ("ccomp", "told")
