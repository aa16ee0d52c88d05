"""Tests of `ceasewire.scoring.articles`."""

from ceasewire.scoring.articles import prepare_gold, prepare_pred
from tests.factories import article_json, span_json

TEXT = "Maran, of the Front, agreed."


def test_cover_holds_the_whole_words_inside_a_span_and_no_marks() -> None:
    article = prepare_gold(article_json(TEXT))
    assert article.cover([span_json("Maran, of", TEXT)]) == 0b101
    assert article.cover([span_json("aran, o", TEXT)]) == 0
    assert article.cover([None]) == 0


def test_cover_joins_several_spans() -> None:
    article = prepare_gold(article_json(TEXT))
    assert article.cover([span_json("Maran", TEXT), span_json("Front", TEXT)]) == 0b10001


def test_a_word_that_the_gold_text_lacks_has_a_bit_of_its_own() -> None:
    gold = prepare_gold(article_json("They agreed"))
    other = "They also agreed"
    pred = prepare_pred(article_json(other), gold)
    assert pred.cover([span_json("agreed", other)]) == gold.cover([span_json("agreed", "They agreed")])
    assert pred.cover([span_json("also", other)]) & 0b11 == 0


def test_forms_pass_over_ids_that_have_no_name() -> None:
    actors = [{"id": "a1", "name": "the", "aliases": []}, {"id": "a2", "name": "Velde", "aliases": ["The Port", "the"]}]
    article = prepare_gold(article_json(actors=actors))
    assert article.forms(["a1", "a2", "a9", None]) == [{"velde", "port"}]
    assert article.forms(None) == []


def test_an_actor_without_a_name_is_called_by_its_id() -> None:
    article = prepare_gold(article_json(actors=[{"id": "a1", "name": ""}]))
    assert (article.actor_name("a1"), article.actor_name("a7")) == ("a1", "a7")
