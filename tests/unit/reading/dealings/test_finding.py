"""Dealings: which acts a sentence tells of, how they stand, and which it does not tell of."""

import pytest

from ceasewire.lexicon.dealings import DealingRule, load_dealings
from ceasewire.lexicon.fiction import load_fiction
from ceasewire.reading.dealings.finding import DealingDraft, find_dealings
from tests.readings import cast_of, parse

WORDS, FICTION = load_dealings(), load_fiction()
RULES = {rule.id: rule for rule in sorted({r for group in WORDS.rules.values() for r in group}, key=lambda r: r.id)}


def dealings_of(text: str) -> list[DealingDraft]:
    """Return the dealings of a text."""
    return find_dealings(parse(text), cast_of(text), WORDS, FICTION)


def told(text: str) -> list[tuple[str, str]]:
    """Return how each dealing of a text stands, and of what kind it is."""
    return [(draft.turn.value, draft.kind) for draft in dealings_of(text)]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_each_rule_finds_its_example_and_leaves_its_counter(rule: DealingRule) -> None:
    assert f"dealing:{rule.id}" in [name for d in dealings_of(rule.example) for name in d.rules]
    assert f"dealing:{rule.id}" not in [name for d in dealings_of(rule.counter) for name in d.rules]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya will visit Togo.", [("promised", "visit")]),
        ("Kenya agreed to withdraw its troops.", [("promised", "withdraw")]),
        ("Kenya refused to withdraw its troops.", [("refused", "withdraw")]),
        ("Kenya will not withdraw its troops.", [("refused", "withdraw")]),
        ("Kenya urged Togo to withdraw its troops.", [("requested", "withdraw")]),
        ("Kenya said Togo must withdraw its troops.", [("requested", "withdraw")]),
        ("Kenya wants Togo to withdraw its troops.", [("requested", "withdraw")]),
        ("Kenya threatened to attack Togo.", [("threatened", "attack")]),
        ("Kenya began to withdraw its troops.", [("done", "withdraw")]),
        ("Kenya is ready to withdraw its troops.", [("promised", "withdraw")]),
        ("Kenya's king is due to visit Togo.", [("promised", "visit")]),
        ("Kenya's king is scheduled to visit Togo.", [("promised", "visit")]),
        ("Kenya's king was scheduled to visit Togo.", []),
        ("Kenya praised Togo and condemned Benin.", [("done", "praise"), ("done", "criticise")]),
        ("Kenya accused Togo of attacking a village.", [("done", "accuse")]),
        ("Kenya ordered its troops to leave Togo.", [("done", "withdraw")]),
        ("Kenya ordered Togolese troops to leave Goma.", [("requested", "withdraw")]),
        ("Kenya ordered the arrest of ten editors.", [("done", "arrest")]),
        ("Kenya became the first state to recognise Togo.", [("done", "recognise")]),
        ("Kenya became the first state that failed.", []),
        ("Kenya said that Togo would pay a heavy price.", [("done", "threaten")]),
        ("Kenya said that Togo paid a heavy price.", []),
        ("Kenya joined the bloc in freezing the assets of Togo.", [("done", "embargo")]),
        ("Fishermen tied up their boats to protest.", [("done", "demonstrate")]),
        ("Fishermen tied up their boats to sleep.", []),
        ("Farmers drove tractors through Lome to demand food.", [("done", "demonstrate")]),
        ("Senators drove tractors through Lome to demand food.", []),
        ("The senate voted down the treaty.", [("done", "reject")]),
    ],
)
def test_the_verb_above_an_act_says_how_it_stands(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not attack Togo.",
        "Kenya may attack Togo.",
        "Kenya hopes to meet Togo.",
        "Did Kenya attack Togo?",
        "Kenya would have attacked Togo.",
        "Kenya never visited Togo.",
        "Kenya tried to attack Togo.",
        "Soldiers attempted to depose the president of Togo.",
    ],
)
def test_what_is_negated_possible_hoped_for_or_asked_is_no_act(text: str) -> None:
    assert dealings_of(text) == []


@pytest.mark.parametrize("text", ["Kenya denied that it had attacked Togo.", "Kenya denied attacking Togo."])
def test_a_denied_act_is_a_denial_alone(text: str) -> None:
    assert told(text) == [("done", "deny")]


def test_what_a_source_tells_is_alleged() -> None:
    (draft,) = dealings_of("Togo said that Kenya attacked a convoy.")
    assert draft.alleged


def test_a_passive_has_its_agent_after_by() -> None:
    text = "Togo was condemned by Kenya."
    cast = cast_of(text)
    (draft,) = find_dealings(parse(text), cast, WORDS, FICTION)
    assert [[cast.entity(i).name for i in ids] for ids in (draft.agents, draft.targets)] == [["Kenya"], ["Togo"]]


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("Norway spoke by telephone with Sweden.", "phone", ["Sweden"]),
        ("Norway allowed forty aid trucks to enter Finland.", "give_access", []),
    ],
)
def test_an_act_has_its_parties_behind_what_stands_between(text: str, kind: str, targets: list[str]) -> None:
    cast = cast_of(text)
    found = find_dealings(parse(text), cast, WORDS, FICTION)
    assert [(d.kind, [cast.entity(t).name for t in d.targets]) for d in found] == [(kind, targets)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian doctors arrived in Malawi.", ["relieve"]),
        ("Norwegian ministers arrived in Malawi.", ["visit"]),
        ("Thousands of farmers turned out to denounce the vote.", ["demonstrate"]),
        ("Togo turned out to denounce the vote.", []),
        ("Nurses walked out over pay.", ["strike"]),
        ("Senators walked out over pay.", []),
    ],
)
def test_who_does_it_tells_what_is_done(text: str, expected: list[str]) -> None:
    assert [kind for _, kind in told(text)] == expected


def test_what_is_said_to_come_to_a_state_threatens_it() -> None:
    text = "Kenya said that Togo would pay a heavy price."
    cast = cast_of(text)
    (draft,) = find_dealings(parse(text), cast, WORDS, FICTION)
    assert [[cast.entity(i).name for i in ids] for ids in (draft.agents, draft.targets)] == [["Kenya"], ["Togo"]]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The bombing of a bus in Lahore killed 11.", []),
        ("The attack on the base in Kidal killed nine.", []),
        ("A car bomb killed three policemen.", []),
        ("Israeli shelling of the port killed nine.", ["Israel"]),
        ("Chad was encouraged by Mali's decision to free the men.", None),
        ("Chad was urged by Mali to free the men.", ["Mali"]),
    ],
)
def test_deeds_weapons_and_decisions_are_nobody(text: str, agents: list[str] | None) -> None:
    cast = cast_of(text)
    found = [[cast.entity(i).name for i in d.agents] for d in find_dealings(parse(text), cast, WORDS, FICTION)]
    assert found == ([] if agents is None else [agents])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Togo agreed that Chad withdraw its troops.", [("requested", "withdraw")]),
        ("Kenya and Togo agreed that Chad must withdraw its troops.", [("requested", "withdraw")]),
        ("Kenya and Togo agreed to withdraw their troops.", [("promised", "withdraw")]),
    ],
)
def test_what_sides_agree_that_another_do_is_asked_of_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_what_befell_nobody_is_no_dealing() -> None:
    assert told("Chad expelled nobody.") == []
    assert told("Chad expelled two diplomats.") == [("done", "expel_mission")]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A series of attacks in Chad kill more than 20 people.", []),
        ("A series of militant attacks in Chad kill more than 20 people.", ["militant"]),
    ],
)
def test_a_series_of_attacks_is_nobody_but_those_who_made_them(text: str, doers: list[str]) -> None:
    cast = cast_of(text)
    (draft,) = find_dealings(parse(text), cast, WORDS, FICTION)
    assert [cast.entity(i).name for i in draft.agents] == doers
