"""Deals on condition to which nobody commits, and acts that hang on a condition."""

import pytest

from tests.readings import hinges, read, stances, terms

COLUMNS = ("text", "expected")


def test_a_deal_that_is_close_on_condition_is_proposed() -> None:
    text = "A deal between Rwanda and Congo is close, provided that M23 leaves Goma, a mediator said."
    assert [(s, who) for s, who, _ in stances(text)] == [("proposed", "Congo + Rwanda")]
    assert hinges(text) == [("if", "M23", "M23 leaves Goma")]


def test_a_party_that_speaks_of_a_deal_is_one_of_its_makers() -> None:
    text = "A truce with Israel is close, provided Israel leaves Rafah, a Hamas official said."
    assert [(s, who) for s, who, _ in stances(text)] == [("proposed", "Hamas + Israel")]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("M23 would leave Goma if the army stopped its raids.", ("pledged", "M23", "leave Goma")),
        ("The ELN will not free the men unless the army leaves.", ("refused", "ELN", "free the men")),
        ("The ELN will not stand idly by if the army comes.", ("threatened", "ELN", "stand idly by")),
        ("Ukraine will not sign until Russia leaves Donetsk.", ("refused", "Ukraine", "sign")),
        ("M23 will attack Goma if the army enters Rutshuru.", ("threatened", "M23", "attack Goma")),
    ],
)
def test_what_a_party_would_do_on_a_condition_is_a_term_with_it(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]
    assert len(hinges(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "If confirmed, the deal would be the first since May.",
        "A deal is a deal, he said.",
        "The deal, if any, would be small.",
        "Had M23 left Goma, a deal would have been close.",
        "Kenya asked if a deal was close.",
        "Rwanda warned that M23 could attack Goma if the army entered Rutshuru.",
    ],
)
def test_no_deal_is_made_of_anything_else(text: str) -> None:
    assert terms(text) == []


