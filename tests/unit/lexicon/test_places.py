"""Known places: every row proves itself, and names are found as news writes them."""

import pytest

from ceasewire.errors import LexiconError
from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.lexicon.places import COLUMNS, KnownPlace, PlaceKind, check_places, parse_places
from ceasewire.model.reading import ActorKind

PLACES = check_places()
HEADER = "\t".join(COLUMNS) + "\n"


def keys_in(text: str) -> list[str]:
    return [mention.entry.key for mention in PLACES.scan_text(text)]


@pytest.mark.parametrize("place", PLACES.entries, ids=lambda place: place.key)
def test_each_row_is_found_in_its_example_and_not_in_its_counter_example(place: KnownPlace) -> None:
    assert place.key in keys_in(place.example)
    assert place.key not in keys_in(place.counter)


def test_conflict_places_and_capitals_are_many() -> None:
    kinds = [place.kind for place in PLACES.entries]
    assert kinds.count(PlaceKind.CAPITAL) >= 195
    assert len(kinds) - kinds.count(PlaceKind.CAPITAL) >= 400


def test_every_member_of_the_united_nations_has_a_place() -> None:
    codes = {code for place in PLACES.entries for code in place.country}
    states = [s for s in load_gazetteer().entries if s.kind is ActorKind.STATE and s.alpha3 and s.alpha3 not in GONE]
    assert [state.key for state in states if not set(state.country) & codes] == []


# Dissolved, or without a capital of its own in the table.
GONE = {"SUN", "YUG", "SCG", "CSK", "DDR"}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Deir Ezzor", "deir_ezzor"),
        ("Sana’a", "sanaa"),
        ("Kiev", "kyiv"),
        ("the Rafah crossing", "rafah_crossing"),
        ("al-Hudaydah", "hodeidah"),
        ("Hormuz", "strait_of_hormuz"),
        ("Tripoli", None),
        ("Nowhere", None),
    ],
)
def test_a_name_finds_its_place(name: str, key: str | None) -> None:
    place = PLACES.find(name)
    assert (place and place.key) == key


def test_a_country_settles_an_ambiguous_name() -> None:
    found = PLACES.find("Tripoli", countries=["LB"])
    assert found is not None
    assert found.key == "tripoli_lebanon"
    assert [m.entry.key for m in PLACES.scan(["Tripoli"], countries=["LB"])] == ["tripoli_lebanon"]


def test_a_known_place_says_where_it_lies() -> None:
    place = PLACES.get("kobani")
    assert place is not None
    assert (place.kind, place.country) == (PlaceKind.CITY, ("SY",))
    assert place.latitude == pytest.approx(36.9, abs=0.1)
    assert place.longitude == pytest.approx(38.35, abs=0.1)
    assert "Ain al-Arab" in place.aliases


def row(key: str, name: str, *, kind: str = "city", country: str = "", where: str = "\t", rest: str = "x\ty") -> str:
    return f"{key}\t{name}\t{kind}\t{country}\t{where}\t\t{rest}\n"


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (row("Bad", "A"), "expected small letters"),
        (row("a", "A", kind="hamlet"), "is no kind of place"),
        (row("a", "A", country="SYR"), "expected two capitals"),
        (row("a", "A", where="91.0\t10.0"), "expected degrees"),
        (row("a", "A", where="north\t10.0"), "expected degrees"),
        (row("a", "A", where="10.0\t"), "alone"),
        (row("a", "-"), "has no word"),
        (row("a", "A", rest="\ty"), "no example"),
        (row("a", "A") + row("a", "B"), "stands twice"),
        (row("a", "A") + row("b", "A"), "not marked ambiguous"),
    ],
)
def test_a_table_that_breaks_the_schema_is_refused(rows: str, fault: str) -> None:
    with pytest.raises(LexiconError, match=fault):
        parse_places(HEADER + rows)
