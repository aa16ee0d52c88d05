"""Conditions without a word of their own: two nouns behind "no", and what is done to whoever does a thing."""

import pytest

from tests.readings import hinges, stances, terms


@pytest.mark.parametrize(
    ("text", "act", "condition"),
    [
        ("“No withdrawal, no talks,” the FARC said.", ("refused", "FARC", "talks"), "withdrawal"),
        (
            "“No guarantees from Norway, no truce,” the FARC said.",
            ("refused", "FARC", "truce"),
            "guarantees from Norway",
        ),
    ],
)
def test_the_second_of_two_nouns_behind_no_hangs_on_the_first(
    text: str, act: tuple[str, str, str], condition: str
) -> None:
    assert terms(text) == [act]
    assert [words for _, _, words in hinges(text)] == [condition]


@pytest.mark.parametrize(
    ("text", "act", "given"),
    [
        ("Hezbollah agreed to hand over two soldiers for nine prisoners.", "hand over two soldiers", "nine prisoners"),
        ("The FARC offered to trade six officers for its jailed men.", "trade six officers", "its jailed men"),
        (
            "Mali will free ten prisoners for the bodies of two pilots.",
            "free ten prisoners",
            "the bodies of two pilots",
        ),
    ],
)
def test_those_given_for_captives_are_what_they_are_freed_for(text: str, act: str, given: str) -> None:
    assert [words for _, _, words in terms(text)] == [act]
    assert [(role, words) for role, _, words in hinges(text)] == [("in_return_for", given)]


@pytest.mark.parametrize(
    "text",
    [
        "Mali will free ten prisoners for the feast.",
        "Mali will hand over two soldiers for trial.",
        "Mali will buy two tents for nine prisoners.",
        "The Red Cross handed over 20 parcels for prisoners.",
        "The group handed over five letters for the hostages on Monday.",
        "The court freed three lawyers for jailed protesters.",
        "Mali will release two officers for the prisoners to see them.",
    ],
)
def test_captives_freed_for_another_reason_are_exchanged_for_nothing(text: str) -> None:
    assert hinges(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“No justice, no peace,” the crowd chanted.",
        "“There was no withdrawal, and there were no talks,” the FARC said.",
        "“No withdrawal took place, no talks were held,” the FARC said.",
    ],
)
def test_other_sentences_with_two_nouns_behind_no_refuse_nothing(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "act", "condition"),
    [
        (
            "The junta said that those who lay down their arms will be pardoned.",
            ("pledged", "junta", "be pardoned"),
            "lay down their arms",
        ),
        (
            "Anyone who surrenders will be granted amnesty, the junta said.",
            ("pledged", "junta", "be granted amnesty"),
            "surrenders",
        ),
        (
            "“Whoever fires on our troops will be killed,” the junta said.",
            ("threatened", "junta", "be killed"),
            "fires on our troops",
        ),
    ],
)
def test_what_whoever_does_is_the_condition_of_what_is_done_to_them(
    text: str, act: tuple[str, str, str], condition: str
) -> None:
    assert terms(text) == [act]
    assert [words for _, _, words in hinges(text)] == [condition]


@pytest.mark.parametrize(
    "text",
    [
        "Those who lost their homes will be housed, the junta said.",
        "Those who have surrendered will be tried, the junta said.",
        "Those who surrendered were pardoned, the junta said.",
        "Those who surrender will not be harmed, an analyst said.",
    ],
)
def test_what_is_done_to_those_who_did_something_already_hangs_on_nothing(text: str) -> None:
    assert hinges(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad offered an amnesty to fighters who surrender.", ["surrender"]),
        ("Chad promised money to those who leave the front.", ["leave the front"]),
        ("Chad offered an amnesty to the fighters who live in Abeche.", []),
        ("Chad offered an amnesty to fighters who surrendered in May.", []),
        ("Chad denied an amnesty to fighters who surrender.", []),
    ],
)
def test_what_is_offered_to_whoever_does_a_thing_hangs_on_it(text: str, expected: list[str]) -> None:
    assert [words for _, _, words in hinges(text)] == expected


def test_what_anybody_does_is_the_condition_of_what_is_threatened_against_him() -> None:
    text = "The junta vowed to strike anyone who threatens the port."
    assert terms(text) == [("threatened", "junta", "strike anyone who threatens the port")]
    assert [words for _, _, words in hinges(text)] == ["threatens the port"]


@pytest.mark.parametrize(
    "text",
    ["The junta vowed to free anyone who was detained.", "The junta vowed to locate those who are still missing."],
)
def test_those_who_only_suffered_something_set_no_condition(text: str) -> None:
    assert hinges(text) == []
