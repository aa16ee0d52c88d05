"""What deals hold, and deals that are said to be made."""

import pytest

from tests.readings import deeds, read, stances, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Qatar announced an agreement between Chad and the rebels to extend the truce by two days.",
            [("agreed", "Chad + rebels", "extend the truce by two days")],
        ),
        (
            "Chad and the rebels signed an accord on Monday that provides for a ceasefire from March 12.",
            [("agreed", "Chad + rebels", "ceasefire from March 12")],
        ),
        ("Chad and the rebels may sign an accord that provides for a ceasefire from March 12.", []),
        (
            "The truce provides for the release of all captives.",
            [("agreed", "", "release of all captives")],
        ),
        (
            "The plan calls for the withdrawal of all foreign troops from Libya.",
            [("proposed", "all foreign troops", "withdrawal of all foreign troops from Libya")],
        ),
        (
            "Under the agreement, the army will open the road to the port.",
            [("agreed", "army", "open the road to the port")],
        ),
        (
            "The Houthis declared a ceasefire for the holy month.",
            [("pledged", "Houthis", "ceasefire for the holy month")],
        ),
        (
            "The secretary welcomed the announcement of a two-month truce in Yemen.",
            [("agreed", "", "two-month truce in Yemen")],
        ),
        (
            "Sudan and the rebel front signed a deal to end the war and reopen the border.",
            [
                ("agreed", "Sudan + rebel front", "end the war"),
                ("agreed", "Sudan + rebel front", "reopen the border"),
            ],
        ),
    ],
)
def test_what_a_deal_holds_is_a_term(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ceasefire between Chad and the rebels expires on Sunday.", [("agreed", "Chad + rebels")]),
        ("The ceasefire between Chad and Mali is due to begin on Sunday.", [("agreed", "Chad + Mali")]),
        ("The ceasefire was scheduled to begin on Sunday.", [("agreed", "")]),
        ("The ceasefire is expected to begin on Sunday.", []),
        ("The ceasefire will begin on Sunday if Mali signs.", [("proposed", "")]),
        ("Once the hostages are freed, a truce will start on Sunday.", [("proposed", "")]),
        ("The truce will expire on Sunday if it is not renewed.", [("agreed", "")]),
        ("The two-month truce began on Friday.", [("agreed", "")]),
        ("Chad and the rebels began a truce on Friday.", [("agreed", "Chad + rebels")]),
        ("Chad could begin a truce on Friday.", []),
        ("Chad began a truce on Friday.", [("pledged", "Chad")]),
        ("Both parties began a truce on Friday.", [("agreed", "Both parties")]),
        ("The truce was welcomed abroad.", []),
        ("The truce will remain in effect until Sunday, Chad said.", [("agreed", "")]),
        ("Chad said the truce would stay in place until Sunday.", [("agreed", "")]),
        ("Chad feared the truce would run until Sunday.", []),
        ("Experts said the truce would run until Sunday.", []),
        ("A truce could begin on Friday.", []),
        ("No truce began on Friday.", []),
    ],
)
def test_a_truce_that_is_said_to_run_is_a_term(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(stance, who) for stance, who, _ in terms(text)] == expected


def test_a_body_that_announces_the_truce_of_others_is_not_bound_by_it() -> None:
    assert [t for t in terms("The United Nations announced a ceasefire in Yemen.") if t[1]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town is calm thanks to the truce brokered in April.", ("agreed", "", "truce brokered in April")),
        ("Kenya urged both to keep the truce due to expire on Friday.", ("agreed", "", "truce")),
        ("Shops opened despite the ceasefire going into force on Friday.", ("agreed", "", "ceasefire")),
        ("Sudan signed a truce with the rebel front.", ("agreed", "Sudan + rebel front", "truce")),
        (
            "Chad and Sudan sign a peace agreement at talks in Doha.",
            ("agreed", "Chad + Sudan", "sign a peace agreement"),
        ),
        (
            "Kenya said the truce would be extended for a week.",
            ("pledged", "Kenya", "truce would be extended for a week"),
        ),
    ],
)
def test_a_truce_with_its_day_is_told_of_in_passing(text: str, expected: tuple[str, str, str]) -> None:
    stance, debtor, words = expected
    assert any((s, d) == (stance, debtor) and words in act for s, d, act in terms(text))


