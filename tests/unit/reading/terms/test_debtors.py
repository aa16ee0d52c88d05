"""Who would do what a statement asks for, promises or turns down."""

import pytest

from tests.readings import name, read, stances, terms

COLUMNS = ("text", "expected")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Israel ordered troops to pull out of Jenin.", ("pledged", "Israel", "withdraw_forces")),
        ("The Taliban ordered fighters to observe the truce.", ("pledged", "Taliban", "cease_hostilities")),
        ("Ethiopia’s premier ordered his troops to leave Adwa.", ("pledged", "Ethiopia", "withdraw_forces")),
        ("The Taliban ordered a three-day ceasefire.", ("pledged", "Taliban", "cease_hostilities")),
        ("Russian President Vladimir Putin ordered a truce.", ("pledged", "Russia", "cease_hostilities")),
        ("The UN court ordered a ceasefire.", ("demanded", "", "cease_hostilities")),
        ("The UN ordered troops to leave Adwa.", ("demanded", "troops", "withdraw_forces")),
        ("Israel ordered Syrian troops to leave Quneitra.", ("demanded", "Syrian troops", "withdraw_forces")),
    ],
)
def test_bare_troops_are_those_of_the_party_that_orders_them(text: str, expected: tuple[str, str, str]) -> None:
    assert stances(text) == [expected]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Colombia’s president ordered the air force to halt its raids.", ("pledged", "Colombia", "suspend_attacks")),
        ("Kabul ordered the armed forces to observe a truce.", ("pledged", "Afghanistan", "cease_hostilities")),
        ("The FARC ordered its units to hold fire.", ("pledged", "FARC", "cease_hostilities")),
        ("The Taliban ordered the army to leave Kabul.", ("demanded", "army", "withdraw_forces")),
        ("The court ordered the army to halt its raids.", ("demanded", "army", "suspend_attacks")),
        ("Turkey told the rebel commanders to hold fire.", ("demanded", "rebel commanders", "cease_hostilities")),
    ],
)
def test_the_army_is_that_of_the_state_whose_leader_orders_it(text: str, expected: tuple[str, str, str]) -> None:
    assert stances(text) == [expected]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Israel accepted Hamas’s truce offer.", ("agreed", "Israel", "Hamas")),
        ("Israel accepted Hamas’s proposal.", ("agreed", "Israel", "Hamas")),
        ("Israel rejected a truce offer by Hamas.", ("refused", "Israel", "Hamas")),
        ("Israel rejected Hamas’s offer on Wednesday.", ("refused", "Israel", "Hamas")),
        ("Israel accepted Egypt’s ceasefire proposal.", ("agreed", "Israel", "")),
    ],
)
def test_who_takes_up_or_turns_down_an_offer_does_so_toward_whoever_made_it(
    text: str, expected: tuple[str, str, str]
) -> None:
    reading = read(text)
    assert [(t.stance, name(reading, t.debtor), name(reading, t.creditor)) for t in reading.terms] == [expected]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Defence Minister Oz Lund of Norway said he was ready to resign.", [("pledged", "Oz Lund", "other")]),
        ("Defence Minister Oz Lund of Norway said he was ready to step down.", [("pledged", "Oz Lund", "other")]),
        (
            "Defence Minister Oz Lund of Norway vowed to free nine soldiers.",
            [("pledged", "Norway", "release_captives")],
        ),
    ],
)
def test_a_person_acts_for_his_body_but_resigns_himself(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert stances(text) == expected


def test_two_persons_who_promise_together_stand_for_themselves() -> None:
    text = "President Oz Lund of Norway and President Ada Berg of Iceland pledged to stay in touch."
    (term,) = read(text).terms
    actors = {a.id: a.name for a in read(text).actors}
    assert [actors[i] for i in term.debtor] == ["Oz Lund", "Ada Berg"]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Norway named a council, which Kenya urged to free the crew.", ("demanded", "council", "free the crew")),
        ("Kenya appealed to the RSF to free the crew.", ("demanded", "RSF", "free the crew")),
        ("Kenya demanded from the RSF to free the crew.", ("demanded", "RSF", "free the crew")),
        (
            "Kenya rejected a demand by the RSF to free the crew.",
            ("demanded", "Kenya", "free the crew"),
        ),
        (
            "Kenya demanded that the crew held by the RSF be released.",
            ("demanded", "RSF", "the crew held by the RSF be released"),
        ),
        ('Kenya said that the RSF "must free the crew" on Monday.', ("demanded", "RSF", "free the crew")),
        (
            "Kenya said steps by the RSF should ease the siege of Nyala.",
            ("demanded", "RSF", "ease the siege of Nyala"),
        ),
    ],
)
def test_whom_something_is_asked_of(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in terms(text)


def test_a_truce_with_another_is_asked_of_both_where_a_party_asks() -> None:
    text = "Sudan called for a truce with the RSF."
    (term,) = read(text).terms
    actors = {a.id: a.name for a in read(text).actors}
    assert [actors[i] for i in term.debtor] == ["Sudan", "RSF"]


def test_whoever_opposes_harm_would_not_do_it_himself() -> None:
    assert stances("Kenya opposes all military escalation.") == [("refused", "", "resume_hostilities")]
    assert stances("Kenya rejected the truce.") == [("refused", "Kenya", "cease_hostilities")]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Kenya urged the sanctions to stay in force.", ""),
        ("Kenya urged insurers to leave Nyala.", "insurers"),
    ],
)
def test_a_thing_is_asked_of_nobody(text: str, expected: str) -> None:
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert [names[i] for t in reading.terms if t.stance == "demanded" for i in t.debtor] == [expected] * bool(expected)


def test_whose_pledge_is_told_of_by_another_is_the_one_named_with_it() -> None:
    assert terms("Kenya reiterated Norway's commitment to free the crew.") == [("pledged", "Norway", "free the crew")]


def test_its_readiness_is_that_of_whoever_tells_of_it() -> None:
    text = "Chad called on the front to extend the truce. Chad reaffirmed its readiness to resume direct talks."
    assert terms(text)[-1] == ("pledged", "Chad", "resume direct talks")


def test_whoever_is_accused_is_asked_in_the_same_breath() -> None:
    text = "Chad accused the rebels of breaking the truce and demanded the return of the bodies."
    assert terms(text) == [("demanded", "rebels", "return of the bodies")]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The governments of Chad and Sudan agreed to a truce.", ["Chad", "Sudan"]),
        ("After talks in Istanbul, Turkey, the governments of Chad and Sudan agreed to a truce.", ["Chad", "Sudan"]),
        ("The regimes of Chad and Sudan should leave Nyala.", ["Chad", "Sudan"]),
        ("Representatives of Chad, Mali and Sudan agreed to open the border.", ["Chad", "Mali", "Sudan"]),
        ("The government of Chad agreed to a truce.", ["Chad"]),
    ],
)
def test_one_noun_for_several_states_names_each_of_them(text: str, expected: list[str]) -> None:
    (term,) = read(text).terms
    actors = {a.id: a.name for a in read(text).actors}
    assert [actors[i] for i in term.debtor] == expected


def test_whoever_announces_what_his_own_forces_do_is_bound() -> None:
    assert terms("Poland's minister announced the withdrawal of his forces.")[0][1] == "Poland"
    assert terms("Poland's minister demanded the withdrawal of Russian forces.")[0][1] == "Russian forces"
