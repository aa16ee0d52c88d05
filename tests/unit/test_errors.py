"""Tests of `ceasewire.errors`."""

import pytest

from ceasewire.errors import CeasewireError, MisuseError, RecordError, SourceError, SpanError, WorldError


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (SourceError("page.html can't be read"), "E010: page.html can't be read."),
        (
            SourceError("page.html can't be read.", expected="a file", todo="Check its permissions"),
            "E010: page.html can't be read. Expected a file. Check its permissions.",
        ),
        (CeasewireError("odd", todo="Report it"), "E000: odd. Report it."),
    ],
)
def test_a_message_says_what_was_found_what_was_expected_and_what_to_do(error: CeasewireError, message: str) -> None:
    assert str(error) == error.message == message


def test_of_very_many_faults_the_first_are_told() -> None:
    faults = [f"field {number}: wrong" for number in range(3000)]
    error = RecordError("JSON that is not a reading", faults=faults)
    assert "field 0: wrong; field 1: wrong" in str(error)
    assert "and 2980 more" in str(error)
    assert len(str(error)) < 1000
    assert len(error.faults) == 3000
    assert "more" not in str(RecordError("JSON that is not a reading", faults=faults[:20]))


def test_a_record_error_lists_every_fault() -> None:
    error = RecordError("JSON that is not a reading", faults=["a: one", "b: two"], todo="See the schema")
    assert error.faults == ("a: one", "b: two")
    assert str(error) == "E003: JSON that is not a reading: a: one; b: two. See the schema."


def test_misuse_and_the_world_are_told_apart() -> None:
    assert issubclass(SpanError, MisuseError)
    assert not issubclass(SpanError, WorldError)
    assert issubclass(SourceError, WorldError)


def test_misuse_of_values_is_a_value_error_too() -> None:
    assert issubclass(SpanError, ValueError)
