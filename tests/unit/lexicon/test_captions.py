"""The signs of captions: every sign proves itself, and together they tell captions from paragraphs of a story."""

import time

import pytest

from ceasewire.lexicon.captions import CaptionSign, load_caption_signs

SIGNS = load_caption_signs()


@pytest.mark.parametrize("sign", SIGNS.signs, ids=lambda s: s.id)
def test_a_sign_is_in_its_example_and_not_in_its_counter_example(sign: CaptionSign) -> None:
    assert sign.regex.search(sign.example)
    assert not sign.regex.search(sign.counter)


@pytest.mark.parametrize(
    "line",
    [
        "A postman pedals past the barricade on the road to the airport.",
        "The two ministers (left) at the opening of the conference",
        "Nurses carry a wounded man into a tent, as villagers look on.",
        "In this picture from a video, a rocket is seen above the harbour.",
        "2/7 Workers load sacks of grain at the port.",
        "Tents on a hillside near the border, Tuesday, April 2, 2024",
    ],
)
def test_what_is_said_of_a_picture_weighs_more_than_nothing(line: str) -> None:
    assert SIGNS.weigh(line) > 0


@pytest.mark.parametrize(
    "line",
    [
        "The army denied that it had shelled the town.",
        "But neither side has signed the draft, and the road is still shut.",
        "He did not elaborate.",
        "Talks would resume on Monday, the envoy told reporters, if the rebels agreed to free the captives.",
        "Envoys from four countries carried a draft between the two capitals. Nobody signed it.",
    ],
)
def test_what_a_story_tells_weighs_less(line: str) -> None:
    assert SIGNS.weigh(line) < 0


@pytest.mark.parametrize("piece", ["a ", "A Man ", "on May 4, ", "waits, ", "(left) ", "1/2 ", "x" * 40 + " "])
def test_no_sign_takes_long_over_a_repeated_piece(piece: str) -> None:
    start = time.process_time()
    SIGNS.weigh((piece * 200)[:350])
    assert time.process_time() - start < 0.1


@pytest.mark.parametrize(
    ("line", "past"),
    [
        ("The army denied that it had shelled the town.", True),
        ("“We are ready,” the spokesman said.", True),
        ("Envoys are killed in a raid, the ministry says.", False),
        ("The rebels return one more captive to the Red Cross.", False),
    ],
)
def test_what_was_is_told_from_what_happens(line: str, past: bool) -> None:
    assert (SIGNS.past.search(line) is not None) is past
