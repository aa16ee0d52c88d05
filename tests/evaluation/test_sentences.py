"""Tests of `evaluation.sentences`."""

import pytest

from evaluation.sentences import mark_sentence

TEXT = 'It rained in Velde.\n\n"We will stop," Maran said. "Only if they do." Then\nhe left. The end.'


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["rained"], "It [[rained]] in Velde."),
        (["We will stop,"], '"[[We will stop,]]" Maran said.'),
        (["Only if they do."], '"[[Only if they do.]]"'),
        (["hen"], "T[[hen]] he left."),
        (["We will stop", "Only if"], '"[[We will stop]]," Maran said. "[[Only if]] they do."'),
        (["Only", "Only if"], '"[[Only]][[ if]] they do."'),
        (["The end."], "[[The end.]]"),
        ([], ""),
    ],
)
def test_a_place_is_shown_in_its_sentence(words: list[str], sentence: str) -> None:
    spans = [(TEXT.index(w), TEXT.index(w) + len(w)) for w in words]
    assert mark_sentence(TEXT, spans) == sentence
