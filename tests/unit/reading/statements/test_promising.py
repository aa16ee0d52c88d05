"""Ways in which a clause promises, and what binds nobody."""

import pytest

from ceasewire.reading.grammar.clauses import read_clause
from ceasewire.reading.statements.promising import (
    announced_act,
    is_idle,
    mirrors,
    promises_whoever,
    refuses_now,
    waits_for,
)
from tests.readings import find_word, lexicon, read


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ELN is ready to free nine men.", "is", "free"),
        ("The ELN plans to free nine men.", "plans", "free"),
        ("The ELN is willing to talk.", "is", "talk"),
        ("The ELN is able to free nine men.", "is", "free"),
        ("The ELN had not been able to free nine men.", "been", None),
        ("The ELN is tired.", "is", None),
        ("The ELN freed nine men.", "freed", None),
    ],
)
def test_readiness_announces_an_act(text: str, word: str, expected: str | None) -> None:
    found = announced_act(find_word(text, word), lexicon().acts)
    assert (found and found.text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will be happy.", True),
        ("We will be ready.", False),
        ("We will be partners.", False),
        ("We will be happy to sign.", False),
    ],
)
def test_what_somebody_will_be_like_is_no_promise(text: str, expected: bool) -> None:
    assert is_idle(find_word(text, "be"), lexicon().acts) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("We will see what they offer.", "see", True),
        ("We will see to it that the men come home.", "see", False),
        ("We will leave the town.", "leave", False),
    ],
)
def test_who_will_see_promises_nothing_and_who_sees_to_it_does(text: str, word: str, expected: bool) -> None:
    assert is_idle(find_word(text, word), lexicon().acts) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("If they shell us, we fight them.", "fight", True),
        ("When they shell us, we fight them.", "fight", False),
        ("If they shell us, they fight us.", "fight", False),
    ],
)
def test_we_answer_in_the_present_what_others_do(text: str, word: str, expected: bool) -> None:
    assert mirrors(read_clause(find_word(text, word)), lexicon()) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("We are not withdrawing.", "withdrawing", True),
        ("They are not withdrawing.", "withdrawing", False),
        ("We are withdrawing.", "withdrawing", False),
    ],
)
def test_we_refuse_what_we_are_not_about_to_do(text: str, word: str, expected: bool) -> None:
    assert refuses_now(read_clause(find_word(text, word)), lexicon()) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Those who surrender will be freed.", "freed", True),
        ("The captives will be freed.", "freed", False),
    ],
)
def test_what_is_done_to_whoever_does_a_thing_is_promised(text: str, word: str, expected: bool) -> None:
    assert promises_whoever(read_clause(find_word(text, word))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They would not leave until the siege ends.", True),
        ("They would not leave before noon.", True),
        ("They would not leave in June.", False),
    ],
)
def test_an_act_that_waits_is_only_put_off(text: str, expected: bool) -> None:
    assert waits_for(find_word(text, "leave")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ELN said it was halting attacks on the army until May.", ["pledged"]),
        ("The ELN said it was not halting attacks on the army.", []),
        ("Chad said the ELN was halting its attacks.", []),
        ("Chad said it was pulling its troops out of Mali.", []),
    ],
)
def test_who_says_that_he_is_halting_his_attacks_announces_it(text: str, expected: list[str]) -> None:
    assert [t.stance.value for t in read(text).terms] == expected
