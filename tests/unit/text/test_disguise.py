"""Words in disguise."""

import pytest

from ceasewire.text.disguise import find_mixed, is_disguised


@pytest.mark.parametrize(
    "text",
    [
        "did n\u200bot agree", "did no\u034ft agree", "did n\u2060ot agree",
        "did n\u200cot agree", "did n\ufe0fot agree",
        "did n\u043et agree", "did \uff4e\uff4f\uff54 agree", "the R\u0456ver Front",
        "\U0001d427\U0001d428\U0001d42d agreed",
        "did \u202eton\u202c agree", "holds" + "".join(chr(0xE0000 + ord(c)) for c in "record agreed"),
    ],
)  # fmt: skip
def test_words_that_are_not_what_they_look_like_are_noticed(text: str) -> None:
    assert is_disguised(text)


@pytest.mark.parametrize(
    "text",
    [
        "did not agree", "Москва сообщила", "a cease\u00adfire", "“It holds” — he said, 5 °C", "café, Erdoğan, Đà Nẵng",
        "α and β", "حزب\u200cالله said", "two\u200b.", "👨\u200d👩\u200d👧", "1\u2060000 men",
    ],
)  # fmt: skip
def test_words_of_any_language_are_not(text: str) -> None:
    assert not is_disguised(text)


def test_mixed_words_are_named() -> None:
    assert list(find_mixed("the R\u0456ver and \uff4e\uff4f\uff54 the river")) == ["R\u0456ver", "\uff4e\uff4f\uff54"]
