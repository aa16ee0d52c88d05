"""Ties: which body somebody belongs to."""

import pytest

from ceasewire.model.reading import Relation
from tests.readings import actor, read


@pytest.mark.parametrize(
    ("text", "name", "to", "relation"),
    [
        ("M23 spokesman Lawrence Kanyuka said talks had failed.", "Lawrence Kanyuka", "M23", Relation.SPOKESPERSON_OF),
        (
            "Lawrence Kanyuka, a spokesman for M23, said talks had failed.",
            "Lawrence Kanyuka",
            "M23",
            Relation.SPOKESPERSON_OF,
        ),
        (
            "A spokesman for the M23, Lawrence Kanyuka, said talks had failed.",
            "Lawrence Kanyuka",
            "M23",
            Relation.SPOKESPERSON_OF,
        ),
        (
            "The ELN attacked. Its spokesman, Pablo Beltran, said talks had failed.",
            "Pablo Beltran",
            "ELN",
            Relation.SPOKESPERSON_OF,
        ),
        (
            "Colombian President Juan Manuel Santos said talks had failed.",
            "Juan Manuel Santos",
            "Colombia",
            Relation.LEADER_OF,
        ),
        ("Abiy Ahmed, Ethiopia’s prime minister, said talks had failed.", "Abiy Ahmed", "Ethiopia", Relation.LEADER_OF),
        (
            "Australian Foreign Minister Penny Wong said talks had failed.",
            "Penny Wong",
            "Australia",
            Relation.OFFICIAL_OF,
        ),
        ("UN Secretary-General António Guterres said talks had failed.", "António Guterres", "UN", Relation.LEADER_OF),
        ("Two Rwandan officials said talks had failed.", "Two Rwandan officials", "Rwanda", Relation.OFFICIAL_OF),
    ],
)
def test_persons_are_tied_to_the_bodies_they_speak_for(text: str, name: str, to: str, relation: Relation) -> None:
    names = {a.id: a.name for a in read(text).actors}
    assert (to, relation) in [(names[tie.to], tie.relation) for tie in actor(text, name).affiliations]


@pytest.mark.parametrize(
    ("text", "name", "homes"),
    [
        ("Syria’s rebel leader Karim Saleh ordered his men to halt attacks.", "Karim Saleh", set()),
        ("Libya’s eastern commander Karim Saleh ordered his men to halt attacks.", "Karim Saleh", set()),
        ("Yemen’s Houthi leader Karim Saleh ordered his men to halt attacks.", "Karim Saleh", {"Houthis"}),
        ("Ghana’s opposition leader said she would talk.", "Ghana’s opposition leader", set()),
        ("Libya’s eastern governor Karim Saleh ordered his men to halt attacks.", "Karim Saleh", {"Libya"}),
        ("Syria’s army chief Karim Saleh ordered his men to halt attacks.", "Karim Saleh", {"Syria"}),
    ],
)
def test_who_leads_others_in_a_country_is_not_of_its_state(text: str, name: str, homes: set[str]) -> None:
    names = {a.id: a.name for a in read(text).actors}
    assert {names[tie.to] for tie in actor(text, name).affiliations} == homes


def test_a_minister_of_no_named_country_belongs_to_the_government_named_before_him() -> None:
    reading = read("The Karsan government did not reject it. Defence Minister Lena Orsat said the army would withdraw.")
    names = {actor.id: actor.name for actor in reading.actors}
    (orsat,) = (actor for actor in reading.actors if "Orsat" in actor.name)
    assert [names[tie.to] for tie in orsat.affiliations] == ["Karsan government"]


def test_who_once_was_something_is_not_tied_by_it() -> None:
    assert actor("Panfilo Lacson, a former police chief, said talks had failed.", "Panfilo Lacson").affiliations == ()


def test_a_spokesman_of_nobody_is_not_tied_to_an_army_named_before() -> None:
    text = "The military left Jolo. Presidential spokesman Harry Roque said talks had failed."
    assert actor(text, "Harry Roque").affiliations == ()


@pytest.mark.parametrize(
    ("told", "homes"),
    [
        ("Velmar will withdraw its troops from Kasur", {"Velmar"}),
        ("France will leave by May", {"France"}),
        ("France will leave Mali by May", set()),
        ("Iran will attack Israel", set()),
        ("The rebels will leave Kasur by May", set()),
        ("France left Mali in May", set()),
        ("Velmar will suffer for this", set()),
    ],
)
def test_a_minister_of_no_land_is_one_of_the_land_that_will_do_what_he_says(told: str, homes: set[str]) -> None:
    text = f"{told}, Defence Minister Orla Tesk said on Wednesday."
    names = {a.id: a.name for a in read(text).actors}
    assert {names[tie.to] for tie in actor(text, "Orla Tesk").affiliations} == homes


@pytest.mark.parametrize(
    ("told", "homes"),
    [
        ("Mali’s government said it would cease fire.", {"Mali"}),
        ("Hamas said it would cease fire.", set()),
        ("Mali’s government said it would cease fire. Hamas denied it.", set()),
        ("Mali was calm.", set()),
    ],
)
def test_a_minister_of_no_land_is_one_of_the_state_that_has_just_spoken(told: str, homes: set[str]) -> None:
    text = f'{told}\n\n"We have decided," Defence Minister Orla Tesk said.'
    names = {a.id: a.name for a in read(text).actors}
    assert {names[tie.to] for tie in actor(text, "Orla Tesk").affiliations} == homes


