"""Responsibility: who is said to have done it, by whom, and what answers what."""

import pytest

from tests.readings import deeds, read, rows

BOMB = "A bomb killed five people in a market in Mogadishu on Monday. "


def test_each_accuses_the_other() -> None:
    reading = read("Thailand and Cambodia clashed. Each accused the other of firing first.")
    names = {a.id: a.name for a in reading.actors}
    rows = {(names[r.accused], names[r.by or ""]) for r in reading.responsibility}
    assert rows == {("Thailand", "Cambodia"), ("Cambodia", "Thailand")}


def test_officials_are_not_what_is_theirs() -> None:
    rows = read("Syrian officials denied that its forces had shelled the town.").responsibility
    assert [r.stance.value for r in rows] == ["denies"]
    assert rows[0].accused != rows[0].by


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army blamed the shelling of a bus stop in Donetsk on Hamas.", [("Hamas", "army", "blames")]),
        ("The army blamed the raid on the port on Hamas.", [("Hamas", "army", "blames")]),
        ("Israel does not think that Hamas was behind the raid on Goma.", [("Hamas", "Israel", "clears")]),
        ("US officials believe Iran was behind the raid on Goma.", [("Iran", "US officials", "suspects")]),
        ("Hamas said its men carried out the raid on Goma.", [("Hamas", "Hamas", "claims")]),
        ("Hamas said the raid on Goma was over.", []),
        ("Iran denied reports that Iranian missiles had struck Erbil.", [("Iran", "Iran", "denies")]),
        ("Iran denied reports that Iranian missiles had arrived in Erbil.", []),
        ("Iran dismissed claims that its jets had bombed Erbil.", [("Iran", "Iran", "denies")]),
        (BOMB + "Baluch separatists said they had planted the bomb.", [("Baluch separatists",) * 2 + ("claims",)]),
        ("A raid killed two people in Goma. Hamas said it had laid mines near Goma.", []),
        ("A mine killed two people in Goma. Hamas said its men had laid the mine.", [("Hamas", "Hamas", "claims")]),
        (
            "Mali accused Chad of shelling Goma, a charge Chad called a fabrication.",
            [("Chad", "Mali", "blames"), ("Chad", "Chad", "denies")],
        ),
        ("Hamas distanced itself from the raid on Goma.", [("Hamas", "Hamas", "denies")]),
        ("Hamas distanced itself from the talks on Goma.", []),
        ("Kenya said the rebels had staged the raid on Goma.", [("rebels", "Kenya", "blames")]),
        ("Kenya said the rebels had staged the play in Goma.", []),
        (
            "Iran says that the US raid and the Israeli attacks on Lebanon are violations of the ceasefire.",
            [("US", "Iran", "blames"), ("Israel", "Iran", "blames")],
        ),
        ("Iran says that the US parade and the Israeli visit are a success.", []),
        (
            "Hamas accused Rwandan soldiers of shelling Goma. Rwanda denied it.",
            [("Rwandan soldiers", "Hamas", "blames"), ("Rwandan soldiers", "Rwanda", "denies")],
        ),
        ("Kenya blamed the deaths of nine men in Goma on Hamas.", [("Hamas", "Kenya", "blames")]),
        ("Kenya mourned the deaths of nine men in Goma on Monday.", []),
        (
            "Kenya blamed three raids on Hamas and a fourth on Hezbollah.",
            [("Hamas", "Kenya", "blames"), ("Hezbollah", "Kenya", "blames")],
        ),
        ("Kenya blamed a raid on Hamas and feared a fourth on Goma.", [("Hamas", "Kenya", "blames")]),
        (
            "The army said the FARC burned a school, a charge the rebels reject.",
            [("FARC", "army", "blames"), ("FARC", "FARC", "denies")],
        ),
        ("The army said the FARC burned a school, a plan the rebels reject.", [("FARC", "army", "blames")]),
        (
            BOMB + "The army blamed Chadian rebels. A spokesman for the FARC rejected the charge.",
            [("Chadian rebels", "army", "blames"), ("Chadian rebels", "FARC", "clears")],
        ),
        (
            "Hamas said it had no part in the killing of Italy's envoy, and pointed the finger at the Congolese and "
            "Rwandan armies.",
            [("Hamas", "Hamas", "denies"), ("Congolese and Rwandan armies", "Hamas", "blames")],
        ),
        (
            "Kenya blamed Chad for a rocket that killed a child. Chad denied its forces were behind the fire.",
            [("Chad", "Kenya", "blames"), ("Chad", "Chad", "denies")],
        ),
        (
            "Soldiers fired on a crowd in Goma, witnesses said. The army said its men had not opened fire.",
            [("army", "army", "denies")],
        ),
        ("Soldiers fired on a crowd in Goma, witnesses said. The army said its men had not been paid.", []),
        (
            "Kenya said Chadian intelligence had staged the raid on Goma.",
            [("Chad", "Kenya", "blames")],
        ),
        ("Kenya said Chadian wine had lost its charm since the raid on Goma.", []),
        ("The mayor contradicted reports that the army had bombed Goma.", [("army", "mayor", "clears")]),
    ],
)
def test_who_lays_a_deed_to_whom(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel blamed Hamas for the attack.", [("Hamas", "Israel", "blames")]),
        ("Israel accused Hamas of violating the ceasefire.", [("Hamas", "Israel", "blames")]),
        ("The attack was blamed on Hamas.", [("Hamas", "", "blames")]),
        ("Hamas claimed responsibility for the attack.", [("Hamas", "Hamas", "claims")]),
        ("Hamas denied carrying out the attack.", [("Hamas", "Hamas", "denies")]),
        ("Hamas denied any involvement in the attack.", [("Hamas", "Hamas", "denies")]),
        ("Hamas rejected responsibility for the attack.", [("Hamas", "Hamas", "denies")]),
        ("Hamas rejected a role in the cabinet after the attack.", []),
        ("No group claimed responsibility for the attack.", []),
        ("The attack, claimed by Hamas, was the third this year.", [("Hamas", "Hamas", "claims")]),
    ],
)
def test_who_is_said_to_have_done_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(BOMB + text) == expected


