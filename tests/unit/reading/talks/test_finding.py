"""Processes: which talks there are, and which mentions are of one."""

import pytest

from tests.readings import name, read, talks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel and Hamas signed a ceasefire deal.", [("Hamas + Israel", "", "agreed")]),
        ("Israel signed a peace agreement with Syria.", [("Israel + Syria", "", "agreed")]),
        ("Qatar announced an agreement between Israel and Hamas.", [("Hamas + Israel", "", "agreed")]),
        ("The governments of Israel and Lebanon reached an agreement.", [("Israel + Lebanon", "", "agreed")]),
        ("Talks between Israel and Hamas are scheduled for May.", [("Hamas + Israel", "", "scheduled")]),
        (
            "Israel and Syria carried out a Russian-mediated prisoner exchange.",
            [("Israel + Syria", "Russia", "concluded")],
        ),
    ],
)
def test_talks_of_two_sides(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert talks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad will free the men if peace talks are resumed.", [("Chad", "", "suspended")]),
        ("Chad will free the men if peace talks resume.", [("Chad", "", "suspended")]),
        ("Chad will free the men if peace talks with Mali collapse.", [("Chad + Mali", "", "ongoing")]),
        ("Chad will free the men if peace talks are held.", []),
        ("Oil prices will fall if peace talks resume.", []),
    ],
)
def test_a_condition_takes_talks_for_granted(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert talks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The envoy says that Israel and Hamas have not signed a deal.",
        "If Israel and Hamas sign a deal, the hostages will go home.",
        "Will Israel and Hamas sign a deal?",
        "The envoy hopes that Israel and Hamas will sign a deal.",
    ],
)
def test_no_deal_is_made_where_it_is_denied_conditional_asked_or_hoped_for(text: str) -> None:
    assert "agreed" not in [status for _, _, status in talks(text)]


def test_mentions_of_the_same_sides_are_one_process_with_its_later_status() -> None:
    text = "Israel and Hamas held talks in Doha. The talks between Israel and Hamas collapsed on Friday."
    assert talks(text) == [("Hamas + Israel", "", "collapsed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad and Mali agreed on a truce.\n\nThe agreement was reached with Kenyan mediation.",
            [("Chad + Mali", "Kenya")],
        ),
        (
            "Chad and Mali agreed on a truce.\n\nAn agreement was reached with Kenyan mediation.",
            [("Chad + Mali", ""), ("", "Kenya")],
        ),
    ],
)
def test_the_agreement_is_the_one_told_before(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p, m) for p, m, _ in talks(text)] == expected


def test_what_is_said_of_the_only_talks_without_names_is_said_of_them() -> None:
    text = "Israel and Hamas held talks in Doha.\n\nThe negotiations are deadlocked, an official said."
    (process,) = read(text).processes
    assert process.status == "stalled"
    assert process.venues[0].text == "Doha"


def test_a_deal_that_nobody_is_named_for_is_not_theirs() -> None:
    text = "Israel and Hamas held talks in Doha.\n\nMost points have been agreed upon, an official said."
    assert [status for _, _, status in talks(text)] == ["ongoing"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Colombia and the ELN will resume talks on Friday. The talks were suspended in January.", "scheduled"),
        ("Colombia and the ELN held talks on Friday. The talks were suspended on Sunday.", "suspended"),
    ],
)
def test_talks_that_will_resume_are_scheduled_though_they_were_suspended(text: str, status: str) -> None:
    assert [s for _, _, s in talks(text)] == [status]


def test_those_who_agree_after_talks_held_them() -> None:
    text = "Pakistan and Afghanistan agreed to reopen the crossing after talks in Doha mediated by Qatar."
    assert talks(text) == [("Afghanistan + Pakistan", "Qatar", "agreed")]
    assert not talks("The minister resigned after talks in Doha.")


def test_who_goes_on_with_a_mediation_brings_the_sides_together() -> None:
    text = "Norway continues its mediation between Chad and Mali."
    assert [(p, m) for p, m, _ in talks(text)] == [("Chad + Mali", "Norway")]


