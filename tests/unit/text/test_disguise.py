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
        "did n\u00adot agree", "did n\u200eot agree", "did n\u00f3t agree", "did n\u0301ot agree",
        "the \u0251rmy withdrew", "they a\u0261reed to it", "the m\u0131litia agreed", "it w\u0131ll hold",
        "did not\u3164 agree", "did n\u2800ot agree", "did n\u0336o\u0336t\u0336 agree", "did \u24dd\u24de\u24e3 agree",
        "did \U0001f17d\U0001f17e\U0001f183 agree", "did \u0274\u1d0f\u1d1b agree", "did n\u1d0ft agree",
        "did \u207f\u1d52\u1d57 agree", "did \u039d\u039f\u03a4 agree", "there is n\u043e truce", "\u039d\u03bf deal",
        "did n\ufff9ot agree", "the \ua4eermy said", "the \u2ca4ouncil said", "It ended.\ufe01\ufe04\ufe02",
        "it \u2067will not\u2069 agree", "it \u2066will not agree",
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
        "12 \u03bcg of it", "a M\u0438-8 fell", "the news agency \u0422\u0410\u0421\u0421", "\u041d\u043e he said",
        "nob\u00adody", "N\u00f3 and N\u00f6", "the 5\u1d57\u02b0 day",
        "M\u1d50\u1d49 Roux", "pronounced /\u02c8\u026azri\u0259l/", "Hawai\u02bbi",
        "Diyarbak\u0131r and K\u0131l\u0131\u00e7", "halk\u0131n bar\u0131\u015f\u0131",
        "pronounced /k\u0251s\u026am/ or [k\u0251s]", "the \u0251 of it",
        "by \u2068Anton Rell\u2069 in Sund", "\u202b\u0628\u064a\u0627\u0646 1\u202c was read",
        "\u2764\ufe0f\u200d\U0001f525", "AP\u901a\u4fe1 said",
        "\uc11c\uc6b8\u3164 said", "block \U0001f170", "4 \u2260 5",
    ],
)  # fmt: skip
def test_words_of_any_language_are_not(text: str) -> None:
    assert not is_disguised(text)


def test_mixed_words_are_named() -> None:
    assert list(find_mixed("the R\u0456ver and \uff4e\uff4f\uff54 the river")) == ["R\u0456ver", "\uff4e\uff4f\uff54"]
