"""Mended nouns: names, places and lists that the parser gives to the wrong word."""

import pytest

from tests.readings import deeds, find_word, read, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("Soldiers shoot dead two young boys near the bridge.", "dead", ("oprd", "shoot")),
        ("Chad's army retook Kidal by force on Tuesday.", "army", ("nsubj", "retook")),
        ("Chad's army chief Yusuf Hamdan al-Karim on Monday rejected a plan.", "Karim", ("appos", "chief")),
        (
            "On May 6, US President Ann Bell and Turkish President Emre Kaya spoke on the phone.",
            "Bell",
            ("nsubj", "spoke"),
        ),
        ("The rebels’ latest offensive on the town worries donors.", "rebels", ("poss", "offensive")),
        ("In Sofia, Bulgaria, three gunmen, possibly foreign, seize a bank at 9:00.", "gunmen", ("nsubj", "seize")),
        ("Chad has signed a truce with northern rebels agreeing to leave the town.", "rebels", ("pobj", "with")),
        (
            "Bell spoke with High Council for National Peace Chairman Omar Sadiq today.",
            "Council",
            ("compound", "Sadiq"),
        ),
        (
            "Rashad al-Alimi, head of the Presidential Leadership Council, told Al Jazeera that the council agreed.",
            "Alimi",
            ("nsubj", "told"),
        ),
        ("“It will answer,” al-Nakhalah said.", "Nakhalah", ("nsubj", "said")),
        ("The rebels pledged a halt to attacks pending the outcome of the talks.", "to", ("prep", "halt")),
        ("Elders issued a ten-day ultimatum to the front to release the men.", "release", ("acl", "ultimatum")),
        ("The government of Velin and the Meru Front signed a truce on Monday.", "Front", ("conj", "government")),
        ("The government of Mali and Tuareg rebels signed a truce on Monday.", "rebels", ("conj", "government")),
        ("The government of Nepal and Maoist insurgents agreed to a truce.", "insurgents", ("conj", "government")),
        ("The government of Bosnia and Herzegovina agreed to leave.", "Herzegovina", ("conj", "Bosnia")),
        ("Troops of Velin and the Meru Front left the town.", "Front", ("conj", "Velin")),
        ("The Governor of Texas Ann Bell will meet them.", "Texas", ("pobj", "of")),
        ("The brigade, a group led by Omar Sadiq, beheads American hostage John Bell.", "Bell", ("dobj", "beheads")),
        ("Israel and Hamas agreed a ceasefire deal on Friday.", "deal", ("dobj", "agreed")),
    ],
)
def test_a_noun_hangs_on_what_it_belongs_to(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 March rebels attacked the town of Bunia.", [("attack", "rebels")]),
        ("On 23 July two missiles struck the port of Odesa.", [("attack", "")]),
        ("On 12 May government troops were ambushed near Goma.", [("attack", "")]),
        ("On Sunday Houthi shelling killed two soldiers.", [("shelling", "Houthis")]),
        ("On March hares he wrote a book.", []),
    ],
)
def test_a_day_that_opens_a_sentence_is_no_part_of_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, by) for kind, by, _, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("The soldiers' wives protested.", "wives", ("nsubj", "protested")),
        ("In Dara, the rebels seized a bus.", "rebels", ("nsubj", "seized")),
        ("The envoy met with the minister of the interior.", "minister", ("pobj", "with")),
        ("The army's chief met Yusuf Hamdan al-Karim on Monday.", "Karim", ("dobj", "met")),
    ],
)
def test_a_sound_parse_stays_as_it_is(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Clashes between the Congolese army and M23 rebels killed nine.", "Congolese army + M23 rebels"),
        ("Clashes between Thai and Cambodian troops killed nine.", "Thai and Cambodian troops"),
        ("Fighting between Congo’s army and M23 rebels killed nine.", "Congo’s army + M23 rebels"),
        ("Congo and M23 rebels signed a declaration in Doha.", "Congo + M23 rebels"),
        ("The Colombian government and FARC rebels signed a truce.", "Colombia + FARC rebels"),
        ("The government of Mali and Tuareg rebels signed a truce.", "Mali + Tuareg rebels"),
        ("Chad and rebel groups signed a truce in Doha.", "Chad + rebel groups"),
        ("Peace talks between the Chadian government and northern rebels ended.", "Chad + northern rebels"),
        ("The government and military officials met on Monday.", "government and military officials"),
    ],
)
def test_an_army_and_rebels_are_two(text: str, agents: str) -> None:
    assert [a for _, a, _, _ in deeds(text)] == [agents]


