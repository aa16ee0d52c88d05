"""What a source stands by."""

import pytest

from tests.readings import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("According to the police, the road is open.", "the road is open"),
        ("The road is open, according to the police.", "The road is open"),
        ("The suspect, according to the police, fled on foot.", "The suspect … fled on foot"),
        ("The camp, according to the police, is shut.", "The camp … is shut"),
        ("But, according to the police, the camp is shut.", "the camp is shut"),
        ("According to Berg the best time to leave is in May.", "the best time to leave is in May"),
        ("Camps, according to the police, are shut.", "Camps … are shut"),
        ("The camp is, according to the police, a ruin.", "The camp is … a ruin"),
        ("The camp was shut, according to the police, a day later.", "The camp was shut"),
        ("The road was mined, but the bridge held, according to the police.", "the bridge held"),
        ("He fired twice and then, according to the police, fled on foot.", "fled on foot"),
        ("The convoy reportedly turned back.", "The convoy … turned back"),
        (
            "According to analysts at Northaid, combined reserves from Chad, nearby Mali, where firms are at work, and"
            " the US could give it half the oil.",
            "combined reserves from Chad, nearby Mali, where firms are at work, and the US could give it half the oil",
        ),
        ("According to the mayor, wages in Chad, Mali and Niger rose.", "wages in Chad, Mali and Niger rose"),
        ("According to al-Eryani, the rebels are backed by Iran.", "the rebels are backed by Iran"),
        ("The rebels, according to el-Sisi, are backed by Iran.", "The rebels … are backed by Iran"),
    ],
)
def test_the_words_around_a_source_are_what_it_says(text: str, words: str) -> None:
    assert [content for *_, content in said(text)] == [words]


def test_what_another_one_says_beside_it_is_not_the_sources() -> None:
    text = "According to the UN, many people are living in Mosul, and officials expect that thousands will flee."
    assert [words for *_, words in said(text)] == ["many people are living in Mosul", "thousands will flee"]
    alone = "According to the UN, many people are living in Mosul, and thousands fled."
    assert [words for *_, words in said(alone)] == ["many people are living in Mosul, and thousands fled"]


def test_what_another_one_says_behind_a_semicolon_is_not_the_sources() -> None:
    text = "According to court documents, Lee met the agent twice; his lawyers say that is false."
    assert said(text)[0][2] == "Lee met the agent twice"
