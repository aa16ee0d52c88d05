"""Fields of an entry: given by type, a wrong one given as its default and kept as a fault."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest

from ceasewire.lexicon.entries import Fields


class Tone(StrEnum):
    """How something is said."""

    CALM = "calm"
    SHARP = "sharp"


KNOWN = ("word", "words", "loud", "tone", "tones")


def read(fields: Any, take: Callable[[Fields], Any]) -> tuple[Any, list[str]]:
    """Return what is taken from an entry, and its faults."""
    faults: list[str] = []
    return take(Fields("entry 'x'", fields, faults, known=KNOWN)), faults


@pytest.mark.parametrize(
    ("fields", "take", "value"),
    [
        ({"word": "truce"}, lambda e: e.text("word"), "truce"),
        ({}, lambda e: e.text("word", default="pause"), "pause"),
        ({"word": ""}, lambda e: e.text("word", default="pause"), ""),
        ({"words": " to  prep:on "}, lambda e: e.words("words"), ("to", "prep:on")),
        ({}, lambda e: e.words("words"), ()),
        ({"loud": True}, lambda e: e.flag("loud"), True),
        ({}, lambda e: e.flag("loud"), False),
        ({"tone": "sharp"}, lambda e: e.choice("tone", Tone), Tone.SHARP),
        ({}, lambda e: e.choice("tone", Tone, default=Tone.SHARP), Tone.SHARP),
        ({"tone": "sharp"}, lambda e: e.maybe("tone", Tone), Tone.SHARP),
        ({}, lambda e: e.maybe("tone", Tone), None),
        (
            {"tones": "to=calm prep:on=sharp"},
            lambda e: e.pairs("tones", Tone),
            (("to", Tone.CALM), ("prep:on", Tone.SHARP)),
        ),
        ({}, lambda e: e.pairs("tones", Tone), ()),
    ],
)
def test_a_field_is_given_by_its_type(fields: Any, take: Callable[[Fields], Any], value: Any) -> None:
    assert read(fields, take) == (value, [])


@pytest.mark.parametrize(
    ("fields", "take", "value", "fault"),
    [
        ({}, lambda e: e.text("word"), "", "word is None, not a text"),
        ({"word": "  "}, lambda e: e.text("word"), "", "word is '  ', not a text"),
        ({"word": 5}, lambda e: e.text("word", default="pause"), "pause", "word is 5, not a text"),
        ({"words": ["to"]}, lambda e: e.words("words"), (), "words is ['to'], not a text"),
        ({"loud": "yes"}, lambda e: e.flag("loud"), False, "loud is 'yes', not true or false"),
        ({"loud": 1}, lambda e: e.flag("loud"), False, "loud is 1, not true or false"),
        ({"tone": "shrill"}, lambda e: e.choice("tone", Tone), Tone.CALM, "tone is 'shrill', not one of calm, sharp"),
        ({}, lambda e: e.choice("tone", Tone), Tone.CALM, "tone is None, not one of calm, sharp"),
        (
            {"tone": "shrill"},
            lambda e: e.choice("tone", Tone, default=Tone.SHARP),
            Tone.SHARP,
            "tone is 'shrill', not one of calm, sharp",
        ),
        ({"tone": ""}, lambda e: e.maybe("tone", Tone), None, "tone is '', not one of calm, sharp"),
        (
            {"tones": "calm to=calm"},
            lambda e: e.pairs("tones", Tone),
            (("to", Tone.CALM),),
            "tones holds 'calm', not a pair",
        ),
        ({"tones": "=calm"}, lambda e: e.pairs("tones", Tone), (), "tones holds '=calm', not a pair"),
        ({"tones": "to=shrill"}, lambda e: e.pairs("tones", Tone), (), "tones is 'shrill', not one of calm, sharp"),
        ({"wrd": "truce"}, lambda _e: None, None, "unknown field wrd"),
        ("truce", lambda e: e.words("words"), (), "not a table"),
    ],
)
def test_a_wrong_field_is_a_fault_and_its_default(
    fields: Any, take: Callable[[Fields], Any], value: Any, fault: str
) -> None:
    assert read(fields, take) == (value, [f"entry 'x': {fault}"])


def test_faults_of_several_entries_are_kept_together() -> None:
    faults: list[str] = []
    for name in ("x", "y"):
        Fields(f"entry {name!r}", {}, faults, known=KNOWN).text("word")
    assert faults == ["entry 'x': word is None, not a text", "entry 'y': word is None, not a text"]
