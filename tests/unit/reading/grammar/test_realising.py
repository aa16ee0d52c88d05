"""The verb that decides whether an event came about."""

import pytest

from ceasewire.reading.grammar.phrases import verb_above
from ceasewire.reading.grammar.realising import first_bare, is_bare, last_of_list, realising_verb
from tests.readings import deeds, find_word, lexicon, read


@pytest.mark.parametrize(
    "text",
    [
        "The state is working to help resolve the conflict and bring lasting relief to the people.",
        "Norland test-fired a medium-range missile on Sunday.",
        "Rebels often attack at night.",
        "The withdrawal from the town takes effect on May 16.",
    ],
)
def test_what_is_usual_tried_or_worked_for_has_not_happened(text: str) -> None:
    assert "happened" not in [f for _, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The state helped end the siege and brought relief to the people.", "aid_delivery"),
        ("Norland fired a medium-range missile at the port on Sunday.", "shelling"),
        ("Rebels finally attacked at night.", "attack"),
    ],
)
def test_what_was_begun_helped_or_done_once_has_happened(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Soldiers started to loot the mill.", "loot", "started"),
        ("Soldiers wanted to loot the mill.", "loot", "loot"),
        ("Soldiers looted the mill.", "looted", "looted"),
    ],
)
def test_what_somebody_starts_came_about(text: str, word: str, verb: str) -> None:
    assert realising_verb(find_word(text, word), lexicon().events.words).text == verb


def test_the_first_of_bare_verbs_speaks_for_the_list() -> None:
    assert first_bare(find_word("They hope to end the feud and bring aid.", "bring")).text == "end"
    assert not is_bare(find_word("They hope to end the feud and bring aid.", "bring"))


def test_the_verb_above_a_noun_is_found_through_prepositions() -> None:
    above = verb_above(find_word("The herders fled in fear of a raid.", "raid"))
    assert above is not None
    assert above.text == "fled"


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("The swap is late and has yet to begin.", "is", "begin"),
        ("The swap is late and costs money.", "is", "is"),
    ],
)
def test_a_later_verb_of_a_list_may_tell_that_it_came_about(text: str, word: str, verb: str) -> None:
    assert last_of_list(find_word(text, word), lexicon().events.words).text == verb


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy is eager to see the sides sign a peace deal.", []),
        ("The envoy saw the sides sign a peace deal.", [("agreement_signed", "happened")]),
    ],
)
def test_what_somebody_is_to_see_is_still_to_come(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(k, f) for k, _, _, f in deeds(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The leaders meet on Friday in Geneva.",
        "The two sides hold talks tomorrow in Oslo.",
        "Peace talks open on Monday in Doha.",
        "Elections are held on Sunday.",
        "The envoys meet again next week.",
        "Norland and the front exchange prisoners next week.",
    ],
)
def test_what_the_present_sets_for_a_day_is_still_to_come(text: str) -> None:
    assert "happened" not in [f for _, _, _, f in deeds(text)]
    assert read(text).terms == ()


@pytest.mark.parametrize(
    "text",
    [
        "The leaders met on Friday in Geneva.",
        "The leaders have met on Friday in Geneva.",
        "Elections were held on Sunday.",
        "The leaders meet in Geneva.",
    ],
)
def test_what_is_past_or_has_no_day_ahead_has_happened(text: str) -> None:
    assert "happened" in [f for _, _, _, f in deeds(text)]
