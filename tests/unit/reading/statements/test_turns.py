"""Turns of a transcript: who has the floor, since when."""

import pytest

from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.statements.turns import find_labels, next_turn
from tests.readings import cast_of, lexicon, parse, read, said


def surname(cast: Cast, actor: str) -> str:
    """Return the last word of an actor's name: whether a title is part of it, the tagger decides."""
    return cast.entity(actor).name.split()[-1]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("SECRETARY MARO: Good morning.", "SECRETARY MARO", "MARO"),
        ("QUESTION: Will the truce hold?", "QUESTION", "QUESTION"),
        ("MR. ALBA: It will.", "MR. ALBA", "ALBA"),
        ("MS. O’NEIL-DAW: It has held for a week.", "MS. O’NEIL-DAW", "O’NEIL-DAW"),
        ("ANA RUIZ, BYLINE: It holds.", "ANA RUIZ", "RUIZ"),
        ("IVO LAVANI (through interpreter): We have read it.", "IVO LAVANI", "LAVANI"),
        ("FOREIGN MINISTER LAVANI: We have read the plan.", "FOREIGN MINISTER LAVANI", "LAVANI"),
    ],
)
def test_a_name_in_capitals_and_a_colon_open_a_turn(text: str, words: str, name: str) -> None:
    cast = cast_of(text)
    (paragraph,) = parse(text)
    turn = next_turn(paragraph, None, cast, {words})
    assert turn is not None
    assert text[slice(*turn.span)] == words
    assert text[turn.start :] == text.partition(": ")[2]
    assert [surname(cast, i) for i in turn.speaker] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Maro: good morning.",
        "The UN said: the truce holds.",
        "GOMA (Reuters) - Rebels took the airport.",
        "KHARTOUM: ",
        "WHEN: Tuesday at noon.",
        "“NEVER AGAIN:” they sang.",
        "SOUTH MERA: Troops left the valley.",
        "WHAT WE KNOW: The army said it had left.",
        "SOUTH MERA: Troops left.\n\nKEY POINTS: The army said it had left.",
        "KHARTOUM: The army left.\n\nKHARTOUM: The rebels left.",
    ],
)
def test_other_paragraphs_open_none(text: str) -> None:
    cast = cast_of(text)
    assert [next_turn(p, None, cast, find_labels(parse(text), lexicon())) for p in parse(text)] == [None] * len(
        parse(text)
    )


def test_a_turn_goes_on_until_the_next_opens() -> None:
    text = "MR. ALBA: We met the rebels.\n\nThey gave no answer.\n\nQUESTION: And now?"
    cast = cast_of(text)
    turns = []
    turn = None
    for paragraph in parse(text):
        turn = next_turn(paragraph, turn, cast, find_labels(parse(text), lexicon()))
        assert turn is not None
        turns.append((turn.paragraph, [surname(cast, i) for i in turn.speaker]))
    assert turns == [(0, ["ALBA"]), (0, ["ALBA"]), (2, ["QUESTION"])]


def test_each_paragraph_of_a_turn_is_one_direct_statement_without_a_cue() -> None:
    text = "MR. ALBA: The two armies met. They said little.\n\nTheir guns are silent.\n\nQUESTION: Since when?"
    assert [(speaker.split()[-1], words) for speaker, _, words in said(text)] == [
        ("ALBA", "The two armies met. They said little."),
        ("ALBA", "Their guns are silent."),
        ("QUESTION", "Since when?"),
    ]
    assert all(s.mode.value == "direct" and s.cue is None for s in read(text).statements)


def test_a_speaker_who_comes_back_is_the_same_actor() -> None:
    text = "MR. ALBA: We met.\n\nQUESTION: Where?\n\nMR. ALBA: In Doha."
    speakers = [s.speaker for s in read(text).statements]
    assert speakers[0] == speakers[2] != speakers[1]


def test_one_label_in_capitals_makes_no_transcript() -> None:
    text = "KEY POINTS: The mayor said the road was open.\n\nThe council said it was closed."
    assert [words for _, _, words in said(text)] == ["the road was open", "it was closed"]


def test_a_name_without_a_title_opens_turns_where_it_comes_back() -> None:
    text = "OMAR SADIQ: We met.\n\nANN BELL: Where?\n\nOMAR SADIQ: In Doha.\n\nANN BELL: When?"
    assert find_labels(parse(text), lexicon()) == {"OMAR SADIQ", "ANN BELL"}


def test_a_speaker_may_come_back_by_surname() -> None:
    text = "ANA RUIZ, BYLINE: They vote.\n\nSTEVE HALE, HOST: When?\n\nRUIZ: At noon."
    assert [words for _, _, words in said(text)] == ["They vote.", "When?", "At noon."]
