"""Partners: who takes part beside those that the event's own words name, and what a list of attacks shares."""

import pytest

from tests.readings import deeds


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("More than 30 soldiers were detained, along with four policemen.", "More than 30 soldiers + four policemen"),
        ("Rebels freed the two nurses along with a driver.", "two nurses + driver"),
        ("Four policemen were detained with some difficulty.", "Four policemen"),
    ],
)
def test_those_told_of_along_with_others_are_targets_too(text: str, targets: str) -> None:
    (deed,) = deeds(text)
    assert set(deed[2].split(" + ")) == set(targets.split(" + "))


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Hezbollah has been fighting alongside Russian troops in the Sahel.", "Hezbollah + Russian troops"),
        ("Hezbollah has been fighting beside the river.", "Hezbollah"),
    ],
)
def test_who_fights_alongside_is_in_the_clash(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k == "clash"] == [agents]


def test_an_attack_that_follows_airstrikes_is_by_those_who_made_them() -> None:
    found = deeds("The Sudanese army began an offensive with airstrikes followed by a ground assault.")
    assert {a for _, a, _, _ in found} == {"Sudanese army"}


def test_what_only_comes_later_is_not_by_those_who_struck() -> None:
    found = deeds("Israel began an offensive with airstrikes. Days later an assault on a mosque in Paris killed two.")
    assert [a for k, a, t, _ in found if "mosque" in t] == [""]


def test_the_list_after_a_by_phrase_is_not_by_those_in_it() -> None:
    found = deeds("He condemned the attack by Hamas on the port and the shelling of the hospital.")
    assert [a for k, a, _, _ in found if k == "shelling"] in ([], [""])
