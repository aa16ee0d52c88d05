"""A record is taken whole or not at all."""

from typing import Any

import pytest

from ceasewire.lexicon.times import load_times
from ceasewire.model.reading import Mode
from ceasewire.model.spans import Span
from ceasewire.reading.answered.fields import Record
from ceasewire.reading.answered.records import (
    find_mode,
    read_event,
    read_process,
    read_responsibility,
    read_statement,
    read_term,
)
from ceasewire.reading.answered.refusals import RefusalError
from ceasewire.reading.answered.windows import cut_article
from tests.factories import TEXT

(WINDOW,) = cut_article(TEXT, 10_000)
ACTORS = {"front": "a1", "guard": "a2", "maran": "a3", "ostrava": "a4"}

STATEMENT = {
    "speaker": ["maran"], "act": "pledge", "cue": "said", "said_on": None,
    "content": ["The Northern Front will suspend its shelling of Arlen if the Coastal Guard opens the road"],
}  # fmt: skip
CONDITION = {"span": "the Coastal Guard opens the road", "role": "if", "by": ["guard"], "kind": "achieve"}
TERM = {
    "debtor": ["front"], "action": "suspend its shelling of Arlen", "action_type": "suspend_attacks",
    "stance": "pledged", "conditions": [CONDITION], "statement": "s1",
}  # fmt: skip
EVENT = {"type": "shelling", "trigger": "firing", "agents": ["guard"], "place": "market", "factuality": "denied"}
ROW = {"event": "e1", "accused": "guard", "by": "guard", "stance": "denies", "span": "denied firing on the market"}
TALKS = {
    "parties": ["front", "guard"], "mediators": ["ostrava"], "venues": ["Velde"], "status": "stalled",
    "status_span": "stalled", "subjects": ["ceasefire"],
}  # fmt: skip


def record(row: dict[str, Any], **changed: Any) -> Record:
    """Return a record of an answer."""
    return Record(row=row | changed, window=WINDOW, actors=ACTORS, number_words=load_times().number)


SAID = read_statement(record(STATEMENT | {"cue": {"text": "said", "before": "Maran"}}), key="s1", rule="llm:m")


def test_a_whole_answer_becomes_its_records() -> None:
    term = read_term(record(TERM), key="t1", statements={"s1": SAID}, rule="llm:m")
    assert (term.debtor, term.stated_by, term.statement) == (("a1",), ("a3",), "s1")
    assert term.conditions[0].by == ("a2",)
    event = read_event(record(EVENT), key="e1", rule="llm:m")
    assert event.place is not None
    row = read_responsibility(record(ROW), events={"e1": event}, rule="llm:m")
    assert (row.accused, row.by) == ("a2", "a2")
    talks = read_process(record(TALKS), key="p1", rule="llm:m")
    assert (talks.mediators, [v.text for v in talks.venues]) == (("a4",), ["Velde"])
    assert {r.x_rules for r in (SAID, term, term.conditions[0], event, row, talks)} == {("llm:m",)}


@pytest.mark.parametrize(
    "changed",
    [
        {"conditions": [CONDITION | {"span": "if the guard opens it"}]},
        {"conditions": [CONDITION | {"role": "maybe"}]},
        {"conditions": ["the Coastal Guard opens the road", 5]},
        {"ends": {"text": "for three days", "value": "P3D"}},
        {"statement": "s9"},
        {"statement": ["s1"]},
        {"debtor": ["nobody"]},
        {"stance": "done"},
        {"action": "stop shelling"},
        {"polarity": "perhaps"},
    ],
)
def test_a_term_is_never_less_than_it_was(changed: dict[str, Any]) -> None:
    with pytest.raises(RefusalError):
        read_term(record(TERM, **changed), key="t1", statements={"s1": SAID}, rule="llm:m")


@pytest.mark.parametrize(
    "changed",
    [
        {"content": []},
        {"content": ["The Northern Front will suspend its shelling", "will suspend its shelling of Arlen"]},
        {"speaker": ["nobody"]},
        {"cue": "swore"},
        {"act": None},
        {"said_on": "Friday"},
    ],
)
def test_a_statement_is_never_less_than_it_was(changed: dict[str, Any]) -> None:
    with pytest.raises(RefusalError):
        read_statement(
            record(STATEMENT, cue=None) if not changed else record(STATEMENT, **{"cue": None} | changed),
            key="s1",
            rule="r",
        )


@pytest.mark.parametrize("changed", [{"place": "Arlen town"}, {"deaths": 3}, {"agents": ["nobody"]}, {"type": "war"}])
def test_an_event_is_never_less_than_it_was(changed: dict[str, Any]) -> None:
    with pytest.raises(RefusalError):
        read_event(record(EVENT, **changed), key="e1", rule="r")


@pytest.mark.parametrize(
    "changed", [{"event": "e9"}, {"event": []}, {"accused": None}, {"by": "nobody"}, {"span": None}]
)
def test_a_row_is_never_less_than_it_was(changed: dict[str, Any]) -> None:
    event = read_event(record(EVENT), key="e1", rule="r")
    with pytest.raises(RefusalError):
        read_responsibility(record(ROW, **changed), events={"e1": event}, rule="r")


def test_talks_have_somebody_who_talks() -> None:
    with pytest.raises(RefusalError, match="neither parties nor mediators"):
        read_process(record(TALKS, parties=[], mediators=[]), key="p1", rule="r")


@pytest.mark.parametrize(
    ("words", "mode"),
    [
        (["“It holds.”"], Mode.DIRECT),
        (["it holds"], Mode.INDIRECT),
        (["the rebels’ truce holds"], Mode.INDIRECT),
        (["it “holds” for now"], Mode.MIXED),
        (["“It holds,”", "they left"], Mode.MIXED),
    ],
)
def test_quotation_marks_say_how_words_are_given(words: list[str], mode: Mode) -> None:
    assert find_mode(tuple(Span(start=0, end=len(w), text=w) for w in words)) is mode
