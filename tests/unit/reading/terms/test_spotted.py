"""Terms that only the tagger sees, where the parse bears it out."""

import pytest

from ceasewire.model.page import Article
from ceasewire.model.reading import ArticleReading
from ceasewire.reading.articles import read_article
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser
from tests.readings import PUBLISHED, lexicon, name
from tests.tagging import sees_act


def read(text: str, words: str, stance: str, chance: float = 0.95) -> ArticleReading:
    """Return the reading of a text in which the tagger sees these words as an act."""
    article = Article(id="art1", published=PUBLISHED, text=text)
    tagger = sees_act(words, stance, chance)
    return read_article(article, nlp=load_parser(DEFAULT_PARSER), lexicon=lexicon(), tagger=tagger)


def spotted(text: str, words: str, stance: str, chance: float = 0.95) -> list[tuple[str, str, str]]:
    """Return stance, debtor and words of the terms that the tagger brought."""
    reading = read(text, words, stance, chance)
    return [
        (str(t.stance), name(reading, t.debtor), t.action.text)
        for t in reading.terms
        if any(rule.startswith("tagger:") for rule in t.x_rules)
    ]


@pytest.mark.parametrize(
    ("text", "words", "stance", "expected"),
    [
        ("Kenya would love the RSF to leave Nyala.", "leave Nyala", "demanded", ("demanded", "RSF", "leave Nyala")),
        ("Kenya has a plan and nudged the RSF toward a truce.", "truce", "demanded", ("demanded", "", "truce")),
        ("The RSF will be nudged to leave Nyala.", "leave Nyala", "demanded", ("demanded", "RSF", "leave Nyala")),
        (
            "Kenya had a plan and coaxed the RSF to leave Nyala and free the crew.",
            "free the crew",
            "demanded",
            ("demanded", "RSF", "free the crew"),
        ),
        ("The RSF thinks of leaving Nyala.", "leaving Nyala", "pledged", None),  # a gerund after a preposition
        ("The RSF has a plan to leave Nyala.", "leave Nyala", "pledged", ("pledged", "RSF", "leave Nyala")),
        ("The RSF has a plan and is against a truce.", "truce", "refused", ("refused", "RSF", "truce")),
    ],
)
def test_an_act_that_the_rules_have_not_becomes_a_term(
    text: str, words: str, stance: str, expected: tuple[str, str, str] | None
) -> None:
    assert spotted(text, words, stance) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "words", "stance"),
    [
        ("The RSF and the army like the truce.", "truce", "agreed"),  # nobody agrees by the tagger's word
        ("Will the RSF leave Nyala?", "leave Nyala", "pledged"),
        ("The RSF might leave Nyala.", "leave Nyala", "pledged"),
        ("The council voted to extend the ban on arms.", "extend the ban on arms", "demanded"),
        ("If the RSF plans to leave Nyala, roads will open.", "leave Nyala", "pledged"),
        ("The RSF denied that it plans to leave Nyala.", "leave Nyala", "pledged"),
        ("Kenya hopes that the RSF plans to leave Nyala.", "leave Nyala", "proposed"),
        ("Forces fighting for Nyala met the envoy.", "fighting for Nyala", "pledged"),
        ("Kenya sent guards to leave Nyala safe.", "leave Nyala safe", "pledged"),
        ("Kenya warned that North Korea could attack Seoul.", "attack Seoul", "threatened"),
        ("The RSF plans to meet the army in Jeddah.", "meet the army", "pledged"),
        ("The RSF likes its blue flag.", "blue flag", "demanded"),
    ],
)
def test_what_is_open_denied_or_no_act_stays_none(text: str, words: str, stance: str) -> None:
    assert spotted(text, words, stance) == []


def test_the_tagger_has_to_be_sure() -> None:
    text = "Kenya would love the RSF to leave Nyala."
    assert spotted(text, "leave Nyala", "demanded", 0.8) == []
    assert len(spotted(text, "leave Nyala", "demanded", 0.9)) == 1


def test_an_act_that_the_rules_have_is_no_second_term() -> None:
    reading = read("Kenya urged the RSF to leave Nyala.", "leave Nyala", "refused")
    assert [str(t.stance) for t in reading.terms] == ["demanded"]


def test_a_condition_goes_to_what_the_tagger_sees() -> None:
    reading = read("The RSF has a plan to leave Nyala if the road is opened.", "leave Nyala", "pledged")
    assert [[c.span.text for c in t.conditions] for t in reading.terms] == [["the road is opened"]]


def test_a_term_says_that_it_comes_from_the_tagger() -> None:
    reading = read("Kenya would love the RSF to leave Nyala.", "leave Nyala", "demanded")
    assert "tagger:demanded" in reading.terms[0].x_rules


def test_what_is_called_off_is_promised_by_nobody() -> None:
    assert spotted("The RSF called off its truce on Monday.", "its truce", "pledged") == []
    assert spotted("Kenya said that the RSF broke the truce.", "truce", "pledged") == []
    assert spotted("The raids of the RSF threaten the truce.", "truce", "proposed") == []


def test_what_somebody_decides_to_accept_is_not_turned_down() -> None:
    assert spotted("The RSF decided to accept the truce.", "the truce", "refused") == []
    assert len(spotted("The RSF mocked the truce.", "the truce", "refused")) == 1


def test_what_the_tagger_sees_where_somebody_binds_himself_is_pledged() -> None:
    text = "The warring parties had committed to a new set of measures, including a nationwide ceasefire."
    assert spotted(text, "nationwide ceasefire", "demanded") == [("pledged", "warring parties", "nationwide ceasefire")]
