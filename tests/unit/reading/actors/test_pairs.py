"""Pairs: the two whom "both sides" speaks of, and those named together."""

import pytest

from tests.readings import deeds, last_named_by, named_by, read, who_said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia and Azerbaijan met in Geneva. Both sides agreed to leave the valley.", ["Armenia + Azerbaijan"]),
        (
            "Armenia and Azerbaijan met, Russia and France said. Both sides agreed to leave the valley.",
            ["France + Russia", "Armenia + Azerbaijan"],
        ),
        (
            "Armenia and Azerbaijan said they had met. Both sides agreed to leave the valley.",
            ["Armenia + Azerbaijan", "Armenia + Azerbaijan"],
        ),
        ("Chad fought the M23 in Goma. The two sides agreed to leave the valley.", ["Chad + M23"]),
        (
            "Foreign Minister Penny Wong met Foreign Minister Ana Kesh. The two leaders agreed to leave the valley.",
            ["Ana Kesh + Penny Wong"],
        ),
        ("Armenia, Azerbaijan, Chad and Peru met. Both sides agreed to leave the valley.", ["Both sides"]),
        ("Chad lost a town. The Chadian army left it. Both sides agreed to leave the valley.", ["Both sides"]),
        ("Belavia and Sorona met in Geneva. The two sides agreed to leave the valley.", ["Belavia + Sorona"]),
        ("Belavia signed. Nobody in Sorona did. The two sides agreed to leave the valley.", ["two sides"]),
        (
            "Residents reported strikes in Goma and Bahri. Each side agreed to leave the valley.",
            ["Residents", "Each side"],
        ),
        (
            "Sudan's army met envoys of Chad in Peru. The RSF did not comment. Both sides agreed to leave the valley.",
            ["RSF + Sudan's army"],
        ),
        (
            "Sudan's army met envoys of Chad. The M23 did not, nor did the RSF. Both sides agreed to leave the valley.",
            ["Both sides"],
        ),
        ("Armenia met Azerbaijan. Two groups agreed to leave the valley.", ["Two groups"]),
    ],
)
def test_both_sides_are_the_two_that_were_named(text: str, expected: list[str]) -> None:
    assert [who for who, _ in who_said(text)] == expected


def test_they_and_both_are_those_named_together_before() -> None:
    text = "I spoke with General Burhan and General Hemedti and urged them to allow access. Both assured me of it."
    assert [a.name for a in read(text).actors][:2] == ["Burhan", "Hemedti"]
    assert last_named_by(text, "Both") == ["Burhan", "Hemedti"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel and Islamic Jihad militants met.", "Islamic Jihad + Israel"),
        ("Congo and M23 rebels met.", "Congo + M23 rebels"),
        ("Israeli and Islamic Jihad militants met.", "Israeli and Islamic Jihad militants"),
        ("Hamas and Islamic Jihad militants met.", "Hamas + Islamic Jihad"),
    ],
)
def test_a_state_beside_a_group_before_its_fighters_is_the_state(text: str, expected: str) -> None:
    assert [agents for _, agents, _, _ in deeds(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Chad has been at war with Libya since May. Mediators from Oman and Qatar, who have hosted talks, met. "
            "Peru and Togo sent monitors. Norway urged both sides to sign.",
            ["Peru", "Togo"],
        ),
        (
            "Chad, which has been at war with Libya, is ready to talk. Mediators from Oman and Qatar said they had met "
            "aides. Norway urged both sides to sign.",
            ["Chad", "Libya"],
        ),
        (
            "Chad accused Libya of a raid. The mediators, Oman and Egypt, met. Norway urged both sides to sign.",
            ["Chad", "Libya"],
        ),
        ("Chad accused Libya of a raid. Libya blamed Mali. Norway urged both sides to sign.", ["both sides"]),
        ("Oman and Qatar, which have brokered truces before, met. Norway urged both sides to sign.", ["both sides"]),
        ("Chad and Niger, which have fought for years, met. Norway urged both sides to sign.", ["Chad", "Niger"]),
    ],
)
def test_both_sides_are_those_at_odds_and_not_those_who_mediate(text: str, asked: list[str]) -> None:
    assert named_by(text, "sides") == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Chad and Libya met. Oman and Qatar urged both sides to sign.", ["Chad", "Libya"]),
        ("Oman and Qatar urged both sides to sign.", ["both sides"]),
        ("Oman and Qatar said both sides would sign.", ["Oman", "Qatar"]),
    ],
)
def test_those_who_ask_both_sides_are_none_of_them(text: str, asked: list[str]) -> None:
    assert named_by(text, "sides") == asked


def test_who_invites_both_sides_is_neither() -> None:
    text = "Oman and Qatar invited both sides to talks in Muscat."
    assert not {"Oman", "Qatar"} & set(named_by(text, "sides"))
    told = "Chad and Mali met on Monday. Oman and Qatar invited both sides to talks in Muscat."
    assert named_by(told, "sides") == ["Chad", "Mali"]


def test_a_government_and_rebels_without_a_name_are_two_sides() -> None:
    text = "The government and communist rebels agreed to restart talks, the two sides said in a statement."
    assert who_said(text)[-1][0] == "communist rebels + government"


def test_the_couple_are_the_two_who_were_named_together() -> None:
    assert named_by("Bill and Sue Cutter lost their house. The couple slept in a car.", "couple") == [
        "Bill",
        "Sue Cutter",
    ]
    assert named_by("Bill met Sue Cutter. A couple slept in a car.", "couple") == []


def test_both_sides_are_not_those_who_brought_them_together() -> None:
    text = "The truce, brokered by Turkey and Russia, took effect in May, but both sides have violated it."
    assert [a for kind, a, _, _ in deeds(text) if kind == "ceasefire_violated"] == ["both sides"]


def test_the_army_is_not_that_of_a_state_under_whose_mediation_others_talk() -> None:
    text = "Talks with the rebels resumed under Omani mediation. The army shelled a town."
    assert [deed[1] for deed in deeds(text) if deed[0] == "shelling"] == ["army"]
