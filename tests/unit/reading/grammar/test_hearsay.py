"""What those who tell of a clause make of it."""

import pytest

from ceasewire.model.reading import Factuality
from ceasewire.reading.grammar.hearsay import is_denied, is_hedged, is_refuted, is_rumoured, is_unsettled
from tests.readings import find_word, read

COLUMNS = ("text", "word")


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army denied that it had agreed to a truce.", "agreed"),
        ("The army denied agreeing to a truce.", "agreeing"),
        ("The army denied having agreed to a truce.", "agreed"),
        ("The army denied reports that it had agreed to a truce.", "agreed"),
        ("Rumours that the army had agreed to a truce spread in Goma.", "agreed"),
        ("Kenya hopes that the army has agreed to a truce.", "agreed"),
        ("Kenya doubts that the army has agreed to a truce.", "agreed"),
        ("The envoy did not say that the army had agreed to a truce.", "agreed"),
        ("It is not true that the army agreed to a truce.", "agreed"),
        ("No one believes that the army agreed to a truce.", "agreed"),
        ("Kenya wants the army to agree to a truce.", "agree"),
        ("The ministry withdrew a statement saying that the army had agreed.", "agreed"),
        ("The rumour is that the army agreed to a truce.", "agreed"),
        ("A truce was announced, then denied.", "announced"),
        ("The newspaper misreported that the army had agreed to a truce.", "agreed"),
        ("The army rejects reports that it has agreed to a truce.", "agreed"),
        ("A truce was signed, joked the minister.", "signed"),
        ("A man impersonating an envoy said that the army had agreed to a truce.", "agreed"),
        ("Legend has it that the two clans signed a truce.", "signed"),
        ("If the reports are true, the army has agreed to a truce.", "agreed"),
        ("Norland stopped short of saying that the army had agreed to a truce.", "agreed"),
        ("He dreamed that the army had agreed to a truce.", "agreed"),
        ("His dream is that both sides sign a truce.", "sign"),
        ("A doctored video showed rebels capturing the port.", "capturing"),
        ("Unverified reports said that the army had agreed to a truce.", "agreed"),
        ("Few believe that the army has agreed to a truce.", "agreed"),
        ("Speculation is growing that the army has agreed to a truce.", "agreed"),
        ("If he says that the army has agreed to a truce, they will go.", "agreed"),
        ("If it were true that the army had agreed to a truce, oil would be cheaper.", "agreed"),
        ("“Lies,” he said of the report that the army had agreed to a truce.", "agreed"),
        ("They could not confirm reports that the army had agreed to a truce.", "agreed"),
        ("Hopes rose that the army had agreed to a truce.", "agreed"),
        ("A satirical website wrote that the army had agreed to a truce.", "agreed"),
        ("He was misquoted as saying that the army had agreed to a truce.", "agreed"),
        ("The paper withdrew a report that the army had agreed to pull its tanks out.", "agreed"),
        ("The army said that it had agreed to a truce. That was untrue.", "agreed"),
    ],
)
def test_what_is_denied_hoped_for_or_rumoured_is_not_settled(text: str, word: str) -> None:
    assert is_unsettled(find_word(text, word))


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("Rwanda denied that it was holding talks.", "talks", True),
        ("Rwanda denied holding talks.", "talks", True),
        ("Rwanda said it was holding talks.", "talks", False),
        ("Rwanda hopes that it will hold talks.", "talks", False),
        ("Rwanda held talks.", "talks", False),
    ],
)
def test_what_is_denied_is_told_from_what_is_hoped_for(text: str, word: str, expected: bool) -> None:
    assert is_denied(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("Rumours that the army had shelled Goma spread on Monday.", "shelled", True),
        ("Unconfirmed reports said that the army had shelled Goma.", "shelled", True),
        ("Detailed reports said that the army had shelled Goma.", "shelled", False),
        ("It was rumoured that the army had shelled Goma.", "shelled", True),
        ("It was announced that the army had shelled Goma.", "shelled", False),
        ("Hopes that the army had left Goma faded.", "left", False),
        ("The army that shelled Goma left.", "shelled", False),
    ],
)
def test_rumours_are_told_from_hopes(text: str, word: str, expected: bool) -> None:
    assert is_rumoured(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("The army reportedly agreed to a truce.", "agreed", True),
        ("The army allegedly shelled Goma.", "shelled", True),
        ("The army quickly agreed to a truce.", "agreed", False),
    ],
)
def test_hearsay_is_marked_at_the_verb(text: str, word: str, expected: bool) -> None:
    assert is_hedged(find_word(text, word)) is expected


@pytest.mark.parametrize(
    COLUMNS,
    [
        ("The army agreed to a truce.", "agreed"),
        ("The envoy said that the army had agreed to a truce.", "agreed"),
        ("The army confirmed that it had agreed to a truce.", "agreed"),
        ("The army did not deny that it had agreed, and it signed a truce.", "signed"),
        ("The ministry published a statement saying that the army had agreed.", "agreed"),
        ("The truth is that the army agreed to a truce.", "agreed"),
        ("A truce was announced, then signed.", "announced"),
        ("A truce was signed, added the minister.", "signed"),
        ("A man guarding an envoy said that the army had agreed to a truce.", "agreed"),
        ("If the roads are open, the army has agreed to a truce.", "agreed"),
        ("A video showed rebels capturing the port.", "capturing"),
        ("A few believe that the army has agreed to a truce.", "agreed"),
        ("Pressure is growing now that the army has agreed to a truce.", "agreed"),
        ("A local website wrote that the army had agreed to a truce.", "agreed"),
        ("They confirmed reports that the army had agreed to a truce.", "agreed"),
        ("Reports that the army had agreed to a truce were confirmed.", "agreed"),
        ("He was quoted as saying that the army had agreed to a truce.", "agreed"),
    ],
)
def test_what_is_told_or_said_is_settled(text: str, word: str) -> None:
    assert not is_unsettled(find_word(text, word))


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("The reports that the army had left Goma were false.", "left", True),
        ("The reports that the army had left Goma were long.", "left", False),
        ("The reports that the army had left Goma were not false.", "left", False),
        ("The reports that the army had left Goma proved false.", "left", True),
        ("The reports that the army had left Goma proved useful.", "left", False),
        ("The envoy quashed reports that the army had left Goma.", "left", True),
        ("The envoy spread reports that the army had left Goma.", "left", False),
    ],
)
def test_reports_may_be_said_to_be_wrong(text: str, word: str, expected: bool) -> None:
    assert is_refuted(find_word(text, word)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army denied the charge, saying rebels had ambushed a convoy.", ["attack"]),
        ("The UN called for calm after gunmen killed nine guards.", ["killing"]),
        ("The army denied that rebels had ambushed a convoy.", []),
        ("The UN called for calm so that nobody killed the guards.", []),
    ],
)
def test_who_denies_may_tell_of_a_deed_and_an_appeal_of_what_came_before(text: str, expected: list[str]) -> None:
    told = [e for e in read(text).events if e.factuality in {Factuality.HAPPENED, Factuality.ALLEGED}]
    assert [e.type for e in told] == expected


@pytest.mark.parametrize(("called", "expected"), [("dismissed as fake", []), ("described as genuine", ["killing"])])
def test_what_a_video_shows_that_is_called_fake_is_not_so(called: str, expected: list[str]) -> None:
    text = f"Officials {called} a video showing soldiers executing prisoners."
    assert [e.type.value for e in read(text).events] == expected
