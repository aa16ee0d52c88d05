"""Terms: who would do what, as statements and the article carry it."""

import pytest

from tests.readings import hinges, name, read, stances, terms

COLUMNS = ("text", "expected")


@pytest.mark.parametrize(
    COLUMNS,
    [
        # pledged
        ("The ELN pledged to free nine soldiers.", ("pledged", "ELN", "free nine soldiers")),
        ("The ELN said it will free nine soldiers.", ("pledged", "ELN", "free nine soldiers")),
        ("“We will free nine soldiers,” the ELN said.", ("pledged", "ELN", "free nine soldiers")),
        ("The ELN said it was ready to free nine soldiers.", ("pledged", "ELN", "free nine soldiers")),
        ("The ELN offered to free nine soldiers.", ("pledged", "ELN", "free nine soldiers")),
        ("The army said it would not attack Goma.", ("pledged", "army", "attack Goma")),
        ("The MILF declared a truce.", ("pledged", "MILF", "truce")),
        ("Iran and the European Union pledged to hold talks.", ("pledged", "European Union + Iran", "hold talks")),
        # threatened
        ("The ELN threatened to attack Arauca.", ("threatened", "ELN", "attack Arauca")),
        ("The ELN vowed to attack Arauca.", ("threatened", "ELN", "attack Arauca")),
        ("“We will take Arauca,” the ELN said.", ("threatened", "ELN", "take Arauca")),
        ("“We will march on Bogota,” the ELN said.", ("threatened", "ELN", "march on Bogota")),
        ("“We will take part in the vote,” the ELN said.", ("pledged", "ELN", "take part in the vote")),
        ("“We will attack Arauca,” the ELN said.", ("threatened", "ELN", "attack Arauca")),
        ("The ELN warned it would attack Arauca.", ("threatened", "ELN", "attack Arauca")),
        # demanded
        ("Kenya urged the RSF to leave Nyala.", ("demanded", "RSF", "leave Nyala")),
        ("Kenya called on the RSF to leave Nyala.", ("demanded", "RSF", "leave Nyala")),
        ("Kenya demanded that the RSF leave Nyala.", ("demanded", "RSF", "leave Nyala")),
        ("Kenya said the RSF must leave Nyala.", ("demanded", "RSF", "leave Nyala")),
        ("“The RSF must leave Nyala,” Kenya said.", ("demanded", "RSF", "leave Nyala")),
        ("Kenya stressed the need for a truce.", ("demanded", "", "truce")),
        ("The pope called for a truce in Sudan.", ("demanded", "", "truce in Sudan")),
        # agreed
        ("The RSF agreed to leave Nyala.", ("agreed", "RSF", "leave Nyala")),
        ("The RSF accepted the truce.", ("agreed", "RSF", "truce")),
        ("The RSF and the army agreed on a truce.", ("agreed", "RSF + army", "truce")),
        (
            "A truce was agreed between Armenia and Azerbaijan.",
            ("agreed", "Armenia + Azerbaijan", "truce"),
        ),
        # refused
        ("The RSF refused to leave Nyala.", ("refused", "RSF", "leave Nyala")),
        ("The RSF rejected the truce.", ("refused", "RSF", "truce")),
        ("The RSF did not agree to leave Nyala.", ("refused", "RSF", "leave Nyala")),
        ("“There will be no truce until they leave,” the RSF said.", ("refused", "RSF", "truce")),
        # proposed
        ("Qatar proposed a truce.", ("proposed", "", "truce")),
    ],
)
def test_a_term_has_a_stance_a_debtor_and_an_act(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The siege of the town must end, the UN said.", ("", "open_access", "The siege of the town must end")),
        ("“The attacks have to stop,” the UN said.", ("", "suspend_attacks", "The attacks have to stop")),
        ("Russia's attacks must cease, Kyiv said.", ("Russia", "suspend_attacks", "Russia's attacks must cease")),
        ("The UN asked that raids on Idlib end.", ("", "suspend_attacks", "raids on Idlib end")),
        ("The attackers must stop, the UN said.", ("attackers", "other", "stop")),
        ("The army must stop shelling Idlib, the UN said.", ("army", "suspend_attacks", "stop shelling Idlib")),
    ],
)
def test_what_must_end_is_the_act_with_its_deed(text: str, expected: tuple[str, str, str]) -> None:
    reading = read(text)
    (term,) = reading.terms
    assert (term.stance.value, term.polarity.value) == ("demanded", "do")
    assert (name(reading, term.debtor), term.action_type.value, term.action.text) == expected


