"""Apposition: which names stand beside a noun."""

import pytest

from ceasewire.reading.actors.apposition import find_beside
from ceasewire.reading.actors.mentions import find_mentions
from ceasewire.reading.actors.roster import Roster
from tests.readings import lexicon, parse_one


def beside(text: str, word: str) -> list[str]:
    """Return the names that stand beside the noun that is this word."""
    roster, paragraph = Roster(lexicon()), parse_one(text)
    mentions = list(find_mentions(paragraph, {}, lexicon().people, lexicon().actors, ()))
    roster.announce(mentions)
    mention = next(m for m in mentions if m.head.text == word)
    return list(dict.fromkeys(other.name for other in find_beside(roster, mention)))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The spokesman, Ari Fleischer, said so.", "spokesman", ["Ari Fleischer"]),
        ("Ari Fleischer, the spokesman, said so.", "spokesman", ["Ari Fleischer"]),
        ("A spokesman for the village, Lawrence Kanyuka, said so.", "spokesman", ["Lawrence Kanyuka"]),
        ("Omar Sadiq and his envoy, Ari Fleischer, left.", "envoy", ["Ari Fleischer"]),
        ("Omar’s rival, army chief Ari Fleischer, left.", "rival", ["Ari Fleischer"]),
        ("The alliance - Omar Sadiq, Ana Maran and Ari Fleischer - left.", "alliance", []),
        ("The spokesman met Ari Fleischer.", "spokesman", []),
        ("Two guards left Ari Fleischer.", "guards", []),
    ],
)
def test_names_beside_a_noun_are_found(text: str, word: str, expected: list[str]) -> None:
    assert beside(text, word) == expected
