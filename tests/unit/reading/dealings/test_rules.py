"""Which rule fits a verb, and who stands in its places."""

import pytest

from ceasewire.lexicon.dealings import load_dealings
from ceasewire.reading.dealings.rules import find_rule, thing_in
from tests.readings import cast_of, find_word, parse_one

WORDS = load_dealings()


def frame_of(text: str, verb: str) -> tuple[str, list[str], list[str]]:
    """Return the rule that fits a verb of a text, with the names of who acts and who is acted on."""
    cast = cast_of(text)
    rule, frame = find_rule(find_word(text, verb), parse_one(text), cast, WORDS)
    if rule is None or frame is None:
        return "", [], []
    return (
        rule.id,
        [cast.entity(i).name for i in frame.agents],
        [cast.entity(i).name for i in frame.targets],
    )


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Kenya praised Togo.", "praised", ("praise", ["Kenya"], ["Togo"])),
        ("Kenya imposed sanctions on Togo.", "imposed", ("sanction", ["Kenya"], ["Togo"])),
        ("Kenya backed a Togolese plan.", "backed", ("endorse", ["Kenya"], ["Togo"])),
        ("Kenya extradited a colonel to Togo.", "extradited", ("extradite", ["Kenya"], ["Togo"])),
        ("Kenya and Togo signed a treaty.", "signed", ("sign", ["Kenya", "Togo"], [])),
        ("Kenyan and Togolese ministers met.", "met", ("meet", ["Kenya", "Togo"], [])),
        ("The Kenyan army was put on alert.", "put", ("alert", ["Kenyan army"], [])),
        ("Kenya crushed a bid by Togo to secede.", "crushed", ("crush-secession", ["Kenya"], ["Togo"])),
        ("The senate crushed a bid by Togo to host the games.", "crushed", ("", [], [])),
    ],
)
def test_each_place_of_a_rule_is_filled(text: str, verb: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert frame_of(text, verb) == expected


def test_no_rule_fits_a_verb_of_another_sense() -> None:
    assert frame_of("Kenya signed a player.", "signed")[0] == ""
    assert frame_of("Kenya opened a show about the siege of Troy.", "opened")[0] == ""
    assert frame_of("Soldiers gathered outside to protest.", "gathered")[0] == ""


def test_a_noun_names_an_act_by_its_head_or_by_what_it_consists_of() -> None:
    assert thing_in(find_word("They sought the withdrawal of the army.", "withdrawal"), WORDS) == "withdraw"
    assert thing_in(find_word("They offered 40 dollars in loans.", "dollars"), WORDS) == "give_money"
    assert thing_in(find_word("They offered tea.", "tea"), WORDS) == ""