def test_who_answers_behind_a_semicolon_is_not_reported_by_the_one_before() -> None:
    text = "Azerbaijani forces shelled two villages, Armenia said; Baku denied the report."
    assert rows(text) == [
        ("Azerbaijani forces", "Armenia", "blames"),
        ("Azerbaijani forces", "Azerbaijan", "denies"),
    ]


def test_each_side_is_charged_by_the_other() -> None:
    assert rows("Armenia and Azerbaijan accused each other of violating the ceasefire.") == [
        ("Armenia", "Azerbaijan", "blames"),
        ("Azerbaijan", "Armenia", "blames"),
    ]


def test_a_denial_without_the_deed_answers_what_was_charged_before() -> None:
    text = "Pakistan accused India of sheltering rebels. India rejected the accusation."
    assert rows(text) == [("India", "Pakistan", "blames"), ("India", "India", "denies")]
    assert len({r.event for r in read(text).responsibility}) == 1


def test_who_denies_his_part_denies_what_was_laid_to_him_and_nothing_told_of_since() -> None:
    text = "Hamas shelled Acre, Israel said. Israel blamed Hamas and said the truce was over. Hamas denied involvement."
    (denied,) = [r for r in read(text).responsibility if r.stance.value == "denies"]
    events = {e.id: e.type.value for e in read(text).events}
    assert events[denied.event] == "shelling"
    other = "Israel blamed Hamas for the raid. Hamas denied any role in the kidnapping of nine nurses in May."
    (denied,) = [r for r in read(other).responsibility if r.stance.value == "denies"]
    assert {e.id: e.type.value for e in read(other).events}[denied.event] == "abduction"


def test_who_dismisses_the_claim_of_another_does_not_deny_for_itself() -> None:
    text = BOMB + "Hamas claimed responsibility for the attack. Egypt dismissed the claim."
    assert rows(text) == [("Hamas", "Hamas", "claims"), ("Hamas", "Egypt", "clears")]


