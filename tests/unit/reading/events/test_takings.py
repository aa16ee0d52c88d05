"""Takings: whether what was captured is a place, people, or suspects."""

import pytest

from tests.readings import deeds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army captured a rebel commander.", "arrest"),
        ("The Lebanese army captured nine militants.", "arrest"),
        ("The army captured two Russian soldiers.", "abduction"),
        ("Rebels captured a soldier.", "abduction"),
    ],
)
def test_who_fights_for_no_state_is_arrested_by_its_army(text: str, kind: str) -> None:
    assert [k for k, *_ in deeds(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels captured the town of Dara.", "seizure"),
        ("The rebels captured nine officers.", "abduction"),
        ("Gunmen seized 30 pupils in Mali.", "abduction"),
        ("Gunmen seized nine Kenyans in Mali.", "abduction"),
        ("Gunmen seized nine trucks in Mali.", "seizure"),
        ("Soldiers seized the station's transmitter.", "seizure"),
        ("Soldiers confiscated nine loudhailers.", "seizure"),
        ("Soldiers seized the station's director.", "abduction"),
        ('"The army has captured our headquarters," the rebels said.', "seizure"),
        ("Turkish police captured the suspects.", "arrest"),
        ("The capture of the suspect by Turkish police ended the hunt.", "arrest"),
    ],
)
def test_what_is_taken_names_the_taking(text: str, kind: str) -> None:
    assert kind in [k for k, _, _, _ in deeds(text)]


@pytest.mark.parametrize(
    ("text", "kind", "hit"),
    [
        ("The army retook Odun on Friday.", "seizure", ""),
        ("The rebels captured Odun on Friday.", "seizure", ""),
        ("The capture of Odun by the rebels came on Friday.", "seizure", ""),
        ("The army liberated Odun on Friday.", "seizure", ""),
        ("The rebels captured Jan Odun on Friday.", "abduction", "Jan Odun"),
        ("The rebels captured General Odun on Friday.", "abduction", "Odun"),
        ("Jan Odun fled. The rebels captured Odun on Friday.", "abduction", "Jan Odun"),
    ],
)
def test_what_soldiers_take_that_has_one_name_alone_is_a_place(text: str, kind: str, hit: str) -> None:
    assert (kind, hit) in [(k, t) for k, _, t, _ in deeds(text)]


@pytest.mark.parametrize(
    "text",
    ["The rebels must free the abducted officers.", "The rebels will free the men kidnapped in May."],
)
def test_a_participle_tells_of_what_was_done_whatever_is_asked_for(text: str) -> None:
    assert ("abduction", "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize("text", ["The rebels deny that any kidnapped men are held.", "No abducted officer was seen."])
def test_of_none_and_any_nothing_is_told(text: str) -> None:
    assert "happened" not in [f for k, _, _, f in deeds(text) if k == "abduction"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("The army liberated the city.", "seizure"), ("The army liberated the hostages.", "release")],
)
def test_a_place_that_is_freed_is_taken(text: str, kind: str) -> None:
    assert [k for k, _, _, _ in deeds(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The front freed two soldiers they had captured in May.", "abduction"),
        ("The front left a town they had captured in May.", "seizure"),
    ],
)
def test_what_a_clause_says_was_taken_stands_before_it(text: str, kind: str) -> None:
    assert kind in [k for k, _, _, _ in deeds(text)]