def test_a_deed_that_will_be_answered_is_threatened_and_not_refused() -> None:
    (term,) = read("M23 said the raids on Goma would not go unpunished.").terms
    assert (term.stance.value, term.polarity.value) == ("threatened", "do")


def test_whoever_leaves_a_place_does_not_share_it_with_whoever_acts_next() -> None:
    told = terms("The army will leave Goma and the M23 will free its captives.")
    assert told == [("pledged", "army", "leave Goma"), ("pledged", "M23", "free its captives")]


def test_a_rejected_demand_makes_two_terms() -> None:
    found = terms("Ukraine rejected a demand by Russia to leave Donetsk.")
    assert {(stance, act) for stance, _, act in found} == {("refused", "leave Donetsk"), ("demanded", "leave Donetsk")}
    assert ("refused", "Ukraine", "leave Donetsk") in found
    assert all("Russia" not in who for _, who, _ in found)


def test_whoever_asks_states_the_demand_and_not_who_reports_it() -> None:
    reading = read("Mohammed bin Salman urged the Houthis to accept a truce, according to Al Arabiya.")
    (term,) = reading.terms
    assert name(reading, term.stated_by) == "Mohammed bin Salman"
    told = next(s for s in reading.statements if s.id == term.statement)
    assert [c.text for c in told.content] == ["the Houthis to accept a truce"]


def test_each_coordinated_act_is_a_term() -> None:
    assert terms("The ELN agreed to free nine soldiers and to leave Arauca.") == [
        ("agreed", "ELN", "free nine soldiers"),
        ("agreed", "ELN", "leave Arauca"),
    ]


def test_each_statement_carries_a_term_of_its_own() -> None:
    text = "The ELN pledged to free nine soldiers. Colombia said the ELN had agreed to free nine soldiers."
    assert [(stance, who) for stance, who, _ in terms(text)] == [("pledged", "ELN"), ("agreed", "ELN")]
    assert [t.statement for t in read(text).terms] == ["s1", "s2"]


def test_terms_stand_in_reading_order_and_are_numbered() -> None:
    text = "M23 will leave Goma on Monday. The ELN pledged to free nine men.\n\nKenya urged the RSF to leave Nyala."
    reading = read(text)
    assert [t.id for t in reading.terms] == ["t1", "t2", "t3"]
    assert [t.action.start for t in reading.terms] == sorted(t.action.start for t in reading.terms)


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("M23 spokesman Lawrence Kanyuka said the group would leave Goma.", "M23"),
        ("A Hamas official said the group would free nine men.", "Hamas"),
        ("Colombian President Juan Manuel Santos said he would free nine men.", "Colombia"),
    ],
)
def test_the_body_that_somebody_speaks_for_would_act(text: str, expected: str) -> None:
    assert [who for _, who, _ in stances(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda warned that M23 could attack Goma.",
        "Analysts said the ELN will attack Arauca.",
        "Norway hopes the ELN will free nine soldiers.",
        "Norway expects the ELN to free nine soldiers.",
        "Norway welcomed the truce.",
        "Norway welcomed the release of nine soldiers.",
        "Norway regretted the end of the truce.",
        "The UN said nine people were killed in Goma.",
        "Armenia said Azerbaijan had broken the truce.",
        "The army denied that it had agreed to a truce.",
        "The truce held.",
        "The truce in Taiz collapsed.",
        "A long war went on.",
        "Gunmen attacked a convoy in Ituri.",
        "The club agreed to a transfer.",
        "“Will the ELN free the soldiers?” a reporter asked.",
        "Kenya discussed a truce with the RSF.",
    ],
)
def test_reports_hopes_predictions_and_denials_make_no_term(text: str) -> None:
    assert terms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The junta has not agreed to a vote.",
        "The rebels never agreed to disarm.",
        "“I hope both sides keep their word, but I wouldn't bet on it,” the rebel leader said.",
        "If he means it, the deal may not survive the summer.",
    ],
)
def test_nothing_agreed_so_far_and_what_one_would_not_do_make_no_term(text: str) -> None:
    assert terms(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya criticised the RSF's readiness to free the crew.", ("pledged", "RSF", "free the crew")),
        ("Sudan announced that it is sending troops to Nyala.", ("pledged", "Sudan", "sending troops to Nyala")),
        ("Sudan threatened military action in response to the raid.", ("threatened", "Sudan", "military action")),
        ("Sudan said it would be prepared to sign the accord.", ("pledged", "Sudan", "sign the accord")),
        ("Hamas said that its resistance will continue.", ("threatened", "Hamas", "its resistance will continue")),
        (
            "Kenya urged Sudan to stop bombing the camp and to renew peace talks.",
            ("demanded", "Sudan", "renew peace talks"),
        ),
        (
            "The RSF reiterated its commitment to a peaceful resolution of the conflict.",
            ("pledged", "RSF", "peaceful resolution of the conflict"),
        ),
    ],
)
def test_acts_in_further_wordings(text: str, expected: tuple[str, str, str]) -> None:
    stance, debtor, words = expected
    assert any((s, d) == (stance, debtor) and act.startswith(words) for s, d, act in terms(text))