def test_a_deed_of_no_known_kind_is_an_alleged_event_of_those_accused() -> None:
    text = "Pakistan accused India of sheltering rebels."
    assert [(kind, agents, factuality) for kind, agents, _, factuality in deeds(text)] == [
        ("other", "India", "alleged")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel denied that its army was involved in the attack.", "denies"),
        ("Egypt denied that Israel was involved in the attack.", "clears"),
    ],
)
def test_who_denies_the_part_of_another_clears_him_and_of_his_own_denies_it(text: str, expected: str) -> None:
    assert [stance for _, _, stance in rows(BOMB + text)] == [expected]


def test_nobody_is_said_to_accuse_himself() -> None:
    assert [(accused, by) for accused, by, _ in rows(BOMB + "Israel accused Israel of the attack.")] == []


def test_who_claims_a_strike_claims_nothing_that_came_before_it() -> None:
    text = "Israel’s military said it struck two launchers in Lebanon after rockets were fired at Metula."
    rows = read(text).responsibility
    events = {e.id: e.trigger.text for e in read(text).events}
    assert [events[r.event] for r in rows if r.stance == "claims"] == ["struck two launchers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran laments the failure of Israel to keep the accord.", [("Israel", "Iran", "blames")]),
        (
            "Iran accused foreign intelligence services of arming rebels.",
            [("foreign intelligence services", "Iran", "blames")],
        ),
        ("Iran deplored the Hamas attacks and the loss of lives.", [("Hamas", "Iran", "blames")]),
        ("Iran sanctioned the firm for its ties with Hamas.", []),
    ],
)
def test_failures_and_attacks_are_laid_to_whose_they_are(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack bore the hallmarks of al-Shabaab.", [("al-Shabaab", "", "suspects")]),
        ("The ELN said it was behind the bombing.", [("ELN", "ELN", "claims")]),
        ("Colombia held the ELN responsible for the raid.", [("ELN", "Colombia", "blames")]),
        ("Colombia pointed the finger at the ELN for the blast.", [("ELN", "Colombia", "blames")]),
        ("Kenya laid the blame for the bombing on al-Shabaab.", [("al-Shabaab", "Kenya", "blames")]),
        ("Kenya believes al-Shabaab carried out the bombing.", [("al-Shabaab", "Kenya", "suspects")]),
        ("The bombing, which Kenya blamed on al-Shabaab, killed nine.", [("al-Shabaab", "Kenya", "blames")]),
        ("Sudan rejected accusations that it shelled the camp.", [("Sudan", "Sudan", "denies")]),
        ("Israel acknowledged responsibility for the strike.", [("Israel", "Israel", "claims")]),
        ("The attack was the work of al-Qaeda, the FBI said.", [("al-Qaeda", "FBI", "blames")]),
        ("Israel neither confirmed nor denied that it hit the depot.", []),
        ("Israel denied it was behind the raid.", [("Israel", "Israel", "denies")]),
        ("Iran said it had no role in the attack on the tankers.", [("Iran", "Iran", "denies")]),
        ("Russia said Wagner had nothing to do with the killings.", [("Wagner", "Russia", "clears")]),
        ("Russia said Wagner had nothing to do with the harvest.", []),
        ("The bombing was carried out by al-Shabaab, police said.", [("al-Shabaab", "police", "blames")]),
        ("The bombing was carried out by al-Shabaab, witnesses said.", []),
        ("Kenya said the blame for the bombing lies with al-Shabaab.", [("al-Shabaab", "Kenya", "blames")]),
        ("Kenya traced the car used in the bombing to al-Shabaab.", [("al-Shabaab", "Kenya", "blames")]),
        ("Kenya said al-Shabaab was probably behind the bombing.", [("al-Shabaab", "Kenya", "suspects")]),
        ("Israel said it was not behind the strike.", [("Israel", "Israel", "denies")]),
        ("Suspicion fell on Hamas after the killing of the minister.", [("Hamas", "", "suspects")]),
        ("Iran denied arming the Houthis.", [("Iran", "Iran", "denies")]),
        ("Norway cleared Hamas of any involvement in the raid.", [("Hamas", "Norway", "clears")]),
    ],
)
def test_a_deed_is_laid_to_somebody_in_many_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


