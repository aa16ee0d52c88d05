"""What is said to be untrue, in its own sentence, by the next one, or by another party."""

import pytest

from ceasewire.reading.grammar.falsehoods import is_called_false, is_disputed, is_taken_back
from tests.readings import deeds, find_word, read, said, stances


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The front said it had signed a truce. That turned out to be false.", "signed"),
        ("Chad said the front had accepted a truce. The report was later retracted.", "accepted"),
        ("Chad's radio said the front had accepted a truce. It had not.", "accepted"),
        ("The front said the army had signed a truce. The army said it had done no such thing.", "signed"),
        ("A truce was signed on Monday, Chad's radio said. The report was not true.", "signed"),
        ("The envoy wrote that the front had signed a truce. He deleted the post an hour later.", "signed"),
        ("Headlines said a truce had been signed. Nothing had been signed.", "signed"),
        ("Word spread that the front had signed a truce, but it was a false rumour.", "signed"),
        ("Chad's radio said they had signed a truce. There was no truce.", "signed"),
        ("Chad's radio said the front had signed a truce. The front had not signed it.", "signed"),
    ],
)
def test_the_next_sentence_takes_back_what_was_told(text: str, word: str) -> None:
    assert is_taken_back(find_word(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The front said it had signed a truce. That turned out to be wise.", "signed"),
        ("The front said it had signed a truce. That turned out to be false.", "said"),
        ("The army signed a truce. The front did not.", "signed"),
        ("Has the front signed a truce? That is false.", "signed"),
        ("The front said it had signed a truce. The report was later printed.", "signed"),
        ("The front said it had signed a truce. It had not slept for days.", "signed"),
        ("The envoy wrote that the front had signed a truce. He printed the post an hour later.", "signed"),
        ("Chad's radio said they had signed a truce. There was no bread.", "signed"),
        ("Word spread that the front had signed a truce, and it was a great relief.", "signed"),
    ],
)
def test_other_sentences_leave_it_as_it_stands(text: str, word: str) -> None:
    assert not is_taken_back(find_word(text, word))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad said Sudan had agreed to a truce. Khartoum denied it.", True),
        ("Chad said Sudan had agreed to a truce, but Khartoum denied it.", True),
        ("Chad said Sudan had agreed to a truce, a claim denied by Khartoum.", True),
        ("Chad said Sudan had agreed to a truce; Khartoum called it propaganda.", True),
        ("Chad said Sudan had agreed to a truce. Khartoum dismissed the report.", True),
        ("Chad said Sudan had agreed to a truce, but Khartoum said there was no such deal.", True),
        ("Chad said Sudan had agreed to a truce. Khartoum called it a relief.", False),
        ("Chad said Sudan had agreed to a truce. Khartoum dismissed the general.", False),
        ("Chad said Sudan had agreed to a truce. Khartoum confirmed it.", False),
        ("Chad said Sudan had agreed to a truce. Khartoum denied entry to its envoys.", False),
        ("Chad said Sudan had agreed to a truce. Khartoum did not deny it.", False),
        ("Chad said Sudan had agreed to a truce and the front had shelled Goma. The front denied it.", False),
    ],
)
def test_another_party_denies_what_was_told(text: str, expected: bool) -> None:
    assert is_disputed(find_word(text, "agreed")) is expected
    assert ("agreed" in {stance for stance, _, _ in stances(text)}) is not expected


def test_a_denied_deed_stays_what_somebody_says() -> None:
    text = "Chad said Sudan had shelled Goma. Khartoum denied it."
    assert [factuality for _, _, _, factuality in deeds(text)] == ["alleged"]
    assert next(who for who, _, _ in said(text)) == "Chad"


