"""Acts to terms: of which kind an act is, toward whom, and whose act a noun names."""

import pytest

from ceasewire.model.reading import ActionType, Polarity
from ceasewire.reading.statements.voices import own_side
from ceasewire.reading.terms.making import TermMaker
from tests.readings import cast_of, find_word, lexicon, name, parse_one, read, stances, terms

COLUMNS = ("text", "expected")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Qatar announced a truce on Monday.", ("agreed", "", "cease_hostilities")),
        ("A truce announced by Qatar and Egypt will begin on Sunday.", ("agreed", "", "cease_hostilities")),
        ("Russia announced a truce on Monday.", ("pledged", "Russia", "cease_hostilities")),
        ("Turkey declared a truce on Monday.", ("pledged", "Turkey", "cease_hostilities")),
        ("The United States announced a truce with the Houthis.", ("pledged", "United States", "cease_hostilities")),
    ],
)
def test_a_state_that_brings_others_together_announces_no_truce_of_its_own(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert stances(text) == [expected]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN agreed to cease fire.", "cease_hostilities"),
        ("The ELN agreed to keep talking about a truce.", "hold_talks"),
        ("The ELN agreed to halt its raids on Arauca.", "suspend_attacks"),
        ("The ELN agreed to extend the truce.", "extend_ceasefire"),
        ("The ELN vowed to attack Arauca.", "resume_hostilities"),
        ("The army agreed to withdraw from Goma.", "withdraw_forces"),
        ("The army agreed to deploy troops in Goma.", "deploy_forces"),
        ("The ELN agreed to free nine soldiers.", "release_captives"),
        ("The ELN agreed to release two captured officers.", "release_captives"),
        ("The army agreed to return the seized oil to Kenya.", "other"),
        ("The ELN agreed to swap nine prisoners.", "exchange_captives"),
        ("The junta agreed to let aid into Loikaw.", "allow_aid"),
        ("Armenia agreed to reopen the border.", "open_access"),
        ("The European Union agreed to lift the sanctions.", "lift_sanctions"),
        ("The European Union threatened to impose sanctions.", "impose_sanctions"),
        ("The MILF agreed to lay down its weapons.", "disarm"),
        ("The junta agreed to hold talks with the rebels.", "hold_talks"),
        ("The junta agreed to present a timetable.", "present_plan"),
        ("The sides agreed to sign the accord.", "sign_agreement"),
        ("The sides agreed to form a unity government.", "share_power"),
        ("The junta agreed to hold elections.", "hold_vote"),
        ("The junta agreed to accept observers.", "accept_monitors"),
        ("The junta agreed to let displaced families return.", "allow_return"),
        ("Sudan agreed to recognise the new state.", "recognise"),
        ("Rwanda agreed to comply with the resolution.", "comply"),
    ],
)
def test_an_act_is_of_a_kind(text: str, expected: str) -> None:
    assert [kind for _, _, kind in stances(text)] == [expected]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN agreed to hold talks with Colombia.", "Colombia"),
        ("M23 agreed to hand Goma to Congo.", "Congo"),
        ("The ELN threatened to attack Colombia.", "Colombia"),
        ("The ELN vowed to stop its attacks on Colombia.", "Colombia"),
        ("The ELN agreed to disarm.", ""),
    ],
)
def test_an_act_may_be_toward_somebody(text: str, expected: str) -> None:
    reading = read(text)
    assert [name(reading, t.creditor) for t in reading.terms] == [expected]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army announced a plan to withdraw from Goma.", ["withdraw from Goma"]),
        ("Kenya demanded an end to the siege.", ["end to the siege"]),
        ("Norway urged the ELN to take steps to free its captives.", ["free its captives"]),
        ("The ELN agreed to free nine men and to leave Arauca.", ["free nine men", "leave Arauca"]),
        (
            "The ELN agreed to free nine men, leave Arauca and end the siege.",
            ["free nine men", "leave Arauca", "end the siege"],
        ),
        ("The army has to leave Goma, Kenya said.", ["leave Goma"]),
    ],
)
def test_the_act_behind_plans_steps_and_lists_is_found(text: str, expected: list[str]) -> None:
    assert [act for _, _, act in terms(text)] == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN is committed to this friendship.", []),
        ("Rwanda rejected the claim that it had left.", []),
        ("Rwanda rejected the report.", []),
        ("Kenya called for Monday.", []),
        ("The ELN promised it.", []),
        ("Rwanda accepted Norway.", []),
    ],
)
def test_claims_days_and_actors_are_no_acts(text: str, expected: list[str]) -> None:
    assert [act for _, _, act in terms(text)] == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army vowed not to attack Goma.", Polarity.REFRAIN),
        ("The army said it would not attack Goma.", Polarity.REFRAIN),
        ("The army vowed to leave Goma.", Polarity.DO),
        ("Kenya urged the army not to attack Goma.", Polarity.REFRAIN),
        ("Kenya warned the army against attacking Goma.", Polarity.REFRAIN),
        ("The army refused to leave Goma.", Polarity.DO),
        ("The army will not leave Goma until M23 stops.", Polarity.DO),
    ],
)
def test_what_is_to_be_left_undone_is_told_from_what_is_refused(text: str, expected: Polarity) -> None:
    assert [t.polarity for t in read(text).terms] == [expected]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kenya wants a withdrawal by Rwanda.", "withdrawal", ["Rwanda"]),
        ("Kenya wants talks between Rwanda and Congo.", "talks", ["Rwanda", "Congo"]),
        ("Kenya wants Rwanda’s withdrawal.", "withdrawal", ["Rwanda"]),
        ("Kenya wants a Rwandan withdrawal.", "withdrawal", ["Rwanda"]),
        ("Kenya wants a truce.", "truce", []),
    ],
)
def test_a_noun_may_name_whose_act_it_is(text: str, word: str, expected: list[str]) -> None:
    cast = cast_of(text)
    maker = TermMaker(cast, lexicon(), [])
    found = maker.doer_of_noun(parse_one(text), find_word(text, word))
    assert [cast.entity(i).name for i in found] == expected


