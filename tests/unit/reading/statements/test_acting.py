"""The words of an act: where it begins and ends, and which act a verb governs."""

import pytest

from ceasewire.reading.statements.acting import (
    act_edges,
    bare_verbs,
    clause_edges,
    find_complement,
    has_to,
    last_sharing,
    modal_verbs,
    noun_window,
)
from tests.readings import find_word, parse_one, read, terms


def edges(text: str, word: str) -> str:
    """Return the words of the act that a word heads."""
    return parse_one(text).span(*act_edges(parse_one(text), find_word(text, word))).text


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ELN will free nine soldiers.", "free", "free nine soldiers"),
        ("The ELN will free nine soldiers and leave Arauca.", "free", "free nine soldiers"),
        ("The ELN will free nine soldiers and leave Arauca.", "leave", "leave Arauca"),
        ("The ELN will not leave Arauca.", "leave", "leave Arauca"),
        ("M23 will leave Goma if the army stops.", "leave", "leave Goma"),
        ("The army will stop its raids on Goma.", "stop", "stop its raids on Goma"),
        ("The hostages will be released by the ELN.", "released", "be released by the ELN"),
        ("Kenya wants a halt to the raids.", "halt", "halt to the raids"),
        ("Kenya wants the release of nine soldiers.", "release", "release of nine soldiers"),
        ("There will be no talks with M23.", "talks", "talks with M23"),
        ("“We will leave Goma,” M23 said.", "leave", "leave Goma"),
    ],
)
def test_an_act_is_its_verb_or_noun_with_what_belongs_to_it(text: str, word: str, expected: str) -> None:
    assert edges(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "frames", "expected"),
    [
        ("The ELN agreed to free nine soldiers.", "agreed", ["to"], "free"),
        ("The ELN agreed to a truce.", "agreed", ["prep:to"], "truce"),
        ("The ELN accepted the truce.", "accepted", ["object"], "truce"),
        ("The truce was accepted by the ELN.", "accepted", ["object"], "truce"),
        ("Kenya urged the RSF to stop.", "urged", ["object_rest"], "stop"),
        ("The ELN ruled out leaving Arauca.", "ruled", ["gerund"], "leaving"),
        ("The ELN agreed.", "agreed", ["to", "prep:to", "object"], None),
        ("The ELN accepted it.", "accepted", ["object"], None),
    ],
)
def test_a_verb_governs_an_act_by_its_frame(text: str, word: str, frames: list[str], expected: str | None) -> None:
    found = find_complement(find_word(text, word), frames)
    assert (found and found.text) == expected


def test_bare_verbs_after_a_comma_go_on_a_list_of_acts() -> None:
    text = "The junta agreed to end the war, open the port, and free the monks."
    acts = [act for _, _, act in terms(text)]
    assert acts == ["end the war", "open the port", "free the monks"]
    assert bare_verbs(find_word("The junta left.", "left")) == []


def test_a_to_infinitive_is_told_from_a_finite_verb() -> None:
    assert has_to(find_word("The ELN agreed to leave.", "leave"))
    assert not has_to(find_word("The ELN will leave.", "leave"))


def test_a_clause_is_taken_without_its_marker() -> None:
    text = "M23 will leave if the army stops its raids."
    assert parse_one(text).span(*clause_edges(find_word(text, "stops"))).text == "the army stops its raids"


def test_words_near_a_noun_say_of_which_kind_it_is() -> None:
    text = "Kenya wants an end to the fighting."
    first, last = noun_window(find_word(text, "end"))
    assert parse_one(text).span(first, last).text == "an end to the fighting"


@pytest.mark.parametrize(
    ("text", "word", "last"),
    [
        ("They should declare and keep a truce.", "declare", "keep"),
        ("They should slow, halt, and end the siege.", "slow", "end"),
        ("They should leave Arauca and keep a truce.", "leave", "leave"),
    ],
)
def test_verbs_that_share_an_object_are_one_act(text: str, word: str, last: str) -> None:
    assert last_sharing(find_word(text, word)).text == last


def test_verbs_with_helping_verbs_of_their_own_go_on_a_broken_list() -> None:
    text = (
        "Both parties shall refrain from the use of drones, shall withdraw heavy artillery to a distance of 15 "
        "kilometres, and shall exchange lists of detainees no later than 1 June."
    )
    assert [v.text for v in modal_verbs(find_word(text, "refrain"))] == ["withdraw", "exchange"]
    assert edges(text, "refrain") == "refrain from the use of drones"


def test_a_deal_is_taken_with_whom_it_is_made() -> None:
    assert edges("Chad signed a truce with the rebels.", "truce") == "truce with the rebels"


def test_an_aside_before_the_verb_is_no_complement() -> None:
    text = "The army, for its part, called the warning empty."
    assert find_complement(find_word(text, "called"), ["prep:for"]) is None


def test_what_happens_otherwise_is_no_part_of_an_act() -> None:
    text = "Militants told Karsan to release 23 of its captured fighters or else hostages will die."
    assert edges(text, "release") == "release 23 of its captured fighters"


def test_verbs_that_share_a_to_are_no_acts_of_the_one_above() -> None:
    text = "Jordan will further restrict refugees’ ability to enter and settle."
    assert [v.text for v in bare_verbs(find_word(text, "restrict"))] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels will halt their raids from May, a move the army rejected.", "halt their raids from May"),
        ("The rebels will halt their raids on a camp the army holds.", "halt their raids on a camp the army holds"),
    ],
)  # fmt: skip
def test_what_another_makes_of_an_act_is_no_part_of_it(text: str, words: str) -> None:
    assert [action for _, _, action in terms(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chad rejected the demand for a pullout as a violation of its rights.", "pullout"),
        ("Chad rejected talks on a pullout.", "talks on a pullout"),
    ],
)
def test_what_an_act_is_rejected_as_is_no_part_of_it(text: str, words: str) -> None:
    assert [action for _, _, action in terms(text)] == [words]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Under the plan, Cuba would free nine men, after which Chad would lift its ban.", "free nine men"),
        ("Mali said it will let the men in, though not until Chad signs a truce.", "let the men in"),
        ("Mali said it will let the men in the town, but only after Chad signs a truce.", "let the men in the town"),
    ],
)
def test_an_act_ends_before_what_comes_after_it_or_puts_it_off(text: str, act: str) -> None:
    assert read(text).terms[0].action.text == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad said it would hold its fire, with a team due in Oslo on Sunday.", "hold its fire"),
        (
            "Chad extended the truce by a day with further extensions under consideration.",
            "extended the truce by a day",
        ),
        ("Chad will leave the town with its tanks.", "leave the town with its tanks"),
        ("Chad agreed to help but not to pay.", "help"),
    ],
)
def test_what_goes_on_beside_an_act_is_no_part_of_it(text: str, act: str) -> None:
    assert act in [t.action.text for t in read(text).terms]
