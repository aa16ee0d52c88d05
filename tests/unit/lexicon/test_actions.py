"""Kinds of acts: every rule proves itself by its own two wordings, and the first that fits wins."""

from collections.abc import Iterator

import pytest

from ceasewire.lexicon.actions import ActionRule, Actions, load_actions
from ceasewire.model.reading import ActionType
from tests.readings import parse_one

ACTIONS = load_actions()


def make_rule(
    name: str,
    *,
    verbs: str = "",
    nouns: str = "",
    needed: str = "",
    barred: str = "",
) -> ActionRule:
    """Return a rule with these words."""
    return ActionRule(
        id=name,
        type=ActionType.OTHER,
        verbs=frozenset(verbs.split()),
        nouns=frozenset(nouns.split()),
        needed=frozenset(needed.split()),
        barred=frozenset(barred.split()),
        harm=False,
        example="",
        counter="",
    )


def heads(wording: str) -> Iterator[tuple[str, bool, set[str]]]:
    """Yield each word of an act as its head: lemma, whether it is a verb, and all lemmas of the act."""
    doc = parse_one(f"They will {wording}.").doc[2:]
    lemmas = {token.lemma_.lower() for token in doc}
    for token in doc:
        yield token.lemma_.lower(), token.pos_ in {"VERB", "AUX"}, lemmas


def find(wording: str) -> ActionRule | None:
    """Return the rule of the first word that heads a known act."""
    found = (
        ACTIONS.find(head, is_verb=is_verb, lemmas=lemmas, objects=lemmas) for head, is_verb, lemmas in heads(wording)
    )
    return next((rule for rule in found if rule is not None), None)


@pytest.mark.parametrize("rule", ACTIONS.rules, ids=lambda r: r.id)
def test_a_rule_fits_its_example_and_not_its_counter_example(rule: ActionRule) -> None:
    assert any(rule.matches(h, is_verb=v, lemmas=lemmas, objects=lemmas) for h, v, lemmas in heads(rule.example))
    assert not any(rule.matches(h, is_verb=v, lemmas=lemmas, objects=lemmas) for h, v, lemmas in heads(rule.counter))


def test_a_rule_with_objects_needs_one_of_them_as_the_verbs_object() -> None:
    assert ACTIONS.find("end", is_verb=True, lemmas={"end", "truce"}, objects={"truce"}) != ACTIONS.find(
        "end", is_verb=True, lemmas={"end", "truce"}
    )


@pytest.mark.parametrize("rule", ACTIONS.rules, ids=lambda r: r.id)
def test_no_earlier_rule_gives_an_example_another_type(rule: ActionRule) -> None:
    found = find(rule.example)
    assert found is not None
    assert (found.type, found.harm) == (rule.type, rule.harm)


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        ("withdraw its troops from the valley", ActionType.WITHDRAW_FORCES),
        ("withdraw from the talks", ActionType.HOLD_TALKS),
        ("extend the truce until May", ActionType.EXTEND_CEASEFIRE),
        ("observe the truce", ActionType.CEASE_HOSTILITIES),
        ("suspend rocket attacks on the port", ActionType.SUSPEND_ATTACKS),
        ("resume the war", ActionType.RESUME_HOSTILITIES),
        ("swap nine prisoners", ActionType.EXCHANGE_CAPTIVES),
        ("free nine prisoners", ActionType.RELEASE_CAPTIVES),
        ("reopen the border crossing", ActionType.OPEN_ACCESS),
        ("let convoys of food in", ActionType.ALLOW_AID),
        ("lift the sanctions", ActionType.LIFT_SANCTIONS),
        ("hand over its weapons", ActionType.DISARM),
        ("hold elections", ActionType.HOLD_VOTE),
        ("invite foreign observers", ActionType.ACCEPT_MONITORS),
        ("let the displaced return", ActionType.ALLOW_RETURN),
        ("submit a timetable", ActionType.PRESENT_PLAN),
        ("form a coalition government", ActionType.SHARE_POWER),
        ("sing a song", None),
    ],
)
def test_an_act_is_of_the_kind_that_its_words_say(wording: str, kind: ActionType | None) -> None:
    found = find(wording)
    assert (found.type if found else None) == kind


@pytest.mark.parametrize(
    ("wording", "harm"),
    [
        ("resume the offensive", True),
        ("impose new sanctions", True),
        ("kidnap more soldiers", True),
        ("walk out of the talks", True),
        ("attend the talks", False),
        ("withdraw its troops", False),
        ("suspend its raids", False),
    ],
)
def test_an_act_that_hurts_is_marked(wording: str, harm: bool) -> None:
    found = find(wording)
    assert found is not None
    assert found.harm is harm


def test_every_kind_of_act_has_a_rule() -> None:
    assert {rule.type for rule in ACTIONS.rules} == set(ActionType)


@pytest.mark.parametrize(
    ("rule", "head", "is_verb", "lemmas", "fits"),
    [
        (make_rule("a", verbs="open"), "open", True, {"open"}, True),
        (make_rule("a", verbs="open"), "open", False, {"open"}, False),
        (make_rule("a", nouns="opening"), "opening", False, {"opening"}, True),
        (make_rule("a", verbs="open", needed="port road"), "open", True, {"open", "road"}, True),
        (make_rule("a", verbs="open", needed="port road"), "open", True, {"open", "door"}, False),
        (make_rule("a", verbs="open", barred="door"), "open", True, {"open", "door"}, False),
        (make_rule("a", verbs="open", needed="port", barred="door"), "open", True, {"port", "door"}, False),
        (make_rule("a", verbs="open"), "shut", True, {"shut", "open"}, False),
    ],
)
def test_a_rule_asks_for_a_head_and_for_words(
    rule: ActionRule, head: str, is_verb: bool, lemmas: set[str], fits: bool
) -> None:
    assert rule.matches(head, is_verb=is_verb, lemmas=lemmas) is fits


def test_the_first_rule_that_fits_wins() -> None:
    narrow, wide = make_rule("narrow", verbs="open", needed="port"), make_rule("wide", verbs="open")
    actions = Actions((narrow, wide))
    assert actions.find("open", is_verb=True, lemmas={"open", "port"}) is narrow
    assert actions.find("open", is_verb=True, lemmas={"open", "door"}) is wide
    assert actions.find("shut", is_verb=True, lemmas={"shut", "port"}) is None
    assert actions.by_head == {"open": (narrow, wide)}
