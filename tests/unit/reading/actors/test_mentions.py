"""Mentions: the noun phrases that may name an actor, and how they name it."""

import pytest

from ceasewire.reading.actors.mentions import Known, Mention, Shape, find_mentions
from tests.readings import lexicon, name, named_by, parse_one, read


def mentions_in(text: str) -> list[Mention]:
    """Return the mentions of a paragraph, with the gazetteer's names in it."""
    paragraph = parse_one(text)
    known: dict[int, Known] = {}
    for start, end, entry, form in lexicon().gazetteer.scan([t.text for t in paragraph.doc]):
        for i in range(start, end):
            known[i] = Known(start, end - 1, entry, form.role)
    return list(find_mentions(paragraph, known, lexicon().people, lexicon().actors, lexicon().times.feast_names))


def find(text: str, head: str) -> Mention:
    """Return the first mention with this head."""
    return next(m for m in mentions_in(text) if m.head.text == head)


@pytest.mark.parametrize(
    ("text", "head", "shape", "name"),
    [
        ("The Arakan Army attacked Sittwe.", "Army", Shape.KNOWN, "Arakan Army"),
        ("Azerbaijani forces left.", "Azerbaijani", Shape.KNOWN, "Azerbaijani"),
        ("Juan Manuel Santos spoke in Cali.", "Santos", Shape.PERSON, "Juan Manuel Santos"),
        ("President Juan Manuel Santos spoke in Cali.", "Santos", Shape.PERSON, "Juan Manuel Santos"),
        ("Foreign Minister Penny Wong spoke.", "Wong", Shape.PERSON, "Penny Wong"),
        ("Secretary-General António Guterres spoke.", "Guterres", Shape.PERSON, "António Guterres"),
        ("Peace Ambassador Zalmay Khalilzad spoke.", "Khalilzad", Shape.PERSON, "Zalmay Khalilzad"),
        ("Foreign Minister of Velin Aron Tadic spoke.", "Tadic", Shape.PERSON, "Aron Tadic"),
        ("President of Georgia Mikheil Saakashvili spoke.", "Saakashvili", Shape.PERSON, "Mikheil Saakashvili"),
        ("Two officials spoke in Juba.", "officials", Shape.DESCRIBED, "Two officials"),
        ("The rebels left Kidal.", "rebels", Shape.DESCRIBED, "rebels"),
        ("The army left Kidal.", "army", Shape.DESCRIBED, "army"),
        ("The bridge fell.", "bridge", Shape.THING, "bridge"),
        ("It fell.", "It", Shape.PRONOUN, "It"),
        ("They left.", "They", Shape.PRONOUN, "They"),
        ("Neither the rebels nor the army left.", "rebels", Shape.DESCRIBED, "rebels"),
    ],
)
def test_a_mention_has_a_shape_and_a_name_without_article_and_title(
    text: str, head: str, shape: Shape, name: str
) -> None:
    mention = find(text, head)
    assert (mention.shape, mention.name) == (shape, name)


@pytest.mark.parametrize(
    ("text", "head", "title"),
    [
        ("President Juan Manuel Santos spoke in Cali.", "Santos", "President"),
        ("Mr. Santos spoke in Cali.", "Santos", "Mr."),
        ("Foreign Minister Penny Wong spoke.", "Wong", "Foreign Minister"),
        ("Secretary-General António Guterres spoke.", "Guterres", "Secretary-General"),
        ("General Min Aung Hlaing spoke.", "Hlaing", "General"),
    ],
)
def test_a_person_keeps_the_titles_before_the_name(text: str, head: str, title: str) -> None:
    assert find(text, head).titles == (title,)


@pytest.mark.parametrize("day", ["Friday", "May 3"])
def test_a_day_is_no_part_of_a_name(day: str) -> None:
    assert "SVK" in [m.name for m in mentions_in(f"The SVK on {day} offered a truce.")]


@pytest.mark.parametrize("text", ["No group spoke in Cali.", "No rebels left Kidal."])
def test_nobody_is_no_mention(text: str) -> None:
    assert [m.name for m in mentions_in(text) if m.shape in {Shape.DESCRIBED, Shape.THING}] == []


def test_bare_people_are_nobody_in_particular() -> None:
    assert "people" not in [m.name for m in mentions_in("Shells killed people.")]
    assert "Many people" in [m.name for m in mentions_in("Many people fled.")]


def test_those_who_did_something_have_no_name_to_be_told_by() -> None:
    assert [m.name for m in mentions_in("Those who left Kidal spoke.")] == ["who", "Kidal"]


