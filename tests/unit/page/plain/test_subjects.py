"""A change of subject under a heading."""

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.page.plain.subjects import changes_subject, keeps_subject, leads_in
from ceasewire.page.text.lines import LineRole, read_entries

NORTH = [
    "Rebels in Karsan said on Sunday that the army of Velin had shelled Dara, Hamra and the camp at Orsat.",
    "The governor, Idris Balan, told envoys from Norland and from Qasimia that Velin would open the bridge.",
]
SOUTH = [
    "Fishermen from Port Alma found a mine near the reef, the harbour master of Tierra Nova told Radio Sol.",
    "The navy of Costa Verde sent two ships from Punta Roja to search the bay, Captain Elena Duarte said. It was the"
    " third mine in a month, and the ferries between Alma and Isla Grande have stopped, said Tomas Vidal of the union.",
    "Nobody knows who laid them. Costa Verde blames smugglers, and the smugglers have blamed the navy since Easter,"
    " when a boat was lost with all hands and no inquiry was held. The ferries will not sail until the bay is swept.",
]


def is_other(heading: str, below: list[str]) -> bool:
    entries = read_entries("\n\n".join([*NORTH, heading, *below]), load_furniture())
    assert entries[2].role is LineRole.HEADING
    return changes_subject(entries, 2, above=(0, 2), prose=3, furniture=load_furniture())


def test_other_names_under_a_headline_that_tells_them_are_another_subject() -> None:
    assert is_other("Fishermen from Port Alma find third mine near the reef", SOUTH)


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Fishermen from Port Alma find third mine near the reef", SOUTH[:1]),
        ("What the governor told the envoys about the bridge", SOUTH),
        ("Rebels in Karsan blame army of Velin for the shelling", [*NORTH, *NORTH, *NORTH]),
    ],
    ids=["too short", "words from above", "same names"],
)
def test_the_same_subject_goes_on(heading: str, below: list[str]) -> None:
    assert not is_other(heading, below)


def test_a_headline_that_names_whom_the_story_below_names_and_nobody_above_opens_another_subject() -> None:
    plain = ["Nothing was said in the capital by nightfall.", *SOUTH[1:]]
    assert is_other("Costa Verde sends ships to search the bay for more", plain)
    assert not is_other("What would Costa Verde answer if somebody asked again?", plain)
    assert not is_other("Velin and Costa Verde wait for word on ships", [*plain, "Velin and Dara said nothing."])


def test_a_story_that_names_the_same_people_again_goes_on() -> None:
    furniture = load_furniture()
    more = ["Later that day the governor, Idris Balan, said in Dara that the camp at Orsat had bread for one week."]
    entries = read_entries("\n\n".join([*NORTH, "Trucks wait at the gate", *more]), furniture)
    assert keeps_subject(entries[:2], entries[3:], furniture)
    other = read_entries("\n\n".join([*NORTH, "Trucks wait at the gate", *SOUTH]), furniture)
    assert not keeps_subject(other[:2], other[3:], furniture)


def test_a_headlines_words_stand_in_the_paragraphs_below_it() -> None:
    lines = ("Fishermen find third mine near the reef of Port Alma", "A boy looks out of a tent beside a road", *SOUTH)
    headline, caption, *below = read_entries("\n\n".join(lines), load_furniture())
    assert leads_in(headline, below)
    assert not leads_in(caption, below)
