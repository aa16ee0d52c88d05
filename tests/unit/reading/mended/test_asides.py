"""Mended asides: what is put, asked or called so."""

import pytest

from tests.readings import said, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("The toll would, as one clerk put it, “sink the port”.", "put", ("advcl", "sink")),
        ("The clerk would put it in a drawer, and lock it.", "put", ("ROOT", "put")),
        ("Holm wondered aloud if anyone had read the map.", "read", ("ccomp", "wondered")),
        ("Holm will wonder at it if anyone reads the map.", "reads", ("advcl", "wonder")),
        ("Where was the money, Holm wanted to know.", "was", ("ccomp", "wanted")),
        ("When he was a boy, Holm wanted to know the sea.", "was", ("advcl", "wanted")),
        ("Holm conceded under questioning that he had lied.", "lied", ("ccomp", "conceded")),
        ("Holm gave the size of the gap “startling” weight.", "startling", ("amod", "weight")),
        ("Holm called the size of the gap “startling.”", "startling", ("oprd", "called")),
        ("The criticism of the mayor from Holm was mild.", "from", ("prep", "criticism")),
        ("A gift of money from Holm was lost.", "from", ("prep", "gift")),
        ("The 37-year-old revealed Holm left him.", "revealed", ("ROOT", "revealed")),
        ("When asked about it, Lars O’Connor from the bank said he was sure.", "O’Connor", ("nsubj", "said")),
        ("When asked about it, the mill, Lars Holm and the bank said so.", "mill", ("nsubj", "said")),
        ("In many aides’ minds, the law is dead.", "aides", ("poss", "minds")),
        ("The insurer has paid, and a guard, Lars Holm, has wept.", "guard", ("nsubj", "wept")),
        ("The mill shut its gate and a door, and has gone.", "door", ("conj", "gate")),
        ("Holm held a mass and one clerk who came had said that it was long.", "clerk", ("nsubj", "said")),
        ("Holm explained Roe’s daughter, Eva Lind, joined his team in May.", "joined", ("ccomp", "explained")),
        ("Holm met Roe’s daughter, Eva Lind, and joined his team in May.", "joined", ("conj", "met")),
    ],
)
def test_a_word_hangs_where_its_sentence_has_it(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll would, as one clerk put it, “sink the port”.", [("one clerk", "“sink the port”")]),
        ("As one clerk explained it to us, the port is shut.", [("one clerk", "the port is shut")]),
        ("Holm wondered aloud if anyone had read the map.", [("Holm", "if anyone had read the map")]),
        (
            "How many men, Holm wanted to know, had left the camp?",
            [("Holm", "How many men … had left the camp")],
        ),
        ("How long, Holm wanted to know, would it take?", [("Holm", "How long … would it take")]),
        ("Why, Holm asked, had nobody left the camp?", [("Holm", "Why … had nobody left the camp")]),
        ("Had nobody asked why the camp was shut?", []),
        ("Where was the money, Holm wanted to know.", [("Holm", "Where was the money")]),
        ("Holm conceded under questioning that he had lied.", [("Holm", "he had lied")]),
        ("Holm agreed under a rule that he had drawn up.", []),
        (
            "The mill cut its staff, blaming dear wheat and what it called “softness” in demand.",
            [("mill", "dear wheat and what it called “softness” in demand")],
        ),
        ("Holm called the size of the gap “startling.”", [("Holm", "the size of the gap “startling.”")]),
        (
            "“It fell,” Nora Holm, who built the mill in 1999 and now is chief of startup Norden, told us.",
            [("Nora Holm", "“It fell,”")],
        ),
        ("In mill owners’ minds, the law is dead.", [("mill owners", "the law is dead")]),
        (
            "“Firms should start preparing for it,” analysts at Holm Group wrote — citing experts who estimate that "
            "new towns will grow in three to five years.",
            [
                ("analysts", "“Firms should start preparing for it,”"),
                ("experts", "new towns will grow in three to five years"),
            ],
        ),
        (
            "Lars Holm, 37, spoke. The 37-year-old revealed Nora left him.",
            [("Lars Holm", "Nora left him")],
        ),
        (
            "The mill lost, and a guard, Lars Holm, has wondered whether it will open.",
            [("Lars Holm", "whether it will open")],
        ),
    ],
)
def test_who_asks_or_calls_it_so_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(speaker, words) for speaker, _, words in said(text)] == expected
