"""States that no list holds are known by how the article uses their names."""

import pytest

from ceasewire.model.reading import ActorKind
from tests.readings import cast_of


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Chad and the Zandor River Union agreed on a truce on Monday.", True),
        ("The truce between Chad and the Zandor River Union held.", True),
        ("Chad and the Zandor River Union agreed on a tax on Monday.", False),
        ("Ada Roe and the Zandor River Union agreed on a truce.", False),
    ],
)
def test_who_makes_a_truce_with_a_state_is_a_group(text: str, group: bool) -> None:
    assert ("Zandor River Union" in {e.name for e in cast_of(text).known(ActorKind.ARMED_GROUP)}) is group


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Mali and Oskar signed a ceasefire on Monday. Both sides said so.", True),
        ("Mali and Oskar, the rebel chief, met on Monday.", False),
        ("Mali and Oskar signed a ceasefire on Monday, and he left.", False),
        ("Oskar signed a ceasefire on Monday.", False),
    ],
)
def test_a_name_of_one_word_that_makes_a_truce_with_a_state_is_no_persons(text: str, state: bool) -> None:
    assert ("Oskar" in {e.name for e in cast_of(text).known(ActorKind.STATE)}) is state


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Zandor left the talks. President Tomas Arel of Zandor spoke.", "Zandor", True),
        ("Zandor’s army left.", "Zandor", True),
        ("Zandor’s brother left.", "Zandor", False),
        ("The shops of Zandor opened.", "Zandor", False),
        ("Ravania and Osk signed a permanent ceasefire on Friday.", "Osk", True),
        ("Ravania and Osk have extended their truce by a week.", "Osk", True),
        ("The truce between Ravania and Osk held.", "Ravania", True),
        ("Ravania and the Northern Front signed an accord on Friday.", "Ravania", True),
        ("Ravania and the museum signed an accord on Friday.", "Ravania", False),
        ("Ravania and Osk signed a contract on Friday.", "Osk", False),
        ("Ravania and Osk agreed to halt military operations for a week.", "Osk", True),
        ("Ravania and Osk agreed to halt operations for a week.", "Osk", False),
        ("Ravania and Osk exchanged fire on Friday.", "Osk", False),
    ],
)
def test_a_name_with_an_army_a_president_or_a_truce_is_a_states(text: str, name: str, state: bool) -> None:
    assert (name in {e.name for e in cast_of(text).known(ActorKind.STATE)}) is state


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The SVK offered a truce.", True),
        ("The SVK said its two-week ceasefire would begin at noon.", True),
        ("The SVK said it would not prolong its ceasefire.", True),
        ("The SVK said the army’s ceasefire would begin at noon.", False),
        ("The SVK offered a loan.", False),
        ("The SVK welcomed a truce.", False),
    ],
)
def test_letters_that_offer_or_have_a_truce_are_a_groups(text: str, *, group: bool) -> None:
    assert ("SVK" in {e.name for e in cast_of(text).known(ActorKind.ARMED_GROUP)}) is group


def test_letters_with_an_article_are_a_groups_and_no_lands() -> None:
    cast = cast_of("Chad and the MDS agreed on a truce.")
    assert "MDS" in {e.name for e in cast.known(ActorKind.ARMED_GROUP)}
    assert "MDS" not in {e.name for e in cast.known(ActorKind.STATE)}
