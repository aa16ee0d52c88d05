"""Triggers: the words that name an event, and words like them that name none."""

import pytest

from ceasewire.lexicon.events import TriggerRule
from ceasewire.reading.events.triggers import find_triggers
from tests.readings import deeds, lexicon, parse_one, read


def triggers_in(text: str) -> list[tuple[str, str]]:
    """Return type and words of each trigger."""
    paragraph = parse_one(text)
    return [
        (t.rule.type.value, paragraph.span(t.first, t.last).text) for t in find_triggers(paragraph, lexicon().events)
    ]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("The army entered into a truce.", False),
        ("The rebels arrived at an agreement.", False),
        ("The army entered the valley.", True),
        ("The rebels arrived at the border.", True),
    ],
)
def test_who_comes_to_a_deal_moves_no_troops(text: str, moved: bool) -> None:
    assert ("deployment" in {kind for kind, _ in triggers_in(text)}) == moved


@pytest.mark.parametrize("word", ["cease-fire", "ceasefire"])
def test_a_truce_is_one_word_however_it_is_written(word: str) -> None:
    assert triggers_in(f"The {word} brokered by Chad was welcomed.") == [("ceasefire_declared", f"{word} brokered")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Jan Roe visits Kyiv, Ukraine.", [("other", "Jan Roe", "")]),
        ("The tourist visited the city.", []),
        ("The president who visited Kyiv said so.", []),
        ("A delegation of the front arrived in Juba.", [("other", "delegation of the front", "")]),
        ("A parcel arrived in Juba.", []),
        ("The delegation arrived in high spirits.", []),
        (
            "The European Union imposed travel bans and asset freezes on nine generals.",
            [("sanction", "European Union", "nine generals")],
        ),
        ("The town imposed a ban on ball games.", []),
        ("China suspended coal imports from Chad.", [("sanction", "China", "Chad")]),
        ("Chad suspended flights.", [("other", "Chad", "")]),
        ("The office was firebombed.", [("bombing", "", "office")]),
        ("About 100 people are dead in the theatre.", [("killing", "", "About 100 people")]),
        ("The talks are dead.", []),
        ("Five people were nearly dead.", []),
        ("Two men are dead after their boat sank.", []),
        ("Chad and Mali exchanged artillery fire.", [("shelling", "Chad + Mali", "")]),
        ("Chad and Mali exchanged fire.", [("clash", "Chad + Mali", "")]),
        ("Parliament voted to ratify it, with 112 deputies in favour.", [("vote", "Parliament", "")]),
        ("Gunmen took two teachers away.", [("abduction", "Gunmen", "two teachers")]),
        ("Gunmen took two boxes away.", []),
        ("Pirates are holding nine crew members for ransom.", [("abduction", "Pirates", "nine crew members")]),
        ("The committee is holding two members to account.", []),
        ("Mortar rounds slammed into a bus queue.", [("shelling", "", "bus queue")]),
        ("A missile fell into the sea.", [("shelling", "", "")]),
        ("They vote with their feet.", []),
    ],
)
def test_deeds_that_are_no_war(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(k, a, t) for k, a, t, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A court convicted the general.", ["vote"]),
        ("He was the only man convicted by the court.", []),
        ("Rebels bombarded the port.", ["shelling"]),
        ("The army crossed back over the border.", ["withdrawal"]),
        ("The army crossed over the border.", ["deployment"]),
        ("Gunners opened up on a convoy.", ["attack"]),
        ("Gunners opened up about the war.", []),
        ("Jets bombarded the port.", ["airstrike"]),
        ("The insurgency in the north goes on.", []),
    ],
)
def test_what_only_says_who_is_meant_is_no_event(text: str, kinds: list[str]) -> None:
    assert [k for k, *_ in deeds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Arakan Army shelled a police post in Sittwe.", ("shelling", "shelled")),
        ("Fighters fired mortars at the camp in Marib.", ("shelling", "fired mortars")),
        ("Ethiopian jets bombed a market in Togoga.", ("airstrike", "bombed")),
        ("Warplanes struck a depot in Khan Sheikhoun.", ("airstrike", "struck")),
        ("Militants bombed a church in Jolo.", ("bombing", "bombed")),
        ("A man detonated a vest at the gate in Mogadishu.", ("bombing", "detonated")),
        ("The rebels blew up the bridge near Tumaco.", ("bombing", "blew up")),
        ("Gunmen attacked a convoy in Cabo Delgado.", ("attack", "attacked")),
        ("Soldiers opened fire on the crowd in Bamako.", ("attack", "opened fire")),
        ("A Su-25 was shot down over Idlib.", ("attack", "Su-25 was shot down")),
        ("The two sides renewed the truce.", ("ceasefire_extended", "renewed the truce")),
        ("El Fasher fell to the rebels in October.", ("seizure", "fell")),
        ("Government forces and rebels clashed near Malakal.", ("clash", "clashed")),
        ("The two armies exchanged fire along the river.", ("clash", "exchanged fire")),
        ("Two priests were murdered in Tigray.", ("killing", "murdered")),
        ("Armed men abducted three nurses in Borno.", ("abduction", "abducted")),
        ("The gang took nine pilgrims hostage in Port-au-Prince.", ("abduction", "took nine pilgrims hostage")),
        ("Police arrested twelve protesters in Khartoum.", ("arrest", "arrested")),
        ("The ELN released six captives in Arauca.", ("release", "released")),
        ("Seoul handed over the remains of ten soldiers.", ("release", "handed over the remains")),
        ("Thousands fled Bunia on foot.", ("displacement", "fled")),
        ("Rebels seized the airport of Kindu.", ("seizure", "seized")),
        ("The militia took control of Wad Madani.", ("seizure", "took control")),
        ("Kenya deployed 400 officers to Haiti.", ("deployment", "deployed")),
        ("Chad sent troops to Lake Chad.", ("deployment", "sent troops")),
        ("Russian troops withdrew from Kherson.", ("withdrawal", "withdrew")),
        ("The brigade pulled out of Kidal.", ("withdrawal", "pulled out")),
        ("Trucks delivered flour to Taiz.", ("aid_delivery", "delivered flour")),
        ("The council adopted a resolution on Darfur.", ("vote", "adopted a resolution")),
        ("The bloc imposed sanctions on two generals.", ("sanction", "imposed sanctions")),
        ("Students rallied in Yangon.", ("protest", "rallied")),
        ("The MILF declared a truce.", ("ceasefire_declared", "declared a truce")),
        ("The sides agreed on a ceasefire.", ("ceasefire_declared", "agreed on a ceasefire")),
        ("The parties extended the truce in Yemen.", ("ceasefire_extended", "extended the truce")),
        ("Azerbaijan broke the ceasefire.", ("ceasefire_violated", "broke the ceasefire")),
        ("The rebels ended the truce.", ("ceasefire_ended", "ended the truce")),
        ("The truce expired at dawn.", ("ceasefire_ended", "expired")),
        ("The rebels suspended the truce.", ("ceasefire_suspended", "suspended the truce")),
        ("The government and the FARC signed an accord.", ("agreement_signed", "signed an accord")),
        ("The envoys met in Oslo.", ("talks", "met")),
    ],
)
def test_a_verb_names_an_event(text: str, expected: tuple[str, str]) -> None:
    assert triggers_in(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack in Jolo was filmed.", ("attack", "attack")),
        ("Air strikes went on over Shabwa.", ("airstrike", "Air strikes")),
        ("Drone attacks went on over Kyiv.", ("airstrike", "Drone attacks")),
        ("A rocket attack on Ashkelon was filmed.", ("shelling", "rocket attack")),
        ("A suicide attack in Jolo was filmed.", ("bombing", "suicide attack")),
        ("The shelling of Nyala went on.", ("shelling", "shelling")),
        ("A car bomb in Cali was filmed.", ("bombing", "car bomb")),
        ("Clashes went on in Catatumbo.", ("clash", "Clashes")),
        ("The massacre in Duékoué was not forgotten.", ("killing", "massacre")),
        ("Talks between Baku and Yerevan went on.", ("talks", "Talks")),
        ("The withdrawal of the brigade went on.", ("withdrawal", "withdrawal")),
        ("The extension of the truce was welcome.", ("ceasefire_extended", "extension of the truce")),
        ("A breach of the truce was filmed.", ("ceasefire_violated", "breach of the truce")),
    ],
)
def test_a_noun_names_an_event(text: str, expected: tuple[str, str]) -> None:
    assert triggers_in(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "He had a heart attack in Bogota.",
        "The minister attacked the plan.",
        "The bill was killed in committee.",
        "The guard fired two employees.",
        "A film was shot in Cartagena.",
        "The clock struck nine in Sanaa.",
        "The ministry released a statement.",
        "She took over the family shop.",
        "The train took them home.",
        "The village lay in ruins.",
        "The firm agreed on a price.",
        "The plan met a need.",
        "He withdrew his remark.",
        "The ministry released a statement on the roads.",
        "They fought for better pay in Lima.",
        "He gave a talk on bees.",
        "The army has five thousand soldiers.",
        "The general spoke for an hour.",
    ],
)
def test_words_like_them_name_none(text: str) -> None:
    assert triggers_in(text) == []