def test_a_person_who_speaks_of_his_own_acts_speaks_of_his_bodys() -> None:
    text = "M23 spokesman Lawrence Kanyuka met Kenya."
    cast = cast_of(text)
    (paragraph,) = [parse_one(text)]
    speaker = cast.resolve(paragraph, find_word(text, "Kanyuka"))
    kenya = cast.resolve(paragraph, find_word(text, "Kenya"))
    assert [cast.entity(i).name for i in own_side(speaker, cast)] == ["M23"]
    assert own_side(kenya, cast) == kenya


@pytest.mark.parametrize(
    "text",
    [
        "The army said it would withdraw its forces from the valley.",
        "Rwanda called on both parties to implement it.",
        "The rebels agreed to release ten prisoners.",
    ],
)
def test_what_an_act_is_done_with_is_nobody_whom_it_is_owed_to(text: str) -> None:
    assert [t.creditor for t in read(text).terms] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "They should anticipate further actions from Karsan.",
        "The envoy said shippers should expect delays.",
        "The ministers agreed on what they decided they wanted to do.",
    ],
)
def test_what_is_in_the_mind_or_left_open_is_no_act(text: str) -> None:
    assert read(text).terms == ()


@pytest.mark.parametrize(
    ("text", "stance", "action"),
    [
        ("“We will not hesitate to strike the port,” the rebels said.", "threatened", "strike the port"),
        ("The envoy said Karsan must not fail to honour the deal.", "demanded", "honour the deal"),
        ("The army will not stop short of leaving the port.", "pledged", "leaving the port"),
    ],
)
def test_an_act_that_nobody_shrinks_from_is_to_be_done(text: str, stance: str, action: str) -> None:
    assert [(t.stance, t.polarity, t.action.text) for t in read(text).terms] == [(stance, "do", action)]


def test_a_preposition_told_again_leads_to_another_act() -> None:
    text = "Chad and the FACT agreed to a truce and to the release of nine men."
    assert [t.action_type.value for t in read(text).terms] == ["cease_hostilities", "release_captives"]
    assert [e.type.value for e in read(text).events] == ["ceasefire_declared"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The FACT refused to sign.", "sign_agreement"),
        ("Chad refused to sign the decree.", "other"),
        ("The FACT pledged to give up its guns.", "disarm"),
        ("Kenya pledged to send 600 more officers.", "deploy_forces"),
    ],
)
def test_acts_told_in_few_words(text: str, expected: str) -> None:
    assert [t.action_type.value for t in read(text).terms] == [expected]


@pytest.mark.parametrize(
    ("text", "creditor"),
    [
        ("The ELN agreed to free two captured officers.", ""),
        ("The ELN agreed to hand three abducted guards to Kenya.", "Kenya"),
    ],
)
def test_a_release_is_owed_to_their_own_side_and_not_to_those_who_are_held(text: str, creditor: str) -> None:
    (term,) = read(text).terms
    assert name(read(text), term.creditor) == creditor


def test_those_held_do_not_free_themselves() -> None:
    assert terms("Israel demanded the return of all hostages.") == [("demanded", "", "return of all hostages")]
    assert terms("Israel demanded the return of the rebels.") == [("demanded", "rebels", "return of the rebels")]


