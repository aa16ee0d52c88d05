"""Mended sources: who says so where the parser makes no subject, or too much of one."""

import pytest

from tests.readings import read, said, tie_of


@pytest.mark.parametrize(
    ("text", "word", "tie"),
    [
        ("“They just shot,” Nora Holm, who lost a son, recalled.", "Holm", ("nsubj", "recalled")),
        ("Every third child is malnourished, UNICEF estimates.", "UNICEF", ("nsubj", "estimates")),
        ("Nine in ten are in the new estimates.", "estimates", ("pobj", "in")),
        ("The envoy told a briefing the gaps were narrowing.", "narrowing", ("ccomp", "told")),
        ("The envoy told the story the guards were telling.", "telling", ("relcl", "story")),
        ("Bishop Roe on Sunday called for calm.", "Roe", ("nsubj", "called")),
        ("The bloc's secretary-general said it was late.", "general", ("nsubj", "said")),
        ("“Bread is gone,” said Nora Holm, the baker, “and boiled grass.”", "grass", ("dep", "said")),
        ("Nora O’Neill said it was late.", "O’Neill", ("nsubj", "said")),
        ("The lawsuit claims the app “hooked” children on purpose.", "app", ("nsubj", "hooked")),
        ("They sold the “hooked” rugs.", "hooked", ("amod", "rugs")),
        ("One said it was late; another thought it was not.", "another", ("nsubj", "thought")),
        ("One was late; another guard thought it was not.", "another", ("det", "guard")),
        ("It imposed a toll, a step that friends of the town described as a gift.", "friends", ("nsubj", "described")),
        ("It imposed a toll on friends of the town described as rich.", "friends", ("pobj", "on")),
        ("Growers called the rule “nanny-state nonsense,” and left.", "rule", ("dobj", "called")),
        ("Growers called the rule “nanny-state nonsense,” and left.", "nonsense", ("oprd", "called")),
        ("Growers called the state-run “nonsense” off.", "nonsense", ("dobj", "called")),
        ("Nora Holm, who has called climate change a hoax, left.", "hoax", ("oprd", "called")),
        ("Nora Holm called off the hoax.", "hoax", ("dobj", "called")),
        ("A poll by The Sun showed Crane leading Webb among women.", "Crane", ("nsubj", "leading")),
        ("The film showed a leading Webb.", "leading", ("amod", "Webb")),
        ("Court records show Lasker pleaded guilty in 2009 to an assault charge.", "records", ("nsubj", "show")),
        ("The records show was on at nine.", "records", ("compound", "show")),
        ("It was Mr. Hull who said the mill was shut.", "said", ("relcl", "Hull")),
        ("It was late when Mr. Hull asked who said so.", "said", ("ccomp", "asked")),
        ("Mr. Hull, who called the vote “a disgrace,” said he would appeal.", "disgrace", ("oprd", "called")),
        ("Mr. Hull, who called the mayor, a friend, said he would appeal.", "friend", ("appos", "mayor")),
    ],
)
def test_a_word_hangs_where_its_sentence_has_it(text: str, word: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, word) == tie


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“They just shot,” Nora Holm, who lost a son, recalled.", [("Nora Holm", "“They just shot,”")]),
        ("Every third child is malnourished, UNICEF estimates.", [("UNICEF", "Every third child is malnourished")]),
        ("The envoy told a briefing the gaps were narrowing.", [("envoy", "the gaps were narrowing")]),
        ("The bloc's secretary-general said it was late.", [("bloc's secretary-general", "it was late")]),
        ("One said it was late; another thought it was not.", [("", "it was late"), ("", "it was not")]),
        (
            "The town said it would tax bread, a step that friends of the poor described as a blow to them.",
            [("town", "it would tax bread"), ("friends of the poor", "as a blow to them")],
        ),
        (
            "Growers, who have called the rule “nanny-state nonsense,” left.",
            [
                ("Growers", "the rule “nanny-state nonsense,”"),
            ],
        ),
        ("Nora O’Neill said it was late.", [("Nora O’Neill", "it was late")]),
        ("Bread and boiled grass were all they had.", []),
    ],
)
def test_who_says_so_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


def test_the_last_word_of_a_quotation_is_said() -> None:
    text = '"We will hold our fire as long as the enemy holds his," army spokesman Nabil Roe told reporters.'
    (statement,) = read(text).statements
    assert statement.speaker_span is not None
    assert statement.speaker_span.text == "army spokesman Nabil Roe"
    assert [c.span.text for t in read(text).terms for c in t.conditions] == ["the enemy holds his"]
