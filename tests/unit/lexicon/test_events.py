"""Words for events: what the file holds, found by lemma, in its order."""

import tomllib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon import tables
from ceasewire.lexicon.events import TriggerRule, load_events
from ceasewire.lexicon.tables import read_text
from ceasewire.model.reading import EventType

FILE = "en/events.toml"
EVENTS = load_events()
RULES = list(EVENTS.rules())


def test_every_rule_of_the_file_is_given_once() -> None:
    data: dict[str, list[dict[str, Any]]] = tomllib.loads(read_text(FILE))
    assert len(RULES) == len({id(rule) for rule in RULES}) == len(data["verb"]) + len(data["noun"])


@pytest.mark.parametrize("group", [EVENTS.verbs, EVENTS.nouns], ids=["verbs", "nouns"])
def test_a_lemma_leads_to_the_rules_that_hold_it_in_the_order_of_the_file(
    group: dict[str, tuple[TriggerRule, ...]],
) -> None:
    table = tomllib.loads(read_text(FILE))["verb" if group is EVENTS.verbs else "noun"]
    place = {row["id"]: n for n, row in enumerate(table)}
    for lemma, found in group.items():
        assert all(lemma in rule.lemmas for rule in found)
        places = [place[rule.id] for rule in found]
        assert places == sorted(set(places))


@pytest.mark.parametrize(
    ("lemma", "noun"), [("attack", True), ("withdrawal", True), ("vote", True), ("saunter", False), ("say", False)]
)
def test_a_noun_may_name_an_event(lemma: str, noun: bool) -> None:
    assert EVENTS.is_noun(lemma) is noun


def test_every_type_of_event_but_the_rest_has_words() -> None:
    missing = set(EventType) - {rule.type for rule in RULES}
    assert missing <= {EventType.OTHER}


@pytest.mark.parametrize(
    "rule", [r for r in RULES if r.not_objects or r.not_subjects or r.not_modifiers], ids=lambda r: f"{r.type}-{r.id}"
)
def test_no_word_is_both_asked_for_and_barred(rule: TriggerRule) -> None:
    assert not rule.objects & rule.not_objects
    assert not rule.subjects & rule.not_subjects
    assert not rule.modifiers & rule.not_modifiers
    assert not rule.needs_preposition & rule.not_prepositions


@pytest.mark.parametrize("rule", RULES, ids=lambda r: f"{r.type}-{r.id}")
def test_words_are_lemmas_in_small_letters(rule: TriggerRule) -> None:
    words = [*rule.lemmas, *rule.objects, *rule.subjects, *rule.with_words, *rule.particles, *rule.of_words]
    assert rule.lemmas
    assert words == [word.lower().strip() for word in words]


def test_what_a_rule_leaves_out_has_its_usual_value() -> None:
    rule = TriggerRule(id="row", type=EventType.OTHER, lemmas=frozenset({"row"}), example="a", counter="b")
    assert rule.agent_prepositions == ("by",)
    assert rule.target_prepositions == ("against", "on")
    assert rule.objects == rule.modifiers == frozenset()
    assert [rule.mutual, rule.planned, rule.plural, rule.needs_actor, rule.no_target] == [False] * 5


def test_the_words_are_read_once() -> None:
    assert load_events() is load_events()


@pytest.fixture
def load_changed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], object]]:
    """Give a loader of the file with one change in it."""

    def load(old: str, new: str) -> object:
        text = read_text(FILE)
        assert old in text
        changed = {FILE: text.replace(old, new, 1)}
        monkeypatch.setattr(tables, "read_text", lambda name: changed.get(name) or read_text(name))
        load_events.cache_clear()
        return load_events()

    yield load
    load_events.cache_clear()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("no_target = true", 'no_target = "yes"', "no_target is 'yes', expected bool"),
        ("planned = true", "plannd = true", "unknown field plannd"),
        ('id = "invade"', 'id = "attack"', "its id stands twice"),
        ("[[light]]", "[[heavy]]", r"no \[\[light\]\]"),
        ("[[light]]", "[[light", "events.toml"),
    ],
)
def test_a_fault_of_the_file_is_told(
    load_changed: Callable[[str, str], object], old: str, new: str, fault: str
) -> None:
    with pytest.raises(LexiconError, match=fault):
        load_changed(old, new)
