"""What was given may stand in a message."""

from ceasewire.reading.answered.refusals import MOST_SHOWN, show


def test_what_is_shown_is_short_and_gives_no_orders() -> None:
    assert len(show("x" * 1000)) < MOST_SHOWN + 5
    assert show("\x1b[31m\ud800").isprintable()
