"""Whose side somebody speaks for."""

import pytest

from ceasewire.model.reading import ActorKind
from ceasewire.reading.statements.voices import own_side
from tests.readings import cast_of, read, who_said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will leave Goma,” M23 spokesman Lawrence Kanyuka said.", "pledge"),
        ("President Tomas Arel of Meradia said his troops would leave the delta.", "pledge"),
        ("American officials said American troops will leave the base.", "pledge"),
        ("Defence Minister Lena Orsat said the army will leave the bridge.", "pledge"),
        ("The ELN said the army will leave the bridge.", "say"),
        ("Chad said French troops will leave the base.", "say"),
    ],
)
def test_one_pledges_only_for_ones_own(text: str, expected: str) -> None:
    assert [act for _, act in who_said(text)] == [expected]


def test_an_international_body_that_announces_a_truce_only_says_so() -> None:
    assert who_said("The African Union announced a truce in the delta.") == [("African Union", "say")]


def test_a_person_acts_for_the_body_and_a_body_for_itself() -> None:
    cast = cast_of("M23 spokesman Lawrence Kanyuka met the ELN.")
    ids = {e.name: e.id for e in cast.known(*ActorKind)}
    assert own_side([ids["Lawrence Kanyuka"], ids["ELN"]], cast) == (ids["M23"], ids["ELN"])


def test_a_groups_spokesman_does_not_speak_for_the_government() -> None:
    text = "M23 spokesman Lawrence Kanyuka said the government must implement the accord."
    assert who_said(text) == [("Lawrence Kanyuka", "demand")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Iran said the US would leave Iraq.", "say"),
        ("The US will leave Iraq, Iran said.", "say"),
        ("The US said it would leave Iraq.", "pledge"),
        ("“We will leave Iraq,” Iran said.", "pledge"),
    ],
)
def test_the_us_is_a_country_and_no_first_person(text: str, act: str) -> None:
    assert [str(s.act) for s in read(text).statements] == [act]


def test_a_spokesman_of_somebody_else_does_not_claim_a_partys_deed() -> None:
    text = "Taliban fighters killed 11 policemen in Ghazni, the {} said."
    assert [act for _, act in who_said(text.format("governor's spokesman"))] != ["claim"]
    assert [act for _, act in who_said(text.format("spokesman"))] == ["claim"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The army will leave the town, the defence minister said.", "pledge"),
        ("The army will leave the town, officials said.", "say"),
        ("The rebels will leave the town, the defence minister said.", "say"),
    ],
)
def test_a_minister_without_a_name_or_country_speaks_for_the_army(text: str, act: str) -> None:
    assert [a for _, a in who_said(text)] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Leila Haddad leads the front. Leila Haddad said: “She will leave the town.”", "say"),
        ("Leila Haddad leads the front. Leila Haddad said she will leave the town.", "pledge"),
        ("Leila Haddad leads the front. Leila Haddad said: “I will leave the town.”", "pledge"),
    ],
)
def test_whoever_is_quoted_speaks_of_himself_as_i(text: str, act: str) -> None:
    assert [a for _, a in who_said(text)] == [act]
