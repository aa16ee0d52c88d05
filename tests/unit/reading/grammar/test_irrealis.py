"""What a clause leaves open."""

import pytest

from ceasewire.reading.grammar.irrealis import in_condition, is_hypothetical, is_irrealis
from tests.readings import find_word

COLUMNS = ("text", "word")


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("Families dream of the day a deal is signed.", "signed", True),
        ("Families remember the day a deal was signed.", "signed", False),
        ("The moment the front accepts a truce, the raids will stop.", "accepts", True),
        ("By the time the sides agree to a truce, nothing may be left.", "agree", True),
        ("By the time the sides agreed to a truce, nothing was left.", "agreed", False),
        ("As soon as Chad signs the treaty, the border will open.", "signs", True),
        ("As soon as Chad signed the treaty, the border opened.", "signed", False),
        ("It is the first time that the two sides meet.", "meet", False),
    ],
)
def test_a_time_that_a_clause_in_the_present_names_is_yet_to_come(text: str, word: str, expected: bool) -> None:
    assert is_hypothetical(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("If M23 leaves Goma, talks will open.", "leaves", True),
        ("Talks will open unless the rebels attack Goma.", "attack", True),
        ("The siege will go on until the rebels leave.", "leave", True),
        ("It is unclear whether M23 signed.", "signed", True),
        ("Should M23 refuse, the war will go on.", "refuse", True),
        ("Had M23 signed, the war would be over.", "signed", True),
        ("If M23 leaves Goma, talks will open.", "open", False),
        ("M23 left Goma.", "left", False),
    ],
)
def test_a_clause_may_say_on_what_something_hangs(text: str, word: str, expected: bool) -> None:
    assert in_condition(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("The army could shell Goma.", "shell", True),
        ("The army would shell Goma.", "shell", True),
        ("If the army shells Goma, M23 will answer.", "shells", True),
        ("Will the army shell Goma?", "shell", True),
        ("The army will shell Goma.", "shell", False),
        ("The army shelled Goma.", "shelled", False),
    ],
)
def test_what_may_be_is_hypothetical(text: str, word: str, expected: bool) -> None:
    assert is_hypothetical(find_word(text, word)) is expected


@pytest.mark.parametrize(
    (*COLUMNS, "expected"),
    [
        ("The junta hopes to end the war.", "end", True),
        ("The junta refused to end the war.", "end", True),
        ("The junta plans to end the war.", "end", True),
        ("Norway urged the junta to end the war.", "end", True),
        ("The junta managed to end the war.", "end", False),
        ("The junta ended the war.", "ended", False),
        ("The aim is to have both sides sign a truce.", "sign", True),
        ("They had both sides sign a truce.", "sign", False),
    ],
)
def test_a_complement_may_leave_open_whether_it_comes_about(text: str, word: str, expected: bool) -> None:
    assert is_irrealis(find_word(text, word)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I can confirm that they have signed a truce,” the envoy told reporters.", False),
        ("“I can imagine that they have signed a truce,” the envoy told reporters.", True),
        ("“He can confirm that they have signed a truce,” the envoy told reporters.", True),
    ],
)
def test_who_can_tell_tells(text: str, expected: bool) -> None:
    assert is_hypothetical(find_word(text, "signed")) is expected
