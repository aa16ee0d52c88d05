"""Roles: who does it and to whom, in every form in which a clause or a phrase says so."""

import pytest

from tests.readings import deeds


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Hamas attacked Israel.", "Hamas", "Israel"),
        ("Israel was attacked by Hamas.", "Hamas", "Israel"),
        ("The attack by Hamas on Israel was the third.", "Hamas", "Israel"),
        ("The Hamas attack on Israel was the third.", "Hamas", "Israel"),
        ("Hamas launched an attack on Israel.", "Hamas", "Israel"),
        ("Hamas carried out a series of attacks on Israel.", "Hamas", "Israel"),
        ("An attack carried out by Hamas ended the truce.", "Hamas", ""),
    ],
)
def test_both_sides_of_an_attack(text: str, agents: str, targets: str) -> None:
    assert ("attack", agents, targets) in [(k, a, t) for k, a, t, _ in deeds(text)]


@pytest.mark.parametrize(
    ("text", "kind", "agents", "targets"),
    [
        ("The army announced a ceasefire with the rebels on Friday.", "ceasefire_declared", "army", "rebels"),
        ("The army reached a ceasefire with the rebels.", "ceasefire_declared", "army + rebels", ""),
        ("The president extends his ceasefire with the rebels.", "ceasefire_extended", "president", "rebels"),
        ("Chad and Mali declared a truce.", "ceasefire_declared", "Chad + Mali", ""),
    ],
)
def test_whom_a_side_declares_its_truce_with_is_no_maker(text: str, kind: str, agents: str, targets: str) -> None:
    assert deeds(text) == [(kind, agents, targets, "happened")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran fired missiles at two tankers.", [("shelling", "Iran", "two tankers")]),
        ("The Houthis launched a drone towards Chad.", [("airstrike", "Houthis", "Chad")]),
        (
            "Chad began an offensive with airstrikes followed by a ground invasion.",
            [("attack", "Chad", ""), ("airstrike", "Chad", ""), ("attack", "Chad", "")],
        ),
        ("Rebels started a long process of removing heavy weapons.", [("withdrawal", "Rebels", "")]),
        ("The killing of two clerks from Chad angered the town.", [("killing", "", "two clerks")]),
        ("Chad's war against the rebels went on.", [("attack", "Chad", "rebels")]),
        ("The war between Chad and the rebels went on.", [("clash", "Chad + rebels", "")]),
    ],
)
def test_who_does_it_from_farther_off(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(k, a, t) for k, a, t, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thousands of people fled the town.", [("displacement", "", "Thousands of people")]),
        ("Thousands protested in Sol.", [("protest", "Thousands", "")]),
        ("The raid killed dozens of people.", [("attack", "", "")]),
        (
            "Chad and Mali reached an agreement to extend the ceasefire.",
            [("agreement_signed", "Chad + Mali", ""), ("ceasefire_extended", "Chad + Mali", "")],
        ),
        (
            "Chad and Mali reached an agreement to end the war, extend the ceasefire and reopen the strait.",
            [("agreement_signed", "Chad + Mali", "")],
        ),
    ],
)
def test_who_is_told_of_by_number_and_by_an_accord(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(k, a, t) for k, a, t, _ in deeds(text)] == expected


def test_those_who_do_it_together_are_agents() -> None:
    assert deeds("Israel clashed with Hezbollah.") == [("clash", "Hezbollah + Israel", "", "happened")]


@pytest.mark.parametrize(
    "text",
    ["Israel shelled the village of Aitaroun.", "Israel captured the town.", "Israel bombed Rafah."],
)
def test_a_place_is_no_target(text: str) -> None:
    assert [(agents, targets) for _, agents, targets, _ in deeds(text)] == [("Israel", "")]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Pakistan closed its border with Afghanistan.", "Afghanistan"),
        ("Pakistan closed its border on Monday.", ""),
        ("Iran severed its ties with Sweden.", "Sweden"),
        ("Jordan recalled its ambassador from Israel.", "Israel"),
        ("Norway summoned the ambassador of Iran.", "ambassador of Iran"),
    ],
)
def test_toward_whom_an_act_of_states_is(text: str, targets: str) -> None:
    assert [t for _, _, t, _ in deeds(text)] == [targets]


