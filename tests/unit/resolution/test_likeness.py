"""Tests of `ceasewire.resolution.likeness`; how often it is right is tested in `contract/test_name_pairs`."""

from dataclasses import replace

import pytest

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.naming import load_name_words
from ceasewire.model.ledger import Verdict
from ceasewire.model.likeness import Likeness, Named
from ceasewire.model.reading import ActorKind
from ceasewire.resolution.likeness import judge_names

GROUP, PERSON = ActorKind.ARMED_GROUP, ActorKind.PERSON


def judge(one: Named, other: Named) -> Likeness:
    """Return the likeness of two names."""
    return judge_names(one, other, gazetteer=load_gazetteer(), words=load_name_words())


@pytest.mark.parametrize(
    ("one", "other", "verdict", "rule"),
    [
        ("Hizbullah", "Hezbollah", Verdict.SAME, "known"),
        ("Hezbollah", "Kataib Hezbollah", Verdict.NOT_SAME, "known"),
        ("Kell Front", "the Kell Front rebels", Verdict.SAME, "same-words"),
        ("Kell Front", "Real Kell Front", Verdict.NOT_SAME, "word-apart"),
        ("Kell Unity Front", "KUF", Verdict.SAME, "acronym"),
        ("Kell Front", "KF", Verdict.UNDECIDED, "acronym"),
        ("Kell Unity Front", "Kell Dawn Front", Verdict.UNDECIDED, "nearly"),
        ("Kell Unity Front", "Arlen Dawn League", Verdict.NOT_SAME, "words"),
    ],
)
def test_verdict_names_its_rule(one: str, other: str, verdict: Verdict, rule: str) -> None:
    found = judge(Named(name=one, kind=GROUP), Named(name=other, kind=GROUP))
    assert (found.verdict, found.rule) == (verdict, rule)


def test_groups_of_one_name_in_two_countries_are_two() -> None:
    one = Named(name="Kell Front", kind=GROUP, countries=frozenset({"MM"}))
    assert judge(one, replace(one, countries=frozenset({"ML"}))).verdict is Verdict.NOT_SAME
    assert judge(one, replace(one, countries=frozenset({"MM", "TH"}))).verdict is Verdict.SAME


def test_person_is_no_group() -> None:
    assert judge(Named(name="Maran", kind=PERSON), Named(name="Maran", kind=GROUP)).rule == "kind"


def test_bare_surname_needs_a_shared_home_or_country() -> None:
    full, bare = Named(name="Teo Maran", kind=PERSON), Named(name="Maran", kind=PERSON)
    assert judge(full, bare).verdict is Verdict.UNDECIDED
    home = frozenset({"kell_front"})
    assert judge(replace(full, homes=home), replace(bare, homes=home)).verdict is Verdict.SAME


def test_letters_in_another_country_stand_for_another_name() -> None:
    here = frozenset({"MM"})
    found = judge(Named(name="KPA", countries=here), Named(name="Kell Popular Army", countries=here))
    assert found.rule == "acronym"


def test_whom_nobody_names_is_like_nobody() -> None:
    one = Named(name="US officials", kind=ActorKind.UNNAMED)
    assert judge(one, one).verdict is Verdict.NOT_SAME


@pytest.mark.parametrize(
    ("one", "other", "verdict", "rule"),
    [
        ("Abu Mazen", "President Mahmoud Abbas", Verdict.SAME, "known-person"),
        ("Aung San", "Aung San Suu Kyi", Verdict.NOT_SAME, "known-person"),
        ("Mahmoud Abbas", "Teo Abbas", Verdict.NOT_SAME, "given-name"),
        ("Teo W. Maran", "Teo H.K. Maran", Verdict.NOT_SAME, "initials"),
        ("Teo W. Maran", "Teo Maran", Verdict.SAME, "same-person"),
        ("Teo Gebremaran", "Teo Gebre-Maran", Verdict.SAME, "same-person"),
    ],
)
def test_persons_are_told_apart_and_joined_by_rules_that_have_names(
    one: str, other: str, verdict: Verdict, rule: str
) -> None:
    found = judge(Named(name=one, kind=PERSON), Named(name=other, kind=PERSON))
    assert (found.verdict, found.rule) == (verdict, rule)


def test_a_whole_name_comes_before_the_part_outside_its_bracket() -> None:
    found = judge(Named(name="NSCN (K)", kind=GROUP), Named(name="NSCN (IM)", kind=GROUP))
    assert found.verdict is Verdict.NOT_SAME


def test_two_names_of_one_known_person_are_one_where_no_kind_is_told() -> None:
    words, gazetteer = load_name_words(), load_gazetteer()
    one, other, third = (Named(name=n) for n in ("Mahmoud Abbas", "Abu Mazen", "Farouk al-Sharaa"))
    assert judge_names(one, other, gazetteer=gazetteer, words=words).verdict is Verdict.SAME
    assert judge_names(one, third, gazetteer=gazetteer, words=words).verdict is Verdict.NOT_SAME


@pytest.mark.parametrize(
    ("land", "government", "kind", "rule"),
    [
        ("Ostrava", "Ostravan government", ActorKind.GOVERNMENT, "its-government"),
        ("Kelland", "Kellandic authorities", ActorKind.GOVERNMENT, "its-government"),
        ("Ostrava", "the Ostrava government", ActorKind.GOVERNMENT, "its-government"),
        ("Ostrava", "Ostravan government", ActorKind.ARMED_GROUP, None),
        ("Ostrava", "Marlovian government", ActorKind.GOVERNMENT, None),
        ("Ostrava", "Ostravan council", ActorKind.GOVERNMENT, None),
    ],
)
def test_land_is_one_with_the_government_that_is_called_after_it(
    land: str, government: str, kind: ActorKind, rule: str | None
) -> None:
    found = judge(Named(name=land), Named(name=government, kind=kind))
    assert (found.rule if found.verdict is Verdict.SAME else None) == rule


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Idris Sule", "Idris Sule Jr.", Verdict.UNDECIDED),
        ("Idris Sule Jr.", "Idris Sule Sr.", Verdict.UNDECIDED),
        ("Idris Sule Jr.", "Idris A. Sule Jr.", Verdict.SAME),
        ("Idris Sule Jr.", "Omar Sule", Verdict.NOT_SAME),
    ],
)
def test_a_son_may_be_another_than_his_father(one: str, other: str, verdict: Verdict) -> None:
    pair = (Named(name=one, kind=ActorKind.PERSON), Named(name=other, kind=ActorKind.PERSON))
    assert judge_names(*pair, gazetteer=load_gazetteer(), words=load_name_words()).verdict is verdict
