"""Acts of the speaker's own side: what it will do or leave undone, turns down, or goes on fighting."""

import pytest

from tests.readings import name, read, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M23 said it remained committed to the truce.", [("pledged", "M23", "truce")]),
        ("“We remain committed to observing the truce,” M23 said.", [("pledged", "M23", "observing the truce")]),
        ("M23 said it remained committed to its people.", []),
        ("M23 said it remained close to the truce.", []),
    ],
)
def test_what_one_is_committed_to_is_pledged(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We have decided to free two men,” M23 said.", [("pledged", "M23", "free two men")]),
        ("M23 said it had decided not to renew the truce.", [("refused", "M23", "renew the truce")]),
        ("M23 said it has not decided to free two men.", []),
        ("M23 said it will decide on Friday whether to free two men.", []),
    ],
)
def test_what_one_has_decided_to_do_is_pledged(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad said it would not stand idly by if the dam was filled.", "threatened"),
        ("Chad said it would not sign the accord if the dam was filled.", "refused"),
        ("Chad said it would take the port by force.", "threatened"),
        ("Chad said it would take the children to school.", "pledged"),
    ],
)
def test_who_will_not_look_on_or_uses_force_threatens(text: str, stance: str) -> None:
    assert [s for s, *_ in terms(text)] == [stance]


@pytest.mark.parametrize(("verb", "polarity"), [("not to attack", "refrain"), ("to leave", "do")])
def test_what_one_has_decided_not_to_do_is_refrained_from(verb: str, polarity: str) -> None:
    found = read(f"“We have decided {verb} the port,” M23 said.").terms
    assert [(t.stance, t.polarity) for t in found] == [("pledged", polarity)]


@pytest.mark.parametrize(
    "text",
    [
        "The offensive on Goma will go on, M23 said.",
        "M23 said the offensive on Goma would go on.",
        "Resistance will continue as long as the siege goes on, M23 said.",
    ],
)
def test_a_party_whose_fight_will_go_on_threatens(text: str) -> None:
    assert [(stance, who) for stance, who, _ in terms(text)] == [("threatened", "M23")]


@pytest.mark.parametrize(
    "text",
    [
        "The Israeli offensive on Rafah will go on, Hamas said.",
        "The offensive on Goma will go on, an analyst said.",
        "The offensive on Goma will not go on, M23 said.",
        "The talks will go on, M23 said.",
    ],
)
def test_the_fight_of_others_and_other_things_that_go_on_are_no_threat(text: str) -> None:
    assert not any(stance == "threatened" for stance, _, _ in terms(text))


def test_what_we_hope_that_it_will_do_is_no_pledge_of_ours() -> None:
    assert terms("“We hope it will let aid into the town,” Kenya said.") == []
    assert terms("Kenya said it will let aid into the town.") == [("pledged", "Kenya", "let aid into the town")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“If they cease fire, we cease fire,” the FARC said.", ("pledged", "FARC", "cease fire")),
        ("“But if Mali stops, we stop,” the FARC said.", ("pledged", "FARC", "stop")),
        ("“If they don’t attack us, we don’t attack them,” the FARC said.", ("pledged", "FARC", "attack them")),
        ("“If they shell us, we shell them,” the FARC said.", ("threatened", "FARC", "shell them")),
    ],
)
def test_what_we_do_if_others_do_it_is_promised_in_the_present(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "“If they talk, we listen,” the FARC said.",
        "“When they cease fire, we rest,” the FARC said.",
        "“If they win, we lose,” the FARC said.",
        "“If the music stops, people stop,” the FARC said.",
        "“We’ll see,” the FARC said.",
        "“We will see what they offer,” the FARC said.",
        "“We will wait for their answer,” the FARC said.",
    ],
)
def test_verbs_that_bind_nobody_make_no_term(text: str) -> None:
    assert terms(text) == []


