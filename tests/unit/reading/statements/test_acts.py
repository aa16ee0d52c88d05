"""The act of a statement, where the words said decide it and not the reporting verb."""

import pytest

from ceasewire.model.reading import SpeechAct
from ceasewire.reading.statements.acts import ORDER
from tests.readings import read, said, terms, who_said

COLUMNS = ("text", "act")


def acts_in(text: str) -> list[str]:
    return [act for _, act in who_said(text)]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The ELN said it will free nine men.", "pledge"),
        ("The ELN said it would free nine men.", "pledge"),
        ("“We will free nine men,” the ELN said.", "pledge"),
        ("The ELN said it was ready to free nine men.", "pledge"),
        ("The ELN said it plans to free nine men.", "pledge"),
        ("The army said it would not attack Goma.", "pledge"),
        ("The army said it would take years to retake Goma.", "say"),
        ("The army said it would cost lives to retake Goma.", "say"),
        ("The army said it would take part in the talks.", "pledge"),
        ("The ELN announced a truce.", "pledge"),
        ("“We will strike back,” the ELN said.", "threaten"),
        ("“If they do not, they will pay a heavy price,” the ELN said.", "threaten"),
        ("The ELN said it would attack Arauca.", "threaten"),
        ("The ELN warned that it would resume its raids.", "threaten"),
        ("The ELN vowed to avenge its dead.", "threaten"),
        ("The RSF said it had shelled Nyala.", "claim"),
        ("The RSF said its fighters had shelled Nyala.", "claim"),
        ("The junta said the rebels must leave Loikaw.", "demand"),
        ("The junta said the rebels should lay down their arms.", "demand"),
        ("“Leave the city now,” the army said.", "demand"),
        ("“We urge both sides to stop,” Norway said.", "demand"),
        ("Armenia said Azerbaijan had broken the truce.", "blame"),
        ("Ukraine said Russia had shelled Kherson.", "blame"),
        ("“We will never accept this plan,” Ukraine said.", "reject"),
        ("“There will be no talks until they leave,” Ukraine said.", "reject"),
        ("“We accept the plan,” the RSF said.", "accept"),
        ("“I believe the truce will hold,” the governor said.", "assess"),
        ("The governor said that was not true.", "deny"),
        ("The governor said it was a lie.", "deny"),
        ("Rwanda called the accusation a fabrication.", "deny"),
        ("The government insists the bodies be returned first.", "demand"),
    ],
)
def test_what_is_said_of_ones_own_side_or_another_decides(text: str, act: str) -> None:
    assert acts_in(text) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda said M23 would attack Goma.",
        "Analysts said the ELN could resume its raids.",
        "The UN said nine people were killed in Goma.",
        "Residents said soldiers burned two villages.",
        "Norway said the ELN will free nine men.",
        "Kenya said talks would open on Monday.",
        "The army said it could not confirm the report.",
        "The ELN said its men had left Arauca.",
        "The agency said it had fed 400 families.",
        "Armenia said the truce would hold.",
        "Norway welcomed the truce.",
        "Norway thanked Qatar.",
        "Turkey warned that Russia would attack Odesa.",
    ],
)
def test_reports_and_predictions_about_others_bind_nobody(text: str) -> None:
    assert acts_in(text) == ["say"]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("Norway condemned the raid on Goma.", "say"),
        ("Norway condemned the M23 raid on Goma.", "blame"),
        ("Norway condemned Rwanda for the raid on Goma.", "blame"),
    ],
)
def test_condemning_blames_only_where_it_names_who_did_it(text: str, act: str) -> None:
    assert acts_in(text) == [act]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army said it did not shell the hospital.", "deny"),
        ("Rwanda said it had not sent troops to Congo.", "deny"),
        ("Rwanda denied sending troops to Congo.", "deny"),
        ("Rwanda dismissed the report as false.", "deny"),
        ("Rwanda rejected the plan as unfair.", "reject"),
        ("M23 said the prisoners would not be freed.", "reject"),
        ("M23 said the raid would not go unpunished.", "threaten"),
    ],
)
def test_a_deed_of_ones_own_is_denied_and_a_plan_rejected(text: str, act: str) -> None:
    assert acts_in(text) == [act]


def test_of_several_acts_the_most_binding_counts() -> None:
    assert list(ORDER) == list(SpeechAct)
    assert acts_in("“The talks failed and we will attack Goma,” M23 said.") == ["threaten"]
    assert acts_in("“They must leave, and we will free nine men,” the ELN said.") == ["pledge"]


