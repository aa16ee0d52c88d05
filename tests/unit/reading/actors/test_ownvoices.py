"""Own voices: who "we" and "I" are."""

from tests.readings import read, who_said


def test_we_is_the_body_that_the_speaker_speaks_for() -> None:
    text = "“We will leave Goma,” M23 spokesman Lawrence Kanyuka said."
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert [[names[i] for i in t.debtor] for t in reading.terms] == [["M23"]]


def test_our_fighters_are_the_speakers_side() -> None:
    text = "Hezbollah chief Naim Qassem said: “Our fighters will withdraw if Israel stops its raids.”"
    (term,) = read(text).terms
    names = {a.id: a.name for a in read(text).actors}
    assert [names[i] for i in term.debtor] == ["Hezbollah"]


def test_a_text_that_urges_others_is_not_theirs() -> None:
    text = (
        "The United States welcomed the truce. We urge Chad to withdraw. We thank Chad for its patience.\n\n"
        "Chad must open the road. Chad agreed to it."
    )
    assert ("United States", "demand") in who_said(text)


def test_whom_a_text_calls_on_to_act_has_not_issued_it() -> None:
    text = (
        "Chad thanks the hosts. We call for all foreign troops to withdraw as well as for the regional authorities to"
        " remove their men."
    )
    assert who_said(text)[-1] == ("Chad", "demand")


def test_a_text_of_several_is_all_of_theirs() -> None:
    text = "France, Germany and Italy welcome the truce. We call on both sides to keep it."
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert [[names[i] for i in s.speaker] for s in reading.statements] == [["France", "Germany", "Italy"]] * 2


def test_a_text_of_one_that_names_another_beside_itself_once_is_its_own() -> None:
    text = "France and Chad signed the accord. France thanks its partners. We call on both sides to keep it."
    reading = read(text)
    names = {a.id: a.name for a in reading.actors}
    assert [names[i] for i in reading.statements[-1].speaker] == ["France"]


def test_a_text_in_which_a_state_and_its_office_act_is_the_states() -> None:
    text = (
        "The United States is imposing sanctions on two generals. The U.S. Department of the Treasury has named five"
        " firms. The U.S. Department of the Treasury has also named a bank. We urge the generals to stop the shelling."
    )
    assert who_said(text)[-1][0] == "United States"
    alone = "The Ministry of Defence has named five firms. We urge the generals to stop the shelling."
    assert who_said(alone)[-1][0] == "Ministry of Defence"


def test_a_state_that_is_only_named_in_a_text_has_not_issued_it() -> None:
    text = "We condemn the attack in Elad, Israel. Our hearts are with the victims as Israel marks its holiday."
    assert {speaker for speaker, _ in who_said(text)} == {""}
    assert {speaker for speaker, _ in who_said("We welcome the release of U.S. citizens from Mali.")} == {"U.S."}
