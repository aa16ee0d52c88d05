"""Conditions that point at an act told of before."""

import pytest

from tests.readings import hinges, read, stances, terms


def conditions(text: str) -> list[tuple[str, str, str]]:
    """Return act, role and condition of each condition of a text."""
    return [(t.action.text, c.role.value, c.span.text) for t in read(text).terms for c in t.conditions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Taliban said the army must leave the valley. Only then will the Taliban return to the table.",
            [("return to the table", "after", "leave the valley")],
        ),
        (
            "The FARC said it would free ten officers. In return, Colombia will lift the siege.",
            [("lift the siege", "in_return_for", "free ten officers")],
        ),
        (
            "The rebels must leave the town, the governor said. Otherwise the army will attack them.",
            [("attack them", "unless", "leave the town")],
        ),
        (
            "Hamas must free the captives, Israel said. Until then there will be no truce.",
            [("truce", "until", "free the captives")],
        ),
        (
            "Mali said it would free ten men. In return, it said, Chad must leave Kidal and the FARC must disarm.",
            [("leave Kidal", "in_return_for", "free ten men"), ("disarm", "in_return_for", "free ten men")],
        ),
        (
            "The rebels are ready to sign a truce. For this to happen a corridor must be created, their leader said.",
            [("sign a truce", "if", "a corridor must be created")],
        ),
        (
            "The rebels said they would open the road. It was conditional on the army leaving the town.",
            [("open the road", "if", "the army leaving the town")],
        ),
        (
            "“Leave our land or we will strike you,” the rebel commander told the army.",
            [("strike you", "unless", "Leave our land")],
        ),
        (
            "Chad and Mali agreed to a truce, in exchange for which Chad will free forty prisoners.",
            [("truce", "in_return_for", "Chad will free forty prisoners")],
        ),
        (
            "The draft calls for Hamas to hand over the port, after which Israel would withdraw from the coast.",
            [("withdraw from the coast", "after", "hand over the port")],
        ),
    ],
)
def test_a_condition_takes_the_act_it_points_at(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert conditions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Only then will the Taliban return to the table.",  # nothing stands before it
        "The rebels said they would open the road. Then they left.",
        "The rebels may leave or stay.",
        "The minister did not make the talks conditional on a ceasefire.",
    ],
)
def test_what_points_at_nothing_is_no_condition(text: str) -> None:
    assert conditions(text) == []


def test_otherwise_at_the_head_of_a_sentence_makes_a_threat_of_it() -> None:
    text = "The rebels must free the engineers. Otherwise, the army will storm the town."
    assert conditions(text) == [("storm the town", "unless", "free the engineers")]
    assert ("threatened", "army", "resume_hostilities") in stances(text)


def test_an_act_that_stands_for_one_told_of_before_is_of_its_kind() -> None:
    text = "The army asked the rebels to open the road, and the rebels agreed to do so."
    assert ("agreed", "rebels", "open_access") in stances(text)


def test_what_the_same_act_hangs_on_goes_to_the_act_that_the_sentence_names() -> None:
    text = "The rebels agreed to free the engineers, but said they would do so only after Chad left the town."
    assert conditions(text) == [("free the engineers", "after", "Chad left the town")]
    assert len(stances(text)) == 1
    other = "The army asked the rebels to open the road, and they said they would do so only after Chad left the town."
    assert [s for s, _, _ in stances(other)] == ["demanded", "pledged"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The rebels announced a truce from May 5 until May 24. Mali said it would do the same.",
            ("cease_hostilities", "2024-05-05", "2024-05-24"),
        ),
        (
            "The rebels said they would extend the truce until May 24. Mali said it would follow suit.",
            ("extend_ceasefire", None, "2024-05-24"),
        ),
        (
            "The rebels will free ten men on May 5. Mali said it would respond in kind.",
            ("release_captives", None, None),
        ),
        ("The rebels threatened to shell the town. Mali said it would do the same.", ("other", None, None)),
        ("The rebels would stop fire if Chad left. Mali said it would do the same.", ("other", None, None)),
        ("Mali announced a truce from May 5. It said it would do the same next year.", ("other", "2025", None)),
    ],
)
def test_who_will_do_the_same_promises_what_another_has_just_promised(
    text: str, found: tuple[str, str | None, str | None]
) -> None:
    term = read(text).terms[-1]
    times = [time.value if time is not None else None for time in (term.starts, term.ends)]
    assert (term.action_type.value, *times) == found


