"""Factuality: what happened, what is alleged, denied, planned, or told of by nobody."""

import pytest

from tests.readings import deeds, read


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        ("Gunmen attacked the post.", "attack", "happened"),
        ("A witness said that gunmen attacked the post.", "attack", "alleged"),
        ("Gunmen reportedly attacked the post.", "attack", "alleged"),
        ("The army claims to have captured the ridge.", "seizure", "alleged"),
        ("Soldiers started to loot the houses.", "attack", "happened"),
        ("The envoy condemned the attack on the camp.", "attack", "happened"),
        ("The ministers will meet in Cairo.", "talks", "planned"),
        ("The army did not attack the post.", "attack", "not_happened"),
        ("A witness said that nine died after gunmen attacked the post.", "attack", "happened"),
        ("They spoke of the elections, scheduled for May 25.", "election", "planned"),
        ("An envoy said that the truce, which began in May, was in danger.", "ceasefire_in_effect", "happened"),
        ("An envoy said that a truce had begun in May.", "ceasefire_in_effect", "alleged"),
        ("The army was rumoured to have captured the ridge.", "seizure", "alleged"),
        ("Men, allegedly former rebels, seized the dam.", "seizure", "happened"),
        ("A spokesman noted that the general was convicted in Norland.", "vote", "happened"),
    ],
)
def test_how_an_event_stands(text: str, kind: str, factuality: str) -> None:
    assert (kind, factuality) in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels want to capture the ridge.",
        "The army may capture the ridge.",
        "There were calls for a withdrawal.",
        "A new attack would end the truce.",
        "They fear an attack.",
        "The truce was to have started at dawn.",
        "Soldiers rehearsed an attack on a village.",
        "Soldiers took part in a simulated rocket attack.",
        "A withdrawal is a condition for talks.",
        "The purpose of the mission is to secure the release of hostages.",
        "Ministers discussed imposing sanctions on the bank.",
        "A clash between police and students was avoided.",
        "In case the army attacks, villagers have dug shelters.",
        "Suppose the rebels capture the capital.",
        "Assuming the truce is signed, aid will flow.",
        "Prosecutors dropped charges that he had murdered a rival.",
        "The claim that rebels had seized the dam proved false.",
        "The minister quashed speculation that the army had entered the city.",
        "The court could order the release of the editor.",
        "The pope prayed for the release of the hostages.",
        "The withdrawal is behind schedule and has not started.",
        "The prisoner swap fell through at the last minute.",
        "The truce takes effect only if both parliaments ratify it.",
        "The jury found the soldier not guilty of murdering the boy.",
        "A fake video showed the president announcing a ceasefire.",
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
        "Attacking a clinic is a crime.",
        "A siren test, not an attack, woke the town.",
        "The announcement of a truce proved premature.",
        "Whoever attacks the convoy will be punished.",
        "Anyone who shells the city will answer for it.",
        "A withdrawal is out of the question.",
        "The conditions include a ceasefire and the withdrawal of the brigade.",
        "An assault on the port was feared.",
        "A withdrawal of the brigade is overdue.",
        "A withdrawal by Norland is unlikely.",
        "The sides inched toward a prisoner swap.",
        "The prospect of a prisoner exchange lifted spirits.",
        "Police defused a car bomb outside the bank.",
        "Should the army attack Norport, its neighbour would step in.",
        "The mayor came under attack over his taxes.",
        "The opposition stormed out of parliament.",
        "Such guns are used to shell cities.",
        "A vote on sanctions against the bank was put off.",
        "They spoke of the raid that never took place.",
        "Norland would accept anything but a full withdrawal.",
        "The rebels' release of the pilots was scuppered by rain.",
        "There had been talk of Norland bombing the camps.",
        "The soldiers practised storming a hijacked ferry.",
        "A fake video showed rebels capturing the airport.",
        "He looked like a man who had just freed hostages.",
    ],
)
def test_what_is_wished_asked_feared_or_possible_is_no_event(text: str) -> None:
    assert deeds(text) == []


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


