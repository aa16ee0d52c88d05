"""Bodies that an article declares with their acronyms are known by either from then on."""

import pytest

from ceasewire.model.reading import ActorKind
from ceasewire.reading.actors.declared import find_declared, find_names
from ceasewire.reading.actors.entities import OWN_KEY
from tests.readings import actor, lexicon, parse

TEXT = "The United Liberation Front of Norland (ULFN) left. The ULFN gave no reason."


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (TEXT, "United Liberation Front of Norland", ActorKind.ARMED_GROUP),
        ("The Norland Rebel Council (NRC) left.", "Norland Rebel Council", ActorKind.ARMED_GROUP),
        ("The Ministry of Northern Roads (MNR) wrote.", "Ministry of Northern Roads", ActorKind.GOVERNMENT),
    ],
)
def test_a_body_with_its_acronym_is_declared(text: str, name: str, kind: ActorKind) -> None:
    (found,) = find_declared(parse(text), lexicon())
    assert (found.entry.name, found.entry.kind) == (name, kind)
    assert found.entry.key.startswith(OWN_KEY)


@pytest.mark.parametrize(
    "text",
    [
        "They signed the Northern Peace Agreement (NPA).",
        "The Northern Liberation Front (XYZ) left.",
        "The Moro Islamic Liberation Front (MILF) left.",
        "The chief of the guards (COTG) left.",
        "The army left (NOW).",
    ],
)
def test_what_is_no_body_or_known_anyway_is_not_declared(text: str) -> None:
    assert find_declared(parse(text), lexicon()) == []


def test_both_names_are_found_wherever_they_stand() -> None:
    (paragraph,) = parse(TEXT)
    places = [(start, end) for start, end, _ in find_names(paragraph.doc, find_declared((paragraph,), lexicon()))]
    assert sorted(paragraph.doc[start:end].text for start, end in places) == [
        "ULFN",
        "ULFN",
        "United Liberation Front of Norland",
    ]


def test_who_speaks_for_the_acronym_speaks_for_the_body() -> None:
    text = "The United Liberation Front of Norland (ULFN) fled. ULFN spokesman Bram Okoro said the talks had failed."
    assert [tie.to for tie in actor(text, "Bram Okoro").affiliations] == [
        actor(text, "United Liberation Front of Norland").id
    ]
