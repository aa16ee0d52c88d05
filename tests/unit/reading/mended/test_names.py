"""Names that the tagger mistakes in one sentence, set right by another."""

from tests.readings import last_named_by, read, said


def test_a_surname_that_looks_like_a_common_word_is_a_name() -> None:
    text = "Board President Gloria Estes opened the meeting.\n\nEstes promised a full report."
    assert last_named_by(text, "Estes") == ["Gloria Estes"]
    assert said(text) == [("Gloria Estes", "pledge", "a full report")]


def test_a_word_that_stands_in_small_letters_too_is_no_name() -> None:
    text = "The witness was Rowan Stone. He saw a stone fall.\n\nStone fell on the road, two guides said."
    assert all(actor.name != "Stone" for actor in read(text).actors)


def test_where_people_are_is_nobody() -> None:
    text = (
        "Mayor Anna Berg spoke of Riverton. The parts about Riverton were long.\n\n"
        "Berg said the mill was shut. People in Riverton, she said, know it."
    )
    assert {who for who, _, _ in said(text)} == {"Anna Berg"}


def test_a_person_is_one_though_something_is_in_him() -> None:
    text = "Anna Riverton came. Voters have lost their faith in Riverton, a guide said.\n\nRiverton said she was sorry."
    assert said(text)[-1][0] == "Anna Riverton"
