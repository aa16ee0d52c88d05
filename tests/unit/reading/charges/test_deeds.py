"""What was done, and whose deed a noun is."""

import pytest

from ceasewire.lexicon.charges import load_charges
from ceasewire.reading.charges.deeds import deeds_after, doers_of, find_deeds, lemma_of, under
from ceasewire.reading.grammar.phrases import child, prepositions
from tests.readings import cast_of, find_word, parse_one

WORDS = load_charges()
RULES = {rule.id: rule for group in WORDS.rules.values() for rule in group}


@pytest.mark.parametrize(
    ("text", "verb", "rule", "deeds"),
    [
        ("India accuses Pakistan of sheltering rebels and arming them.", "accuses", "accuse", ["sheltering", "arming"]),
        ("Officials blamed the raid on the militia.", "blamed", "blame-on", ["raid"]),
        ("The army denied shelling the school.", "denied", "deny-deed", ["shelling"]),
        ("Sudan rejected accusations that it shelled the camp.", "rejected", "deny-accusation", ["shelled"]),
        ("The bombing bore the hallmarks of Hamas.", "bore", "hallmarks", ["bombing"]),
        ("The group rejected the allegation.", "rejected", "deny-accusation", []),
    ],
)
def test_the_places_of_a_rule_hold_the_deeds(text: str, verb: str, rule: str, deeds: list[str]) -> None:
    token = find_word(text, verb)
    found = find_deeds(token, RULES[rule], WORDS, thing=child(token, "dobj"), word=None)
    assert [t.text for t in found] == deeds


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The killing of nine villagers by Sudan caused anger.", "killing"),
        ("A raid by Sudan caused anger.", "raid"),
        ("The Sudanese raid caused anger.", "raid"),
        ("A missile fired by Sudan hit the school.", "missile"),
    ],
)
def test_a_noun_is_the_deed_of_those_its_phrase_names(text: str, noun: str) -> None:
    cast = cast_of(text)
    assert [cast.entity(i).name for i in doers_of(parse_one(text), find_word(text, noun), cast)] == ["Sudan"]


def test_deeds_stand_after_a_preposition_and_words_under_them() -> None:
    text = "They were accused of the bombing of a bus."
    (of,) = prepositions(find_word(text, "accused"), "of")
    (deed,) = deeds_after(of)
    assert lemma_of(deed) == "bombing"
    assert under(find_word(text, "bus"), (deed,))
    assert not under(find_word(text, "They"), (deed,))
    assert lemma_of(None) == ""
