"""Whom the words beside a cue name: who speaks, and that nobody does."""

import pytest

from ceasewire.reading.cues.finding import find_cues
from ceasewire.reading.cues.speakers import addressee_of, cited_by, is_nobody, outlet_of
from ceasewire.reading.grammar.phrases import subject_of
from tests.readings import find_word, lexicon, parse_one


def speakers(text: str) -> list[str]:
    """Return the heads of the noun phrases that name the speakers of a text's cues."""
    cues = find_cues(parse_one(text), lexicon().cues, frozenset())
    return [c.speaker.text if c.speaker is not None else "" for c in cues]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The raid was condemned by Norway.", "Norway"),
        ("Reuters quoted a rebel as saying the army had fled.", "rebel"),
        ("Reuters, citing two diplomats, reported that the army had fled.", "diplomats"),
        ("Its statement said the army had fled.", "statement"),
        ("The promise of the government to free nine men was kept.", "government"),
        ("A statement by the junta said the rebels had fled.", "statement"),
        ("Gunmen fled, residents said, adding that nine men died.", "residents"),
        ("Afraid that the bank was lost, the envoy left.", "envoy"),
        ("The envoy felt sure that the bank was lost.", "envoy"),
        ("Residents said gunmen burned two villages, adding that nine men died.", "Residents"),
    ],
)
def test_who_speaks_is_found_behind_documents_outlets_and_passives(text: str, speaker: str) -> None:
    spoken = speakers(text)
    assert spoken
    assert set(spoken) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "They left the hills according to the law.",
        # denied
        "No group claimed responsibility for the raid.",
        "Nobody claimed responsibility for the raid.",
        "None of the militias claimed responsibility for the raid.",
        "No party accepted the plan.",
        "Few believe that the road is open.",
        "The envoy met few who knew that the road was open.",
    ],
)
def test_where_nobody_speaks_there_is_no_cue(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "word", "outlet", "cited"),
    [
        ("The Herald, citing two nurses, reported that the ward was shut.", "reported", ["Herald"], "nurses"),
        ("The Herald reported that the ward was shut.", "reported", [], None),
    ],
)
def test_an_outlet_passes_on_what_those_say_whom_it_cites(
    text: str, word: str, outlet: list[str], cited: str | None
) -> None:
    verb = find_word(text, word)
    found = cited_by(verb, subject_of(verb))
    assert [t.text for t in outlet_of(verb)] == outlet
    assert (found and found.text) == cited


def test_who_is_told_is_the_addressee() -> None:
    verb = find_word("Oman told two envoys that the port was open.", "told")
    cue = next(c for c in lexicon().cues.verbs_for("tell") if c.addressee)
    assert [t.text for t in addressee_of(verb, cue)] == ["envoys"]


@pytest.mark.parametrize(
    ("text", "word", "nobody"), [("No envoy left.", "envoy", True), ("An envoy left.", "envoy", False)]
)
def test_no_envoy_is_nobody(text: str, word: str, nobody: bool) -> None:
    assert is_nobody(find_word(text, word)) is nobody


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The budget, as the union sees it, is a gift to the rich.", ["union"]),
        ("The agency puts the odds of a second flood at one in ten.", ["agency"]),
        ("Lawmakers voted to reject the plan.", ["Lawmakers"]),
        ("Mr. Hale does not dispute that he signed it.", ["Hale"]),
        ("The minister met the envoy as soon as he saw it was late.", []),
        ("Lawmakers will vote to reject the plan.", []),
    ],
)
def test_whose_view_it_is(text: str, found: list[str]) -> None:
    assert speakers(text) == found
