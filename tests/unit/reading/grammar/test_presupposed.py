"""What words take for granted, whoever says so."""

import pytest

from ceasewire.reading.grammar.presupposed import (
    describes_past,
    is_behind_all,
    is_only_thought_of,
    is_presupposed,
    is_to_end,
)
from tests.readings import deeds, find_word, lexicon


def test_what_something_came_in_the_wake_of_has_happened() -> None:
    text = "Activists warn that donors may leave in the wake of a Russian offensive in Idlib."
    assert ("attack", "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They fear the raid.", "raid", True),
        ("They fear Oman's raid.", "raid", True),
        ("They fear a raid.", "raid", False),
        ("They want an end to Russian airstrikes.", "airstrikes", True),
        ("They want an end to airstrikes.", "airstrikes", False),
    ],
)
def test_a_noun_may_take_its_event_for_granted(text: str, word: str, expected: bool) -> None:
    assert is_presupposed(find_word(text, word), lexicon().events.words) is expected


def test_what_is_to_end_goes_on() -> None:
    assert is_to_end(find_word("They want an end to Russian airstrikes.", "airstrikes"), lexicon().events.words)
    assert not is_to_end(find_word("They want the Russian airstrikes.", "airstrikes"), lexicon().events.words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If they free the men captured in May, we stop.", True),
        ("If they free any men captured in May, we stop.", False),
    ],
)
def test_a_participle_says_what_was_done_to_somebody(text: str, expected: bool) -> None:
    assert describes_past(find_word(text, "captured")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A new airstrike killed nine traders in Saada.", ["airstrike"]),
        ("Renewed clashes broke out in Sirte on Friday.", ["clash"]),
        ("Chad launched new airstrikes on the camps.", ["airstrike"]),
        ("The road was closed because of renewed fighting.", ["clash"]),
        ("In response to new raids, the army sent more troops.", ["attack", "deployment"]),
        ("The envoy warned of renewed fighting.", []),
        ("Both sides fear new attacks.", []),
        ("New attacks could follow.", []),
        ("There were no further attacks.", []),
    ],
)
def test_what_is_new_happened_where_a_verb_or_preposition_tells_of_it(text: str, expected: list[str]) -> None:
    assert [kind for kind, _, _, _ in deeds(text)] == expected


def test_what_is_only_warned_of_may_not_have_come_about() -> None:
    words = lexicon().events.words
    assert is_only_thought_of(find_word("He warned of renewed clashes.", "clashes"), words)
    assert not is_only_thought_of(find_word("They fled amid renewed clashes.", "clashes"), words)
    assert not is_only_thought_of(find_word("He warned of clashes.", "clashes"), words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amid clashes in Sirte, the union urged restraint.", ["clash"]),
        ("After attacks on two villages, the governor called for calm.", ["attack"]),
        ("Following shelling of Taiz, the union demanded a truce.", ["shelling"]),
        ("The union called for attacks on the rebels.", []),
        ("Talks on attacks went on for hours.", []),
    ],
)
def test_who_asks_for_something_amid_a_fight_does_not_ask_for_the_fight(text: str, expected: list[str]) -> None:
    assert [kind for kind, _, _, _ in deeds(text) if kind != "talks"] == expected


def test_what_others_act_amid_is_behind_all_that_they_do() -> None:
    words = lexicon().events.words
    assert is_behind_all(find_word("Amid clashes in Sirte, the union urged restraint.", "clashes"), words)
    assert not is_behind_all(find_word("The union urged an end to clashes in Sirte.", "clashes"), words)