@pytest.mark.parametrize("text", ["A prisoner swap took place in Muscat.", "Hostage talks took nine days."])
def test_captives_named_before_the_verb_are_not_taken_by_it(text: str) -> None:
    assert "abduction" not in [kind for kind, _ in triggers_in(text)]


@pytest.mark.parametrize("rule", list(lexicon().events.rules()), ids=lambda rule: rule.id)
def test_each_rule_names_its_kind_of_event_in_its_example(rule: TriggerRule) -> None:
    assert rule.type.value in [kind for kind, _ in triggers_in(rule.example)]


@pytest.mark.parametrize("rule", list(lexicon().events.rules()), ids=lambda rule: rule.id)
def test_no_event_is_read_by_a_rule_in_its_counter_example(rule: TriggerRule) -> None:
    assert [e.trigger.text for e in read(rule.counter).events if f"trigger:{rule.id}" in e.x_rules] == []


def test_the_longer_of_two_triggers_that_share_words_wins() -> None:
    assert triggers_in("The army launched air strikes on Loikaw.") == [("airstrike", "air strikes")]
    assert triggers_in("The violation of the ceasefire was filmed.") == [
        ("ceasefire_violated", "violation of the ceasefire")
    ]


def test_triggers_come_in_reading_order() -> None:
    found = triggers_in("Rebels seized Kindu, killed two guards and freed ten prisoners.")
    assert [kind for kind, _ in found] == ["seizure", "killing", "release"]


