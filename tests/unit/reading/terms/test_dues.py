"""What is due under a deal, and what the sentences after it add."""

import pytest

from ceasewire.model.reading import Polarity
from tests.readings import name, read, stances, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under the truce, neither side may move troops near the line.", [("agreed", "", "refrain")]),
        ("Under the deal, the ELN may not enter Arauca.", [("agreed", "ELN", "refrain")]),
        ("Under the deal, the ELN may enter Arauca.", []),
    ],
)
def test_what_nobody_may_do_under_a_deal_is_agreed_to_be_left_undone(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    reading = read(text)
    assert [(t.stance, name(reading, t.debtor), t.polarity) for t in reading.terms] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under the deal, fighting will stop on Friday.", [("agreed", "", "fighting will stop on Friday")]),
        ("Under the accord, all hostilities are to cease.", [("agreed", "", "all hostilities are to cease")]),
        ("Under a swap mediated by Oman, Mali will free ten men.", [("agreed", "Mali", "free ten men")]),
        ("Under a deal, Mali would free ten men.", [("proposed", "Mali", "free ten men")]),
        ("Under the deal, the strikes of the teachers will stop on Friday.", []),
        ("Under the deal, funding will stop on Friday.", []),
    ],
)
def test_fighting_is_to_stop_of_itself_under_a_deal(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Under the agreement, Chad is to open the road and the front is to release forty prisoners.",
            [("agreed", "Chad", "open the road"), ("agreed", "front", "release forty prisoners")],
        ),
        (
            "Under the terms announced on Monday, government troops will pull back from three towns, while the rebels "
            "are to hand over their mortars.",
            [
                ("agreed", "government troops", "pull back from three towns"),
                ("agreed", "rebels", "hand over their mortars"),
            ],
        ),
        (
            "In accordance with the protocol, both parties shall withdraw their guns.",
            [("agreed", "both parties", "withdraw their guns")],
        ),
        ("As part of the deal, Chad will release 90 prisoners.", [("agreed", "Chad", "release 90 prisoners")]),
        (
            "According to the plan, Chad would withdraw its troops.",
            [("proposed", "Chad", "withdraw its troops")],
        ),
    ],
)
def test_what_a_deal_makes_due_has_the_stance_of_the_deal(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Under a proposed deal, Chad would withdraw its troops.",
        "Under a deal that mediators hope to conclude, Chad would withdraw its troops.",
        "Under an agreement, Chad would withdraw its troops.",
    ],
)
def test_what_would_be_due_under_a_deal_not_made_is_proposed(text: str) -> None:
    assert terms(text) == [("proposed", "Chad", "withdraw its troops")]


def test_the_sentences_after_it_go_on_about_the_deal() -> None:
    text = (
        "Under the plan, both armies would stop fighting for sixty days. Prisoners would be exchanged within a week. "
        "The rebels would hand over heavy weapons. The president flew home. The army would reopen the airport."
    )
    assert terms(text) == [
        ("proposed", "both armies", "stop fighting for sixty days"),
        ("proposed", "", "Prisoners would be exchanged within a week"),
        ("proposed", "rebels", "hand over heavy weapons"),
    ]


def test_they_go_on_about_what_a_deal_is_said_to_hold() -> None:
    text = "The accord calls for a withdrawal from the river. Captives will be freed in three stages."
    assert terms(text)[-1] == ("agreed", "", "Captives will be freed in three stages")


@pytest.mark.parametrize(
    "text",
    [
        "Under any agreement, Chad would keep its guns.",
        "If they sign, under the agreement Chad would not have to leave.",
        "Under the agreement, Chad will not have to withdraw its troops.",
        "Under the agreement, Chad withdrew its troops.",
        "Under heavy fire, Chad will withdraw its troops, villagers fear.",
    ],
)
def test_nothing_is_due_under_no_deal_or_where_it_excuses(text: str) -> None:
    assert not [t for t in terms(text) if t[0] == "agreed"]


def test_what_was_to_have_been_done_is_due_no_more() -> None:
    assert terms("Under the accord, the north was to have been given an assembly.") == []


def test_clauses_in_a_row_are_each_due_and_both_do_the_last() -> None:
    text = "Under the plan, Chad would pay the wages, Libya would open the roads, and both would free detainees."
    assert terms(text) == [
        ("proposed", "Chad", "pay the wages"),
        ("proposed", "Libya", "open the roads"),
        ("proposed", "Chad + Libya", "free detainees"),
    ]


def test_what_a_document_lays_down_is_agreed() -> None:
    text = "Under the declaration, Chad will free ten men. The declaration was read out."
    assert terms(text) == [("agreed", "Chad", "free ten men")]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad and Libya accepted a truce brokered by Mali and Niger, under which {}.", "agreed"),
        ("Chad and Libya agreed to a 60-day truce, under which {}.", "agreed"),
        ("Mali proposed a truce under which {}.", "proposed"),
        ("Chad and Libya rejected a truce under which {}.", "refused"),
        ("The envoy would welcome a truce under which {}.", None),
    ],
)
def test_what_stands_behind_under_which_is_due_as_its_deal_stands(text: str, stance: str | None) -> None:
    parts = "Chad will leave Zouar and Libya will free 40 prisoners"
    found = [t for t in terms(text.format(parts)) if "truce" not in t[2]]
    expected = [(stance, "Chad", "leave Zouar"), (stance, "Libya", "free 40 prisoners")]
    assert found == (expected if stance is not None else [])


def test_what_is_due_in_each_of_two_phases_is_due_under_the_deal() -> None:
    text = (
        "The plan provides for a truce. In the first phase, Chad is to leave Abeche; in the second, Mali is to disarm."
    )
    assert [(s, d) for s, d, _ in terms(text)][1:] == [("proposed", "Chad"), ("proposed", "Mali")]


def test_what_neither_side_will_do_under_a_deal_is_left_undone() -> None:
    (term,) = read("Under the deal, neither side will carry out offensive operations.").terms
    assert (term.stance, term.polarity) == ("agreed", "refrain")


def test_where_it_is_written_is_no_part_of_what_is_due() -> None:
    (term,) = read("The army will leave the town within 60 days, according to the agreement.").terms
    assert (term.action.text, term.action_type) == ("leave the town within 60 days", "withdraw_forces")


def test_what_must_have_been_done_is_a_guess_and_no_demand() -> None:
    assert terms("The rebels must have used the church as a base.") == []
    assert terms("The rebels must leave the church.") == [("demanded", "rebels", "leave the church")]


def test_what_neither_side_is_to_do_is_refrained_from() -> None:
    text = "Under the truce between Chad and Mali, neither side is to move troops."
    assert [(t.action.text, t.polarity) for t in read(text).terms][-1] == ("move troops", Polarity.REFRAIN)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad and Mali will stop firing under an agreement brokered by Oman.", "agreed"),
        ("Chad and Mali would stop firing under an agreement.", "proposed"),
    ],
)
def test_what_sides_will_do_under_a_deal_brought_about_is_agreed(text: str, stance: str) -> None:
    assert [s for s, _, _ in stances(text)] == [stance]


@pytest.mark.parametrize(
    ("before", "stance"),
    [
        ("Mali and the FARC signed an accord in Doha on Monday. ", "agreed"),
        ("Mali took the bridge in Doha on Monday. ", "pledged"),
    ],
)
def test_what_is_done_under_it_is_done_under_the_deal_made_before(before: str, stance: str) -> None:
    assert terms(before + "Under it Mali will free nine men.")[-1] == (stance, "Mali", "free nine men")
