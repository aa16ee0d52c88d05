"""Deals that are worked for."""

import pytest

from tests.readings import stances, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman is trying to broker a truce between Chad and Mali.", ("proposed", "Chad + Mali", "cease_hostilities")),
        (
            "An envoy came in a bid to secure a truce between Chad and Mali.",
            ("proposed", "Chad + Mali", "cease_hostilities"),
        ),
        ("Chad and Mali are close to a deal to swap 90 prisoners.", ("proposed", "Chad + Mali", "exchange_captives")),
        ("Mediators are nearing a deal to extend the ceasefire.", ("proposed", "", "extend_ceasefire")),
        ("Chad and Mali are negotiating a ceasefire.", ("proposed", "Chad + Mali", "cease_hostilities")),
    ],
)
def test_what_somebody_works_for_is_proposed(text: str, expected: tuple[str, str, str]) -> None:
    assert stances(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Oman failed to broker a truce between Chad and Mali.",
        "Chad and Mali are not close to a deal to swap 90 prisoners.",
        "No mediator is trying to broker a truce between Chad and Mali.",
        "The firm is close to a deal to buy a rival.",
        "The two clubs are negotiating a deal for the striker.",
        "Oman may be trying to broker a truce if Chad agrees.",
    ],
)
def test_what_nobody_works_for_is_not(text: str) -> None:
    assert [t for t in terms(text) if t[0] != "refused"] == []


def test_what_a_deal_is_to_end_is_no_act_of_its_own() -> None:
    (term,) = terms("Oman is trying to broker a ceasefire deal between Chad and Mali to end the war.")
    assert term[2].startswith("ceasefire deal")
