"""What a text on the table holds is proposed, in whatever clause it is told."""

import pytest

from tests.readings import stances


@pytest.mark.parametrize(
    "text",
    [
        "The mediators circulated a draft on Monday. The FARC will leave the port and Chad will lift the siege.",
        "The draft was handed to both sides on Monday; the FARC will leave the port and Chad will lift the siege.",
        "The envoy presented a plan in Oslo. The FARC will leave the port. Chad will lift the siege.",
    ],
)
def test_what_a_draft_holds_is_proposed(text: str) -> None:
    assert stances(text)[-2:] == [
        ("proposed", "FARC", "withdraw_forces"),
        ("proposed", "Chad", "open_access"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides signed a draft on Monday. The FARC will leave the port.",
        "The mediators circulated a report on Monday. The FARC will leave the port.",
        "The mediators have not circulated a draft. The FARC will leave the port.",
        "The mediators circulated a draft. Rain fell on Monday. The FARC will leave the port.",
    ],
)
def test_what_is_told_without_a_draft_is_pledged(text: str) -> None:
    assert ("pledged", "FARC", "withdraw_forces") in stances(text)
