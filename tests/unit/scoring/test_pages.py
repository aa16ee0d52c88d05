"""Tests of `ceasewire.scoring.pages`."""

from ceasewire.scoring.pages import match_pages
from tests.factories import TEXT, article_json, page_json

OTHER = "Grain ships left the port of Velde on Monday, harbour officials said, after a week of storms."


def test_articles_are_paired_by_their_words_whatever_their_order() -> None:
    gold = page_json(article_json(), article_json(OTHER))
    pred = page_json(article_json(OTHER, headline="Ships leave"), article_json())
    (page,) = match_pages({"p": gold}, {"p": pred})
    assert [a.found for a in page.articles] == [True, True]
    assert [a.headline for a in page.articles] == [True, False]
    assert [a.body for a in page.articles] == [1.0, 1.0]


def test_an_article_that_is_not_predicted_is_matched_with_an_empty_one() -> None:
    (page,) = match_pages({"p": page_json()}, {"p": page_json(article_json("Nothing of the kind."))})
    (article,) = page.articles
    assert (article.found, article.body, article.headline, article.published) == (False, 0.0, False, False)
    assert page.predicted == 1


def test_a_page_without_prediction_is_an_empty_prediction() -> None:
    (page,) = match_pages({"p": page_json()}, {"other": page_json()})
    assert (page.name, page.predicted, page.articles[0].found) == ("p", 0, False)


def test_headline_and_date_are_judged_only_where_the_gold_has_them() -> None:
    gold = page_json(article_json(headline=None, published=None))
    (page,) = match_pages({"p": gold}, {"p": page_json()})
    assert (page.articles[0].headline, page.articles[0].published) == (None, None)


def test_a_headline_is_the_same_without_its_case_and_marks() -> None:
    pred = page_json(article_json(headline="FRONT OFFERS: a Pause!"))
    (page,) = match_pages({"p": page_json()}, {"p": pred})
    assert page.articles[0].headline is True


def test_the_body_is_scored_by_its_bag_of_words() -> None:
    (page,) = match_pages({"p": page_json()}, {"p": page_json(article_json(TEXT + " " + TEXT))})
    assert page.articles[0].body == 2 / 3


def test_pages_come_in_the_order_of_their_names() -> None:
    gold = {"b": page_json(), "a": page_json()}
    assert [p.name for p in match_pages(gold, gold)] == ["a", "b"]