def test_what_is_only_denied_is_a_denied_event() -> None:
    events = [
        (e.type.value, e.factuality.value, e.trigger.text) for e in read("Iran denied arming the Houthis.").events
    ]
    assert events == [("other", "denied", "arming")]
    assert read("Iran denied being there.").events == ()


def test_a_denial_of_carrying_it_out_answers_the_deed_told_before() -> None:
    article = read("Norway blamed Hamas for a rocket attack on Haifa. Hamas denied carrying it out.")
    assert [(e.type.value, e.trigger.text) for e in article.events] == [("shelling", "rocket attack")]
    assert [(r.event, r.stance.value) for r in article.responsibility] == [("e1", "blames"), ("e1", "denies")]


def test_a_deed_that_is_denied_has_no_doer_and_hits_another_than_who_denies() -> None:
    (massacre,) = read("Sudan denied committing the massacre in Kirat.").events
    assert (massacre.factuality.value, massacre.agents) == ("happened", ())
    (done,) = read("Sudan committed the massacre in Kirat.").events
    assert done.agents
    shelled = read("Norway blamed Sudan for shelling a market. Sudan denied shelling it.")
    sudan = next(a.id for a in shelled.actors if a.name == "Sudan")
    assert all(sudan not in e.targets for e in shelled.events)


def test_what_others_did_is_not_claimed_by_who_killed_them() -> None:
    text = "Israel said it had killed two militants who took part in the October attacks on the port, in an airstrike."
    reading = read(text)
    claimed = [r.event for r in reading.responsibility if r.stance.value == "claims"]
    assert [e.type.value for e in reading.events if e.id in claimed] == ["airstrike"]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("The PKK said it had carried out the ambush.", True),
        ("The PKK said it had seen the ambush.", False),
    ],
)
def test_who_says_that_it_carried_out_a_deed_claims_it(text: str, claimed: bool) -> None:
    assert (("PKK", "PKK", "claims") in rows(text)) is claimed


def test_who_is_charged_with_a_deed_is_blamed_for_it() -> None:
    assert [s for _, _, s in rows("The prosecutor charged three colonels with killing a priest.")] == ["blames"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack, blamed on the ADF, killed 19 villagers.", [("ADF", "", "blames")]),
        ("A bombing blamed on Hamas killed two in Haifa.", [("Hamas", "", "blames")]),
        ("The president said the rebels could have been behind the blast.", [("rebels", "president", "suspects")]),
        ("Hamas may be behind the bombing, a police spokesman said.", [("Hamas", "police spokesman", "suspects")]),
        ("A bomb killed nine people in Haifa. The evidence pointed to Hamas.", [("Hamas", "", "suspects")]),
    ],
)
def test_who_is_blamed_or_suspected_by_what_hangs_on_the_deed(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A note pinned on the door told of the attack.",
        "The minister asked whether the rebels could have been behind the blast.",
        "Rockets hit Haifa. Iran's needle points to the north.",
    ],
)
def test_nobody_is_blamed_where_only_the_words_are_alike(text: str) -> None:
    assert not rows(text)


def test_a_denial_is_not_of_what_those_did_whom_it_names() -> None:
    text = "Rwanda has denied backing the M23 rebels who attacked Goma."
    reading = read(text)
    told = {e.trigger.text: e.factuality.value for e in reading.events}
    assert told == {"backing": "denied", "attacked": "happened"}
    assert [e.trigger.text for r in reading.responsibility for e in reading.events if e.id == r.event] == ["backing"]