def test_a_participle_that_dates_a_truce_is_no_event() -> None:
    assert triggers_in("The Taliban declared a three-day truce starting on Sunday.") == [
        ("ceasefire_declared", "declared a three-day truce")
    ]
    assert ("ceasefire_in_effect", "started") in triggers_in("The truce started on Sunday.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The soldiers fired at a bus.", "attack"),
        ("The mob set the depot on fire.", "attack"),
        ("The rebels handed over nine hostages.", "release"),
        ("The king pardoned nine prisoners.", "release"),
        ("A gun battle between the army and the rebels broke out.", "clash"),
        ("A shooting at the club killed nine.", "attack"),
        ("The mayor survived an assassination attempt.", "attack"),
    ],
)
def test_deeds_in_other_words(text: str, kind: str) -> None:
    assert kind in [k for k, _, _, _ in deeds(text)]


@pytest.mark.parametrize(
    "text", ["The minister fired two aides.", "The mob set the table.", "The shooting of the film ended."]
)
def test_the_same_words_of_other_things_are_no_deeds(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Iran announced a pause on peace talks with the United States.",
        "The embassy in Juba suspended operations on Friday.",
        "The leadership the council has demonstrated is welcome.",
        "She screamed protests at the guards.",
        "The envoys showed open hostility.",
        "The bill is an attack on the constitutional order.",
        "He pulled back a blanket to show the body.",
    ],
)
def test_other_meanings_of_a_word_are_no_events(text: str) -> None:
    assert [k for k, _, _, _ in deeds(text) if k != "talks"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Israel announced a pause in fighting.", "ceasefire_declared"),
        ("The army in Juba suspended operations on Friday.", "ceasefire_declared"),
        ("Hostilities broke out in the north.", "clash"),
        ("The army pulled back from the port.", "withdrawal"),
        ("The army said a drone was shot down by an American jet.", "attack"),
    ],
)
def test_the_meaning_that_is_an_event_is_one(text: str, kind: str) -> None:
    assert kind in [k for k, _, _, _ in deeds(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The rebels released two captured officers on Thursday.", ["release"]),
        ("Police found the abducted soldier in Cali.", ["abduction"]),
        ("The rebels handed over two captured officers to the Red Cross on Thursday.", ["release"]),
        ("The rebels handed over two captured flags.", []),
        ("The rebels released the abducted soldier Luis Gomez.", ["release", "abduction"]),
    ],
)
def test_of_those_set_free_a_participle_only_says_who_they_are(text: str, kinds: list[str]) -> None:
    assert [kind for kind, *_ in deeds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("The truce began on Monday. Hamas accused Israel of violating it within hours.", True),
        ("The vase stood on a table. The boy accused Israel of breaking it.", False),
    ],
)
def test_it_is_the_truce_that_is_broken_where_one_was_told_of(text: str, broken: bool) -> None:
    assert ("ceasefire_violated" in [kind for kind, *_ in deeds(text)]) is broken


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The army bombed three cities on Friday.", ["bombing"]),
        ("The film bombed in three cities.", []),
        ("The truce ran out on Monday.", ["ceasefire_ended"]),
        ("The fuel ran out on Monday.", []),
    ],
)
def test_places_are_bombed_and_truces_run_out(text: str, kinds: list[str]) -> None:
    assert [kind for kind, *_ in deeds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel struck Damascus on Monday.", [("attack", "struck")]),
        ("The quake struck Nepal on Monday.", []),
        ("Norway struck Denmark with new tariffs.", []),
        ("Real Madrid hit Barcelona in the first half.", []),
    ],
)
def test_a_place_that_is_only_named_is_struck_by_a_party(text: str, expected: list[tuple[str, str]]) -> None:
    assert triggers_in(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The rebels left Juba on Wednesday.", ["withdrawal"]),
        ("The fighters left Hezbollah on Wednesday.", []),
        ("The militia surrendered the airport to the army.", ["withdrawal"]),
        ("The militia surrendered its claims to the army.", []),
        ("Gunmen looted an aid convoy in Darfur.", []),
        ("Egypt sent an aid convoy to Darfur.", ["aid_delivery"]),
        ("The guerrillas ceased firing on Friday.", ["ceasefire_declared"]),
        ("The guerrillas were firing on Friday.", []),
        ("The guerrillas were firing on a bus on Friday.", ["attack"]),
    ],
)
def test_places_left_and_convoys_stopped(text: str, kinds: list[str]) -> None:
    assert [kind for kind, *_ in deeds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The truce, which was often broken after May, is over.", ["ceasefire_violated"]),
        ("The two armies agreed to stop firing.", ["ceasefire_declared"]),
        ("The firm agreed to stop firing workers.", []),
        ("Militiamen ransacked the town.", ["seizure"]),
        ("The directors general of military operations spoke.", []),
        ("The army began military operations.", ["attack"]),
    ],
)
def test_words_of_truces_and_arms_in_and_out_of_place(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in triggers_in(text) if kind != "ceasefire_ended"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took Aleppo on Sunday.", ["seizure"]),
        ("Iran took Israel to court.", []),
        ("The Rafah crossing reopened on Sunday.", ["other"]),
        ("The army reopened the border crossing.", ["other"]),
        ("The museum reopened on Sunday.", []),
    ],
)
def test_places_are_taken_and_crossings_open(text: str, expected: list[str]) -> None:
    assert [k for k, _, _, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The ceasefire is over.", ["ceasefire_ended"]),
        ("The rebels said the truce was dead.", ["ceasefire_ended"]),
        ("The truce is all but dead.", []),
        ("The ceasefire is far from over.", []),
        ("The ceasefire is not over.", []),
        ("The truce may be over.", []),
        ("The truce began to fray in June.", []),
        ("The truce began in June.", ["ceasefire_in_effect"]),
        ("The soldiers fired first.", ["attack"]),
        ("The soldiers fired the cook first.", []),
    ],
)
def test_how_a_truce_stands_and_who_began(text: str, kinds: list[str]) -> None:
    assert [k for k, _, _, how in deeds(text) if how in {"happened", "alleged"}] == kinds


