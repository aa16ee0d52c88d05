"""Known names in an article: settled by its countries, and none inside a longer name."""

import pytest

from ceasewire.model.reading import ActorKind
from tests.readings import cast_of, named_by, who_said


@pytest.mark.parametrize("name", ["Abdul-Malik al-Houthi", "Badreddin al-Houthi"])
def test_a_surname_behind_al_is_no_group(name: str) -> None:
    assert who_said(f"{name} said it would rain.") == [(name, "say")]


def test_a_first_name_behind_al_is_no_group() -> None:
    text = "Spokesman Al-Fateh Qurashi said it rained."
    assert who_said(text) == [("Al-Fateh Qurashi", "say")]
    assert list(cast_of(text).known(ActorKind.POLITICAL_GROUP)) == []
    assert [e.key for e in cast_of("Al-Fateh said it rained.").known(ActorKind.POLITICAL_GROUP)] == ["fatah"]


@pytest.mark.parametrize(
    ("country", "key"), [("Egypt", "egyptian_islamic_jihad"), ("Palestine", "palestinian_islamic_jihad")]
)
def test_a_name_of_several_is_that_of_the_articles_countries(country: str, key: str) -> None:
    cast = cast_of(f"{country}’s police left. Islamic Jihad claimed the blast.")
    assert [e.key for e in cast.known(ActorKind.ARMED_GROUP)] == [key]


def test_part_of_a_longer_name_is_no_known_name() -> None:
    assert named_by("The Zarland Resistance Front left.", "Front") == ["Zarland Resistance Front"]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Pakistan met pro-Taliban militants.", "militants", "pro-Taliban militants"),
        ("The anti-Hamas militia left.", "militia", "anti-Hamas militia"),
        ("The Hamas militia left.", "militia", "Hamas"),
    ],
)
def test_who_is_for_or_against_a_group_is_not_the_group(text: str, word: str, name: str) -> None:
    assert named_by(text, word) == [name]


@pytest.mark.parametrize(("text", "word", "name"), [("The Hill Brigade left.", "Brigade", "Hill Brigade")])
def test_a_paper_with_a_common_name_is_no_part_of_another(text: str, word: str, name: str) -> None:
    assert named_by(text, word) == [name]
    assert not cast_of(text).known(ActorKind.MEDIA)
    assert cast_of("The Hill reported that they left.").known(ActorKind.MEDIA)


def test_a_lake_that_is_called_after_a_land_is_not_that_land() -> None:
    assert named_by("Gunmen attacked a village on Lake Chad.", "Chad") != named_by("Gunmen attacked Chad.", "Chad")