def test_people_told_of_by_their_number_alone_are_no_targets_of_the_attack() -> None:
    assert deeds("At least 14 people were killed in an Israeli airstrike.") == [("airstrike", "Israel", "", "happened")]


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("Hamas returned the bodies of four hostages.", "release", "four hostages"),
        ("The European Union extended Russian sanctions.", "sanction", "Russia"),
        ("The United States lifted the sanctions it placed on Turkey.", "other", "Turkey"),
    ],
)
def test_whom_an_act_on_a_thing_is_done_to(text: str, kind: str, targets: str) -> None:
    assert (kind, targets) in [(k, t) for k, _, t, _ in deeds(text)]


def test_on_whose_behalf_somebody_strikes_is_not_hit() -> None:
    assert deeds("The militia attacked on behalf of Daesh.") == [("attack", "militia", "", "happened")]


def test_the_day_of_an_attack_did_not_do_it() -> None:
    assert [(k, a) for k, a, _, _ in deeds("The New Year's attack in Dara killed nine.")] == [("attack", "")]


def test_who_halts_the_fighting_is_not_in_it() -> None:
    agents = [a for k, a, _, _ in deeds("The African Union halted the fighting in Darfur.") if k == "clash"]
    assert agents in ([], [""])


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The Sudanese minister survived an assassination attempt.", "Sudanese minister"),
        ("The Sudanese army came under attack.", "Sudanese army"),
    ],
)
def test_who_came_through_an_attack_was_its_target(text: str, targets: str) -> None:
    assert [t for k, _, t, _ in deeds(text) if k == "attack"] == [targets]


def test_a_deed_in_a_list_is_done_by_who_does_the_list() -> None:
    found = [(k, a) for k, a, _, _ in deeds("Hezbollah carried out raids and air strikes on Monday.")]
    assert ("airstrike", "Hezbollah") in found


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Investigators returned to the scene of the Nairobi hotel bombing.", ""),
        ("A Kabul nightclub attack left six soldiers dead.", ""),
        ("A Kenyan attack left six soldiers dead.", "Kenya"),
        ("A Saudi-led attack left six soldiers dead.", "Saudi Arabia"),
        ("Kabul's attack left six soldiers dead.", "Afghanistan"),
    ],
)
def test_a_city_before_an_attack_is_where_it_was(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k in {"bombing", "attack"}] == [agents]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The inquiry documents the execution of 40 villagers by Malian soldiers.", "Malian soldiers"),
        ("The execution of 40 villagers by the river shocked the country.", ""),
    ],
)
def test_who_did_it_may_stand_behind_whom_it_was_done_to(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k == "killing"] == [agents]


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("Hariri's assassination shook the country.", "", "Hariri"),
        ("The general's arrest by the army was the second.", "army", "general"),
        ("Hamas's abduction of two soldiers shook the country.", "Hamas", "two soldiers"),
        ("The militia's massacre shook the country.", "militia", ""),
        ("The war in Sudan has killed nine nurses.", "", "nine nurses"),
        ("Sudan's war has killed tens of thousands.", "", ""),
        ("Sudan's army has killed nine nurses.", "Sudan's army", "nine nurses"),
    ],
)
def test_whose_a_deed_is_and_who_suffered_it(text: str, agents: str, targets: str) -> None:
    assert [(a, t) for _, a, t, _ in deeds(text)] == [(agents, targets)]


def test_soldiers_of_two_lands_are_two_sides() -> None:
    assert deeds("Thai and Cambodian soldiers exchanged fire.") == [("clash", "Cambodia + Thailand", "", "happened")]
    assert [a for _, a, _, _ in deeds("Thai and Cambodian soldiers attacked the town.")] == [
        "Thai and Cambodian soldiers"
    ]


def test_two_passives_share_who_did_it() -> None:
    assert [d[1] for d in deeds("Two policemen were shot and wounded by the rebels.")] == ["rebels"]
    assert [d[1] for d in deeds("Two policemen were shot and a third was beaten by the rebels.")][:1] == [""]


def test_the_drone_of_a_state_is_its_doing() -> None:
    text = "The killing of seven aid workers by an Israeli drone drew anger."
    assert deeds(text) == [("killing", "Israel", "seven aid workers", "happened")]


def test_a_declaration_is_by_those_named_behind_it() -> None:
    found = deeds("Envoys welcomed the declaration of a cessation of hostilities by the Malian government.")
    assert [a for k, a, _, _ in found if k == "ceasefire_declared"] == ["Mali"]


