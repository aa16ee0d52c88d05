"""The table of codes covers every value that a reading can hold."""

import pytest

from ceasewire.lexicon.codes import QUADS, Quad, load_codes
from ceasewire.model.reading import ActionType, EventType, SpeechAct, Turn

CODES = load_codes()


@pytest.mark.parametrize(("record", "closed"), [("event", EventType), ("action", ActionType), ("act", SpeechAct)])
def test_every_value_of_a_closed_set_has_a_code_and_no_other(record: str, closed: type[EventType]) -> None:
    assert CODES.values(record) == frozenset(closed)


def test_every_category_of_plover_can_be_reached() -> None:
    made = {CODES.find("kind", kind).plover for kind in CODES.values("kind")}
    assert made - {""} == set(QUADS)


@pytest.mark.parametrize("turn", [turn for turn in Turn if turn is not Turn.DONE])
def test_an_act_that_is_not_done_never_has_the_code_of_one_that_is(turn: Turn) -> None:
    material = (Quad.MATERIAL_COOPERATION, Quad.MATERIAL_CONFLICT)
    codes = {kind: CODES.find("kind", kind, turn=turn) for kind in CODES.values("kind")}
    assert [k for k, code in codes.items() if code.quad in material and code.plover != "MOBILIZE"] == []


@pytest.mark.parametrize(
    ("kind", "turn", "expected"),
    [
        ("withdraw", "", ("RETREAT", "withdraw", "0874")),
        ("withdraw", "promised", ("AGREE", "", "035")),
        ("withdraw", "requested", ("REQUEST", "yield", "105")),
        ("withdraw", "refused", ("REJECT", "yield", "124")),
        ("attack", "promised", ("THREATEN", "", "138")),
        ("attack", "denied", ("", "", "016")),
        ("", "promised", ("AGREE", "", "030")),
    ],
)
def test_the_turn_of_an_act_decides_its_code(kind: str, turn: str, expected: tuple[str, str, str]) -> None:
    code = CODES.find("kind", kind, turn=turn)
    assert (code.plover, code.mode, code.cameo) == expected


def test_claims_and_denials_have_a_code_of_cameo_alone() -> None:
    assert [(CODES.find("act", act).plover, CODES.find("act", act).cameo) for act in ("claim", "deny")] == [
        ("", "015"),
        ("", "016"),
    ]