@pytest.mark.parametrize("text", ["Rebels left on Monday.", "Rebels left at dawn.", "Rebels left in May 2021."])
def test_times_are_no_mentions(text: str) -> None:
    assert [m.head.text for m in mentions_in(text)] == ["Rebels"]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("The rebels left Kidal.", "rebels", True),
        ("They left Kidal.", "They", True),
        ("The rebel left Kidal.", "rebel", False),
        ("She left Kidal.", "She", False),
    ],
)
def test_several_are_told_from_one(text: str, head: str, expected: bool) -> None:
    assert find(text, head).plural is expected


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Hamas militants left Rafah.", "militants", True),
        ("The militants left Rafah.", "militants", False),
    ],
)
def test_a_description_may_hold_a_name(text: str, head: str, expected: bool) -> None:
    assert find(text, head).named is expected


def test_the_parts_of_a_title_are_no_mentions_of_their_own() -> None:
    heads = [m.head.text for m in mentions_in("Secretary of State Antony Blinken spoke.")]
    assert "State" not in heads
    assert "Blinken" in heads


def test_a_phrase_is_told_with_its_article_and_stands_in_reading_order() -> None:
    found = mentions_in("The army of Mali left the old town.")
    assert found[0].text == "The army of Mali"
    assert [m.position for m in found] == sorted(m.position for m in found)


@pytest.mark.parametrize("text", ["The oil tanker Safer was not hit.", "The frigate Hamza fired.", "USS Mason sailed."])
def test_a_ships_name_is_nobodys(text: str) -> None:
    assert {m.shape for m in mentions_in(text) if m.named} == {Shape.THING}


def test_a_body_before_its_spokesman_is_a_mention() -> None:
    assert find("Foreign Ministry spokeswoman Lena Darsk said so.", "Ministry").name == "Foreign Ministry"


@pytest.mark.parametrize("text", ["The army helicopters left.", "An army ambush killed two.", "An army raid failed."])
def test_a_body_before_its_weapon_or_strike_is_a_mention(text: str) -> None:
    assert find(text, "army").shape is Shape.DESCRIBED


def test_a_body_before_another_thing_is_none() -> None:
    assert "army" not in {m.head.text for m in mentions_in("The army canteen was shut.")}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Chad kept the Eid truce.", False),
        ("Chad left after Eid al-Fitr.", False),
        ("Chad met Eide in Oslo.", True),
    ],
)
def test_a_feast_is_nobody(text: str, named: bool) -> None:
    assert any("Eid" in m.name for m in mentions_in(text)) is named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Centers for Flood Control and Prevention said it was so.",
            "Centers for Flood Control and Prevention",
        ),
        ("The Federation for Northland Reform said it was so.", "Federation for Northland Reform"),
        ("Boeing and Airbus said it was so.", "Airbus + Boeing"),
        ("Walmart for now said it was so.", "Walmart"),
    ],
)
def test_a_body_is_named_by_all_words_of_its_name(text: str, expected: str) -> None:
    reading = read(text)
    assert name(reading, reading.statements[0].speaker) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Novelist Clara Hugo believes the road is safe.", ["Clara Hugo"]),
        ("Peter Clara Hugo believes the road is safe.", ["Peter Clara Hugo"]),
        ("Voter Dan Ruiz said the road is safe.", ["Dan Ruiz"]),
        ("Carmaker Helios said it would cut jobs.", ["Helios"]),
        ("Tech giant Orbix said it would cut jobs.", ["Orbix"]),
        ("Green Giant Foods said it would cut jobs.", ["Green Giant Foods"]),
    ],
)
def test_what_somebody_is_by_trade_is_no_part_of_his_name(text: str, names: list[str]) -> None:
    reading = read(text)
    assert [name(reading, s.speaker) for s in reading.statements] == names


def test_a_title_between_two_names_is_one_of_them() -> None:
    text = "President Hassan Sheikh Mohamud said the war would go on."
    assert named_by(text, "Mohamud") == ["Hassan Sheikh Mohamud"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two factions of the Taliban in Shindand rejected it.", "Two factions of the Taliban"),
        ("A faction of the rebels in the north rejected it.", "faction of the rebels in the north"),
    ],
)
def test_the_town_where_they_are_is_no_part_of_what_they_are_called(text: str, expected: str) -> None:
    assert expected in {actor.name for actor in read(text).actors}


def test_those_who_call_themselves_so_have_a_name() -> None:
    assert [a.kind.value for a in read("The Quarry Boys left the town.").actors] == ["other"]
    assert [a.kind.value for a in read("The boys left the town.").actors] == ["unnamed"]
