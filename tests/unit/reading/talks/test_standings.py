"""Standings: how talks stand, what they are about, where they are."""

import pytest

from tests.readings import name, read, talks

TALKS = "Talks between Israel and Hamas "


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("continue.", "ongoing"),
        ("have stalled.", "stalled"),
        ("are at an impasse.", "stalled"),
        ("have reached an impasse over captives.", "stalled"),
        ("nearly collapsed on Friday.", "ongoing"),
        ("ended on Friday without a deal.", "collapsed"),
        ("ended on Friday with no agreement.", "collapsed"),
        ("ended on Friday with an agreement.", "agreed"),
        ("have been on hold since May.", "suspended"),
        ("have bogged down.", "stalled"),
        ("have gained momentum.", "progress"),
        ("collapsed on Friday.", "collapsed"),
        ("were suspended on Friday.", "suspended"),
        ("were adjourned.", "suspended"),
        ("resumed on Friday.", "ongoing"),
        ("concluded on Friday.", "concluded"),
        ("are scheduled for May.", "scheduled"),
        ("made progress.", "progress"),
        ("are in their final stages.", "near_agreement"),
    ],
)
def test_words_on_how_talks_stand(words: str, status: str) -> None:
    assert [p.status for p in read(TALKS + words).processes] == [status]


def test_who_is_urged_to_break_off_talks_is_asked_for_none() -> None:
    (process,) = read("Kenya urged Chad to call off the talks with the rebels.").processes
    assert process.status == "ongoing"


def test_the_word_for_talks_does_not_say_how_they_stand() -> None:
    (process,) = read("Israel suspended its talks with Hamas.").processes
    assert (process.status, process.status_span.text if process.status_span else "") == ("suspended", "suspended")


def test_a_deal_not_reached_is_stalled_talks() -> None:
    assert [p.status for p in read("Israel and Hamas did not reach a deal in the talks.").processes] == ["stalled"]


def test_what_they_are_about_and_where() -> None:
    (process,) = read("Israel and Hamas held talks on a truce and on prisoners in Doha.").processes
    assert {str(s) for s in process.subjects} == {"ceasefire", "captives"}
    assert [v.text for v in process.venues] == ["Doha"]


def test_what_the_talks_hang_on_does_not_say_how_they_stand() -> None:
    text = "Israel and Hamas began talks in Doha. Hamas threatened to leave the talks unless the shelling stops."
    assert [p.status for p in read(text).processes] == ["ongoing"]
    assert [p.status for p in read(text.replace("unless the shelling stops", "and stopped them")).processes] != [
        "ongoing"
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Qatar will host talks between Hamas and Israel on Sunday.", "scheduled"),
        ("Qatar hosted talks between Hamas and Israel on Sunday.", "ongoing"),
    ],
)
def test_talks_that_somebody_will_host_are_scheduled(text: str, status: str) -> None:
    assert [p.status for p in read(text).processes] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The envoy said that Israel would hold talks with Hamas.", "scheduled"),
        ("Israel may hold talks with Hamas.", "proposed"),
        ("The army and the RSF agreed in principle to hold talks.", "scheduled"),
        ("Israel hopes to hold talks with Hamas.", "proposed"),
        ("The Taliban and the United States are making progress in talks.", "progress"),
        ("The Houthis could return to the table within days, an official said.", "proposed"),
        ("The Houthis will return to the negotiating table.", "scheduled"),
        ("Iran said it would pause its talks with Oman.", "ongoing"),
        ("The rebels threatened to walk out of the talks with the government of Chad.", "ongoing"),
        ("The Houthis did not suspend the talks with Saudi Arabia.", "ongoing"),
        ("The Houthis suspended the talks with Saudi Arabia.", "suspended"),
        ("Serbian and Kosovo leaders failed to reach an agreement.", "collapsed"),
        ("Sudan's army ruled out talks with the RSF.", "stalled"),
        ("Mediators are pushing for a truce between Israel and Hamas.", "ongoing"),
    ],
)
def test_what_is_still_to_come_is_neither_under_way_nor_over(text: str, status: str) -> None:
    assert [p.status for p in read(text).processes] == [status]


@pytest.mark.parametrize(
    "text", ["No talks are planned between Seoul and Pyongyang.", "Talks between Seoul and Pyongyang are not planned."]
)
def test_talks_that_are_not_planned_are_none(text: str) -> None:
    assert not read(text).processes
    assert not read(text).events


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway called on Mali and the FARC to return to the peace talks and reach agreement by May.", "proposed"),
        ("Norway urged both sides to hold peace talks, to settle their quarrel and agree on a date.", "proposed"),
        ("Norway hopes that Mali and the FARC will make progress in the peace talks.", "proposed"),
        ("The mission stands ready to help Mali and the FARC to advance the peace talks.", "proposed"),
        ("Mali held talks with the FARC. The FARC left the talks on Monday.", "suspended"),
        ("Mali held talks with the FARC. The FARC said it would leave the talks.", "ongoing"),
        ("The mission helped Mali and the FARC to advance the peace talks.", "progress"),
        ("Mali and the FARC managed to conclude the peace talks.", "concluded"),
    ],
)
def test_what_talks_are_to_come_to_they_have_not_come_to(text: str, status: str) -> None:
    assert {p.status.value for p in read(text).processes} <= {status}


