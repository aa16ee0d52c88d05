"""Orders before what follows from them."""

import pytest

from tests.readings import hinges, terms


@pytest.mark.parametrize(
    ("text", "condition", "stance"),
    [
        ("“Free our men and we will open the road,” M23 told the army.", "Free our men", "pledged"),
        ("“Fail to comply and we will attack Goma,” M23 said.", "Fail to comply", "threatened"),
    ],
)
def test_an_order_is_the_condition_of_what_follows_from_it(text: str, condition: str, stance: str) -> None:
    assert [words for _, _, words in hinges(text)] == [condition]
    assert stance in [s for s, _, _ in terms(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“Free our men,” M23 said, and the army will open the road.",
        "M23 wants to free the men and it will open the road.",
        "They free the men and the army opens the road.",
    ],
)
def test_other_clauses_before_and_set_no_condition(text: str) -> None:
    assert hinges(text) == []
