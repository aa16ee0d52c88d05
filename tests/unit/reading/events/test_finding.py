"""Events: which words tell of one, which mentions are one event, and what a truce or a charge makes of them."""

import pytest

from tests.readings import deeds, read, rows


def kinds(text: str) -> list[str]:
    """Return the type of each event."""
    return [kind for kind, _, _, _ in deeds(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army blamed the rebels for an attack in Sol.", [("attack", "", "", "happened")]),
        ("The army accused the rebels of an attack in Sol.", [("attack", "rebels", "", "alleged")]),
    ],
)
def test_what_somebody_is_blamed_for_has_happened(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert deeds(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Israeli forces hit the Yemeni capital on Thursday.", [("attack", "Israeli forces")]),
        ("The navy sank two boats off Somalia.", [("attack", "navy")]),
        ("The army destroyed three rebel bases.", [("attack", "army")]),
        ("Rebels burned a clinic in Djugu.", [("attack", "Rebels")]),
        ("Jets dropped barrel bombs on Douma.", [("airstrike", "")]),
        ("Jets dropped leaflets on Douma.", []),
        ("The army abandoned its positions near Goma.", [("withdrawal", "army")]),
        ("The premier quit his post.", []),
        ("The UN suspended aid operations in Saada.", []),
        ("The army suspended offensive operations in Saada.", [("ceasefire_declared", "army")]),
        ("A storm sank two boats off Somalia.", []),
        ("A fire destroyed a clinic in Djugu.", []),
        ("Two boats sank off Somalia.", []),
    ],
)
def test_what_is_hit_sunk_or_burned_by_somebody_is_attacked(text: str, told: list[tuple[str, str]]) -> None:
    assert [(deed, agents) for deed, agents, _, _ in deeds(text)] == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked the post. The attack killed four soldiers.", ["attack"]),
        ("Gunmen attacked the post. Four soldiers were killed.", ["attack"]),
        ("Israel struck the port. Hamas kidnapped two guards.", ["attack", "abduction"]),
        ("The Houthis launch a ballistic missile targeting the port of Eilat.", ["shelling"]),
        ("The army shelled the town of Homs. The army shelled the town of Hama.", ["shelling", "shelling"]),
    ],
)
def test_later_mentions_and_carried_killings_are_no_events_of_their_own(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A suicide bomber attacked a post.", ["bombing"]),
        ("Police arrested a suicide bomber.", ["arrest"]),
        ("Six suicide bombers seized a ministry and killed nine hostages.", ["seizure", "killing"]),
    ],
)
def test_who_carries_a_bomb_makes_a_bombing_of_an_attack(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "If the army attacks the camp, the rebels will leave the talks.",
        "The rebels threatened to attack the camp.",
        "The army must not attack the camp.",
        "The envoy hopes that the army will not attack the camp.",
        "Will the army attack the camp?",
    ],
)
def test_nothing_happens_in_conditions_threats_duties_hopes_and_questions(text: str) -> None:
    assert "attack" not in kinds(text)


def test_a_truce_that_is_announced_is_an_event_beside_its_term() -> None:
    reading = read("The president announced that the ceasefire will be extended.")
    assert [(e.type, e.factuality) for e in reading.events] == [("ceasefire_extended", "happened")]
    assert len(reading.terms) == 1


@pytest.mark.parametrize(
    "text",
    [
        "At least 11 people were killed in shelling on Monday.",
        "Three people died in bombing on Sunday night.",
        "Six men were wounded during shelling of the city.",
    ],
)
def test_who_was_harmed_in_a_deed_is_none_who_did_it(text: str) -> None:
    assert [(agents, is_so) for _, agents, _, is_so in deeds(text)] == [("", "happened")]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The junta has extended a unilateral ceasefire with the rebels until March.", "junta"),
        ("The junta extended its ceasefire by a week.", "junta"),
        ("The junta has extended a ceasefire with the rebels until March.", "junta + rebels"),
        ("The junta will extend its ceasefire by a week.", None),
    ],
)
def test_a_truce_that_one_side_extends_is_extended(text: str, agents: str | None) -> None:
    told = [(deed, by, is_so) for deed, by, _, is_so in deeds(text)]
    assert told == ([] if agents is None else [("ceasefire_extended", agents, "happened")])