def test_on_whom_an_attack_is_blamed_was_not_hit_by_it() -> None:
    found = deeds("The United Nations blamed two attacks on the Syrian army.")
    assert [t for k, _, t, _ in found if k == "attack"] == [""]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Two gunmen who took part in the March attack on the mall were tried.", "Two gunmen"),
        ("Two gunmen who allegedly took part in the March attack on the mall were tried.", ""),
    ],
)
def test_who_only_allegedly_took_part_is_no_agent(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k == "attack"] == [agents]


def test_both_names_that_a_hyphen_joins_are_sides() -> None:
    found = [set(a.split(" + ")) for k, a, _, _ in deeds("Afghan-Pakistani border talks resumed in Doha.")]
    assert found == [{"Afghanistan", "Pakistan"}]


def test_who_only_brings_the_sides_together_is_no_side() -> None:
    assert [a for k, a, _, _ in deeds("UN-led peace talks resumed in Geneva.") if k == "talks"] == [""]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The convoy has come under a series of drone strikes.", "convoy"),
        ("The villagers are faced with a relentless army offensive.", "villagers"),
        ("The garrison repelled an assault.", "garrison"),
        ("The garrison watched an assault.", ""),
    ],
)
def test_who_faces_an_attack_is_its_target(text: str, targets: str) -> None:
    assert [t for k, _, t, _ in deeds(text) if k in {"attack", "airstrike"}] == [targets]


def test_steps_taken_are_by_who_took_them() -> None:
    text = "The junta has taken a series of steps, including releasing 30 prisoners."
    assert [(k, a) for k, a, _, _ in deeds(text) if k == "release"] == [("release", "junta")]


@pytest.mark.parametrize("helper", ["will take", "should take", "must take"])
def test_steps_to_come_are_no_events(helper: str) -> None:
    assert deeds(f"The junta {helper} a series of steps, including releasing 30 prisoners.") == []


def test_a_verb_whose_basic_form_is_mistaken_is_light_too() -> None:
    assert [a for _, a, _, _ in deeds("The Houthis staged an attack on the port.")] == ["Houthis"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The Syrian army shelled Idlib in violation of the ceasefire.", "Syrian army"),
        ("The Syrian army shelled Idlib, a monitor said, in violation of the ceasefire.", ""),
    ],
)
def test_a_violation_is_by_who_does_what_it_is_said_of(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k == "ceasefire_violated"] == [agents]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The Saudi-led coalition announced the extension of its unilateral ceasefire.", "Saudi-led coalition"),
        ("Qatar announced the extension of the ceasefire.", ""),
    ],
)
def test_who_makes_known_a_truce_of_its_own_makes_it(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k == "ceasefire_extended"] == [agents]


def test_who_declares_a_truce_with_others_makes_it() -> None:
    text = "The Myanmar government declared a truce with the Kachin Independence Army and the Arakan Army."
    assert [a for k, a, _, _ in deeds(text) if k == "ceasefire_declared"] == ["Myanmar"]


def test_both_of_whom_it_is_said_that_they_met_did() -> None:
    text = "This was the position of Vladimir Putin and Recep Tayyip Erdogan, who met earlier this week."
    assert [len(a.split(" + ")) for k, a, _, _ in deeds(text) if k == "talks"] == [2]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Armenia signed the peace deal, and thousands protested against it in Yerevan.", ""),
        ("Thousands protested against Armenia in Yerevan.", "Armenia"),
    ],
)
def test_a_protest_against_what_was_done_is_against_nobody(text: str, targets: str) -> None:
    assert [t for k, _, t, _ in deeds(text) if k == "protest"] == [targets]