def test_what_a_clause_goes_on_to_tell_of_its_noun_is_an_event_too() -> None:
    text = "The truce, which was declared by Mali in May and was extended in June, pleased nobody."
    assert triggers_in(text) == [("ceasefire_declared", "declared"), ("ceasefire_extended", "extended")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The truce was in effect by noon.", ["ceasefire_in_effect"]),
        ("The truce, which was to take effect at dawn, was put off.", []),
        ("The crossing opened on Sunday.", ["other"]),
        ("The crossing opened onto a square.", []),
        ("The rebels handed in their weapons.", ["other"]),
        ("The rebels handed in their badges.", []),
    ],
)
def test_what_is_in_effect_open_and_handed_in(text: str, kinds: list[str]) -> None:
    assert [k for k, _, _, how in deeds(text) if how == "happened"] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Russian forces have taken Kupiansk.", ["seizure"]),
        ("The rebels took Goma on Monday.", ["seizure"]),
        ("The army took back Bara.", ["seizure"]),
        ("The army took Peter to hospital.", []),
        ("Lashio fell on Saturday.", ["seizure"]),
        ("Moscow fell silent on Saturday.", []),
        ("Fighters have left Goma.", ["withdrawal"]),
        ("Fighters have left Hezbollah.", []),
        ("The last soldiers flew out of Niamey.", ["withdrawal"]),
        ("The last tourists flew out of Niamey.", []),
        ("Mali has brought home its soldiers from Chad.", ["withdrawal"]),
        ("Mali has brought home nine hostages from Chad.", ["release"]),
        ("Egypt has reopened Rafah for the wounded.", ["other"]),
        ("France opened Expo on Monday.", []),
    ],
)
def test_towns_taken_left_and_opened_by_their_names(text: str, kinds: list[str]) -> None:
    assert [k for k, *_ in deeds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Soldiers battled rebels for six hours.", ["clash"]),
        ("Soldiers battled rebels for the cup.", []),
        ("Gunmen seized two women in Mali.", ["abduction"]),
        ("Gunmen seized two cars in Mali.", ["seizure"]),
        ("Two women were handed to the Red Cross.", ["release"]),
        ("Two women were handed a leaflet by the Red Cross.", []),
        ("Nine schoolboys have regained their freedom.", ["release"]),
        ("Mali sent nine prisoners home.", ["release"]),
        ("Mali sent nine prisoners back to their cells.", []),
        ("The front walked away from the truce.", ["ceasefire_ended"]),
        ("The front walked away from the talks on a truce.", []),
        ("Jordan dropped aid over the valley.", ["aid_delivery"]),
        ("A UN convoy crossed into the valley with medicine and food.", ["aid_delivery"]),
        ("The aid convoy got through.", ["aid_delivery"]),
        ("The bridge fell to the rebels.", ["seizure"]),
        ("The king pardoned the plotters.", ["release"]),
        ("The king pardoned the delay.", []),
        ("Mortar rounds landed in a camp.", ["shelling"]),
        ("Rounds of applause landed well.", []),
        ("Iranian and European diplomats sat down in the port.", ["talks"]),
        ("The crown prince received the army chief.", ["talks"]),
    ],
)
def test_what_agencies_tell_of_in_plain_words(text: str, kinds: list[str]) -> None:
    assert [k for k, *_ in deeds(text)] == kinds


