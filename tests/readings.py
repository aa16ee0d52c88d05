"""Sentences read, and their readings in words, for tests: parser and lexicon are loaded once for all of them."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from ceasewire.lexicon.english import Lexicon, load_lexicon
from ceasewire.model.page import Article
from ceasewire.model.reading import Actor, ArticleReading, Condition, Term
from ceasewire.reading.actors.cast import Cast
from ceasewire.reading.articles import read_article
from ceasewire.reading.grammar.tokens import Token
from ceasewire.reading.parse import Paragraph, parse_text
from ceasewire.workflow.parser import DEFAULT_PARSER, load_parser, load_pipeline

# A Wednesday.
PUBLISHED = "2024-03-13"


def lexicon() -> Lexicon:
    """Return the English lexicon."""
    return load_lexicon()


@cache
def pipeline() -> Any:
    """Return spaCy's own pipeline, loaded once, to hold ours against."""
    return load_pipeline(DEFAULT_PARSER)


@cache
def parse(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text with their parses."""
    return parse_text(text, load_parser(DEFAULT_PARSER), lexicon().clauses)


def parse_one(text: str) -> Paragraph:
    """Return the only paragraph of a text."""
    (paragraph,) = parse(text)
    return paragraph


def find_word(text: str, word: str) -> Token:
    """Return the first token of a text that is this word."""
    return next(token for paragraph in parse(text) for token in paragraph.doc if token.text == word)


def tie_of(text: str, word: str) -> tuple[str, str]:
    """Return how the first word of this form hangs on what, as its paragraph is parsed and mended."""
    token = find_word(text, word)
    return token.dep_, token.head.text


def cast_of(text: str) -> Cast:
    """Return the cast of a text; a new one each time, since pronouns and voices change it."""
    return Cast(parse(text), lexicon())


@cache
def read(text: str, published: str | None = PUBLISHED) -> ArticleReading:
    """Return the reading of an article with this text."""
    article = Article(id="art1", published=published, text=text)
    return read_article(article, nlp=load_parser(DEFAULT_PARSER), lexicon=lexicon())


# -- readings in words: names for ids, words for spans ---------------------------------------------


def name(reading: ArticleReading, ids: Iterable[str]) -> str:
    """Return the names of actors, joined by " + " in alphabetical order."""
    names = {actor.id: actor.name for actor in reading.actors}
    return " + ".join(sorted(names[i] for i in ids))


def who_said(text: str) -> list[tuple[str, str]]:
    """Return speaker and act of each statement."""
    reading = read(text)
    return [(name(reading, s.speaker), s.act.value) for s in reading.statements]


def said(text: str) -> list[tuple[str, str, str]]:
    """Return speaker, act and words of each statement."""
    reading = read(text)
    return [
        (name(reading, s.speaker), s.act.value, " … ".join(span.text for span in s.content)) for s in reading.statements
    ]


def terms(text: str) -> list[tuple[str, str, str]]:
    """Return stance, debtor and act of each term."""
    reading = read(text)
    return [(t.stance.value, name(reading, t.debtor), t.action.text) for t in reading.terms]


def stances(text: str) -> list[tuple[str, str, str]]:
    """Return stance, debtor and kind of act of each term."""
    reading = read(text)
    return [(t.stance.value, name(reading, t.debtor), t.action_type.value) for t in reading.terms]


def hinges(text: str) -> list[tuple[str, str, str]]:
    """Return role, performer and words of each condition of each term."""
    reading = read(text)
    return [(c.role.value, name(reading, c.by), c.span.text) for _, c in conditions(text)]


def conditions(text: str) -> list[tuple[Term, Condition]]:
    """Return each condition with its term."""
    return [(t, c) for t in read(text).terms for c in t.conditions]


def deeds(text: str) -> list[tuple[str, str, str, str]]:
    """Return type, agents, targets and factuality of each event."""
    reading = read(text)
    return [
        (e.type.value, name(reading, e.agents), name(reading, e.targets), e.factuality.value) for e in reading.events
    ]


def rows(text: str) -> list[tuple[str, str, str]]:
    """Return accused, accuser and stance of each row of responsibility."""
    reading = read(text)
    return [
        (name(reading, [r.accused]), name(reading, [r.by] if r.by else []), r.stance.value)
        for r in reading.responsibility
    ]


def talks(text: str) -> list[tuple[str, str, str]]:
    """Return parties, mediators and status of each process."""
    reading = read(text)
    return [(name(reading, p.parties), name(reading, p.mediators), p.status.value) for p in reading.processes]


# -- whom words name ---------------------------------------------------------------------------------


def named_by(text: str, word: str) -> list[str]:
    """Return the names of the actors that the first occurrence of a word names."""
    cast = cast_of(text)
    paragraph, token = next((p, t) for p in parse(text) for t in p.doc if t.text == word)
    return [cast.entity(i).name for i in cast.resolve(paragraph, token)]


def last_named_by(text: str, word: str) -> list[str]:
    """Return the names of the actors that the last occurrence of a word names."""
    cast = cast_of(text)
    paragraph, token = [(p, t) for p in parse(text) for t in p.doc if t.text == word][-1]
    return [cast.entity(i).name for i in cast.resolve(paragraph, token)]


def actor(text: str, name: str) -> Actor:
    """Return the actor of a reading with this name."""
    return next(a for a in read(text).actors if a.name == name)
