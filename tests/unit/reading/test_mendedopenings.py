"""Verbs taken for nouns behind the word that opens their clause."""

import pytest

from tests.readings import parse_one


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Chad will reopen the border once the shelling of Beni stops.", "stops", "shelling"),
        ("They will fight until the advance on Goma halts.", "halts", "advance"),
        ("The rebels demanded that air strikes on Idlib stop.", "stop", "strikes"),
        ("Provided the shelling stops, the road will open.", "stops", "shelling"),
        ("The rebels will free the men provided the army withdraws.", "withdraws", "army"),
        ("They offered to extend the truce by a month, provided the army reciprocates.", "reciprocates", "army"),
    ],
)
def test_what_ends_a_clause_that_something_opens_is_its_verb(text: str, verb: str, subject: str) -> None:
    found = next(t for t in parse_one(text).doc if t.text == verb)
    assert found.pos_ == "VERB"
    assert [c.text for c in found.lefts if c.dep_ == "nsubj"] == [subject]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("They met at the bus stops.", "stops"),
        ("The raid on Goma was the end.", "end"),
        ("The firm provided the army with ends and stops.", "stops"),
    ],
)
def test_nouns_like_them_stay_nouns(text: str, noun: str) -> None:
    assert next(t for t in parse_one(text).doc if t.text == noun).pos_ == "NOUN"