def test_in_exchange_needs_no_comma_before_who_gives() -> None:
    text = "Hamas will free nine men. In exchange the army will leave Gaza."
    assert [c.span.text for t in read(text).terms for c in t.conditions] == ["free nine men"]
    assert [t.conditions for t in read("Hamas will free nine men. In exchange offices the rate fell.").terms] == [()]


def test_do_so_with_no_act_before_it_is_of_no_kind() -> None:
    assert stances("Chad was ready for it. The rebels refused to do so.") == [("refused", "rebels", "other")]


def test_what_is_given_for_an_act_is_a_promise_of_its_own() -> None:
    text = "Chad and Mali agreed to a truce, in exchange for which Chad will free forty prisoners."
    assert stances(text) == [
        ("agreed", "Chad + Mali", "cease_hostilities"),
        ("pledged", "Chad", "release_captives"),
    ]


def test_only_then_will_there_be_a_truce() -> None:
    text = "M23 must leave Goma. Only then will there be a truce, Congo said."
    assert ("proposed", "", "truce") in terms(text)
    assert hinges(text) == [("after", "M23", "leave Goma")]
    assert terms("M23 must leave Goma. Only then will there be rain, Congo said.") == [
        ("demanded", "M23", "leave Goma")
    ]


def test_what_is_given_in_return_may_stand_behind_a_semicolon() -> None:
    text = "Chad will free 33 captives; in return, Mali will open the road."
    assert [(t.action.text, [c.span.text for c in t.conditions]) for t in read(text).terms] == [
        ("free 33 captives", []),
        ("open the road", ["free 33 captives"]),
    ]


def test_nobody_is_named_who_attacks_those_who_stay() -> None:
    text = "The rebels have until midnight Friday to leave the city, or face an attack."
    assert [(s, d) for s, d, _ in terms(text)] == [("demanded", "rebels"), ("threatened", "")]


@pytest.mark.parametrize("opening", ["Failing that, it warned,", "Failing this, it said,"])
def test_what_comes_where_the_condition_before_is_not_met(opening: str) -> None:
    text = f"Chad said it would extend the truce if Mali left Kidal. {opening} the army would resume operations."
    assert [c.span.text for t in read(text).terms for c in t.conditions] == ["Mali left Kidal", "Mali left Kidal"]
    assert [c.role for t in read(text).terms for c in t.conditions] == ["if", "unless"]


def test_what_one_makes_conditional_is_no_condition_of_anothers_act() -> None:
    text = "Mali said it would not withdraw. The government of Chad has made normalisation conditional on a pullout."
    assert not hinges(text)


def test_what_comes_only_then_hangs_on_the_act_before_it_in_the_sentence() -> None:
    text = "The ELN will hand over the port, and only then will it sign a truce."
    assert ("after", "hand over the port") in [(role, words) for role, _, words in hinges(text)]


def test_what_follows_without_only_then_hangs_on_nothing() -> None:
    assert hinges("The ELN will hand over the port and then sign a truce.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali must leave Kidal. If not, Chad will attack, its spokesman said.", [("unless", "Mali", "leave Kidal")]),
        ("Mali must leave Kidal. If so, Chad will rest, its spokesman said.", []),
        (
            "Chad urged the rebels to leave Kidal and warned that, otherwise, its army would storm it.",
            [("unless", "rebels", "leave Kidal")],
        ),
    ],
)
def test_what_comes_if_the_act_before_is_not_done(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert hinges(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The front pledged to free its captives. The army said it would do the same.",
         ("pledged", "release_captives")),
        ("The front pledged to free the men. The army said it would respond in kind to any attack.",
         ("threatened", "resume_hostilities")),
        ("The front agreed to a truce. The army warned that it would respond in kind if attacked.",
         ("threatened", "resume_hostilities")),
        ("The rebels offered a truce. The army said it would reciprocate any violation.", ("pledged", "other")),
    ],
)  # fmt: skip
def test_what_answers_an_attack_is_not_what_was_promised(text: str, told: tuple[str, str]) -> None:
    assert [(stance, kind) for stance, who, kind in stances(text) if who == "army"] == [told]


def test_until_then_behind_a_truce_that_lasts_until_a_day_is_that_day() -> None:
    assert hinges("The rebels agreed to a truce until Friday. Until then, the army will let aid in.") == []
    asked = hinges("The rebels demanded a withdrawal. Until then, they will not talk.")
    assert [(role, words) for role, _, words in asked] == [("until", "withdrawal")]
