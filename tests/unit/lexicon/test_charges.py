"""Words for charges: what the file holds, by verb."""

from ceasewire.lexicon.charges import load_charges
from ceasewire.model.reading import ResponsibilityStance


def test_the_rules_of_a_verb_stand_in_the_order_of_the_file() -> None:
    assert [rule.id for rule in load_charges().rules["blame"]] == [
        "blame-on", "blame-deed", "blame-it-on", "blame", "to-blame", "not-to-blame", "blamed-on",
    ]  # fmt: skip


def test_every_stance_has_a_rule() -> None:
    stances = {rule.stance for group in load_charges().rules.values() for rule in group}
    assert stances == set(ResponsibilityStance)


def test_every_verb_leads_to_rules_that_hold_it() -> None:
    for verb, group in load_charges().rules.items():
        assert all(verb in rule.verbs for rule in group)


def test_the_nouns_for_one_s_part_and_for_charges_are_apart() -> None:
    charges = load_charges()
    assert not charges.involvement & charges.accusation
    assert not charges.deed & charges.harm