def test_what_the_article_says_one_side_could_do_is_no_pledge_of_that_side() -> None:
    text = "Israel could withdraw its troops in exchange for the hostages."
    assert stances(text) == [("proposed", "Israel", "withdraw_forces")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“No deal without the release of our soldiers,” Israel said.", [("refused", "Israel", "sign_agreement")]),
        (
            "Hamas would be ready to extend the truce, provided that the monitors are let in.",
            [("pledged", "Hamas", "extend_ceasefire")],
        ),
        ("The Taliban would be willing to hold talks if the men are freed.", [("pledged", "Taliban", "hold_talks")]),
        ("Until the blockade ends there will be no talks, Hamas said.", [("refused", "Hamas", "hold_talks")]),
        ("Chad has vowed not to hold elections until the north is secure.", [("refused", "Chad", "hold_vote")]),
        ("“No comment without a lawyer,” Israel said.", []),
        ("Hezbollah would be ready.", []),
    ],
)
def test_what_somebody_would_do_or_rules_out_on_a_condition_is_a_term(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert stances(text) == expected


def test_what_an_enemy_will_meet_with_is_no_promise_of_his() -> None:
    assert stances("“If Hamas attacks, it will find the army waiting,” Israel said.") == []


def test_an_outcome_is_no_part_of_a_condition() -> None:
    text = "Chad said it would not talk to Mali until Mali left the town, dealing a blow to the envoys."
    assert [words for _, _, words in hinges(text)] == ["Mali left the town"]


def test_a_way_of_speaking_of_time_is_no_condition() -> None:
    assert hinges("Chad said its envoys would stay in Doha for as long as it takes.") == []
    assert (
        hinges("Chad and Mali had agreed on Friday, after talks brokered by Oman, to stop fighting for two days.") == []
    )


def test_they_must_or_we_will_is_a_threat() -> None:
    text = (
        "“There can be no talks while they occupy our houses,” Abdel Fattah al-Burhan told soldiers at a base. "
        "“They must leave, or we will make them leave.”"
    )
    assert ("threatened", "Abdel Fattah al-Burhan", "other") in stances(text)


def test_a_deal_that_the_parser_takes_for_a_verb_is_a_deal() -> None:
    text = "Hamas said that a Goma ceasefire deal with Chad is near, provided Chad frees ten men."
    (term,) = read(text).terms
    assert (term.action.text, len(term.debtor)) == ("a Goma ceasefire deal with Chad", 2)


def test_an_act_of_any_known_kind_may_hang_on_what_a_predicate_says() -> None:
    text = "The reopening of the crossing is conditional on the handover of the bodies, Israel said."
    assert terms(text) == [("proposed", "", "The reopening of the crossing")]
    assert hinges(text) == [("if", "", "the handover of the bodies")]
    assert terms("The harvest is conditional on rain, Israel said.") == []


def test_a_verb_is_kept_with_the_noun_that_it_only_carries() -> None:
    text = "A truce can take hold only when both sides stop firing, Kenya said."
    assert [words for _, _, words in terms(text)] == ["A truce can take hold"]


def test_not_until_refuses_before_the_verb_as_well() -> None:
    text = "Not until every prisoner is home will Ukraine discuss a truce, Kenya said."
    assert terms(text) == [("refused", "Ukraine", "discuss a truce")]
    assert [(role, words) for role, _, words in hinges(text)] == [("until", "every prisoner is home")]


@pytest.mark.parametrize(
    "text",
    [
        "An analyst believes Russia will leave Kherson as soon as Ukraine stops its raids.",
        "Russia will leave Kherson once Ukraine stops its raids, an analyst said.",
    ],
)
def test_what_onlookers_foresee_is_put_on_no_table(text: str) -> None:
    assert terms(text) == []


def test_what_a_side_says_that_another_would_do_is_proposed() -> None:
    text = "Qatar said Israel would release 30 prisoners once the hostages were freed."
    assert stances(text) == [("proposed", "Israel", "release_captives")]


@pytest.mark.parametrize(
    ("text", "stance", "act"),
    [
        ("The pause may be extended if the front frees its captives.", "proposed", "The pause may be extended"),
        ("The truce will remain in force until elections are held.", "agreed", "The truce will remain in force"),
    ],
)
def test_what_would_be_done_with_a_truce_hangs_on_its_condition(text: str, stance: str, act: str) -> None:
    assert [(s, a) for s, _, a in terms(text)] == [(stance, act)]
    assert len(hinges(text)) == 1


def test_talks_that_will_be_suspended_are_threatened() -> None:
    text = "Peace talks will be suspended unless the rebels release the mayor, the government warned."
    (term,) = read(text).terms
    assert (term.stance, term.action_type, len(term.conditions)) == ("threatened", "other", 1)


def test_that_a_deal_could_collapse_is_nobodys_threat() -> None:
    assert not terms("The deal could collapse if fighting goes on.")


def test_that_a_deal_will_be_void_is_a_threat_of_a_party() -> None:
    text = "Chad said the agreement would be void if it was not implemented by March."
    assert [(s, a) for s, _, a in terms(text)] == [("threatened", "the agreement would be void")]
    assert not terms("An analyst said the agreement would be void if it was not implemented by March.")


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether the front will free the hostages if the truce is extended.",
        "Chad denied that it would withdraw if the rebels disarmed.",
        "The front denied reports that it would free the hostages if Chad withdrew.",
        "The rebels have not decided if they will sign once the siege is lifted.",
        "The envoy asked whether Chad would leave if Mali did.",
        "There were rumours that the front would leave if Chad did.",
    ],
)
def test_what_is_denied_or_left_open_is_pledged_on_no_condition(text: str) -> None:
    assert not terms(text)


def test_what_is_told_as_settled_is_pledged_on_its_condition() -> None:
    assert [(s, d) for s, d, _ in terms("Chad confirmed that it would withdraw if the rebels disarmed.")] == [
        ("pledged", "Chad")
    ]


def test_what_is_put_off_until_an_act_is_no_deal_that_would_come_of_it() -> None:
    assert terms("The ELN said the handover of the men had been put on hold until the army honours its part.") == []


def test_a_city_before_an_agreement_is_where_it_was_made() -> None:
    text = "A return to the Luanda accord with M23 is close, provided that M23 leaves Goma, a mediator said."
    assert "Angola" not in {who for _, whole, _ in stances(text) for who in whole.split(" + ")}


def test_a_truce_that_is_over_on_a_condition_is_a_threat() -> None:
    assert [s for s, _, _ in stances("The truce with Israel is over if the raids go on, Hamas said.")] == ["threatened"]
    assert [s for s, _, _ in stances("A truce is close if the raids stop, Hamas said.")] == ["proposed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both sides would free prisoners if the truce held.", ["free prisoners"]),
        ("The Red Crescent would bring food provided that both sides agreed.", ["bring food"]),
        ("Both sides would gain much if the truce held.", []),
    ],
)
def test_what_unnamed_sides_and_aid_groups_would_do_on_a_condition(text: str, expected: list[str]) -> None:
    assert [t.action.text for t in read(text).terms if t.conditions] == expected


def test_what_somebody_does_on_a_condition_is_no_deal() -> None:
    text = "Rebel leader Riek Machar would return to Juba if his security was guaranteed, his deputy said."
    assert "release_captives" not in [t.action_type.value for t in read(text).terms]
