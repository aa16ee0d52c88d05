"""Words that open a condition: each proves itself by its own two sentences; the longest at a place is taken."""

from dataclasses import replace

import pytest

from ceasewire.lexicon.conditions import Marker, Markers, load_markers
from ceasewire.model.reading import Role
from tests.readings import hinges, parse_one

MARKERS = load_markers()
DECOYS = [marker for marker in MARKERS if marker.role is None]
OPENERS = [marker for marker in MARKERS if marker.role is not None]


def found_in(text: str) -> list[Marker]:
    """Return the markers of a sentence, in order, none within another."""
    words = [token.lower_ for token in parse_one(text).doc]
    found: list[Marker] = []
    at = 0
    while at < len(words):
        marker = MARKERS.at(words, at)
        found += [marker] if marker else []
        at += len(marker.words) if marker else 1
    return found


def make_marker(words: str, unless_next: str = "") -> Marker:
    """Return a marker with these words."""
    usual = MARKERS.at(["if"], 0)
    assert usual is not None
    return replace(usual, id=words, words=tuple(words.split()), unless_next=frozenset(unless_next.split()))


@pytest.mark.parametrize("marker", list(MARKERS), ids=lambda m: m.id)
def test_a_marker_stands_in_its_example(marker: Marker) -> None:
    assert marker in found_in(marker.example)


@pytest.mark.parametrize("marker", OPENERS, ids=lambda m: m.id)
def test_no_condition_is_read_in_a_counter_example(marker: Marker) -> None:
    assert hinges(marker.counter) == []


@pytest.mark.parametrize("marker", DECOYS, ids=lambda m: m.id)
def test_a_decoy_hides_what_stands_in_its_example_alone(marker: Marker) -> None:
    assert hinges(marker.example) == []
    assert marker not in found_in(marker.counter)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("They stop on condition that we leave.", ["on-condition-that"]),
        ("They spoke on condition of anonymity.", []),
        ("They stay even if we leave.", ["even-if"]),
        ("They act as if we had left.", ["as-if"]),
        ("They stop only if we leave.", ["only-if"]),
        ("If not, they would stay.", ["if-not"]),
        ("They aided the camp provided by us.", []),
        ("They met until now.", []),
        ("They go once again.", []),
        ("They free him in exchange for fuel.", ["in-exchange-for"]),
        ("In exchange, they free him.", ["in-exchange"]),
        ("They stop as soon as possible.", ["as-soon-as-possible"]),
        ("They vote whether or not we come.", ["whether-or-not"]),
        ("They said nothing.", []),
    ],
)
def test_the_longest_marker_is_taken_unless_what_follows_forbids_it(text: str, ids: list[str]) -> None:
    assert [marker.id for marker in found_in(text)] == ids


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_marker(role: Role) -> None:
    assert role in {marker.role for marker in OPENERS}


def test_no_two_markers_have_the_same_words() -> None:
    words = [marker.words for marker in MARKERS]
    assert len(words) == len(set(words))


def test_markers_are_words_in_small_letters() -> None:
    words = [word for marker in MARKERS for word in (*marker.words, *marker.unless_next)]
    assert words == [word.lower() for word in words]


@pytest.mark.parametrize(
    ("words", "at", "wanted"),
    [
        ("as long as they do", 0, "as long as"),
        ("as long they do", 0, None),
        ("as", 0, "as"),
        ("so as soon", 1, None),
        ("as it is", 0, None),
        ("long as they", 0, None),
    ],
)
def test_a_marker_is_found_by_its_first_word(words: str, at: int, wanted: str | None) -> None:
    long, short = make_marker("as long as"), make_marker("as", unless_next="long soon it")
    found = Markers({"as": (long, short)}).at(words.split(), at)
    assert (found.id if found else None) == wanted
