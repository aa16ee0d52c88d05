"""Acts that a noun says to hang on others."""

import pytest

from tests.readings import hinges, terms


@pytest.mark.parametrize(
    ("text", "term", "conditions"),
    [
        (
            "The FARC said the release of its jailed commanders was a precondition for a bilateral truce.",
            ("proposed", "FARC", "bilateral truce"),
            [("if", "", "the release of its jailed commanders")],
        ),
        (
            "The price of a ceasefire, the rebels said, was the departure of the Wagner Group.",
            ("proposed", "rebels", "ceasefire"),
            [("if", "Wagner Group", "the departure of the Wagner Group")],
        ),
        (
            "Ukraine's condition for a ceasefire is a full Russian withdrawal.",
            ("proposed", "Ukraine", "ceasefire"),
            [("if", "Russia", "a full Russian withdrawal")],
        ),
        (
            "Mali's conditions for a truce are the withdrawal of the rebels from Gao and an end to the raids.",
            ("proposed", "Mali", "truce"),
            [("if", "rebels", "the withdrawal of the rebels from Gao"), ("if", "", "an end to the raids")],
        ),
        (
            "M23 named the departure of the foreign troops as a precondition for a truce.",
            ("proposed", "M23", "truce"),
            [("if", "foreign troops", "the departure of the foreign troops")],
        ),
        (
            "Iran's conditions for a truce include a halt to the raids.",
            ("proposed", "Iran", "truce"),
            [("if", "", "a halt to the raids")],
        ),
        (
            "M23 set two conditions for a truce: the release of prisoners and the reopening of the port.",
            ("proposed", "M23", "truce"),
            [("if", "", "the release of prisoners"), ("if", "", "the reopening of the port")],
        ),
    ],
)
def test_what_is_a_precondition_of_an_act_is_its_condition(
    text: str, term: tuple[str, str, str], conditions: list[tuple[str, str, str]]
) -> None:
    assert terms(text) == [term]
    assert hinges(text) == conditions


@pytest.mark.parametrize(
    "text",
    [
        "A withdrawal is not a precondition for talks, the Houthis said.",
        "Kenya asked if a withdrawal was a precondition for talks.",
        "A withdrawal may be a precondition for talks.",
        "The price of bread is a scandal, M23 said.",
        "The condition of the hostages is grave.",
        "Iran did not set the lifting of the siege as a condition for talks.",
        "That is the price of peace, M23 said.",
    ],
)
def test_other_conditions_and_prices_put_nothing_on_the_table(text: str) -> None:
    assert terms(text) == []


def test_talks_that_hang_on_something_bind_nobody_in_particular() -> None:
    assert terms("An end to the siege is a prerequisite for talks, M23 said.") == [("proposed", "", "talks")]
