"""Commitments that the article tells of in its own voice or inside what somebody says of others."""

import pytest

from tests.readings import name, read, stances, terms, who_said

COLUMNS = ("text", "expected")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army offered a truce and the rebels accepted it.", ("agreed", "rebels", "cease_hostilities")),
        ("The UN proposed a ceasefire, and Chad has agreed to it.", ("agreed", "Chad", "cease_hostilities")),
        ("The UN proposed a ceasefire, and Chad rejected it.", ("refused", "Chad", "cease_hostilities")),
    ],
)
def test_what_it_stands_for_is_accepted_or_turned_down(text: str, expected: tuple[str, str, str]) -> None:
    assert stances(text)[-1] == expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN will free nine soldiers on Friday.", ("pledged", "ELN", "release_captives")),
        ("M23 is to withdraw from Goma.", ("pledged", "M23", "withdraw_forces")),
        ("The army must leave Goma.", ("demanded", "army", "withdraw_forces")),
        ("The RSF agreed to leave Nyala.", ("agreed", "RSF", "withdraw_forces")),
        ("The RSF refused to leave Nyala.", ("refused", "RSF", "withdraw_forces")),
        ("The RSF did not agree to leave Nyala.", ("refused", "RSF", "withdraw_forces")),
        ("The ELN gave the army 48 hours to leave Arauca.", ("demanded", "army", "withdraw_forces")),
    ],
)
def test_the_article_tells_who_will_must_agreed_or_refused(text: str, expected: tuple[str, str, str]) -> None:
    assert stances(text) == [expected]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The ELN promised to leave Arauca, while the army will lift its siege.", ["ELN", "army"]),
        ("The ELN promised to leave Arauca while the army stays there.", ["ELN"]),
    ],
)
def test_what_another_will_do_meanwhile_is_told_too(text: str, bound: list[str]) -> None:
    assert [who for _, who, _ in stances(text)] == bound


@pytest.mark.parametrize(
    ("text", "debtor"),
    [
        ("The ELN said it had agreed with Colombia to extend the truce.", "Colombia + ELN"),
        ("The ELN agreed with Colombia on Friday to stop fighting.", "Colombia + ELN"),
        ("The ELN said it had agreed with Colombia to free nine soldiers.", "ELN"),
    ],
)
def test_who_agrees_with_another_side_to_a_truce_binds_both(text: str, debtor: str) -> None:
    reading = read(text)
    (term,) = reading.terms
    assert name(reading, term.debtor) == debtor


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Kenya said the RSF had agreed to leave Nyala.", ("agreed", "RSF", "leave Nyala")),
        ("Kenya said the RSF had refused to leave Nyala.", ("refused", "RSF", "leave Nyala")),
        ("The RSF, Kenya said, has accepted the truce.", ("agreed", "RSF", "truce")),
    ],
)
def test_what_a_third_party_reports_is_a_term_and_the_third_party_speaks(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert terms(text) == [expected]
    assert ("Kenya", "say") in who_said(text)
    reading = read(text)
    (term,) = reading.terms
    assert [a.name for a in reading.actors if a.id in term.stated_by] == ["Kenya"]


def test_the_article_itself_is_nobody_who_says_so() -> None:
    (term,) = read("The ELN will free nine soldiers on Friday.").terms
    assert term.stated_by == ()
    assert term.statement is None


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The sides exchanged nine prisoners in Muscat.", ("agreed", "sides", "exchange_captives")),
        ("The ELN freed nine soldiers in exchange for fuel.", ("agreed", "ELN", "exchange_captives")),
    ],
)
def test_an_exchange_carried_out_was_agreed(text: str, expected: tuple[str, str, str]) -> None:
    assert stances(text) == [expected]
    assert [e.type.value for e in read(text).events] == ["release"]


