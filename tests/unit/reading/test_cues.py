"""Cues: the words that give words to somebody, with speaker and act; and words like them that report nothing."""

import pytest

from ceasewire.reading.cues import CueMatch, find_cues
from tests.readings import lexicon, parse_one, said, terms, who_said


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
        ("A demand by Russia that Kyiv disarm was read out.", ("demand", "Russia", "demand")),
        ("The ELN’s pledge to free nine men was welcome.", ("pledge", "ELN", "pledge")),
        ("Rwanda’s claim that it had left was read out.", ("claim", "Rwanda", "say")),
    ],
)
def test_a_noun_may_give_words_to_somebody(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in heard(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The raid was condemned by Norway.", "Norway"),
        ("Reuters quoted a rebel as saying the army had fled.", "rebel"),
        ("Reuters, citing two diplomats, reported that the army had fled.", "diplomats"),
        ("Its statement said the army had fled.", "statement"),
        ("A statement by the junta said the rebels had fled.", "statement"),
        ("Gunmen fled, residents said, adding that nine men died.", "residents"),
        ("Residents said gunmen burned two villages, adding that nine men died.", "Residents"),
    ],
)
def test_who_speaks_is_found_behind_documents_outlets_and_passives(text: str, speaker: str) -> None:
    spoken = [s for _, s, _ in heard(text)]
    assert spoken
    assert set(spoken) == {speaker}


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
        # nobody
        "No group claimed responsibility for the raid.",
        "Nobody claimed responsibility for the raid.",
        "None of the militias claimed responsibility for the raid.",
        "No party accepted the plan.",
        # possible, conditional, asked
        "The RSF might accept the plan.",
        "The RSF could agree to a truce.",
        "The RSF would agree to a truce.",
        "If the RSF accepts the plan, the siege will end.",
        "Had the RSF accepted the plan, the siege would be over.",
        "Did the RSF accept the plan?",
        "Has the junta agreed to a truce?",
        "Did the Houthis vow to leave Goma?",
        # to come, wanted, tried
        "The RSF will accept the plan.",
        "Mediators tried to persuade the RSF to accept the plan.",
        "The RSF has yet to accept the plan.",
        "The RSF failed to agree to a truce.",
        # other senses
        "The shop accepts cash.",
        "The court adopted two dogs.",
        "The brothers never agree.",
        "The offer of bread was kind.",
        "Demand for bread grew in Aden.",
        "The report is long.",
    ],
)
def test_what_is_not_said_in_fact_is_no_cue(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    "text", ["The RSF reportedly accepted the plan.", "The RSF allegedly agreed to a truce.", "The plan was leaked."]
)
def test_nobody_speaks_by_hearsay(text: str) -> None:
    assert [(s, a) for _, s, a in heard(text) if s or a != "say"] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kenya hopes that the RSF will accept the plan.", "Kenya"),
        ("Kenya wants the RSF to accept the plan.", "Kenya"),
        ("Kenya urged the RSF to accept the plan.", "Kenya"),
        ("The RSF denied that it had accepted the plan.", "RSF"),
        ("“Did the RSF accept the plan?” a reporter asked.", "reporter"),
        ("An official who asked not to be named said talks had failed.", "official"),
    ],
)
def test_only_the_outer_of_two_cues_counts_where_the_inner_is_not_told_as_said(text: str, speaker: str) -> None:
    assert [s for _, s, _ in heard(text)] == [speaker]


def test_what_is_blocked_is_no_cue() -> None:
    paragraph = parse_one("Armenia said the road was open.")
    assert list(find_cues(paragraph, lexicon().cues, frozenset(range(len(paragraph.doc))))) == []


def test_what_is_forbidden_is_told_from_what_is_asked_for() -> None:
    assert [c.forbids for c in cues_in("Turkey warned Syria against a raid on Idlib.")] == [True]
    assert [c.forbids for c in cues_in("Turkey urged Syria to leave Idlib.")] == [False]


def test_a_particle_makes_another_verb_of_a_cue() -> None:
    assert said("The RSF called off the truce on Monday.") == []
    assert [act for _, act, _ in said("Kenya called on the RSF to leave Nyala.")] == ["demand"]


def test_who_is_called_upon_to_accept_a_deal_has_not_accepted_it() -> None:
    text = "The forum has called on Prime Minister Tomas Arel to accept the truce."
    assert [act for _, act in who_said(text)].count("accept") == 0
    assert all(stance != "agreed" for stance, _, _ in terms(text))


def test_what_somebody_should_do_and_say_is_not_said() -> None:
    assert who_said("Chad should publish the text and say who broke the truce.") == []


def test_who_wants_to_act_himself_demands_nothing() -> None:
    assert who_said("Hamas wants to make peace.") == []
    assert who_said("Hamas wants Israel to make peace.") == [("Hamas", "demand")]
