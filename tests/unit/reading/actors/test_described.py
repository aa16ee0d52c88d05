"""Descriptions: another form of a name, somebody told before, or somebody new."""

import pytest

from ceasewire.model.reading import ActorKind
from tests.readings import actor, deeds, last_named_by, named_by, read, who_said

COLUMNS = ("text", "word", "expected")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The Arakan Army took Buthidaung. The group later left.", "group", "Arakan Army"),
        ("Myanmar’s junta shelled Loikaw. The junta later fell back.", "junta", "Myanmar’s junta"),
        ("The Sudanese army shelled Nyala. The army later fell back.", "army", "Sudanese army"),
        (
            "The Sudanese Armed Forces took Bara. Chad denied it. Chad wants peace, and Chad fled. The army fell back.",
            "army",
            "Sudanese Armed Forces",
        ),
        ("Zandor and the ELN reached a truce, Chad said. The army left.", "army", "Zandor"),
        ("Zandor shelled Nyala, Chad said. The army left.", "army", "Chad"),
        ("The Front for the Liberation of Azgar met. The Front left.", "Front", "Front for the Liberation of Azgar"),
        ("Juan Manuel Santos flew to Caracas. Later Santos spoke.", "Santos", "Juan Manuel Santos"),
        ("Juan Manuel Santos flew to Caracas. He spoke late.", "He", "Juan Manuel Santos"),
        ("The ELN freed two men. It gave no reason.", "It", "ELN"),
        ("The rebels freed two men. They gave no reason.", "They", "rebels"),
        ("A spokesman for M23 spoke. The spokesman was brief.", "spokesman", "spokesman"),
        ("The Moro Islamic Liberation Front (MILF) met. The MILF agreed.", "MILF", "Moro Islamic Liberation Front"),
    ],
)
def test_later_words_take_up_an_actor_told_before(text: str, word: str, expected: str) -> None:
    assert last_named_by(text, word) == [expected]


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("The ELN freed ten men. The group gave no reason. The group left.", "ELN", "group"),
        ("The ELN freed ten men. It gave no reason.", "ELN", "It"),
        ("The ELN attacked. Its spokesman, Pablo Beltran, said talks had failed.", "Pablo Beltran", "Its spokesman"),
    ],
)
def test_pronouns_and_the_group_are_no_aliases(text: str, name: str, word: str) -> None:
    assert word not in actor(text, name).aliases


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Northern Resistance Front said it would leave the valley.", "Northern Resistance Front", "armed_group"),
        ("The rebel River Brigades refused to disarm.", "River Brigades", "armed_group"),
        ("Meradia agreed to a truce. President Tomas Arel of Meradia signed it.", "Meradia", "state"),
        ("Orland agreed to leave the valley. The Orlandian navy went first.", "Orland", "state"),
    ],
)
def test_a_name_that_no_list_holds_is_known_by_how_it_is_used(text: str, name: str, kind: str) -> None:
    kinds = {actor.name: actor.kind.value for actor in read(text).actors}
    assert kinds.get(name) == kind


def test_the_army_is_that_of_the_state_that_the_article_names_most() -> None:
    text = "Congo freed ten men. Congo’s roads opened. Japan sent rice to Congo. The army said the road was safe."
    assert ("Congo", "say") in who_said(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Israeli jets struck the camp in Iraq, the army said.", "Israel"),
        ("Turkish troops took the hill, the defence ministry said.", "Turkey"),
        ("Turkish troops took the hill, the health ministry said.", "health ministry"),
        ("Israeli jets struck a camp in Ukraine. Ukraine lost nine men, the army said.", "Ukraine"),
        ("Israeli farmers lost their land, the army said.", "army"),
        ("Turkish troops took the hill, the Iraqi defence ministry said.", "Iraqi defence ministry"),
    ],
)
def test_the_army_is_that_of_the_state_whose_forces_act(text: str, speaker: str) -> None:
    assert [who for who, _ in who_said(text)] == [speaker]


def test_the_number_of_a_unit_is_part_of_its_name() -> None:
    assert named_by("The 33rd Light Infantry Division burned a village.", "Division") == [
        "33rd Light Infantry Division"
    ]
    assert named_by("The 33rd strike by the Ardal Infantry Division failed.", "Division") == ["Ardal Infantry Division"]


