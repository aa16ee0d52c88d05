"""Tests of `ceasewire.reading.dealings.moves`."""

import pytest

from tests.readings import name, read


def moves(text: str) -> list[tuple[str, str, str]]:
    """Return the kind, the kind of act and the owners of each move."""
    reading = read(text)
    return [(m.kind.value, m.action_type.value, name(reading, m.owners)) for m in reading.x_moves]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iraq's government presented a timetable for the pullout.", ("complete", "present_plan", "Iraq")),
        ("Iraq's government did not present a timetable.", ("fail", "present_plan", "Iraq")),
        ("Israel has withdrawn all its troops from the valley.", ("complete", "withdraw_forces", "Israel")),
        ("Israel withdrew its troops from the valley.", ("do", "withdraw_forces", "Israel")),
        ("Hamas released 45 prisoners on Saturday.", ("start", "release_captives", "Hamas")),
        ("Hamas began to release the prisoners.", ("start", "release_captives", "Hamas")),
        ("The ELN called off its truce with Colombia.", ("cancel", "cease_hostilities", "ELN")),
        ("Israel failed to withdraw its forces by the deadline.", ("fail", "withdraw_forces", "Israel")),
        ("Hamas said it would postpone the release of the hostages.", ("suspend", "release_captives", "Hamas")),
        ("Hamas resumed the release of hostages on Saturday.", ("resume", "release_captives", "Hamas")),
        ("Hamas has suspended its rocket attacks on Israel.", ("do", "suspend_attacks", "Hamas")),
        ("Mali's army suspended its participation in the truce.", ("suspend", "cease_hostilities", "Mali's army")),
        ("Hamas is ending its observance of the ceasefire.", ("cancel", "cease_hostilities", "Hamas")),
        ("Hamas said it was resuming the pause in fighting.", ("reinstate", "cease_hostilities", "Hamas")),
        ("Hamas returned to the ceasefire on Monday.", ("reinstate", "cease_hostilities", "Hamas")),
        ("Hamas rejoined the truce.", ("reinstate", "cease_hostilities", "Hamas")),
        ("Hamas said it would return to the truce.", ("reinstate", "cease_hostilities", "Hamas")),
        ("Hamas handed over the last of the captives.", ("complete", "release_captives", "Hamas")),
        ("Hamas freed the men whom it took last year.", ("do", "release_captives", "Hamas")),
        ("Hamas withdrew its offer of a truce.", ("cancel", "cease_hostilities", "Hamas")),
        ("Hamas rescinded its truce offer.", ("cancel", "cease_hostilities", "Hamas")),
        ("Sorona completed the withdrawal of its guns from the line.", ("complete", "withdraw_forces", "Sorona")),
        (
            "Belavia and Sorona exchanged 120 prisoners, the OSCE said.",
            ("start", "exchange_captives", "Belavia + Sorona"),
        ),
    ],
)
def test_what_became_of_an_act_is_told(text: str, found: tuple[str, str, str]) -> None:
    assert found in moves(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hamas suspended its participation in the talks.",
        "Hamas resumed the fighting.",
        "Hamas returned to the ceasefire line.",
        "Hamas said it would rejoin the truce if the army left.",
        "The fighting completed its course.",
        "Hamas withdrew its threat on Friday.",
        "Hamas withdrew its offer of a loan.",
        "Iraq's government will present a timetable next week.",
        "Iraq's government denied that it had presented a timetable.",
        "Hamas threatened to call off the truce if Israel does not withdraw.",
        "Hamas may postpone the release of the hostages.",
        "Israel urged Hamas not to postpone the release of the hostages.",
        "Talks between Yemen and the Houthis on extending the truce have failed.",
        "Israel said Hamas would postpone the release of the hostages.",
        "Hamas would postpone the release of the hostages if Israel attacked.",
        "Egypt hopes that Israel withdrew its troops.",
        "A first draft had let either party suspend the deal if an attack killed more than five people.",
        "The clause lets Israel suspend the truce at any time.",
        "Under the clause Israel could let the truce be suspended.",
    ],
)
def test_what_is_not_told_as_so_moves_nothing(text: str) -> None:
    assert moves(text) == []


def test_pause_keeps_what_it_lasts_until() -> None:
    text = "Hamas said the release of the hostages would be postponed until further notice, and until Israel complies."
    (move,) = read(text).x_moves
    assert [(c.role.value, c.span.text) for c in move.conditions] == [("until", "Israel complies")]