def test_no_sign_of_talks_signs_nothing() -> None:
    assert "agreed" not in {p.status.value for p in read("There was no sign of talks between Chad and Mali.").processes}
    assert "agreed" in {p.status.value for p in read("Chad and Mali sign a truce after talks in Doha.").processes}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The foreign ministers of Chad and Mali are due in Doha on Monday for peace talks.", "scheduled"),
        ("The foreign ministers of Chad and Mali are in Doha for peace talks.", "ongoing"),
        ("Chad and Mali met in Doha for talks to end the war.", "ongoing"),
        ("Chad and Mali ended their talks in Doha.", "concluded"),
    ],
)
def test_talks_to_which_somebody_is_due_are_to_come_and_what_they_are_to_end_is_not_they(
    text: str, status: str
) -> None:
    assert [p.status.value for p in read(text).processes] == [status]
    assert [v.text for p in read(text).processes for v in p.venues] == ["Doha"]


@pytest.mark.parametrize(
    "text",
    [
        "The Naga rebels want a separate flag before they sign the final accord with Delhi.",
        "Peru said there would be no negotiations with the Shining Path, which had offered to disarm.",
    ],
)
def test_a_deal_that_something_comes_before_and_talks_ruled_out_do_not_stand(text: str) -> None:
    assert read(text).processes == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rwanda ended negotiations with Congo on Tuesday.", "collapsed"),
        ("Rwanda ended a round of talks with Congo on Tuesday.", "concluded"),
        ("Talks between Chad and the rebels ended on Friday with a joint statement.", "concluded"),
        ("The army fired after a breakdown in peace talks between Chad and the rebels.", "collapsed"),
        ("A peace deal between Congo and the M23 is expected within days.", "near_agreement"),
        ("Kosovo and Serbia agree to reopen the bridge following talks mediated by Norway.", "agreed"),
        ("Kosovo and Serbia agreed to reopen the bridge following talks mediated by Norway.", "agreed"),
    ],
)
def test_how_talks_stand_that_a_side_ends_or_that_came_to_something(text: str, status: str) -> None:
    assert [s for _, _, s in talks(text)] == [status]


def test_a_deal_that_is_not_expected_is_none() -> None:
    assert talks("A ceasefire deal between Sudan and the RSF is not expected soon.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia and Ukraine swapped 150 prisoners in a deal brokered by Oman.", [("concluded", "Oman")]),
        ("Israel and Hamas exchanged captives under a deal mediated by Qatar.", [("concluded", "Qatar")]),
        ("Oman is brokering a deal between Chad and Mali.", [("ongoing", "Oman")]),
    ],
)
def test_a_deal_brokered_for_what_was_done_is_made(text: str, expected: list[tuple[str, str]]) -> None:
    reading = read(text)
    assert [(p.status.value, name(reading, p.mediators)) for p in reading.processes] == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peace talks between the army and the alliance produced a ceasefire in Shan State.", "agreed"),
        ("Talks between Chad and Mali led to a truce.", "agreed"),
        ("Talks between Chad and Mali yielded no agreement.", "stalled"),
        ("The attack did not end the talks between Chad and Mali.", "ongoing"),
        ("The talks between Chad and Mali ended on Friday.", "concluded"),
        ("Talks between Chad and Mali could lead to a truce.", "ongoing"),
        ("Talks between Chad and Mali about the truce went on.", "ongoing"),
    ],
)
def test_talks_that_brought_a_deal_ended_in_it(text: str, status: str) -> None:
    assert [p.status.value for p in read(text).processes] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad and Mali are close to a deal.", "near_agreement"),
        ("Chad and Mali are not close to a deal.", "stalled"),
    ],
)
def test_who_is_not_close_to_a_deal_is_at_an_impasse(text: str, status: str) -> None:
    assert [s for _, _, s in talks(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad and the FARC are expected to sign a final accord in Havana by May.", ["near_agreement"]),
        ("Chad and the FARC were expected to sign an accord last week.", []),
        ("Chad and the FARC are not expected to sign an accord.", []),
    ],
)
def test_who_is_about_to_sign_a_deal_is_near_it(text: str, status: list[str]) -> None:
    assert [p.status for p in read(text).processes] == status


def test_what_is_stopped_after_talks_is_not_the_talks() -> None:
    (process,) = read("After talks with Israel in Doha, Iran agreed to stop enriching uranium.").processes
    assert process.status == "agreed"