def test_what_a_party_is_only_told_to_end_still_goes_on() -> None:
    (event,) = [e for e in read("Israel demanded that Hamas halt its attacks.").events if e.type == "attack"]
    assert event.factuality == "happened"


def test_a_withdrawal_that_is_waited_for_has_not_happened() -> None:
    text = "Hezbollah said it would not disarm before Israel completes its withdrawal."
    assert [e for e in read(text).events if e.type == "withdrawal"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The proposed truce collapsed before it was signed.",
        "A heart attack killed the former president.",
        "Heavy rain bombarded the coast.",
        "The striker fired a missile into the top corner.",
        "The government is believed to be planning an offensive.",
    ],
)
def test_what_was_never_made_or_is_nobodys_deed_is_no_event(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland closed its border with Sudan.", ["other"]),
        ("The generals ousted the president of Sudan.", ["other"]),
        ("Peace talks opened in May.", ["talks"]),
        ("Russian troops crossed into Ukraine.", ["deployment"]),
        ("There were 800 ceasefire violations in May.", ["ceasefire_violated"]),
        ("Protesters demand an end to Israeli airstrikes.", ["airstrike"]),
    ],
)
def test_acts_besides_violence_are_events_too(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Nigerian rebels freed 21 British soldiers who were held captive for four days.", "Nigerian rebels"),
        ("Nigeria freed 21 British soldiers who were held captive for four days.", ""),
    ],
)
def test_those_who_free_captives_held_them_unless_they_are_a_state(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k == "abduction"] == [agents]


@pytest.mark.parametrize(
    ("text", "kind", "deaths"),
    [
        ("A gunman shot and wounded two policemen in Nablus.", "attack", None),
        ("Officers shot a man in the leg.", "attack", None),
        ("Officers shot a man in the head.", "killing", 1),
        ("Police shot and killed two protesters.", "killing", 2),
        ("Soldiers shot at a bus near Ibb.", "attack", None),
    ],
)
def test_those_shot_may_only_be_hurt(text: str, kind: str, deaths: int | None) -> None:
    (event,) = read(text).events
    assert (event.type.value, event.deaths) == (kind, deaths)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Army jets bombed a school, killing eleven pupils.", ["airstrike"]),
        ("Shells landed near the dam, wounding two guards.", ["shelling"]),
        ("Shells wounded two guards.", ["shelling"]),
        ("Chad's drones struck a refinery, setting a tank ablaze.", ["airstrike"]),
        ("Rebels set a tank ablaze after drones struck a refinery.", ["attack", "airstrike"]),
    ],
)
def test_what_came_of_a_strike_is_no_second_one(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_the_dead_of_a_clash_between_two_are_no_third_side() -> None:
    assert [d[1] for d in deeds("Fighting between Chad and Mali killed nine militants.")] == ["Chad + Mali"]
    assert [d[1] for d in deeds("Fighting in the town killed nine militants.")] == ["nine militants"]


def test_who_looks_on_takes_no_part_in_a_clash() -> None:
    text = "The journalist Omar Said was filming the clashes in Goma."
    assert [a for k, a, _, _ in deeds(text) if k == "clash"] == [""]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Sudan's army chief stepped down on Monday.", "stepped down"),
        ("Sudan's president dismissed three commanders.", "dismissed"),
        ("Israeli jets violated Syrian airspace on Monday.", "violated"),
        ("Iran issued arrest warrants for 36 officers.", "issued arrest warrants"),
        ("Israel blocked the entry of aid into Gaza.", "blocked the entry"),
        ("Eighty fighters surrendered to the Colombian army.", "surrendered"),
        ("Fighters set up checkpoints along the road to Goma.", "set up checkpoints"),
        ("Norland tested a ballistic missile.", "tested"),
        ("The governor declared a state of emergency.", "declared"),
        ("The firm paid a ransom to the gang.", "paid"),
    ],
)
def test_acts_besides_violence_in_further_words(text: str, trigger: str) -> None:
    assert any(
        kind == "other" and trigger.startswith(words.split()[0])
        for kind, _, words in [(e.type.value, e.factuality.value, e.trigger.text) for e in read(text).events]
    )


