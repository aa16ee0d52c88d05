"""Own voices: who "we" and "I" are."""

from tests.readings import read


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
