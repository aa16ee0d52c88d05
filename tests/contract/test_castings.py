"""Whole casts: actors, their other names, kinds and ties in texts with many shapes of actors, and none that is none."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ceasewire.lexicon.furniture import load_furniture
from ceasewire.model.page import Article
from ceasewire.model.reading import Actor, ArticleReading
from ceasewire.page.text.credits import as_dateline, read_dateline
from ceasewire.reading.articles import read_article
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser
from tests.readings import PUBLISHED, lexicon

FILE = Path(__file__).with_name("castings.toml")
ARTICLES: list[dict[str, Any]] = tomllib.loads(FILE.read_text("utf-8"))["article"]
EXPECTED = [(a["id"], row) for a in ARTICLES for row in a["expect"]]


@cache
def reading_of(article_id: str) -> ArticleReading:
    """Return the reading of an article of the file, its dateline taken off as a page's is."""
    (text,) = (a["text"].strip().replace("'", "’") for a in ARTICLES if a["id"] == article_id)
    dateline = as_dateline(read_dateline(text.split("\n\n"), load_furniture()))
    article = Article(id=article_id, published=PUBLISHED, dateline=dateline, text=text)
    return read_article(article, nlp=load_parser(DEFAULT_PARSER), lexicon=lexicon())


def names_of(actor: Actor) -> set[str]:
    """Return every name of an actor, with straight apostrophes."""
    return {name.replace("’", "'") for name in (actor.name, *actor.aliases)}


def find_actor(article_id: str, name: str) -> Actor:
    """Return the actor of this name."""
    found = [a for a in reading_of(article_id).actors if a.name.replace("’", "'") == name]
    assert len(found) == 1, [a.name for a in reading_of(article_id).actors]
    return found[0]


@pytest.mark.parametrize(("article_id", "row"), EXPECTED, ids=[f"{i}-{row['name']}" for i, row in EXPECTED])
def test_an_actor_is_there_once_with_its_kind_names_and_body(article_id: str, row: dict[str, Any]) -> None:
    actor = find_actor(article_id, row["name"])
    assert actor.kind.value == row.get("kind", actor.kind.value)
    assert set(row.get("aliases", ())) <= names_of(actor)
    if "tied" in row:
        bodies = {a.id: names_of(a) for a in reading_of(article_id).actors}
        assert any(row["tied"] in bodies[tie.to] for tie in actor.affiliations), actor.affiliations


@pytest.mark.parametrize("article", ARTICLES, ids=[a["id"] for a in ARTICLES])
def test_what_is_no_actor_is_none(article: dict[str, Any]) -> None:
    named = {name for actor in reading_of(article["id"]).actors for name in names_of(actor)}
    assert named & set(article.get("never", ())) == set()


@pytest.mark.parametrize(
    ("article_id", "names"), [(a["id"], pair) for a in ARTICLES for pair in a.get("apart", ())], ids=str
)
def test_actors_of_like_names_share_none(article_id: str, names: list[str]) -> None:
    one, other = (find_actor(article_id, name) for name in names)
    assert names_of(one) & names_of(other) == set()


@pytest.mark.parametrize(
    ("article_id", "name"), [(a["id"], name) for a in ARTICLES for name in a.get("untied", ())], ids=str
)
def test_who_once_was_or_says_not_whose_belongs_to_nobody(article_id: str, name: str) -> None:
    assert find_actor(article_id, name).affiliations == ()


@pytest.mark.parametrize("article", [a for a in ARTICLES if "speakers" in a], ids=lambda a: a["id"])
def test_we_belongs_to_whose_text_it_is(article: dict[str, Any]) -> None:
    reading = reading_of(article["id"])
    names = {a.id: a.name for a in reading.actors}
    spoken = [s for s in reading.statements if s.speaker_span and s.speaker_span.text.lower() == "we"]
    assert spoken
    assert {names[i] for s in spoken for i in s.speaker} == set(article["speakers"])
