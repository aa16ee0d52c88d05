"""Acts that statements carry: each way of telling of an act in what is said."""

import pytest

from tests.readings import terms

COLUMNS = ("text", "expected")


@pytest.mark.parametrize(
    COLUMNS,
    [
        # the complement itself
        ("The FARC promised to leave Caquetá.", ("pledged", "FARC", "leave Caquetá")),
        ("The FARC vowed not to leave Caquetá.", ("pledged", "FARC", "leave Caquetá")),
        ("Norway urged the FARC to leave Caquetá.", ("demanded", "FARC", "leave Caquetá")),
        # a clause of what the speaker's own side will do, or will not
        ("The FARC said its fighters would leave Caquetá.", ("pledged", "FARC", "leave Caquetá")),
        ("“Our fighters will shell Caquetá,” the FARC said.", ("threatened", "FARC", "shell Caquetá")),
        ("“Not one fighter will leave until they pay,” the FARC said.", ("refused", "FARC", "leave")),
        # what is announced in the passive
        ("The junta announced that the road will be reopened.", ("pledged", "junta", "the road will be reopened")),
        # what others must do
        ("Norway said the FARC must leave Caquetá.", ("demanded", "FARC", "leave Caquetá")),
        # the harm that would come of itself
        ("The FARC threatened that the truce could end.", ("threatened", "", "the truce could end")),
    ],
)
def test_a_statement_carries_its_act(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Norway said the FARC would leave Caquetá.",  # of another's act nobody is bound
        "“I would not bet on a truce,” the FARC said.",
        "The junta said the talks would be held in Oslo.",
        "The FARC has not agreed to leave Caquetá.",
    ],
)
def test_a_statement_binds_nobody_to_anything_else(text: str) -> None:
    assert terms(text) == []
