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
    assert read(text).events == ()


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