def test_a_deal_that_is_said_not_to_be_made_is_no_event() -> None:
    assert deeds("The envoy says that the two sides have not reached a deal.") == []


def test_what_a_threat_would_bring_about_has_not_happened() -> None:
    text = "The ELN said it will resume its raids on Monday, ending a lull that has held since January."
    assert [e for e in read(text).events if e.type == "ceasefire_ended"] == []


def test_what_something_came_in_the_wake_of_has_happened() -> None:
    text = "Activists warn that donors may leave in the wake of a Russian offensive in Idlib."
    assert ("attack", "happened") in [(k, f) for k, _, _, f in deeds(text)]


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
    ("text", "kind"),
    [
        ("An assault on the port was filmed.", "attack"),
        ("A withdrawal of the brigade is slow.", "withdrawal"),
        ("The convoy came under attack over the weekend.", "attack"),
        ("The convoy came under attack for two hours.", "attack"),
        ("The crowd stormed parliament.", "attack"),
        ("The guns were used to shell the city.", "shelling"),
        ("They spoke of the raid that took place in May.", "attack"),
        ("A video showed rebels capturing the airport.", "seizure"),
        ("They spoke to a man who had just freed hostages.", "release"),
    ],
)
def test_plain_words_like_those_tell_of_something_done(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    "text",
    [
        "If the rumours are to be believed, rebels seized the dam.",
        'The army\'s "withdrawal" was a rotation of the brigade.',
        "Villagers woke to what sounded like shelling.",
    ],
)
def test_what_is_told_with_doubt_has_not_simply_happened(text: str) -> None:
    assert "happened" not in [f for _, _, _, f in deeds(text)]


def test_a_bomb_that_explodes_is_a_bombing() -> None:
    assert [(k, f) for k, _, _, f in deeds("A car bomb exploded outside the court.")] == [("bombing", "happened")]


def test_an_unconfirmed_report_only_alleges() -> None:
    assert [(k, f) for k, _, _, f in deeds("Unconfirmed reports said that rebels had seized the dam.")] == [
        ("seizure", "alleged")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The state is working to help resolve the conflict and bring lasting relief to the people.",
        "The strike poses a threat, potentially triggering fighting in the north.",
        "The envoys hope to ensure elections are held in December.",
        "They need to build trust by ending the siege and ceasing attacks on hospitals.",
        "Norland test-fired a medium-range missile on Sunday.",
        "Rebels often attack at night.",
        "The cell planned to carry out the attack in May.",
        "She stressed the October ceasefire agreement, including the withdrawal of foreign fighters.",
        "Withdrawal of Foreign Forces",
    ],
)
def test_what_is_usual_to_come_or_only_tried_has_not_happened(text: str) -> None:
    assert "happened" not in [f for _, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army ended the siege by bombing the rebel camp.", "bombing"),
        ("The state helped end the siege and brought relief to the people.", "aid_delivery"),
        ("Norland fired a medium-range missile at the port on Sunday.", "shelling"),
        ("Rebels finally attacked at night.", "attack"),
        ("The cell managed to carry out the attack in May.", "attack"),
        ("The army hailed the withdrawal of foreign fighters.", "withdrawal"),
    ],
)
def test_what_is_told_as_done_has_happened(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


def test_talks_to_begin_are_planned() -> None:
    found = deeds("Hamas and Israel agreed to a truce, with additional negotiations to begin immediately.")
    assert [f for k, _, _, f in found if k == "talks"] == ["planned"]


def test_what_a_signed_deal_is_to_do_has_not_happened() -> None:
    found = deeds("Iran and Norway signed the deal to end the war, release 30 prisoners, and reopen the strait.")
    assert [k for k, _, _, f in found if f == "happened"] == ["agreement_signed"]