@pytest.mark.parametrize(
    "text",
    [
        "The court dismissed the idea.",
        "Sudan surrendered its hopes.",
        "Iran issued a statement.",
        "The jet stepped up.",
    ],
)
def test_words_like_them_tell_of_no_act(text: str) -> None:
    assert [
        kind
        for kind, _, _ in [(e.type.value, e.factuality.value, e.trigger.text) for e in read(text).events]
        if kind == "other"
    ] == []


def test_a_missile_that_was_fired_and_what_it_hit_are_one_event() -> None:
    found = deeds("A missile fired by the Houthis hit a cargo ship on Sunday.")
    assert [(k, a, t) for k, a, t, _ in found] == [("shelling", "Houthis", "cargo ship")]


def test_a_convoy_and_its_coming_are_one_event() -> None:
    assert [k for k, _, _, _ in deeds("An aid convoy reached the town on Sunday.")] == ["aid_delivery"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Gunmen attacked an aid convoy on Monday.", ["attack"]),
        ("An aid convoy was attacked near Goma on Monday.", ["attack"]),
        ("An aid convoy reached Goma on Monday.", ["aid_delivery"]),
    ],
)
def test_aid_that_is_attacked_is_not_delivered(text: str, kinds: list[str]) -> None:
    assert [kind for kind, *_ in deeds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Sunday Houthi shelling killed two soldiers near Marib.", ("shelling", "Houthis", "two soldiers")),
        ("A bomb wounded a policeman.", ("bombing", "", "policeman")),
        ("Two soldiers were killed by a roadside bomb.", ("bombing", "", "Two soldiers")),
        ("A bomb exploded in Quetta, killing four policemen.", ("bombing", "", "four policemen")),
        ("A bomb went off near a police station in Lahore.", ("bombing", "", "police station")),
        ("Nine people died when a bomb tore through a bus in Nairobi.", ("bombing", "", "bus")),
        ("Clashes broke out between police and fans in Dakar.", ("clash", "fans + police", "")),
        ("A ceasefire took effect between Chad and Sudan.", ("ceasefire_in_effect", "Chad + Sudan", "")),
        ("Clashes broke out between Goma and Sake.", ("clash", "", "")),
        ("The bloc suspended Guinea after soldiers seized power.", ("other", "soldiers", "")),
        ("Russia launched nine drones at Kyiv.", ("airstrike", "Russia", "")),
        ("Peacekeepers came under fire near Tyre.", ("attack", "", "Peacekeepers")),
        ("Both sides have observed the truce.", ("ceasefire_in_effect", "Both sides", "")),
        ("Chad restored its truce.", ("ceasefire_declared", "Chad", "")),
    ],
)
def test_plain_deeds_of_arms_and_truces(text: str, expected: tuple[str, str, str]) -> None:
    assert [deed[:3] for deed in deeds(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A dog wounded a policeman.",
        "An alarm went off near a police station in Lahore.",
        "The village lost power.",
        "A fire tore through a bus in Nairobi.",
        "Two Russian bombers crossed the strait.",
        "The firm launched nine drones on the market.",
        "The minister came under fire for his plan.",
        "Both sides have observed the holiday.",
        "Chad withdrew it in May.",
    ],
)
def test_what_only_looks_like_arms_or_a_truce(text: str) -> None:
    assert [kind for kind in kinds(text) if kind in {"bombing", "airstrike", "ceasefire_in_effect", "withdrawal"}] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Yemeni government pulled out of the talks with the Houthis.", {"talks"}),
        ("Burundi withdrew its envoys from the negotiations.", {"talks"}),
        ("Burundi withdrew its soldiers from the valley.", {"withdrawal"}),
        ("The army pulled out of the town.", {"withdrawal"}),
    ],
)
def test_who_leaves_talks_withdraws_no_forces(text: str, kinds: set[str]) -> None:
    assert {k for k, *_ in deeds(text)} == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Mediators said the two sides were close to an agreement on the release of hostages.",
        "The talks focused on the release of four detainees.",
    ],
)
def test_a_step_that_is_talked_about_has_not_come_about(text: str) -> None:
    assert "release" not in {k for k, *_ in deeds(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of people marched in Tbilisi to protest against the law.",
        "Students gathered outside the ministry in Dakar to protest against the law.",
        "Workers took to the streets of Khartoum on Thursday.",
    ],
)
def test_those_who_gather_to_protest_protest_once(text: str) -> None:
    assert [(k, f) for k, _, _, f in deeds(text)] == [("protest", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "Students want to protest against the law.",
        "Soldiers marched through the valley.",
        "Students took to the new teacher.",
        "The council was upset by the delay of the vote.",
    ],
)
def test_what_is_only_wanted_or_put_off_is_neither_protest_nor_vote(text: str) -> None:
    assert not {"protest", "vote"} & {k for k, *_ in deeds(text)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Seven suspects were killed and four captured, the army said.", {"killing", "arrest"}),
        ("Four soldiers were killed and two others captured.", {"killing", "abduction"}),
        ("Four soldiers were killed and the town captured.", {"killing", "seizure"}),
    ],
)
def test_those_who_are_only_counted_are_taken_like_those_before_them(text: str, kinds: set[str]) -> None:
    assert {k for k, *_ in deeds(text)} == kinds


