"""Acts that statements carry: each way of telling of an act in what is said."""

import pytest

from tests.readings import name, read, terms

COLUMNS = ("text", "expected")


@pytest.mark.parametrize(
    COLUMNS,
    [
        # the complement itself
        ("The FARC promised to leave Caquetá.", ("pledged", "FARC", "leave Caquetá")),
        ("The FARC vowed not to leave Caquetá.", ("pledged", "FARC", "leave Caquetá")),
        ("Norway urged the FARC to leave Caquetá.", ("demanded", "FARC", "leave Caquetá")),
        ("Norway called for the prisoners to be freed.", ("demanded", "", "the prisoners to be freed")),
        ("Norway called for sanctions on it to be lifted.", ("demanded", "", "sanctions on it to be lifted")),
        ("Norway called for sanctions on the FARC.", ("demanded", "", "sanctions on the FARC")),
        ("Norway urged the FARC to apologise.", ("demanded", "FARC", "apologise")),
        ("Chad insists on keeping its troops in Goma.", ("pledged", "Chad", "keeping its troops in Goma")),
        (
            "Chad insists on keeping its troops in Goma, a Chadian official said.",
            ("pledged", "Chad", "keeping its troops in Goma"),
        ),
        ("Chad insists on a withdrawal of the FARC.", ("demanded", "FARC", "withdrawal of the FARC")),
        # a clause of what the speaker's own side will do, or will not
        ("The FARC said its fighters would leave Caquetá.", ("pledged", "FARC", "leave Caquetá")),
        ("“Our fighters will shell Caquetá,” the FARC said.", ("threatened", "FARC", "shell Caquetá")),
        ("“Not one fighter will leave until they pay,” the FARC said.", ("refused", "FARC", "leave")),
        # what is announced in the passive
        ("The junta announced that the road will be reopened.", ("pledged", "junta", "the road will be reopened")),
        ("Riek Machar said his forces would accept a truce.", ("pledged", "Riek Machar", "accept a truce")),
        ("The FARC said its men would begin leaving Caquetá.", ("pledged", "FARC", "begin leaving Caquetá")),
        # what others must do
        ("Norway insisted that Chadian troops leave Caquetá.", ("demanded", "Chadian troops", "leave Caquetá")),
        ("Norway said the FARC must leave Caquetá.", ("demanded", "FARC", "leave Caquetá")),
        (
            "No lorry will be allowed in until Chad leaves, a source said.",
            ("refused", "", "No lorry will be allowed in"),
        ),
        # the harm that would come of itself
        ("The FARC threatened that the truce could end.", ("threatened", "", "the truce could end")),
    ],
)
def test_a_statement_carries_its_act(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Norway said the FARC would leave Caquetá.",  # of another's act nobody is bound
        "“I would not bet on a truce,” the FARC said.",
        "The junta said the talks would be held in Oslo.",
        "The FARC has not agreed to leave Caquetá.",
        "The FARC opposed the war in Syria.",
        "The FARC rejected the arrest of the bishop.",
    ],
)
def test_a_statement_binds_nobody_to_anything_else(text: str) -> None:
    assert terms(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad promised there would be no strikes on Kidal.", [("pledged", "refrain")]),
        ("Chad pledged that there would be no operation in Kidal as long as it kept out.", [("pledged", "refrain")]),
        ("Chad vowed there would be no retreat from Kidal.", [("refused", "do")]),
        ("Chad promised there would be no doubt about it.", []),
    ],
)
def test_what_is_promised_not_to_be_is_left_undone_or_refused(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(t.stance.value, t.polarity.value) for t in read(text).terms] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad wants the mayor dismissed, the curfew lifted and the road opened.",
            ["the mayor dismissed", "the curfew lifted", "the road opened"],
        ),
        ("Anna wanted the house painted.", []),
    ],
)
def test_what_a_party_wants_done_is_demanded(text: str, expected: list[str]) -> None:
    assert terms(text) == [("demanded", "", act) for act in expected]


def test_what_would_be_done_on_a_condition_is_pledged() -> None:
    text = "Mali said that elections would be held provided security allowed."
    assert terms(text) == [("pledged", "Mali", "elections would be held")]
    assert terms("Mali said that elections would be held in a better world.") == []


@pytest.mark.parametrize(
    "text",
    [
        "M23 vowed to keep fighting for as long as the troops of Congo remain in Goma.",
        "Iran would respond to any violation of the truce, Iran's president said.",
    ],
)
def test_words_of_what_a_threat_hangs_on_say_nothing_of_its_kind(text: str) -> None:
    assert [stance for stance, _, _ in terms(text)] == ["threatened"]


