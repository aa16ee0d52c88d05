"""From sentences to states, with the real reading between them: what only the rooms together can get right."""

import pytest

from ceasewire.ledger.book import Ledger, build_ledger
from ceasewire.ledger.deadlocks import find_deadlocks
from ceasewire.ledger.retractions import keep_standing
from ceasewire.ledger.states import derive_state
from ceasewire.lexicon.gazetteer import load_gazetteer
from ceasewire.model.page import Source
from ceasewire.model.reading import ActionType, Reading
from ceasewire.model.records import gather_records
from ceasewire.resolution import judge_records, resolve_reading
from tests.books import LATER
from tests.readings import read

DAY = "2031-05-02"
WAITING = (
    "The army of Sarid said it will withdraw from the valley once the Kell Front releases its prisoners. "
    "The Kell Front said it will release the prisoners only after the army of Sarid withdraws its troops."
)


def ledger_of(*texts: str) -> Ledger:
    """Return the ledger of these articles, each a document of its own."""
    readings = [Reading(source=Source(uri=f"p{n}"), articles=(read(text, DAY),)) for n, text in enumerate(texts)]
    known = f"{DAY}T12:00:00Z"
    resolved = [
        resolve_reading(reading, document=f"d{n}", known=known, gazetteer=load_gazetteer())
        for n, reading in enumerate(readings)
    ]
    records = gather_records(resolved)
    return build_ledger(records, judge_records(keep_standing(records)))


def test_two_sides_that_wait_for_one_another_in_a_text_are_a_deadlock() -> None:
    (circle,) = find_deadlocks(ledger_of(WAITING), as_of=DAY, known_at=LATER)
    assert len(circle) == 2


def test_what_waits_for_another_act_is_none() -> None:
    text = WAITING.replace("withdraws its troops", "opens the road to the coast")
    assert find_deadlocks(ledger_of(text), as_of=DAY, known_at=LATER) == ()


def test_who_waits_for_something_not_to_be_done_waits_for_no_act() -> None:
    text = WAITING.replace("only after the army of Sarid withdraws", "if the army of Sarid does not withdraw")
    assert find_deadlocks(ledger_of(text), as_of=DAY, known_at=LATER) == ()


def test_restated_promise_is_one_norm_with_one_condition() -> None:
    again = WAITING.partition(". ")[0].replace(
        "said it will withdraw from", "said on Friday that it will withdraw from"
    )
    ledger = ledger_of(WAITING.partition(". ")[0] + ".", again + ".")
    (norm,) = ledger.norms.values()
    assert norm.action_type == "withdraw_forces"
    assert len(ledger.conditions[norm.id]) == 1


def _truces(ledger: Ledger) -> list[str]:
    """Return the states of the truces, in the reporters' own voice."""
    norms = [norm.id for norm in ledger.norms.values() if norm.action_type is ActionType.CEASE_HOSTILITIES]
    return sorted(str(derive_state(ledger, norm, as_of="2031-05-04", known_at=LATER).name) for norm in norms)


@pytest.mark.parametrize(
    "made",
    [
        "The Kell Front said it will hold fire toward the Coastal Guard for ten days.",
        "The Kell Front and the Coastal Guard agreed to a truce on Thursday.",
    ],
)
def test_who_calls_off_its_truce_with_another_ends_it_whatever_that_one_is_called(made: str) -> None:
    ended = "The Kell Front called off its truce with the Coastal Guard on Friday."
    assert _truces(ledger_of(made)) == ["detached"]
    assert _truces(ledger_of(made, ended)) == ["cancelled"]
    assert _truces(ledger_of(made, ended.replace("Kell", "Meru"))) == ["detached"]