@pytest.mark.parametrize("town", ["Odesa", "Sanaa", "Hodeidah"])
def test_a_town_that_no_tagger_knows_is_struck(town: str) -> None:
    (event,) = read(f"Israel struck {town} overnight.").events
    assert (event.type.value, event.place.span.text if event.place else "") == ("attack", town)


def test_where_fire_comes_from_is_nobodys_deed() -> None:
    assert deeds("Rocket fire from Lebanon wounded two people in Metula.")[0][1] == ""
    assert deeds("Israel came under rocket fire from Hezbollah.")[0][1] == "Hezbollah"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A UN helicopter was shot down over Nasir, killing a crew member.", ("attack", "")),
        ("Villagers were displaced by fighting between the army and the militia.", ("clash", "army + militia")),
        ("Police used tear gas against the crowd.", ("attack", "Police")),
        ("Rebels hacked four herders to death.", ("killing", "Rebels")),
        ("A man threw a grenade into a bar.", ("attack", "man")),
    ],
)
def test_who_did_it_where_another_is_the_subject(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(k, a) for k, a, _, _ in deeds(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The troops exchanged words near the temple, leaving one soldier dead.",
        "Authorities detained two generals suspected of plotting a coup.",
        "A man threw a ball into a bar.",
        "Raiders hacked a path to the river.",
    ],
)
def test_what_only_sounds_like_a_deed_is_none(text: str) -> None:
    assert not {"withdrawal", "other", "attack", "killing"} & {k for k, *_ in deeds(text)}


def test_a_gift_for_the_first_time_goes_to_no_time() -> None:
    text = "The World Food Programme delivered 200 tonnes of food to El Fasher for the first time in a year."
    ((kind, _, targets, _),) = deeds(text)
    assert (kind, targets) == ("aid_delivery", "El Fasher")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The generals ceased fire at dawn.", ("ceasefire_declared", "generals")),
        ("The militiamen laid down their weapons in March.", ("other", "militiamen")),
        ("The guns fell silent in Juba at noon.", ("ceasefire_in_effect", "")),
        ("The sanctions were lifted in May.", ("other", "")),
        ("The insurgents left the city after a week.", ("withdrawal", "insurgents")),
        ("The army overran Bentiu on Friday.", ("seizure", "army")),
    ],
)
def test_plain_words_for_a_turn_of_the_war(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(kind, agents) for kind, agents, *_ in deeds(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The crowd fell silent in Juba at noon.",
        "The insurgents left the city in ruins.",
        "The insurgents left the city without water.",
        "The insurgents left the mosque keys on a table.",
        "The workers laid down their tools in March.",
        "The minister was put under pressure.",
    ],
)
def test_words_like_them_turn_nothing(text: str) -> None:
    assert not deeds(text)