def test_what_would_be_done_on_a_day_is_pledged_by_who_can() -> None:
    text = "Israel said Palestinian prisoners would be freed on Friday."
    assert terms(text) == [("pledged", "Israel", "Palestinian prisoners would be freed on Friday")]
    assert terms("Ukraine said Russian troops would be withdrawn on Friday.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what another side wants is refused, what it fears is left undone
        ("The FARC agreed not to bomb the port.", ("agreed", "FARC", "bomb the port")),
        (
            "The FARC said ships would be attacked if the siege goes on.",
            ("threatened", "FARC", "ships would be attacked"),
        ),
        ("The FARC ordered its fighters to halt all raids.", ("pledged", "FARC", "halt all raids")),
        ("The FARC ordered the villagers to leave.", ("demanded", "villagers", "leave")),
        ("The FARC accepted the plan on condition that Norway signs it.", ("agreed", "FARC", "plan")),
    ],
)
def test_forces_of_ones_own_are_no_other_side(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway proposed that the FARC free its captives and open the road.",
            [("proposed", "FARC", "free its captives"), ("proposed", "FARC", "open the road")],
        ),
        ("Norway proposed that a corridor be opened.", [("proposed", "", "a corridor be opened")]),
        ("Norway suggested that the FARC had freed its captives.", []),
    ],
)
def test_what_is_proposed_in_a_clause_is_on_the_table(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


def test_who_promises_not_to_return_unless_attacked_refuses_nothing() -> None:
    (term,) = read("The militia promised not to return unless it was attacked.").terms
    assert (term.stance, term.polarity) == ("pledged", "refrain")


def test_to_withdraw_in_support_of_peace_breaks_off_no_talks() -> None:
    assert [s for s, _, _ in terms("Chad said it would withdraw from Kidal in support of peace efforts.")] == [
        "pledged"
    ]
    assert [s for s, _, _ in terms("Chad said it would withdraw from the peace talks.")] == ["threatened"]


@pytest.mark.parametrize(
    COLUMNS,
    [
        (
            "The FARC said the release of the men will have to wait until the army leaves.",
            [("pledged", "FARC", "release of the men")],
        ),
        ("The FARC said the release of the men will have to wait.", []),
        ("An analyst said the release of the men must wait until the army leaves.", []),
        ("The FARC said the withdrawal of the army could not wait until the rains end.", []),
    ],
)
def test_an_act_that_must_wait_for_another_is_pledged_by_its_party(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [t for t in terms(text) if t[0] == "pledged"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad said the eastern crossing would remain closed until the front returned the bodies.",
            ("threatened", "Chad", "the eastern crossing would remain closed", "open_access", "refrain"),
        ),
        (
            "Sanctions will stay in place until the junta frees its prisoners, the EU said.",
            ("threatened", "EU", "Sanctions will stay in place", "lift_sanctions", "refrain"),
        ),
        (
            "The troops will stay in Moldova, Chad's foreign minister said.",
            ("pledged", "Chad", "stay in Moldova", "withdraw_forces", "refrain"),
        ),
    ],
)
def test_what_is_to_stay_shut_or_in_place_is_kept_up_by_who_says_so(text: str, expected: tuple[str, ...]) -> None:
    reading = read(text)
    told = [
        (t.stance.value, name(reading, t.debtor), t.action.text, t.action_type.value, t.polarity.value)
        for t in reading.terms
    ]
    assert told == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said the eastern crossing would remain open.",
        "The shops will stay closed until Monday, residents said.",
        "Anyone who breaks the truce will pay, the general said.",
    ],
)
def test_what_nobody_keeps_up_is_no_term(text: str) -> None:
    assert read(text).terms == ()


def test_who_accepts_a_demand_that_he_do_something_agrees_to_it() -> None:
    text = "Hamas has accepted Israel's demand that it lay down its weapons."
    assert ("agreed", "Hamas", "lay down its weapons") in terms(text)
    assert "agreed" not in [t[0] for t in terms(text.replace("accepted", "rejected"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ceasefire plan was accepted by Hamas but rejected by Israel.",
            [("agreed", "Hamas", "ceasefire plan"), ("refused", "Israel", "ceasefire plan")],
        ),
        ("The ceasefire was announced by Hamas but denied by Israel.", []),
        ("The ceasefire plan may be accepted by Hamas but rejected by Israel.", []),
        (
            "Chad wants Mali to free the crew, a demand that Mali has rejected.",
            [("demanded", "Mali", "free the crew"), ("refused", "Mali", "free the crew")],
        ),
        ("Chad wants Mali to free the crew, a demand that Mali may reject.", [("demanded", "Mali", "free the crew")]),
    ],
)
def test_what_one_takes_up_another_may_turn_down(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Haftar refused to sign a truce after talks in Moscow.", ["sign a truce"]),
        ("Israel threatened Lebanon with strikes on the eve of talks.", ["strikes"]),
        ("The FARC agreed to leave Caquetá after the elections.", ["leave Caquetá after the elections"]),
        ("The envoy urged both sides to de-escalate.", ["de-escalate"]),
    ],
)
def test_talks_before_an_act_are_no_part_of_it(text: str, expected: list[str]) -> None:
    assert [act for _, _, act in terms(text)] == expected


