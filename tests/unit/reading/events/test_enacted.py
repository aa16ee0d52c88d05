"""What a text of law does, once it is put in force."""

import pytest

from ceasewire.reading.events.enacted import instrument_of, is_in_force
from tests.readings import deeds, find_word, lexicon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The president signed a decree imposing sanctions on two generals.", [("president", "two generals")]),
        ("The Security Council adopted a resolution imposing sanctions on Eritrea.", [("Security Council", "Eritrea")]),
        ("The council may adopt a resolution imposing sanctions on Eritrea.", []),
        ("Diplomats drafted a resolution imposing sanctions on Eritrea.", []),
        ("The United States vetoed a resolution imposing sanctions on Eritrea.", []),
        ("The union refused to sign a decree imposing sanctions on Eritrea.", []),
    ],
)
def test_a_text_does_what_it_says_once_it_is_in_force(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(a, t) for kind, a, t, _ in deeds(text) if kind == "sanction"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They adopted a law freezing their assets.", True),
        ("They vetoed a law freezing their assets.", False),
        ("They spoke of a law freezing their assets.", None),
    ],
)
def test_a_text_is_in_force_by_what_is_done_with_it(text: str, expected: bool | None) -> None:
    words = lexicon().events.words
    law = instrument_of(find_word(text, "freezing"), words)
    assert law is not None
    assert is_in_force(law, words) is expected


def test_only_texts_of_law_do_what_a_gerund_says() -> None:
    assert instrument_of(find_word("They met a man freezing in the snow.", "freezing"), lexicon().events.words) is None
