"""Attachment: each condition goes to the act that its clause hangs on."""

import pytest

from tests.readings import conditions, hinges, name, read, terms

COLUMNS = ("text", "expected")


def hung(text: str) -> list[tuple[str, str]]:
    """Return the act and the condition of each pair that was made."""
    return [(term.action.text, condition.span.text) for term, condition in conditions(text)]


@pytest.mark.parametrize(
    COLUMNS,
    [
        (
            "The FARC agreed to disarm on condition that Colombia frees its prisoners.",
            [("disarm", "Colombia frees its prisoners")],
        ),
        (
            "If Russia leaves Kherson, Ukraine will sign the accord.",
            [("sign the accord", "Russia leaves Kherson")],
        ),
        (
            "M23 said it would leave Goma if the army stopped its raids.",
            [("leave Goma", "the army stopped its raids")],
        ),
        (
            "The dam, if built well, can hold; the army promised to open it if the rains come.",
            [("open it", "the rains come")],
        ),
        pytest.param(
            "The RSF said it would free the prisoners, and would open the road if the army left Nyala.",
            [("open the road", "the army left Nyala")],
            marks=pytest.mark.xfail(
                reason="the parser makes the second act a deed of its own; its condition goes to the first act"
            ),
        ),
    ],
)
def test_a_condition_goes_to_its_act(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in hung(text) if pair[0] in {act for act, _ in expected}] == expected


def test_a_condition_before_two_acts_goes_to_both() -> None:
    text = "If the army leaves Nyala, the RSF will free the prisoners and open the road."
    assert hung(text) == [("free the prisoners", "the army leaves Nyala"), ("open the road", "the army leaves Nyala")]


def test_several_conditions_of_one_act_are_kept_apart() -> None:
    text = "M23 will leave Goma if the army stops its raids and the council lifts its sanctions."
    assert hung(text) == [
        ("leave Goma", "the army stops its raids"),
        ("leave Goma", "the council lifts its sanctions"),
    ]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("M23 will leave Goma if the army stops its raids.", [("if", "army", "the army stops its raids")]),
        ("Ukraine said it would sign if Russia left Kherson.", [("if", "Russia", "Russia left Kherson")]),
        (
            "The FARC agreed to disarm if its men were freed by Colombia.",
            [("if", "Colombia", "its men were freed by Colombia")],
        ),
        ("M23 will attack Goma if the captives are not released.", [("if", "", "the captives are not released")]),
        ("The TPLF offered to free ten men in exchange for fuel.", [("in_return_for", "", "fuel")]),
    ],
)
def test_whose_conduct_fulfils_a_condition_is_told_where_the_text_says_so(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert hinges(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The truce held. If it rains, the road to Juba will flood.",
        "The rebels left Goma before the vote.",
        "An official, on condition of anonymity, said M23 would leave Goma.",
        "The army said it would leave Goma when asked whether the truce would hold.",
    ],
)
def test_no_act_takes_what_is_no_condition_of_it(text: str) -> None:
    assert hung(text) == []


def test_only_a_negated_act_takes_what_must_come_before() -> None:
    assert hinges("There will be no talks before the siege ends, the ELN said.") == [("until", "", "the siege ends")]
    assert hinges("The ELN will open talks before the siege ends.") == []


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The RSF agreed to leave Nyala if the army stops its raids and Kenya opens the road.", "and"),
        ("The RSF agreed to leave Nyala if the army stops its raids or if Kenya opens the road.", "or"),
        ("The RSF said it would free the crew provided that the army leaves and that Kenya opens the road.", "and"),
        ("The RSF will not leave until the army stops its raids, or unless Kenya opens the road.", "or"),
        ("The RSF agreed to leave Nyala if the army stops its raids and frees the crew.", None),
        ("The RSF agreed to leave Nyala if the army stops its raids.", None),
    ],
)
def test_several_conditions_of_one_act_join_as_the_words_between_them_say(text: str, expected: str | None) -> None:
    joins = {t.conditions_join for t in read(text).terms if t.conditions}
    assert joins == {expected}


def test_the_second_of_two_conditions_has_its_own_performer_and_no_marker() -> None:
    text = "The RSF agreed to leave Nyala if the army stops its raids and Kenya opens the road."
    found = [(c.span.text, name(read(text), c.by)) for _, c in conditions(text)]
    assert found == [("the army stops its raids", "army"), ("Kenya opens the road", "Kenya")]
    text = "The RSF said it would free the crew provided that the army leaves and that Kenya opens the road."
    assert [c.span.text for _, c in conditions(text)] == ["the army leaves", "Kenya opens the road"]


def test_what_is_held_back_till_something_is_done_is_refused() -> None:
    assert terms("Not until the prisoners are freed will the army leave the town.") == [
        ("refused", "army", "leave the town")
    ]
    assert terms("The army will leave the town once the prisoners are freed.") == [
        ("pledged", "army", "leave the town")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The FARC is ready to stop shelling the port and open the road to Kadugli if Norway frees its men.",
            [
                ("stop shelling the port", "Norway frees its men"),
                ("open the road to Kadugli", "Norway frees its men"),
            ],
        ),
        (
            "The FARC is prepared to halt its raids and discuss a truce if Norway frees its men.",
            [("halt its raids", "Norway frees its men"), ("discuss a truce", "Norway frees its men")],
        ),
    ],
)
def test_a_condition_behind_two_acts_is_of_both_whatever_the_second_is_joined_to(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert hung(text) == expected


def test_a_condition_behind_but_is_none_of_the_act_before_it() -> None:
    text = (
        "Chad said it was not prepared to discuss a withdrawal, but would consider freeing ten men in return for aid."
    )
    assert "discuss a withdrawal" not in [t.action.text for t in read(text).terms if t.conditions]
    text = "Chad said it was ready to sign the truce, but only after Mali leaves Kidal."
    assert [t.action.text for t in read(text).terms if t.conditions] == ["sign the truce"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks broke up without a result, with Hamas refusing to free the men.", []),
        ("The talks ended without agreement as Hamas refused to free the men.", []),
        ("Hamas refused to free the men without a truce.", [("free the men", "a truce")]),
        ("Hamas said without a truce it would not free the men.", [("free the men", "a truce")]),
    ],
)
def test_what_a_deed_was_without_conditions_no_other_act(text: str, expected: list[tuple[str, str]]) -> None:
    assert hung(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The EU suspended aid until the vote is held, and urged the generals to step down.", []),
        (
            "The church offered to mediate between the army and protesters, who vowed to stay until a vote is held.",
            [("stay", "a vote is held")],
        ),
        (
            "Chad vowed to stay in Kidal until a vote is held, and urged Mali to leave.",
            [("stay in Kidal", "a vote is held")],
        ),
    ],
)
def test_a_condition_of_one_deed_is_none_of_the_next(text: str, expected: list[tuple[str, str]]) -> None:
    assert hung(text) == expected


def test_what_is_told_for_the_other_case_has_its_own_condition_alone() -> None:
    text = "If Sudan frees the men, Chad will open the border, but if it does not, the army will close it."
    assert hinges(text) == [("if", "Sudan", "Sudan frees the men"), ("if", "Sudan", "it does not")]


def test_what_is_told_beside_has_the_condition_before_both() -> None:
    text = "If Sudan frees the men, Chad will open the border and the army will leave Kidal."
    assert [words for _, _, words in hinges(text)] == ["Sudan frees the men"] * 2