def test_who_shot_at_the_raiders_claims_no_raid() -> None:
    text = "A Russian drone attack on Kharkiv killed two people. The army said it had shot down many of the drones."
    assert ("army", "army", "claims") not in [
        row for row, r in zip(rows(text), read(text).responsibility, strict=True) if r.event == "e1"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow said Kyiv was to blame for the explosion on the bridge.", [("Ukraine", "Russia", "blames")]),
        ("Moscow said Kyiv was not to blame for the explosion on the bridge.", [("Ukraine", "Russia", "clears")]),
        ("A bomb killed a priest, and the authorities suspect Hamas.", [("Hamas", "authorities", "suspects")]),
        ("The authorities suspect foul play in the killing of the priest.", []),
    ],
)
def test_who_is_to_blame_or_suspected(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


def test_a_charge_is_of_what_is_told_and_not_of_what_came_before_it() -> None:
    text = "Israel bombed Tyre, the Lebanese government said, hours after a rocket was fired into Haifa."
    reading = read(text)
    told = {e.id: e.trigger.text for e in reading.events}
    assert {told[r.event] for r in reading.responsibility} <= {"bombed Tyre", "bombed"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Each side blamed the other for the collapse of the truce between Chad and Mali.",
            [("Chad", "Mali", "blames"), ("Mali", "Chad", "blames")],
        ),
        ("Chad blamed the other for the collapse of the truce.", []),
        ("Kenya held Sudan responsible for the deaths of nine demonstrators.", [("Sudan", "Kenya", "blames")]),
        ("Kenya thanked Sudan for its help after the deaths of nine demonstrators.", []),
        (
            "Kenya blamed M23 for the ambush. The group denied its fighters were involved.",
            [("M23", "Kenya", "blames"), ("M23", "M23", "denies")],
        ),
    ],
)
def test_who_charges_whom_by_words_that_take_up_others(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(rows(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas denied any role in a statement to reporters.", [("Hamas", "Hamas", "denies")]),
        ("Chad pointed the finger at Tehran.", [("Iran", "Chad", "blames")]),
        ("Chad pointed the way to Tehran.", []),
        ("Kenya's army denied that its troops had shelled the town.", [("Kenya's army", "Kenya's army", "denies")]),
        ("Chad blamed Sudanese saboteurs for the blast.", [("Sudanese saboteurs", "Chad", "blames")]),
        (
            "A group calling itself the Free Youth Brigade claimed responsibility.",
            [("Free Youth Brigade",) * 2 + ("claims",)],
        ),
        ("A little-known group called Jundullah claimed responsibility.", [("Jundullah", "Jundullah", "claims")]),
        ("A group that admires the Free Youth Brigade claimed responsibility.", [("group", "group", "claims")]),
    ],
)
def test_who_is_meant_and_what_is_only_how_it_is_told(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(BOMB + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The coast guard was accused by the rights group Amnesty International of shooting at a ship.",
            [("coast guard", "Amnesty International", "blames")],
        ),
        ("The army said the rebels had opened fire first.", [("rebels", "army", "blames")]),
        ("The army said the rebels had opened talks first.", []),
        ("Residents of Omdurman reported shelling on Tuesday.", []),
        ("Ethiopia insisted that Eritrean troops leave every village they had occupied since May.", []),
        ("The army said it had shelled the camp.", [("army", "army", "claims")]),
    ],
)
def test_who_accuses_and_who_only_reports(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(BOMB + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas called it a lie.", [("Hamas", "Chad", "blames"), ("Hamas", "Hamas", "denies")]),
        ("Hamas has called such reports fabricated.", [("Hamas", "Chad", "blames"), ("Hamas", "Hamas", "denies")]),
        ("Hamas called it a great victory.", [("Hamas", "Chad", "blames")]),
        ("Hamas did not call it a lie.", [("Hamas", "Chad", "blames")]),
    ],
)
def test_who_calls_an_accusation_untrue_denies_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(BOMB + "Chad blamed Hamas for the attack. " + text) == expected


def test_a_capital_behind_ally_is_its_government() -> None:
    assert rows("Both Damascus and its ally Moscow denied shelling the camp.") == [
        ("Syria", "Syria", "denies"),
        ("Russia", "Russia", "denies"),
    ]


def test_what_a_side_decides_is_no_deed_that_it_claims() -> None:
    text = "Chad's government suspended the ceasefire with the front on Tuesday, President Roe of Chad said."
    assert [stance for _, _, stance in rows(text) if stance == "claims"] == []