def test_further_people_are_not_those_who_were_counted() -> None:
    text = "Villagers held 34 soldiers. Nine police officers and soldiers died in an attack."
    reading = read(text)
    (attack,) = [e for e in reading.events if e.type == "attack"]
    assert {a.name for a in reading.actors if a.id in attack.targets} == {"Nine police officers and soldiers"}
    assert last_named_by("Villagers held 34 soldiers. The soldiers left.", "soldiers") == ["34 soldiers"]


def test_countries_are_not_one_state() -> None:
    text = "Russia, Norway and Japan welcomed it. Rubio urged the two countries to sign."
    assert last_named_by(text, "countries") == ["two countries"]


def test_one_ministry_is_not_another() -> None:
    assert last_named_by("The interior ministry wrote. The defence ministry answered.", "ministry") == [
        "defence ministry"
    ]


def test_the_army_of_a_government_that_is_named_comes_before_that_of_a_neighbour() -> None:
    text = "South Sudan’s government met the rebels. Uganda sent men. Ugandan aid came. The army blamed the rebels."
    assert who_said(text)[-1] == ("South Sudan", "blame")


def test_a_government_is_not_that_of_an_adjective() -> None:
    assert named_by("Norwegian and Omani diplomats came. The government waited.", "government") == ["government"]


def test_his_country_is_that_of_whoever_speaks_of_it() -> None:
    assert named_by("Kenya's president said that his country condemned the raid.", "country") == ["Kenya"]
    assert named_by("A widow said that his country condemned the raid.", "country") == ["his country"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("M23 left Goma. Congo blamed the rebels for it.", "rebels", ["M23"]),
        ("The ELN and its allies met. The parties agreed to wait.", "parties", ["parties"]),
        ("The ELN left. The African Union sent monitors. The bloc urged calm.", "bloc", ["African Union"]),
        ("The United Liberation Front of Norland left.", "Front", ["United Liberation Front of Norland"]),
    ],
)
def test_several_bodies_are_not_one_and_a_bloc_may_be_of_states(text: str, word: str, expected: list[str]) -> None:
    assert last_named_by(text, word) == expected


def test_the_army_is_the_one_named_before_though_others_are_named_between() -> None:
    text = "The Sudanese army left. Washington and Riyadh wrote to Norway. The army gave no reason."
    assert last_named_by(text, "army") == ["Sudanese army"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The Communist Party of the Philippines met. The ELN left. The party gave no reason.",
            "party",
            ["Communist Party of the Philippines"],
        ),
        ("Yemen’s rebels met envoys in Switzerland. The government gave no reason.", "government", ["Yemen"]),
        ("Azerbaijan’s Defence Ministry wrote. The ministry in Yerevan answered.", "ministry", ["ministry"]),
    ],
)
def test_who_is_taken_up_has_the_word_acts_and_stands_elsewhere(text: str, word: str, expected: list[str]) -> None:
    assert last_named_by(text, word) == expected


def test_a_name_whose_role_is_told_is_a_persons() -> None:
    text = "Majed Fadhail, a spokesman for the government delegation, welcomed the statement."
    assert actor(text, "Majed Fadhail").kind is ActorKind.PERSON


def test_the_army_is_the_states_although_a_rebel_army_was_named_last() -> None:
    text = (
        "Colombia mourned four soldiers. The National Liberation Army, known as the ELN, freed two men. "
        "The army blamed the ELN for a bombing."
    )
    assert who_said(text) == [("Colombia", "blame")]


def test_a_guerrilla_army_is_an_armed_group_and_armed_forces_are_not() -> None:
    text = "The last guerrilla army freed two men. The armed forces of Chad said they had left."
    kinds = {a.name: a.kind for a in read(text).actors}
    assert kinds["last guerrilla army"] is ActorKind.ARMED_GROUP
    assert kinds["armed forces of Chad"] is ActorKind.GOVERNMENT


def test_the_government_of_a_country_by_name_is_no_other_states() -> None:
    text = (
        "Oman and Switzerland invited the government of Telmar and the Sarvan Liberation Army to talks in Muscat. "
        "The Sarvan Liberation Army refused to come."
    )
    found = {a.name: (a.kind.value, len(a.affiliations)) for a in read(text).actors}
    assert found["Switzerland"] == ("state", 0)
    assert found["government of Telmar"] == ("government", 1)
    assert found["Sarvan Liberation Army"] == ("armed_group", 0)


