"""Cues: the words that give words to somebody, with speaker and act; and words like them that report nothing."""

import pytest

from ceasewire.model.reading import Factuality
from ceasewire.reading.cues.finding import CueMatch, find_cues
from tests.readings import lexicon, parse_one, read, said, who_said


def cues_in(text: str) -> list[CueMatch]:
    """Return the cues of a paragraph."""
    return list(find_cues(parse_one(text), lexicon().cues, frozenset()))


def heard(text: str) -> list[tuple[str, str, str]]:
    """Return words, speaker and act of each cue."""
    paragraph = parse_one(text)
    return [
        (paragraph.span(c.first, c.last).text, c.speaker.text if c.speaker is not None else "", c.act.value)
        for c in cues_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia said the road was open.", ("said", "Armenia", "say")),
        ("Residents told Reuters that shells fell on Nyala.", ("told", "Residents", "say")),
        ("According to the UN, 400 people died in El Fasher.", ("According to", "UN", "say")),
        ("Washington suspects that Rwanda backs M23.", ("suspects", "Washington", "assess")),
        ("Rwanda denied that it backed M23.", ("denied", "Rwanda", "deny")),
        ("Colombia accused the ELN of killing nine soldiers.", ("accused", "Colombia", "blame")),
        ("Armenia blamed Azerbaijan for the raid.", ("blamed", "Armenia", "blame")),
        ("Boko Haram claimed responsibility for the raid.", ("claimed", "Haram", "claim")),
        ("Kenya urged the RSF to stop.", ("urged", "Kenya", "demand")),
        ("Kenya called on the RSF to stop.", ("called on", "Kenya", "demand")),
        ("Kenya demanded that the RSF leave.", ("demanded", "Kenya", "demand")),
        ("Turkey warned Syria against a raid on Idlib.", ("warned", "Turkey", "demand")),
        ("The ELN pledged to free nine men.", ("pledged", "ELN", "pledge")),
        ("The ELN threatened to shell Arauca.", ("threatened", "ELN", "threaten")),
        ("The RSF accepted the plan.", ("accepted", "RSF", "accept")),
        ("Ukraine rejected the plan.", ("rejected", "Ukraine", "reject")),
        ("The ELN refused to free the men.", ("refused", "ELN", "reject")),
        ("Kenya proposed a plan.", ("proposed", "Kenya", "propose")),
    ],
)
def test_a_cue_names_speaker_and_act(text: str, expected: tuple[str, str, str]) -> None:
    words, speaker, act = expected
    assert [(w[: len(words)], s, a) for w, s, a in heard(text)] == [(words, speaker, act)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The senator wants to cut the tax in half.", [("wants", "senator", "say")]),
        ("Anna Berg decided to skip the debate.", [("decided", "Berg", "say")]),
        ("She saw that the man had left.", [("saw", "She", "say")]),
        ("The widow heard that the case had been dropped.", [("heard", "widow", "say")]),
        # denied
        ("Kenya wants to cut the tax in half.", []),
        ("The senator wants a coat.", []),
        ("She saw the man leave.", []),
        ("The widow heard the car running.", []),
        ("“He wants to win,” Anna Berg said.", [("said", "Berg", "say")]),
    ],
)
def test_people_and_no_states_want_decide_and_hear_for_themselves(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert heard(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A demand by Russia that Kyiv disarm was read out.", ("demand", "Russia", "demand")),
        ("The ELN’s pledge to free nine men was welcome.", ("pledge", "ELN", "pledge")),
        ("Rwanda’s claim that it had left was read out.", ("claim", "Rwanda", "say")),
        ("There is a consensus among bankers that the slump is over.", ("consensus", "bankers", "assess")),
        ("Rwanda made the case that the dam was unsafe.", ("case", "Rwanda", "say")),
    ],
)
def test_a_noun_may_give_words_to_somebody(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in heard(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was reported that the junta had freed ten men.", "the junta had freed ten men"),
        ("The junta was said to have freed ten men.", "to have freed ten men"),
        ("The ELN is believed to have freed ten men.", "to have freed ten men"),
    ],
)
def test_what_is_only_said_has_no_speaker(text: str, expected: str) -> None:
    paragraph = parse_one(text)
    found = [c for c in cues_in(text) if c.impersonal]
    assert [c.content and paragraph.span(c.content.first, c.content.last).text for c in found] == [expected]
    assert all(c.speaker is None for c in found)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The ELN did not agree to leave Arauca.", "reject"),
        ("The RSF did not accept the plan.", "reject"),
        ("The RSF never agreed to the plan.", "reject"),
        ("Neither the army nor the RSF accepted the plan.", "reject"),
    ],
)
def test_a_denied_consent_is_a_refusal(text: str, act: str) -> None:
    assert [a for _, _, a in heard(text)] == [act]


@pytest.mark.parametrize(
    "text",
    [
        # denied
        "The army did not say who had fired.",
        "The ELN did not threaten to leave the talks.",
        "Al-Shabab has not claimed responsibility for the raid.",
        "A spokesman declined to comment.",
        "A spokesman declined to say whether the army had agreed to the plan.",
        "Officials refused to give details.",
        "The shop accepts cash.",
        "The court adopted two dogs.",
        "The brothers never agree.",
        "The offer of bread was kind.",
        "Demand for bread grew in Aden.",
        "The report is long.",
    ],
)
def test_what_is_denied_or_meant_otherwise_is_no_cue(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    "text", ["The RSF reportedly accepted the plan.", "The RSF allegedly agreed to a truce.", "The plan was leaked."]
)
def test_nobody_speaks_by_hearsay(text: str) -> None:
    assert [(s, a) for _, s, a in heard(text) if s or a != "say"] == []