@pytest.mark.parametrize(
    "text",
    [
        "Clouds threatened the harvest near Nyala.",
        "Sudan announced that it is raining in Nyala.",
        "Their combat readiness is low.",
    ],
)
def test_words_like_them_hold_no_act(text: str) -> None:
    assert terms(text) == []


def test_forces_that_stay_will_not_withdraw() -> None:
    (term,) = read("Sudan said its troops will remain in Nyala.").terms
    assert (term.action_type.value, term.polarity.value, term.stance.value) == ("withdraw_forces", "refrain", "pledged")


@pytest.mark.parametrize(
    ("text", "term", "condition"),
    [
        (
            "Sudan is ready for a ceasefire if the RSF leaves the town, Sudan's foreign ministry said.",
            ("pledged", "Sudan", "ceasefire"),
            ("if", "the RSF leaves the town"),
        ),
        (
            "Iran says that it is open to continue talks with Syria if guarantees are given.",
            ("pledged", "Iran", "continue talks with Syria"),
            ("if", "guarantees are given"),
        ),
        (
            "There will be severe consequences if the rebels cross the river, Sudan warned.",
            ("threatened", None, "There will be severe consequences"),
            ("if", "the rebels cross the river"),
        ),
        (
            "There can be no talks until the bombing stops, Sudan said.",
            ("refused", "Sudan", "talks"),
            ("until", "the bombing stops"),
        ),
        (
            "Provided that guarantees are given, Sudan will return to the talks.",
            ("pledged", "Sudan", "return to the talks"),
            ("if", "guarantees are given"),
        ),
        (
            "Sudan agreed to 30 days of calm on condition that the crossings stay open.",
            ("agreed", "Sudan", "30 days of calm"),
            ("if", "the crossings stay open"),
        ),
        (
            "The rebels pledged a halt to attacks pending the outcome of the talks.",
            ("pledged", "rebels", "halt to attacks"),
            ("until", "the outcome of the talks"),
        ),
        (
            "Ukraine would agree to freeze the front line only in return for guarantees from Poland.",
            ("pledged", "Ukraine", "freeze the front line"),
            ("in_return_for", "guarantees from Poland"),
        ),
        (
            "“We will lay down our weapons the day the occupation ends,” the RSF said.",
            ("pledged", "RSF", "lay down our weapons"),
            ("after", "the occupation ends"),
        ),
        (
            "In the absence of guarantees, the RSF will not disarm, the RSF said.",
            ("refused", "RSF", "disarm"),
            ("unless", "guarantees"),
        ),
        (
            "“If they attack us, we attack them,” the RSF said.",
            ("threatened", "RSF", "attack them"),
            ("if", "they attack us"),
        ),
        (
            "There will be no reconstruction until the RSF is disarmed, Sudan said.",
            ("refused", "Sudan", "reconstruction"),
            ("until", "the RSF is disarmed"),
        ),
        (
            "Sudan said its troops will stay until the RSF is disarmed.",
            ("pledged", "Sudan", "stay"),
            ("until", "the RSF is disarmed"),
        ),
        (
            "Sudan will not return to the table unless and until the siege is lifted.",
            ("refused", "Sudan", "return to the table"),
            ("until", "the siege is lifted"),
        ),
    ],
)
def test_acts_on_condition_in_further_wordings(
    text: str, term: tuple[str, str | None, str], condition: tuple[str, str]
) -> None:
    assert term in [(stance, debtor or None, act) for stance, debtor, act in terms(text)]
    assert condition in [(role, words) for role, _, words in hinges(text)]


