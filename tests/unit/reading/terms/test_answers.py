"""Deeds that an answer is announced to."""

import pytest

from tests.readings import hinges, read, terms


@pytest.mark.parametrize(
    ("text", "threat", "deed"),
    [
        (
            "Iran would respond with force to any attack on its ships, Iran's foreign ministry said.",
            "respond with force",
            "any attack on its ships",
        ),
        (
            "Any attack on the port would be met with a harsh response, Iran warned.",
            "be met with a harsh response",
            "Any attack on the port",
        ),
        ("Iran vowed to retaliate against any further strike.", "retaliate", "any further strike"),
    ],
)
def test_what_is_answered_is_the_condition_of_the_answer(text: str, threat: str, deed: str) -> None:
    assert [(stance, words) for stance, _, words in terms(text)] == [("threatened", threat)]
    assert [(role, words) for role, _, words in hinges(text)] == [("if", deed)]
    assert [e for e in read(text).events if e.type.value != "talks"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Iran responded to the attack on its ships.",
        "Iran did not respond to any attack last year.",
        "Iran will answer any letter, the envoy said.",
        "Any attack would be a mistake, Iran said.",
    ],
)
def test_other_answers_hang_on_nothing(text: str) -> None:
    assert list(hinges(text)) == []


def test_any_launch_is_answered_with_strikes() -> None:
    text = "“Any launch will be met with strikes,” the Israeli army said."
    assert [(t.stance.value, c.span.text) for t in read(text).terms for c in t.conditions] == [
        ("threatened", "Any launch")
    ]


@pytest.mark.parametrize(
    ("text", "threat", "deed"),
    [
        ("An attack on the port would cause Iran to respond, Iran warned.", "respond", "An attack on the port"),
        (
            "Iran said a new Israeli raid would compel it to close the strait.",
            "close the strait",
            "a new Israeli raid",
        ),
        ("“Another raid will force us to leave the talks,” M23 said.", "leave the talks", "Another raid"),
        (
            "Mali said that talks went on, but that excessive rocket fire would force Mali to strike back.",
            "strike back",
            "excessive rocket fire",
        ),
    ],
)
def test_a_deed_that_would_make_the_speaker_act_is_the_condition_of_the_act(text: str, threat: str, deed: str) -> None:
    assert ("threatened", threat) in [(stance, words) for stance, _, words in terms(text)]
    assert [(role, words) for role, _, words in hinges(text)] == [("if", deed)]
    assert [e for e in read(text).events if e.type.value != "talks"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The attack forced Iran to respond, Iran said.",
        "A new raid would cause Iran to respond, an analyst said.",
        "A new raid would force thousands to flee, the United Nations said.",
        "A new raid would not force Iran to leave the talks, Iran said.",
        "The siege would force Iran to respond, Kenya said.",
    ],
)
def test_what_would_make_others_act_or_did_is_no_condition(text: str) -> None:
    assert terms(text) == []
