"""Every state and act has a word that a monitor would say."""

import pytest

from ceasewire.model.ledger import Act, NormKind, StateName
from ceasewire.workflow.plainwords import ACT_NAMES, STATE_NAMES, find_states, list_state_names, name_state


def test_every_state_and_act_is_named() -> None:
    assert set(STATE_NAMES) == set(StateName)
    assert set(ACT_NAMES) == set(Act)
    assert not [words for words in (*STATE_NAMES.values(), *ACT_NAMES.values()) if "_" in words]


@pytest.mark.parametrize(
    ("state", "kind", "words"),
    [
        (StateName.DETACHED, NormKind.MAINTAIN, "in force"),
        (StateName.DETACHED, NormKind.ACHIEVE, "due"),
        (StateName.DISCHARGED, NormKind.ACHIEVE, "done"),
        (StateName.DISCHARGED, NormKind.MAINTAIN, "kept"),
        (StateName.DISCHARGED, NormKind.THREAT, "carried out"),
        (StateName.EXPIRED, NormKind.THREAT, "expired"),
    ],
)
def test_a_state_is_said_as_fits_its_norm(state: StateName, kind: NormKind, words: str) -> None:
    assert name_state(state, kind) == words


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("in force", (StateName.DETACHED,)),
        ("Due", (StateName.DETACHED,)),
        ("detached", (StateName.DETACHED,)),
        ("broken", (StateName.VIOLATED,)),
        ("Not yet begun", (StateName.CONDITIONAL,)),
        ("threatened on a condition", (StateName.CONDITIONAL,)),
        ("carried out", (StateName.DISCHARGED,)),
        ("smashed", ()),
    ],
)
def test_a_state_is_found_by_its_code_and_by_its_words(words: str, found: tuple[StateName, ...]) -> None:
    assert find_states(words) == found


def test_every_listed_word_finds_a_state() -> None:
    assert all(find_states(words) for words in list_state_names())
    assert len(set(list_state_names())) == len(list_state_names())
