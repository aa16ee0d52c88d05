"""Sites: where an event is."""

import pytest

from tests.readings import read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen attacked a convoy in Somalia.", "Somalia"),
        ("In Hebron, gunmen attacked a convoy.", "Hebron"),
        ("An airstrike on a vehicle near Mosul killed two men.", "Mosul"),
        ("Jets struck the depot after talks in Geneva, and gunmen attacked a convoy in Aleppo province.", None),
        ("The army shelled the village of Teldau.", "village of Teldau"),
        ("Clashes broke out at the border on Friday.", "border"),
        ("The Aleppo bombing killed nine people.", "Aleppo"),
        ("The Nairobi bombing killed nine people.", "Nairobi"),
        ("The rebels withdrew from Idlib on Friday.", "Idlib"),
        ("The army took control of the Hanano district.", "Hanano district"),
        ("Gunmen attacked a convoy on Friday.", None),
        ("Gunmen attacked a convoy.", None),
        ("The envoy told reporters in Nairobi that gunmen had attacked a convoy.", None),
        ("A witness in Nairobi said gunmen had attacked a convoy.", "Nairobi"),
        ("A bomb went off at a mosque in Peshawar.", "Peshawar"),
        ("A bomb went off at a mosque of the town.", "mosque of the town"),
        ("A bomb went off at a United Nations base in Kadugli.", "Kadugli"),
        ("Clashes broke out in Aleppo province in Syria.", "Aleppo province"),
        ("The capital, Sanaa, fell to the rebels.", "Sanaa"),
        ("Gunmen opened fire on a convoy in Palmyra.", "Palmyra"),
        ("The council voted to end its mission in Lebanon.", None),
        ("A drone strike sank a frigate in the Danube river.", "Danube river"),
        ("The rivals clashed west of Mosul.", "Mosul"),
        ("The rivals clashed because of Mosul.", None),
        ("Troops captured Barawe from al-Shabaab.", "Barawe"),
        ("The defence ministry in Nairobi said gunmen had attacked a convoy.", None),
        ("Chad suspended its truce with the rebels after four soldiers were killed in Cauca.", None),
        ("Chad denied violating the ceasefire and accused Mali of firing near Goma.", None),
    ],
)
def test_the_nearest_place_of_its_sentence(text: str, place: str | None) -> None:
    event = read(text).events[0]
    assert (event.place.span.text if event.place else None) == place


def test_the_dateline_is_no_place_of_an_event() -> None:
    (event,) = read("GENEVA — Gunmen attacked a convoy on Friday.").events
    assert event.place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Iran launched missiles in response to the airstrike that killed a general in Baghdad.", None),
        ("The president will meet envoys and announce sanctions that the bloc will impose on Russia.", None),
        ("The president will meet envoys in Geneva.", "Geneva"),
    ],
)
def test_where_another_thing_was_is_not_its_place(text: str, place: str | None) -> None:
    event = read(text).events[0]
    assert (event.place.span.text if event.place else None) == place


def test_a_place_beside_the_fire_that_killed_is_where_they_died() -> None:
    (event,) = read("Two teenagers were killed by Israeli fire near Jenin overnight.").events
    assert event.place is not None
    assert event.place.span.text == "Jenin"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Houthis launched missiles at a ship in the Gulf of Aden.", "Gulf of Aden"),
        ("Troops killed six rebels in a clash in Negros Occidental.", "Negros Occidental"),
        ("Gunmen ambushed a convoy of aid trucks near Port Sudan.", "Port Sudan"),
        ("The army captured a commander in an operation in Catatumbo.", "Catatumbo"),
    ],
)
def test_the_full_name_of_a_place_whatever_it_stands_under(text: str, place: str) -> None:
    assert [e.place.span.text if e.place else None for e in read(text).events] == [place]


def test_a_body_is_no_place() -> None:
    assert [e.place for e in read("Rebels killed two fighters in Hamas.").events] == [None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen stormed a hotel in the Malian capital, Bamako, on Friday.", "Bamako"),
        ("Gunmen abducted 14 women from a village in Borno state.", "Borno state"),
        ("The army took control of Hadrut in October.", "Hadrut"),
        ("Iraqi forces entered the centre of Fallujah.", "centre of Fallujah"),
        ("Three men were shot dead along the Durand Line.", "Durand Line"),
    ],
)
def test_the_name_that_a_spot_has_or_is_in(text: str, place: str) -> None:
    assert [e.place.span.text if e.place else None for e in read(text).events] == [place]


def test_a_crossing_that_opens_is_where_it_does_and_nobody() -> None:
    (event,) = read("The Rafah crossing reopened on Sunday.").events
    assert event.place is not None
    assert (event.place.span.text, event.agents) == ("Rafah crossing", ())


@pytest.mark.parametrize("due", ["are due to open", "are expected to resume", "will resume"])
def test_talks_are_where_they_are_to_open(due: str) -> None:
    (event,) = read(f"Peace talks between Chad and Mali {due} in Rome on March 20.").events
    assert event.place is not None
    assert event.place.span.text == "Rome"


def test_the_town_that_a_ministry_is_in() -> None:
    (event,) = read("Two car bombs exploded outside the education ministry in Mogadishu.").events
    assert event.place is not None
    assert event.place.span.text == "Mogadishu"


@pytest.mark.parametrize(
    "text",
    [
        "Roe met Tamm on Tuesday and announced that talks between Chad and Mali would begin in Luanda.",
        "The armies met in March and have faced each other since a soldier was shot dead.",
    ],
)
def test_where_another_clause_tells_of_something_is_no_place_of_a_meeting(text: str) -> None:
    assert {e.place for e in read(text).events} == {None}


def test_an_official_sits_elsewhere_than_where_it_was() -> None:
    (event,) = read("The ceasefire with the rebels expired on Monday, an official in Guwahati said.").events
    assert event.place is None
    (event,) = read("Two shells hit the market, a resident of Goma said.").events
    assert event.type.value == "shelling"