def test_house_arrest_is_an_arrest() -> None:
    text = "The general was placed under house arrest on Friday."
    assert [(kind, targets) for kind, _, targets, _ in deeds(text)] == [("arrest", "general")]


def test_a_coalition_denies_what_it_is_said_to_have_struck() -> None:
    text = "The coalition denied it had struck the wedding in Saada."
    assert [(kind, fact) for kind, _, _, fact in deeds(text)] == [("attack", "denied")]
    assert rows(text) == [("coalition", "coalition", "denies")]


@pytest.mark.parametrize(
    ("text", "delivered"),
    [
        ("Three people died in an attack on an aid convoy near Rafah.", False),
        ("An ambush of a food convoy killed two drivers.", False),
        ("An aid convoy reached Rafah after an attack on a market.", True),
    ],
)
def test_a_convoy_that_is_attacked_delivers_nothing(text: str, *, delivered: bool) -> None:
    assert ("aid_delivery" in {kind for kind, *_ in deeds(text)}) is delivered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peace talks are due to open in Rome under Kenyan mediation.", [("talks", "", "", "planned")]),
        ("Talks on pensions are due to open in Rome.", []),
        ("The ceasefire is being observed.", [("ceasefire_in_effect", "", "", "happened")]),
        ("The truce has not been respected.", [("ceasefire_in_effect", "", "", "not_happened")]),
        ("The holiday is being observed.", []),
        ("Kenya blamed Sudan for the deaths of two boys.", [("killing", "", "two boys", "happened")]),
        ("Kenya mourned the deaths of two boys.", []),
    ],
)
def test_what_is_due_what_is_kept_and_what_is_laid_to_somebody(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert deeds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali agreed to extend the truce.", "happened"),
        ("Chad and Mali agreed to extend the truce, Kenya said.", "alleged"),
    ],
)
def test_a_truce_that_both_sides_agree_on_is_made(text: str, expected: str) -> None:
    assert [fact for _, _, _, fact in deeds(text)] == [expected]


def test_talks_that_are_to_resume_are_still_to_come() -> None:
    assert [fact for _, _, _, fact in deeds("Talks with M23 are to resume in Rome on July 20.")] == ["planned"]


def test_an_aid_convoy_is_a_delivery_where_it_gets_somewhere_and_else_can_be_hit() -> None:
    assert [row[0] for row in deeds("A relief convoy reached Goma.")] == ["aid_delivery"]
    assert deeds("The army bombed a relief convoy.") == [("bombing", "army", "relief convoy", "happened")]
    assert [row[0] for row in deeds("The army escorted nobody, and no aid convoy was seen.")] == []


def test_whoever_denies_carrying_out_the_strike_denies_the_one_that_was_told_of() -> None:
    reading = read("Jets struck a convoy near Bhamo, the rebels said. The army denied carrying out the strike.")
    (event,) = reading.events
    assert event.type.value == "airstrike"
    assert [(r.event, r.stance.value) for r in reading.responsibility] == [(event.id, "denies")]


