"""Mended offices: who holds one is named behind its place, without a comma."""

import pytest

from tests.readings import actor, deeds, parse_one, tie_of, who_said


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The president of Chad Mahamat Deby said that the talks would go on.", "Mahamat Deby"),
        ("President of Georgia Mikheil Saakashvili said that it was over.", "Mikheil Saakashvili"),
        ("Prime Minister of Pakistan Shehbaz Sharif said that the truce held.", "Shehbaz Sharif"),
        ("The spokesman for the Houthi movement Mohammed Abdulsalam said that it was over.", "Mohammed Abdulsalam"),
        ("The head of the African Union Commission Moussa Faki said that it was over.", "Moussa Faki"),
        ("The head of Ukraine's Security Service Vasyl Malyuk said that it was over.", "Vasyl Malyuk"),
        ("The secretary general of NATO Mark Rutte said that it was over.", "Mark Rutte"),
        ("The minister of defence Israel Katz said that it was over.", "Israel Katz"),
        ("The leader of Hamas in Gaza Yahya Sinwar said that it was over.", "Yahya Sinwar"),
        ("The Minister of State for Foreign Affairs of Saudi Arabia Adel al-Jubeir said that it was over.",
         "Adel al-Jubeir"),
    ],
)  # fmt: skip
def test_who_is_named_behind_an_office_and_its_place_speaks(text: str, person: str) -> None:
    assert who_said(text) == [(person, "say")]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "U.S. Special Envoy for Yemen Tim Harmon and Ambassador to Yemen Paul Kerr visited Aden.",
            ["Paul Kerr + Tim Harmon"],
        ),
        ("U.S. Special Envoy and Ambassador to Libya Jan Kerr met with President Tamm.", ["Jan Kerr + Tamm"]),
        ("The envoy and the ambassador to Libya met with President Tamm.", ["Tamm + ambassador + envoy"]),
    ],
)
def test_two_with_an_office_each_and_one_with_two(text: str, agents: list[str]) -> None:
    assert [a for _, a, _, _ in deeds(text)] == agents


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The president of Chad said that the talks would go on.", "president of Chad"),
        ("The president of the Central Bank said that it was over.", "president of the Central Bank"),
        ("The president of Kenya in Addis Ababa said that it was over.", "president of Kenya"),
    ],
)
def test_an_office_with_nobody_named_behind_it_stays_one(text: str, speaker: str) -> None:
    assert who_said(text) == [(speaker, "say")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The company’s CEO, Abdulaziz Jaafar, told reporters that it was over.", "Abdulaziz Jaafar"),
        ("The company’s owner, Jaafar Holdings, told reporters that it was over.", "Jaafar Holdings"),
    ],
)
def test_who_is_named_between_commas_behind_a_noun_for_a_person_speaks(text: str, speaker: str) -> None:
    assert who_said(text) == [(speaker, "say")]


def test_whoever_holds_an_office_is_of_the_land_or_body_where_he_holds_it() -> None:
    deby = actor("The president of Chad Mahamat Deby said that the talks would go on.", "Mahamat Deby")
    assert [tie.relation.value for tie in deby.affiliations] == ["leader_of"]


def test_the_name_is_set_beside_the_office() -> None:
    words = {t.text: t for t in parse_one("The mayor of Kharkiv Ihor Terekhov said that shells had hit a school.").doc}
    assert (words["mayor"].dep_, words["Terekhov"].dep_, words["Terekhov"].head.text) == ("nsubj", "appos", "mayor")
    assert (words["Kharkiv"].dep_, words["Kharkiv"].head.text) == ("pobj", "of")


def test_a_name_between_commas_is_no_part_of_the_body() -> None:
    text = "The leader of the Union of Patriots, Jean-Claude Lokwa, said that it was over."
    assert who_said(text) == [("Jean-Claude Lokwa", "say")]
    assert who_said("The leader of the Union of Patriots, a lawyer, said that it was over.") != [("lawyer", "say")]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A strike killed Iranian mastermind Qassem Soleimani and Iraq’s top paramilitary chief Abu Mahdi al-Amiri.",
         "Abu Mahdi al-Amiri + Qassem Soleimani"),
        ("The strike killed brothers Ali Tamm and Omar Hassan on Sunday.", "Ali Tamm + Omar Hassan"),
        ("The strike killed commander Ali Tamm and destroyed Norland’s archive on Sunday.", "Ali Tamm"),
        ("Gunmen abducted engineer Omar Said and Norland’s envoy Jan Kerr on Monday.", "Jan Kerr + Omar Said"),
    ],
)  # fmt: skip
def test_who_is_named_behind_a_person_with_an_office_is_in_one_list_with_him(text: str, targets: str) -> None:
    assert [whom for _, _, whom, _ in deeds(text)] == [targets]


def test_an_under_secretary_is_the_subject_of_the_verb_behind_what_the_office_is_for() -> None:
    text = "During a visit to Oslo, Under Secretary for Political Affairs Victoria Nuland met with the president."
    assert tie_of(text, "Secretary") == ("nsubj", "met")
    assert tie_of("Under Secretary Roe, the department grew.", "Under")[0] == "prep"