def test_nobody_claims_the_deed_that_his_own_answers() -> None:
    text = "The front said it had targeted a barracks with rockets in response to the killing of a commander."
    reading = read(text)
    assert [next(e for e in reading.events if e.id == r.event).type.value for r in reading.responsibility] == ["attack"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Sixty men were killed. The army said it had fired warning shots and was reviewing the report.",
            [],
        ),
        (
            "A bomb killed nine men in Jos. The front said it had carried out the attack.",
            [("front", "front", "claims")],
        ),
    ],
)
def test_nobody_claims_a_deed_by_telling_of_another(text: str, claims: list[tuple[str, str, str]]) -> None:
    assert [row for row in rows(text) if row[2] == "claims"] == claims


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The general claimed that his men had taken the hill.", ("his men", "his men", "claims")),
        ("The general claimed that rebels had taken the hill.", ("rebels", "general", "blames")),
        ("The general accused his rival of shelling the town.", ("his rival", "general", "blames")),
        ("The general was accused by two envoys of shelling the town.", ("general", "two envoys", "blames")),
    ],
)
def test_what_ones_own_men_did_is_claimed_and_no_blame(text: str, row: tuple[str, str, str]) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize("verb", ["executed", "killed", "shot dead", "beheaded"])
def test_who_says_that_others_killed_blames_them(verb: str) -> None:
    assert rows(f"The army said M23 fighters had {verb} 12 civilians in Goma.") == [("M23", "army", "blames")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The Turkish Defence Ministry said Turkish forces carried out airstrikes on Kurdish positions in Syria.",
            ("Turkish forces", "Turkish Defence Ministry", "claims"),
        ),
        (
            "The Turkish Defence Ministry confirmed that the military carried out airstrikes on Kurdish positions.",
            ("military", "Turkish Defence Ministry", "claims"),
        ),
        (
            "The US Africa Command announced American forces have bombed a militant camp near Kismayo.",
            ("American forces", "US Africa Command", "claims"),
        ),
        (
            "The Turkish Defence Ministry confirmed that the militants had carried out an attack on a post in Ankara.",
            ("militants", "Turkish Defence Ministry", "blames"),
        ),
        (
            "The Syrian Defence Ministry said Israeli forces carried out airstrikes near Damascus.",
            ("Israeli forces", "Syrian Defence Ministry", "blames"),
        ),
        ("The rebels said the army had bombed the town.", ("army", "rebels", "blames")),
        (
            "The Kurdish administration said the Turkish army had bombed the town.",
            ("Turkish army", "Kurdish administration", "blames"),
        ),
        ("The president accused the army of bombing the town.", ("army", "president", "blames")),
    ],
)
def test_what_its_forces_did_a_state_takes_upon_itself(text: str, row: tuple[str, str, str]) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Sudanese president said that Chad was waging a war against his country.",
            [("Chad", "Sudanese president", "blames")],
        ),
        (
            "Armenia's army stated that Azerbaijan had started the offensive.",
            [("Azerbaijan", "Armenia's army", "blames")],
        ),
        ("The Sudanese president said that Chad was waging a war on corruption.", []),
    ],
)
def test_who_wages_a_war_is_blamed_for_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kyiv says Russian troops executed nine prisoners near Bakhmut last month, a charge Moscow denies.",
            [("Russian troops", "Ukraine", "blames"), ("Russian troops", "Russia", "denies")],
        ),
        (
            "The UN says the army has besieged the town, which the government denies.",
            [("army", "government", "denies")],
        ),
        ("The UN says the army has besieged the town, which the front denies.", []),
        ("Kigali rejected accusations that it backs the rebels.", [("Rwanda", "Rwanda", "denies")]),
        ("Kigali rejected accusations that it is a failure.", []),
        (
            "Ukraine accused Russia of moving tanks into Donetsk. The Kremlin has called the accusation nonsense.",
            [("Russia", "Ukraine", "blames"), ("Russia", "Russia", "denies")],
        ),
        (
            "The Tigers said five civilians were killed when the army shelled a church.",
            [("army", "Tigers", "blames")],
        ),
        ("The Tigers said five civilians were killed when a bus fell into a river.", []),
        ("Residents said five civilians died when the army shelled a church.", []),
        (
            "Security forces fired tear gas at the crowd, a doctors' committee said.",
            [("Security forces", "doctors' committee", "blames")],
        ),
    ],
)
def test_who_is_blamed_and_who_denies_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amnesty accused the Ethiopian army of war crimes in Tigray.", [("other", "war crimes")]),
        ("The army shelled a market. The UN accused it of a war crime.", [("shelling", "shelled")]),
        ("Amnesty accused the Ethiopian army of the crime.", []),
    ],
)
def test_crimes_that_somebody_is_accused_of_are_a_deed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(e.type.value, e.trigger.text) for e in read(text).events] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two women died when a drone hit their house, which the ministry believes was probably a Turkish drone.",
            [("Turkey", "ministry", "suspects")],
        ),
        (
            "A rocket landed near the base on Monday, which the army said was fired by Hezbollah.",
            [("Hezbollah", "army", "blames")],
        ),
        ("A rocket landed near the base on Monday, which the army said was old.", []),
        ("The army favours a truce, which it said was proposed by Chad.", []),
        (
            "Canada announces sanctions on Ivan Roe, the brother of Oleg Roe, accusing him of arming the militia.",
            [("Ivan Roe", "Canada", "blames")],
        ),
    ],
)
def test_whose_a_deed_is_said_to_be_in_a_clause_on_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