@pytest.mark.parametrize(
    "text",
    [
        "The statement that the junta has signed a truce is propaganda, the front said.",
        "The leaflet, which the army called a forgery, said the front had signed a truce.",
        "The letter, dismissed by the army as a fake, said the front had signed a truce.",
        "The minister said the front had agreed to a truce, a claim the front rejected.",
        "The minister said the front had agreed to a truce, a claim rejected by the front.",
    ],
)
def test_what_is_branded_a_lie_in_passing_is_not_agreed(text: str) -> None:
    assert "agreed" not in {s[0] for s in stances(text)}
    assert "happened" not in {d[3] for d in deeds(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The statement that the junta has agreed to a truce is on the table, the front said.",
        "The letter, which the army called a surprise, said the front had agreed to a truce.",
        "The minister said the front had agreed to a truce, a claim the front repeated.",
    ],
)
def test_what_is_only_called_something_is_still_told(text: str) -> None:
    assert {d[3] for d in deeds(text)} & {"happened", "alleged"}


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the rebels had signed the truce.\n\nThe rebels denied this.",
        "Radio reports said the two armies had signed a truce.\n\nThe report was false, the mission said.",
        "The minister said the rebels had signed the truce.\n\nThey had not.",
    ],
)
def test_the_next_paragraph_takes_back_what_was_told(text: str) -> None:
    reading = read(text)
    assert "agreed" not in {s[0] for s in stances(text)}
    assert not [p for p in reading.processes if p.status.value == "agreed"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the rebels had signed the truce.\n\nThe rebels welcomed this.",
        "The minister said the rebels had signed the truce.\n\nBread was dear. The rebels denied this.",
        "The two armies signed a truce in Doha.\n\nThe harvest report was false, the mission said.",
    ],
)
def test_a_paragraph_on_something_else_leaves_it(text: str) -> None:
    assert "agreed" in {s[0] for s in stances(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The front agreed to the truce, local media claimed, but the group said it had not.", False),
        ("A truce was to begin at noon, but it did not.", False),
        ("The front agreed to the truce, but Mali said it had not.", True),
        ("A truce was to begin at noon, and it did.", True),
    ],
)
def test_a_short_no_in_the_same_sentence_takes_it_back(text: str, *, expected: bool) -> None:
    assert ("agreed" in {s[0] for s in stances(text)}) is expected


def test_what_somebody_denies_is_only_alleged() -> None:
    assert [f for *_, f in deeds("The rebels have seized Kidal, a claim the army denies.")] == ["alleged"]
    assert [f for *_, f in deeds("The rebels have seized Kidal, a town the army built.")] == ["happened"]


def test_who_misspoke_told_nothing() -> None:
    told = "The mayor said the two sides had agreed to a truce"
    assert [t.stance.value for t in read(f"{told}, but aides said he had misspoken.").terms] == []
    assert [t.stance.value for t in read(f"{told}, and aides said he had cheered.").terms] == ["agreed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels freed the pilots. It never happened.", []),
        ("The rebels freed the pilots. None of this was true.", []),
        ("The rebels freed the pilots. All of this was true.", ["happened"]),
        ("The rebels freed the pilots, a claim the UN called false.", ["alleged"]),
        ("The rebels freed the pilots, an account nobody could confirm.", ["alleged"]),
        ("The rebels freed the pilots, an act the UN called brave.", ["happened"]),
        ("A mistaken report said that the rebels freed the pilots.", []),
        ("A recent report said that the rebels freed the pilots.", ["alleged"]),
    ],
)
def test_what_nobody_answers_for_is_not_told_as_done(text: str, expected: list[str]) -> None:
    assert [f for _, _, _, f in deeds(text)] == expected


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("The army probably agreed to a truce.", False),
        ("The army may have lied, the mayor guessed that it had agreed to a truce.", False),
        ("The army finally agreed to a truce.", True),
        ("The army agreed to a truce, a lie spread by its enemies.", False),
        ("The army agreed to a truce, a step praised by its enemies.", True),
    ],
)
def test_what_is_only_guessed_is_not_agreed(text: str, agreed: bool) -> None:
    assert ("agreed" in [t.stance.value for t in read(text).terms]) is agreed


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Asked about the killing of the judge, the chief said no such killing had occurred.", []),
        ("Asked about the killing of the judge, the chief said no such law had existed.", ["killing"]),
    ],
)
def test_no_such_deed_is_none(text: str, kinds: list[str]) -> None:
    assert [d[0] for d in deeds(text)] == kinds


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The report proved false.", "report", True),
        ("The announcement of a truce turned out to be invented.", "announcement", True),
        ("The report was not false.", "report", False),
        ("The report proved costly.", "report", False),
    ],
)
def test_a_subject_may_be_called_false(text: str, word: str, expected: bool) -> None:
    assert is_called_false(find_word(text, word)) is expected
