"""Deals of which the text says that they were only put forward or refused."""

import pytest

from tests.readings import stances


@pytest.mark.parametrize(
    "text",
    [
        "The front rejected the swap. Under the swap, it would free two pilots.",
        "The front offered a swap. Under the exchange, the front would free two pilots.",
        "Mediators proposed an exchange on Monday. Under the exchange, Hamas would free ten hostages.",
        "Under the exchange that Hamas rejected, it would free ten hostages.",
        "The mediators published a draft deal. Under it, the rebels will disarm.",
        "The envoy welcomed the deal that Mali rejected. Under it, the army will leave.",
        "Mali rejected the deal. Under the deal, it would free two pilots.",
        "Mali turned down the deal. Under the deal, it would free two pilots.",
        "Mali refused to sign the deal. Under the deal, it would free two pilots.",
        "Mali offered a deal on Monday. Under the deal, the army will leave the valley.",
    ],
)
def test_what_is_due_under_a_deal_that_is_offered_or_refused_is_proposed(text: str) -> None:
    found = [stance for stance, _, _ in stances(text)]
    assert "agreed" not in found
    assert found[-1] == "proposed"


@pytest.mark.parametrize(
    "text",
    [
        "The sides signed a deal. Under it, the rebels will disarm.",
        "The sides signed a deal on Monday. Under the deal, the rebels will disarm.",
        "Mali rejected the deal in May but signed it on Monday. Under the deal, the army will leave the valley.",
        "Mali did not reject the deal. Under the deal, it will free two pilots.",
        "Chad and Mali signed the deal that Oman proposed. Under it, Mali will free two pilots.",
        "Mali rejected an offer of money. Under the deal, it will free two pilots.",
        "Mali and the front agreed a swap on Monday. Under the exchange, the front will free two pilots.",
    ],
)
def test_what_is_due_under_a_deal_that_is_made_is_agreed(text: str) -> None:
    assert [stance for stance, _, _ in stances(text)][-1] == "agreed"
