"""Whether the article answers for a clause under a verb or noun."""

import pytest

from ceasewire.lexicon.english import load_lexicon
from ceasewire.reading.grammar.vouching import is_charged, is_provided_for, is_unvouched
from tests.readings import deeds, find_word, read, stances, terms


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Suspicion that Norland had shelled the camp was never borne out.", "shelled"),
        ("The notion that rebels had seized the airport took hold.", "seized"),
        ("Nobody shared her hunch that rebels had seized the airport.", "seized"),
        ("A rumour had it that Norland had shelled the camp.", "shelled"),
        ("The tale that Norland poisoned wells and killed villagers is a myth.", "killed"),
        ("The village reckoned that the front had shelled the mill.", "shelled"),
        ("Traders fancied that the front had shelled and burned the mill.", "burned"),
    ],
)
def test_nobody_vouches_for_what_is_only_thought(text: str, word: str) -> None:
    assert is_unvouched(find_word(text, word))
    assert "happened" not in [f for _, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("News that Norland had shelled the camp reached the capital.", "shelled"),
        ("The village learned that the front had shelled the mill.", "shelled"),
        ("It is clear that the front shelled the mill.", "shelled"),
        ("The truth is that the front shelled the mill.", "shelled"),
        ("The front shelled the mill; the village counted the dead.", "shelled"),
    ],
)
def test_what_is_known_happened(text: str, word: str) -> None:
    assert not is_unvouched(find_word(text, word))
    assert "happened" in [f for _, _, _, f in deeds(text)]


def test_nothing_is_agreed_in_a_fancy() -> None:
    assert terms("Her hunch that the front agreed to free the pilots grew.") == []
    assert terms("The front agreed to free the pilots.") != []


def test_what_a_deal_lets_somebody_do_is_agreed() -> None:
    text = "Norland and the front reached a deal that allows the army to withdraw from the port."
    assert not is_unvouched(find_word(text, "withdraw"))
    assert terms(text) != []


def test_what_somebody_is_accused_of_is_alleged() -> None:
    text = "Accused of having seized two villages, the colonel shook his head."
    assert is_charged(find_word(text, "seized"))
    assert "happened" not in [f for _, _, _, f in deeds(text)]
    assert not is_charged(find_word("Tired of having seized two villages, the colonel shook his head.", "seized"))


def test_what_a_bill_provides_does_not_happen() -> None:
    provisions = load_lexicon().events.words.provisions
    text = "Under the bill, a rebel who lays down his gun is released."
    assert is_provided_for(find_word(text, "released"), provisions)
    assert "happened" not in [f for _, _, _, f in deeds(text)]
    done = "Under the bill, a rebel was released."
    assert not is_provided_for(find_word(done, "released"), provisions)
    assert "happened" in [f for _, _, _, f in deeds(done)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A leaflet claimed that the front had agreed to a truce.", False),
        ("A message claiming that the front had agreed to a truce was torn down.", False),
        ("The army confirmed that the front had agreed to a truce.", True),
    ],
)
def test_what_only_a_paper_claims_is_not_agreed(text: str, expected: bool) -> None:
    assert ("agreed" in {s[0] for s in stances(text)}) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali have signed a truce, according to rumours.", False),
        ("According to unconfirmed reports, Chad and Mali have signed a truce.", False),
        ("It is doubtful that Chad and Mali have signed a truce.", False),
        ("Chad was accused of having agreed to a truce.", False),
        ("Chad and Mali have signed a truce, according to the accord's text.", True),
        ("It is good that Chad and Mali have signed a truce.", True),
        ("As legend has it, Chad and Mali have signed a truce.", False),
        ("Chad and Mali have signed a truce, so the story goes.", False),
        ("As everybody knows, Chad and Mali have signed a truce.", True),
    ],
)
def test_what_is_rumoured_doubted_or_charged_is_not_agreed(text: str, *, expected: bool) -> None:
    assert ("agreed" in {s[0] for s in stances(text)}) is expected
    assert any(p.status.value == "agreed" for p in read(text).processes) is expected
