"""Fields of an answer are held to the text."""

from typing import Any

import pytest

from ceasewire.lexicon.times import load_times
from ceasewire.model.reading import SpeechAct
from ceasewire.reading.answered.fields import Record, find_numbers, is_time
from ceasewire.reading.answered.refusals import RefusalError
from ceasewire.reading.answered.windows import cut_article

TEXT = "On 3 May shells killed forty-two people and 1,200 fled, a dozen of them by boat."
(WINDOW,) = cut_article(TEXT, 1000)


def record(**row: Any) -> Record:
    """Return a record of an answer with two actors."""
    return Record(row=row, window=WINDOW, actors={"x": "a1", "y": "a2"}, number_words=load_times().number)


def test_numbers_of_a_text_are_those_that_it_states() -> None:
    assert find_numbers(TEXT, load_times().number) == {1, 3, 12, 42, 1200}


@pytest.mark.parametrize("value", [42, 1200, 12, 1])
def test_a_stated_number_is_taken(value: int) -> None:
    found = record(deaths=value, trigger="shells")
    assert found.count("deaths", found.span("trigger")) == value


@pytest.mark.parametrize("value", [43, -1, 42.0, "42", True, 10**400, [42]])
def test_a_number_that_nobody_states_is_refused(value: Any) -> None:
    found = record(deaths=value, trigger="shells")
    with pytest.raises(RefusalError, match="does not state"):
        found.count("deaths", found.span("trigger"))


def test_actors_are_those_of_the_article_each_once() -> None:
    assert record(by=["x", "y", "x"]).actors_of("by") == ("a1", "a2")
    assert record(by="x").actor("by") == "a1"
    assert record().actor("by") is None


@pytest.mark.parametrize("value", ["z", ["x", "z"], 5, [None], {"id": "x"}])
def test_an_actor_that_is_not_there_is_refused(value: Any) -> None:
    with pytest.raises(RefusalError, match="no actor that was kept"):
        record(by=value).actors_of("by")


def test_of_two_actors_none_is_the_one() -> None:
    with pytest.raises(RefusalError, match="2 actors"):
        record(by=["x", "y"]).actor("by")


@pytest.mark.parametrize("value", ["shout", None, 5, ["say"]])
def test_a_value_outside_its_set_is_refused(value: Any) -> None:
    with pytest.raises(RefusalError, match="act is"):
        record(act=value).pick("act", SpeechAct)


@pytest.mark.parametrize(
    ("value", "whether"),
    [
        ("2031-05", True),
        ("2031-05-03T19:30", True),
        ("P3D", True),
        ("2031-05-03/P2D", True),
        ("2031-02-30", False),
        ("soon", False),
        ("2031/2032/2033", False),
        (5, False),
        ("", False),
    ],
)
def test_a_time_is_iso(value: Any, whether: bool) -> None:
    assert is_time(value) is whether


def test_a_time_needs_its_words_and_a_value_that_is_one_or_none() -> None:
    assert record(time={"text": "3 May", "value": "2031-05-03"}).time("time") is not None
    assert record(time={"text": "3 May"}).time("time") is not None
    assert record(time=None).time("time") is None
    for given in ({"text": "4 May"}, {"text": "3 May", "value": "soon"}, {"value": "P3D"}):
        with pytest.raises(RefusalError):
            record(time=given).time("time")


def test_a_day_is_a_day() -> None:
    assert record(said_on="2031-05-03").day("said_on") == "2031-05-03"
    assert record().day("said_on") is None
    with pytest.raises(RefusalError, match="no ISO date"):
        record(said_on="May").day("said_on")