def test_captives_of_a_state_are_not_the_state() -> None:
    found = deeds("Armenia handed over two Azerbaijani captives at the border.")
    assert [t for k, _, t, _ in found if k == "release"] == ["two Azerbaijani captives"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("A truce brokered by Qatar took effect on Friday.", ""),
        ("Qatar brokered a truce between Chad and Libya.", "Chad + Libya"),
        ("A truce declared by Chad collapsed on Friday.", "Chad"),
    ],
)
def test_who_brings_a_truce_about_is_none_of_its_sides(text: str, agents: str) -> None:
    assert [who for kind, who, _, _ in deeds(text) if kind == "ceasefire_declared"] == [agents]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Five policemen were killed in an attack on a checkpoint.", "Five policemen + checkpoint"),
        ("Chad killed General Idris Mahamat in a drone strike on a house.", "Idris Mahamat + house"),
        ("A drone strike on a market killed nine traders.", "market + nine traders"),
        ("A drone strike on a market killed nine people.", "market"),
        ("Five policemen were killed in an attack on Hamas.", "Hamas"),
    ],
)
def test_who_is_killed_where_a_thing_is_hit_is_hit_too(text: str, targets: str) -> None:
    assert [t for _, _, t, _ in deeds(text)] == [targets]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The ship was sunk by a drone strike near the port.", "ship"),
        ("The drone strike near the port was the third.", ""),
    ],
)
def test_what_is_sunk_by_a_strike_is_hit(text: str, targets: str) -> None:
    assert [t for _, _, t, _ in deeds(text)] == [targets]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("An agreement on prisoners was announced by Qatar.", ""),
        ("Qatar announced an agreement on prisoners.", ""),
        ("Israel and Hamas announced an agreement on prisoners.", "Hamas + Israel"),
        ("Russia announced an agreement with Ukraine on prisoners.", "Russia + Ukraine"),
    ],
)
def test_who_alone_announces_an_agreement_made_none(text: str, agents: str) -> None:
    assert [a for kind, a, _, _ in deeds(text) if kind == "agreement_signed"] == [agents]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Police used tear gas to disperse protesters in Minsk.", "protesters"),
        ("Police used tear gas in Minsk.", ""),
    ],
)
def test_who_is_to_be_dispersed_is_hit(text: str, targets: str) -> None:
    assert [t for kind, _, t, _ in deeds(text) if kind == "attack"] == [targets]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bus hit a mine near Wajir, killing six people.", ("bombing", "", "bus", "happened")),
        ("A patrol drove over a landmine near Kidal.", ("bombing", "", "patrol", "happened")),
        ("Three farmers were killed by a landmine.", ("bombing", "", "Three farmers", "happened")),
        ("Three farmers were killed by a stray bullet.", ("killing", "", "Three farmers", "happened")),
        ("Three farmers were killed by an Israeli drone.", ("airstrike", "Israel", "Three farmers", "happened")),
        ("Three farmers were killed by a sniper.", ("killing", "sniper", "Three farmers", "happened")),
        ("The captors let the nuns go on Friday.", ("release", "captors", "nuns", "happened")),
    ],
)
def test_a_weapon_is_no_party_and_who_meets_one_undergoes_it(text: str, expected: tuple[str, ...]) -> None:
    assert deeds(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["A bus hit a lamp post near Wajir.", "The firm let forty workers go.", "The captors let the nuns rest."],
)
def test_what_is_hit_or_let_go_otherwise_is_no_event(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine men fled to Chad from the fighting in Darfur.", ("clash", "", "")),
        ("Two soldiers died in a gunbattle on Velin island.", ("clash", "Two soldiers", "")),
        ("Rebels downed a helicopter near Palmyra.", ("attack", "Rebels", "helicopter")),
        (
            "Two Indian soldiers were killed in an exchange of fire with Pakistani troops.",
            ("clash", "Pakistani troops + Two Indian soldiers", ""),
        ),
    ],
)
def test_who_is_in_a_clash(text: str, expected: tuple[str, str, str]) -> None:
    assert deeds(text)[-1][:3] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed two of them.", ("killing", "Gunmen", "")),
        ("Gunmen killed two of the guards.", ("killing", "Gunmen", "guards")),
        ("Soldiers opened fire with live rounds on marchers.", ("attack", "Soldiers", "marchers")),
        ("Police fired live rounds at students.", ("attack", "Police", "students")),
        ("The army fired mortar rounds at the town.", ("shelling", "army", "")),
    ],
)
def test_who_is_shot_by_whom(text: str, expected: tuple[str, str, str]) -> None:
    assert [d[:3] for d in deeds(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Iraqi forces fought for weeks to oust the jihadists from the city.", "Iraqi forces + jihadists"),
        ("Soldiers fought for hours to save the driver.", "Soldiers"),
    ],
)
def test_who_is_to_be_driven_out_fights_too(text: str, agents: str) -> None:
    assert [" + ".join(sorted(a.split(" + "))) for k, a, _, _ in deeds(text) if k == "clash"] == [agents]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Turkish jets violated Greek airspace.", ["Greece"]),
        ("Turkish jets violated their own airspace.", [""]),
        ("Islamic State targeted the commander in a car bombing.", ["commander"]),
    ],
)
def test_whose_airspace_is_violated_and_who_is_targeted_is_hit(text: str, targets: list[str]) -> None:
    assert [t for _, _, t, _ in deeds(text)] == targets