@pytest.mark.parametrize(
    ("name", "kind"), [("Tamal Resistance Army", "armed_group"), ("Velin National Army", "government")]
)
def test_an_army_may_say_in_its_name_that_it_is_no_states(name: str, kind: str) -> None:
    assert actor(f"Norway met the {name}.", name).kind.value == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kasuri People’s Army", "armed_group"),
        ("Kasuri Patriots' Front", "armed_group"),
        ("Velin People's Party", "political_group"),
    ],
)
def test_those_in_whose_name_a_body_fights_are_part_of_its_name(name: str, kind: str) -> None:
    text = f"The {name} shelled a town."
    assert [(a.name, a.kind.value) for a in read(text).actors] == [(name, kind)]
    assert "Kasur" in {a.name for a in read("Kasur's army shelled a town.").actors}


def test_nobody_of_another_item_of_a_digest_is_taken_up() -> None:
    text = "Hamas left Rafah. (AP)\n\nTroops fired on Taiz. The group fled, and they hid. (BBC)"
    assert named_by(text, "group") != ["Hamas"]
    assert named_by(text, "they") != ["Hamas"]
    assert named_by(text.replace(" (AP)", "").replace(" (BBC)", ""), "group") == ["Hamas"]


@pytest.mark.parametrize(("city", "state"), [("Baghdad", "Iraq"), ("Tehran", "Iran")])
def test_the_government_in_a_capital_is_that_states(city: str, state: str) -> None:
    text = f"Iraq and Iran met in Muscat. The government in {city} agreed to the truce."
    assert named_by(text, "government") == [state]


def test_the_company_is_the_last_firm_that_was_named() -> None:
    text = "Tamm Tool Co. earned less in spring. The company blamed a strike for the loss."
    assert named_by(text, "company") == ["Tamm Tool Co."]
    assert named_by(text.replace("Tamm Tool Co.", "Tamm Island"), "company") != ["Tamm Island"]


def test_a_name_behind_an_office_is_the_spokeswomans_where_the_officer_was_named_before() -> None:
    text = "Mayor Ellen Roe came late.\n\nA spokeswoman for the mayor, Ana Pinto, sent a note.\n\nThe mayor left early."
    assert last_named_by(text, "mayor") == last_named_by(text, "Roe") != last_named_by(text, "Pinto")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Telmar's chief negotiator, Anders Vole, said the truce was over.", "Anders Vole"),
        ("The group's commander in the north, Osk Brand, said the truce was over.", "Osk Brand"),
        ("The leader of the militia, Dan Na Ambassagou, said the truce was over.", "leader of the militia"),
        ("The ministry's newspaper, Red Star, said the truce was over.", "ministry's newspaper"),
        ("A splinter group, the Red Hand, said the truce was over.", "Red Hand"),
    ],
)
def test_a_name_between_commas_is_that_of_the_one_person_before_it(text: str, speaker: str) -> None:
    assert [s for s, _ in who_said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("Telmar's government and the Sarvan Liberation Army met. The army shelled Ketla.", "Telmar's government"),
        ("Colombia and the National Liberation Army met. The army shelled Tibu.", "Colombia"),
        ("Telmar's government thanked Norway and Oman. The army shelled Ketla.", "Telmar's government"),
        ("The Lord's Resistance Army raided Yambio. The army said it killed 12 men.", "army"),
        ("The Lord's Resistance Army raided Yambio. The group said it killed 12 men.", "Lord's Resistance Army"),
    ],
)
def test_the_army_is_a_states_and_no_liberation_army(text: str, army: str) -> None:
    assert named_by(text, "group" if "group" in text else "army") == [army]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Malian government reopened the road. Mali freed ten men. Bamako called for talks.", "Mali"),
        ("The government of Chad said it would withdraw. Chad freed ten men.", "Chad"),
        (
            "The Government of the Philippines signed a truce with the NPA. Manila said it would withdraw.",
            "Philippines",
        ),
        ("The government in Nairobi said it would withdraw. Kenya freed ten men.", "Kenya"),
        ("Turkish authorities said they would withdraw. Ankara freed ten men.", "Turkey"),
        ("The Egyptian presidency said it would withdraw. Cairo freed ten men.", "Egypt"),
        ("The White House said it would withdraw. The Obama administration freed ten men.", "United States"),
        ("The Maduro government freed ten men. Caracas said it would withdraw.", "Venezuela"),
    ],
)
def test_a_government_is_its_state(text: str, name: str) -> None:
    reading = read(text)
    assert {a.name for a in reading.actors if a.kind in {ActorKind.STATE, ActorKind.GOVERNMENT}} == {name}


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Thousands fled to Ethiopia. The government bombed the town.", "government", "government"),
        ("Ethiopia shelled Mekelle. The government bombed the town.", "government", "Ethiopia"),
    ],
)
def test_the_country_that_people_flee_to_is_not_the_government(text: str, word: str, expected: str) -> None:
    assert named_by(text, word) == [expected]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Hamas met. The Popular Unity group left.", "group", "Popular Unity group"),
        ("The FARC met. The opposition Democratic Centre party left.", "party", "opposition Democratic Centre party"),
        ("The FARC met. The FARC dissident faction left.", "faction", "FARC dissident faction"),
        ("The FARC met. The Colombian rebel group left.", "group", "FARC"),
        ("The FARC met. The FARC faction left.", "faction", "FARC"),
    ],
)
def test_a_group_called_otherwise_is_another(text: str, word: str, expected: str) -> None:
    assert named_by(text, word) == [expected]


