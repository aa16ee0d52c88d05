"""Tests of `ceasewire.resolution.voices`."""

from typing import Any

import pytest

from ceasewire.lexicon.gazetteer import Gazetteer, load_gazetteer
from ceasewire.model.codec import decode_reading
from ceasewire.model.ledger import Period
from ceasewire.resolution.voices import Voices, period_of
from tests.factories import actors_json, article_json, page_json, process_json, term_json
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


SIDES = {"a1": "the Northern Front", "a2": "Arlen", "a3": "Velde", "a4": "both sides"}
PAIR = ("arlen", "northern_front")


def both_of(kinds: str, name: str = "both sides", **fields: Any) -> tuple[str, ...]:
    """Return the sides of "both sides" in an article with three named actors of these kinds, and these records."""
    actors = actors_json({**SIDES, "a4": name})
    for actor, kind in zip(actors, [*kinds.split(), "unnamed"], strict=True):
        actor["kind"] = kind
    article = decode_reading(page_json(article_json(actors=actors, **fields))).articles[0]
    return Voices(article, document="d1", known="2031-05-02", outlet="Herald", gazetteer=Gazetteer([])).sides(("a4",))


@pytest.mark.parametrize("name", ["both sides", "The warring parties", "the two neighbours"])
def test_both_sides_are_the_only_two_that_could_be(name: str) -> None:
    assert both_of("armed_group state igo", name) == PAIR


@pytest.mark.parametrize("name", ["three sides", "residents", "the two soldiers"])
def test_those_who_are_no_sides_stay_what_they_are_called(name: str) -> None:
    assert both_of("armed_group state igo", name) == (f"d1:{name.removeprefix('the ')}",)


def test_three_groups_are_the_three_that_agreed_and_no_other_three() -> None:
    truce = term_json("suspend its shelling of Arlen", debtor=["a1", "a2", "a3"])
    kinds = "armed_group armed_group armed_group"
    assert both_of(kinds, "the three armed groups", terms=[truce]) == ("arlen", "northern_front", "velde")
    assert both_of(kinds, "the four armed groups", terms=[truce]) == ("d1:four armed groups",)


def test_both_sides_are_those_who_talk_or_have_a_truce_whoever_else_is_there() -> None:
    assert both_of("armed_group state state", processes=[process_json(parties=["a1", "a2"], mediators=[])]) == PAIR
    truce = term_json("suspend its shelling of Arlen", debtor=["a1", "a2"])
    assert both_of("armed_group state state", terms=[truce]) == PAIR


def test_who_asks_something_of_both_sides_is_none_of_them() -> None:
    asked = term_json("opens the road", debtor=["a4"], stated_by=["a3"], action_type="open_access", stance="demanded")
    assert both_of("armed_group state state", terms=[asked]) == PAIR


def test_both_sides_are_those_who_promise_something_else_together_and_not_who_tells_of_both() -> None:
    truce = term_json("suspend its shelling of Arlen", debtor=["a4"], stated_by=["a3"])
    road = term_json("opens the road", id="t2", debtor=["a1", "a2"], action_type="open_access")
    assert both_of("armed_group state state", terms=[truce, road]) == PAIR
    told = term_json("opens the road", id="t2", debtor=["a1", "a3"], action_type="open_access")
    assert both_of("armed_group state state", terms=[truce, told]) == PAIR


def test_those_for_whom_the_teller_speaks_are_none_of_both_sides() -> None:
    voices = voices_of(
        "The warring sides in Mali have agreed to a ten-day truce, President Bill Clinton said. "
        "Talks will open in the United States, American envoy Ann Roe said."
    )
    assert "united_states" not in {key for t in voices.article.terms for key in voices.sides(t.debtor)}


@pytest.mark.parametrize(
    ("speaker", "attested"),
    [("the head of the monitoring mission, Jan Ofel,", True), ("the head of the trade mission, Jan Ofel,", False)],
)
def test_those_who_watch_over_a_truce_take_no_side(speaker: str, *, attested: bool) -> None:
    voices = voices_of(f"Hamas has handed over the last of its guns, {speaker} said on Monday.")
    assert voices.is_witness(voices.article.statements[0], ("hamas",)) is attested


def test_both_sides_of_nobody_who_is_sure_are_nobody_elses() -> None:
    assert both_of("armed_group state state") == ("d1:both sides",)
    two = [process_json(parties=["a1", "a2"]), process_json(parties=["a1", "a3"])]
    assert both_of("armed_group state state", processes=two) == ("d1:both sides",)


def test_outlet_is_a_channel_and_a_party_is_none() -> None:
    voices = voices_of("Reuters reported that Hamas had closed the road.")
    names = {a.name: voices.is_channel(a.id) for a in voices.article.actors}
    assert names["Reuters"] is True
    assert names["Hamas"] is False
