"""How a noun and the verb above it tell of an event: as done, to come, put off or not there at all."""

import pytest

from tests.readings import deeds, read


@pytest.mark.parametrize(
    "text",
    [
        "A withdrawal is a condition for talks.",
        "The lull does not mean the end of the truce.",
        "The mission seeks the reauthorization of cross-border aid deliveries.",
        "A clash between police and students was avoided.",
        "The withdrawal is behind schedule and has not started.",
        "The prisoner swap fell through at the last minute.",
        "The raid was called off at dusk.",
        "The raid was aborted because of fog.",
        "Polls were to be held in May but were put off.",
        "The release of the nuns has slipped to June.",
        "The release of the nuns is on hold.",
        "The withdrawal of the brigade exists only on paper.",
        "The withdrawal of the brigade has yet to take place.",
        "The sides are deadlocked over the release of prisoners.",
        "They are working on an extension of the truce.",
        "The law bans the shelling of clinics.",
        "A siren test, not an attack, woke the town.",
        "A withdrawal is out of the question.",
        "The conditions include a ceasefire and the withdrawal of the brigade.",
        "An assault on the port was feared.",
        "A withdrawal of the brigade is overdue.",
        "A withdrawal by Norland is unlikely.",
        "The sides inched toward a prisoner swap.",
        "The prospect of a prisoner exchange lifted spirits.",
        "Preparations are under way for the release of six pilots.",
        "An attack on one member is regarded as an attack on all.",
        "A clause in the draft foresees the release of six pilots.",
        "The colonel did not order the withdrawal of the brigade.",
        "They looked forward to the signing of the accord.",
        "The road was cleared for the withdrawal of the brigade.",
        "A video purporting to show the attack on the base was made by a student.",
        "The mayor came under attack over his taxes.",
        "A vote on sanctions against the bank was put off.",
        "They spoke of the raid that never took place.",
        "Norland would accept anything but a full withdrawal.",
        "The rebels' release of the pilots was scuppered by rain.",
    ],
)
def test_what_a_noun_names_as_wanted_put_off_or_not_there_is_no_event(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("An assault on the port was filmed.", "attack"),
        ("An attack on one member was filmed.", "attack"),
        ("A letter in the press praised the release of six pilots.", "release"),
        ("The colonel filmed the withdrawal of the brigade.", "withdrawal"),
        ("They attended the signing of the accord.", "agreement_signed"),
        ("The envoy took credit for the release of six pilots.", "release"),
        ("A video showing the attack on the base was made by a student.", "attack"),
        ("A withdrawal of the brigade is slow.", "withdrawal"),
        ("The convoy came under attack over the weekend.", "attack"),
        ("The convoy came under attack for two hours.", "attack"),
        ("They spoke of the raid that took place in May.", "attack"),
        ("Monday's strikes spelled the end of the ceasefire.", "ceasefire_ended"),
    ],
)
def test_plain_words_like_those_tell_of_something_done(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The raid was called a crime by the bishop.", "attack"),
        ("The release of the nuns was filmed.", "release"),
        ("The guards are worried after the attack on the clinic.", "attack"),
        ("The sides argue over the attack on the clinic.", "attack"),
    ],
)
def test_what_is_only_spoken_of_has_happened(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    "text",
    ["A secret prisoner swap with Russia teetered on the brink.", "A prisoner swap with Israel hangs by a thread."],
)
def test_a_step_that_hangs_in_the_balance_has_not_been_taken(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In return, Chad expects the release of all nine prisoners still held in Tripoli.",
        "Chad proposed a joint mechanism for investigating ceasefire violations.",
    ],
)
def test_what_is_expected_or_only_looked_into_has_not_happened(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The release of the hostages has been suspended.",
        "The army halted its withdrawal from Goma.",
        "The rebels stopped releasing prisoners on Monday.",
    ],
)
def test_a_step_that_is_halted_is_not_told_as_taken(text: str) -> None:
    assert not {"release", "withdrawal"} & {e.type.value for e in read(text).events if e.factuality == "happened"}


@pytest.mark.parametrize(
    "text",
    [
        "She stressed the October ceasefire agreement, including the withdrawal of foreign fighters.",
        "Withdrawal of Foreign Forces",
    ],
)
def test_a_step_of_a_plan_or_in_a_heading_has_not_been_taken(text: str) -> None:
    assert "happened" not in [f for _, _, _, f in deeds(text)]


def test_talks_to_begin_are_planned() -> None:
    found = deeds("Hamas and Israel agreed to a truce, with additional negotiations to begin immediately.")
    assert [f for k, _, _, f in found if k == "talks"] == ["planned"]


