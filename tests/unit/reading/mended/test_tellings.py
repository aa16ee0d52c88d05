"""Mended tellings: a sentence that tells of a deed has its verb."""

import pytest

from ceasewire.reading.grammar.tokens import Token
from tests.readings import parse_one, tie_of


def words_of(text: str) -> dict[str, Token]:
    """Return the words of a paragraph as it is parsed and mended."""
    return {t.text: t for t in parse_one(text).doc}


@pytest.mark.parametrize(
    ("text", "verb", "subject", "thing"),
    [
        ("The regional bloc ECOWAS gave Gambia's leader three days to leave.", "gave", "ECOWAS", None),
        ("South Korea test-fired two cruise missiles on Sunday.", "fired", "Korea", "missiles"),
        ("Turkey massed tanks along the frontier.", "massed", "Turkey", "tanks"),
        ("Suspected Islamist militants hacked to death nine herders in Mali.", "hacked", "militants", "herders"),
        ("Brussels imposed asset freezes on six bankers.", "imposed", "Brussels", "freezes"),
    ],
)
def test_a_sentence_that_was_taken_for_a_noun_has_its_verb(
    text: str, verb: str, subject: str, thing: str | None
) -> None:
    words = words_of(text)
    assert (words[verb].dep_, words[verb].pos_) == ("ROOT", "VERB")
    assert (words[subject].dep_, words[subject].head.text) == ("nsubj", verb)
    if thing is not None:
        assert (words[thing].dep_, words[thing].head.text, words[thing].pos_) == ("dobj", verb, "NOUN")


@pytest.mark.parametrize(
    ("text", "root"),
    [("The party Merkel led for years.", "party"), ("The two test-fired missiles.", "missiles")],
)
def test_a_noun_with_its_attribute_stays_one(text: str, root: str) -> None:
    assert words_of(text)[root].dep_ == "ROOT"


def test_a_military_that_claims_a_deed_is_the_subject() -> None:
    words = words_of(
        "The Israeli military claims it has killed two Hamas militants in separate strikes in the Gaza Strip."
    )
    assert (words["claims"].pos_, words["military"].dep_, words["military"].head.text) == ("VERB", "nsubj", "claims")


def test_those_who_accuse_meanwhile_are_the_subject() -> None:
    text = "Moscow is facilitating the talks between the sides as Armenia and Azerbaijan accuse each other of raids."
    words = words_of(text)
    assert (words["accuse"].dep_, words["Armenia"].dep_, words["Armenia"].head.text) == ("advcl", "nsubj", "accuse")
    words = words_of("She worked as a nurse and left.")
    assert (words["nurse"].dep_, words["left"].dep_) == ("pobj", "conj")


def test_what_stands_behind_an_aside_on_somebody_is_told_of_what_was_done_to_him() -> None:
    words = words_of("The army killed Omar Sadiq, a chief who ran camps and took part in raids, in a strike on Gao.")
    assert words["strike"].head.head.text == "killed"
    words = words_of("The army arrested Omar Sadiq, who was hurt in a raid.")
    assert words["raid"].head.head.text == "hurt"


@pytest.mark.parametrize(
    "text",
    [
        "The envoy called on Hamas, Islamic Jihad, and their backers to release the men.",
        "Norway called on the army, the rebels and the militias to release the men.",
    ],
)
def test_all_who_are_called_on_are_to_do_it(text: str) -> None:
    words = words_of(text)
    assert (words["release"].dep_, words["release"].head.text) == ("xcomp", "called")
    last = words["backers" if "backers" in words else "militias"]
    assert last.dep_ == "conj"
    assert words["called"].dep_ == "ROOT"


def test_all_who_are_asked_are_to_do_it() -> None:
    words = words_of("The mediator asked the government, the opposition and the militias to hold fire until Sunday.")
    assert (words["hold"].dep_, words["hold"].head.text) == ("xcomp", "asked")
    assert [words[w].dep_ for w in ("government", "opposition", "militias")] == ["dobj", "conj", "conj"]


def test_who_is_named_twice_over_is_no_list() -> None:
    words = words_of("The council called on Hamas, the group in power, to release the men.")
    assert words["group"].dep_ == "appos"


def test_what_people_suffered_in_a_deed_is_no_subject_of_what_it_caused() -> None:
    words = words_of("The blast at the market that killed four soldiers and wounded 11 people has raised fears of war.")
    assert (words["people"].dep_, words["people"].head.text) == ("dobj", "wounded")
    assert (words["blast"].dep_, words["blast"].head.text) == ("nsubj", "raised")
    words = words_of("The attack that killed nine and the people who fled have raised fears of war.")
    assert words["people"].dep_ != "dobj"


def test_those_who_are_held_to_account_are_held() -> None:
    words = words_of("The union will hold to account those who obstruct the vote.")
    assert (words["those"].dep_, words["those"].head.text) == ("dobj", "hold")
    words = words_of("He is on hold to account for the loss.")
    assert words["account"].pos_ == "VERB"


def test_what_is_ours_we_do_ourselves() -> None:
    words = words_of("We call on the authorities to free them and express our solidarity with their families.")
    assert words["express"].head.text == "call"
    words = words_of("We call on the authorities to free them and express their regret.")
    assert words["express"].head.text == "free"


def test_all_who_are_called_on_hang_on_the_call() -> None:
    assert tie_of("We call on all parties to stop fighting.", "parties") == ("pobj", "on")
