"""Keys under which rules look records up; that an index mended by them is right is a property."""

from dataclasses import replace

import pytest

from ceasewire.model.ledger import Act, Assertion
from ceasewire.model.parties import Parties
from ceasewire.model.reading import ActionType, ConditionKind, EventType
from ceasewire.resolution.reach import IN, NAMES, Reach, find_partners, find_reach, find_units, widen
from tests.books import gather, hang, make_act, make_actor, make_event, make_norm, say

TRUCE = make_norm("front", toward=("guard",))
ROAD = hang(TRUCE, "the road opens", "guard")
EXIT = make_act("guard", action=ActionType.WITHDRAW_FORCES)
PLEDGE = say(Act.COMMIT, TRUCE, "2031-05-01")
BREACH = make_event(EventType.CEASEFIRE_VIOLATED, document="d2", agents=("front",))


def keys_of(item: str, *rows: object) -> set[str]:
    """Return the keys of an item."""
    records = gather(make_actor("front"), make_actor("guard"), *rows)
    return {reach.key for reach in find_reach(records, records, Parties(records.actors)) if reach.item == item}


def test_lines_belong_to_what_they_are_about_in_the_end() -> None:
    attached = say(Act.ATTACH, ROAD, "2031-05-01")
    denial: Assertion = say(Act.DENY, attached, "2031-05-02")
    taken = say(Act.RETRACT, "d1", "2031-05-03")
    units = find_units(gather(TRUCE, ROAD, PLEDGE, attached, denial, taken))
    assert units == {ROAD.id: TRUCE.id, PLEDGE.id: TRUCE.id, attached.id: TRUCE.id, denial.id: TRUCE.id}


def test_a_truce_and_the_report_that_names_one_side_of_it_have_keys_that_answer() -> None:
    told = say(Act.VIOLATE, BREACH, "2031-05-09", document="d2")
    truce, report = (keys_of(item, TRUCE, PLEDGE, BREACH, told) for item in (TRUCE.id, BREACH.id))
    assert "truce of: front" in truce
    assert "alone in: front" in report
    plain, dated = find_partners([Reach("alone in: front", BREACH.id, 10, 20), Reach(f"{NAMES}: front", TRUCE.id)])
    assert (plain, dated) == (set(), {"truce of: front": (10, 20)})
    assert find_partners([Reach("truce of: front", TRUCE.id, 10, 20)]) == (set(), {})


def test_what_is_looked_up_goes_with_the_document_that_takes_it_back() -> None:
    taken = say(Act.RETRACT, "d1", "2031-05-03", document="correction")
    assert {f"{IN}: d1", f"{IN}: correction"} <= keys_of(TRUCE.id, TRUCE, PLEDGE, taken)


def test_only_reports_of_days_that_came_or_went_may_mean_another_truce() -> None:
    before = [Reach("truce of: front", "n", 10, 20), Reach("act: a", "n")]
    groups, moved = widen(before, [Reach("truce of: front", "n", 10, 25), Reach("act: a", "n")])
    assert groups == {"act: a"}
    assert moved == [("alone in: front", 20, 25)]
    assert widen(before, [])[1] == [("alone in: front", 10, 20)]
    assert widen(before, before)[1] == []


def test_deeds_are_looked_up_by_who_does_what() -> None:
    asked = say(Act.DEMAND, EXIT, "2031-05-01")
    assert "act of: guard|withdraw_forces" in keys_of(EXIT.id, EXIT, asked)


@pytest.mark.parametrize(("kind", "awaited"), [(ConditionKind.ACHIEVE, True), (ConditionKind.ABSTAIN, False)])
def test_a_condition_is_met_by_what_its_performer_does_unless_it_is_to_abstain(
    kind: ConditionKind, awaited: bool
) -> None:
    condition = replace(ROAD, kind=kind)
    keys = keys_of(TRUCE.id, TRUCE, condition, PLEDGE, say(Act.ATTACH, condition, "2031-05-01"))
    assert any(key.startswith("awaited of: guard") for key in keys) is awaited