def test_an_assurance_that_something_will_not_be_done_turns_nothing_down() -> None:
    text = "The Prime Minister of Libya assured the envoy that no force would be used against protesters."
    assert [act for _, act in who_said(text)] == ["say"]
    assert terms(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("China announced a truce between Thailand and Cambodia.", "say"),
        ("Thailand announced a truce between Thailand and Cambodia.", "pledge"),
        ("Thailand announced a truce with Cambodia.", "pledge"),
    ],
)
def test_a_truce_between_others_is_no_pledge_of_who_announces_it(text: str, act: str) -> None:
    assert [s.act for s in read(text).statements] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("“Gaffes matter less than reporters think,” said Anna Berg.", "say"),
        ("Anna Berg insists that the deal proceed.", "demand"),
    ],
)
def test_what_is_told_before_its_report_is_no_bidding(text: str, act: str) -> None:
    assert [s.act for s in read(text).statements] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Anna Berg said her brother will sell the house.", "say"),
        ("Anna Berg said her government will sell the house.", "pledge"),
        ("Anna Berg fears that her brigade will leave the camp.", "assess"),
        ("“I want to sleep,” Anna Berg said.", "say"),
        ("“We want the army to leave,” Anna Berg said.", "demand"),
    ],
)
def test_nobody_promises_for_his_kin_by_his_fears_or_by_his_own_wishes(text: str, act: str) -> None:
    assert [a for _, a, _ in said(text)] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The front said it was not behind Tuesday's blast in Quetta.", "deny"),
        ("The ministry said it had no role in the raid.", "deny"),
        ("The rebels said they had nothing to do with the blast.", "deny"),
        ("The front said it was not in the town on Tuesday.", "say"),
        ("The rebels said they had no bread.", "say"),
    ],
)
def test_who_has_no_part_in_it_denies(text: str, act: str) -> None:
    assert read(text).statements[0].act == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norland favours a truce.", "say"),
        ("Norland supports a ceasefire in the valley.", "say"),
        ("Norland is in favour of freeing the captives.", "say"),
        ("Norland supports the truce.", "accept"),
        ("Norland backs a plan for the valley.", "accept"),
        ("Norland endorsed a truce.", "accept"),
    ],
)
def test_who_is_for_a_truce_that_nobody_has_offered_accepts_none(text: str, act: str) -> None:
    assert [s.act for s in read(text).statements] == [act]


def test_who_is_for_a_release_has_agreed_to_none() -> None:
    assert [s.act for s in read("The minister spoke in favour of the release of the crew.").statements] == ["say"]
    assert [s.act for s in read("The minister spoke in favour of the truce.").statements] == ["accept"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The government announced that no new camps will be built near the border.", "pledge"),
        ("Hamas announced that no hostages will be freed until the siege ends.", "reject"),
        ("The junta said that whoever shelters rebels will be punished.", "threaten"),
        ("Even the children knew that their flight would kill them.", "say"),
        ("The minister pledged to hunt down the attackers.", "threaten"),
        ("The minister pledged to hunt for a compromise.", "pledge"),
        ("General Burhan ordered that all checkpoints be removed.", "demand"),
        ("The front said that it had captured nine soldiers.", "claim"),
    ],
)
def test_what_is_announced_vowed_or_known_binds_as_its_words_say(text: str, act: str) -> None:
    assert [found for _, found in who_said(text)] == [act]


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("“He would hate what it has become,” Joe Tully says.", "say"),
        ("“She wouldn't let go of that baby,” Dan Hurley said.", "say"),
        ("Dan Hurley said he would have voted for the bill.", "say"),
        ("“I'll never forget it,” said Ana Roe.", "say"),
        ("“Imagine living without water,” said Ana Roe.", "say"),
        ("“Let me tell you something,” said Ana Roe.", "say"),
        ("“Leave the town by noon,” said Ana Roe.", "demand"),
        ("“We would free nine men if they freed ours,” the ELN said.", "pledge"),
        ("“I'll sell it in May,” said Ana Roe.", "pledge"),
    ],
)
def test_what_would_be_binds_nobody_and_to_be_mindful_is_no_demand(text: str, act: str) -> None:
    assert acts_in(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The army announced a plan to withdraw from Goma.", "pledge"),
        ("The army announced plans to attack Goma.", "threaten"),
        ("The UN announced a plan to feed Goma.", "say"),
    ],
)
def test_who_announces_a_plan_of_his_own_is_bound(text: str, act: str) -> None:
    assert [a for _, a in who_said(text)] == [act]
