"""Whether a verb tells of something said in fact."""

import pytest

from ceasewire.reading.cues.reporting import reports
from tests.readings import find_word, terms, who_said


@pytest.mark.parametrize(
    "text",
    [
        # denied
        "The RSF might accept the plan.",
        "The RSF could agree to a truce.",
        "The RSF would agree to a truce.",
        "If the RSF accepts the plan, the siege will end.",
        "Had the RSF accepted the plan, the siege would be over.",
        "Did the RSF accept the plan?",
        "Has the junta agreed to a truce?",
        "Did the Houthis vow to leave Goma?",
        "The RSF will accept the plan.",
        "Mediators tried to persuade the RSF to accept the plan.",
        "The RSF has yet to accept the plan.",
        "The RSF failed to agree to a truce.",
        "The site lets users highlight the text.",
        "It is like driving a car and saying that it is parked.",
        "The site helped users report faults.",
        "The envoy has the courage to accept the plan.",
        "The envoy had the means to thank them.",
        "The envoy sought to convince voters that the bank was safe.",
        "The envoy would later accept the plan.",
        "The envoy would have to sell the farm.",
        "The envoy would not like to sell the farm.",
        "Told that the bank was safe, the envoy left.",
    ],
)
def test_what_is_not_said_in_fact_is_no_cue(text: str) -> None:
    assert who_said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kenya hopes that the RSF will accept the plan.", "Kenya"),
        ("Kenya wants the RSF to accept the plan.", "Kenya"),
        ("Kenya urged the RSF to accept the plan.", "Kenya"),
        ("The RSF denied that it had accepted the plan.", "RSF"),
        ("“Did the RSF accept the plan?” a reporter asked.", "reporter"),
        ("The envoy had the courage to demand that voters decide.", "envoy"),
        ("The envoy took the opportunity to thank the nurses.", "envoy"),
        ("The envoy would later say that the bank was safe.", "envoy"),
        ("The envoy sought to assure voters that the bank was safe.", "envoy"),
        ("The poll inspired the envoy to urge them to decide.", "envoy"),
        ("The envoy would like to sell the farm.", "envoy"),
        ("Convinced that the bank was safe, the envoy left.", "envoy"),
        ("An official who asked not to be named said talks had failed.", "official"),
    ],
)
def test_only_the_outer_of_two_cues_counts_where_the_inner_is_not_told_as_said(text: str, speaker: str) -> None:
    assert [who for who, _ in who_said(text)] == [speaker]


def test_who_is_called_upon_to_accept_a_deal_has_not_accepted_it() -> None:
    text = "The forum has called on Prime Minister Tomas Arel to accept the truce."
    assert [act for _, act in who_said(text)].count("accept") == 0
    assert all(stance != "agreed" for stance, _, _ in terms(text))


def test_what_others_are_called_upon_to_urge_is_not_said() -> None:
    call = "Chad reiterates its call for an end to the fighting, and for all leaders to encourage the parties to talk."
    assert [speaker for speaker, _ in who_said(call)] == ["Chad"]
    assert ("Regional leaders", "demand") in who_said("Regional leaders encouraged the parties to talk.")


def test_what_somebody_should_do_and_say_is_not_said() -> None:
    assert who_said("Chad should publish the text and say who broke the truce.") == []


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Oman welcomed the plan.", "welcomed", True),
        ("Oman will welcome the plan.", "welcome", False),
        ("Oman may welcome the plan.", "welcome", False),
        ("Oman would say only that the plan was new.", "say", True),
        ("Oman would only say that the plan was new.", "say", True),
        ("Oman would say that the plan was new.", "say", False),
        ("Oman would only say so if the plan was new.", "say", False),
        ("The growers would have to pay and the council agree to that.", "agree", False),
        ("Only guards will enter, but the force insist they will.", "insist", True),
        ("The growers have to pay and the councils agree to that.", "agree", True),
        ("If Oman welcomes the plan, it stands.", "welcomes", False),
        ("Asked whether it welcomed the plan, Oman left.", "Asked", False),
    ],
)
def test_a_verb_reports_what_was_said(text: str, word: str, told: bool) -> None:
    assert reports(find_word(text, word)) is told


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The rebels were charged with agreeing to a truce.", "agreeing", False),
        ("The rebels were going to agree to a truce.", "agree", False),
        ("The rebels went on to agree to a truce.", "agree", True),
    ],
)
def test_what_is_charged_or_only_going_to_be_said_is_not_said(text: str, word: str, *, expected: bool) -> None:
    assert reports(find_word(text, word)) is expected