def test_what_only_a_source_says_is_alleged_and_has_its_statement() -> None:
    reading = read("Lebanon accused Israel of violating the agreement by failing to withdraw its forces.")
    (move,) = [m for m in reading.x_moves if m.kind.value == "fail"]
    assert (move.factuality.value, name(reading, move.owners)) == ("alleged", "Israel")
    assert move.statement == reading.statements[0].id


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hamas said it would end its truce with Israel on May 16.", "2026-05-16"),
        ("Hamas said it was ending its truce with Israel on May 16.", "2026-05-16"),
        ("Hamas suspended its truce with Israel from Wednesday.", "2026-05-06"),
        ("Hamas announced its withdrawal from the truce, effective May 16.", "2026-05-16"),
        ("Hamas said it was leaving the truce. The withdrawal takes effect on May 16.", "2026-05-16"),
        ("Hamas said it was leaving the truce. The new tax takes effect on May 16.", None),
        ("Hamas ended its truce with Israel on Friday.", "2026-05-01"),
        ("Hamas said on Friday that it was ending its truce with Israel.", None),
    ],
)
def test_what_is_announced_is_so_from_the_day_on_which_it_takes_effect(text: str, day: str | None) -> None:
    (move,) = read(text, published="2026-05-04").x_moves
    assert (move.time.value if move.time else None) == day


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Colombia ordered the suspension of its ceasefire with the ELN.", ["suspend"]),
        ("Colombia announced the end of its ceasefire with the ELN.", ["cancel"]),
        ("Colombia ordered the suspension of its ceasefire with the ELN in three provinces.", []),
        ("Colombia called for the suspension of its ceasefire with the ELN.", []),
        ("Colombia ordered the suspension of the mayor.", []),
        ("Colombia ordered the end of the strike.", []),
    ],
)
def test_truce_whose_pause_or_end_is_ordered_is_paused_or_ended(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in moves(text)] == kinds


@pytest.mark.parametrize(
    ("told", "until"),
    [
        ("agreed to extend the deadline for Mali to withdraw from Kayes until May 25", "2026-05-25"),
        ("extended the deadline for Mali to withdraw from Kayes until May 25", "2026-05-25"),
        ("refused to extend the deadline for Mali to withdraw from Kayes until May 25", None),
        ("wants to extend the deadline for Mali to withdraw from Kayes until May 25", None),
    ],
)
def test_who_agrees_to_put_off_by_when_another_acts_puts_it_off(told: str, until: str | None) -> None:
    found = read(f"Chad {told}.", published="2026-05-04")
    names = {actor.id: actor.name for actor in found.actors}
    ends = [(names[i], m.ends.value) for m in found.x_moves for i in m.owners if m.ends]
    assert ends == ([("Mali", until)] if until else [])


def test_an_exchange_with_another_is_of_both() -> None:
    found = read("Chad suspended the exchange of prisoners with Mali on Sunday.")
    names = {actor.id: actor.name for actor in found.actors}
    (move,) = found.x_moves
    assert {names[i] for i in move.owners} == {"Chad", "Mali"}


def test_new_time_stands_with_the_move() -> None:
    (move,) = read("The ceasefire between Israel and Lebanon was extended until April 18.").x_moves
    assert (move.kind.value, move.ends and move.ends.value) == ("extend", "2024-04-18")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # those whom the raids hit are no act that is put off
        ("The Meru Front has halted its raids on Malian troops.", ("do", "suspend_attacks", "Meru Front")),
        (
            "Mali condemned the ELN's decision to postpone the release of the men.",
            ("suspend", "release_captives", "ELN"),
        ),
        ("Mali condemned a move by the ELN to suspend the release of the men.", ("suspend", "release_captives", "ELN")),
        ("Mali accused the ELN of breaking its agreement to free the captives.", ("fail", "release_captives", "ELN")),
        ("Mali said the ELN had reneged on its promise to free the captives.", ("fail", "release_captives", "ELN")),
        ("The ELN said the release of the men had been put on hold.", ("suspend", "release_captives", "ELN")),
    ],
)
def test_what_is_decided_broken_or_put_on_hold_is_told_of_its_act(text: str, found: tuple[str, str, str]) -> None:
    assert found in moves(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ELN reversed its decision to postpone the release of the men.",
        "A decision to postpone the release of the men is not expected.",
        "The ELN denied that it broke its promise to free the captives.",
        "The ELN broke its promise of a clean town.",
    ],
)
def test_a_decision_taken_back_and_a_promise_of_nothing_move_no_act(text: str) -> None:
    assert moves(text) == []