@pytest.mark.parametrize(
    "text",
    [
        "A truce brokered by Qatar failed.",
        "A truce that nobody signed last week is dead.",
        "The ceasefire goes into its third day.",
        "Kenya said the truce would be extended if the rebels left.",
        "The truce began to fray in June.",
    ],
)
def test_a_truce_without_a_day_of_its_own_is_only_referred_to(text: str) -> None:
    assert [t for t in terms(text) if t[0] == "agreed"] == []


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("Chad and Mali entered into a truce.", True),
        ("Chad and Mali entered into talks on a truce.", False),
        ("Chad and Mali came to terms on a truce.", True),
        ("Chad and Mali came to Doha for a truce.", False),
        ("Chad and Mali shook hands on a truce.", True),
        ("Chad and Mali shook hands before the truce.", False),
        ("Chad and Mali worked out a truce.", True),
        ("Chad and Mali worked on a truce.", False),
        ("Niger secured a truce between Chad and Mali.", True),
        ("Niger hopes to secure a truce between Chad and Mali.", False),
        ("A consensus on a truce was reached by Chad and Mali.", True),
        ("A consensus on a truce was sought by Chad and Mali.", False),
        ("Chad and Mali came to a truce on Monday.", True),
        ("Chad and Mali came to the ceasefire talks with little trust.", False),
        ("Chad and Mali came to the truce late.", False),
        ("Chad and Mali exchanged signatures on a truce.", True),
        ("Chad and Mali put terms on a truce that neither can accept.", False),
        ("Chad and Mali traded understandings on a truce for sanctions relief.", False),
        ("Chad and Mali found consensus on a truce.", True),
        ("Rebels and the army found consensus on a truce impossible.", False),
        ("Chad and Mali made a deal on Monday.", True),
        ("Chad made a deal with Mali unlikely by striking Gao.", False),
        ("Chad and Mali settled on a truce.", True),
        ("Chad and Mali settled into a truce that neither side signed.", False),
        ("Niger's troops secured the truce between Chad and Mali for decades.", False),
        ("The army entered into a deal with the rebels.", True),
        ("The army entered into a deal with a contractor for boots.", False),
    ],
)
def test_words_beside_a_verb_may_say_that_a_truce_is_made(text: str, agreed: bool) -> None:
    assert ("agreed" in {stance for stance, *_ in stances(text)}) == agreed


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Chad agreed to a truce only to break it within a week.", ["truce"]),
        ("Chad agreed only to free two men.", ["free two men"]),
    ],
)
def test_what_became_of_a_truce_is_no_part_of_it(text: str, acts: list[str]) -> None:
    assert [act for stance, _, act in terms(text) if stance == "agreed"] == acts


def test_what_a_truce_is_for_is_no_act_of_it() -> None:
    assert stances("Chad declared a ceasefire to let the harvest be brought in.") == [
        ("pledged", "Chad", "cease_hostilities")
    ]
    assert terms("Chad extended its unilateral ceasefire by two weeks to allow the harvest to be brought in.") == [
        ("pledged", "Chad", "extended its unilateral ceasefire by two weeks")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A ceasefire declared by the Houthis took effect on Saturday.",
            [("pledged", "Houthis", "ceasefire declared by the Houthis")],
        ),
        (
            "The ceasefire agreed between Chad and Libya took effect on Saturday.",
            [("agreed", "Chad + Libya", "ceasefire agreed between Chad and Libya")],
        ),
        ("A truce brokered by Qatar took effect on Friday.", [("agreed", "", "truce")]),
    ],
)
def test_a_truce_that_begins_is_of_those_who_made_it_and_of_no_broker(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(s, d, a) for s, d, a in terms(text)] == expected


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("The truce runs out on Monday.", [(False, True)]),
        ("The truce will run for 30 days.", [(False, True)]),
        ("The truce ran out on Monday.", []),
        ("Since the truce of April 2022 lapsed, the road has been shut.", []),
        ("The army shelled the village three days after the truce had run out.", []),
    ],
)
def test_a_truce_that_runs_out_has_an_end_and_one_that_ran_out_is_over(
    text: str, window: list[tuple[bool, bool]]
) -> None:
    assert [(t.starts is not None, t.ends is not None) for t in read(text).terms] == window


@pytest.mark.parametrize(
    ("text", "debtor"),
    [
        ("A ceasefire is to begin at midnight between Chad and the front.", "Chad + front"),
        ("The truce is to start on Monday.", ""),
    ],
)
def test_a_truce_that_is_to_begin_is_agreed(text: str, debtor: str) -> None:
    assert [(s, d) for s, d, _ in terms(text)] == [("agreed", debtor)]


def test_a_meeting_that_is_to_begin_is_no_truce() -> None:
    assert not terms("A meeting is to begin at noon.")