def test_who_mediates_behind_the_talks_is_no_doer_of_what_stands_before_them() -> None:
    reading = read("Mali and the MILF opened talks in Algiers on Thursday, mediated by Algeria.")
    (process,) = reading.processes
    assert (name(reading, process.parties), name(reading, process.mediators)) == ("MILF + Mali", "Algeria")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali held a first round of talks on Tuesday. A second round will start on 17 May.", "scheduled"),
        ("Talks between Chad and Mali ended on Monday. A new round is expected next month.", "scheduled"),
        ("Talks between Chad and Mali collapsed on Monday. A new round is expected next month.", "collapsed"),
        ("Talks between Chad and Mali ended on Monday. A second round of voting will be held in May.", "concluded"),
        ("Talks between Chad and Mali ended. After the election, a second round will be held in May.", "concluded"),
    ],
)
def test_a_further_round_takes_up_the_talks(text: str, expected: str) -> None:
    assert [status for _, _, status in talks(text)] == [expected]


def test_the_day_of_talks_is_that_of_their_last_status() -> None:
    (process,) = read("Chad and Mali held talks on Tuesday. A second round will start on 17 May.").processes
    assert process.time is not None
    assert process.time.span.text == "on 17 May"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yemen's warring parties agreed to renew their truce.", [("Yemen's warring parties", "", "agreed")]),
        ("The rebels agreed to renew their truce.", []),
        ("Norway, which has been brokering the process, welcomed the news.", [("", "Norway", "ongoing")]),
        ("Norway, which has been watching the process, welcomed the news.", []),
        ("Norway said it hoped the sides would return to the table.", []),
        ("Mali said the rebels would return to the table on Monday.", [("rebels", "", "scheduled")]),
        ("The rebels said they would return to the table if the army left.", [("rebels", "", "proposed")]),
        ("Oman carried messages between Mali and Chad.", [("Chad + Mali", "Oman", "ongoing")]),
        ("Oman carried passengers between Mali and Chad.", []),
    ],
)
def test_talks_that_no_noun_for_talks_names(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert talks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gangs fill the gap left after the FARC signed a peace deal with Colombia last year.", []),
        ("Sudan, which signed a peace deal with Chad in 2005, closed its border.", []),
        ("Sudan, which signed a peace deal with Chad on Monday, opened its border.", ["agreed"]),
        ("Sudan signed a peace deal with Chad last year.", ["agreed"]),
        ("Sudan and Chad held a round of talks without reaching a deal.", ["stalled"]),
    ],
)
def test_a_deal_of_long_ago_is_told_beside_what_happened_since(text: str, expected: list[str]) -> None:
    assert [status for _, _, status in talks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya will host Congo's warring parties next week.", [("Congo's warring parties", "", "scheduled")]),
        ("Kenya will host a chess final next week.", []),
        ("Talks between Israel and Hamas broke up without result.", [("Hamas + Israel", "", "collapsed")]),
        ("Talks between Israel and Hamas have been put off until May.", [("Hamas + Israel", "", "suspended")]),
        ("Chad and Mali are close to a peace treaty.", [("Chad + Mali", "", "near_agreement")]),
        (
            "Chad and Mali have reached an understanding on a truce in the north.",
            [("Chad + Mali", "", "agreed")],
        ),
        ("Chad and Mali have an understanding of the north.", []),
        ("Israel and Hamas met in Cairo. Egyptian mediators saw progress.", [("Hamas + Israel", "Egypt", "ongoing")]),
        ("Israel and Hamas met in Cairo. Egyptian traders saw progress.", [("Hamas + Israel", "", "ongoing")]),
        ("Israel and Hamas held talks in Cairo. Qatar did not mediate.", [("Hamas + Israel", "", "ongoing")]),
        ("Israel and Hamas held talks in Cairo. Qatar mediated.", [("Hamas + Israel", "Qatar", "ongoing")]),
        (
            "The talks, in which Egypt and Qatar mediate between Israel and Hamas, go on.",
            [("Hamas + Israel", "Egypt + Qatar", "ongoing")],
        ),
        (
            "Israel and Hamas met in Cairo. Qatar has been mediating for months.",
            [("Hamas + Israel", "Qatar", "ongoing")],
        ),
        ("Talks between Israel and Hamas ended on Monday with an agreement.", [("Hamas + Israel", "", "agreed")]),
        ("Talks between Israel and Hamas ended on Monday with a dinner.", [("Hamas + Israel", "", "concluded")]),
        (
            "Efforts by Oman to bring Chad and Mali to the negotiating table failed.",
            [("Chad + Mali", "Oman", "collapsed")],
        ),
        ("Egypt has invited Hamas and Israel for peace talks in Cairo.", [("Hamas + Israel", "Egypt", "scheduled")]),
        ("Egypt has invited Hamas for peace talks in Cairo.", [("Hamas", "", "proposed")]),
        ("Chad and Mali agreed on the terms of a ceasefire.", [("Chad + Mali", "", "agreed")]),
        ("Chad and Mali discussed the terms of a ceasefire.", []),
        ("A ceasefire brokered by Oman came into force at noon.", [("", "Oman", "agreed")]),
        ("Chad and Mali agreed to a UN ceasefire.", [("Chad + Mali", "UN", "agreed")]),
        ("Chad and Mali agreed at talks in Oslo on a buffer zone.", [("Chad + Mali", "", "ongoing")]),
        ("Chad agreed at talks in Oslo on a buffer zone.", []),
        ("The factions agreed on a truce with Chad.", [("Chad + factions", "", "agreed")]),
        ("The factions presented a conditional ceasefire.", []),
        ("The warring factions in Somalia agreed on a truce.", [("warring factions", "", "agreed")]),
        ("Hamas will disarm under a pact reached with Israel.", [("Hamas + Israel", "", "agreed")]),
        ("Hamas disarmed in 2021 under a pact reached with Israel in 2020.", []),
    ],
)
def test_who_talks_and_who_brings_them_together_in_other_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert talks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels pulled out of Masisi to support talks in Doha.", ["ongoing"]),
        ("The rebels pulled out of talks in Doha.", ["suspended"]),
        ("The rebels walked out of a round of talks in Doha.", ["suspended"]),
        ("M23 pulled out of a meeting with Congo, suspending the talks in Doha.", ["suspended"]),
    ],
)
def test_who_leaves_a_town_leaves_no_talks(text: str, expected: list[str]) -> None:
    assert [status for _, _, status in talks(text)] in (expected, [])
    assert ("suspended" in expected) == bool([s for _, _, s in talks(text) if s == "suspended"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Astana process, sponsored by Russia and Iran, went on.", [("", "Iran + Russia", "ongoing")]),
        ("The drying process, sponsored by Russia and Iran, went on.", []),
    ],
)
def test_a_process_may_be_called_after_a_town(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert talks(text) == expected


def test_who_brokered_the_deal_under_which_sides_act_mediated() -> None:
    text = "Israel and Lebanon will stop firing under an agreement brokered by France."
    assert talks(text) == [("Israel + Lebanon", "France", "agreed")]


def test_how_talks_stood_before_is_not_how_they_stand() -> None:
    text = "Talks between Israel and Hamas broke down on Monday. The two sides had been close to a deal."
    assert [p.status for p in read(text).processes] == ["collapsed"]
    text = "Talks between Israel and Hamas broke down on Monday. The two sides are close to a deal."
    assert [p.status for p in read(text).processes] == ["near_agreement"]


def test_nameless_talks_in_another_place_are_others() -> None:
    told = "Israel and Hamas resumed talks in Cairo on Sunday. "
    assert [p.status for p in read(told + "Talks on Libya were suspended in Geneva.").processes] == ["ongoing"]
    assert [p.status for p in read(told + "The talks were suspended on Monday.").processes] == ["suspended"]