def test_a_minister_denies_for_the_troops_of_his_state() -> None:
    text = (
        "Amnesty accused Eritrean troops of killing civilians. Eritrea's information minister called the report a lie."
    )
    assert rows(text)[-1][2] == "denies"
    text = (
        "Amnesty accused Eritrean troops of killing civilians. Ethiopia's information minister called the report a lie."
    )
    assert rows(text)[-1][2] == "clears"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Moscow blamed Ukrainian shelling.", ("Ukraine", "Russia", "blames")),
        ("Israel blamed Palestinian rocket fire.", ("Palestine", "Israel", "blames")),
        ("The UN blamed Israeli air strikes for the deaths of six aid workers.", ("Israel", "UN", "blames")),
        ("Chad blamed the attack on Boko Haram.", ("Boko Haram", "Chad", "blames")),
    ],
)
def test_whose_fire_is_blamed_is_blamed(text: str, row: tuple[str, str, str]) -> None:
    assert rows(text) == [row]


def test_fire_that_is_blamed_is_alleged_and_not_the_blamers() -> None:
    assert [deed[1::2] for deed in deeds("Moscow blamed Ukrainian shelling.")] == [("Ukraine", "alleged")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells hit a school on Friday. The army said none of its shells had hit the school.",
            [("army", "army", "denies")],
        ),
        ("Soldiers fired on a crowd. The junta says no soldier opened fire.", [("junta", "junta", "denies")]),
        ("Soldiers fired on a crowd. Witnesses say no rebel opened fire.", []),
        ("Shells hit a school on Friday. The army said none of its men would leave.", []),
    ],
)
def test_a_party_of_which_nobody_did_it_denies_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Mali accused one another of shelling the border.",
        "Chad and Mali each said the other had shelled the border.",
        "Chad and Mali both said the other side had fired first.",
    ],
)
def test_two_who_speak_of_the_other_blame_each_other(text: str) -> None:
    assert sorted(rows(text)) == [("Chad", "Mali", "blames"), ("Mali", "Chad", "blames")]


def test_one_who_speaks_of_the_other_accuses_nobody_known() -> None:
    assert rows("Analysts and teachers each said the other had been wrong about the border.") == []


def test_it_is_the_deed_that_is_blamed_on_others() -> None:
    charged = "Chad accused Hamas of shelling a school. Hamas "
    assert rows(charged + "blamed it on former rebels.")[-1] == ("former rebels", "Hamas", "blames")
    assert rows(charged + "denied any role in the attack and blamed it on rebels.")[-1] == ("rebels", "Hamas", "blames")
    assert rows(charged + "blamed it for the attack.")[-1] == ("Chad", "Hamas", "blames")