def test_the_words_that_complete_a_verb_are_told_with_it() -> None:
    (move,) = read("The ELN said the release of the men had been put on hold.").x_moves
    assert move.span.text == "put on hold"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ELN released the remaining 15 soldiers.", "complete"),
        ("The ELN released 15 of the soldiers.", "start"),
        ("Mali's army opened the road on Friday and a first convoy reached the town.", "do"),
        ("Mali's army opened the first of two roads.", "start"),
    ],
)
def test_how_much_was_done_is_told_by_the_words_of_the_act_itself(text: str, kind: str) -> None:
    assert [found for found, _, _ in moves(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ELN said its ceasefire with Colombia was over.", ("cancel", "cease_hostilities", "Colombia + ELN")),
        ("The truce is over, the ELN said.", ("cancel", "cease_hostilities", "ELN")),
        ("The deadline for Serbia to withdraw its army was extended to May.", ("extend", "withdraw_forces", "Serbia")),
    ],
)
def test_a_truce_that_its_party_says_is_over_is_ended_and_a_deadline_may_be_put_off(
    text: str, found: tuple[str, str, str]
) -> None:
    assert found in moves(text)


@pytest.mark.parametrize(
    "text",
    [
        "The truce is over if the raids go on, the ELN said.",
        "The ELN said its truce with Colombia was not over.",
        "Norway fears that the truce is over.",
        "The ELN said the match was over.",
    ],
)
def test_a_truce_that_may_be_over_is_ended_by_nobody(text: str) -> None:
    assert moves(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ELN pulled out of the truce on Friday.",
        "The ELN has left the ceasefire agreement.",
        "The ELN quit the ceasefire.",
        "The ELN tore up the truce.",
        "The ELN announced its withdrawal from the ceasefire.",
        "The ELN decided on Wednesday to withdraw from the 2002 ceasefire.",
        "The ELN said it was no longer bound by the truce.",
        "The ELN will no longer observe the truce, it said.",
    ],
)
def test_who_leaves_a_truce_calls_it_off_and_withdraws_no_troops(text: str) -> None:
    reading = read(text)
    assert [(m.kind.value, m.action_type.value) for m in reading.x_moves] == [("cancel", "cease_hostilities")]
    assert not [e for e in reading.events if e.type.value == "withdrawal"]
    assert not [t for t in reading.terms if t.action_type.value == "withdraw_forces"]


@pytest.mark.parametrize(
    "text",
    [
        "The ELN left the truce in tatters.",
        "The ELN left the truce talks.",
        "The ELN pulled out of truce talks.",
        "The ELN may decide to withdraw from the truce.",
        "The ELN has not decided to leave the truce.",
        "The ELN said it was bound by the truce.",
        "The ELN denied that it had left the truce.",
        "The ELN will pull out of the truce if Colombia attacks.",
    ],
)
def test_a_truce_is_not_left_by_talk_of_it(text: str) -> None:
    assert moves(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hamas agreed to give Israel until May 7 to withdraw from Rafah.", [("extend", "withdraw_forces", "Israel")]),
        ("Hamas gave Israel ten more days to withdraw from Rafah.", [("extend", "withdraw_forces", "Israel")]),
        ("Hamas gave Israel until Friday to withdraw from Rafah.", []),
        ("Hamas may give Israel ten more days to withdraw from Rafah.", []),
        ("Hamas refused to give Israel more time to withdraw from Rafah.", []),
    ],
)
def test_more_time_for_an_act_is_told_of_it_and_an_ultimatum_gives_none(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    assert moves(text) == found


def test_who_leaves_a_town_under_a_truce_leaves_the_town() -> None:
    assert moves("The ELN pulled out of the town under the truce.") == [("do", "withdraw_forces", "ELN")]


def test_who_is_said_to_observe_a_truce_no_longer_is_accused() -> None:
    assert ("fail", "cease_hostilities", "ELN") in moves("Colombia said the ELN was no longer observing the truce.")
