"""Tests of `ceasewire.resolution.voices`."""

import pytest

from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.model.ledger import Period
from ceasewire.resolution.voices import Voices, period_of
from tests.readings import read


def voices_of(text: str) -> Voices:
    """Return an article as a source."""
    return Voices(read(text), document="d1", known="2031-05-02", outlet="Herald", gazetteer=load_gazetteer())


def test_word_of_a_spokesman_is_that_of_whom_he_speaks_for() -> None:
    voices = voices_of("Teo Maran, a spokesman for Hamas, said on Monday that the road was closed.")
    said = voices.said(voices.article.statements[0])
    assert (said.viewpoint, said.chain.outlet, said.chain.on_behalf_of) == ("hamas", "Herald", ("hamas",))


def test_word_of_a_newspaper_is_the_reporters_own() -> None:
    voices = voices_of("Reuters reported on Monday that the road was closed.")
    (statement,) = voices.article.statements
    assert voices.is_reporter(statement)
    assert voices.said(statement).viewpoint is None
    assert voices.said(statement).chain.speaker == ("reuters",)


def test_what_nobody_says_is_the_reporters() -> None:
    assert voices_of("The road was closed.").said(None).viewpoint is None


def test_ministry_is_on_the_side_of_its_state() -> None:
    voices = voices_of("The Russian defence ministry said the truce held.")
    assert voices.speaking(voices.article.statements[0]) == ("russia",)


@pytest.mark.parametrize(
    ("value", "period"),
    [
        (None, Period()),
        ("P3D", Period()),
        ("2031-05-02", Period(start="2031-05-02")),
        ("2031-05-02/2031-05-04", Period(start="2031-05-02", end="2031-05-04")),
        ("2031-05-02/P3D", Period(start="2031-05-02")),
    ],
)
def test_valid_time_is_what_the_value_gives(value: str | None, period: Period) -> None:
    assert period_of(value) == period