def test_a_deal_that_the_mediators_announce_is_not_theirs() -> None:
    (event,) = read("Hamas is committed to the agreement announced by the mediators.").events
    assert event.agents == ()
    assert deeds("The truce announced by Chad and Mali has held.")[0][1] == "Chad + Mali"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels handed over three villages to the army.", [("withdrawal", "rebels")]),
        ("The town of Sake fell under rebel control in May.", [("seizure", "")]),
        ("The clerk handed over three letters.", []),
    ],
)
def test_places_that_change_hands(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, agents) for kind, agents, _, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Talks were held in March.", ["happened"]),
        ("Talks resumed on Monday in Doha.", ["happened"]),
        ("Talks ended on Friday without a deal.", ["happened"]),
        ("Talks will resume in May.", ["planned"]),
        ("Talks never took place.", []),
        ("Talks have not resumed since May.", []),
        ("Talks may resume in May.", []),
        ("Talks on wages were held in March.", []),
        ("Talks are a good thing.", []),
    ],
)
def test_talks_of_nobody_by_name_are_an_event_where_a_clause_tells_that_they_were_held(
    text: str, told: list[str]
) -> None:
    assert [f for _, _, _, f in deeds(text)] == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town of Dori fell to Union rebels on Friday.", ("seizure", "Union rebels", "", "happened")),
        ("The rebels have regained control of the airport.", ("seizure", "rebels", "", "happened")),
        ("Gunmen snatched a priest from his house.", ("abduction", "Gunmen", "priest", "happened")),
        ("Police rounded up dozens of activists.", ("arrest", "Police", "activists", "happened")),
        ("Norland's air force bombed a school.", ("airstrike", "Norland's air force", "school", "happened")),
        ("Shells hit a maternity hospital.", ("shelling", "", "maternity hospital", "happened")),
        ("Norland froze the assets of two generals.", ("sanction", "Norland", "two generals", "happened")),
        ("The raids drove 300 people from their homes.", ("displacement", "", "300 people", "happened")),
        ("Twelve prisoners walked free on Friday.", ("release", "", "Twelve prisoners", "happened")),
        ("The last hostage came home on Monday.", ("release", "", "last hostage", "happened")),
        ("The two leaders spoke by phone.", ("talks", "two leaders", "", "happened")),
        ("The aid convoy made it to Dori.", ("aid_delivery", "", "", "happened")),
        ("Six arrests were made.", ("arrest", "", "", "happened")),
        ("The truce is in force.", ("ceasefire_in_effect", "", "", "happened")),
        ("There was a new attack on the base.", ("attack", "", "base", "happened")),
    ],
)
def test_what_is_plainly_told_has_happened(text: str, expected: tuple[str, ...]) -> None:
    assert expected in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Oil fell to sixty dollars.",
        "Norland fell to Souland in the final.",
        "Gunmen snatched a bag.",
        "Norland froze the wages of two clerks.",
        "Twelve dogs walked free.",
        "The last bus came home.",
        "The arrests were made public.",
        "The truce is not in force.",
        "The envoy warned of a new attack on the base.",
    ],
)
def test_what_only_sounds_like_it_has_not(text: str) -> None:
    assert "happened" not in [f for _, _, _, f in deeds(text)]