def test_who_sees_to_it_that_a_thing_is_done_promises_it() -> None:
    assert terms("“We will see to it that the men come home,” the FARC said.") == [
        ("pledged", "FARC", "see to it that the men come home")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what another side wants is refused, what it fears is left undone
        ("“We would never accept that plan,” the FARC said.", ("refused", "FARC", "accept that plan")),
        ("The FARC said it would no longer take part in the talks.", ("refused", "FARC", "take part in the talks")),
        ("“We will not bomb the port,” the FARC said.", ("pledged", "FARC", "bomb the port")),
    ],
)
def test_who_does_and_who_leaves_undone(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are not withdrawing,” the FARC said.", [("refused", "FARC", "withdrawing")]),
        ("“We are not bombing the port,” the FARC said.", []),
        ("“They are not withdrawing,” the FARC said.", []),
    ],
)
def test_what_we_are_not_doing_that_others_want_is_refused(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The FARC said it would not apologise for the raid.", [("refused", "FARC", "apologise for the raid")]),
        ("The FARC said it would not interfere in the vote.", [("pledged", "FARC", "interfere in the vote")]),
        ("The FARC said it would not comment on the raid.", []),
        ("The FARC said it would refuse any such terms.", [("refused", "FARC", "refuse any such terms")]),
        (
            "The FARC said it would watch the vote and continue its attacks on the port.",
            [("pledged", "FARC", "watch the vote"), ("threatened", "FARC", "continue its attacks on the port")],
        ),
    ],
)
def test_each_of_several_acts_stands_for_itself_and_what_one_will_not_do_is_refused(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The FARC said it would end its truce at midnight.", [("threatened", "FARC")]),
        ("The FARC said it would end the siege.", [("pledged", "FARC")]),
        ("The FARC hopes that it will sign a deal.", []),
        ("The FARC said it would sign a deal.", [("pledged", "FARC")]),
    ],
)
def test_to_end_a_truce_is_a_threat_and_to_hope_promises_nothing(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(stance, who) for stance, who, _ in terms(text)] == expected


def test_what_a_deed_would_drive_the_speaker_to_is_threatened() -> None:
    assert terms("“A raid on the port would force us to shell the town,” the FARC said.") == [
        ("threatened", "FARC", "shell the town")
    ]
    assert terms("“A raid on the port would force them to shell the town,” the FARC said.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad said it would demand that the front leave the valley.",
            ("demanded", "front", "leave the valley"),
        ),
        ("Chad said it would demand the release of all prisoners.", ("demanded", "", "release of all prisoners")),
        ("Chad said it would leave the valley.", ("pledged", "Chad", "leave the valley")),
    ],
)
def test_what_somebody_will_ask_for_is_no_act_of_his_own(text: str, expected: tuple[str, str, str]) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("M23 said its fighters would not open fire unless they came under attack.", "pledged"),
        ("M23 said it would not open the road unless the army left.", "refused"),
    ],
)
def test_fire_that_is_held_unless_attacked_is_pledged_and_no_wish_is_turned_down(text: str, stance: str) -> None:
    assert [found for found, _, _ in terms(text)] == [stance]


def test_who_will_fire_only_in_self_defence_threatens_nobody() -> None:
    assert [stance for stance, _, _ in terms("M23 said its troops would fire only in self-defence.")] == ["pledged"]
    assert [stance for stance, _, _ in terms("M23 said its troops would fire on the town.")] == ["threatened"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Kenya said it would turn down any offer.", "refused"),
        ("Kenya said it would turn the base into a clinic.", "pledged"),
        ("Kenya said it would turn the town into a graveyard.", "threatened"),
    ],
)
def test_a_verb_turns_down_what_it_does_with_its_particle_alone(text: str, stance: str) -> None:
    assert [found for found, _, _ in terms(text)] == [stance]


def test_each_of_two_sides_owes_what_its_own_clause_says() -> None:
    text = "The FARC will leave the town by Friday, and Mali will free its men, the two sides said."
    reading = read(text)
    assert [(t.action_type.value, name(reading, t.debtor)) for t in reading.terms] == [
        ("withdraw_forces", "FARC"),
        ("release_captives", "Mali"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hamas said it would not free the men but would let aid into Gaza.",
            [("refused", "release_captives"), ("pledged", "allow_aid")],
        ),
        (
            "Hamas said it would not free the men or let aid into Gaza.",
            [("refused", "release_captives"), ("refused", "allow_aid")],
        ),
    ],
)
def test_what_stands_behind_but_with_its_own_verb_will_be_done(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(t.stance.value, t.action_type.value) for t in read(text).terms] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hamas said its two-week ceasefire would take effect at noon.", [("pledged", "cease_hostilities")]),
        ("Hamas said its new tax would take effect at noon.", [("pledged", "other")]),
    ],
)
def test_truce_of_ones_own_that_will_take_effect_is_the_act(text: str, found: list[tuple[str, str]]) -> None:
    assert [(t.stance.value, t.action_type.value) for t in read(text).terms] == found


def test_each_act_of_a_list_is_of_whoever_stands_before_it() -> None:
    text = "The rebels will disarm within 30 days and the army will open the road and let aid into Goma."
    reading = read(text)
    assert [name(reading, t.debtor) for t in reading.terms] == ["rebels", "army", "army"]
