"""Acts that are told of as left undone."""

import pytest

from ceasewire.reading.grammar.undone import is_left_out, is_undone
from tests.readings import deeds, find_word, read, terms


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Instead of signing the accord, the rebels attacked.", "signing"),
        ("The army stopped short of announcing a truce.", "announcing"),
        ("The army came close to bombing the bridge.", "bombing"),
        ("Rather than sign the agreement, he walked out.", "sign"),
        ("The rebels would rather fight than agree to disarm.", "agree"),
        ("It looked as though the rebels had agreed to leave.", "agreed"),
        ("The group is leaning towards accepting the truce.", "accepting"),
        ("The two sides were on the verge of signing a truce.", "signing"),
        ("The army left without freeing the captives.", "freeing"),
        ("The army nearly lost the town.", "lost"),
        ("The chances of the two sides signing a truce are slim.", "signing"),
        ("The court acquitted him of bombing the train.", "bombing"),
        ("The court acquitted the officer of killing the student.", "killing"),
        ("The rebels are nowhere near signing a truce.", "signing"),
        ("The army said that this did not mean it would stop fighting.", "stop"),
        ("Two nuns escaped being kidnapped.", "kidnapped"),
        ("The sides came within hours of signing a truce.", "signing"),
        ("The council leaned against sanctioning the bank.", "sanctioning"),
        ("What the army did not do was bomb the bridge.", "bomb"),
        ("The envoy talked them out of bombing the bridge.", "bombing"),
        ("The envoy dissuaded them from bombing the bridge.", "bombing"),
        ("He sounded like a man who had just signed a truce.", "signed"),
        ("The front is too divided to sign a truce.", "sign"),
        ("The front has shown no sign of signing a truce.", "signing"),
        ("The front has reservations about signing a truce.", "signing"),
        ("The drone was shot down before it hit the ship.", "hit"),
        ("It is too early to say that they have left.", "say"),
        ("The front backed out before the truce was signed.", "signed"),
        ("Chad is pushing the front into signing a truce.", "signing"),
        ("The envoys are confident of a truce being signed.", "signed"),
        ("The rebels gave up bombing the bridge.", "bombing"),
        ("The rebels held off bombing the bridge.", "bombing"),
        ("The rebels saw no point in bombing the bridge.", "bombing"),
        ("The rebels had all but signed the truce.", "signed"),
        ("The rebels called off bombing the bridge.", "bombing"),
        ("The rebels dreamt of bombing the bridge.", "bombing"),
        ("The rebels opposed freeing the captives.", "freeing"),
        ("The rebels were in favour of freeing the captives.", "freeing"),
        ("The rebels dropped their plans for freeing the captives.", "freeing"),
        ("Far from freeing the captives, the rebels took more.", "freeing"),
        ("The rebels asked for guarantees before signing a truce.", "signing"),
        ("The rebels will not be rushed into signing a truce.", "signing"),
    ],
)
def test_words_around_a_verb_say_that_it_was_left_undone(text: str, word: str) -> None:
    assert is_undone(find_word(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The rebels signed the accord.", "signed"),
        ("They were praised for signing the accord.", "signing"),
        ("After signing the accord, the rebels left.", "signing"),
        ("More than ten men were freed.", "freed"),
        ("The rebels agreed to leave as the army advanced.", "agreed"),
        ("They were accused of bombing the bridge.", "bombing"),
        ("Two nuns reported being kidnapped.", "kidnapped"),
        ("The sides spoke within hours of signing a truce.", "signing"),
        ("What the army did was bomb the bridge.", "bomb"),
        ("He spoke to a man who had just signed a truce.", "signed"),
        ("The front was only too glad to sign a truce.", "sign"),
        ("The front has won praise for signing a truce.", "signing"),
        ("The front shelled Goma before the truce was signed.", "signed"),
        ("Chad pushed the front into signing a truce.", "signing"),
        ("The rebels finished bombing the bridge.", "bombing"),
        ("The rebels succeeded in bombing the bridge.", "bombing"),
        ("All but two of the rebels signed the truce.", "signed"),
        ("The rebels admitted bombing the bridge.", "bombing"),
        ("A court found the rebels guilty of bombing the bridge.", "bombing"),
        ("The rebels came back from bombing the bridge.", "bombing"),
        ("On freeing the captives, the rebels left the town.", "freeing"),
        ("The captain died defending the bridge.", "defending"),
    ],
)
def test_other_words_leave_a_verb_as_it_is(text: str, word: str) -> None:
    assert not is_undone(find_word(text, word))


@pytest.mark.parametrize(
    ("text", "undone"),
    [
        ("If I were president, I would withdraw the troops.", True),
        ("If she were president, she would withdraw the troops.", True),
        ("If it were up to me, I would withdraw the troops.", True),
        ("If it were safe, we would withdraw the troops.", False),
        ("If the siege were lifted, we would withdraw the troops.", False),
        ("If he were to sign, we would withdraw the troops.", False),
        ("If they were ready to talk, we would withdraw the troops.", False),
    ],
)
def test_what_somebody_would_do_in_anothers_place_is_left_undone(text: str, *, undone: bool) -> None:
    assert is_undone(find_word(text, "withdraw")) is undone


def test_who_would_act_in_anothers_place_promises_nothing() -> None:
    assert not terms('"If I were president, I would withdraw our troops," the senator said.')
    assert terms('"If the siege were lifted, we would withdraw our troops," the general said.')


def test_what_is_yet_to_be_confirmed_is_not_so() -> None:
    assert deeds("The army has yet to confirm that it agreed to the truce.") == []


def test_who_stops_short_of_a_thing_stops_nothing() -> None:
    text = "The generals stopped short of agreeing to a truce."
    assert is_undone(find_word(text, "stopped"))
    assert not is_undone(find_word("The generals stopped the shelling.", "stopped"))
    assert (read(text).terms, read(text).x_moves) == ((), ())


def test_the_one_thing_that_is_left_out_is_not_there() -> None:
    assert is_left_out(find_word("The two sides agreed on everything but a truce.", "truce"))
    assert is_left_out(find_word("The two sides agreed on all points except a truce.", "truce"))
    assert not is_left_out(find_word("The two sides agreed to nothing but a truce.", "truce"))
    assert not is_left_out(find_word("The two sides agreed to a truce.", "truce"))
