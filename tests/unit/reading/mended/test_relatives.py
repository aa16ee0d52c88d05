"""Mended relatives: who is blamed for a deed between its noun and what it did."""

import pytest

from tests.readings import deeds, read, rows, tie_of


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The bombing of a bus in Lahore, which police blamed on the TTP, killed 11.", ("TTP", "police", "blames")),
        ("The attack in Kabul, which officials blamed on the IS, killed nine people.", ("IS", "officials", "blames")),
        ("Chad hit camps after a killing of ten men in Bol, which it blames on the FARC.", ("FARC", "Chad", "blames")),
        ("Chad is studying a kidnapping of ten men in Bol, which Mali blamed on the FARC.", ("FARC", "Mali", "blames")),
    ],
)  # fmt: skip
def test_a_deed_is_blamed_where_a_place_stands_before_the_clause(text: str, row: tuple[str, str, str]) -> None:
    assert rows(text) == [row]


def test_what_a_thing_is_to_be_goes_on_in_the_present() -> None:
    text = "The envoy sought a settlement that is inclusive, respects the rights of all, and allows people to vote."
    assert tie_of(text, "respects") == ("conj", "is")
    assert tie_of("The envoy sought a deal that is fair, and he leads the talks.", "leads") == ("conj", "sought")


def test_who_blames_others_for_a_deed_did_not_do_it() -> None:
    assert [d[1] for d in deeds("The bombing of a bus in Lahore, which police blamed on the TTP, killed 11.")] == [""]


@pytest.mark.parametrize(
    ("text", "verb", "tie"),
    [
        ("The attack in Kabul, which killed nine people, was condemned by Iran.", "killed", ("relcl", "attack")),
        ("The attack on the base in Kidal, which the army held, killed nine.", "held", ("relcl", "base")),
        ("It is over, said Gene Moon, an analyst at Piper, who had expected it.", "expected", ("relcl", "Moon")),
        ("It is over, said Gene Moon, an aide to Tom Roe, who had expected it.", "expected", ("relcl", "Roe")),
    ],
)
def test_other_clauses_stay_where_they_are(text: str, verb: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, verb)[0] == tie[0]
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mali accused France of arming the rebels, which Paris rejects.",
            [("France", "Mali", "blames"), ("France", "France", "denies")],
        ),
        (
            "Mali accused France of arming the rebels, a charge Paris rejects.",
            [("France", "Mali", "blames"), ("France", "France", "denies")],
        ),
        (
            "Mali accused France of bombing the town and offered a truce, which Paris rejected.",
            [("France", "Mali", "blames")],
        ),
    ],
)
def test_a_charge_is_denied_in_a_clause_about_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The president condemned the attack in Elad, which killed three people.", [("", "attack")]),
        ("The president condemned the attack by Hamas, which killed three people.", [("Hamas", "attack")]),
    ],
)
def test_an_attack_kills_and_not_the_town_where_it_was(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(a, k) for k, a, _, _ in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Nine were killed in Sol, near the border with Togo, when rebels attacked a post.", ("advcl", "killed")),
        ("Nine were killed in May, the month when rebels attacked a post.", ("relcl", "month")),
    ],
)
def test_a_clause_of_when_tells_nothing_of_a_town(text: str, tie: tuple[str, str]) -> None:
    assert tie_of(text, "attacked") == tie


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The deadline for Hamas to free the men passed on Tuesday without a word.", ("fail", "release_captives")),
        ("The deadline for Mali to withdraw its troops expired with them still in place.", ("fail", "withdraw_forces")),
        ("Sunday's deadline for the withdrawal of Mali's troops passed without movement.", ("fail", "withdraw_forces")),
        ("The deadline for Mali to withdraw its troops passed on Tuesday.", None),
        ("The deadline for Mali to withdraw its troops passed with all of them gone.", None),
    ],
)
def test_an_act_whose_day_passed_without_it_was_left_undone(text: str, found: tuple[str, str] | None) -> None:
    moves = [(m.kind.value, m.action_type.value) for m in read(text).x_moves]
    assert moves == ([found] if found else [])


def test_a_truce_is_given_the_time_behind_a_clause_about_it() -> None:
    text = "Chad and Mali agreed to extend their truce, which was to expire on Tuesday, until August 6, Oman said."
    (term,) = [t for t in read(text).terms if t.action_type.value == "extend_ceasefire"]
    assert term.ends is not None
    assert term.ends.span.text == "until August 6"


def test_what_somebody_claims_says_nothing_of_who_claims_it() -> None:
    assert tie_of("The army denied a claim by the rebels that they had shot it down.", "shot") == ("acl", "claim")
    assert tie_of("The army denied a raid by the rebels that it had armed.", "armed") == ("relcl", "rebels")
