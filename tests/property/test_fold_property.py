"""What must hold of folding for every name."""

from hypothesis import given
from hypothesis import strategies as st

from ceasewire.text.fold import fold_name, fold_words, plain_words

NAMES = st.text(st.characters(codec="utf-8"), max_size=40)
SPELLINGS = st.text(st.sampled_from("aAbKéÉşßİıłØ'’ʼ-–. &()sSthe’s\t"), max_size=20)


@given(NAMES | SPELLINGS)
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(NAMES | SPELLINGS)
def test_a_folded_name_has_single_spaces_and_no_marks(name: str) -> None:
    folded = fold_name(name)
    assert folded == " ".join(folded.split())
    assert not set("'’-–().,&") & set(folded)


@given(SPELLINGS)
def test_hyphen_and_space_are_one(name: str) -> None:
    assert fold_name(name.replace("-", " ")) == fold_name(name)


@given(st.text(st.sampled_from("abcdefgh ABCDEFGH-"), max_size=20))
def test_case_does_not_count(name: str) -> None:
    assert fold_name(name.upper()) == fold_name(name)


@given(NAMES)
def test_the_folded_words_are_the_plain_words_without_case(name: str) -> None:
    plain = tuple(word.casefold() for word in plain_words(name))
    assert plain[len(plain) - len(fold_words(name)) :] == fold_words(name)
