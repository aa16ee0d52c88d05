"""Performers: whose act a condition waits for that only names the act."""

import pytest

from tests.readings import hinges


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya will leave Gedo, and the rebels will free nine soldiers once the withdrawal is complete.", "Kenya"),
        ("The ELN agreed to free nine soldiers. Colombia will leave Arauca after the soldiers are freed.", "ELN"),
        ("Kenya will leave Gedo. The rebels will free nine soldiers once the withdrawal is impossible.", ""),
        ("Kenya will leave Gedo. Chad will leave Kidal. Mali will free nine men once the withdrawal is complete.", ""),
        ("The ELN will free nine soldiers once the withdrawal is complete.", ""),
    ],
)
def test_a_condition_that_names_only_an_act_waits_for_who_is_to_do_it(text: str, expected: str) -> None:
    assert [by for _, by, _ in hinges(text)] == [expected]