def test_a_group_with_a_name_of_its_own_is_nobody_told_before() -> None:
    text = "The Orran Brigade denied the attack and blamed the Salt Coast Front. The Front said nothing."
    assert last_named_by(text, "Front") == ["Salt Coast Front"]
    assert "Salt Coast Front" not in actor(text, "Orran Brigade").aliases


def test_a_group_is_taken_up_by_a_part_of_its_name() -> None:
    text = "The Salt Coast Liberation Front shelled the port. The army met the Liberation Front on Monday."
    assert last_named_by(text, "Front") == ["Salt Coast Liberation Front"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel shelled Rafah. The government of Prime Minister Dan Roe said it would stop.", ["Israel"]),
        ("Israel shelled Rafah. The government of Chad said it would protest.", ["Chad"]),
    ],
)
def test_a_government_called_after_its_head_is_the_states(text: str, expected: list[str]) -> None:
    assert last_named_by(text, "government") == expected


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The deal, brokered by Qatar, was signed on Sunday by the army and the rebels.", "army + rebels"),
        ("Egypt hosted the talks. The government and the rebels signed a truce on Sunday.", "government + rebels"),
        ("Egypt signed it first. The government and the rebels signed a truce on Sunday.", "Egypt + rebels"),
    ],
)
def test_a_state_that_brings_others_together_owns_neither_side(text: str, agents: str) -> None:
    assert [a for kind, a, _, _ in deeds(text) if kind == "agreement_signed"][-1] == agents


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The district attorney, Neil Farmer, said they had lied.", "Neil Farmer"),
        ("Tibbs's wife, Yvonne, said she had prayed.", "Yvonne"),
        ("The president of the union, Yvonne Culp, said the routes were too long.", "Yvonne Culp"),
    ],
)
def test_a_name_between_commas_is_that_of_who_is_described_before_it(text: str, speaker: str) -> None:
    assert [who for who, _ in who_said(text)] == [speaker]


def test_a_farmer_is_nobody_of_that_name() -> None:
    assert [who for who, _ in who_said("A farmer said they had lied.")] == ["farmer"]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The navy sank a boat, killing 20 rebels. The rebels said they had lost three men.", "rebels", "rebels"),
        ("The army said it had lost 20 soldiers. The soldiers were shot.", "soldiers", "20 soldiers"),
        ("The junta ordered the UN mission to leave the country.", "country", ""),
        ("Mali is at war. The country said it would not sign.", "country", "Mali"),
    ],
)
def test_the_dead_do_not_speak_and_the_country_is_where_one_is(text: str, word: str, who: str) -> None:
    assert " + ".join(last_named_by(text, word)) == who


def test_a_mission_of_a_body_is_of_its_kind() -> None:
    assert actor("The junta ordered the UN mission to leave the country.", "UN mission").kind.value == "igo"


@pytest.mark.parametrize(
    ("text", "act", "who"),
    [
        (
            "Chad and the rebels signed a truce, Oman's foreign ministry said.\n\nThe government will free ten men.",
            0,
            "Chad",
        ),
        ("Chad and the Highland Army agreed on a truce, Oman said.\n\nThe army will leave the valley.", 0, "Chad"),
        (
            "Korin and the Highland Army agreed on a truce, Oman said.\n\nThe rebels will free ten men.",
            0,
            "Highland Army",
        ),
    ],
)
def test_a_government_is_that_of_a_side_and_an_army_beside_a_state_another_one(text: str, act: int, who: str) -> None:
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert [names[i] for i in reading.terms[-1].debtor] == [who]


def test_an_army_called_after_its_state_is_no_other_side() -> None:
    assert actor("Sudan and the Sudanese Army agreed on a truce.", "Sudanese Army").kind.value == "government"