def test_one_of_the_drones_is_shot_down_and_not_killed() -> None:
    (event,) = read("Georgia accuses Russia of shooting down one of its drones over Abkhazia.").events
    assert (event.type.value, event.deaths) == ("attack", None)


def test_a_paper_that_is_released_is_no_captive() -> None:
    assert deeds("A diplomatic cable newly released from the archives was read on Monday.") == []
    assert deeds("A sailor newly released from jail was seen on Monday.")[0][0] == "release"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad's president banned ministers from leaving the country.", []),
        ("The junta barred citizens from entering parks.", []),
        ("Chad barred two ministers from entering the country.", [("sanction", "Chad", "two ministers")]),
        ("The militia drove the civilians away with tear gas.", []),
        ("The rebels led the villagers away from the fire.", []),
        ("Rebels took the wounded man away in an ambulance.", []),
        ("Gunmen dragged two farmers away on Monday.", [("abduction", "Gunmen", "two farmers")]),
        ("Civilians were dead certain that the truce would hold.", []),
        ("About 100 people were dead in the theatre.", [("killing", "", "About 100 people")]),
        ("Workers stopped trade with the town.", []),
        ("Rebels blocked exports of oil from the port.", []),
        ("China suspended coal imports from Norway.", [("sanction", "China", "Norway")]),
        ("The leaders traded fire over missile treaties.", []),
        ("The two armies exchanged artillery fire over the border.", [("shelling", "two armies", "")]),
    ],
)
def test_words_for_a_ban_a_capture_or_a_death_need_one(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [d[:3] for d in deeds(text)] == expected