@pytest.mark.parametrize(
    ("text", "creditor"),
    [
        ("France pledged to send 200 troops to Lebanon.", "Lebanon"),
        ("Norway pledged to deploy 40 monitors.", ""),
        ("France pledged to send Lebanon a letter.", "Lebanon"),
        ("France pledged to protect 40 monitors.", "40 monitors"),
    ],
)
def test_who_is_moved_is_not_whom_it_is_owed_to(text: str, creditor: str) -> None:
    (term,) = read(text).terms
    assert name(read(text), term.creditor) == creditor


@pytest.mark.parametrize(
    ("text", "debtor"),
    [
        ("Norway demanded the lifting of the blockade imposed by the FARC.", "FARC"),
        ("Norway called for an end to attacks carried out by the FARC on Cali.", "FARC"),
        ("Norway demanded the lifting of the blockade described by the FARC.", ""),
    ],
)
def test_who_imposes_or_carries_out_a_thing_is_asked_to_end_it(text: str, debtor: str) -> None:
    assert [who for _, who, _ in terms(text)] == [debtor]


@pytest.mark.parametrize(
    ("text", "debtor"),
    [
        ("Chad demanded the return of 20 soldiers held by Mali.", "Mali"),
        ("Chad demanded the withdrawal of Malian troops.", "Malian troops"),
    ],
)
def test_those_who_are_held_do_not_return_themselves(text: str, debtor: str) -> None:
    assert [d for _, d, _ in terms(text)] == [debtor]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad offered an amnesty to the rebels.", [("pledged", "Chad", "amnesty")]),
        ("Chad promised money to the rebels.", [("pledged", "Chad", "money")]),
        ("The hill offers a view of the plain.", []),
    ],
)
def test_things_that_are_offered_are_pledged(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


def test_in_force_names_no_troops() -> None:
    assert "withdraw_forces" not in [k for _, _, k in stances("Chad said sanctions must remain in force.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad agreed to the terms.", [("agreed", "Chad", "terms")]),
        ("Chad agreed to the plan.", [("agreed", "Chad", "plan")]),
        ("Chad agreed to the terms of the loan.", []),
        ("Chad came to terms with the loss.", []),
    ],
)
def test_terms_on_the_table_are_agreed_to(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("The farmer said he would not leave.", False),
        ("The villagers said they would not leave the town.", False),
        ("The rebels said they would not leave the town.", True),
    ],
)
def test_who_only_lives_there_withdraws_no_forces(text: str, *, refused: bool) -> None:
    assert bool(terms(text)) is refused


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The militia agreed to hand over the airport to the army.", ActionType.WITHDRAW_FORCES),
        ("The militia agreed to hand over the captives at the airport.", ActionType.RELEASE_CAPTIVES),
        ("The militia agreed to hand over the rifles at the base.", ActionType.DISARM),
    ],
)
def test_a_place_is_handed_over_by_leaving_it(text: str, kind: ActionType) -> None:
    assert [t.action_type for t in read(text).terms] == [kind]


@pytest.mark.parametrize(
    ("text", "creditor"),
    [
        ("Russia offered Ukraine a truce.", "Ukraine"),
        ("Russia declared a truce.", ""),
    ],
)
def test_a_truce_is_owed_to_whom_it_is_offered(text: str, creditor: str) -> None:
    reading = read(text)
    assert name(reading, reading.terms[0].creditor) == creditor


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN agreed to open the Rafah crossing to aid convoys.", "open_access"),
        ("The ELN agreed to give peacekeepers free access to the valley.", "open_access"),
        ("The ELN agreed to give peacekeepers a map of the valley.", "other"),
        ("The ELN agreed to hand over Goma to the army.", "withdraw_forces"),
        ("The ELN agreed to hand over Ann Roe to the court.", "other"),
        ("The ELN agreed to put its weapons beyond use.", "disarm"),
        ("The ELN agreed to exchange lists of prisoners.", "other"),
        ("The ELN agreed to return the airport to the army.", "withdraw_forces"),
        ("The ELN agreed to return the money to the army.", "other"),
        ("The ELN threatened to take up arms again.", "resume_hostilities"),
        ("The ELN threatened to take up office again.", "other"),
        ("The ELN agreed to stop its advance on Goma.", "suspend_attacks"),
        ("The ELN said the remaining 40 would be released if Chad left Goma.", "release_captives"),
        ("The ELN agreed to put its men beyond reach.", "other"),
        ("The ELN agreed to call off its operation in Goma.", "suspend_attacks"),
        ("The ELN agreed to call off its search in Goma.", "other"),
        ("The ELN agreed to spare the capital.", "suspend_attacks"),
        ("The ELN agreed to keep its troops in Goma.", "withdraw_forces"),
        ("The ELN agreed to keep its word in Goma.", "other"),
    ],
)
def test_a_place_by_its_name_and_a_right_of_way_say_what_an_act_is(text: str, expected: str) -> None:
    assert [t.action_type.value for t in read(text).terms] == [expected]