@pytest.mark.parametrize(
    ("body", "homes"),
    [("The foreign ministry in Kyiv", {"Ukraine"}), ("The envoy in Kyiv", set()), ("The foreign ministry", set())],
)
def test_a_ministry_in_a_capital_is_that_states(body: str, homes: set[str]) -> None:
    found = read(f"{body} rejected the offer.").actors
    names = {a.id: a.name for a in found}
    assert {names[tie.to] for a in found for tie in a.affiliations} == homes


def test_who_disarms_a_group_of_fighters_is_no_part_of_them() -> None:
    text = "The FMLN said it would not demobilise its first group of fighters until it got land."
    assert actor(text, "FMLN").affiliations == ()


def test_a_spokesman_speaks_for_the_body_that_has_just_spoken() -> None:
    text = 'Hamas denied it. "Our fighters left," a spokesman, Al-Fateh Qurashi, said.'
    (spoken,) = actor(text, "Al-Fateh Qurashi").affiliations
    assert (spoken.relation, spoken.to) == (Relation.SPOKESPERSON_OF, actor(text, "Hamas").id)
    assert (
        actor('Hamas left. "It is quiet," a spokesman, Al-Fateh Qurashi, said.', "Al-Fateh Qurashi").affiliations == ()
    )


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Hamas will not free the men until Israel leaves, a spokesman said.", True),
        ("Hamas will free the men, a spokesman for the mayor said.", False),
        ("Hamas freed the men, a spokesman said.", False),
        ("Hamas will pay for this, a spokesman said.", False),
        ("Chad will collapse, a spokesman said.", False),
        ("Hamas and the army will leave the town, a spokesman said.", False),
        ("Israel denied it. Hamas will free the men, a spokesman said.", False),
        ("Hamas will free the men, a villager said.", False),
    ],
)
def test_a_spokesman_of_nobody_speaks_for_who_will_do_what_he_says(text: str, *, tied: bool) -> None:
    speaker = next(a for a in read(text).actors if a.name.split()[0] in {"spokesman", "villager"})
    assert any(tie.to == actor(text, "Hamas").id for tie in speaker.affiliations) is tied


def test_a_named_spokesman_speaks_for_the_body_that_spoke_in_the_paragraph_before() -> None:
    said = 'Hamas rejected the truce.{}"We will fight," {}spokesman Fawzi Barhoum said.'
    (spoken,) = actor(said.format("\n\n", ""), "Fawzi Barhoum").affiliations
    assert (spoken.relation, spoken.to) == (Relation.SPOKESPERSON_OF, actor(said.format(" ", ""), "Hamas").id)
    (other,) = actor(said.format("\n\n", "army "), "Fawzi Barhoum").affiliations
    assert other.to != actor(said.format("\n\n", "army "), "Hamas").id
    assert not actor(said.format("\n\nThe harvest was good.\n\n", ""), "Fawzi Barhoum").affiliations


def test_an_envoy_for_a_country_is_not_of_it() -> None:
    text = "The Special Envoy for Syria spoke. The envoy said he intends to invite them again."
    assert [a.affiliations for a in read(text).actors if "nvoy" in a.name] == [()]


def test_what_an_office_is_for_is_no_body() -> None:
    text = "Deputy Minister for Foreign Trade Ana Kesh said the port was open."
    assert actor(text, "Ana Kesh").affiliations == ()
    text = "The spokesman for Northern Trade, Ana Kesh, said the port was open."
    assert "Northern Trade" in [a.name for a in read(text).actors]


def test_a_person_is_tied_to_the_body_that_a_clause_says_he_leads() -> None:
    text = "Pablo Beltran, who heads the ELN, said he would free the men."
    (led,) = actor(text, "Pablo Beltran").affiliations
    assert (led.relation, led.to) == (Relation.LEADER_OF, actor(text, "ELN").id)


def test_a_person_who_led_or_left_a_body_is_not_tied_to_it() -> None:
    text = "Pablo Beltran, who once led the ELN, said he would free the men."
    assert not actor(text, "Pablo Beltran").affiliations


def test_a_spokesman_of_the_group_is_of_the_group_that_was_named() -> None:
    text = "The ELN is ready for talks, the group's spokesman Pablo Beltran said."
    (spoken,) = actor(text, "Pablo Beltran").affiliations
    assert (spoken.relation, spoken.to) == (Relation.SPOKESPERSON_OF, actor(text, "ELN").id)


def test_a_rebel_leader_leads_no_government() -> None:
    text = "Chechen rebel leader Doku Umarov claims responsibility for the bombing of the airport."
    assert actor(text, "Doku Umarov").affiliations == ()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Kurdish forces seized the town from IS.", "Kurdish forces", "armed_group"),
        ("Syrian forces seized the town from IS.", "Syrian forces", "government"),
    ],
)
def test_forces_of_a_people_without_a_state_are_no_governments(text: str, name: str, kind: str) -> None:
    assert actor(text, name).kind.value == kind


def test_whose_rival_somebody_is_he_does_not_serve() -> None:
    text = "Hemedti's rival, army chief Abdel Fattah al-Burhan, said the war would go on."
    named = {
        a.name
        for tie in actor(text, "Abdel Fattah al-Burhan").affiliations
        for a in read(text).actors
        if a.id == tie.to
    }
    assert "Hemedti" not in named


def test_whom_a_president_meets_is_no_president() -> None:
    text = "Egypt's president met the activist Alaa Abdel Fattah on Monday."
    assert actor(text, "Alaa Abdel Fattah").affiliations == ()
