"""Names found by index and in running text."""

from dataclasses import dataclass

import pytest

from ceasewire.lexicon.forms import Form, FormRole
from ceasewire.lexicon.phrases import PhraseIndex


@dataclass(frozen=True, slots=True)
class Thing:
    key: str
    forms: tuple[Form, ...]
    country: tuple[str, ...] = ()


def thing(key: str, *cells: str, country: tuple[str, ...] = ()) -> Thing:
    return Thing(key, tuple(Form.parse(cell, FormRole.ALIAS) for cell in cells), country)


INDEX = PhraseIndex(
    [
        thing("hezbollah", "Hezbollah", country=("LB",)),
        thing("kataib_hezbollah", "Kataib Hezbollah", country=("IQ",)),
        thing("is", "Islamic State", "IS!"),
        thing("who", "World Health Organization", "WHO!"),
        thing("let", "Lashkar-e-Taiba", "LeT", country=("PK",)),
        thing("mexico", "Mexico", country=("MX",)),
        thing("hill", "The Hill"),
        thing("nscn", "NSCN-IM"),
        thing("lra", "Lord's Resistance Army"),
        thing("assad", "Assad regime"),
        thing("pij", "Palestinian Islamic Jihad", "Islamic Jihad?*", country=("PS",)),
        thing("eij", "Egyptian Islamic Jihad", "Islamic Jihad?", country=("EG",)),
        thing("wire", "Agence X", "AFX?*"),
        thing("army", "Armed Forces of X", "AFX?", country=("XX",)),
        thing("x", "Xland", country=("XX",)),
        thing("egypt", "Egypt", country=("EG",)),
    ],
    decoys=["New Mexico"],
)


def keys_in(text: str) -> list[str]:
    return [mention.entry.key for mention in INDEX.scan_text(text, countries=(), known=())]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Kata'ib Hezbollah and Hezbollah", ["kataib_hezbollah", "hezbollah"]),
        ("hezbollah", []),
        ("HEZBOLLAH", ["hezbollah"]),
        ("who is it that IS said the WHO paid", ["is", "who"]),
        ("WHO IS TO BLAME FOR THIS", []),
        ("Let them go, said LeT", ["let"]),
        ("New Mexico is not Mexico", ["mexico"]),
        ("a Hill, the hill, The Hill", ["hill"]),
        ("NSCN (IM), NSCN-IM and NSCN IM", ["nscn"] * 3),
        ("the Lord’s Resistance Army", ["lra"]),
        ("Bashar al-Assad's regime", []),
        ("the Assad regime", ["assad"]),
        ("Islamic. State", []),
    ],
)
def test_names_are_found_by_word_and_case_longest_first(text: str, keys: list[str]) -> None:
    assert keys_in(text) == keys


def test_places_are_those_of_the_words() -> None:
    text = "It was Kata’ib Hezbollah's post, not the NSCN (IM)'s."
    mentions = INDEX.scan_text(text, countries=(), known=())
    assert [text[m.start : m.end] for m in mentions] == ["Kata’ib Hezbollah", "NSCN (IM)"]


def test_tokens_give_the_same_names_as_text() -> None:
    tokens = ["NSCN", "(", "IM", ")", "met", "Kataib", "Hezbollah", "'s", "men", "in", "Hezbollah-held", "land"]
    mentions = INDEX.scan(tokens, countries=(), known=())
    assert [(m.start, m.end, m.entry.key) for m in mentions] == [(0, 4, "nscn"), (5, 7, "kataib_hezbollah")]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Islamic Jihad fired.", "pij"),
        ("In Egypt, Islamic Jihad fired.", "eij"),
        ("Islamic Jihad left Egypt for Palestinian Islamic Jihad.", "pij"),
    ],
)
def test_an_ambiguous_name_is_settled_by_what_else_is_mentioned(text: str, key: str) -> None:
    (mention,) = [m for m in INDEX.scan_text(text, countries=(), known=()) if m.form.text == "Islamic Jihad"]
    assert mention.entry.key == key
    assert mention.form.ambiguous


def test_countries_and_known_actors_of_the_caller_settle_it_too() -> None:
    by_country = INDEX.scan_text("Islamic Jihad fired.", countries=("EG",), known=())
    by_key = INDEX.scan_text("Islamic Jihad fired.", countries=("PS",), known=("eij",))
    assert [by_country[0].entry.key, by_key[0].entry.key] == ["eij", "eij"]


def test_a_better_known_name_of_the_whole_world_is_not_set_aside_for_a_country() -> None:
    assert keys_in("Xland told AFX so.") == ["x", "wire"]
    assert keys_in("The Armed Forces of X (AFX) in Xland") == ["army", "army", "x"]


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("the hezbollah", ["hezbollah"]),
        ("who", []),
        ("WHO", ["who"]),
        ("islamic jihad", ["pij", "eij"]),
        ("Hill", []),
        ("the Hill", ["hill"]),
        ("Nobody", []),
    ],
)
def test_a_name_gives_its_candidates_whatever_its_case_but_for_acronyms(name: str, keys: list[str]) -> None:
    assert [entry.key for entry in INDEX.candidates(name)] == keys