@pytest.mark.parametrize(
    "text",
    [
        "There will be no consequences, Sudan said.",
        "There can be no doubt about it, Sudan said.",
        "There were consequences, Sudan said.",
        "Sudan is ready for winter, the envoy said.",
    ],
)
def test_what_is_said_to_be_or_not_to_be_is_no_act(text: str) -> None:
    assert terms(text) == []


def test_an_ultimatum_demands_of_whom_it_is_given_to() -> None:
    assert terms("Sudan gave the RSF an ultimatum to leave the town.") == [("demanded", "RSF", "leave the town")]
    assert terms("Elders issued an ultimatum to the RSF to leave the town.") == [("demanded", "RSF", "leave the town")]


def test_a_truce_that_an_attack_would_end_is_no_access() -> None:
    (term,) = read("An attack on the port will end the truce, the RSF warned.").terms
    assert term.action_type.value == "resume_hostilities"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M23 vowed not to leave Goma.", ("pledged", "M23", "leave Goma")),
        ("Qatar suggested a one-week truce.", ("proposed", "", "one-week truce")),
        (
            "The plan calls for Hezbollah to pull back from the river.",
            ("proposed", "Hezbollah", "pull back from the river"),
        ),
        ("Not one soldier will leave until the war ends, Sudan said.", ("refused", "Sudan", "leave")),
    ],
)
def test_acts_in_yet_other_wordings(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in terms(text)


def test_what_is_offered_to_whom_is_asked_is_no_demand() -> None:
    acts = [act for _, _, act in terms("“Give us our men and you will have your truce,” the RSF told reporters.")]
    assert acts == ["Give us our men"]


def test_the_conditions_for_a_truce_are_no_act() -> None:
    assert "three conditions" not in [act for _, _, act in terms("The RSF set three conditions for a truce.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The RSF accepted the plan.", [("agreed", "RSF", "plan")]),
        ("Iran rejected the proposal.", [("refused", "Iran", "proposal")]),
        ("The RSF accepted a gift.", []),
        ("The RSF may accept the plan.", []),
        ("Hopes that the RSF had accepted the plan were dashed.", []),
    ],
)
def test_what_is_on_the_table_is_agreed_to_or_refused(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected
    assert all(term.action_type.value == "sign_agreement" for term in read(text).terms)


@pytest.mark.parametrize(
    "text",
    [
        "The front must open the road, but the army will stay in the town, the envoy said.",
        "He said that Hamas must stop firing rockets, but that such fire would cause the army to respond.",
    ],
)
def test_what_another_will_do_is_no_part_of_a_demand(text: str) -> None:
    assert [t.stance for t in read(text).terms] == ["demanded"]


def test_those_who_are_asked_fulfil_the_condition_that_is_asked_for() -> None:
    text = "Chad gave the rebels until Friday to free the hostages, failing which it would send in the army."
    reading = read(text)
    assert [name(reading, c.by) for t in reading.terms for c in t.conditions] == ["rebels"]


def test_what_is_demanded_beside_what_is_said_is_part_of_the_demand() -> None:
    reading = read("M23 said it had accepted a plan for a truce but demanded guarantees that Rwanda would leave Goma.")
    demanded = next(t for t in reading.terms if t.stance == "demanded")
    assert next(s.cue.text for s in reading.statements if s.id == demanded.statement) == "demanded"


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("The ELN declared a ceasefire on Monday.\n\nThe ceasefire begins today, the group said.", "ELN"),
        ("Chad and the MILF agreed on a truce. The truce takes effect on Friday, Qatar said.", "Chad + MILF"),
    ],
)
def test_a_truce_of_which_only_its_time_is_told_is_of_those_who_made_it(text: str, makers: str) -> None:
    assert [who for _, who, _ in stances(text)] == [makers, makers]


