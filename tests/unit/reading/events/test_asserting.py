"""Whether the words around an event's noun say that it has come about."""

import pytest

from ceasewire.reading.events.asserting import is_asserted, is_only_let, is_only_spoken_of
from tests.readings import deeds, find_word, lexicon


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The release of the crew angered the families.", "release", True),
        ("The release of the crew topped the agenda.", "release", False),
        ("The release of the crew was filmed.", "release", True),
        ("The release of the crew was pencilled in for June.", "release", False),
        ("The release of the crew was peaceful.", "release", True),
        ("The release of the crew was key to the plan.", "release", False),
        ("The release of the crew was the first since May.", "release", True),
        ("The release of the crew was one of the options.", "release", False),
        ("News of the release spread.", "release", True),
        ("The envoys exchanged views on the release.", "release", False),
        ("The talks led to the release of the crew.", "release", True),
        ("The talks dealt with the release of the crew.", "release", False),
        ("Friday's release topped the agenda.", "release", True),
    ],
)
def test_a_step_is_done_only_in_a_frame_that_says_so(text: str, word: str, expected: bool) -> None:
    assert is_asserted(find_word(text, word), lexicon().events.words) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The cabinet approved a raid.", "raid", True),
        ("The cabinet watched a raid.", "raid", False),
        ("The envoys are arranging a swap of prisoners.", "swap", True),
        ("The envoys arranged a swap of prisoners.", "swap", False),
        ("The radio made up the raid.", "raid", True),
    ],
)
def test_what_is_only_let_has_not_come_about(text: str, word: str, expected: bool) -> None:
    assert is_only_let(find_word(text, word), lexicon().events.words) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A raid on the camp was one of the options.", True),
        ("A raid on the camp was the third since May.", False),
        ("A raid on the camp requires a vote.", True),
        ("A raid on the camp woke the town.", False),
        ("The raid on the camp was one of the options.", False),
    ],
)
def test_any_deed_may_be_only_spoken_of(text: str, expected: bool) -> None:
    assert is_only_spoken_of(find_word(text, "raid"), lexicon().events.words) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The release of the sailors topped the agenda of the talks.",
        "The withdrawal of Chadian troops remains a sticking point.",
        "A swap of prisoners was raised at the meeting.",
        "The deployment of peacekeepers was approved by the council.",
        "The delegations exchanged views on the withdrawal of the brigade.",
        "The deal hinges on the release of the sailors.",
        "An attack on the base was one of the options.",
        "The cabinet approved an airstrike on the port.",
        "The rebels have the means for an attack on the base.",
    ],
)
def test_what_is_only_named_has_not_happened(text: str) -> None:
    kinds = {"release", "withdrawal", "deployment", "attack", "airstrike"}
    assert not [k for k, _, _, f in deeds(text) if f == "happened" and k in kinds]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The release of the sailors ended a long standoff.", "release"),
        ("The withdrawal of Chadian troops was completed on Monday.", "withdrawal"),
        ("Families wept at news of the release of the sailors.", "release"),
        ("An attack on the base killed four soldiers.", "attack"),
        ("The council condemned an airstrike on the port.", "airstrike"),
        ("Two men were jailed for an attack on the base.", "attack"),
        ("The delivery of aid to the camp was completed on Monday.", "aid_delivery"),
    ],
)
def test_what_is_told_of_as_done_is_read(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A truce was possible on one condition, the withdrawal of troops.", "withdrawal", False),
        ("They cheered another gesture, the withdrawal of troops.", "withdrawal", True),
    ],
)
def test_what_only_names_a_condition_is_not_done(text: str, word: str, expected: bool) -> None:
    assert is_asserted(find_word(text, word), lexicon().events.words) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The averted raid on the camp angered the mayor.", []),
        ("The botched release of the sailors angered the mayor.", []),
        ("The hoped-for withdrawal of the brigade angered the mayor.", []),
        ("The reported raid on the camp angered the mayor.", ["alleged"]),
        ("The failed raid on the camp angered the mayor.", ["happened"]),
        ("The bloody raid on the camp angered the mayor.", ["happened"]),
        ("The postponed release of the sailors took place on Monday.", ["happened"]),
    ],
)
def test_a_word_before_a_noun_may_undo_it(text: str, expected: list[str]) -> None:
    assert [f for _, _, _, f in deeds(text)] == expected