def test_who_it_was_not_is_no_doer() -> None:
    assert [agents for _, agents, _, _ in deeds("It was not the army that shelled the village, residents said.")] == [
        ""
    ]
    assert [agents for _, agents, _, _ in deeds("It was the army that shelled the village, residents said.")] == [
        "army"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rockets rained down on Dori.", "shelling"),
        ("Nine schoolgirls were taken from their dormitory.", "abduction"),
        ("The gang is holding a French couple.", "abduction"),
        ("Residents of Dori were forced to leave their homes.", "displacement"),
        ("Islanders went to the polls.", "election"),
        ("The president fired his deputy.", "other"),
        ("The rebels put their signature to the accord.", "agreement_signed"),
        ("A second round of talks got under way on Monday.", "talks"),
        ("Norland has moved bombers to Souland.", "deployment"),
        ("Norland's police crossed into Souland.", "deployment"),
    ],
)
def test_other_plain_ways_of_telling_it_are_read(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine schoolgirls were taken from the school to a clinic.",
        "The gang is holding two flats.",
        "Teachers were forced to leave their jobs.",
        "Islanders went to the beach.",
        "An editor rounded up blog posts.",
        "The minister has won the war against drugs.",
    ],
)
def test_what_only_uses_their_words_is_no_event(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels seized the border.", ("seizure", "Rebels", "", "happened")),
        ("Fighters seized the corridor.", ("seizure", "Fighters", "", "happened")),
        ("Rebels captured four officers.", ("abduction", "Rebels", "four officers", "happened")),
        ("Overnight strikes on Beirut killed eleven.", ("airstrike", "", "", "happened")),
        ("A man stabbed a soldier at a bus stop.", ("attack", "man", "soldier", "happened")),
        ("The president received the UN envoy.", ("talks", "UN envoy + president", "", "happened")),
        ("Norland declared the truce over.", ("ceasefire_ended", "Norland", "", "happened")),
        ("Norland did not declare the truce over.", ("ceasefire_ended", "Norland", "", "not_happened")),
        ("Medical supplies reached Dori.", ("aid_delivery", "", "", "happened")),
        ("Aid workers handed out blankets.", ("aid_delivery", "Aid workers", "", "happened")),
        ("Norland imposed an asset freeze on the general.", ("sanction", "Norland", "general", "happened")),
        ("Talks are under way in Oslo.", ("talks", "", "", "happened")),
        ("A withdrawal is under way.", ("withdrawal", "", "", "happened")),
        (
            "Norland's troops neither entered Dori nor massed there.",
            ("deployment", "Norland's troops", "", "not_happened"),
        ),
    ],
)
def test_how_the_news_tells_it_in_few_words(text: str, expected: tuple[str, ...]) -> None:
    assert expected in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The president received a letter.",
        "Aid workers handed out leaflets.",
        "Talks are a way out.",
        "A withdrawal is a way out.",
        "The deal has been signed in all but name.",
        "The two sides exchanged accusations, not prisoners.",
    ],
)
def test_what_comes_close_to_it_has_not_happened(text: str) -> None:
    reading = read(text)
    assert [e for e in reading.events if e.factuality.value == "happened"] == []
    assert reading.terms == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels took the bridge.", "seizure"),
        ("Norland put the front back on its terrorist list.", "sanction"),
        ("Norland added two banks to its sanctions list.", "sanction"),
    ],
)
def test_bridges_taken_and_names_put_on_lists_are_read(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize("text", ["The bus took the bridge.", "Norland put the front on notice."])
def test_roads_taken_and_warnings_are_neither(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Strikes were carried out in Beirut.", [("airstrike", "happened")]),
        ("Strikes were called in Beirut.", []),
        ("Israel threatened to resume its strikes.", []),
        ("Israel threatened to continue its strikes.", [("airstrike", "happened")]),
        ("Israel resumed its strikes.", [("airstrike", "happened")]),
    ],
)
def test_strikes_by_where_they_fall_and_those_not_yet_resumed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(k, how) for k, _, _, how in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali ended a second round of talks in Paris.", ["talks"]),
        ("The ceasefire that ended the war took effect.", ["ceasefire_in_effect"]),
        ("The ceasefire ended.", ["ceasefire_ended"]),
    ],
)
def test_what_ended_and_what_it_ended(text: str, expected: list[str]) -> None:
    assert [e.type.value for e in read(text).events] == expected


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("U.S. forces carried out a raid in which a rebel leader was captured.", "U.S. forces"),
        ("U.S. forces saw the town in which a rebel leader was captured.", ""),
    ],
)
def test_what_is_done_in_a_raid_is_done_by_who_makes_it(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k in {"abduction", "arrest"}] == [agents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gang members shot dead a radio host.", [("killing", "Gang members", "radio host")]),
        ("Rival factions of the front fought for control of the town.", [("clash", "Rival factions of the front", "")]),
        ("Factions of the front fought for control of the party.", []),
        ("Three Red Cross staff were seized by gunmen.", [("abduction", "gunmen", "Three Red Cross staff")]),
        ("Troops rescued children held by Boko Haram in a forest.", [
            ("release", "Troops", "children"), ("abduction", "Boko Haram", "children")]),
        ("Children held in a jail by police were fed.", []),
        ("Residents stoned a convoy near Goma.", [("attack", "Residents", "convoy")]),
        ("Residents stoned the plums.", []),
        ("Two journalists were detained by security agents.", [("arrest", "security agents", "Two journalists")]),
        ("A nerve agent killed nine traders.", [("killing", "", "nine traders")]),
        ("Manila protested to China over the reef.", []),
        ("Saudi-led warplanes attacked a wedding party.", [("airstrike", "Saudi Arabia", "wedding party")]),
        ("Bomb blasts ripped through two markets.", [("bombing", "", "two markets")]),
        ("Laughter ripped through two markets.", []),
    ],
)  # fmt: skip
def test_who_does_what_to_whom_in_the_wires(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(k, a, t) for k, a, t, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Omar Sadiq denied that the army was involved in the Saraf attacks.", ""),
        ("The opposition said the bombing was carried out by government agents.", ""),
        ("The army was involved in the Saraf attacks.", "army"),
        ("Omar Sadiq denied that the army’s attacks on Saraf had failed.", "army"),
    ],
)
def test_who_did_what_has_happened_is_no_agent_where_only_those_quoted_name_him(text: str, agents: str) -> None:
    assert [a for k, a, _, _ in deeds(text) if k in {"attack", "bombing"}] == [agents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gunman took a teacher hostage before being killed by police.", ("killing", "police", "gunman")),
        ("The army launched Operation Iron Shield last year.", ("attack", "army", "")),
        ("Trump and Abe attended the Group of Seven summit in Canada.", ("talks", "Abe + Trump", "")),
        ("Machado was detained after leading a rally in Caracas.", ("protest", "Machado", "")),
        ("Jan Roe was sworn in as president.", ("other", "Jan Roe", "")),
        ("Bikers marched through Belgrade to demand elections.", ("protest", "Bikers", "")),
        ("Masked men threw stones at police.", ("attack", "Masked men", "police")),
        ("Two suicide attackers struck a mosque in Peshawar.", ("bombing", "Two suicide attackers", "mosque")),
        ("Militants set off a bomb under a pipeline.", ("bombing", "Militants", "pipeline")),
        ("A mob burned down a police station in Gonaives.", ("attack", "mob", "police station")),
        ("Police broke up the crowd with tear gas.", ("attack", "Police", "crowd")),
        ("Police dragged away dozens of demonstrators.", ("arrest", "Police", "demonstrators")),
        ("The junta closed a private radio station in the capital.", ("other", "junta", "")),
        ("The ICRC handed out food parcels to 300 families.", ("aid_delivery", "ICRC", "300 families")),
        ("Four sailors were held by gunmen on Jolo island.", ("abduction", "gunmen", "Four sailors")),
    ],
)
def test_what_came_next_and_what_has_a_name(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [(k, a, t) for k, a, t, _ in deeds(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The gunman could shoot a teacher before being killed by police.",
        "The clinic launched an operation to save him.",
        "The choir launched Hope Iron Shield last year.",
        "The talks may lead to a rally in Caracas.",
        "The jury was sworn in on Monday.",
        "The mob calmed down a police officer in Gonaives.",
        "Police broke up the crowd with jokes.",
        "The junta closed a railway station in the capital.",
        "The army drove out the Rapid Support Forces.",
    ],
)
def test_what_may_come_next_and_what_has_another_name_are_none(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under the deal, the rebels are to leave Goma while the army deploys there.", []),
        ("The rebels left Goma while the army deployed there.", ["withdrawal", "deployment"]),
        ("The pause was meant to let both sides swap prisoners.", []),
        ("The army let both sides swap prisoners.", ["release"]),
        ("The army agreed to pause its offensive to let the rebels withdraw from Goma.", ["ceasefire_declared"]),
    ],
)
def test_what_goes_with_an_act_to_come_is_to_come(text: str, expected: list[str]) -> None:
    assert [d[0] for d in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel pressed ahead with strikes in Rafah.", ["airstrike"]),
        ("Israel plans to press ahead with strikes in Rafah.", []),
        ("Israel pressed for strikes in Rafah.", []),
        ("The first stage of the truce involves the release of 33 hostages.", []),
        ("The first stage of the truce ended with the release of 33 hostages.", ["release"]),
    ],
)
def test_what_somebody_presses_ahead_with_goes_on(text: str, expected: list[str]) -> None:
    assert [d[0] for d in deeds(text)] == expected