def test_another_truce_that_begins_is_not_of_those_who_made_the_one_before() -> None:
    text = "The ELN declared a ceasefire on Monday. In Sudan a truce begins on Friday."
    assert [who for _, who, _ in stances(text)] == ["ELN", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Assuming Hamas agrees, the truce will begin on Sunday.", "proposed"),
        ("The truce will begin on Sunday.", "agreed"),
    ],
)
def test_a_truce_that_waits_for_somebodys_yes_is_proposed(text: str, expected: str) -> None:
    assert [t.stance.value for t in read(text).terms] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali announced a truce on Saturday.", ["agreed"]),
        ("Mali announced a truce on Saturday.", ["pledged"]),
    ],
)
def test_a_truce_that_both_announce_is_agreed_once(text: str, expected: list[str]) -> None:
    assert [t.stance for t in read(text).terms] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad's president said he had ordered a ceasefire.", [("pledged", "Chad", "ceasefire")]),
        ("Chad's president said he had ordered his troops to halt.", [("pledged", "Chad", "halt")]),
        ("Chad's president said he had ordered the rebels to halt.", [("demanded", "rebels", "halt")]),
        ("President Ivan Roe ordered a ceasefire.", [("pledged", "Ivan Roe", "ceasefire")]),
        ("Judge Ivan Roe ordered a ceasefire.", [("demanded", "", "ceasefire")]),
        ("“Lay down your arms,” the general told the rebels.", [("demanded", "rebels", "Lay down your arms")]),
        ("“Lay down your arms,” the general told reporters.", [("demanded", "", "Lay down your arms")]),
        ("The border will stay closed, Israel said.", [("threatened", "Israel", "The border will stay closed")]),
        ("The sky will stay closed, Israel said.", []),
        (
            "Chad and the front signed a cessation of hostilities.",
            [("agreed", "Chad + front", "cessation of hostilities")],
        ),
        ("Chad signed a letter on the cessation of its own aid.", []),
    ],
)
def test_orders_and_what_stays_as_it_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anyone who breaks the truce will pay, the army said.", [("threatened", "pay", "breaks the truce")]),
        (
            "Those who shell it will be held accountable, the UN said.",
            [("threatened", "be held accountable", "shell it")],
        ),
        ("The UN warned that those who shell it would be punished.", [("threatened", "be punished", "shell it")]),
        ("The army said those who disarm would be pardoned.", [("pledged", "be pardoned", "disarm")]),
        ("Analysts said those who break the truce would be punished.", []),
        ("Those who broke the truce were punished, the army said.", []),
    ],
)
def test_what_is_threatened_to_whoever_does_a_thing(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(t.stance, t.action.text, c.span.text) for t in read(text).terms for c in t.conditions]
    assert found == expected


def test_what_a_deal_requires_of_somebody_is_one_act_each() -> None:
    text = "The deal required Chadian troops to leave the south within ten days and Hezbollah to move its men to Tyre."
    assert [t.action.text for t in read(text).terms] == ["leave the south within ten days", "move its men to Tyre"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran warned the three powers that it would leave the treaty.", [("threatened", "Iran", "leave the treaty")]),
        ("Iran warned the powers that had left the treaty.", []),
        (
            "Hamas will free ten men in return for an end to the war and the withdrawal of Israeli forces.",
            [("pledged", "Hamas", "free ten men")],
        ),
    ],
)
def test_what_others_are_told_and_what_is_asked_in_return(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected
