"""A quotation that runs over several paragraphs is one person's."""

import pytest

from tests.readings import said

_RUNNING = "“The span costs four million.\n\n“So we pay half of it,” {} said."


@pytest.mark.parametrize(
    ("lead", "closing", "speakers"),
    [
        ("Dora Kim said the bridge would open.\n\n", "she", ["Dora Kim", "Dora Kim"]),
        ("Dora Kim said the bridge would open.\n\n", "Lars Holm", ["Lars Holm", "Lars Holm"]),
        ("Dora Kim said the bridge would open.\n\n", "the 42-year-old", ["Dora Kim", "Dora Kim"]),
        ("The bridge will open in May.\n\n", "Lars Holm", ["Lars Holm", "Lars Holm"]),
        (
            "The engineer left early. Dora Kim said the bridge would open.\n\n",
            "the engineer",
            ["engineer", "engineer"],
        ),
    ],
)
def test_who_closes_a_running_quotation_speaks_in_all_of_it(lead: str, closing: str, speakers: list[str]) -> None:
    found = said(lead + _RUNNING.format(closing))
    assert [(who, words) for who, _, words in found if words.startswith("“")] == list(
        zip(speakers, ["“The span costs four million.", "“So we pay half of it,”"], strict=True)
    )


def test_a_quotation_that_opens_a_paragraph_goes_on_with_who_spoke_before_it() -> None:
    text = (
        "“It was cold in the hut,” Dora Kim said.\n\n“He would shout at us for no reason at all. He knew what we were "
        "afraid of.” Ivan Roe later left the guild, as he had planned."
    )
    assert [who for who, _, words in said(text) if words.startswith("“")] == ["Dora Kim", "Dora Kim"]
    text = text.replace("later left the guild, as he had planned", "then said that he would leave")
    assert [who for who, _, words in said(text) if words.startswith("“")][:1] == ["Dora Kim"]


def test_who_is_spoken_of_in_a_running_quotation_does_not_speak_in_it() -> None:
    text = (
        "On Monday, Lars Holm described the plan as sound.\n\n“I have word from the mayor that Dora Kim and "
        "Ivan Roe, who leads the guild, were invited.\n\n“So they were guests,” he said."
    )
    assert [who for who, _, words in said(text) if words.startswith("“")] == ["Lars Holm", "Lars Holm"]


def test_who_is_named_behind_a_quotation_that_never_closed_speaks_for_himself() -> None:
    text = "The clerk added, “It was no fault of ours.\n\n“The span is a joke,” Lars Holm of Lund said."
    assert [who for who, _, _ in said(text)] == ["clerk", "Lars Holm"]


def test_two_quotations_that_close_are_no_running_one() -> None:
    text = "“The span costs four million,” Dora Kim said.\n\n“We pay half of it,” Lars Holm said."
    assert [who for who, _, _ in said(text)] == ["Dora Kim", "Lars Holm"]
