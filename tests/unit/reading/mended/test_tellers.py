"""Mended tellers: who tells where much is said of him."""

import pytest

from tests.readings import said, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("Mr. Holm, 44, who was born in Oslo and came to Lund at age 9, says he is well.", "Holm", ("nsubj", "says")),
        ("Mr. Holm came to Lund and left, the clerk says.", "Holm", ("nsubj", "came")),
        (
            "“It hurts,” said Holm, a miner who did not want his last name used because he feared it.",
            "Holm",
            ("nsubj", "said"),
        ),
        ("“It hurts,” said Nora Holm, a miner who did not come.", "Holm", ("nsubj", "said")),
        (
            "A majority of voters, 54 percent, disapprove of the law, the poll found.",
            "disapprove",
            ("ccomp", "found"),
        ),
        (
            "Chad and Mali agreed to a truce starting on Friday, Switzerland, which hosted the talks, said.",
            "Switzerland",
            ("nsubj", "said"),
        ),
        (
            "Chad and Mali agreed to a truce on Friday, in Geneva, Switzerland, which is far away.",
            "Switzerland",
            ("appos", "Geneva"),
        ),
        ("What he wanted, he told friends, was to be left alone.", "was", ("ROOT", "was")),
        ("He told friends what he wanted, and was left alone.", "told", ("ROOT", "told")),
        (
            "Few of them, she said in an interview at her office, had ever been asked.",
            "Few",
            ("nsubj", "asked"),
        ),
        ("The group is considered a terrorist organisation by the United States.", "by", ("agent", "considered")),
        ("The group praised a decision by the United States.", "by", ("prep", "decision")),
        ("The front is seen by Turkey and its allies as important to the talks.", "as", ("prep", "seen")),
        ("She describes events happening in the city as “worthy of a play”.", "as", ("prep", "describes")),
        ("She described men working as “guards” there.", "as", ("prep", "described")),
        ("She met men working as “guards” there.", "as", ("prep", "working")),
        ("The front has allies as important as Turkey.", "important", ("amod", "allies")),
    ],
)
def test_a_word_hangs_where_its_sentence_has_it(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mr. Holm, 44, who was born in Oslo, Norway, and came to Lund at age 9, says he never felt at home.",
            [("Holm", "he never felt at home")],
        ),
        (
            "A majority of voters, 54 percent, disapprove of the law, the poll found.",
            [("poll", "A majority of voters, 54 percent, disapprove of the law")],
        ),
        (
            "What Holm wanted, Roe told friends, was to be left alone.",
            [("Roe", "What Holm wanted … was to be left alone")],
        ),
        ("“Why not?” Holm wondered.", [("Holm", "“Why not?”")]),
        ("Forty percent said they would vote for him.", [("", "they would vote for him")]),
        ("Forty percent of it is lost.", []),
    ],
)
def test_who_tells_it_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(speaker, words) for speaker, _, words in said(text)] == expected