def test_what_is_scheduled_is_planned() -> None:
    assert ("election", "planned") in [
        (k, f) for k, _, _, f in deeds("They spoke of the elections, scheduled for May 25.")
    ]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The negotiators came close to securing the release of the nuns.", "release", []),
        ("The negotiators came close to a deal on the release of the nuns.", "release", []),
        ("The negotiators secured the release of the nuns.", "release", ["happened"]),
        ("The general has evaded arrest for nine years.", "arrest", []),
        ("The general ordered the arrest of nine officers.", "arrest", ["happened"]),
    ],
)
def test_what_was_nearly_won_or_escaped_has_not_come_about(text: str, kind: str, expected: list[str]) -> None:
    assert [d[3] for d in deeds(text) if d[0] == kind] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norland has put on hold the release of 600 prisoners.",
        "A withdrawal from the corridor is a precondition for talks.",
        "The withdrawal of the army from the corridor would leave it open.",
        "The general's arrest would spark unrest.",
    ],
)
def test_what_is_on_hold_or_a_precondition_has_not_come_about(text: str) -> None:
    assert "happened" not in {d[3] for d in deeds(text) if d[0] in {"release", "withdrawal", "arrest"}}


@pytest.mark.parametrize("opening", ["failed to", "were about to", "were unable to", "are likely to", "were set to"])
@pytest.mark.parametrize(
    "deed", ["launch an attack on the base", "hold talks with the army", "begin the release of captives"]
)
def test_what_somebody_only_might_carry_out_has_not_come_about(opening: str, deed: str) -> None:
    assert "happened" not in {d[3] for d in deeds(f"The rebels {opening} {deed}.")}


@pytest.mark.parametrize(
    "deed", ["launched an attack on the base", "held talks with the army", "began the release of captives"]
)
@pytest.mark.parametrize("opening", ["", "went on and ", "crossed the river and "])
def test_what_somebody_carried_out_has(opening: str, deed: str) -> None:
    assert "happened" in {d[3] for d in deeds(f"The rebels {opening}{deed}.")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels have reportedly carried out the release of the nuns.", "alleged"),
        ("The rebels were accused of carrying out the release of the nuns.", "alleged"),
        ("The rebels denied carrying out the release of the nuns.", "denied"),
        ("The release of the nuns was denied by the rebels.", "denied"),
        ("The rebels carried out the release of the nuns.", "happened"),
        ("The talks led to the release of the nuns.", "happened"),
        ("The release of the nuns was completed on Monday.", "happened"),
        ("The planned release of the nuns was carried out.", "happened"),
    ],
)
def test_a_step_is_taken_as_its_verb_tells(text: str, expected: str) -> None:
    assert [d[3] for d in deeds(text) if d[0] == "release"] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The planned release of the nuns was announced.",
        "Differences over the release of the nuns have held up the accord.",
        "The release of the nuns is still pending.",
        "The talks may lead to the release of the nuns.",
        "The rebels support the exchange of prisoners.",
        "The rebels are set to free two nuns.",
    ],
)
def test_a_step_to_come_is_not_taken(text: str) -> None:
    assert "happened" not in {d[3] for d in deeds(text) if d[0] == "release"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guards failed to stop an attack on the base.", ["happened"]),
        ("The guards could not prevent an attack on the base.", ["happened"]),
        ("The guards managed to stop an attack on the base.", []),
        ("If confirmed, the attack on the base would be the third this year.", ["alleged"]),
        ("If confirmed, it would be the third attack on the base.", ["alleged"]),
        ("The attack on the base was the third this year.", ["happened"]),
    ],
)
def test_an_attack_that_nobody_kept_off_happened(text: str, expected: list[str]) -> None:
    assert [d[3] for d in deeds(text) if d[0] == "attack"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The release of the nuns will have to wait.",
        "The withdrawal of the brigade must wait until the road is open.",
        "The release of the nuns awaits a signature.",
    ],
)
def test_a_step_that_waits_has_not_been_taken(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize("deed", ["an attack on the base", "the release of the nuns", "an exchange of prisoners"])
@pytest.mark.parametrize(
    "frame",
    [
        "The army suggested {}.",
        "The army predicted {}.",
        "The army is waiting for {}.",
        "The minister hinted at {}.",
        "The two sides are close to {}.",
        "The two sides are negotiating {}.",
        "There was no sign of {}.",
        "Reports of {} were false.",
        "The goal is {}.",
        "The council is against {}.",
        "Only {} can end the war.",
        "{} would be welcomed.",
        "{} was discussed in Cairo.",
        "{} is a long way off.",
        "{} is up to the army.",
        "{} depends on the army.",
    ],
)
def test_a_deed_that_is_only_spoken_of_has_not_come_about(frame: str, deed: str) -> None:
    text = frame.format(deed)
    assert "happened" not in {d[3] for d in deeds(text[0].upper() + text[1:]) if d[0] in {"attack", "release"}}


@pytest.mark.parametrize("deed", ["an attack on the base", "the release of the nuns", "an exchange of prisoners"])
@pytest.mark.parametrize(
    "frame",
    [
        "The army reported {}.",
        "The army witnessed {}.",
        "The town was quiet after {}.",
        "The news was {}.",
        "Reports of {} were true.",
        "{} was filmed in Cairo.",
        "{} is remembered in the town.",
        "The town was hurt by {}.",
        "The envoy was pleased to report {}.",
    ],
)
def test_a_deed_that_was_seen_has(frame: str, deed: str) -> None:
    text = frame.format(deed)
    assert {d[3] for d in deeds(text[0].upper() + text[1:])} & {"happened", "alleged"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town was taken by rebels backed by Norland's airstrikes.", {"airstrike"}),
        ("Norland closed the road over an attack on its guards.", {"attack"}),
        ("Seven people were wounded following a car bomb attack.", {"bombing"}),
        ("The guards were found to be in violation of the truce.", {"ceasefire_violated"}),
    ],
)
def test_a_deed_behind_words_of_wishing_may_have_happened(text: str, expected: set[str]) -> None:
    assert expected <= {d[0] for d in deeds(text) if d[3] == "happened"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighting never stopped in the suburbs.", ["happened"]),
        ("Attacks have not ended since the truce.", ["happened"]),
        ("Fighting will not stop.", []),
        ("The army has led operations against the rebels since May.", ["happened"]),
    ],
)
def test_what_has_not_stopped_goes_on(text: str, expected: list[str]) -> None:
    assert [f for kind, _, _, f in deeds(text) if kind in {"clash", "attack"}] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The reported killing of the mayor could not be verified.", "alleged"),
        ("The killing of the mayor was confirmed on Monday.", "happened"),
    ],
)
def test_what_nobody_could_confirm_is_alleged(text: str, expected: str) -> None:
    assert [f for k, _, _, f in deeds(text) if k == "killing"] == [expected]