@pytest.mark.parametrize(
    "text",
    [
        "The ELN freed nine soldiers.",
        "The army will attack Goma at dawn.",
        "The RSF may leave Nyala.",
        "The RSF could agree to a truce.",
        "The RSF would agree to a truce.",
        "The RSF has yet to agree to a truce.",
        "The RSF failed to agree to a truce.",
        "Neither side will speak.",
        "Kenya hopes the RSF will agree to a truce.",
        "Kenya expects the RSF to agree to a truce.",
        "Rumours that the RSF had agreed to a truce spread in Nyala.",
        "The RSF reportedly agreed to a truce.",
        "The RSF denied that it had agreed to a truce.",
        "Did the RSF agree to a truce?",
        "If the RSF agrees to a truce, aid will flow.",
        "The talks will open on Monday in Juba.",
        "It will rain in Goma.",
        "The envoy will fly to Juba.",
    ],
)
def test_what_is_done_possible_hoped_for_denied_or_scheduled_commits_nobody(text: str) -> None:
    assert terms(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad will not accept any deal that rewards the raids.", ("refused", "Chad", "sign_agreement")),
        ("The army will not withdraw until the rebels disarm.", ("refused", "army", "withdraw_forces")),
    ],
)
def test_what_a_side_will_not_do_is_refused(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "Reports on social media claimed that the rebels had accepted a ceasefire.",
        "Posts suggested that Chad had agreed to withdraw its troops.",
        "The army will not attack the town.",
    ],
)
def test_what_nobody_answers_for_commits_nobody(text: str) -> None:
    assert not [t for t in terms(text) if t[0] in {"agreed", "refused"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali agreed that Chad would release the crew.", [("agreed", "Chad", "release_captives")]),
        ("Chad and Mali agreed that prisoners would be exchanged.", [("agreed", "", "exchange_captives")]),
        ("Analysts agreed that Chad would release the crew.", []),
        ("Chad and Mali have not agreed that Chad would release the crew.", []),
        ("Chad and Mali agreed that the raids were a mistake.", []),
    ],
)
def test_what_sides_agree_will_be_done_is_agreed(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert stances(text) == expected


def test_what_will_be_done_on_a_condition_is_pledged_with_what_it_is_done_to() -> None:
    assert terms("Only once the first stage is complete will the blockade be lifted.") == [
        ("pledged", "", "the blockade be lifted")
    ]
    assert terms("The blockade will be painted if the rebels disarm.") == []


def test_a_wish_to_act_oneself_is_no_demanded_term() -> None:
    assert terms("Hamas wants to make peace.") == []
    assert terms("Hamas wants Israel to make peace.") == [("demanded", "Israel", "make peace")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad will not attack the convoys.", [("pledged", "refrain")]),
        ("Chad did not attack the convoys.", []),
        ("The two sides will exchange prisoners.", [("pledged", "do")]),
        ("The two boys will exchange stamps.", []),
    ],
)
def test_what_a_side_will_leave_undone_and_what_both_will_do(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(t.stance.value, t.polarity.value) for t in read(text).terms] == expected


def test_what_was_to_be_done_the_day_after_is_no_promise_of_what_came_before() -> None:
    text = "A blast killed 11 people, a day before a ceasefire between Chad and Hamas was to be extended for two weeks."
    assert read(text).terms == ()


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            "Egypt offered a truce, which Chad accepted and Libya rejected.",
            [("agreed", "Chad", "truce"), ("refused", "Libya", "truce")],
        ),
        ("Egypt offered a truce, which Chad has not accepted.", []),
        ("Egypt offered a truce, which Chad would accept.", []),
        ("Egypt offered bread, which Chad accepted.", []),
    ],
)
def test_an_offer_is_accepted_or_refused_in_its_relative_clause(text: str, answers: list[tuple[str, str, str]]) -> None:
    assert [t for t in terms(text) if t[1] != "Egypt"] == answers


def test_when_behind_a_day_tells_what_is_due_then() -> None:
    assert terms("The truce begins on 3 August, when Chad must stop all raids.")[-1] == (
        "demanded", "Chad", "stop all raids",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels, waving flags, drove off.", []),
        ("Chad waved flags at the border.", []),
        ("Chad waved aside a truce with the rebels.", ["refused"]),
    ],
)
def test_a_verb_with_a_particle_commits_only_with_it(text: str, expected: list[str]) -> None:
    assert [stance for stance, _, _ in terms(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neither side will release prisoners until the other frees its own.", ("refused", "release prisoners")),
        ("The siege will not be lifted until the rebels leave.", ("refused", "The siege will not be lifted")),
    ],
)
def test_what_will_not_be_done_before_something_else_is_refused(text: str, expected: tuple[str, str]) -> None:
    assert [(s, a) for s, _, a in terms(text)] == [expected]


def test_what_will_simply_not_be_done_is_not_refused() -> None:
    assert not terms("The match will not be played until the rain stops.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Parties shall cease all military operations.", ("agreed", "Parties", "do")),
        ("Neither Party shall attack the port until a mission is in place.", ("agreed", "Party", "refrain")),
    ],
)
def test_the_text_of_an_agreement_binds_its_parties(text: str, expected: tuple[str, str, str]) -> None:
    reading = read(text)
    assert [(t.stance, name(reading, t.debtor), t.polarity) for t in reading.terms] == [expected]


