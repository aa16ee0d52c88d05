"""Whether what is said accuses another."""

import pytest

from tests.readings import who_said


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Senator Amy Cole said the government has not honoured its promises.", "blame"),
        ("Anna Berg said the crash was Russia's doing.", "blame"),
        ("The minister of Kenya said the responsibility lies with Uganda.", "blame"),
        ("The premier of Kenya said Uganda had made another grave provocation.", "blame"),
        ("Kenya said the raid by Uganda was a violation of the truce.", "blame"),
        ("Hamas said the Saudi-led coalition had shelled a bridge.", "blame"),
        ("Hamas said the United Nations had repaired a bridge.", "say"),
        ("An analyst said the government had broken the truce.", "say"),
        ("Kenya said Uganda had opened the road.", "say"),
    ],
)
def test_who_says_that_another_did_wrong_blames(text: str, act: str) -> None:
    assert who_said(text)[0][1] == act


def test_to_be_responsible_for_a_task_is_no_blame() -> None:
    assert who_said("Washington said Lebanon was responsible for disarming Hezbollah.") == [("United States", "say")]


@pytest.mark.parametrize(
    "text",
    [
        "Hamas said the calm was over because Israel had broken the truce.",
        "Israel said it was clear that Hamas had attacked the convoy.",
    ],
)
def test_a_reason_and_what_is_called_clear_lay_a_deed_to_somebody(text: str) -> None:
    assert [act for _, act in who_said(text)] == ["blame"]
