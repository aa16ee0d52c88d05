"""What a deal holds, and how its parts stand."""

import pytest

from tests.readings import read, stances, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan calls for a truce that includes an exchange of prisoners.", ["proposed", "proposed"]),
        ("The rebels announced a truce that includes the release of 40 prisoners.", ["pledged", "pledged"]),
        ("Chad and the rebels signed a truce that includes a halt to attacks.", ["agreed", "agreed"]),
        ("Chad and the rebels reached a deal that allows the army to withdraw from Kirat.", ["agreed"]),
        ("A truce that includes a halt to raids took effect on Monday.", ["agreed"]),
        ("Chad wants a deal that includes the release of all captives.", []),
        ("A minister said a deal that included the release of all captives was possible.", []),
    ],
)
def test_a_part_of_a_deal_stands_as_the_deal_does(text: str, expected: list[str]) -> None:
    assert [t.stance.value for t in read(text).terms] == expected


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "The deal provides for: an immediate ceasefire, the release of all prisoners and the opening of a road.",
            ["immediate ceasefire", "release of all prisoners", "opening of a road"],
        ),
        (
            "The accord provides for a halt to shelling, the withdrawal of tanks, the return of refugees and an "
            "exchange of prisoners.",
            ["halt to shelling", "withdrawal of tanks", "return of refugees", "exchange of prisoners"],
        ),
    ],
)
def test_a_deal_holds_all_that_is_listed(text: str, acts: list[str]) -> None:
    assert [(s, a) for s, _, a in terms(text)] == [("agreed", a) for a in acts]
    assert not read(text).events


def test_what_a_deal_does_besides_is_no_part_of_it() -> None:
    assert "immediate relief" not in [a for _, _, a in terms("The truce provides immediate relief to the traders.")]


def test_each_of_several_clauses_of_a_deal_is_part_of_it() -> None:
    text = (
        "The agreement stipulates that the rebels will be integrated into the army within a year, that Chad will "
        "invest in the north and that Mali will free its prisoners."
    )
    assert [(s, d) for s, d, _ in terms(text)] == [("agreed", ""), ("agreed", "Chad"), ("agreed", "Mali")]


def test_what_somebody_else_says_behind_a_deal_is_not_what_it_holds() -> None:
    text = (
        "The ceasefire between Chad and the rebels lapsed on 9 May, but residents said no shots had been heard since."
    )
    assert "no shots had been heard since" not in {words for _, _, words in stances(text)}


def test_what_stands_under_a_deal_is_agreed_to_the_last_verb_without_the_deal() -> None:
    told = terms("The FARC will leave Caquetá and free the crew under a deal reached with Chad.")
    assert told == [("agreed", "FARC", "leave Caquetá"), ("agreed", "FARC", "free the crew")]


def test_what_a_deal_holds_of_which_a_part_is_done_is_agreed() -> None:
    text = "The rebels freed two pilots as part of a deal under which Mali is to free eleven fighters."
    assert ("agreed", "Mali", "free eleven fighters") in terms(text)
    text = "The rebels would free two pilots as part of a deal under which Mali would free eleven fighters."
    assert "agreed" not in [stance for stance, _, _ in terms(text)]