def test_who_gets_something_owes_nothing() -> None:
    (term,) = (
        read("The rebels said they would receive an amnesty for their men.").terms
        or read("The rebels will receive an amnesty.").terms
    )
    assert term.debtor == ()


def test_it_would_be_extended_is_said_of_the_truce_named_last() -> None:
    text = "The FARC declared a truce, and the FARC said it would be extended if the army left."
    assert [t.action_type.value for t in read(text).terms] == ["cease_hostilities", "extend_ceasefire"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ELN declared a ceasefire with Colombia over.", []),
        ("The ELN declared the truce over on Monday.", []),
        ("The ELN declared a truce over Easter.", [("pledged", "ELN", "truce over Easter")]),
        ("The premier announced the agreement on Monday.", []),
        ("Chad and Mali agreed on a truce to run from 1 May.", [("agreed", "Chad + Mali", "truce")]),
        ("Hamas said the truce would hold as long as Israel kept it.", [("pledged", "Hamas", "the truce would hold")]),
        ("Analysts said the truce would hold if Israel kept it.", [("proposed", "", "the truce would hold")]),
        ("Chad will not free the men, state media said.", [("refused", "Chad", "free the men")]),
        (
            "Chad and Mali signed an accord for the release of the crew.",
            [("agreed", "Chad + Mali", "release of the crew")],
        ),
    ],
)
def test_a_truce_is_pledged_where_it_is_kept_and_not_where_it_is_over(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("act", "kind"), [("stop all military action", "cease_hostilities"), ("stop all military aid", "other")]
)
def test_to_stop_military_action_is_to_cease_hostilities(act: str, kind: str) -> None:
    assert [t.action_type.value for t in read(f"Chad and Mali agreed to {act}.").terms] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad has agreed for aid trucks to enter the town.", ("agreed", "Chad", "aid trucks to enter the town")),
        ("Both armies have accepted to halt all attacks.", ("agreed", "Both armies", "halt all attacks")),
    ],
)
def test_what_is_to_be_let_happen_is_agreed(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad suggested that both armies pull back.", ["proposed"]),
        ("Chad suggested that both armies had pulled back.", []),
    ],
)
def test_what_is_suggested_to_be_done_is_proposed(text: str, expected: list[str]) -> None:
    assert [t.stance.value for t in read(text).terms] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamas wants an end to the war.", [("demanded", "", "end to the war")]),
        ("The Houthis want a lifting of the blockade.", [("demanded", "", "lifting of the blockade")]),
        ("Hamas wants help.", []),
        ("Hamas wants to end the war.", []),
    ],
)
def test_what_a_side_wants_of_another_is_demanded(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


def test_who_will_decide_promises_nothing() -> None:
    assert terms("UNITA said it would decide after the feast.") == []
    assert terms("UNITA said it would leave Huambo after the feast.") != []


def test_each_of_two_duties_is_its_own_subjects() -> None:
    text = "NATO must end its air strikes and United Nations troops must guarantee safe passage, Mladic said."
    assert [who for _, who, _ in terms(text)] == ["NATO", "United Nations troops"]


@pytest.mark.parametrize(
    "text",
    [
        "No lorry was allowed in until Chad left, a source said.",
        "No lorry will be allowed in, an analyst said.",
        "“There will be no doubt and no shame,” the FARC said.",
    ],
)
def test_what_was_not_allowed_or_is_only_said_is_refused_by_nobody(text: str) -> None:
    assert terms(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mali said a pullback was out of the question.", [("refused", "Mali", "pullback")]),
        ("“A truce is off the table,” the FARC said.", [("refused", "FARC", "truce")]),
        ("Mali said no talks were possible while the rebels held Kidal.", [("refused", "Mali", "talks")]),
        ("Mali said no truce is possible unless the rebels leave.", [("refused", "Mali", "truce")]),
        ("Mali said no progress was possible.", []),
        ("Mali said a pullback was not out of the question.", []),
        ("Mali said an attack was out of the question.", []),
        ("An analyst said a pullback was out of the question unless the rebels disarmed.", []),
    ],
)
def test_what_a_party_says_is_out_of_the_question_is_refused(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


def test_a_wish_beside_a_clause_makes_it_one() -> None:
    text = "Norway insists that the rebels leave Kidal and that mines be cleared."
    assert terms(text) == [("demanded", "rebels", "leave Kidal"), ("demanded", "", "mines be cleared")]
    assert terms("Norway insists that the rebels leave towns and that they are paid.") == []


def test_the_condition_before_an_act_in_the_passive_is_no_part_of_it() -> None:
    text = "Mali will leave Kidal. Should Chad fail to act, Mali said, the crossing at Adre would be closed again."
    assert terms(text)[-1] == ("threatened", "Mali", "the crossing at Adre would be closed again")


def test_what_was_to_have_been_done_is_no_pledge() -> None:
    assert terms("The army was to have left Kidal on Friday.") == []