def test_what_somebody_is_thought_to_have_known_of_is_not_told_as_done() -> None:
    assert deeds("The army must have known of the raid.") == []
    assert [f for _, _, _, f in deeds("The army knew of the raid.")] == ["happened"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peace talks in Oslo collapsed before they began.", "not_happened"),
        ("Peace talks in Oslo collapsed before they had even begun.", "not_happened"),
        ("Peace talks in Oslo collapsed before the truce began.", "happened"),
    ],
)
def test_what_broke_off_before_it_began_has_not_happened(text: str, told: str) -> None:
    assert [f for kind, _, _, f in deeds(text) if kind == "talks"] == [told]


def test_a_strike_in_which_somebody_is_only_said_to_have_died_is_alleged() -> None:
    assert [f for _, _, _, f in deeds("The commander was rumoured to have been killed in a drone strike.")] == [
        "alleged"
    ]
    assert [f for _, _, _, f in deeds("The commander was killed in a drone strike.")] == ["happened"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A blast ahead of tomorrow's general election killed nine.",
            [("bombing", "happened", None), ("election", "planned", "2026-03-12")],
        ),
        (
            "A blast on the day of the general election killed nine.",
            [("bombing", "happened", None), ("election", "happened", None)],
        ),
    ],
)
def test_tomorrows_election_is_still_to_come(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    told = read(text, "2026-03-11").events
    assert [(e.type.value, e.factuality.value, e.time.value if e.time else None) for e in told] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attacks on hospitals are war crimes.", []),
        ("Attacks on hospitals are indefensible and must end.", []),
        ("Attacks on hospitals are underway.", ["happened"]),
        ("The attacks on hospitals are war crimes.", ["happened"]),
    ],
)
def test_what_deeds_of_a_kind_are_tells_of_none(text: str, expected: list[str]) -> None:
    assert [d[3] for d in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ahead of talks with Erdogan in Ankara, Putin said the front was stable.", ["planned"]),
        ("The truce followed talks between Chad and Mali.", ["happened"]),
        ("The president called off a summit with Putin.", ["not_happened"]),
        ("The president called a summit with Putin.", []),
    ],
)
def test_talks_that_others_speak_ahead_of_are_to_come(text: str, expected: list[str]) -> None:
    assert [d[3] for d in deeds(text) if d[0] == "talks"] == expected
