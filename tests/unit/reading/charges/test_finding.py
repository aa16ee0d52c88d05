"""Charges: who lays what to whom, and what is no charge."""

import pytest

from ceasewire.lexicon.charges import ChargeRule, load_charges
from ceasewire.reading.charges.finding import Charge, find_charges
from ceasewire.reading.statements.finding import find_statements
from tests.readings import cast_of, lexicon, parse, read, rows

# By their ids: the verbs of a rule are a set, whose order is another in each process.
RULES = {rule.id: rule for group in load_charges().rules.values() for rule in group}


def charges_of(text: str) -> list[Charge]:
    """Return the charges of a text."""
    paragraphs, cast = parse(text), cast_of(text)
    statements = find_statements(paragraphs, [], cast, lexicon())
    return find_charges(paragraphs, statements, cast, load_charges())


@pytest.mark.parametrize("rule", [RULES[name] for name in sorted(RULES)], ids=sorted(RULES))
def test_each_rule_finds_its_example_and_leaves_its_counter(rule: ChargeRule) -> None:
    assert rule.id in [c.rule.id for c in charges_of(rule.example)]
    assert rule.id not in [c.rule.id for c in charges_of(rule.counter)]


@pytest.mark.parametrize(
    "text",
    [
        "The army did not accuse the militia of shelling the port.",
        "If the army accuses the militia of shelling the port, the talks will end.",
        "The army may blame the militia for the raid.",
        "Did the army blame the militia for the raid?",
        "No group claimed responsibility for the bombing.",
        "Men accused of planting the bomb were held.",
    ],
)
def test_what_is_negated_conditional_or_nobodys_is_no_charge(text: str) -> None:
    assert charges_of(text) == []


def test_each_other_is_charged_by_the_other() -> None:
    (charge,) = charges_of("Armenia and Azerbaijan accused each other of breaking the truce.")
    assert len(charge.by) == 2
    assert list(charge.pairs()) == [(charge.by[0], charge.by[1]), (charge.by[1], charge.by[0])]


def test_one_charge_may_hold_several_deeds() -> None:
    (charge,) = charges_of("India accuses Pakistan of sheltering rebels and arming them.")
    assert [d.text for d in charge.deeds] == ["sheltering", "arming"]


def test_a_claim_is_found_where_the_parser_takes_its_verb_for_a_noun() -> None:
    (charge,) = charges_of("A bomb killed five people in Mogadishu. Al-Shabaab claims responsibility for the attack.")
    assert charge.rule.stance == "claims"
    assert charge.by == charge.accused != ()


def test_whose_part_those_accused_are_is_no_deed() -> None:
    text = "Chad accused a faction of the FARC."
    assert rows(text) == []
    assert all("FARC" not in event.trigger.text for event in read(text).events)


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Rebels are believed to have killed nine men.", ["Rebels"]),
        ("Nine men are believed to have been killed by rebels.", ["rebels"]),
        ("The commander is believed to have been killed in an airstrike.", []),
    ],
)
def test_those_who_suffer_a_deed_are_not_suspected_of_it(text: str, accused: list[str]) -> None:
    assert [who for who, _, _ in rows(text)] == accused


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor said the killings were the army’s handiwork.", [("army", "mayor", "blames")]),
        ("The mayor said the killings were the work of the army.", [("army", "mayor", "blames")]),
        ("The mayor said the killings were hard work.", []),
    ],
)
def test_whose_work_a_deed_was(text: str, found: list[tuple[str, str, str]]) -> None:
    assert rows(text) == found


def test_what_is_blamed_on_somebody_is_the_deed_and_not_its_place() -> None:
    reading = read("A raid on a town which the army blamed on the M23 left six dead.")
    assert [(e.type.value, bool(e.deaths)) for e in reading.events] == [("attack", True)]
    assert rows("A raid on a town which the army blamed on the M23 left six dead.") == [("M23", "army", "blames")]
