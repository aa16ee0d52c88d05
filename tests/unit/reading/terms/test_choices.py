"""Threats in the form of a choice."""

import pytest

from tests.readings import conditions, hinges, name, read, terms


@pytest.mark.parametrize(
    ("text", "threat", "otherwise"),
    [
        ("Leave Goma or face an attack, M23 warned.", ("threatened", "M23", "face an attack"), "Leave Goma"),
        (
            "M23 told Chad to leave Goma or see the captain executed.",
            ("threatened", "M23", "see the captain executed"),
            "leave Goma",
        ),
        (
            "Withdraw within 48 hours or be attacked, M23 warned the army.",
            ("threatened", "M23", "be attacked"),
            "Withdraw within 48 hours",
        ),
        (
            "“Lay down your arms or die,” the RSF told the militia.",
            ("threatened", "RSF", "die"),
            "Lay down your arms",
        ),
        (
            "Rwanda told the rebels to leave the town or face bombardment.",
            ("threatened", "Rwanda", "face bombardment"),
            "leave the town",
        ),
        (
            "M23 demanded that the siege of Goma be lifted, or the hostages will be killed.",
            ("threatened", "", "the hostages will be killed"),
            "the siege of Goma be lifted",
        ),
    ],
)
def test_what_comes_otherwise_is_threatened(text: str, threat: tuple[str, str, str], otherwise: str) -> None:
    assert threat in terms(text)
    assert [(role, words) for role, _, words in hinges(text)] == [("unless", otherwise)]


def test_who_is_told_to_act_is_who_can_avert_it() -> None:
    text = "Rwanda told the rebels to leave the town or face bombardment."
    ((_, condition),) = conditions(text)
    assert name(read(text), condition.by) == "rebels"


@pytest.mark.parametrize(
    "text",
    [
        "They may leave or stay in Goma.",
        "Will the rebels leave or face an attack?",
        "Children fled or hid in Goma.",
        "The army faces hunger or defeat.",
    ],
)
def test_other_choices_threaten_nobody(text: str) -> None:
    assert [stance for stance, _, _ in terms(text) if stance == "threatened"] == []


@pytest.mark.parametrize(
    ("text", "threat", "otherwise"),
    [
        (
            "Leave Goma or else we will attack, M23 told the army.",
            ("threatened", "M23", "attack"),
            "Leave Goma",
        ),
        (
            "The governor told the fighters to surrender; otherwise, he said, the army would shell their positions.",
            ("threatened", "army", "shell their positions"),
            "surrender",
        ),
        (
            "The army gave the militia until Friday to lay down its arms, failing which it would storm the town.",
            ("threatened", "army", "storm the town"),
            "lay down its arms",
        ),
        (
            "M23 told the army to leave the town, or the captives would die.",
            ("threatened", "", "the captives would die"),
            "leave the town",
        ),
    ],
)
def test_a_clause_may_say_what_comes_otherwise(text: str, threat: tuple[str, str, str], otherwise: str) -> None:
    assert threat in terms(text)
    assert otherwise in [words for role, _, words in hinges(text) if role == "unless"]


@pytest.mark.parametrize(
    "text",
    [
        "He told reporters to come early or they would miss the match.",
        "Three men were hurt; the crew was otherwise safe.",
        "The envoy told both sides to talk, or he would not come back.",
    ],
)
def test_what_befalls_those_told_is_no_threat(text: str) -> None:
    assert not [t for t in terms(text) if t[0] == "threatened"]


@pytest.mark.parametrize(
    ("text", "threat"),
    [
        (
            "The militants gave the government two days to free the men, or they would kill the engineers.",
            ("threatened", "militants", "kill the engineers"),
        ),
        (
            "Kenya told Chad to hand over the airfield, failing which it would impose new sanctions.",
            ("threatened", "Kenya", "impose new sanctions"),
        ),
    ],
)
def test_a_pronoun_that_does_harm_otherwise_is_whoever_threatens(text: str, threat: tuple[str, str, str]) -> None:
    assert threat in terms(text)
    assert [role for role, _, _ in hinges(text)] == ["unless"]


def test_who_is_given_time_to_act_or_face_an_attack_does_not_threaten() -> None:
    text = "The rebels gave Chad 72 hours to release their leader or face attacks on the capital."
    assert terms(text) == [
        ("demanded", "Chad", "release their leader"),
        ("threatened", "rebels", "face attacks on the capital"),
    ]


def test_what_is_asked_ends_where_what_comes_otherwise_begins() -> None:
    text = "Rwanda told the rebels to leave the town or face bombardment."
    assert terms(text) == [("demanded", "rebels", "leave the town"), ("threatened", "Rwanda", "face bombardment")]
