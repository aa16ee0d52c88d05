"""Whether what a reporting verb governs is content of its cue."""

import pytest

from tests.readings import said, who_said


def test_who_wants_to_act_himself_demands_nothing() -> None:
    assert who_said("Hamas wants to make peace.") == []
    assert who_said("Hamas wants Israel to make peace.") == [("Hamas", "demand")]


@pytest.mark.parametrize(
    ("text", "act", "content"),
    [
        ("Kenya agreed with Sudan to close the camp.", "pledge", "to close the camp"),
        ("Kenya agreed with Sudan that the camp was too small.", "say", "the camp was too small"),
        ("Kenya agreed with the plan of the envoy.", "accept", "the plan of the envoy"),
    ],
)
def test_whom_somebody_agrees_with_is_not_what_he_agrees_to(text: str, act: str, content: str) -> None:
    assert [(found, words) for _, found, words in said(text)] == [(act, content)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Many parents find the new rules unfair.", ["the new rules unfair"]),
        ("The guards found the new house empty.", []),
        ("The police found the new house empty.", []),
        ("An audit found serious flaws in the machines.", ["serious flaws in the machines"]),
        ("A guard found serious flaws in the machines.", []),
        ("The survey team found a hut in the hills.", []),
    ],
)
def test_what_somebody_finds_a_thing_to_be_is_said_where_it_is_a_view(text: str, content: list[str]) -> None:
    assert [words for *_, words in said(text)] == content


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The rivals agreed that the port would be opened.", []),  # they make a deal, and say nothing
        ("The rivals agreed that the port was too small.", ["say"]),
        ("Nurses agree that the ward must close.", ["demand"]),
    ],
)
def test_a_deal_of_several_is_nothing_said(text: str, acts: list[str]) -> None:
    assert [act for _, act, _ in said(text)] == acts


@pytest.mark.parametrize(
    "text",
    [
        "The junta, which calls itself the Council of Order, has fallen.",
        "The witness asked to be identified by a first name.",
        "The aide requested anonymity.",
        "Jordan recalled its ambassador from Ardal.",
        "A little known group that called itself “Sons of the North” signed.",
    ],
)
def test_a_name_and_the_wish_for_none_are_no_statements(text: str) -> None:
    assert said(text) == []


def test_whom_somebody_endorses_is_no_plan() -> None:
    assert said("Nora Holm has endorsed Anna Berg.") == []
    assert [words for *_, words in said("Nora Holm has endorsed the plan.")] == ["the plan"]


def test_what_somebody_calls_himself_in_quotation_marks_is_said() -> None:
    assert [words for *_, words in said("Nora Holm called herself “a woman of few words.”")] == [
        "herself “a woman of few words.”"
    ]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Bankers see inflation rising to 3 percent by the summer.", ["inflation rising to 3 percent by the summer"]),
        ("The guards saw him leaving the house.", []),
        ("The guards saw smoke rising from the mill.", []),
    ],
)
def test_what_somebody_sees_coming_is_a_view_and_what_he_watches_is_none(text: str, contents: list[str]) -> None:
    assert [words for *_, words in said(text)] == contents


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Indian army announces militants have attacked a post in Kashmir.", "blame"),
        ("The Indian army announces its men have attacked a post in Kashmir.", "claim"),
        ("The Indian army announces an attack on the rebels.", "threaten"),
    ],
)
def test_an_attack_that_was_made_is_not_announced_as_a_threat(text: str, act: str) -> None:
    assert [a for _, a in who_said(text)] == [act]
