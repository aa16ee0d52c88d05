"""Mended halves: the two sides of a choice told in one sentence."""

import pytest

from tests.readings import hinges, stances, tie_of


def test_what_is_cut_short_is_a_clause_of_its_own() -> None:
    text = "If Mali leaves, Chad will open the border, but if it does not, the army will close it, he said."
    assert tie_of(text, "does") == ("advcl", "close")
    assert tie_of("If Mali does not leave, the army will close it.", "does") == ("aux", "leave")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali must free the men. If not, Chad will attack Kidal, its spokesman said.", "threatened"),
        ("The men were cold, if not hungry. Chad will not attack Kidal, its spokesman said.", "pledged"),
    ],
)
def test_if_not_negates_nothing_behind_it(text: str, expected: str) -> None:
    assert stances(text)[-1] == (expected, "Chad", "resume_hostilities")


def test_what_stands_before_the_semicolon_is_told_as_well() -> None:
    text = "“If they stop the raids, we will free the men; if they do not, we will attack Kidal,” the FARC said."
    assert [s for s, _, _ in stances(text)] == ["pledged", "threatened"]
    assert [words for _, _, words in hinges(text)] == ["they stop the raids", "they do not"]


def test_first_of_three_clauses_that_stand_side_by_side_is_told_as_well() -> None:
    text = "Iran will free the crew, Iraq will open the port of Basra and Oman will send guards, Turkey said."
    assert tie_of(text, "open") == ("conj", "free")
    text = "The crew will go home, Iraq will say on Friday and Oman will add more."
    assert tie_of(text, "go")[1] != "go"


def test_failing_that_is_an_aside() -> None:
    assert tie_of("Chad warned that, failing that, Mali would attack Kidal.", "attack") == ("ccomp", "warned")


def test_without_that_points_back_and_opens_no_clause() -> None:
    text = "“Chad must leave Kidal. Without that there will be no trust and no talks,” the FARC said."
    assert tie_of(text, "that") == ("pobj", "Without")
    assert stances(text)[-1] == ("refused", "FARC", "hold_talks")
