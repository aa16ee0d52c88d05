"""What somebody types as a search, and where the words stand that it found."""

import pytest

from ceasewire.store.querying import FOUND, LOST, MOST_WORDS, escape_like, find_marked, find_plain, split_words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", []),
        ("   ", []),
        ("truce", ["truce"]),
        ("truce talks", ["truce", "talks"]),
        ('"truce talks" Velde', ["truce talks", "Velde"]),
        ("“truce talks”", ["truce talks"]),
        ("„truce talks“ «in Velde»", ["truce talks", "in Velde"]),
        ('"truce talks', ["truce", "talks"]),
        ('truce"talks', ['truce"talks']),
        ('""', []),
        ("* - ( ) : ^", []),
        ("-truce", ["-truce"]),
        ("AND NOT NEAR(a, b)", ["AND", "NOT", "NEAR(a,", "b)"]),
        ("a\0b", ["a", "b"]),
        ("tru\ud83dce", ["truce"]),
        ("停火 战俘", ["停火", "战俘"]),
    ],
)
def test_what_is_typed_is_words_and_phrases(typed: str, words: list[str]) -> None:
    assert split_words(typed) == words


def test_more_words_than_anybody_types_are_left_out() -> None:
    assert split_words("truce " * 10_000) == ["truce"] * MOST_WORDS


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("a truce held", []),
        (f"a {FOUND}truce{LOST} held", ["truce"]),
        (f"{FOUND}a{LOST} truce {FOUND}held{LOST}", ["a", "held"]),
        (f"{FOUND}a truce{LOST} {FOUND}held{LOST}", ["a truce", "held"]),
    ],
)
def test_marks_of_the_index_are_places_in_the_text(marked: str, found: list[str]) -> None:
    text = "a truce held"
    assert [text[start:end] for start, end in find_marked(text, marked)] == found


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (f"a truce {FOUND}held", f"a {FOUND}truce{LOST} {FOUND}held"),
        (f"a truce {LOST}held", f"a {FOUND}truce{LOST} {LOST}held"),
        ("a\0b truce", f"ab {FOUND}truce{LOST}"),
    ],
)
def test_nothing_is_marked_where_the_marks_can_not_be_trusted(text: str, marked: str) -> None:
    assert find_marked(text, marked) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("停火",), ["停火", "停火"]),
        (("停火", "停火协议"), ["停火协议", "停火"]),
        (("gaza",), ["Gaza"]),
        (("停.",), []),
    ],
)
def test_words_without_spaces_are_found_as_they_stand(words: tuple[str, ...], found: list[str]) -> None:
    text = "停火协议 in Gaza 停火"
    assert [text[start:end] for start, end in find_plain(list(words))(text, text)] == found


@pytest.mark.parametrize(("words", "pattern"), [("停火", "%停火%"), ("100%_\\", "%100\\%\\_\\\\%")])
def test_words_stand_for_nothing_but_themselves(words: str, pattern: str) -> None:
    assert escape_like(words) == pattern
