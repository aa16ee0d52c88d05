"""Messages between a reading process and its keeper."""

import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ceasewire.scale.frames import read_frame, write_frame


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy
@given(st.lists(st.tuples(st.dictionaries(st.text(), st.text()), st.binary())))
def test_what_is_written_is_read(messages: list[tuple[dict[str, str], bytes]]) -> None:
    stream = io.BytesIO()
    for words, data in messages:
        write_frame(stream, words, data)
    stream.seek(0)
    assert [read_frame(stream) for _ in messages] == messages
    assert read_frame(stream) is None


def test_a_message_that_breaks_off_is_none() -> None:
    stream = io.BytesIO()
    write_frame(stream, {"a": 1}, b"bytes")
    whole = stream.getvalue()
    assert [read_frame(io.BytesIO(whole[:n])) for n in range(len(whole))] == [None] * len(whole)