@pytest.mark.parametrize("text", ["Both sides signed the ceasefire deal.", "Chad signed a peace deal."])
def test_a_deal_behind_what_it_is_on_is_no_verb(text: str) -> None:
    deal = find_word(text, "deal")
    assert (deal.pos_, deal.dep_, deal.head.text) == ("NOUN", "dobj", "signed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels set free four soldiers.", [("release", "rebels", "four soldiers", "happened")]),
        ("The rebels set four traps.", []),
        ("Shelling by the two armies killed 70 people.", [("shelling", "two armies", "", "happened")]),
        ("Walking by the river went on.", []),
    ],
)
def test_what_opens_a_sentence_and_who_is_set_free(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert deeds(text) == expected


def test_what_is_done_west_of_a_town_is_its_object() -> None:
    assert deeds("Soldiers repelled a Houthi attack west of Taiz.") == [("attack", "Houthis", "Soldiers", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "In exchange for an end to the siege and the release of detainees, the front would leave the city.",
        "The front would leave the city in exchange for an end to the siege and the release of detainees.",
    ],
)
def test_all_that_is_given_in_exchange_is_one_condition(text: str) -> None:
    (term,) = read(text).terms
    assert [c.span.text for c in term.conditions] == ["an end to the siege and the release of detainees"]


def test_states_in_a_list_act_together() -> None:
    text = "The United States, Saudi Arabia, Egypt and the United Arab Emirates attacked the front."
    assert [a for _, a, _, _ in deeds(text)] == ["Egypt + Saudi Arabia + United Arab Emirates + United States"]
    assert [a for _, a, _, _ in deeds("France, a state in Europe and Africa, attacked the front.")] == ["France"]


def test_a_government_and_the_forces_of_a_region_are_two() -> None:
    assert tie_of("Ethiopia's government and Tigray regional forces met.", "forces") == ("conj", "government")
    assert tie_of("The Tigray regional forces met.", "forces") == ("nsubj", "met")


def test_a_name_and_its_people_are_one_object() -> None:
    text = "The army accused the FARC dissidents on Monday of breaking the truce."
    assert (tie_of(text, "FARC"), tie_of(text, "dissidents")) == (("compound", "dissidents"), ("dobj", "accused"))
    assert tie_of("The army gave Hamas prisoners food.", "Hamas") != ("compound", "food")


def test_a_letter_behind_a_hyphen_is_the_end_of_a_name() -> None:
    text = "The army accused the SPLM-N of failing to release the men."
    assert (tie_of(text, "SPLM"), tie_of(text, "N")) == (("compound", "N"), ("dobj", "accused"))


def test_people_counted_apart_are_one_list() -> None:
    assert tie_of("Gunmen killed six teachers, a nurse and a driver.", "nurse") == ("conj", "teachers")
    assert tie_of("Police arrested two suspects, a baker and a clerk.", "baker") == ("appos", "suspects")
    assert tie_of("A drone killed a commander and three of his men.", "three") == ("conj", "commander")


def test_the_day_behind_the_first_time_is_that_of_the_deed() -> None:
    (event,) = read("Egypt opened the Rafah crossing for the first time in two months on Saturday.").events
    assert event.time is not None
    assert event.time.span.text == "on Saturday"


@pytest.mark.parametrize("verb", ["continued", "intensified", "resumed"])
def test_a_deed_that_opens_a_sentence_is_a_noun(verb: str) -> None:
    assert [d[0] for d in deeds(f"Shelling {verb} in the east on Friday.")] == ["shelling"]


def test_being_and_having_help_a_verb() -> None:
    assert find_word("Having lost the town, the rebels fled.", "Having").pos_ != "NOUN"


def test_what_goes_on_behind_as_is_nobodys_of_the_main_clause() -> None:
    text = "The army and the front agreed on Sunday to a pause as shelling continued in parts of the capital."
    assert [(a, t) for kind, a, t, _ in deeds(text) if kind == "shelling"] == [("", "")]


@pytest.mark.parametrize(
    ("text", "tag"),
    [("Ten died as fighting spreads in the east.", "VBZ"), ("Ten died as fighting dogs in the east.", "NNS")],
)
def test_what_a_fight_does_behind_as_is_a_verb(text: str, tag: str) -> None:
    assert find_word(text, "spreads" if "spreads" in text else "dogs").tag_ == tag


def test_those_behind_representatives_of_are_one_list() -> None:
    text = "Representatives of Ukraine, Russia, the OSCE and pro-Russian separatists met in Minsk."
    assert [a for kind, a, _, _ in deeds(text) if kind == "talks"] == [
        "OSCE + Russia + Ukraine + pro-Russian separatists"
    ]


def test_talks_behind_the_word_for_what_they_are_on_are_no_verb() -> None:
    assert find_word("Hamas reported progress in the second phase of the ceasefire talks.", "talks").pos_ == "NOUN"
    assert find_word("Anna talks about the ceasefire.", "talks").pos_ == "VERB"


def test_what_is_somebodys_and_whose_it_is_are_one_object() -> None:
    text = "The army dismissed the rebels’ claim that they had shot down the plane."
    assert tie_of(text, "rebels") == ("poss", "claim")
    assert tie_of("The army gave the rebels a plane that they had shot down.", "rebels")[1] == "gave"
