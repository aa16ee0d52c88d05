"""Tests of `ceasewire.resolution.notices`."""

from dataclasses import replace

import pytest

from ceasewire.model.reading import ActorKind, ArticleReading
from ceasewire.resolution.notices import drop_misreports
from tests.readings import read

WRONG = "An earlier report said that Hamas had demanded the release of 700 prisoners and had shelled the town."
RIGHT = "Hamas demanded the release of 507 prisoners."


def notice(headline: str, text: str) -> ArticleReading:
    return drop_misreports(replace(read(text), headline=headline))


def told(article: ArticleReading) -> list[str]:
    """Return the words of all that the article still tells of."""
    return [t.action.text for t in article.terms] + [e.trigger.text for e in article.events]


@pytest.mark.parametrize("headline", ["Correction: Prisoners in the north", "Clarification", "CORRECTIONS"])
def test_correction_does_not_tell_again_what_it_corrects(headline: str) -> None:
    article = notice(headline, f"{WRONG} {RIGHT}")
    assert not [words for words in told(article) if "700" in words or "shelled" in words]
    assert [words for words in told(article) if "507" in words]
    assert article.statements


@pytest.mark.parametrize("headline", ["Prisoners in the north", "Corrected figures show more prisoners", ""])
def test_other_article_keeps_all_that_a_report_said(headline: str) -> None:
    assert [words for words in told(notice(headline, f"{WRONG} {RIGHT}")) if "700" in words]


def test_correction_keeps_what_a_party_says() -> None:
    said = "Hamas said that it had shelled the town. Israel demanded the release of 700 prisoners."
    assert told(notice("Correction", said)) == told(read(said))


def test_accusation_goes_with_the_deed_that_was_misreported() -> None:
    article = notice("Correction", "Reuters reported that Israel accused Hamas of shelling the town. " + RIGHT)
    events = {event.id for event in article.events}
    assert {row.event for row in article.responsibility} <= events


@pytest.mark.parametrize(
    ("outlet", "left"), [("The Valley Standard", []), ("Coast Wire", ["release of 700 prisoners"])]
)
def test_outlet_may_speak_of_itself_by_name(outlet: str, left: list[str]) -> None:
    text = "The Valley Standard said on Friday that Hamas had demanded the release of 700 prisoners."
    article = replace(read(text), headline="Correction")
    actors = tuple(replace(a, kind=ActorKind.OTHER) if a.name == "Valley Standard" else a for a in article.actors)
    found = drop_misreports(replace(article, actors=actors), outlet)
    assert [term.action.text for term in found.terms if "700" in term.action.text] == left
