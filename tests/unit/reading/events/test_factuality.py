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
        ("Soldiers started to loot the houses.", "seizure", "happened"),
        ("The envoy condemned the attack on the camp.", "attack", "happened"),
        ("The ministers will meet in Cairo.", "talks", "planned"),
        ("The army did not attack the post.", "attack", "not_happened"),
        ("A witness said that nine died after gunmen attacked the post.", "attack", "happened"),
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
        "The purpose of the mission is to secure the release of hostages.",
        "Ministers discussed imposing sanctions on the bank.",
        "In case the army attacks, villagers have dug shelters.",
        "Suppose the rebels capture the capital.",
        "Assuming the truce is signed, aid will flow.",
        "Prosecutors dropped charges that he had murdered a rival.",
        "The claim that rebels had seized the dam proved false.",
        "The minister quashed speculation that the army had entered the city.",
        "The court could order the release of the editor.",
        "The pope prayed for the release of the hostages.",
        "The truce takes effect only if both parliaments ratify it.",
        "The jury found the soldier not guilty of murdering the boy.",
        "A fake video showed the president announcing a ceasefire.",
        "Attacking a clinic is a crime.",
        "The announcement of a truce proved premature.",
        "Whoever attacks the convoy will be punished.",
        "Anyone who shells the city will answer for it.",
        "Any party that violates the ceasefire shall be held accountable.",
        "Those who break the truce will be punished.",
        "Police defused a car bomb outside the bank.",
        "He praised the truce between Chad and Togo, which includes reopening the border.",
        "Should the army attack Norport, its neighbour would step in.",
        "The opposition stormed out of parliament.",
        "Such guns are used to shell cities.",
        "There had been talk of Norland bombing the camps.",
        "The soldiers practised storming a hijacked ferry.",
        "A fake video showed rebels capturing the airport.",
        "He looked like a man who had just freed hostages.",
        "The truce will be extended by a day for every ten hostages freed.",
        "For each soldier killed, the army will bomb a village, the general said.",
    ],
)
def test_what_is_wished_asked_feared_or_possible_is_no_event(text: str) -> None:
    assert deeds(text) == []


def test_a_deal_that_is_said_not_to_be_made_is_no_event() -> None:
    assert deeds("The envoy says that the two sides have not reached a deal.") == []


def test_what_a_threat_would_bring_about_has_not_happened() -> None:
    text = "The ELN said it will resume its raids on Monday, ending a lull that has held since January."
    assert [e for e in read(text).events if e.type == "ceasefire_ended"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The crowd stormed parliament.", "attack"),
        ("The guns were used to shell the city.", "shelling"),
        ("A video showed rebels capturing the airport.", "seizure"),
        ("The operation involved shelling the town.", "shelling"),
        ("They spoke to a man who had just freed hostages.", "release"),
    ],
)
def test_plain_words_like_those_tell_of_something_done(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


def test_a_bomb_that_explodes_is_a_bombing() -> None:
    assert [(k, f) for k, _, _, f in deeds("A car bomb exploded outside the court.")] == [("bombing", "happened")]


def test_an_unconfirmed_report_only_alleges() -> None:
    assert [(k, f) for k, _, _, f in deeds("Unconfirmed reports said that rebels had seized the dam.")] == [
        ("seizure", "alleged")
    ]


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


@pytest.mark.parametrize(
    "text",
    [
        "The strike poses a threat, potentially triggering fighting in the north.",
        "The envoys hope to ensure elections are held in December.",
        "They need to build trust by ending the siege and ceasing attacks on hospitals.",
        "The cell planned to carry out the attack in May.",
    ],
)
def test_what_is_to_come_or_only_planned_has_not_happened(text: str) -> None:
    assert "happened" not in [f for _, _, _, f in deeds(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army ended the siege by bombing the rebel camp.", "bombing"),
        ("The cell managed to carry out the attack in May.", "attack"),
        ("The army hailed the withdrawal of foreign fighters.", "withdrawal"),
    ],
)
def test_what_is_told_as_done_has_happened(text: str, kind: str) -> None:
    assert (kind, "happened") in [(k, f) for k, _, _, f in deeds(text)]


def test_what_a_signed_deal_is_to_do_has_not_happened() -> None:
    found = deeds("Iran and Norway signed the deal to end the war, release 30 prisoners, and reopen the strait.")
    assert [k for k, _, _, f in found if f == "happened"] == ["agreement_signed"]


def test_those_who_did_something_did_it() -> None:
    assert [k for k, *_ in deeds("Envoys condemned those who violated the truce in Aleppo on Monday.")] == [
        "ceasefire_violated"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry rejects the allegation that it agreed to a truce.", {"denied"}),
        ("Norland's version is that Ostland agreed to the truce.", {"alleged"}),
        ("The fact is that Ostland agreed to the truce.", {"happened"}),
        ("Both sides agreed to extend the truce.", {"happened"}),
        ("The army said both sides agreed to extend the truce.", {"alleged"}),
        ("The army will not attack the town while the truce is in force.", set()),
        ("The army did not attack the town while the truce was fragile.", {"not_happened"}),
        ("The law lets guards kill poachers.", set()),
        ("The guards let rebels kill the poachers.", {"happened"}),
    ],
)
def test_who_vouches_for_what(text: str, expected: set[str]) -> None:
    assert {d[3] for d in deeds(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port is in government hands despite rebel claims to have seized it.", {"alleged"}),
        ("Radio Norland jumped the gun in reporting that a truce had been signed.", set()),
        ("Radio Norland was mistaken in reporting that a truce had been signed.", set()),
        ("The army's spokesman laughed off a tweet announcing a truce.", set()),
        ("The front pulled back from signing a truce.", set()),
        ("A truce accepted by one side is no truce.", set()),
        ("The front pulled back from the hill.", {"happened"}),
    ],
)
def test_what_is_told_in_error_or_shrunk_from(text: str, expected: set[str]) -> None:
    assert {d[3] for d in deeds(text) if d[0] != "other"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At no point have the rebels shelled the camp.", False),
        ("Not once have the rebels shelled the camp.", False),
        ("The rebels were meant to have freed the captives by May.", False),
        ("The rebels were due to have held talks with the army.", False),
        ("The rebels are proud to have freed the captives.", True),
        ("The rebels have freed the captives, or so it was rumoured.", False),
        ("Iraq welcomed the departure of Norland's troops.", True),
        ("Iraq welcomed the departure of Norland's envoy.", False),
    ],
)
def test_a_clause_that_opens_with_no_or_was_only_due_tells_of_nothing_done(text: str, *, expected: bool) -> None:
    assert any(f == "happened" for *_, f in deeds(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clashes were reported in the north.", ["alleged"]),
        ("Nine villagers are reported killed across the north.", ["alleged"]),
        ("At least 15 villagers are also reported dead.", ["alleged"]),
        ("Nine villagers were killed across the north.", ["happened"]),
        ("Kosovo and Serbia agree to reopen the bridge following talks mediated by Norway.", ["happened"]),
        ("Kosovo and Serbia agree to hold talks.", []),
        ("We are encouraged that the rebels have withdrawn from Goma.", ["happened"]),
        ("The mayor is hopeful that the rebels have withdrawn from Goma.", ["alleged"]),
    ],
)
def test_what_is_only_reported_is_alleged(text: str, expected: list[str]) -> None:
    assert [factuality for *_, factuality in deeds(text)] == expected
