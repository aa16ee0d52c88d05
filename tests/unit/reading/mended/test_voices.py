"""Mended voices: who speaks beside a quotation or a question."""

import pytest

from tests.readings import said, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("“Is it over yet?” asked Nora, 8, from the back seat.", "Is", ("ccomp", "asked")),
        ("“So will we all,” Nora Holm added.", "will", ("ccomp", "added")),
        ("“So will we all,” the envoy has added.", "has", ("aux", "added")),
        ("Neighbours remember him as shy.", "as", ("prep", "remember")),
        ("Neighbours remember him as he was.", "as", ("mark", "was")),
        ("Neighbours dismiss that argument as shortsighted.", "as", ("prep", "dismiss")),
        ("“We skated like cows,” fumed captain Lars Holm.", "Holm", ("nsubj", "fumed")),
        ("“We skated like cows,” the fumed glass said.", "fumed", ("amod", "glass")),
        ("The fire service asked anyone with a pump to help.", "help", ("xcomp", "asked")),
        ("Holm, asked whether he would sell, said he might.", "asked", ("acl", "Holm")),
        ("Holm asked whether he would sell, and said he might.", "asked", ("ROOT", "asked")),
        ("“Trust no one,” Holm said of deals you may hear about.", "hear", ("relcl", "deals")),
        ("“Nonsense,” replied Nora Holm.", "Holm", ("nsubj", "replied")),
        ("“Nonsense,” replied the mayor.", "mayor", ("nsubj", "replied")),
        ("Peru is a market they know well and has stayed cheap.", "know", ("relcl", "market")),
        ("“Never again,” complained another.", "another", ("nsubj", "complained")),
        ("Prices are flat, said Lars Holm, a grocer, and rents are too high.", "Holm", ("nsubj", "said")),
        ("“It may rise,” a guard at the gate, who gave no name, told reporters.", "guard", ("nsubj", "told")),
        ("Holm said he would go, the radio reported.", "said", ("ccomp", "reported")),
        ("Neighbours describe him as shy.", "as", ("prep", "describe")),
        ("Holm wrote for the majority that the law “speaks for itself”.", "speaks", ("ccomp", "wrote")),
        ("Holm wrote for the paper that he owns.", "owns", ("relcl", "paper")),
        ("Holm said after the match her team had been robbed.", "robbed", ("ccomp", "said")),
        ("Holm added during the massage Roe had hurt himself.", "hurt", ("ccomp", "added")),
        ("Holm spoke during the massage Roe had given him.", "given", ("relcl", "massage")),
        ("It was a move critics called “a gift to the rich”.", "critics", ("nsubj", "called")),
        ("It was a meeting of critics called by the mayor.", "critics", ("pobj", "of")),
        ("Nora Holm promised the guards that she would step down.", "step", ("ccomp", "promised")),
        ("Nora Holm promised the parks that she had planned.", "planned", ("relcl", "parks")),
        ("The letter, a copy of which was obtained by Holm, said the port was shut.", "letter", ("nsubj", "said")),
    ],
)
def test_a_word_hangs_where_its_sentence_has_it(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Is it over yet?” asked Nora, 8, from the back seat.",
            [("Nora", "“Is it over yet?”")],
        ),
        (
            "“We skated like cows,” fumed captain Lars Holm.",
            [("Lars Holm", "“We skated like cows,”")],
        ),
        (
            "Holm, asked whether he would sell, said he had “no such plans”.",
            [("Holm", "he had “no such plans”")],
        ),
        (
            "“Trust no one,” Holm said of deals you may hear about.",
            [("Holm", "“Trust no one,”")],
        ),
        ("Peru is a market they know well and has stayed cheap.", []),
        (
            "The offer, said Lars Holm, undervalues the mill.",
            [("Lars Holm", "The offer … undervalues the mill")],
        ),
        (
            "Prices are flat, said Lars Holm, a grocer, and rents are too high.",
            [("Lars Holm", "Prices are flat … and rents are too high")],
        ),
        (
            "The group showed two men holding a sign that read “no more ice is no more us”.",
            [("two men", "“no more ice is no more us”")],
        ),
        (
            "“It may rise,” a guard at the gate, who gave no name, told reporters.",
            [("guard", "“It may rise,”")],
        ),
        (
            "The state's leader, Lars Holm, said it would “never bow to pressure”, state television reported.",
            [("Lars Holm", "it would “never bow to pressure”")],
        ),
        ("The growers would have to pay and the council agree to what looks like theft.", []),
    ],
)
def test_who_says_what_beside_a_quotation_or_a_question(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected
