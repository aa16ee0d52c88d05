"""A model is asked window by window, once more where its answer is none, and no more where it is silent."""

import json
from typing import Any

import pytest

from ceasewire.errors import ModelError
from ceasewire.model.page import Article
from ceasewire.workflow.modelreader import MOST_SILENCE, MOST_TOLD, MOST_WINDOWS, ModelReader, Reply, Turn

TEXT = "The Northern Front attacked.\n\nThe Coastal Guard withdrew."
FRONT = {"id": "x", "name": "Northern Front", "kind": "armed_group"}
ATTACK = {"type": "attack", "trigger": "attacked", "agents": ["x"], "factuality": "happened"}
ANSWER = json.dumps({"actors": [FRONT], "events": [ATTACK]})


class Model:
    """A model that says what it is told to, and then its last words again and again."""

    def __init__(self, *replies: Reply | ModelError) -> None:
        self.replies, self.asked = list(replies), list[tuple[Turn, ...]]()

    def __call__(self, turns: tuple[Turn, ...]) -> Reply:
        self.asked.append(turns)
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if isinstance(reply, ModelError):
            raise reply
        return reply


def article(text: str = TEXT, **fields: Any) -> Article:
    """Return an article."""
    return Article(id="art1", text=text, **fields)


def test_an_article_is_read_with_its_head() -> None:
    model = Model(Reply(words=ANSWER))
    answered = ModelReader(model, model="m", longest=1000)(article(headline="Front attacks", published="2031-05-03"))
    assert [e.x_rules for e in answered.reading.events] == [("llm:m",)]
    words = model.asked[0][-1].words
    assert "Front attacks" in words
    assert "2031-05-03" in words
    assert "[2] The Coastal Guard withdrew." in words


def test_each_window_is_asked_about_and_told_the_actors_so_far() -> None:
    model = Model(Reply(words=ANSWER), Reply(words='{}{"events": []}'))
    ModelReader(model, model="m", longest=30)(article())
    assert len(model.asked) == 2
    assert "Northern Front" in model.asked[1][-1].words


def test_an_answer_that_is_none_is_asked_for_once_more() -> None:
    model = Model(Reply(words="Sorry"), Reply(words=ANSWER))
    answered = ModelReader(model, model="m", longest=1000)(article())
    assert len(answered.reading.events) == 1
    assert [turn.role for turn in model.asked[1]] == ["system", "user", "assistant", "user"]


def test_a_model_that_never_answers_in_the_format_is_an_error() -> None:
    with pytest.raises(ModelError, match="no JSON object"):
        ModelReader(Model(Reply(words="Sorry")), model="m", longest=1000)(article())


def test_an_answer_that_breaks_off_is_asked_for_in_halves() -> None:
    text = "The Northern Front attacked. " * 30
    once = f"{text.strip()}\n\nThe Northern Front has withdrawn."
    found = ANSWER.replace("attacked", "withdrawn")
    model = Model(Reply(words=ANSWER[:40], broken_off=True), Reply(words='{"events": []}'), Reply(words=found))
    answered = ModelReader(model, model="m", longest=5000)(article(once))
    assert [e.trigger.text for e in answered.reading.events] == ["withdrawn"]


def test_an_answer_that_breaks_off_for_ever_is_an_error() -> None:
    with pytest.raises(ModelError, match="broke off"):
        ModelReader(Model(Reply(words="{", broken_off=True)), model="m", longest=5000)(article("It holds. " * 300))


def test_what_is_refused_is_told_up_to_a_number() -> None:
    rows = [ATTACK | {"trigger": "bombed"}] * (MOST_TOLD + 5)
    model = Model(Reply(words=json.dumps({"actors": [FRONT], "events": rows})))
    answered = ModelReader(model, model="m", longest=1000)(article())
    assert answered.reading.events == ()
    assert len(answered.problems) == MOST_TOLD + 1
    assert "bombed" in answered.problems[0].message
    assert "5 more" in answered.problems[-1].message


def test_a_huge_article_is_read_as_far_as_it_goes() -> None:
    model = Model(Reply(words='{"events": []}'))
    answered = ModelReader(model, model="m", longest=100)(article("\n\n".join(["It holds. " * 9] * (MOST_WINDOWS + 9))))
    assert len(model.asked) == MOST_WINDOWS
    assert [problem.code for problem in answered.problems] == ["cut_off_article"]


def test_a_silent_model_is_not_asked_for_ever_and_one_that_speaks_again_is() -> None:
    silence = ModelError("down")
    model = Model(silence, silence, Reply(words=ANSWER), silence)
    reader = ModelReader(model, model="m", longest=1000)
    for number in range(2 + 1 + MOST_SILENCE + 4):
        if number == 2:
            reader(article())
            continue
        with pytest.raises(ModelError):
            reader(article())
    assert len(model.asked) == 3 + MOST_SILENCE
