"""Mended speakers: names that the parser takes apart, and two subjects of one report."""

import pytest

from tests.readings import deeds, rows, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Barrow & Webb said it would close two shops.",
            [("Barrow & Webb", "pledge", "it would close two shops")],
        ),
        (
            "A guide hired by the town, the miner Anna Berg, testified that the bridge was old.",
            [("Anna Berg", "say", "the bridge was old")],
        ),
        (
            "It took a day, and some, Anna Berg recalled, “simply refused to walk.”",
            [("Anna Berg", "say", "some … “simply refused to walk.”")],
        ),
        (
            "A Chadian official reports that two drivers have escaped from the camp.",
            [("Chadian official", "say", "two drivers have escaped from the camp")],
        ),
        (
            "Prosecutors allege Mr. Berg took bribes from three builders.",
            [("Prosecutors", "blame", "Mr. Berg took bribes from three builders")],
        ),
        (
            "A survey released Friday showed 61 percent of drivers oppose the toll.",
            [("survey", "say", "61 percent of drivers oppose the toll")],
        ),
        (
            "The union IF Metall said its members were tired.",
            [("IF Metall", "say", "its members were tired")],
        ),
        (
            "Berg, her voice barely audible, said it was a joke.",
            [("Berg", "say", "it was a joke")],
        ),
        (
            "The RSF, Al Arabiya reported, threatened to resume its raids unless the army left.",
            [("RSF", "threaten", "to resume its raids unless the army left")],
        ),
    ],
)
def test_who_speaks_is_the_subject_of_the_report(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_whose_name_stands_behind_the_accused_is_accused() -> None:
    statements = said("Gabon's president accuses the regional bloc, ECCAS, of hiding the accounts.")
    assert statements == [("Gabon's president", "blame", "the regional bloc, ECCAS, of hiding the accounts")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali said the road was open.", [("Chad + Mali", "say", "the road was open")]),
        ("A survey of drivers showed 61 percent opposition to the toll.", []),
        ("The alleged bribes were paid in cash.", []),
        ("A guide, tired, said the bridge was old.", [("guide", "say", "the bridge was old")]),
    ],
)
def test_what_the_parser_reads_well_stays_as_it_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lopez insists she did nothing wrong, and a guide says the bridge was old.",
            [("Lopez", "she did nothing wrong"), ("guide", "the bridge was old")],
        ),
        (
            "Anna Berg said the findings prove that “the water was always safe” and urged the town to wait.",
            [
                ("Anna Berg", "the findings prove that “the water was always safe”"),
                ("Anna Berg", "the town to wait"),
            ],
        ),
        ("Many say the bridge was old.", [("Many", "the bridge was old")]),
    ],
)
def test_names_like_adjectives_and_reports_behind_quotations(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor was accused by critics of dragging his feet.", [("critics", "of dragging his feet")]),
        ("The mayor was accused by friends of the poor of fraud.", [("friends of the poor", "of fraud")]),
        ("The mayor was accused by friends of the poor.", []),
    ],
)
def test_what_somebody_is_accused_of_is_no_part_of_who_accuses(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


def test_who_announces_that_there_is_something_speaks() -> None:
    text = (
        "The city's security chief, Abdullah al-Amin, announced on Facebook on Tuesday there were suspects in custody."
    )
    assert said(text) == [("Abdullah al-Amin", "say", "there were suspects in custody")]
    assert said("The men jailed in May said there were two guards.") == [
        ("men", "say", "there were two guards"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Under cross-examination, however, the contractor conceded that he had lied.", "contractor"),
        ("On Monday, the contractor conceded that he had lied.", "contractor"),
    ],
)
def test_what_a_sentence_opens_with_does_not_speak(text: str, speaker: str) -> None:
    assert [who for who, _, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mrs. Crane, asked how long she would stay, smiled.", []),
        ("Asked what a sunset would be like, the astronomer laughed.", []),
        ("The senator asked how long she would stay.", [("senator", "how long she would stay")]),
    ],
)
def test_who_is_asked_asks_nothing(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


def test_a_group_named_behind_its_noun_makes_the_deal_too() -> None:
    text = "The government of Chad and the opposition party Renamo signed a peace accord."
    assert deeds(text)[0][:2] == ("agreement_signed", "Chad + Renamo")


def test_whose_planes_hit_targets_accuses_others() -> None:
    text = "The army said its planes only hit military targets and accused the rebels of shelling a town."
    assert rows(text)[-1] == ("rebels", "army", "blames")