def test_what_is_blocked_is_no_cue() -> None:
    paragraph = parse_one("Armenia said the road was open.")
    assert list(find_cues(paragraph, lexicon().cues, frozenset(range(len(paragraph.doc))))) == []


def test_what_is_forbidden_is_told_from_what_is_asked_for() -> None:
    assert [c.forbids for c in cues_in("Turkey warned Syria against a raid on Idlib.")] == [True]
    assert [c.forbids for c in cues_in("Turkey urged Syria to leave Idlib.")] == [False]


def test_a_particle_makes_another_verb_of_a_cue() -> None:
    assert said("The RSF called off the truce on Monday.") == []
    assert [act for _, act, _ in said("Kenya called on the RSF to leave Nyala.")] == ["demand"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Records show that the firm paid no taxes.", ("Records", "the firm paid no taxes")),
        ("Tests showed that the water was safe.", ("Tests", "the water was safe")),
        ("An audit found that two million dollars were missing.", ("audit", "two million dollars were missing")),
        ("Scientists discovered that the glacier was melting.", ("Scientists", "the glacier was melting")),
        ("The firm plans to open forty shops next year.", ("firm", "to open forty shops next year")),
        ("Anna Berg knew that the door was open.", ("Anna Berg", "the door was open")),
    ],
)
def test_what_is_found_known_or_planned_has_a_source(text: str, expected: tuple[str, str]) -> None:
    assert [(who, words) for who, _, words in said(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It is known that the river floods in May.",
        "Divers discovered a wreck off the cape.",
        "Two sisters planned the wedding.",
        "Everyone called him that.",
        "The tests were hard.",
    ],
)
def test_what_nobody_says_or_thinks_has_none(text: str) -> None:
    assert said(text) == []


def test_what_is_known_has_happened() -> None:
    (event,) = read("The mayor knew that rebels had shelled Goma.").events
    assert event.factuality is Factuality.HAPPENED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northaid's survey came out. It found that nine in ten wells were dry.", "nine in ten wells were dry"),
        ("Residents remain convinced that the mill made them sick.", "the mill made them sick"),
    ],
)
def test_what_a_paper_found_and_what_people_still_think_are_said(text: str, expected: str) -> None:
    assert said(text)[-1][2] == expected


def test_who_cites_a_reason_for_what_he_refuses_refuses_himself() -> None:
    text = "Police have refused to free the man, citing an inquiry by the State Bureau of Justice."
    assert who_said(text) == [("Police", "reject")]
    (statement,) = read(text).statements
    assert statement.via == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Campaigners want the quarry closed.", [("Campaigners", "the quarry closed")]),
        ("The children want to go home.", []),
        ("There is a feeling among nurses that the cut came early.", [("nurses", "the cut came early")]),
        ("There is a feeling of peace in the house.", []),
        ("The regulator found that the bank had lied.", [("regulator", "the bank had lied")]),
        ("The children found that the door was open.", []),
        ("Judge Berg found that the bank had lied.", [("Berg", "the bank had lied")]),
        ("Anna Berg found that the door was open.", []),
        (
            "Holm wondered whether it was, as she put it, “a farce”.",
            [("Holm", "whether it was, as she put it, “a farce”")],
        ),
        ("The mayor is furious that the quarry is open.", [("mayor", "the quarry is open")]),
        ("The mayor is furious at that quarry.", []),
        ("The mayor has not endorsed a candidate.", []),
        ("The ministry defines a raid as an attack by ten men.", [("ministry", "a raid as an attack by ten men")]),
        ("The river defines the border.", []),
        ("The paper quoted an aide as calling the plan “lunacy”.", [("aide", "the plan “lunacy”")]),
        ("Police put the crowd at 5,000.", [("Police", "5,000")]),
        ("Anna Berg shared her tips for the road.", [("Anna Berg", "her tips for the road")]),
        ("Anna Berg shared her bread with him.", []),
        ("The mayor announced plans to build a stadium.", [("mayor", "to build a stadium")]),
        ("The mayor raised the possibility that the vote is off.", [("mayor", "the vote is off")]),
        ("The raid raised the possibility that the vote is off.", []),
        ("Reports say that the bank had lied.", [("", "the bank had lied")]),
        ("Posts say that the bank had lied.", []),
        ("Berg was found guilty of two counts of fraud.", []),
        ("A court found Berg guilty of two counts of fraud.", [("court", "Berg guilty of two counts of fraud")]),
        ("Berg accused the bank for orchestrating his fall.", [("Berg", "the bank for orchestrating his fall")]),
        ("Berg was accused by a former partner of forging cheques.", [("former partner", "of forging cheques")]),
        ("Neighbours described the terrible smell of the house.", [("Neighbours", "the terrible smell of the house")]),
        ("Neighbours described a circle around the house.", []),
    ],
)
def test_who_wants_feels_or_finds_something_of_another(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The plan was welcomed.", []),
        ("The plan was welcomed by the mayor.", ["mayor"]),
        ("It was reported that the plan had failed.", [""]),
    ],
)
def test_what_nobody_is_told_to_have_welcomed_is_not_said(text: str, speakers: list[str]) -> None:
    assert [who for who, _ in who_said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The driver maintains his innocence.", [("driver", "his innocence")]),
        ("The driver maintains two trucks.", []),
        ("The bank sees growth of 2 percent next year.", [("bank", "growth of 2 percent next year")]),
        ("The bank sees two trucks.", []),
        ("In Anna Berg's words, “the town was fast asleep”.", [("Anna Berg", "“the town was fast asleep”")]),
        ("The mayor paid tribute to the nurses.", [("mayor", "the nurses")]),
        ("The survey put support for the mayor at 31 percent.", []),
    ],
)
def test_what_is_foreseen_maintained_or_honoured_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(who, words) for who, _, words in said(text)] == expected
