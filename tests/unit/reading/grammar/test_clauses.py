"""What a clause says of its own verb."""

import pytest

from ceasewire.reading.grammar.clauses import has_negative_subject, read_clause, unshrinking_act
from tests.readings import find_word

COLUMNS = ("text", "word")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN did not free the hostages.", "free"),
        ("The ELN no longer frees hostages.", "frees"),
        ("The ELN has never freed a hostage.", "freed"),
        ("No hostage was freed.", "freed"),
        ("No group signed the accord.", "signed"),
        ("Nobody signed the accord.", "signed"),
        ("Neither side signed the accord.", "signed"),
        ("Neither the army nor the RSF signed the accord.", "signed"),
        ("None of the militias signed.", "signed"),
        ("The army does not have to leave Goma.", "leave"),
        ("The army is not going to leave Goma.", "leave"),
        ("The rebels have yet to sign the accord.", "sign"),
    ],
)
def test_a_clause_may_deny_its_verb(text: str, word: str) -> None:
    assert read_clause(find_word(text, word)).negated


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN freed the hostages.", "freed"),
        ("The ELN freed no fewer than nine hostages.", "freed"),
        ("Nobody stopped the militias that signed.", "signed"),
        ("The army has to leave Goma.", "leave"),
    ],
)
def test_other_clauses_do_not(text: str, word: str) -> None:
    assert not read_clause(find_word(text, word)).negated


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army will leave Goma.", "leave"),
        ("We'll leave Goma.", "leave"),
        ("The army won't leave Goma.", "leave"),
        ("The army is going to leave Goma.", "leave"),
        ("The army is to leave Goma on Monday.", "leave"),
        ("The army will leave Goma and open the airport.", "open"),
    ],
)
def test_what_is_to_come_is_told_from_what_is_done(text: str, word: str) -> None:
    clause = read_clause(find_word(text, word))
    assert clause.future
    assert not clause.past


@pytest.mark.parametrize(
    COLUMNS,
    [("The army left Goma.", "left"), ("The army has left Goma.", "left"), ("Goma was left.", "left")],
)
def test_what_is_done_is_past(text: str, word: str) -> None:
    clause = read_clause(find_word(text, word))
    assert clause.past
    assert not clause.future


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army must leave Goma.", "leave"),
        ("The army should leave Goma.", "leave"),
        ("The army has to leave Goma.", "leave"),
        ("The army needs to leave Goma.", "leave"),
        ("The siege must be lifted.", "lifted"),
    ],
)
def test_what_is_due_is_a_duty(text: str, word: str) -> None:
    assert read_clause(find_word(text, word)).duty


def test_a_bare_verb_that_opens_its_sentence_is_an_order() -> None:
    assert read_clause(find_word("Sign the ceasefire now, the envoy told them.", "Sign")).duty
    assert not read_clause(find_word("Rebels sign a ceasefire in Goma.", "sign")).duty
    assert not read_clause(find_word("They let the rebels sign the ceasefire.", "sign")).duty


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army may have to leave Goma.", "leave"),
        ("The army has had nine years to leave Goma.", "leave"),
        ("The guards need arms to hold Goma.", "hold"),
    ],
)
def test_what_may_be_due_or_is_made_possible_is_no_duty(text: str, word: str) -> None:
    assert not read_clause(find_word(text, word)).duty


def test_whoever_speaks_of_going_to_act_does_not_say_that_he_will() -> None:
    assert not read_clause(find_word("Holm talked about going to see her sister.", "see")).future
    assert read_clause(find_word("Holm is going to see her sister.", "see")).future


def test_what_is_still_undone_is_no_duty() -> None:
    assert not read_clause(find_word("The rebels have yet to sign the accord.", "sign")).duty
    assert not read_clause(find_word("The details still have to be settled.", "settled")).duty
    assert read_clause(find_word("The rebels still have to sign the accord.", "sign")).duty


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army may leave Goma.", "leave"),
        ("The army might leave Goma.", "leave"),
        ("The army could leave Goma.", "leave"),
        ("Should the talks fail, the war will go on.", "fail"),
    ],
)
def test_what_is_only_possible_is_marked_so(text: str, word: str) -> None:
    assert read_clause(find_word(text, word)).possible


def test_a_coordinated_verb_shares_the_helping_verbs_of_the_first_unless_it_has_its_own() -> None:
    assert read_clause(find_word("The ELN must stop and free the men.", "free")).duty
    assert not read_clause(find_word("The ELN must stop, and Bogota freed ten men.", "freed")).duty


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("No group claimed the raid.", "claimed", True),
        ("Nobody claimed the raid.", "claimed", True),
        ("Neither side claimed the raid.", "claimed", True),
        ("Neither the army nor the RSF claimed the raid.", "claimed", True),
        ("Neither Sudan's army nor the RSF claimed the raid.", "claimed", True),
        ("Few fighters left.", "left", True),
        ("A few fighters left.", "left", False),
        ("The few fighters left.", "left", False),
        ("A group claimed the raid.", "claimed", False),
        ("A group with no name claimed the raid.", "claimed", False),
    ],
)
def test_a_subject_may_say_that_there_is_nobody(text: str, word: str, expected: bool) -> None:
    assert has_negative_subject(find_word(text, word)) is expected


@pytest.mark.parametrize(
    ("text", "word", "act"),
    [
        ("They will not hesitate to strike the port.", "hesitate", "strike"),
        ("They must not fail to honour the deal.", "fail", "honour"),
        ("They will not stop short of retaking it.", "stop", "retaking"),
        ("They will not shrink from retaking it.", "shrink", "retaking"),
        ("They will hesitate to strike the port.", "hesitate", None),
        ("They will not agree to strike the port.", "agree", None),
        ("They will not stop the men from leaving it.", "stop", None),
    ],
)
def test_an_act_that_nobody_shrinks_from_is_not_denied(text: str, word: str, act: str | None) -> None:
    found = unshrinking_act(find_word(text, word))
    assert (found.text if found is not None else None) == act
    assert read_clause(find_word(text, word)).negated is ("not" in text and act is None)