def test_money_that_is_released_is_nobody() -> None:
    text = "The ELN said the remaining $40 would be released if Chad left Goma."
    assert "release_captives" not in [t.action_type.value for t in read(text).terms]


def test_demonstrators_who_stay_refuse_no_withdrawal() -> None:
    assert not read("The protesters refused to leave the square.").terms
    assert [t.stance.value for t in read("The troops refused to leave the square.").terms] == ["refused"]


def test_a_truce_of_some_months_is_between_those_named_behind_its_time() -> None:
    text = "A ceasefire of three months between Chad and the MILF took effect on Thursday."
    assert [who for _, who, _ in stances(text)] == ["Chad + MILF"]
    assert [who for _, who, _ in stances("A ceasefire of three months took effect on Thursday.")] == [""]


def test_a_cessation_of_hostilities_is_between_those_who_fought() -> None:
    text = "A cessation of hostilities between Chad and the MILF came into force on Monday."
    assert [who for _, who, _ in stances(text)] == ["Chad + MILF"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mali and the ELN agreed to pause fighting for ten days.", "cease_hostilities"),
        ("Mali agreed to pause payments for ten days.", "other"),
    ],
)
def test_a_pause_in_fighting_is_a_truce_and_no_other_pause_is(text: str, kind: str) -> None:
    assert [t.action_type.value for t in read(text).terms] == [kind]


def test_troops_that_are_cut_are_owed_nothing() -> None:
    (term,) = read("India and Pakistan agreed to reduce troops along the border by May.").terms
    assert (len(term.debtor), term.creditor) == (2, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels announced an end to their four-month unilateral truce.", []),
        ("The rebels announced the end of their truce.", []),
        ("The rebels announced an end to hostilities.", ["cease_hostilities"]),
        ("The army called for an end to the truce.", ["resume_hostilities"]),
    ],
)
def test_an_end_to_a_truce_is_no_truce(text: str, expected: list[str]) -> None:
    reading = read(text)
    assert [t.action_type.value for t in reading.terms] == expected
    assert ("ceasefire_ended" in [e.type.value for e in reading.events]) == (expected == [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels agreed to free the men but not to leave the town.", ["agreed do", "refused do"]),
        ("Chad is ready to talk but not to disarm.", ["pledged do", "refused do"]),
        ("The rebels agreed to talk but not to attack the town.", ["agreed do", "pledged refrain"]),
        ("Chad urged them to talk but not to disarm.", ["demanded do", "demanded refrain"]),
    ],
)
def test_what_is_set_against_an_act_agreed_to_is_refused(text: str, expected: list[str]) -> None:
    assert [f"{t.stance.value} {t.polarity.value}" for t in read(text).terms] == expected


def test_what_is_to_go_on_ends_where_another_act_begins() -> None:
    text = "The parties must continue to hold their fire and work together."
    assert [t.action.text for t in read(text).terms] == ["continue to hold their fire", "work together"]
    text = "The parties must continue to hold their fire in Mali and Chad."
    assert [t.action.text for t in read(text).terms] == ["continue to hold their fire in Mali and Chad"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hijackers demanded €1 million and a flight to Mali.", ["€1 million", "flight to Mali"]),
        ("The hijackers counted €1 million.", []),
    ],
)
def test_money_is_asked_for(text: str, expected: list[str]) -> None:
    assert [t.action.text for t in read(text).terms] == expected


def test_refugees_return_where_others_let_them() -> None:
    assert stances("Chad demanded the return of refugees.") == [("demanded", "", "allow_return")]
    assert stances("Chad demanded the withdrawal of Malian troops.") == [
        ("demanded", "Malian troops", "withdraw_forces")
    ]


def test_what_is_swapped_tells_of_what_kind_a_swap_is() -> None:
    kinds = {
        "Chad and Mali agreed a swap of villages along the border.": [],
        "Chad and Mali agreed a swap.": ["exchange_captives"],
        "Chad and Mali agreed on a swap of prisoners.": ["exchange_captives"],
    }
    for text, expected in kinds.items():
        assert [str(t.action_type.value) for t in read(text).terms if t.action_type] == expected
