"""The rules for dealings keep to their schema."""

from ceasewire.lexicon.codes import load_codes
from ceasewire.lexicon.dealings import FLAGS, load_dealings

WORDS = load_dealings()
RULES = {rule.id: rule for group in WORDS.rules.values() for rule in group}


def test_every_kind_has_a_code() -> None:
    kinds = {rule.kind for rule in RULES.values() if rule.kind} | set(WORDS.things.values())
    assert kinds <= load_codes().values("kind")


def test_every_flag_is_used() -> None:
    assert {flag for rule in RULES.values() for flag in rule.flags} == FLAGS


def test_rules_that_ask_for_more_words_come_first() -> None:
    widths = {
        verb: [bool(r.objects or r.after or r.particles or r.nearby or r.subjects) for r in group]
        for verb, group in WORDS.rules.items()
    }
    assert [verb for verb, width in widths.items() if width != sorted(width, reverse=True)] == []


def test_sets_of_words_are_put_in_where_a_rule_names_them() -> None:
    assert "truce" in RULES["truce-halt"].objects
    assert not any(word.startswith("@") for rule in RULES.values() for word in rule.objects)