def test_a_deal_that_is_welcomed_is_made_by_those_whom_its_words_name() -> None:
    text = "The mission welcomes the agreement reached in Juba between Chad and the front."
    assert terms(text) == [
        ("agreed", "Chad + front", "agreement reached in Juba between Chad and the front"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The peace deal commits the rebels to disarm and the government to hold elections.",
            [("agreed", "rebels"), ("agreed", "government")],
        ),
        (
            "The front announced that a ceasefire agreement had been reached with Chad to end a month of fire.",
            [("agreed", "Chad + front")],
        ),
        (
            "Chad and Mali agreed to a 60-day truce during which Malian troops are to leave Abeche.",
            [("agreed", "Chad + Mali"), ("agreed", "Malian troops")],
        ),
    ],
)
def test_who_is_bound_by_a_deal(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(s, d) for s, d, _ in terms(text)] == expected


def test_no_deal_binds_nobody() -> None:
    assert not terms("No deal commits the rebels to disarm.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks in Doha ended in a ceasefire.", ["agreed"]),
        ("Talks led to a truce between the army and the front.", ["agreed"]),
        ("There is an agreement on a truce between Chad and the front.", ["agreed"]),
        ("The talks in Doha ended without a ceasefire.", []),
        ("The talks in Doha could end in a ceasefire.", []),
        ("There is no agreement on a truce between Chad and the front.", []),
        ("There was a lull in the fighting.", []),
        ("The lull ended with the ceasefire.", []),
        ("They marked the anniversary of the truce signed in May 1976.", []),
    ],
)
def test_talks_may_bring_a_deal(text: str, expected: list[str]) -> None:
    assert [s[0] for s in stances(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The draft says the parties agree to a permanent truce.", "proposed"),
        ("The draft says the army will withdraw from the port.", "proposed"),
        ("The agreement says the army will withdraw from the port.", "agreed"),
        ("Under the text of the accord, the army will withdraw from the port.", "agreed"),
    ],
)
def test_what_a_text_says_stands_as_the_text_does(text: str, expected: str) -> None:
    assert [s[0] for s in stances(text)] == [expected]
    assert "happened" not in {d[3] for d in deeds(text)}


def test_an_exchange_that_is_completed_has_come_about_too() -> None:
    assert [d[0] for d in deeds("The two armies completed an exchange of prisoners.")] == ["release"]
    assert "release" not in [d[0] for d in deeds("The two armies agreed on an exchange of prisoners.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agreement cedes two districts to Chad.", [("agreed", "", "cedes two districts to Chad")]),
        ("The accord will create a buffer zone.", [("agreed", "", "create a buffer zone")]),
        ("The truce created a buffer zone.", []),
        ("The accord created a buffer zone in 1974.", []),
        ("The proposed accord will create a buffer zone.", [("proposed", "", "create a buffer zone")]),
        ("If signed, the accord will create a buffer zone.", [("proposed", "", "create a buffer zone")]),
        ("An accord will create new jobs.", []),
        ("Hopes that the agreement will lift the blockade are fading.", []),
        ("The truce is set to end on Friday.", [("agreed", "", "truce")]),
        ("Chad and Mali agreed on Monday on the terms of a truce.", [("agreed", "Chad + Mali", "truce")]),
        ("Chad and Mali spoke on Monday of the terms of a truce.", []),
        ("The truce ended on Friday.", []),
    ],
)
def test_what_a_deal_does_and_when_it_ends(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The deal, if signed, would free 40 prisoners.", [("proposed", "", "free 40 prisoners")]),
        ("The deal would see Israel free 40 prisoners.", [("proposed", "Israel", "free 40 prisoners")]),
        ("Israel denied a deal that would free 40 prisoners.", []),
        ("The deal would have freed 40 prisoners.", []),
        ("The two sides have signed many ceasefires.", []),
        (
            "The negotiators emerged with an agreement to exchange 40 prisoners.",
            [("agreed", "negotiators", "exchange 40 prisoners")],
        ),
        ("The negotiators emerged without an agreement to exchange 40 prisoners.", []),
        ("The text has Israel free 40 prisoners.", [("proposed", "Israel", "free 40 prisoners")]),
        ("Israel supports a truce leading to a ceasefire in Gaza.", []),
        (
            "Oman welcomed the ceasefire that Israel and Hamas signed on Friday.",
            [("agreed", "Hamas + Israel", "ceasefire")],
        ),
    ],
)
def test_what_a_deal_would_bring_is_on_the_table(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


def test_how_long_a_truce_was_is_no_day_of_its_end() -> None:
    assert terms("A seven-week ceasefire between Chad and the M23 ends with an ambush.") == []
    assert len(terms("On Sunday a seven-week ceasefire between Chad and the M23 ends.")) == 1
