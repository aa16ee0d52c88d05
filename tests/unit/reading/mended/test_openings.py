"""Verbs taken for nouns behind the word that opens their clause."""

import pytest

from tests.readings import conditions, parse_one, read


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Chad will reopen the border once the shelling of Beni stops.", "stops", "shelling"),
        ("They will fight until the advance on Goma halts.", "halts", "advance"),
        ("The rebels demanded that air strikes on Idlib stop.", "stop", "strikes"),
        ("Provided the shelling stops, the road will open.", "stops", "shelling"),
        ("Chad will reopen the road once the Houthis hand over the port.", "hand", "Houthis"),
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
        ("The army left once the upper hand was lost.", "hand"),
        ("The raid on Goma was the end.", "end"),
        ("The firm provided the army with ends and stops.", "stops"),
    ],
)
def test_nouns_like_them_stay_nouns(text: str, noun: str) -> None:
    assert next(t for t in parse_one(text).doc if t.text == noun).pos_ == "NOUN"


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        (
            "Chad is ready to halt strikes for 30 days provided Mali does the same and Niger stops arming the front.",
            ["Mali does the same", "Niger stops arming the front"],
        ),
        (
            "Anna Roe told Pavel Tamm in a call that Chad was ready to halt strikes for 30 days provided Mali did the "
            "same and African states stopped arming the front.",
            ["Mali did the same", "African states stopped arming the front"],
        ),
        (
            "The front offered to leave the city within ten days providing the army lifts the siege.",
            ["the army lifts the siege"],
        ),
        ("The front offered to hand over the aid provided by Chad.", []),
    ],
)
def test_the_clause_behind_provided_is_what_it_hangs_on(text: str, conditions: list[str]) -> None:
    assert [c.span.text for t in read(text).terms for c in t.conditions] == conditions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad will halt its raids for a month provided the rebels stop launching missiles.",
            ["the rebels stop launching missiles"],
        ),
        ("Chad will sign provided the rebels disarm.", ["the rebels disarm"]),
        ("Chad will halt its raids. It provided the rebels food and shelter.", []),
    ],
)
def test_who_is_to_stop_something_is_found_behind_provided(text: str, expected: list[str]) -> None:
    assert [condition.span.text for _, condition in conditions(text)] == expected