def test_who_agrees_to_a_truce_does_so_with_the_other_side() -> None:
    assert stances("Chad has agreed to a pause in fighting with Mali.") == [
        ("agreed", "Chad + Mali", "cease_hostilities")
    ]
    assert stances("Chad has agreed to a truce on the border with Mali.") == [("agreed", "Chad", "cease_hostilities")]


def test_an_aid_group_binds_itself_on_a_condition() -> None:
    text = "The Red Cross will collect the bodies after both sides give written guarantees."
    assert [s for s, _, _ in terms(text)] == ["pledged"]
    assert not terms("The Red Cross will collect the bodies.")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The envoy persuaded the junta to accept a truce.", ["agreed"]),
        ("The envoy said he had convinced the rebels to leave the port.", ["agreed"]),
        ("The envoy has not persuaded the junta to accept a truce.", []),
        ("The envoy failed to persuade the junta to accept a truce.", []),
        ("If the envoy persuaded the junta to accept a truce, the siege would end.", []),
    ],
)
def test_who_is_persuaded_agrees(text: str, stance: list[str]) -> None:
    assert [s for s, _, _ in terms(text) if s == "agreed"] == stance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The front decided to accept the truce.", True),
        ("The envoy persuaded the front to accept the truce.", True),
        ("The front decided not to accept the truce.", False),
        ("The envoy persuaded the front not to accept the truce.", False),
        ("The front may decide to accept the truce.", False),
    ],
)
def test_who_decides_to_accept_agrees(text: str, expected: bool) -> None:
    assert ("agreed" in {s[0] for s in stances(text)}) is expected


def test_a_crossing_that_will_open_on_a_condition_is_a_pledge_of_whoever_keeps_it() -> None:
    (term,) = read("The crossing will reopen if Egypt agrees.").terms
    assert (term.stance.value, term.action_type.value, term.action.text) == (
        "pledged", "open_access", "The crossing will reopen",
    )  # fmt: skip
    assert not read("The crossing will reopen on Sunday.").terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The delegates will sign the truce once the captives are freed.", ["pledged"]),
        ("No aid convoy will pass until the army leaves the hill.", ["refused"]),
        ("No tourist will pass until the army leaves the hill.", []),
    ],
)
def test_what_hangs_on_a_condition_is_told_whoever_would_do_it(text: str, expected: list[str]) -> None:
    assert [t.stance.value for t in read(text).terms if t.conditions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad will not enter into negotiations under fire.",
            [("refused", "Chad", "enter into negotiations under fire")],
        ),
        ("The rebels will not take part in the talks.", [("refused", "rebels", "take part in the talks")]),
        ("The rebels will not enter the town.", []),
    ],
)
def test_talks_that_a_side_will_not_hold_are_refused(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad and Mali signed an accord, committing both to a ceasefire.", "agreed"),
        ("Chad sent an envoy to Mali, committing itself to a ceasefire.", "pledged"),
    ],
)
def test_what_a_deal_commits_both_sides_to_is_agreed(text: str, stance: str) -> None:
    assert [t.stance.value for t in read(text).terms if t.action.text == "ceasefire"] == [stance]


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("The envoy talked the rebels into accepting a truce.", True),
        ("Chad was pressured into accepting a truce.", True),
        ("Chad is being pressured into accepting a truce.", False),
        ("The envoy got the rebels to sign a truce.", True),
        ("The envoy talked the rebels out of accepting a truce.", False),
    ],
)
def test_whoever_is_talked_into_it_agrees(text: str, *, agreed: bool) -> None:
    assert ("agreed" in {s[0] for s in stances(text)}) is agreed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks failed because Chad would not withdraw its troops.", [("refused", "Chad", "withdraw its troops")]),
        ("The talks may fail because Chad would not withdraw its troops.", []),
        ("He was late because the car would not start.", []),
    ],
)
def test_what_a_side_would_not_do_is_told_as_the_reason(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A deadline for the rebels to disarm passed at midnight.", [("demanded", "rebels", "disarm")]),
        ("Chad gave the junta a deadline of one week to disarm.", [("demanded", "junta", "disarm")]),
        ("A deadline for clubs to disarm their staff passed at midnight.", []),
        ("He said there was no deadline for the rebels to disarm.", []),
        ("Chad has not set a deadline for the rebels to disarm.", []),
        ("Chad denied setting a deadline for the rebels to disarm.", []),
    ],
)
def test_what_a_deadline_is_set_for_is_demanded(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected
