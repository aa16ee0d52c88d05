"""Parts of speech and basic forms: what spaCy's own components set, from what was said of each form before."""

from functools import cache
from typing import Any

import pytest

from ceasewire.workflow.wordforms import Naming, WordForms
from tests.readings import pipeline

RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"


@cache
def forms() -> WordForms:
    return WordForms(pipeline().get_pipe(RULER), pipeline().get_pipe(LEMMATIZER))


def parse(text: str) -> Any:
    """Return a text parsed, without its parts of speech."""
    with pipeline().select_pipes(disable=[RULER, LEMMATIZER, "ner"]):
        return pipeline()(text)


TEXTS = [
    "The rebels have agreed that they will stop shelling Mekelle, which had been besieged.",
    "There is no truce, and there's none to come.",  # a pattern of two words
    "Let's go; they ain't leaving. I'm gonna stay.",
    "There is no truce: let's hope that there was one, that there 's one.",
    "What it does is more than what they said it did.",
    "He said  two\tsoldiers were   hurt .",  # white space is a token
    "Fighters fought better than the worst-equipped units; their men’s morale wasn't broken.",
    "\n ",
    "",
]


def told(doc: Any) -> list[tuple[str, ...]]:
    return [(t.text, t.pos_, t.lemma_, t.tag_, t.dep_) for t in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_words_get_what_the_components_say(text: str) -> None:
    expected = pipeline().get_pipe(LEMMATIZER)(pipeline().get_pipe(RULER)(parse(text)))
    for _ in range(2):  # from the components, then from what is kept
        doc = parse(text)
        forms().set_forms([doc])
        assert told(doc) == told(expected)
        assert [t.head.i for t in doc] == [t.head.i for t in expected]


def test_several_texts_are_set_in_one_call() -> None:
    docs = [parse(text) for text in TEXTS]
    forms().set_forms(docs)
    assert all(t.pos_ for doc in docs for t in doc)


def test_the_components_of_the_default_parser_can_be_replaced() -> None:
    assert WordForms.can_replace(pipeline().get_pipe(RULER), pipeline().get_pipe(LEMMATIZER))


@pytest.mark.parametrize("word", [{"LEMMA": "be"}, {"ENT_TYPE": "GPE"}, {"LOWER": "a", "OP": "+"}])
def test_a_ruler_that_looks_beyond_the_word_is_left_in_place(word: dict[str, str]) -> None:
    from spacy.pipeline import AttributeRuler

    ruler = AttributeRuler(pipeline().vocab)
    ruler.add([[word]], {"POS": "X"})
    assert not WordForms.can_replace(ruler, pipeline().get_pipe(LEMMATIZER))
    assert not WordForms.can_replace(None, pipeline().get_pipe(LEMMATIZER))


def test_more_words_than_are_kept_are_asked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ceasewire.workflow.wordforms._KEPT", 3)
    monkeypatch.setattr("ceasewire.workflow.wordforms._GROWTH", 2)
    few = WordForms(pipeline().get_pipe(RULER), pipeline().get_pipe(LEMMATIZER))
    for text in TEXTS:
        few.set_forms([doc := parse(text)])
        expected = parse(text)
        forms().set_forms([expected])
        assert told(doc) == told(expected)


def test_a_pattern_that_names_no_word_is_looked_for_in_every_text() -> None:
    from spacy.pipeline import AttributeRuler

    ruler = AttributeRuler(pipeline().vocab)
    ruler.add([[{"TAG": "NN"}, {"TAG": "VBD"}]], {"LEMMA": "paired"}, index=1)
    ruler.add([[{"TAG": {"NOT_IN": ["NONE"]}}]], {"POS": "X"})
    doc = parse("The truce held.")
    WordForms(ruler, pipeline().get_pipe(LEMMATIZER)).set_forms([doc])
    assert [t.lemma_ for t in doc] == ["the", "truce", "paired", "."]


@pytest.mark.parametrize(
    ("pattern", "told_apart", "alike"),
    [
        ({"LOWER": "there"}, "there", "here"),
        ({"TAG": "DT", "LOWER": {"IN": ["a", "an"]}}, "an", "the"),
        ({"LOWER": {"REGEX": "^n[ou]thin'$"}}, "nuthin'", "nothing"),
        ({"ORTH": "Truce"}, "anything", None),
        ({"LOWER": {"FUZZY": "truce"}}, "anything", None),
        ({"TAG": "DT"}, None, "a"),
    ],
)
def test_only_forms_that_a_pattern_may_ask_for_are_told_apart(
    pattern: dict[str, Any], told_apart: str | None, alike: str | None
) -> None:
    naming = Naming([{"patterns": [[pattern]], "attrs": {"POS": "X"}}])
    assert told_apart is None or naming.of(told_apart) == told_apart
    assert alike is None or naming.of(alike) == ""
